import type { MediaContainer } from "./media-container.ts";
import type { Ffmpeg } from "./ffmpeg.ts";
import { readFrom } from "./ffmpeg-files.ts";
import { options, runFfmpeg } from "./run-ffmpeg.ts";

/** Something that a viewer would notice and that may be a mistake. Times are those of the file. */
export type Finding = {
  readonly kind: "black" | "frozen" | "silent";
  readonly fromSeconds: number;
  readonly toSeconds: number;
};

/** Findings in order of time, and the lines in which the decoder reports damage. */
export type Examined = {
  readonly findings: readonly Finding[];
  readonly complaints: readonly string[];
};

/** What is shorter is not reported: it may be a cut or a pause in speech. */
export const noticedSeconds = { black: 0.5, frozen: 2, silent: 2 } as const;

const lastFrameSeconds = 0.1;

// "[h264 @ 0x55d0] [error] …": only at the start of a line, because the tags of the file are printed too.
const complaint = /^(?:\[[^\]]+\] )?\[(?:error|fatal|panic)\]/;

/**
 * Examines a whole file for black pictures, frozen pictures and silence. Decodes everything once, which takes about a tenth
 * of the duration at 720p.
 *
 * @throws MediaError as `runFfmpeg` does.
 */
export async function examineFilm(
  path: string,
  work: {
    readonly ffmpeg: Ffmpeg;
    /** Default: MP4 or MOV. */
    readonly container?: MediaContainer | undefined;
    readonly hasSound: boolean;
    /** `false`: only the sound is examined. */
    readonly hasPicture?: boolean;
    readonly durationSeconds: number;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Examined> {
  const { black, frozen, silent } = noticedSeconds;
  const picture = `blackdetect=d=${black}:pix_th=0.10,freezedetect=n=-60dB:d=${frozen}`;
  const sound = `silencedetect=noise=-60dB:d=${silent}`;
  const args = [
    // The filters report at level info, and each line starts with its level: higher levels are damage.
    ...options("-v level+info -nostats"),
    ...readFrom(path, work.container ?? (/\.(?:mp4|mov)$/.test(path) ? "mov" : undefined)),
    ...options(work.hasPicture === false ? "-vn" : `-vf ${picture}`),
    ...options(work.hasSound ? `-af ${sound}` : "-an"),
    ...options("-f null -"),
  ];
  const { stderr } = await runFfmpeg(work.ffmpeg.path, args, { signal: work.signal });
  return {
    findings: readFindings(stderr, work.durationSeconds),
    complaints: stderr.split("\n").filter((line) => complaint.test(line)),
  };
}

/** Reads the reports of the filters. What has no end lasts until the end of the file. */
export function readFindings(report: string, durationSeconds: number): Finding[] {
  const findings: Finding[] = [];
  for (const match of report.matchAll(/black_start:(\S+) black_end:(\S+)/g)) {
    // At the end of a file, the filter reports the start of the last frame.
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
