import { startBrowser } from "../../packages/studio/test/browser.ts";

/** The studio whose page is measured. */
export type ServedStudio = {
  /** With its token. */
  readonly url: string;
  /** Reads the view, so that the next edit is made on it. */
  read(): Promise<unknown>;
  edit(edit: object): Promise<void>;
};

export type PageFigures = {
  readonly name: string;
  readonly scriptMs: number;
  readonly layoutMs: number;
};

/** CPU time of the page's scripts and of its layout, as the browser counts it: other work on the machine hardly matters. */
export async function measurePage(
  studio: ServedStudio,
): Promise<{ readonly rows: readonly PageFigures[]; readonly notes: readonly string[] }> {
  const browser = await startBrowser("the page's work");
  if (browser.isMissing) return { rows: [], notes: ["Without a browser, the page is left out."] };
  try {
    const { page } = await browser.open("about:blank");
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const counted = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
      return {
        script: of("ScriptDuration"),
        layout: of("LayoutDuration") + of("RecalcStyleDuration"),
      };
    };
    const rows: PageFigures[] = [];
    const measure = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      const before = await counted();
      await work();
      await page.waitForTimeout(500);
      const after = await counted();
      rows.push({
        name,
        scriptMs: (after.script - before.script) * 1000,
        layoutMs: (after.layout - before.layout) * 1000,
      });
    };
    let firstMs = 0;
    await measure("page: first view", async () => {
      await page.goto(studio.url);
      await page.locator(".strip-shot").first().waitFor();
      firstMs = await page.evaluate("performance.now()");
    });
    await page.waitForTimeout(3000);
    const edit = (field: string, value: string) => async () => {
      await studio.read();
      await studio.edit({ kind: "set", shot: "shot-3", field, value });
    };
    await edit("notes", "once")();
    await page.waitForTimeout(500);
    await measure("page: a word of a prompt", edit("action", "Mei sits down"));
    let gaps: readonly number[] = [];
    await measure("page: 120 frames of scrolling", async () => {
      gaps = await page.evaluate<number[]>(scroll);
    });
    await measure("page: Find opens, and 5 letters", async () => {
      await page.keyboard.press("/");
      await page.keyboard.type("mei 1", { delay: 20 });
    });
    await page.keyboard.press("Escape");
    return {
      rows,
      notes: [
        `The first shot is on the page ${Math.round(firstMs)} ms after its address was opened.`,
        framesNote(gaps),
      ],
    };
  } finally {
    await browser.close();
  }
}

function framesNote(gaps: readonly number[]): string {
  const sorted = gaps.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1);
  const late = gaps.filter((ms) => ms > 25).length;
  return `Milliseconds from frame to frame of scrolling: median ${at(0.5)}, 95 of 100 within ${at(0.95)}, longest ${at(1)}; ${late} of ${gaps.length} frames left out at least one (60 frames a second: 16.7 each).`;
}

/** The times between frames, in milliseconds. */
const scroll = `new Promise((resolve) => {
  let frame = 0;
  let last;
  const gaps = [];
  const step = (now) => {
    if (last !== undefined) gaps.push(now - last);
    last = now;
    document.querySelector(".strip .scroll").scrollLeft = frame * 60;
    frame += 1;
    if (frame < 120) requestAnimationFrame(step);
    else resolve(gaps);
  };
  requestAnimationFrame(step);
})`;
