import type { Client, Clock, RequestRecord, SubmitOutcome } from "@storyreel/core";
import type { Ledger, LedgerEntry } from "../../src/workplace/ledger/ledger.ts";
import { attemptKey } from "../../src/workplace/ledger/money.ts";
import { requestIdsOf, type TakeRecord } from "../../src/workplace/ledger/take-record.ts";
import type { Wrong } from "./simulate-weather.ts";

/** A setting or a piece of code that is wrong on purpose, and the kinds of weather that must show it. */
export type WrongSetting = {
  readonly name: string;
  readonly wrong: Wrong;
  readonly kinds: readonly string[];
  /** A quick run tries it too. */
  readonly isQuick?: true;
};

export const wrongSettings: readonly WrongSetting[] = [
  {
    name: "no settle time",
    kinds: ["list-lags", "list-replica"],
    wrong: { policy: { settleMs: 1, resubmitAfterMs: 1 } },
  },
  {
    name: "a list that shows a failure is believed",
    isQuick: true,
    kinds: ["list-says-failed"],
    wrong: { client: (client) => ({ ...client, read: (id) => readFromList(client, id) }) },
  },
  {
    name: "one look at a failure is a proof",
    kinds: ["failed-once"],
    wrong: { client: withMemoryOfFailures },
  },
  {
    name: "a submit is repeated after a 5xx",
    kinds: ["gateway-502", "wrapped-500"],
    wrong: { client: (client) => repeating(client, (status) => status >= 500) },
  },
  {
    name: "a submit is repeated after a lost answer",
    isQuick: true,
    kinds: ["answer-reset"],
    wrong: { client: (client) => repeating(client, (status) => status === 0) },
  },
  {
    name: "a submit is repeated after an answer that is no JSON",
    kinds: ["answer-html-200", "answer-cut"],
    wrong: { client: (client) => repeating(client, (status) => status === 200) },
  },
  {
    name: "a 429 is a refusal, whatever it names",
    kinds: ["limit-names-ours"],
    wrong: { client: (client) => judging(client, 429, (error) => ({ kind: "not-sent", error })) },
  },
  {
    name: "the request that an answer names is ours",
    kinds: ["503-names-foreign"],
    wrong: {
      client: (client) =>
        judging(client, 503, (error) => ({ kind: "accepted", record: named(error.requestId) })),
      ledger: believing,
    },
  },
  {
    name: "the id in a good answer is ours",
    isQuick: true,
    kinds: ["id-repeated", "ids-swapped", "id-of-stranger"],
    wrong: { ledger: believing },
  },
  {
    name: "a request that is given back is not free",
    kinds: ["ids-swapped"],
    wrong: { ledger: keeping },
  },
  {
    name: "the time of an identical request proves nothing",
    kinds: ["id-of-twin"],
    wrong: {
      client: (client) => showing(client, withoutTime),
    },
  },
  {
    name: "an unknown status is a failure",
    kinds: ["unknown-status"],
    wrong: {
      client: (client) =>
        showing(client, (record) => (record.state === "unrecognised" ? limited(record) : record)),
    },
  },
  {
    name: "words decide what kind of failure it is",
    kinds: ["content-9000-rpm"],
    wrong: {
      client: (client) =>
        showing(client, (record) =>
          record.failure?.message.includes("RPM") === true ? limited(record) : record,
        ),
    },
  },
  {
    name: "a list ends with its first page",
    kinds: ["oldest-first"],
    wrong: {
      client: (client) => ({
        ...client,
        list: async (query) =>
          (query?.offset ?? 0) > 0
            ? { records: [], unreadable: 0 }
            : { ...(await client.list(query)), hasMore: false, total: 0 },
      }),
    },
  },
  {
    name: "a time that does not fit rules a request out",
    kinds: ["clock-ahead", "times-missing", "times-local"],
    wrong: {
      options: (options) => ({
        ...options,
        client: withoutOddTimes(options.client, options.clock),
      }),
    },
  },
  {
    name: "the intent reaches the disk after the submit",
    isQuick: true,
    // In fair weather the list shows the request, also to a run that has no record of it.
    kinds: ["two-processes", "list-lags"],
    wrong: { ledger: withLateIntents },
  },
  {
    name: "a ledger that writes over what another process wrote",
    kinds: ["two-processes"],
    wrong: {
      ledger: (ledger) => ({
        ...ledger,
        cas: async ({ key }, record, money) =>
          ledger.cas({ key, version: (await ledger.get(key))?.version ?? 0 }, record, money),
      }),
    },
  },
  {
    name: "a ledger that forgets which requests are taken",
    kinds: ["answer-reset"],
    wrong: { ledger: (ledger) => ({ ...ledger, claimed: async () => new Set() }) },
  },
  {
    name: "other requests with the same content are not noted",
    kinds: ["twin-in-window", "twin-later", "twin-before"],
    wrong: {
      ledger: (ledger) =>
        writing(ledger, (record) => ({
          ...record,
          intents: record.intents.map((intent) => ({ ...intent, twins: undefined })),
        })),
    },
  },
  {
    name: "money is not part of the ledger's step",
    isQuick: true,
    kinds: ["budget-edge"],
    wrong: { ledger: (ledger) => ({ ...ledger, cas: (base, record) => ledger.cas(base, record) }) },
  },
  {
    name: "a restart begins the budget anew",
    kinds: ["budget-edge"],
    wrong: {
      options: (options) => {
        const id = `film ${options.random()}`;
        return { ...options, film: options.film && { ...options.film, id } };
      },
    },
  },
  {
    name: "what is uncertain does not count as spent",
    kinds: ["times-local", "times-missing"],
    wrong: {
      ledger: (ledger) => ({
        ...ledger,
        cas: (base, record, money) =>
          ledger.cas(
            base,
            record,
            record.state === "ambiguous"
              ? { release: attemptKey(base.key, record.intents.length) }
              : money,
          ),
      }),
    },
  },
  {
    name: "an empty state folder is not a reason to search",
    kinds: ["second-clone", "deleted-folder"],
    wrong: { options: (options) => ({ ...options, isRehearsal: true }) },
  },
  {
    name: "a broken clip is fetched for ever",
    kinds: ["clip-poisoned"],
    wrong: { policy: { downloadTries: Infinity, unusableClips: Infinity } },
  },
];

