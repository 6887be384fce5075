import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import type { StudioRequest } from "../src/api/studio-request.ts";
import type { StudioShot, StudioView } from "../src/api/studio-view.ts";
import type { TestBrowser } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { startFixtureServer, type FixtureServer } from "./fixture-server.ts";
import { fixtureView } from "./fixture-view.ts";

export type PanelPage = {
  readonly server: FixtureServer;
  readonly page: Page;
  /** Shows this view and this shot, without keys left over from the test before. */
  readonly open: (shot: string, view?: StudioView) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The fixture film in a browser, with nothing being made. */
export function idleView(): StudioView {
  const { run: _, ...view } = fixtureView();
  // Small clips: what is tested here is not how they look.
  return { ...view, film: { ...view.film, widthPx: 320, heightPx: 180 } };
}

export async function openPanel(browser: TestBrowser): Promise<PanelPage> {
  const server = await startFixtureServer(await buildPage(), idleView());
  const { page } = await browser.open(server.url);
  return {
    server,
    page,
    open: async (shot, view = idleView()) => {
      server.asked.length = 0;
      server.answer({ ok: true, message: "done" });
      server.show(view);
      await page.goto(server.url);
      await page.getByRole("button", { name: "Find a shot" }).click();
      await page.keyboard.type(shot);
      await page.keyboard.press("Enter");
      await page.locator("#shot h2", { hasText: shot }).waitFor();
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** What axe finds on the page as it is, as `rule: element`; empty: nothing. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  const source = readFileSync(
    createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
    "utf8",
  );
  await page.evaluate(source);
  return page.evaluate(async () => {
    type Found = { id: string; nodes: { target: string[] }[] }[];
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Found }> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target[0]}`));
  });
}

/** The next thing that the page asks of the server, of this kind. */
export async function nextAsked<Kind extends StudioRequest["do"]>(
  server: FixtureServer,
  page: Page,
  kind: Kind,
): Promise<Extract<StudioRequest, { do: Kind }>> {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    const at = server.asked.findIndex((request) => request.do === kind);
    const [found] = at === -1 ? [] : server.asked.splice(at, 1);
    if (found !== undefined && isKind(found, kind)) return found;
    await page.waitForTimeout(10);
  }
  throw new Error(`the page did not ask to ${kind}, but: ${JSON.stringify(server.asked)}`);
}

function isKind<Kind extends StudioRequest["do"]>(
  request: StudioRequest,
  kind: Kind,
): request is Extract<StudioRequest, { do: Kind }> {
  return request.do === kind;
}

/** The view with one shot changed, as the next one. */
export function withShot(view: StudioView, id: string, change: Partial<StudioShot>): StudioView {
  const shots = view.shots.map((shot) => (shot.id === id ? { ...shot, ...change } : shot));
  return { ...view, revision: view.revision + 1, shots };
}
