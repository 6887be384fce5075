import type { Page } from "playwright-core";
import type { StudioView } from "../src/api/studio-view.ts";
import type { TestBrowser } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { startFixtureServer, type FixtureServer } from "./fixture-server.ts";
import { fixtureView } from "./fixture-view.ts";

/** The fixture film, small, so that its clips are made and decoded fast. */
export const smallView: StudioView = withSize(fixtureView());

function withSize(view: StudioView): StudioView {
  return { ...view, film: { ...view.film, widthPx: 320, heightPx: 180 } };
}

/** Servers of the page, which `stopAll` ends. */
export function pageServers() {
  const servers: FixtureServer[] = [];
  return {
    async serve(view: StudioView = smallView): Promise<FixtureServer> {
      const server = await startFixtureServer(await buildPage(), view);
      servers.push(server);
      return server;
    },
    async stopAll(): Promise<void> {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

/** A page that does nothing after a second or more by itself: of what it tries again then, only a person has it tried. */
export async function openWithoutRetries(browser: TestBrowser, url: string): Promise<Page> {
  const { page } = await browser.open("about:blank");
  await page.addInitScript(`{
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (work, ms, ...rest) => setTimeout(work, ms >= 1000 ? 2 ** 31 - 1 : ms, ...rest);
  }`);
  await page.goto(url);
  return page;
}

/** A shot on the strip. */
export function shotButton(page: Page, id: string) {
  return page.locator(`[data-shot="${id}"].strip-shot`);
}
