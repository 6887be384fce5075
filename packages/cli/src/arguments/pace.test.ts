import { expect, it } from "vitest";
import type { Setting } from "./environment.ts";
import { parsePace } from "./pace.ts";

const mock = "http://127.0.0.1:8080/api";
const live = "https://gmi.example/api";
const from = (value: string, origin: string): Setting => ({ value, origin });

it.each([
  ["1", live, 1],
  ["0.1", live, 0.1],
  ["10", live, 10],
  ["2.5", undefined, 2.5],
  ["1000", mock, 1000],
  ["200", "http://localhost:8080", 200],
])("%s for %s", async (text, url, pace) => {
  const baseUrl = url === undefined ? undefined : from(url, "GMI_BASE_URL");
  expect(await parsePace({ pace: from(text, "STORYREEL_PACE"), baseUrl }, false)).toEqual({
    kind: "pace",
    pace,
  });
});

it("is 1 where nothing is set", async () => {
  expect(await parsePace({ pace: undefined, baseUrl: undefined }, false)).toEqual({
    kind: "pace",
    pace: 1,
  });
});

const hint = "use 1 for the usual pace, 2 to poll twice as often; above 10 only for a mock server";

it.each(["fast", "-1", "0", "0.09", "1000.1", "1e2", "Infinity", "0x10", "1,5", "2 3", ".5"])(
  "%s is wrong",
  async (text) => {
    const baseUrl = from(mock, "GMI_BASE_URL");
    expect(await parsePace({ pace: from(text, "STORYREEL_PACE"), baseUrl }, false)).toEqual({
      kind: "wrong",
      message: `STORYREEL_PACE "${text}" is not a number from 0.1 to 1000`,
      hint,
    });
  },
);

it.each([live, undefined, "no address"])("11 is too fast for %s", async (url) => {
  const baseUrl = url === undefined ? undefined : from(url, "GMI_BASE_URL");
  expect(await parsePace({ pace: from("11", "/film/.env"), baseUrl }, false)).toEqual({
    kind: "wrong",
    message: 'STORYREEL_PACE in /film/.env "11" is above 10, and the API is not on this machine',
    hint,
  });
});

it("a rehearsal has its server on this machine, and refuses what is not a number all the same", async () => {
  const baseUrl = from(live, "GMI_BASE_URL");
  expect(await parsePace({ pace: from("500", "STORYREEL_PACE"), baseUrl }, true)).toEqual({
    kind: "pace",
    pace: 500,
  });
  expect(await parsePace({ pace: from("fast", "STORYREEL_PACE"), baseUrl }, true)).toMatchObject({
    kind: "wrong",
  });
});
