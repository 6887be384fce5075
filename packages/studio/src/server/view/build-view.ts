import { basename } from "node:path";
import { diagnosticToJson, type Diagnostic } from "@storyreel/models/source";
import { labelSource, type Storyboard } from "@storyreel/renderer/storyboard";
import type { FilmFacts, StudioDiagnostic, StudioPart, StudioView } from "../../api/studio-view.ts";
import { canAssemble } from "../can-assemble.ts";
import { filmRate } from "../film-rate.ts";
import type { Board } from "../look-at-board.ts";
import type { MediaIndex } from "../media-index.ts";
import type { ProxyKeeper } from "../proxy-keeper.ts";
import type { StudioRun } from "../run-status.ts";
import { viewScenes } from "./view-fields.ts";
import { listModels } from "./list-models.ts";
import { createMediaViewer } from "./view-media.ts";
import { viewOverlays } from "./view-drawn.ts";
import { viewMoney, viewPlan } from "./view-plan.ts";
import { viewShots } from "./view-shots.ts";
import { viewMixGain, viewSounds } from "./view-sounds.ts";
import { stateOf, viewTakes } from "./view-takes.ts";

/** The part of a view that a storyboard without mistakes decides. */
export type BoardView = Pick<
  StudioView,
  "film" | "shots" | "scenes" | "parts" | "sounds" | "captions" | "models" | "money" | "plan"
>;

/** What a view is built with, besides the board. */
export type ViewContext = {
  readonly index: MediaIndex;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly run: StudioRun | undefined;
  readonly proxies: Pick<ProxyKeeper, "find" | "offer">;
};

export async function buildView(board: Board, context: ViewContext): Promise<BoardView> {
  const { index, environment } = context;
  const { built, cut, settings } = board;
  const timeline = built.handover?.timeline;
  const models = await listModels(settings.catalogue);
  const cacheDir = cut.workplace.caches.facts;
  const mediaOf =
    timeline === undefined
      ? () => undefined
      : createMediaViewer(timeline, { index, cacheDir, environment, proxies: context.proxies });
  return {
    film: viewFilm(board, context),
    shots: viewShots({ ...context, board, mediaOf }),
    scenes: viewScenes(board.storyboard),
    parts: viewParts(board, context),
    sounds: await viewSounds(board, context),
    captions: (built.film === undefined || board.storyboard.captions === undefined
      ? []
      : (built.handover?.captions?.cues ?? [])
    ).map(({ startFrame, endFrame, lines }) => ({ startFrame, endFrame, text: lines.join("\n") })),
    models,
    money: viewMoney(board),
    plan: viewPlan(board, context.run),
  };
}

export function emptyBoardView(): BoardView {
  return {
    film: {
      rate: { numerator: 24, denominator: 1 },
      timecode: "non_drop",
      frameCount: 0,
      widthPx: 1280,
      heightPx: 720,
      isRehearsal: false,
      canAssemble: false,
      reframe: "pad",
    },
    shots: [],
    scenes: [],
    parts: [],
    sounds: [],
    captions: [],
    models: [],
    money: { spentUsd: "0.00", reservedUsd: "0.00" },
    plan: { digest: "", totalUsd: "0.00", requests: [], unknownPrice: [], canBuy: false },
  };
}

