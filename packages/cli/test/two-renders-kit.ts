import type { MockServer } from "@storyreel/mock-server";
import { createFolder, startCli, type Ended, type RunningCli } from "./cli-process.ts";

export const head = `storyboard: 1
title: Doors
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1" }
shots:
`;
export const red = '  - { id: red, prompt: "A red door." }\n';
const blue = '  - { id: blue, prompt: "A blue door." }\n';
export const boards = {
  "package.json": "{}",
  "doors.yaml": head + red + blue,
  // The same red door under another name: one request key, one payment.
  "more.yaml": `${head}  - { id: entrance, prompt: "A red door." }\n  - { id: green, prompt: "A green door." }\n`,
};

/** Nothing ends before both processes are where the test wants them. */
export function holdRequests(server: MockServer): void {
  const json = { request_id: "{{request_id}}", model: "{{model}}", status: "processing" };
  server.inject({ route: "read", times: "always", fault: { kind: "answer", status: 200, json } });
}

/** Two processes that both have their plan, and buy, at the same time: the second finds the folder taken. */
export async function renderAtOnce(files: readonly [string, string], server: MockServer) {
  await using folder = await createFolder(boards);
  holdRequests(server);
  const start = (file: string): RunningCli =>
    startCli(["render", file, "--yes", "--until", "generated", "--json"], {
      cwd: folder.path,
      environment: { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl },
    });
  const first = start(files[0]);
  await first.saysOnStderr("submitted");
  const second = start(files[1]);
  await second.saysOnStderr("waiting for it to finish");
  server.clearFaults();
  return { pid: first.child.pid, ended: await Promise.all([first.ended, second.ended]) };
}

export function outcomeOf({ stdout }: Ended) {
  const last = JSON.parse(stdout.trimEnd().split("\n").at(-1)!) as {
    readonly exit: number;
    readonly shots: readonly { readonly id: string; readonly requestId: string }[];
  };
  return { exit: last.exit, requests: last.shots.map(({ requestId }) => requestId) };
}
