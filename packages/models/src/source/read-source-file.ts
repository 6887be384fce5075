import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pathBelow } from "../paths/slashed-path.ts";
import type { Diagnostic } from "./diagnostic.ts";
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
    const facts = await stat(absolute);
    if (facts.isDirectory()) return unreadable(shown, "this is a folder, not a file");
    if (facts.size > maxBytes) return tooLarge(shown, facts.size, maxBytes);
    bytes = await readFile(absolute);
  } catch (error) {
    const message = reasonOf(error);
    return unreadable(shown, message, message === missing ? await hintAt(absolute) : undefined);
  }
  // The size of a pipe is only known after reading it.
  if (bytes.length > maxBytes) return tooLarge(shown, bytes.length, maxBytes);
  try {
    return { file: { path: shown, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) } };
  } catch {
    return notUtf8(shown, bytes);
  }
}

const missing = "no such file";

/** A file of the same kind beside it whose name is close. */
async function hintAt(absolute: string): Promise<string | undefined> {
  const wanted = path.parse(absolute);
  const isYaml = /^(?:\.ya?ml)?$/.test(wanted.ext);
  const names = (await readdir(wanted.dir).catch(() => [])).filter((name) =>
    isYaml ? /\.ya?ml$/.test(name) : name.endsWith(wanted.ext),
  );
  const near = suggest(
    wanted.name,
    names.map((name) => path.parse(name).name),
  );
  const found = names.find((name) => path.parse(name).name === near);
  return found === undefined ? undefined : `did you mean "${found}"?`;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return missing;
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
