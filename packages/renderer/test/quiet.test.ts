import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the library prints nothing and reads no command line", () => {
  const source = join(import.meta.dirname, "..", "src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .filter((name) =>
      /\bconsole\.[a-z]+\(|\bprocess\.(?:stdout|stderr|stdin|argv|exit)/.test(
        readFileSync(join(source, name), "utf8"),
      ),
    );
  expect(files).toEqual([]);
});
