import { describeGrades } from "../../storyboard/describe-grades.ts";
import { formatUsd } from "@storyreel/models";
import { secondsOf } from "../../film/media/frame-rate.ts";
import { counted } from "../../kit/format-amounts.ts";
import { describeFailure } from "../../plan/describe-failure.ts";
import { problemOf } from "../../plan/describe-problem.ts";
import { describeMoney, noMoney } from "../../plan/film-money.ts";
import type { PlannedShot, RenderPlan } from "../../plan/render-plan.ts";
import { furthestOf, standingOf } from "../../plan/take-standing.ts";
import { assumedUsdOf } from "../../plan/takes-to-buy.ts";
import { describeOverlays } from "../../storyboard/describe-overlays.ts";
import { describeSound } from "../../storyboard/describe-sound.ts";
import { shotsToGenerate } from "../../storyboard/reframe-shots.ts";
import { describeCard } from "../../storyboard/card.ts";
import { labelSource, ownSourceOf } from "../../storyboard/shot-source.ts";
import type { Made, Shot, Storyboard } from "../../storyboard/storyboard.ts";
import { describeCost } from "../takes/describe-cost.ts";
import type { ListedTake, ShotTakes } from "../takes/list-takes.ts";
import type { Timeline, TimelineClip } from "../../timeline/timeline.ts";
import { ownPosterKey } from "./take-posters.ts";
import type { Review, ReviewPart, ReviewShot, ReviewTake } from "./review.ts";

export type ReviewOptions = {
  readonly storyboard: Storyboard;
  readonly plan: RenderPlan;
  readonly takes: readonly ShotTakes[];
  /** `undefined`: the film cannot be cut as the storyboard asks, so the page shows no times. */
  readonly timeline: Timeline | undefined;
  readonly isRehearsal: boolean;
  readonly film: Review["film"];
  /** `data:` URLs of pictures and sounds, see `takePosters` and `partMedia`. */
  readonly posterOf: ReadonlyMap<string, string>;
  /** URLs of clips relative to the page, by the same keys. */
  readonly clipOf: ReadonlyMap<string, string>;
};

/** Collects what the review page shows. Pure. */
export function buildReview(options: ReviewOptions): Review {
  const { storyboard, plan, timeline, isRehearsal, film } = options;
  return {
    title: storyboard.title,
    language: storyboard.language,
    isRehearsal,
    facts: describeFilm(storyboard, timeline),
    money: describeMoney(plan.money ?? noMoney, plan.maxUsd),
    openUsd: formatUsd(plan.totalUsd),
    openAssumedUsd: formatUsd(assumedUsdOf(plan)),
    film,
    shots: shotsToGenerate(storyboard)
      .filter(({ makes }) => makes?.kind !== "picture" && makes?.kind !== "sound")
      .map((shot) => buildShot(shot, options)),
    parts: partsOf(undefined, options),
  };
}

/** What is made for a shot, or for the film as a whole. */
function partsOf(shotId: string | undefined, options: ReviewOptions): readonly ReviewPart[] {
  const { pictures, sounds } = options.storyboard;
  return [...pictures, ...sounds].flatMap((shot): readonly ReviewPart[] => {
    const { makes } = shot;
    if (makes?.kind !== "picture" && makes?.kind !== "sound") return [];
    if (ownerOf(makes) !== shotId) return [];
    return [
      {
        id: shot.id,
        label: makes.role.replaceAll("_", " "),
        kind: makes.kind,
        state: stateOf(shot, options.plan),
        model: labelSource(shot),
        words: shot.promptParts.map(({ text }) => text).join(" "),
        takes: takesOf(shot, options).map((take) => buildTake(take, options)),
      },
    ];
  });
}

function ownerOf(makes: Made): string | undefined {
  return "shotId" in makes ? makes.shotId : undefined;
}

/** As in the studio: a shot is stale while the film has a take of an earlier request. */
function shotStateIn(shot: Shot, { plan }: ReviewOptions, earlier: ListedTake | undefined) {
  const state = stateOf(shot, plan);
  const planned = plan.shots.find((one) => one.shot.id === shot.id);
  const isStale = planned?.choice === "kept" || (state === "new" && earlier !== undefined);
  return isStale ? ("stale" as const) : state;
}

function stateOf(shot: Shot, plan: RenderPlan): ReviewPart["state"] {
  const planned = plan.shots.find((one) => one.shot.id === shot.id);
  if (planned === undefined) return "disabled";
  if (ownSourceOf(shot) !== undefined) return "finished";
  return furthestOf(planned.takes.map((take) => standingOf(take.state)));
}

function takesOf({ id }: Shot, { takes }: ReviewOptions): readonly ListedTake[] {
  return takes.find(({ shotId }) => shotId === id)?.takes ?? [];
}

function describeFilm(storyboard: Storyboard, timeline: Timeline | undefined): string[] {
  const enabled = storyboard.shots.filter((shot) => shot.isEnabled).length;
  const count = counted(enabled, "shot");
  if (timeline === undefined) return [count];
  const { rate, frameCount, widthPx, heightPx } = timeline;
  return [
    count,
    `${Number(secondsOf(frameCount, rate).toFixed(2))} s`,
    `${widthPx} × ${heightPx}`,
    `${Number((rate.numerator / rate.denominator).toFixed(3))} fps`,
  ];
}

