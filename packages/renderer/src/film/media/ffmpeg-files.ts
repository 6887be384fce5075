import type { MediaContainer } from "./media-container.ts";

/**
 * A file as an argument of ffmpeg, whatever its path contains. With the protocol in front, a path that starts with `-` is
 * not an option, and one with a colon not another protocol; ffmpeg takes the rest literally, `%20` included.
 */
export function fileArgument(path: string): string {
  return `file:${path}`;
}

/**
 * Arguments that read a file. They keep inputs local: a playlist inside a download cannot reach the network.
 *
 * @param format the only one that is accepted. Without one, ffmpeg guesses, and takes the path of a picture for a pattern of
 *   numbered pictures: `%03d`.
 */
export function readFrom(path: string, format?: MediaContainer | "ffmetadata" | "srt"): string[] {
  const demuxer = format === undefined ? [] : ["-f", format];
  return [...demuxer, "-protocol_whitelist", "file,pipe", "-i", fileArgument(path)];
}

/** Arguments that read the files of a list, as `writeConcatList` makes it, one after the other. They may have any path. */
export function readListFrom(path: string): string[] {
  const list = ["-f", "concat", "-safe", "0"];
  return [...list, "-protocol_whitelist", "file,pipe", "-i", fileArgument(path)];
}

/** Arguments that write one picture. The muxer `image2` would take the path for a pattern. */
export function writePictureTo(path: string, encoder: "png" | "mjpeg"): string[] {
  return ["-frames:v", "1", "-c:v", encoder, "-f", "image2pipe", fileArgument(path)];
}
