import type { FilmCharge } from "../../workplace/workplace.ts";

/** Requests of a film whose end is not known, oldest first. This is according to the ledger alone: GMI was not asked. */
export type OpenRequests = {
  readonly open: readonly FilmCharge[];
  /** Ids of all shots that the ledger knows of the film. */
  readonly shotIds: readonly string[];
};

/**
 * Lists the requests of a film that may run at GMI, by the ledger: those of shots that the storyboard does not have any more too.
 * Pure.
 *
 * @param film absolute path of the storyboard, which may be gone or have mistakes.
 * @param only ids of shots; `undefined`: all.
 */
export function listOpenRequests(
  charges: readonly FilmCharge[],
  film: string,
  only: readonly string[] | undefined,
): OpenRequests {
  const ofFilm = charges.filter((charge) => charge.film === film);
  const open = ofFilm.filter(
    ({ state, shotId }) => state === "reserved" && (only === undefined || only.includes(shotId)),
  );
  return {
    open: open.toSorted((a, b) => (a.submittedAtMs ?? 0) - (b.submittedAtMs ?? 0)),
    shotIds: [...new Set(ofFilm.map(({ shotId }) => shotId))],
  };
}
