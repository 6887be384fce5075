import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("of many processes that hold a file again and again, never two have it", async () => {
  const dir = mkdtempSync(join(tmpdir(), "storyreel-holding-"));
  writeFileSync(join(dir, "counter"), "0");
  const child = fileURLToPath(new URL("holding-child.ts", import.meta.url));
  const children = [1, 2, 3, 4].map(() =>
    spawn(process.execPath, ["--conditions=storyreel-source", child, dir, "200"], {
      stdio: "inherit",
      env: { ...process.env, TMPDIR: dir },
    }),
  );
  await Promise.all(children.map((one) => once(one, "exit")));
  expect(readFileSync(join(dir, "counter"), "utf8")).toBe("800");
  expect(existsSync(join(dir, "twice"))).toBe(false);
  rmSync(dir, { recursive: true });
});
