import { blendTypes, fadeTypes, type BoardPatch } from "@storyreel/renderer/edit";
import type { Storyboard } from "@storyreel/renderer/storyboard";
import type { TimelineClip } from "@storyreel/renderer/timeline";
import type { BoardEdit } from "../../api/studio-request.ts";
import type { Board } from "../look-at-board.ts";
import { sourceOf, writtenAt } from "../view/place-in-board.ts";
import { refuse, type Refusal } from "./refusal.ts";

type Shot = Storyboard["shots"][number];

/** The fewest frames that a shot can be trimmed to. */
const fewestFrames = 12;

/** A change of the page in the terms of the storyboard. Frames become seconds. */
export function toPatch(edit: BoardEdit, board: Board): BoardPatch | Refusal {
  const { storyboard } = board;
  switch (edit.kind) {
    case "set-source":
      return { kind: "set-source", origin: edit.origin, text: edit.text };
    case "add":
      return {
        kind: "add",
        action: edit.action,
        id: edit.id ?? freeId(edit.after ?? "shot", storyboard),
        after: edit.after,
      };
    case "set":
    case "trim":
    case "roll":
    case "transition":
    case "enable":
    case "duplicate":
    case "remove":
    case "move":
    case "split":
    case "takes": {
      const shot = storyboard.shots.find(({ id }) => id === edit.shot);
      if (shot === undefined) return refuse("unknown", `There is no shot "${edit.shot}".`);
      return shotPatch(edit, shot, board);
    }
  }
}

type ShotEdit = Exclude<BoardEdit, { kind: "set-source" | "add" }>;

function shotPatch(edit: ShotEdit, shot: Shot, board: Board): BoardPatch | Refusal {
  const { id: shotId } = shot;
  switch (edit.kind) {
    case "set":
      return edit.field === "id"
        ? refuse("refused", "The id of a shot is changed in the file.")
        : { kind: "set", shotId, field: edit.field, value: edit.value };
    case "takes":
      return { kind: "set", shotId, field: "takes", value: edit.count };
    case "enable":
      // As a person would: the key is there only while the shot is disabled.
      return {
        kind: "set",
        shotId,
        field: "enabled",
        value: !edit.isEnabled ? false : inherits("enabled", board) ? true : null,
      };
    case "transition": {
      const type = transitionType(edit.type);
      if (type === undefined) return refuse("refused", `There is no transition "${edit.type}".`);
      // A plain cut is what a shot has without the key.
      if (type === "cut" && !inherits("transition", board)) {
        return { kind: "set", shotId, field: "transition", value: null };
      }
      const durationSeconds = secondsAt(edit.frames, board);
      return { kind: "transition", shotId, transition: { type, durationSeconds } };
    }
    case "trim":
      return trim(edit, shot, board);
    case "roll":
      return roll(edit.frames, shot, board);
    case "duplicate":
      return { kind: "duplicate", shotId, id: freeId(shotId, board.storyboard) };
    case "remove":
      return { kind: "remove", shotId };
    case "move":
      return { kind: "move", shotId, before: edit.before };
    case "split":
      return split(edit.atFrame, shot, board);
  }
}

function trim(
  { inFrame, outFrame }: Extract<BoardEdit, { kind: "trim" }>,
  shot: Shot,
  board: Board,
): BoardPatch | Refusal {
  const frames = mediaFrames(shot.id, board);
  if (outFrame - inFrame < fewestFrames) {
    return refuse("refused", `A shot needs at least ${fewestFrames} frames.`);
  }
  const isStill = shot.source.kind === "still" || shot.source.kind === "card";
  if (!isStill && frames !== undefined && outFrame > frames) {
    return refuse("refused", `The clip has only ${frames} frames.`);
  }
  const cut = cutOf(shot, { inFrame, outFrame, frames }, board);
  const isWhole = cut.inSeconds === 0 && cut.outSeconds === undefined;
  return isWhole && !inherits("cut", board)
    ? { kind: "set", shotId: shot.id, field: "cut", value: null }
    : cutPatch([{ shotId: shot.id, cut }]);
}

function cutPatch(cuts: Extract<BoardPatch, { kind: "cut" }>["cuts"]): BoardPatch {
  return { kind: "cut", cuts: cuts.filter(({ cut }) => cut.moved.length > 0) };
}

/** Whether shots may have it from defaults, which only a value of their own takes back. */
function inherits(key: string, { storyboard }: Board): boolean {
  const source = sourceOf(storyboard);
  const scenes = writtenAt(source, ["scenes"]);
  return [
    ["defaults", key],
    ...(Array.isArray(scenes) ? scenes : []).map((_, index) => ["scenes", index, "defaults", key]),
  ].some((path) => writtenAt(source, path) !== undefined);
}

