import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder, runHere } from "./cli-process.ts";

const board = `storyboard: 1
title: One
defaults: { duration: 3, aspect_ratio: "1:1", model: kling-3.0-turbo-t2v }
shots:
  - { id: a, prompt: "A quiet street." }
`;

test("an edit during a render that has nothing to do is rendered by the next one", async () => {
  await using folder = await createFolder({ "one.yaml": board, "package.json": "{}" });
  const cwd = folder.path;
  let text = "";
  const render = async (onText = (said: string): void => void (text += said)) =>
    (await runHere(["render", "one.yaml", "--rehearse"], { cwd, onText })).exit;
  expect(await render()).toBe(0);
  text = "";
  let isEdited = false;
  const edit = (said: string): void => {
    text += said;
    if (isEdited || !text.includes("reused")) return;
    isEdited = true;
    writeFileSync(join(cwd, "one.yaml"), `${board}  - { id: b, prompt: "A loud street." }\n`);
  };
  expect([await render(edit), isEdited]).toEqual([0, true]);
  expect(existsSync(join(cwd, ".storyreel/stamps"))).toBe(false);
  text = "";
  expect(await render()).toBe(0);
  expect(text).toContain("1 clip to generate");
});
