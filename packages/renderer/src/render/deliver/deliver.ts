import { availableParallelism } from "node:os";
import type { Diagnostic } from "@storyreel/models/source";
import type { Clip } from "../../film/media/clip.ts";
import { loadOwnClips } from "../../film/media/load-own-clip.ts";
import { listFontInputs } from "../../film/captions/read-font-files.ts";
import type { Film } from "../../film/assembly/film.ts";
import { shotsToGenerate } from "../../storyboard/reframe-shots.ts";
import { withMade } from "../../film/cut/with-made.ts";
import { cuePath, narrationPath } from "../../film/sound/sound-paths.ts";
import type { MadeFile } from "../../storyboard/made-file.ts";
import { makeOutFolder } from "../../kit/out-folder.ts";
import { lockPath } from "../../workplace/lock/lock.ts";
import type { Generated } from "../generate/generate-takes.ts";
import { loadTheRest, type WholeFilm } from "../generate/load-the-rest.ts";
import type { RenderPlan } from "../../plan/render-plan.ts";
import type { RenderContext } from "../render-context.ts";
import type { RenderOutcome } from "../render-outcome.ts";
import { deliverExports } from "./deliver-exports.ts";
import { deliverFilms, type Delivery } from "./deliver-films.ts";

/** What a run leaves to be cut. */
export type Run = {
  readonly plan: RenderPlan;
  readonly generated: Generated;
  readonly outcome: RenderOutcome;
  /** What was already reported about sound and captions. */
  readonly reported: readonly Diagnostic[];
};

/**
 * Cuts the films and writes timelines beside them, when every shot has a clip.
 *
 * @throws as `deliverFilms` and `deliverExports`.
 */
export async function deliver(context: RenderContext, run: Run): Promise<RenderOutcome> {
  const film = await loadTheRest(context, run);
  const { clips, made } = chosenMedia(film);
  // From here on, what models made is like any other file of the film.
  const storyboard = withMade(context.storyboard, (shotId) => made.get(shotId));
  const filled = { ...context, storyboard };
  const own = await loadOwnClips(storyboard.shots, context.workplace.caches.facts);
  const all = new Map([...own, ...clips]);
  if (isMissing(filled, new Set([...all.keys(), ...made.keys()]))) return run.outcome;
  return cut(filled, run, { film, clips: all });
}

async function cut(
  context: RenderContext,
  run: Run,
  { film, clips }: { readonly film: WholeFilm; readonly clips: ReadonlyMap<string, Clip> },
): Promise<RenderOutcome> {
  const { report } = context;
  await makeOutFolder(context.options);
  const delivery = await deliverFilms(deliveryContext(context, clips));
  reportNews(context, delivery.diagnostics, run.reported);
  const [first] = delivery.films;
  if (first === undefined) {
    const message = "the clips are safe, but the film cannot be cut as the storyboard says";
    return { ...run.outcome, exit: 1, message };
  }
  const exports = await deliverExports(context, film);
  for (const message of [...exports.losses, ...delivery.findings.map((found) => found.message)]) {
    report({ type: "warning", take: undefined, message });
  }
  const outputs = [...delivery.outputs, ...exports.paths];
  if (isUnchanged(run.generated, delivery.films) && exports.reused) {
    await reportUnchanged(context, clips, outputs);
  }
  return { ...run.outcome, output: first.path, outputs, findings: delivery.findings };
}

function deliveryContext(
  { workplace, storyboard, baseName, options, ffmpeg, signals, report }: RenderContext,
  clips: ReadonlyMap<string, Clip>,
): Parameters<typeof deliverFilms>[0] {
  return {
    storyboard,
    clips,
    outDir: options.outDir,
    baseName,
    isWatermarked: options.isWatermarked ?? false,
    caches: workplace.caches,
    jobs: availableParallelism(),
    ffmpeg,
    // What is rehearsed stays on this machine.
    shared: options.mode === "live" ? options.workers?.parts : undefined,
    // No submit is on its way: the first Ctrl-C can end it.
    signal: AbortSignal.any([signals.stopSubmitting, signals.leave]),
    report,
  };
}

