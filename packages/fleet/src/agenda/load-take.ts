import { parseUsd } from "@storyreel/models";
import { takeFromJson } from "@storyreel/renderer/engine";
import type { Budget, LedgerEntry } from "@storyreel/renderer/engine";
import type { PlannedTake } from "@storyreel/renderer/plan";
import { array, check, nullable, number, object, parse, pipe, string, transform } from "valibot";
import type { Database, Row } from "../database/database.ts";
import { readEntry } from "../database/ledger-rows.ts";
import { FleetError } from "../fleet-error.ts";
import { dayBudget } from "../run/limits.ts";

/** What a worker needs to know about a take. */
export type LoadedTake = {
  /** Of the ledger, read at the same moment. */
  readonly entry: LedgerEntry;
  readonly take: PlannedTake;
  /** It has a place among the requests of the account. */
  readonly isAdmitted: boolean;
  /** The approved plan of a run that goes on includes buying it. */
  readonly isBought: boolean;
  /** The run that has it bought, and its storyboard; `undefined`: nobody wants it any more. */
  readonly run: string | undefined;
  readonly board: string | undefined;
  /** What it is charged to. */
  readonly budgets: readonly Budget[];
  /** Numbers of the attempts that a person gave up. */
  readonly resend: ReadonlySet<number>;
  readonly mayDownloadAgain: boolean;
  /** Nothing may be submitted until somebody has looked at what the database does not know. */
  readonly isLocked: boolean;
  /** The database was restored a short while ago: it may have been submitted before. */
  readonly isSearchedFirst: boolean;
  readonly epoch: bigint;
};

const query = `select t.key, t.version, t.format, t.record, t.planned, 'day:' || to_char(now() at time zone 'utc', 'YYYY-MM-DD') as day, a.day_max_nano, t.admitted_at is not null as admitted, w.budgets, w.state as run_state, w.buys, w.run, w.board,
    coalesce((select array_agg(attempt) from storyreel.decisions d
      where d.account = t.account and d.key = t.key and d.kind = 'resend'), '{}') as resend,
    exists (select from storyreel.decisions d
      where d.account = t.account and d.key = t.key and d.kind = 'download-again') as download_again,
    exists (select from storyreel.settings where name = 'locked') or storyreel.is_other_history() as locked,
    coalesce((select value from storyreel.settings where name = 'epoch'), '0') as epoch,
    exists (select from storyreel.settings where name = 'recovered_at'
      and value::timestamptz > now() - interval '1 day') as recovered
  from storyreel.takes t join storyreel.accounts a on a.id = t.account
  left join lateral (
    select w.buys, r.budgets, r.state, r.approved_at, r.id as run, r.board from storyreel.wants w join storyreel.runs r on r.id = w.run
    where w.account = t.account and w.key = t.key
    order by w.buys and r.state = 'open' desc, r.priority desc, r.approved_at limit 1
  ) w on true
  where t.account = $1 and t.key = $2`;

/** `undefined`: nobody has asked for it on this fleet. @throws FleetError `FLEET_DAMAGED`, `FLEET_VERSION`, `FLEET_UNREACHABLE` */
export async function loadTake(
  database: Database,
  account: string,
  key: string,
): Promise<LoadedTake | undefined> {
  const [row] = await database.query(query, [account, key]);
  if (row === undefined || row["planned"] === null) return undefined;
  const take = takeFromJson(row["planned"]);
  if (take.kind === "damaged") {
    throw new FleetError("FLEET_DAMAGED", `the plan of take ${key}: ${take.reason}`, {
      hint: "a newer storyreel may have written it: update the workers",
    });
  }
  return {
    entry: readEntry(row),
    take: take.value,
    isAdmitted: row["admitted"] === true,
    isBought: row["buys"] === true && row["run_state"] === "open",
    run: textIn(row["run"]),
    board: textIn(row["board"]),
    budgets: readBudgets(row),
    resend: new Set(parse(array(number()), row["resend"])),
    mayDownloadAgain: row["download_again"] === true,
    isLocked: row["locked"] === true,
    isSearchedFirst: row["recovered"] === true,
    epoch: BigInt(String(row["epoch"])),
  };
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

// A limit that cannot be read must not pass for none.
const usd = pipe(
  string(),
  check((text) => parseUsd(text) !== undefined, "a decimal amount"),
  transform((text) => parseUsd(text) ?? 0n),
);
const Budgets = array(
  object({ id: string(), name: string(), maxUsd: nullable(usd), elsewhereUsd: usd }),
);

function readBudgets(row: Row): readonly Budget[] {
  if (row["budgets"] === null) return [];
  const dayMax = row["day_max_nano"];
  return parse(Budgets, row["budgets"]).map(({ id, name, maxUsd, elsewhereUsd }) =>
    id === dayBudget
      ? {
          id: String(row["day"]),
          name,
          maxUsd: typeof dayMax === "string" ? BigInt(dayMax) : undefined,
          elsewhereUsd,
        }
      : { id, name, maxUsd: maxUsd ?? undefined, elsewhereUsd },
  );
}
