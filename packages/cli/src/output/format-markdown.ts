import { formatChange, formatSetting } from "./format-change.ts";
import { formatSeconds, printable } from "@storyreel/renderer/kit";
import type { BoardDiff, ShotDiff } from "@storyreel/renderer/diff";
import {
  describePlace,
  formatAdded,
  formatBudget,
  formatCost,
  formatTotals,
  type ComparedRevisions,
} from "./format-diff.ts";

// GitHub refuses comments of more than 65,536 characters. The table is cut well before.
const mostRows = 200;

/**
 * A diff as a comment of a pull request. Text of people is in code spans, so that a prompt cannot mention anyone, link
 * anywhere or break the table. The first line lets a workflow find its comment again.
 */
export function formatMarkdown(diff: BoardDiff, { revision, to }: ComparedRevisions): string {
  const { name, shots, unchanged, settings, repriced, film, paid, toPay } = diff;
  const listed = shots.slice(0, mostRows);
  const lines = [
    `<!-- storyreel diff ${commentSafe(name)} -->`,
    `### ${code(name)}: ${shots.length === 0 ? "no shot changes" : `${formatAdded(diff)} for this change`}`,
    "",
    ...(listed.length === 0
      ? []
      : ["| Shot | Change | Length | Price | Details |", "| --- | --- | ---: | ---: | --- |"]),
    ...listed.map(formatRow),
    ...(listed.length < shots.length ? ["", `and ${shots.length - listed.length} more shots`] : []),
    "",
    `| | ${to === undefined ? "Against" : `${code(shorten(to))} against`} ${code(shorten(revision))} |`,
    "| --- | --- |",
    `| This change | ${formatAdded(diff)} |`,
    `| Whole film | ${formatTotals(film)} |`,
    `| Paid | ${formatTotals(paid)} |`,
    `| Still to pay | ${formatTotals(toPay)}${formatBudget(diff)} |`,
    "",
    `${unchanged} of ${unchanged + shots.filter(({ kind }) => kind !== "removed").length} shots unchanged.${settings.length === 0 ? "" : ` Changed film settings (free): ${settings.map((change) => code(formatSetting(change))).join(", ")}.`}${repriced.length === 0 ? "" : ` Other prices: ${repriced.map(code).join(", ")}.`}`,
  ];
  return printable(`${lines.join("\n")}\n`);
}

function shorten(revision: string): string {
  return /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 10) : revision;
}

function formatRow(shot: ShotDiff): string {
  const { id, kind, request, edit, seconds } = shot;
  const place = describePlace(shot);
  const what = [
    ...(place === "" ? [] : [code(place)]),
    ...[...request, ...edit].map((change) => code(formatChange(change))),
  ].join("<br>");
  return `| ${code(id)} | ${kind} | ${formatSeconds(seconds)} | ${formatCost(shot)} | ${what} |`;
}

/** A code span whose fence is longer than any run of backticks inside. In a table, a bar needs a backslash even there. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

function commentSafe(text: string): string {
  return text.replaceAll("--", "-").replaceAll(">", "");
}
