import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packPackages } from "../release/pack-packages.ts";
import { createOutsideProject, type OutsideProject } from "./outside-project.ts";

// A new user's first hour: from an empty repository to a film with a model that nobody else knows. Each test goes on from
// the one before.

let project: OutsideProject;
const read = (name: string) => readFileSync(path.join(project.folder, name), "utf8");
const write = (name: string, text: string) => writeFileSync(path.join(project.folder, name), text);
const storyreel = (...args: readonly string[]) => project.run("npx", "storyreel", ...args);
const git = (...args: readonly string[]) =>
  project.run("git", "-c", "user.name=a", "-c", "user.email=a@b.test", ...args);

beforeAll(() => {
  project = createOutsideProject();
  const packed = packPackages(path.join(project.folder, "..", "tarballs"));
  const tarballs = packed.map(({ tarball }) => tarball);
  expect(git("init", "--quiet")).toMatchObject({ exit: 0 });
  const installed = project.run("npm", "install", "--save-dev", ...tarballs);
  expect(installed).toMatchObject({ exit: 0 });
}, 300_000);

afterAll(() => project[Symbol.dispose]());

test("init writes a film that is rehearsed at once", () => {
  const started = storyreel("init", "--template", "chained");
  expect(started).toMatchObject({ exit: 0, stderr: "" });
  expect(started.stdout).toContain("next: npx storyreel render film.yaml");
  const checked = storyreel("validate", "film.yaml");
  expect(checked).toEqual({ exit: 0, stdout: "film.yaml  ok\n", stderr: "" });
  const rehearsed = storyreel("render", "film.yaml");
  const film = path.join(project.folder, "out/film/film.rehearsal.mp4");
  expect(rehearsed).toMatchObject({ exit: 0, stdout: expect.stringContaining(film) });
});

test("git takes what belongs to the project, and nothing else", () => {
  expect(git("add", "--all")).toMatchObject({ exit: 0 });
  expect(git("ls-files").stdout.trim().split("\n")).toEqual([
    ".env.example",
    ".github/workflows/storyboard-price.yml",
    ".gitignore",
    ".storyreel/schema/storyboard.schema.json",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    "AGENTS.md",
    "audio/bed.wav",
    "film.yaml",
    "package-lock.json",
    "package.json",
  ]);
  expect(git("commit", "--quiet", "--message", "A film")).toMatchObject({ exit: 0 });
});

test("a changed word is priced before anything is spent", () => {
  write("film.yaml", read("film.yaml").replace("in blossom", "in snow"));
  const planned = JSON.parse(storyreel("plan", "film.yaml", "--json").stdout) as object;
  expect(planned).toMatchObject({ type: "plan", totalUsd: "1.792", unknownPrice: [] });
  const compared = JSON.parse(
    storyreel("diff", "film.yaml", "--against", "HEAD", "--json").stdout,
  ) as object;
  expect(compared).toMatchObject({
    shots: [{ id: "window", change: "changed", usd: "0.448" }],
  });
});

const facts = 'source: https://acme.example/dream, as_of: "2026-11"';
const acme = `model_spec: 1
id: acme-dream-2
title: Acme Dream 2
summary: Video from a prompt.
vendor: Acme
provider: gmi-cloud
page: https://acme.example/dream
modalities: [text-to-video]
calling: async
parameters:
  text: { role: prompt, type: string, description: What happens., required: true, ${facts} }
  length: { role: duration, type: integer, description: Length., unit: second, enum: [2, 4], default: 4, ${facts} }
price: { per: second, quantity: length, rates: [{ usd: "0.05" }], ${facts} }
output: { media: video, duration: { parameter: length }, sizes: [{ width: 640, height: 360 }], ${facts} }
`;

test("a model that nobody else knows is planned and rehearsed", () => {
  mkdirSync(path.join(project.folder, "specs/models"), { recursive: true });
  write("specs/models/dream.yaml", acme);
  write(
    "dream.yaml",
    `storyboard: 1
title: Dream
budget: { max_usd: 1 }
shots: [{ id: one, prompt: A red balloon., model: acme-dream-2, duration: 2 }]
`,
  );
  const files = ["film.yaml", "dream.yaml", "specs/models/dream.yaml"];
  // The editor does not know the model yet.
  expect(storyreel("validate", ...files)).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining("STORYBOARD_SCHEMA_OLD"),
  });
  expect(storyreel("schema", "--write")).toMatchObject({ exit: 0 });
  expect(read(".storyreel/schema/storyboard.schema.json")).toContain("acme-dream-2");
  expect(storyreel("validate", ...files)).toEqual({
    exit: 0,
    stdout: files.map((file) => `${file}  ok\n`).join(""),
    stderr: "",
  });
  const planned = JSON.parse(storyreel("plan", "dream.yaml", "--json").stdout) as object;
  expect(planned).toMatchObject({ totalUsd: "0.10", shots: [{ model: "acme-dream-2" }] });
  const rehearsed = storyreel("render", "dream.yaml", "--rehearse");
  expect(rehearsed).toMatchObject({
    exit: 0,
    stdout: expect.stringContaining("dream.rehearsal.mp4"),
  });
});

test("its typed client compiles, and knows its limits", () => {
  const needed = ["typescript@5.9", "@types/node@22"];
  expect(project.run("npm", "install", "--save-dev", ...needed)).toMatchObject({ exit: 0 });
  expect(storyreel("generate")).toMatchObject({ exit: 0 });
  expect(storyreel("generate", "--check")).toMatchObject({ exit: 0 });
  write(
    "program.ts",
    `import { createClient } from "@storyreel/core";
import { acmeDream2 } from "./src/models/index.js";

const client = createClient({ apiKey: "any" });
export const video = () => client.run(acmeDream2, { text: "A red balloon.", length: 2 });
// @ts-expect-error: this length is not offered
export const wrong = () => client.run(acmeDream2, { text: "A red balloon.", length: 3 });
`,
  );
  const flags = ["--strict", "--noEmit", "--target", "es2022", "--module", "nodenext"];
  const ended = project.run("npx", "tsc", ...flags, "--types", "node", "program.ts");
  expect(ended).toEqual({ exit: 0, stdout: "", stderr: "" });
}, 300_000);

test("a pull request shows what the changes cost, in Markdown", () => {
  const added = storyreel("diff", "dream.yaml", "--against", "HEAD", "--format", "markdown");
  expect(added).toMatchObject({ exit: 0, stderr: "" });
  expect(added.stdout).toContain("### `dream.yaml`: $0.10 for this change");
  expect(git("add", "--all", "--dry-run").stdout.trim().split("\n").toSorted()).toEqual(
    [
      ".storyreel/schema/storyboard.schema.json",
      "dream.yaml",
      "film.yaml",
      "package-lock.json",
      "package.json",
      "program.ts",
      "specs/models/dream.yaml",
      "src/models/acme-dream-2.ts",
      "src/models/index.ts",
    ].map((name) => `add '${name}'`),
  );
});
