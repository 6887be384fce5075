import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import { catalogue } from "./board-models.ts";

async function load(language: string) {
  const cwd = await mkdtemp(path.join(tmpdir(), "storyreel-"));
  try {
    const head = `storyboard: 1\ntitle: Film\nlanguage: "${language}"\n`;
    const shots = "shots: [{ id: a, model: kling-3.0-turbo-t2v, action: A street }]\n";
    await writeFile(path.join(cwd, "film.yaml"), head + shots);
    return await loadStoryboard("film.yaml", { cwd, catalogue });
  } finally {
    await rm(cwd, { recursive: true });
  }
}

test.each([
  ["en", "en"],
  ["ZH-hant-tw", "zh-Hant-TW"],
  ["no", "no"],
  ["en-UK", "en-GB"],
  ["deu", "de"],
  ["zh-yue-HK", "yue-HK"],
  ["de-CH-1996", "de-CH-1996"],
  ["nan-Latn", "nan-Latn"],
])("the language %s is kept as %s", async (written, tag) => {
  expect((await load(written)).storyboard?.language).toBe(tag);
});

test.each([
  ["en_US.UTF-8", 'write "en-US"'],
  ["jp", 'write "ja-JP"'],
  ["German", 'write "de"'],
  ["français", 'write "fr"'],
  ["Cantonese", 'write "yue"'],
  ["en, fr", "use a tag such as en, en-GB or zh-Hant"],
  ["x-own", "use a tag such as en, en-GB or zh-Hant"],
  ["xx", "use a tag such as en, en-GB or zh-Hant"],
])("what is not a tag is refused: %s", async (written, hint) => {
  const { storyboard, diagnostics } = await load(written);
  expect(storyboard).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "STORYBOARD_LANGUAGE", hint }]);
});
