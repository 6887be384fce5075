import { existsSync } from "node:fs";
import { readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { XmlDocument, ParseOption } from "libxml2-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildReview } from "../../renderer/src/inspect/review/build-review.ts";
import type { Review } from "../../renderer/src/inspect/review/review.ts";
import { formatReview } from "../../renderer/src/inspect/review/format-review.ts";
import { createFolder, runCli } from "./cli-process.ts";
import { boardOf, planOf } from "../../renderer/test/board-kit.ts";
import { listTakes } from "../../renderer/src/inspect/takes/list-takes.ts";
import { palette, stateGlyphs, stateWords } from "../../renderer/src/look.ts";
import { noSpending } from "../../renderer/src/plan/film-money.ts";
import { emptyLock } from "../../renderer/src/workplace/lock/lock.ts";

const film = `storyboard: 1
title: "Film </title><script>alert(1)</script>"
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
scenes:
  - id: one
    slugline: INT. "KITCHEN" & HALL
    shots:
      - { id: opening, takes: 2, prompt: '<img src=x onerror="alert(1)"> & </script>' }
      - { id: spare, prompt: Never made., enabled: false }
      - { id: finale, prompt: The end., narration: { text: "<b>Ten</b> years." } }
`;

/** The page for a strict XML parser, with void elements closed. */
function readPage(html: string): XmlDocument {
  const closed = html
    .replace("<!doctype html>", "")
    .replace(/<style>[^]*?<\/style>|<script>[^]*?<\/script>/g, "")
    .replace(/<(meta|input|img|br)\b([^>]*)>/g, "<$1$2/>")
    .replace(/ (controls)(?=[ >])/g, ' $1=""');
  return XmlDocument.fromString(closed, { option: ParseOption.XML_PARSE_NOENT });
}

describe("storyreel review", () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  const review = () => runCli(["review", "film.yaml", "-o", "review.html"], { cwd: folder.path });
  const page = async (): Promise<string> => {
    await review();
    return readFile(join(folder.path, "review.html"), "utf8");
  };
  beforeAll(async () => {
    folder = await createFolder({ "film.yaml": film });
    await runCli(["render", "film.yaml"], { cwd: folder.path });
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  test("is one page that loads nothing from the network, with a picture of every clip and take", async () => {
    const { exit, stdout } = await review();
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: `${folder.path}/review.html\n` });
    const html = await readFile(join(folder.path, "review.html"), "utf8");
    expect(html).not.toMatch(/https?:|\bsrc="\/\/|@import|url\(/);
    const all = (attribute: string): readonly string[] =>
      [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value]) => value!);
    const [made, ...clips] = all("src");
    expect(made).toBe("out/film/film.rehearsal.mp4");
    // The clip of each shot, and the two takes of the first shot beside each other: files that are there.
    expect(clips).toHaveLength(4);
    for (const clip of clips) expect(existsSync(join(folder.path, decodeURI(clip)))).toBe(true);
    const stills = all("poster");
    // Those, and one for the film.
    expect(stills).toHaveLength(5);
    for (const source of stills) {
      expect(source).toMatch(/^data:image\/jpeg;base64,/);
      const bytes = Buffer.from(source.split(",")[1] ?? "", "base64");
      expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    }
  });

  test("a film is out of date when the storyboard changes, not when its file is touched", async () => {
    const inAnHour = Date.now() / 1000 + 3600;
    await utimes(join(folder.path, "film.yaml"), inAnHour, inAnHour);
    expect(await page()).not.toContain("has changed since this film was made");
    const shorter = film.replace("The end., ", "The end., cut: { out: 2 }, ");
    await writeFile(join(folder.path, "film.yaml"), shorter);
    expect(await page()).toContain("has changed since this film was made");
  });

  test("shows what models made under its shot, and what is for the whole film at the end", async () => {
    const made = film
      .replace(
        "scenes:",
        'audio: { music: { generate: { model: minimax-music-3.0, prompt: Slow, params: { lyrics: "[Instrumental]" } } } }\nscenes:',
      )
      .replace(
        'text: "<b>Ten</b> years."',
        'text: "Ten <b>years</b>.", generate: { model: inworld-tts-1.5-max }',
      )
      .replace(
        "prompt: The end.,",
        "prompt: The end., model: kling-3.0-turbo-i2v, first_frame: { generate: { model: seedream-5.0-lite, prompt: Mei } },",
      );
    await using other = await createFolder({ "film.yaml": made });
    await runCli(["render", "film.yaml"], { cwd: other.path });
    await runCli(["review", "film.yaml", "-o", "review.html"], { cwd: other.path });
    using page = readPage(await readFile(join(other.path, "review.html"), "utf8"));
    const parts = (at: string): unknown[] =>
      page.find(`${at}//section`).map((one) => one.get("@aria-label")?.content);
    expect(parts("//article[3]")).toEqual(["finale.first_frame", "finale.narration"]);
    expect(parts("//main")).toEqual(["finale.first_frame", "finale.narration", "audio.music"]);
    const first = page.get("//section[1]//img/@src")?.content ?? "";
    expect(first).toMatch(/^data:image\/jpeg;base64,/);
    const sounds = page.find("//audio/@src").map(({ content }) => content.slice(0, 22));
    expect(sounds).toEqual(["data:audio/mpeg;base64", "data:audio/mpeg;base64"]);
    expect(page.find("//article")).toHaveLength(3);
  });

  test("text of a storyboard is text on the page, whatever it contains", async () => {
    const html = await reviewOf(film);
    expect(html.match(/<script>/g)).toHaveLength(1);
    using page = readPage(html);
    expect(page.find("//article")).toHaveLength(3);
    expect(page.get("//h1")?.content.trim()).toBe("Film </title><script>alert(1)</script>");
    expect(page.get("//article[1]//p[@class='prompt']")?.content).toContain(
      '<img src=x onerror="alert(1)"> & </script>',
    );
    expect(page.get("//article[3]//dd")?.content).toBe("<b>Ten</b> years.");
    expect(page.get("//h2")?.content).toBe('INT. "KITCHEN" & HALL (one)');
    const states = page.find("//article/@data-state").map(({ content }) => content);
    expect(states).toEqual(["new", "disabled", "new"]);
  });

  test("the words of the film have its language, those of the page are English", async () => {
    const html = await reviewOf(film.replace("title:", "language: zh-hant\ntitle:"));
    expect(html).toContain('<html lang="zh-Hant">');
    expect(html).toContain('<body lang="en">');
    using page = readPage(html);
    expect(page.get("//h1/span/@lang")?.content).toBe("zh-Hant");
    expect(page.find("//*[self::dd or self::h2]/@lang").map(({ content }) => content)).toEqual(
      page.find("//*[self::dd or self::h2]").map(() => "zh-Hant"),
    );
    expect(await reviewOf(film)).toContain('<html lang="en">');
  });

  test("a film that a browser does not play is linked, and others are shown as what they are", async () => {
    const shown = async (href: string) =>
      /<(\w+)[^>]*out\/film[^>]*>/.exec(await reviewOf(film, { href, isOutdated: false }))?.[1];
    expect(await shown("out/film.mov")).toBe("a");
    expect(await shown("out/film.webm")).toBe("video");
    expect(await shown("out/film.gif")).toBe("img");
    expect(await shown("out/film.wav")).toBe("audio");
  });

  test("a failed take says that it failed and why, beside the clips that can be played", () => {
    const take = {
      isChosen: false,
      isAwaited: false,
      cost: "$0.336",
      seconds: 3,
      date: undefined,
      changed: [],
    };
    using page = readPage(
      formatReview({
        ...emptyReview,
        shots: [
          {
            ...emptyShot,
            takes: [
              {
                ...take,
                name: "1",
                isChosen: true,
                state: "finished",
                failure: undefined,
                poster: "data:,",
                clip: "a/clip%201.mp4",
              },
              {
                ...take,
                name: "2",
                state: "failed",
                failure: "refused: <b>blood</b>",
                poster: undefined,
                clip: undefined,
              },
            ],
          },
        ],
      }),
    );
    const [one, two] = page.find("//article//ul[@class='takes']/li");
    expect(one?.get(".//video/@src")?.content).toBe("a/clip%201.mp4");
    expect(two?.get("./span[@class='none']")?.content).toBe("Failed");
    expect(two?.get(".//span[@class='state state-failed']")?.content).toBe("Failed");
    expect(two?.get(".//span[@class='why']")?.content).toBe("refused: <b>blood</b>");
    expect(two?.find(".//video")).toEqual([]);
  });

  test("a shot whose request changed is stale, and shows the take that there is", async () => {
    const board = await boardOf(film);
    const plan = planOf(board);
    const [shot] = listTakes(plan, emptyLock, nothingKnown);
    const [asked] = shot?.takes ?? [];
    if (shot === undefined || asked === undefined) throw new Error("no take");
    const earlier = { ...asked, name: "abc", requestKey: "abc", isEarlier: true, isFinished: true };
    const takes = [{ ...shot, takes: [asked, { ...earlier, isChosen: false }] }];
    const posterOf = new Map([["abc", "data:,"]]);
    const clipOf = new Map([["abc", "old.mp4"]]);
    using page = readPage(
      formatReview(buildReview({ ...reviewOptions(board, plan), takes, posterOf, clipOf })),
    );
    const article = page.get(`//article[@id='shot-${shot.shotId}']`);
    expect(article?.get("./@data-state")?.content).toBe("stale");
    expect(article?.get(".//h3/span[@class='state state-stale']")?.content).toBe("Stale");
    expect(article?.get("./video/@src")?.content).toBe("old.mp4");
    expect(page.find("//ul[@class='takes']//b")).toEqual([]);
  });

  test("signs, words and colors are those of the studio", async () => {
    const html = await reviewOf(film);
    using page = readPage(html);
    const state = page.get("//article[1]//h3/span");
    expect(state?.content).toBe(stateWords.new);
    expect(state?.get(".//path/@d")?.content).toBe(stateGlyphs.new);
    for (const color of [palette.dark.done, palette.light.failed]) expect(html).toContain(color);
  });

  test("leaves out no level of headings, stops Tab at no text, and its keys can be turned off", async () => {
    const flat = film.replace(/scenes:[^]*shots:/u, "shots:").replaceAll("      - {", "  - {");
    for (const text of [film, flat]) {
      using page = readPage(await reviewOf(text));
      expect(page.find("//h3")).toHaveLength(3);
      expect(page.find("//h3[not(preceding::h2)]")).toEqual([]);
      expect(page.find("//*[@tabindex='0']")).toEqual([]);
      expect(page.get("//label[@class='keys']/input/@type")?.content).toBe("checkbox");
      expect(page.get("//output/@aria-live")?.content).toBe("polite");
    }
  });

  test("a grade is told beside the transition", async () => {
    const graded = film.replace("The end., ", "The end., grade: { exposure: brighter }, ");
    using page = readPage(await reviewOf(graded));
    expect(page.find("//article[3]//dd").map(({ content }) => content)).toContain("exposure 0.5");
  });

  test("two hundred shots are one page with two hundred articles", async () => {
    const shots = Array.from({ length: 200 }, (_, index) => `  - { id: s${index}, prompt: P. }\n`);
    const head = film.slice(0, film.indexOf("scenes:"));
    const html = await reviewOf(`${head}shots:\n${shots.join("")}`);
    expect(html.match(/<article /g)).toHaveLength(200);
    expect(html.length).toBeLessThan(400_000);
  });
});

