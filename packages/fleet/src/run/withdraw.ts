import type { Database } from "../database/database.ts";
import { eventChannel, organiserChannel } from "../organiser/organiser-channel.ts";

/**
 * Takes back what a board's plans ask for and was not sent yet. What is at the API stays: it may have to be paid, and the next plan
 * finds it.
 *
 * @param shots `undefined`: all.
 * @returns how many takes are not sent any more. One that another film asks for too is sent all the same.
 */
export async function withdraw(
  database: Database,
  board: {
    readonly account: string;
    readonly board: string;
    readonly shots: readonly string[] | undefined;
  },
): Promise<number> {
  const { account, shots } = board;
  return database.transaction(async ({ query }) => {
    const gone = await query(
      `delete from storyreel.wants w using storyreel.runs r, storyreel.takes t
       where r.id = w.run and r.account = $1 and r.board = $2 and r.state = 'open'
         and t.account = w.account and t.key = w.key and t.state = 'planned'
         and ($3::text[] is null or w.shot = any ($3)) returning w.key`,
      [account, board.board, shots ?? null],
    );
    const keys = [...new Set(gone.map(({ key }) => key))];
    const unsent = await query(
      `update storyreel.takes t set admitted_at = null where account = $1 and key = any ($2) and state = 'planned'
         and not exists (select from storyreel.wants w join storyreel.runs r on r.id = w.run
           where w.account = t.account and w.key = t.key and w.buys and r.state = 'open') returning key`,
      [account, keys],
    );
    await query(
      `update storyreel.runs set state = 'cancelled' where account = $1 and board = $2 and state = 'open' and $3::text[] is null`,
      [account, board.board, shots ?? null],
    );
    await query("select pg_notify($1, $3), pg_notify($2, $3)", [
      eventChannel,
      organiserChannel,
      account,
    ]);
    return unsent.length;
  });
}
