import { relative } from "node:path";
import { formatUsd } from "@storyreel/models";
import { slashed } from "@storyreel/models/paths";
import type { FreeFile, LeftAlone, PaidClip, Unneeded } from "@storyreel/renderer/clean";
import {
  alignColumns,
  counted,
  formatBytes,
  printable,
  printableLine,
} from "@storyreel/renderer/kit";

/**
 * What nothing needs: a line for each clip that was paid for, sums for the rest. Ends in a line break.
 *
 * @param looked what was asked besides the project: host and name of a fleet's database.
 */
export function formatClean(
  { paid, free, kept, left }: Unneeded,
  folder: string,
  looked: { readonly fleet: string | undefined },
): string {
  const lines = [
    ...section("paid clips that are no longer used", formatPaid(paid, folder)),
    ...section("can be made again at no cost", formatFree(free)),
    ...section(
      "left alone",
      left.map((one) => describeLeft(one, folder)),
    ),
    `not needed: ${describePaid(paid)}; ${describeFiles("other file", free)}`,
    `needed: ${counted(kept.count, "paid clip")}, ${formatBytes(kept.sizeBytes)}`,
    ...(looked.fleet === undefined
      ? []
      : [
          `checked: lock files, storyboards, git, the local ledger and the fleet's ledger, ${looked.fleet}; the fleet's store is not changed`,
        ]),
  ];
  return printable(`${lines.join("\n")}\n`);
}

/** `2 paid clips ($0.672 in total), 1.2 MB` */
export function describePaid(paid: readonly PaidClip[]): string {
  if (paid.length === 0) return "no paid clips";
  const known = paid.filter(({ usd }) => usd !== undefined);
  const sum = known.reduce((total, { usd = 0n }) => total + usd, 0n);
  const unknown = paid.length - known.length;
  const gap = unknown === 0 ? "" : `, ${unknown} at an unknown price`;
  const bytes = paid.reduce((total, { file }) => total + file.sizeBytes, 0);
  return `${counted(paid.length, "paid clip")} ($${formatUsd(sum)} in total${gap}), ${formatBytes(bytes)}`;
}

/** `3 other files, 1.2 MB` */
export function describeFiles(
  noun: string,
  files: readonly { readonly sizeBytes: number }[],
): string {
  const bytes = files.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  return `${counted(files.length, noun)}, ${formatBytes(bytes)}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];
}

function formatPaid(paid: readonly PaidClip[], folder: string): readonly string[] {
  const rows = paid.map(({ file, take, usd }) => [
    take === undefined ? "not in the ledger" : `${take.shotId} take ${take.take}`,
    take?.modelId ?? "",
    usd === undefined ? "price unknown" : `$${formatUsd(usd)}`,
    formatBytes(file.sizeBytes),
    shown(file.path, folder),
  ]);
  return alignColumns(rows, [3]);
}

const names: { readonly [Kind in FreeFile["kind"]]: string } = {
  clip: "clip",
  "damaged-clip": "damaged copy",
  segment: "segment",
  film: "record of a deleted film",
  picture: "picture",
  proxy: "proxy",
  facts: "file about a clip",
  stamp: "record of a render",
  unfinished: "unfinished file",
};

function formatFree(free: readonly FreeFile[]): readonly string[] {
  const plural: { readonly [name: string]: string } = {
    "damaged copy": "damaged copies",
    "record of a deleted film": "records of deleted films",
    proxy: "proxies",
    "file about a clip": "files about clips",
    "record of a render": "records of renders",
  };
  const groups = Map.groupBy(free, ({ kind, isRehearsal }) =>
    isRehearsal ? `rehearsal: ${names[kind]}` : names[kind],
  );
  const rows = [...groups].map(([label, files]) => {
    const [start, name = label] = label.startsWith("rehearsal: ")
      ? (["rehearsal: ", label.slice("rehearsal: ".length)] as const)
      : (["", label] as const);
    const noun = files.length === 1 ? name : (plural[name] ?? `${name}s`);
    const bytes = files.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
    return [`${start}${files.length} ${noun}`, formatBytes(bytes)];
  });
  return alignColumns(rows, [1]);
}

function describeLeft({ why, what }: LeftAlone, folder: string): string {
  switch (why) {
    case "link":
      return `${shown(what, folder)}: a link to something that others may use`;
    case "segments":
      return `segments: ${what}`;
    case "unfinished-takes":
      return `${shown(what, folder)}: not in the ledger, but it may belong to a take that is not finished`;
    case "other-projects":
      return `${shown(what, folder)}: the state folder is outside the project, and other projects may use it`;
  }
}

function shown(path: string, folder: string): string {
  return printableLine(slashed(relative(folder, path)));
}
