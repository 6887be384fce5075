import type { JsonValue, Model, ParameterFacts, Role } from "@storyreel/models";
import type { BoardPatch } from "@storyreel/renderer/edit";
import { isPlainMap } from "@storyreel/renderer/kit";
import type { Storyboard } from "@storyreel/renderer/storyboard";
import type { ListedTake } from "@storyreel/renderer/takes";
import type { Lock } from "@storyreel/renderer/workplace";
import type { Board } from "../look-at-board.ts";
import { layersOf } from "./layers-of.ts";
import { neutralOf } from "./neutral-of.ts";
import { putBackGenerated } from "./put-back-generated.ts";
import { putBackPrompt } from "./put-back-prompt.ts";
import { isSame } from "./is-same.ts";
import { nothingBack, type BackValue, type PutBack } from "./put-back-values.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { writtenInput } from "./written-input.ts";

type Shot = Storyboard["shots"][number];
type LockedTake = Lock["shots"][number]["takes"][number];

/** The take of an earlier request that the film plays: the one that a person kept, or else the newest. */
export function playedEarlier(shotId: string, { liveTakes }: Board): ListedTake | undefined {
  const listed = liveTakes.find((one) => one.shotId === shotId)?.takes ?? [];
  const earlier = listed.filter(({ isEarlier, isFinished }) => isEarlier && isFinished);
  return earlier.find(({ isChosen }) => isChosen) ?? earlier.at(-1);
}

/** @returns `undefined` if the shot has no earlier take, or its model is not known any more. */
export function findPutBack(shot: Shot, board: Board): PutBack | undefined {
  const take = playedEarlier(shot.id, board);
  const locked = board.project.lock.shots
    .flatMap(({ takes }) => takes)
    .find(({ requestKey }) => requestKey === take?.requestKey);
  const model = board.formerModels.get(locked?.model ?? "");
  if (take === undefined || locked === undefined || model === undefined) return undefined;
  return comparePayload(shot, { board, take, locked, model });
}

/** The same as a change of the storyboard. */
export function putBackPatch({ id: shotId, ...shot }: Shot, board: Board): BoardPatch | Refusal {
  const found = findPutBack({ ...shot, id: shotId }, board);
  if (found === undefined || found.values.length === 0) {
    const why = found?.cannot.length ? `: ${found.cannot.join(", ")}` : "";
    return refuse("refused", `Nothing in "${shotId}" can be put back here${why}.`);
  }
  return { kind: "set-all", shotId, values: found.values };
}

type Work = {
  readonly board: Board;
  readonly take: ListedTake;
  readonly locked: LockedTake;
  /** That made the take. */
  readonly model: Model;
};

function comparePayload(shot: Shot, work: Work): PutBack {
  const { take, locked, model } = work;
  const changed = new Set(take.changes.map(({ field }) => field));
  const isOtherModel = changed.has("model");
  const parts = Object.entries(model.parameters).flatMap(([name, parameter]): PutBack[] => {
    if (!isOtherModel && !changed.has(name)) return [];
    const before = locked.payload[name];
    const isPrompt = parameter.role === "prompt" && typeof before === "string";
    if (isPrompt) return [putBackPrompt(before, shot, work.board)];
    return [putBackValue({ name, parameter, before }, shot, work)];
  });
  const values = [
    ...(isOtherModel ? withModel(shot, work) : []),
    ...parts.flatMap((part) => part.values),
  ];
  return {
    // Their pictures come back with the characters.
    values: values.some(({ field }) => field === "characters")
      ? values.filter(({ field }) => !field.startsWith("params.") || !isReference(field, model))
      : values,
    cannot: [...new Set(parts.flatMap((part) => part.cannot))],
    because: parts.flatMap(({ because = [] }) => because),
  };
}

function isReference(field: string, { parameters }: Model): boolean {
  return parameters[field.slice("params.".length)]?.role === "reference_pictures";
}

