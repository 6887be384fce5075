import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "./format-diagnostic.ts";
import { readYaml } from "./read-yaml.ts";

/** What a person reads about a text. */
function complaints(text: string): string {
  const { diagnostics } = readYaml({ path: "board.yaml", text });
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n\n");
}

describe("traps of older YAML", () => {
  test("an unquoted ratio is an error at its place, and still readable as text", () => {
    const source = readYaml({ path: "board.yaml", text: "defaults:\n  aspect_ratio: 16:9\n" });
    expect(source.value).toEqual({ defaults: { aspect_ratio: "16:9" } });
    expect(complaints(source.file.text)).toMatchInlineSnapshot(`
      "board.yaml:2:17 error YAML_UNQUOTED_RATIO
        unquoted 16:9 is read as the number 969 by other YAML tools
        2 |   aspect_ratio: 16:9
          |                 ^^^^
        hint: quote it: "16:9""
    `);
  });

  test("an unquoted on, off, yes or no is an error", () => {
    expect(complaints("params: { sound: on, loud: No }\n")).toMatchInlineSnapshot(`
      "board.yaml:1:18 error YAML_UNQUOTED_SWITCH
        unquoted on is read as true by other YAML tools
        1 | params: { sound: on, loud: No }
          |                  ^^
        hint: quote it: "on"; for a boolean, write true

      board.yaml:1:28 error YAML_UNQUOTED_SWITCH
        unquoted No is read as false by other YAML tools
        1 | params: { sound: on, loud: No }
          |                            ^^
        hint: quote it: "No"; for a boolean, write false"
    `);
  });

  test.each([
    ["quoted", "a: \"16:9\"\nb: 'on'\n"],
    ["inside a longer text", "a: turn it on\nb: at 16:9 please\n"],
    ["a line of a text block", "a: |\n  on\n  16:9\n"],
    ["keys", "on: 1\noff: 2\n"],
    ["true and false", "a: true\nb: false\n"],
    ["a character written as two halves", 'a: "\\uD83D\\uDE00"\n'],
    ["signs of a conflict inside a text", "a: |\n  <<<<<<< HEAD\n"],
    ["a quoted variable", 'a: "{{x}}"\nb: in {{x}}\n'],
  ])("is not reported: %s", (_, text) => {
    expect(complaints(text)).toBe("");
  });

  test("a file that asks for YAML 1.1 is refused", () => {
    expect(complaints("%YAML 1.1\n---\na: 1\n")).toMatchInlineSnapshot(`
      "board.yaml:1:1 error YAML_VERSION
        the file asks for YAML 1.1; storyreel reads YAML 1.2
        1 | %YAML 1.1
          | ^^^^^^^^^"
    `);
  });

  test("merge keys are named as such", () => {
    expect(complaints("a: &x { b: 1 }\nc:\n  <<: *x\n")).toMatchInlineSnapshot(`
      "board.yaml:3:3 error YAML_MERGE_KEY
        merge keys (<<) are not part of YAML 1.2
        3 |   <<: *x
          |   ^^
        hint: write out the keys, or set them once under defaults"
    `);
  });
});

describe("broken syntax", () => {
  test.each([
    ["a tab as indentation", "a:\n\tb: 1\n"],
    ["a list that is not closed", "a: [1, 2\nb: 3\n"],
    ["a text that is not closed", 'a: "x\n'],
    ["a colon inside a plain text", "a: note: this\n"],
    ["an item that is indented unlike the others", "a:\n  - b\n - c\n"],
    ["a reserved sign", "a: @home\n"],
    ["a second document", "a: 1\n---\nb: 2\n"],
    ["a tag", "a: !secret x\n"],
    ["binary data", "a: !!binary aGk=\n"],
    ["a key that is a list", "? [a]\n: 1\n"],
    ["not a number", "a: .nan\n"],
    ["a conflict that git left", "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: [\n"],
    ["a text that begins with a variable", "a: {{x}} at night # now\nb: 2\n"],
    ["a text that begins with a variable on its next line", "a:\n  {{x}} at night\n"],
    ["a variable that lacks a brace", "a: {{x}\nb: 2\n"],
    ["a text that begins with a brace", "a: {x} at night\n"],
    ["variables alone", "a: {{x}}\nb: [{{y}}, { c: {{z}} w }]\n"],
    ["a key below a text, indented deeper", "a:\n  b: x\n    c: 5\n  d: 1\n"],
    ["a key below a quoted text, indented deeper", "a: 'x'\n  c: 5\n"],
    ["a single quote inside single quotes", "a: 'she's here'\nb: 2\n"],
    ["a double quote inside double quotes", 'a: "a "big" one"\n'],
    ["a text that is not closed, far from the end", "a:\n  b: 'x\n  c: 5\n  d: 1\n"],
    ["a text that the next quote closes", 'a: "x\nb: "y"\n'],
    ["a list that is not closed at the end", "a: [1,\n  2\n"],
    ["a map that is not closed", "a:\n  - { b: 1\n  - { b: 2 }\n"],
    ["a list inside a list, of which only the inner one is closed", "a: [[1, 2]\n"],
    ["a map that is closed by the wrong bracket", "a: { b: 1 ]\n"],
    ["a comma that is missing", 'a: ["x" "y"]\n'],
    ["a line without a colon", "a: b\nc\nd: e\n"],
    ["a line without a dash", "a:\n  - b\n  c: d\n"],
    ["a list on the line of its key", "a: - b\n"],
    ["a comment without a space", 'a: "x"#y\n'],
    ["a block list inside brackets", "a: [\n  - b\n  ]\n"],
    ["a key over two lines", "a: b\n  c\n  d: e\n"],
    ["a blank line that is deeper than the text below it", "a: |\n     \n  x\n"],
    ["a text block that is not indented", "a:\n  b: |\nc\n"],
    ["an escape that does not exist", 'a: "\\q"\n'],
    ["text that starts with a star", "a: *bold* text\n"],
    ["an anchor without a name", "a: & b\n"],
    ["two anchors", "a: &x &y b\n"],
    ["an anchor on an alias", "a: &x b\nc: &y *x\n"],
    ["two tags", "a: !!str !!str b\n"],
    ["a list on the line of its anchor", "a: &x - b\n"],
    ["a directive without its end", "%YAML 1.2\na: 1\n"],
    ["a stray bracket", "a: b\n]\n"],
    ["a NUL", "a: x\0y\n"],
    ["half a character", 'a: "x\\uD83Dy"\n"\\uDE00": 1\n'],
    ["tags on lines that follow each other", "a: !x 1\nb: !y 2\n"],
  ])("%s", (_, text) => {
    expect(complaints(text)).toMatchSnapshot();
  });

  test("every broken line is reported, each once", () => {
    expect(complaints('a: "x" y\nb: 16:9\nc: @d\n')).toMatchInlineSnapshot(`
      "board.yaml:1:8 error YAML_SYNTAX
        unexpected text after the closing quote
        1 | a: "x" y
          |        ^
        hint: put the whole text in quotes

      board.yaml:2:4 error YAML_UNQUOTED_RATIO
        unquoted 16:9 is read as the number 969 by other YAML tools
        2 | b: 16:9
          |    ^^^^
        hint: quote it: "16:9"

      board.yaml:3:4 error YAML_SYNTAX
        text cannot start with @
        3 | c: @d
          |    ^
        hint: quote the text"
    `);
  });

  test("a tree of a broken file is not handed on", () => {
    expect(readYaml({ path: "a.yaml", text: "a: [1\nb: 2\n" }).value).toBeUndefined();
  });
});

