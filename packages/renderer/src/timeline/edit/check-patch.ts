import { canonicalJson, isPlainMap } from "../../kit/json.ts";
import type { JsonValue } from "@storyreel/models";
import { readYaml, type SourceFile, type YamlSource } from "@storyreel/models/source";
import { commentsIn } from "../import/comments-in.ts";
import { findShots } from "../import/patch-storyboard.ts";
import { valueAt } from "../import/yaml-edits.ts";
import type { BoardPatch, PatchRefusal } from "./board-patch.ts";
import { isSameValue } from "./is-same-value.ts";
import { patchValue } from "./patch-value.ts";
import { cutKeys, saysCut } from "./says-cut.ts";

/**
 * Whether a text says what a change is to make of the one before, and nothing else: YAML can be written in more ways than an edit
 * of its text knows.
 *
 * @returns why it must not be written
 */
export function checkPatch(
  file: SourceFile,
  patch: BoardPatch,
  text: string,
): PatchRefusal | undefined {
  const hint = "change it in the file";
  const written = { path: file.path, text };
  if (!takesAway(patch) && losesComment(file, written)) {
    return { refused: "a comment in the file would be lost", hint };
  }
  const before = readYaml(file);
  const after = readYaml(written);
  if (before.value === undefined || isAsMeant(before, after, patch)) return undefined;
  return { refused: "the file is written in a way that cannot be changed here", hint };
}

function isAsMeant(before: YamlSource, after: YamlSource, patch: BoardPatch): boolean {
  if (after.value === undefined) return false;
  // A key without a name, for example, is not part of the value.
  if (after.diagnostics.length > before.diagnostics.length) return false;
  const meant = patchValue(before.value, patch);
  return meant === undefined
    ? isElsewhereSame(before, after, patch)
    : isSameValue(meant, after.value);
}

/** Of a change of the cut: it is as meant, and nothing but the cut of these shots is different. */
function isElsewhereSame(before: YamlSource, after: YamlSource, patch: BoardPatch): boolean {
  const changed = new Set(
    patch.kind === "cut"
      ? patch.cuts.map(({ shotId }) => shotId)
      : "shotId" in patch
        ? [patch.shotId]
        : [],
  );
  const [old, now] = [findShots(before), findShots(after)];
  const added = patch.kind === "split" ? patch.id : undefined;
  const order = [...now.keys()].filter((id) => id !== added);
  if (order.join("\n") !== [...old.keys()].join("\n")) return false;
  if (patch.kind === "split") {
    const halves = [patch.shotId, patch.id].flatMap((id) => markersOf(after, now.get(id)));
    const whole = markersOf(before, old.get(patch.shotId));
    if (halves.toSorted().join("\n") !== whole.toSorted().join("\n")) return false;
  }
  const isCut = (key: string): boolean =>
    cutKeys.has(key) || (patch.kind === "split" && key === "markers");
  const strip = (value: unknown, isChanged: boolean): unknown =>
    isChanged && isPlainMap(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !isCut(key)))
      : value;
  return [...old].every(([id, path]) => {
    const [whole, shot] = [valueAt(before, path), valueAt(after, now.get(id) ?? [])];
    return (
      isSameValue(strip(whole, changed.has(id)), strip(shot, changed.has(id))) &&
      (!changed.has(id) || saysCut({ before: whole, after: shot }, id, patch))
    );
  });
}

/** Each as a text; those of a split clip are shared out to its halves. */
function markersOf(file: YamlSource, path: readonly (string | number)[] = []): readonly string[] {
  const shot = valueAt(file, path);
  const markers = isPlainMap(shot) ? shot["markers"] : undefined;
  return Array.isArray(markers) ? markers.map((marker: JsonValue) => canonicalJson(marker)) : [];
}

/** Comments go with what they are about. */
function takesAway(patch: BoardPatch): boolean {
  switch (patch.kind) {
    case "remove":
    case "remove-item":
      return true;
    case "set":
    case "set-scene":
      return isReplaced(patch.value);
    case "set-all":
      return patch.values.some(({ value }) => isReplaced(value));
    case "set-source":
    case "add-item":
    case "add":
    case "duplicate":
    case "move":
    case "cut":
    case "transition":
    case "split":
      return false;
  }
}

/** A list or a map takes the place of another with all that is written in it. */
function isReplaced(value: JsonValue): boolean {
  return typeof value === "object";
}

function losesComment(before: SourceFile, after: SourceFile): boolean {
  const left = countComments(after);
  return [...countComments(before)].some(([comment, count]) => (left.get(comment) ?? 0) < count);
}

/** How often each comment is there. */
function countComments(file: SourceFile): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const comment of commentsIn(file)) {
    found.set(comment.text, (found.get(comment.text) ?? 0) + 1);
  }
  return found;
}
