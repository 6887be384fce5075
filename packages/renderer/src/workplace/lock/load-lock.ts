import { existsSync } from "node:fs";
import {
  checkSchema,
  type Diagnostic,
  readSourceFile,
  readYaml,
  type SourceFile,
  type YamlSource,
} from "@storyreel/models/source";
import type { JsonValue } from "@storyreel/models";
import { requestKey } from "../../plan/request-key.ts";
import { validateLock } from "../../generated/lock-validator.ts";
import { formatLock, LOCK_VERSION } from "./format-lock.ts";
import { lowerLock, type LockDocument } from "./lock-document.ts";
import { emptyLock, type Lock, type LockedTake } from "./lock.ts";
import { CONFLICT_MARKER } from "./merge-lock.ts";
import { readCanonicalLock } from "./read-canonical-lock.ts";

/** Largest lock that is read: 64 MiB, some 60,000 takes. */
const MAX_BYTES = 64 * 1024 * 1024;

export type LoadedLock = {
  readonly lock: Lock | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a lock file. One that is not there is an empty lock; one that cannot be trusted is diagnostics and no lock. */
export async function loadLock(
  path: string,
  options: { readonly cwd: string },
): Promise<LoadedLock> {
  if (!existsSync(path)) return { lock: emptyLock, diagnostics: [] };
  const read = await readSourceFile(path, { cwd: options.cwd, maxBytes: MAX_BYTES });
  return "diagnostic" in read
    ? { lock: undefined, diagnostics: [read.diagnostic] }
    : parseLock(read.file);
}

/** Parses the text of a lock file. */
export function parseLock(file: SourceFile): LoadedLock {
  const canonical = parseCanonical(file.text);
  if (canonical !== undefined) return { lock: canonical, diagnostics: [] };
  const refused = checkMerged(file);
  if (refused !== undefined) return { lock: undefined, diagnostics: [refused] };
  const source = readYaml(file);
  if (source.value === undefined) return { lock: undefined, diagnostics: source.diagnostics };
  const newer = checkVersion(file, source.value, source.span(["storyboard_lock"], "value"));
  if (newer !== undefined) return { lock: undefined, diagnostics: [newer] };
  const diagnostics = [
    ...source.diagnostics,
    ...checkSchema(source, validateLock, { codePrefix: "LOCK" }),
  ];
  if (diagnostics.some((diagnostic) => diagnostic.severity === "error")) {
    return { lock: undefined, diagnostics };
  }
  const lock = lowerLock(source.value as unknown as LockDocument);
  const mixed = checkKeys(source, lock);
  return mixed.length === 0 ? { lock, diagnostics } : { lock: undefined, diagnostics: mixed };
}

/** The fast way, for a file that stands exactly as it was written: writing what was read gives the same text. */
function parseCanonical(text: string): Lock | undefined {
  const document = readCanonicalLock(text);
  if (document === undefined || !validateLock(document)) return undefined;
  const lock = lowerLock(document as LockDocument);
  if (!lock.shots.every(({ takes }) => takes.every(hasItsKey))) return undefined;
  return formatLock(lock) === text ? lock : undefined;
}

/** A key is the hash of what the model saw: with another, lines of two takes were mixed, and neither would be known as paid. */
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
              message: `the request key of a take of "${id}" does not fit its model, payload and take number`,
              file: source.file,
              span: source.span(["shots", id, "takes", index, "request_key"], "value"),
              hint: "the lines of two takes were mixed: take the file from git again; after a merge: storyreel takes FILE --merge",
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
    message: "the lock file holds an unresolved merge conflict",
    file,
    span: { start: marker.index, end: marker.index + marker[0].length },
    hint: "storyreel takes FILE --merge keeps the takes of both sides; by hand, lines of two takes get mixed",
  };
}

function checkVersion(
  file: SourceFile,
  value: JsonValue,
  span: Diagnostic["span"],
): Diagnostic | undefined {
  const version = (value as { readonly storyboard_lock?: JsonValue }).storyboard_lock;
  if (typeof version !== "number" || version <= LOCK_VERSION) return undefined;
  return {
    severity: "error",
    code: "LOCK_NEWER_VERSION",
    message: `the lock file has version ${version}, and this storyreel reads version ${LOCK_VERSION}`,
    file,
    span,
    hint: "update storyreel: an older one could pay again for what the file already holds",
  };
}
