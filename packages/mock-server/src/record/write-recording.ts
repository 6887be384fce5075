import { hash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { builtInCatalogue, parameterWithRole } from "@storyreel/models";
import { portableName } from "@storyreel/models/paths";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject } from "../catalogue/json.ts";
import type { DraftRecording } from "./draft-recording.ts";
import { contentKey } from "./draft-recording.ts";
import { finishDraft } from "./finish-draft.ts";
import { hasSecret } from "./find-secret.ts";
import type { Identities } from "./identities.ts";
import type { RedactionLedger } from "./redact.ts";

export type WriteRecordingOptions = {
  readonly folder: string;
  /** Where the answers came from: an origin, or `HAR`. */
  readonly source: string;
  /** Date of the recording, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly redactPrompts: boolean;
  /** Update how long states lasted. Otherwise an existing recording keeps its times. */
  readonly timings: boolean;
  /** Must not be in the file in any encoding. */
  readonly secrets: readonly string[];
  /** Further private values of the exchange, which are replaced. */
  readonly identities: Identities;
};

/** The result of writing. */
export type WrittenRecording =
  | {
      readonly kind: "written" | "unchanged";
      readonly file: string;
      readonly redactions: { readonly [rule: string]: number };
    }
  | { readonly kind: "refused"; readonly file: string; readonly problem: string };

/**
 * Writes a draft to a temporary file, checks that file for secrets, and only then renames it. The name is made from model and
 * payload, so that recording again replaces the file. A recording that has not changed is not written.
 */
export async function writeRecording(
  draft: DraftRecording,
  options: WriteRecordingOptions,
): Promise<WrittenRecording> {
  const file = join(options.folder, nameOf(draft));
  const ledger: RedactionLedger = new Map();
  const model = await builtInCatalogue.load(draft.modelId);
  const textParameter = model && parameterWithRole(model, "prompt");
  const isKnownModel = model !== undefined;
  const fresh = finishDraft(draft, { ...options, textParameter, isKnownModel, ledger });
  if (fresh === undefined) {
    return refuse(
      file,
      `a recording was not written: the id of its model contains a private value`,
    );
  }
  const redactions = Object.fromEntries(ledger);
  const old = await readOld(file);
  const document = options.timings ? fresh : withTimesOf(old, fresh);
  if (old !== undefined && isSame(withoutOrigin(old), withoutOrigin(document))) {
    return { kind: "unchanged", file, redactions };
  }
  const { Document } = await import("yaml");
  // Values such as 16:9 and on are quoted, because YAML 1.1 readers would take them for a number and a boolean.
  const text = new Document(document, { compat: "yaml-1.1" }).toString({ lineWidth: 0 });
  await mkdir(options.folder, { recursive: true });
  // A random name, because two recorders may write the same recording. It does not end in .yaml, so that it is not played.
  const unfinished = join(options.folder, `.${basename(file)}.${randomUUID()}.part`);
  try {
    await writeFile(unfinished, text, { flag: "wx" });
    // Also as values: the file breaks and indents long ones.
    const written = [await readFile(unfinished, "utf8"), JSON.stringify(document)];
    if (written.some((one) => hasSecret(one, options.secrets))) {
      return refuse(
        file,
        `a recording of ${draft.modelId} was not written: it would contain the API key`,
      );
    }
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return { kind: "written", file, redactions };
}

function refuse(file: string, problem: string): WrittenRecording {
  return { kind: "refused", file, problem };
}

function nameOf(draft: DraftRecording): string {
  const digest = hash("sha256", contentKey(draft.modelId, draft.payload), "hex");
  return `${portableName(draft.modelId)}-${digest.slice(0, 8)}.yaml`;
}

async function readOld(file: string): Promise<JsonObject | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const { parse } = await import("yaml");
  try {
    const value: unknown = parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined; // a damaged file is replaced
  }
}

/** Keeps the first measurement of how long states lasted, because it differs in every run and says little. */
function withTimesOf(old: JsonObject | undefined, fresh: JsonObject): JsonObject {
  const before = statesOf(old);
  const now = statesOf(fresh);
  if (before.length !== now.length) return fresh;
  if (now.some((state, index) => state["status"] !== before[index]?.["status"])) return fresh;
  const states = now.map((state, index): JsonObject => {
    const seconds = before[index]?.["seconds"];
    return state["seconds"] === undefined || seconds === undefined ? state : { ...state, seconds };
  });
  return { ...fresh, states };
}

function statesOf(document: JsonObject | undefined): readonly JsonObject[] {
  const states = document?.["states"];
  return isList(states) ? states.filter(isObject) : [];
}

/** The same answers on another day, or from another address, are not a change. */
function withoutOrigin(document: JsonObject): JsonObject {
  const { origin: _origin, ...rest } = document;
  return rest;
}

function isSame(a: JsonValue, b: JsonValue): boolean {
  return contentKey("", a) === contentKey("", b);
}
