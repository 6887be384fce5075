import { execFile } from "node:child_process";
import { mkdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { createMockServer } from "@storyreel/mock-server";
import { loadProjectModels } from "@storyreel/models/project";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const run = promisify(execFile);
const packages = resolve(import.meta.dirname, "../..");

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
output: { media: video, frame_rate: 12, duration: { parameter: length }, sizes: [{ width: 160, height: 160 }], audio: [{ present: false }], ${facts} }
`;
/** The same model under another id, whose price nobody publishes. */
const dark = `model_spec: 1
id: acme-dark-t2v
extends: acme-mini-t2v
price:
  unknown: it is agreed by contract
  ${facts.replace(", ", "\n  ")}
  reported:
    - { per: second, quantity: length, rates: [{ usd: "0.10" }], source: somebody's table, as_of: "2026-10" }
    - { per: video, rates: [{ usd: "0.30" }], source: another table, as_of: "2026-08" }
`;
const film = `storyboard: 1
title: Balloon
rate: 12
defaults: { duration: 2 }
budget: { max_usd: 1 }
shots:
  - { id: day, prompt: A red balloon., model: acme-mini-t2v }
  - { id: night, prompt: It flies away., model: acme-dark-t2v }
`;
const program = `import { createClient } from "@storyreel/core";
import { acmeDarkT2v, acmeMiniT2v } from "./models/index.js";

const client = createClient();
await client.submit(acmeMiniT2v, { text: "A red balloon.", length: "4" });
await client.submit(acmeDarkT2v, { text: "It flies away." });
// @ts-expect-error: this length is not offered
await client.submit(acmeMiniT2v, { text: "A red balloon.", length: "5" });
`;
const compilerOptions = {
  target: "es2023",
  lib: ["es2024", "esnext.disposable"],
  module: "nodenext",
  strict: true,
  noEmit: true,
  rewriteRelativeImportExtensions: true,
  types: ["node"],
  customConditions: ["storyreel-source"],
};

async function createProject(files: Readonly<Record<string, string>>) {
  const folder = await createFolder();
  const path = folder.path;
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const git = async (...args: readonly string[]) => {
    const who = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-C", path];
    await run("git", [...who, ...args]);
  };
  await git("init", "-q", "-b", "main");
  const cli = (...args: readonly string[]) => runCli(args, { cwd: path });
  return { ...folder, write, git, cli };
}

test("a model of one's own: validated, planned, rehearsed, typed and compared", async () => {
  await using project = await createProject({
    ".gitignore": "out/\n.storyreel/\nnode_modules/\n",
    "package.json": '{ "type": "module" }',
    "specs/models/acme.yaml": mini,
    "specs/models/night.yaml": dark,
    "film.yaml": film,
  });
  const { path, write, git, cli } = project;
  const files = ["film.yaml", "specs/models/acme.yaml", "specs/models/night.yaml"];
  expect(await cli("validate", ...files)).toEqual({
    exit: 0,
    stdout: files.map((file) => `${file}  ok\n`).join(""),
    stderr: "",
  });
  const refused = await cli("plan", "film.yaml");
  expect(refused.stdout).toMatch(
    /day +acme-mini-t2v +2 +\$0\.025\n +night +acme-dark-t2v +2 +unknown/,
  );
  expect(refused.stderr).toContain(
    "set budget.unknown_prices to reported, or to a figure per second",
  );
  await git("add", ".");
  await git("commit", "-q", "-m", "One");

  await write("film.yaml", film.replace("max_usd: 1", "max_usd: 1, unknown_prices: reported"));
  const rehearsed = await cli("render", "film.yaml");
  expect(rehearsed).toMatchObject({ exit: 0 });
  expect(rehearsed.stdout).toContain("$0.30 of it assumed");
  expect(rehearsed.stdout).toContain(`${join(path, "out/film/film.rehearsal.mp4")}\n`);

  await symlink(join(packages, "cli/node_modules"), join(path, "node_modules"));
  expect(await cli("generate")).toEqual({
    exit: 0,
    stdout: `wrote src/models/acme-dark-t2v.ts
wrote src/models/acme-mini-t2v.ts
wrote src/models/index.ts
3 files, 3 of them changed
`,
    stderr: "",
  });
  await write("src/program.ts", program);
  await write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  const tsc = join(packages, "cli/node_modules/.bin/tsc");
  const { stdout: mistakes } = await run(tsc, ["-p", "tsconfig.json"], { cwd: path }).catch(
    (error: { readonly stdout: string }) => error,
  );
  expect(mistakes).toBe("");

  // The names of the files mean nothing, the price does.
  await rename(join(path, files[1] ?? ""), join(path, "specs/models/veo3.yaml"));
  await write("specs/models/veo3.yaml", mini.replace("0.0125", "0.02"));
  expect(await cli("generate", "--check")).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining("src/models/acme-mini-t2v.ts:1 differs from this line on\n"),
  });
  const { stdout: comment } = await cli(
    "diff",
    "film.yaml",
    "--against",
    "main",
    "--format",
    "markdown",
  );
  expect(comment).toBe(`<!-- storyreel diff film.yaml -->
### \`film.yaml\`: no shot changes


| | Against \`main\` |
| --- | --- |
| This change | $0.00 |
| Whole film | $0.025 → $0.34 (+$0.315), $0.30 of it assumed |
| Paid | $0.00 (unchanged) |
| Still to pay | $0.025 → $0.34 (+$0.315), $0.30 of it assumed; within the $1.00 left of $1.00 |

2 of 2 shots unchanged. Changed film settings (free): \`budget.unknown_prices: none → "reported"\`. Other prices: \`acme-mini-t2v\`, \`acme-dark-t2v\`.
`);
});

