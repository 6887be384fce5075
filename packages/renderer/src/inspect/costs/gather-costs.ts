import type { Diagnostic } from "@storyreel/models/source";
import { hasErrors } from "@storyreel/models/source";
import { loadLock } from "../../workplace/lock/load-lock.ts";
import { emptyLock, lockPath, type Lock } from "../../workplace/lock/lock.ts";
import { heldKeysOf, listPayments } from "../../workplace/payment.ts";
import type { Workplace } from "../../workplace/workplace.ts";
import type { FilmPayment } from "./film-costs.ts";
import { findLocks, storyboardOf } from "./find-locks.ts";

export type CostsToGather = {
  readonly workplace: Workplace;
  /** Paths in diagnostics are relative to it. */
  readonly cwd: string;
} & (
  | { readonly file: string; readonly folder?: undefined }
  /** Every film in the ledger, and every lock file in this folder. */
  | { readonly file?: undefined; readonly folder: string }
);

export type GatheredCosts = {
  /** Of lock files. If one is an error, nothing is known for certain, and there are no payments. */
  readonly diagnostics: readonly Diagnostic[];
  readonly payments: readonly FilmPayment[];
  /** Folders and files that could not be read: their lock files are not counted. */
  readonly unreadable: readonly string[];
};

/**
 * Every payment that the ledger and the lock files know, of one film or of all. Does not read the storyboards.
 *
 * @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`.
 */
export async function gatherCosts(options: CostsToGather): Promise<GatheredCosts> {
  const { workplace, cwd, file, folder } = options;
  const charges = await workplace.charges();
  const heldKeys = new Set(heldKeysOf(charges));
  const { films, unreadable } =
    file === undefined
      ? await filmsIn(
          folder,
          charges.flatMap(({ film }) => film ?? []),
        )
      : { films: [file], unreadable: [] };
  const diagnostics: Diagnostic[] = [];
  const payments: FilmPayment[] = [];
  for (const film of films) {
    const loaded = await loadLock(lockPath(film), { cwd });
    diagnostics.push(...loaded.diagnostics);
    const ofFilm = charges.filter((charge) => charge.film === film);
    const lock: Lock = loaded.lock ?? emptyLock;
    for (const payment of listPayments({ ofFilm, heldKeys }, lock)) {
      payments.push({ ...payment, film });
      // Two films may list one take, which is paid once.
      if (payment.knownFrom === "lock") heldKeys.add(payment.requestKey);
    }
  }
  if (hasErrors(diagnostics)) return { diagnostics, payments: [], unreadable };
  if (file !== undefined) return { diagnostics, payments, unreadable };
  const unnamed = charges.filter(({ film }) => film === undefined);
  const others = listPayments({ ofFilm: unnamed, heldKeys }, emptyLock);
  return {
    diagnostics,
    unreadable,
    payments: [...payments, ...others.map((payment) => ({ ...payment, film: undefined }))],
  };
}

/** Storyboards, by path, each once. */
async function filmsIn(
  folder: string,
  charged: readonly string[],
): Promise<{ readonly films: readonly string[]; readonly unreadable: readonly string[] }> {
  const known = new Map(charged.map((film) => [lockPath(film), film]));
  const { paths, unreadable } = await findLocks(folder);
  for (const path of paths) {
    if (!known.has(path)) known.set(path, storyboardOf(path));
  }
  return { films: [...known.values()].toSorted(), unreadable };
}
