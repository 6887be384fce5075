import { formatUsd } from "@storyreel/models";
import { positionIn } from "@storyreel/models/source";
import { findShots, sourcePath } from "@storyreel/renderer/edit";
import {
  plannedKeyOf,
  type PlannedTake,
  type TakeFailure,
  unmadeChoiceOf,
} from "@storyreel/renderer/plan";
import { modelOf, type Storyboard } from "@storyreel/renderer/storyboard";
import type { ListedTake } from "@storyreel/renderer/takes";
import type { TimelineClip } from "@storyreel/renderer/timeline";
import type {
  Remark,
  ShotState,
  StudioMedia,
  StudioShot,
  StudioTransition,
} from "../../api/studio-view.ts";
import { describe } from "../edit/board-text.ts";
import { findPutBack, playedEarlier } from "../edit/put-back.ts";
import type { Board } from "../look-at-board.ts";
import type { MediaIndex } from "../media-index.ts";
import { progressIn, type StudioRun } from "../run-status.ts";
import { indexOf } from "./board-index.ts";
import { describeStanding } from "./describe-standing.ts";
import { sourceOf, writtenAt } from "./place-in-board.ts";
import { moneyOfShot } from "./shot-money.ts";
import { viewPicture } from "./view-drawn.ts";
import { viewFields } from "./view-fields.ts";
import type { MediaViewer } from "./view-media.ts";
import { nameTake, stateOf, viewTakes } from "./view-takes.ts";

type Shot = Storyboard["shots"][number];

/** What shots are shown with, besides their board. */
export type ShotContext = {
  readonly board: Board;
  readonly mediaOf: MediaViewer;
  readonly index: MediaIndex;
  readonly run: StudioRun | undefined;
};

export function viewShots(context: ShotContext): readonly StudioShot[] {
  const { storyboard, built } = context.board;
  const places = findShots(sourceOf(storyboard));
  const clips = new Map(built.handover?.timeline.clips.map((clip) => [clip.shotId, clip]));
  const users = countOrigins(storyboard);
  return storyboard.shots
    .filter(({ makes }) => makes === undefined)
    .map((shot) =>
      viewShot(shot, context, { path: places.get(shot.id) ?? [], clip: clips.get(shot.id), users }),
    );
}

type ShotWork = {
  readonly path: readonly (string | number)[];
  readonly clip: TimelineClip | undefined;
  readonly users: ReadonlyMap<string, number>;
};

