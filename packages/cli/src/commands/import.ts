import { basename, dirname, relative } from "node:path";
import {
  type Diagnostic,
  diagnosticToJson,
  hasErrors,
  readSourceFile,
  type SourceFile,
} from "@storyreel/models/source";
import {
  type BoardCut,
  buildHandover,
  importCut,
  type TakeEdit,
  unifiedDiff,
  writeStoryboard,
} from "@storyreel/renderer/timeline";
import { buildPlan } from "@storyreel/renderer/plan";
import { loadStoryboardText, shotsToGenerate } from "@storyreel/renderer/storyboard";
import { listTakes, saveChoice } from "@storyreel/renderer/inspect";
import type { Command } from "./command-context.ts";
import { loadCut, type Cut } from "./load-cut.ts";
import { findUpwards } from "../arguments/locate.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";

// A timeline of 10,000 clips with all that suites write about them has some 100 MB.
const maxBytes = 256 * 1024 * 1024;

/** `storyreel import FILE TIMELINE.otio`: an editor's cut as a patch of the storyboard. Generates nothing. */
export const importTimeline: Command = async (call) => {
  const { operands, flags, cwd, output } = call;
  const cut = await loadCut(call);
  if ("exit" in cut) return cut.exit;
  const { storyboard } = cut.project;
  const read = await readSourceFile(operands[1] ?? "", { cwd, maxBytes });
  const before = await cutBoard(cut, storyboard);
  if ("diagnostic" in read || before.board === undefined) {
    const found = "diagnostic" in read ? [read.diagnostic] : before.diagnostics;
    printDiagnostics(found, output);
    if (flags.json) output.stdout(jsonLine({ patch: "", takes: [], isWritten: false, found }));
    return 1;
  }
  const { text, takes, diagnostics } = await importCut({
    timelineFile: read.file,
    board: before.board,
    cutAgain: (file) => cutText(cut, file),
  });
  const found = [...diagnostics, ...(cut.isRehearsal ? refuseTakes(takes, read.file) : [])];
  printDiagnostics(found, output);
  const texts = { before: storyboard.file.text, after: text };
  const patch = unifiedDiff(await nameInPatch(cut.locations.file, cwd), texts);
  const mayWrite = flags.write && !hasErrors(found);
  const isWritten = mayWrite && (await apply(cut, { text, takes, cwd }));
  if (mayWrite && !isWritten) {
    output.stderr(
      `storyreel: ${storyboard.file.path} was changed meanwhile, so nothing is written\n  hint: run the same command again\n`,
    );
  }
  if (flags.json) output.stdout(jsonLine({ patch, takes, isWritten, found }));
  else {
    output.stdout(patch);
    output.stderr(summarize({ patch, takes, isWritten, hasFailed: hasErrors(found) }));
  }
  return hasErrors(found) || (mayWrite && !isWritten) ? 1 : 0;
};

/** As `git apply` looks for it: from the top of the repository; outside of one, from where the command was given. */
async function nameInPatch(file: string, cwd: string): Promise<string> {
  const top = await findUpwards(dirname(file), [".git"]);
  const shown = relative(top ?? cwd, file);
  return shown.startsWith("..") ? basename(file) : shown.replaceAll("\\", "/");
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

/** A changed storyboard, with the same takes at hand. */
async function cutText(cut: Cut, file: SourceFile): Promise<Cutting> {
  const { profile } = cut.project.storyboard;
  const loaded = await loadStoryboardText(file, cut.locations.file, {
    profile,
  });
  const { storyboard, models, diagnostics } = loaded;
  if (storyboard === undefined) return { board: undefined, diagnostics };
  const plan = buildPlan({ storyboard, models, ...cut.known });
  return cutBoard({ ...cut, plan }, storyboard);
}

/** The storyboard first: when it cannot be written, the lock stays as it is. */
async function apply(
  cut: Cut,
  change: { readonly text: string; readonly takes: readonly TakeEdit[]; readonly cwd: string },
): Promise<boolean> {
  const { project, locations, workplace, plan, lock, known } = cut;
  const { file } = locations;
  const { storyboard } = project;
  const { text, takes, cwd } = change;
  const expected = storyboard.file.text;
  if (text !== expected && !(await writeStoryboard(locations.file, { text, expected })))
    return false;
  const order = shotsToGenerate(storyboard).map(({ id }) => id);
  const listed = listTakes(plan, lock, known.stateOf);
  for (const { shotId, requestKey } of takes) {
    const chosenFor = listed.find((shot) => shot.shotId === shotId)?.firstKey;
    if (chosenFor === undefined) continue;
    await saveChoice({ file, workplace, cwd, shotId, order, choice: { requestKey, chosenFor } });
  }
  return true;
}

function refuseTakes(takes: readonly TakeEdit[], file: SourceFile): readonly Diagnostic[] {
  return takes.map(({ shotId }) => ({
    severity: "error",
    code: "TIMELINE_TAKE",
    message: `another take of shot "${shotId}" is active, but a rehearsal's takes cannot be chosen: they are stand-ins`,
    file,
    span: { start: 0, end: 0 },
    hint: "choose among the takes of a live render",
  }));
}

function jsonLine(result: {
  readonly patch: string;
  readonly takes: readonly TakeEdit[];
  readonly isWritten: boolean;
  readonly found: readonly Diagnostic[];
}): string {
  const { patch, takes, isWritten, found } = result;
  const diagnostics = found.map(diagnosticToJson);
  return `${JSON.stringify({ type: "imported", patch, takes, written: isWritten, diagnostics })}\n`;
}

function summarize(result: {
  readonly patch: string;
  readonly takes: readonly TakeEdit[];
  readonly isWritten: boolean;
  readonly hasFailed: boolean;
}): string {
  const { patch, takes, isWritten, hasFailed } = result;
  const chosen = takes
    .map(({ shotId }) => `lock file: another take of shot "${shotId}"\n`)
    .join("");
  if (hasFailed) return `${chosen}the storyboard cannot say all of this, so nothing is written\n`;
  if (patch === "" && takes.length === 0) return "the timeline says what the storyboard says\n";
  return `${chosen}${isWritten ? "written" : "add --write to apply this"}\n`;
}
