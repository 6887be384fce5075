import type { Catalogue } from "@storyreel/models";
import {
  ClipNotKept,
  createRunContext,
  type Ledger,
  type RunPolicy,
} from "@storyreel/renderer/engine";
import { createMoneyBook } from "../../../renderer/src/workplace/ledger/money.ts";
import type { Agenda } from "../../src/agenda/agenda.ts";
import type { FleetClock } from "../../src/database/fleet-clock.ts";
import { FleetError } from "../../src/fleet-error.ts";
import { organise } from "../../src/organiser/organise.ts";
import type { Drain, Queue } from "../../src/queue/queue.ts";
import { fetchJob, submitJob } from "../../src/worker/handle-take.ts";
import { isTold, type Orphans } from "../../src/worker/orphans.ts";
import { takeShifts } from "../../src/worker/take-shifts.ts";
import { assembleContext, type WorkerContext } from "../../src/worker/worker-context.ts";
import { limited, type MemoryFleet } from "./memory-fleet.ts";
import { epochMs, openSimulatedClock, startProcess } from "./simulated-machine.ts";
import type { Machine, Process, Timeline } from "./simulated-machine.ts";
import type { createSimulatedProvider } from "./simulated-provider.ts";
import type { createSimulatedQueue } from "./simulated-queue.ts";

/** Everything that the workers of a simulation share. */
export type World = {
  readonly timeline: Timeline;
  readonly random: () => number;
  readonly fleet: MemoryFleet;
  readonly provider: ReturnType<typeof createSimulatedProvider>;
  readonly queue: ReturnType<typeof createSimulatedQueue>;
  /** In memory: simulated time does not wait for a disk, and jobs would seem to take minutes. */
  readonly catalogue: Catalogue;
  readonly policy: Partial<RunPolicy>;
  /** Ways in which a fleet must not be built. */
  readonly faults: Faults;
  readonly standstills: number;
  readonly hesitations: number;
  readonly told: string[];
  storeIsAwayUntilMs: number;
};

export type Faults = {
  /** Each process checks budgets against what it has spent itself. */
  readonly moneyIsInMemory?: boolean;
  /** What was tried for a take is not in its record. */
  readonly effortIsInMemory?: boolean;
  /** Places are counted by the jobs of the queue. */
  readonly capCountsJobs?: boolean;
};

export type SimulatedWorker = {
  readonly process: Process;
  /** As SIGTERM: takes nothing more. */
  leave(): void;
};

/** A worker on a simulated machine: the real steps, shifts and organiser, with ledger, queue, API and store of the world. */
export function startSimulatedWorker(world: World, machine: Machine): SimulatedWorker {
  const process = startProcess(machine, world);
  const drains: Drain[] = [];
  const ending = new AbortController();
  const start = async (): Promise<void> => {
    const clock = await openSimulatedClock(process, () => epochMs + world.timeline.now());
    const context = createContext(world, { process, clock, signal: ending.signal });
    const queue = world.queue.openFor(process);
    drains.push(...(await takeRoles(context, queue)));
  };
  start().catch((error: unknown) => world.timeline.fail(error));
  return {
    process,
    leave: () => {
      ending.abort();
      for (const drain of drains) void drain();
    },
  };
}

async function takeRoles(context: WorkerContext, queue: Queue): Promise<readonly Drain[]> {
  const { account, fitness, clock } = context;
  const submits = { account, slots: 2, leaseSeconds: 60 };
  return [
    await queue.lead("organiser", (signal) => organise(context, queue, signal)),
    await takeShifts({
      fitness,
      clock,
      begin: () => queue.work("submit", submits, (job) => submitJob(context, job)),
      onRest: () => undefined,
      onTrouble: () => undefined,
    }),
    await queue.work("fetch", { ...submits, leaseSeconds: 120 }, (job) => fetchJob(context, job)),
  ];
}

type Place = {
  readonly process: Process;
  readonly clock: FleetClock;
  readonly signal: AbortSignal;
};

