import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "../src/arguments/environment.ts";
import { locate } from "../src/arguments/locate.ts";
import { createFolder, runCli } from "./cli-process.ts";

const facts = 'source: https://example.com/acme, as_of: "2026-11"';
const mini = `model_spec: 1
id: acme-mini-t2v
title: Acme Mini
summary: Small clips from text.
vendor: Acme
provider: gmi-cloud
page: https://example.com/acme
modalities: [text-to-video]
calling: async
parameters:
  text: { role: prompt, type: string, description: What to show., required: true, ${facts} }
  length: { role: duration, type: string, description: Length., unit: second, enum: ["2", "4"], default: "2", ${facts} }
price: { per: second, quantity: length, rates: [{ usd: "0.0125" }], ${facts} }
output: { media: video, frame_rate: 12, duration: { parameter: length }, sizes: [{ width: 320, height: 240 }], ${facts} }
`;
const priced = (usd: string) => `model_spec: 1
extends: kling-v3-omni
price: { per: second, quantity: duration, rates: [{ usd: "${usd}" }], ${facts} }
`;
const film = `storyboard: 1
title: Film
defaults: { duration: 4 }
shots:
  - { id: one, prompt: A red balloon., model: acme-mini-t2v }
  - { id: two, prompt: It flies away., model: kling-v3-omni, aspect_ratio: "16:9" }
`;

async function projectWith(files: Readonly<Record<string, string>>) {
  const folder = await createFolder({ "package.json": "{}" });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, name)), { recursive: true });
    await writeFile(join(folder.path, name), text);
  }
  return folder;
}

test("own models and prices count in every command that plans, and --specs lies over them", async () => {
  await using project = await projectWith({
    "boards/film.yaml": film,
    "specs/models/any/name.yaml": mini,
    "specs/models/veo.yml": priced("0.10"),
    "what-if/cheaper.yaml": priced("0.01"),
  });
  const cwd = project.path;
  const amounts = async (...flags: string[]) => {
    const { stdout } = await runCli(["plan", "boards/film.yaml", "--json", ...flags], { cwd });
    const plan = JSON.parse(stdout) as { readonly shots: readonly { readonly usd: string }[] };
    return plan.shots.map(({ usd }) => usd);
  };
  expect(await amounts()).toEqual(["0.05", "0.40"]);
  expect(await amounts("--specs", "what-if")).toEqual(["0.05", "0.04"]);
  const { stdout } = await runCli(["models", "acme-mini-t2v"], { cwd });
  expect(stdout).toContain("$0.0125 / second");
});

test("a mistake in an own spec ends a command before anything else, with its place", async () => {
  await using project = await projectWith({
    "film.yaml": film.replace("    - { id: two", "#"),
    "specs/models/mini.yaml": mini,
    "specs/models/kling.yaml": priced("0.10").replace(
      "extends: kling-v3-omni",
      "extends: kling-v3-omny",
    ),
  });
  const cwd = project.path;
  const { exit, stdout, stderr } = await runCli(["render", "film.yaml", "--json"], { cwd });
  expect(exit).toBe(1);
  expect(stdout).toContain('"type":"render-finished","output":null,"exit":1');
  expect(stderr).toContain(`specs/models/kling.yaml:2:10 error SPEC_EXTENDS_UNKNOWN
  there is no model "kling-v3-omny" to extend
  2 | extends: kling-v3-omny
    |          ^^^^^^^^^^^^^
  hint: did you mean "kling-v3-omni"?
`);
  // Each file by itself, and what it takes from the project.
  const files = ["film.yaml", "specs/models/kling.yaml", "specs/models/mini.yaml"];
  const validated = await runCli(["validate", ...files], { cwd });
  expect(validated.exit).toBe(1);
  expect(validated.stdout).toContain("film.yaml  1 error\nspecs/models/kling.yaml  1 error\n");
  expect(validated.stdout).toContain("specs/models/mini.yaml  ok\n");
});

