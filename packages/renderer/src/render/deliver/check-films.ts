import { readFile, writeFile } from "node:fs/promises";
import { planKey } from "../../film/assembly/assembly-stamp.ts";
import { checkFilm } from "../../film/assembly/check-film.ts";
import type { FilmFinding } from "../../film/assembly/film-finding.ts";
import { makeOnce } from "../../film/media/make-once.ts";
import type { DeliveredFilm } from "./deliver-stills.ts";
import type { DeliveryContext } from "./delivery-context.ts";

/** A finding, and the film that it is about; of several films that show the same clip, the first. */
export type DeliveryFinding = FilmFinding & { readonly film: string };

/**
 * Checks every film against its plan and for what a viewer would notice. A film that was checked before is not looked at
 * again: what was found then is told once more.
 *
 * @throws MediaError as `checkFilm` does.
 */
export async function checkFilms(
  delivered: readonly DeliveredFilm[],
  context: DeliveryContext,
): Promise<readonly DeliveryFinding[]> {
  const found = new Map<string, DeliveryFinding>();
  for (const one of delivered) {
    for (const finding of await checkOnce(one, context)) {
      const { shotId, message } = finding;
      const key = shotId === undefined ? `${one.film.path} ${message}` : message;
      if (!found.has(key)) found.set(key, { ...finding, film: one.film.path });
    }
  }
  return [...found.values()];
}

async function checkOnce(
  { plan, film }: DeliveredFilm,
  { ffmpeg, jobs, signal, caches }: DeliveryContext,
): Promise<readonly FilmFinding[]> {
  const check = { ffmpeg, jobs, signal, cacheDir: caches.facts };
  const madeFrom = ["film check 1", planKey(plan), film.sha256];
  const path = await makeOnce(
    { folder: check.cacheDir, ending: ".json", madeFrom },
    async (unfinished) => writeFile(unfinished, JSON.stringify(await checkFilm(plan, film, check))),
  );
  // Named after its kind and version, and whole or absent.
  return JSON.parse(await readFile(path, "utf8")) as readonly FilmFinding[];
}
