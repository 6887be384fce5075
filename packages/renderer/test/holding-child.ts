import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { join } from "node:path";
import { whileHolding } from "../src/workplace/while-holding.ts";

// A process of its own for while-holding.long.test.ts: counts up a number that others count up too.
const [dir = "", rounds = "0"] = process.argv.slice(2);
for (let round = 0; round < Number(rounds); round += 1) {
  await whileHolding(
    "/film.yaml",
    async () => {
      try {
        mkdirSync(join(dir, "inside"));
      } catch {
        writeFileSync(join(dir, "twice"), "");
      }
      const count = Number(readFileSync(join(dir, "counter"), "utf8"));
      await setImmediate();
      writeFileSync(join(dir, "counter"), String(count + 1));
      rmdirSync(join(dir, "inside"));
    },
    { waitMs: 60_000 },
  );
}
