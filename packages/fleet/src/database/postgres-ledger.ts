import { array, parse, string } from "valibot";
import { namedIdsOf, requestIdsOf } from "@storyreel/renderer/engine";
import type {
  BudgetLeft,
  CasResult,
  Ledger,
  LedgerEntry,
  MoneyChange,
  TakeRecord,
} from "@storyreel/renderer/engine";
import { sqlStateOf } from "./database-error.ts";
import type { Database, Row } from "./database.ts";
import type { FleetClock } from "./fleet-clock.ts";
import { readEntry, readLefts, readTiming, recordFormat, stringIn } from "./ledger-rows.ts";

const page = 500;

/**
 * The ledger of one account in PostgreSQL. A change is one statement, committed when its promise resolves.
 *
 * @param clock is set by the last question before a submit, so that a machine that stood still knows how late it is.
 */
export function openPostgresLedger(
  database: Database,
  account: string,
  clock?: FleetClock,
): Ledger {
  const { query } = database;
  return {
    get: async (key) => {
      const [row] = await query(
        "select key, version, format, record from storyreel.takes where account = $1 and key = $2",
        [account, key],
      );
      return row && readEntry(row);
    },
    cas: (base, record, money) => changeTake(database, account, { ...base, record, money }),
    heldUsd: async (budgetId) => {
      const [row] = await query(
        "select held_nano from storyreel.budgets where account = $1 and id = $2",
        [account, budgetId],
      );
      return BigInt(row === undefined ? 0 : stringIn(row, "held_nano"));
    },
    claimed: async (modelId) => {
      const rows = await query(
        "select request_id from storyreel.requests where account = $1 and model = $2",
        [account, modelId],
      );
      return new Set(rows.map((row) => stringIn(row, "request_id")));
    },
    sending: async (payloadSha256) => {
      const askedAtMs = clock?.localMs() ?? 0;
      const [row] = await query(
        `select (extract(epoch from clock_timestamp()) * 1000)::float8 as now_ms,
           array(select key from storyreel.takes where account = $1 and sending_sha = $2) as keys`,
        [account, payloadSha256],
      );
      clock?.note({ databaseMs: Number(row?.["now_ms"]), askedAtMs });
      return parse(array(string()), row?.["keys"]);
    },
    timings: async (modelId) => {
      const rows = await query(
        `select key, record from storyreel.takes
         where account = $1 and model = $2 and rendered_ms is not null and record->'timing' is not null
         order by rendered_ms desc limit 50`,
        [account, modelId],
      );
      return rows.map(readTiming);
    },
    entries: (state) => entriesIn(database, account, state),
  };
}

type Change = LedgerEntry & { readonly money: MoneyChange | undefined };

/** Makes one change of a take, as part of a transaction if there is one. */
export async function changeTake(
  { query }: Pick<Database, "query">,
  account: string,
  { key, version, record, money }: Change,
): Promise<CasResult> {
  let rows: readonly Row[];
  try {
    rows = await query("select storyreel.take_cas($1, $2, $3, $4, $5, $6, $7, $8) as version", [
      account,
      key,
      version,
      JSON.stringify(columnsOf(record)),
      JSON.stringify(record),
      requestIdsOf(record),
      namedIdsOf(record),
      money === undefined ? null : JSON.stringify(moneyOf(money)),
    ]);
  } catch (error) {
    switch (sqlStateOf(error)) {
      case "SR001": // another take holds one of the requests
        return { kind: "lost" };
      case "SR002":
        return { kind: "over-budget", lefts: leftsOf(error) };
      case undefined:
      default:
        throw error;
    }
  }
  const written = rows[0]?.["version"];
  return typeof written === "number"
    ? { kind: "written", entry: { key, version: written, record } }
    : { kind: "lost" };
}

function leftsOf(error: unknown): readonly BudgetLeft[] {
  const message = error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
  return readLefts(message);
}

function columnsOf(record: TakeRecord) {
  const { state, modelId, intents } = record;
  return {
    format: recordFormat,
    state,
    model: modelId,
    sending_sha: state === "sending" ? (intents.at(-1)?.payloadSha256 ?? null) : null,
    rendered_ms: "renderedAtMs" in record ? Math.round(record.renderedAtMs) : null,
  };
}

/** Amounts as decimal strings, in billionths of a dollar. */
function moneyOf({ reserve, release }: MoneyChange) {
  return {
    release,
    reserve: reserve && {
      attempt: reserve.attempt,
      nano: reserve.usd?.toString(),
      budgets: reserve.budgets.map(({ id, name, maxUsd, elsewhereUsd }) => ({
        id,
        name,
        max: maxUsd?.toString(),
        elsewhere: elsewhereUsd.toString(),
      })),
    },
  };
}

async function* entriesIn(
  { query }: Database,
  account: string,
  state: TakeRecord["state"] | undefined,
): AsyncGenerator<LedgerEntry> {
  let after = "";
  for (;;) {
    const rows = await query(
      `select key, version, format, record from storyreel.takes
       where account = $1 and key > $2 and ($3::text is null or state = $3) order by key limit ${page}`,
      [account, after, state ?? null],
    );
    for (const row of rows) yield readEntry(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = stringIn(last, "key");
  }
}