function viewShot(shot: Shot, context: ShotContext, work: ShotWork): StudioShot {
  const { board, run } = context;
  const { storyboard } = board;
  const { path, clip } = work;
  const index = indexOf(board);
  const planned = index.planned(shot.id);
  const status = index.status(shot.id);
  const listed = index.takes(shot.id);
  const model = board.project.models.get(modelOf(shot) ?? "");
  const media = mediaOfShot(clip, context);
  const takes = viewTakes(listed, {
    isRehearsal: board.cut.isRehearsal,
    mediaOf: media.byKey,
    isRejected: (key) => board.notes.rejected.includes(key),
    progressOf: ({ take: number, requestKey }) =>
      progressIn(run, { shotId: shot.id, take: number, requestKey }),
  });
  const progress = planned?.takes
    .map((take) => progressIn(run, { ...take, requestKey: plannedKeyOf(take) }))
    .find((one) => one !== undefined && one.state !== "done");
  const earlier = playedEarlier(shot.id, board);
  const liveState = stateOfShot(shot, { board, earlier });
  const state = progress?.state === undefined ? liveState : progress.state;
  const money = moneyOfShot(planned, index.paidTakes(shot.id));
  const take = status?.takes.find((one) => stateOf(one.state) === liveState) ?? status?.takes.at(0);
  return {
    id: shot.id,
    state,
    standing: describeStanding({
      state,
      source: shot.source.kind,
      isRehearsed: board.cut.isRehearsal && media.playing !== undefined,
      take,
      failure: failureOf(planned?.takes.find((one) => one.take === take?.take)),
      choice: planned?.choice,
      unmadeChoice: planned && unmadeChoiceOf(planned),
      chosen: takes.find(({ isChosen }) => isChosen)?.label,
      changed: earlier?.changes.map(({ field }) => field) ?? [],
      earlier: earlier && nameTake(earlier, index.liveTakes(shot.id)).label,
      paidTakes: money.paidTakes,
      unbought: (status?.takes ?? [])
        .filter((one) => stateOf(one.state) === "new")
        .map((one) => one.take),
      sharedWith: money.sharedWith,
      spentUsd: money.spentUsd,
      progress,
    }),
    source: shot.source.kind,
    frameCount: clip?.frameCount ?? lengthOf(shot, board),
    sourceInFrame: clip?.sourceInFrame ?? Math.round(shot.cut.inSeconds * storyboard.rate),
    ...viewWords(shot, storyboard, work),
    seconds: secondsOf(shot, board),
    spentUsd: formatUsd(money.spentUsd),
    takes,
    remarks: viewRemarks(shot, board),
    fields: viewFields(shot, path, { storyboard, model }),
    ...viewPicture(shot.id, board, context.index),
    line: positionIn(storyboard.file, shot.span.start).line,
    ...definedOnly({
      scene: shot.scene?.slugline ?? shot.scene?.id,
      sceneId: shot.scene?.id,
      startFrame: clip?.startFrame,
      media: media.playing,
      playing: media.key,
      retime: viewRetime(clip),
      transition: viewTransition(shot, clip),
      model: modelOf(shot),
      sharedWith: money.sharedWith,
      anewUsd: money.anewUsd,
      putBack: state === "stale" ? viewPutBack(shot, board) : undefined,
      price: money.price,
    }),
  };
}

function viewPutBack(shot: Shot, board: Board): StudioShot["putBack"] {
  const found = findPutBack(shot, board);
  return (
    found && {
      values: found.values.map(({ field, value }) =>
        value === null ? { field } : { field, value: describe(value) },
      ),
      cannot: found.cannot,
      because: found.because ?? [],
    }
  );
}

function viewRemarks({ id: shotId }: Shot, { notes, storyboard }: Board): readonly Remark[] {
  return notes.remarks
    .filter((remark) => remark.shotId === shotId)
    .map(({ id, atSeconds, text, isDone, date = "", take, author }) => ({
      id,
      frame: Math.round(atSeconds * storyboard.rate),
      text,
      date,
      isDone,
      ...definedOnly({ take, author }),
    }));
}

/** What is written for the shot. */
function viewWords(shot: Shot, storyboard: Storyboard, { path, users }: ShotWork) {
  const { size, angle, movement, location, characters = [] } = shot.framing ?? {};
  const { dialogue, narration, notes } = shot;
  return {
    prompt: shot.promptParts.map(({ text, origin }) => ({
      text,
      origin,
      usedBy: isShared(origin) ? (users.get(origin) ?? 1) : 1,
      ...definedOnly({ written: writtenText(storyboard, origin) }),
    })),
    promptOrigin: isComposed(storyboard, path) ? ("action" as const) : ("prompt" as const),
    framing: { ...definedOnly({ size, angle, movement, location }), characters },
    markers: shot.markers.map(({ atSeconds, name, comment }) => ({
      frame: Math.round(atSeconds * storyboard.rate),
      name,
      ...(comment === undefined ? {} : { comment }),
    })),
    ...definedOnly({ dialogue, narration: narration?.text, notes }),
  };
}

