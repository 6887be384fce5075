import { mkdtemp, readdir, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { catalogueOf, layerCatalogues, type Model } from "@storyreel/models";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editorSchemaPath, writeEditorSchema } from "../src/editor.ts";
import { catalogue, pictureToVideo } from "./board-models.ts";
import { startLanguageServer, type LanguageServer } from "./language-server.ts";

// What a person sees in an editor: yaml-language-server is behind VS Code, Neovim, Helix, Emacs and Zed.

const from = { source: "test", asOf: "2026-09", confidence: "documented" } as const;

/** A model of somebody's own, with everything in its id that a JSON pointer or a pattern could take for its own. */
const own: Model = {
  ...pictureToVideo,
  id: "lab/own~1 (v1.0)",
  title: "Own model",
  vendor: "Own",
  parameters: {
    ...pictureToVideo.parameters,
    motion: { type: "integer", description: "How much moves.", enum: [1, 2, 3], from },
  },
};

let server: LanguageServer;
let folder: string;

beforeAll(async () => {
  // A path with a space, as on many a desktop.
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "storyreel editor-")));
  await writeEditorSchema(folder, layerCatalogues(catalogueOf([own]), catalogue));
  server = await startLanguageServer(folder);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const comment = `# yaml-language-server: $schema=${editorSchemaPath}\n`;
const head = `${comment}storyboard: 1\ntitle: Film\n`;

const completions = (board: string) => server.complete("film.yaml", head + board);
const hover = (board: string) => server.hover("film.yaml", head + board);
let count = 0;
/** In a file of its own, so that many can be judged at the same time. */
function diagnose(board: string) {
  count += 1;
  return server.diagnose(`board-${count}.yaml`, head + board);
}

const shot = (keys: string) => `shots:\n  - id: a\n${indent(keys, 4)}`;
const shotOfScene = (defaults: string, keys: string) =>
  `scenes:\n  - id: s\n    defaults: ${defaults}\n    shots:\n      - id: a\n${indent(keys, 8)}`;

function indent(keys: string, by: number): string {
  return keys.replaceAll(/^/gm, " ".repeat(by));
}

describe("completion", () => {
  test("offers every model of video, the project's own too", async () => {
    const offered = await completions(shot("model: ¦\n"));
    const loaded = await Promise.all(catalogue.ids.map((id) => catalogue.load(id)));
    const ofVideo = loaded.filter((model) => model?.output.media === "video");
    const ids = new Set([...ofVideo.map((model) => model?.id), own.id]);
    expect(new Set(offered)).toEqual(ids);
    expect(offered).toHaveLength(ids.size);
  });

  const params = "params:\n  ¦\n";
  test.each([
    ["of the shot", shot(`model: kling-v3-omni\n${params}`)],
    ["below the params", shot(`${params}model: kling-v3-omni\n`)],
    ["of the film's defaults", `defaults: { model: kling-v3-omni }\n${shot(params)}`],
    ["of the scene's defaults", shotOfScene("{ model: kling-v3-omni }", params)],
    [
      "of the film, in a scene",
      `defaults: { model: kling-v3-omni }\n${shotOfScene("{ duration: 5 }", params)}`,
    ],
    [
      "of the scene, not of the film",
      `defaults: { model: Veo3 }\n${shotOfScene("{ model: kling-v3-omni }", params)}`,
    ],
    ["of a profile", `profiles:\n  draft:\n    model: kling-v3-omni\n${indent(params, 4)}`],
    ["of defaults", `defaults:\n  model: kling-v3-omni\n${indent(params, 2)}`],
  ])("offers the params of the model %s", async (_, board) => {
    const offered = await completions(board);
    const names = offered.map((text) => text.split(":")[0]);
    expect(names.slice(0, 3)).toEqual(["image_list", "video_list", "element_list"]);
    expect(names.slice(3, 6)).toEqual(["multi_shot", "shot_type", "multi_prompt"]);
    expect(names.slice(6)).toEqual(["mode", "duration", "aspect_ratio", "sound"]);
  });

  test.each([
    ["durations", "veo-3.1-generate-001", "duration: ¦", ["4", "6", "8", "auto"]],
    [
      "a written out range",
      "vidu-q2-pro-flfv",
      "duration: ¦",
      ["1", "2", "3", "4", "5", "6", "7", "8", "auto"],
    ],
    ["ratios in quotes", "veo-3.1-generate-001", "aspect_ratio: ¦", ['"16:9"', '"9:16"']],
    ["neutral values, not those on the wire", "kling-v3-omni", "resolution: ¦", ["720p", "1080p"]],
    ["the only value", "kling-3.0-turbo-t2v", "audio: ¦", ["true"]],
    ["words of a param", "kling-v3-omni", "params:\n  mode: ¦", ["std", "pro"]],
    ["switches in quotes", "kling-v3-omni", "params:\n  sound: ¦", ['"on"', '"off"']],
    ["numbers of a param", own.id, "params:\n  motion: ¦", ["1", "2", "3"]],
  ])("offers %s", async (_, model, keys, expected) => {
    const offered = await completions(shot(`model: ${model}\n${keys}\n`));
    expect(offered).toEqual(expected);
    const inherited = await completions(`defaults: { model: "${model}" }\n${shot(`${keys}\n`)}`);
    expect(inherited).toEqual(expected);
  });

  test("offers all keys of a shot in a new item of the list", async () => {
    const offered = await completions(
      "defaults: { model: veo-3.1-generate-001 }\nshots:\n  - id: a\n    prompt: Rain.\n  - ¦\n",
    );
    const keys = offered.map((text) => text.split(":")[0]);
    expect(keys).toEqual(
      expect.arrayContaining(["id", "prompt", "model", "duration", "params", "camera_movement"]),
    );
  });

  test("inserts no value into a key before one is chosen", async () => {
    const offered = await completions(shot("model: kling-v3-omni\n¦\n"));
    const keys = ["duration: ", "aspect_ratio: ", "resolution: ", "audio: ", "params:\n  "];
    expect(offered).toEqual(expect.arrayContaining(keys));
    expect(offered).not.toEqual(expect.arrayContaining([expect.stringContaining("first_frame")]));
  });

  test("offers each key of the film once", async () => {
    const keys = (await completions("¦\n")).map((text) => text.split(":")[0]);
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys).toEqual(expect.arrayContaining(["shots", "scenes", "defaults"]));
  });
});

