import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { formatDiagnostic, type SourceFile } from "@storyreel/models/source";
import { buildPlan } from "../src/plan/build-plan.ts";
import { importCut } from "../src/timeline/import/import-cut.ts";
import type { BoardCut } from "../src/timeline/import/board-cut.ts";
import { listDisabledTakes } from "../src/timeline/import/list-disabled-takes.ts";
import { unifiedDiff } from "../src/timeline/import/unified-diff.ts";
import { emptyLock } from "../src/workplace/lock/lock.ts";
import { loadStoryboardText } from "../src/storyboard/load-storyboard.ts";
import { buildHandover } from "../src/timeline/build-handover.ts";
import { framesIn, secondsOf, type FrameRate } from "../src/film/media/frame-rate.ts";
import type { Timeline, TimelineTake } from "../src/timeline/timeline.ts";
import { formatOtio } from "../src/timeline/export/format-otio.ts";
import { catalogue } from "./board-models.ts";
import { OtioEditor } from "./otio-editor.ts";

const folder = "/films";
const urls = { folder, style: "relative" } as const;

/** Media for the takes of a timeline: shots with the same request have the same file. */
export type FakeMedia = { readonly mediaRate: FrameRate };

/** Cuts a storyboard of which no clip is there yet: lengths are those that are asked for. */
async function cutAgain(file: SourceFile, fake?: FakeMedia) {
  const loaded = await loadStoryboardText(file, `${folder}/film.yaml`, { catalogue });
  const { storyboard, models, diagnostics } = loaded;
  if (storyboard === undefined) return { board: undefined, diagnostics };
  const planning = { storyboard, models, stateOf: () => ({ kind: "new" }) as const };
  const disabledTakes = listDisabledTakes(planning).map((take) => ({
    ...take,
    sha256: fake && fakeHash(take.requestKey ?? "own"),
  }));
  const { handover, ...rest } = await buildHandover({
    storyboard,
    plan: buildPlan(planning),
    lock: emptyLock,
    mediaPath: (sha256) => `${folder}/${sha256}.mp4`,
    cacheDir: join(tmpdir(), "storyreel-drawn-cards"),
    isRehearsal: false,
  });
  const timeline = handover && (fake ? withMedia(handover.timeline, fake) : handover.timeline);
  const board: BoardCut | undefined = timeline && { storyboard, timeline, disabledTakes };
  return { board, diagnostics: rest.diagnostics };
}

function fakeHash(requestKey: string): string {
  return createHash("sha256").update(requestKey).digest("hex");
}

function withMedia(timeline: Timeline, { mediaRate }: FakeMedia): Timeline {
  const mediaOf = (take: TimelineTake): TimelineTake => {
    const sha256 = fakeHash(take.requestKey ?? "own");
    const path = `${folder}/media/${sha256}.mp4`;
    const durationSeconds = secondsOf(take.availableFrames, timeline.rate);
    const sound = { sampleRateHz: 48_000, channels: 2 };
    return {
      ...take,
      media: {
        path,
        sha256,
        widthPx: 960,
        heightPx: 960,
        rate: mediaRate,
        frameCount: framesIn(durationSeconds, mediaRate),
        durationSeconds,
        sound,
      },
    };
  };
  return {
    ...timeline,
    clips: timeline.clips.map((clip) => {
      const takes = clip.takes.map(mediaOf);
      return { ...clip, takes, activeTake: takes[clip.takes.indexOf(clip.activeTake)]! };
    }),
  };
}

/** Exports a storyboard, lets an editor at the timeline, and imports it again. */
export async function editAndImport(
  text: string,
  edit: (editor: OtioEditor) => unknown,
  fake?: FakeMedia,
) {
  const { board, diagnostics } = await cutAgain({ path: "film.yaml", text }, fake);
  if (board === undefined) throw new Error(diagnostics.map((one) => one.message).join("; "));
  const editor = new OtioEditor(formatOtio(board.timeline, urls));
  edit(editor);
  const timelineFile = { path: "edited.otio", text: editor.text() };
  const imported = await importCut({
    timelineFile,
    board,
    cutAgain: (file) => cutAgain(file, fake),
  });
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
