import { parseSync, Visitor } from "oxc-parser";

export type Import = {
  readonly specifier: string;
  readonly line: number;
};

/**
 * Every module that a file names: static, re-exported, dynamic with a literal, and the types of `import("…").T`.
 *
 * @throws Error when the text cannot be parsed.
 */
export function readImports(file: string, text: string): readonly Import[] {
  const { program, errors } = parseSync(file, text);
  const [problem] = errors;
  if (problem !== undefined) throw new Error(`${file}: ${problem.message}`);
  const found: Import[] = [];
  const add = (
    source: { readonly type: string; readonly value?: unknown; start: number } | null,
  ) => {
    if (source?.type !== "Literal" || typeof source.value !== "string") return;
    found.push({ specifier: source.value, line: lineAt(text, source.start) });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
  }).visit(program);
  return found;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
