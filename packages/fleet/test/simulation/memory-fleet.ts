import { defaultPolicy, reopenTake, requestIdsOf } from "@storyreel/renderer/engine";
import type {
  Budget,
  CasResult,
  Ledger,
  LedgerBase,
  LedgerEntry,
  MoneyChange,
  Reservation,
  TakeRecord,
} from "@storyreel/renderer/engine";
import type { PlannedTake } from "@storyreel/renderer/plan";
import { createLedgerIndex } from "../../../renderer/src/workplace/ledger/ledger-index.ts";
import { createMoneyBook } from "../../../renderer/src/workplace/ledger/money.ts";
import { tokensNow } from "../../src/agenda/account-tokens.ts";
import type { AdmittedTake, Agenda, Blocked, LostJob } from "../../src/agenda/agenda.ts";
import type { Queue } from "../../src/queue/queue.ts";
import type { LoadedTake } from "../../src/agenda/load-take.ts";
import { dayBudget } from "../../src/run/limits.ts";

/** What a person approved: one film. */
export type Wish = {
  readonly board: string;
  readonly priority?: number;
  readonly takes: readonly PlannedTake[];
  readonly budgets: readonly Budget[];
};

/** What the table of accounts says. */
export type MemoryAccount = {
  maxInFlight: number;
  maxUnfetched: number;
  postsPerHour: number | undefined;
  dayMaxNano: bigint | undefined;
  /** Limits of budgets, by id. */
  readonly limits: Map<string, bigint>;
  pausedReason: string | undefined;
};

type Row = {
  planned?: PlannedTake;
  admittedAtMs?: number | undefined;
  notBeforeMs?: number | undefined;
  blocked?: Blocked | undefined;
  updatedAtMs: number;
};

type Run = {
  readonly id: string;
  readonly wish: Wish;
  readonly approvedAtMs: number;
  readonly keys: ReadonlySet<string>;
  isOpen: boolean;
};

/** The ledger and the agenda of one account in memory. The `agendaRules` compare them with those in PostgreSQL. */
export type MemoryFleet = ReturnType<typeof createMemoryFleet>;

