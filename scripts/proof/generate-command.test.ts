import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { runGenerateCommand } from "@storyreel/core/generate";
import { root as repository } from "../packages.ts";
import { generateRepositoryCommand } from "../generate/generate-repository-command.ts";

const generated = "packages/models/src/generated";

type Ending = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** `pnpm generate` in this process, on a copy of the specs. */
async function run(folder: string, ...args: readonly string[]): Promise<Ending> {
  const written = { stdout: "", stderr: "" };
  const code = await runGenerateCommand(args, {
    ...generateRepositoryCommand(folder),
    console: {
      log: (text: string) => (written.stdout += `${text}\n`),
      error: (text: string) => (written.stderr += `${text}\n`),
    },
  });
  return { code, ...written };
}

const inPlace = ["--specs", "specs", "--out", "."];

/** A folder that is gone when the test is over. */
async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "storyreel-generate-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A small catalogue, so that a grown one changes no test. */
const copied = [
  "specs/models/kling/kling-3.0-turbo-t2v.yaml",
  "specs/models/kling/kling-v3-text-to-video.yaml",
  "specs/providers/gmi-cloud.yaml",
];

async function copySpecs(folder: string): Promise<void> {
  for (const file of copied) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await cp(path.join(repository, file), path.join(folder, file));
  }
}

async function copyOfSpecs(): Promise<string> {
  const folder = await temporaryFolder();
  await copySpecs(folder);
  return folder;
}

/** The specs and what is generated from them, which is the same for every test. */
let original: string;
let firstRun: Ending;
beforeAll(async () => {
  original = await mkdtemp(path.join(tmpdir(), "storyreel-generated-"));
  await copySpecs(original);
  firstRun = await run(original, ...inPlace);
});
afterAll(() => rm(original, { recursive: true, force: true }));

async function copyOfGenerated(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(original, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

describe("generate writes what follows from the specs", () => {
  test("a third model is one file and one run", async () => {
    expect(firstRun.code).toBe(0);
    const folder = await copyOfGenerated();
    const spec = await readFile(
      path.join(folder, "specs/models/kling/kling-3.0-turbo-t2v.yaml"),
      "utf8",
    );
    await writeFile(
      path.join(folder, "specs/models/kling/kling-3.0-turbo-i2v.yaml"),
      spec
        .replace("id: kling-3.0-turbo-t2v", "id: kling-3.0-turbo-i2v")
        .replace(
          "parameters:\n",
          'parameters:\n  image: { role: first_frame, type: string, format: media, required: true, description: First frame., source: page, as_of: "2026-09" }\n',
        ),
    );
    const { code, stdout } = await run(folder, ...inPlace);
    expect(code).toBe(0);
    expect(stdout.replace(/^\d+ files/m, "N files"))
      .toBe(`wrote packages/cli/examples/.storyreel/schema/storyboard.schema.json
wrote packages/mock-server/openapi/gmi-cloud.openapi.json
wrote ${generated}/catalogue.ts
wrote ${generated}/index.ts
wrote ${generated}/kling-3-0-turbo-i2v.ts
N files, 5 of them changed
`);
    expect(await readFile(path.join(folder, generated, "index.ts"), "utf8")).toContain(
      "kling30TurboI2v",
    );
  });

  test("nothing is touched when nothing changed", async () => {
    const folder = await copyOfGenerated();
    const file = path.join(folder, generated, "index.ts");
    const before = await stat(file);
    expect((await run(folder, ...inPlace)).stdout).toMatch(/^\d+ files, 0 of them changed\n$/);
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
    expect(await run(folder, "--check", ...inPlace)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("--check names each file that differs, and writes nothing", async () => {
    const folder = await copyOfGenerated();
    const index = path.join(folder, generated, "index.ts");
    const edited = (await readFile(index, "utf8")).replace("export {", "export  {");
    await writeFile(index, edited);
    await rm(path.join(folder, generated, "gmi-cloud.ts"));
    await writeFile(path.join(folder, generated, "old-model.ts"), "");
    const { code, stdout, stderr } = await run(folder, "--check", ...inPlace);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(`${generated}/gmi-cloud.ts is missing
${generated}/index.ts:5 differs from this line on
${generated}/old-model.ts does not belong to any spec
run \`pnpm generate\` and commit what it writes
`);
    expect(await readFile(index, "utf8")).toBe(edited);
  });

  test("output of a spec that is gone is deleted", async () => {
    const folder = await copyOfGenerated();
    await rm(path.join(folder, "specs/models/kling/kling-v3-text-to-video.yaml"));
    const { stdout } = await run(folder, ...inPlace);
    expect(stdout).toContain(`deleted ${generated}/kling-v3-text-to-video.ts\n`);
    expect(await readdir(path.join(folder, generated))).not.toContain("kling-v3-text-to-video.ts");
  });
});

describe("generate writes nothing", () => {
  test("mistakes in specs are told with their place, and nothing is written", async () => {
    const folder = await copyOfSpecs();
    const spec = path.join(folder, "specs/models/kling/kling-3.0-turbo-t2v.yaml");
    await writeFile(spec, (await readFile(spec, "utf8")).replace("default: 720p", "default: 480p"));
    const { code, stdout, stderr } = await run(folder, ...inPlace);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr)
      .toBe(`specs/models/kling/kling-3.0-turbo-t2v.yaml:26:14 error SPEC_DEFAULT_NOT_ACCEPTED
  the default "480p" is not valid here: the parameter accepts "720p" or "1080p"
  26 |     default: 480p
     |              ^^^^

`);
    expect(await readdir(folder)).toEqual(["specs"]);
  });

  test("mistakes between specs are told beside those inside them", async () => {
    const folder = await copyOfSpecs();
    const kling = path.join(folder, "specs/models/kling");
    const spec = path.join(kling, "kling-3.0-turbo-t2v.yaml");
    const text = await readFile(spec, "utf8");
    await writeFile(path.join(kling, "zz.yaml"), text.replace("default: 720p", "default: 480p"));
    const unknown = text.replace("provider: gmi-cloud", "provider: gmi-clod");
    await writeFile(path.join(kling, "zzz.yaml"), unknown.replace(/^id: .*$/m, "id: other"));
    const { code, stderr } = await run(folder, ...inPlace);
    expect(code).toBe(1);
    expect(stderr.split("\n").filter((line) => /^specs\/|hint/.test(line))).toEqual([
      "specs/models/kling/zz.yaml:26:14 error SPEC_DEFAULT_NOT_ACCEPTED",
      expect.stringMatching(/^specs\/models\/kling\/zz\.yaml:\d+:5 error SPEC_ID_TWICE$/),
      "  hint: keep one of the two specs",
      expect.stringMatching(/^specs\/models\/kling\/zzz\.yaml:\d+:11 error SPEC_UNKNOWN_PROVIDER$/),
      '  hint: did you mean "gmi-cloud"?',
    ]);
  });

  test("an unknown flag is wrong usage", async () => {
    const folder = await temporaryFolder();
    const { code, stdout, stderr } = await run(folder, "--chek");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.split("\n")[0]).toBe('unknown flag "--chek"; did you mean --check?');
  });
});
