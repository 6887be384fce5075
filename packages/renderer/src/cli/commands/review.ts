import { existsSync } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { formatDiagnostic } from "@storyreel/core/source";
import { createEngineFinder } from "../../media/engine-finder.ts";
import { buildReview } from "../../review/build-review.ts";
import { formatReview } from "../../review/format-review.ts";
import { takePosters } from "../../review/take-posters.ts";
import { listTakes } from "../../takes/list-takes.ts";
import { buildHandover } from "../../timeline/build-handover.ts";
import { mediaUrl } from "../../timeline/media-url.ts";
import type { Command } from "../command-context.ts";
import { loadCut, type Cut } from "../load-cut.ts";

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
  const { handover, diagnostics } = await buildHandover({ ...cut, storyboard });
  for (const diagnostic of diagnostics) {
    output.stderr(`${formatDiagnostic(diagnostic, { color: output.hasColor })}\n\n`);
  }
  const timeline = handover?.timeline;
  const engine = createEngineFinder({ environment, cacheDir });
  const page = formatReview(
    buildReview({
      storyboard,
      plan,
      takes: listTakes(plan, lock, known.stateOf),
      timeline,
      isRehearsal,
      film: await findFilm(cut, dirname(path)),
      posterOf:
        timeline === undefined ? new Map() : await takePosters(timeline, { engine, cacheDir }),
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

/** The film, if it was cut; a storyboard or a lock that is newer may say something else by now. */
async function findFilm({ locations, project, baseName }: Cut, folder: string) {
  const path = join(locations.outDir, `${baseName}.mp4`);
  if (!existsSync(path)) return undefined;
  const [film, board] = await Promise.all([stat(path), stat(project.storyboard.path)]);
  const href = mediaUrl(path, { folder, style: "relative" });
  return { href, isOutdated: board.mtimeMs > film.mtimeMs };
}
