import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { bind, check, formatUsd, outputSeconds, outputSize, price } from "@storyreel/core";
import { createMockServer } from "@storyreel/mock-server";
import { readSpecFolder } from "@storyreel/models/specs";
import { runGenerateCommand } from "../src/cli/generate-command.ts";
import { generateModelsCommand } from "../src/cli/generate-models-command.ts";
import { createFakeClock, startClient, thrownBy } from "./client-server.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const core = path.resolve(import.meta.dirname, "..");
const run = promisify(execFile);

/** The spec that docs/model-spec.md explains: of a model that no built-in spec describes. */
const page = await readFile(path.join(core, "../models/docs/model-spec.md"), "utf8");
const [, spec = ""] = /```yaml\n(# yaml-language-server[^]*?)```/.exec(page) ?? [];

/** A project inside this package, so that it finds `@storyreel/core` as one that installed it does. */
async function project(): Promise<string> {
  const folder = await temporaryFolder(import.meta.dirname);
  await mkdir(path.join(folder, "specs/models/vendor"), { recursive: true });
  await writeFile(path.join(folder, "specs/models/vendor/model.yaml"), spec);
  return folder;
}

type Ending = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** `storyreel-generate` in this process. */
async function generate(cwd: string, ...args: readonly string[]): Promise<Ending> {
  const written = { stdout: "", stderr: "" };
  const code = await runGenerateCommand(args, {
    ...generateModelsCommand(cwd),
    console: {
      log: (text: string) => (written.stdout += `${text}\n`),
      error: (text: string) => (written.stderr += `${text}\n`),
    },
  });
  return { code, ...written };
}

