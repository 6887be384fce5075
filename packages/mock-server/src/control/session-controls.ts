import type { MockApi } from "../api/mock-api.ts";
import { apiPath } from "../api/route.ts";
import type { Session } from "../api/session.ts";
import { originOf, timeSeconds } from "../api/session.ts";
import type { JsonObject } from "../catalogue/json.ts";
import type { RecordedState } from "../recording/recording.ts";
import type { ChaosHit, ChaosOptions } from "../replay/chaos.ts";
import { createChaos } from "../replay/chaos.ts";
import type { InjectedFault } from "../replay/injected-faults.ts";
import type { Job } from "../replay/job.ts";
import { createdAtSeconds, currentState, stepJob } from "../replay/job.ts";
import type { Call } from "../replay/call-log.ts";
import { describeCall } from "../replay/call-log.ts";
import type { Expectation } from "../replay/verify.ts";
import { isUnmatched, verifyCalls } from "../replay/verify.ts";
import { completeState } from "./complete-state.ts";
import { createClientClock, type ClientClock } from "./client-clock.ts";
import { readExpectation } from "./read-control.ts";

/** A request that the queue accepted, whether or not the answer arrived. */
export type AcceptedRequest = {
  readonly requestId: string;
  readonly modelId: string;
  readonly payload: JsonObject;
  readonly createdAtSeconds: number;
  readonly label?: string;
  /** Its current status. Looking at it does not advance it. */
  readonly status: string;
  /** Name of the recording that it plays. */
  readonly recording: string;
};

/** Options of `createClient` in `@storyreel/core` for a client of this session. */
export type MockClientOptions = {
  readonly baseUrl: string;
  /** Any key will do. */
  readonly apiKey: string;
  /** Waits between reads take no time. Leave it out for a client that waits as long as it would for the API. */
  readonly clock: ClientClock;
};

/** What a test can ask of one session and change in it. */
export type SessionControls = {
  /** The base URL for clients. */
  readonly baseUrl: string;
  /** For `createClient(…)`: a client whose runs take milliseconds. */
  readonly clientOptions: MockClientOptions;
  /** The latest 10 000 calls, oldest first. */
  calls(): readonly Call[];
  /** Calls that the mock could not answer (501). */
  unmatched(): readonly Call[];
  /** The latest 50 000 accepted requests, oldest first. */
  requests(): readonly AcceptedRequest[];
  /** Makes later calls fail. Faults that fit the same call are used in the order in which they were injected. */
  inject(fault: InjectedFault): void;
  /** The injected faults, and how many calls each has hit. */
  faults(): readonly { readonly fault: InjectedFault; readonly hits: number }[];
  /** Removes the injected faults. */
  clearFaults(): void;
  /** Starts, changes or (with undefined) stops random faults. */
  setChaos(options: ChaosOptions | undefined): void;
  /** The random faults that happened. Give each entry to `inject` in another run to repeat it. */
  chaosHits(): readonly ChaosHit[];
  /** Moves a virtual clock forward and sends the delayed answers that are due. Returns Unix milliseconds. */
  advance(milliseconds: number): number;
  /** Moves a virtual clock to the time at which the next delayed answer is due. */
  advanceToNext(): number;
  nowMs(): number;
  /** Moves a request to its next state, whatever the progression. False if it is in its last state or unknown. */
  advanceRequest(requestId: string): boolean;
  /**
   * Puts a request into a state of your choice, where it stays. A success without an `outcome` has the one of the recording, or
   * else the model's usual one. False if the request is unknown. @throws RangeError for a status that the API does not have
   */
  setState(requestId: string, state: RecordedState): boolean;
  /** One sentence for each expectation that is not met. Says so when calls that could matter are no longer kept. */
  verify(expectation: Expectation): readonly string[];
  /** The same as `verify`. @throws VerificationError with all sentences */
  assertVerified(expectation: Expectation): void;
  /** Recordings in your folder that this session has not played. */
  unusedRecordings(): readonly string[];
  /** Forgets the requests, calls, faults and time of this session, but not its options. */
  reset(): void;
};

/** The calls were not those that a test expected. */
export class VerificationError extends Error {
  override readonly name: string = "VerificationError";
  readonly code = "MOCK_VERIFICATION";
}

/** Controls of the session with that name. It is looked up at each use, because it may have been reopened. */
export function createSessionControls(api: MockApi, name: string): SessionControls {
  const session = (): Session => api.knownSession(name);
  /** Does something to the session, and has it kept if the state is. */
  const change = <T>(act: (one: Session) => T): T => {
    const one = session();
    const result = act(one);
    api.shared.keeper?.session(one);
    return result;
  };
  const unusedRecordings = (): readonly string[] =>
    api.shared.recordings.ownNames().filter((own) => !session().usedRecordings.has(own));
  const verify = (expectation: Expectation): readonly string[] => {
    // JavaScript does not check the types, and a misspelt key would expect nothing.
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
  // A client opens the session with its first call, and waits only after that.
  const clock = createClientClock(() => api.session(name));
  const baseUrl = (): string => `${originOf({ name, shared: api.shared })}${apiPath}`;
  return {
    get baseUrl() {
      return baseUrl();
    },
    get clientOptions() {
      return { baseUrl: baseUrl(), apiKey: "mock-key", clock };
    },
    calls: () => session().callLog.items().map(describeCall),
    unmatched: () => session().callLog.items().filter(isUnmatched).map(describeCall),
    requests: () => session().jobs.items().map(describeRequest),
    inject: (fault) => change(({ injected }) => injected.add(fault)),
    faults: () => session().injected.list(),
    clearFaults: () => change(({ injected }) => injected.clear()),
    setChaos: (options) => {
      change((one) => {
        one.chaos = options === undefined ? undefined : createChaos(options, one.seed);
      });
    },
    chaosHits: () => session().chaos?.hits() ?? [],
    advance: (milliseconds) => change(({ clock }) => clock.advance(milliseconds)),
    advanceToNext: () => change(({ clock }) => clock.advanceToNext()),
    nowMs: () => session().clock.nowMs(),
    advanceRequest: (requestId) => {
      const job = session().jobs.get(requestId);
      if (job === undefined || !stepJob(job)) return false;
      change((one) => {
        job.updatedAtSeconds = timeSeconds(one, job.state);
        job.text = undefined;
      });
      return true;
    },
    setState: (requestId, state) => {
      const job = session().jobs.get(requestId);
      if (job === undefined) return false;
      change(() => {
        job.forced = completeState(state, job);
        job.text = undefined;
      });
      return true;
    },
    verify,
    assertVerified: (expectation) => {
      const problems = verify(expectation);
      if (problems.length > 0) throw new VerificationError(problems.join("\n"));
    },
    unusedRecordings,
    reset: () => {
      api.openSession(name, { ...session().options, replace: true });
    },
  };
}

export function describeRequest(job: Job): AcceptedRequest {
  return {
    requestId: job.requestId,
    modelId: job.modelId,
    payload: job.payload,
    createdAtSeconds: createdAtSeconds(job),
    ...(job.label === undefined ? {} : { label: job.label }),
    status: currentState(job).status,
    recording: job.recording.name,
  };
}
