import { array, boolean, object, parse, string } from "valibot";
import type { Database } from "../database/database.ts";
import { isAtTheApi } from "./at-the-api.ts";
import type { Found } from "./agenda.ts";

const Row = object({ submitted: array(string()), waiting: boolean() });

/** One statement: an idle fleet costs its database next to nothing. */
export async function lookAround(
  { query }: Database,
  account: string,
  isWhole: boolean,
): Promise<Found> {
  const [row] = await query(
    `select array(select key from storyreel.takes t where account = $1 and ${isAtTheApi} and planned is not null
         and ($2 or updated_at > now() - interval '1 minute')) as submitted,
       exists (select from storyreel.takes where account = $1 and state = 'planned' and planned is not null
         and admitted_at is null and blocked is null and (not_before is null or not_before <= now())) as waiting`,
    [account, isWhole],
  );
  const { submitted, waiting } = parse(Row, row);
  return { submitted, isWaiting: waiting };
}
