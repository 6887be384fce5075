import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What the clips of the benchmark are like, for the notes below its tables. */
export const clipFacts =
  "720p, 24 frames a second, 5 s, moving picture with noise, 3 Mb/s, with sound";

/**
 * Makes so many clips that differ in their bytes, hence in every key, but not in the work that they cost: four
 * pictures, encoded once each and copied under other tags.
 *
 * @returns their absolute paths.
 */
export async function makeClips(
  ffmpeg: string,
  folder: string,
  count: number,
): Promise<readonly string[]> {
  const pictures = await Promise.all(
    [0, 1, 2, 3].map(async (index) => {
      const path = join(folder, `picture-${index}.mp4`);
      const tone = `0.2*sin(2*PI*${220 + 60 * index}*t)+0.1*random(0)`;
      await run(ffmpeg, [
        ..."-v error -y -f lavfi -i".split(" "),
        `testsrc2=s=1280x720:r=24:d=5,noise=alls=12:allf=t,hue=h=${40 * index}`,
        ..."-f lavfi -i".split(" "),
        `aevalsrc='${tone}|${tone}':s=48000:d=5`,
        ..."-c:v libx264 -preset veryfast -b:v 3M -threads 1 -pix_fmt yuv420p".split(" "),
        ..."-x264-params stitchable=1 -c:a aac -b:a 160k".split(" "),
        path,
      ]);
      return path;
    }),
  );
  const clips: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `clip-${index}.mp4`);
    const copy = `-c copy -metadata comment=${index} -y`.split(" ");
    await run(ffmpeg, ["-v", "error", "-i", pictures[index % pictures.length]!, ...copy, path]);
    clips.push(path);
  }
  return clips;
}

// What our segments are encoded with, but with every core in one process, as a script would.
const encoding =
  "-c:v libx264 -preset veryfast -crf 16 -pix_fmt yuv420p -c:a aac -b:a 192k -movflags +faststart";

/** Everything decoded and encoded again in one run of ffmpeg, the way that scripts go. */
export function oneGraph(
  clips: readonly string[],
  transition: { readonly seconds: number; readonly hasXfade: boolean },
  outputPath: string,
): string[] {
  const { seconds, hasXfade } = transition;
  const dissolves = hasXfade ? crossFades : fadesOver;
  const graph = seconds === 0 ? cuts(clips.length) : dissolves(clips.length, seconds);
  return [
    ..."-v error -nostdin -y".split(" "),
    ...clips.flatMap((path) => ["-i", path]),
    "-filter_complex",
    graph,
    ..."-map [v] -map [a]".split(" "),
    ...encoding.split(" "),
    outputPath,
  ];
}

function cuts(count: number): string {
  const inputs = Array.from({ length: count }, (_, index) => `[${index}:v][${index}:a]`).join("");
  return `${inputs}concat=n=${count}:v=1:a=1[v][a]`;
}

/** The chain that scripts and editly write. */
function crossFades(count: number, seconds: number): string {
  const chains: string[] = [];
  for (let index = 1; index < count; index += 1) {
    const [picture, sound] = index === count - 1 ? ["[v]", "[a]"] : [`[v${index}]`, `[a${index}]`];
    const [pictureBefore, soundBefore] =
      index === 1 ? ["[0:v]", "[0:a]"] : [`[v${index - 1}]`, `[a${index - 1}]`];
    const offset = index * (5 - seconds);
    chains.push(
      `${pictureBefore}[${index}:v]xfade=transition=fade:duration=${seconds}:offset=${offset}${picture}`,
      `${soundBefore}[${index}:a]acrossfade=d=${seconds}${sound}`,
    );
  }
  return chains.join(";");
}

/** For an ffmpeg without `xfade`, as is the bundled one: every clip over an empty film, fading in. */
function fadesOver(count: number, seconds: number): string {
  const step = 5 - seconds;
  const chains = [`color=c=black:s=1280x720:r=24:d=${count * step + seconds}[v0]`];
  for (let index = 0; index < count; index += 1) {
    const start = index * step;
    const [picture, sound] =
      index === count - 1 ? ["[v]", "[a]"] : [`[v${index + 1}]`, `[a${index}]`];
    const fade = index === 0 ? "null" : `fade=t=in:st=${start}:d=${seconds}:alpha=1`;
    chains.push(
      `[${index}:v]format=yuva420p,setpts=PTS-STARTPTS+${start}/TB,${fade}[f${index}]`,
      `[v${index}][f${index}]overlay=eof_action=pass:format=yuv420${picture}`,
    );
    if (index > 0) {
      const before = index === 1 ? "[0:a]" : `[a${index - 1}]`;
      chains.push(`${before}[${index}:a]acrossfade=d=${seconds}${sound}`);
    }
  }
  return chains.join(";");
}
