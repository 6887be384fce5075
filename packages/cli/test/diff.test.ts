import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planSide } from "../../renderer/src/inspect/diff/board-side.ts";
import { diffBoards } from "../../renderer/src/inspect/diff/diff-boards.ts";
import { diffToJson } from "../src/output/diff-to-json.ts";
import { formatDiff } from "../src/output/format-diff.ts";
import { formatMarkdown } from "../src/output/format-markdown.ts";
import { emptyLock } from "../../renderer/src/workplace/lock/lock.ts";
import { boardOf } from "../../renderer/test/board-kit.ts";
import { createFolder, runCli } from "./cli-process.ts";
import { createPlace, createProject } from "./story-project.ts";

const head = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p }
shots:
`;
const shot = (id: string, rest = "") => `  - { id: ${id}, prompt: Prompt of ${id}.${rest} }\n`;
const film = (...shots: readonly string[]) => `${head}${shots.join("")}`;
const five = ["a", "b", "c", "d", "e"].map((id) => shot(id));

async function diffOf(before: string, after: string) {
  const [old, now] = await Promise.all([boardOf(before), boardOf(after)]);
  const side = (board: typeof old) => planSide({ diagnostics: [], ...board }, emptyLock, []);
  return diffBoards(side(old), side(now));
}

const [a = "", b = "", c = "", d = "", e = ""] = five;

test.each([
  ["nothing", film(...five), []],
  ["one shot moved to the end", film(b, c, d, e, a), ["a moved behind e"]],
  ["one shot moved to the front", film(e, a, b, c, d), ["e moved behind null"]],
  ["two that changed places: one of them moved", film(b, a, c, d, e), ["b moved behind null"]],
  ["removed from the front and the middle", film(b, d, e), ["a removed", "c removed"]],
  ["added in the middle", film(a, b, shot("x"), c, d, e), ["x added"]],
  ["disabled", film(a, b, c, d, shot("e", ", enabled: false")), ["e removed"]],
  [
    "renamed and moved",
    film(shot("z").replace("of z", "of e"), a, b, c, d),
    ["z moved from e behind null"],
  ],
  ["another length", film(a, shot("b", ", duration: 6"), c, d, e), ["b changed duration"]],
  ["another cut", film(a, shot("b", ", cut: { out: 4 }"), c, d, e), ["b re-cut cut.out"]],
  ["one take more", film(a, shot("b", ", takes: 2"), c, d, e), ["b re-cut takes"]],
  ["another model", film(a, shot("b", ", model: kling-v3-text-to-video"), c, d, e), ["b changed"]],
])("%s", async (_, after, expected) => {
  const { shots } = await diffOf(film(...five), after);
  const told = shots.map(({ id, kind, renamedFrom, movedBehind, request, edit }) => {
    const from = renamedFrom === undefined ? "" : ` from ${renamedFrom}`;
    const behind = movedBehind === undefined ? "" : ` behind ${movedBehind}`;
    const fields = [...request, ...edit].map(({ field }) => field);
    return `${id} ${kind}${from}${behind}${fields.length === 1 ? ` ${fields.join()}` : ""}`;
  });
  expect(told).toEqual(expected);
});

test("the budget has two decimals, as every amount has", async () => {
  const board = film(...five).replace("title: Film", "title: Film\nbudget: { max_usd: 20 }");
  expect(diffToJson(await diffOf(board, board), { revision: "main", to: undefined })).toMatchObject(
    { budgetUsd: "20.00" },
  );
});

test("another language is another film at no cost", async () => {
  const board = film(a, b);
  const spoken = board.replace("title: Film", "title: Film\nlanguage: fr");
  expect(await diffOf(board, spoken)).toMatchObject({
    addedUsd: 0n,
    settings: [{ field: "language", after: "fr" }],
  });
});

test("sound that only moved in the file is the same film, and sound that moved in the film is another", async () => {
  // Any file that exists.
  const file = JSON.stringify(import.meta.filename);
  const board = `${film(a, b)}\naudio: { music: { file: ${file}, at: 1, fade_in: 0.5 } }\n`;
  const lower = board.replace("title: Film", "# Night\ntitle: Film");
  expect(await diffOf(board, lower)).toMatchObject({ settings: [] });
  const later = board.replace("at: 1", "at: 2");
  const settings = [{ field: "audio.music.1.at", before: 1, after: 2 }];
  expect(await diffOf(board, later)).toMatchObject({ addedUsd: 0n, settings });
});

test("another ending and another grade are another film at no cost", async () => {
  const board = film(a, b);
  const ended = film(a, shot("b", ", grade: { exposure: brighter, saturation: 0.5 }")).replace(
    "title: Film",
    "title: Film\nending: { type: fade_to_black }",
  );
  const found = await diffOf(board, ended);
  const settings = [{ field: "ending", after: { type: "fade_to_black", duration: 1 } }];
  expect(found).toMatchObject({ addedUsd: 0n, settings });
  expect(found.shots.flatMap(({ edit }) => edit)).toEqual([
    { field: "grade", before: "none", after: "exposure 0.5, saturation 0.5" },
  ]);
});

// Any file that exists.
const anyFile = JSON.stringify(import.meta.filename);
const cues = `audio: { effects: [{ file: ${anyFile}, at: 1 }, { file: ${anyFile}, at: 3 }], loudness: {} }`;
const twice = "overlays: [{ text: Harbor, from: 1 }, { text: Night, position: top }]";

test.each([
  ["an overlay of the film", "overlays: [{ text: Harbor }]", "", ["overlays.1"]],
  ["another text over it", twice, twice.replace("Night", "Dawn"), ["overlays.2.text"]],
  ["one of two overlays", twice, "overlays: [{ text: Night, position: top }]", ["overlays.1"]],
  [
    "a cue, and how loud the film is",
    cues,
    cues
      .replace("{ file: ", "{ gain_db: -6, file: ")
      .replace("loudness: {}", "loudness: { integrated_lufs: -16 }"),
    ["audio.effects.1.gain_db", "audio.loudness.integrated_lufs"],
  ],
  [
    "captions",
    "captions: { source: dialogue, formats: [srt] }",
    "captions: { source: dialogue, formats: [srt], burn_in: true, style: { size: 6% } }",
    ["captions.burn_in", "captions.style"],
  ],
  [
    "a film more",
    "deliverables: [{ id: wide, width: 1280 }]",
    "deliverables: [{ id: wide, width: 1280 }, { id: tall, aspect_ratio: '9:16' }]",
    ["deliverables.2"],
  ],
  [
    "another codec",
    "deliverables: [{ id: wide }]",
    "deliverables: [{ id: wide, codec: hevc }]",
    ["deliverables.1.codec"],
  ],
  ["how frames are counted", "rate: 29.97", "rate: 29.97\ntimecode: drop", ["timecode"]],
  ["exports", "exports: [otio]", "exports: [otio, edl]", ["exports"]],
])("names what changes in the whole film at no cost: %s", async (_, before, after, fields) => {
  const boards = [before, after].map((part) =>
    film(a, b).replace("title: Film", `title: Film\n${part}`),
  );
  const found = await diffOf(boards[0] ?? "", boards[1] ?? "");
  expect(found).toMatchObject({ addedUsd: 0n, shots: [] });
  expect(found.settings.map(({ field }) => field)).toEqual(fields);
  expect(formatDiff(found, { revision: "main", to: undefined })).toContain(`      ${fields[0]}: `);
});

test("names each change of how a shot is heard and captioned", async () => {
  const heard =
    ", gain_db: -3, cut: { in: 1 }, sound: { lead: 0.5 }, narration: { text: Rain., offset: 1 }, captions: false";
  const found = await diffOf(
    film(a, shot("b", ", cut: { in: 1 }, narration: { text: Rain. }")),
    film(a, shot("b", heard)),
  );
  expect(found.addedUsd).toBe(0n);
  expect(found.shots.flatMap(({ edit }) => edit.map(({ field }) => field))).toEqual([
    "narration.offset",
    "gain_db",
    "sound.lead",
    "captions",
  ]);
});

test("a take that was already asked for is not a cost of this change", async () => {
  const {
    addedUsd,
    film: totals,
    toPay,
    unknownPrice,
  } = await diffOf(
    film(a, b),
    film(a, shot("b", ", takes: 3"), c, shot("d", ", model: kling-v3-text-to-video")),
  );
  expect([addedUsd, totals, toPay, unknownPrice]).toEqual([
    1_680_000_000n,
    { before: 1_120_000_000n, after: 2_800_000_000n, afterAssumed: 0n },
    { before: 1_120_000_000n, after: 2_800_000_000n, afterAssumed: 0n },
    ["d"],
  ]);
});

test("text of a storyboard cannot break out of a comment", async () => {
  const evil = '  - { id: x, prompt: "` | @everyone\\n| <script> [x](http://evil) ``" }\n';
  const comment = formatMarkdown(await diffOf(film(a, shot("x")), film(a, evil)), {
    revision: "a`b",
    to: undefined,
  });
  expect(comment).toContain(
    '| `x` | changed | 5 s | $0.56 | ```prompt: "[Prompt of x. → ` \\| @everyone \\| <script> [x](http://evil) ``]"``` |',
  );
  expect(comment.split("\n").filter((line) => line.includes("@everyone"))).toHaveLength(1);
  expect(comment).toContain("Against ``a`b``");
});

