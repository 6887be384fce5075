import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { createInProcessMock } from "../src/index.ts";
import { startBrowser } from "./browser.ts";

// The recipe of docs/other-mocks.md, as it stands there.
const origin = "https://console.gmicloud.ai";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test("Playwright's route hands the calls of a page to the mock", async () => {
  const mock = await createInProcessMock({ origin });
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.route("https://studio.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>A page</title>" }),
  );
  await page.route(`${origin}/**`, async (route) => {
    const sent = route.request();
    const from = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
    if (sent.method() === "OPTIONS") return route.fulfill({ status: 204, headers: from });
    const answer = await mock.fetch(sent.url(), {
      method: sent.method(),
      headers: await sent.allHeaders(),
      body: sent.postData(),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = { ...Object.fromEntries(answer.headers), ...from };
    return route.fulfill({ status: answer.status, headers, body });
  });
  await page.goto("https://studio.example/");
  const seen = await page.evaluate(async (api) => {
    const headers = { authorization: "Bearer any", "content-type": "application/json" };
    const payload = { prompt: "Rain", duration: "3" };
    const body = JSON.stringify({ model: "kling-3.0-turbo-t2v", payload });
    return (await fetch(`${api}/requests`, { method: "POST", headers, body })).text();
  }, mock.baseUrl);
  expect(seen).toContain('"status":"queued"');
  expect(mock.requests()).toHaveLength(1);
});
