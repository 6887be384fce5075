import path from "node:path";
import { parseArgs } from "node:util";
import { formatDiagnostic, hasErrors, suggest } from "@storyreel/models/source";
import type { Diagnostic } from "@storyreel/models/source";
import type { EmittedFile } from "../codegen/emitted-file.ts";
import { compareFiles, writeFiles } from "../codegen/write-files.ts";
import type { FileDifference, OutputPlace } from "../codegen/write-files.ts";

/** A command line that turns a folder of specs into files: this repository's own, or that of a project with specs. */
export type GenerateCommand = {
  /** As it is typed: `pnpm generate`. */
  readonly name: string;
  readonly usage: string;
  /** Relative paths of flags count from it. */
  readonly from: string;
  /** Absolute folders for flags that are left out; without them the flags are required. */
  readonly defaults?: { readonly specs: string; readonly out: string } | undefined;
  /** Flags that take a value, besides `--specs` and `--out`. */
  readonly flags?: readonly string[] | undefined;
  readonly generate: (request: GenerateRequest) => Promise<Generated | WrongUsage>;
};

/** What was asked for, with absolute folders. */
export type GenerateRequest = {
  readonly specs: string;
  readonly out: string;
  readonly values: { readonly [flag: string]: string | undefined };
};

/** What would be written, and everything that is wrong with the specs. An error keeps all of it from being written. */
export type Generated = {
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute folder that paths in diagnostics count from. */
  readonly diagnosticsFrom: string;
  /** Where files belong, below the folder `out`. */
  readonly place: Omit<OutputPlace, "root">;
};

/** Why a command cannot be carried out as it was typed. */
export type WrongUsage = { readonly wrong: string };

/** Runs the command and prints what it did. Returns the exit code: 0, 1 for wrong specs or files that differ, 2 for wrong usage. */
export async function runGenerateCommand(
  args: readonly string[],
  command: GenerateCommand,
): Promise<number> {
  const request = readRequest(args, command);
  if (request === "help") {
    console.log(command.usage);
    return 0;
  }
  if ("wrong" in request) return refuse(request, command);
  const result = await command.generate(request);
  if ("wrong" in result) return refuse(result, command);
  for (const diagnostic of result.diagnostics) {
    const shown = placedFrom(command.from, diagnostic, result.diagnosticsFrom);
    console.error(`${formatDiagnostic(shown)}\n`);
  }
  if (hasErrors(result.diagnostics)) return 1;
  try {
    return await (request.isCheck ? compare : write)(result, request, command);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const what = request.isCheck ? "compare with" : "write to";
    console.error(`cannot ${what} ${request.out}: ${error.message}`);
    return 1;
  }
}

function refuse({ wrong }: WrongUsage, { usage }: GenerateCommand): number {
  console.error(`${wrong}\n\n${usage}`);
  return 2;
}

async function compare(
  { files, place }: Generated,
  { out }: GenerateRequest,
  command: GenerateCommand,
): Promise<number> {
  const differences = await compareFiles(files, { ...place, root: out });
  for (const one of differences) {
    console.error(describe({ ...one, path: shownPath(one.path, out, command) }));
  }
  if (differences.length === 0) return 0;
  console.error(`run \`${command.name}\` and commit what it writes`);
  return 1;
}

async function write(
  { files, place }: Generated,
  { out }: GenerateRequest,
  command: GenerateCommand,
): Promise<number> {
  const written = await writeFiles(files, { ...place, root: out });
  for (const { kind, path: name } of written) {
    console.log(`${VERBS[kind]} ${shownPath(name, out, command)}`);
  }
  console.log(`${files.length} files, ${written.length} of them changed`);
  return 0;
}

/** A file below `out` as a person would type it. In a default folder, paths count from that folder. */
function shownPath(name: string, out: string, { from, defaults }: GenerateCommand): string {
  return out === defaults?.out ? name : relativePath(from, path.join(out, name));
}

/** A diagnostic whose path counts from where the command runs, if the file is below that folder. */
function placedFrom(from: string, diagnostic: Diagnostic, base: string): Diagnostic {
  const { file } = diagnostic;
  const shown = relativePath(from, path.resolve(base, file.path));
  return shown.startsWith("..") ? diagnostic : { ...diagnostic, file: { ...file, path: shown } };
}

function relativePath(from: string, to: string): string {
  return path.relative(from, to).split(path.sep).join("/");
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

const FLAGS = {
  check: { type: "boolean" },
  specs: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function readRequest(
  args: readonly string[],
  { from, defaults, flags = [] }: GenerateCommand,
): (GenerateRequest & { readonly isCheck: boolean }) | WrongUsage | "help" {
  const more = Object.fromEntries(flags.map((name) => [name, { type: "string" } as const]));
  const options = { ...more, ...FLAGS };
  let values: { readonly [flag: string]: string | boolean | undefined };
  try {
    ({ values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { wrong: wrongFlag(error.message, Object.keys(options)) };
  }
  if (values["help"] === true) return "help";
  const texts = Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
  const { specs = defaults?.specs, out = defaults?.out } = texts;
  if (specs === undefined || out === undefined) return { wrong: "--specs and --out are required" };
  return {
    specs: path.resolve(from, specs),
    out: path.resolve(from, out),
    isCheck: values["check"] === true,
    values: texts,
  };
}

function wrongFlag(message: string, known: readonly string[]): string {
  const unknown = /'--?([^' ]+)/.exec(message)?.[1];
  const near = unknown === undefined ? undefined : suggest(unknown, known);
  const [reason] = message.split(". ");
  return near === undefined || unknown === near
    ? `${reason}`
    : `${reason}; did you mean --${near}?`;
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
