import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { stateFolder } from "../src/workplace/state-folder.ts";
import { takeStateLock, type StateLock } from "../src/workplace/state-lock.ts";

// A process of its own for ledger-state.test.ts: `hold FOLDER`, or for state-lock.proof.test.ts: `contend FOLDER LOG TIMES`, which
// dies with the lock in its hands at the last of so many times.
const [what, folder = "", log = "", times = ""] = process.argv.slice(2);
const files = stateFolder(folder);

if (what === "hold") {
  const lock = takeStateLock(files, Date.now());
  process.stdout.write(`held by ${process.pid}\n`);
  await sleep(600_000);
  // What nobody refers to any more may be collected, and gives up what it holds.
  lock.release();
}

function tryTake(): StateLock | undefined {
  try {
    return takeStateLock(files, Date.now());
  } catch {
    return undefined;
  }
}

for (let taken = 0; taken < Number(times);) {
  const lock = tryTake();
  if (lock !== undefined) {
    taken += 1;
    appendFileSync(log, `in ${process.pid}\n`);
    await sleep(Math.random() * 4);
    appendFileSync(log, `out ${process.pid}\n`);
    if (taken === Number(times)) process.kill(process.pid, "SIGKILL");
    lock.release();
  }
  await sleep(Math.random() * 3);
}
