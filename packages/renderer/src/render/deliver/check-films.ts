import { writeFile } from "node:fs/promises";
import { array, exactOptional, number, picklist, strictObject, string } from "valibot";
import { planKey } from "../../film/assembly/assembly-stamp.ts";
import { checkFilm } from "../../film/assembly/check-film.ts";
import { filmFindingCodes, type FilmFinding } from "../../film/assembly/film-finding.ts";
import { makeOnce } from "../../film/media/make-once.ts";
import { readOwnJson } from "../../kit/own-json.ts";
import type { DeliveredFilm } from "./deliver-stills.ts";
import type { FilmRemark } from "../render-outcome.ts";
import type { DeliveryContext } from "./delivery-context.ts";
import { groupFindings, type FoundInFilm } from "./group-findings.ts";

/**
 * Checks every film against its plan and for what a viewer would notice. The findings of a film that was checked before
 * are read from the cache. What several films show is found in the first of them, and what many shots have in common is one
 * finding.
 *
 * @throws MediaError as `checkFilm` does.
 */
export async function checkFilms(
  delivered: readonly DeliveredFilm[],
  context: DeliveryContext,
): Promise<readonly FilmRemark[]> {
  const found = new Map<string, FoundInFilm>();
  for (const { plan, film } of delivered) {
    for (const finding of await checkOnce({ plan, film }, context)) {
      const { shotId, code, fromSeconds, toSeconds } = finding;
      const key = JSON.stringify(
        shotId === undefined ? [film.path, code] : [shotId, code, fromSeconds, toSeconds],
      );
      if (!found.has(key)) found.set(key, { ...finding, film: film.path });
    }
  }
  return groupFindings([...found.values()]);
}

const findingsSchema = array(
  strictObject({
    shotId: exactOptional(string()),
    code: picklist(filmFindingCodes),
    message: string(),
    fromSeconds: exactOptional(number()),
    toSeconds: exactOptional(number()),
  }),
);

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
  const read = await readOwnJson(path, findingsSchema);
  return read.kind === "read" ? read.value : checkFilm(plan, film, check);
}
