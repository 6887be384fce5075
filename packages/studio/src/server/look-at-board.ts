import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Model } from "@storyreel/models";
import { hasErrors, readSourceFile, type Diagnostic } from "@storyreel/models/source";
import { findCut, gitStanding, type FoundCut, type GitStanding } from "@storyreel/renderer/cut";
import type { PriceSince } from "@storyreel/renderer/diff";
import {
  emptyNotes,
  loadNotes,
  notesPath,
  placeRemarks,
  remarkHomes,
  type Notes,
} from "@storyreel/renderer/notes";
import { planStoryboard, type RenderPlan } from "@storyreel/renderer/plan";
import { isCurrentFilm } from "@storyreel/renderer/review";
import { buildStatus, type FilmStatus } from "@storyreel/renderer/status";
import { endingOf, filmName, formatOf, type Storyboard } from "@storyreel/renderer/storyboard";
import { listTakes, type ShotTakes } from "@storyreel/renderer/takes";
import { createFfmpegFinder } from "@storyreel/renderer/film";
import { buildHandover, type BuiltHandover } from "@storyreel/renderer/timeline";
import type { WatchedPaths } from "@storyreel/renderer/watch";
import { lockPath, type KnownTakes, type Project } from "@storyreel/renderer/workplace";
import type { ShotGap } from "../api/studio-view.ts";
import { findGap } from "./find-gap.ts";
import type { LookMemory } from "./look-memory.ts";
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
  /** Those that takes in the lock file were made with, by id; what the catalogue does not have any more is missing. */
  readonly formerModels: ReadonlyMap<string, Model>;
  /** The assembled film, if there is one. */
  readonly film: { readonly path: string; readonly isOutdated: boolean } | undefined;
  readonly git: GitStanding | undefined;
  readonly notes: Notes;
  /** What the changes since the last commit cost; `undefined`: there is none. */
  readonly sinceCommit: PriceSince | undefined;
};

/** One look at a storyboard and its surroundings. */
export type BoardLook = {
  /** `undefined`: the file is gone. */
  readonly text: string | undefined;
  readonly sha256: string;
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined` if there are mistakes. */
  readonly board: Board | undefined;
  /** All that is wrong is that shots are missing. */
  readonly gap: ShotGap | undefined;
  /** Everything that the result depends on. */
  readonly watched: WatchedPaths;
};

/** Before the first look. */
export function noLook(file: string): BoardLook {
  return {
    text: undefined,
    sha256: "",
    diagnostics: [],
    board: undefined,
    gap: undefined,
    watched: { files: [file], folders: [] },
  };
}

/**
 * Reads and plans a storyboard. Mistakes are diagnostics; holds and changes nothing.
 *
 * @throws LedgerError, MediaError for what is stored and cannot be read.
 */
export async function lookAtBoard(options: StudioOptions, memory: LookMemory): Promise<BoardLook> {
  const { file, cwd, bringClips } = options;
  const settings = await options.readProject();
  const source = await readSourceFile(file, { cwd });
  const text = "file" in source ? source.file.text : readText(file);
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
    return { ...before, diagnostics, board: undefined, gap: undefined, watched: watchedWith([]) };
  }
  const { loaded, asked = [] } =
    "file" in source ? await memory.read(source.file.text, settings) : {};
  const plan = () =>
    planStoryboard({
      file,
      cwd,
      workplace: settings.workplace,
      catalogue: settings.catalogue,
      projectBudget: settings.projectBudget,
      concurrency: settings.concurrency,
      checkFilm: true,
      loaded,
    });
  let planned = await plan();
  if (planned.kind === "planned" && bringClips !== undefined) {
    await bringClips(keysOf(planned.plan, planned.project));
    planned = await plan();
  }
  const diagnostics = [...settings.diagnostics, ...planned.diagnostics];
  const watched = watchedWith([...asked]);
  if (planned.kind !== "planned") {
    const source = { path: file, text };
    const gap = await findGap({ file: source, path: file, settings });
    return { ...before, diagnostics, board: undefined, gap, watched };
  }
  const board = await gatherBoard(planned, { settings, options, memory });
  return {
    ...before,
    diagnostics: [...diagnostics, ...newIn(board.built.diagnostics, diagnostics)],
    board,
    gap: undefined,
    watched: watchedWith([
      ...asked,
      ...clipsOf(planned.plan),
      ...clipsOf(board.cut.plan),
      ...memory.gitSigns(board.git),
    ]),
  };
}

async function gatherBoard(
  {
    plan,
    project,
    known,
  }: { readonly plan: RenderPlan; readonly project: Project; readonly known: KnownTakes },
  {
    settings,
    options,
    memory,
  }: {
    readonly settings: StudioProject;
    readonly options: StudioOptions;
    readonly memory: LookMemory;
  },
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
  const remarks = placeRemarks(notes.remarks, remarkHomes(storyboard.shots, cut));
  const liveTakes = listTakes(plan, lock, known);
  const git = gitStanding(dirname(file), [file, lockPath(file), notesPath(file)]);
  const { specsOver } = settings;
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
    formerModels: await loadFormer(project, settings),
    film: await findFilm({ storyboard, cut, built, settings }),
    git,
    notes: { ...notes, remarks },
    sinceCommit: await memory.priceSince(git?.commit, { project, specsOver }),
  };
}

async function loadFormer(
  { lock, models }: Project,
  { catalogue }: StudioProject,
): Promise<ReadonlyMap<string, Model>> {
  const ids = new Set(lock.shots.flatMap(({ takes }) => takes.map(({ model }) => model)));
  const found = await Promise.all([...ids].map(async (id) => models.get(id) ?? catalogue.load(id)));
  return new Map(found.flatMap((model) => (model === undefined ? [] : [[model.id, model]])));
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

/** They can be deleted. */
function clipsOf({ shots }: RenderPlan): readonly string[] {
  return shots.flatMap(({ takes }) =>
    takes.flatMap(({ state }) => (state.kind === "reused" ? [state.path] : [])),
  );
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
