import { createTimeline, randomFrom } from "../../../renderer/test/simulated-time.ts";
import { createMemoryFleet, type MemoryAccount } from "./memory-fleet.ts";
import { readCatalogue, soundFleet } from "./simulate-fleet.ts";
import { epochMs } from "./simulated-machine.ts";
import { createSimulatedProvider } from "./simulated-provider.ts";
import { createSimulatedQueue } from "./simulated-queue.ts";
import type { World } from "./simulated-worker.ts";

/** A fleet in which nothing goes wrong. */
export async function createQuietWorld(account: Partial<MemoryAccount> = {}): Promise<World> {
  const timeline = createTimeline();
  const random = randomFrom(1);
  const options = { timeline, random };
  const answers = { listLagMs: 0, answerTimeoutMs: 10_000, postsPerMinute: undefined };
  return {
    ...options,
    fleet: createMemoryFleet({ now: () => epochMs + timeline.now(), ...account }),
    provider: createSimulatedProvider({ ...options, ...answers, offsetMs: 0 }),
    queue: createSimulatedQueue(options),
    catalogue: await readCatalogue(),
    policy: { ...soundFleet.policy, onNotFound: "ask" },
    faults: {},
    standstills: 0,
    hesitations: 0,
    told: [],
    storeIsAwayUntilMs: 0,
  };
}
