import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatDiagnostic } from "@storyreel/models/source";
import { validateStoryboard } from "../src/render/validate-storyboard.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-sound-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A mono WAV at 8 kHz: stretches of a tone, and of nothing. */
function wavOf(...stretches: readonly ["tone" | "silence", seconds: number][]): Buffer {
  const samples = stretches.flatMap(([kind, seconds]) =>
    Array.from({ length: seconds * 8000 }, (_, at) =>
      kind === "tone" ? Math.round(8000 * Math.sin(at / 3)) : 0,
    ),
  );
  const wav = Buffer.alloc(44 + 2 * samples.length);
  wav.write("RIFF");
  wav.writeUInt32LE(36 + 2 * samples.length, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8000, 24);
  wav.writeUInt32LE(16_000, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(2 * samples.length, 40);
  for (const [index, sample] of samples.entries()) wav.writeInt16LE(sample, 44 + 2 * index);
  return wav;
}

async function warningsOf(
  board: string,
  environment: NodeJS.ProcessEnv | undefined = process.env,
): Promise<string[]> {
  const file = join(folder, "film.yaml");
  await writeFile(file, board);
  const found = await validateStoryboard(file, { cwd: folder, environment });
  return found.map((one) => formatDiagnostic(one).split("\n").slice(0, 2).join(" "));
}

// Two shots of 3 s.
const withMusic = `storyboard: 1
title: T
defaults: { model: kling-v3-text-to-video, duration: 3 }
audio:
  music: { file: bed.wav }
shots: [{ id: a, prompt: x }, { id: b, prompt: x }]
`;

test.each<[string, Buffer, string[]]>([
  ["as long as the film", wavOf(["tone", 6]), []],
  ["with pauses inside", wavOf(["tone", 2], ["silence", 2], ["tone", 2]), []],
  [
    "shorter than the film",
    wavOf(["tone", 4]),
    ["MUSIC_SHORT: the music is 4 s long, but the film is 6 s: its last 2 s have no music"],
  ],
  [
    "that starts late",
    wavOf(["silence", 1.5], ["tone", 6]),
    [
      "MUSIC_LATE: the music begins with 1.5 s of silence, so the first 1.5 s of the film have no music",
    ],
  ],
  [
    "that falls silent early, though its file goes on",
    wavOf(["tone", 4], ["silence", 3]),
    [
      "MUSIC_SHORT: the music falls silent 4 s into its file, but the film is 6 s: its last 2 s have no music",
    ],
  ],
  [
    "that starts late and is short",
    wavOf(["silence", 1], ["tone", 2]),
    [
      "MUSIC_SHORT: the music is 3 s long, but the film is 6 s: its last 3 s have no music",
      "MUSIC_LATE: the music begins with 1 s of silence, so the first 1 s of the film have no music",
    ],
  ],
  [
    "that is silent as long as the film lasts",
    wavOf(["silence", 7], ["tone", 2]),
    ["SOUND_SILENT: the music is silent: the first 6 s of its file stay below -60 dB"],
  ],
])("music %s is told at its line", async (_, bed, told) => {
  await writeFile(join(folder, "bed.wav"), bed);
  expect(await warningsOf(withMusic)).toEqual(
    told.map((words) => `film.yaml:5:18 warning STORYBOARD_${words.replace(": ", "   ")}`),
  );
});

test.each<[string, string, string[]]>([
  [
    "at one level",
    "[{ file: bed.wav, duration: 4 }, { file: bed.wav, at: 2 }]",
    ['MUSIC_OVERLAP   this music and "bed.wav" are both heard for 2 s, from 2 s of the film on'],
  ],
  [
    "where they fade into each other",
    "[{ file: bed.wav, duration: 4, fade_out: 2 }, { file: bed.wav, at: 2, fade_in: 2 }]",
    [],
  ],
  ["one far softer", "[{ file: bed.wav, duration: 4 }, { file: bed.wav, at: 2, gain_db: -8 }]", []],
  ["one after the other", "[{ file: bed.wav, duration: 2 }, { file: bed.wav, at: 2 }]", []],
])("two pieces of music %s", async (_, music, told) => {
  await writeFile(join(folder, "bed.wav"), wavOf(["tone", 6]));
  expect(await warningsOf(withMusic.replace("{ file: bed.wav }", music))).toEqual(
    told.map((words) => `film.yaml:5:51 warning STORYBOARD_${words}`),
  );
});

test.each(["dialogue", "both"])("ducking under %s is told where clips are muted", async (under) => {
  await writeFile(join(folder, "bed.wav"), wavOf(["tone", 6]));
  const ducked = `{ file: bed.wav, ducking: { under: ${under} } }`;
  const muted = withMusic.replace("{ file: bed.wav }", `${ducked}\n  production_sound: mute`);
  expect(await warningsOf(muted)).toEqual([
    "film.yaml:5:45 warning STORYBOARD_DUCKING_UNUSED   music is never lowered under the sound of clips, because production_sound: mute silences the clips",
  ]);
  expect(await warningsOf(muted.replace("mute", "keep"))).toEqual([]);
});

test("without an ffmpeg, the length of music is checked alone", async () => {
  await writeFile(join(folder, "bed.wav"), wavOf(["silence", 7]));
  const environment = { FFMPEG_PATH: join(folder, "no-ffmpeg") };
  expect(await warningsOf(withMusic, environment)).toEqual([]);
});

test("narration that outlasts its shot, or is silent, is told at its shot", async () => {
  await writeFile(join(folder, "long.wav"), wavOf(["tone", 4.5]));
  await writeFile(join(folder, "mute.wav"), wavOf(["silence", 2]));
  const warnings = await warningsOf(`storyboard: 1
title: T
defaults: { model: kling-v3-text-to-video, duration: 3 }
shots:
  - { id: a, prompt: x, narration: { file: long.wav } }
  - { id: b, prompt: x }
  - { id: c, prompt: x, narration: { file: mute.wav } }
`);
  expect(warnings).toEqual([
    'film.yaml:5:5 warning STORYBOARD_NARRATION_LONG   the narration of shot "a" is 4.5 s long, but its shot is 3 s: it continues for 1.5 s after the shot',
    'film.yaml:7:5 warning STORYBOARD_SOUND_SILENT   the narration of shot "c" is silent: its file stays below -60 dB',
  ]);
});

test("parts that a file does not have, and moments that the film does not have, are told at their place", async () => {
  await writeFile(join(folder, "bed.wav"), wavOf(["tone", 2]));
  const board = `storyboard: 1
title: T
defaults: { model: kling-v3-text-to-video, duration: 3 }
audio:
  music:
    - { file: bed.wav, in: 2.5 }
    - { file: bed.wav, out: 2.5 }
    - { file: bed.wav, at: 9 }
    - { file: bed.wav, at: 5, fade_out: 1.5 }
  effects:
    - { file: bed.wav, shot: b, at: 2.5, duration: 1 }
    - { file: bed.wav, shot: a, at: 2.5, duration: 1 }
shots: [{ id: a, prompt: x }, { id: b, prompt: x, cut: { out: 2 } }]
`;
  expect(await warningsOf(board, undefined)).toEqual([
    "film.yaml:6:28 error STORYBOARD_SOUND_RANGE   the music starts at 2.5 s of its file, which is only 2 s long",
    "film.yaml:7:29 error STORYBOARD_SOUND_RANGE   the music ends at 2.5 s of its file, which is only 2 s long",
    "film.yaml:8:28 warning STORYBOARD_SOUND_PAST_END   the music begins at 9 s, but the film is only 5 s long: it is not heard",
    "film.yaml:9:28 warning STORYBOARD_SOUND_PAST_END   the music begins at 5 s, but the film is only 5 s long: it is not heard",
    'film.yaml:11:37 warning STORYBOARD_SOUND_OUTSIDE_SHOT   the effect is at 2.5 s of the clip of shot "b", but the film uses 0 s to 2 s of it: it is not heard',
  ]);
});

test("each cue is listened to where the film plays it", async () => {
  await writeFile(join(folder, "bed.wav"), wavOf(["tone", 1], ["silence", 2], ["tone", 2]));
  const board = `storyboard: 1
title: T
defaults: { model: kling-v3-text-to-video, duration: 3 }
audio:
  music:
    - { file: bed.wav, in: 2, at: 1 }
    - { file: bed.wav, in: 1.2, out: 2.8 }
  effects: [{ file: bed.wav, in: 3.5, at: 1 }]
shots: [{ id: a, prompt: x }]
`;
  expect(await warningsOf(board)).toEqual([
    "film.yaml:6:15 warning STORYBOARD_MUSIC_LATE   the music begins with 1 s of silence, so it is first heard at 2 s",
    "film.yaml:7:15 warning STORYBOARD_SOUND_SILENT   the music is silent: its file stays below -60 dB from 1.2 s to 2.8 s",
  ]);
});
