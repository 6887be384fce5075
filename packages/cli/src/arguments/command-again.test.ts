import { expect, it } from "vitest";
import type { ShotOutcome } from "@storyreel/renderer/events";
import { commandAgain } from "./command-again.ts";

const shot = (id: string, state: ShotOutcome["state"]): ShotOutcome => ({
  id,
  state,
  requestId: null,
  reused: false,
  media: null,
  sha256: null,
  usd: null,
});
const outcome = {
  exit: 6,
  shots: [shot("a", "uncertain"), shot("b", "succeeded"), shot("c", "uncertain")],
} as const;

it.each([
  ["as a program", {}, { words: ["render", "film.yaml"], typed: "storyreel render film.yaml" }],
  [
    "through pnpm render",
    { npm_package_name: "storyreel-workspace", npm_lifecycle_event: "render" },
    { words: ["render", "film.yaml", "--yes"], typed: "pnpm render film.yaml --yes" },
  ],
  [
    "through pnpm storyreel",
    { npm_package_name: "storyreel-workspace", npm_lifecycle_event: "storyreel" },
    { words: ["render", "f.yaml"], typed: "pnpm storyreel render f.yaml" },
  ],
  [
    "through a script of somebody's own, named like one of ours",
    {
      npm_package_name: "my-film",
      npm_lifecycle_event: "render",
      npm_config_user_agent: "npm/11.6.0 node/v24.0.0 linux x64",
    },
    { words: ["render", "film.yaml"], typed: "npx storyreel render film.yaml" },
  ],
  [
    "through pnpm in somebody's own project",
    {
      npm_package_name: "my-film",
      npm_lifecycle_event: "npx",
      npm_config_user_agent: "pnpm/12.21.0 npm/? node/? linux x64",
    },
    { words: ["plan", "f.yaml"], typed: "pnpm exec storyreel plan f.yaml" },
  ],
  [
    "with words that a shell would take apart",
    {},
    {
      words: ["render", "my film's.yaml"],
      typed: String.raw`storyreel render 'my film'\''s.yaml'`,
    },
  ],
])("says the command that continues, %s", (_, environment, { words, typed }) => {
  expect(commandAgain(words, outcome, environment)).toBe(
    `to send it again: ${typed} --resubmit-uncertain a,c`,
  );
  for (const exit of [3, 130] as const) {
    expect(commandAgain(words, { ...outcome, exit }, environment)).toBe(`to continue: ${typed}`);
  }
});

it("never says how to pay again for what may be in the API's list", () => {
  const [a, b, c] = outcome.shots;
  const listed = { ...a, isListed: true } as const;
  const words = ["render", "f.yaml"];
  expect(commandAgain(words, { exit: 6, shots: [listed, b, c] }, {})).toBe(
    "to send it again: storyreel render f.yaml --resubmit-uncertain c",
  );
  expect(commandAgain(words, { exit: 6, shots: [listed, b] }, {})).toBe(
    "to look again: storyreel render f.yaml",
  );
});

it.each([0, 1, 2, 4, 5, 7, 70] as const)("says none after exit %i", (exit) => {
  expect(commandAgain(["render", "f.yaml"], { ...outcome, exit }, {})).toBeUndefined();
});

it("after a plan was left to workers, follows it with the flags that attach has", () => {
  const words = [
    "render",
    "film.yaml",
    "-y",
    "--max-usd",
    "5",
    "--only=a",
    "--state",
    "s",
    "--detach",
  ];
  const left = { exit: 3, shots: [], isDetached: true } as const;
  expect(commandAgain(words, left, {})).toBe(
    "to follow it: storyreel attach film.yaml --only=a --state s",
  );
});

it.each([
  ["postgres://ada:geheim@db/films", "postgres://ada@db/films"],
  ["postgres://db/films?password=geheim", "postgres://db/films"],
  ["postgres://ada@db/films", "postgres://ada@db/films"],
])("prints the address %s without its password", (address, shown) => {
  const again = (...words: readonly string[]) =>
    commandAgain(["render", "film.yaml", ...words], { exit: 3, shots: [] }, {});
  expect(again("--engine", address)).toBe(
    `to continue: storyreel render film.yaml --engine ${shown}`,
  );
  expect(again(`--engine=${address}`)).toBe(
    `to continue: storyreel render film.yaml --engine=${shown}`,
  );
});

it.each([
  [["render", "--yes", "--", "-film.yaml"], "render --yes --resubmit-uncertain a,c -- -film.yaml"],
  [
    ["render", "film.yaml", "--resubmit-uncertain", "b,c", "--resubmit-uncertain=d", "--yes"],
    "render film.yaml --yes --resubmit-uncertain b,c,d,a",
  ],
])("names each shot once, and before the end of the flags: %j", (words, command) => {
  expect(commandAgain(words, outcome, {})).toBe(`to send it again: storyreel ${command}`);
});
