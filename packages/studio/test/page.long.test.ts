import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { startBrowser } from "./browser.ts";
import { manyShots } from "./fixture-view.ts";
import { openWithoutRetries, pageServers, shotButton, smallView } from "./page-kit.ts";

const browser = await startBrowser(
  "the studio's page: looks, playing, long films, a server that is gone",
);
const servers = pageServers();

describe.skipIf(browser.isMissing)(
  "the studio's page: looks, playing, long films, a server that is gone",
  () => {
    afterAll(async () => {
      await browser.close();
      await servers.stopAll();
    });

    it.each(["dark", "light"] as const)("has nothing that axe finds, %s", async (colorScheme) => {
      const { url } = await servers.serve();
      for (const size of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const { page } = await browser.open(url, { colorScheme, viewport: size, bypassCSP: true });
        await shotButton(page, "arrival-020").click();
        expect(await page.locator("html").getAttribute("data-theme")).toBe(colorScheme);
        expect(await axeFindings(page)).toEqual([]);
        await page.context().close();
      }
    });

    it("plays, pauses, goes faster and back with J K L", async () => {
      const { url } = await servers.serve();
      const { page } = await browser.open(url);
      await shotButton(page, "stall-010").click();
      await page.keyboard.press("l");
      await page.getByRole("button", { name: "Pause (Space)", exact: true }).waitFor();
      await passes(page, "00:00:15:12");
      await page.keyboard.press("l");
      await page.getByText("2×", { exact: true }).waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.getByText("−2×", { exact: true }).waitFor();
      await page.keyboard.press("k");
      await page.getByRole("button", { name: "Play (Space)", exact: true }).waitFor();
      const at = await page.locator(".timecode").textContent();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowLeft");
      expect(await page.locator(".timecode").textContent()).toBe(at);
      await page.context().close();
    });

    it("draws the same picture for the same frame of an animatic, and another for another", async () => {
      const { url } = await servers.serve();
      const { page } = await browser.open(url);
      await page.getByRole("button", { name: "Animatic" }).click();
      const pictures: unknown[] = [];
      for (const keys of [["ArrowRight"], ["Shift+ArrowRight"], ["Shift+ArrowLeft"]]) {
        if (pictures.length === 0) await shotButton(page, "stall-040").click();
        for (const key of keys) await page.keyboard.press(key);
        pictures.push(await animaticPicture(page, "stall-040"));
      }
      expect(pictures[0]).toBe(pictures[2]);
      expect(pictures[0]).not.toBe(pictures[1]);
      await page.reload();
      await page.getByRole("button", { name: "Animatic" }).click();
      await shotButton(page, "stall-040").click();
      await page.keyboard.press("ArrowRight");
      expect(await animaticPicture(page, "stall-040")).toBe(pictures[0]);
      await page.context().close();
    });

    it("draws of 300 shots only those in view, and those that come into view", async () => {
      const shots = manyShots(300);
      const { url } = await servers.serve({
        ...smallView,
        shots,
        sounds: [],
        captions: [],
        film: { ...smallView.film, frameCount: 300 * 48 },
      });
      const { page } = await browser.open(url);
      await shotButton(page, "shot-001").waitFor();
      const drawn = () => page.locator(".strip-shot").count();
      expect(await drawn()).toBeLessThan(130);
      await page.keyboard.press("End");
      await shotButton(page, "shot-300").waitFor();
      expect(await drawn()).toBeLessThan(130);
      expect(await shotButton(page, "shot-001").count()).toBe(0);
      await page.context().close();
    });

    it("says that the studio stopped, and goes on when it is back", async () => {
      const server = await servers.serve();
      const page = await openWithoutRetries(browser, server.url);
      await shotButton(page, "title").waitFor();
      await server.stop();
      await page.getByRole("heading", { name: "The studio stopped" }).waitFor();
      server.show({ ...smallView, board: { ...smallView.board, title: "Day Market" } });
      await server.start();
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByRole("heading", { name: "Day Market" }).waitFor();
      expect(await page.getByRole("heading", { name: "The studio stopped" }).count()).toBe(0);
      await page.context().close();
    });

    it("gives its connection back while nobody sees it, and shows what changed when it is seen", async () => {
      const server = await servers.serve();
      const { page } = await browser.open(server.url);
      await shotButton(page, "title").waitFor();
      const turn = (isHidden: boolean) =>
        page.evaluate(
          `Object.defineProperty(document, "hidden", { value: ${isHidden}, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));`,
        );
      const ended = page.waitForEvent("requestfailed", {
        predicate: (request) => request.url().endsWith("/api/events"),
      });
      await turn(true);
      await ended;
      server.show({ ...smallView, board: { ...smallView.board, title: "Day Market" } });
      await turn(false);
      await page.getByRole("heading", { name: "Day Market" }).waitFor();
      expect(await page.getByRole("heading", { name: "The studio stopped" }).count()).toBe(0);
      await page.context().close();
    });

    it("offers no undo for a mistake that came from outside, and no good version where there is none", async () => {
      const diagnostic = {
        severity: "error",
        code: "STORYBOARD_UNKNOWN_KEY",
        message: 'unknown key "colour"',
        file: "film.yaml",
        line: 4,
        column: 8,
      } as const;
      const wrong = { ...smallView, diagnostics: [diagnostic], undo: "title: disabled" };
      const server = await servers.serve(wrong);
      const { page } = await browser.open(server.url);
      const banner = page.locator(".banner");
      await banner.getByText("The page shows the last good version.").waitFor();
      expect(await banner.getByRole("button").count()).toBe(0);
      server.show({ ...wrong, revision: wrong.revision + 1, shots: [] });
      await page.getByText("Fix the mistakes in").waitFor();
      expect(await banner.textContent()).not.toContain("last good version");
      await page.context().close();
    });

    it("plays the animatic of a clip that it cannot decode, and offers a proxy", async () => {
      const shots = smallView.shots.map((shot) =>
        shot.id === "arrival-020" && shot.media !== undefined
          ? {
              ...shot,
              media: {
                ...shot.media,
                url: "media/no-film.png",
                proxy: { codec: "HEVC", aboutSeconds: 10 },
              },
            }
          : shot,
      );
      const server = await servers.serve({
        ...smallView,
        shots,
        film: { ...smallView.film, isRehearsal: false },
      });
      const { page } = await browser.open(server.url);
      await shotButton(page, "arrival-020").click();
      await page.getByText("This browser cannot play HEVC.").first().waitFor();
      await page.getByText("animatic · WS · dolly in").waitFor();
      await page.getByRole("button", { name: "Make a proxy" }).first().click();
      const url = "media/no-film.png";
      await expect.poll(() => server.asked).toEqual([{ do: "make-proxy", url }]);
      await page.context().close();

      // A proxy is H.264.
      const { page: other } = await browser.open("about:blank");
      await other.addInitScript("HTMLVideoElement.prototype.canPlayType = () => ''");
      await other.goto(server.url);
      await shotButton(other, "arrival-020").click();
      await other.getByText("This browser cannot play H.264.").first().waitFor();
      expect(await other.getByRole("button", { name: "Make a proxy" }).count()).toBe(0);
      await other.context().close();
    });

    it("does not call a clip undecodable that a studio which has stopped does not send", async () => {
      const server = await servers.serve();
      const { page } = await browser.open(server.url);
      await page.locator(".timecode").waitFor();
      await server.stop();
      await shotButton(page, "arrival-030").click();
      await page.waitForFunction(
        `[...document.querySelectorAll("video")].some(({ error }) => error !== null)`,
      );
      // As late as the page's own question, and its next picture.
      await page.evaluate(() => fetch("media/none").catch(() => undefined));
      await page.evaluate("new Promise((resolve) => requestAnimationFrame(resolve))");
      expect(await page.getByText("This browser cannot play").count()).toBe(0);
      await page.context().close();
    });

    it("plays without the browser's times of frames, and says that it is approximate", async () => {
      const { url } = await servers.serve();
      const { page } = await browser.open("about:blank");
      await page.addInitScript(
        "delete HTMLVideoElement.prototype.requestVideoFrameCallback; delete HTMLVideoElement.prototype.cancelVideoFrameCallback",
      );
      await page.goto(url);
      await page.getByText("Timing approximate").waitFor();
      await shotButton(page, "arrival-010").click();
      await page.keyboard.press("l");
      const second =
        "document.querySelector('.slot[data-shot=\"arrival-020\"] video')?.currentTime ?? 0";
      await expect.poll(() => page.evaluate(second), { timeout: 60_000 }).toBeGreaterThan(0.6);
      await page.context().close();
    });

    it("says which words of a shot its animatic cannot draw", async () => {
      const shots = smallView.shots.map((shot) =>
        shot.id === "stall-040"
          ? { ...shot, framing: { ...shot.framing, movement: "teleport" } }
          : shot,
      );
      const { url } = await servers.serve({ ...smallView, shots });
      const { page } = await browser.open(url);
      await shotButton(page, "stall-040").click();
      const note = page.locator(".unknown-words");
      await expect
        .poll(() => note.allTextContents())
        .toEqual(["The animatic cannot draw “teleport”; the model still reads it."]);
      await page.context().close();
    });

    it("moves nothing by itself when less motion is wished", async () => {
      const server = await servers.serve();
      const { page } = await browser.open(server.url, { reducedMotion: "reduce" });
      await shotButton(page, "stall-020").click();
      server.answer({ ok: false, code: "mistake", message: "This cannot be trimmed." });
      await page.getByRole("slider", { name: "Out point of stall-020" }).press("ArrowLeft");
      const message = page.getByText("This cannot be trimmed.");
      await message.waitFor();
      const moving = await page.evaluate("document.getAnimations().length");
      expect(moving).toBe(0);
      const playing =
        "[...document.querySelectorAll('video')].filter(({ paused }) => !paused).length";
      expect(await page.evaluate(playing)).toBe(0);
      await page.context().close();
    });

    it("has no scrolling sideways but the strip's, from 320 px on", async () => {
      const { url } = await servers.serve();
      for (const width of [1440, 1024, 390, 320]) {
        const { page } = await browser.open(url, { viewport: { width, height: 844 } });
        await shotButton(page, "title").waitFor();
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        await page.context().close();
      }
    });
  },
);

/** Waits until the timecode is later. */
async function passes(page: Page, timecode: string): Promise<void> {
  await expect
    .poll(async () => ((await page.locator(".timecode").textContent()) ?? "") > timecode, {
      timeout: 60_000,
    })
    .toBe(true);
}

/** The canvas of a shot as text. What draws it is loaded for the first one; until then it is empty. */
async function animaticPicture(page: Page, shot: string): Promise<unknown> {
  const drawn = `{
    const canvas = document.querySelector('.slot[data-shot="${shot}"] canvas');
    const empty = document.createElement("canvas");
    [empty.width, empty.height] = [canvas?.width ?? 0, canvas?.height ?? 0];
    const picture = canvas?.toDataURL();
    picture === empty.toDataURL() ? undefined : picture;
  }`;
  await expect.poll(() => page.evaluate(drawn)).toBeDefined();
  return page.evaluate(drawn);
}

async function axeFindings(page: Page): Promise<unknown> {
  const path = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  await page.evaluate(await readFile(path, "utf8"));
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`))",
  );
}
