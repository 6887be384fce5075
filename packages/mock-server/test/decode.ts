import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const installer: { readonly path: string } = createRequire(import.meta.url)(
  "@ffmpeg-installer/ffmpeg",
);

/** What ffmpeg says of a clip, and its grey frames one after the other. */
export function decodeGray(
  clip: Uint8Array,
  filters: readonly string[] = [],
): { readonly warnings: string; readonly gray: Uint8Array } {
  return withFile(clip, (file) => {
    const filter = filters.length === 0 ? [] : ["-vf", filters.join(",")];
    const args = [
      "-v",
      "warning",
      "-noautorotate",
      "-i",
      file,
      "-map",
      "0:v",
      "-vsync",
      "0",
      ...filter,
    ];
    const output = ["-f", "rawvideo", "-pix_fmt", "gray", "-"];
    const { stdout, stderr } = spawnSync(installer.path, [...args, ...output], {
      maxBuffer: 2 ** 30,
    });
    return { warnings: stderr.toString(), gray: stdout };
  });
}

/** Red, green and blue of the bottom left pixel of the first frame. */
export function decodeColour(clip: Uint8Array): readonly number[] {
  return withFile(clip, (file) => {
    const corner = "crop=2:2:0:ih-8";
    const args = ["-v", "error", "-i", file, "-vf", corner, "-frames:v", "1"];
    const { stdout } = spawnSync(installer.path, [
      ...args,
      "-f",
      "rawvideo",
      "-pix_fmt",
      "rgb24",
      "-",
    ]);
    return [...stdout.subarray(0, 3)];
  });
}

/** The clip encoded again by x264 at a quality that leaves visible damage. */
export function encodeAgain(clip: Uint8Array, filter: string): Uint8Array {
  return withFile(clip, (file) => {
    const args = ["-v", "error", "-i", file, "-an", "-vf", filter, "-c:v", "libx264", "-crf", "32"];
    const output = ["-movflags", "frag_keyframe+empty_moov", "-f", "mp4", "-"];
    return spawnSync(installer.path, [...args, ...output], { maxBuffer: 2 ** 30 }).stdout;
  });
}

/** Signed 16-bit samples of the first channel at 48 kHz. */
export function decodeSound(clip: Uint8Array): Int16Array {
  return withFile(clip, (file) => {
    const args = [
      "-v",
      "error",
      "-i",
      file,
      "-map",
      "0:a",
      "-ac",
      "1",
      "-ar",
      "48000",
      "-f",
      "s16le",
      "-",
    ];
    const { stdout } = spawnSync(installer.path, args, { maxBuffer: 2 ** 28 });
    return new Int16Array(Uint8Array.from(stdout).buffer);
  });
}

function withFile<Result>(clip: Uint8Array, use: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "storyreel-mock-"));
  try {
    const file = join(folder, "clip.mp4");
    writeFileSync(file, clip);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
