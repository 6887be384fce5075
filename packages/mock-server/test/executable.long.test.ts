import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";
import { readToEnd, resultUrl, submit, submitted } from "./client.ts";

const folder = mkdtempSync(join(tmpdir(), "storyreel-mock-executable-"));
const executable = join(folder, "storyreel-mock");
beforeAll(() => {
  const script = join(import.meta.dirname, "../scripts/make-executable.ts");
  const argv = ["--conditions=storyreel-source", script, executable];
  execFileSync(process.execPath, argv, { cwd: join(import.meta.dirname, "..") });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Where nothing of the repository or of Node can be found. */
const alone = { cwd: folder, env: { PATH: "/nonexistent" } };

test("the single executable serves models, recordings and clips on its own, and stops with 0", async () => {
  const child = spawn(executable, ["--port", "0"], { ...alone, stdio: ["ignore", "pipe", "pipe"] });
  killWithParent(child);
  const [line] = await once(createInterface(child.stdout), "line");
  const server = JSON.parse(String(line));
  const id = await submitted(server);
  const clip = await fetch(await resultUrl(server, id));
  expect(clip.headers.get("content-type")).toBe("video/mp4");
  expect((await clip.bytes()).length).toBeGreaterThan(100_000);
  const refused = await submit(server, { prompt: "x" }, { "x-mock-scenario": "failed-content" });
  const { statuses } = await readToEnd(server, String(refused.json?.["request_id"]));
  expect(statuses.at(-1)).toBe("failed");
  const page = await fetch(`${server.origin}/__mock/`, { headers: { accept: "text/html" } });
  expect(await page.text()).toContain("<!doctype html>");
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([0, null]);
});

test("the single executable says its version, and what is wrong with a recording", () => {
  expect(execFileSync(executable, ["--version"], alone).toString()).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(() =>
    execFileSync(executable, ["--scenario", "failed-contnet"], { ...alone, stdio: "pipe" }),
  ).toThrow("closest: failed-content");
});
