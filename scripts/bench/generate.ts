import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { measureCommands, spreadOf, type Command } from "./measure-command.ts";

const root = join(import.meta.dirname, "..", "..");
const node = [process.execPath, "--conditions=storyreel-source"] as const;
const generateRepository = [...node, join(root, "scripts/start.js"), "generate"] as const;
const generateTypes = [...node, join(root, "packages/core/bin/storyreel-generate.js")] as const;
const many = 2000;

/** What the generator and the catalogue cost, and whether that grows with the number of models. */
export const generate: Benchmark = {
  name: "generate",
  title: "Generating the types of models, and reading specs",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "storyreel-bench-"));
    try {
      prepare(folder);
      const other = installOther(folder);
      const figures = await measureCommands(commandsIn(folder, other), { runs: 7, warmup: 1 });
      const { specs, loading, first, median, max } = readSpecs();
      return {
        columns: ["what", "CPU ms", "wall ms", "exit"],
        rows: [
          ...figures.map((row) => [
            row.name,
            row.cpuMs.median,
            row.wallMs.median,
            row.exitCodes.join(","),
          ]),
          [`one spec read at run time: median of ${specs}`, median, median, ""],
          ["… the slowest of them", max, max, ""],
          ["… the first one of a process", first, first, ""],
          ["… loading what reads them", loading, loading, ""],
        ],
        notes: [
          "Medians of 7 interleaved runs after 1 round of warm-up.",
          ...(other === undefined
            ? ["openapi-typescript could not be installed, so it is not compared."]
            : []),
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Specs and outputs for the commands. `known` has a stamp of an earlier run, `unknown` has none. */
function prepare(folder: string): void {
  const models = join(folder, "many", "models");
  mkdirSync(models, { recursive: true });
  cpSync(join(root, "specs/providers"), join(folder, "many/providers"), { recursive: true });
  const texts = readTexts();
  for (let index = 0; index < many; index += 1) {
    const text = texts[index % texts.length] ?? "";
    const round = Math.floor(index / texts.length);
    const renamed = round === 0 ? text : text.replace(/^id: (.*)$/m, `id: $1-copy-${round}`);
    writeFileSync(join(models, `model-${index}.yaml`), renamed);
  }
  mkdirSync(join(folder, "known", "node_modules"), { recursive: true });
  const made = [
    [...generateRepository, "--out", join(folder, "one")],
    [...generateRepository, "--specs", join(folder, "many"), "--out", join(folder, "all")],
    [...generateTypes, "--specs", join(folder, "many"), "--out", join(folder, "known", "out")],
  ];
  for (const [program = "", ...args] of made) {
    const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stderr}`);
  }
}

function commandsIn(folder: string, other: string | undefined): readonly Command[] {
  const specs = join(folder, "many");
  const document = join(folder, "all/packages/mock-server/openapi/gmi-cloud.openapi.json");
  const command = (name: string, ...argv: [string, ...string[]]): Command => ({
    name,
    argv,
    cwd: folder,
    env: { INIT_CWD: undefined },
  });
  // A new folder in each run.
  const cold = `exec "$0" "$@" --out "out-$$"`;
  return [
    command(
      "`pnpm generate --check`",
      ...generateRepository,
      "--check",
      "--out",
      join(folder, "one"),
    ),
    command("`pnpm generate --check`, known to be up to date", ...generateRepository, "--check"),
    command(
      `\`storyreel-generate\`, ${many} models, cold`,
      "sh",
      "-c",
      cold,
      ...generateTypes,
      "--specs",
      specs,
    ),
    ...(other === undefined
      ? []
      : [
          command(
            `openapi-typescript of the same ${many} models`,
            process.execPath,
            other,
            document,
            "-o",
            "o.d.ts",
          ),
        ]),
    command(
      `\`storyreel-generate\`, ${many} models, nothing changed`,
      ...generateTypes,
      "--specs",
      specs,
      "--out",
      join(folder, "known", "out"),
    ),
    ...["one", "all"].map((name) => {
      const count = name === "one" ? readTexts().length : many;
      return command(
        `start-up and one model of a catalogue of ${count}`,
        ...loadOne(join(folder, name)),
      );
    }),
  ];
}

/** Loads a generated catalogue and one of its models. */
function loadOne(folder: string): [string, ...string[]] {
  const catalogue = join(folder, "packages/models/src/generated/catalogue.ts");
  const program = `import module from "node:module"; module.enableCompileCache(); const { modelLoaders } = await import(${JSON.stringify(catalogue)}); if ((await modelLoaders["kling-3.0-turbo-t2v"]()).id !== "kling-3.0-turbo-t2v") process.exit(1);`;
  return [...node, "--input-type=module", "-e", program];
}

/** In a folder of its own: it needs another TypeScript than this repository. `undefined`: not to be had. */
function installOther(folder: string): string | undefined {
  const place = join(folder, "other");
  const packages = ["openapi-typescript@7.13.0", "typescript@5.9.3"];
  spawnSync("npm", ["install", "--silent", "--no-audit", "--prefix", place, ...packages]);
  const program = join(place, "node_modules/openapi-typescript/bin/cli.js");
  return existsSync(program) ? program : undefined;
}

/** Reads every spec in a process of its own, in milliseconds. */
function readSpecs() {
  const program = `
    import { readFileSync } from "node:fs";
    import module from "node:module";
    module.enableCompileCache();
    const files = JSON.parse(process.argv[1]);
    const start = performance.now();
    const { readModelSpec } = await import(${JSON.stringify(join(root, "packages/models/src/specs.ts"))});
    const loading = performance.now() - start;
    const times = files.map((path) => {
      const from = performance.now();
      const { model } = readModelSpec({ path, text: readFileSync(path, "utf8") });
      if (model === undefined) throw new Error(path);
      return performance.now() - from;
    });
    console.log(JSON.stringify([loading, ...times]));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...node.slice(1), "--input-type=module", "-e", program, JSON.stringify(specFiles())],
    { encoding: "utf8", cwd: root },
  );
  if (stdout === "") throw new Error(stderr);
  const [loading = 0, first = 0, ...others] = JSON.parse(stdout) as readonly number[];
  const { median, max } = spreadOf(others);
  return { specs: others.length, loading, first, median, max };
}

function readTexts(): readonly string[] {
  return specFiles().map((file) => readFileSync(file, "utf8"));
}

function specFiles(): readonly string[] {
  const folder = join(root, "specs/models");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => join(folder, name));
}