export function createMemoryFleet({
  account: name = "default",
  now,
  ...given
}: Partial<MemoryAccount> & { readonly account?: string; readonly now: () => number }) {
  const account: MemoryAccount = {
    maxInFlight: 4,
    maxUnfetched: 100,
    postsPerHour: undefined,
    dayMaxNano: undefined,
    limits: new Map(),
    pausedReason: undefined,
    ...given,
  };
  const index = createLedgerIndex([]);
  const book = createMoneyBook();
  const rows = new Map<string, Row>();
  const runs: Run[] = [];
  const claimedAtMs = new Map<string, number>();
  /** What is held, by attempt. */
  const charges = new Map<string, bigint>();
  const rings = new Set<(isDecision: boolean) => void>();
  let mostUnfetched = 0;
  let tokens: { readonly left: number; readonly atMs: number } | undefined;
  let slowed:
    | { readonly atMs: number; readonly untilMs: number; readonly perMinute: number }
    | undefined;

  const rowOf = (key: string): Row => {
    const row = rows.get(key) ?? { updatedAtMs: now() };
    rows.set(key, row);
    return row;
  };
  const stateOf = (key: string) => index.get(key)?.record.state;
  const isAtTheApi = (key: string): boolean => {
    const record = index.get(key)?.record;
    return record?.state === "submitted" && record.isUnusable !== true;
  };
  const isWaiting = ({ planned, admittedAtMs, blocked, notBeforeMs = 0 }: Row, key: string) =>
    planned !== undefined &&
    stateOf(key) === "planned" &&
    admittedAtMs === undefined &&
    blocked === undefined &&
    notBeforeMs <= now();
  const wanting = (key: string) => runs.filter(({ keys }) => keys.has(key));

  const change = (
    { key, version }: LedgerBase,
    record: TakeRecord,
    money: MoneyChange | undefined,
  ): CasResult => {
    const before = index.get(key);
    if ((before?.version ?? 0) !== version) return { kind: "lost" };
    if (requestIdsOf(record).some((id) => (index.ownerOf(id) ?? key) !== key)) {
      return { kind: "lost" };
    }
    const row = rowOf(key);
    const needsPlace = before?.record.state === "planned" && record.state === "sending";
    if (needsPlace && row.planned !== undefined && row.admittedAtMs === undefined) {
      return { kind: "lost" };
    }
    const lefts = book.apply(money);
    if (lefts !== undefined) return { kind: "over-budget", lefts };
    if (money?.release !== undefined) charges.delete(money.release);
    if (money?.reserve !== undefined) charges.set(money.reserve.attempt, money.reserve.usd ?? 0n);
    const entry: LedgerEntry = { key, version: version + 1, record };
    index.put(entry);
    if (record.state === "rendered") mostUnfetched = Math.max(mostUnfetched, unfetched());
    for (const id of requestIdsOf(record)) if (!claimedAtMs.has(id)) claimedAtMs.set(id, now());
    const keepsPlace = before?.record.state === "planned" || before?.record.state === "sending";
    if (!keepsPlace) row.admittedAtMs = undefined;
    row.updatedAtMs = now();
    return { kind: "written", entry };
  };
  const ledger: Ledger = {
    get: async (key) => index.get(key),
    cas: async (base, record, money) => change(base, record, limited(account, money)),
    heldUsd: async (budgetId) => book.heldUsd(budgetId),
    claimed: async () => index.claimed(),
    sending: async (payloadSha256) => index.sending(payloadSha256),
    timings: async (modelId) => index.timings(modelId),
    entries: async function* (state) {
      for (const entry of index.entries()) {
        if (state === undefined || entry.record.state === state) yield entry;
      }
    },
  };

  const inFlight = (): number =>
    [...rows].filter(([key, { blocked, admittedAtMs, updatedAtMs }]) => {
      const state = stateOf(key);
      const isYoung = now() - updatedAtMs < 30 * 60_000;
      if (isAtTheApi(key)) return true;
      if (state === "sending") return blocked === undefined || isYoung;
      return (
        (state === "planned" && admittedAtMs !== undefined) || (state === "ambiguous" && isYoung)
      );
    }).length;

  function tokensLeft(): number | undefined {
    const secondsSince = (ms: number | undefined) => (now() - (ms ?? 0)) / 1000;
    return tokensNow({
      perHour: account.postsPerHour,
      perMinute: slowed?.perMinute,
      slowedSecondsAgo: secondsSince(slowed?.atMs),
      tokens: tokens?.left,
      tokensSecondsAgo: secondsSince(tokens?.atMs),
    });
  }

  /** As the statement in `admit-takes.ts` orders them. */
  function chooseTakes(free: number): readonly (AdmittedTake & { readonly row: Row })[] {
    const ready = runs.flatMap((run) => {
      if (!run.isOpen) return [];
      const busy = [...run.keys].filter((key) => isBusy(key)).length;
      return run.wish.takes
        .filter((take) => isReady(take))
        .toSorted((a, b) => b.seconds - a.seconds || compare(a.requestKey, b.requestKey))
        .map((take, place) => ({ run, take, turn: busy + place + 1 }));
    });
    const byKey = Map.groupBy(ready, ({ take }) => take.requestKey);
    const first = [...byKey.values()].flatMap(
      (all) => all.toSorted((a, b) => priorityOf(b) - priorityOf(a) || a.turn - b.turn)[0] ?? [],
    );
    return first
      .toSorted(
        (a, b) =>
          priorityOf(b) - priorityOf(a) ||
          a.turn - b.turn ||
          a.run.approvedAtMs - b.run.approvedAtMs ||
          b.take.seconds - a.take.seconds ||
          compare(a.take.requestKey, b.take.requestKey),
      )
      .slice(0, free)
      .map(({ run, take }) => ({
        key: take.requestKey,
        modelId: take.modelId,
        run: run.id,
        board: run.wish.board,
        approvedAtMs: run.approvedAtMs,
        admittedAtMs: now(),
        row: rowOf(take.requestKey),
      }));
  }

  function isBusy(key: string): boolean {
    const state = stateOf(key);
    const isAdmitted = state === "planned" && rows.get(key)?.admittedAtMs !== undefined;
    return state === "sending" || isAtTheApi(key) || isAdmitted;
  }

  function isReady({ requestKey, pictures = [] }: PlannedTake): boolean {
    const needs = pictures.flatMap(({ source }) =>
      source.kind === "frame" ? [source.requestKey] : [],
    );
    return (
      isWaiting(rowOf(requestKey), requestKey) && needs.every((key) => stateOf(key) === "done")
    );
  }

  function unfetched(): number {
    return [...rows.keys()].filter((key) => stateOf(key) === "rendered").length;
  }

  async function admit(
    taken: number,
    queue: Pick<Queue, "send">,
  ): Promise<readonly AdmittedTake[]> {
    if (account.pausedReason !== undefined || (slowed?.untilMs ?? 0) > now()) return [];
    if (unfetched() >= account.maxUnfetched) return [];
    const left = tokensLeft();
    const free = Math.min(account.maxInFlight - taken, Math.floor(left ?? Infinity));
    if (free <= 0) return [];
    const chosen = chooseTakes(free);
    if (chosen.length === 0) return [];
    for (const { row } of chosen) row.admittedAtMs = now();
    if (left !== undefined) tokens = { left: left - chosen.length, atMs: now() };
    await queue.send(
      chosen.map(({ key }) => ({ kind: "submit", id: key, account: name, data: {} })),
    );
    return chosen;
  }

  const agenda: Agenda = {
    load: async (key) => {
      const { planned, admittedAtMs } = rowOf(key);
      const entry = index.get(key);
      if (planned === undefined || entry === undefined) return undefined;
      const [run] = wanting(key).toSorted(
        (a, b) =>
          Number(b.isOpen) - Number(a.isOpen) ||
          (b.wish.priority ?? 0) - (a.wish.priority ?? 0) ||
          a.approvedAtMs - b.approvedAtMs,
      );
      return {
        ...plainTake,
        entry,
        take: planned,
        isAdmitted: admittedAtMs !== undefined,
        ...boughtBy(run),
      };
    },
    hasPlace: async (key) => rowOf(key).admittedAtMs !== undefined,
    putBack: async (key, { afterMs = 0, blocked }) => {
      if (stateOf(key) !== "planned") return false;
      const row = rowOf(key);
      Object.assign(row, { admittedAtMs: undefined, blocked, notBeforeMs: now() + afterMs });
      return true;
    },
    blockModel: async (key) => {
      if (stateOf(key) !== "planned") return false;
      Object.assign(rowOf(key), { admittedAtMs: undefined, blocked: "model" });
      return true;
    },
    pause: async (reason) => void (account.pausedReason = reason),
    noteLimit: async (limit) => {
      if (slowed === undefined || slowed.atMs < limit.atMs) slowed = limit;
    },
    noteClock: async () => undefined,
    lookAround: async (isWhole) => ({
      submitted: [...rows].flatMap(([key, { planned, updatedAtMs }]) => {
        const isSeen = isWhole || now() - updatedAtMs < 60_000;
        return planned !== undefined && isSeen && isAtTheApi(key) ? [key] : [];
      }),
      isWaiting: [...rows].some(([key, row]) => isWaiting(row, key)),
    }),
    openTakes: async (keys) =>
      keys.flatMap((key) => {
        const { planned } = rowOf(key);
        const record = index.get(key)?.record;
        if (planned === undefined || record?.state !== "submitted") return [];
        const { requestId, submittedAtMs, isUnproven = false } = record;
        return [{ key, request: { take: planned, requestId, submittedAtMs, isUnproven } }];
      }),
    admit: (queue) => admit(inFlight(), queue),
    lost: async () =>
      [...rows].flatMap(([key, { planned, blocked, admittedAtMs, updatedAtMs }]): LostJob[] => {
        if (planned === undefined || blocked !== undefined) return [];
        const state = stateOf(key);
        const isOld = (ms: number) => now() - ms > 15_000;
        if (state === "planned" && admittedAtMs !== undefined && isOld(admittedAtMs)) {
          return [{ key, kind: "submit" }];
        }
        if (state === "sending" && admittedAtMs === undefined) return [{ key, kind: "submit" }];
        if (!isOld(updatedAtMs)) return [];
        if (state === "sending") return [{ key, kind: "submit" }];
        return state === "rendered" ? [{ key, kind: "fetch" }] : [];
      }),
    giveUp: async (jobs, states) => {
      for (const { id } of jobs) {
        const state = stateOf(id);
        if (state === undefined || !states.includes(state)) continue;
        Object.assign(rowOf(id), { blocked: "given-up", admittedAtMs: undefined });
      }
    },
    renew: async () => {
      for (const [key, row] of rows) {
        if (row.blocked === "budget" && stateOf(key) === "planned") row.blocked = undefined;
      }
      for (const run of runs) {
        const states = [...run.keys].map((key) => stateOf(key));
        if (states.every((state) => state === "done" || state === "failed")) run.isOpen = false;
      }
    },
    provable: async () =>
      [...rows].flatMap(([key, { planned, blocked, updatedAtMs }]) => {
        if (planned === undefined || blocked !== undefined || stateOf(key) !== "ambiguous")
          return [];
        return [...claimedAtMs.values()].some((ms) => ms > updatedAtMs) ? [key] : [];
      }),
    ring: async () => {
      for (const ring of rings) ring(false);
    },
    listen: async (onRing) => {
      rings.add(onRing);
      return async () => void rings.delete(onRing);
    },
    report: () => () => undefined,
    tidy: async () => undefined,
  };

  function boughtBy(run: Run | undefined) {
    if (run === undefined)
      return { isBought: false, run: undefined, board: undefined, budgets: [] };
    const day = `day:${new Date(now()).toISOString().slice(0, 10)}`;
    return {
      isBought: run.isOpen,
      run: run.id,
      board: run.wish.board,
      budgets: run.wish.budgets.map((budget) =>
        budget.id === dayBudget ? { ...budget, id: day, maxUsd: account.dayMaxNano } : budget,
      ),
    };
  }

  return {
    account,
    ledger,
    agenda,
    index,
    book,
    charges,
    rows,
    runs,
    now,
    /** Most requests at a time that had ended and whose clips were not in the store. */
    mostUnfetched: () => mostUnfetched,
    /** The same change, whatever the budgets say: for a fleet that checks them in the wrong place. */
    casWithoutLimits: async (base: LedgerBase, record: TakeRecord, money?: MoneyChange) =>
      change(base, record, withoutLimits(money)),
    /** Admits as if so many places were taken: for a fleet that counts the wrong thing. */
    admitBeside: admit,
    /** As `enlist` writes it. @returns the id of the run. */
    enlist: async (wish: Wish): Promise<string> => {
      const keys = new Set(wish.takes.map(({ requestKey }) => requestKey));
      for (const take of wish.takes) {
        const row = rowOf(take.requestKey);
        const state = stateOf(take.requestKey);
        const isUnsent = state === "planned" || state === "failed" || state === "ambiguous";
        if (row.planned === undefined || (isUnsent && row.admittedAtMs === undefined)) {
          row.planned = take;
        }
        row.blocked = undefined;
        if (index.get(take.requestKey) !== undefined) continue;
        const { shotId, modelId, take: number, requestKey: key } = take;
        const record: TakeRecord = { shotId, take: number, modelId, intents: [], state: "planned" };
        index.put({ key, version: 1, record });
      }
      const id = `run-${runs.length + 1}`;
      runs.push({ id, wish, approvedAtMs: now(), keys, isOpen: true });
      for (const take of wish.takes) await reopenTake(reopening(take));
      for (const ring of rings) ring(true);
      return id;
    },
  };

  function reopening(take: PlannedTake): Parameters<typeof reopenTake>[0] {
    return {
      take,
      ledger,
      clock: { now, sleep: async () => undefined },
      policy: defaultPolicy,
      isApproved: () => true,
      mayResubmit: () => false,
      mayDownloadAgain: () => false,
      write: async (entry, record, money) => {
        const result = await ledger.cas(entry, record, money);
        return result.kind === "written" ? result.entry : undefined;
      },
    };
  }
}

