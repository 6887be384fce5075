import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeClips } from "./assembly-clips.ts";

const run = promisify(execFile);

/** What the film is like, for the notes below its table. */
export const filmFacts =
  "A film of 40 shots and 88 s, 640x360 at 24 frames a second, H.264 of good quality: 30 clips of 720p, 4 of them in slow motion, 7 pictures with moves, two titles and credits that roll, 6 dissolves, 4 dips, captions over 9 shots, five lower thirds, a logo over all of it, three pieces of music, an opening and an ending";

const shots = 40;

/** Makes the clips, the pictures and the music of the film. */
export async function makeFilmFiles(ffmpeg: string, folder: string): Promise<void> {
  await makeClips(ffmpeg, folder, 8);
  for (const index of [0, 1]) {
    const source = `testsrc2=s=1600x900:d=1:r=1,hue=h=${90 * index}`;
    const args = `-v error -y -f lavfi -i ${source} -frames:v 1`.split(" ");
    await run(ffmpeg, [...args, join(folder, `picture-${index}.png`)]);
  }
  for (const [index, hertz] of [220, 330, 440].entries()) {
    const tone = `aevalsrc='0.2*sin(2*PI*${hertz}*t)*(0.6+0.4*sin(2*PI*t/2))':s=48000:d=40`;
    const args = `-v error -y -f lavfi -i ${tone}`.split(" ");
    await run(ffmpeg, [...args, join(folder, `music-${index}.wav`)]);
  }
}

/** Writes the storyboard; its 18th shot is a title with this text. @returns its path. */
export async function writeFilm(folder: string, text: string): Promise<string> {
  const file = join(folder, "film.yaml");
  const lines = Array.from({ length: shots }, (_, index) => `  - { ${shotOf(index, text)} }`);
  await writeFile(file, `${head}shots:\n${lines.join("\n")}\n`);
  return file;
}

const head = `storyboard: 1
title: Bench
rate: 24
opening: { type: fade_from_black, duration: 1 }
ending: { type: fade_to_black, duration: 2 }
audio:
  music:
    - { file: music-0.wav, duration: 30, fade_in: 1, fade_out: 2, gain_db: -12 }
    - { file: music-1.wav, at: 28, duration: 30, fade_in: 2, fade_out: 2, gain_db: -12 }
    - { file: music-2.wav, at: 56, fade_in: 2, fade_out: 3, gain_db: -12 }
captions: { source: narration, burn_in: true }
overlays: [{ image: picture-0.png, position: top_right, width: 10%, opacity: 0.6 }]
deliverables: [{ id: film, width: 640, height: 360, aspect_ratio: "16:9" }]
`;

function shotOf(index: number, text: string): string {
  return [
    `id: s${index}`,
    ...sourceOf(index, text),
    ...transitionInto(index),
    ...(index % 7 === 5
      ? [`overlays: [{ text: Pier ${index}, position: lower_third, from: 0.4, to: 1.8 }]`]
      : []),
    ...(index % 4 === 1 && index !== titleAt
      ? [`narration: { text: This is shot number ${index}. }`]
      : []),
  ].join(", ");
}

const roll = Array.from({ length: 12 }, (_, line) => `Name ${line + 1}`).join("|");
const titleAt = 17;

function sourceOf(index: number, text: string): readonly string[] {
  if (index === 0) return ["card: { text: The Boat, subtitle: a benchmark, duration: 2 }"];
  if (index === titleAt) return [`card: { text: ${text}, background: navy, duration: 2 }`];
  if (index === shots - 1) return [`card: { roll: "${roll}", duration: 6 }`];
  if (index % 5 === 4) {
    const move = "move: { from: [0, 0, 1], to: [0.2, 0.1, 1.4] }";
    return [`still: { file: picture-${index % 2}.png, duration: 2, ${move} }`];
  }
  const isSlow = index % 10 === 2;
  const clip = `clip: { file: clip-${index % 8}.mp4, in: 1, out: ${isSlow ? 2.5 : 3} }`;
  return isSlow ? [clip, "speed: 0.5"] : [clip];
}

function transitionInto(index: number): readonly string[] {
  if (index % 6 === 1 && index > 1) return ["transition: { type: dissolve, duration: 0.5 }"];
  if (index % 9 === 3 && index > 3) return ["transition: { type: dip_to_black, duration: 0.5 }"];
  return [];
}
