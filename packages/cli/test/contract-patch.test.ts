import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { createMockServer } from "@storyreel/mock-server";
import { builtInCatalogue, catalogueOf, layerCatalogues, type Model } from "@storyreel/models";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const id = "kling-3.0-turbo-t2v";
const specs = resolve(import.meta.dirname, "../../../specs/models/kling");
const spec = await readFile(join(specs, `${id}.yaml`), "utf8");
const from = { source: "test", asOf: "2026-11", confidence: "documented" } as const;

/** What the live API says now: two more values, another default, a new parameter, one that is gone, and another price. */
async function changedModel(): Promise<Model> {
  const model = await builtInCatalogue.load(id);
  if (model?.price.known !== true) throw new Error(`${id} has no price`);
  const { aspect_ratio: _, ...kept } = model.parameters;
  const { resolution, duration } = kept;
  if (resolution === undefined || duration === undefined) throw new Error(`${id} has changed`);
  return {
    ...model,
    parameters: {
      ...kept,
      resolution: { ...resolution, enum: ["720p", "1080p"], default: "1080p" },
      duration: { ...duration, enum: ["4", "8", "16"], default: "8", required: true },
      seed: { type: "integer", description: "Same seed: similar clip.", default: 0, from },
    },
    price: {
      known: true,
      table: {
        ...model.price.table,
        rates: [
          { when: { resolution: ["720p"] }, usd: "0.112" },
          { when: { resolution: ["1080p"] }, usd: "0.155" },
        ],
      },
    },
  };
}

async function startApi() {
  const changed = catalogueOf([await changedModel()]);
  const server = await createMockServer({ models: layerCatalogues(changed, builtInCatalogue) });
  const environment = { GMI_API_KEY: "contract-key-1234", GMI_BASE_URL: server.baseUrl };
  return { environment, [Symbol.asyncDispose]: () => server.close() };
}

async function applyPatch(cwd: string, patch: string): Promise<void> {
  await promisify(execFile)("git", ["apply", patch], {
    cwd,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
  });
}

test("what the live API says differently is a patch of the project's spec that keeps its comments", async () => {
  await using api = await startApi();
  await using folder = await createFolder({ "package.json": "{}" });
  await promisify(execFile)("git", ["init", "-q"], { cwd: folder.path });
  const file = join(folder.path, "specs/models/turbo.yaml");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, spec);
  const run = (...words: string[]) =>
    runCli(["contract", ...words], { cwd: folder.path, environment: api.environment });

  const months = [monthNow()];
  const first = await run("--patch", "drift.patch");
  months.push(monthNow());
  expect(first.exit).toBe(1);
  expect(first.stderr).toContain("apply it with: git apply drift.patch\n");
  expect(first.stdout).toContain(`drift.patch changes 1 spec: ${id}\n`);
  // The picture sizes depend on the shape: without it, the spec would have mistakes.
  expect(first.stdout).toContain(
    `not in the patch, decide yourself:\n  ${id}: no longer has the parameter "aspect_ratio"\n`,
  );
  await applyPatch(folder.path, "drift.patch");

  const text = await readFile(file, "utf8");
  expect(text).toContain('    enum: [720p, 1080p]\n    default: "1080p"\n');
  expect(text).toMatch(
    /\n {2}duration:\n {4}role: duration\n {4}type: string +# the page says[^\n]*\n {4}enum: \["4", "8", "16"\]\n {4}unit: second\n {4}default: "8"\n/,
  );
  expect(text).toMatch(
    /\n {2}seed:\n {4}type: integer\n {4}default: 0\n {4}description: "Same seed/,
  );
  expect(text).toMatch(/\{ when: \{ resolution: \[1080p\] \}, usd: "0\.155" \}/);
  expect(text).toMatch(
    new RegExp(
      `source: "GET /models/${id} of the request queue"\n {2}as_of: "(?:${months.join("|")})`,
    ),
  );
  expect(comments(text)).toEqual(comments(spec));

  const again = await run("--patch", "-");
  expect(again.stdout).toBe("");
  expect(again.stderr).toContain(
    `ERROR    live  ${id}: no longer has the parameter "aspect_ratio"\n`,
  );
  expect(again.stderr).toContain(": 1 disagreement\nnothing that a patch can change\n");
});

test("for a built-in model, the patch is a new spec that extends it", async () => {
  await using api = await startApi();
  await using folder = await createFolder({ "package.json": "{}" });
  const run = (...words: string[]) =>
    runCli(["contract", ...words], { cwd: folder.path, environment: api.environment });
  const { stdout } = await run("--patch", "drift.patch", "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    patch: { models: [id], byHand: [{ model: id, message: expect.stringContaining("aspect") }] },
  });
  await applyPatch(folder.path, "drift.patch");
  const text = await readFile(join(folder.path, "specs/models/kling-3-0-turbo-t2v.yaml"), "utf8");
  expect(text).toContain(
    `model_spec: 1\nextends: ${id}\nparameters:\n  resolution:\n    default: "1080p"\n`,
  );
  expect(text).toContain(
    "\nprice:\n  per: second\n  quantity: duration\n  rates:\n    - { when: { resolution",
  );
  const again = await run();
  expect(again.stdout.split("\n").filter((line) => / live /.test(line))).toEqual([
    `ERROR    live  ${id}: no longer has the parameter "aspect_ratio"`,
    expect.stringContaining("compared with the live API: 1 disagreement"),
  ]);
});

test("without a key there is nothing to write", async () => {
  await using folder = await createFolder();
  const { exit, stderr } = await runCli(["contract", "--patch", "x.patch"], { cwd: folder.path });
  expect(stderr).toContain(
    "--patch needs the live API, but GMI_API_KEY is not set\n  hint: set GMI_API_KEY",
  );
  expect(exit).toBe(2);
});

function comments(text: string): readonly string[] {
  return text.match(/#.*/g) ?? [];
}

function monthNow(): string {
  return new Date().toISOString().slice(0, 7);
}
