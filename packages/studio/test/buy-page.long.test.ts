import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser, type TestBrowser } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { openWithKey } from "./buy-kit.ts";
import { shotButton } from "./page-kit.ts";
import { film } from "./studio-kit.ts";

const three = film.replace("    takes: 2\n", "").concat("  - id: gull\n    prompt: A gull.\n");

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser("buying through the page");
});
afterAll(() => browser.close());

describe("buying through the page", () => {
  it("confirms, follows, cancels, fails, retries, and puts words back, as the page says", async (context) => {
    if (browser.isMissing) return context.skip();
    await using kit = await openWithKey(three, "0.50", {
      pageFolder: await buildPage(),
      scenario: "stays-processing",
      concurrency: 1,
    });
    const { server } = kit;
    const { page } = await browser.open(kit.url);
    const panel = page.locator("#shot");
    const state = panel.locator(".state");
    const settle = (shot: number, status: "success" | "failed") =>
      server.setState(server.requests()[shot]?.requestId ?? "", {
        status,
        ...(status === "failed" ? { outcome: { error: "too many gulls" } } : {}),
      });

    await page.getByRole("button", { name: "Buy 3 shots for $1.008" }).click();
    const dialog = page.getByRole("dialog");
    const pay = dialog.getByRole("button", { name: "Buy for $1.008" });
    await pay.click({ force: true });
    await dialog.getByText("Type 1.008, the exact total, to buy.").waitFor();
    await dialog.getByLabel(/over your \$0\.50 limit/).fill("1.008");
    // The plan changes under the open dialog: what was typed counts no more.
    kit.write(three.replace("A gull.", "Two gulls."));
    await dialog.getByText("The plan changed: 3 shots, $1.008. Check it again.").waitFor();
    expect(await dialog.getByLabel(/over your/).inputValue()).toBe("");
    expect(kit.submitted()).toBe(0);
    await dialog.getByLabel(/over your/).fill("1.008");
    await pay.click();
    await dialog.waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Making 1 running, 2 queued" }).click();
    const rows = page.getByRole("region", { name: "Shots being generated" });
    await rows.getByRole("button", { name: "Cancel gull" }).click();
    await rows.getByText("take 1 · canceled").waitFor();
    await rows.getByRole("button", { name: "Cancel quay" }).click();
    await page.getByText(/"quay": still running: GMI does not have this call/).waitFor();
    settle(0, "failed");
    await rows.getByRole("button", { name: "quay", exact: true }).click();
    await rows.getByRole("button", { name: "Close" }).click();
    await state.getByText("too many gulls").waitFor();
    expect(await state.innerText()).toMatch(/^Failed · no known charge/);
    await expect.poll(kit.submitted).toBe(2);
    settle(1, "success");
    await page.getByRole("button", { name: /^Not finished/ }).waitFor();
    expect(server.requests()).toHaveLength(2);

    // By name, a failed shot comes ticked, at the price that the button says.
    await state.getByRole("button", { name: "Retry for $0.336" }).click();
    await dialog.getByRole("button", { name: "Buy for $0.336" }).click();
    await expect.poll(kit.submitted).toBe(3);
    settle(2, "success");
    await state.getByText("Done").waitFor();

    await shotButton(page, "boat").click();
    await state.getByText("take 1 is in the film").waitFor();
    const words = panel.getByRole("textbox", { name: /own words|Action/i }).first();
    await words.fill("Mei turns away");
    await state.getByText("prompt changed").waitFor();
    await state.getByRole("button", { name: "Put the prompt back" }).click();
    await state.getByText("take 1 is in the film").waitFor();
    expect(kit.read()).toBe(three.replace("A gull.", "Two gulls."));

    await page.getByTitle("The bill").click();
    expect(await dialog.innerText()).toMatch(/Spent on the film\s+\$0\.672/);
    expect(kit.submitted()).toBe(3);
  });

  it("looks up a lost answer, and offers neither retry nor purchase", async (context) => {
    if (browser.isMissing) return context.skip();
    await using kit = await openWithKey(film.replace("    takes: 2\n", ""), undefined, {
      pageFolder: await buildPage(),
    });
    const { server } = kit;
    const down = { kind: "answer", status: 500, json: { error: "down" } } as const;
    server.inject({ route: "submit", fault: { kind: "reset" }, accepted: true });
    // Not the search before the purchase.
    server.inject({ route: "list", skip: 1, fault: down, times: 1000 });
    const { page } = await browser.open(kit.url);
    const state = page.locator("#shot .state");
    await shotButton(page, "boat").click();
    await state.getByRole("button", { name: "Buy for $0.336" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Buy for $0.336" }).click();
    await kit.until(({ run }) => run?.rows.some(({ phase }) => phase === "submitting") === true);
    await expect.poll(kit.submitted).toBe(1);
    await kit.send({ do: "cancel" });
    await state.getByText("answer lost at").waitFor();
    const buttons = await state.getByRole("button").allInnerTexts();
    expect(buttons).toEqual(["Look it up"]);
    await page.getByRole("button", { name: "Buy 1 shot for $0.336" }).waitFor();
    server.clearFaults();
    await state.getByRole("button", { name: "Look it up" }).click();
    await state.getByText("take 1 is in the film").waitFor();
    expect(kit.submitted()).toBe(1);
  });
});
