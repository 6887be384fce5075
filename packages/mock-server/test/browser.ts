import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { unpackChromium } from "../../../scripts/test/unpack-chromium.ts";

const systemBrowser = "/usr/bin/chromium";

/** The browser named by `STORYREEL_BROWSER`, that of the system, or else the one in `@sparticuz/chromium`. */
export async function startBrowser(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu"];
  const named = process.env["STORYREEL_BROWSER"];
  const executablePath = named ?? (existsSync(systemBrowser) ? systemBrowser : undefined);
  if (executablePath !== undefined) return chromium.launch({ executablePath, args });
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await unpackChromium(packed, import.meta.resolve("@sparticuz/chromium")),
    args: [...packed.args, ...args],
  });
}
