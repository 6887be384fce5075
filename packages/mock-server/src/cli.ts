#!/usr/bin/env node
import { resolve } from "node:path";
import { cliHelp, parseCliArguments } from "./server/cli-arguments.ts";
import { createMockServer } from "./server/create-mock-server.ts";

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
    await serve(parsed.options);
}

async function serve(
  options: (typeof parsed & { readonly kind: "serve" })["options"],
): Promise<void> {
  // pnpm runs scripts at the root of the workspace; a path is meant from where the command was given.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const { recordings, ...rest } = options;
  try {
    const server = await createMockServer({
      ...rest,
      ...(recordings === undefined ? {} : { recordings: resolve(from, recordings) }),
    });
    console.log(JSON.stringify({ type: "ready", baseUrl: server.baseUrl, origin: server.origin }));
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
