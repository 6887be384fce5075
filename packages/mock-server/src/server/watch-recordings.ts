import type { FSWatcher } from "node:fs";
import { watch } from "node:fs";
import type { RecordingLibrary } from "../recording/load-recordings.ts";

// 50 ms, because editors save a file in several steps and each step is an event.
const settleMs = 50;
// How often to look for a folder that has disappeared.
const absentMs = 250;

/**
 * Reloads the recordings after each change in the folder, also when another folder takes its place. Returns a function that stops
 * watching.
 */
export function watchRecordings(
  folder: string,
  recordings: RecordingLibrary,
  tell: (result: { readonly names: readonly string[] } | { readonly problem: string }) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const lookIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, milliseconds);
  };
  let watcher = open(folder, () => lookIn(settleMs));
  function look(): void {
    // A watcher follows the folder, not its name. The new folder must be watched before it is read.
    const before = watcher;
    watcher = open(folder, () => lookIn(settleMs));
    before?.close();
    if (watcher === undefined) lookIn(absentMs);
    // Report only once that the folder is gone.
    if (watcher === undefined && before === undefined) return;
    recordings.reload().then(
      () => tell({ names: recordings.ownNames() }),
      (error: unknown) => tell({ problem: error instanceof Error ? error.message : String(error) }),
    );
  }
  return () => {
    clearTimeout(timer);
    watcher?.close();
  };
}

/** Undefined if the folder does not exist at the moment. */
function open(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onChange).on("error", onChange);
  } catch {
    return undefined;
  }
}
