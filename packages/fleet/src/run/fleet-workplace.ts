import { knownTakes, ledgerTakes, openFolder } from "@storyreel/renderer/workplace";
import type {
  KnownTakes,
  LedgerCharge,
  LedgerReader,
  Lock,
  Workplace,
} from "@storyreel/renderer/workplace";
import type { LedgerEntry, TakeTiming } from "@storyreel/renderer/engine";
import { noMoney } from "@storyreel/renderer/plan";
import { array, object, parse, picklist, record, string, unknown } from "valibot";
import type { Database, Row } from "../database/database.ts";
import { readCharge, readEntry, readTiming, stringIn } from "../database/ledger-rows.ts";
import { openPostgresLedger } from "../database/postgres-ledger.ts";
import { readProjectCharges } from "./project-charges.ts";

export type FleetPlace = {
  readonly database: Database;
  readonly account: string;
  /** What the storyboards of one project are counted together under, the same in every clone. */
  readonly project: string;
  /** Of the storyboard, from the root of the project, with `/`. */
  readonly boardOf: (file: string) => string;
  /** The way back, on this machine: an absolute path. Absent: charges do not name their storyboards. */
  readonly fileOf?: ((board: string) => string) | undefined;
  /** A folder of this machine for clips and what is cut from them. */
  readonly stateDir: string;
};

/** The takes of a fleet, with clips and what is cut from them in a folder of this machine. */
export function openFleetWorkplace(place: FleetPlace): Workplace {
  const { database, account, project, boardOf, stateDir } = place;
  const local = openFolder(stateDir);
  const { media } = local;
  const budgetId = (file: string): string => `film:${project}/${boardOf(file)}`;
  const read = async (
    lock: Lock,
    file: string,
    keysOf: (known: KnownTakes) => readonly string[],
  ): Promise<KnownTakes> => {
    const film = { file, lock, budgetId: budgetId(file), isLeft: () => false };
    const files = { media, facts: local.caches.facts };
    const first = await knownTakes(await ledgerTakes(emptyReader, media), film, files);
    const locked = lock.shots.flatMap(({ takes }) => takes.map(({ requestKey }) => requestKey));
    const look = async (keys: readonly string[]) => {
      const asking = { keys, budgetId: film.budgetId };
      const { reader, ordered } = await readLedger(database, account, asking);
      return { known: await knownTakes(await ledgerTakes(reader, media), film, files), ordered };
    };
    const asked = new Set([...keysOf(first), ...locked]);
    const seen = await look([...asked]);
    // A shot that is as long as its narration asks for another request once that is there.
    const more = keysOf(seen.known).filter((key) => !asked.has(key));
    const { known, ordered } = more.length === 0 ? seen : await look([...asked, ...more]);
    return {
      ...known,
      stateOf: (key) => {
        if (ordered.has(key)) return { kind: "ordered" };
        const state = known.stateOf(key);
        // Its clip is in the store.
        return state.kind === "running" && known.recordOf(key)?.state === "done"
          ? { ...state, isFinished: true }
          : state;
      },
    };
  };
  return {
    ...local,
    budgetId,
    known: read,
    money: async (lock, file) => (await read(lock, file, () => [])).money ?? noMoney,
    charges: () => readProjectCharges(place),
    takes: async () => {
      const entries: LedgerEntry[] = [];
      for await (const entry of openPostgresLedger(database, account).entries())
        entries.push(entry);
      return entries;
    },
    // Workers go on whoever else is there.
    holder: async () => undefined,
    // The ledger is nobody's: this is for the lock files, which two commands of one checkout must not write at a time.
    hold: (options) => local.hold(options),
    forgetRequests: async () => {
      throw new TypeError("requests of a fleet are not forgotten");
    },
    // What is rehearsed stays on this machine.
    rehearsal: () => local.rehearsal(),
  };
}

const emptyReader: LedgerReader = {
  take: () => undefined,
  timings: () => [],
  takes: () => [],
  charges: () => [],
};

// A run that goes on includes buying it, and nothing keeps it back; or it is being sent at this moment.
const isOrdered = `t.planned is not null and t.blocked is null
  and (t.state = 'planned' or (t.state = 'sending' and t.updated_at > now() - interval '5 minutes'))
  and exists (select from storyreel.wants w join storyreel.runs r on r.id = w.run
    where w.account = t.account and w.key = t.key and w.buys and r.state = 'open')`;

const ledgerQuery = `with charged as (
    select key, attempt, nano_usd::text as nano_usd, budgets, is_held from storyreel.charges
    where account = $1 and (key = any ($2) or budgets @> array[$3])
  ), found as (
    select key, version, format, record, model, (${isOrdered}) as ordered from storyreel.takes t
    where account = $1 and key in (select unnest($2::text[]) union select key from charged)
  ), timed as (
    select m.model, t.key, t.record, t.rendered_ms from (select distinct model from found) m,
    lateral (select key, record, rendered_ms from storyreel.takes t
      where t.account = $1 and t.model = m.model and t.rendered_ms is not null and t.record->'timing' is not null
      order by rendered_ms desc limit 50) t
  )
  select 'charge' as kind, row_to_json(charged) as row, 0 as nth from charged
  union all select 'take', row_to_json(found), 0 from found
  union all select 'timing', row_to_json(timed), row_number() over (order by model, rendered_ms desc) from timed
  order by nth`;

const LedgerRows = array(
  object({ kind: picklist(["charge", "take", "timing"]), row: record(string(), unknown()) }),
);

/** What the ledger says about some takes, and about all that a film was charged with, read at one moment. */
async function readLedger(
  { query }: Database,
  account: string,
  { keys, budgetId }: { readonly keys: readonly string[]; readonly budgetId: string },
): Promise<{ readonly reader: LedgerReader; readonly ordered: ReadonlySet<string> }> {
  const found = parse(LedgerRows, await query(ledgerQuery, [account, keys, budgetId]));
  const rowsOf = (wanted: "charge" | "take" | "timing"): readonly Row[] =>
    found.filter(({ kind }) => kind === wanted).map(({ row }) => row);
  const takes = rowsOf("take");
  return {
    reader: readerOf(takes.map(readEntry), rowsOf("charge").map(readCharge), rowsOf("timing")),
    ordered: new Set(takes.flatMap((row) => (row["ordered"] === true ? stringIn(row, "key") : []))),
  };
}

function readerOf(
  entries: readonly LedgerEntry[],
  charges: readonly LedgerCharge[],
  timingRows: readonly Row[],
): LedgerReader {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const timings = new Map<string, TakeTiming[]>();
  for (const row of timingRows) {
    const model = stringIn(row, "model");
    timings.set(model, [...(timings.get(model) ?? []), readTiming(row)]);
  }
  return {
    take: (key) => byKey.get(key),
    timings: (modelId) => timings.get(modelId) ?? [],
    takes: () => entries,
    charges: () => charges,
  };
}
