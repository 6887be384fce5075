import type { ListedModels, Model } from "@storyreel/models";
import { resolveNames } from "@storyreel/models/specs";
import { formatIndexHtml } from "./format-index-html.ts";
import { formatIndexMarkdown } from "./format-index-markdown.ts";
import { formatModelHtml } from "./format-model-html.ts";
import { formatModelMarkdown } from "./format-model-markdown.ts";
import { buildModelPage, type NamedPage } from "./model-page.ts";
import type { PageFormat } from "./page-format.ts";
import { pageMark } from "./page-mark.ts";

/** What the pages of a catalogue are made of. */
export type CatalogueFacts = {
  /** In the order in which they are listed. */
  readonly models: readonly Model[];
  /** Ids of the models that the project describes itself. */
  readonly own: readonly string[];
  /** Models that the queue lists without a spec. */
  readonly listed: readonly ListedModels[];
};

/** One page for each model and an index. The output does not depend on time or place. */
export function cataloguePages(
  facts: CatalogueFacts,
  format: PageFormat,
): readonly { readonly path: string; readonly text: string }[] {
  const pages = namePages(facts, format);
  const { listed } = facts;
  switch (format) {
    case "html":
      return [
        { path: "index.html", text: formatIndexHtml(pages, listed) },
        ...pages.map((page) => ({ path: page.file, text: formatModelHtml(page) })),
      ];
    case "markdown":
      return [
        { path: "index.md", text: formatIndexMarkdown(pages, listed) },
        ...pages.map((page) => ({ path: page.file, text: formatModelMarkdown(page) })),
      ];
  }
}

/** Recognizes a file that `cataloguePages` has written in this format. */
export function isCataloguePage(text: string, format: PageFormat): boolean {
  return text.includes(pageMark) && text.startsWith("<!doctype html>") === (format === "html");
}

/** The page of one model on its own. */
export function modelPage(model: Model, isOwn: boolean, format: PageFormat): string {
  const page = buildModelPage(model, isOwn);
  switch (format) {
    case "html":
      return formatModelHtml(page);
    case "markdown":
      return formatModelMarkdown(page);
  }
}

function namePages({ models, own }: CatalogueFacts, format: PageFormat): readonly NamedPage[] {
  const extension = format === "html" ? "html" : "md";
  const taken = new Set(["index"]);
  return models.map((model) => {
    const { fileName } = resolveNames(model.id);
    let name = fileName;
    for (let count = 2; taken.has(name); count += 1) name = `${fileName}-${count}`;
    taken.add(name);
    return { ...buildModelPage(model, own.includes(model.id)), file: `${name}.${extension}` };
  });
}
