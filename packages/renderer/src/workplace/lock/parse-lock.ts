import {
  checkSchema,
  hasErrors,
  readYaml,
  type Diagnostic,
  type SourceFile,
  type YamlSource,
} from "@storyreel/models/source";
import { validateLock } from "../../generated/lock-validator.ts";
import { requestKey } from "../../plan/request-key.ts";
import { isPlainMap } from "../../kit/json.ts";
import { formatLock, LOCK_VERSION } from "./format-lock.ts";
import { isLockDocument, lowerLock, type LockDocument } from "./lock-document.ts";
import type { Lock, LockedTake } from "./lock.ts";
import { CONFLICT_MARKER } from "./merge-lock.ts";
import { readCanonicalLock } from "./read-canonical-lock.ts";

export type LoadedLock = {
  readonly lock: Lock | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

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
