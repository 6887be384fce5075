import path from "node:path";
import { formatUsd, parseUsd } from "@storyreel/models";
import { describe, expect, test } from "vitest";
import { checkBudget, spendingLimits } from "../../renderer/src/plan/check-budget.ts";
import { formatPlan } from "../src/output/format-plan.ts";
import { judgeSavedPlan } from "../../renderer/src/plan/judge-saved-plan.ts";
import { parseSavedPlan } from "../../renderer/src/plan/read-saved-plan.ts";
import { planToJson } from "../../renderer/src/plan/plan-to-json.ts";
import type { TakeChoice } from "../../renderer/src/plan/take-choice.ts";
import type { TakeState } from "../../renderer/src/plan/render-plan.ts";
import { loadStoryboard } from "../../renderer/src/storyboard/load-storyboard.ts";
import { boardOf, isNew, planOf, takesOf } from "../../renderer/test/board-kit.ts";

const HEAD = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p }
`;

const FIVE = `${HEAD}shots:
  - { id: one, action: One }
  - { id: two, action: Two }
  - { id: three, action: Three }
  - { id: four, action: Four }
  - { id: five, action: Five }
`;

const MIXED = `${HEAD}shots:
  - { id: known, action: Walk, takes: 2 }
  - { id: unknown, action: Run, model: kling-v3-text-to-video }
`;

const CHAIN = `${HEAD}shots:
  - { id: last, action: Third, model: picture-to-video, seed: 7, first_frame: { shot: middle } }
  - { id: middle, action: Second, model: picture-to-video, takes: 2, first_frame: { shot: start, frame: first } }
  - { id: start, action: First }
