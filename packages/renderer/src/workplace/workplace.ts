import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { slashed } from "@storyreel/models/paths";
import type { BuildPlanOptions } from "../plan/build-plan.ts";
import type { FilmMoney, Spending } from "../plan/film-money.ts";
import type { LedgerPayment } from "./ledger/judge-payments.ts";
import type { LedgerEntry } from "./ledger/ledger.ts";
import type { TakeRecord } from "./ledger/take-record.ts";
import type { Stored } from "./list-stored.ts";
import { choicesOf } from "./lock/choices.ts";
import { withLock } from "./lock/lock-states.ts";
import type { Lock } from "./lock/lock.ts";
import { openLocksBeside } from "./lock/open-locks-beside.ts";
import { homesByKey, takesByKey } from "./lock/update-lock.ts";
import { createMediaStore, type MediaStore } from "./media-store.ts";
import type { OpenState, OpenStateOptions } from "./open-state.ts";
import { findUnwritable, type Unwritable } from "./find-unwritable.ts";
import type { Payment } from "./payment.ts";
import { readLedgerTakes, type LedgerTakes } from "./read-take-states.ts";
import { readSpending, type FilmInLedger } from "./read-spending.ts";
import { recallSoundLength } from "./sound-length.ts";
import { stateFolder } from "./state-folder.ts";

/** What is known about earlier requests, in the form that a plan needs. */
export type KnownTakes = Required<
  Pick<
    BuildPlanOptions,
    | "stateOf"
    | "assetStateOf"
    | "secondsOf"
    | "choiceOf"
    | "homesOf"
    | "nowMs"
    | "expectationOf"
    | "money"
  >
> & {
  /** Every request of the film that was paid for, may have to be paid, or failed. */
  readonly payments: readonly Payment[];
  /** What the requests of one key cost this film. */
  readonly spendingOf: (requestKey: string) => Spending;
  /** What the ledger has of a take; `undefined`: nothing. @throws LedgerError as `known` */
  readonly recordOf: (requestKey: string) => TakeRecord | undefined;
};

/** Everything that outlives a process. All access to what is stored goes through it; a folder is one kind. */
export type Workplace = {
  /** Clips by the hash of their bytes. */
  readonly media: MediaStore;
  /** Folders for what can be made again at no cost. */
  readonly caches: Caches;
  /**
   * Reads the ledger, the lock file and the media store together, so that every command sees the same. Takes no lock and changes nothing.
   *
   * @param file the storyboard: what was paid is counted for its film.
   * @param keysOf the requests that a plan made from this asks for, for workplaces that do not read all requests.
   * @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`.
   */
  known(
    lock: Lock,
    file: string,
    keysOf: (known: KnownTakes) => readonly string[],
  ): Promise<KnownTakes>;
  /** What a storyboard's film has cost over all its runs. @throws LedgerError as `known` */
  money(lock: Lock, file: string): Promise<FilmMoney>;
  /** What the ledger was charged with, of all films. @throws LedgerError as `known` */
  charges(): Promise<readonly FilmCharge[]>;
  /** Every take in the ledger, of all films. @throws LedgerError as `known` */
  takes(): Promise<readonly LedgerEntry[]>;
  /** What is stored besides the ledger: clips, and what can be made again. */
  stored(): Promise<Stored>;
  /** What the takes of a storyboard's film are charged to. It stays the same if both are moved together. */
  budgetId(file: string): string;
  /** Opens it for writing, as the only process. @throws LedgerError as `openState` */
  hold(options: OpenStateOptions): Promise<OpenState>;
  /** The process that holds it at this moment: `process 4711 on HOST since TIME`; `undefined`: none. @throws LedgerError as `hold` */
  holder(): Promise<string | undefined>;
  /**
   * Files that change when a process begins or ends to write here, or in the workplace for rehearsals, and with what it records. They
   * need not exist. Absolute paths.
   */
  readonly signs: readonly string[];
  /** A workplace for rehearsals, so that a stand-in clip is never taken for a paid one. */
  rehearsal(): Workplace;
  /** What keeps `hold` from writing there, as far as can be seen without writing. */
  unwritable(): Promise<Unwritable | undefined>;
  /** What is wrong with the place itself, although rendering is possible. */
  warning(): Promise<{ readonly message: string; readonly hint: string } | undefined>;
  /** Deletes the record of all requests, unless a process is using it. Only for a rehearsal, whose requests end with its server. */
  forgetRequests(): Promise<void>;
};

/** A payment in the ledger, and the storyboard that it is for: its absolute path, `undefined` if the ledger does not say. */
export type FilmCharge = LedgerPayment & {
  readonly film: string | undefined;
  /** Its storyboard is gone: the film whose lock file lists the take continues with it. */
  readonly isLeft: boolean;
  /** Another project paid for it: it counts only so that its take is not counted twice. */
  readonly isForeign?: boolean | undefined;
};

/** Absolute paths. */
export type Caches = {
  /** What was found out about clips, films and media tools. */
  readonly facts: string;
  readonly segments: string;
  /** What each film was made from. */
  readonly films: string;
  readonly stills: string;
};

/** The workplace in a folder of this machine, `.storyreel/` by default. The folder is created when it is first opened for writing. */
export function openFolder(path: string): Workplace {
  return openPlace(path, { isRehearsal: false });
}

