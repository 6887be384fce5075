import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { unpackChromium } from "../../../scripts/test/unpack-chromium.ts";

/** One browser for the tests of a file. */
export type TestBrowser = {
  /** There is none, and this is not CI: the tests are to be skipped. */
  readonly isMissing: boolean;
  /** A page in a context of its own, 1440 × 900. `asked` has the address of everything that it requests. */
  readonly open: (url: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
};

export type OpenPage = { readonly page: Page; readonly asked: readonly string[] };

const systemBrowser = "/usr/bin/chromium";

/**
 * Starts `STORYREEL_BROWSER`, the system's Chromium, or the one in `@sparticuz/chromium`. Without any, prints that `tests` are left
 * out; with `CI` set, fails.
 */
export async function startBrowser(tests: string): Promise<TestBrowser> {
  const browser = await launchBrowser();
  if (browser instanceof Error) {
    if (process.env["CI"] !== undefined) throw browser;
    process.stderr.write(`left out, because there is no browser (${browser.message}): ${tests}\n`);
    const open = (): Promise<never> => Promise.reject(browser);
    return { isMissing: true, open, close: () => Promise.resolve() };
  }
  return {
    isMissing: false,
    open: (url, options) => openPage(browser, url, options),
    close: () => browser.close(),
  };
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  // A busy machine is slow, and the time of the test is the limit. The library's own is 30 s for each step.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  return { page, asked };
}

async function launchBrowser(): Promise<Browser | Error> {
  const common = ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required"];
  try {
    const named = process.env["STORYREEL_BROWSER"];
    const system = existsSync(systemBrowser) ? systemBrowser : undefined;
    const executablePath = named ?? system;
    if (executablePath !== undefined) {
      return await chromium.launch({ executablePath, args: common });
    }
    const { default: packed } = await import("@sparticuz/chromium");
    return await chromium.launch({
      executablePath: await unpackChromium(packed, import.meta.resolve("@sparticuz/chromium")),
      args: [...packed.args, ...common],
    });
  } catch (error) {
    const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return new Error(line);
  }
}
