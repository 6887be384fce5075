/** A list of files for ffmpeg's demuxer `concat`. Paths are absolute or relative to the list. */
export function writeConcatList(paths: readonly string[]): string {
  // Inside of single quotes only the quote itself is special: it ends them.
  const quote = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`)}'`;
  return ["ffconcat version 1.0", ...paths.map((path) => `file ${quote(path)}`), ""].join("\n");
}
