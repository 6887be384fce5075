import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formatDiagnostic } from "@storyreel/models/source";
import { readProjectFile } from "../src/project.ts";
import { loadStoryboardText } from "../src/storyboard.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-project-"));
  await mkdir(join(folder, "mine"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string) {
  await writeFile(join(folder, "storyreel.yaml"), text);
  return readProjectFile(join(folder, "storyreel.yaml"), { cwd: folder });
}

const unset = {
  specs: undefined,
  out: undefined,
  state: undefined,
  concurrency: undefined,
  budget: { maxUsd: undefined, perShotUsd: undefined },
  baseUrl: undefined,
  studio: { confirmAboveUsd: undefined },
};

it("reads every setting; folders are relative to the file, amounts are exact", async () => {
  const { settings, diagnostics } = await read(`specs: mine
out: films
state: ../state
concurrency: 8
budget: { max_usd: 12.10, per_shot_usd: "0.5" }
base_url: https://console.gmicloud.ai
studio: { confirm_above_usd: 1.00 }
`);
  expect(diagnostics).toEqual([]);
  expect(settings).toEqual({
    specs: [join(folder, "mine")],
    out: join(folder, "films"),
    state: join(folder, "../state"),
    concurrency: 8,
    budget: { maxUsd: "12.10", perShotUsd: "0.5" },
    baseUrl: "https://console.gmicloud.ai",
    studio: { confirmAboveUsd: "1.00" },
  });
});

it.each(["", "# nothing yet\n", "{}\n"])("sets nothing if it says nothing: %j", async (text) => {
  expect(await read(text)).toEqual({ settings: unset, diagnostics: [] });
});

it.each([
  ["a key that is close to another", "concurency: 3"],
  ["a secret", "api_key: abc"],
  ["what is no folder", "specs: [mine, yours]"],
  ["amounts that are none", "budget: { max_usd: 1e3 }\nstudio: { confirm_above_usd: 1e3 }"],
  ["an address that is none", "base_url: console.gmicloud.ai"],
  ["too many at once", "concurrency: 0"],
  ["a storyboard", "storyboard: 1\ntitle: Film"],
])("says what is wrong with %s", async (_, text) => {
  const { settings, diagnostics } = await read(text);
  expect(settings).toBeUndefined();
  expect(diagnostics.map((one) => formatDiagnostic(one)).join("\n\n")).toMatchSnapshot();
});

it("limits what a storyboard does not limit itself", async () => {
  const text = `storyboard: 1
title: Film
budget: { max_usd: 5 }
shots: [{ id: a, prompt: Rain., model: kling-3.0-turbo-t2v, duration: 3 }]
`;
  const { settings } = await read("budget: { max_usd: 12, per_shot_usd: 1 }");
  const { storyboard } = await loadStoryboardText({ path: "film.yaml", text }, folder, {
    projectBudget: settings?.budget,
  });
  expect(storyboard?.budget).toEqual({ maxUsd: "5", perShotUsd: "1" });
});
