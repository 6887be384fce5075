import { inspect } from "node:util";
import { expect, it } from "vitest";
import { createRedactor } from "./redact.ts";

const redactor = createRedactor(["eyJ.secret+key/1"]);

it.each([
  ["the key", "got eyJ.secret+key/1 here", "got [secret] here"],
  ["the key inside a URL", "k=eyJ.secret%2Bkey%2F1", "k=[secret]"],
  ["any bearer token", "Authorization: Bearer abc.def-123", "Authorization: Bearer [secret]"],
  [
    "a signature",
    "https://s.example/a.mp4?X-Sig=1&b=2 gone",
    "https://s.example/a.mp4?[query] gone",
  ],
  ["a password in a URL", "at https://u:p@s.example/a", "at https://s.example/a"],
  ["line breaks and escapes", "a\r\n\u001b[31mb", "a [31mb"],
])("takes %s out of a text", (_, text, want) => {
  expect(redactor.text(text)).toBe(want);
});

it("bounds a text", () => {
  expect(redactor.text("p".repeat(5000))).toBe(`${"p".repeat(300)}…`);
});

it.each([
  ["https://u:p@s.example:8443/a/b.mp4?sig=1#f", "https://s.example:8443/a/b.mp4"],
  ["https://s.example/eyJ.secret+key/1", "https://s.example/[secret]"],
  ["nonsense", "[unreadable URL]"],
])("reduces the URL %s to %s", (url, want) => {
  expect(redactor.url(url)).toBe(want);
});

it("hides a short key only where it stands by itself, and never inside an answer", () => {
  const short = createRedactor(["k"]);
  expect(short.text("key k refused by gmi-cloud/k at https://k.example/task.mp4")).toBe(
    "key [secret] refused by gmi-cloud/[secret] at https://[secret].example/task.mp4",
  );
  const answer = '{"media_urls":["https://s.example/k/task.mp4"],"payload":{"prompt":"k"}}';
  expect(short.answer(answer)).toBe(answer);
  expect(redactor.answer("echoes eyJ.secret+key/1")).toBe("echoes [secret]");
});

it("redacts names and values of an answer, and nothing else", () => {
  const digits = createRedactor(["123456789012345678"]);
  const answer = { a: [1234567890123456, 1, null, true], x123456789012: { b: "c" } };
  expect(digits.answer(answer)).toEqual({
    a: ["[secret]", 1, null, true],
    "x[secret]": { b: "c" },
  });
});

it("copies a cause without what else is attached to it", () => {
  const inner = Object.assign(new TypeError("eyJ.secret+key/1"), { data: "eyJ.secret+key/1" });
  const cause = Object.assign(new Error("bad", { cause: inner }), { code: "HPE_INVALID" });
  const copy = redactor.cause(cause);
  expect(copy).toMatchObject({ message: "bad", code: "HPE_INVALID" });
  expect(copy?.cause).toMatchObject({ name: "TypeError", message: "[secret]" });
  expect(inspect(copy, { showHidden: true })).not.toContain("eyJ.secret");
  expect(copy?.stack).toContain("redact.test.ts");
});