test("what was paid at an assumed price is marked wherever it is shown", async () => {
  await using project = await createProject({
    "package.json": "{}",
    "specs/models/acme.yaml": mini,
    "specs/models/night.yaml": dark,
    "storyreel.yaml": "budget: { unknown_prices: 0.25 }\n",
    "film.yaml": film.replace(/ {2}- \{ id: day.*\n/, ""),
  });
  const { path, cli } = project;
  const { catalogue } = await loadProjectModels(path);
  await using server = await createMockServer({ models: catalogue, pollsPerState: 0 });
  const live = (...args: readonly string[]) =>
    runCli(args, {
      cwd: path,
      environment: { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl },
    });
  const rendered = await live("render", "film.yaml", "--yes", "--until", "generated", "--json");
  const events = rendered.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  expect(events.find((event) => "type" in event && event.type === "submit-started")).toMatchObject({
    usd: "0.50",
    isAssumed: true,
  });
  expect(events.at(-1)).toMatchObject({
    exit: 0,
    estimatedUsd: "0.50",
    assumedUsd: "0.50",
    shots: [{ id: "night", usd: "0.50", assumedUsd: "0.50" }],
  });
  expect(await readFile(join(path, "film.lock.yaml"), "utf8")).toContain(`        price:
          usd: "0.50"
          assumed: "own"
          basis: "2 second × 0.25, assumed"
          source: "budget.unknown_prices; no price as of 2026-11 in https://example.com/acme"
`);
  expect((await cli("takes", "film.yaml")).stdout).toContain("$0.50 paid (assumed)");
  const sum = "paid $0.50, $0.50 of it assumed, $0.50 left of $1.00";
  expect(rendered.stderr).toContain(`\n${sum}\n`);
  expect((await cli("takes", "film.yaml")).stdout.trimEnd().split("\n").at(-1)).toBe(sum);
  expect((await cli("status", "film.yaml")).stdout.trimEnd().split("\n").at(-1)).toBe(sum);
  const { stdout: costs } = await cli("costs");
  expect(costs).toMatch(/\$0\.50 \(assumed\) {2}paid {2}2 second × 0\.25, assumed$/m);
  expect(costs).toMatch(/^total +paid \$0\.50, \$0\.50 of it assumed$/m);
  expect(JSON.parse((await cli("costs", "--json")).stdout)).toMatchObject({
    paidUsd: "0.50",
    spentAssumedUsd: "0.50",
    payments: [{ usd: "0.50", assumed: true }],
  });
  await cli("review", "film.yaml", "-o", "review.html");
  const page = await readFile(join(path, "review.html"), "utf8");
  const marks = ["paid $0.50 · $0.50 of it assumed · $0.50 left of $1.00", "$0.50 paid (assumed)"];
  expect(marks.filter((mark) => !page.includes(mark))).toEqual([]);
  await cli("export", "film.yaml", "--format", "otio", "-o", "film.otio");
  expect(await readFile(join(path, "film.otio"), "utf8")).toContain('"usd_assumed": "own"');
});
