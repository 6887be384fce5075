import { openRecordings, RecordingError } from "./load-recordings.ts";
import type { Recording } from "./recording.ts";

/** Every recording that a server of this folder could play, and the mistakes of those that cannot be read. */
export type ReadRecordings = {
  readonly recordings: readonly Recording[];
  /** `file:line:column message`, one mistake each. */
  readonly problems: readonly string[];
};

/** Reads the recordings that come with the package and those of a folder, for whoever wants to check them. */
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
