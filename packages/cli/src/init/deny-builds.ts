import { lineEnd } from "./add-lines.ts";

/**
 * The packages of the bundled ffmpeg that have an install script. It only makes a file executable that is executable in
 * the package already (seen in the packages for linux-x64, linux-arm64 and darwin-arm64, 2026-11-27).
 */
const withScript = [
  "@ffmpeg-installer/darwin-arm64",
  "@ffmpeg-installer/darwin-x64",
  "@ffmpeg-installer/linux-arm",
  "@ffmpeg-installer/linux-arm64",
  "@ffmpeg-installer/linux-ia32",
  "@ffmpeg-installer/linux-x64",
];

const comment = "# storyreel's ffmpeg needs no install script; pnpm requires this to be stated.";

/**
 * Adds to a `pnpm-workspace.yaml` that the install scripts of the bundled ffmpeg do not run: without an answer, pnpm 12 ends
 * every install with `ERR_PNPM_IGNORED_BUILDS`. Only adds lines. `undefined` if nothing is missing, or if `allowBuilds` is
 * not written with one package a line.
 */
export function denyBuilds(existing: string): string | undefined {
  const missing = withScript.filter((name) => !new RegExp(`${name}(?![\\w-])`).test(existing));
  if (missing.length === 0) return undefined;
  const end = lineEnd(existing);
  const lines = existing.split(/\r?\n/);
  const key = lines.findIndex((line) => /^["']?allowBuilds["']?\s*:/.test(line));
  if (key === -1) {
    const gap = existing === "" ? "" : existing.endsWith("\n") ? end : end + end;
    return `${existing}${gap}${[comment, "allowBuilds:", ...entries(missing, "  "), ""].join(end)}`;
  }
  if (!/:\s*(?:#.*)?$/.test(lines[key] ?? "")) return undefined;
  const first = lines.slice(key + 1).find((line) => /^\s*[^\s#]/.test(line)) ?? "";
  const indent = /^ +/.exec(first)?.[0] ?? "  ";
  return lines.toSpliced(key + 1, 0, ...entries(missing, indent)).join(end);
}

function entries(names: readonly string[], indent: string): readonly string[] {
  return names.map((name) => `${indent}"${name}": false`);
}
