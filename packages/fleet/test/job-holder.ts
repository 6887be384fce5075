import { openDatabase } from "../src/database/database.ts";
import { openPgBossQueue } from "../src/queue/pg-boss-queue.ts";

// A process that takes a job and does not end it: `node job-holder.ts URL`.
const url = process.argv[2] ?? "";
const queue = await openPgBossQueue({ url, database: openDatabase(url) });
await queue.work("submit", { account: "studio", slots: 1, leaseSeconds: 60 }, async () => {
  process.stdout.write("has it\n");
  return new Promise(() => undefined);
});
