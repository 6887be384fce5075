import { requestIdsOf, type TakeRecord } from "../../src/workplace/ledger/take-record.ts";
import { isCharged, type Job } from "./weather-queue.ts";

/** What a trial is judged by, and what happened in it. */
export type Account = {
  /** Jobs that cost money beyond one a take, and submits after a refusal for good. */
  duplicates: number;
  /** Jobs that cost money, that no take holds or names, and that no question stands for. */
  losses: number;
  /** Charged beyond the film's budget, or not counted by it. */
  overBudgetCents: number;
  /** Trials that did not come to an allowed end. */
  unfinished: number;
  kills: number;
  reruns: number;
  jobs: number;
  /** Takes that a person was asked about at the end. */
  questions: number;
  /** How often the weather made a difference. */
  gusts: number;
};

export const emptyAccount = (): Account => ({
  duplicates: 0,
  losses: 0,
  overBudgetCents: 0,
  unfinished: 0,
  kills: 0,
  reruns: 0,
  jobs: 0,
  questions: 0,
  gusts: 0,
});

export function addTo(sum: Account, one: Account): void {
  for (const key of Object.keys(sum) as (keyof Account)[]) sum[key] += one[key];
}

export function faultsOf({ duplicates, losses, overBudgetCents, unfinished }: Account): number {
  return duplicates + losses + overBudgetCents + unfinished;
}

export type Books = {
  readonly jobs: readonly Job[];
  /** The prompts that the film wants, once for each take. */
  readonly prompts: readonly string[];
  /** The records of every state folder that still exists. */
  readonly records: readonly TakeRecord[];
  readonly priceUsd: bigint;
  readonly maxUsd: bigint;
  /** What the budgets count. */
  readonly heldUsd: bigint;
};

/** Compares what the API has charged with what the ledgers know. */
export function judgeBooks(
  books: Books,
): Pick<Account, "duplicates" | "losses" | "overBudgetCents" | "questions" | "jobs"> {
  const { jobs, prompts, records, priceUsd, maxUsd, heldUsd } = books;
  const ours = jobs.filter(({ isOurs }) => isOurs);
  const charged = ours.filter(isCharged);
  const known = new Set(records.flatMap((record) => [...requestIdsOf(record), ...twinsOf(record)]));
  const questions = records.filter(
    ({ state }) => state === "ambiguous" || state === "sending",
  ).length;
  const stray = charged.filter(({ id }) => !known.has(id)).length;
  const chargedUsd = priceUsd * BigInt(charged.length);
  const beyond = max(0n, chargedUsd - maxUsd) + max(0n, chargedUsd - heldUsd);
  return {
    duplicates: duplicatesOf(charged, prompts) + repeatsOf(ours, prompts),
    losses: Math.max(0, stray - questions),
    overBudgetCents: Number(beyond / 10_000_000n),
    questions,
    jobs: ours.length,
  };
}

function duplicatesOf(charged: readonly Job[], prompts: readonly string[]): number {
  let sum = 0;
  for (const prompt of new Set(prompts)) {
    const paid = charged.filter(({ payload }) => payload["prompt"] === prompt).length;
    sum += Math.max(0, paid - prompts.filter((one) => one === prompt).length);
  }
  return sum;
}

/** A refusal of the content is final: within a run, the same request is not sent again. */
function repeatsOf(ours: readonly Job[], prompts: readonly string[]): number {
  const refused = new Map<string, number>();
  for (const { end, run, payload } of ours) {
    if (end !== "content") continue;
    const key = `${run} ${promptOf(payload)}`;
    refused.set(key, (refused.get(key) ?? 0) + 1);
  }
  let sum = 0;
  for (const [key, times] of refused) {
    const prompt = key.slice(key.indexOf(" ") + 1);
    sum += Math.max(0, times - prompts.filter((one) => one === prompt).length);
  }
  return sum;
}

function promptOf({ prompt }: Job["payload"]): string {
  return typeof prompt === "string" ? prompt : "";
}

function twinsOf({ intents }: TakeRecord): readonly string[] {
  return intents.flatMap(({ twins = [] }) => twins);
}

function max(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