`;

/** Take `n` of a shot, chosen while the storyboard was this one. */
async function choicesFrom(text: string, shotId: string) {
  const takes = takesOf(planOf(await boardOf(text))).filter((take) => take.shotId === shotId);
  return (n: number) =>
    (id: string): TakeChoice | undefined => {
      const take = takes[n - 1]!;
      const size = { widthPx: 1280, heightPx: 720 };
      const made = { ...take, ...size, kind: "made" } as const;
      return id === shotId ? { ...made, chosenFor: takes[0]!.requestKey } : undefined;
    };
}

describe("prices are exact", () => {
  test.each([
    ["five shots of 5 s at 720p", FIVE, { usd: "2.80", unknown: [] }],
    ["at 1080p", FIVE.replace("720p", "1080p"), { usd: "3.50", unknown: [] }],
    ["with a model that has no price", MIXED, { usd: "1.12", unknown: ["unknown"] }],
    [
      "of a disabled shot: nothing",
      FIVE.replace("One }", "One, enabled: false }"),
      { usd: "2.24", unknown: [] },
    ],
    ["for every take", FIVE.replace("One }", "One, takes: 3 }"), { usd: "3.92", unknown: [] }],
  ])("%s", async (_, text, { usd, unknown }) => {
    const plan = planOf(await boardOf(text));
    expect(formatUsd(plan.totalUsd)).toBe(usd);
    expect(plan.unknownPrice).toEqual(unknown);
  });

  test("takes that are available, running or uncertain are not paid for again", async () => {
    const states: readonly TakeState[] = [
      { kind: "reused", sha256: "a", path: "/a.mp4", requestId: "r1" },
      { kind: "running", requestId: "r2" },
      { kind: "uncertain", attempts: 1 },
      { kind: "new" },
      { kind: "new" },
    ];
    const board = await boardOf(FIVE);
    const keys = takesOf(planOf(board)).map(({ requestKey }) => requestKey);
    const plan = planOf(board, { stateOf: (key) => states[keys.indexOf(key)] ?? isNew() });
    expect(formatUsd(plan.totalUsd)).toBe("1.12");
    expect(planToJson(plan).shots.map(({ state, usd }) => [state, usd])).toEqual([
      ["reused", "0.00"],
      ["running", "0.00"],
      ["uncertain", "0.00"],
      ["new", "0.56"],
      ["new", "0.56"],
    ]);
    await expect(formatPlan(plan, board.storyboard)).toMatchFileSnapshot(golden("states"));
  });
});

describe("request keys", () => {
  const keysOf = async (text: string) =>
    takesOf(planOf(await boardOf(text))).map(({ requestKey }) => requestKey);

  test("do not depend on ids, order, cuts and transitions", async () => {
    const actions = ["One", "Two", "Three", "Four", "Five"];
    const expected = (await keysOf(FIVE)).toSorted((a, b) => a.localeCompare(b));
    for (let round = 1; round <= 25; round += 1) {
      // Multiplying by 1 to 4 and adding, modulo 5, puts five things into twenty orders.
      const order = actions.map((_, index) => actions[(index * (1 + (round % 4)) + round) % 5]!);
      const shots = order.map(
        (action, index) =>
          `  - { id: r${round}-${index}, action: ${action}, cut: { in: ${round / 50}, out: 4.5 }, transition: { type: fade_from_black } }`,
      );
      const keys = await keysOf(`${HEAD}shots:\n${shots.join("\n")}\n`);
      expect(keys.toSorted((a, b) => a.localeCompare(b))).toEqual(expected);
    }
  });

  test("setting a parameter to its default makes the same request", async () => {
    const implicit = HEAD.replace(', aspect_ratio: "16:9", resolution: 720p', "");
    const shots = "shots: [{ id: a, action: Walk }]\n";
    expect(await keysOf(`${implicit}${shots}`)).toEqual(await keysOf(`${HEAD}${shots}`));
  });

  test.each([
    ["the prompt", (text: string) => text.replace("One", "Ones")],
    ["the duration", (text: string) => text.replace("duration: 5", "duration: 6")],
    ["the model", (text: string) => text.replace("kling-3.0-turbo-t2v", "kling-v3-text-to-video")],
    ["the style", (text: string) => text.replace("shots:", "style: { look: warm }\nshots:")],
  ])("change with %s", async (_, change) => {
    const [before] = await keysOf(FIVE);
    const [after] = await keysOf(change(FIVE));
    expect(after).not.toBe(before);
  });

  test("takes have different keys, and count the seed up", async () => {
    const text = `${HEAD}shots: [{ id: a, prompt: Walk, model: picture-to-video, seed: 7, takes: 3 }]\n`;
    const takes = takesOf(planOf(await boardOf(text)));
    expect(takes.map(({ payload }) => payload["seed"])).toEqual([7, 8, 9]);
    expect(new Set(takes.map(({ requestKey }) => requestKey)).size).toBe(3);
  });

  test("a picture is identified by its bytes, not by its name", async () => {
    const text = (file: string) =>
      `${HEAD}shots: [{ id: a, prompt: Walk, model: picture-to-video, first_frame: { file: ${file} } }]\n`;
    const keyOf = async (file: string, bytes: string) =>
      takesOf(planOf(await boardOf(text(file), { [file]: bytes })))[0]?.requestKey;
    const first = await keyOf("a.webp", "RIFF0000WEBPpicture");
    expect(await keyOf("b.webp", "RIFF0000WEBPpicture")).toBe(first);
    expect(await keyOf("a.webp", "RIFF0000WEBPanother")).not.toBe(first);
  });
});

describe("shots that start with a frame of another", () => {
  test("have keys that depend on it, and keep their place in the film", async () => {
    const plan = planOf(await boardOf(CHAIN));
    expect(plan.shots.map(({ shot }) => shot.id)).toEqual(["last", "middle", "start"]);
    const [last, middle, , start] = takesOf(plan);
    expect(last?.pictures?.[0]?.source).toEqual({
      kind: "frame",
      shotId: "middle",
      take: 1,
      requestKey: middle?.requestKey,
      frame: "last",
    });
    expect(middle?.pictures?.[0]?.source).toMatchObject({
      shotId: "start",
      requestKey: start?.requestKey,
    });
    expect(last?.payload["image"]).toBe(last?.pictures?.[0]?.token);
  });

  test("change with it, all along the chain", async () => {
    const before = takesOf(planOf(await boardOf(CHAIN)));
    const after = takesOf(planOf(await boardOf(CHAIN.replace("First", "Premier"))));
    expect(after.map(({ requestKey }, index) => requestKey === before[index]?.requestKey)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test("change when another take of it is chosen", async () => {
    const board = await boardOf(CHAIN);
    const choiceOf = await choicesFrom(CHAIN, "middle");
    const keyOf = (chosen: number) => takesOf(planOf(board, { choiceOf: choiceOf(chosen) }))[0];
    expect(keyOf(2)?.requestKey).not.toBe(keyOf(1)?.requestKey);
  });

  test("include it when only they are asked for", async () => {
    const plan = planOf(await boardOf(CHAIN), { only: ["middle"] });
    expect(plan.shots.map(({ shot }) => shot.id)).toEqual(["middle", "start"]);
  });

  test("can form a chain of thousands", async () => {
    const shots = Array.from({ length: 3000 }, (_, index) => {
      const source = index === 2999 ? "" : `, first_frame: { shot: s${index + 1} }`;
      return `  - { id: s${index}, prompt: Walk, model: picture-to-video${source} }`;
    });
    const plan = planOf(await boardOf(`${HEAD}shots:\n${shots.join("\n")}\n`));
    expect(plan.shots).toHaveLength(3000);
  });
});

test("a chosen take stays in the plan when fewer are asked for", async () => {
  const choiceOf = await choicesFrom(FIVE.replace("One }", "One, takes: 3 }"), "one");
  const plan = planOf(await boardOf(FIVE), { choiceOf: choiceOf(3) });
  expect(plan.shots[0]?.chosenTake).toBe(3);
  expect(plan.shots[0]?.takes.map(({ take }) => take)).toEqual([1, 3]);
});

describe("a chosen take of another request", () => {
  const OTHER = FIVE.replace("action: One", "action: Eins");

  test("replaces what the storyboard asks for, while that stays the same", async () => {
    const asked = takesOf(planOf(await boardOf(FIVE)))[0]!.requestKey;
    const eins = await choicesFrom(OTHER, "one");
    const choiceOf = (id: string) => {
      const choice = eins(1)(id);
      return choice && { ...choice, chosenFor: asked };
    };
    const plan = planOf(await boardOf(FIVE), { choiceOf });
    expect(plan.shots[0]).toMatchObject({
      choice: "kept",
      takes: [{ requestKey: choiceOf("one")?.requestKey, shotId: "one" }],
    });
    const edited = planOf(await boardOf(FIVE.replace("One", "Uno")), { choiceOf });
    expect(edited.shots[0]).toMatchObject({ choice: "lapsed", chosenTake: 1 });
  });
});

test("an uncertain shot that a person gave up is priced as another request", async () => {
  const board = await boardOf(FIVE);
  const stateOf = (): TakeState => ({ kind: "uncertain", attempts: 1 });
  expect(formatUsd(planOf(board, { stateOf }).totalUsd)).toBe("0.00");
  const plan = planOf(board, { stateOf, givenUp: ["two"] });
  expect(formatUsd(plan.totalUsd)).toBe("0.56");
  expect(planToJson(plan).shots.map(({ state, usd }) => [state, usd])).toEqual(
    ["0.00", "0.56", "0.00", "0.00", "0.00"].map((usd) => ["uncertain", usd]),
  );
  expect(checkBudget(plan, { filmMaxUsd: parseUsd("0.50") })?.code).toBe("PLAN_OVER_BUDGET");
  expect(formatPlan(plan, board.storyboard)).toContain("sent again, may be paid twice");
});

test("every picture that a request makes is counted", async () => {
  const board = await boardOf(`storyboard: 1