/** What a rehearsal makes is never mixed with what was paid for: it does not look at the lock files of other films. */
function openPlace(path: string, { isRehearsal }: { readonly isRehearsal: boolean }): Workplace {
  const folder = stateFolder(path);
  const media = createMediaStore(folder.media);
  const caches = {
    facts: join(path, "cache"),
    segments: join(path, "segments"),
    films: join(path, "films"),
    stills: join(path, "stills"),
  };
  return {
    media,
    caches,
    known: async (lock, file) => {
      const known = await readKnown(lock, { path, media, file });
      return isRehearsal ? { ...known, assetStateOf: () => undefined } : known;
    },
    money: async (lock, file) => {
      return readSpending(await readLedgerTakes(path), filmIn(path, { lock, file })).money;
    },
    charges: async () => {
      const isLeft = leftFinder(path);
      return (await readLedgerTakes(path)).payments().map((payment) => ({
        ...payment,
        film: filmOf(path, payment.budgetIds),
        isLeft: isLeft(payment),
      }));
    },
    takes: async () => (await readLedgerTakes(path)).entries(),
    stored: async () => {
      const { listStored } = await import("./list-stored.ts");
      return listStored(path, { media: folder.media, caches });
    },
    budgetId: (file) => budgetId(path, file),
    hold: async (options) => {
      // Commands that only read do not load what writes.
      const { openState } = await import("./open-state.ts");
      return openState(path, options);
    },
    holder: async () => {
      const { findHolder } = await import("./state-lock.ts");
      return findHolder(folder);
    },
    unwritable: () =>
      findUnwritable({
        folders: [path, folder.media, ...Object.values(caches)],
        files: [folder.ledger, `${folder.ledger}-wal`, folder.lock, folder.holder],
      }),
    signs: [folder, stateFolder(join(path, "rehearsal"))].flatMap(({ holder, ledger }) => [
      holder,
      ledger,
      `${ledger}-wal`,
    ]),
    warning: async () => {
      const { describeNetworkFolder, networkFileSystem } = await import("./network-folder.ts");
      const kind = await networkFileSystem(path);
      return kind === undefined ? undefined : describeNetworkFolder(path, kind);
    },
    rehearsal: () => openPlace(join(path, "rehearsal"), { isRehearsal: true }),
    forgetRequests: async () => {
      const { forgetRequests } = await import("./open-state.ts");
      forgetRequests(path);
    },
  };
}

const ofFilm = "film:";

/** The same for every way to the storyboard and the folder: a link must not begin a new budget. */
function budgetId(path: string, file: string): string {
  const from = realFolder(dirname(resolve(path)));
  const to = join(realFolder(dirname(resolve(file))), basename(file));
  return `${ofFilm}${slashed(relative(from, to))}`;
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realFolder(parent), basename(path));
  }
}

/** The storyboard that a charge is for. */
function filmOf(path: string, budgetIds: readonly string[]): string | undefined {
  const id = budgetIds.find((one) => one.startsWith(ofFilm));
  return id === undefined
    ? undefined
    : resolve(realFolder(dirname(resolve(path))), id.slice(ofFilm.length));
}

/** Whether the storyboard that something was charged to is gone. Looks for each one once. */
function leftFinder(path: string): (payment: Pick<LedgerPayment, "budgetIds">) => boolean {
  const isGone = new Map<string, boolean>();
  return ({ budgetIds }) => {
    const film = filmOf(path, budgetIds);
    if (film === undefined) return false;
    const known = isGone.get(film) ?? !existsSync(film);
    isGone.set(film, known);
    return known;
  };
}

function filmIn(
  path: string,
  { lock, file }: { readonly lock: Lock; readonly file: string },
): FilmInLedger {
  return { lock, budgetId: budgetId(path, file), isLeft: leftFinder(path) };
}

async function readKnown(
  lock: Lock,
  place: { readonly path: string; readonly media: MediaStore; readonly file: string },
): Promise<KnownTakes> {
  const { path, media, file } = place;
  const film = { ...filmIn(path, { lock, file }), file };
  return knownTakes(await readLedgerTakes(path), film, { media, facts: join(path, "cache") });
}

/** What is known from a ledger, a lock file and a media store together. */
export async function knownTakes(
  ledger: LedgerTakes,
  film: FilmInLedger & { readonly file: string },
  { media, facts }: { readonly media: MediaStore; readonly facts: string },
): Promise<KnownTakes> {
  const { lock } = film;
  const { stateOf, recordOf, expect } = ledger;
  const homes = homesByKey(lock);
  const locked = takesByKey(lock);
  const stateBy = withLock(stateOf, lock, (sha256) => media.path(sha256));
  return {
    stateOf: (requestKey) => {
      const state = stateBy(requestKey);
      return state.kind === "running" && locked.has(requestKey)
        ? { ...state, isFinished: true }
        : state;
    },
    assetStateOf: await openLocksBeside(film.file, (sha256) => media.path(sha256)),
    ...readSpending(ledger, film),
    recordOf,
    secondsOf: (requestKey) => {
      const inLock = locked.get(requestKey)?.take.media.seconds;
      if (inLock !== undefined) return inLock;
      const state = stateBy(requestKey);
      return state.kind === "reused" ? recallSoundLength(facts, state.sha256) : undefined;
    },
    choiceOf: choicesOf(lock),
    homesOf: (requestKey) => homes.get(requestKey) ?? [],
    nowMs: Date.now(),
    expectationOf: ({ modelId, seconds, heightPx }) => expect(modelId, { seconds, heightPx }),
  };
}
