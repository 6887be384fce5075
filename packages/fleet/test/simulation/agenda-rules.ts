import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { Ledger, LedgerEntry, TakeRecord } from "@storyreel/renderer/engine";
import type { RenderPlan } from "@storyreel/renderer/plan";
import type { Agenda } from "../../src/agenda/agenda.ts";
import type { Job } from "../../src/queue/queue.ts";

export type AgendaSubject = {
  readonly agenda: Agenda;
  readonly ledger: Ledger;
  /** A plan of shots, each a flow map of YAML. */
  readonly plan: (name: string, shots: readonly string[]) => Promise<RenderPlan>;
  readonly enlist: (
    plan: RenderPlan,
    film: { readonly board: string; readonly priority?: number },
  ) => Promise<unknown>;
  readonly set: (account: {
    readonly maxInFlight?: number;
    readonly maxUnfetched?: number;
  }) => Promise<void>;
  /** Everything that is written down so far was written so much earlier. */
  readonly age: (seconds: number) => Promise<void>;
};

export type AgendaRule = {
  readonly name: string;
  readonly check: (subject: AgendaSubject) => Promise<void>;
};

/** What the agenda in PostgreSQL and the one of the simulation have in common: what is proved with one holds for the other. */
export const agendaRules: readonly AgendaRule[] = [
  {
    name: "there are as many places as the account has, also while requests are at the API",
    check: async (subject) => {
      await subject.set({ maxInFlight: 2 });
      await film(subject, "film", ["a", "b", "c"]);
      deepStrictEqual((await admitted(subject)).length, 2);
      deepStrictEqual(await admitted(subject), []);
      const [first] = await entries(subject, "planned");
      const sent = await send(subject, await admittedEntry(subject, first!));
      await submit(subject, sent, "r1");
      deepStrictEqual(await admitted(subject), []);
      await end(subject, sent.key);
      strictEqual((await admitted(subject)).length, 1);
    },
  },
  {
    name: "a take without a place is not sent, and one that ended needs a new place",
    check: async (subject) => {
      await film(subject, "film", ["a"]);
      const [entry] = await entries(subject);
      deepStrictEqual(await subject.ledger.cas(entry!, sending(entry!)), { kind: "lost" });
      await admitted(subject);
      strictEqual(await subject.agenda.hasPlace(entry!.key), true);
      const sent = await send(subject, entry!);
      strictEqual(await subject.agenda.putBack(entry!.key, {}), false);
      const back = await subject.ledger.cas(sent, { ...sent.record, state: "failed", message: "" });
      ok(back.kind === "written");
      const again = await subject.ledger.cas(back.entry, {
        ...entry!.record,
        state: "planned",
      } as TakeRecord);
      ok(again.kind === "written");
      strictEqual(await subject.agenda.hasPlace(entry!.key), false);
    },
  },
  {
    name: "a take that is put back waits for its time",
    check: async (subject) => {
      await film(subject, "film", ["a"]);
      const [key] = await admitted(subject);
      strictEqual(await subject.agenda.putBack(key!, { afterMs: 60_000 }), true);
      strictEqual((await subject.agenda.lookAround(true)).isWaiting, false);
      deepStrictEqual(await admitted(subject), []);
      await subject.agenda.putBack(key!, {});
      strictEqual((await subject.agenda.lookAround(true)).isWaiting, true);
      deepStrictEqual(await admitted(subject), [key]);
    },
  },
  {
    name: "films take turns; of a film, the longest shot comes first, and priority before all",
    check: async (subject) => {
      await subject.set({ maxInFlight: 1 });
      const long = [
        '{ id: a1, prompt: "a1" }',
        '{ id: a2, prompt: "a2", duration: 5 }',
        '{ id: a3, prompt: "a3" }',
      ];
      await subject.enlist(await subject.plan("long", long), { board: "long" });
      await film(subject, "short", ["b1", "b2"]);
      await film(subject, "fix", ["c1"], 1);
      const order: string[] = [];
      for (let places = 1; places <= 6; places += 1) {
        await subject.set({ maxInFlight: places });
        for (const key of await admitted(subject)) order.push((await shotOf(subject, key)) ?? "");
      }
      deepStrictEqual(
        [order[0], order[1], order[2]?.[0], order[3]?.[0], order[4]?.[0], order[5]?.[0]],
        ["c1", "a2", "b", "a", "b", "a"],
      );
    },
  },
  {
    name: "a take is charged to the film that asked for it first",
    check: async (subject) => {
      const plan = await subject.plan("one", ['{ id: a, prompt: "a" }']);
      await subject.enlist(plan, { board: "one" });
      await subject.enlist(plan, { board: "two" });
      const [key] = await admitted(subject);
      const loaded = await subject.agenda.load(key!);
      strictEqual(loaded?.board, "one");
      strictEqual(loaded.isBought, true);
      strictEqual(loaded.isAdmitted, true);
      strictEqual(await subject.agenda.load("nobody's"), undefined);
    },
  },
  {
    name: "a take that is approved again before it has a place costs what the newest plan says",
    check: async (subject) => {
      const plan = await subject.plan("one", ['{ id: a, prompt: "a" }']);
      await subject.enlist(plan, { board: "one" });
      await subject.enlist(priced(plan, 5n), { board: "one" });
      const [key] = await admitted(subject);
      await subject.enlist(priced(plan, 7n), { board: "two" });
      const loaded = await subject.agenda.load(key!);
      deepStrictEqual(loaded?.take.price.known && loaded.take.price.usd, 5n);
    },
  },
  {
    name: "a job that is lost is found after a while, and one that was given up is not",
    check: async (subject) => {
      await film(subject, "film", ["a", "b"]);
      await admitted(subject);
      deepStrictEqual(await subject.agenda.lost(), []);
      await subject.age(20);
      const lost = await subject.agenda.lost();
      deepStrictEqual(
        lost.map(({ kind }) => kind),
        ["submit", "submit"],
      );
      const key = lost[0]?.key ?? "";
      const dead = {
        kind: "submit",
        id: key,
        account: "default",
        data: {},
        why: "a bomb",
      } as const;
      await subject.agenda.giveUp([dead], ["planned", "sending"]);
      strictEqual((await subject.agenda.lost()).length, 1);
      strictEqual(await subject.agenda.hasPlace(key), false);
      deepStrictEqual(await admitted(subject), []);
    },
  },
  {
    name: "a lost submit that a person has searched for again asks for its job at once",
    check: async (subject) => {
      const plan = await subject.plan("film", ['{ id: a, prompt: "a" }']);
      await subject.enlist(plan, { board: "film" });
      const [key] = await admitted(subject);
      const [entry] = await entries(subject);
      const sent = await send(subject, entry!);
      deepStrictEqual(await subject.agenda.lost(), []);
      written(await subject.ledger.cas(sent, { ...sent.record, state: "ambiguous", message: "" }));
      deepStrictEqual(await subject.agenda.lost(), []);
      await subject.enlist(plan, { board: "film" });
      deepStrictEqual(await subject.agenda.lost(), [{ key, kind: "submit" }]);
    },
  },
  {
    name: "what waits for money goes on when it is renewed, and a film ends with its last take",
    check: async (subject) => {
      await film(subject, "film", ["a"]);
      const [key] = await admitted(subject);
      await subject.agenda.putBack(key!, { blocked: "budget", why: "too dear" });
      deepStrictEqual(await admitted(subject), []);
      await subject.agenda.renew();
      deepStrictEqual(await admitted(subject), [key]);
      const [entry] = await entries(subject);
      await submit(subject, await send(subject, entry!), "r1");
      await end(subject, key!);
      strictEqual((await subject.agenda.load(key!))?.isBought, true);
      await subject.agenda.renew();
      strictEqual((await subject.agenda.load(key!))?.isBought, false);
    },
  },
  {
    name: "nothing is admitted while too many finished clips wait to be fetched",
    check: async (subject) => {
      await subject.set({ maxInFlight: 1, maxUnfetched: 1 });
      await film(subject, "film", ["a", "b"]);
      const [key] = await admitted(subject);
      const entry = await subject.ledger.get(key!);
      const sent = await submit(subject, await send(subject, entry!), "r1");
      await render(subject, sent);
      deepStrictEqual(await admitted(subject), []);
      await finish(subject, key!);
      strictEqual((await admitted(subject)).length, 1);
    },
  },
  {
    name: "a request whose clip cannot be used keeps no place, and is not followed",
    check: async (subject) => {
      await subject.set({ maxInFlight: 1 });
      await film(subject, "film", ["a", "b"]);
      const [key] = await admitted(subject);
      const entry = await subject.ledger.get(key!);
      const sent = await submit(subject, await send(subject, entry!), "r1");
      deepStrictEqual((await subject.agenda.lookAround(true)).submitted, [key]);
      deepStrictEqual(await admitted(subject), []);
      ok(sent.record.state === "submitted");
      written(await subject.ledger.cas(sent, { ...sent.record, isUnusable: true }));
      deepStrictEqual((await subject.agenda.lookAround(true)).submitted, []);
      strictEqual((await admitted(subject)).length, 1);
    },
  },
  {
    name: "nothing is admitted while the account is slowed down or paused",
    check: async (subject) => {
      await film(subject, "film", ["a", "b"]);
      const atMs = Date.now();
      await subject.agenda.noteLimit({ atMs, untilMs: atMs + 60_000, perMinute: 1 });
      deepStrictEqual(await admitted(subject), []);
      await subject.agenda.noteLimit({ atMs: atMs + 1, untilMs: atMs, perMinute: 1 });
      strictEqual((await admitted(subject)).length, 1);
      deepStrictEqual(await admitted(subject), []);
      await subject.age(120);
      await subject.agenda.pause("no credit");
      deepStrictEqual(await admitted(subject), []);
    },
  },
  {
    name: "an undecided take can be settled once the account has made a later request",
    check: async (subject) => {
      await film(subject, "film", ["a", "b"]);
      await admitted(subject);
      const [a, b] = await entries(subject);
      const sent = await send(subject, a!);
      await subject.ledger.cas(sent, { ...sent.record, state: "ambiguous", message: "" });
      deepStrictEqual(await subject.agenda.provable(), []);
      await subject.age(1);
      await submit(subject, await send(subject, b!), "r1");
      deepStrictEqual(await subject.agenda.provable(), [a!.key]);
    },
  },
];

