import {
  readYaml,
  type Diagnostic,
  type SourceFile,
  type YamlSource,
} from "@storyreel/models/source";
import { reorderList } from "./reorder-list.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";
import { valueAt, type Path } from "./yaml-edits.ts";

/**
 * Reorders the shots of a storyboard. Shots move within their scene, and scenes move as a whole. A shot that would leave its
 * scene is a diagnostic: the other scene would give it another prompt, and it would be generated again. Shots that are not
 * in `order` keep their places.
 */
export function reorderShots(
  file: SourceFile,
  order: readonly string[],
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const source = readYaml(file);
  const place = new Map(order.map((id, index) => [id, index]));
  const scenes = valueAt(source, ["scenes"]);
  if (!Array.isArray(scenes)) {
    return { text: applyEdits(file.text, sortList(source, ["shots"], place)), diagnostics: [] };
  }
  const split = findSplitScene(source, scenes.length, order);
  if (split !== undefined) return { text: file.text, diagnostics: [diagnoseSplit(source, split)] };
  const edits = scenes.flatMap((_, index) => sortList(source, ["scenes", index, "shots"], place));
  const sorted = readYaml({ ...file, text: applyEdits(file.text, edits) });
  const firsts = scenes.map((_, index) =>
    Math.min(...idsOf(sorted, index).map((id) => place.get(id) ?? Infinity)),
  );
  const moves = reorderList(sorted, ["scenes"], sortPlaces(firsts));
  return { text: applyEdits(sorted.file.text, moves), diagnostics: [] };
}

function sortList(source: YamlSource, list: Path, place: ReadonlyMap<string, number>): TextEdit[] {
  const shots = valueAt(source, list);
  if (!Array.isArray(shots)) return [];
  const places = shots.map((_, index) => {
    const id = valueAt(source, [...list, index, "id"]);
    return typeof id === "string" ? (place.get(id) ?? Infinity) : Infinity;
  });
  return reorderList(source, list, sortPlaces(places));
}

/** Which item goes to each place so that the finite numbers ascend; infinite ones keep their places. */
function sortPlaces(places: readonly number[]): number[] {
  const movable = [...places.keys()].filter((index) => places[index] !== Infinity);
  const inOrder = movable.toSorted((a, b) => places[a]! - places[b]!);
  const order = [...places.keys()];
  for (const [slot, index] of movable.entries()) order[index] = inOrder[slot]!;
  return order;
}

function idsOf(source: YamlSource, scene: number): readonly string[] {
  const shots = valueAt(source, ["scenes", scene, "shots"]);
  if (!Array.isArray(shots)) return [];
  return shots.flatMap((_, index) => {
    const id = valueAt(source, ["scenes", scene, "shots", index, "id"]);
    return typeof id === "string" ? [id] : [];
  });
}

type Split = { readonly id: string; readonly scene: number; readonly other: number };

/** Finds the first shot inside another scene, or after another scene has interrupted its own. */
function findSplitScene(
  source: YamlSource,
  count: number,
  order: readonly string[],
): Split | undefined {
  const sceneOf = new Map<string, number>();
  for (let scene = 0; scene < count; scene += 1) {
    for (const id of idsOf(source, scene)) sceneOf.set(id, scene);
  }
  const left = new Set<number>();
  let current: number | undefined;
  for (const id of order) {
    const scene = sceneOf.get(id);
    if (scene === undefined || scene === current) continue;
    if (left.has(scene)) return { id, scene, other: current ?? scene };
    if (current !== undefined) left.add(current);
    current = scene;
  }
  return undefined;
}

function diagnoseSplit(source: YamlSource, { id, scene, other }: Split): Diagnostic {
  const name = (index: number): string => {
    const found = valueAt(source, ["scenes", index, "id"]);
    return typeof found === "string" ? found : String(index + 1);
  };
  return {
    severity: "error",
    code: "TIMELINE_ORDER",
    message: `shot "${id}" of scene "${name(scene)}" comes after the start of scene "${name(other)}"; a scene gives its shots their location and defaults, so storyreel does not move them out of it`,
    file: source.file,
    span: source.span(["scenes", scene, "id"], "value"),
    hint: "split the scene in the storyboard, then import again",
  };
}
