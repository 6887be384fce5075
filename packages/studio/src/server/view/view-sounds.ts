import { basename } from "node:path";
import {
  createFfmpegFinder,
  filmSampleRate,
  findMixGain,
  laySound,
  makeSoundProxy,
  mixGainPath,
  soundProxyPath,
  type SoundEvent,
  type SoundFade,
  type SoundGroup,
} from "@storyreel/renderer/film";
import type { StudioSound } from "../../api/studio-view.ts";
import type { Board } from "../look-at-board.ts";
import type { MediaIndex } from "../media-index.ts";

type SoundContext = {
  readonly index: MediaIndex;
  readonly environment: { readonly [name: string]: string | undefined };
};

/** Everything that is heard in the film, as the renderer lays it. Files that cannot be read are left out. */
export async function viewSounds(
  { built, cut }: Board,
  { index, environment }: SoundContext,
): Promise<readonly StudioSound[]> {
  const { film } = built;
  if (film === undefined) return [];
  const cacheDir = cut.workplace.caches.facts;
  const ffmpeg = createFfmpegFinder({ environment, cacheDir });
  const own = new Set(
    built.handover?.timeline.clips.flatMap(({ shotId, activeTake }) =>
      activeTake.requestKey === undefined ? [shotId] : [],
    ),
  );
  const addressOf = async ({ source, shotId = "" }: SoundEvent): Promise<string | undefined> => {
    if (!source.isClip) return index.addFile(source.path);
    // Browsers change the pitch with the tempo, and read all of a file for its sound, if they know its codec.
    if (source.tempo === undefined && !own.has(shotId)) {
      return index.add(source.sha256, source.path);
    }
    const made = soundProxyPath(source, cacheDir);
    return index.addMade(`${source.sha256}-${keyOf(made)}`, async () =>
      makeSoundProxy(source, { ffmpeg: await ffmpeg(), cacheDir }),
    );
  };
  const sounds: StudioSound[] = [];
  for (const group of laySound(film)) {
    for (const event of group.events) {
      const url = await addressOf(event);
      if (url !== undefined) sounds.push({ url, ...viewEvent(event, group) });
    }
  }
  return sounds;
}

/** Where the page reads the gain of the whole mix: `{"gainDb": …}`; `undefined`: it has none. */
export function viewMixGain(
  { built: { film }, cut }: Board,
  { index, environment }: SoundContext,
): string | undefined {
  const cacheDir = cut.workplace.caches.facts;
  const path = film && mixGainPath(film, cacheDir);
  if (film === undefined || path === undefined) return undefined;
  const ffmpeg = createFfmpegFinder({ environment, cacheDir });
  // It keeps the whole film, and most changes of the film make a new one.
  return index.addMade(
    basename(path, ".json"),
    async () => findMixGain(film, { ffmpeg: await ffmpeg(), cacheDir }),
    "mix",
  );
}

/** The tempo in the name of a sound as an address may have it. */
function keyOf(path: string): string {
  const [, tempo = ""] = /-([\d.]+)\.m4a$/u.exec(path) ?? [];
  return String(Math.round(Number(tempo) * 1e6));
}

function viewEvent(event: SoundEvent, { name, gain }: SoundGroup): Omit<StudioSound, "url"> {
  const { source, shotId, loopLength, hasEndEdge, fadeIn, fadeOut } = event;
  const ends = fadeOut ?? (hasEndEdge ? edge : undefined);
  return {
    kind: kindOf(name),
    label: shotId ?? basename(source.path),
    startSeconds: seconds(event.start),
    seconds: seconds(event.length),
    inSeconds: seconds(event.sourceStart),
    gainDb: event.gainDb,
    ...(shotId === undefined ? {} : { shot: shotId }),
    ...(loopLength === undefined ? {} : { loopSeconds: seconds(loopLength) }),
    ...(fadeIn === undefined ? {} : { fadeIn: viewFade(fadeIn) }),
    ...(ends === undefined ? {} : { fadeOut: viewFade(ends) }),
    ...(gain === undefined
      ? {}
      : {
          ducking: gain.map(({ start, length, fromDb, toDb }) => ({
            startSeconds: seconds(start),
            seconds: seconds(length),
            fromDb,
            toDb,
          })),
        }),
  };
}

// 5 ms, as in the film.
const edge: SoundFade = { length: 240, curve: "hsin" };

function viewFade({ length, curve }: SoundFade) {
  return { seconds: seconds(length), curve };
}

function kindOf(group: string): StudioSound["kind"] {
  if (group === "production") return "clip";
  if (group === "narration") return "narration";
  return group === "effects" ? "effect" : "music";
}

function seconds(samples: number): number {
  return Number((samples / filmSampleRate).toFixed(6));
}
