import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { readPackages, root, type Package } from "../packages.ts";
import type { Tarball } from "./check-tarball.ts";

export type PackedPackage = Package & {
  readonly tarball: string;
  readonly sizeBytes: number;
  readonly content: Tarball;
};

const PackReport = v.object({ filename: v.string(), size: v.number() });

/** Packs every public package into a folder, as `pnpm publish` would, and reads what was packed. */
export function packPackages(into: string): readonly PackedPackage[] {
  mkdirSync(into, { recursive: true });
  return readPackages()
    .filter((one) => one.private !== true)
    .map((one) => {
      const folder = path.join(root, one.folder);
      const stdout = run("pnpm", ["pack", "--json", "--pack-destination", into], folder);
      const { filename, size } = v.parse(PackReport, JSON.parse(stdout));
      const tarball = path.resolve(folder, filename);
      return { ...one, tarball, sizeBytes: size, content: { folder, files: unpack(tarball) } };
    });
}

function unpack(tarball: string): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), "storyreel-unpack-"));
  try {
    run("tar", ["-xzf", path.basename(tarball), "-C", folder], path.dirname(tarball));
    const top = path.join(folder, "package");
    const entries = readdirSync(top, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return new Map(
      files
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [path.relative(top, file).replaceAll(path.sep, "/"), readFileSync(file)]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error with what the program printed, when it fails. */
function run(program: string, args: readonly string[], cwd: string): string {
  // On Windows pnpm is a script, which only a shell can start; no argument comes from outside.
  const shell = process.platform === "win32" && program === "pnpm";
  const ended = spawnSync(program, args, { cwd, shell, encoding: "utf8", maxBuffer: 1e8 });
  if (ended.error !== undefined) throw ended.error;
  if (ended.status === 0) return ended.stdout;
  throw new Error(`${program} ${args.join(" ")} in ${cwd} failed:\n${ended.stdout}${ended.stderr}`);
}