async function film(
  { plan, enlist }: AgendaSubject,
  board: string,
  ids: readonly string[],
  priority = 0,
): Promise<void> {
  const shots = ids.map((id) => `{ id: ${id}, prompt: "${id}" }`);
  await enlist(await plan(board, shots), { board, priority });
}

/** The same plan at another price. */
function priced(plan: RenderPlan, usd: bigint): RenderPlan {
  const shots = plan.shots.map((shot) => ({
    ...shot,
    takes: shot.takes.map((take) => ({
      ...take,
      price: take.price.known ? { ...take.price, usd } : take.price,
    })),
  }));
  return { ...plan, shots };
}

/** Keys of the takes that get a place now, as the queue is told. */
async function admitted({ agenda }: AgendaSubject): Promise<readonly string[]> {
  const sent: Job[] = [];
  const takes = await agenda.admit({ send: async (jobs) => void sent.push(...jobs) });
  deepStrictEqual(
    sent.map(({ kind, id }) => `${kind} ${id}`).toSorted(),
    takes.map(({ key }) => `submit ${key}`).toSorted(),
  );
  return takes.map(({ key }) => key);
}

async function entries(
  { ledger }: AgendaSubject,
  state?: "planned",
): Promise<readonly LedgerEntry[]> {
  const all: LedgerEntry[] = [];
  for await (const entry of ledger.entries(state)) all.push(entry);
  return all;
}