test("a revision is read with its own pictures, without a checkout", async () => {
  await using place = await createPlace("http://127.0.0.1:9");
  const project = await createProject(
    place,
    "film",
    film(a).replace(
      "Prompt of a.",
      'Walk., model: kling-v3-image-to-video, first_frame: { file: "pictures/a.png" }',
    ),
  );
  await mkdir(join(project.path, "pictures"));
  const drawPicture = (text: string) => {
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return writeFile(
      join(project.path, "pictures", "a.png"),
      Buffer.concat([signature, Buffer.from(text)]),
    );
  };
  await drawPicture("before");
  await project.git("add", ".");
  await project.git("commit", "-q", "-m", "One");
  await drawPicture("after");
  const { stdout, stderr } = await project.cli("diff", "film.yaml", "--against", "HEAD");
  expect(stderr).toBe("");
  expect(stdout).toContain("~ a  changed");
  await project.git("commit", "-q", "-a", "-m", "Two");
  expect((await project.diff("HEAD")).at(-1)).toBe("adds 0.00");
});

test("two revisions are compared, whatever the working tree has", async () => {
  await using place = await createPlace("http://127.0.0.1:9");
  const project = await createProject(place, "film", film(a, b));
  await project.git("add", ".gitignore");
  await project.git("commit", "-q", "-m", "Empty");
  await project.git("add", ".");
  await project.git("commit", "-q", "-m", "One");
  await project.write("film.yaml", film(b, a, c));
  await project.git("commit", "-q", "-a", "-m", "Two");
  await project.write("film.yaml", film("broken: ["));
  const diff = (...words: string[]) => project.cli("diff", "film.yaml", "--against", ...words);
  const told = await diff("HEAD~1", "--to", "HEAD", "--json");
  expect(JSON.parse(told.stdout)).toMatchObject({
    against: "HEAD~1",
    to: "HEAD",
    addedUsd: "0.56",
    shots: [
      { id: "b", change: "moved", movedBehind: null },
      { id: "c", change: "added" },
    ],
  });
  expect((await diff("HEAD~1", "--to", "HEAD")).stdout).toContain("film.yaml   HEAD~1 → HEAD");
  const markdown = await diff("HEAD~1", "--to", "HEAD", "--format", "markdown");
  expect(markdown.stdout).toContain("| | `HEAD` against `HEAD~1` |");
  const missing = await diff("HEAD", "--to", "HEAD~2");
  expect(missing).toMatchObject({ exit: 2, stdout: "" });
  expect(missing.stderr).toContain('film.yaml is not in git revision "HEAD~2"');
});

