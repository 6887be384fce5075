import type { ListedModels } from "@storyreel/models";
import { counted } from "../../kit/format-amounts.ts";
import { escapeXml as escape } from "../../kit/escape-xml.ts";
import { formatPage } from "../page/format-page.ts";
import { catalogueScript } from "./catalogue-script.ts";
import { catalogueStyle } from "./catalogue-style.ts";
import { inputs } from "./inputs-of.ts";
import type { NamedPage } from "./model-page.ts";
import { pageMark } from "./page-mark.ts";

/** The list of models as one HTML page, with filters by word, medium, inputs, length and price. */
export function formatIndexHtml(
  pages: readonly NamedPage[],
  listed: readonly ListedModels[],
): string {
  return formatPage({
    title: "Models",
    lang: ' lang="en"',
    style: catalogueStyle,
    body: `${pageMark}
<header>
<h1>Models</h1>
<p class="facts">${describeCount(pages)}. The amount next to a price is the cost of the example request on its page. Each page has the sources.</p>
</header>
<nav aria-label="Filter" hidden>
<input id="filter" type="search" placeholder="Find a model, a vendor, a parameter" aria-label="Filter models">
<label>clip of <input id="seconds" type="number" min="0" step="any" aria-label="Length in seconds that the model can make"> s</label>
<label>at most $ <input id="usd" type="number" min="0" step="any" aria-label="Highest price of the example in dollars"></label>
<label>order <select id="order"><option value="name">by name</option><option value="price">by price of the example</option><option value="length">by longest clip</option></select></label>
<fieldset><legend>makes</legend>${formatChoices("medium", mediaOf(pages))}</fieldset>
<fieldset><legend>takes</legend>${formatChoices("input", inputsIn(pages))}</fieldset>
<label class="keys"><input id="keys" type="checkbox" checked=""> <kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>/</kbd> find</label>
<output id="count" aria-live="polite"></output>
</nav>
<main>
<h2>With parameters and limits</h2>
<ul class="models">
${pages.map(formatCard).join("\n")}
</ul>
${formatListed(listed)}</main>
`,
    script: catalogueScript,
  });
}

function describeCount(pages: readonly NamedPage[]): string {
  const own = pages.filter(({ isOwn }) => isOwn).length;
  const words = counted(pages.length, "model");
  return own === 0 ? words : `${words}, ${own} of them described by this project`;
}

type Choice = readonly [value: string, count: number];

function mediaOf(pages: readonly NamedPage[]): readonly Choice[] {
  const groups = Map.groupBy(pages, ({ medium }) => medium);
  return [...groups].map(([medium, some]): Choice => [medium, some.length]).toSorted(byCount);
}

function byCount([, one]: Choice, [, other]: Choice): number {
  return other - one;
}

function inputsIn(pages: readonly NamedPage[]): readonly Choice[] {
  return inputs
    .map((input): Choice => [input, pages.filter((page) => page.inputs.includes(input)).length])
    .filter(([, count]) => count > 0);
}

function formatChoices(kind: string, choices: readonly Choice[]): string {
  return choices
    .map(
      ([value, count]) =>
        `<button type="button" class="state" data-kind="${kind}" data-value="${escape(value)}" aria-pressed="false">${escape(value)} ${count}</button>`,
    )
    .join("");
}

function formatCard(page: NamedPage): string {
  const { id, title, summary, medium, isOwn, file, lengths, example, price, parameters } = page;
  const line = [
    `${shownInputs(page)} → ${medium}`,
    ...(page.seconds === "" ? [] : [`${page.seconds} s`]),
    ...(["", "unknown"].includes(page.resolutions) ? [] : [page.resolutions]),
  ];
  const data = {
    medium,
    inputs: page.inputs.join("|"),
    usd: example.usd ?? "",
    lengths: lengths.map(([from, to]) => `${from}-${to}`).join(" "),
    words: [page.vendor, ...parameters.map(({ name }) => name)].join(" "),
  };
  const attributes = Object.entries(data).map(([key, value]) => ` data-${key}="${escape(value)}"`);
  const length = example.seconds === undefined ? "" : ` for ${example.seconds} s`;
  const cost =
    example.usd === undefined ? "" : ` <span class="soft">$${example.usd}${length}</span>`;
  return `<li${attributes.join("")}>
<h3><a href="${escape(file)}">${escape(title)}</a>${isOwn ? ' <span class="badge">this project</span>' : ""}</h3>
<p><code>${escape(id)}</code></p>
<p>${escape(summary)}</p>
<p class="soft">${line.map(escape).join(" · ")}</p>
<p class="cost">${price.text === "unknown" ? "price unknown" : escape(price.text)}${cost}</p>
</li>`;
}

/** That frames are pictures goes without saying. */
function shownInputs({ inputs: taken }: NamedPage): string {
  const hasFrame = taken.some((input) => input.endsWith(" frame"));
  return taken.filter((input) => input !== "image" || !hasFrame).join(", ");
}

function formatListed(listed: readonly ListedModels[]): string {
  if (listed.length === 0) return "";
  const groups = Map.groupBy(listed, ({ modality }) => modality);
  const parts = [...groups].map(([modality, some]) => {
    const ids = some.flatMap((group) => group.ids).toSorted();
    return `<p><b>${escape(modality)}</b> ${ids.map((id) => `<code>${escape(id)}</code>`).join(", ")}</p>`;
  });
  const count = listed.reduce((sum, { ids }) => sum + ids.length, 0);
  return `<h2>Listed by the queue, without documented parameters</h2>
<details><summary>${count} models that need a spec of your own</summary>
${parts.join("\n")}
</details>
`;
}
