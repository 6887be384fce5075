import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, systemClock, type ClientOptions } from "@storyreel/core";
import { loadModel } from "@storyreel/core/catalogue";
import type { AnyModel, JsonValue } from "@storyreel/core/spec";
import { createMockServer, type MockServer, type MockServerOptions } from "@storyreel/mock-server";
import { openState } from "../src/journal/open-state.ts";
import { readTakeStates } from "../src/journal/read-take-states.ts";
import { checkClip } from "../src/media/check-clip.ts";
import type { PlannedTake, RenderPlan, TakeState } from "../src/plan/render-plan.ts";
import type { RunEvent } from "../src/run/run-event.ts";
import type { RunPolicy } from "../src/run/run-policy.ts";
import { runPlan, type RunOptions } from "../src/run/run-plan.ts";
import { hashPayload } from "../src/run/request-payload.ts";
import type { RunResult } from "../src/run/run-result.ts";
import type { Shot } from "../src/storyboard/storyboard.ts";

export const turbo = "kling-3.0-turbo-t2v";

export type KitTake = {
  readonly id: string;
  readonly take?: number;
  readonly model?: string;
  readonly payload?: { readonly [name: string]: JsonValue };
};

/** The numbers of a run in seconds rather than minutes, for a server that answers at once. */
export const hastyPolicy: Partial<RunPolicy> = {
  settleMs: 1_500,
  askAfterMs: 100,
  lookupEveryMs: 30,
  unsentBackoff: { baseMs: 5, capMs: 20 },
  rateLimitDelayMs: 10,
  readBackoff: { baseMs: 5, capMs: 20 },
  downloadBackoff: { baseMs: 5, capMs: 20 },
  unreachableMs: 400,
};

export type RunChanges = Partial<
  Pick<RunOptions, "concurrency" | "maxUsd" | "signal" | "verify" | "random" | "lookPolicy">
> & {
  readonly resubmit?: readonly string[];
  readonly policy?: Partial<RunPolicy>;
  readonly client?: Partial<ClientOptions>;
};

/** A server, a state folder, and runs over them. */
export async function createRunKit(serverOptions: MockServerOptions = {}) {
  const stateDir = await mkdtemp(join(tmpdir(), "storyreel-run-"));
  const server: MockServer = await createMockServer(serverOptions);
  const events: RunEvent[] = [];

  async function run(takes: readonly KitTake[], changes: RunChanges = {}): Promise<RunResult> {
    const stateOf = await readTakeStates(stateDir);
    const { plan, models } = await buildKitPlan(takes, stateOf);
    const client = createClient({
      apiKey: "kit",
      baseUrl: server.baseUrl,
      environment: {},
      ...changes.client,
    });
    const state = await openState(stateDir, { clock: systemClock });
    try {
      return await runPlan({
        plan,
        models,
        client,
        state,
        concurrency: changes.concurrency ?? 4,
        maxUsd: changes.maxUsd,
        resubmitUncertain: new Set(changes.resubmit),
        verify: changes.verify ?? ((path) => checkClip(path, {})),
        headersOf: (take) => ({ "x-storyreel-label": `${take.shotId}/${take.take}` }),
        lookPolicy: changes.lookPolicy ?? { kind: "fixed", everyMs: 3 },
        policy: { ...hastyPolicy, ...changes.policy },
        clock: systemClock,
        random: changes.random ?? Math.random,
        signal: changes.signal ?? {
          stopSubmitting: new AbortController().signal,
          leave: new AbortController().signal,
        },
        onEvent: (event) => void events.push(event),
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

export async function buildKitPlan(
  takes: readonly KitTake[],
  stateOf: (requestKey: string) => TakeState,
): Promise<{ plan: RenderPlan; models: ReadonlyMap<string, AnyModel> }> {
  const models = new Map<string, AnyModel>();
  for (const id of new Set(takes.map(({ model = turbo }) => model))) {
    const model = await loadModel(id);
    if (model === undefined) throw new Error(`no model ${id}`);
    models.set(id, model);
  }
  const shots = takes.map((take) => plannedTake(take, models, stateOf));
  return {
    models,
    plan: {
      version: 1,
      digest: "kit",
      shots: shots.map((take) => ({
        shot: { id: take.shotId } as Shot,
        chosenTake: 1,
        takes: [take],
      })),
      totalUsd: 0n,
      unknownPrice: [],
    },
  };
}

function plannedTake(
  { id, take = 1, model: modelId = turbo, payload = {} }: KitTake,
  models: ReadonlyMap<string, AnyModel>,
  stateOf: (requestKey: string) => TakeState,
): PlannedTake {
  const model = models.get(modelId)!;
  const completed = model.complete({ prompt: `shot ${id}`, duration: "3", ...payload });
  const requestKey = hashPayload(`${modelId} take ${take}`, completed);
  const size = model.size(completed);
  return {
    shotId: id,
    take,
    requestKey,
    modelId,
    payload: completed,
    seconds: model.seconds(completed) ?? 0,
    widthPx: size?.widthPx,
    heightPx: size?.heightPx,
    price: model.price(completed),
    state: stateOf(requestKey),
  };
}