/** What plays in the place of the shot, and the media of all its takes. */
function mediaOfShot(clip: TimelineClip | undefined, { mediaOf }: ShotContext) {
  const byKey = new Map<string, StudioMedia>();
  let latest: { readonly media: StudioMedia; readonly key: string | undefined } | undefined;
  for (const take of clip?.takes ?? []) {
    const media = clip && mediaOf(clip, take);
    if (media === undefined) continue;
    latest = { media, key: take.requestKey };
    if (take.requestKey !== undefined) byKey.set(take.requestKey, media);
  }
  const active = clip && mediaOf(clip, clip.activeTake);
  // Until the new request is made, the film plays what there is.
  return {
    playing: active ?? latest?.media,
    key: active === undefined ? latest?.key : clip?.activeTake.requestKey,
    byKey: (key: string) => byKey.get(key),
  };
}

function stateOfShot(
  shot: Shot,
  { board, earlier }: { readonly board: Board; readonly earlier: ListedTake | undefined },
): ShotState {
  if (!shot.isEnabled) return "disabled";
  if (shot.source.kind !== "request") return "done";
  const index = indexOf(board);
  if (index.planned(shot.id)?.choice === "kept") return "stale";
  const { state: standing = "new", takes = [] } = index.status(shot.id) ?? {};
  const state = standing === "disabled" ? "new" : stateOf(standing);
  // Another take that nobody has bought changes nothing in the film.
  const hasClip = takes.some((one) => one.isChosen && stateOf(one.state) === "done");
  if (state === "new" && hasClip) return "done";
  return state === "new" && earlier !== undefined ? "stale" : state;
}

function failureOf(take: PlannedTake | undefined): TakeFailure | undefined {
  return take?.state.kind === "new" ? take.state.failure : undefined;
}

function lengthOf(shot: Shot, board: Board): number {
  const { inSeconds, outSeconds = secondsOf(shot, board) } = shot.cut;
  return Math.max(1, Math.round((outSeconds - inSeconds) * board.storyboard.rate));
}

function secondsOf(shot: Shot, board: Board): number {
  if (shot.source.kind !== "request") return shot.source.seconds ?? 0;
  const planned = indexOf(board).planned(shot.id);
  const { duration } = shot.roles;
  return (
    (planned?.standsInFor ?? planned?.takes)?.[0]?.seconds ??
    (typeof duration === "number" ? duration : 0)
  );
}

function viewRetime(clip: TimelineClip | undefined): StudioShot["retime"] {
  return (
    clip?.retime && {
      speed: clip.retime.speed,
      holdFirst: clip.retime.holdFirstFrames,
      holdLast: clip.retime.holdLastFrames,
    }
  );
}

function viewTransition(shot: Shot, clip: TimelineClip | undefined): StudioTransition | undefined {
  if (clip?.transition === undefined) return undefined;
  const { beforeFrames, afterFrames, colour, type } = clip.transition;
  const hasColour = type === "fade_from" || type === "fade_to" || type === "dip";
  return {
    type: shot.transition.type,
    beforeFrames,
    afterFrames,
    ...(hasColour ? { colour } : {}),
  };
}

/** How many shots use each source of their prompts. */
function countOrigins({ shots }: Storyboard): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const { promptParts } of shots) {
    for (const origin of new Set(promptParts.map((part) => part.origin))) {
      users.set(origin, (users.get(origin) ?? 0) + 1);
    }
  }
  return users;
}

function writtenText(storyboard: Storyboard, origin: string): string | undefined {
  const path = sourcePath(origin);
  const text = path && writtenAt(sourceOf(storyboard), path);
  return typeof text === "string" ? text.trimEnd() : undefined;
}

function isShared(origin: string): boolean {
  return origin === "style" || origin.startsWith("character ") || origin.startsWith("location ");
}

function isComposed(storyboard: Storyboard, path: readonly (string | number)[]): boolean {
  const source = sourceOf(storyboard);
  const has = (key: string): boolean => writtenAt(source, [...path, key]) !== undefined;
  return !has("prompt") && has("action");
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys whose value is not known. */
function definedOnly<T extends object>(values: T): Defined<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}
