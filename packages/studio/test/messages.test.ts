import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { startBrowser } from "./browser.ts";
import { openWithoutRetries, pageServers, shotButton } from "./page-kit.ts";
import { findViolations, idleView } from "./panel-kit.ts";

const browser = await startBrowser("the studio's page: messages");
const servers = pageServers();

const refused = {
  ok: false,
  code: "refused",
  message: `The clip of "arrival-030" ${"has no more frames there, ".repeat(3)}and ends.`,
} as const;

describe.skipIf(browser.isMissing)("the studio's page: messages", () => {
  afterAll(async () => {
    await browser.close();
    await servers.stopAll();
  });

  it.each([
    [1440, 900],
    [1024, 768],
  ])("hide nothing at %i × %i, and move nothing", async (width, height) => {
    const server = await servers.serve(idleView());
    const { page } = await browser.open(server.url, { viewport: { width, height } });
    await shotButton(page, "arrival-020").click();
    const before = await placesOf(page);
    server.answer({ ok: true, message: "arrival-020: 00:06 to 04:18, 4.5 s (108 frames)." });
    await page.getByRole("button", { name: /^Rehearse/ }).click();
    await page.locator(".message.tone-done").waitFor();
    expect(await placesOf(page)).toEqual(before);
    server.answer(refused);
    await page.keyboard.press("Alt+ArrowRight");
    await page.locator(".message.tone-failed").waitFor();
    await page.locator(".message.tone-done").waitFor({ state: "detached" });
    // What is refused next replaces it.
    server.answer({ ...refused, message: "There is no shot there." });
    await page.keyboard.press("Alt+ArrowLeft");
    await page.locator(".message", { hasText: "There is no shot there." }).waitFor();
    expect(await page.locator(".message").count()).toBe(1);
    server.answer(refused);
    await page.keyboard.press("Alt+ArrowRight");
    await page.locator(".message", { hasText: "no more frames" }).waitFor();
    expect(await placesOf(page)).toEqual(before);
    expect(await coveredBy(page, ".messages")).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it("are part of the bar on a phone: the end of the page comes before them", async () => {
    const server = await servers.serve(idleView());
    const viewport = { width: 390, height: 844 };
    const { page } = await browser.open(server.url, { viewport, colorScheme: "light" });
    await page.locator("#shot h2").waitFor();
    server.answer(refused);
    await page.getByRole("button", { name: /^Rehearse/ }).click();
    await page.locator(".message.tone-failed").waitFor();
    expect(await boxOf(page, ".messages")).toMatchObject({ left: 0, right: 390, bottom: 776 });
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    const [shot, messages] = [await boxOf(page, "#shot"), await boxOf(page, ".messages")];
    expect(shot.bottom).toBeLessThanOrEqual(messages.top);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.locator(".message").waitFor({ state: "detached" });
    expect((await boxOf(page, ".messages")).height).toBe(0);
    await page.context().close();
  });

  it("are in the open dialog, where they can be closed, and so is a studio that stopped", async () => {
    const server = await servers.serve(idleView());
    const page = await openWithoutRetries(browser, server.url);
    await page.locator("#shot h2").waitFor();
    await page.keyboard.press("b");
    const dialog = page.getByRole("dialog", { name: "Buy 3 shots for $1.68" });
    await dialog.locator("#amount").fill("1.68");
    server.answer(refused);
    await page.keyboard.press("Enter");
    const message = dialog.locator(".message.tone-failed");
    await message.waitFor();
    expect(await isOnTop(page, "dialog .message span")).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await message.getByRole("button", { name: "Dismiss" }).click();
    expect(await page.locator(".message").count()).toBe(0);
    await server.stop();
    await dialog.getByRole("heading", { name: "The studio stopped" }).waitFor();
    expect(await isOnTop(page, "dialog .banner p")).toBe(true);
    await server.start();
    await dialog.getByRole("button", { name: "Try again" }).click();
    await dialog.locator(".banner").waitFor({ state: "detached" });
    await page.context().close();
  });

  it("say where a dragged shot cannot go before it is dropped, and what it costs where it can", async () => {
    const server = await servers.serve(idleView());
    const { page } = await browser.open(server.url);
    const shot = shotButton(page, "arrival-020");
    await shot.waitFor();
    server.answer({ ...refused, message: "Not changed: the dissolve needs frames.", hint: "trim" });
    const [from, to] = await Promise.all([
      shot.boundingBox(),
      shotButton(page, "stall-020").boundingBox(),
    ]);
    if (from === null || to === null) throw new Error("the shots are not there");
    await page.mouse.move(from.x + from.width / 2, from.y + 40);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2 + 20, from.y + 40);
    await page.mouse.move(to.x + 12, to.y + 40);
    await page.getByText("Not changed: the dissolve needs frames. Trim.").waitFor();
    expect(server.asked.at(-1)).toEqual({
      do: "check",
      edit: { kind: "move", shot: "arrival-020", before: "stall-020" },
    });
    server.answer({ ok: true, message: "arrival-020 moved", deltaUsd: "+0.56" });
    await page.mouse.move(to.x + to.width - 12, to.y + 40);
    await page.getByText("After stall-020, +$0.56").waitFor();
    expect(server.asked.some(({ do: asked }) => asked === "edit")).toBe(false);
    await page.mouse.up();
    await expect.poll(() => server.asked.at(-1)).toMatchObject({ do: "edit" });
    expect(await page.locator(".drop").count()).toBe(0);
    await page.context().close();
  });

  it("a picture that a stopped studio cannot give is words, and there again when it is back", async () => {
    const server = await servers.serve(idleView());
    const page = await openWithoutRetries(browser, server.url);
    await page.locator("#shot h2").waitFor();
    await server.stop();
    await page.getByText("The studio stopped", { exact: true }).waitFor();
    await shotButton(page, "arrival-010").click();
    const words = page.locator(".take .none", { hasText: "while the studio is stopped" });
    await expect.poll(() => words.count()).toBe(2);
    expect(await page.locator(".take img").count()).toBe(0);
    await server.start();
    await page.getByRole("button", { name: "Try again" }).click();
    await words.first().waitFor({ state: "detached" });
    const loaded = () =>
      page.evaluate<number>(`
        [...document.querySelectorAll(".take :is(img, video)")].filter(
          (one) => one.naturalWidth > 0 || one.readyState > 0,
        ).length`);
    await expect.poll(loaded, { timeout: 30_000 }).toBe(2);
    // The picture of the film, too.
    const playable = () =>
      page.evaluate<boolean>(
        `[...document.querySelectorAll(".slot[data-shot=arrival-010] video")].some((one) => one.readyState >= 2)`,
      );
    await expect.poll(playable, { timeout: 30_000 }).toBe(true);
    await page.context().close();
  });

  it("are at the bar of the contact sheet, which covers the page", async () => {
    const server = await servers.serve(idleView());
    const { page } = await browser.open(server.url);
    await page.locator("#shot h2").waitFor();
    server.answer(refused);
    await page.keyboard.press("Alt+ArrowRight");
    await page.locator(".message").waitFor();
    await page.keyboard.press("p");
    await page.getByRole("dialog", { name: "Contact sheet" }).waitFor();
    expect(await isOnTop(page, ".print-view .message span")).toBe(true);
    await page.context().close();
  });
});

type Box = { readonly [side in "left" | "right" | "top" | "bottom" | "height"]: number };

function boxOf(page: Page, selector: string): Promise<Box> {
  return page.evaluate<Box>(
    `document.querySelector("${selector}").getBoundingClientRect().toJSON()`,
  );
}

/** What one works with, as the page shows it. */
const regions = [".stage", ".picture", ".strip", ".lane", "#shot", ".buy"];

function placesOf(page: Page): Promise<readonly Box[]> {
  return Promise.all(regions.map((region) => boxOf(page, region)));
}

async function coveredBy(page: Page, selector: string): Promise<readonly string[]> {
  const over = await boxOf(page, selector);
  const boxes = await placesOf(page);
  return regions.filter((_, index) => {
    const box = boxes[index];
    return box !== undefined && over.top < box.bottom && box.top < over.bottom;
  });
}

/** Whether the middle of it is what one sees there. */
function isOnTop(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(`{
    const element = document.querySelector("${selector}");
    const { left, top, width, height } = element.getBoundingClientRect();
    element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  }`);
}
