import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { createFolder, main, runCli } from "./cli-process.ts";

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p }
shots:
  - { id: opening, prompt: A street at night. }
  - { id: finale, prompt: The same street at dawn., duration: 3 }
`;
const misspelt = film.replace("duration: 3", "duraton: 3");

/** A WAV of 8 bits and 1024 samples a second, every byte a letter. */
function silence(seconds: number): string {
  const word = (...bytes: number[]): string => String.fromCharCode(...bytes);
  const size = word(0, seconds * 4, 0, 0);
  const form = word(16, 0, 0, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 4, 0, 0, 1, 0, 8, 0);
  return `RIFF${size}WAVEfmt ${form}data${size}${"@".repeat(seconds * 1024)}`;
}

describe("with --json, a command without a result", () => {
  it.each([
    [["plan", "film.yaml", "--only", "nope"], '--only: unknown shot "nope"'],
    [["plan", "film.yaml", "--jsn"], 'unknown flag "--jsn" for plan'],
    [["explain", "film.yaml"], "explain needs a FILE and a SHOT"],
    [["models", "nope"], 'unknown model "nope"'],
    [["diff", "film.yaml", "--against", "HEAD"], expect.stringContaining("(GIT_NO_REPOSITORY)")],
  ])("prints one error: %j", async (args, message) => {
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stdout, stderr } = await runCli([...args, "--json"], { cwd: folder.path });
    expect(exit).toBe(2);
    expect(stdout.split("\n")).toHaveLength(2);
    const error: unknown = JSON.parse(stdout);
    expect(error).toEqual({ type: "error", exit: 2, message, hint: expect.any(String) });
    // A person reads the same on stderr.
    expect(stderr).toContain(JSON.parse(stdout).message);
  });

  it("prints the result alone if there is one, even if it is refused", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const args = ["plan", "film.yaml", "--max-usd", "0.1", "--json"];
    const { exit, stdout } = await runCli(args, { cwd: folder.path });
    expect(exit).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ type: "plan" });
  });
});

describe("validate", () => {
  it("says of each file that it is well", async () => {
    await using folder = await createFolder({ "a.yaml": film, "b.yaml": film });
    expect(await runCli(["validate", "a.yaml", "b.yaml"], { cwd: folder.path })).toEqual({
      exit: 0,
      stdout: "a.yaml  ok\nb.yaml  ok\n",
      stderr: "",
    });
  });

  it("shows each mistake at its place and ends with 1", async () => {
    await using folder = await createFolder({ "a.yaml": misspelt, "b.yaml": film });
    expect(await runCli(["validate", "a.yaml", "b.yaml"], { cwd: folder.path })).toEqual({
      exit: 1,
      stdout: "a.yaml  1 error\nb.yaml  ok\n",
      stderr: `a.yaml:6:53 error STORYBOARD_UNKNOWN_KEY
  unknown key "duraton" in entry 2 of shots
  6 |   - { id: finale, prompt: The same street at dawn., duraton: 3 }
    |                                                     ^^^^^^^
  hint: did you mean "duration"?

