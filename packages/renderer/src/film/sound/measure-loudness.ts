import type { Ffmpeg } from "../media/ffmpeg.ts";
import { readFrom } from "../media/ffmpeg-files.ts";
import { options, runFfmpeg } from "../media/run-ffmpeg.ts";

/** Loudness according to EBU R 128; `undefined` for silence. */
export type Loudness = {
  readonly integratedLufs: number | undefined;
  readonly truePeakDbtp: number | undefined;
};

/**
 * Measures the sound of a whole file.
 *
 * @param work `filters` are applied first.
 * @throws MediaError as `runFfmpeg` does, also for a file without sound.
 */
export async function measureLoudness(
  path: string,
  work: {
    readonly ffmpeg: Ffmpeg;
    readonly signal?: AbortSignal | undefined;
    readonly filters?: string;
  },
): Promise<Loudness> {
  const chain = `${work.filters ?? "anull"},ebur128=peak=true:framelog=verbose`;
  const args = [...readFrom(path), "-vn", "-af", chain, ...options("-f null -")];
  const { stderr } = await runFfmpeg(work.ffmpeg.path, args, { signal: work.signal });
  const summary = stderr.slice(stderr.lastIndexOf("Summary:"));
  return {
    // -70 is the gate of the measurement: everything was below it.
    integratedLufs: readNumber(summary, /I:\s+(\S+) LUFS/, -69.9),
    truePeakDbtp: readNumber(summary, /Peak:\s+(\S+) dBFS/, -120),
  };
}

function readNumber(summary: string, pattern: RegExp, least: number): number | undefined {
  const value = Number(pattern.exec(summary)?.[1]);
  return Number.isFinite(value) && value > least ? value : undefined;
}
