import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** How alike two films are, frame by frame. */
export type SameFrames = {
  readonly frames: number;
  readonly otherFrames: number;
  /** Of luma and chroma, in dB. */
  readonly psnr: number;
  readonly leastPsnr: number;
  readonly ssim: number;
};

/** Decodes two films and compares their frames. */
export async function compareFrames(
  ffmpeg: string,
  film: string,
  other: string,
): Promise<SameFrames> {
  const graph = "[0:v]split[a][b];[1:v]split[c][d];[a][c]psnr;[b][d]ssim";
  const args = ["-hide_banner", "-nostats", "-i", film, "-i", other, "-lavfi", graph];
  const { stderr } = await run(ffmpeg, [...args, "-f", "null", "-"]);
  const number = (pattern: RegExp): number => {
    const found = pattern.exec(stderr)?.[1];
    if (found === undefined)
      throw new Error(`no figure in what ffmpeg said: ${stderr.slice(-400)}`);
    return found === "inf" ? Infinity : Number(Number(found).toFixed(4));
  };
  return {
    frames: await countFrames(ffmpeg, film),
    otherFrames: await countFrames(ffmpeg, other),
    psnr: number(/PSNR .*average:(\S+)/),
    leastPsnr: number(/PSNR .*min:(\S+)/),
    ssim: number(/SSIM .*All:(\S+)/),
  };
}

async function countFrames(ffmpeg: string, path: string): Promise<number> {
  const args = ["-hide_banner", "-i", path, "-map", "0:v:0", "-c", "copy", "-f", "null", "-"];
  const { stderr } = await run(ffmpeg, args);
  // Progress is told again and again; the last figure counts.
  return Number([...stderr.matchAll(/frame= *(\d+)/g)].at(-1)?.[1]);
}