/** The model, and without what only the present one has. */
function withModel(shot: Shot, { board, locked, model }: Work): readonly BackValue[] {
  const { own, inherited } = layersOf(shot, "model", board);
  const value = own !== undefined && inherited === locked.model ? null : locked.model;
  const known = new Set(
    Object.entries(model.parameters).map(([name, { role }]) => role ?? `params.${name}`),
  );
  const strange = [
    ...Object.keys(shot.roles),
    ...Object.keys(shot.params).map((name) => `params.${name}`),
  ].filter((field) => !known.has(field) && layersOf(shot, field, board).own !== undefined);
  return [{ field: "model", value }, ...strange.map((field) => ({ field, value: null }))];
}

type Sent = {
  readonly name: string;
  readonly parameter: ParameterFacts;
  readonly before: JsonValue | undefined;
};

/** Roles that are keys of a shot; the others are written among its model's own parameters. */
const keysOfShots: readonly Role[] = [
  "negative_prompt",
  "duration",
  "aspect_ratio",
  "resolution",
  "audio",
  "seed",
  "first_frame",
  "last_frame",
];

function putBackValue(sent: Sent, shot: Shot, work: Work): PutBack {
  const { name, parameter, before } = sent;
  const { role } = parameter;
  const isKey = role !== undefined && keysOfShots.includes(role);
  const field = isKey ? role : `params.${name}`;
  const isFrame = role === "first_frame" || role === "last_frame";
  const hasInputs = parameter.format !== undefined || /^(?:array|object)$/.test(parameter.type);
  if (isFrame || (hasInputs && parameter.roleList !== true)) {
    return putBackInput({ ...sent, field, isFrame }, shot, work);
  }
  const { own, inherited } = layersOf(shot, field, work.board);
  const now = isKey ? shot.roles[role] : shot.params[name];
  const wanted = before === undefined ? undefined : isKey ? neutralOf(parameter, before) : before;
  const isDefault = before === undefined || isSame(before, parameter.default);
  if (isSame(now, wanted) || (now === undefined && isDefault)) return nothingBack;
  const isInherited = isSame(inherited, wanted) || (inherited === undefined && isDefault);
  if (own !== undefined && isInherited) return { values: [{ field, value: null }], cannot: [] };
  return wanted === undefined
    ? { values: [], cannot: [`${plain(field)}, which comes from defaults`] }
    : { values: [{ field, value: wanted }], cannot: [] };
}

type SentInput = Sent & { readonly field: string; readonly isFrame: boolean };

/** Pictures, clips, ids and lists of them. */
function putBackInput(sent: SentInput, shot: Shot, work: Work): PutBack {
  const { field, before, isFrame, parameter } = sent;
  const { board } = work;
  const { own, inherited } = layersOf(shot, field, board);
  if (before === undefined || before === null) {
    if (own !== undefined) return { values: [{ field, value: null }], cannot: [] };
    return inherited === undefined
      ? nothingBack
      : { values: [], cannot: [`${plain(field)}, which comes from defaults`] };
  }
  const isSingle = parameter.roleList === true && Array.isArray(before) && before.length === 1;
  const wire = isSingle ? before[0]! : before;
  const made = isFrame ? putBackGenerated(wire, { field, shot, board }) : undefined;
  if (made !== undefined) return made;
  const written = writtenInput(wire, board, isFrame);
  if ("cannot" in written) return { values: [], cannot: [`${plain(field)}: ${written.cannot}`] };
  const { value } = written;
  if (own !== undefined && isSame(inherited, value)) {
    return { values: [{ field, value: null }], cannot: [] };
  }
  // It is written as it was; what it names has changed.
  if (isSame(own ?? inherited, value)) return nothingBack;
  return { values: smallest(field, { own, value }), cannot: [] };
}

/** Inside of a map that stays, only what differs. */
function smallest(
  field: string,
  { own, value }: { readonly own: unknown; readonly value: JsonValue },
): readonly BackValue[] {
  if (!isPlainMap(own) || !isPlainMap(value)) return [{ field, value }];
  const keys = [own, value].map((map) => Object.keys(map).toSorted());
  if (!isSame(keys[0], keys[1])) return [{ field, value }];
  return Object.entries(value)
    .filter(([key, item]) => !isSame(own[key], item))
    .map(([key, item]) => ({ field: `${field}.${key}`, value: item }));
}

const plain = (field: string): string => field.replace(/^params\./, "").replaceAll("_", " ");