test("a storyboard that the revision does not have is added as a whole", async () => {
  await using place = await createPlace("http://127.0.0.1:9");
  const project = await createProject(place, "film", film(a));
  await project.git("add", ".gitignore");
  await project.git("commit", "-q", "-m", "Empty");
  expect(await project.diff("HEAD")).toEqual(["a added 0.56", "adds 0.56"]);
});

test("a storyboard that was renamed or moved is compared with its earlier file", async () => {
  await using place = await createPlace("http://127.0.0.1:9");
  const project = await createProject(place, "film", film(a, b, c));
  await project.git("add", ".");
  await project.git("commit", "-q", "-m", "One");
  await mkdir(join(project.path, "boards"));
  await project.git("mv", "film.yaml", "boards/market.yaml");
  await writeFile(join(project.path, "boards", "market.yaml"), film(a, c, d));
  const told = await project.cli("diff", "boards/market.yaml", "--against", "HEAD", "--json");
  expect(JSON.parse(told.stdout)).toMatchObject({
    storyboard: "market.yaml",
    renamedFrom: "film.yaml",
    addedUsd: "0.56",
    unchanged: 2,
    shots: [
      { id: "b", change: "removed" },
      { id: "d", change: "added" },
    ],
  });
  const text = await project.cli("diff", "boards/market.yaml", "--against", "HEAD");
  expect(text.stdout).toContain("market.yaml (was film.yaml)   HEAD → working tree");
});

test.each([
  ["no revision", [], "diff needs a git revision to compare with"],
  ["an unknown one", ["--against", "nope"], 'unknown git revision "nope" (GIT_UNKNOWN_REVISION)'],
  ["an unknown later one", ["--against", "HEAD", "--to=--help"], 'unknown git revision "--help"'],
  ["one that is an option", ["--against=--help"], 'unknown git revision "--help"'],
  ["an unknown format", ["--against", "HEAD", "--format", "html"], 'unknown diff format "html"'],
])("%s is wrong usage", async (_, args, message) => {
  await using place = await createPlace("http://127.0.0.1:9");
  const project = await createProject(place, "film", film(a));
  const ended = await project.cli("diff", "film.yaml", ...args);
  expect(ended).toMatchObject({ exit: 2, stdout: "" });
  expect(ended.stderr).toContain(message);
});

test("outside a repository there is nothing to compare with", async () => {
  await using folder = await createFolder({ "film.yaml": film(a) });
  const ended = await runCli(["diff", "film.yaml", "--against", "HEAD"], { cwd: folder.path });
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toContain("is not in a git repository (GIT_NO_REPOSITORY)");
});
