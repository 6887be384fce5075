import { CodedError, isFinal, type Client, type Clock, type RequestRecord } from "@storyreel/core";
import type { TakeHistory } from "../workplace/ledger/take-history.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { isAccountProblem } from "./judge-error.ts";
import { nextLookMs, type LookPolicy } from "./poll-schedule.ts";
import type { StepApi, WatchedRequest } from "./step.ts";

export type RequestWatch = Pick<StepApi, "look" | "remember" | "expectedMs">;

export type WatchOptions = {
  readonly client: Pick<Client, "read" | "list">;
  readonly clock: Clock;
  readonly random: () => number;
  readonly policy: LookPolicy;
  readonly history: TakeHistory;
  /** Ends all waiting; its reason is thrown. */
  readonly signal: AbortSignal;
};

type Waiter = {
  readonly request: WatchedRequest;
  /** Hands over what a list showed before the waiter's own look was due. */
  readonly wake: (record: RequestRecord) => void;
};

/**
 * Whether a list may stand in for looks at single requests. `unproven` lists are compared with a look at the request itself; a
 * list that noticed an end by itself is `trusted`, one that was behind the request never again asked.
 */
type ListTrust = "unproven" | "trusted" | "distrusted";

// A full record is about 1 KB and the API's own page size is not documented.
const listLimit = 100;

/** Watches every request of a run together: when one is due and others of its model wait too, one list serves all. */
export function watchRequests(options: WatchOptions): RequestWatch {
  const { client, clock, random, policy, history, signal } = options;
  const answers = new Map<string, RequestRecord>();
  const waiting = new Map<string, Waiter>();
  const looked = new Set<string>();
  const lists = new Map<string, Promise<ReadonlyMap<string, RequestRecord> | undefined>>();
  let trust: ListTrust = policy.kind === "fixed" ? "distrusted" : "unproven";

  const expectation = ({ modelId, seconds, heightPx }: PlannedTake) =>
    history.expect(modelId, { seconds, ...(heightPx === undefined ? {} : { heightPx }) });

  async function look(request: WatchedRequest): Promise<RequestRecord> {
    signal.throwIfAborted();
    const answered = answers.get(request.requestId);
    answers.delete(request.requestId);
    // A submit may be answered with the end already; without a result it is worth one look of its own.
    if (answered !== undefined && isFinal(answered.state) && answered.mediaUrls.length > 0) {
      return answered;
    }
    return (await waitUntilDue(request)) ?? observe(request);
  }

  /** Undefined when the time has come; a record when a list showed it before. */
  async function waitUntilDue(request: WatchedRequest): Promise<RequestRecord | undefined> {
    const nowMs = clock.now();
    const ageMs = nowMs - request.submittedAtMs;
    const isFirst = !looked.has(request.requestId);
    // After a pause of any length the first look is due at once: it may have ended long ago.
    const gapMs =
      isFirst && ageMs > 5_000 ? 0 : nextLookMs(policy, ageMs, expectation(request.take), random());
    looked.add(request.requestId);
    const early = new AbortController();
    let shown: RequestRecord | undefined;
    waiting.set(request.requestId, {
      request,
      wake: (record) => {
        shown = record;
        early.abort();
      },
    });
    try {
      await clock.sleep(gapMs, AbortSignal.any([signal, early.signal]));
    } catch (error) {
      if (shown === undefined) throw error;
    } finally {
      waiting.delete(request.requestId);
    }
    return shown;
  }

  async function observe(request: WatchedRequest): Promise<RequestRecord> {
    const { modelId } = request.take;
    const isShared = [...waiting.values()].some((other) => other.request.take.modelId === modelId);
    // Pictures are echoed: a list of such requests is longer than the looks it saves.
    const isHeavy = request.take.pictures !== undefined;
    if (trust === "distrusted" || !isShared || isHeavy)
      return client.read(request.requestId, { signal });
    const listed = (await listOnce(modelId))?.get(request.requestId);
    if (listed === undefined) return client.read(request.requestId, { signal });
    if (trust !== "unproven") return listed;
    if (isFinal(listed.state)) {
      trust = "trusted";
      return listed;
    }
    const own = await client.read(request.requestId, { signal });
    if (own.status !== listed.status) trust = "distrusted";
    return own;
  }

  function listOnce(modelId: string): Promise<ReadonlyMap<string, RequestRecord> | undefined> {
    const running = lists.get(modelId) ?? list(modelId).finally(() => lists.delete(modelId));
    lists.set(modelId, running);
    return running;
  }

  async function list(modelId: string): Promise<ReadonlyMap<string, RequestRecord> | undefined> {
    try {
      const page = await client.list({ modelId, limit: listLimit }, { signal });
      const records = new Map(page.records.map((record) => [record.requestId, record]));
      for (const waiter of waiting.values()) hand(waiter, records.get(waiter.request.requestId));
      return records;
    } catch (error) {
      if (!(error instanceof CodedError) || isAccountProblem(error)) throw error;
      trust = "distrusted";
      return undefined;
    }
  }

  /** What a list shows is as good as a look of one's own: all start their next wait from it, and one list serves them again. */
  function hand(waiter: Waiter, record: RequestRecord | undefined): void {
    if (record === undefined) return;
    if (isFinal(record.state) || trust === "trusted") waiter.wake(record);
  }

  return {
    look,
    remember: (record) => void answers.set(record.requestId, record),
    expectedMs: (take) => expectation(take)?.p50Ms,
  };
}
