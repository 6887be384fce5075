import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder, startCli, type RunningCli } from "./cli-process.ts";
import { boards, holdRequests, outcomeOf, renderAtOnce } from "./two-renders-kit.ts";

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
  // What it has not sent yet would be left to a person.
  await expect.poll(() => server.requests().length, { timeout: 60_000 }).toBe(2);
  server.clearFaults();
  first.child.kill("SIGKILL");
  expect((await second.ended).exit).toBe(0);
  expect(server.requests()).toHaveLength(2);
});
