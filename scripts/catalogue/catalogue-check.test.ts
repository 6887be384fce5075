import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../packages/core/test/temporary-folder.ts";
import { runCatalogueCheck } from "./catalogue-check-command.ts";

const ours = path.resolve(import.meta.dirname, "../../specs");
const spec = "models/kling/kling-3.0-turbo-t2v.yaml";

const facts = (changes: Readonly<Record<string, string>> = {}, accepted = "") => `as_of: "2026-10"
${accepted}models:
  - id: kling-3.0-turbo-t2v
    source: https://docs.example.com/turbo
    parameters:
      - { name: prompt, type: string, required: true, max_length: ${changes["length"] ?? "2500"} }
      - { name: resolution, type: enum, enum: [720p, 1080p], default: ${changes["resolution"] ?? "720p"} }
      - { name: aspect_ratio, type: enum, required: ${changes["shape"] ?? "false"} }
      - { name: duration, type: enum, value_type: string, default: "5" }
${changes["more"] ?? ""}    pricing: { unit: second, rules: [{ price: 0.112 }, { price: ${changes["price"] ?? "0.14"} }] }
${changes["models"] ?? ""}`;

async function specsWith(own: string): Promise<string> {
  const root = await temporaryFolder();
  await cp(path.join(ours, spec), path.join(root, "specs", spec));
  await mkdir(path.join(root, "specs/facts"));
  await writeFile(path.join(root, "specs/facts/gmi-cloud.yaml"), own);
  return root;
}

test("the repository's specs say what was published, or say why not", async () => {
  const { exit, stdout } = await runCatalogueCheck([], import.meta.dirname);
  expect(stdout).toContain("compared with the specs. Nothing differs.\n");
  expect(exit).toBe(0);
});

test("newer facts are listed as a review of what changed", async () => {
  const root = await specsWith(facts());
  const run = (...args: string[]) => runCatalogueCheck(["--specs", "specs", ...args], root);
  expect(await run()).toMatchObject({ exit: 0 });
  const more = "      - { name: seed, type: integer }\n";
  const models = "  - { id: another-t2v, parameters: [{ name: prompt }] }\n";
  const changed = { length: "2000", shape: "true", resolution: "1080p", price: "0.15" };
  await writeFile(path.join(root, "newer.yaml"), facts({ ...changed, more, models }));
  const { exit, stdout } = await run("--facts", "newer.yaml");
  expect(stdout).toBe(`# Catalogue check

2 models, as published in 2026-10, compared with the specs. Look at each point, then change the spec or the facts.

## kling-3.0-turbo-t2v

\`specs/models/kling/kling-3.0-turbo-t2v.yaml\`, published at https://docs.example.com/turbo

- [ ] error: "prompt" has max_length 2000, but 2500 in the spec
- [ ] error: "resolution" defaults to "1080p", but to "720p" in the spec
- [ ] error: "aspect_ratio" is required, but optional in the spec
- [ ] warning: has a parameter "seed" that the spec does not have
- [ ] error: costs $0.112 or $0.15, but $0.112 or $0.14 in the spec

## Models without a spec

- [ ] another-t2v
`);
  expect(exit).toBe(1);
  await writeFile(path.join(root, "newer.yaml"), "models: []\n");
  const gone = await run("--facts", "newer.yaml");
  expect(gone.stdout).toContain("## No longer published\n\n- [ ] kling-3.0-turbo-t2v\n");
});

test("an accepted difference is no news until it changes, and must exist", async () => {
  const accepted = "accepted: [{ model: kling-3.0-turbo-t2v, what: price, why: agreed }]\n";
  const root = await specsWith(facts({ price: "0.2" }, accepted));
  const run = (...args: string[]) => runCatalogueCheck(["--specs", "specs", ...args], root);
  const known = await run();
  expect(known.stdout).toContain(
    "Nothing differs.\n\n## Accepted differences\n\n- `kling-3.0-turbo-t2v` (",
  );
  expect(known.exit).toBe(0);
  await writeFile(path.join(root, "same.yaml"), facts({ price: "0.2" }));
  expect(await run("--facts", "same.yaml")).toMatchObject({ exit: 0 });
  await writeFile(path.join(root, "newer.yaml"), facts({ price: "0.3" }));
  const changed = await run("--facts", "newer.yaml");
  expect(changed.stdout).toContain("- [ ] error: costs $0.112 or $0.3, but $0.112 or $0.14");
  await writeFile(path.join(root, "specs/facts/gmi-cloud.yaml"), facts({}, accepted));
  const settled = await run();
  expect(settled.stdout).toContain("remove from `accepted`\n\n- [ ] kling-3.0-turbo-t2v price\n");
  expect(settled.exit).toBe(1);
});

test.each([
  ["models: [{ id: 5 }]\n", "facts.yaml:1:10 error SPEC_WRONG_VALUE\n  models.0.id: "],
  ["models: [\n", "facts.yaml:1:9 error YAML_SYNTAX"],
  [undefined, "facts.yaml:1:1 error YAML_UNREADABLE_FILE"],
])("facts %j cannot be compared", async (text, problem) => {
  const root = await specsWith(facts());
  if (text !== undefined) await writeFile(path.join(root, "facts.yaml"), text);
  const call = ["--specs", "specs", "--facts", "facts.yaml"];
  const { exit, stderr } = await runCatalogueCheck(call, root);
  expect(stderr).toContain(problem);
  expect(exit).toBe(2);
});

test("an unknown flag is wrong usage", async () => {
  const { exit, stderr } = await runCatalogueCheck(["--fact", "x"], ".");
  expect(stderr).toContain("Unknown option '--fact'");
  expect(exit).toBe(2);
});