title: Film
budget: { unknown_prices: reported }
shots:
  - { id: three, still: { generate: { model: gpt-image-2-generate, prompt: A door, params: { n: 3 } }, duration: 3 } }
  - { id: one, still: { generate: { model: gpt-image-2-generate, prompt: A door }, duration: 3 } }
  - { id: clip, prompt: A street, model: kling-3.0-turbo-t2v, duration: 5 }
`);
  const plan = planOf(board);
  expect(planToJson(plan).byModel).toMatchObject([
    { model: "kling-3.0-turbo-t2v", takes: 1, results: 1, usd: "0.56" },
    { model: "gpt-image-2-generate", takes: 2, results: 4, usd: "0.24" },
  ]);
  const lines = formatPlan(plan, board.storyboard).split("\n");
  expect(lines).toContain("  gpt-image-2-generate: 4 pictures, $0.24 (assumed)");
  expect(lines.filter((line) => line.includes("uses the first"))).toEqual([
    expect.stringMatching(/^ {2}three\.still .*\$0\.18 +makes 3 pictures, uses the first; assumed/),
  ]);
});

test("the same request of two shots is bought once", async () => {
  const plan = planOf(await boardOf(FIVE.replace("action: Two", "action: One")));
  expect(formatUsd(plan.totalUsd)).toBe("2.24");
  expect(plan.shots[1]?.takes[0]?.sharedWith).toBe("one");
});

describe("a budget", () => {
  const refusal = async (given: { text: string; budget: string; runMaxUsd?: string }) => {
    const { text, budget, runMaxUsd } = given;
    const board = await boardOf(text.replace("shots:", `${budget}\nshots:`));
    const limit = runMaxUsd === undefined ? undefined : parseUsd(runMaxUsd);
    return checkBudget(planOf(board), spendingLimits(board.storyboard.budget, limit))?.message;
  };
  test.each([
    ["is kept to the cent", { text: FIVE, budget: "budget: { max_usd: 2.80 }" }, undefined],
    [
      "refuses a billionth too much",
      { text: FIVE, budget: "budget: { max_usd: 2.799999999 }" },
      "the plan costs $2.80, more than budget.max_usd ($2.799999999)",
    ],
    [
      "of the run holds beside that of the storyboard",
      { text: FIVE, budget: "budget: { max_usd: 12.00 }", runMaxUsd: "2" },
      "the plan costs $2.80, more than --max-usd ($2.00); the other limit is budget.max_usd ($12.00)",
    ],
    [
      "holds for each shot with all its takes",
      {
        text: MIXED.split("\n").slice(0, 5).join("\n") + "\n",
        budget: "budget: { per_shot_usd: 1.00 }",
      },
      'shot "known" would cost $1.12, more than budget.per_shot_usd ($1.00)',
    ],
    [
      "is exceeded by an unknown price",
      { text: MIXED, budget: "budget: { max_usd: 1000 }" },
      'a budget is set, but the price is unknown for "unknown"',
    ],
    ["that is not set lets an unknown price pass", { text: MIXED, budget: "" }, undefined],
  ])("%s", async (_, given, message) => {
    expect(await refusal(given)).toBe(message);
  });
});

describe("a saved plan", () => {
  const reused: TakeState = { kind: "reused", sha256: "a", path: "/a.mp4", requestId: "r" };
  const saved = async (text: string, stateOf = isNew) =>
    JSON.stringify(planToJson(planOf(await boardOf(text), { stateOf })));

  test("is valid when nothing has changed, or a part is done", async () => {
    const text = await saved(FIVE);
    expect(judgeSavedPlan(parseSavedPlan(text), planOf(await boardOf(FIVE)))).toBeUndefined();
    const resumed = planOf(await boardOf(FIVE), { stateOf: () => reused });
    expect(judgeSavedPlan(parseSavedPlan(text), resumed)).toBeUndefined();
  });

  test("is valid when shots were only moved or renamed", async () => {
    const moved = FIVE.replace("id: one", "id: uno").replace(
      /( {2}- .*Four }\n)( {2}- .*Five }\n)/,
      "$2$1",
    );
    expect(
      judgeSavedPlan(parseSavedPlan(await saved(FIVE)), planOf(await boardOf(moved))),
    ).toBeUndefined();
  });

  test.each([
    ["a prompt has changed", FIVE.replace("Two", "Deux"), isNew],
    ["a shot was added", `${FIVE}  - { id: six, action: Six }\n`, isNew],
    ["a price has changed", FIVE.replace("720p", "1080p"), isNew],
    ["an available clip is lost", FIVE, () => reused],
  ])("is refused when %s", async (_, text, stateOf) => {
    const plan = await saved(FIVE, stateOf);
    expect(judgeSavedPlan(parseSavedPlan(plan), planOf(await boardOf(text)))?.code).toBe(
      "PLAN_STALE",
    );
  });

  test("for a part of the film is recognized, with a hint how to render that part", async () => {
    const board = await boardOf(FIVE);
    const part = JSON.stringify(planToJson(planOf(board, { only: ["two", "four"] })));
    expect(judgeSavedPlan(parseSavedPlan(part), planOf(board, { stateOf: () => reused }))).toEqual({
      code: "PLAN_STALE",
      message:
        'the saved plan covers only part of the film: it does not include shot "one" and 2 more',
      hint: "render that part with --only two,four, or review the plan and save it again: storyreel plan FILE -o plan.json",
    });
    expect(
      judgeSavedPlan(parseSavedPlan(part), planOf(board, { only: ["two", "four"] })),
    ).toBeUndefined();
    const changed = planOf(await boardOf(FIVE.replace("Two", "Deux")));
    expect(judgeSavedPlan(parseSavedPlan(part), changed)?.message).toContain(
      'shot "two" has changed',
    );
  });

  test.each([
    ["not JSON"],
    ["[]"],
    ['{"type":"plan","version":2}'],
    ['{"type":"plan","version":1,"digest":"x","shots":[]}'],
  ])("is unreadable: %s", async (text) => {
    expect(judgeSavedPlan(parseSavedPlan(text), planOf(await boardOf(FIVE)))?.code).toBe(
      "PLAN_UNREADABLE",
    );
  });
});

describe("a plan as text", () => {
  const examples = path.join(import.meta.dirname, "../examples");
  test.each(["first.yaml", "night-market.yaml", "chained.yaml", "letter.yaml", "ferry.yaml"])(
    "of the example %s",
    async (name) => {
      const { diagnostics, storyboard, models } = await loadStoryboard(name, { cwd: examples });
      expect(diagnostics).toEqual([]);
      if (storyboard === undefined) return;
      const text = formatPlan(planOf({ storyboard, models }), storyboard);
      await expect(text).toMatchFileSnapshot(golden(name.replace(".yaml", "")));
    },
  );

  test("with takes, a chain and an unknown price", async () => {
    const board = await boardOf(`${MIXED}${CHAIN.slice(CHAIN.indexOf("  - "))}`);
    await expect(formatPlan(planOf(board), board.storyboard)).toMatchFileSnapshot(golden("mixed"));
  });

  test("ends with the total in dollars", async () => {
    const board = await boardOf(FIVE);
    expect(formatPlan(planOf(board), board.storyboard)).toMatch(/^ {2}total .* \$2\.80/m);
  });
});

test("a plan as JSON has the shape that programs rely on", async () => {
  const json = planToJson(planOf(await boardOf(MIXED)));
  expect(json).toMatchObject({
    type: "plan",
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    totalUsd: "1.12",
    unknownPrice: ["unknown"],
    shots: [
      { id: "known", state: "new", model: "kling-3.0-turbo-t2v", seconds: 5, usd: "1.12" },
      { id: "unknown", state: "new", model: "kling-v3-text-to-video", seconds: 5, usd: null },
    ],
  });
});

function golden(name: string): string {
  return path.join(import.meta.dirname, `fixtures/plans/${name}.txt`);
}

test("a clip whose length not known in advance is not called 0 seconds long", async () => {
  const board = await boardOf(`storyboard: 1
title: Film
shots:
  - { id: one, model: kling-3.0-turbo-t2v, prompt: One }
  - { id: two, model: kling-lip-sync, params: { session_id: s, face_choose: [{ face_id: f }] } }
`);
  const text = formatPlan(planOf(board), board.storyboard);
  expect(text).toMatch(/two {2,}kling-lip-sync {2,}unknown {2,}unknown/);
  expect(text).toContain("plus 1 shot at an unknown price; plus 1 shot of unknown length");
  expect(text).not.toMatch(/[ ,]0 s\b/);
});
