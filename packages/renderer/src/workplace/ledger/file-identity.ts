import { statSync } from "node:fs";
import { LedgerError } from "./ledger-error.ts";

/** Identifies a file, whatever its path is at this moment; `undefined` if there is none. */
export function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev} ${found.ino}`;
}

export function lostFolder(path: string): LedgerError {
  return new LedgerError(
    "LEDGER_LOST",
    `${path} was deleted or replaced while this process was using the state folder`,
    {
      hint: "nothing more is submitted; restore the folder if you can, and look in the GMI console for the requests that were running",
    },
  );
}
