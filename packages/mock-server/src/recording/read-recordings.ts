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
  const library = await openRecordings(folder);
  const recordings: Recording[] = [];
  const problems: string[] = [];
  for (const name of library.names()) {
    try {
      const recording = await library.load(name);
      if (recording !== undefined) recordings.push(recording);
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      problems.push(...error.message.split("\n"));
    }
  }
  return { recordings, problems };
}
