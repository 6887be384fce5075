import { join } from "node:path";
import { expect, test } from "vitest";
import { explainOwnSource, explainShot } from "../../renderer/src/inspect/explain/explain-shot.ts";
import { validateStoryboard } from "../../renderer/src/render/validate-storyboard.ts";
import { loadStoryboard } from "../../renderer/src/storyboard/load-storyboard.ts";
import { modelOf } from "../../renderer/src/storyboard/shot-source.ts";
import { emptyLock } from "../../renderer/src/workplace/lock/lock.ts";
import { planOf } from "../../renderer/test/board-kit.ts";

const examples = join(import.meta.dirname, "../examples");

test("the example with all that the cut can do is valid, and explains what is done with each shot", async () => {
  expect(await validateStoryboard("ferry.yaml", { cwd: examples })).toEqual([]);
  const { storyboard, models } = await loadStoryboard("ferry.yaml", { cwd: examples });
  const { audio } = storyboard!;
  const told = planOf({ storyboard: storyboard!, models }).shots.map((planned) => {
    const model = models.get(modelOf(planned.shot) ?? "");
    const explained =
      model === undefined
        ? explainOwnSource(planned, audio)
        : explainShot(planned, { lock: emptyLock, model, audio });
    return [planned.shot.id, [...(explained?.picture ?? []), ...(explained?.sound ?? [])]] as const;
  });
  const of = (id: string) => told.find(([one]) => one === id)?.[1];
  expect(of("chart")).toEqual([
    "begins with a dissolve of 1 s",
    "moves from [0, 0, 1] to [0.28, 0.22, 1.8], in_out",
    "narration begins 1.5 s after the shot",
  ]);
  expect(of("embrace")).toEqual([
    "begins with a dissolve of 1 s",
    "plays at speed 0.8",
    "holds its last frame for 1 s",
    "graded with exposure 0.3, temperature 0.3, then ferry/dusk.cube (4e0bd390)",
  ]);
  expect(of("gangway")).toContain("effect bell.mp3 at 1 s, -6 dB");
  expect(of("captain")).toContain("own sound continues 0.5 s after the picture");
  expect(of("credits")).toEqual(["begins with a dip_to_black of 1 s"]);
});
