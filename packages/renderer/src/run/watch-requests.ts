import { CodedError, isFinal, type Client, type Clock, type RequestRecord } from "@storyreel/core";
import type { Expectation, TakeHistory } from "../workplace/ledger/take-history.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { isAccountProblem } from "./judge-error.ts";
import { nextLookMs, type LookPolicy } from "./poll-schedule.ts";
import type { StepApi, WatchedRequest } from "./take-run.ts";

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

/** Everything that is watched in a run. */
type Watch = WatchOptions & {
  /** What submits answered. */
  readonly answers: Map<string, RequestRecord>;
  /** Requests that wait for their next look, by id. */
  readonly waiting: Map<string, Waiter>;
  /** Ids of the requests that were looked at, or wait for their first look. */
  readonly looked: Set<string>;
  /** Lists that are being read, by model. */
  readonly lists: Map<string, Promise<ReadonlyMap<string, RequestRecord> | undefined>>;
  trust: ListTrust;
};

type Waiter = {
  readonly request: WatchedRequest;
  /** Takes what a list showed before the waiter's own look was due. */
  readonly wake: (record: RequestRecord) => void;
};

/**
 * Whether a list may replace looks at single requests. An `unproven` list is compared with a look at the request itself. One
 * that was the first to show an end is `trusted`; one that was behind the request is `distrusted` and never asked again.
 */
type ListTrust = "unproven" | "trusted" | "distrusted";

// A full record is about 1 KB and the API's own page size is not documented.
const listLimit = 100;

// A request that is older than this when it is first seen was submitted by an earlier run.
const newRequestMs = 5_000;

/** Watches every request of a run together: when one is due and others of its model wait too, one list serves all. */
export function watchRequests(options: WatchOptions): RequestWatch {
  const watch: Watch = {
    ...options,
    answers: new Map(),
    waiting: new Map(),
    looked: new Set(),
    lists: new Map(),
    trust: options.policy.kind === "fixed" ? "distrusted" : "unproven",
  };
  return {
    look: (request) => look(watch, request),
    remember: (record) => void watch.answers.set(record.requestId, record),
    expectedMs: (take) => expectationOf(watch, take)?.p50Ms,
  };
}

async function look(watch: Watch, request: WatchedRequest): Promise<RequestRecord> {
  watch.signal.throwIfAborted();
  const answered = watch.answers.get(request.requestId);
  watch.answers.delete(request.requestId);
  // A submit may already answer with a final state; if there is no result in it, a look of its own may find one.
  if (answered !== undefined && isFinal(answered.state) && answered.mediaUrls.length > 0) {
    return answered;
  }
  return (await waitUntilDue(watch, request)) ?? observe(watch, request);
}

/** Resolves to `undefined` when the look is due, or to the record if a list shows it earlier. */
async function waitUntilDue(
  watch: Watch,
  request: WatchedRequest,
): Promise<RequestRecord | undefined> {
  const { requestId } = request;
  const gapMs = untilNextLookMs(watch, request);
  watch.looked.add(requestId);
  const early = new AbortController();
  let shown: RequestRecord | undefined;
  const wake = (record: RequestRecord): void => {
    shown = record;
    early.abort();
  };
  watch.waiting.set(requestId, { request, wake });
  try {
    await watch.clock.sleep(gapMs, AbortSignal.any([watch.signal, early.signal]));
  } catch (error) {
    if (shown === undefined) throw error;
  } finally {
    watch.waiting.delete(requestId);
  }
  return shown;
}

function untilNextLookMs(watch: Watch, { take, requestId, submittedAtMs }: WatchedRequest): number {
  const { policy, clock, random } = watch;
  const ageMs = clock.now() - submittedAtMs;
  // After a pause of any length the first look is due at once: the request may have ended long ago.
  if (!watch.looked.has(requestId) && ageMs > newRequestMs) return 0;
  return nextLookMs({ policy, ageMs, expectation: expectationOf(watch, take), random: random() });
}

async function observe(watch: Watch, request: WatchedRequest): Promise<RequestRecord> {
  const { client, signal } = watch;
  const { modelId, pictures } = request.take;
  const isShared = [...watch.waiting.values()].some(
    (other) => other.request.take.modelId === modelId,
  );
  // Pictures are echoed: a list of such requests is longer than the looks it saves.
  const isHeavy = pictures !== undefined;
  if (watch.trust === "distrusted" || !isShared || isHeavy) {
    return client.read(request.requestId, { signal });
  }
  const listed = (await listOnce(watch, modelId))?.get(request.requestId);
  if (listed === undefined) return client.read(request.requestId, { signal });
  if (watch.trust !== "unproven") return listed;
  if (isFinal(listed.state)) {
    watch.trust = "trusted";
    return listed;
  }
  const own = await client.read(request.requestId, { signal });
  if (own.status !== listed.status) watch.trust = "distrusted";
  return own;
}

function listOnce(
  watch: Watch,
  modelId: string,
): Promise<ReadonlyMap<string, RequestRecord> | undefined> {
  const { lists } = watch;
  const running = lists.get(modelId) ?? list(watch, modelId).finally(() => lists.delete(modelId));
  lists.set(modelId, running);
  return running;
}

async function list(
  watch: Watch,
  modelId: string,
): Promise<ReadonlyMap<string, RequestRecord> | undefined> {
  const { client, signal } = watch;
  try {
    const page = await client.list({ modelId, limit: listLimit }, { signal });
    const records = new Map(page.records.map((record) => [record.requestId, record]));
    for (const { request, wake } of watch.waiting.values()) {
      const record = records.get(request.requestId);
      // A trusted list is as good as a look of one's own: all start their next wait from it, and one list serves them again.
      if (record !== undefined && (isFinal(record.state) || watch.trust === "trusted"))
        wake(record);
    }
    return records;
  } catch (error) {
    if (!(error instanceof CodedError) || isAccountProblem(error)) throw error;
    watch.trust = "distrusted";
    return undefined;
  }
}

function expectationOf(
  { history }: Watch,
  { modelId, seconds, heightPx }: PlannedTake,
): Expectation | undefined {
  return history.expect(modelId, { seconds, heightPx });
}
