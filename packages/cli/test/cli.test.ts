import { commandNames } from "../src/arguments/command-table.ts";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { runCli, startCli } from "./cli-process.ts";

const cwd = tmpdir();

it("--version prints the version alone", async () => {
  const { ended } = startCli(["--version"], { cwd });
  expect(await ended).toEqual({
    exit: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
    stderr: "",
  });
});

it("--help goes to stdout", async () => {
  const { exit, stdout, stderr } = await runCli(["render", "--help"], { cwd });
  expect([exit, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("usage: storyreel render FILE [flags]");
});

it.each<[string, string[], string]>([
  [
    "no command",
    [],
    `storyreel: no command\n  hint: use one of ${commandNames.join(", ")}; see storyreel --help\n`,
  ],
  [
    "a misspelt command",
    ["rendr", "film.yaml"],
    'storyreel: unknown command "rendr"\n  hint: did you mean "render"?\n',
  ],
  [
    "a command that resembles none",
    ["frobnicate"],
    `storyreel: unknown command "frobnicate"\n  hint: use one of ${commandNames.join(", ")}\n`,
  ],
  [
    "a misspelt flag",
    ["render", "film.yaml", "--max-usdd", "5"],
    'storyreel: unknown flag "--max-usdd" for render\n  hint: did you mean "--max-usd"?\n',
  ],
  [
    "a flag that resembles none",
    ["plan", "film.yaml", "--frobnicate"],
    'storyreel: unknown flag "--frobnicate" for plan\n  hint: list its flags with storyreel plan --help\n',
  ],
  [
    "a misspelt value",
    ["render", "film.yaml", "--until", "generate"],
    'storyreel: --until "generate" is neither "generated" nor "assembled"\n  hint: did you mean "generated"?\n',
  ],
])("%s is wrong usage, and says what to write", async (_, args, stderr) => {
  expect(await runCli(args, { cwd })).toEqual({ exit: 2, stdout: "", stderr });
});

it("wrong usage of render --json ends with render-finished, as every render does", async () => {
  const { ended } = startCli(["render", "film.yaml", "--foo", "--json"], { cwd });
  const { exit, stdout, stderr } = await ended;
  const message = 'unknown flag "--foo" for render';
  const hint = "list its flags with storyreel render --help";
  expect([exit, stderr]).toEqual([2, `storyreel: ${message}\n  hint: ${hint}\n`]);
  expect(JSON.parse(stdout)).toEqual({
    type: "render-finished",
    exit: 2,
    output: null,
    outputs: [],
    estimatedUsd: "0.00",
    shots: [],
    message,
    hint,
  });
});

it("a reader that goes away is no error", async () => {
  const { child, ended } = startCli(["render", "--help"], { cwd });
  child.stdout.destroy();
  await once(child, "exit");
  expect(await ended).toMatchObject({ exit: 0, stderr: "" });
});
