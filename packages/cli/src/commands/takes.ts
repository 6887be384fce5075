import { buildPlan } from "@storyreel/renderer/plan";
import { formatTakes } from "../output/format-takes.ts";
import type { Choice } from "@storyreel/renderer/workplace";
import { listTakes, saveChoice, type ShotTakes } from "@storyreel/renderer/inspect";
import { findUnknownShot, shotsToGenerate } from "@storyreel/renderer/storyboard";
import { takesToJson } from "../output/takes-to-json.ts";
import type { Command, CommandCall } from "./command-context.ts";
import { loadForCommand, printUnknown } from "./load-for-command.ts";

/** `storyreel takes FILE [SHOT [N]]`: what there is to choose from, and the choice. Generates nothing. */
export const takes: Command = async (call) => {
  if (call.flags.merge) {
    const { mergeLock } = await import("./merge-lock.ts");
    return mergeLock(call);
  }
  const { operands, flags, cwd, output } = call;
  const [, shotId, wanted] = operands;
  const first = await readTakes(call);
  if ("exit" in first) return first.exit;
  const { locations, workplace, listed, order } = first;
  if (wanted !== undefined) {
    const [shot] = listed;
    const found = choose(wanted, shot!);
    if ("refusal" in found) {
      output.stderr(found.refusal);
      return 2;
    }
    await saveChoice({
      file: locations.file,
      workplace,
      cwd,
      shotId: shotId ?? "",
      order,
      ...found,
    });
  }
  const after = wanted === undefined ? first : await readTakes(call);
  if ("exit" in after) return after.exit;
  output.stdout(
    flags.json ? `${JSON.stringify(takesToJson(after.listed))}\n` : formatTakes(after.listed),
  );
  return 0;
};

async function readTakes(call: CommandCall) {
  const loaded = await loadForCommand(call);
  if ("exit" in loaded) return loaded;
  const { project, locations, workplace, known } = loaded;
  const [, shotId] = call.operands;
  const ids = shotId === undefined ? [] : [shotId];
  const unknown = findUnknownShot(project.storyboard, ids);
  if (unknown !== undefined) {
    printUnknown(unknown, call.output);
    return { exit: 2 as const };
  }
  const { storyboard, models, lock } = project;
  const all = listTakes(buildPlan({ storyboard, models, ...known }), lock, known.stateOf);
  const listed = shotId === undefined ? all : all.filter((shot) => shot.shotId === shotId);
  if (shotId !== undefined && listed.length === 0) {
    call.output.stderr(`storyreel: shot "${shotId}" is not enabled, so it has no takes\n`);
    return { exit: 2 as const };
  }
  return { locations, workplace, listed, order: shotsToGenerate(storyboard).map(({ id }) => id) };
}

type Choosing = { readonly choice: Choice | undefined } | { readonly refusal: string };

/** The choice that is meant, or what to say when there is no such take. */
function choose(wanted: string, { shotId, firstKey, takes: listed }: ShotTakes): Choosing {
  if (wanted === "auto") return { choice: undefined };
  const take = listed.find(({ number }) => String(number) === wanted);
  if (take === undefined) {
    const hint = `storyreel takes FILE ${shotId} lists them; auto gives the choice back`;
    return {
      refusal: `storyreel: shot "${shotId}" has no take ${wanted} in its list of ${listed.length}\n  hint: ${hint}\n`,
    };
  }
  if (take.isFinished) return { choice: { requestKey: take.requestKey, chosenFor: firstKey } };
  return {
    refusal: `storyreel: take ${wanted} of shot "${shotId}" is not finished, so it cannot be chosen\n  hint: render makes it; choosing never generates\n`,
  };
}
