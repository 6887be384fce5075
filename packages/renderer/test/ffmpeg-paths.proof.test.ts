import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layOutSheet } from "../src/film/assembly/lay-out-sheet.ts";
import { fileArgument, readFrom, writePictureTo } from "../src/film/media/ffmpeg-files.ts";
import { filterValue } from "../src/film/media/filter-value.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { listEngines } from "./engines.ts";
import { createFilmKit } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const signs = Array.from("ab %0123d'\"`[](){}:\\,;=#?&<>|*!~$^@+-.\n\t\r\u{1F3AC}é\u0301א\u202E");
/** Never only dots, and never too long. */
const names = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 24 })
  .map((parts) => `${parts.join("")}x`);
const subtitles = layOutSheet([{ label: "a", widthPx: 16, heightPx: 16 }]).labels;

// Windows refuses most of these characters in names.
test.skipIf(process.platform === "win32").each(await listEngines())(
  "%s opens every path, as input, output, picture and in a filter",
  (engine) => {
    const run = (...args: readonly string[]) => runFfmpeg(engine, ["-v", "error", ...args]);
    return fc.assert(
      fc.asyncProperty(names, names, async (folder, name) => {
        await mkdir(kit.inFolder(folder), { recursive: true });
        const path = (ending: string) => join(kit.inFolder(folder), `${name}.${ending}`);
        await writeFile(path("ass"), subtitles);
        const source = options("-v error -f lavfi -i color=s=16x16:r=1:d=1");
        const captions = ["-vf", `ass=filename=${filterValue(path("ass"))}`];
        await run(...source, ...captions, ...options("-f mov"), fileArgument(path("mov")));
        await run(...readFrom(path("mov"), "mov"), ...writePictureTo(path("png"), "png"));
        await run(...readFrom(path("png"), "png_pipe"), ...options("-f null -"));
        const there = await readdir(kit.inFolder(folder));
        expect(there).toEqual(expect.arrayContaining([`${name}.mov`, `${name}.png`]));
      }),
      { numRuns: 60 },
    );
  },
);