/** Moves the cut before a shot: the one before it ends as much later as this one begins. */
function roll(frames: number, shot: Shot, board: Board): BoardPatch | Refusal {
  const clips = board.built.handover?.timeline.clips ?? [];
  const index = clips.findIndex(({ shotId }) => shotId === shot.id);
  const [before, clip] = [clips[index - 1], clips[index]];
  const earlier = board.storyboard.shots.find(({ id }) => id === before?.shotId);
  if (before === undefined || clip === undefined || earlier === undefined) {
    return refuse("refused", `There is no shot before "${shot.id}".`);
  }
  const [first, second] = [rangeOf(before), rangeOf(clip)];
  const moved = [
    { ...first, outFrame: first.outFrame + frames },
    { ...second, inFrame: second.inFrame + frames },
  ];
  if (moved.some(({ inFrame, outFrame }) => outFrame - inFrame < fewestFrames)) {
    return refuse("refused", `A shot needs at least ${fewestFrames} frames.`);
  }
  const over = moved.find((one) => one.inFrame < 0 || one.outFrame > one.frames);
  if (over !== undefined) {
    return refuse("refused", `The clip of "${over.shotId}" has no more frames there.`);
  }
  return cutPatch([
    { shotId: earlier.id, cut: cutOf(earlier, moved[0]!, board) },
    { shotId: shot.id, cut: cutOf(shot, moved[1]!, board) },
  ]);
}

function rangeOf({ shotId, sourceInFrame, frameCount, retime, activeTake }: TimelineClip) {
  const used = retime?.sourceFrameCount ?? frameCount;
  return {
    shotId,
    inFrame: sourceInFrame,
    outFrame: sourceInFrame + used,
    frames: activeTake.availableFrames,
  };
}

type Range = {
  readonly inFrame: number;
  readonly outFrame: number;
  readonly frames: number | undefined;
};

/** What is written: an end at the end of the clip is left out. */
function cutOf(shot: Shot, { inFrame, outFrame, frames }: Range, board: Board) {
  const clip = board.built.handover?.timeline.clips.find(({ shotId }) => shotId === shot.id);
  const old = clip === undefined ? undefined : rangeOf(clip);
  const isToEnd = shot.source.kind === "request" && outFrame === frames;
  return {
    inSeconds: secondsAt(inFrame, board),
    outSeconds: isToEnd ? undefined : secondsAt(outFrame, board),
    moved: [
      ...(old?.inFrame === inFrame ? [] : (["in"] as const)),
      ...(old?.outFrame === outFrame ? [] : (["out"] as const)),
    ],
  };
}

function split(atFrame: number, shot: Shot, board: Board): BoardPatch | Refusal {
  const clip = board.built.handover?.timeline.clips.find(({ shotId }) => shotId === shot.id);
  if (shot.source.kind !== "request") {
    return refuse(
      "refused",
      "Only shots that a model makes can be split here.",
      "split it in the file",
    );
  }
  if (clip === undefined) return refuse("refused", `"${shot.id}" is not in the film.`);
  if (clip.retime !== undefined) {
    return refuse("refused", `"${shot.id}" has a speed or held frames.`, "split it in the file");
  }
  const at = clip.sourceInFrame + atFrame - clip.startFrame;
  const { inFrame, outFrame } = rangeOf(clip);
  if (at - inFrame < 1 || outFrame - at < 1) {
    return refuse("refused", `Frame ${atFrame} is not inside "${shot.id}".`);
  }
  return {
    kind: "split",
    shotId: shot.id,
    id: freeId(shot.id, board.storyboard),
    atSeconds: secondsAt(at, board),
    inSeconds: shot.cut.inSeconds,
    outSeconds: shot.cut.outSeconds,
    keepsDialogue: shot.promptParts.some(({ origin }) => origin === "dialogue"),
    hidesCaptions: shot.dialogue !== undefined && board.storyboard.captions?.source === "dialogue",
  };
}

function mediaFrames(shotId: string, { built }: Board): number | undefined {
  const clip = built.handover?.timeline.clips.find((one) => one.shotId === shotId);
  return clip?.activeTake.availableFrames;
}

/** With as few digits as give the same frame. */
function secondsAt(frame: number, { built, storyboard }: Board): number {
  const rate = built.handover?.timeline.rate;
  const seconds =
    rate === undefined ? frame / storyboard.rate : (frame * rate.denominator) / rate.numerator;
  const digits = [0, 1, 2, 3].find(
    (count) => Math.round(Number(seconds.toFixed(count)) * storyboard.rate) === frame,
  );
  return Number(seconds.toFixed(digits ?? 4));
}

const transitions = ["cut", ...blendTypes, ...fadeTypes] as const;

function transitionType(type: string): (typeof transitions)[number] | undefined {
  return transitions.find((one) => one === type);
}

/** `arrival-010-b`, `arrival-010-c`, … */
function freeId(base: string, { shots }: Storyboard): string {
  const used = new Set(shots.map(({ id }) => id.toLowerCase()));
  for (let part = 2; ; part += 1) {
    const ending = part <= 26 ? `-${String.fromCharCode(96 + part)}` : `-${part}`;
    const id = `${base.slice(0, 64 - ending.length)}${ending}`;
    if (!used.has(id.toLowerCase())) return id;
  }
}
