import { open } from "node:fs/promises";
import { readInnerBoxes, readTopBoxes } from "../media/mp4-boxes.ts";

/** The picture that stands for a film, as `writeFilmTags` writes it; `undefined`: the film has none. */
export async function readPoster(filmPath: string): Promise<Buffer | undefined> {
  const file = await open(filmPath);
  try {
    const moov = (await readTopBoxes(file)).find(({ type }) => type === "moov");
    if (moov === undefined) return undefined;
    const contents = Buffer.alloc(moov.end - moov.start);
    await file.read(contents, 0, contents.length, moov.start);
    const meta = inner(contents, "udta", "meta");
    // Version and flags come before the boxes in "meta"; type and locale before the picture.
    const data = meta && inner(meta.subarray(4), "ilst", "covr", "data");
    return data?.subarray(8);
  } finally {
    await file.close();
  }
}

function inner(contents: Buffer, ...types: readonly string[]): Buffer | undefined {
  return types.reduce<Buffer | undefined>((outer, type) => {
    const found = outer && readInnerBoxes(outer).find((one) => one.type === type);
    return found && outer?.subarray(found.start, found.end);
  }, contents);
}
