import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { startBrowser } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { openWithoutRetries, shotButton } from "./page-kit.ts";
import { film, openAtUsualPort, openKit } from "./studio-kit.ts";

const browser = await startBrowser("the studio's page over a restart, and shots that are dragged");

const scenes = `storyboard: 1
title: Harbour
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
scenes:
  - id: quay
    slugline: EXT. QUAY
    shots:
      - { id: wide, action: A quay }
      # Her face
      - { id: close, action: A face } # slowly
  - id: boat
    shots:
      - { id: deck, action: A deck }
`;

describe.skipIf(browser.isMissing)("the studio's page with its own server", () => {
  afterAll(() => browser.close());

  it("offers words that were typed while the studio was gone, and writes nothing before", async () => {
    const pageFolder = await buildPage();
    await using first = await openAtUsualPort({ pageFolder });
    const page = await openWithoutRetries(browser, first.url);
    const words = page.locator("#own-words");
    await shotButton(page, "boat").click();
    await words.waitFor();
    await first.close();
    await page.getByText("The studio stopped", { exact: true }).waitFor();
    await words.fill("Mei watches a boat in the rain");
    await page.getByText("The studio is not responding.").waitFor();
    await shotButton(page, "quay").click();
    await page.locator("#remark-text").fill("Darker");
    await shotButton(page, "boat").click();
    expect(await words.inputValue()).toBe("Mei watches a boat in the rain");

    await using second = await openKit(film, { in: first.folder, pageFolder });
    expect(second.port).toBe(first.port);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("This address has expired", { exact: true }).waitFor();
    await page.goto(second.url);
    await page.getByText("You typed this before the studio stopped").waitFor();
    await page.getByText("boat action, 1 of 2").waitFor();
    expect(second.read()).toBe(film);
    await page.getByRole("button", { name: "Keep mine" }).click();
    await page.getByText("quay remark").waitFor();
    expect(second.read()).toBe(
      film.replace("Mei watches a boat #", "Mei watches a boat in the rain #"),
    );
    await page.getByRole("button", { name: "Take the file’s" }).click();
    await page.locator(".banner").waitFor({ state: "detached" });
    await page.reload();
    await words.waitFor();
    expect(await page.locator(".banner").count()).toBe(0);
    expect((await second.view()).shots.flatMap(({ remarks }) => remarks)).toEqual([]);
    await page.context().close();
  });

  it("offers words of the dialog that merges a conflict, until they are in the file", async () => {
    const pageFolder = await buildPage();
    await using first = await openAtUsualPort({ pageFolder });
    const { page } = await browser.open(first.url);
    const words = page.locator("#own-words");
    await shotButton(page, "boat").click();
    await words.waitFor();
    const { revision } = await first.view();
    first.write(film.replace("watches a boat", "watches a ship"));
    await page.getByText("Changed outside: boat (action)").waitFor();
    // As from a page that has not seen that yet.
    const change = { kind: "set", shot: "boat", field: "action", value: "Mei waits" } as const;
    expect(await first.send({ do: "edit", revision, edit: change })).toMatchObject({
      code: "conflict",
    });
    await page.getByRole("button", { name: "Edit both" }).click();
    await page.locator("#merge-text").fill("Mei waits for a ship");
    await page.getByRole("button", { name: "Not now" }).click();
    await page.getByRole("button", { name: "Edit both" }).click();
    expect(await page.locator("#merge-text").inputValue()).toBe("Mei waits for a ship");
    await page.locator("#merge-text").fill("Mei waits for a white ship");
    await first.close();
    await using second = await openKit(film, { in: first.folder, pageFolder });
    await page.goto(second.url);
    await page.getByText("You typed this before the studio stopped").waitFor();
    await page.getByText("boat action").first().waitFor();
    const before = film.replace("watches a boat", "watches a ship");
    expect(second.read()).toBe(before);
    await page.getByRole("button", { name: "Keep mine" }).click();
    await page.locator(".banner").waitFor({ state: "detached" });
    expect(second.read()).toBe(before.replace("watches a ship", "waits for a white ship"));

    // Settled, the words are not offered any more.
    const seen = await second.view();
    second.write(before.replace("watches a ship", "sleeps"));
    await page.getByText("Changed outside: boat (action)").waitFor();
    await second.send({ do: "edit", revision: seen.revision, edit: change });
    await page.getByRole("button", { name: "Edit both" }).click();
    await page.locator("#merge-text").fill("Mei sleeps and waits");
    await page.getByRole("button", { name: "Use this text" }).click();
    await page.locator("#merge-text").waitFor({ state: "detached" });
    expect(second.read()).toContain("action: Mei sleeps and waits # slowly");
    await page.reload();
    await words.waitFor();
    expect(await page.locator(".banner").count()).toBe(0);
    await page.context().close();
  });

  it("moves a shot by pointer and by key, also into another scene", async () => {
    await using kit = await openKit(scenes, { pageFolder: await buildPage() });
    const { page } = await browser.open(kit.url);
    await drag(page, "wide", "deck", 0.9);
    await page.getByText("wide moved after deck. Free: nothing is requested again.").waitFor();
    expect(kit.read()).toBe(
      scenes
        .replace("      - { id: wide, action: A quay }\n", "")
        .replace("A deck }\n", "A deck }\n      - { id: wide, action: A quay }\n"),
    );
    await page.keyboard.press("z");
    await expect.poll(() => kit.read()).toBe(scenes);
    // On the strip as well, before anything is dragged on it.
    await expect.poll(() => shotsOnStrip(page)).toEqual(["wide", "close", "deck"]);
    // Let go where it was, or given up.
    await drag(page, "close", "wide", 0.9);
    await drag(page, "close", "deck", 0.9, "Escape");
    await shotButton(page, "close").click();
    await page.keyboard.press("Alt+ArrowRight");
    await page.getByText("close moved before deck.").waitFor();
    expect(kit.read()).toBe(
      scenes
        .replace("      # Her face\n      - { id: close, action: A face } # slowly\n", "")
        .replace(
          "      - { id: deck",
          "      # Her face\n      - { id: close, action: A face } # slowly\n      - { id: deck",
        ),
    );
    await page.context().close();
  });
});

/** From left to right. */
async function shotsOnStrip(page: Page): Promise<readonly (string | null)[]> {
  const all = await page.locator(".strip-shot").all();
  const shots = await Promise.all(
    all.map(async (shot) => ({
      id: await shot.getAttribute("data-shot"),
      left: (await shot.boundingBox())?.x ?? 0,
    })),
  );
  return shots.toSorted((a, b) => a.left - b.left).map(({ id }) => id);
}

/** From the middle of a shot to a part of another one. */
async function drag(page: Page, id: string, to: string, part: number, key?: string): Promise<void> {
  await shotButton(page, id).waitFor();
  const [from, target] = [
    await shotButton(page, id).boundingBox(),
    await shotButton(page, to).boundingBox(),
  ];
  if (from === null || target === null) throw new Error("not on the strip");
  await page.mouse.move(from.x + from.width / 2, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + 30);
  await page.mouse.move(target.x + target.width * part, target.y + 30);
  if (key !== undefined) await page.keyboard.press(key);
  await page.mouse.up();
}
