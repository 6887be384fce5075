import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { createMockServer } from "@storyreel/mock-server";
import { describe, expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const page = await readFile(new URL("../docs/troubleshooting.md", import.meta.url), "utf8");

const film = (head: string, model = "kling-3.0-turbo-t2v") => `storyboard: 1
title: Film
${head}
defaults: { model: ${model}, duration: 3, aspect_ratio: "1:1" }
shots:
  - { id: one, prompt: Rain on a window. }
  - { id: two, prompt: A cat looks out. }
`;

const key = { GMI_API_KEY: "any-key-of-a-test", GMI_BASE_URL: "http://127.0.0.1:9/queue" };

/** What the page quotes, and how to see it. */
const offline = [
  {
    quote: `film.yaml:6:16 error STORYBOARD_UNKNOWN_KEY
  unknown key "promt" in entry 1 of shots
  6 |   - { id: one, promt: Rain on a window. }
    |                ^^^^^
  hint: did you mean "prompt"?`,
    args: ["validate", "film.yaml"],
    exit: 1,
    storyboard: film("").replace("prompt: Rain", "promt: Rain"),
  },
  {
    quote: "the schema for your editor does not exist: .storyreel/schema/storyboard.schema.json",
    args: ["validate", "film.yaml"],
    exit: 0,
    storyboard: `# yaml-language-server: $schema=.storyreel/schema/storyboard.schema.json\n${film("")}`,
  },
  {
    quote: "the plan costs $0.672, more than budget.max_usd ($0.50)",
    args: ["render", "film.yaml", "--yes"],
    exit: 4,
    storyboard: film("budget: { max_usd: 0.50 }"),
  },
  {
    quote: 'a budget is set, but the price is unknown for "one"',
    args: ["render", "film.yaml", "--yes"],
    exit: 4,
    storyboard: film("budget: { max_usd: 5 }", "kling-v3-text-to-video"),
  },
  {
    quote: "--frozen: 2 shots have no finished clip",
    args: ["plan", "film.yaml", "--frozen"],
    exit: 4,
    storyboard: film(""),
  },
  {
    quote: "not confirmed: there is no terminal to ask on",
    args: ["render", "film.yaml"],
    exit: 4,
    storyboard: film(""),
  },
  {
    quote: 'unknown git revision "main"',
    args: ["diff", "film.yaml", "--against", "main"],
    exit: 2,
    storyboard: film(""),
  },
];

test.each(offline)("quotes: $quote", async ({ quote, args, exit, storyboard }) => {
  await using folder = await createFolder({ "film.yaml": storyboard });
  await promisify(execFile)("git", ["init", "--quiet", folder.path]);
  const ended = await runCli(args, { cwd: folder.path, environment: key });
  expect(ended).toMatchObject({ exit, stderr: expect.stringContaining(quote) });
  expect(page).toContain(quote);
});

test("quotes: the lock file contains an unresolved merge conflict", async () => {
  const lock = "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n";
  await using folder = await createFolder({ "film.yaml": film(""), "film.lock.yaml": lock });
  const quote = "the lock file contains an unresolved merge conflict";
  const ended = await runCli(["plan", "film.yaml"], { cwd: folder.path });
  expect(ended).toMatchObject({ exit: 1, stderr: expect.stringContaining(quote) });
  expect(page).toContain(quote);
});

test("quotes: --live needs a key", async () => {
  await using folder = await createFolder({ "film.yaml": film("") });
  const quote = "--live needs a key, but GMI_API_KEY is not set";
  const ended = await runCli(["render", "film.yaml", "--live"], { cwd: folder.path });
  expect(ended).toMatchObject({ exit: 7, stderr: expect.stringContaining(quote) });
  expect(page).toContain(quote);
});

describe("quotes what the API answers", () => {
  test.each([
    ["submit-401", "HTTP 401: invalid or missing API key", 7],
    ["submit-402", "HTTP 402: Insufficient credits", 7],
    ["submit-403", "HTTP 403: forbidden", 7],
    ["failed-content", "hint: a content filter rejected it: change the prompt", 5],
    ["failed-null-outcome", "the API gave no reason", 5],
    ["success-without-url", "succeeded, but its record has no video", 5],
  ])("%s", async (scenario, quote, exit) => {
    await using server = await createMockServer({ scenario });
    await using folder = await createFolder({ "film.yaml": film("") });
    const ended = await runCli(["render", "film.yaml", "--yes"], {
      cwd: folder.path,
      environment: { ...key, GMI_BASE_URL: server.baseUrl },
    });
    expect(ended).toMatchObject({ exit, stderr: expect.stringContaining(quote) });
    expect(page).toContain(quote);
  });
});
