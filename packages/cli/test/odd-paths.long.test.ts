import { describe, expect, test } from "vitest";
import { listEngines } from "../../renderer/test/engines.ts";
import {
  checkOddFilm,
  checkOddPages,
  createOddFilm,
  everything,
  expectDone,
} from "./odd-paths-kit.ts";

const names: readonly string[] = [
  "my%20drafts",
  "50%done",
  "%03d",
  "%d%%d%s%n",
  "it's",
  '"quoted"',
  "[v2]: final",
  String.raw`back\slash\n`,
  "a,b;c=d",
  "#1?x=1&y=2",
  "<b>bold",
  "two\nlines",
  "a\ttab",
  "a\rreturn",
  "\u{1F3AC}\u{1F469}\u200D\u{1F4BB}",
  "e\u0301 and \u00E9",
  "עברית العربية",
  "\u202Egnp.film",
  "-leading",
  "--yes",
  "-",
  " both ends ",
  "~",
  "~root",
  "$(x) `y` $HOME ${Z}",
  "*?",
  "..dots",
  ".hidden",
  "...",
  "file:pipe:1",
  "concat:a|b",
  "CON",
  "aux.yaml",
  "$& $' $1 $$",
  "!important",
  "%film% %storyreel%",
  "{one}",
  "null",
  "1.5e3",
  "\u001B[31mred",
  "x".repeat(200),
  "é".repeat(100),
  everything,
];

const engines = await listEngines();
/** What ffmpeg itself could take for something else, for the other engines: the rest is ours. */
const toFfmpeg = [
  everything,
  "%03d",
  "it's",
  "[v2]: final",
  "two\nlines",
  "-leading",
  "file:pipe:1",
];

describe.skipIf(process.platform === "win32").each(engines)("with %s", (ffmpegPath) => {
  const tried = ffmpegPath === engines[0] ? names : toFfmpeg;
  test.each(tried.map((name) => [name]))("a film in %j", async (name) => {
    // Processes are slow, and differ only where a name reaches them: one has every character.
    const isReal = name === everything;
    await using film = await createOddFilm(name, { isReal, ffmpegPath });
    await checkOddFilm(film);
    await checkOddPages(film);
    const others: readonly (readonly string[])[] = [
      ["validate", film.file],
      ["explain", film.file, "two"],
      ["takes", film.file],
      ["status", film.file],
      ["costs", film.file, "--format", "csv"],
      ["clean", film.file, "--dry-run"],
      ["schema", "--write"],
      ["init"],
      ["doctor", film.file],
    ];
    for (const words of others) expectDone(await film.cli(...words));
    expect(await film.cli("plan", film.file)).toMatchObject({ exit: 0 });
    await checkOddFilm(film, `--out=-out${name}`, `--state=-state${name}`);
  });
});
