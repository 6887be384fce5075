import { readFileSync, statSync } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pathBelow } from "../paths/slashed-path.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { binaryKind } from "./file-kind.ts";
import type { SourceFile } from "./source-file.ts";
import { suggest } from "./suggest.ts";

/** The folder that paths are relative to, and how much is read. */
export type ReadSourceFileOptions = {
  /** Relative paths resolve against it, and paths below it are shown relative to it. */
  readonly cwd: string;
  /** Larger files are not read. Default 16 MiB, about 80,000 shots. */
  readonly maxBytes?: number;
};

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads a text file that a person wrote. A UTF-8 byte order mark is dropped. A file that cannot be read gives
 * one diagnostic: `YAML_UNREADABLE_FILE`, `YAML_TOO_LARGE` or `YAML_NOT_UTF8`.
 */
export async function readSourceFile(
  filePath: string,
  options: ReadSourceFileOptions,
): Promise<{ readonly file: SourceFile } | { readonly diagnostic: Diagnostic }> {
  const absolute = path.resolve(options.cwd, filePath);
  // Of the folder itself, the whole path says more than nothing.
  const shown = pathBelow(options.cwd, absolute) || absolute;
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  let bytes: Uint8Array;
  try {
    // A file is read at once: handing it to another thread takes ten times as much as reading it.
    const facts = statSync(absolute);
    if (facts.isDirectory()) {
      return unreadable(shown, "this is a folder, not a file", await hintIn(absolute, shown));
    }
    if (facts.size > maxBytes) {
      const kind = binaryKind(await readHead(absolute));
      return kind === undefined
        ? tooLarge(shown, facts.size, maxBytes)
        : notText(absolute, shown, kind);
    }
    // A pipe may have to be waited for.
    bytes = facts.isFile() ? readFileSync(absolute) : await readFile(absolute);
  } catch (error) {
    if (isMissing(error)) {
      return unreadable(shown, `no such file: ${absolute}`, await hintAt(absolute));
    }
    return unreadable(shown, reasonOf(error));
  }
  // The size of a pipe is only known after reading it.
  if (bytes.length > maxBytes) return tooLarge(shown, bytes.length, maxBytes);
  const kind = binaryKind(bytes);
  if (kind !== undefined) return notText(absolute, shown, kind);
  try {
    return { file: { path: shown, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) } };
  } catch {
    return notUtf8(shown, bytes);
  }
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function notText(absolute: string, shown: string, kind: string) {
  const folder = path.dirname(absolute);
  const hint = await hintIn(folder, path.dirname(shown), path.basename(absolute));
  return unreadable(shown, `this is ${kind}, not a text file`, hint);
}

/** A file beside it whose name is close, or else the files that could have been meant. */
async function hintAt(absolute: string): Promise<string | undefined> {
  const wanted = path.parse(absolute);
  const isYaml = /^(?:\.ya?ml)?$/.test(wanted.ext);
  const all = await readdir(wanted.dir).catch(() => undefined);
  if (all === undefined) return describeFolder(wanted.dir);
  if (all.includes(wanted.base)) return "it is a link to something that does not exist";
  const names = all.filter((name) =>
    isYaml ? /\.ya?ml$/.test(name) : name.endsWith(wanted.ext) || /\.ya?ml$/.test(name),
  );
  // What was asked for may have its ending after the name: `film` for `film.yaml`.
  const stems = names.map((name) => path.parse(name).name);
  const near = suggest(wanted.name, stems);
  const found = names.find((name) => path.parse(name).name === near);
  if (found !== undefined) return `did you mean "${found}"?`;
  return isYaml ? listed(names, wanted.dir, "") : undefined;
}

/** The YAML files in a folder that was named instead of one of them. */
async function hintIn(
  absolute: string,
  shown: string,
  except?: string,
): Promise<string | undefined> {
  const names = await readdir(absolute).catch(() => []);
  const prefix = shown === "." ? "" : `${shown}/`;
  return listed(
    names.filter((name) => /\.ya?ml$/.test(name) && name !== except),
    absolute,
    prefix,
  );
}

function listed(names: readonly string[], folder: string, prefix: string): string | undefined {
  // Written by tools, or not the film itself.
  const own = names.filter(
    (name) => !/(?:^|[.-])lock\.ya?ml$|^storyreel\.yaml$|^pnpm-|^\./.test(name),
  );
  if (own.length === 0) return undefined;
  const shown = own
    .toSorted()
    .slice(0, MOST_NAMES)
    .map((name) => `${prefix}${name}`)
    .join(", ");
  const more = own.length > MOST_NAMES ? ` and ${own.length - MOST_NAMES} more` : "";
  return `YAML files ${prefix === "" ? `in ${folder}` : "in it"}: ${shown}${more}`;
}

const MOST_NAMES = 5;

/** The first folder on the way to a file that does not exist. */
async function describeFolder(folder: string): Promise<string> {
  const parent = path.dirname(folder);
  const isThere = parent === folder || (await stat(parent).catch(() => undefined))?.isDirectory();
  return isThere === true ? `the folder ${folder} does not exist` : describeFolder(parent);
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM") return "cannot read the file: permission denied";
  return `cannot read the file (${code === "" ? String(error) : code})`;
}

function unreadable(shown: string, message: string, hint?: string): { diagnostic: Diagnostic } {
  const diagnostic = atStart({ path: shown, text: "" }, "YAML_UNREADABLE_FILE", message);
  return { diagnostic: hint === undefined ? diagnostic : { ...diagnostic, hint } };
}

function tooLarge(shown: string, sizeBytes: number, maxBytes: number): { diagnostic: Diagnostic } {
  const message = `the file has ${sizeBytes} bytes; the limit is ${maxBytes} bytes`;
  return { diagnostic: atStart({ path: shown, text: "" }, "YAML_TOO_LARGE", message) };
}

function notUtf8(shown: string, bytes: Uint8Array): { diagnostic: Diagnostic } {
  const hint = "save the file as UTF-8";
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const message = "the file is UTF-16, not UTF-8";
    return {
      diagnostic: { ...atStart({ path: shown, text: "" }, "YAML_NOT_UTF8", message), hint },
    };
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  const start = Math.max(0, text.indexOf("\ufffd"));
  return {
    diagnostic: {
      severity: "error",
      code: "YAML_NOT_UTF8",
      message: "invalid UTF-8 here",
      file: { path: shown, text },
      span: { start, end: start + 1 },
      hint,
    },
  };
}

function atStart(file: SourceFile, code: Diagnostic["code"], message: string): Diagnostic {
  return { severity: "error", code, message, file, span: { start: 0, end: 0 } };
}
