import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "../src/database/database.ts";
import { startLeading } from "../src/queue/start-leading.ts";

// A process that leads until it is killed: `node frozen-leader.ts URL`.
startLeading(openDatabase(process.argv[2] ?? ""), {
  name: "account",
  leaseSeconds: 1,
  run: async (signal) => {
    process.stdout.write("leads\n");
    await wait(600_000, undefined, { signal });
  },
});
