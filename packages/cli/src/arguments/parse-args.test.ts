import { describe, expect, it } from "vitest";
import { commandNames, commandTable } from "./command-table.ts";
import { parseArgs } from "./parse-args.ts";

function flagsOf(...args: string[]) {
  const invocation = parseArgs(args);
  if (invocation.kind !== "run") throw new Error(JSON.stringify(invocation));
  return invocation.flags;
}

describe("a command line that can be followed", () => {
  it("--draft is a profile wherever a profile can be named", () => {
    const withProfile = commandNames.filter((name) => commandTable[name].flags.includes("profile"));
    expect(withProfile).toContain("plan");
    for (const name of withProfile) expect(commandTable[name].flags).toContain("draft");
    expect(flagsOf("review", "film.yaml", "--draft").profile).toBe("draft");
  });

  it("lets the system choose the port of the studio", () => {
    expect(flagsOf("studio", "film.yaml", "--port", "0").port).toBe(0);
    expect(flagsOf("studio", "--port=65535", "film.yaml").port).toBe(65_535);
  });

  it("gives every flag its default", () => {
    expect(parseArgs(["render", "film.yaml"])).toEqual({
      kind: "run",
      command: "render",
      operands: ["film.yaml"],
      flags: {
        yes: false,
        patch: undefined,
        plan: undefined,
        maxUsd: undefined,
        concurrency: undefined,
        only: undefined,
        out: undefined,
        state: undefined,
        specs: [],
        baseUrl: undefined,
        rehearse: false,
        live: false,
        json: false,
        resubmitUncertain: [],
        downloadAgain: [],
        until: "assembled",
        output: undefined,
        format: undefined,
        absolute: false,
        collect: undefined,
        write: false,
        merge: false,
        frozen: false,
        watermark: false,
        check: false,
        profile: undefined,
        against: undefined,
        to: undefined,
        compare: [],
        template: undefined,
        film: false,
        review: false,
        skip: false,
        budgets: [],
        dryRun: false,
        engine: undefined,
        account: undefined,
        blobs: undefined,
        queue: undefined,
        roles: undefined,
        slots: undefined,
        encoders: undefined,
        health: undefined,
        workers: undefined,
        maxInFlight: undefined,
        maxUnfetched: undefined,
        postsPerHour: undefined,
        dayUsd: undefined,
        detach: false,
        unattended: false,
        port: undefined,
        noOpen: false,
      },
    });
  });

  it.each([
    ["flags before and after the file", ["--yes", "f", "--json"], { yes: true, json: true }],
    ["a short flag", ["f", "-y"], { yes: true }],
    ["a value behind an equals sign", ["f", "--out=dir"], { out: "dir" }],
    ["an inline value that begins with a dash", ["f", "--out=-dir"], { out: "-dir" }],
    ["an exact decimal", ["f", "--max-usd", "0.1"], { maxUsd: "0.1" }],
    ["a bound of nothing at all", ["f", "--max-usd", "0"], { maxUsd: "0" }],
    ["ids in one value", ["f", "--only", "a,b"], { only: ["a", "b"] }],
    [
      "ids in several values, each once",
      ["f", "--only", "a", "--only", "b, a"],
      { only: ["a", "b"] },
    ],
    ["shots to send again", ["f", "--resubmit-uncertain", "a"], { resubmitUncertain: ["a"] }],
    ["clips to download again", ["f", "--download-again", "a"], { downloadAgain: ["a"] }],
    ["where to stop", ["f", "--until", "generated"], { until: "generated" }],
    ["folders of specs, in order", ["f", "--specs", "b", "--specs", "a"], { specs: ["b", "a"] }],
    ["how many at a time", ["f", "--concurrency", "12"], { concurrency: 12 }],
    [
      "another API",
      ["f", "--base-url", "http://127.0.0.1:1/x"],
      { baseUrl: "http://127.0.0.1:1/x" },
    ],
  ])("takes %s", (_, args, expected) => {
    expect(flagsOf("render", ...args)).toMatchObject(expected);
  });

  it("takes what follows -- as operands", () => {
    expect(parseArgs(["validate", "--", "--odd.yaml"])).toMatchObject({ operands: ["--odd.yaml"] });
  });

  it("takes any number of files where the command does", () => {
    expect(parseArgs(["validate", "a", "b", "c"])).toMatchObject({ operands: ["a", "b", "c"] });
  });

  it("lets models and doctor stand alone", () => {
    expect(parseArgs(["models"])).toMatchObject({ command: "models", operands: [] });
    expect(parseArgs(["doctor"])).toMatchObject({ command: "doctor", operands: [] });
  });
});

describe("help and version", () => {
  it.each([
    [["--help"], { kind: "help", command: undefined }],
    [["-h"], { kind: "help", command: undefined }],
    [["help"], { kind: "help", command: undefined }],
    [["help", "plan"], { kind: "help", command: "plan" }],
    [["render", "--help"], { kind: "help", command: "render" }],
    [["render", "film.yaml", "-h"], { kind: "help", command: "render" }],
    [["--version"], { kind: "version" }],
    [["render", "--version"], { kind: "version" }],
  ])("%j", (args, expected) => {
    expect(parseArgs(args)).toEqual(expected);
  });
});

