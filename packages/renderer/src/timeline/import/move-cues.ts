import { isPlainMap } from "../../kit/json.ts";
import { yamlText } from "../../kit/yaml-text.ts";
import type { YamlSource } from "@storyreel/models/source";
import type { CutEdits } from "./cut-edits.ts";
import type { TextEdit } from "./text-edit.ts";
import { isPlain, setKey, valueAt, type Path } from "./yaml-edits.ts";

/** Music and effects at a moment of a shot that was cut in two go with the part that shows the moment. */
export function moveCues(source: YamlSource, { shots, copies }: CutEdits): TextEdit[] {
  if (copies.length === 0) return [];
  return listCues(source).flatMap((path): TextEdit[] => {
    const [id, at] = [valueAt(source, [...path, "shot"]), valueAt(source, [...path, "at"])];
    if (typeof id !== "string" || typeof at !== "number") return [];
    const rest = shots.find(({ shotId }) => shotId === id)?.cut;
    if (rest === undefined || isWithin(at, rest)) return [];
    const copy = copies.find(({ copyOf, cut }) => copyOf === id && isWithin(at, cut));
    const place = [...path, "shot"];
    if (copy === undefined || !isPlain(source, place)) return [];
    return [setKey(source, place, yamlText(copy.shotId))];
  });
}

function isWithin(
  at: number,
  {
    inSeconds,
    outSeconds = Infinity,
  }: { readonly inSeconds: number; readonly outSeconds: number | undefined },
): boolean {
  return at >= inSeconds && at < outSeconds;
}

/** The path of every cue. */
function listCues(source: YamlSource): readonly Path[] {
  return ["music", "effects"].flatMap((key): Path[] => {
    const path = ["audio", key];
    const cues = valueAt(source, path);
    if (Array.isArray(cues)) return [...cues.keys()].map((index) => [...path, index]);
    return isPlainMap(cues) ? [path] : [];
  });
}