function buildShot(shot: Shot, options: ReviewOptions): ReviewShot {
  const { plan, timeline, posterOf, clipOf } = options;
  const planned = plan.shots.find((one) => one.shot.id === shot.id);
  const clip = timeline?.clips.find(({ shotId }) => shotId === shot.id);
  const listed = takesOf(shot, options);
  const chosen = listed.find(({ isChosen }) => isChosen);
  const earlier = listed.findLast(({ isEarlier, isFinished }) => isEarlier && isFinished);
  const state = shotStateIn(shot, options, earlier);
  const shown = state === "stale" && !hasMedia(chosen, options) ? earlier : chosen;
  const key = ownSourceOf(shot) === undefined ? shown?.requestKey : ownPosterKey(shot.id);
  return {
    id: shot.id,
    scene: describeScene(shot),
    state,
    model: labelSource(shot),
    promptParts: shot.promptParts,
    notes: notesOf(shot, options.storyboard),
    poster: key === undefined ? undefined : posterOf.get(key),
    clip: key === undefined ? undefined : clipOf.get(key),
    shape: shapeOf(planned),
    startSeconds: clip && timeline && secondsOf(clip.startFrame, timeline.rate),
    seconds: secondsUsed(clip, timeline),
    takes: listed.map((take) => buildTake(take, options)),
    parts: partsOf(shot.id, options),
  };
}

function hasMedia(take: ListedTake | undefined, { posterOf, clipOf }: ReviewOptions): boolean {
  return take !== undefined && (posterOf.has(take.requestKey) || clipOf.has(take.requestKey));
}

function describeScene({ scene }: Shot): string | undefined {
  if (scene === undefined) return undefined;
  return scene.slugline === undefined ? scene.id : `${scene.slugline} (${scene.id})`;
}

function secondsUsed(
  clip: TimelineClip | undefined,
  timeline: Timeline | undefined,
): number | undefined {
  if (clip === undefined || timeline === undefined) return undefined;
  return Number(secondsOf(clip.frameCount, timeline.rate).toFixed(2));
}

function shapeOf(planned: PlannedShot | undefined): number {
  const take = planned?.takes[0];
  if (take?.widthPx === undefined || take.heightPx === undefined) return 16 / 9;
  return take.widthPx / take.heightPx;
}

function notesOf(shot: Shot, { audio }: Storyboard): ReviewShot["notes"] {
  const { cut, transition, grades = [], narration, dialogue, markers, notes } = shot;
  const note = (name: string, text: string | undefined, isSpoken = false) =>
    text === undefined || text === "" ? [] : [{ name, text, isSpoken }];
  const own = ownSourceOf(shot);
  const isCut = cut.inSeconds !== 0 || cut.outSeconds !== undefined;
  const end = cut.outSeconds === undefined ? "the end" : `${cut.outSeconds} s`;
  return [
    ...note("narration", narration?.text, true),
    ...note("dialogue", dialogue, true),
    ...(own?.kind === "card" ? note("shows", describeCard(own.card)) : note("file", own?.name)),
    ...note("used", isCut ? `${cut.inSeconds} s to ${end} of the clip` : undefined),
    ...note("speed", describeRetime(shot)),
    ...note(
      "transition",
      transition.type === "cut"
        ? undefined
        : `${transition.type.replaceAll("_", " ")}, ${transition.durationSeconds} s`,
    ),
    ...note("grade", describeGrades(grades)),
    ...note("overlays", describeOverlays(shot.overlays).join(" · ")),
    ...note("sound", describeSound(shot, audio).join(" · ")),
    ...note(
      "markers",
      markers
        .map(({ atSeconds, name, comment }) =>
          [`${atSeconds} s ${name}`, comment].filter((part) => part !== undefined).join(": "),
        )
        .join(" · "),
    ),
    ...note("notes", notes),
  ];
}

function describeRetime({ retime }: Shot): string | undefined {
  if (retime === undefined) return undefined;
  const { speed, holdFirstSeconds, holdLastSeconds } = retime;
  const held = (end: string, seconds: number): string[] =>
    seconds === 0 ? [] : [`${end} frame held for ${seconds} s`];
  return [
    ...(speed === 1 ? [] : [`${speed} times`]),
    ...held("first", holdFirstSeconds),
    ...held("last", holdLastSeconds),
  ].join(", ");
}

function buildTake(
  take: ListedTake,
  { posterOf, clipOf }: Pick<ReviewOptions, "posterOf" | "clipOf">,
): ReviewTake {
  const { name, isChosen, isAwaited, isFinished, state, seconds, date, changes } = take;
  const failure = state.kind === "new" ? state.failure : undefined;
  const problem = problemOf(state);
  return {
    name,
    isChosen,
    isAwaited,
    state: standingOf(state, isFinished),
    failure: failure === undefined ? problem?.message : describeFailure(failure),
    cost: describeCost(take),
    seconds,
    date,
    changed: changes.map(({ field }) => field),
    poster: posterOf.get(take.requestKey),
    clip: clipOf.get(take.requestKey),
  };
}