`,
    });
  });

  it("checks the lock file and the notes beside a storyboard, and each alone", async () => {
    await using folder = await createFolder({
      "a.yaml": film,
      "a.lock.yaml": "storyboard_lock: 1\nshots: []\n",
      "a.notes.yaml":
        "storyboard_notes: 1\nremarks:\n  - { id: r1, shot: opening, txt: Too dark }\n",
      "b.yaml": film,
      "b.notes.yaml": "remarks: []\n",
    });
    const places = async (...files: readonly string[]) => {
      const { exit, stderr } = await runCli(["validate", ...files], { cwd: folder.path });
      return [exit, ...(stderr.match(/^\S+ error \S+$/gm) ?? [])];
    };
    const ofLock = "a.lock.yaml:2:8 error LOCK_WRONG_TYPE";
    const ofNotes = "a.notes.yaml:3:30 error NOTES_UNKNOWN_KEY";
    const untitled = "b.notes.yaml:1:1 error NOTES_MISSING_KEY";
    expect(await places("a.yaml")).toEqual([1, ofLock, ofNotes]);
    expect(await places("a.notes.yaml")).toEqual([1, ofNotes]);
    expect(await places("b.notes.yaml", "b.yaml")).toEqual([1, untitled]);
    await writeFile(join(folder.path, "b.notes.yaml"), "storyboard_notes: 1\n");
    expect(await places("b.notes.yaml", "b.yaml")).toEqual([0]);
  });

  it("gives programs one object for all files", async () => {
    await using folder = await createFolder({ "a.yaml": misspelt });
    const { exit, stdout, stderr } = await runCli(["validate", "a.yaml", "gone.yaml", "--json"], {
      cwd: folder.path,
    });
    expect([exit, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      type: "diagnostics",
      diagnostics: [
        { file: "a.yaml", line: 6, severity: "error", code: "STORYBOARD_UNKNOWN_KEY" },
        { file: "gone.yaml", line: 1, column: 1, code: "YAML_UNREADABLE_FILE" },
      ],
    });
  });

  it("checks a film with each of its profiles", async () => {
    const profiles = "profiles: { draft: { duration: 99 }, final: { resolution: 1080p } }\n";
    await using folder = await createFolder({ "a.yaml": `${film}${profiles}` });
    const { exit, stderr } = await runCli(["validate", "a.yaml"], { cwd: folder.path });
    expect([exit, stderr.split("\n")[0]]).toEqual([1, "a.yaml:7:32 error STORYBOARD_MODEL_LIMIT"]);
  });
});

describe("validate of sound, captions and model specs", () => {
  it("opens the sound files that a film names, as plan does", async () => {
    const music = "audio: { music: { file: theme.wav } }\n";
    await using folder = await createFolder({ "a.yaml": film + music, "theme.wav": "no sound" });
    for (const command of ["validate", "plan"]) {
      const { exit, stderr } = await runCli([command, "a.yaml"], { cwd: folder.path });
      expect(exit).toBe(1);
      expect(stderr).toBe(`a.yaml:7:25 error STORYBOARD_SOUND_UNREADABLE
  the music: ${join(folder.path, "theme.wav")} has no readable sound
  7 | audio: { music: { file: theme.wav } }
    |                         ^^^^^^^^^
  hint: use a WAV, MP3, M4A, FLAC or Ogg file

`);
    }
  });

  it("foresees narration that does not fit", async () => {
    const board = film.replace("dawn.,", "dawn., narration: { file: long.wav },");
    const sound = silence(4);
    await using folder = await createFolder({ "a.yaml": board, "long.wav": sound });
    const { exit, stderr } = await runCli(["validate", "a.yaml"], { cwd: folder.path });
    expect(exit).toBe(0);
    expect(stderr).toContain(`a.yaml:6:5 warning STORYBOARD_NARRATION_PAST_END
  the narration of shot "finale" runs 1 s past the end of the film and is cut off there
`);
    // Render knows it before it buys, and does not say it again with the film.
    const rendered = await runCli(["render", "a.yaml"], { cwd: folder.path });
    expect(rendered.exit).toBe(0);
    expect(rendered.stderr.match(/STORYBOARD_NARRATION_PAST_END/g)).toHaveLength(1);
  });

  it("tells letters that captions in the picture have no glyph for", async () => {
    const said = film.replace("night. }", "night., dialogue: 'Привет, 日本日本! 😀' }");
    const boards = {
      "a.yaml": `${said}captions: { source: dialogue, burn_in: true }\n`,
      "b.yaml": `${said}captions: { source: dialogue }\n`,
    };
    await using folder = await createFolder(boards);
    const { exit, stdout, stderr } = await runCli(["validate", "a.yaml", "b.yaml"], {
      cwd: folder.path,
    });
    expect([exit, stdout]).toEqual([0, "a.yaml  1 warning\nb.yaml  ok\n"]);
    expect(stderr).toContain(`a.yaml:5:5 warning STORYBOARD_CAPTION_LETTERS
  the caption font does not have these characters of shot "opening", which may appear as empty boxes: 日 本
