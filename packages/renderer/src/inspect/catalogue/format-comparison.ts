import { escapeXml as escape } from "../../kit/escape-xml.ts";
import { formatPage } from "../page/format-page.ts";
import { catalogueStyle } from "./catalogue-style.ts";
import type { ModelComparison } from "./compare-models.ts";
import { markdownCode as code, markdownTable, markdownText as plain } from "./markdown-text.ts";
import type { PageFormat } from "./page-format.ts";

/** A comparison of models as a page of its own. */
export function formatComparison(comparison: ModelComparison, format: PageFormat): string {
  switch (format) {
    case "html":
      return formatHtml(comparison);
    case "markdown":
      return formatMarkdown(comparison);
  }
}

function formatMarkdown({ ids, differs, same }: ModelComparison): string {
  const table = markdownTable(
    ["", ...ids.map((id) => code(id))],
    differs.map(({ name, values }) => [plain(name), ...values.map(plain)]),
  );
  const equal = markdownTable(
    ["", "Value"],
    same.map(({ name, value }) => [plain(name), plain(value)]),
  );
  const parts = [
    `# ${ids.map((id) => code(id)).join(", ")}`,
    ...(differs.length === 0 ? ["No differences."] : ["## Differences", table]),
    ...(same.length === 0 ? [] : ["## The same for all", equal]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function formatHtml({ ids, differs, same }: ModelComparison): string {
  const heads = ids.map((id) => `<th scope="col"><code>${escape(id)}</code></th>`).join("");
  const rows = differs.map(({ name, values }) => {
    const cells = values.map((value) => `<td>${value === "" ? "–" : escape(value)}</td>`);
    return `<tr><th scope="row">${escape(name)}</th>${cells.join("")}</tr>`;
  });
  const equal = same.map(({ name, value }) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`);
  return formatPage({
    title: `${ids.join(", ")} – models compared`,
    lang: ' lang="en"',
    style: catalogueStyle,
    body: `<header>
<h1>Models compared</h1>
<p class="facts">${ids.map((id) => `<code>${escape(id)}</code>`).join(", ")}</p>
</header>
<main>
<h2>Differences</h2>
${
  rows.length === 0
    ? '<p class="empty">No differences.</p>'
    : `<div class="wide" tabindex="0" role="region" aria-label="Differences"><table><thead><tr><td></td>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
}
${equal.length === 0 ? "" : `<h2>The same for all</h2>\n<dl>${equal.join("")}</dl>\n`}</main>
`,
  });
}
