import type { MockApi } from "../api/mock-api.ts";
import { apiPath } from "../api/route.ts";
import type { Session } from "../api/session.ts";
import { originOf, timeSeconds } from "../api/session.ts";
import type { JsonObject } from "../catalogue/json.ts";
import type { RecordedState } from "../recording/recording.ts";
import type { ChaosHit, ChaosOptions } from "../replay/chaos.ts";
import { createChaos } from "../replay/chaos.ts";
import type { InjectedFault } from "../replay/injected-faults.ts";
import { createdAtSeconds, currentState, stepJob } from "../replay/job.ts";
import type { Call } from "../replay/call-log.ts";
import { describeCall } from "../replay/call-log.ts";
import type { Expectation } from "../replay/verify.ts";
import { isUnmatched, verifyCalls } from "../replay/verify.ts";
import { readExpectation } from "./read-control.ts";

/** A request that the queue took, whether or not its answer arrived. */
export type AcceptedRequest = {
  readonly requestId: string;
  readonly modelId: string;
  readonly payload: JsonObject;
  readonly createdAtSeconds: number;
  readonly label?: string;
  /** Where it stands, without moving it. */
  readonly status: string;
  /** Name of the recording that it plays. */
  readonly recording: string;
};

/** What a test can ask and tell one session. All but `session` is of this session alone. */
export type SessionControls = {
  /** What a client takes as its base URL. */
  readonly baseUrl: string;
  /** The latest 10 000 calls, oldest first. */
  calls(): readonly Call[];
  /** Calls that had no answer (501). */
  unmatched(): readonly Call[];
  /** Every accepted request, oldest first (the latest 50 000). */
  requests(): readonly AcceptedRequest[];
  /** Makes calls to come fail; faults that fit the same call are used in the order they were put in. */
  inject(fault: InjectedFault): void;
  /** Faults that were put in, and how many calls each has hit. */
  faults(): readonly { readonly fault: InjectedFault; readonly hits: number }[];
  /** Forgets the faults that were put in. */
  clearFaults(): void;
  /** Begins, changes or (undefined) ends faults by lot. */
  setChaos(options: ChaosOptions | undefined): void;
  /** What faults by lot did; each entry can be given to `inject` in another run to do it again. */
  chaosHits(): readonly ChaosHit[];
  /** Moves a virtual clock on; delayed answers that are due are sent. Returns Unix milliseconds. */
  advance(milliseconds: number): number;
  /** Moves a virtual clock to where the next delayed answer is due. */
  advanceToNext(): number;
  nowMs(): number;
  /** Moves a request to its next state, whatever the progression; false when it is in its last or unknown. */
  advanceRequest(requestId: string): boolean;
  /** Puts a request into a state of your own, where it stays; false when it is unknown. */
  setState(requestId: string, state: RecordedState): boolean;
  /** What is not as expected, a sentence each; empty when all is. Where calls are no longer kept and could matter, that is told. */
  verify(expectation: Expectation): readonly string[];
  /** As `verify`. @throws VerificationError with all sentences */
  assertVerified(expectation: Expectation): void;
  /** Recordings of your folder that this session has not played. */
  unusedRecordings(): readonly string[];
  /** Forgets requests, calls, faults and time of this session; its options stay. */
  reset(): void;
};

/** Calls were not as a test expected. */
export class VerificationError extends Error {
  override readonly name: string = "VerificationError";
  readonly code = "MOCK_VERIFICATION";
}

/** Controls of the session with that name, which is looked up at each use: it may be begun anew. */
export function createSessionControls(api: MockApi, name: string): SessionControls {
  const session = (): Session => api.session(name);
  const unusedRecordings = (): readonly string[] =>
    api.shared.recordings.ownNames().filter((own) => !session().usedRecordings.has(own));
  const verify = (expectation: Expectation): readonly string[] => {
    // Types are no check in JavaScript, and a misspelt key would expect nothing.
    const read = readExpectation(expectation);
    if (typeof read === "string") return [read];
    const { callLog, injected } = session();
    return verifyCalls(read, {
      calls: callLog.items(),
      forgotten: callLog.forgotten,
      unusedRecordings: unusedRecordings(),
      unusedFaults: injected
        .list()
        .filter(({ hits }) => hits === 0)
        .map(({ fault }) => JSON.stringify(fault)),
    });
  };
  return {
    get baseUrl() {
      return `${originOf(session())}${apiPath}`;
    },
    calls: () => session().callLog.items().map(describeCall),
    unmatched: () => session().callLog.items().filter(isUnmatched).map(describeCall),
    requests: () => describeRequests(session()),
    inject: (fault) => session().injected.add(fault),
    faults: () => session().injected.list(),
    clearFaults: () => session().injected.clear(),
    setChaos: (options) => {
      const one = session();
      one.chaos = options === undefined ? undefined : createChaos(options, one.seed);
    },
    chaosHits: () => session().chaos?.hits() ?? [],
    advance: (milliseconds) => session().clock.advance(milliseconds),
    advanceToNext: () => session().clock.advanceToNext(),
    nowMs: () => session().clock.nowMs(),
    advanceRequest: (requestId) => {
      const job = session().jobs.get(requestId);
      if (job === undefined || !stepJob(job)) return false;
      job.updatedAtSeconds = timeSeconds(session(), job.state);
      job.text = undefined;
      return true;
    },
    setState: (requestId, state) => {
      const job = session().jobs.get(requestId);
      if (job === undefined) return false;
      job.forced = state;
      job.text = undefined;
      return true;
    },
    verify,
    assertVerified: (expectation) => {
      const problems = verify(expectation);
      if (problems.length > 0) throw new VerificationError(problems.join("\n"));
    },
    unusedRecordings,
    reset: () => {
      api.openSession(name, session().options);
    },
  };
}

function describeRequests(session: Session): readonly AcceptedRequest[] {
  return session.ledger.items().map((job) => ({
    requestId: job.requestId,
    modelId: job.modelId,
    payload: job.payload,
    createdAtSeconds: createdAtSeconds(job),
    ...(job.label === undefined ? {} : { label: job.label }),
    status: currentState(job).status,
    recording: job.recording.name,
  }));
}