`);
  });

  it("knows a model spec from a storyboard", async () => {
    await using folder = await createFolder({ "m.yaml": "model_spec: 1\nid: alpha\n" });
    const { exit, stderr } = await runCli(["validate", "m.yaml"], { cwd: folder.path });
    expect(exit).toBe(1);
    expect(stderr).toContain("SPEC_MISSING_KEY");
    expect(stderr).not.toContain("STORYBOARD_");
  });
});

describe("validate of a model spec", () => {
  const spec = "specs/models/kling/kling-3.0-turbo-t2v.yaml";
  const text = readFileSync(join(import.meta.dirname, "../../..", spec), "utf8");
  const wrong = text.replace("provider: gmi-cloud", "provider: gmi-clod");

  it("knows the providers", async () => {
    await using folder = await createFolder({ "a.yaml": text, "b.yaml": wrong });
    expect((await runCli(["validate", "a.yaml"], { cwd: folder.path })).stdout).toBe(
      "a.yaml  ok\n",
    );
    const { exit, stderr } = await runCli(["validate", "b.yaml"], { cwd: folder.path });
    expect(exit).toBe(1);
    expect(stderr).toContain(
      'SPEC_UNKNOWN_PROVIDER\n  no spec describes the provider "gmi-clod"\n',
    );
    expect(stderr).toContain('hint: did you mean "gmi-cloud"?\n');
  });

  it("knows the specs beside it", async () => {
    const { stdout } = await runCli(["validate", spec], {
      cwd: join(import.meta.dirname, "../../.."),
    });
    expect(stdout).toBe(`${spec}  ok\n`);
    await using folder = await createFolder({});
    await mkdir(join(folder.path, "models"));
    await mkdir(join(folder.path, "providers"));
    await writeFile(join(folder.path, "models/a.yaml"), text);
    await writeFile(join(folder.path, "models/b.yaml"), wrong);
    await writeFile(join(folder.path, "providers/mine.yaml"), "provider_spec: 1\nid: gmi-clod\n");
    const { stderr } = await runCli(["validate", "models/a.yaml"], { cwd: folder.path });
    expect(stderr.split("\n").filter((line) => line.includes(" error "))).toEqual([
      expect.stringMatching(/^models\/a\.yaml:\d+:5 error SPEC_ID_TWICE$/),
      expect.stringMatching(/^models\/a\.yaml:\d+:11 error SPEC_UNKNOWN_PROVIDER$/),
    ]);
  });
});

describe("plan", () => {
  it("prints a table with the price of every shot, and sends nothing", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stdout, stderr } = await runCli(["plan", "film.yaml"], { cwd: folder.path });
    expect([exit, stderr]).toEqual([0, ""]);
    expect(stdout).toMatchInlineSnapshot(`
      "film.yaml   2 shots   8 s   1280x720
        shot     model                seconds   price
        opening  kling-3.0-turbo-t2v        5  $0.560
        finale   kling-3.0-turbo-t2v        3  $0.336
        total                               8  $0.896
        prices as of 2026-09
        buys 8 s of footage, uses 8 s
      "
    `);
  });

  it("--json prints one object, and -o saves the same", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stdout } = await runCli(["plan", "film.yaml", "--json", "-o", "plan.json"], {
      cwd: folder.path,
    });
    const plan: unknown = JSON.parse(stdout);
    expect(exit).toBe(0);
    expect(plan).toMatchObject({
      type: "plan",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      totalUsd: "0.896",
      unknownPrice: [],
      shots: [
        { id: "opening", state: "new", model: "kling-3.0-turbo-t2v", seconds: 5, usd: "0.56" },
        { id: "finale", state: "new", seconds: 3, usd: "0.336" },
      ],
    });
    expect(JSON.parse(await readFile(join(folder.path, "plan.json"), "utf8"))).toEqual(plan);
  });

  it("-o makes the folder that its file is to lie in", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const args = ["plan", "film.yaml", "-o", "no/such/plan.json"];
    expect(await runCli(args, { cwd: folder.path })).toMatchObject({ exit: 0, stderr: "" });
    const saved = await readFile(join(folder.path, "no/such/plan.json"), "utf8");
    expect(JSON.parse(saved)).toMatchObject({ type: "plan" });
  });

  it("reads FILE from where pnpm was called, but only in the scripts of this repository", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const ofOurs = { npm_package_name: "storyreel-workspace", npm_lifecycle_event: "storyreel" };
    const ofAUser = { npm_package_name: "my-films", npm_lifecycle_event: "storyreel" };
    const exits = [ofOurs, ofAUser].map(async (script) => {
      const environment = { ...script, INIT_CWD: folder.path };
      return (await runCli(["plan", "film.yaml"], { cwd: "/", environment })).exit;
    });
    expect(await Promise.all(exits)).toEqual([0, 1]);
  });

  it("ends with 1 on a storyboard with mistakes", async () => {
    await using folder = await createFolder({ "film.yaml": misspelt });
    const { exit, stdout, stderr } = await runCli(["plan", "film.yaml"], { cwd: folder.path });
    expect([exit, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("film.yaml:6:53 error STORYBOARD_UNKNOWN_KEY");
  });

  it("--max-usd asks whether the bound holds", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const plan = (bound: string) =>
      runCli(["plan", "film.yaml", "--max-usd", bound], { cwd: folder.path });
    expect(await plan("0.896")).toMatchObject({ exit: 0, stderr: "" });
    expect(await plan("0.895")).toMatchObject({
      exit: 4,
      stderr: `storyreel: render would refuse this plan: the plan costs $0.896, more than --max-usd ($0.895)
  hint: render a part with --only, shorten some shots, or raise the budget
