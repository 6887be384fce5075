import { stringify } from "yaml";

type Values = { readonly [name: string]: unknown };
type Node = string | Action | Block;
type Action = { readonly action: string };
type Block = { readonly head: string; readonly body: readonly Node[] };

/**
 * Renders a Helm template with the part of Go's template language that our chart uses: fields, `if`, `if not`, `range`, `default`,
 * `quote`, `toYaml` and `nindent`. Anything else is an error, so that a template cannot pass unrendered.
 */
export function renderTemplate(text: string, root: Values): string {
  const { nodes, rest } = parse(tokensOf(text));
  if (rest.length > 0) throw new Error(`"end" without a beginning`);
  return render(nodes, { root, dot: root });
}

/** Text and actions, with the space that `-` removes. */
function tokensOf(text: string): readonly (string | Action)[] {
  return text
    .replace(/\s*\{\{-/g, "{{")
    .replace(/-\}\}\s*/g, "}}")
    .split(/(\{\{.*?\}\})/s)
    .map((part) => (part.startsWith("{{") ? { action: part.slice(2, -2).trim() } : part));
}

function parse(tokens: readonly (string | Action)[]): {
  readonly nodes: readonly Node[];
  readonly rest: readonly (string | Action)[];
} {
  const nodes: Node[] = [];
  let rest = tokens;
  for (;;) {
    const [token, ...more] = rest;
    if (token === undefined) return { nodes, rest: more };
    rest = more;
    if (typeof token === "string") nodes.push(token);
    else if (token.action === "end") return { nodes, rest };
    else if (/^(if|range) /.test(token.action)) {
      const inner = parse(rest);
      nodes.push({ head: token.action, body: inner.nodes });
      rest = inner.rest;
    } else nodes.push(token);
  }
}

type Scope = { readonly root: Values; readonly dot: unknown };

function render(nodes: readonly Node[], scope: Scope): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      if ("action" in node) return String(evaluate(node.action, scope));
      const [, word = "", what = ""] = /^(if|range) (.*)$/.exec(node.head) ?? [];
      if (word === "if") return isSo(what, scope) ? render(node.body, scope) : "";
      const items = evaluate(what, scope);
      if (!Array.isArray(items)) throw new Error(`${what} is not a list`);
      return items.map((dot: unknown) => render(node.body, { ...scope, dot })).join("");
    })
    .join("");
}

function isSo(condition: string, scope: Scope): boolean {
  const [, positive] = /^gt \(int (\S+)\) 0$/.exec(condition) ?? [];
  if (positive !== undefined) return Number(evaluate(positive, scope)) > 0;
  const [, negated] = /^not (\S+)$/.exec(condition) ?? [];
  if (negated !== undefined) return !isSo(negated, scope);
  const value = evaluate(condition, scope);
  return value !== false && value !== "" && value !== 0;
}

function evaluate(expression: string, scope: Scope): unknown {
  const [first = "", ...filters] = expression.split("|").map((part) => part.trim());
  const [, yaml] = /^toYaml (\S+)$/.exec(first) ?? [];
  const value = yaml === undefined ? look(first, scope) : stringify(look(yaml, scope)).trimEnd();
  return filters.reduce((input, filter) => apply(filter, input, scope), value);
}

function apply(filter: string, input: unknown, scope: Scope): unknown {
  const [name = "", argument = ""] = filter.split(" ");
  switch (name) {
    case "quote":
      return JSON.stringify(String(input));
    case "default":
      return input === "" ? look(argument, scope) : input;
    case "nindent": {
      const space = " ".repeat(Number(argument));
      return `\n${String(input).replace(/^/gm, space)}`;
    }
    default:
      throw new Error(`unknown function ${filter}`);
  }
}

function look(path: string, { root, dot }: Scope): unknown {
  if (!/^\$?(\.\w+)+$/.test(path)) throw new Error(`unknown expression ${path}`);
  const from: unknown = path.startsWith("$") ? root : dot;
  return path
    .slice(path.indexOf(".") + 1)
    .split(".")
    .reduce((value, name) => {
      if (typeof value !== "object" || value === null || !(name in value)) {
        throw new Error(`there is no ${path}`);
      }
      return (value as Values)[name];
    }, from);
}
