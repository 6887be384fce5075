import type { Diagnostic } from "@storyreel/models/source";
import { hasErrors } from "@storyreel/models/source";
import { loadLock } from "../../workplace/lock/load-lock.ts";
import { emptyLock, lockPath, type Lock } from "../../workplace/lock/lock.ts";
import { heldKeysOf, inheritedPayments, listPayments } from "../../workplace/payment.ts";
import type { FilmCharge, Workplace } from "../../workplace/workplace.ts";
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
      ? await filmsIn(folder, charges, (film) => workplace.budgetId(film))
      : { films: [file], unreadable: [] };
  const diagnostics: Diagnostic[] = [];
  const payments: FilmPayment[] = [];
  let left = charges.filter((charge) => charge.isLeft);
  for (const film of films) {
    const loaded = await loadLock(lockPath(film), { cwd });
    diagnostics.push(...loaded.diagnostics);
    const lock: Lock = loaded.lock ?? emptyLock;
    const budgetId = workplace.budgetId(film);
    const isOwn = ({ budgetIds }: FilmCharge): boolean => budgetIds.includes(budgetId);
    const inherited = inheritedPayments(
      left.filter((charge) => !isOwn(charge)),
      lock,
    );
    left = left.filter((charge) => !inherited.includes(charge));
    const own = charges.filter(
      (charge) => isOwn(charge) && (!charge.isLeft || left.includes(charge)),
    );
    const ofFilm = [...own, ...inherited];
    for (const payment of listPayments({ ofFilm, heldKeys }, lock)) {
      payments.push({ ...payment, film });
      // Two films may list one take, which is paid once.
      if (payment.knownFrom === "lock") heldKeys.add(payment.requestKey);
    }
  }
  if (hasErrors(diagnostics)) return { diagnostics, payments: [], unreadable };
  if (file !== undefined) return { diagnostics, payments, unreadable };
  const unnamed = charges.filter(({ film, isForeign }) => film === undefined && isForeign !== true);
  const others = listPayments({ ofFilm: unnamed, heldKeys }, emptyLock);
  return {
    diagnostics,
    unreadable,
    payments: [...payments, ...others.map((payment) => ({ ...payment, film: undefined }))],
  };
}

/** Storyboards, by path, each once; those that are gone come last, because others may have taken over what was paid for them. */
async function filmsIn(
  folder: string,
  charges: readonly FilmCharge[],
  idOf: (film: string) => string,
): Promise<{ readonly films: readonly string[]; readonly unreadable: readonly string[] }> {
  const gone = new Set(charges.flatMap(({ film, isLeft }) => (isLeft ? (film ?? []) : [])));
  const known = new Map(
    charges.flatMap(({ film }) => (film === undefined ? [] : [[idOf(film), film]])),
  );
  const { paths, unreadable } = await findLocks(folder);
  for (const film of paths.map(storyboardOf)) {
    if (!known.has(idOf(film))) known.set(idOf(film), film);
  }
  const films = [...known.values()].toSorted();
  return {
    films: [...films.filter((film) => !gone.has(film)), ...films.filter((film) => gone.has(film))],
    unreadable,
  };
}
