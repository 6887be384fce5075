import type { Source } from "@storyreel/models";
import { escapeXml as escape } from "../../kit/escape-xml.ts";
import { formatPage } from "../page/format-page.ts";
import { catalogueStyle } from "./catalogue-style.ts";
import { describeExample } from "./describe-example.ts";
import type { ModelPage, PageParameter, PageRule } from "./model-page.ts";
import { pageMark } from "./page-mark.ts";

/** The page of one model as HTML. It links to the list of models, `index.html`, in the same folder. */
export function formatModelHtml(page: ModelPage): string {
  const { id, title, summary, medium, isOwn, parameters, rules, notes, example } = page;
  const own = isOwn ? ' <span class="badge">this project</span>' : "";
  return formatPage({
    title: `${id} – model`,
    lang: ' lang="en"',
    style: catalogueStyle,
    body: `${pageMark}
<header>
<p class="facts"><a href="index.html">All models</a></p>
<h1>${escape(title)} <span class="badge">${medium}</span>${own}</h1>
<p class="facts"><code>${escape(id)}</code></p>
<p class="lead">${escape(summary)}</p>
</header>
<main>
${formatPrice(page)}
<h2>What it takes and makes</h2>
<dl>${page.facts.map(([name, text]) => `<dt>${escape(name)}</dt><dd>${escape(text)}</dd>`).join("")}<dt>documented at</dt><dd>${linkTo(page.page)}</dd><dt>spec</dt><dd><code>${escape(page.spec)}</code></dd></dl>
<h2>Parameters</h2>
<ul class="parameters">
${parameters.map((parameter) => formatParameter(parameter, page)).join("\n")}
</ul>
${formatList("Limits across parameters", "rules", rules.map(formatRule))}${formatList("Notes", "notes", notes.map(escape))}<h2>Example storyboard</h2>
<p class="from">${escape(describeExample(page))}</p>
${example.storyboard === undefined ? "" : formatCode(example.storyboard, "Example storyboard")}
<h2>Example program</h2>
<p class="from">TypeScript with the typed client of @storyreel/core.</p>
${formatCode(example.program, "Example program")}
</main>
`,
  });
}

function formatPrice({ price }: ModelPage): string {
  const { text, rates, reason, reported, from } = price;
  const rows = rates.map(
    ({ when, usd }) => `<tr><td>${escape(usd)}</td><td>${escape(when)}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ""
      : `<div class="wide" tabindex="0" role="region" aria-label="Prices"><table><thead><tr><th scope="col">Price</th><th scope="col">With</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>\n`;
  const others = reported.map(
    (one) =>
      `<p class="from">Other sources report ${escape(one.text)}, which plans use only if a budget allows it: ${formatSource(one.from)}</p>\n`,
  );
  return `<h2>Price</h2>
<p class="price">${escape(text)}</p>
${reason === undefined ? "" : `<p>${escape(reason)}</p>\n`}${table}<p class="from">${formatSource(from)}</p>
${others.join("")}`;
}

function formatSource({ source, asOf, confidence }: Source): string {
  return `Source: ${linkTo(source)}, ${escape(asOf)}, ${escape(confidence)}`;
}

/** A link if the text is an address of a web page and nothing else. */
function linkTo(text: string): string {
  const isAddress = /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
  return isAddress ? `<a href="${escape(text)}">${escape(text)}</a>` : escape(text);
}

function formatParameter(parameter: PageParameter, page: ModelPage): string {
  const { name, role, isRequired, accepts, usual, description, from } = parameter;
  const word =
    role === undefined || role === name ? "" : ` <span class="soft">${role} in a storyboard</span>`;
  const need = isRequired ? ' <span class="badge">required</span>' : "";
  const fallback = usual === undefined ? "" : ` · default <code>${escape(usual)}</code>`;
  // Most facts are from the page of the model; only others name their source.
  const isFromPage = from.source === page.page;
  const source = isFromPage
    ? `${escape(from.asOf)}, ${escape(from.confidence)}`
    : formatSource(from);
  return `<li><h3><code>${escape(name)}</code>${need}${word}</h3>
<p>${escape(description)}</p>
<p class="accepts"><code>${escape(accepts)}</code>${fallback}</p>
<p class="from">${source}</p></li>`;
}

function formatRule({ message, isIgnored, from }: PageRule): string {
  const mark = isIgnored ? ' <span class="soft">(accepted, but ignored)</span>' : "";
  return `${escape(message)}${mark} <span class="from">${escape(from.asOf)}, ${escape(from.confidence)}</span>`;
}

function formatList(title: string, kind: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  return `<h2>${title}</h2>\n<ul class="${kind}">${entries.map((entry) => `<li>${entry}</li>`).join("")}</ul>\n`;
}

/** Scrolls on its own where it is wider than the screen, by keyboard as well. */
function formatCode(text: string, label: string): string {
  return `<pre tabindex="0" role="region" aria-label="${label}"><code>${escapeLines(text)}</code></pre>`;
}

function escapeLines(text: string): string {
  return text.trimEnd().split("\n").map(escape).join("\n");
}
