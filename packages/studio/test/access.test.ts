import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StudioView } from "../src/api/studio-view.ts";
import { startBrowser } from "./browser.ts";
import type { FixtureServer } from "./fixture-server.ts";
import { pageServers, smallView } from "./page-kit.ts";
import { idleView, withShot } from "./panel-kit.ts";

const browser = await startBrowser("the studio without a mouse and without eyes");
const servers = pageServers();

describe.skipIf(browser.isMissing)("the studio without a mouse and without eyes", () => {
  let server: FixtureServer;
  let page: Page;
  let view: StudioView = idleView();

  beforeAll(async () => {
    server = await servers.serve(view);
    ({ page } = await browser.open(server.url));
    await page.locator("#shot h2").waitFor();
    await page.locator("body > [role=status]").waitFor({ state: "attached" });
    await page.evaluate(collectSaid);
  });

  afterAll(async () => {
    await browser.close();
    await servers.stopAll();
  });

  const show = (next: StudioView): void => {
    view = { ...next, revision: view.revision + 1 };
    server.show(view);
  };
  const said = () => page.evaluate<readonly string[]>("said.splice(0)");
  /** All that is said until these words. */
  const saidUntil = async (last: string | RegExp): Promise<readonly string[]> => {
    const all: string[] = [];
    await expect
      .poll(async () => (all.push(...(await said())), all.at(-1)))
      .toEqual(typeof last === "string" ? last : expect.stringMatching(last));
    return all;
  };
  const focused = () => page.evaluate<string>(focusedName);

  it("has all shots as one list, with state, length and price, and says where one is in it", async () => {
    const shots = page.getByRole("listbox", { name: "Shots" });
    const options = await shots.getByRole("option").all();
    expect(await Promise.all(options.slice(0, 4).map((one) => one.ariaSnapshot()))).toEqual([
      '- option "title, done, 2 s" [selected]',
      '- option "arrival-010, done, 5 s, $1.34 paid"',
      '- option "arrival-020, done, 4.5 s, $1.12 paid"',
      '- option "arrival-030, stale, 4 s, plays old take 2 of 3, $1.68 paid"',
    ]);
    expect(await options[7]?.ariaSnapshot()).toBe('- option "stall-040, new, 5 s, $0.56 to make"');
    expect(await options[11]?.getAttribute("aria-posinset")).toBe("12");
    expect(await options[11]?.getAttribute("aria-setsize")).toBe("12");
    const stops = ["Playhead", "Shots", "Shot size"];
    const met: string[] = [];
    for (let count = 0; count < 40 && met.length < stops.length; count += 1) {
      await page.keyboard.press("Tab");
      const name = await focused();
      if (stops.includes(name)) met.push(name);
      if (name !== "Shots") continue;
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await activeShot(page)).toBe("arrival-020");
      expect(await focused()).toBe("Shots");
      await page.keyboard.press("Home");
      // While it plays, no cut is said.
      await page.keyboard.press("Space");
      await page.keyboard.press("l");
      await page.keyboard.press("l");
      await page.locator("#shot h2", { hasNotText: "title" }).waitFor();
      expect(await activeShot(page)).toBe("title");
      await page.keyboard.press("k");
      expect(await activeShot(page)).not.toBe("title");
      await page.keyboard.press("Home");
    }
    expect(met).toEqual(stops);
    // What is in focus says it itself.
    expect(await said()).toEqual([]);
  });

  it("says once where a button leads, the price of a change, a take that ended and a refusal", async () => {
    const playhead = page.getByRole("slider", { name: "Playhead" });
    await page.getByRole("button", { name: "Shot after" }).press("Enter");
    expect(await saidUntil("status: arrival-010, done, 5 s, $1.34 paid, 00:00:02:12")).toHaveLength(
      1,
    );
    await page.getByRole("button", { name: "One frame forward" }).press("Enter");
    expect(await saidUntil("status: 00:00:02:13")).toHaveLength(1);
    await playhead.press("Shift+ArrowRight");
    expect(await playhead.getAttribute("aria-valuetext")).toBe("00:00:03:13, arrival-010");

    const [first, ...rest] = view.plan.requests;
    if (first === undefined) throw new Error("nothing is planned");
    show({ ...view, plan: { ...view.plan, requests: [{ ...first, usd: "1.12" }, ...rest] } });
    expect(await saidUntil("status: To make: $2.24 for 3 shots")).toHaveLength(1);
    const { run } = smallView;
    if (run === undefined) throw new Error("nothing runs");
    show({ ...view, run });
    const [row, ...others] = run.rows;
    const over = { ...row!, phase: "finished", endedAtMs: view.nowMs };
    await page.getByText("1 running, 1 queued").waitFor();
    show({ ...view, run: { ...run, rows: [over, ...others] } });
    expect(await saidUntil("status: stall-010, take 1: finished")).toHaveLength(1);

    server.answer({ ok: false, code: "busy", message: "the clip is in use" });
    await page.getByRole("button", { name: "Reject take 1" }).press("Enter");
    expect(await saidUntil("alert: The clip is in use.×")).toHaveLength(1);
    const transition = page.getByLabel("Transition into it");
    const before = await transition.inputValue();
    await transition.selectOption("dip_to_black");
    await expect.poll(() => transition.inputValue()).toBe(before);
    expect(await saidUntil("alert: The clip is in use.×")).toHaveLength(1);
    server.answer({ ok: true, message: "take 1 is rejected" });
    await page.getByRole("button", { name: "Reject take 1" }).press("Enter");
    expect(await saidUntil("status: Take 1 is rejected.")).toHaveLength(1);
    expect(await page.getByText("The clip is in use.").count()).toBe(0);
    await page.keyboard.press("a");
    await saidUntil(/Comparing A, take .+, and B, take .+, as a wipe, with the sound of A$/i);
    const wipe = page.getByRole("slider", { name: "Wipe between A and B" });
    await wipe.press("ArrowLeft");
    expect(await wipe.getAttribute("aria-valuetext")).toBe("45 % A");
    await wipe.press("s");
    await saidUntil(/, side by side, with the sound of A$/);
    // The wipe is gone.
    await expect.poll(focused).toBe("Playhead");
    await page.keyboard.press("Escape");
    await saidUntil("status: Not comparing");
  });

  it("says in an open dialog what is said behind it, where a screen reader hears it", async () => {
    await page.getByRole("button", { name: "Keys and help" }).press("Enter");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await heard(page)).toEqual({ status: [], alert: [] });
    const [first, ...rest] = view.plan.requests;
    if (first === undefined) throw new Error("nothing is planned");
    const { run: _, ...idle } = view;
    show({ ...idle, plan: { ...view.plan, requests: [{ ...first, usd: "2.12" }, ...rest] } });
    await expect
      .poll(() => heard(page))
      .toEqual({ status: [expect.stringMatching(/^To make: \$3\.24/)], alert: [] });
    show({ ...view, isShared: true, board: { ...view.board, state: "missing" } });
    await expect
      .poll(() => heard(page))
      .toMatchObject({
        status: [/To make/, "Another studio is open on this file."].map((words) =>
          expect.stringMatching(words),
        ),
        alert: [expect.stringMatching(/was deleted/)],
      });
    await page.keyboard.press("Escape");
    show({ ...view, isShared: false, board: { ...view.board, state: "present" } });
    await page.getByText("was deleted").waitFor({ state: "detached" });
    await said();
  });

  it("names each button once: what its tooltip says is not read again", async () => {
    const tree = await accessibilityTree(page);
    const buttons = tree.filter(({ role }) => role === "button");
    expect(buttons.length).toBeGreaterThan(20);
    // Without the key.
    const plain = (text: string) => text.toLowerCase().replace(/ \(.\)$/, "");
    const twice = buttons.filter(
      ({ name, description }) =>
        description !== "" &&
        (plain(name).includes(plain(description)) || plain(description).includes(plain(name))),
    );
    expect(twice).toEqual([]);
    const nameless = buttons.filter(({ name }) => name.trim() === "");
    expect(nameless).toEqual([]);
  });

  it("keeps the focus near to what disappears, and gives no key to what is typed", async () => {
    await page.getByRole("option", { name: /^arrival-020/ }).click();
    await page
      .getByRole("button", { name: /^Delete the remark at/ })
      .first()
      .focus();
    show(withShot(view, "arrival-020", { remarks: [] }));
    await expect.poll(focused).toBe("New remark at 00:00:07:06");
    await page.keyboard.type("b?/1");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Duplicate" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("heading", { name: "arrival-030" }).waitFor();
    await expect.poll(focused).toBe("Selected shot");
    // AltGr and 8 of a German keyboard.
    server.asked.length = 0;
    await page.keyboard.press("ArrowRight");
    await page.evaluate(
      `document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "[", ctrlKey: true, altKey: true, bubbles: true }))`,
    );
    await expect.poll(() => server.asked).toMatchObject([{ edit: { kind: "trim", inFrame: 1 } }]);
  });

  it("leaves nothing out and cuts nothing off at 400 %, and tells all states without colors", async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    const names = ["Versions of the film", "One frame back", "End the shot here", "Strip larger"];
    for (const name of [...names, "Animatic", "The bill", "Rehearse, free"]) {
      const button = page.getByRole("button", { name });
      await button.scrollIntoViewIfNeeded();
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const isWithin = "document.documentElement.scrollWidth <= 320";
    expect(await page.evaluate(isWithin)).toBe(true);
    // The user's own spacing of text, as WCAG 1.4.12 has it.
    await page.evaluate(`document.adoptedStyleSheets.push(Object.assign(new CSSStyleSheet(), {}));
      document.adoptedStyleSheets.at(-1).replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }")`);
    expect(await page.evaluate(isWithin)).toBe(true);
    // The picture is there as a whole.
    expect(
      await page.evaluate(`{
        const { width, height } = document.querySelector(".picture").getBoundingClientRect();
        Math.round((width / height) * 9);
      }`),
    ).toBe(16);
    await page.emulateMedia({ forcedColors: "active" });
    await page.getByRole("button", { name: "Find a shot" }).press("Enter");
    // What is selected has a border of its own there.
    expect(
      await page.evaluate(`["#found [aria-selected=true]", ".segments [aria-pressed=true]",
        ".strip-shot[aria-selected=true] .pictures"].map((one) =>
          getComputedStyle(document.querySelector(one)).outlineStyle)`),
    ).toEqual(["solid", "solid", "solid"]);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("Find a shot");
  });
});