test("a folder of specs that does not exist, or has none, is wrong usage", async () => {
  await using project = await projectWith({ "film.yaml": film, "empty/x.txt": "" });
  const cwd = project.path;
  for (const [folder, what] of [
    ["none", "is not a folder"],
    ["empty", "contains no model specs"],
  ] as const) {
    const { exit, stderr } = await runCli(["plan", "film.yaml", "--specs", folder], { cwd });
    expect([exit, stderr]).toEqual([
      2,
      `storyreel: --specs: ${folder} ${what}\n  hint: use a folder that contains models/\n`,
    ]);
  }
});

test("a render that had nothing to do looks at the specs and at storyreel.yaml again", async () => {
  await using project = await projectWith({
    "film.yaml": film.replace(/ {2}- \{ id: two.*\n/, "").replace("duration: 4", "duration: 2"),
    "specs/models/mini.yaml": mini,
    "storyreel.yaml": "out: films\nstate: state\n",
  });
  const cwd = project.path;
  const render = async () => (await runCli(["render", "film.yaml"], { cwd })).stdout;
  const path = join(cwd, "films/film/film.rehearsal.mp4\n");
  expect((await render()).endsWith(path)).toBe(true);
  // The second finds nothing to do, the third only repeats what the second said.
  expect(await render()).toContain("reused");
  expect(await render()).toContain("reused");
  await writeFile(join(cwd, "specs/models/more.yaml"), priced("a lot"));
  expect((await runCli(["render", "film.yaml"], { cwd })).exit).toBe(1);
  await rm(join(cwd, "specs/models/more.yaml"));
  await writeFile(
    join(cwd, "storyreel.yaml"),
    "out: films\nstate: state\nbudget: { max_usd: x }\n",
  );
  expect((await runCli(["render", "film.yaml"], { cwd })).exit).toBe(1);
});

test("a folder in storyreel.yaml is relative to it, and a flag wins", async () => {
  const project = { out: "/p/films", state: "/p/state" };
  expect(await locate({ file: "a.yaml", cwd: "/p/boards", project })).toMatchObject({
    outDir: "/p/films/a",
    isOutIgnored: false,
    stateDir: "/p/state",
  });
  expect(
    await locate({ file: "a.yaml", cwd: "/p/boards", project, out: "o", state: "s" }),
  ).toMatchObject({ outDir: "/p/boards/o", stateDir: "/p/boards/s" });
});

test("an address in storyreel.yaml decides who gets a key only if it is GMI Cloud's own", async () => {
  await using project = await createFolder({ ".env": "GMI_API_KEY=k\n" });
  const origin = join(project.path, "storyreel.yaml");
  const read = (value: string, given: { flag?: string; variable?: string } = {}) =>
    readSettings({
      folders: [project.path],
      environment: given.variable === undefined ? {} : { GMI_BASE_URL: given.variable },
      baseUrlFlag: given.flag,
      projectBaseUrl: { value, origin },
    });
  const strange = "http://127.0.0.1:9/api";
  expect(await read(strange)).toMatchObject({
    baseUrl: undefined,
    ignoredBaseUrl: { value: strange, origin },
  });
  const ours = "https://console.gmicloud.ai";
  expect(await read(ours)).toMatchObject({
    baseUrl: { value: ours, origin },
    ignoredBaseUrl: undefined,
  });
  for (const like of ["https://console.gmicloud.ai.example.com", "http://console.gmicloud.ai"]) {
    expect((await read(like)).baseUrl).toBeUndefined();
  }
  expect(await read(strange, { flag: ours })).toMatchObject({
    baseUrl: { value: ours, origin: "--base-url" },
    ignoredBaseUrl: undefined,
  });
  expect(await read(strange, { variable: ours })).toMatchObject({
    baseUrl: { value: ours, origin: "GMI_BASE_URL" },
    ignoredBaseUrl: undefined,
  });
});
