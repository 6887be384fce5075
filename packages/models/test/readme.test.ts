import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const root = path.resolve(import.meta.dirname, "..");

test("the README's example runs, and prints what its comments say", async () => {
  const readme = await readFile(path.join(root, "README.md"), "utf8");
  const page = await readFile(path.join(root, "docs/model-spec.md"), "utf8");
  const [, program = ""] = /```ts\n([^]*?)```/.exec(readme) ?? [];
  const [, spec = ""] = /```yaml\n(# yaml-language-server[^]*?)```/.exec(page) ?? [];
  // Inside the package, so that its name can be resolved.
  const folder = await temporaryFolder(import.meta.dirname);
  await mkdir(path.join(folder, "specs/models"), { recursive: true });
  await writeFile(path.join(folder, "specs/models/vendor-model-i2v.yaml"), spec);
  await writeFile(path.join(folder, "program.ts"), program);
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--conditions=storyreel-source", "program.ts"],
    { cwd: folder },
  );
  expect(stderr).toBe("");
  expect(stdout).toBe(`0
10
duration "7" is not supported; vendor-model-i2v accepts "5" or "10" seconds
1.00
1280
`);
});