type Node = { readonly role: string; readonly name: string; readonly description: string };

/** What a screen reader gets, in the order of the page. */
async function accessibilityTree(page: Page): Promise<readonly (Node & { readonly in: string })[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const regionOf = (id: string | undefined): string => {
    const node = id === undefined ? undefined : byId.get(id);
    const role = String(node?.role?.value ?? "");
    return node === undefined || ["status", "alert"].includes(role)
      ? role
      : regionOf(node.parentId);
  };
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ nodeId, role, name, description }) => ({
      role: String(role?.value ?? ""),
      name: String(name?.value ?? ""),
      description: String(description?.value ?? ""),
      in: regionOf(nodeId),
    }));
}

/** The texts of the live regions that are not hidden. */
async function heard(page: Page) {
  const texts = (await accessibilityTree(page)).filter(({ role }) => role === "StaticText");
  const textsIn = (region: string) =>
    texts.filter((one) => one.in === region).map(({ name }) => name);
  return { status: textsIn("status"), alert: textsIn("alert") };
}

function activeShot(page: Page): Promise<string | null> {
  return page.evaluate(`document.getElementById(
    document.querySelector(".shots").getAttribute("aria-activedescendant"))?.dataset.shot ?? null`);
}

const focusedName = `(() => {
  const { activeElement: at } = document;
  return at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? (at.textContent || at.title);
})()`;

/** Keeps what the live regions of the page get, in order. */
const collectSaid = `globalThis.said = [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const region = target.closest("[role=status], [role=alert]");
      if (region === null) continue;
      for (const node of addedNodes) said.push(region.role + ": " + node.textContent);
    }
  }).observe(document.body, { childList: true, subtree: true });`;
