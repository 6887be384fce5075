import { judgePayments, type FilmCharge } from "@storyreel/renderer/workplace";
import { readCharge, readEntry, stringIn } from "../database/ledger-rows.ts";
import type { Database } from "../database/database.ts";

/** A project as one checkout sees it. */
export type ProjectPlace = {
  readonly database: Database;
  readonly account: string;
  readonly project: string;
  readonly fileOf?: ((board: string) => string) | undefined;
};

// Also what other projects paid for clips that a film of this one uses: it is paid once.
const query = `select c.key, c.attempt, c.nano_usd, c.budgets, c.is_held, t.version, t.format, t.record
  from storyreel.charges c join storyreel.takes t on t.account = c.account and t.key = c.key
  where c.account = $1 and (c.budgets @> array[$2] or exists (
    select from storyreel.wants w join storyreel.runs r on r.id = w.run
    where w.account = c.account and w.key = c.key and r.budgets @> jsonb_build_array(jsonb_build_object('id', $2::text))))
  order by c.key, c.attempt`;

/** Everything that the films of a project were charged with. @throws FleetError `FLEET_UNREACHABLE`, `FLEET_DAMAGED`, `FLEET_VERSION` */
export async function readProjectCharges(place: ProjectPlace): Promise<readonly FilmCharge[]> {
  const { database, account, project, fileOf } = place;
  const rows = await database.query(query, [account, `project:${project}`]);
  const byKey = Map.groupBy(rows, (row) => stringIn(row, "key"));
  const ofProject = `film:${project}/`;
  return [...byKey.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const { record } = readEntry(first);
    return judgePayments(record, [first, ...rest].map(readCharge)).map((payment) => {
      const own = payment.budgetIds.find((id) => id.startsWith(ofProject));
      return {
        ...payment,
        film: own === undefined ? undefined : fileOf?.(own.slice(ofProject.length)),
        // A storyboard that this checkout does not have may be on another branch.
        isLeft: false,
        isForeign: own === undefined,
      };
    });
  });
}
