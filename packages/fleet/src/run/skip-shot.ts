import type { Database } from "../database/database.ts";
import { eventChannel, organiserChannel } from "../organiser/organiser-channel.ts";

/** Leaves the takes of a shot that a person has to decide about out of the runs of a board. They stay as they are. */
export async function skipShot(
  { query }: Database,
  {
    account,
    board,
    shot,
  }: { readonly account: string; readonly board: string; readonly shot: string },
): Promise<number> {
  const rows = await query(
    `delete from storyreel.wants w using storyreel.runs r, storyreel.takes t
     where r.id = w.run and r.account = $1 and r.board = $2 and r.state = 'open' and w.shot = $3
       and t.account = w.account and t.key = w.key and t.state = 'ambiguous' returning w.key`,
    [account, board, shot],
  );
  await query("select pg_notify($1, $3), pg_notify($2, $3)", [
    eventChannel,
    organiserChannel,
    account,
  ]);
  return new Set(rows.map(({ key }) => key)).size;
}
