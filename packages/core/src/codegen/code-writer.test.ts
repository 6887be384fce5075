import { describe, expect, test } from "vitest";
import { writeDoc, writeKey, writeLiteral } from "./code-writer.ts";

test.each([
  ["prompt", "prompt"],
  ["camera.move", '"camera.move"'],
  ["4k", '"4k"'],
  ["class", "class"],
  ["__proto__", '["__proto__"]'],
  ['a"b', '"a\\"b"'],
])("writeKey(%s)", (name, code) => {
  expect(writeKey(name)).toBe(code);
});

describe("writeLiteral", () => {
  test.each<[string, unknown]>([
    ["quotes, line ends and script ends", 'a"b\nc</script>\u2028d\\'],
    ["nested values", { a: [1, { b: null }], "c-d": [true, "x"], e: {}, f: [] }],
    [
      "long values over several lines",
      {
        list: Array.from({ length: 40 }, (_, index) => `value ${index}`),
        inner: { text: "x".repeat(200) },
      },
    ],
    ["a key that would set the prototype", JSON.parse('{"__proto__":{"a":1}}')],
  ])("what is read back is what was written: %s", (_, value) => {
    // eslint-disable-next-line typescript/no-implied-eval -- the point is that an engine reads it
    const read = new Function(`return (${writeLiteral(value)});`) as () => unknown;
    expect(JSON.stringify(read())).toBe(JSON.stringify(value));
  });

  test("a key without a value is left out", () => {
    expect(writeLiteral({ a: undefined, b: 1 })).toBe("{ b: 1 }");
  });
});

describe("writeDoc", () => {
  test.for([
    ["one line", ["Short."], [], "/** Short. */\n"],
    ["nothing", [""], [], ""],
    ["tags", ["Text."], ['default "5"'], '/**\n * Text.\n *\n * @default "5"\n */\n'],
    ["an end inside", ["a */ b"], [], "/** a *\\/ b */\n"],
    ["a tag inside", ["mail @home"], [], "/** mail \\@home */\n"],
    ["line ends inside", ["a\n\n * b"], [], "/** a * b */\n"],
  ] as const)("%s", ([, paragraphs, tags, text]) => {
    expect(writeDoc({ paragraphs, tags })).toBe(text);
  });
});
