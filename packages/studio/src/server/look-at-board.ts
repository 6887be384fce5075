import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import { findCut, gitStanding, type FoundCut, type GitStanding } from "@storyreel/renderer/cut";
import { diffStoryboard } from "@storyreel/renderer/diff";
import { emptyNotes, loadNotes, notesPath, type Notes } from "@storyreel/renderer/notes";
import { planStoryboard, type RenderPlan } from "@storyreel/renderer/plan";
import { isCurrentFilm } from "@storyreel/renderer/review";
import { buildStatus, type FilmStatus } from "@storyreel/renderer/status";
import {
  endingOf,
  filmName,
  formatOf,
  recordFiles,
  type Storyboard,
} from "@storyreel/renderer/storyboard";
import { listTakes, type ShotTakes } from "@storyreel/renderer/takes";
import { createFfmpegFinder } from "@storyreel/renderer/film";
import { buildHandover, type BuiltHandover } from "@storyreel/renderer/timeline";
import type { WatchedPaths } from "@storyreel/renderer/watch";
import { lockPath, type KnownTakes, type Project } from "@storyreel/renderer/workplace";
import type { StudioOptions, StudioProject } from "./studio-options.ts";

/** A storyboard without mistakes, and everything that its page shows. */
export type Board = {
  readonly settings: StudioProject;
  readonly project: Project;
  readonly storyboard: Storyboard;
  /** Of a live render. */
  readonly plan: RenderPlan;
  readonly known: KnownTakes;
  readonly status: FilmStatus;
  /** The clips that were bought, or those of the rehearsal. */
  readonly cut: FoundCut;
  readonly built: BuiltHandover;
  /** Of the cut. */
  readonly takes: readonly ShotTakes[];
  /** Of a live render: the same, if the cut is not a rehearsal. */
  readonly liveTakes: readonly ShotTakes[];
  /** The assembled film, if there is one. */
  readonly film: { readonly path: string; readonly isOutdated: boolean } | undefined;
  readonly git: GitStanding | undefined;
  readonly notes: Notes;
  /** What the changes since the last commit cost; `undefined`: there is none. */
  readonly sinceCommitUsd: bigint | undefined;
};

/** One look at a storyboard and its surroundings. */
export type BoardLook = {
  /** `undefined`: the file is gone. */
  readonly text: string | undefined;
  readonly sha256: string;
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined` if there are mistakes. */
  readonly board: Board | undefined;
  /** Everything that the result depends on. */
  readonly watched: WatchedPaths;
};

/**
 * Reads and plans a storyboard. Mistakes are diagnostics; holds and changes nothing.
 *
 * @throws LedgerError, MediaError for what is stored and cannot be read.
 */
export async function lookAtBoard(options: StudioOptions): Promise<BoardLook> {
  const { file, cwd, bringClips } = options;
  const settings = await options.readProject();
  const recorded = recordFiles();
  const text = readText(file);
  const before = {
    text,
    sha256: createHash("sha256")
      .update(text ?? "")
      .digest("hex"),
  };
  const watchedWith = (more: readonly string[]): WatchedPaths => ({
    files: [file, lockPath(file), notesPath(file), ...settings.watched.files, ...more],
    folders: settings.watched.folders,
  });
  if (text === undefined || hasErrors(settings.diagnostics)) {
    const { diagnostics } = settings;
    return { ...before, diagnostics, board: undefined, watched: watchedWith([]) };
  }
  const plan = () =>
    planStoryboard({
      file,
      cwd,
      workplace: settings.workplace,
      catalogue: settings.catalogue,
      projectBudget: settings.projectBudget,
      concurrency: settings.concurrency,
      checkFilm: true,
      files: recorded.files,
    });
  let planned = await plan();
  if (planned.kind === "planned" && bringClips !== undefined) {
    await bringClips(keysOf(planned.plan, planned.project));
    planned = await plan();
  }
  const diagnostics = [...settings.diagnostics, ...planned.diagnostics];
  const watched = watchedWith([...recorded.asked]);
  if (planned.kind !== "planned") return { ...before, diagnostics, board: undefined, watched };
  const board = await gatherBoard(planned, settings, options);
  return {
    ...before,
    diagnostics: [...diagnostics, ...newIn(board.built.diagnostics, diagnostics)],
    board,
    watched,
  };
}

async function gatherBoard(
  {
    plan,
    project,
    known,
  }: { readonly plan: RenderPlan; readonly project: Project; readonly known: KnownTakes },
  settings: StudioProject,
  options: StudioOptions,
): Promise<Board> {
  const { file, environment } = options;
  const { storyboard, lock } = project;
  const { workplace } = settings;
  const sources = { file, project, workplace, known, plan };
  const cut = await findCut(sources, { wantsRehearsal: false });
  const built = await buildHandover({
    storyboard,
    plan: cut.plan,
    lock: cut.lock,
    isRehearsal: cut.isRehearsal,
    mediaPath: (sha256) => cut.workplace.media.path(sha256),
    cacheDir: cut.workplace.caches.facts,
    ffmpeg: createFfmpegFinder({ environment, cacheDir: cut.workplace.caches.facts }),
  });
  const { notes = emptyNotes } = await loadNotes(notesPath(file), { cwd: options.cwd });
  const liveTakes = listTakes(plan, lock, known);
  const git = gitStanding(dirname(file), [file, lockPath(file), notesPath(file)]);
  return {
    settings,
    project,
    storyboard,
    plan,
    known,
    status: buildStatus(storyboard, plan, known),
    cut,
    built,
    takes: cut.isRehearsal ? listTakes(cut.plan, cut.lock, cut.known) : liveTakes,
    liveTakes,
    film: await findFilm({ storyboard, cut, built, settings }),
    git,
    notes,
    sinceCommitUsd:
      git?.commit === undefined ? undefined : await priceSinceCommit(settings, options),
  };
}

async function findFilm({
  storyboard,
  cut,
  built,
  settings,
}: Pick<Board, "storyboard" | "cut" | "built" | "settings">): Promise<Board["film"]> {
  const [main] = storyboard.deliverables;
  const name = filmName(storyboard, { isRehearsal: cut.isRehearsal });
  const path = join(settings.outDir, `${name}${endingOf(formatOf(main ?? {}).codec)}`);
  if (!existsSync(path)) return undefined;
  const isCurrent =
    built.film !== undefined && (await isCurrentFilm(built.film, path, cut.workplace.caches));
  return { path, isOutdated: !isCurrent };
}

/** The last commit may have mistakes, or not have the file. */
async function priceSinceCommit(
  { catalogue, projectBudget, specsOver }: StudioProject,
  { file, cwd }: StudioOptions,
): Promise<bigint | undefined> {
  try {
    const revision = "HEAD";
    const found = await diffStoryboard({
      file,
      cwd,
      revision,
      catalogue,
      projectBudget,
      specsOver,
      profile: undefined,
    });
    return found.kind === "compared" ? found.diff.addedUsd : undefined;
  } catch {
    return undefined;
  }
}

function keysOf(plan: RenderPlan, { lock }: Project): readonly string[] {
  const planned = plan.shots.flatMap(({ takes }) => takes);
  const locked = lock.shots.flatMap(({ takes }) => takes);
  return [...new Set([...planned, ...locked].map(({ requestKey }) => requestKey))];
}

/** What is found again when the film is cut is said once. */
function newIn(found: readonly Diagnostic[], known: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, span, message }: Diagnostic): string => `${code} ${span.start} ${message}`;
  const keys = new Set(known.map(keyOf));
  return found.filter((one) => !keys.has(keyOf(one)));
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    return undefined;
  }
}
