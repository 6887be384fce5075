import { openRecordings, RecordingError } from "./load-recordings.ts";
import type { Recording } from "./recording.ts";

/** The recordings that a server with this folder can play, and the mistakes in those that it cannot. */
export type ReadRecordings = {
  readonly recordings: readonly Recording[];
  /** One `file:line:column message` for each mistake. */
  readonly problems: readonly string[];
};

/** Reads the recordings of the package and of a folder, to check them. */
export async function readRecordings(folder?: string): Promise<ReadRecordings> {
  const recordings: Recording[] = [];
  const problems: string[] = [];
  const collect = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const library = await collect(() => openRecordings(folder));
  for (const name of library?.names() ?? []) {
    const recording = await collect(async () => library?.load(name));
    if (recording !== undefined) recordings.push(recording);
  }
  return { recordings, problems };
}
