import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const board = (door: string) => `storyboard: 1
title: Doors
budget: { max_usd: 0.70 }
defaults: { model: kling-3.0-turbo-t2v, duration: 3 }
shots:
  - { id: red, prompt: "A red door." }
  - { id: other, prompt: "${door}" }
`;

test("the budget of a film counts what earlier runs paid, with and without the state folder", async () => {
  await using server = await createMockServer({ pollsPerState: 0 });
  await using folder = await createFolder({ "package.json": "{}", "doors.yaml": board("Blue.") });
  const run = (...args: readonly string[]) =>
    runCli(args, {
      cwd: folder.path,
      environment: { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl },
    });
  const render = ["render", "doors.yaml", "--yes", "--until", "generated"];
  expect(await run(...render)).toMatchObject({ exit: 0 });
  await writeFile(join(folder.path, "doors.yaml"), board("Green."));
  const plan = await run("plan", "doors.yaml");
  expect(plan.stdout).toContain(
    "  total                             6  $0.336\n  budget $0.70; over budget by $0.308; ",
  );
  expect(plan.stdout).toContain("\n  before: paid $0.672, $0.028 left of $0.70\n");
  const refusal =
    "the plan costs $0.336, more than what is left of budget.max_usd ($0.70 minus $0.672 paid or reserved); the other limit is --max-usd ($5.00)";
  expect(await run(...render, "--max-usd", "5")).toMatchObject({
    exit: 4,
    stderr: expect.stringContaining(refusal),
  });
  // The lock file knows what was paid for.
  await rm(join(folder.path, ".storyreel"), { recursive: true });
  expect(await run(...render, "--max-usd", "5")).toMatchObject({
    exit: 4,
    stderr: expect.stringContaining(refusal),
  });
  // What it knows is downloaded again, and not bought.
  await writeFile(join(folder.path, "doors.yaml"), board("Blue."));
  expect(await run(...render)).toMatchObject({ exit: 0 });
  expect(server.requests()).toHaveLength(2);
});