type UncertainError = Extract<SubmitOutcome, { kind: "uncertain" }>["error"];

/** Sends once more what may have been taken, where the status is one of these; 0: there was no answer. */
function repeating(client: Client, isRepeated: (status: number) => boolean): Client {
  return {
    ...client,
    attemptSubmit: async (...call) => {
      const outcome = await client.attemptSubmit(...call);
      const isDoubtful = outcome.kind === "uncertain" && isRepeated(outcome.error.status ?? 0);
      return isDoubtful ? client.attemptSubmit(...call) : outcome;
    },
  };
}

function judging(
  client: Client,
  status: number,
  judge: (error: UncertainError) => SubmitOutcome,
): Client {
  return {
    ...client,
    attemptSubmit: async (...call) => {
      const outcome = await client.attemptSubmit(...call);
      return outcome.kind === "uncertain" && outcome.error.status === status
        ? judge(outcome.error)
        : outcome;
    },
  };
}

function named(requestId = ""): RequestRecord {
  return { requestId, modelId: "", status: "queued", state: "queued", mediaUrls: [], raw: null };
}

function showing(client: Client, show: (record: RequestRecord) => RequestRecord): Client {
  return {
    ...client,
    read: async (...call) => show(await client.read(...call)),
    list: async (...call) => {
      const page = await client.list(...call);
      return { ...page, records: page.records.map(show) };
    },
  };
}

function withoutTime(record: RequestRecord): RequestRecord {
  const { createdAtSeconds: _, ...rest } = record;
  return rest;
}

function limited(record: RequestRecord): RequestRecord {
  return {
    ...record,
    state: "failed",
    mediaUrls: [],
    failure: { message: "", kind: "rate-limit" },
  };
}

async function readFromList(client: Client, requestId: string): Promise<RequestRecord> {
  const { modelId } = await client.read(requestId);
  const { records } = await client.list({ modelId, limit: 100 });
  return records.find((record) => record.requestId === requestId) ?? client.read(requestId);
}

function withMemoryOfFailures(client: Client): Client {
  const failed = new Map<string, RequestRecord>();
  return {
    ...client,
    read: async (requestId, options) => {
      const record = failed.get(requestId) ?? (await client.read(requestId, options));
      if (record.state === "failed") failed.set(requestId, record);
      return record;
    },
  };
}

function withoutOddTimes(client: Client, clock: Clock): Client {
  const isNear = (seconds: number): boolean => Math.abs(seconds * 1_000 - clock.now()) < 5 * 60_000;
  return {
    ...client,
    list: async (query, options) => {
      const page = await client.list(query, options);
      const records = page.records.filter(({ createdAtSeconds = 0 }) => isNear(createdAtSeconds));
      return { ...page, records };
    },
  };
}

function writing(ledger: Ledger, change: (record: TakeRecord) => TakeRecord): Ledger {
  return { ...ledger, cas: (base, record, money) => ledger.cas(base, change(record), money) };
}

/** An id that an answer named is not proven. */
function believing(ledger: Ledger): Ledger {
  return writing(ledger, (record) =>
    record.state === "submitted" ? { ...record, isUnproven: undefined } : record,
  );
}

/** Whoever has held a request holds it for ever. */
function keeping(ledger: Ledger): Ledger {
  const owners = new Map<string, string>();
  return {
    ...ledger,
    cas: async (base, record, money) => {
      const ids = requestIdsOf(record);
      if (ids.some((id) => (owners.get(id) ?? base.key) !== base.key)) return { kind: "lost" };
      const result = await ledger.cas(base, record, money);
      if (result.kind === "written") for (const id of ids) owners.set(id, base.key);
      return result;
    },
    claimed: async () => new Set(owners.keys()),
  };
}

/** What is about to be sent is written down together with the step after it, and dies with the process before. */
function withLateIntents(ledger: Ledger): Ledger {
  type Late = { readonly entry: LedgerEntry; readonly write: () => Promise<unknown> };
  const late = new Map<string, Late>();
  return {
    ...ledger,
    get: async (key) => late.get(key)?.entry ?? ledger.get(key),
    cas: async (base, record, money) => {
      const { key, version } = base;
      await late.get(key)?.write();
      late.delete(key);
      if (record.state !== "sending") return ledger.cas(base, record, money);
      const entry = { key, version: version + 1, record };
      late.set(key, { entry, write: () => ledger.cas(base, record, money) });
      return { kind: "written", entry };
    },
  };
}
