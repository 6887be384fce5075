import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./packages.ts";
import { checkRelease } from "./release/check-release.ts";
import { packPackages } from "./release/pack-packages.ts";

const USAGE = `usage: pnpm release --dry-run [--out DIR]
       pnpm release --publish

  --dry-run  build, pack and check every package; print what would be published
  --publish  the same, then \`changeset publish\`; meant for .github/workflows/release.yml
  --out DIR  keep the tarballs there`;

const FLAGS = {
  "dry-run": { type: "boolean" },
  publish: { type: "boolean" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function main(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: FLAGS });
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  if (values["dry-run"] === values.publish) {
    console.error(USAGE);
    return 2;
  }
  const built = run("pnpm", ["build"]);
  if (built !== 0) return built;
  const kept = values.out === undefined ? undefined : path.resolve(values.out);
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), "storyreel-release-"));
  try {
    const packed = packPackages(folder);
    for (const { name, version, sizeBytes, content } of packed) {
      const size = `${Math.ceil(sizeBytes / 1000)} kB`;
      console.log(
        `${name}@${version}  ${size}, ${content.files.size} files  tag ${name}@${version}`,
      );
    }
    const problems = checkRelease(packed);
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) return 1;
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
  const waiting = readdirSync(path.join(root, ".changeset")).filter(
    (file) => file.endsWith(".md") && file !== "README.md",
  );
  if (waiting.length > 0) {
    console.error(`${waiting.length} changesets are waiting: run \`pnpm changeset version\` first`);
    return 1;
  }
  if (values.publish === true) return run("pnpm", ["exec", "changeset", "publish"]);
  console.log("nothing was published");
  return 0;
}

function run(program: string, args: readonly string[]): number {
  const shell = process.platform === "win32";
  return spawnSync(program, args, { cwd: root, shell, stdio: "inherit" }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