async function reviewOf(text: string, made?: Review["film"]): Promise<string> {
  const board = await boardOf(text);
  return formatReview(buildReview({ ...reviewOptions(board, planOf(board)), film: made }));
}

function reviewOptions(
  { storyboard }: Awaited<ReturnType<typeof boardOf>>,
  plan: ReturnType<typeof planOf>,
): Parameters<typeof buildReview>[0] {
  return {
    storyboard,
    plan,
    takes: listTakes(plan, emptyLock, nothingKnown),
    timeline: undefined,
    isRehearsal: false,
    film: undefined,
    posterOf: new Map(),
    clipOf: new Map(),
  };
}

const nothingKnown: Parameters<typeof listTakes>[2] = {
  stateOf: () => ({ kind: "new" }),
  spendingOf: () => noSpending,
};

const emptyReview: Review = {
  title: "Film",
  language: undefined,
  isRehearsal: false,
  facts: [],
  money: [],
  openAssumedUsd: "0.00",
  openUsd: "0.00",
  film: undefined,
  shots: [],
  parts: [],
};

const emptyShot: Review["shots"][number] = {
  id: "a",
  scene: undefined,
  state: "finished",
  model: "m",
  promptParts: [],
  notes: [],
  poster: undefined,
  clip: undefined,
  shape: 1,
  startSeconds: undefined,
  seconds: undefined,
  takes: [],
  parts: [],
};
