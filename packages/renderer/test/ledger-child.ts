import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { stateFolder } from "../src/workplace/state-folder.ts";
import { takeStateLock, type StateLock } from "../src/workplace/state-lock.ts";

// A process of its own for ledger-state.test.ts: `hold FOLDER` or `contend FOLDER LOG`.
const [what, folder = "", log = ""] = process.argv.slice(2);
const files = stateFolder(folder);

if (what === "hold") {
  const lock = takeStateLock(files, Date.now());
  process.stdout.write(`held by ${process.pid}\n`);
  await sleep(60_000);
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

for (const untilMs = Date.now() + 500; Date.now() < untilMs;) {
  const lock = tryTake();
  if (lock !== undefined) {
    appendFileSync(log, `in ${process.pid}\n`);
    await sleep(Math.random() * 4);
    appendFileSync(log, `out ${process.pid}\n`);
    if (Math.random() < 0.3) process.kill(process.pid, "SIGKILL");
    lock.release();
  }
  await sleep(Math.random() * 3);
}
