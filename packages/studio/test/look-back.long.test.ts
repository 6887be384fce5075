import { afterAll, describe, expect, it } from "vitest";
import { startBrowser } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { gitIn } from "./git-kit.ts";
import { findViolations } from "./panel-kit.ts";
import { film, openKit } from "./studio-kit.ts";

const browser = await startBrowser("versions and contact sheet at three widths");

const widths = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

describe.skipIf(browser.isMissing)("versions and contact sheet at three widths", () => {
  afterAll(() => browser.close());

  it("has nothing that axe finds in 60 commits and in mistakes, and scrolls nothing sideways", async () => {
    await using kit = await openKit(film, {
      pageFolder: await buildPage(),
      prepare: async (folder) => gitIn(folder).init(),
    });
    const { commit } = gitIn(kit.folder);
    for (let round = 0; round < 60; round += 1) {
      const length = round === 30 ? "duration: 99" : "duration: 3";
      kit.write(film.replace("a boat", `boat ${round}`).replace("duration: 3", length));
      commit(`Round ${round}`);
    }
    for (const [width, height] of widths) {
      for (const colorScheme of ["dark", "light"] as const) {
        const { page } = await browser.open(kit.url, { viewport: { width, height }, colorScheme });
        await page.locator(".timecode").waitFor();
        await page.keyboard.press("v");
        const dialog = page.getByRole("dialog", { name: "Versions of the film" });
        await dialog.getByRole("button", { name: "Show 20 older" }).click();
        await dialog.getByRole("radio", { name: /^From: Round 29/u }).check();
        await dialog.getByText("boat Changed").waitFor();
        // Prices are asked for one after the other: the last row has its price last.
        await dialog.locator("tr", { hasText: "Round 20" }).getByText("$1.008").waitFor();
        await dialog.getByText("has mistakes").waitFor();
        expect(await findViolations(page)).toEqual([]);
        const sideways = await dialog.evaluate((one) => one.scrollWidth - one.clientWidth);
        expect(sideways).toBe(0);
        await dialog.getByRole("radio", { name: /^From: Round 30/u }).check();
        await dialog.getByText(/film\.yaml:5:\d+ /u).waitFor();
        expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page.keyboard.press("p");
        await page.getByRole("button", { name: "Print 1 page" }).waitFor();
        expect(await findViolations(page)).toEqual([]);
        for (const format of ["A4", "Letter"]) {
          const pdf = (await page.pdf({ format, landscape: true })).toString("latin1");
          expect(pdf.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(1);
        }
        await page.context().close();
      }
    }
  });
});