describe("hover", () => {
  test.each([
    ["a model", "mod¦el: veo-3.1-generate-001", /^#### Veo 3\.1\n\nVideo from a prompt,/],
    ["a price", "model: kling-3.0-turbo-t2v¦", /0\.112 to 0\.14 USD per second\./],
    [
      "a limit",
      "model: veo-3.1-generate-001\ndur¦ation: 4",
      /^Length of the generated clip in seconds\..* Veo 3\.1: 4, 6 or 8 seconds\./,
    ],
    ["a param", "model: kling-v3-omni\nparams:\n  mo¦de: pro", /^Quality: std is 720p/],
    ["a movement", "camera_movement: dolly¦_in", /^Travels towards the subject/],
    ["another movement", "camera_movement: zoom¦_in", /^The lens magnifies/],
    ["a shot size", "shot_size: MC¦U", /^Medium close-up: from the chest up/],
    ["an angle", "camera_angle: dut¦ch", /^The camera is tilted to one side/],
    ["a transition", "transition: { type: dis¦solve }", /^The previous shot fades out while/],
  ])("explains %s", async (_, keys, expected) => {
    const text = await hover(shot(`${keys}\n`));
    expect(text).toMatch(expected);
    // One word is explained, not the whole list.
    expect(text.length).toBeLessThan(500);
  });
});

// The server waits for a fifth of a second before it judges a change: all boards are judged at the same time.
describe.concurrent("mistakes are marked at their place", () => {
  const veo = "model: veo-3.1-generate-001\n";
  const inVeo = "defaults: { model: veo-3.1-generate-001 }\n";
  const durations = "veo-3.1-generate-001 offers duration 4, 6, 8, auto.";
  test.each([
    [
      "an unknown model",
      shot("model: veo-3.2\n"),
      "6:12 No such model. `storyreel models` lists them",
    ],
    ["a duration", shot(`${veo}duration: 2\n`), `7:15 ${durations}`],
    ["a duration, inherited model", inVeo + shot("duration: 2\n"), `7:15 ${durations}`],
    [
      "a duration of the film's defaults",
      `defaults: { duration: 2, model: veo-3.1-generate-001 }\n${shot("prompt: Rain.\n")}`,
      `4:23 ${durations}`,
    ],
    [
      "a duration of a scene's defaults, model of the film",
      inVeo + shotOfScene("{ duration: 5 }", "prompt: Rain.\n"),
      `7:27 ${durations}`,
    ],
    [
      "an unknown param",
      shot(`${veo}params:\n  personGen: x\n`),
      "8:7 veo-3.1-generate-001 has no such parameter; it has personGeneration, reference_image, ",
    ],
    [
      "the same, inherited model",
      inVeo + shot("params:\n  personGen: x\n"),
      "8:7 veo-3.1-generate-001 has no such parameter",
    ],
    [
      "a picture for a model that takes none",
      shot("model: kling-3.0-turbo-t2v\nfirst_frame: { file: a.png }\n"),
      "7:18 kling-3.0-turbo-t2v has no first_frame.",
    ],
    [
      "a word of a param",
      shot("model: kling-v3-omni\nparams: { mode: ultra }\n"),
      '7:21 mode is "std" or "pro".',
    ],
    [
      "a movement",
      shot("camera_movement: dolly\n"),
      "6:22 camera_movement is one of static, pan_left, ",
    ],
    ["an id", "shots:\n  - id: -a\n", "5:9 Up to 64 letters, digits, - and _, starting with"],
    ["a key", shot("modell: Veo3\n"), "6:5 Property modell is not allowed."],
    [
      "a number of an own model",
      shot(`model: ${own.id}\nparams: { motion: 4 }\n`),
      "7:23 motion is 1, 2 or 3.",
    ],
  ])("%s", async (_, board, expected) => {
    expect(await diagnose(board)).toEqual([expect.stringContaining(expected)]);
  });
});

describe.concurrent("nothing is marked that is right", () => {
  test.each([
    ["a shot before it has a model", shot("duration: 7\nparams: { foo: 1 }\n")],
    ["a variable in a param", shot('model: kling-v3-omni\nparams: { mode: "{{mode}}" }\n')],
    [
      "defaults for other models than that of the defaults",
      `defaults: { model: Veo3, duration: 5 }\n${shot("model: kling-v3-omni\n")}`,
    ],
    [
      "defaults for the models of the scenes",
      `defaults: { model: Veo3, duration: 5 }\n${shotOfScene("{ model: kling-v3-omni }", "prompt: Rain.\n")}`,
    ],
    [
      "a shape in defaults that the picture decides",
      `defaults: { model: Kling-Image2Video-V2-Master, aspect_ratio: "16:9", resolution: 720p }\n${shot("prompt: Rain.\n")}`,
    ],
    ["a profile without a model", "profiles:\n  draft: { resolution: 720p, takes: 1 }\n"],
    ["the fixed value of a model", shot("model: kling-3.0-turbo-t2v\naudio: true\n")],
  ])("%s", async (_, board) => {
    expect(await diagnose(board)).toEqual([]);
  });

  test("in the examples and the templates", async () => {
    const cli = path.resolve(import.meta.dirname, "../../cli");
    const folders = ["examples", "templates"].map((name) => path.join(cli, name));
    const found = await Promise.all(folders.map((name) => readdir(name, { recursive: true })));
    const names = found.flatMap((inside, at) =>
      inside
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => path.join(folders[at] ?? "", name)),
    );
    expect(names.length).toBeGreaterThan(7);
    const marks = names.map(async (name, at) =>
      // A template gets its first line from `init`.
      server.diagnose(`film-${at}.yaml`, comment + (await readFile(name, "utf8"))),
    );
    expect(await Promise.all(marks)).toEqual(names.map(() => []));
  });

  // Files that are not readable as YAML, or that storyreel does not read further, have marks of another kind.
  const unread = ["yaml-mistakes.yaml", "version.yaml", "other-file.yaml"];

  test("that `validate` does not report on the same line", async () => {
    const fixtures = path.join(import.meta.dirname, "fixtures/storyboards");
    const names = (await readdir(fixtures)).filter(
      (name) => name.endsWith(".yaml") && !unread.includes(name),
    );
    const only = await Promise.all(
      names.map(async (name) => {
        const text = await readFile(path.join(fixtures, name), "utf8");
        const expected = await readFile(
          path.join(fixtures, name.replace(/\.yaml$/, ".diagnostics.txt")),
          "utf8",
        );
        // The comment is one line more.
        const lines = Array.from(
          expected.matchAll(/\.yaml:(\d+):/g),
          ([, line]) => Number(line) + 1,
        );
        const marks = await server.diagnose(`fixture-${name}`, comment + text);
        return marks.filter((mark) => !lines.includes(Number.parseInt(mark, 10)));
      }),
    );
    expect(only.flat()).toEqual(['2:1 Missing property "title".']);
  });
});
