import type { MediaEngine } from "./media-engine.ts";
import { localInputOnly, options, runFfmpeg } from "./run-ffmpeg.ts";

/** Something in a media file that a viewer would notice and nobody may have wanted. Times are of the file. */
export type Finding = {
  readonly kind: "black" | "frozen" | "silent";
  readonly fromSeconds: number;
  readonly toSeconds: number;
};

// Long enough that a cut, a blink or a pause in speech is none of them.
const blackSeconds = 0.5;
const frozenSeconds = 2;
const silentSeconds = 2;
const lastFrameSeconds = 0.1;

/**
 * Watches and listens to a whole file: black pictures, pictures that stand still, silence. Decodes everything once,
 * about a tenth of a second of work for a second of 720p.
 *
 * @returns in the order of time.
 * @throws MediaError as `runFfmpeg` does.
 */
export async function examineFilm(
  path: string,
  work: {
    readonly engine: MediaEngine;
    readonly hasSound: boolean;
    readonly durationSeconds: number;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Finding[]> {
  const picture = `blackdetect=d=${blackSeconds}:pix_th=0.10,freezedetect=n=-60dB:d=${frozenSeconds}`;
  const sound = `silencedetect=noise=-60dB:d=${silentSeconds}`;
  const args = [
    // The filters report at this level.
    ...options("-v info -nostats -f mov"),
    ...localInputOnly,
    "-i",
    path,
    ...options(`-vf ${picture}`),
    ...options(work.hasSound ? `-af ${sound}` : "-an"),
    ...options("-f null -"),
  ];
  const { stderr } = await runFfmpeg(work.engine.path, args, { signal: work.signal });
  return readFindings(stderr, work.durationSeconds);
}

/** Reads the filters' reports. What has begun and not ended lasts to the end of the file. */
export function readFindings(report: string, durationSeconds: number): Finding[] {
  const findings: Finding[] = [];
  for (const match of report.matchAll(/black_start:(\S+) black_end:(\S+)/g)) {
    // At the end of a file the filter names the start of the last frame.
    const reported = Number(match[2]);
    const toSeconds = durationSeconds - reported < lastFrameSeconds ? durationSeconds : reported;
    findings.push({ kind: "black", fromSeconds: Number(match[1]), toSeconds });
  }
  for (const [kind, word] of [
    ["frozen", "freeze"],
    ["silent", "silence"],
  ] as const) {
    const times = (edge: string): number[] =>
      [...report.matchAll(new RegExp(`${word}_${edge}: (-?[\\d.]+)`, "g"))].map((match) =>
        Number(match[1]),
      );
    const ends = times("end");
    for (const [index, start] of times("start").entries()) {
      const toSeconds = ends[index] ?? durationSeconds;
      findings.push({ kind, fromSeconds: Math.max(0, start), toSeconds });
    }
  }
  return findings.toSorted((left, right) => left.fromSeconds - right.fromSeconds);
}