function createContext(world: World, { process, clock, signal }: Place): WorkerContext {
  const { provider, catalogue, random, policy, timeline, told } = world;
  const ledger = ledgerFor(world, { process, clock });
  return assembleContext(
    {
      account: "default",
      client: provider.clientFor(process, clock),
      catalogue,
      clock,
      events: {
        add: (_, key, event) => void told.push(`${event.type} ${key ?? ""}`),
        flush: async () => undefined,
        close: async () => undefined,
      },
      troubles: { note: (error) => void told.push(`trouble ${String(error)}`) },
      policy,
      random,
      signal,
      leave: new AbortController().signal,
    },
    {
      ledger,
      agenda: agendaFor(world, process),
      epoch: {
        check: async () => undefined,
        advance: async () => undefined,
        watch: () => () => false,
      },
      orphans: orphansOf(process, ledger),
      fetchSources: async (take) => take,
      createRun: (shared) => ({
        ...createRunContext({ ...shared, ...noMedia }),
        hasMedia: async () => true,
        save: async () => {
          await process.pause(random() * 1_500);
          if (timeline.now() < world.storeIsAwayUntilMs) {
            throw new ClipNotKept(new FleetError("FLEET_STORE", "the store is away: simulated"));
          }
          return { sha256: "0", sizeBytes: 1, path: "clip" };
        },
      }),
    },
  );
}

const noMedia = {
  media: {
    path: () => "",
    has: async () => true,
    partPath: () => "",
    keep: async () => "",
    discard: async () => undefined,
  },
  verify: () => Promise.reject(new Error("not simulated")),
  clipOf: () => undefined,
} as const;

function ledgerFor(
  { fleet, faults, random, hesitations }: World,
  { process, clock }: Omit<Place, "signal">,
): Ledger {
  const { ledger } = fleet;
  const own = createMoneyBook();
  return {
    ...ledger,
    get: (key) => process.ask(() => ledger.get(key)),
    cas: (base, record, money) =>
      process.ask(async () => {
        const { effort: _, ...forgetful } = record;
        const kept = faults.effortIsInMemory === true ? forgetful : record;
        if (faults.moneyIsInMemory !== true) return ledger.cas(base, kept, money);
        const lefts = own.apply(limited(fleet.account, money));
        if (lefts !== undefined) return { kind: "over-budget", lefts };
        return fleet.casWithoutLimits(base, kept, money);
      }),
    claimed: (modelId) => process.ask(() => ledger.claimed(modelId)),
    sending: async (payloadSha256) => {
      // The last question before a submit.
      if (random() < hesitations) await process.standStill(random() * 120_000);
      const askedAtMs = clock.localMs();
      const answer = await process.ask(async () => {
        return { databaseMs: fleet.now(), keys: await ledger.sending(payloadSha256) };
      });
      clock.note({ databaseMs: answer.databaseMs, askedAtMs });
      return answer.keys;
    },
  };
}

function agendaFor({ fleet, queue, faults }: World, process: Process): Agenda {
  const { agenda } = fleet;
  const ask = process.ask;
  return {
    ...agenda,
    load: (key) => ask(() => agenda.load(key)),
    hasPlace: (key) => ask(() => agenda.hasPlace(key)),
    putBack: (key, until) => ask(() => agenda.putBack(key, until)),
    blockModel: (key, why) => ask(() => agenda.blockModel(key, why)),
    pause: (reason) => ask(() => agenda.pause(reason)),
    noteLimit: (limit) => ask(() => agenda.noteLimit(limit)),
    lookAround: (isWhole) => ask(() => agenda.lookAround(isWhole)),
    admit: (to) =>
      ask(() =>
        faults.capCountsJobs === true
          ? fleet.admitBeside(queue.count("submit"), to)
          : agenda.admit(to),
      ),
    lost: () => ask(() => agenda.lost()),
    giveUp: (jobs, states) => ask(() => agenda.giveUp(jobs, states)),
    renew: () => ask(() => agenda.renew()),
    provable: () => ask(() => agenda.provable()),
    ring: () => ask(() => agenda.ring()),
    listen: (onRing) =>
      ask(() =>
        agenda.listen((isDecision) => void process.pause(1).then(() => onRing(isDecision))),
      ),
  };
}

/** Requests on the disk of a machine: a later process finds them. */
function orphansOf({ machine, pause }: Process, ledger: Ledger): Orphans {
  let isSettling = false;
  const settle = async (): Promise<void> => {
    if (isSettling) return;
    isSettling = true;
    while (machine.orphans.length > 0) {
      await pause(2_000);
      for (const orphan of machine.orphans) {
        if (!(await isTold(ledger, orphan).catch(() => false))) continue;
        machine.orphans = machine.orphans.filter((other) => other !== orphan);
      }
    }
    isSettling = false;
  };
  void settle();
  return {
    keep: async (orphan) => {
      machine.orphans = [...machine.orphans, orphan];
      void settle();
    },
    settle,
    close: async () => undefined,
  };
}
