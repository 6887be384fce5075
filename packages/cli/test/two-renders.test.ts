import { createMockServer, type MockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder, runCli, startCli, type Ended, type RunningCli } from "./cli-process.ts";

const head = `storyboard: 1
title: Doors
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1" }
shots:
`;
const red = '  - { id: red, prompt: "A red door." }\n';
const blue = '  - { id: blue, prompt: "A blue door." }\n';
const boards = {
  "package.json": "{}",
  "doors.yaml": head + red + blue,
  // The same red door under another name: one request key, one payment.
  "more.yaml": `${head}  - { id: entrance, prompt: "A red door." }\n  - { id: green, prompt: "A green door." }\n`,
};

/** Nothing ends before both processes are where the test wants them. */
function holdRequests(server: MockServer): void {
  const json = { request_id: "{{request_id}}", model: "{{model}}", status: "processing" };
  server.inject({ route: "read", times: "always", fault: { kind: "answer", status: 200, json } });
}

/** Two processes that both have their plan, and buy, at the same time: the second finds the folder taken. */
async function renderAtOnce(files: readonly [string, string], server: MockServer) {
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

function outcomeOf({ stdout }: Ended) {
  const last = JSON.parse(stdout.trimEnd().split("\n").at(-1)!) as {
    readonly exit: number;
    readonly shots: readonly { readonly id: string; readonly requestId: string }[];
  };
  return { exit: last.exit, requests: last.shots.map(({ requestId }) => requestId) };
}

test("a second render of one board waits for the first, says who it is, and pays nothing", async () => {
  await using server = await createMockServer({ pollsPerState: 1 });
  const { pid, ended } = await renderAtOnce(["doors.yaml", "doors.yaml"], server);
  expect(ended.map(({ exit }) => exit)).toEqual([0, 0]);
  expect(ended[1].stderr).toContain(`in use by process ${pid} on `);
  expect(server.requests()).toHaveLength(2);
  expect(outcomeOf(ended[1])).toEqual(outcomeOf(ended[0]));
});

test("a render of another board waits too, and shares what both have in common", async () => {
  await using server = await createMockServer({ pollsPerState: 1 });
  const { ended } = await renderAtOnce(["doors.yaml", "more.yaml"], server);
  expect(ended.map(({ exit }) => exit)).toEqual([0, 0]);
  const prompts = server.requests().map(({ payload }) => payload["prompt"]);
  expect(new Set(prompts)).toEqual(new Set(["A blue door.", "A green door.", "A red door."]));
  expect(prompts).toHaveLength(3);
  expect(outcomeOf(ended[1]).requests[0]).toBe(outcomeOf(ended[0]).requests[0]);
});

test("a first render that is killed leaves its requests to the second, which adopts them", async () => {
  await using server = await createMockServer({ pollsPerState: 1 });
  await using folder = await createFolder(boards);
  holdRequests(server);
  const start = (): RunningCli =>
    startCli(["render", "doors.yaml", "--yes", "--until", "generated"], {
      cwd: folder.path,
      environment: { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl },
    });
  const first = start();
  await first.saysOnStderr("submitted");
  const second = start();
  await second.saysOnStderr("waiting for it to finish");
  server.clearFaults();
  first.child.kill("SIGKILL");
  expect((await second.ended).exit).toBe(0);
  expect(server.requests()).toHaveLength(2);
});

test("a request that came to nothing is bought again only when the price was shown and agreed to", async () => {
  await using server = await createMockServer({
    scenario: "success-without-url",
    pollsPerState: 0,
  });
  await using folder = await createFolder({ "package.json": "{}", "doors.yaml": head + red });
  const render = (...flags: readonly string[]): Promise<Ended> =>
    runCli([...flags, "--json"], {
      cwd: folder.path,
      environment: { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl },
    });
  expect(await render("render", "doors.yaml", "--yes")).toMatchObject({ exit: 5 });
  const again = ["doors.yaml", "--resubmit-uncertain", "red"];
  const plan = await render("plan", ...again);
  expect(JSON.parse(plan.stdout)).toMatchObject({
    totalUsd: "0.336",
    shots: [{ state: "running" }],
  });
  expect(await render("render", ...again)).toMatchObject({ exit: 4 });
  expect(await render("render", ...again, "--frozen", "--yes")).toMatchObject({ exit: 4 });
  expect(await render("render", ...again, "--max-usd", "0.1", "--yes")).toMatchObject({ exit: 4 });
  expect(server.requests()).toHaveLength(1);
  expect(await render("render", ...again, "--yes")).toMatchObject({ exit: 5 });
  expect(server.requests()).toHaveLength(2);
});