`,
    });
  });

  it("--only names shots, and knows a misspelt one", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const cwd = folder.path;
    const one = await runCli(["plan", "film.yaml", "--only", "finale", "--json"], { cwd });
    expect(JSON.parse(one.stdout)).toMatchObject({ shots: [{ id: "finale" }] });
    expect(await runCli(["plan", "film.yaml", "--only", "finalle"], { cwd })).toEqual({
      exit: 2,
      stdout: "",
      stderr: 'storyreel: --only: unknown shot "finalle"\n  hint: did you mean "finale"?\n',
    });
  });
});

describe("a folder where a file belongs, or the other way round, is wrong usage", () => {
  const file = "use a file name; its folder is created if necessary";
  const directory = "use a folder; it is created if necessary";
  it.each([
    [["plan", "-o", "."], "-o: HERE is a folder", file],
    [["plan", "-o", "film.yaml/plan.json"], "-o: HERE/film.yaml is a file", directory],
    [["plan", "--state", "film.yaml"], "--state: HERE/film.yaml is a file", directory],
    [
      ["explain", "opening", "--state", "film.yaml"],
      "--state: HERE/film.yaml is a file",
      directory,
    ],
    [["review", "-o", "."], "-o: HERE is a folder", file],
    [
      ["review", "--out", "film.yaml/out"],
      "--out: cannot create folder HERE/film.yaml/out: HERE/film.yaml is a file",
      directory,
    ],
    [["export", "--format", "otio", "-o", "."], "-o: HERE is a folder", file],
    [
      ["export", "--format", "edl", "--out", "film.yaml"],
      "--out: HERE/film.yaml is a file",
      directory,
    ],
  ])("%s", async ([command = "", ...rest], message, hint) => {
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stdout, stderr } = await runCli([command, "film.yaml", ...rest], {
      cwd: folder.path,
    });
    const said = `storyreel: ${message}\n  hint: ${hint}\n`.replaceAll("HERE", folder.path);
    expect({ exit, stdout, stderr }).toEqual({ exit: 2, stdout: "", stderr: said });
  });
});

describe("a file that cannot be a storyboard", () => {
  it.each([
    [
      "a missing one",
      ["render", "flim.yaml"],
      "no such file: FOLDER/flim.yaml",
      'did you mean "film.yaml"?',
    ],
    [
      "a folder",
      ["render", "."],
      ".: this is a folder, not a file",
      "YAML files in it: FOLDER/film.yaml",
    ],
    [
      "Markdown",
      ["render", "a.md"],
      "a.md: this is a Markdown file, not a storyboard",
      "name a YAML file that starts with storyboard: 1",
    ],
    [
      "for plan",
      ["plan", "gone/film.yaml"],
      "no such file: FOLDER/gone/film.yaml",
      "the folder FOLDER/gone does not exist",
    ],
    [
      "for takes",
      ["takes", "a.md"],
      "a.md: this is a Markdown file, not a storyboard",
      "name a YAML file that starts with storyboard: 1",
    ],
  ])(
    "is named in one sentence, before anything is rehearsed: %s",
    async (_, words, message, hint) => {
      await using folder = await createFolder({ "film.yaml": film, "a.md": "# Film\n" });
      const { exit, stdout, stderr } = await runCli(words, { cwd: folder.path });
      expect([exit, stdout, stderr.replaceAll(folder.path, "FOLDER")]).toEqual([
        1,
        "",
        `storyreel: ${message}\n  hint: ${hint}\n`,
      ]);
    },
  );
});

// A pipe has no name on Windows.
it.skipIf(process.platform === "win32")("reads a storyboard from a pipe", async () => {
  await using folder = await createFolder({ "film.yaml": film });
  const node = [process.execPath, "--conditions=storyreel-source", main, "plan", "/dev/stdin"];
  const { stdout } = await promisify(execFile)(
    "sh",
    ["-c", `cat film.yaml | "$@"`, "sh", ...node],
    {
      cwd: folder.path,
      env: { PATH: process.env["PATH"] },
    },
  );
  expect(stdout).toMatch(/^stdin +2 shots/);
});

describe("models", () => {
  it("lists the catalogue, a price nobody gives as unknown", async () => {
    const { exit, stdout, stderr } = await runCli(["models"], { cwd: "/" });
    expect([exit, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^kling-3\.0-turbo-t2v +text-to-video +3-15 .* \$0\.112-0\.14 \/ second/m,
    );
    expect(stdout).toMatch(/^kling-v3-text-to-video .* unknown \*/m);
  });

  it("suggests a near id", async () => {
    expect(await runCli(["models", "kling-3.0-turbo-tv2"], { cwd: "/" })).toEqual({
      exit: 2,
      stdout: "",
      stderr:
        'storyreel: unknown model "kling-3.0-turbo-tv2"\n  hint: did you mean "kling-3.0-turbo-t2v"?\n',
    });
  });

  it("lists those whose ids contain a word", async () => {
    const { exit, stdout } = await runCli(["models", "kling turbo"], { cwd: "/" });
    const ids = stdout
      .split("\n")
      .slice(1)
      .flatMap((line) => /^[\w.-]+/.exec(line)?.[0] ?? []);
    expect([exit, ids]).toEqual([
      0,
      ["kling-3.0-turbo-i2v", "kling-3.0-turbo-t2v", "kling-v2-5-turbo"],
    ]);
  });

  it("--json gives all facts", async () => {
    const { stdout } = await runCli(["models", "kling-3.0-turbo-t2v", "--json"], { cwd: "/" });
    expect(JSON.parse(stdout)).toMatchObject({
      type: "models",
      models: [{ id: "kling-3.0-turbo-t2v", price: { known: true } }],
    });
  });

  it("--json writes every amount with at least two places", async () => {
    const { stdout } = await runCli(["models", "--json"], { cwd: "/" });
    const amounts = stdout.match(/"usd":"[^"]*"/g) ?? [];
    expect(amounts.length).toBeGreaterThan(10);
    expect(amounts.filter((amount) => !/"\d+\.\d{2,}"$/.test(amount))).toEqual([]);
  });
});
