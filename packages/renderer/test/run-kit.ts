import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, systemClock, type ClientOptions, type Clock } from "@storyreel/core";
import { createMockServer, type MockServer, type MockServerOptions } from "@storyreel/mock-server";
import { openState } from "../src/workplace/open-state.ts";
import { readTakeStates } from "../src/workplace/read-take-states.ts";
import { checkClip } from "../src/film/media/check-clip.ts";
import type { TakeState } from "../src/plan/render-plan.ts";
import type { RunEvent } from "../src/run/run-event.ts";
import type { RunPolicy } from "../src/run/run-policy.ts";
import type { RunOptions } from "../src/run/run-options.ts";
import { runPlan } from "../src/run/run-plan.ts";
import type { RunResult } from "../src/run/run-result.ts";
import { buildKitPlan, hastyPolicy, type KitTake } from "./run-plan-kit.ts";

export { hastyPolicy } from "./run-plan-kit.ts";

export type RunChanges = Partial<
  Pick<
    RunOptions,
    "concurrency" | "maxUsd" | "film" | "signal" | "verify" | "random" | "lookPolicy" | "onEvent"
  >
> & {
  readonly resubmit?: readonly string[];
  readonly downloadAgain?: readonly string[];
  /** What carries the plan out. Default: `runPlan`. */
  readonly drive?: typeof runPlan;
  /** What the plan takes each take for. Default: what the ledger says. */
  readonly planned?: TakeState;
  readonly policy?: Partial<RunPolicy>;
  readonly client?: Partial<ClientOptions>;
  /** How far this machine's clock is off. Default: not at all. */
  readonly clockErrorMs?: number;
};

function clockOff(errorMs: number): Clock {
  return { ...systemClock, now: () => systemClock.now() + errorMs };
}

/** A server, a state folder, and runs over them. */
export async function createRunKit(serverOptions: MockServerOptions = {}) {
  const stateDir = await mkdtemp(join(tmpdir(), "storyreel-run-"));
  const server: MockServer = await createMockServer(serverOptions);
  const events: RunEvent[] = [];

  async function run(takes: readonly KitTake[], changes: RunChanges = {}): Promise<RunResult> {
    const known = await readTakeStates(stateDir);
    const { planned } = changes;
    const stateOf = planned === undefined ? known : () => planned;
    const { plan, models } = await buildKitPlan(takes, stateOf, changes.resubmit);
    const clock = clockOff(changes.clockErrorMs ?? 0);
    const client = createClient({
      clock,
      apiKey: "kit",
      baseUrl: server.baseUrl,
      environment: {},
      ...changes.client,
    });
    const state = await openState(stateDir, { clock: systemClock });
    try {
      return await (changes.drive ?? runPlan)({
        plan,
        models,
        client,
        state,
        concurrency: changes.concurrency ?? 4,
        maxUsd: changes.maxUsd,
        film: changes.film,
        resubmitUncertain: new Set(changes.resubmit),
        downloadAgain: new Set(changes.downloadAgain),
        verify: changes.verify ?? ((path) => checkClip(path, {})),
        headersOf: (take) => ({ "x-storyreel-label": `${take.shotId}/${take.take}` }),
        lookPolicy: changes.lookPolicy ?? { kind: "fixed", everyMs: 3 },
        policy: { ...hastyPolicy, ...changes.policy },
        clock,
        random: changes.random ?? Math.random,
        signal: changes.signal ?? {
          stopSubmitting: new AbortController().signal,
          leave: new AbortController().signal,
        },
        onEvent: (event) => {
          events.push(event);
          changes.onEvent?.(event);
        },
      });
    } finally {
      await state.close();
      await client.close();
    }
  }

  return {
    stateDir,
    server,
    events,
    run,
    /** POSTs that arrived, whatever became of them. */
    submits: () => server.calls().filter((call) => call.route === "submit").length,
    jobs: () => server.requests().map(({ label }) => label),
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
