import { mediaFrameAt } from "../../film/cut/media-frame.ts";
import { join } from "node:path";
import type { AssemblyPlan } from "../../film/assembly/assembly-plan.ts";
import type { Film } from "../../film/assembly/film.ts";
import { makePoster, posterOfFilm } from "../../film/assembly/make-poster.ts";
import type { FilmParts } from "../../film/assembly/read-film-parts.ts";
import { readPoster } from "../../film/assembly/read-poster.ts";
import {
  extractStills,
  writeContactSheet,
  type StillsRequest,
} from "../../film/assembly/write-stills.ts";
import type { FilmShot } from "../../film/cut/film-cut.ts";
import { secondsOf } from "../../film/media/frame-rate.ts";
import { endingOf } from "../../storyboard/output-format.ts";
import { updateWholeFile } from "../../kit/whole-file.ts";
import type { DeliveryContext } from "./delivery-context.ts";

/** A film and what it was made from. */
export type DeliveredFilm = { readonly plan: AssemblyPlan; readonly film: Film };

/**
 * Writes the pictures next to the films: one contact sheet for the cut, `NAME.contact-sheet.png`, and for every film its poster,
 * `NAME.thumbnail.jpg`. Single frames are kept by content.
 *
 * @returns their absolute paths.
 * @throws MediaError as `runFfmpeg` does.
 */
export async function deliverStills(
  delivered: readonly DeliveredFilm[],
  context: DeliveryContext,
): Promise<string[]> {
  const [first] = delivered;
  if (first === undefined) return [];
  const sheetPath = join(context.outDir, `${context.baseName}.contact-sheet.png`);
  await writeContactSheet(await stillsOf(first.plan, context), sheetPath);
  const paths = [sheetPath];
  for (const { film, plan } of delivered) {
    const poster = await posterBeside({ film, plan }, context);
    if (poster === undefined) continue;
    const path = film.path.replace(/\.\w+$/, ".thumbnail.jpg");
    await updateWholeFile(path, poster);
    paths.push(path);
  }
  return paths;
}

/** An MP4 has its poster in itself. A MOV and a WebM have no place for one that players agree on, so it is only beside them. */
async function posterBeside(
  { film, plan }: DeliveredFilm,
  context: DeliveryContext,
): Promise<Buffer | undefined> {
  switch (endingOf(plan.output.codec)) {
    case ".mp4":
      return readPoster(film.path);
    case ".mov":
    case ".webm": {
      const request = await stillsOf(plan, context);
      return posterOfFilm(plan, film, { ...request, stills: await extractStills(request) });
    }
    case ".gif":
    case ".wav":
      return undefined;
  }
}

/** Makes the poster of a film from its parts, and from the pictures that the contact sheet shows too. */
export async function posterOf(
  plan: AssemblyPlan,
  parts: FilmParts,
  context: DeliveryContext,
): Promise<Buffer> {
  const request = await stillsOf(plan, context);
  return makePoster(plan, parts, { ...request, stills: await extractStills(request) });
}

async function stillsOf(plan: AssemblyPlan, context: DeliveryContext): Promise<StillsRequest> {
  const { caches, jobs, signal } = context;
  const shots = plan.shots.flatMap((shot) => pictureOf(shot, plan, context));
  return { shots, ffmpeg: await context.ffmpeg(), cacheDir: caches.stills, jobs, signal };
}

function pictureOf(
  shot: FilmShot,
  { rate }: AssemblyPlan,
  { clips }: DeliveryContext,
): StillsRequest["shots"] {
  const clip = clips.get(shot.shotId);
  if (clip === undefined) return [];
  const middleSeconds = secondsOf(mediaFrameAt(shot, shot.frameCount / 2), rate);
  // A card is drawn for the film.
  const { path, sha256 } = shot.source;
  const seen = clip.path === "" ? { ...clip, path, sha256 } : clip;
  return [{ label: shot.shotId, clip: seen, middleSeconds, grade: shot.grade }];
}
