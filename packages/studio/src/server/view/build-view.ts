import { basename } from "node:path";
import type { Model } from "@storyreel/models";
import { diagnosticToJson, type Diagnostic } from "@storyreel/models/source";
import type { Catalogue } from "@storyreel/models";
import { labelSource, type Storyboard } from "@storyreel/renderer/storyboard";
import type {
  FilmFacts,
  ModelChoice,
  StudioDiagnostic,
  StudioPart,
  StudioView,
} from "../../api/studio-view.ts";
import type { Board } from "../look-at-board.ts";
import type { MediaIndex } from "../media-index.ts";
import type { StudioRun } from "../run-status.ts";
import { createMediaViewer } from "./view-media.ts";
import { viewMoney, viewPlan } from "./view-plan.ts";
import { viewShots } from "./view-shots.ts";
import { viewSounds } from "./view-sounds.ts";
import { stateOf, viewTake } from "./view-takes.ts";

/** The part of a view that a storyboard without mistakes decides. */
export type BoardView = Pick<
  StudioView,
  "film" | "shots" | "parts" | "sounds" | "captions" | "models" | "money" | "plan"
>;

/** What a view is built with, besides the board. */
export type ViewContext = {
  readonly index: MediaIndex;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly run: StudioRun | undefined;
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
      : createMediaViewer(timeline, { index, cacheDir, environment });
  return {
    film: viewFilm(board, index),
    shots: viewShots({ ...context, board, mediaOf }),
    parts: viewParts(board, context),
    sounds: timeline === undefined ? [] : await viewSounds(timeline, index),
    captions: (built.film === undefined || board.storyboard.captions === undefined
      ? []
      : (built.handover?.captions?.cues ?? [])
    ).map(({ startFrame, endFrame, lines }) => ({ startFrame, endFrame, text: lines.join("\n") })),
    models,
    money: viewMoney(board),
    plan: viewPlan(board),
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
      keepsProductionSound: true,
    },
    shots: [],
    parts: [],
    sounds: [],
    captions: [],
    models: [],
    money: { spentUsd: "0.00", reservedUsd: "0.00" },
    plan: { digest: "", totalUsd: "0.00", requests: [], unknownPrice: [], canBuy: false },
  };
}

function viewFilm(board: Board, index: MediaIndex): FilmFacts {
  const { storyboard, built, cut, film } = board;
  const timeline = built.handover?.timeline;
  const { numerator, denominator } = timeline?.rate ?? {
    numerator: Math.round(storyboard.rate * 1000),
    denominator: 1000,
  };
  const fade = (found: { readonly frameCount: number; readonly colour: "black" | "white" }) => ({
    frames: found.frameCount,
    colour: found.colour,
  });
  const url = film === undefined ? undefined : index.addFilm(film.path);
  const [shape] = board.plan.shots.flatMap(({ takes }) => takes);
  return {
    rate: { numerator, denominator },
    timecode: storyboard.timecode,
    frameCount: timeline?.frameCount ?? 0,
    widthPx: timeline?.widthPx ?? shape?.widthPx ?? 1280,
    heightPx: timeline?.heightPx ?? shape?.heightPx ?? 720,
    isRehearsal: cut.isRehearsal,
    keepsProductionSound: storyboard.audio.productionSound === "keep",
    ...(url === undefined || film === undefined
      ? {}
      : { assembled: { url, isOutdated: film.isOutdated } }),
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
        takes: listed.map((take) =>
          viewTake(take, {
            isRehearsal: board.cut.isRehearsal,
            mediaOf: (key) => partMedia(board, key, context.index),
            isRejected: (key) => board.notes.rejected.includes(key),
            progressOf: () => undefined,
          }),
        ),
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

const listed = new WeakMap<Catalogue, Promise<readonly ModelChoice[]>>();

/** The models that a shot can name: those that make clips. */
function listModels(catalogue: Catalogue): Promise<readonly ModelChoice[]> {
  const known = listed.get(catalogue) ?? readModels(catalogue);
  listed.set(catalogue, known);
  return known;
}

async function readModels(catalogue: Catalogue): Promise<readonly ModelChoice[]> {
  const loaded = await Promise.all(catalogue.ids.map(catalogue.load));
  return loaded
    .filter((model) => model !== undefined)
    .filter(({ output }) => output.media === "video")
    .map((model) => {
      const price = describeRates(model);
      return { id: model.id, label: model.title, ...(price === undefined ? {} : { price }) };
    });
}

/** `$0.112 a second`, `from $0.084 a second` */
function describeRates({ price }: Model): string | undefined {
  if (!price.known) return undefined;
  const amounts = price.table.rates.flatMap(({ usd }) => (usd === null ? [] : [Number(usd)]));
  if (amounts.length === 0) return undefined;
  const least = Math.min(...amounts);
  const most = Math.max(...amounts);
  const unit = { second: "a second", video: "a clip" }[price.table.per as "second" | "video"];
  const words = unit ?? `a ${price.table.per}`;
  const amount = `$${Number(least.toFixed(6))} ${words}`;
  return least === most ? amount : `from ${amount}`;
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
      ...(hint === undefined ? {} : { hint }),
      ...(shot === undefined ? {} : { shot: shot.id }),
    };
  });
}
