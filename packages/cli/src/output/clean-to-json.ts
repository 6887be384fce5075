import { relative } from "node:path";
import { formatUsd } from "@storyreel/models";
import { slashed } from "@storyreel/models/paths";
import type { StoredFile, Unneeded } from "@storyreel/renderer/clean";

/** What was done about the files that nothing needs. */
export type CleanEnd = {
  readonly isDryRun: boolean;
  readonly removed: readonly StoredFile[];
  /** The database of the fleet whose ledger was asked. */
  readonly fleet: string | undefined;
};

/** Paths are relative to the folder. */
export function cleanToJson(
  { paid, free, kept, left }: Unneeded,
  { isDryRun, removed, fleet }: CleanEnd,
  folder: string,
): object {
  const pathOf = (path: string): string => slashed(relative(folder, path));
  const gone = new Set(removed.map(({ path }) => path));
  return {
    type: "clean",
    dryRun: isDryRun,
    paid: paid.map(({ file, take, usd }) => ({
      path: pathOf(file.path),
      sha256: file.sha256,
      bytes: file.sizeBytes,
      usd: usd === undefined ? null : formatUsd(usd),
      shot: take?.shotId ?? null,
      take: take?.take ?? null,
      model: take?.modelId ?? null,
      requestId: take?.requestId ?? null,
      removed: gone.has(file.path),
    })),
    free: free.map(({ kind, path, sizeBytes, isRehearsal }) => ({
      kind,
      path: pathOf(path),
      bytes: sizeBytes,
      rehearsal: isRehearsal,
      removed: gone.has(path),
    })),
    paidBytes: sumBytes(paid.map(({ file }) => file)),
    paidUsd: formatUsd(paid.reduce((sum, { usd = 0n }) => sum + usd, 0n)),
    freeBytes: sumBytes(free),
    removedBytes: sumBytes(removed),
    kept: { clips: kept.count, bytes: kept.sizeBytes },
    fleet: fleet ?? null,
    left: left.map(({ why, what }) => ({ why, what })),
  };
}

function sumBytes(files: readonly { readonly sizeBytes: number }[]): number {
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
