import { blendTypes, fadeTypes, type BoardPatch } from "@storyreel/renderer/edit";
import { modelOf, type Storyboard } from "@storyreel/renderer/storyboard";
import type { TimelineClip } from "@storyreel/renderer/timeline";
import type { BoardEdit } from "../../api/studio-request.ts";
import type { Board } from "../look-at-board.ts";
import { canGo, inherits } from "./inherits.ts";
import { overlayPatch } from "./overlay-patch.ts";
import { putBackPatch } from "./put-back.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { sayHandles } from "./say-mistake.ts";

type Shot = Storyboard["shots"][number];

/** The fewest frames that a shot can be trimmed to. */
const fewestFrames = 12;

/** A change of the page in the terms of the storyboard. Frames become seconds. */
export function toPatch(edit: BoardEdit, board: Board): BoardPatch | Refusal {
  const { storyboard } = board;
  switch (edit.kind) {
    case "set-source":
      return { kind: "set-source", origin: edit.origin, text: edit.text };
    case "set-scene":
      return { kind: "set-scene", sceneId: edit.scene, field: edit.field, value: edit.value };
    case "add":
      return {
        kind: "add",
        action: edit.action,
        id: edit.id ?? freeId(edit.after ?? "shot", board),
        isCard: edit.isCard,
        model: edit.model ?? neighbourModel(edit.after, board),
        after: edit.after,
        sceneId: edit.scene,
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
    case "put-back":
    case "add-overlay":
    case "remove-overlay":
    case "takes": {
      const shot = storyboard.shots.find(({ id }) => id === edit.shot);
      if (shot === undefined) return refuse("unknown", `There is no shot "${edit.shot}".`);
      return shotPatch(edit, shot, board);
    }
  }
}

/** Without a model by default, a new shot gets the one of the shot before it. */
function neighbourModel(after: string | undefined, board: Board): string | undefined {
  if (inherits("model", board)) return undefined;
  const { shots } = board.storyboard;
  const at = shots.findIndex(({ id }) => id === after);
  const before = at === -1 ? shots : shots.slice(0, at + 1);
  return before.map(modelOf).findLast((model) => model !== undefined);
}

type ShotEdit = Exclude<BoardEdit, { kind: "set-source" | "set-scene" | "add" }>;

function shotPatch(edit: ShotEdit, shot: Shot, board: Board): BoardPatch | Refusal {
  const { id: shotId } = shot;
  switch (edit.kind) {
    case "set":
      if (edit.field === "id") {
        return refuse("refused", "You can change the id of a shot only in the file.");
      }
      return edit.field.startsWith("overlays.")
        ? overlayPatch(edit, shot, board)
        : { kind: "set", shotId, field: edit.field, value: edit.value };
    case "add-overlay":
    case "remove-overlay":
      return overlayPatch(edit, shot, board);
    case "put-back":
      return putBackPatch(shot, board);
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
      if (type === "cut" && canGo("transition", shot, board)) {
        return { kind: "set", shotId, field: "transition", value: null };
      }
      const short = refuseHandles(edit, shot, board);
      if (short !== undefined) return short;
      const durationSeconds = secondsAt(edit.frames, board);
      return { kind: "transition", shotId, transition: { type, durationSeconds } };
    }
    case "trim":
      return trim(edit, shot, board);
    case "roll":
      return roll(edit.frames, shot, board);
    case "duplicate":
      return { kind: "duplicate", shotId, id: freeId(shotId, board) };
    case "remove":
      return { kind: "remove", shotId };
    case "move":
      return { kind: "move", shotId, before: edit.before, after: edit.after };
    case "split":
      return split(edit.atFrame, shot, board);
  }
}

/** A dissolve needs unused frames of the clips on both sides. Shots of other kinds are checked with the whole film. */
function refuseHandles(
  { type, frames }: Extract<BoardEdit, { kind: "transition" }>,
  shot: Shot,
  board: Board,
): Refusal | undefined {
  const clips = board.built.handover?.timeline.clips ?? [];
  const index = clips.findIndex(({ shotId }) => shotId === shot.id);
  const [before, clip] = [clips[index - 1], clips[index]];
  if (!blendTypes.some((one) => one === type) || before === undefined || clip === undefined)
    return undefined;
  const hasFrames = (one: TimelineClip): boolean =>
    one.retime === undefined &&
    board.storyboard.shots.some(({ id, source }) => id === one.shotId && source.kind === "request");
  if (!hasFrames(before) || !hasFrames(clip)) return undefined;
  const head = clip.sourceInFrame;
  const tail = before.activeTake.availableFrames - rangeOf(before).outFrame;
  if (head + tail >= frames) return undefined;
  const { message, hint } = sayHandles({
    shot: shot.id,
    before: before.shotId,
    transition: type.replaceAll("_", " "),
    frames,
    tailFrames: tail,
    headFrames: head,
  });
  return refuse("refused", `Not changed: ${message}.`, hint);
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
  return isWhole && canGo("cut", shot, board)
    ? { kind: "set", shotId: shot.id, field: "cut", value: null }
    : cutPatch([{ shotId: shot.id, cut }]);
}

function cutPatch(cuts: Extract<BoardPatch, { kind: "cut" }>["cuts"]): BoardPatch {
  return { kind: "cut", cuts: cuts.filter(({ cut }) => cut.moved.length > 0) };
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
    return refuse("refused", "Only generated shots can be split here.", "split it in the file");
  }
  if (clip === undefined) return refuse("refused", `"${shot.id}" is not in the film.`);
  if (clip.retime !== undefined) {
    return refuse(
      "refused",
      `"${shot.id}" has a changed speed or held frames.`,
      "split it in the file",
    );
  }
  const at = clip.sourceInFrame + atFrame - clip.startFrame;
  const { inFrame, outFrame } = rangeOf(clip);
  if (at - inFrame < 1 || outFrame - at < 1) {
    return refuse("refused", `Frame ${atFrame} is not inside "${shot.id}".`);
  }
  return {
    kind: "split",
    shotId: shot.id,
    id: freeId(shot.id, board),
    atSeconds: secondsAt(at, board),
    inSeconds: shot.cut.inSeconds,
    outSeconds: shot.cut.outSeconds,
    keepsDialogue: shot.promptParts.some(({ origin }) => origin === "dialogue"),
    hidesCaptions: shot.dialogue !== undefined && board.storyboard.captions?.source === "dialogue",
    markers: shot.markers.map((marker) => ({
      marker,
      isLater: Math.round(marker.atSeconds * board.storyboard.rate) >= at,
    })),
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

/** All that a storyboard knows. */
export const transitions = ["cut", ...blendTypes, ...fadeTypes] as const;

function transitionType(type: string): (typeof transitions)[number] | undefined {
  return transitions.find((one) => one === type);
}

/** `arrival-010-b`, `arrival-010-c`, … An id that removed shots left in the remarks or in the lock file would bring those back. */
function freeId(base: string, { storyboard, notes, project }: Board): string {
  const taken = [...storyboard.shots, ...project.lock.shots].map(({ id }) => id);
  const ids = [...taken, ...notes.remarks.map(({ shotId }) => shotId)];
  const used = new Set(ids.map((id) => id.toLowerCase()));
  for (let part = 2; ; part += 1) {
    const ending = part <= 26 ? `-${String.fromCharCode(96 + part)}` : `-${part}`;
    const id = `${base.slice(0, 64 - ending.length)}${ending}`;
    if (!used.has(id.toLowerCase())) return id;
  }
}
