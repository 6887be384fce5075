import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findStandIns } from "../src/inspect/takes/find-stand-ins.ts";
import { choiceFor } from "../src/inspect/takes/choice-for.ts";
import { listTakes } from "../src/inspect/takes/list-takes.ts";
import { saveChoice } from "../src/inspect/takes/save-choice.ts";
import { takesToBuy } from "../src/plan/takes-to-buy.ts";
import { planStoryboard } from "../src/render/plan-storyboard.ts";
import { shotsToGenerate } from "../src/storyboard/reframe-shots.ts";
import { openFolder } from "../src/workplace/workplace.ts";
import { createMadeKit } from "./made-kit.ts";

export const board = (shots: string): string => `storyboard: 1
title: Early
defaults: { model: kling-3.0-turbo-t2v, aspect_ratio: "1:1", duration: 3 }
shots:
${shots}`;

/** A film that is rehearsed, and whose takes are chosen before they are bought. */
export async function createChoiceKit(specs: { readonly [name: string]: string } = {}) {
  const kit = await createMadeKit(specs);
  const lockPath = join(kit.folder, "film.lock.yaml");
  /** The plan of a live render, and its takes. */
  async function look(text: string) {
    const file = join(kit.folder, "film.yaml");
    await writeFile(file, text);
    const place = { file, cwd: kit.folder, workplace: openFolder(join(kit.folder, ".storyreel")) };
    const found = await planStoryboard({ ...place, catalogue: kit.catalogue });
    if (found.kind !== "planned") throw new Error(JSON.stringify(found));
    const { plan, project, known } = found;
    const hasStandIn = await findStandIns({ ...place, project });
    const listed = listTakes(plan, project.lock, { ...known, hasStandIn });
    const shotOf = (id: string) => plan.shots.find(({ shot }) => shot.id === id)!;
    return {
      plan,
      shotOf,
      /** What would be asked for, and at which price. */
      requests: takesToBuy(plan.shots.flatMap(({ takes }) => takes)).map(
        ({ requestKey, price }) => [requestKey, price] as const,
      ),
      choose: async (id: string, number: number | "auto") => {
        const shot = listed.find(({ shotId }) => shotId === id)!;
        const take = shot.takes.find((one) => one.take === number);
        const choosable = take && choiceFor(shot, take);
        if (choosable !== undefined && choosable.kind !== "choosable") return choosable.kind;
        const order = shotsToGenerate(project.storyboard).map((one) => one.id);
        const { firstKey } = shot;
        await saveChoice({ ...place, shotId: id, order, firstKey, choice: choosable?.choice });
        return choosable?.isStandIn;
      },
    };
  }
  return {
    ...kit,
    look,
    rehearse: (text: string) => kit.render(text, { mode: "rehearsal", until: "generated" }),
    lock: () => readFile(lockPath, "utf8"),
    writeLock: (text: string) => writeFile(lockPath, text),
  };
}

export type ChoiceKit = Awaited<ReturnType<typeof createChoiceKit>>;
