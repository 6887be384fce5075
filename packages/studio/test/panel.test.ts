import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "./browser.ts";
import type { FixtureServer } from "./fixture-server.ts";
import {
  findViolations,
  idleView,
  nextAsked,
  openPanel,
  withShot,
  type PanelPage,
} from "./panel-kit.ts";

const browser = await startBrowser("the panel and the buying");

describe.skipIf(browser.isMissing)("the panel and the buying", () => {
  let panel: PanelPage;
  let server: FixtureServer;
  let page: Page;
  const open: PanelPage["open"] = (shot, view) => panel.open(shot, view);
  beforeAll(async () => {
    panel = await openPanel(browser);
    ({ server, page } = panel);
  });
  afterAll(() => panel?.close());

  test("a take is chosen by its number and by a click, and rejected", async () => {
    await open("arrival-020");
    await page.keyboard.press("2");
    expect(await nextAsked(server, page, "choose")).toEqual({
      do: "choose",
      shot: "arrival-020",
      take: "arrival-020-2",
    });
    await page.getByRole("button", { name: /^Take 2/ }).click();
    expect(await nextAsked(server, page, "choose")).toMatchObject({ take: "arrival-020-2" });
    await page.getByRole("button", { name: "Reject take 2" }).click();
    expect(await nextAsked(server, page, "reject")).toMatchObject({ isRejected: true });
  });

  test("a cut is set by number, kept inside of the clip", async () => {
    await open("arrival-020");
    const out = page.getByRole("spinbutton", { name: /^Out/ });
    await out.fill("4:12");
    await out.press("Enter");
    expect(await nextAsked(server, page, "edit")).toEqual({
      do: "edit",
      revision: 1,
      edit: { kind: "trim", shot: "arrival-020", inFrame: 6, outFrame: 108 },
    });
    await out.fill("99:00");
    await out.press("Enter");
    expect(await out.getAttribute("aria-invalid")).toBe("true");
    await page.getByRole("spinbutton", { name: "In", exact: true }).press("ArrowUp");
    expect(await nextAsked(server, page, "edit")).toMatchObject({
      edit: { kind: "trim", inFrame: 7, outFrame: 114 },
    });
    expect(server.asked).toEqual([]);
  });

  test("typed words are one change, made on the view that they were typed on", async () => {
    await open("stall-040");
    await page.keyboard.press("e");
    await page.keyboard.press("End");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Twice.");
    expect(await nextAsked(server, page, "edit")).toEqual({
      do: "edit",
      revision: 1,
      edit: {
        kind: "set",
        shot: "stall-040",
        field: "action",
        value: "Lin laughs before he wants to. Twice.",
      },
    });
    expect(server.asked).toEqual([]);
    // Someone else changes the same words: they are not overwritten in the field, and the edit names the view it began on.
    const theirs = withShot(idleView(), "stall-040", {
      prompt: [{ text: "Lin cries.", origin: "shot", usedBy: 1 }],
    });
    server.show({ ...theirs, revision: 9 });
    await page.waitForTimeout(50);
    await page.keyboard.type("!");
    expect(await nextAsked(server, page, "edit")).toMatchObject({
      edit: { value: "Lin laughs before he wants to. Twice.!" },
    });
    expect(await page.locator("#own-words").inputValue()).toContain("Twice.!");
  });

  test("nothing is bought before exactly the total is typed", async () => {
    await open("stall-040");
    await page.keyboard.press("b");
    await page.getByRole("heading", { name: "Buy 3 shots for $1.68" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Type 1.68, exactly the total, to buy.").waitFor();
    await page.keyboard.type("1.6");
    await page.keyboard.press("Enter");
    expect(server.asked).toEqual([]);
    await page.keyboard.type("8");
    await page.keyboard.press("Enter");
    const view = idleView();
    expect(await nextAsked(server, page, "buy")).toEqual({
      do: "buy",
      digest: view.plan.digest,
      takes: ["arrival-030-2", "stall-040-1", "stall-060-1"],
      confirmedUsd: "1.68",
    });
    await page.locator("dialog").waitFor({ state: "detached" });
  });

  test.each(["dark", "light"] as const)(
    "axe finds nothing in the %s theme",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await open("arrival-020");
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press("b");
      await page.locator("#amount").waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await page.locator(".hk").waitFor();
      expect(await findViolations(page)).toEqual([]);
    },
  );
});
