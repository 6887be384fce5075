import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { join } from "node:path";
import { createMockServer } from "../src/index.ts";
import { startBrowser } from "./browser.ts";
import { call, submit, submitted } from "./client.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const recordings = join(import.meta.dirname, "fixtures/matching");

test("the page shows what came, what matched, and what missed by which field, and asks nobody else", async () => {
  await using server = await createMockServer({ recordings, strict: true });
  await submitted(
    server,
    { prompt: "Rain on a market", duration: "5" },
    { "x-storyreel-label": "<b>" },
  );
  await submit(server, { prompt: "Snow on a market", duration: "5" });
  await call(server, "/requets");
  await submit(server, { prompt: "Rain on a market", seconds: "5" });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(120_000);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${server.origin}/__mock/`);
  const rows = page.locator("#calls tr");
  await rows.nth(3).waitFor();
  expect(await rows.nth(3).innerText()).toMatch(/submit[^]*<b>[^]*200[^]*rain/);
  expect(await rows.nth(2).innerText()).toContain(
    'payload.prompt: sent "Snow on a market", but rain has "Rain on a market"',
  );
  expect(await rows.nth(1).innerText()).toContain("closest: ");
  expect(await rows.nth(0).innerText()).toMatch(/400[^]*unknown parameter: payload.seconds/);
  expect(await page.locator("#sum").innerText()).toBe("4 calls, 1 request, 2 not matched");

  await page.getByLabel("Not matched only").check();
  await expect.poll(() => rows.count()).toBe(2);
  server.openSession("other");
  await page.getByLabel("Session").selectOption("other");
  await page.waitForURL(`${server.origin}/s/other/__mock/`);
  await page.getByText("No calls yet.").waitFor();

  await page.goto(`${server.origin}/__mock/?session=other`);
  await page.getByText("No calls yet.").waitFor();
  expect(await page.getByLabel("Session").inputValue()).toBe("other");

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${server.origin}/__mock/`);
  await rows.nth(2).waitFor();
  expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(390);

  expect(asked.filter((url) => !url.startsWith(server.origin) && !url.startsWith("data:"))).toEqual(
    [],
  );
  expect(problems).toEqual([]);
  if (process.env["SHOW"] !== undefined) {
    await page.goto(`${server.origin}/__mock/`);
    await rows.nth(2).waitFor();
    await page.screenshot({ path: process.env["SHOW"] });
  }
});