describe("misuse", () => {
  it.each<[string, string[], { message: string; hint?: string }]>([
    [
      "nothing",
      [],
      {
        message: "no command",
        hint: `use one of ${commandNames.join(", ")}; see storyreel --help`,
      },
    ],
    [
      "a storyboard in place of the command",
      ["my film.yaml", "--yes"],
      {
        message: '"my film.yaml" is not a command',
        hint: "a command comes first: storyreel render 'my film.yaml'",
      },
    ],
    [
      "a storyboard before the command",
      ["film.yaml", "plan"],
      {
        message: '"film.yaml" is not a command',
        hint: "a command comes first: storyreel plan film.yaml",
      },
    ],
    [
      "a command of another tool",
      ["run", "film.yaml"],
      { message: 'unknown command "run"', hint: 'did you mean "render"?' },
    ],
    [
      "what the page is for",
      ["edit", "film.yaml"],
      { message: 'unknown command "edit"', hint: 'did you mean "studio"?' },
    ],
    [
      "a program beside the command",
      ["mock", "--port", "4010"],
      {
        message: 'unknown command "mock"',
        hint: "the mock server is a program of its own: npx storyreel-mock; render --rehearse needs none",
      },
    ],
    [
      "a shot before its storyboard",
      ["explain", "opening", "film.yaml"],
      {
        message: "the storyboard comes before the shot",
        hint: "storyreel explain film.yaml opening",
      },
    ],
    [
      "a missing file",
      ["plan"],
      { message: "plan needs a FILE", hint: "usage: storyreel plan FILE [flags]" },
    ],
    [
      "one file too many",
      ["plan", "a", "b"],
      { message: 'too many arguments for plan: "b"', hint: "usage: storyreel plan FILE [flags]" },
    ],
    [
      "flags behind the -- that pnpm hands on",
      ["render", "--", "a", "--yes"],
      {
        message: 'too many arguments for render: "--yes"',
        hint: 'leave out the "--" before the flags',
      },
    ],
    [
      "a flag before the command",
      ["--json", "render", "a"],
      {
        message: '"--json" must come after the command',
        hint: "put the command first, then its flags",
      },
    ],
    [
      "a flag in the place of a value",
      ["render", "a", "--max-usd", "--yes"],
      { message: "--max-usd needs a value", hint: "write --max-usd N" },
    ],
    [
      "a value left out",
      ["render", "a", "--out"],
      { message: "--out needs a value", hint: "write --out DIR" },
    ],
    [
      "an empty value",
      ["render", "a", "--out="],
      { message: "--out needs a value", hint: "write --out DIR" },
    ],
    [
      "a value for a switch",
      ["render", "a", "--yes=no"],
      { message: '--yes takes no value, but got "no"' },
    ],
    [
      "the same flag twice",
      ["render", "a", "--max-usd", "1", "--max-usd", "100"],
      { message: "--max-usd is given twice", hint: "keep one of them" },
    ],
    [
      "two flags that contradict each other",
      ["render", "a", "--live", "--rehearse"],
      { message: "--rehearse and --live cannot be used together", hint: "keep one of them" },
    ],
    [
      "an empty id",
      ["render", "a", "--only", "x,,y"],
      { message: '--only "x,,y" is not a list of shot ids', hint: "write --only opening,finale" },
    ],
    [
      "a base URL without a scheme",
      ["render", "a", "--base-url", "console.gmicloud.ai"],
      { message: '--base-url "console.gmicloud.ai" is not an http or https address' },
    ],
    [
      "a day that does not exist",
      ["costs", "--since", "2026-02-30"],
      { message: '--since "2026-02-30" is not a day', hint: "write it as 2026-11-27" },
    ],
    [
      "a day in words",
      ["costs", "--since", "yesterday"],
      { message: '--since "yesterday" is not a day', hint: "write it as 2026-11-27" },
    ],
  ])("%s", (_, args, problem) => {
    expect(parseArgs(args)).toEqual({ kind: "misuse", ...problem });
  });
});

describe("values and words that cannot be used", () => {
  it.each(["1e3", "-1", "$5", "1,50", "0.1234567891", "Infinity", "0x10", ".5", "5."])(
    "--max-usd %s is not a plain decimal",
    (text) => {
      expect(parseArgs(["render", "a", `--max-usd=${text}`])).toMatchObject({
        kind: "misuse",
        message: `--max-usd "${text}" is not an amount in dollars`,
      });
    },
  );

  it.each(["0", "1.5", "-1", "four", "1e2", "10000"])("--concurrency %s", (text) => {
    expect(parseArgs(["render", "a", `--concurrency=${text}`])).toMatchObject({
      kind: "misuse",
      message: `--concurrency "${text}" is not a whole number from 1 to 9999`,
    });
  });

  it("names the candidates for an unknown command", () => {
    expect(parseArgs(["rendr", "a"])).toMatchObject({
      message: 'unknown command "rendr"',
      unknown: { word: "rendr", candidates: expect.arrayContaining(["render"]) },
    });
  });

  it("names the candidates for an unknown flag, those of the command only", () => {
    const invocation = parseArgs(["models", "a", "--yse"]);
    expect(invocation).toMatchObject({
      message: 'unknown flag "--yse" for models',
      unknown: { word: "--yse", candidates: expect.not.arrayContaining(["--yes"]) },
    });
  });
});
