import path from "node:path";
import { parseArgs } from "node:util";
import { pathBelow, slashed } from "@storyreel/models/paths";
import type { Diagnostic } from "@storyreel/models/source";
import type { EmittedFile } from "../codegen/emitted-file.ts";
import { countIfCurrent, openStamp, type Stamp, writeStamp } from "../codegen/generate-stamp.ts";
import { compareFiles, writeFiles } from "../codegen/write-files.ts";
import type { FileDifference, OutputPlace } from "../codegen/write-files.ts";

/** A command line that turns a folder of specs into files: for this repository, or for a project with its own specs. */
export type GenerateCommand = {
  /** As it is typed: `pnpm generate`. */
  readonly name: string;
  readonly usage: string;
  /** Relative paths in flags are resolved against it. */
  readonly from: string;
  /** Absolute folders that replace missing flags; without them the flags are required. */
  readonly defaults?: { readonly specs: string; readonly out: string } | undefined;
  /** Flags that take a value, besides `--specs` and `--out`. */
  readonly flags?: readonly string[] | undefined;
  readonly generate: (request: GenerateRequest) => Promise<Generated | WrongUsage>;
  /**
   * Absolute files and folders with the code of the generator. With them, a run in which nothing
   * has changed compares hashes only, and does not load the generator.
   */
  readonly inputs?: readonly string[] | undefined;
  /** Where it prints. Default: the console. */
  readonly console?: Pick<Console, "log" | "error"> | undefined;
};

/** A request, with absolute folders. */
export type GenerateRequest = {
  readonly specs: string;
  readonly out: string;
  readonly values: { readonly [flag: string]: string | undefined };
};

/** What to write, and everything that is wrong with the specs. If there is an error, nothing is written. */
export type Generated = {
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute folder that paths in diagnostics are relative to. */
  readonly diagnosticsFrom: string;
  /** Where the files are, below the folder `out`. */
  readonly place: Omit<OutputPlace, "root">;
};

/** What is wrong with the command line. */
export type WrongUsage = { readonly wrong: string };

/** Runs the command and prints what it did. Returns the exit code: 0, 1 for wrong specs or files that differ, 2 for wrong usage. */
export async function runGenerateCommand(
  args: readonly string[],
  command: GenerateCommand,
): Promise<number> {
  const { console = globalThis.console } = command;
  const request = await readRequest(args, command);
  if (request === "help") {
    console.log(command.usage);
    return 0;
  }
  if ("wrong" in request) return refuse(request, command);
  const stamp = stampOf(request, command);
  const count = stamp === undefined ? undefined : countIfCurrent(stamp, request.out);
  if (count !== undefined) {
    if (!request.isCheck) console.log(`${count} files, 0 of them changed`);
    return 0;
  }
  const result = await command.generate(request);
  if ("wrong" in result) return refuse(result, command);
  if (result.diagnostics.length > 0 && (await printDiagnostics(result, command))) return 1;
  try {
    const exit = await (request.isCheck ? compare : write)(result, request, command);
    // Warnings have to be seen in every run.
    if (exit === 0 && stamp !== undefined && result.diagnostics.length === 0) {
      const files = result.files.map((file) => file.path);
      writeStamp(stamp, files, { ...result.place, root: request.out });
    }
    return exit;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const what = request.isCheck ? "compare with" : "write to";
    console.error(`cannot ${what} ${request.out}: ${error.message}`);
    return 1;
  }
}

function stampOf(
  { specs, out, values }: GenerateRequest,
  { name, inputs }: GenerateCommand,
): Stamp | undefined {
  if (inputs === undefined) return undefined;
  const folders = ["models", "providers"].map((folder) => path.join(specs, folder));
  const key = JSON.stringify([name, specs, values]);
  return openStamp({ name: key, specs: folders, code: inputs, out });
}

/** Returns whether one of them is an error. */
async function printDiagnostics(
  { diagnostics, diagnosticsFrom }: Generated,
  { from, console = globalThis.console }: GenerateCommand,
): Promise<boolean> {
  const { formatDiagnostic, hasErrors } = await import("@storyreel/models/source");
  for (const diagnostic of diagnostics) {
    console.error(`${formatDiagnostic(placedFrom(from, diagnostic, diagnosticsFrom))}\n`);
  }
  return hasErrors(diagnostics);
}

