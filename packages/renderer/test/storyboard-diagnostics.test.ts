import { readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { diagnosticToJson, formatDiagnostic } from "@storyreel/models/source";
import { describe, expect, test } from "vitest";
import { validateStoryboard } from "../src/generated/storyboard-validator.ts";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import { storyboardCodes } from "../src/storyboard/storyboard-codes.ts";
import { catalogue } from "./board-models.ts";

const folder = path.join(import.meta.dirname, "fixtures/storyboards");
const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

async function diagnosticsOf(name: string) {
  // As `validate` does.
  return loadStoryboard(name, { cwd: folder, catalogue, everyProfile: true });
}

describe("every mistake of a storyboard is reported at once, at its place", () => {
  test.each(names)("%s", async (name) => {
    const { diagnostics, storyboard } = await diagnosticsOf(name);
    const text = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot(
      path.join(folder, name.replace(/\.yaml$/, ".diagnostics.txt")),
    );
    const isRefused = diagnostics.some(({ severity }) => severity === "error");
    expect(storyboard === undefined).toBe(isRefused);
  });
});

test("a mistake has the same line and column with Windows line endings", async () => {
  const unix = await readFile(path.join(folder, "every-kind-at-once.yaml"), "utf8");
  const cwd = await mkdtemp(path.join(tmpdir(), "storyreel-"));
  try {
    await writeFile(path.join(cwd, "every-kind-at-once.yaml"), unix.replaceAll("\n", "\r\n"));
    const windows = await loadStoryboard("every-kind-at-once.yaml", { cwd, catalogue });
    const expected = await diagnosticsOf("every-kind-at-once.yaml");
    expect(windows.diagnostics.map(diagnosticToJson)).toEqual(
      expected.diagnostics.map(diagnosticToJson),
    );
  } finally {
    await rm(cwd, { recursive: true });
  }
});

test("the documentation explains every code, and no other", async () => {
  const page = await readFile(path.join(import.meta.dirname, "../docs/storyboard.md"), "utf8");
  const explained = [...page.matchAll(/^\| `(STORYBOARD_[A-Z_]+)` \|/gm)].map(([, code]) => code);
  expect(explained).toEqual(storyboardCodes);
});

test("every code is shown by a fixture, except those about the schema for editors", async () => {
  const found = new Set<string>();
  for (const name of names) {
    const { diagnostics } = await diagnosticsOf(name);
    for (const { code } of diagnostics) found.add(code);
  }
  const missing = storyboardCodes.filter((code) => !found.has(code));
  expect(missing).toEqual(["STORYBOARD_SCHEMA_MISSING", "STORYBOARD_SCHEMA_OLD"]);
});

describe("the published schema refuses what the command line refuses", () => {
  const shot = { id: "a", action: "Walk" };
  const board = { storyboard: 1, title: "Film", shots: [shot] };
  const narrated = (pattern: string) => ({ narration: { file_pattern: pattern } });

  test.each([
    ...["a b", "é", "../x", "-a", "a".repeat(65)].map((id) => ({ shots: [{ ...shot, id }] })),
    ...["$5", "1e3", "1.", "-1", -1].map((amount) => ({ budget: { max_usd: amount } })),
    { audio: narrated("audio/voice.wav") },
    { shots: [{ ...shot, characters: ["bo", "bo"] }] },
  ])("%j", (words) => {
    expect(validateStoryboard({ ...board, ...words })).toBe(false);
  });

  test.each([
    { shots: [{ ...shot, id: "A-1_b" }] },
    { budget: { max_usd: "12.000000001", per_shot_usd: 0 } },
    { audio: narrated("audio/{shot}.wav") },
    { audio: narrated("{{pattern}}") },
    { shots: [{ ...shot, characters: ["bo", "mei"] }] },
  ])("but not %j", (words) => {
    expect(validateStoryboard({ ...board, ...words })).toBe(true);
  });
});
