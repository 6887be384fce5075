import { readFile } from "node:fs/promises";
import type { Ffmpeg } from "../../film/media/ffmpeg.ts";
import { shrinkPicture } from "../../film/media/shrink-picture.ts";
import { soundTypeOf, type SoundType } from "../../storyboard/sound-type.ts";
import type { PlannedTake, RenderPlan } from "../../plan/render-plan.ts";

// Twice the width on the page, for high-density screens.
const pictureWidthPx = 320;

/**
 * The pictures and sounds that models made for the film, for its page: by request key, `data:` URLs. Pictures are made smaller.
 *
 * @throws MediaError as `runFfmpeg`.
 */
export async function partMedia(
  { shots }: RenderPlan,
  work: {
    /** Only called if there is a picture. */
    readonly ffmpeg: () => Promise<Ffmpeg>;
    readonly cacheDir: string;
  },
): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for (const take of shots.flatMap(({ takes }) => takes)) {
    const url = await urlOf(take, work);
    if (url !== undefined) urls.set(take.requestKey, url);
  }
  return urls;
}

async function urlOf(
  { makes, state }: PlannedTake,
  { ffmpeg, cacheDir }: Parameters<typeof partMedia>[1],
): Promise<string | undefined> {
  if (makes === undefined || state.kind !== "reused") return undefined;
  const { path, sha256 } = state;
  if (makes === "picture") {
    const { signal } = new AbortController();
    const small = { path, sha256, cacheDir, signal, widthPx: pictureWidthPx };
    const picture = await shrinkPicture({ ...small, ffmpeg: await ffmpeg() });
    return dataUrl("image/jpeg", await readFile(picture));
  }
  const bytes = await readFile(path);
  const type = soundTypeOf(bytes);
  return type === undefined ? undefined : dataUrl(mediaTypes[type], bytes);
}

const mediaTypes: { readonly [T in SoundType]: string } = {
  wav: "audio/wav",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  flac: "audio/flac",
  ogg: "audio/ogg",
  aac: "audio/aac",
};

function dataUrl(mediaType: string, bytes: Buffer): string {
  return `data:${mediaType};base64,${bytes.toString("base64")}`;
}
