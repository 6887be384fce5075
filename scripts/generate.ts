import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  compareFiles,
  generate,
  loadSpecs,
  outputFolders,
  writeFiles,
} from "@storyreel/core/codegen";
import type { FileDifference, GenerateInput, GenerateResult } from "@storyreel/core/codegen";
import { formatDiagnostic, hasErrors, suggest } from "@storyreel/core/source";
import type { Diagnostic } from "@storyreel/core/source";

const USAGE = `usage: pnpm generate [--check] [--specs DIR] [--out DIR]

  --check      write nothing; exit 1 and name each file that differs
  --specs DIR  folder with models/ and providers/ (default: specs)
  --out DIR    folder that holds packages/ (default: the repository)`;

const FLAGS = {
  check: { type: "boolean" },
  specs: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const repository = path.resolve(import.meta.dirname, "..");

async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args);
  if (typeof flags === "string") {
    console.error(`${flags}\n\n${USAGE}`);
    return 2;
  }
  if (flags.help === true) {
    console.log(USAGE);
    return 0;
  }
  // pnpm runs scripts at the root; paths of a person count from where the person stands.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const specs =
    flags.specs === undefined ? path.join(repository, "specs") : path.resolve(from, flags.specs);
  const root = flags.out === undefined ? repository : path.resolve(from, flags.out);
  const { diagnostics, files } = await generateFrom(specs);
  for (const diagnostic of diagnostics) console.error(`${formatDiagnostic(diagnostic)}\n`);
  if (hasErrors(diagnostics)) return 1;
  const place = { root, folders: outputFolders };
  if (flags.check === true) {
    const differences = await compareFiles(files, place);
    for (const difference of differences) console.error(describe(difference));
    if (differences.length > 0) console.error("run `pnpm generate` and commit what it writes");
    return differences.length > 0 ? 1 : 0;
  }
  const written = await writeFiles(files, place);
  for (const difference of written) console.log(`${VERBS[difference.kind]} ${difference.path}`);
  console.log(`${files.length} files, ${written.length} of them changed`);
  return 0;
}

async function generateFrom(specs: string): Promise<GenerateResult> {
  // Specs are named by their place in the repository, so that the output is the same wherever it lies.
  const { models, providers, diagnostics } = await loadSpecs(specs, { cwd: path.dirname(specs) });
  const found: readonly Diagnostic[] = diagnostics;
  if (hasErrors(found)) return { files: [], diagnostics: found };
  const result = generate({ models, providers, fileSchemas: await readFileSchemas() });
  return { files: result.files, diagnostics: [...found, ...result.diagnostics] };
}

async function readFileSchemas(): Promise<GenerateInput["fileSchemas"]> {
  const folder = path.join(repository, "packages/renderer/schemas");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".schema.json")).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      name: name.replace(".schema.json", ""),
      schema: JSON.parse(await readFile(path.join(folder, name), "utf8")) as object,
    })),
  );
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false })
      .values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /'--?([^' ]+)/.exec(error.message)?.[1];
    const near = unknown === undefined ? undefined : suggest(unknown, Object.keys(FLAGS));
    const [reason] = error.message.split(". ");
    return near === undefined || unknown === near
      ? `${reason}`
      : `${reason}; did you mean --${near}?`;
  }
}

const VERBS: Readonly<Record<FileDifference["kind"], string>> = {
  missing: "wrote",
  changed: "wrote",
  "left-over": "deleted",
};

function describe({ path: file, kind, line }: FileDifference): string {
  switch (kind) {
    case "missing":
      return `${file}: is missing`;
    case "changed":
      return `${file}:${line}: differs from here on`;
    case "left-over":
      return `${file}: comes from no spec`;
  }
}

process.exitCode = await main(process.argv.slice(2));
