import path from "node:path";
import { parseUsd } from "@storyreel/models";
import type { PrunedDocument } from "./prune-document.ts";
import type { Path } from "./diagnostic-list.ts";
import { reframeShots } from "./reframe-shots.ts";
import { resolveShot } from "./resolve-shot.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import type { ShotContext } from "./shot-context.ts";
import type { ShotPlace } from "./shot-layers.ts";
import type { StoryboardDocument } from "./storyboard-document.ts";
import type { Audio, Budget, Captions, Deliverable, Storyboard } from "./storyboard.ts";

/** A storyboard with its shots as they were written; of use only when nothing wrong was reported. */
export type ResolvedStoryboard = {
  readonly storyboard: Storyboard;
  /** In the order of the film, disabled shots included. */
  readonly shots: readonly ResolvedShot[];
};

/**
 * Fills in defaults, binds names and composes prompts. Everything that is wrong goes to `context.report`; what was
 * refused is left out of the result.
 *
 * @param filePath absolute path of the storyboard
 */
export function resolveStoryboard(
  { document, isBroken }: PrunedDocument,
  filePath: string,
  context: ShotContext,
): ResolvedStoryboard {
  const { variables, source } = context;
  const shots = openWithCut(
    placesOf(document, isBroken, context.profile).map((place) => resolveShot(place, context)),
  );
  useAllTexts(document, context);
  const deliverables = resolveDeliverables(document);
  const storyboard: Storyboard = {
    file: source.file,
    path: filePath,
    name: path.basename(filePath, path.extname(filePath)),
    title: variables.substitute(document.title ?? "", ["title"]),
    profile: context.profile,
    profiles: Object.keys(document.profiles ?? {}),
    rate: document.rate ?? 24,
    budget: resolveBudget(document, context),
    shots: shots.map(({ shot }) => shot),
    reframed: reframeShots(deliverables, shots),
    audio: resolveAudio(document, context),
    captions: resolveCaptions(document),
    deliverables,
    exports: (document.exports ?? []).filter((name) => name !== undefined),
  };
  // A part that was refused may be the one that uses it.
  if (!isBroken([])) variables.reportUnused();
  return { storyboard, shots };
}

/** Every shot with what surrounds it, in the order of the film. */
function placesOf(
  document: StoryboardDocument,
  isBroken: PrunedDocument["isBroken"],
  profileName: string | undefined,
): readonly ShotPlace[] {
  const words = profileName === undefined ? undefined : document.profiles?.[profileName];
  const profile = words && { words, path: ["profiles", profileName ?? ""] };
  const listed = (
    shots: StoryboardDocument["shots"],
    at: Path,
    scene: ShotPlace["scene"],
  ): ShotPlace[] =>
    (shots ?? []).flatMap((shot, index) =>
      shot === undefined
        ? []
        : [{ document, scene, shot, path: [...at, index], profile, isBroken }],
    );
  const inScenes = (document.scenes ?? []).flatMap((words, index) => {
    if (words === undefined) return [];
    const at = ["scenes", index];
    return listed(words.shots, [...at, "shots"], { words, path: at });
  });
  return [...inScenes, ...listed(document.shots, ["shots"], undefined)];
}

/**
 * A transition that all shots get from defaults has nothing to come from in the first one. One that the first shot
 * asks for itself stays, and is reported.
 */
function openWithCut(shots: readonly ResolvedShot[]): readonly ResolvedShot[] {
  const first = shots.find(({ shot }) => shot.isEnabled);
  if (first === undefined) return shots;
  const { shot } = first;
  // `defaults, transition` of the storyboard or of a scene.
  const isInherited = first.pathOf({ kind: "key", key: "transition" }).at(-2) === "defaults";
  const { type } = shot.transition;
  if (!isInherited || type === "fade_from_black" || type === "fade_from_white") return shots;
  const cut = { type: "cut", durationSeconds: 0, span: undefined } as const;
  return shots.map((one) => (one === first ? { ...one, shot: { ...shot, transition: cut } } : one));
}

