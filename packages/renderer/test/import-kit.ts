import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { formatDiagnostic, type SourceFile } from "@storyreel/models/source";
import { buildPlan } from "../src/plan/build-plan.ts";
import { importCut, type BoardCut } from "../src/timeline/import/import-cut.ts";
import { unifiedDiff } from "../src/timeline/import/unified-diff.ts";
import { emptyLock } from "../src/workplace/lock/lock.ts";
import { loadStoryboardText } from "../src/storyboard/load-storyboard.ts";
import { buildHandover } from "../src/timeline/build-handover.ts";
import { formatOtio } from "../src/timeline/export/format-otio.ts";
import { catalogue } from "./board-models.ts";
import { OtioEditor } from "./otio-editor.ts";

const folder = "/films";
const urls = { folder, style: "relative" } as const;

/** Cuts a storyboard of which no clip is there yet: lengths are those that are asked for. */
async function cutAgain(file: SourceFile) {
  const loaded = await loadStoryboardText(file, `${folder}/film.yaml`, { catalogue });
  const { storyboard, models, diagnostics } = loaded;
  if (storyboard === undefined) return { board: undefined, diagnostics };
  const { handover, ...rest } = await buildHandover({
    storyboard,
    plan: buildPlan({ storyboard, models, stateOf: () => ({ kind: "new" }) }),
    lock: emptyLock,
    mediaPath: (sha256) => `${folder}/${sha256}.mp4`,
    cacheDir: folder,
    isRehearsal: false,
  });
  const board: BoardCut | undefined = handover && { storyboard, timeline: handover.timeline };
  return { board, diagnostics: rest.diagnostics };
}

/** Exports a storyboard, lets an editor at the timeline, and imports it again. */
export async function editAndImport(text: string, edit: (editor: OtioEditor) => unknown) {
  const { board, diagnostics } = await cutAgain({ path: "film.yaml", text });
  if (board === undefined) throw new Error(diagnostics.map((one) => one.message).join("; "));
  const editor = new OtioEditor(formatOtio(board.timeline, urls));
  edit(editor);
  const timelineFile = { path: "edited.otio", text: editor.text() };
  const imported = await importCut({ timelineFile, board, cutAgain });
  return {
    ...imported,
    patch: unifiedDiff("film.yaml", { before: text, after: imported.text }),
    told: imported.diagnostics.map((one) => formatDiagnostic(one)).join("\n\n"),
  };
}

/** What a patch makes of a text, in the hands of git; throws when git does not take it. */
export async function applyWithGit(text: string, patch: string): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), "storyreel-patch-"));
  try {
    await writeFile(join(place, "film.yaml"), text);
    await writeFile(join(place, "change.patch"), patch);
    await promisify(execFile)("git", ["apply", "--unidiff-zero", "change.patch"], {
      cwd: place,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
    });
    return await readFile(join(place, "film.yaml"), "utf8");
  } finally {
    await rm(place, { recursive: true });
  }
}
