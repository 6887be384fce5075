#!/usr/bin/env node
import { resolve } from "node:path";
import { cliHelp, parseCliArguments } from "./server/cli-arguments.ts";
import { createMockServer } from "./server/create-mock-server.ts";
import { createRecorder } from "./server/create-recorder.ts";

const parsed = parseCliArguments(process.argv.slice(2));
switch (parsed.kind) {
  case "help":
    console.log(cliHelp);
    break;
  case "wrong":
    console.error(parsed.message);
    process.exitCode = 2;
    break;
  case "serve":
    await untilStopped(async () => {
      const { recordings, ...rest } = parsed.options;
      return createMockServer({
        ...rest,
        ...(recordings === undefined ? {} : { recordings: fromCaller(recordings) }),
      });
    });
    break;
  case "record":
    await untilStopped(async () =>
      createRecorder({
        ...parsed.options,
        recordings: fromCaller(parsed.options.recordings),
        onRecorded: (recorded) => console.log(JSON.stringify({ type: "recorded", ...recorded })),
        onProblem: (message) => console.error(message),
      }),
    );
}

/** pnpm runs scripts at the root of the workspace; a path is meant from where the command was given. */
function fromCaller(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

async function untilStopped(
  start: () => Promise<{ readonly baseUrl: string; close(): Promise<void> }>,
): Promise<void> {
  try {
    const server = await start();
    const { origin } = new URL(server.baseUrl);
    console.log(JSON.stringify({ type: "ready", baseUrl: server.baseUrl, origin }));
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        void server.close();
      });
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
