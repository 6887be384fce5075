import { existsSync } from "node:fs";
import { formatUsd } from "@storyreel/models";
import type { Lock, LockedTake } from "../workplace/lock/lock.ts";
import type { FilmShot } from "../film/cut/film-cut.ts";
import { timelineFrames, type Clip } from "../film/media/clip.ts";
import { filmColour } from "../film/media/colour.ts";
import { framesIn, secondsOf, type FrameRate } from "../film/media/frame-rate.ts";
import { loadClip } from "../film/media/load-clip.ts";
import { loadOwnClip } from "../film/media/load-own-clip.ts";
import type { PlannedShot, PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import { ownSourceOf, sourcePathOf } from "../storyboard/shot-source.ts";
import type { CardSource, FileSource, OwnSource, Shot } from "../storyboard/storyboard.ts";
import { assumptionOf } from "../plan/takes-to-buy.ts";
import type { ShotTakes } from "./build-timeline.ts";
import type { TimelineMedia, TimelineTake } from "./timeline.ts";

/** Every take that exists, and for each shot the clip that the film uses. */
export type GatheredTakes = {
  readonly takesOf: ReadonlyMap<string, ShotTakes>;
  /** By shot id. A shot without media has a stand-in of the known or requested length. */
  readonly clips: ReadonlyMap<string, Clip>;
  /** Ids of the film's own shots whose active take has no file. */
  readonly missing: readonly string[];
};

/** Where takes and their media are found. */
export type TakeSources = {
  readonly plan: RenderPlan;
  readonly lock: Lock;
  readonly mediaPath: (sha256: string) => string;
  readonly cacheDir: string;
  readonly rate: FrameRate;
};

/**
 * Finds the media of every take of a plan, and of the takes in the lock file that were made for earlier storyboards: an
 * editor may choose any of them.
 *
 * @throws MediaError for a file that exists but cannot be read.
 */
export async function gatherTakes(from: TakeSources): Promise<GatheredTakes> {
  const locked = new Map(from.lock.shots.map((shot) => [shot.id, shot.takes]));
  const takesOf = new Map<string, ShotTakes>();
  const clips = new Map<string, Clip>();
  const missing: string[] = [];
  for (const planned of from.plan.shots) {
    if (planned.shot.makes !== undefined) continue;
    const { id } = planned.shot;
    const own = ownSourceOf(planned.shot);
    if (own !== undefined) {
      const isMade = sourcePathOf(own) !== "";
      const clip = isMade ? await loadOwnClip(own, from.cacheDir) : standInStill(own, from.rate);
      // A card is drawn when the film is planned.
      const take =
        own.kind === "card" ? undrawnTake(own, from.rate) : ownTake(clip, own, from.rate);
      if (!isMade) missing.push(id);
      takesOf.set(id, { takes: [take], activeTake: take });
      clips.set(id, clip);
      continue;
    }
    const known = locked.get(id) ?? [];
    const { takes, activeClip, activeTake } = await gatherShot(planned, known, from);
    takesOf.set(id, { takes, activeTake });
    clips.set(id, activeClip);
    if (activeTake.media === undefined && planned.shot.reframes === undefined) missing.push(id);
  }
  return { takesOf, clips, missing };
}

const nameOfOwn = { name: "own", requestKey: undefined, modelId: undefined, usd: undefined };

function ownTake(clip: Clip, own: FileSource, rate: FrameRate): TimelineTake {
  const described = describeMedia(clip, rate, own.path !== "");
  const take = { ...nameOfOwn, ...described };
  if (own.kind !== "still" || described.media === undefined) return take;
  const { availableFrames, ...length } = lengthOf(own.seconds, rate);
  return { ...take, availableFrames, media: { ...described.media, ...length } };
}

/** Suites show a picture for as long as a timeline says. */
function lengthOf(seconds: number, rate: FrameRate) {
  const frameCount = framesIn(seconds, rate);
  const isPicture = true as const;
  const durationSeconds = secondsOf(frameCount, rate);
  return { availableFrames: frameCount, rate, frameCount, durationSeconds, isPicture };
}

function undrawnTake({ seconds }: CardSource, rate: FrameRate): TimelineTake {
  return { ...nameOfOwn, availableFrames: framesIn(seconds, rate), media: undefined };
}

/** The takes of a film whose cards are drawn, and the ids of shots without media. */
export function showCards(
  gathered: Pick<GatheredTakes, "takesOf" | "missing">,
  shots: readonly Shot[],
  drawn: { readonly shots: readonly FilmShot[]; readonly rate: FrameRate },
): Pick<GatheredTakes, "takesOf" | "missing"> {
  const takesOf = new Map(gathered.takesOf);
  const missing = [...gathered.missing];
  const sources = new Map(shots.map(({ id, source }) => [id, source]));
  for (const { shotId, source } of drawn.shots) {
    const board = sources.get(shotId);
    if (board?.kind !== "card") continue;
    if (source.path === "") {
      missing.push(shotId);
      continue;
    }
    const { path, sha256, widthPx, heightPx } = source;
    const { availableFrames, ...length } = lengthOf(board.seconds, drawn.rate);
    const isCard = true as const;
    const media = { path, sha256, widthPx, heightPx, ...length, isCard, sound: undefined };
    const take = { ...nameOfOwn, availableFrames, media };
    takesOf.set(shotId, { takes: [take], activeTake: take });
  }
  return { takesOf, missing };
}

type Found = { readonly take: TimelineTake; readonly clip: Clip };

async function gatherShot(
  planned: PlannedShot,
  known: readonly LockedTake[],
  from: TakeSources,
): Promise<ShotTakes & { readonly activeClip: Clip }> {
  const names = new Set<string>();
  const nameOf = (take: number, requestKey: string): string => {
    const short = `take-${take}`;
    const name = names.has(short) ? `${short}-${requestKey.slice(0, 8)}` : short;
    names.add(name);
    return name;
  };
  const found: Found[] = [];
  for (const take of planned.takes) {
    const facts = known.find(({ requestKey }) => requestKey === take.requestKey);
    const name = nameOf(take.take, take.requestKey);
    found.push(await findPlanned({ take, facts, name }, from));
  }
  for (const take of known) {
    if (planned.takes.some(({ requestKey }) => requestKey === take.requestKey)) continue;
    const path = from.mediaPath(take.media.sha256);
    if (!existsSync(path)) continue;
    const clip = await loadClip(path, { sha256: take.media.sha256, cacheDir: from.cacheDir });
    const name = nameOf(take.take, take.requestKey);
    const { requestKey, model: modelId, price } = take;
    const { usd, assumed } = price;
    found.push({
      clip,
      take: { name, requestKey, modelId, usd, assumed, ...describeMedia(clip, from.rate, true) },
    });
  }
  const chosen = planned.takes.findIndex(({ take }) => take === planned.chosenTake);
  const active = found[Math.max(0, chosen)];
  if (active === undefined) throw new TypeError(`shot "${planned.shot.id}" has no take`);
  return { takes: found.map(({ take }) => take), activeTake: active.take, activeClip: active.clip };
}

async function findPlanned(
  planned: {
    readonly take: PlannedTake;
    readonly facts: LockedTake | undefined;
    readonly name: string;
  },
  { cacheDir, rate }: TakeSources,
): Promise<Found> {
  const { take, facts, name } = planned;
  const { requestKey, modelId, price, state } = take;
  const isThere = state.kind === "reused";
  const clip = isThere
    ? await loadClip(state.path, { sha256: state.sha256, cacheDir })
    : standInClip(take, facts, rate);
  const usd = price.known ? formatUsd(price.usd) : undefined;
  const assumed = assumptionOf(price);
  return {
    clip,
    take: { name, requestKey, modelId, usd, assumed, ...describeMedia(clip, rate, isThere) },
  };
}

function describeMedia(
  clip: Clip,
  rate: FrameRate,
  isThere: boolean,
): { readonly availableFrames: number; readonly media: TimelineMedia | undefined } {
  const { video, audio } = clip;
  const availableFrames = timelineFrames(clip, rate);
  if (!isThere) return { availableFrames, media: undefined };
  return {
    availableFrames,
    media: {
      path: clip.path,
      sha256: clip.sha256,
      codec: video.codec,
      widthPx: video.widthPx,
      heightPx: video.heightPx,
      rate: video.rate,
      frameCount: video.frameCount,
      durationSeconds: video.durationSeconds,
      sound:
        audio === undefined
          ? undefined
          : { sampleRateHz: audio.sampleRateHz, channels: audio.channels },
    },
  };
}

/** Stands for a picture that a model is yet to make. */
function standInStill({ seconds = 1 }: OwnSource, rate: FrameRate): Clip {
  return standIn({ widthPx: 1280, heightPx: 720, seconds }, rate);
}

/** Stands for a clip without a file. It is as long as the clip was when it existed, or else as long as requested. */
function standInClip(take: PlannedTake, facts: LockedTake | undefined, rate: FrameRate): Clip {
  const seconds = facts?.media.seconds ?? Math.max(take.seconds, 1);
  const widthPx = facts?.media.widthPx ?? take.widthPx ?? 1280;
  const heightPx = facts?.media.heightPx ?? take.heightPx ?? 720;
  return standIn({ widthPx, heightPx, seconds }, rate);
}

function standIn(
  {
    widthPx,
    heightPx,
    seconds: durationSeconds,
  }: { readonly widthPx: number; readonly heightPx: number; readonly seconds: number },
  rate: FrameRate,
): Clip {
  return {
    path: "",
    sha256: "",
    sizeBytes: 0,
    video: {
      codec: "none",
      widthPx,
      heightPx,
      frameCount: Math.max(1, framesIn(durationSeconds, rate)),
      rate,
      durationSeconds,
      colour: filmColour,
      canCopy: false,
      joinKey: "none",
    },
    audio: undefined,
  };
}
