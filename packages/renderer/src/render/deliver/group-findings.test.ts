import { expect, test } from "vitest";
import { groupFindings, type FoundInFilm } from "./group-findings.ts";

const film = "/out/film.mp4";

function black(shotId: string, fromSeconds: number): FoundInFilm {
  const toSeconds = fromSeconds + 1;
  const message = `shot "${shotId}" is black from ${fromSeconds} s`;
  return { shotId, code: "FILM_BLACK", message, fromSeconds, toSeconds, film };
}

test("what holds for many shots is one finding that lists them all", () => {
  const found = [0, 1, 2, 3, 4, 5, 6].map((at) => black(`shot-${at}`, at));
  const [finding, ...others] = groupFindings(found);
  expect(others).toEqual([]);
  expect(finding).toEqual({
    code: "FILM_BLACK",
    film,
    message:
      'shots "shot-0" (0.00 s to 1.00 s), "shot-1" (1.00 s to 2.00 s), "shot-2" (2.00 s to 3.00 s), "shot-3" (3.00 s to 4.00 s), "shot-4" (4.00 s to 5.00 s) and 2 more are black',
    shots: [0, 1, 2, 3, 4, 5, 6].map((at) => ({
      id: `shot-${at}`,
      fromSeconds: at,
      toSeconds: at + 1,
    })),
  });
});

test("one shot keeps its own message, and one that is black twice is named once", () => {
  expect(groupFindings([black("one", 2)])).toEqual([
    {
      code: "FILM_BLACK",
      film,
      message: 'shot "one" is black from 2 s',
      shots: [{ id: "one", fromSeconds: 2, toSeconds: 3 }],
    },
  ]);
  expect(groupFindings([black("one", 0), black("one", 2)]).map(({ message }) => message)).toEqual([
    'shot "one" (0.00 s to 1.00 s, 2.00 s to 3.00 s) is black',
  ]);
});

test("other findings, and those of other films and of whole films, stay apart", () => {
  const loud: FoundInFilm = { code: "FILM_LOUDNESS", message: "too loud", film };
  const found = [
    loud,
    black("one", 0),
    { ...black("one", 0), code: "FILM_SILENT" as const },
    black("two", 1),
    { ...loud, film: "/out/film.vertical.mp4" },
  ];
  expect(groupFindings(found).map((one) => [one.code, one.film, one.shots?.length])).toEqual([
    ["FILM_LOUDNESS", film, undefined],
    ["FILM_BLACK", film, 2],
    ["FILM_SILENT", film, 1],
    ["FILM_LOUDNESS", "/out/film.vertical.mp4", undefined],
  ]);
});
