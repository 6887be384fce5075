import { expect, test } from "vitest";
import { checkOddFilm, checkOddPages, createOddFilm, everything } from "./odd-paths-kit.ts";

// Windows refuses most of these characters in names.
test.skipIf(process.platform === "win32")(
  "a film in folders and files with every odd character is rendered, exported and reviewed",
  async () => {
    await using film = await createOddFilm(everything, { isReal: false });
    await checkOddFilm(film);
    await checkOddPages(film);
    expect(await film.cli("status", film.file)).toMatchObject({ exit: 0 });
  },
);