/** By shot id: the clips of the film, and the pictures and sounds that were made for it. */
function chosenMedia({ plan, clips: all }: WholeFilm): {
  readonly clips: ReadonlyMap<string, Clip>;
  readonly made: ReadonlyMap<string, MadeFile>;
} {
  const clips = new Map<string, Clip>();
  const made = new Map<string, MadeFile>();
  for (const { shot, takes, chosenTake: number } of plan.shots) {
    const clip = all.get(takes.find(({ take }) => take === number)?.requestKey ?? "");
    if (clip === undefined) continue;
    if (shot.makes === undefined) clips.set(shot.id, clip);
    else made.set(shot.id, { path: clip.path, sha256: clip.sha256 });
  }
  return { clips, made };
}

/** Whether the film lacks something, which is reported. */
function isMissing({ storyboard, report }: RenderContext, existing: ReadonlySet<string>): boolean {
  const missing = shotsToGenerate(storyboard).filter(
    ({ id, isEnabled, makes }) =>
      isEnabled && (makes === undefined || makes.kind === "sound") && !existing.has(id),
  );
  const [first, ...others] = missing;
  if (first === undefined) return false;
  const rest = others.length === 0 ? "" : ` and ${others.length} more`;
  const what = first.makes === undefined ? "clip yet for shot" : "sound yet for";
  const message = `no film was cut: there is no ${what} "${first.id}"${rest}`;
  report({ type: "warning", take: undefined, message, hint: "generate the other shots too" });
  return true;
}

/** The same finding in the same place is reported once. */
function reportNews(
  { report }: RenderContext,
  diagnostics: Delivery["diagnostics"],
  reported: readonly Diagnostic[],
): void {
  const seen = new Set(reported.map(identityOf));
  const news = diagnostics.filter((one) => !seen.has(identityOf(one)));
  if (news.length > 0) report({ type: "diagnostics-found", diagnostics: news });
}

function identityOf({ file, span, code }: Diagnostic): string {
  return JSON.stringify([file.path, span.start, span.end, code]);
}

function isUnchanged({ result }: Generated, films: readonly Film[]): boolean {
  return result.takes.every(({ reused }) => reused) && films.every(({ reused }) => reused);
}

async function reportUnchanged(
  { storyboard, options }: RenderContext,
  clips: ReadonlyMap<string, Clip>,
  outputs: readonly string[],
): Promise<void> {
  if (options.onUnchanged === undefined) return;
  options.onUnchanged([
    storyboard.path,
    lockPath(options.file),
    ...listMediaInputs(storyboard),
    ...(await listDrawingInputs(storyboard)),
    // A card has no file of its own.
    ...[...clips.values()].flatMap(({ path }) => (path === "" ? [] : [path])),
    ...outputs,
  ]);
}

/** Files that could exist but do not are included: creating one changes the film. */
function listMediaInputs(storyboard: RenderContext["storyboard"]): readonly string[] {
  const { music, effects } = storyboard.audio;
  const perShot = storyboard.shots.flatMap((shot) => [
    narrationPath(storyboard, shot),
    ...(shot.grades ?? []).map(({ lut }) => lut?.path),
    ...[shot.firstFrame, shot.lastFrame].map((frame) =>
      frame?.kind === "file" ? frame.path : undefined,
    ),
  ]);
  const all = [
    ...[...music, ...effects].map(({ source }) => cuePath(storyboard, source)),
    ...perShot,
  ];
  return all.filter((path) => path !== undefined);
}

/** What captions, cards and overlays are drawn with and from. */
async function listDrawingInputs({
  captions,
  shots,
  overlays = [],
}: RenderContext["storyboard"]): Promise<readonly string[]> {
  const cards = shots.flatMap(({ source }) => (source.kind === "card" ? [source.card] : []));
  const shown = [...overlays, ...shots.flatMap((shot) => shot.overlays ?? [])].map(
    ({ shows }) => shows,
  );
  const fonts = [
    captions?.style?.font,
    ...cards.map(({ font }) => font),
    ...shown.map((shows) => (shows.kind === "text" ? shows.font : undefined)),
  ];
  const files = await Promise.all(
    fonts.map(async (font) => (font === undefined ? [] : listFontInputs(font.path))),
  );
  const pictures = cards.flatMap(({ background }) =>
    background.kind === "image" ? [background.path] : [],
  );
  const logos = shown.flatMap((shows) => (shows.kind === "picture" ? [shows.path] : []));
  return [...new Set([...files.flat(), ...pictures, ...logos])];
}
