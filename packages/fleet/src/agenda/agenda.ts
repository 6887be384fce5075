import type { AccountLimit, TakeRecord, WatchedRequest } from "@storyreel/renderer/engine";
import type { DeadJob, Queue } from "../queue/queue.ts";
import type { LoadedTake } from "./load-take.ts";

/**
 * What the machines of a fleet agree on about one account besides its ledger: which takes are wanted, which of them have a place at
 * the API, what waits and why. Adapters keep the `agendaRules`.
 */
export type Agenda = {
  /** Everything about a take, with its entry of that moment; `undefined`: nobody has asked for it on this fleet. */
  load(key: string): Promise<LoadedTake | undefined>;
  /** Whether a take has a place among the requests of the account. */
  hasPlace(key: string): Promise<boolean>;
  /**
   * Gives back the place of a take that is not sent, so that another one may have it.
   *
   * @returns whether it had one to give back; false if it may be at the API.
   */
  putBack(key: string, until: PutBack): Promise<boolean>;
  /**
   * Puts a take back because no worker knows its model.
   *
   * @returns false if there is a worker that does: it is left to that one.
   */
  blockModel(key: string, why: string): Promise<boolean>;
  /** The key or the credit does not allow anything: nobody submits until a person has looked. */
  pause(reason: string): Promise<void>;
  /** All machines slow down when one of them meets a limit. */
  noteLimit(limit: AccountLimit): Promise<void>;
  /** How far the API's clock is ahead of the fleet's. */
  noteClock(offsetMs: number): Promise<void>;
  /** @param isWhole of those at the API: all, or only those that changed within a minute. */
  lookAround(isWhole: boolean): Promise<Found>;
  /** What looking at requests takes, of those of the keys that are at the API now. */
  openTakes(keys: readonly string[]): Promise<readonly OpenTake[]>;
  /**
   * Gives takes a place, and sends their jobs, as one step. Places are counted in the ledger, so that a worker that was killed
   * neither keeps one nor gives one away. Of the runs that wait, the one with the fewest requests at the API comes first, so that
   * a long film does not hold up a short one; of a run, the longest shot. None while too many finished clips wait to be fetched.
   */
  admit(queue: Pick<Queue, "send">): Promise<readonly AdmittedTake[]>;
  /** Takes whose state has asked for a job for a while, and those whose search for a lost submit begins again. */
  lost(): Promise<readonly LostJob[]>;
  /** Takes whose jobs failed however often they were tried go on when a person says so. */
  giveUp(jobs: readonly DeadJob[], states: readonly TakeRecord["state"][]): Promise<void>;
  /** Lets takes go on that waited for money, and ends runs that have nothing open. */
  renew(): Promise<void>;
  /** Takes that a person was asked about, and that a later request of the account may settle. */
  provable(): Promise<readonly string[]>;
  /** Wakes the organiser: there may be something to do. */
  ring(): Promise<void>;
  /**
   * @param onRing is told whether a person has decided something: then a take may ask for a job that nobody else sends.
   * @returns ends it.
   */
  listen(onRing: (isDecision: boolean) => void): Promise<() => Promise<void>>;
  /** Has the state of the account measured. @returns ends it. */
  report(): () => void;
  /** Deletes what nobody needs any more. */
  tidy(): Promise<void>;
};

export type PutBack = {
  readonly afterMs?: number;
  readonly blocked?: Blocked;
  readonly why?: string;
};

/**
 * Why nobody goes on with a take: a limit of money, no approval any more, no worker that knows the model, or it could not be
 * carried out however often it was tried.
 */
export type Blocked = "budget" | "approval" | "model" | "given-up";

/** What there is to do for an organiser. */
export type Found = {
  /** Keys of takes that are at the API, and whose clips can be used as far as anybody knows. */
  readonly submitted: readonly string[];
  /** Something may be admitted. */
  readonly isWaiting: boolean;
};

/** A take at the API: as little of it as possible, because there may be 10,000. */
export type OpenTake = {
  readonly key: string;
  readonly request: WatchedRequest;
};

export type AdmittedTake = {
  readonly key: string;
  readonly modelId: string;
  readonly run: string;
  readonly board: string;
  readonly approvedAtMs: number;
  readonly admittedAtMs: number;
};

export type LostJob = { readonly key: string; readonly kind: "submit" | "fetch" };
