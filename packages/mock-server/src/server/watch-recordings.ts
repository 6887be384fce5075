import type { FSWatcher } from "node:fs";
import { watch } from "node:fs";
import type { RecordingLibrary } from "../recording/load-recordings.ts";

// 50 ms: editors write a file in several steps, and each step is an event.
const settleMs = 50;
// 250 ms: how soon a folder that was taken away is looked for again.
const absentMs = 250;

/**
 * Reads the recordings again after each change in the folder, also when another folder takes its place. Returns what ends the
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
    // What is watched is the folder that was there, not the name: the new one is watched before it is read.
    const before = watcher;
    watcher = open(folder, () => lookIn(settleMs));
    before?.close();
    if (watcher === undefined) lookIn(absentMs);
    // That it is gone is told once.
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

/** Undefined when no folder is there now. */
function open(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onChange).on("error", onChange);
  } catch {
    return undefined;
  }
}