async function admittedEntry(subject: AgendaSubject, otherwise: LedgerEntry): Promise<LedgerEntry> {
  for (const entry of await entries(subject, "planned")) {
    if (await subject.agenda.hasPlace(entry.key)) return entry;
  }
  return otherwise;
}

async function shotOf({ ledger }: AgendaSubject, key: string): Promise<string | undefined> {
  return (await ledger.get(key))?.record.shotId;
}

function sending({ record }: LedgerEntry): TakeRecord {
  const { shotId, take, modelId, intents } = record;
  return { shotId, take, modelId, intents, state: "sending" };
}

const submittedFacts = { submittedAtMs: 1, adopted: false } as const;

async function send({ ledger }: AgendaSubject, entry: LedgerEntry): Promise<LedgerEntry> {
  return written(await ledger.cas(entry, sending(entry)));
}

async function submit(
  { ledger }: AgendaSubject,
  entry: LedgerEntry,
  requestId: string,
): Promise<LedgerEntry> {
  const { record } = entry;
  return written(
    await ledger.cas(entry, {
      ...factsOf(record),
      ...submittedFacts,
      state: "submitted",
      requestId,
    }),
  );
}

async function render({ ledger }: AgendaSubject, entry: LedgerEntry): Promise<LedgerEntry> {
  const requestId = "requestId" in entry.record ? (entry.record.requestId ?? "") : "";
  return written(
    await ledger.cas(entry, {
      ...factsOf(entry.record),
      ...submittedFacts,
      requestId,
      state: "rendered",
      mediaUrls: ["u"],
      renderedAtMs: 2,
    }),
  );
}

async function finish({ ledger }: AgendaSubject, key: string): Promise<void> {
  const entry = await ledger.get(key);
  ok(entry?.record.state === "rendered");
  const done = { state: "done", sha256: "0", sizeBytes: 1, finishedAtMs: 3 } as const;
  written(await ledger.cas(entry, { ...entry.record, ...done }));
}

/** From the API to the end. */
async function end(subject: AgendaSubject, key: string): Promise<void> {
  const entry = await subject.ledger.get(key);
  ok(entry !== undefined);
  await render(subject, entry);
  await finish(subject, key);
}

function factsOf({ shotId, take, modelId, intents }: TakeRecord) {
  return { shotId, take, modelId, intents };
}

function written(result: Awaited<ReturnType<Ledger["cas"]>>): LedgerEntry {
  ok(result.kind === "written", result.kind);
  return result.entry;
}