describe("files that make no sense", () => {
  test.each([
    ["nothing", ""],
    ["only blanks and comments", "\n# later\n"],
    ["an explicit null", "~\n"],
  ])("empty: %s", (_, text) => {
    expect(readYaml({ path: "a.yaml", text })).toMatchObject({ value: undefined });
    expect(complaints(text)).toContain("YAML_EMPTY\n  the file is empty");
  });

  test("a duplicate key is reported at the second one", () => {
    expect(complaints("shots: 1\ntitle: x\nshots: 2\n")).toMatchInlineSnapshot(`
      "board.yaml:3:1 error YAML_DUPLICATE_KEY
        duplicate key "shots" (first used on line 1)
        3 | shots: 2
          | ^^^^^
        hint: keep one of them"
    `);
  });

  test("aliases that unfold without end are stopped", () => {
    const levels = ["a: &a [1,1,1,1,1,1,1,1,1,1]"];
    for (const [name, inner] of ["ba", "cb", "dc", "ed", "fe", "gf"]) {
      levels.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${inner}`).join(",")}]`);
    }
    expect(complaints(`${levels.join("\n")}\n`)).toMatchInlineSnapshot(`
      "board.yaml:5:29 error YAML_ALIAS_EXPLOSION
        the aliases in this file expand to more than 100000 values
        5 | e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]
          |                             ^^"
    `);
  });

  test("an alias of what it stands in, and one of nothing", () => {
    expect(complaints("a: &x [*x]\nb: *nobody\n")).toMatchInlineSnapshot(`
      "board.yaml:1:8 error YAML_ALIAS
        the alias *x is inside the value that it repeats
        1 | a: &x [*x]
          |        ^^

      board.yaml:2:4 error YAML_ALIAS
        unknown alias *nobody: no &nobody comes before it
        2 | b: *nobody
          |    ^^^^^^^"
    `);
  });

  test.each([["[".repeat(50_000)], ["- ".repeat(50_000)], ["{a: ".repeat(20_000)]])(
    "maps and lists inside each other without end are one error",
    (text) => {
      const { diagnostics } = readYaml({ path: "a.yaml", text });
      expect(diagnostics.map(({ code }) => code)).toEqual(["YAML_TOO_DEEP"]);
    },
  );

  test("a key called __proto__ is a key like any other", () => {
    const { value } = readYaml({ path: "a.yaml", text: "a: { __proto__: { b: 1 } }\n" });
    expect(JSON.stringify(value)).toBe('{"a":{"__proto__":{"b":1}}}');
    expect(({} as { b?: number }).b).toBeUndefined();
  });
});

describe("span", () => {
  const text =
    "title: Night\r\nshots:\r\n  - id: a\r\n    cut: { in: 1, out: 2 }\r\n  - id: b\r\nnotes:\r\n";
  const source = readYaml({ path: "a.yaml", text });

  test.each([
    [["title"], "key", "title"],
    [["title"], "value", "Night"],
    [["shots", 0, "cut", "out"], "value", "2"],
    [["shots", 0, "cut"], "value", "{ in: 1, out: 2 }"],
    [["shots", "1"], "value", "id: b"],
    [["shots", 1, "id"], "key", "id"],
    // What is not there is shown at what should hold it.
    [["shots", 1, "cut", "out"], "value", "id: b"],
    [["shots", 7], "key", "shots"],
    // An empty value is shown at its key.
    [["notes"], "value", "notes"],
  ] as const)("%j, %s", (path, part, shown) => {
    const { start, end } = source.span(path, part);
    expect(text.slice(start, end)).toBe(shown);
  });
});
