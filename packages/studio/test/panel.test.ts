import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import type { FixtureServer } from "./fixture-server.ts";
import {
  findViolations,
  idleView,
  nextAsked,
  openPanel,
  withShot,
  type PanelPage,
} from "./panel-kit.ts";
import { film, openKit, render } from "./studio-kit.ts";

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

  test("a shot that plays an old take says so on the strip, in the picture and at its takes", async () => {
    const { film: facts, ...view } = idleView();
    const assembled = { url: "", isOutdated: false };
    await open("arrival-030", { ...view, film: { ...facts, isRehearsal: false, assembled } });
    const button = page.locator('[data-shot="arrival-030"].strip-shot');
    expect(await button.locator(".old").textContent()).toBe("old take 2 of 3");
    expect(await button.ariaSnapshot()).toContain(
      '"arrival-030, stale, 4 s, plays old take 2 of 3',
    );
    const slate = page.locator(".slate");
    expect(await slate.textContent()).toContain("arrival-030old take 2 of 3 · POV");
    await page.getByRole("button", { name: "Film", exact: true }).click();
    expect(await slate.textContent()).toContain("assembled film, old take 2 of 3 · POV");
    await page.getByRole("button", { name: "The cut", exact: true }).click();
    const take = page.getByRole("button", { name: /^Old take 2 of 3/ });
    expect(await take.textContent()).toContain("out of date · in the film");
    await page.keyboard.press("3");
    expect(await nextAsked(server, page, "choose")).toMatchObject({ take: "arrival-030-3" });
  });

  test("what putting back writes is said before, overlays are added, and a film is assembled again", async () => {
    const view = idleView();
    const fields = [0, 1, 2, 3].map(
      (index) =>
        ({
          name: `overlays.${index}.text`,
          label: "Text",
          kind: "long_text",
          from: "shot",
          value: `Text ${index}`,
        }) as const,
    );
    const values = [{ field: "first_frame.file", value: "art/storm.png" }, { field: "dialogue" }];
    const putBack = { values, cannot: [], because: ["style, used by 4 shots"] };
    const changed = withShot(view, "arrival-030", { putBack, fields });
    const { film: facts } = changed;
    await open("arrival-030", { ...changed, film: { ...facts, canAssemble: true } });
    const note = page.getByRole("list", { name: "Putting it back writes:" });
    expect(await note.innerText()).toBe("first frame file: art/storm.png\ndialogue: removed");
    await page.getByText("style, used by 4 shots changed.").waitFor();
    await page.getByRole("button", { name: "Put the request back" }).click();
    expect((await nextAsked(server, page, "edit")).edit).toEqual({
      kind: "put-back",
      shot: "arrival-030",
    });
    await page.locator("summary", { hasText: "4 overlays" }).click();
    expect(await page.locator("#field-overlays-3-text").inputValue()).toBe("Text 3");
    await page.getByRole("button", { name: "Remove overlay 2" }).click();
    expect((await nextAsked(server, page, "edit")).edit).toMatchObject({ index: 1 });
    await page.getByLabel("New text over the picture").fill("Taipei");
    await page.getByRole("button", { name: "Add overlay" }).click();
    expect((await nextAsked(server, page, "edit")).edit).toMatchObject({ text: "Taipei" });
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Assemble again" }).click();
    expect(await nextAsked(server, page, "assemble")).toEqual({ do: "assemble" });
  });

  test("a rehearsed take is chosen by its number, and the page says that it is a stand-in", async () => {
    await using kit = await openKit(film, {
      prepare: async (folder) => void (await render(folder)),
      pageFolder: await buildPage(),
    });
    await page.goto(kit.url);
    await page.locator('[data-shot="quay"].strip-shot').click();
    const take = page.getByRole("button", { name: /^Take 2/ });
    expect(await take.getAttribute("aria-pressed")).toBe("false");
    await page.keyboard.press("2");
    await page.getByText('Take 2 of "quay" is in the film. It is a stand-in').first().waitFor();
    await page.getByText("storyreel takes film.yaml quay 2").first().waitFor();
    await page.getByText("take 2 is chosen but not generated yet").first().waitFor();
    expect(await take.getAttribute("aria-pressed")).toBe("true");
  });

  test("a rehearsal for which every take was there says so", async () => {
    const run = { kind: "rehearsal", state: "ended", startedAtMs: 0, rows: [], exit: 0 } as const;
    await open("arrival-020", { ...idleView(), run });
    await page.getByText("nothing new").waitFor();
    expect(await page.getByText("0 takes").count()).toBe(0);
  });

  test("a run says how many takes it made, and what was canceled", async () => {
    const row = { phase: "finished", startedAtMs: 0, endedAtMs: 9, canCancel: false };
    const rows = [
      { ...row, shot: "arrival-020", take: 1 },
      { ...row, shot: "stall-040", take: 1, phase: "canceled" },
    ];
    const run = { kind: "render", state: "ended", startedAtMs: 0, rows, exit: 0 } as const;
    await open("arrival-020", { ...idleView(), run });
    await page.getByText("1 take, 1 canceled").waitFor();
    // On a phone, there is room for one of them: what is to be made comes first.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText("To make", { exact: true }).waitFor();
    expect(await page.locator(".runline").isVisible()).toBe(false);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await page.locator(".runline .kind").innerText()).toBe("Made");

    // What has failed is no part of a sum until somebody selects it.
    const view = idleView();
    const requests = view.plan.requests.filter(({ isFailed }) => isFailed);
    const bad = { ...row, shot: "stall-030", take: 1, phase: "failed" };
    server.show({
      ...view,
      revision: view.revision + 1,
      plan: { ...view.plan, requests },
      run: { ...run, rows: [...rows, bad], exit: 5, message: "Shot failed." },
    });
    await page.getByText("1 take, 1 failed, 1 canceled").waitFor();
    await page.getByText("1 shot failed").waitFor();
    // Who presses Retry has selected it, at the price that the button says.
    await page.getByRole("button", { name: "Retry 1 failed shot for $0.56" }).click();
    const dialog = page.getByRole("dialog", { name: "Buy 1 shot for $0.56" });
    await dialog.getByText("take 1, failed: content_policy").waitFor();
    await dialog.getByRole("checkbox").uncheck();
    await page.getByText("Select what to generate.").waitFor();
    expect(server.asked).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("one more take is asked for on top of those that the shot has", async () => {
    await open("arrival-020");
    await page.getByRole("button", { name: /^One more/ }).click();
    expect(await nextAsked(server, page, "edit")).toEqual({
      do: "edit",
      revision: 1,
      edit: { kind: "takes", shot: "arrival-020", count: 3 },
    });
  });

  test("a change says what it costs more", async () => {
    await open("arrival-020");
    server.answer({ ok: true, message: "arrival-020-b added.", deltaUsd: "+0.56" });
    await page.getByRole("button", { name: "Duplicate" }).click();
    await page.getByText("arrival-020-b added. +$0.56.").waitFor();
    expect(await nextAsked(server, page, "edit")).toMatchObject({ edit: { kind: "duplicate" } });
  });

  test("the number of takes is set before anything is bought, and a disabled shot costs nothing", async () => {
    await using kit = await openKit(film, { pageFolder: await buildPage() });
    await page.goto(kit.url);
    await page.locator('[data-shot="boat"].strip-shot').click();
    const takes = page.getByRole("spinbutton", { name: "Takes", exact: true });
    expect(await takes.inputValue()).toBe("1");
    await takes.fill("2");
    await page.getByText("2 shots, $1.344").waitFor();
    expect(kit.read()).toBe(`${film}    takes: 2\n`);
    await page.getByRole("button", { name: "Disable", exact: true }).click();
    await page.getByText("Costs nothing while it is disabled.").waitFor();
    // What is added is what the picture shows.
    await page.getByText("Add a shot after it").click();
    await page.locator("#add-action").fill("The boat is gone");
    await page.getByRole("button", { name: /^Add it/ }).click();
    await page.locator(".slate", { hasText: "boat-b" }).waitFor();
    await page.getByText("Add a shot after it").click();
    await page.locator("#add-action").fill("The end");
    await page.locator("#add-kind").selectOption("Title card");
    await page.getByRole("button", { name: /^Add it/ }).click();
    await page.locator('[data-shot="boat-b-b"].strip-shot').waitFor();
    expect(kit.read()).toContain("  - id: boat-b-b\n    card: { text: The end, duration: 3 }\n");
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
    await page.keyboard.insertText(" Twice.");
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
    server.show({ ...theirs, board: { ...theirs.board, title: "Theirs" }, revision: 9 });
    await page.getByRole("heading", { name: "Theirs" }).waitFor();
    await page.keyboard.type("!");
    expect(await nextAsked(server, page, "edit")).toMatchObject({
      edit: { value: "Lin laughs before he wants to. Twice.!" },
    });
    expect(await page.locator("#own-words").inputValue()).toContain("Twice.!");
  });

  test("the key after a shot was found goes where the shot's keys go, however late the next frame is", async () => {
    await open("arrival-020");
    await page.keyboard.press("/");
    await page.keyboard.type("stall-040");
    // The browser draws nothing between these two keys.
    const focused = await page.evaluate(`(async () => {
      const press = (key) => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      const draw = globalThis.requestAnimationFrame;
      const late = [];
      globalThis.requestAnimationFrame = (work) => late.push(work);
      press("Enter");
      await Promise.resolve().then(() => undefined);
      const at = [document.activeElement.id];
      press("e");
      for (const work of late) work(performance.now());
      globalThis.requestAnimationFrame = draw;
      return [...at, document.activeElement.id];
    })()`);
    expect(focused).toEqual(["shot", "own-words"]);
  });

  test("undo comes after the changes before it, and counts before their view is here", async () => {
    const { undo: _, ...view } = idleView();
    await open("arrival-030", view);
    await page.locator("#shot").focus();
    for (const key of ["Alt+ArrowRight", "Alt+ArrowLeft", "z"]) await page.keyboard.press(key);
    expect(await nextAsked(server, page, "edit")).toMatchObject({ edit: { kind: "move" } });
    server.show({ ...view, revision: view.revision + 1 });
    await expect.poll(() => server.asked.map(({ do: asked }) => asked)).toEqual(["edit", "undo"]);
    server.asked.length = 0;
    server.answer({ ok: false, code: "nothing", message: "There is nothing to redo." });
    await page.keyboard.press("Shift+Z");
    await page.getByText("Nothing to redo.").waitFor();
    expect(await page.locator(".message.tone-failed").count()).toBe(0);
  });

  test("nothing is bought before exactly the total is typed", async () => {
    await open("stall-040");
    await page.keyboard.press("b");
    await page.getByRole("heading", { name: "Buy 3 shots for $1.68" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Type 1.68, the exact total, to buy.").waitFor();
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