const plainTake: Pick<
  LoadedTake,
  "resend" | "mayDownloadAgain" | "isLocked" | "isSearchedFirst" | "epoch"
> = {
  resend: new Set(),
  mayDownloadAgain: false,
  isLocked: false,
  isSearchedFirst: false,
  epoch: 0n,
};

function priorityOf({ run }: { readonly run: Run }): number {
  return run.wish.priority ?? 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The limit of the caller and the limit in the table both hold. */
export function limited(
  { limits }: Pick<MemoryAccount, "limits">,
  money: MoneyChange | undefined,
): MoneyChange | undefined {
  if (money?.reserve === undefined) return money;
  const reserve: Reservation = {
    ...money.reserve,
    budgets: money.reserve.budgets.map((budget) => {
      const own = budget.maxUsd === undefined ? undefined : budget.maxUsd - budget.elsewhereUsd;
      const known = limits.get(budget.id);
      const maxUsd =
        own === undefined ? known : known === undefined ? own : own < known ? own : known;
      return { ...budget, maxUsd, elsewhereUsd: 0n };
    }),
  };
  return { ...money, reserve };
}

function withoutLimits(money: MoneyChange | undefined): MoneyChange | undefined {
  if (money?.reserve === undefined) return money;
  const budgets = money.reserve.budgets.map((budget) => ({ ...budget, maxUsd: undefined }));
  return { ...money, reserve: { ...money.reserve, budgets } };
}
