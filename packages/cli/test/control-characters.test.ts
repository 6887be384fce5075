import { expect, test } from "vitest";
import { formatFindings } from "../src/output/format-findings.ts";
import { formatThrown } from "../src/output/describe-thrown.ts";
import { planSide } from "../../renderer/src/inspect/diff/board-side.ts";
import { diffBoards } from "../../renderer/src/inspect/diff/diff-boards.ts";
import { formatDiff } from "../src/output/format-diff.ts";
import { formatMarkdown } from "../src/output/format-markdown.ts";
import { explainShot } from "../../renderer/src/inspect/explain/explain-shot.ts";
import { formatExplanation } from "../src/output/format-explanation.ts";
import { emptyLock } from "../../renderer/src/workplace/lock/lock.ts";
import { formatPlan } from "../src/output/format-plan.ts";
import { formatEvent } from "../src/output/format-event.ts";
import { formatRunView } from "../src/output/format-run-view.ts";
import { advanceRunView } from "../../renderer/src/render/advance-run-view.ts";
import { emptyRunView } from "../../renderer/src/render/run-view.ts";
import { noSpending } from "../../renderer/src/plan/film-money.ts";
import { formatTakes } from "../src/output/format-takes.ts";
import type { Storyboard } from "../../renderer/src/storyboard/storyboard.ts";
import { boardOf, planOf, type Board } from "../../renderer/test/board-kit.ts";

/** Clears a screen, sets its title, and does the first in one character. */
const hostile = "\u001B[2J \u001B]0;owned\u0007 \u009B2J";
/** As an earlier version may have read it; a storyboard with such text is refused. */
async function hostileBoard(prompt: string): Promise<Board> {
  const { storyboard, models } = await boardOf(`storyboard: 1
title: Film
shots: [{ id: opening, model: kling-3.0-turbo-t2v, prompt: ${prompt} }]
`);
  const text = JSON.stringify(storyboard).replaceAll(
    "HOSTILE",
    JSON.stringify(hostile).slice(1, -1),
  );
  return { storyboard: JSON.parse(text) as Storyboard, models };
}

const board = await hostileBoard("A street at HOSTILE night");
const before = await hostileBoard("A street at HOSTILE dawn and so on");
const plan = planOf(board);
const [planned] = plan.shots;
const take = { shotId: "opening", take: 1 };

function diff() {
  const side = (one: typeof board) => planSide({ diagnostics: [], ...one }, emptyLock, []);
  return diffBoards(side(before), side(board));
}

function takes(): string {
  const [{ requestKey, modelId, seconds, price, state }] = planned!.takes as [
    (typeof plan.shots)[0]["takes"][0],
  ];
  const changes = [{ field: "prompt", before: `at ${hostile} dawn`, after: "at night" }];
  const facts = {
    name: "1",
    take: 1,
    isEarlier: false,
    isFinished: true,
    isChosen: true,
    isAwaited: false,
    isRehearsed: false,
    plannedKey: requestKey,
    spending: noSpending,
  };
  const listed = { ...facts, requestKey, modelId, seconds, price, state, changes };
  return formatTakes(
    [{ shotId: "opening", firstKey: requestKey, plannedKey: requestKey, takes: [listed] }],
    plan,
  );
}

function submitted(): string {
  const { storyboard } = board;
  const view = [
    { type: "plan-made", plan, storyboard } as const,
    { type: "request-submitted", take, requestId: hostile, adopted: false } as const,
  ].reduce((one, event) => advanceRunView(one, event, 0), emptyRunView);
  return formatRunView(view, { columns: 120, rows: 24, hasColor: false }, 0).join("\n");
}

test.each<[string, () => string]>([
  [
    "explain",
    () => {
      const model = board.models.get("kling-3.0-turbo-t2v")!;
      const { storyboard } = board;
      return formatExplanation(
        explainShot(planned!, { lock: emptyLock, model, audio: storyboard.audio }),
      );
    },
  ],
  ["diff", () => formatDiff(diff(), { revision: "main", to: undefined })],
  ["diff as markdown", () => formatMarkdown(diff(), { revision: "main", to: undefined })],
  ["takes", takes],
  [
    "plan",
    () =>
      formatPlan(plan, { ...board.storyboard, path: `/film/${hostile.replaceAll("/", "")}.yaml` }),
  ],
  ["the lines of a run", submitted],
  [
    "an event",
    () =>
      formatEvent(
        { type: "request-submitted", take, requestId: hostile, adopted: true },
        emptyRunView,
        { hasColor: false },
      )!.text,
  ],
  [
    "an error",
    () =>
      formatThrown({ exit: 3, message: `HTTP 500: ${hostile}`, hint: hostile, stack: undefined }),
  ],
  ["doctor", () => formatFindings([{ subject: "API", verdict: "broken", found: hostile }])],
])("%s shows control characters and does not pass them on", (_, format) => {
  const text = format();
  expect(text).toContain("␛");
  expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
});