/** A variable that only an unused character or profile mentions is used all the same. */
function useAllTexts(document: StoryboardDocument, { variables }: ShotContext): void {
  for (const section of ["style", "characters", "locations", "profiles"] as const) {
    variables.substituteAll({ ...document[section] }, [section]);
  }
}

/** Amounts come from the text of the file: `12.00` never passes through a binary fraction. */
function resolveBudget({ budget }: StoryboardDocument, { source, report }: ShotContext): Budget {
  const amountOf = (key: "max_usd" | "per_shot_usd"): string | undefined => {
    const value = budget?.[key];
    if (value === undefined) return undefined;
    const at = ["budget", key];
    const { start, end } = source.span(at, "value");
    const text = typeof value === "string" ? value : source.file.text.slice(start, end);
    if (parseUsd(text) !== undefined) return text;
    report({
      code: "STORYBOARD_BUDGET",
      path: at,
      message: `${key} ${text} is not an amount in US dollars`,
      hint: "write digits, at most nine of them after the point: 12.00",
    });
    return undefined;
  };
  return { maxUsd: amountOf("max_usd"), perShotUsd: amountOf("per_shot_usd") };
}

const DEFAULT_DUCKING_DB = -9;
// What streaming services level to, and the headroom that their encoders ask for (EBU R 128 s2).
const DEFAULT_LUFS = -14;
const DEFAULT_TRUE_PEAK_DBTP = -1;

function resolveAudio(
  { audio }: StoryboardDocument,
  { variables, folder, files, report, source }: ShotContext,
): Audio {
  const music = audio?.music;
  const at = ["audio", "music", "file"];
  const named = music?.file === undefined ? undefined : variables.substitute(music.file, at);
  const file = named === undefined ? undefined : path.resolve(folder, named);
  if (file !== undefined && !files.exists(file)) {
    report({
      code: "STORYBOARD_FILE_MISSING",
      path: at,
      message: `there is no file "${named ?? ""}"`,
      hint: "paths count from the storyboard's folder",
    });
  }
  const patternPath = ["audio", "narration", "file_pattern"];
  const given = audio?.narration?.file_pattern;
  const pattern = given === undefined ? undefined : variables.substitute(given, patternPath);
  if (pattern !== undefined && !pattern.includes("{shot}")) {
    report({
      code: "STORYBOARD_WRONG_FORM",
      path: patternPath,
      message: `file_pattern "${pattern}" does not say {shot}, so all shots would share one file`,
      hint: 'write for example "audio/{shot}.wav"',
    });
  }
  const loudness = audio?.loudness;
  return {
    music:
      file === undefined
        ? undefined
        : {
            file,
            gainDb: music?.gain_db ?? 0,
            duckingDb:
              music?.ducking === undefined
                ? undefined
                : (music.ducking.amount_db ?? DEFAULT_DUCKING_DB),
            span: source.span(at, "value"),
          },
    narrationPattern: pattern,
    productionSound: audio?.production_sound ?? "keep",
    loudness: loudness && {
      integratedLufs: loudness.integrated_lufs ?? DEFAULT_LUFS,
      truePeakDbtp: loudness.true_peak_dbtp ?? DEFAULT_TRUE_PEAK_DBTP,
    },
  };
}

function resolveCaptions({ captions }: StoryboardDocument): Captions | undefined {
  if (captions === undefined) return undefined;
  const { source = "narration", formats = ["srt", "vtt"], burn_in: burnIn = false } = captions;
  return { source, formats, burnIn };
}

const MAIN_FILM: Deliverable = {
  id: "master",
  aspectRatio: undefined,
  widthPx: undefined,
  heightPx: undefined,
  reframe: "crop",
};

function resolveDeliverables({ deliverables }: StoryboardDocument): readonly Deliverable[] {
  const wanted = (deliverables ?? []).filter((deliverable) => deliverable !== undefined);
  if (wanted.length === 0) return [MAIN_FILM];
  return wanted.map(({ id = "", aspect_ratio: aspectRatio, width, height, reframe = "crop" }) => ({
    id,
    aspectRatio,
    widthPx: width,
    heightPx: height,
    reframe,
  }));
}
