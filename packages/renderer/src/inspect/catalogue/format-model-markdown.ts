import type { Source } from "@storyreel/models";
import { describeExample } from "./describe-example.ts";
import {
  markdownBlock,
  markdownCode as code,
  markdownTable as formatTable,
  markdownText as plain,
} from "./markdown-text.ts";
import type { ModelPage, PageParameter } from "./model-page.ts";
import { pageMark } from "./page-mark.ts";

/** The page of one model as Markdown of GitHub. */
export function formatModelMarkdown(page: ModelPage): string {
  const { id, title, summary, isOwn, facts, parameters, rules, notes, example } = page;
  const parts = [
    pageMark,
    `# ${plain(title)}`,
    `${code(id)}${isOwn ? " (described by this project)" : ""}`,
    plain(summary),
    "## Price",
    ...formatPrice(page),
    "## What it takes and makes",
    formatTable(
      ["", ""],
      [
        ...facts.map(([name, text]) => [plain(name), plain(text)]),
        ["documented at", address(page.page)],
        ["spec", code(page.spec)],
      ],
    ),
    "## Parameters",
    formatTable(
      ["Parameter", "In a storyboard", "Default", "Accepts", "Description", "As of"],
      parameters.map(formatParameter),
    ),
    ...formatList(
      "Limits across parameters",
      rules.map(({ message, isIgnored, from }) => {
        const mark = isIgnored ? " (accepted, but ignored)" : "";
        return `${plain(message)}${mark} (${plain(from.asOf)}, ${from.confidence})`;
      }),
    ),
    ...formatList("Notes", notes.map(plain)),
    "## Example storyboard",
    describeExample(page),
    ...(example.storyboard === undefined ? [] : [markdownBlock("yaml", example.storyboard)]),
    "## Example program",
    markdownBlock("ts", example.program),
  ];
  return `${parts.join("\n\n")}\n`;
}

function formatPrice({ price }: ModelPage): readonly string[] {
  const { text, rates, reason, reported, from } = price;
  const rows = rates.map(({ when, usd }) => [plain(usd), plain(when)]);
  return [
    `**${plain(text)}**`,
    ...(reason === undefined ? [] : [plain(reason)]),
    ...(rows.length === 0 ? [] : [formatTable(["Price", "With"], rows)]),
    formatSource(from),
    ...reported.map(
      (one) =>
        `Other sources report ${plain(one.text)}, which plans use only if a budget allows it. ${formatSource(one.from)}`,
    ),
  ];
}

function formatSource({ source, asOf, confidence }: Source): string {
  return `Source: ${address(source)}, ${plain(asOf)}, ${confidence}`;
}

function address(text: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(text) ? `<${text}>` : plain(text);
}

function formatParameter(parameter: PageParameter): readonly string[] {
  const { name, role, isRequired, accepts, usual, description, from } = parameter;
  return [
    code(name),
    role === undefined ? "" : code(role),
    isRequired ? "required" : usual === undefined ? "" : code(usual),
    code(accepts),
    plain(description),
    `${plain(from.asOf)}, ${from.confidence}`,
  ];
}

function formatList(title: string, entries: readonly string[]): readonly string[] {
  if (entries.length === 0) return [];
  return [`## ${title}`, entries.map((entry) => `- ${entry}`).join("\n")];
}