function viewFilm(board: Board, context: ViewContext): FilmFacts {
  const { index } = context;
  const { storyboard, built, cut, film } = board;
  const timeline = built.handover?.timeline;
  const fade = (found: { readonly frameCount: number; readonly colour: "black" | "white" }) => ({
    frames: found.frameCount,
    colour: found.colour,
  });
  const url = film === undefined ? undefined : index.addFilm(film.path);
  const mixGainUrl = viewMixGain(board, context);
  const overlays = viewOverlays(built.film?.overlays, board, index);
  const [shape] = board.plan.shots.flatMap(({ takes }) => takes);
  return {
    rate: filmRate(board),
    timecode: storyboard.timecode,
    frameCount: timeline?.frameCount ?? 0,
    widthPx: timeline?.widthPx ?? shape?.widthPx ?? 1280,
    heightPx: timeline?.heightPx ?? shape?.heightPx ?? 720,
    isRehearsal: cut.isRehearsal,
    canAssemble: canAssemble(board),
    reframe: built.film?.reframe ?? "pad",
    ...(mixGainUrl === undefined ? {} : { mixGainUrl }),
    ...(url === undefined || film === undefined
      ? {}
      : { assembled: { url, isOutdated: film.isOutdated } }),
    ...(overlays === undefined ? {} : { overlays }),
    ...(timeline?.opening === undefined ? {} : { opening: fade(timeline.opening) }),
    ...(timeline?.ending === undefined ? {} : { ending: fade(timeline.ending) }),
  };
}

/** What models make for shots or for the film, and is not a clip of it. */
function viewParts(board: Board, context: ViewContext): readonly StudioPart[] {
  const { pictures, sounds } = board.storyboard;
  return [...pictures, ...sounds].flatMap((shot): readonly StudioPart[] => {
    const { makes } = shot;
    if (makes === undefined || makes.kind === "clip") return [];
    const listed = board.takes.find(({ shotId }) => shotId === shot.id)?.takes ?? [];
    const standing = board.status.shots.find(({ id }) => id === shot.id)?.state ?? "new";
    return [
      {
        id: shot.id,
        label: "role" in makes ? makes.role.replaceAll("_", " ") : makes.name,
        kind: makes.kind,
        state: standing === "disabled" ? "disabled" : stateOf(standing),
        model: labelSource(shot),
        words: shot.promptParts.map(({ text }) => text).join(" "),
        takes: viewTakes(listed, {
          isRehearsal: board.cut.isRehearsal,
          mediaOf: (key) => partMedia(board, key, context.index),
          isRejected: (key) => board.notes.rejected.includes(key),
          progressOf: () => undefined,
        }),
        ...("shotId" in makes ? { shot: makes.shotId } : {}),
      },
    ];
  });
}

function partMedia({ cut }: Board, requestKey: string, index: MediaIndex) {
  const state = cut.known.stateOf?.(requestKey);
  if (state?.kind !== "reused") return undefined;
  const url = index.add(state.sha256, state.path);
  const mimeType = index.find(state.sha256)?.mimeType ?? "";
  const isPicture = mimeType.startsWith("image/");
  return {
    url,
    kind: isPicture ? ("picture" as const) : ("clip" as const),
    frames: 0,
    seconds: cut.known.secondsOf?.(requestKey) ?? 0,
    hasSound: !isPicture,
    mimeType,
    ...(isPicture ? { posterUrl: url } : {}),
  };
}

/** Diagnostics as the page shows them, with the shot that each is about. */
export function viewDiagnostics(
  diagnostics: readonly Diagnostic[],
  storyboard: Storyboard | undefined,
): readonly StudioDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { severity, code, message, hint, file, line, column } = diagnosticToJson(diagnostic);
    const shot = storyboard?.shots.find(
      ({ span }) =>
        basename(storyboard.file.path) === basename(file) &&
        span.start <= diagnostic.span.start &&
        diagnostic.span.start < span.end,
    );
    return {
      severity,
      code,
      message,
      file,
      line,
      column,
      ...(diagnostic.file.text === "" ? {} : { excerpt: excerptAt(diagnostic.file.text, line) }),
      ...(hint === undefined ? {} : { hint }),
      ...(shot === undefined ? {} : { shot: shot.id }),
    };
  });
}

/** As many lines as show a shot. */
const linesAround = 3;

/** The lines around a line, which counts from 1. Very long ones are cut. */
function excerptAt(text: string, line: number): NonNullable<StudioDiagnostic["excerpt"]> {
  const firstLine = Math.max(1, line - linesAround);
  const lines = text.split(/\r?\n/).slice(firstLine - 1, line + linesAround);
  return { firstLine, lines: lines.map((one) => one.slice(0, 400)) };
}
