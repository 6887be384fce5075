import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { startBrowser } from "./browser.ts";
import { pageServers, shotButton } from "./page-kit.ts";
import { idleView } from "./panel-kit.ts";

const browser = await startBrowser("the studio's page: picture, transport and strip");
const servers = pageServers();

describe.skipIf(browser.isMissing)("the studio's page: picture, transport and strip", () => {
  afterAll(async () => {
    await browser.close();
    await servers.stopAll();
  });

  it("asks nobody but its own server, and breaks none of its own rules", async () => {
    const { url } = await servers.serve();
    const { page, asked } = await browser.open("about:blank");
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(url);
    await shotButton(page, "stall-050").click();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Pause (Space)", exact: true }).waitFor();
    await page.keyboard.press("k");
    expect(complaints).toEqual([]);
    expect(
      asked.filter((address) => !/^(?:http:\/\/127\.0\.0\.1:\d+\/|about:blank)/u.test(address)),
    ).toEqual([]);
    await page.context().close();
  });

  it("goes by frame, second and shot with the keys, and says where it is in timecode", async () => {
    const { url } = await servers.serve();
    const { page } = await browser.open(url);
    const timecode = page.locator(".timecode");
    await timecode.waitFor();
    const press = async (...keys: string[]): Promise<string | null> => {
      for (const key of keys) await page.keyboard.press(key);
      return timecode.textContent();
    };
    expect(await press("ArrowRight", "ArrowRight")).toBe("00:00:00:02");
    expect(await press("Shift+ArrowRight")).toBe("00:00:01:02");
    expect(await press("ArrowLeft")).toBe("00:00:01:01");
    expect(await press("ArrowDown")).toBe("00:00:02:12");
    expect(await selectedShot(page)).toBe("arrival-010");
    expect(await press("ArrowDown", "ArrowDown")).toBe("00:00:11:12");
    expect(await press("ArrowUp")).toBe("00:00:07:06");
    expect(await press("End")).toBe("00:00:44:11");
    expect(await press("Home", "ArrowLeft")).toBe("00:00:00:00");
    expect(await shotButton(page, "arrival-010").textContent()).toContain("Done");
    await page.context().close();
  });

  it("gives Space to the film after a click, and scrolls nothing but the panel", async () => {
    const server = await servers.serve(idleView());
    const { page } = await browser.open(server.url);
    await page.getByRole("button", { name: /^Rehearse/ }).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Pause (Space)", exact: true }).waitFor();
    await expect.poll(() => server.asked).toEqual([{ do: "rehearse" }]);
    expect(await page.evaluate("document.documentElement.scrollHeight")).toBe(900);
    await page.context().close();
  });

  it("has room for the shot when it is zoomed to 200 %", async () => {
    const { url } = await servers.serve();
    const { page } = await browser.open(url, { viewport: { width: 720, height: 450 } });
    await page.locator("#shot h2").waitFor();
    const covered = await page.evaluate(`{
      const shot = document.getElementById("shot");
      shot.scrollIntoView({ block: "start" });
      const at = [10, 225, 440].map((y) => document.elementFromPoint(360, y));
      at.filter((element) => !shot.contains(element)).length;
    }`);
    expect(covered).toBe(0);
    // Just wider than the narrow layout, nothing of the transport lies over the rest of it.
    await page.setViewportSize({ width: 764, height: 390 });
    const ends = await page.evaluate<number[]>(`
      [".timecode", ".keys", ".segments"].map((name) => {
        const { left, right } = document.querySelector(name).getBoundingClientRect();
        return [left, right];
      }).flat()`);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    await page.context().close();
  });

  it("trims with the grips, as sliders and with [ and ], and never past the media", async () => {
    const server = await servers.serve();
    const { page } = await browser.open(server.url);
    await shotButton(page, "arrival-020").click();
    const out = page.getByRole("slider", { name: "Out point of arrival-020" });
    expect(await out.getAttribute("aria-valuetext")).toBe("frame 114 of 144");
    const sent = async (count: number) => {
      await expect.poll(() => server.asked.length).toBe(count);
      return server.asked.at(-1);
    };
    const trim = (inFrame: number, outFrame: number) => ({
      do: "edit",
      revision: 1,
      edit: { kind: "trim", shot: "arrival-020", inFrame, outFrame },
    });
    await out.press("ArrowLeft");
    expect(await sent(1)).toEqual(trim(6, 113));
    await out.press("Shift+ArrowRight");
    expect(await sent(2)).toEqual(trim(6, 138));
    await page.getByRole("slider", { name: "In point of arrival-020" }).press("Shift+ArrowLeft");
    expect(await sent(3)).toEqual(trim(0, 114));

    const box = await out.boundingBox();
    if (box === null) throw new Error("no grip");
    await page.mouse.move(box.x + box.width - 8, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x - 12, box.y + 40);
    await page.getByText(/^Out 0\d:\d\d −\d+ fr$/u).waitFor();
    await page.mouse.up();
    expect(await sent(4)).toMatchObject({ edit: { kind: "trim", inFrame: 6 } });

    await out.blur();
    for (let count = 0; count < 2; count += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("]");
    expect(await sent(5)).toEqual(trim(6, 61));
    await page.keyboard.press("[");
    expect(await sent(6)).toEqual(trim(60, 114));
    await page.context().close();
  });
});

function selectedShot(page: Page): Promise<string | null> {
  return page.locator('.strip-shot[aria-selected="true"]').getAttribute("data-shot");
}
