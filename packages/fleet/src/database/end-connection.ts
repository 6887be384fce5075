import { setTimeout as wait } from "node:timers/promises";
import type { Connection } from "./database.ts";

const farewellMs = 1000;

/** Ends a connection, also one that is dead: there, the farewell of the driver waits for ever. */
export async function endConnection(connection: Connection): Promise<void> {
  await Promise.race([
    connection.end().catch(() => undefined),
    wait(farewellMs, undefined, { ref: false }),
  ]);
}
