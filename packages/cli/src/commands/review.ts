import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type AssemblyPlan, createFfmpegFinder } from "@storyreel/renderer/film";
import { isCurrentFilm } from "@storyreel/renderer";
import { buildReview, formatReview, listTakes, takePosters } from "@storyreel/renderer/inspect";
import { buildHandover, mediaUrl } from "@storyreel/renderer/timeline";
import { checkOutputFile, formatPlaceProblem } from "../arguments/check-places.ts";
import type { Command } from "./command-context.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import { loadCut, type Cut } from "./load-cut.ts";

/** `storyreel review FILE`: one HTML page of the whole film. Generates nothing. */
export const review: Command = async (call) => {
  const { flags, cwd, environment, output } = call;
  const cut = await loadCut(call);
  if ("exit" in cut) return cut.exit;
  const { project, locations, plan, lock, known, isRehearsal, cacheDir } = cut;
  const { storyboard } = project;
  if (isRehearsal) output.stderr("rehearsal: the clips are stand-ins\n");
  const name = isRehearsal ? "review.rehearsal.html" : "review.html";
  const path =
    flags.output === undefined ? join(locations.outDir, name) : resolve(cwd, flags.output);
  const problem = checkOutputFile(flags.output === undefined ? "--out" : "-o", path);
  if (problem !== undefined) {
    output.stderr(formatPlaceProblem(problem));
    return 2;
  }
  const built = await buildHandover({ ...cut, storyboard });
  const { handover, diagnostics, takesOf } = built;
  printDiagnostics(diagnostics, output);
  const timeline = handover?.timeline;
  const ffmpeg = createFfmpegFinder({ environment, cacheDir });
  const reframed = storyboard.reframed.map(({ id, reframes }) => ({
    shotId: reframes?.shotId ?? id,
    takes: takesOf.get(id)?.takes ?? [],
  }));
  const page = formatReview(
    buildReview({
      storyboard,
      plan,
      takes: listTakes(plan, lock, known.stateOf),
      timeline,
      isRehearsal,
      film: await findFilm(cut, built.film, dirname(path)),
      posterOf:
        timeline === undefined
          ? new Map()
          : await takePosters(timeline, { ffmpeg, cacheDir, reframed }),
    }),
  );
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, page);
  const { length: shots } = storyboard.shots;
  output.stdout(
    flags.json ? `${JSON.stringify({ type: "reviewed", output: path, shots })}\n` : `${path}\n`,
  );
  return 0;
};

/** The film, if it was cut; storyboard and lock may say something else by now. */
async function findFilm(
  { locations, workplace, baseName }: Cut,
  plan: AssemblyPlan | undefined,
  folder: string,
) {
  const path = join(locations.outDir, `${baseName}.mp4`);
  if (!existsSync(path)) return undefined;
  const isCurrent = plan !== undefined && (await isCurrentFilm(plan, path, workplace.caches));
  return { href: mediaUrl(path, { folder, style: "relative" }), isOutdated: !isCurrent };
}