function refuse(
  { wrong }: WrongUsage,
  { usage, console = globalThis.console }: GenerateCommand,
): number {
  console.error(`${wrong}\n\n${usage}`);
  return 2;
}

async function compare(
  { files, place }: Generated,
  { out }: GenerateRequest,
  command: GenerateCommand,
): Promise<number> {
  const { console = globalThis.console } = command;
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
  const { console = globalThis.console } = command;
  const written = await writeFiles(files, { ...place, root: out });
  for (const { kind, path: name } of written) {
    console.log(`${VERBS[kind]} ${shownPath(name, out, command)}`);
  }
  console.log(`${files.length} files, ${written.length} of them changed`);
  return 0;
}

/** A file below `out` as a person would type it. In a default folder, relative to that folder. */
function shownPath(name: string, out: string, { from, defaults }: GenerateCommand): string {
  return out === defaults?.out ? name : relativePath(from, path.join(out, name));
}

/** A diagnostic whose path is relative to where the command runs, if the file is below that folder. */
function placedFrom(from: string, diagnostic: Diagnostic, base: string): Diagnostic {
  const { file } = diagnostic;
  const shown = pathBelow(from, path.resolve(base, file.path));
  return shown === undefined ? diagnostic : { ...diagnostic, file: { ...file, path: shown } };
}

function relativePath(from: string, to: string): string {
  return slashed(path.relative(from, to));
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

async function readRequest(
  args: readonly string[],
  command: GenerateCommand,
): Promise<(GenerateRequest & { readonly isCheck: boolean }) | WrongUsage | "help"> {
  const { from, defaults } = command;
  const given = await readFlags(args, command);
  if ("wrong" in given) return given;
  const { switches, values } = given;
  if (switches.has("help")) return "help";
  const { specs = defaults?.specs, out = defaults?.out } = values;
  if (specs === undefined || out === undefined) return { wrong: "--specs and --out are required" };
  return {
    specs: path.resolve(from, specs),
    out: path.resolve(from, out),
    isCheck: switches.has("check"),
    values,
  };
}

type GivenFlags = {
  readonly switches: ReadonlySet<string>;
  readonly values: GenerateRequest["values"];
};

async function readFlags(
  args: readonly string[],
  { flags = [] }: GenerateCommand,
): Promise<GivenFlags | WrongUsage> {
  const more = Object.fromEntries(flags.map((name) => [name, { type: "string" } as const]));
  const options: { readonly [flag: string]: { readonly type: "boolean" | "string" } } = {
    ...more,
    ...FLAGS,
  };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const switches = new Set<string>();
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === "positional") return { wrong: `unexpected argument "${token.value}"` };
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
    if (type === undefined) return { wrong: await unknownFlag(rawName, Object.keys(options)) };
    if (type === "boolean") {
      if (value !== undefined) return { wrong: `${rawName} takes no value, but got "${value}"` };
      switches.add(name);
      continue;
    }
    // The next flag is not a value.
    if (value === undefined || value === "" || (!inlineValue && value.startsWith("-"))) {
      return { wrong: `${rawName} needs a value` };
    }
    values[name] = value;
  }
  return { switches, values };
}

async function unknownFlag(rawName: string, known: readonly string[]): Promise<string> {
  const { suggest } = await import("@storyreel/models/source");
  const near = suggest(
    rawName,
    known.map((name) => `--${name}`),
  );
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  return `unknown flag "${rawName}"${hint}`;
}

const VERBS: Readonly<Record<FileDifference["kind"], string>> = {
  missing: "wrote",
  changed: "wrote",
  "left-over": "deleted",
};

function describe({ path: file, kind, line }: FileDifference): string {
  switch (kind) {
    case "missing":
      return `${file} is missing`;
    case "changed":
      return `${file}:${line} differs from this line on`;
    case "left-over":
      return `${file} does not belong to any spec`;
  }
}
