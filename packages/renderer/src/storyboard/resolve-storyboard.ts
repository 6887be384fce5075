import path from "node:path";
import { pathOfFile, type BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import { focusOf } from "./focus-of.ts";
import { reframeShots } from "./reframe-shots.ts";
import { resolveAssets } from "./resolve-assets.ts";
import { joinBudgets, resolveBudget } from "./resolve-budget.ts";
import { resolveLanguage } from "./resolve-language.ts";
import { resolveOverlays } from "./resolve-overlays.ts";
import { resolveEffects, resolveMusic } from "./resolve-cues.ts";
import { resolveReferencePictures } from "./resolve-references.ts";
import { resolvePictures } from "./resolve-pictures.ts";
import { resolveMusicMade, resolveSpeech } from "./resolve-sounds.ts";
import { resolveShot } from "./resolve-shot.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import type { ShotPlace } from "./shot-layers.ts";
import type { StoryboardDocument } from "./storyboard-document.ts";
import { stems } from "./storyboard.ts";
import type {
  Audio,
  Budget,
  Captions,
  CaptionStyle,
  Deliverable,
  FilmFade,
  Stem,
  Storyboard,
} from "./storyboard.ts";
import { describeFade } from "./transition-types.ts";

/** A storyboard, and its shots with the places they were written at. Only usable if no error was reported. */
export type ResolvedStoryboard = {
  readonly storyboard: Storyboard;
  /** In the order of the film, disabled shots included. */
  readonly shots: readonly ResolvedShot[];
  /** What they need and the film does not show: clips, pictures and assets. */
  readonly pictures: readonly ResolvedShot[];
  /** The narration and the music that models make. */
  readonly sounds: readonly ResolvedShot[];
};

/**
 * Fills in defaults, looks up names and composes prompts. Mistakes go to `board.report`, and what was refused is left out
 * of the result.
 */
export function resolveStoryboard(board: BoardContext): ResolvedStoryboard {
  const { document, isBroken, variables } = board;
  const places = placesOf(document);
  const written = places.map((place) => resolveShot(place, board));
  const shots = openWithCut(
    written.filter(({ shot }) => shot.makes === undefined),
    document.opening !== undefined,
  );
  const behind = written.filter(({ shot }) => shot.makes !== undefined);
  const pictures = places.flatMap((place, index) => {
    const shot = written[index];
    return shot === undefined ? [] : resolvePictures(shot, place, board);
  });
  const speech = places.flatMap((place, index) => {
    const shot = written[index];
    return shot === undefined ? [] : resolveSpeech(shot, place, board);
  });
  const sounds = [...speech, ...resolveMusicMade(board)];
  const references = resolveReferencePictures(board, [...written, ...pictures]);
  const assets = resolveAssets(board, [...written, ...pictures, ...references, ...sounds]);
  const unseen = [...behind, ...pictures, ...references, ...assets];
  useAllTexts(board);
  const deliverables = resolveDeliverables(board);
  const storyboard: Storyboard = {
    file: board.source.file,
    path: board.path,
    name: path.basename(board.path, path.extname(board.path)),
    title: variables.substitute(document.title ?? "", ["title"]),
    language: resolveLanguage(board),
    profile: board.profile,
    profiles: Object.keys(document.profiles ?? {}),
    rate: document.rate ?? 24,
    timecode: document.timecode ?? "non_drop",
    budget: budgetOf(board),
    shots: shots.map(({ shot }) => shot),
    reframed: reframeShots(deliverables, shots),
    pictures: unseen.map(({ shot }) => shot),
    opening: resolveFilmFade(board, "opening"),
    ending: resolveFilmFade(board, "ending"),
    ...overlaysOf(board),
    sounds: sounds.map(({ shot }) => shot),
    audio: resolveAudio(board),
    captions: resolveCaptions(board),
    deliverables,
    exports: (document.exports ?? []).filter((name) => name !== undefined),
  };
  // The variable may be used in a part that was refused.
  if (!isBroken([])) variables.reportUnused();
  return { storyboard, shots, pictures: unseen, sounds };
}

/** Every shot with its scene, in the order of the film. */
function placesOf(document: StoryboardDocument): readonly ShotPlace[] {
  const listed = (
    shots: StoryboardDocument["shots"],
    at: Path,
    scene: ShotPlace["scene"],
  ): ShotPlace[] =>
    (shots ?? []).flatMap((shot, index) =>
      shot === undefined ? [] : [{ scene, shot, path: [...at, index] }],
    );
  const inScenes = (document.scenes ?? []).flatMap((scene, index) => {
    if (scene === undefined) return [];
    const at = ["scenes", index];
    return listed(scene.shots, [...at, "shots"], { document: scene, path: at });
  });
  return [...inScenes, ...listed(document.shots, ["shots"], undefined)];
}

/**
 * A transition from `defaults` cannot apply to the first shot, which has no shot before it, and may have the opening of the film.
 * One that the first shot sets itself is kept, and reported.
 */
function openWithCut(shots: readonly ResolvedShot[], hasOpening: boolean): readonly ResolvedShot[] {
  const first = shots.find(({ shot }) => shot.isEnabled);
  if (first === undefined) return shots;
  const { shot } = first;
  // `defaults, transition` of the storyboard or of a scene.
  const isInherited = first.pathOf({ kind: "key", key: "transition" }).at(-2) === "defaults";
  const { type } = shot.transition;
  const opensFilm = type === "fade_from_black" || type === "fade_from_white";
  if (!isInherited || (opensFilm && !hasOpening)) return shots;
  const cut = { type: "cut", durationSeconds: 0, span: undefined } as const;
  return shots.map((one) => (one === first ? { ...one, shot: { ...shot, transition: cut } } : one));
}

// Of an opening or ending that says no duration.
const DEFAULT_FILM_FADE_SECONDS = 1;

function resolveFilmFade(
  { document, source }: BoardContext,
  key: "opening" | "ending",
): FilmFade | undefined {
  const fade = document[key];
  if (fade?.type === undefined) return undefined;
  return {
    colour: describeFade(fade.type).colour,
    durationSeconds: fade.duration ?? DEFAULT_FILM_FADE_SECONDS,
    span: source.span([key], "value"),
  };
}

function overlaysOf(board: BoardContext): Pick<Storyboard, "overlays"> {
  const overlays = resolveOverlays(board.document.overlays, ["overlays"], board);
  return overlays === undefined ? {} : { overlays };
}

/** A variable counts as used even if only an unused character or profile contains it. */
function useAllTexts({ document, variables }: BoardContext): void {
  for (const section of ["style", "characters", "locations", "profiles"] as const) {
    variables.substituteAll({ ...document[section] }, [section]);
  }
}

/** What the storyboard does not limit, the project may. */
function budgetOf({ document, source, report, projectBudget }: BoardContext): Budget {
  const own = resolveBudget(document.budget, source, (mistake) =>
    report({ code: "STORYBOARD_BUDGET", ...mistake }),
  );
  return joinBudgets(own, projectBudget);
}

// The loudness that streaming services aim at, and the headroom that their encoders ask for (EBU R 128 s2).
const DEFAULT_LUFS = -14;
const DEFAULT_TRUE_PEAK_DBTP = -1;

function resolveAudio(board: BoardContext): Audio {
  const { audio } = board.document;
  const loudness = audio?.loudness;
  return {
    ...resolveMusic(board),
    effects: resolveEffects(board),
    stems: resolveStems(audio?.stems),
    narrationPattern: resolveNarrationPattern(board),
    productionSound: audio?.production_sound ?? "keep",
    loudness: loudness && {
      integratedLufs: loudness.integrated_lufs ?? DEFAULT_LUFS,
      truePeakDbtp: loudness.true_peak_dbtp ?? DEFAULT_TRUE_PEAK_DBTP,
    },
  };
}

/** In the order of `stems`, whatever that of the file. */
function resolveStems(written: boolean | readonly (Stem | undefined)[] = false): readonly Stem[] {
  if (typeof written === "boolean") return written ? stems : [];
  return stems.filter((stem) => written.includes(stem));
}

function resolveNarrationPattern({ document, variables, report }: BoardContext) {
  const given = document.audio?.narration?.file_pattern;
  if (given === undefined) return undefined;
  const at = ["audio", "narration", "file_pattern"];
  const pattern = variables.substitute(given, at);
  if (!pattern.includes("{shot}")) {
    report({
      code: "STORYBOARD_WRONG_FORM",
      path: at,
      message: `file_pattern "${pattern}" does not contain {shot}, so all shots would share one file`,
      hint: 'use for example "audio/{shot}.wav"',
    });
  }
  return pattern;
}

/** Whether and how a film shows the texts of its shots. Fonts are looked for when the film is checked, see `readCaptionFonts`. */
function resolveCaptions(board: BoardContext): Captions | undefined {
  const { captions } = board.document;
  if (captions === undefined) return undefined;
  const { source = "narration", formats = ["srt", "vtt"], burn_in: burnIn = false } = captions;
  return { source, formats, burnIn, style: resolveStyle(board) };
}

function resolveStyle(board: BoardContext): CaptionStyle | undefined {
  const style = board.document.captions?.style;
  if (style === undefined) return undefined;
  return {
    font: resolveFont(board, style.font),
    sizeShare: shareOf(style.size),
    position: style.position ?? "bottom",
    marginShare: shareOf(style.margin),
  };
}

function resolveFont(board: BoardContext, written: string | undefined): CaptionStyle["font"] {
  if (written === undefined) return undefined;
  const at = ["captions", "style", "font"];
  const name = board.variables.substitute(written, at);
  const fontPath = pathOfFile(board, name);
  // Only to note it among the files of the storyboard, which `watch` looks at: it may be a folder.
  board.files.exists(fontPath);
  return { name, path: fontPath, span: board.source.span(at, "value") };
}

/** 0.05 for `5%`; the schema lets nothing else through. */
function shareOf(percent: string | undefined): number | undefined {
  return percent === undefined ? undefined : Number.parseFloat(percent) / 100;
}

const MAIN_FILM: Deliverable = {
  id: "master",
  aspectRatio: undefined,
  widthPx: undefined,
  heightPx: undefined,
  reframe: "crop",
};

function resolveDeliverables({ document, source }: BoardContext): readonly Deliverable[] {
  const wanted = (document.deliverables ?? []).flatMap((deliverable, index): Deliverable[] => {
    if (deliverable === undefined) return [];
    const { id = "", aspect_ratio: aspectRatio, width, height, reframe = "crop" } = deliverable;
    const { codec, bits, quality } = deliverable;
    return [
      {
        id,
        aspectRatio,
        widthPx: width,
        heightPx: height,
        reframe,
        focus: focusOf(deliverable.focus),
        codec,
        bits,
        quality,
        span: source.span(
          ["deliverables", index, ...(codec === undefined ? [] : ["codec"])],
          "value",
        ),
      },
    ];
  });
  return wanted.length === 0 ? [MAIN_FILM] : wanted;
}
