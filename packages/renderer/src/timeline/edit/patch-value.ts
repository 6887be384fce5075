import { isPlainMap } from "../../kit/json.ts";
import type { Path } from "../import/yaml-edits.ts";
import { newCard } from "./add-shot.ts";
import type { BoardPatch } from "./board-patch.ts";
import { fieldPath, sourcePath } from "./patch-paths.ts";

type Map = { [key: string]: unknown };

/**
 * What a storyboard says after a change: its value, without a text. Pure.
 *
 * @returns `undefined` for a change of the cut, which may write less than it says
 */
export function patchValue(before: unknown, patch: BoardPatch): unknown {
  // What an alias repeats is one object in the value that was read, and is not to change with it.
  const board: unknown = JSON.parse(JSON.stringify(before));
  if (!isMap(board)) return board;
  switch (patch.kind) {
    case "set":
      setIn(findShot(board, patch.shotId), fieldPath(patch.field), patch.value);
      return board;
    case "set-all": {
      const shot = findShot(board, patch.shotId);
      for (const { field, value } of patch.values) setIn(shot, fieldPath(field), value);
      return board;
    }
    case "add-item": {
      const shot = findShot(board, patch.shotId);
      const path = fieldPath(patch.field);
      const list = getIn(shot, path);
      setIn(shot, path, [...(Array.isArray(list) ? list : []), patch.value]);
      return board;
    }
    case "remove-item": {
      const shot = findShot(board, patch.shotId);
      const path = fieldPath(patch.field);
      const list = getIn(shot, path);
      const left = Array.isArray(list) ? list.toSpliced(patch.index, 1) : [];
      setIn(shot, path, left.length === 0 ? null : left);
      return board;
    }
    case "set-source":
      setIn(board, sourcePath(patch.origin) ?? [], patch.text);
      return board;
    case "set-scene":
      setIn(findScene(board, patch.sceneId), [patch.field], patch.value);
      return board;
    case "add":
      add(board, patch);
      return board;
    case "duplicate": {
      const list = listWith(board, patch.shotId);
      const copy = structuredClone(findShot(board, patch.shotId));
      list?.splice(placeOf(list, patch.shotId) + 1, 0, { ...copy, id: patch.id });
      return board;
    }
    case "remove": {
      const list = listWith(board, patch.shotId);
      list?.splice(placeOf(list, patch.shotId), 1);
      return board;
    }
    case "move":
      move(board, patch);
      return board;
    case "cut":
    case "transition":
    case "split":
      return undefined;
  }
}

function add(board: Map, patch: Extract<BoardPatch, { kind: "add" }>) {
  const { id, model, action, after, sceneId } = patch;
  const shot =
    patch.isCard === true
      ? { id, card: newCard(action.trim()) }
      : { id, ...(model === undefined ? {} : { model }), action: action.trim() };
  const list = after === undefined ? undefined : listWith(board, after);
  if (list !== undefined && after !== undefined) {
    list.splice(placeOf(list, after) + 1, 0, shot);
    return;
  }
  const scenes = board["scenes"];
  const last: unknown = Array.isArray(scenes) ? scenes.at(-1) : undefined;
  const owner = sceneId === undefined ? (isMap(last) ? last : board) : findScene(board, sceneId);
  if (owner === undefined) return;
  if (owner === board) delete board["scenes"];
  const shots = owner["shots"];
  owner["shots"] = [...(Array.isArray(shots) ? shots : []), shot];
}

function move(board: Map, { shotId, before, after }: Extract<BoardPatch, { kind: "move" }>): void {
  const others = listsOf(board)
    .flat()
    .map((one) => (isMap(one) ? one["id"] : undefined))
    .filter((id) => id !== shotId);
  const neighbour = before ?? after ?? others.at(-1);
  if (typeof neighbour !== "string" || neighbour === shotId) return;
  const offset = before === undefined ? 1 : 0;
  const from = listWith(board, shotId);
  const to = listWith(board, neighbour);
  if (from === undefined || to === undefined) return;
  const scenes = board["scenes"];
  if (from.length === 1 && from !== to && Array.isArray(scenes)) {
    // Its scene moves.
    const [scene] = scenes.splice(listsOf(board).indexOf(from), 1);
    scenes.splice(listsOf(board).indexOf(to) + offset, 0, scene);
    return;
  }
  const [shot] = from.splice(placeOf(from, shotId), 1);
  to.splice(placeOf(to, neighbour) + offset, 0, shot);
}

function setIn(owner: unknown, [key = "", ...rest]: Path, value: unknown): void {
  if (Array.isArray(owner)) {
    if (rest.length > 0) setIn(owner[Number(key)], rest, value);
    return;
  }
  if (!isMap(owner)) return;
  if (rest.length === 0) {
    if (value === null) delete owner[key];
    else setOwn(owner, key, value);
    return;
  }
  const inner = Object.hasOwn(owner, key) ? owner[key] : undefined;
  if (isMap(inner) || Array.isArray(inner)) setIn(inner, rest, value);
  else if (value !== null) {
    const made: Map = {};
    setOwn(owner, key, made);
    setIn(made, rest, value);
  }
  // A map that would be empty goes with its last key.
  if (isMap(inner) && Object.keys(inner).length === 0) delete owner[key];
}

function getIn(owner: unknown, path: Path): unknown {
  return path.reduce((value: unknown, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown;
    return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, owner);
}

/** A plain assignment to `__proto__` would change all maps there are. */
function setOwn(owner: Map, key: string | number, value: unknown): void {
  Object.defineProperty(owner, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function findScene(board: Map, sceneId: string): Map | undefined {
  const scenes = board["scenes"];
  const found: unknown = Array.isArray(scenes) ? scenes[placeOf(scenes, sceneId)] : undefined;
  return isMap(found) ? found : undefined;
}

function findShot(board: Map, shotId: string): Map | undefined {
  const list = listWith(board, shotId);
  const found = list?.[placeOf(list, shotId)];
  return isMap(found) ? found : undefined;
}

function listWith(board: Map, shotId: string): unknown[] | undefined {
  return listsOf(board).find((list) => placeOf(list, shotId) !== -1);
}

function listsOf(board: Map): readonly unknown[][] {
  const scenes = board["scenes"];
  const owners: readonly unknown[] = Array.isArray(scenes) ? scenes : [board];
  return owners.map((one): unknown[] => {
    const shots = isMap(one) ? one["shots"] : undefined;
    return Array.isArray(shots) ? shots : [];
  });
}

function placeOf(list: readonly unknown[], id: string): number {
  return list.findIndex((one) => isMap(one) && one["id"] === id);
}

function isMap(value: unknown): value is Map {
  return isPlainMap(value);
}
