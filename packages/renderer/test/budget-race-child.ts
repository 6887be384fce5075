import { once } from "node:events";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import { attemptKey } from "../src/workplace/ledger/money.ts";
import { sending } from "./ledger-kit.ts";

// A process of its own for budget-race.proof.test.ts: reserves each price of a list as soon as it is told to, whatever another
// process does to the same ledger at that moment. It holds no lock.
const [path = "", name = "", maxUsd = "", prices = ""] = process.argv.slice(2);
const film = { id: "film", name: "film", maxUsd: BigInt(maxUsd), elsewhereUsd: 0n };

const ledger = await openSqliteLedger(path);
process.stdout.write("ready\n");
await once(process.stdin, "data");
const sent: string[] = [];
for (const [index, price] of prices.split(",").entries()) {
  const key = `${name}${index}`;
  const reserve = { attempt: attemptKey(key, 1), usd: BigInt(price), budgets: [film] };
  const { kind } = await ledger.cas({ key, version: 0 }, sending, { reserve });
  if (kind === "written") sent.push(price);
}
await ledger.close();
process.stdout.write(JSON.stringify(sent));
process.stdin.unref();
