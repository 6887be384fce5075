import { watch } from "node:fs";
import type { RecordingLibrary } from "../recording/load-recordings.ts";

// 50 ms: editors write a file in several steps, and each step is an event.
const settleMs = 50;

/** Reads the recordings again after each change in the folder. Returns what ends the watching. */
export function watchRecordings(
  folder: string,
  recordings: RecordingLibrary,
  tell: (result: { readonly names: readonly string[] } | { readonly problem: string }) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      recordings.reload().then(
        () => tell({ names: recordings.ownNames() }),
        (error: unknown) =>
          tell({ problem: error instanceof Error ? error.message : String(error) }),
      );
    }, settleMs);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
