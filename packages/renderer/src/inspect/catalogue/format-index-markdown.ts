import type { ListedModels } from "@storyreel/models";
import { markdownCode as code, markdownTable, markdownText as plain } from "./markdown-text.ts";
import type { NamedPage } from "./model-page.ts";
import { pageMark } from "./page-mark.ts";

/** The list of models as Markdown: one table for each medium. */
export function formatIndexMarkdown(
  pages: readonly NamedPage[],
  listed: readonly ListedModels[],
): string {
  const media = Map.groupBy(pages, ({ medium }) => medium);
  const tables = [...media].flatMap(([medium, some]) => [
    `## ${titles[medium]}`,
    markdownTable(
      ["Model", "Takes", "Seconds", "Price", "As of", "Example"],
      some.map((page) => formatRow(page)),
    ),
  ]);
  const ids = listed.flatMap((group) => group.ids).toSorted();
  const others =
    ids.length === 0
      ? []
      : [
          "## Without a spec",
          "Listed by the queue; their parameters are not documented.",
          ids.map((id) => code(id)).join(", "),
        ];
  return `${[pageMark, "# Models", ...tables, ...others].join("\n\n")}\n`;
}

const titles: { readonly [M in NamedPage["medium"]]: string } = {
  video: "Video",
  image: "Pictures",
  audio: "Sound",
  ids: "Ids for other models",
};

function formatRow(page: NamedPage): readonly string[] {
  const { id, file, inputs, price, example, isOwn } = page;
  const length = example.seconds === undefined ? "" : ` for ${example.seconds} s`;
  return [
    `[${code(id)}](${file})${isOwn ? " (this project)" : ""}`,
    inputs.join(", "),
    plain(page.seconds),
    plain(price.text),
    plain(price.from.asOf),
    example.usd === undefined ? "unknown" : `$${example.usd}${length}`,
  ];
}