/** As a child process. */
function startGenerate(cwd: string, ...args: readonly string[]): Promise<Ending> {
  const cli = path.join(core, "bin/storyreel-generate.js");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--conditions=storyreel-source", cli, ...args],
      { cwd },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe("a spec of one's own", () => {
  it("is checked, priced, bound and answered for without generating anything", async () => {
    const cwd = await project();
    const { catalogue, diagnostics } = await readSpecFolder("specs", { cwd });
    expect(diagnostics).toEqual([]);
    const model = await catalogue.load("vendor-model-i2v");
    if (model === undefined) throw new Error("the model was not read");

    const image = "https://example.com/first.png";
    const { payload, problems } = bind(model, {
      roles: { prompt: "Rain", duration: 10, first_frame: image },
      params: {},
    });
    expect(problems).toEqual([]);
    expect(payload).toEqual({ prompt: "Rain", image, duration: "10" });
    expect(check(model, payload)).toEqual([]);
    expect(check(model, { ...payload, duration: "7" })[0]?.message).toBe(
      'duration "7" is not supported; vendor-model-i2v accepts "5" or "10" seconds',
    );
    const estimate = price(model, payload);
    expect(estimate.known && formatUsd(estimate.usd)).toBe("1.00");
    expect(outputSize(model, payload)).toEqual({ widthPx: 1280, heightPx: 720 });
    expect(outputSeconds(model, payload)).toBe(10);

    await using server = await createMockServer({ models: catalogue });
    await using client = startClient(server.baseUrl, { clock: createFakeClock() });
    expect(await client.listModels()).toEqual(["vendor-model-i2v"]);
    const submitted = await client.submit(model, payload);
    const { mediaUrls } = await client.wait(submitted.requestId, { from: submitted });
    const media = await client.openMedia(mediaUrls[0]!);
    expect(media.contentType).toBe("video/mp4");
    for await (const piece of media.body) expect(piece.byteLength).toBeGreaterThan(0);
    // The server judges by the same value, and not only the client.
    const refused = client.submit({ id: model.id }, { prompt: "Rain" });
    expect(await thrownBy(refused)).toMatchObject({
      code: "API_REFUSED",
      message: expect.stringContaining("missing required parameter: payload.image"),
    });
  });
});

describe("a spec of one's own, generated", () => {
  it("gets types that compile, and refuse what does not fit", async () => {
    const cwd = await project();
    expect(await startGenerate(cwd, "--specs", "specs", "--out", "src/models")).toEqual({
      code: 0,
      stdout:
        "wrote src/models/index.ts\nwrote src/models/vendor-model-i2v.ts\n2 files, 2 of them changed\n",
      stderr: "",
    });
    await writeFile(path.join(cwd, "src/program.ts"), PROGRAM);
    // The settings of a project that is less strict than this repository.
    const compilerOptions = {
      target: "es2023",
      lib: ["es2024", "esnext.disposable"],
      module: "nodenext",
      strict: true,
      noEmit: true,
      rewriteRelativeImportExtensions: true,
      types: ["node"],
      customConditions: ["storyreel-source"],
    };
    const config = { compilerOptions, include: ["src"] };
    await writeFile(path.join(cwd, "tsconfig.json"), JSON.stringify(config));
    const { stdout } = await run(
      path.join(core, "node_modules/.bin/tsc"),
      ["-p", "tsconfig.json", "--pretty", "false"],
      { cwd },
    ).catch((error: { readonly stdout: string }) => error);
    const refused = PROGRAM.split("\n").flatMap((line, index) =>
      line.endsWith("// refused") ? [`src/program.ts(${index + 1}`] : [],
    );
    expect(stdout.match(/^\S+\(\d+/gm)).toEqual(refused);
  });

  it("gets files that do not depend on the name of the project's folder", async () => {
    const texts = await Promise.all(
      [await project(), await project()].map(async (cwd) => {
        await generate(path.join(cwd, "specs"), "--specs", ".", "--out", "../src");
        return readFile(path.join(cwd, "src/vendor-model-i2v.ts"), "utf8");
      }),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toMatch(/^\/\/ Generated from models\/vendor\/model\.yaml by /);
  });

  it("gets the same files wherever the command is run, and --check compares them", async () => {
    const cwd = await project();
    await generate(cwd, "--specs", "specs", "--out", "src/models");
    const elsewhere = path.join(cwd, "specs");
    const inPlace = ["--specs", ".", "--out", "../src/models"];
    expect(await generate(elsewhere, "--check", ...inPlace)).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const file = path.join(cwd, "src/models/index.ts");
    await writeFile(file, `${await readFile(file, "utf8")}// mine\n`);
    await rm(path.join(cwd, "src/models/vendor-model-i2v.ts"));
    expect(await generate(elsewhere, "--check", ...inPlace)).toMatchObject({
      code: 1,
      stderr: `../src/models/index.ts:11 differs from this line on
../src/models/vendor-model-i2v.ts is missing
run \`storyreel-generate\` and commit what it writes
`,
    });
  });
});

describe("storyreel-generate", () => {
  it("deletes what came of a spec that is gone, and nothing of the owner's", async () => {
    const cwd = await project();
    const second = spec.replace("id: vendor-model-i2v", "id: second");
    await writeFile(path.join(cwd, "specs/models/second.yaml"), second);
    await generate(cwd, "--specs", "specs", "--out", "src");
    await writeFile(path.join(cwd, "src/program.ts"), PROGRAM);
    await rm(path.join(cwd, "specs/models/second.yaml"));
    const { stdout } = await generate(cwd, "--specs", "specs", "--out", "src");
    expect(stdout).toContain("deleted src/second.ts\n");
    expect((await readdir(path.join(cwd, "src"))).toSorted()).toEqual([
      "index.ts",
      "program.ts",
      "vendor-model-i2v.ts",
    ]);
  });

  it("with --extension ts runs without being compiled", async () => {
    const cwd = await project();
    await generate(cwd, "--specs", "specs", "--out", "src", "--extension", "ts");
    const program =
      'import { vendorModelI2v } from "./src/index.ts"; console.log(vendorModelI2v.id);';
    const { stdout } = await run(
      process.execPath,
      ["--conditions=storyreel-source", "--input-type=module-typescript", "--eval", program],
      { cwd },
    );
    expect(stdout).toBe("vendor-model-i2v\n");
  });

  it("with mistakes is reported, and nothing is written", async () => {
    const cwd = await project();
    const file = path.join(cwd, "specs/models/vendor/model.yaml");
    await writeFile(file, spec.replace("max_length: 2500", "max_lenght: 2500"));
    const { code, stdout, stderr } = await startGenerate(cwd, "--specs", "specs", "--out", "src");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^specs\/models\/vendor\/model\.yaml:16:5 error SPEC_UNKNOWN_KEY\n/);
    expect(await readdir(cwd)).toEqual(["specs"]);
    // As the file is called from where the command runs.
    const inside = await generate(path.join(cwd, "specs"), "--specs", ".", "--out", "out");
    expect(inside.stderr).toMatch(/^models\/vendor\/model\.yaml:16:5 error SPEC_UNKNOWN_KEY\n/);
  });

  it("gets a clear message when a file is in the way of the output", async () => {
    const cwd = await project();
    await writeFile(path.join(cwd, "src"), "a file");
    const { code, stderr } = await generate(cwd, "--specs", "specs", "--out", "src");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^cannot write to .*src: E[A-Z]+: .*\n$/);
  });

  it.each([
    [["--specs", "specs"], "--specs and --out are required"],
    [["--specs", "--out", "src"], "--specs needs a value"],
    [["--specs", "specs", "--out", "src", "--check=no"], '--check takes no value, but got "no"'],
    [["specs", "--out", "src"], 'unexpected argument "specs"'],
    [["--specs", "spec", "--out", "src"], expect.stringMatching(/^no model specs in .*models$/)],
    [["--spec", "specs", "--out", "src"], 'unknown flag "--spec"; did you mean --specs?'],
    [
      ["--specs", "specs", "--out", "src", "--extension", "mts"],
      '--extension is "mts"; it must be js or ts',
    ],
  ])("%j is wrong usage", async (args, first) => {
    const cwd = await project();
    const { code, stdout, stderr } = await generate(cwd, ...args);
    expect({ code, stdout, first: stderr.split("\n")[0] }).toEqual({ code: 2, stdout: "", first });
    expect(await readdir(cwd)).toEqual(["specs"]);
  });
});

const PROGRAM = `import { check, createClient, price, type Model } from "@storyreel/core";
import { vendorModelI2v, type ModelPayloads, type VendorModelI2vPayload } from "./models/index.js";

const payload: VendorModelI2vPayload = { image: "https://a/b", duration: "10" };
export const byId: ModelPayloads["vendor-model-i2v"] = payload;
export const any: Model = vendorModelI2v;
export const problems = check(any, { anything: 1 });
export const cost = price(vendorModelI2v, payload);
export const record = createClient().submit(vendorModelI2v, payload);
export const free = createClient().submit({ id: "other" }, { anything: 1 });
export const lacksImage = price(vendorModelI2v, { duration: "10" }); // refused
export const wrongDuration = createClient().submit(vendorModelI2v, { image: "", duration: "7" }); // refused
`;
