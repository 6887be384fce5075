import type { Database } from "../database/database.ts";
import { endConnection } from "../database/end-connection.ts";

/**
 * Says that this process runs the server of a database, and that no other one does.
 *
 * @returns ends it, as the end of the process does; `undefined`: another process runs it.
 * @throws FleetError `FLEET_UNREACHABLE`
 */
export async function holdAlone(database: Database): Promise<(() => Promise<void>) | undefined> {
  const connection = await database.connect();
  connection.on("error", () => undefined);
  const { rows } = await connection.query(
    "select pg_try_advisory_lock(hashtextextended('storyreel fleet up', 0)) as mine",
  );
  const end = () => endConnection(connection);
  if (rows[0]?.["mine"] === true) return end;
  await end();
  return undefined;
}
