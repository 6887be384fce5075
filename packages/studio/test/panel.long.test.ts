import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "./browser.ts";
import type { FixtureServer } from "./fixture-server.ts";
import { fixtureView } from "./fixture-view.ts";
import { idleView, nextAsked, openPanel, withShot, type PanelPage } from "./panel-kit.ts";

const browser = await startBrowser("the panel and the buying, at length");

describe.skipIf(browser.isMissing)("the panel and the buying, at length", () => {
  let panel: PanelPage;
  let server: FixtureServer;
  let page: Page;
  const open: PanelPage["open"] = (shot, view) => panel.open(shot, view);
  beforeAll(async () => {
    panel = await openPanel(browser);
    ({ server, page } = panel);
  });
  afterAll(() => panel?.close());

  test("two takes play in step, and Shift A swaps their sound", async () => {
    await open("arrival-020");
    await page.keyboard.press("a");
    const videos = page.locator(".compare video");
    const heard = () =>
      videos.evaluateAll((all) => all.map((one) => Reflect.get(one, "muted") === false));
    await page.locator(".compare").waitFor();
    expect(await page.getByRole("slider", { name: "Wipe between A and B" }).count()).toBe(1);
    await expect.poll(heard).toEqual([true, false]);
    await page.keyboard.press("Shift+A");
    await page.getByText("B · take 2 · heard").waitFor();
    await expect.poll(heard).toEqual([false, true]);
    await page.keyboard.press("Space");
    const timesNow = () =>
      videos.evaluateAll((all) => all.map((one) => Number(Reflect.get(one, "currentTime"))));
    await expect.poll(async () => Math.min(...(await timesNow()))).toBeGreaterThan(0.6);
    // Three frames: what is corrected by speed alone. A machine that stands still for a moment sets them apart for another one.
    const apart = async () => {
      const [one = 0, two = 9] = await timesNow();
      return Math.abs(one - two);
    };
    await expect.poll(apart).toBeLessThan(3 / 24);
    await page.keyboard.press("s");
    await page.locator(".layout-side-by-side").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".compare").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Play (Space)", exact: true }).waitFor();
  });

  test("words that shots share are changed at their source", async () => {
    await open("arrival-020");
    await page.getByRole("button", { name: "Change film style" }).click();
    await page.getByText(/^Used by \d+ shots/).waitFor();
    await page.locator("#source-text").fill("16mm film.");
    await page.getByRole("button", { name: /^Change it/ }).click();
    expect(await nextAsked(server, page, "edit")).toMatchObject({
      edit: { kind: "set-source", origin: "style", text: "16mm film." },
    });
  });

  test("a shot is added, and undo takes it back", async () => {
    await open("stall-040");
    await page.getByText("Add a shot after it").click();
    await page.getByLabel("What happens").fill("Rain on the awning.");
    await page.getByRole("button", { name: "Add it, free" }).click();
    expect(await nextAsked(server, page, "edit")).toMatchObject({
      edit: { kind: "add", after: "stall-040", action: "Rain on the awning." },
    });
    await page.locator("#shot").focus();
    await page.keyboard.press("z");
    await nextAsked(server, page, "undo");
  });

  test("a remark belongs to the frame at the playhead", async () => {
    await open("arrival-020");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("m");
    await page.keyboard.type("Hold longer.");
    await page.keyboard.press("Enter");
    expect(await nextAsked(server, page, "remark")).toEqual({
      do: "remark",
      shot: "arrival-020",
      frame: 6 + 6 + 24,
      take: "arrival-020-1",
      text: "Hold longer.",
    });
    const row = page.locator(".rem li", { hasText: "The lantern on the left" });
    await row.getByRole("button", { name: "Done" }).click();
    expect(await nextAsked(server, page, "change-remark")).toEqual({
      do: "change-remark",
      id: "r1",
      isDone: true,
    });
  });

  test("a failed shot comes in by its tick, and the total follows", async () => {
    await open("stall-040");
    await page.keyboard.press("b");
    await page.getByRole("checkbox", { name: "Buy stall-030, take 1" }).check();
    await page.getByRole("heading", { name: "Buy 4 shots for $2.24" }).waitFor();
    for (const shot of ["arrival-030", "stall-040", "stall-060"]) {
      await page.getByRole("checkbox", { name: new RegExp(`^Buy ${shot}`) }).uncheck();
    }
    // Below the limit: no amount to type, but a button to press.
    await page.getByRole("dialog").getByRole("button", { name: "Buy for $0.56" }).click();
    expect(await nextAsked(server, page, "buy")).toMatchObject({ takes: ["stall-030-1"] });
  });

  test("a plan that changes has to be looked at again", async () => {
    const view = idleView();
    await open("stall-040", view);
    await page.keyboard.press("b");
    await page.locator("#amount").fill("1.68");
    const [first, ...rest] = view.plan.requests;
    const changed = { ...first!, takeKey: "other", usd: "1.12" };
    const plan = { ...view.plan, digest: "77aa00bb", requests: [changed, ...rest] };
    server.show({ ...view, revision: 2, plan });
    await page.getByText("The plan changed: 3 shots, $2.24. Check it again.").waitFor();
    expect(await page.locator("#amount").inputValue()).toBe("");
    await page.keyboard.press("Enter");
    expect(server.asked).toEqual([]);
    server.answer({ ok: false, code: "changed-plan", message: "the plan changed" });
    await page.locator("#amount").fill("2.24");
    await page.keyboard.press("Enter");
    expect(await nextAsked(server, page, "buy")).toMatchObject({ digest: "77aa00bb" });
    await page.locator("dialog .message", { hasText: "The plan changed." }).waitFor();
    expect(await page.locator("dialog").count()).toBe(1);
  });

  test("a running shot shows its time and is canceled", async () => {
    await open("stall-010", fixtureView());
    await page.locator(".state", { hasText: /0:\d\d of about 1:24/ }).waitFor();
    await page.locator("#shot").getByRole("button", { name: "Cancel" }).click();
    expect(await nextAsked(server, page, "cancel")).toEqual({ do: "cancel", shot: "stall-010" });
    await page.keyboard.press("b");
    await page.getByRole("button", { name: "Buy for $1.68" }).press("Enter");
    const said = "Shots are being generated. You can buy more when they are done.";
    await page.locator("#buy-said", { hasText: said }).waitFor();
    expect(server.asked).toEqual([]);
  });

  test("a conflict is settled by a person, and buying waits for it", async () => {
    const conflict = {
      shot: "stall-040",
      field: "action",
      mine: "Lin laughs twice.",
      isText: true,
      theirs: "Lin laughs loudly.",
    };
    await open("stall-040", { ...idleView(), conflict });
    expect(await page.locator(".banner ins").textContent()).toBe("twice.");
    await page.getByRole("button", { name: "Buy 3 shots for $1.68" }).press("Enter");
    await page.getByText("Resolve the conflict first.").waitFor();
    await page.getByRole("button", { name: "Edit both" }).click();
    await page.locator("#merge-text").fill("Lin laughs twice, loudly.");
    await page.getByRole("button", { name: "Use this text" }).click();
    expect(await nextAsked(server, page, "settle-conflict")).toMatchObject({ keep: "theirs" });
    server.show({ ...idleView(), revision: 2 });
    expect(await nextAsked(server, page, "edit")).toMatchObject({
      edit: { kind: "set", field: "action", value: "Lin laughs twice, loudly." },
    });
  });

  test("what others wrote replaces what was typed, once a person takes it", async () => {
    await open("stall-040");
    const own = page.locator("#own-words");
    await own.fill("Mine.");
    await nextAsked(server, page, "edit");
    const shot = idleView().shots.find(({ id }) => id === "stall-040");
    const theirs = withShot(idleView(), "stall-040", {
      prompt: [{ text: "Theirs.", origin: "shot", usedBy: 1 }],
      fields: (shot?.fields ?? []).filter(({ name }) => name !== "action"),
    });
    const conflict = {
      shot: "stall-040",
      field: "action",
      mine: "Mine.",
      theirs: "Theirs.",
      isText: true,
    };
    server.show({ ...theirs, conflict });
    await page.getByRole("button", { name: "Take theirs" }).click();
    expect(await nextAsked(server, page, "settle-conflict")).toMatchObject({ keep: "theirs" });
    await expect.poll(() => own.inputValue()).toBe("Theirs.");
    expect(server.asked).toEqual([]);
  });

  test("everything of the panel is reached by Tab", async () => {
    await open("arrival-020");
    await page.locator("#shot").focus();
    const reached = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus");
      // After the last one the browser's own buttons follow.
      if ((await focused.count()) === 0) break;
      reached.add(
        await focused.evaluate(
          (at) => at.getAttribute("aria-label") ?? (at.id || at.textContent || ""),
        ),
      );
    }
    const fields = ["own-words", "trim-in", "trim-out", "transition", "remark-text"];
    expect([...reached]).toEqual(expect.arrayContaining(fields));
    expect([...reached].join(" ")).toMatch(/Compare A\/B.*Duplicate.*Rehearse, free.*Buy 3 shots/s);
  });
});
