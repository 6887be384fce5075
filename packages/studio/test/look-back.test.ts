import { afterAll, describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { gitIn } from "./git-kit.ts";
import { pageServers, smallView } from "./page-kit.ts";
import { findViolations } from "./panel-kit.ts";
import { film, openKit } from "./studio-kit.ts";

const browser = await startBrowser("the studio's page: versions and contact sheet");
const servers = pageServers();

it("opens with at most 60 kB: versions and contact sheet are loaded when they are opened", async () => {
  const page = await buildPage();
  const html = readFileSync(join(page, "index.html"), "utf8");
  const assets = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/gu)].map(
    ([, path = ""]) => path,
  );
  expect(assets).toHaveLength(2);
  // Nothing else comes with them.
  const code = assets.map((path) => readFileSync(join(page, path), "utf8")).join("");
  expect(code).not.toMatch(/\bimport\s*["'{]/u);
  const sizes = assets.map((path) => gzipSync(readFileSync(join(page, path))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});

describe.skipIf(browser.isMissing)("the studio's page: versions and contact sheet", () => {
  afterAll(async () => {
    await browser.close();
    await servers.stopAll();
  });

  it("shows two versions above each other, with what differs and what it costs", async () => {
    await using kit = await openKit(film, {
      pageFolder: await buildPage(),
      prepare: async (folder) => {
        const { init, commit } = gitIn(folder);
        init();
        commit("One");
      },
    });
    const { git, commit } = gitIn(kit.folder);
    kit.write(film.replace("A quay in the rain", "A quay in the snow"));
    const two = commit("Two <b>bold</b>");
    kit.write(`${kit.read()}  - { id: sea, prompt: The open sea., cut: { in: 1 } }\n`);
    const { page, asked } = await browser.open(kit.url);
    await page.locator(".timecode").waitFor();
    expect(asked.some((address) => address.includes("versions-dialog"))).toBe(false);
    await page.keyboard.press("v");
    const dialog = page.getByRole("dialog", { name: "Versions of the film" });
    await dialog.getByText("sea Added").waitFor();
    expect(await dialog.locator(".film").nth(0).locator("li").count()).toBe(2);
    expect(await dialog.locator(".film").nth(1).locator("li").count()).toBe(3);
    expect(await dialog.locator(".sums").textContent()).toContain("This change+$0.336");
    const since = page.locator(".buy dt", { hasText: "Since last commit" });
    // The studio notices what was committed and written in its own time.
    await expect.poll(() => since.locator("xpath=..").textContent()).toContain("+$0.336");
    expect(await dialog.locator(".cmd").textContent()).toBe(
      `$ storyreel diff film.yaml --against ${two.slice(0, 10)}`,
    );
    await dialog.locator(".commits tr").nth(2).getByText("$1.008").waitFor();

    await dialog.getByRole("radio", { name: /^From: One/u }).check();
    await dialog.getByRole("radio", { name: /^To: Two/u }).check();
    await dialog.getByText("sea Added").waitFor({ state: "detached" });
    await dialog.getByText("quay Changed").waitFor();
    expect(await dialog.locator("del").textContent()).toBe("rain.");
    expect(await dialog.locator("ins").textContent()).toBe("snow.");
    expect(await dialog.locator(".film").nth(1).locator("li").count()).toBe(2);
    await dialog.getByText("Two <b>bold</b>").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    // Nothing is checked out or written for it.
    expect(git("status", "--porcelain")).toBe("M film.yaml");
    expect(git("stash", "list")).toBe("");
    await page.context().close();
  });

  it("prints twelve shots on a page, and words that are too long on one after them", async () => {
    const [first] = smallView.shots;
    const long = { ...first!, id: "thirteen", dialogue: "Words in the rain. ".repeat(30) };
    const { url } = await servers.serve({ ...smallView, shots: [...smallView.shots, long] });
    const { page } = await browser.open(url);
    await page.locator(".timecode").waitFor();
    await page.keyboard.press("Control+p");
    const sheet = page.getByRole("dialog", { name: "Contact sheet" });
    await sheet.getByRole("button", { name: "Print 3 pages" }).waitFor();
    expect(await sheet.locator(".sheet").nth(0).locator("li").count()).toBe(12);
    expect(await sheet.locator(".sheet").nth(2).textContent()).toContain("Page 3 of 3");
    const state = sheet.locator("li", { hasText: "stall-030" });
    expect(await state.textContent()).toContain("Failed");
    expect(await findViolations(page)).toEqual([]);
    const pdf = (await page.pdf({ format: "Letter", landscape: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(3);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await page.context().close();
  });
});
