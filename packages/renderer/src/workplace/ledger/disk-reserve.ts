import { closeSync, fdatasyncSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { ledgerErrorFrom } from "./ledger-error.ts";

/** Space on the disk that is kept for request ids that arrive when the disk is full. */
export type DiskReserve = {
  /** Frees the space. False if it is in use already. */
  free(): boolean;
  /** Takes the space again if it was freed. @throws LedgerError `LEDGER_DISK_FULL` */
  fill(): void;
};

// A step writes up to eight pages of 4 KiB, and every request in flight has a few steps left.
const reservedBytes = 512 * 1024;

/** @throws LedgerError `LEDGER_DISK_FULL`, `LEDGER_UNWRITABLE`, `LEDGER_UNREADABLE`. */
export function openDiskReserve(path: string): DiskReserve {
  let isFilled = false;
  const fill = (): void => {
    if (isFilled) return;
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < reservedBytes) write(path);
    } catch (cause) {
      removeIfFile(path);
      throw ledgerErrorFrom(cause, `could not reserve space in ${path}`);
    }
    isFilled = true;
  };
  fill();
  return {
    free: () => {
      if (!isFilled) return false;
      rmSync(path, { force: true });
      isFilled = false;
      return true;
    },
    fill,
  };
}

function removeIfFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Something else has its name: the caller says what is wrong.
  }
}

function write(path: string): void {
  const file = openSync(path, "w");
  try {
    // Not zeros, which a file system may store as a hole that reserves nothing.
    const filling = Buffer.alloc(reservedBytes, "\n");
    for (let done = 0; done < reservedBytes;) done += writeSync(file, filling, done);
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
}
