import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { readYaml } from "@storyreel/models/source";
import { findShots, placesOf, valueAt, type BoardPatch } from "@storyreel/renderer/edit";
import { isPlainMap, replaceWholeFile } from "@storyreel/renderer/kit";
import { whileHolding } from "@storyreel/renderer/watch";
import type { StudioOptions } from "../studio-options.ts";
import { isSame } from "./is-same.ts";

/** The text of a storyboard as it is on the disk; `undefined`: it is gone. */
export async function readBoardText(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  } catch {
    return undefined;
  }
}

/**
 * Replaces the text of a storyboard, whole or not at all. Returns false, and writes nothing, when the file does not have the
 * `expected` text any more.
 */
export async function writeBoardText(
  { file, writeFile = replaceWholeFile }: StudioOptions,
  { text, expected }: { readonly text: string; readonly expected: string },
): Promise<boolean> {
  // Another studio may be between its look and its write.
  return whileHolding(realFile(file), async () => {
    const current = await readFile(file, "utf8");
    const mark = current.startsWith("\uFEFF") ? "\uFEFF" : "";
    if (current.slice(mark.length) !== expected) return false;
    await writeFile(file, mark + text);
    return true;
  });
}

/** The same for every way to a file. */
export function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** A value that two people changed. */
export type Clash = {
  readonly shot?: string;
  readonly field: string;
  /** As it is in both texts, for people. */
  readonly before: string;
  readonly now: string;
};

/** The first place of a change whose value differs between two texts; `undefined`: it can be written. */
export function findClash(
  patch: BoardPatch,
  { base, now }: { readonly base: string; readonly now: string },
): Clash | undefined {
  if (base === now) return undefined;
  const [old, current] = [base, now].map((text) => readYaml({ path: "", text }));
  if (old === undefined || current === undefined) return undefined;
  const places = placesOf(old, patch);
  const others = placesOf(current, patch);
  for (const [index, place] of places.entries()) {
    const before = valueAt(old, place);
    const after = valueAt(current, others[index] ?? []);
    if (isSame(before, after)) continue;
    const shot = "shotId" in patch ? patch.shotId : undefined;
    const field =
      "field" in patch
        ? patch.field
        : patch.kind === "set-source"
          ? patch.origin
          : String(place.at(-1));
    return {
      field,
      before: describe(before),
      now: describe(after),
      ...(shot === undefined ? {} : { shot }),
    };
  }
  return undefined;
}

/** A value for people. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return "not set";
  return typeof value === "string" ? value.trimEnd() : JSON.stringify(value);
}

/** What others changed in the shots: `arrival-030 (model, prompt)`, new and removed ones included. */
export function describeChanges(before: string, after: string): readonly string[] {
  const [old, now] = [shotsIn(before), shotsIn(after)];
  const changed = [...now].flatMap(([id, shot]): readonly string[] => {
    const known = old.get(id);
    if (known === undefined) return [`${id} (new)`];
    const keys = [...new Set([...Object.keys(known), ...Object.keys(shot)])];
    const fields = keys.filter((key) => !isSame(known[key], shot[key]));
    return fields.length === 0 ? [] : [`${id} (${fields.join(", ").replaceAll("_", " ")})`];
  });
  const removed = [...old.keys()].filter((id) => !now.has(id)).map((id) => `${id} (removed)`);
  return [...changed, ...removed];
}

type Written = { readonly [key: string]: unknown };

function shotsIn(text: string): ReadonlyMap<string, Written> {
  const source = readYaml({ path: "", text });
  return new Map(
    [...findShots(source)].map(([id, path]) => {
      const shot = valueAt(source, path);
      return [id, isPlainMap(shot) ? shot : {}];
    }),
  );
}
