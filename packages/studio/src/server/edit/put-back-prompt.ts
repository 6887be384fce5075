import type { Storyboard } from "@storyreel/renderer/storyboard";
import type { Board } from "../look-at-board.ts";
import { pathOf, sourceOf, writtenAt } from "../view/place-in-board.ts";
import { layersOf } from "./layers-of.ts";
import { isSame } from "./is-same.ts";
import type { BackValue, PutBack } from "./put-back-values.ts";
import { readPrompt, type ReadPrompt } from "./read-prompt.ts";

type Shot = Storyboard["shots"][number];
type Values = readonly BackValue[];

/**
 * How the words of a shot become again what was sent: key by key where they are its own. Where words that others use too have
 * changed, the shot gets the whole prompt as its own, as a person would write it.
 */
export function putBackPrompt(sent: string, shot: Shot, board: Board): PutBack {
  // Braces would be read as a variable.
  if (sent.includes("{{")) return { values: [], cannot: ["the prompt, which contains {{"] };
  const { own: prompt } = layersOf(shot, "prompt", board);
  const isComposed = shot.promptParts.some(({ origin }) => origin !== "shot");
  const { own: action } = layersOf(shot, "action", board);
  if (prompt !== undefined || (action === undefined && !isComposed)) {
    return { values: [{ field: "prompt", value: sent }], cannot: [] };
  }
  const read = readPrompt(sent, shot, board.storyboard);
  const ownNow = ownParts(shot)
    .map(({ text }) => text)
    .join(" ");
  // Of words that cannot be found, nobody can say where they begin and end.
  const isSure = read.missing.length === 0 || read.body === ownNow;
  const values =
    isSure && !read.missing.includes("style") ? keyByKey(read, shot, board) : undefined;
  return values === undefined ? wholePrompt(sent, read, { shot, board }) : { values, cannot: [] };
}

/** @returns `undefined` if a key that others decide stands in the way */
function keyByKey(read: ReadPrompt, shot: Shot, board: Board): Values | undefined {
  const { size, angle, movement, location, characters = [] } = shot.framing ?? {};
  const work = { shot, board };
  const { camera } = read;
  const parts = [
    setBack("shot_size", { now: size, was: camera.shot_size }, work),
    setBack("camera_angle", { now: angle, was: camera.camera_angle }, work),
    setBack("camera_movement", { now: movement, was: camera.camera_movement }, work),
    setBack("location", { now: location, was: read.location }, work),
    setBack("characters", { now: listed(characters), was: listed(read.characters) }, work),
    ...ownWords(read.body, work),
  ];
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : known.flat();
}

function listed(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names;
}

type Work = { readonly shot: Shot; readonly board: Board };

/** @returns `undefined` if the key would have to be taken from what the shot inherits */
function setBack(
  field: string,
  { now, was }: { readonly now: unknown; readonly was: string | readonly string[] | undefined },
  { shot, board }: Work,
): Values | undefined {
  if (isSame(now, was)) return [];
  const { own, inherited } = layersOf(shot, field, board);
  if (own !== undefined && isSame(inherited, was)) return [{ field, value: null }];
  return was === undefined ? undefined : [{ field, value: was }];
}

function ownParts({ promptParts }: Shot): Shot["promptParts"] {
  return promptParts.filter(({ origin }) => ["shot", "dialogue", "lighting"].includes(origin));
}

function ownWords(body: string, work: Work): readonly (Values | undefined)[] {
  const { shot } = work;
  const own = ownParts(shot);
  if (body === own.map(({ text }) => text).join(" ")) return [];
  const lighting = own.find(({ origin }) => origin === "lighting")?.text;
  const isLit = lighting !== undefined && body.endsWith(` ${lighting}`);
  const unlit = isLit ? body.slice(0, -lighting.length - 1) : body;
  const [ending = "", spoken] = / Dialogue: "(.*)"\.?$/s.exec(unlit) ?? [];
  const action = unlit.slice(0, unlit.length - ending.length);
  const actionNow = own.find(({ origin }) => origin === "shot")?.text;
  const said = { now: shot.dialogue?.trim(), was: spoken };
  return [
    actionNow !== undefined && plain(actionNow) === plain(action)
      ? []
      : [{ field: "action", value: withoutStop(action, work) }],
    setBack("dialogue", said, work),
    // Other light cannot be told from the action that it follows; sent, it is the same.
    lighting === undefined || isLit
      ? []
      : setBack("lighting", { now: lighting, was: undefined }, work),
  ];
}

const plain = (text: string): string => text.trim().replace(/\.$/, "");

/** Composing adds a full stop where the author writes none. */
function withoutStop(text: string, { shot, board }: Work): string {
  const { own } = layersOf(shot, "action", board);
  const endsPlain = typeof own === "string" && !/[.!?…]["'”’]?$/u.test(own.trim());
  return endsPlain ? text.replace(/\.$/, "") : text;
}

/** A `prompt` takes the place of what a prompt is composed from: the shot's own keys of that kind would do nothing beside it. */
function wholePrompt(sent: string, read: ReadPrompt, { shot, board }: Work): PutBack {
  const { storyboard } = board;
  const written = (key: string): unknown =>
    writtenAt(sourceOf(storyboard), [...pathOf(storyboard, shot.id), key]);
  const isPictured = (shot.framing?.characters ?? []).some(
    (name) => writtenAt(sourceOf(storyboard), ["characters", name, "reference"]) !== undefined,
  );
  const replaced = [
    "action",
    "shot_size",
    "camera_angle",
    "camera_movement",
    "lighting",
    ...(isPictured ? [] : ["characters"]),
  ];
  return {
    values: [
      { field: "prompt", value: sent },
      ...replaced
        .filter((field) => written(field) !== undefined)
        .map((field) => ({ field, value: null })),
    ],
    cannot: [],
    because: read.missing.map((origin) => describeShared(origin, board)),
  };
}

function describeShared(origin: string, { storyboard }: Board): string {
  const users = storyboard.shots.filter(({ promptParts }) =>
    promptParts.some((part) => part.origin === origin),
  ).length;
  return users > 1 ? `${origin}, used by ${users} shots` : origin;
}
