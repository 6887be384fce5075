import { join } from "node:path";
import type { FilmShot } from "../../film/cut/film-cut.ts";
import type { AssemblyPlan } from "../../film/assembly/assembly-plan.ts";
import type { Film } from "../../film/assembly/film.ts";
import {
  writeContactSheet,
  writeThumbnail,
  type StillShot,
} from "../../film/assembly/write-stills.ts";
import { secondsOf } from "../../film/media/frame-rate.ts";
import type { DeliveryContext } from "./delivery-context.ts";

/** A film and what it was made from. */
export type DeliveredFilm = { readonly plan: AssemblyPlan; readonly film: Film };

/**
 * Writes the pictures beside the films: one contact sheet for the cut, `NAME.contact-sheet.png`, and for every film one
 * that stands for it, `NAME.thumbnail.jpg`. Single frames are kept by content.
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
  const { outDir, baseName, caches, jobs, signal } = context;
  const work = { ffmpeg: await context.ffmpeg(), cacheDir: caches.stills, jobs, signal };
  const sheetPath = join(outDir, `${baseName}.contact-sheet.png`);
  const shots = first.plan.shots.flatMap((shot) => pictureOf(shot, first.plan, context));
  await writeContactSheet({ ...work, shots }, sheetPath);
  const paths = [sheetPath];
  for (const { plan, film } of delivered) {
    const frame = Math.floor((plan.shots[0]?.frameCount ?? 1) / 2);
    const path = film.path.replace(/\.mp4$/, ".thumbnail.jpg");
    await writeThumbnail({ ...work, film, frame }, path);
    paths.push(path);
  }
  return paths;
}

function pictureOf(
  shot: FilmShot,
  { rate }: AssemblyPlan,
  { clips }: DeliveryContext,
): StillShot[] {
  const clip = clips.get(shot.shotId);
  if (clip === undefined) return [];
  const middleSeconds = secondsOf(shot.sourceInFrame + shot.frameCount / 2, rate);
  return [{ label: shot.shotId, clip, middleSeconds }];
}
