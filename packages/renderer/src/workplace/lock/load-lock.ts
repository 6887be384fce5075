import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import {
  checkSchema,
  hasErrors,
  readSourceFile,
  readYaml,
  type Diagnostic,
  type SourceFile,
  type YamlSource,
} from "@storyreel/models/source";
import { validateLock } from "../../generated/lock-validator.ts";
import { codeOf } from "../../kit/errors.ts";
import { isPlainMap } from "../../kit/json.ts";
import { requestKey } from "../../plan/request-key.ts";
import { formatLock, LOCK_VERSION } from "./format-lock.ts";
import { isLockDocument, lowerLock, type LockDocument } from "./lock-document.ts";
import { emptyLock, type Lock, type LockedTake } from "./lock.ts";
import { CONFLICT_MARKER } from "./merge-lock.ts";
import { readCanonicalLock } from "./read-canonical-lock.ts";

/** The largest lock file that is read: 64 MiB, about 60,000 takes. */
const MAX_BYTES = 64 * 1024 * 1024;

export type LoadedLock = {
  readonly lock: Lock | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads a lock file. A file that does not exist is an empty lock. One that is damaged or cannot be read gives diagnostics and no
 * lock, because an empty one would pay again for what it lists.
 */
export async function loadLock(
  path: string,
  { cwd }: { readonly cwd: string },
): Promise<LoadedLock> {
  if (await isMissing(resolve(cwd, path))) return { lock: emptyLock, diagnostics: [] };
  const read = await readSourceFile(path, { cwd, maxBytes: MAX_BYTES });
  return "diagnostic" in read
    ? { lock: undefined, diagnostics: [read.diagnostic] }
    : parseLock(read.file);
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR";
  }
}

/** Parses the text of a lock file. */
export function parseLock(file: SourceFile): LoadedLock {
  const canonical = parseCanonical(file.text);
  if (canonical !== undefined) return { lock: canonical, diagnostics: [] };
  const refused = checkMerged(file);
  if (refused !== undefined) return { lock: undefined, diagnostics: [refused] };
  const source = readYaml(file);
  const { value } = source;
  if (value === undefined) return { lock: undefined, diagnostics: source.diagnostics };
  const newer = checkVersion(source);
  if (newer !== undefined) return { lock: undefined, diagnostics: [newer] };
  const schemaDiagnostics = checkSchema(source, validateLock, { codePrefix: "LOCK" });
  const diagnostics = [...source.diagnostics, ...schemaDiagnostics];
  if (hasErrors(diagnostics) || !isLockDocument(value)) return { lock: undefined, diagnostics };
  const lock = lowerLock(value, idsInOrder(value, source));
  const mixed = checkKeys(source, lock);
  return mixed.length === 0 ? { lock, diagnostics } : { lock: undefined, diagnostics: mixed };
}

function idsInOrder({ shots }: LockDocument, source: YamlSource): readonly string[] {
  const startOf = (id: string): number => source.span(["shots", id], "key").start;
  return Object.keys(shots).toSorted((a, b) => startOf(a) - startOf(b));
}

/** The fast way, for a file that is exactly as it was written: writing what was read gives the same text. */
function parseCanonical(text: string): Lock | undefined {
  const read = readCanonicalLock(text);
  if (read === undefined || !isLockDocument(read.document)) return undefined;
  const lock = lowerLock(read.document, read.ids);
  if (!lock.shots.every(({ takes }) => takes.every(hasItsKey))) return undefined;
  return formatLock(lock) === text ? lock : undefined;
}

/** A key is the hash of the request. If it does not match, lines of two takes were mixed, and neither would count as paid. */
function hasItsKey({ requestKey: key, model: modelId, payload, take }: LockedTake): boolean {
  return key === requestKey({ modelId, payload, take });
}

function checkKeys(source: YamlSource, lock: Lock): readonly Diagnostic[] {
  return lock.shots.flatMap(({ id, takes }) =>
    takes.flatMap((take, index): readonly Diagnostic[] =>
      hasItsKey(take)
        ? []
        : [
            {
              severity: "error",
              code: "LOCK_KEY_MISMATCH",
              message: `the request key of a take of "${id}" does not match its model, payload and take number`,
              file: source.file,
              span: source.span(["shots", id, "takes", index, "request_key"], "value"),
              hint: "lines of two takes were mixed: restore the file from git; after a merge, use storyreel takes FILE --merge",
            },
          ],
    ),
  );
}

function checkMerged(file: SourceFile): Diagnostic | undefined {
  const marker = CONFLICT_MARKER.exec(file.text);
  if (marker === null) return undefined;
  return {
    severity: "error",
    code: "LOCK_MERGE_CONFLICT",
    message: "the lock file contains an unresolved merge conflict",
    file,
    span: { start: marker.index, end: marker.index + marker[0].length },
    hint: "run storyreel takes FILE --merge to keep the takes of both sides; merging by hand can mix lines of two takes",
  };
}

function checkVersion(source: YamlSource): Diagnostic | undefined {
  const { file, value } = source;
  const version = isPlainMap(value) ? value["storyboard_lock"] : undefined;
  if (typeof version !== "number" || version <= LOCK_VERSION) return undefined;
  return {
    severity: "error",
    code: "LOCK_NEWER_VERSION",
    message: `the lock file has version ${version}, but this version of storyreel reads version ${LOCK_VERSION}`,
    file,
    span: source.span(["storyboard_lock"], "value"),
    hint: "update storyreel: an older version could pay again for takes that the file lists",
  };
}
