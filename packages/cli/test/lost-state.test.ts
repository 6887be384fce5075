import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder, startCli } from "./cli-process.ts";

const board = `storyboard: 1
title: Doors
defaults: { model: kling-3.0-turbo-t2v, duration: 3 }
shots:
  - { id: red, prompt: "A red door." }
  - { id: blue, prompt: "A blue door." }
`;

test("a state folder that is deleted during a render stops all submits", async () => {
  await using server = await createMockServer({ pollsPerState: 1 });
  await using folder = await createFolder({ "package.json": "{}", "doors.yaml": board });
  const json = { request_id: "{{request_id}}", model: "{{model}}", status: "processing" };
  server.inject({ route: "read", times: "always", fault: { kind: "answer", status: 200, json } });
  const render = startCli(
    ["render", "doors.yaml", "--yes", "--until", "generated", "--concurrency", "1"],
    { cwd: folder.path, environment: { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl } },
  );
  await render.saysOnStderr("submitted");
  // It may write while it is deleted.
  await rm(join(folder.path, ".storyreel"), { recursive: true, maxRetries: 20 });
  server.clearFaults();
  const { exit, stderr } = await render.ended;
  expect(exit).toBe(3);
  expect(stderr).toContain("was deleted or replaced while this process was using the state folder");
  expect(server.requests()).toHaveLength(1);
});
