import { readFileSync } from "node:fs";

/** What a reader of the tutorial does next. */
export type TutorialStep =
  | { readonly kind: "command"; readonly argv: readonly string[]; readonly printed: string }
  /** Lines of the storyboard are replaced by others. */
  | { readonly kind: "edit"; readonly from: string; readonly to: string }
  /** Something that is done outside of a terminal, as a comment in the page names it. */
  | { readonly kind: "act"; readonly name: string };

/**
 * The steps of `docs/tutorial.md` in their order: the commands of each `console` block with what they print, each `diff`
 * block, and each `<!-- replay: … -->`. Blocks of other languages are for the reader alone.
 */
export function readTutorial(): readonly TutorialStep[] {
  const page = readFileSync(new URL("../docs/tutorial.md", import.meta.url), "utf8");
  const parts = page.matchAll(
    /^```(?<language>\w*)\n(?<block>.*?)^```$|^<!-- replay: (?<act>[^\n]*) -->$/gmsu,
  );
  return Array.from(parts, ({ groups }) => groups ?? {}).flatMap(
    ({ language, block = "", act }): readonly TutorialStep[] => {
      if (act !== undefined) return [{ kind: "act", name: act }];
      if (language === "diff") return [readEdit(block)];
      return language === "console" ? readCommands(block) : [];
    },
  );
}

function readEdit(block: string): TutorialStep {
  const lines = (sign: string) =>
    block
      .split("\n")
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join("");
  return { kind: "edit", from: lines("-"), to: lines("+") };
}

function readCommands(block: string): readonly TutorialStep[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [command = "", ...printed] = text.split("\n");
      const words = command.match(/"[^"]*"|\S+/g) ?? [];
      const argv = words.map((word) => word.replaceAll('"', ""));
      return { kind: "command", argv, printed: printed.join("\n").trimEnd() };
    });
}
