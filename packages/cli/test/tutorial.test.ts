import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseArgs } from "../src/arguments/parse-args.ts";
import { readTutorial } from "./tutorial-page.ts";

// `tutorial.long.test.ts` runs what the page says.

const steps = readTutorial();
const template = readFileSync(new URL("../templates/film/film.yaml", import.meta.url), "utf8");

test("the tutorial has commands of every stage", () => {
  const commands = steps.flatMap((step) =>
    step.kind === "command" && step.argv[0] === "npx" ? [step.argv[2]] : [],
  );
  expect(new Set(commands)).toEqual(
    new Set(["init", "render", "review", "diff", "validate", "doctor", "takes", "plan", "explain"])
      .add("export")
      .add("import"),
  );
});

test("the command line accepts every command of the tutorial", () => {
  for (const step of steps) {
    if (step.kind !== "command" || step.argv[0] !== "npx") continue;
    expect(parseArgs(step.argv.slice(2))).toMatchObject({ kind: "run", command: step.argv[2] });
  }
});

test("the tutorial edits lines that the template has", () => {
  const edits = steps.filter((step) => step.kind === "edit");
  expect(edits).not.toHaveLength(0);
  for (const { from, to } of edits) {
    expect(template.split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
  }
});
