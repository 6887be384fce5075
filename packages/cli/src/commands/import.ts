import {
  diagnosticToJson,
  hasErrors,
  readSourceFile,
  type Diagnostic,
  type SourceFile,
} from "@storyreel/models/source";
import { buildPlan } from "@storyreel/renderer/plan";
import { loadStoryboardText, shotsToGenerate } from "@storyreel/renderer/storyboard";
import { choiceFor, listTakes } from "@storyreel/renderer/takes";
import {
  type BoardCut,
  buildHandover,
  importCut,
  listDisabledTakes,
  type TakeEdit,
  unifiedDiff,
  writeStoryboard,
} from "@storyreel/renderer/timeline";
import { printJson, printProblem } from "../output/output.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import type { Command, CommandCall } from "./command.ts";
import { loadCut, type Cut } from "./load-cut.ts";
import { nameInPatch } from "./name-in-patch.ts";

// A timeline of 10,000 clips, with everything that edit suites write about them, has about 100 MB.
const maxBytes = 256 * 1024 * 1024;

/** `storyreel import FILE TIMELINE.otio`: an edited timeline as a patch of the storyboard. Generates nothing. */
export const importTimeline: Command = async (call) => {
  const { operands, flags, cwd } = call;
  const cut = await loadCut(call);
  if ("exit" in cut) return cut.exit;
  const [, timelinePath = ""] = operands;
  const read = await readSourceFile(timelinePath, { cwd, maxBytes });
  if ("diagnostic" in read) {
    return finish({ ...noChange, found: [hintAtBundle(read.diagnostic, timelinePath)] }, call);
  }
  const { storyboard } = cut.project;
  const { models } = cut.project;
  const disabledTakes = listDisabledTakes({ storyboard, models, ...cut.known });
  const before = await cutBoard(cut, storyboard);
  if (before.board === undefined) return finish({ ...noChange, found: before.diagnostics }, call);
  const imported = await importCut({
    timelineFile: read.file,
    board: { ...before.board, disabledTakes },
    cutAgain: (file, takes) => cutText(cut, file, takes),
  });
  const { text, diagnostics } = imported;
  const takes = imported.takes.filter((take) => needsChoice(take, cut));
  const found = diagnostics;
  const patch = unifiedDiff(await nameInPatch(cut.locations.file, cwd), {
    before: storyboard.file.text,
    after: text,
  });
  if (!flags.write || hasErrors(found)) return finish({ patch, takes, found, end: "shown" }, call);
  const isWritten = await apply(cut, { text, takes, cwd });
  return finish({ patch, takes, found, end: isWritten ? "written" : "stale" }, call);
};

/** An .otioz file is an archive and an .otiod a folder, each with a timeline in it. */
function hintAtBundle(diagnostic: Diagnostic, path: string): Diagnostic {
  if (!/\.otio[zd]$/i.test(path.replace(/[/\\]+$/, ""))) return diagnostic;
  return { ...diagnostic, hint: "unpack it, and import the .otio file that is in it" };
}

/** What an import found, and what became of it. */
type Change = {
  readonly patch: string;
  readonly takes: readonly TakeEdit[];
  readonly found: readonly Diagnostic[];
  /** `stale`: the storyboard changed in the meantime, so nothing was written. */
  readonly end: "shown" | "written" | "stale";
};

const noChange = { patch: "", takes: [], end: "shown" } as const;

function finish(change: Change, { flags, output }: CommandCall): 0 | 1 {
  const { patch, takes, found, end } = change;
  printDiagnostics(found, output);
  if (end === "stale") {
    const message = "the storyboard has changed in the meantime, so nothing was written";
    printProblem({ message, hint: "run the same command again" }, output);
  }
  if (flags.json) {
    const written = end === "written";
    const diagnostics = found.map(diagnosticToJson);
    printJson({ type: "imported", patch, takes, written, diagnostics }, output);
  } else {
    output.stdout(patch);
    output.stderr(summarize(change));
  }
  return hasErrors(found) || end === "stale" ? 1 : 0;
}

function summarize({ patch, takes, found, end }: Change): string {
  const chosen = takes
    .map(({ shotId }) => `lock file: another take of shot "${shotId}"\n`)
    .join("");
  if (hasErrors(found)) return `${chosen}nothing is written because of the errors above\n`;
  if (patch === "" && takes.length === 0) {
    return "no changes: the timeline matches the storyboard\n";
  }
  switch (end) {
    case "shown":
      return `${chosen}add --write to apply these changes\n`;
    case "written":
      return `${chosen}written\n`;
    case "stale":
      return chosen;
  }
}

type Cutting = {
  readonly board: BoardCut | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

async function cutBoard(cut: Cut, storyboard: BoardCut["storyboard"]): Promise<Cutting> {
  const { handover, diagnostics } = await buildHandover({ ...cut, storyboard });
  return {
    board: handover === undefined ? undefined : { storyboard, timeline: handover.timeline },
    diagnostics,
  };
}

/** A new shot has the request of the shot that it is a part of, so its first take is the film's without a choice. */
function needsChoice({ copyOf, requestKey }: TakeEdit, { plan, lock, known }: Cut): boolean {
  if (copyOf === undefined) return true;
  const source = listTakes(plan, lock, known).find(({ shotId }) => shotId === copyOf);
  return source !== undefined && source.firstKey !== requestKey;
}

/** Cuts a changed storyboard from the same takes. A new shot uses the take of the shot that it is a part of. */
async function cutText(cut: Cut, file: SourceFile, takes: readonly TakeEdit[]): Promise<Cutting> {
  const { profile } = cut.project.storyboard;
  const loaded = await loadStoryboardText(file, cut.locations.file, {
    ...cut.boardOptions,
    profile,
  });
  const { storyboard, models, diagnostics } = loaded;
  if (storyboard === undefined) return { board: undefined, diagnostics };
  const sources = new Map(takes.map(({ shotId, copyOf = shotId }) => [shotId, copyOf]));
  const plan = buildPlan({
    storyboard,
    models,
    ...cut.known,
    choiceOf: (id, firstKey) => cut.known.choiceOf?.(sources.get(id) ?? id, firstKey),
  });
  return cutBoard({ ...cut, plan }, storyboard);
}

/** Writes the storyboard first: if that fails, the lock file stays as it is. `false` if the storyboard has changed. */
async function apply(
  { project, locations, liveWorkplace, plan, lock, known }: Cut,
  { text, takes, cwd }: Pick<Change, "takes"> & { readonly text: string; readonly cwd: string },
): Promise<boolean> {
  const { file } = locations;
  const { storyboard } = project;
  const expected = storyboard.file.text;
  if (text !== expected && !(await writeStoryboard(file, { text, expected }))) return false;
  if (takes.length === 0) return true;
  const { saveChoice } = await import("@storyreel/renderer/choices");
  const place = { file, workplace: liveWorkplace };
  const ids = shotsToGenerate(storyboard).map(({ id }) => id);
  const order = [...ids, ...takes.map(({ shotId }) => shotId)];
  const listed = listTakes(plan, lock, known);
  for (const { shotId, requestKey, copyOf = shotId } of takes) {
    const shot = listed.find((one) => one.shotId === copyOf);
    const take = shot?.takes.find((one) => one.requestKey === requestKey);
    if (shot === undefined || take === undefined) continue;
    const found = choiceFor(shot, take);
    if (found.kind !== "choosable") continue;
    const { firstKey } = shot;
    await saveChoice({ ...place, cwd, shotId, order, firstKey, choice: found.choice });
  }
  return true;
}
