import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type AssemblyPlan, createFfmpegFinder } from "@storyreel/renderer/film";
import {
  buildReview,
  formatReview,
  isCurrentFilm,
  partMedia,
  takeClips,
  takePosters,
} from "@storyreel/renderer/review";
import { listTakes } from "@storyreel/renderer/takes";
import { type BuiltHandover, buildHandover, mediaUrl } from "@storyreel/renderer/timeline";
import { printJson } from "../output/output.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import { printPath } from "../output/print-path.ts";
import type { Command, CommandCall } from "./command.ts";
import { loadCut, type Cut } from "./load-cut.ts";
import { makeFolderOf, outputPath } from "./output-path.ts";

/** `storyreel review FILE`: one HTML page of the whole film. Generates nothing. */
export const review: Command = async (call) => {
  const { flags, output } = call;
  const cut = await loadCut(call);
  if ("exit" in cut) return cut.exit;
  const path = await writeReview(cut, call);
  if (path === undefined) return 2;
  const shots = cut.project.storyboard.shots.length;
  if (flags.json) printJson({ type: "reviewed", output: path, shots }, output);
  else printPath(path, output);
  return 0;
};

/** Writes the page. `undefined`, with the reason printed, if it cannot be written. */
export async function writeReview(cut: Cut, call: CommandCall): Promise<string | undefined> {
  const { plan, lock, known, isRehearsal } = cut;
  const { storyboard } = cut.project;
  const path = outputPath(call, cut, isRehearsal ? "review.rehearsal.html" : "review.html");
  if (path === undefined) return undefined;
  const built = await buildHandover({ ...cut, storyboard });
  printDiagnostics(built.diagnostics, call.output);
  const page = formatReview(
    buildReview({
      storyboard,
      plan,
      takes: listTakes(plan, lock, known),
      timeline: built.handover?.timeline,
      isRehearsal,
      film: await findFilm(cut, built.film, dirname(path)),
      posterOf: await postersOf(built, cut, call),
      clipOf: clipsOf(built, cut, dirname(path)),
    }),
  );
  await makeFolderOf(path, call, cut);
  await writeFile(path, call.output.redact(page));
  return path;
}

/** A picture of each take, or its sound, by its request key. */
async function postersOf(
  { handover, takesOf }: BuiltHandover,
  { project, plan, cacheDir }: Cut,
  { environment }: CommandCall,
): Promise<ReadonlyMap<string, string>> {
  const ffmpeg = createFfmpegFinder({ environment, cacheDir });
  const parts = await partMedia(plan, { ffmpeg, cacheDir });
  if (handover === undefined) return parts;
  const reframed = reframedTakes(takesOf, project);
  const posters = await takePosters(handover.timeline, { ffmpeg, cacheDir, reframed });
  return new Map([...posters, ...parts]);
}

/** The clip of each take, by its request key. */
function clipsOf(
  { handover, takesOf }: BuiltHandover,
  { project }: Cut,
  folder: string,
): ReadonlyMap<string, string> {
  if (handover === undefined) return new Map();
  return takeClips(handover.timeline, {
    reframed: reframedTakes(takesOf, project),
    urlOf: (path) => mediaUrl(path, { folder, style: "relative" }),
  });
}

function reframedTakes(takesOf: BuiltHandover["takesOf"], { storyboard }: Cut["project"]) {
  return storyboard.reframed.map(({ id, reframes }) => ({
    shotId: reframes?.shotId ?? id,
    takes: takesOf.get(id)?.takes ?? [],
  }));
}

/** The film, if it exists; the storyboard and the lock file may have changed since. */
async function findFilm(cut: Cut, plan: AssemblyPlan | undefined, folder: string) {
  const { workplace, filmPath: path } = cut;
  if (!existsSync(path)) return undefined;
  const isCurrent = plan !== undefined && (await isCurrentFilm(plan, path, workplace.caches));
  return { href: mediaUrl(path, { folder, style: "relative" }), isOutdated: !isCurrent };
}
