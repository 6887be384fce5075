import { describeCard } from "@storyreel/renderer/storyboard";
import { sourceFile } from "./source-file.ts";
import { formatUsd, type Price } from "@storyreel/models";
import { problemOf } from "@storyreel/renderer/plan";
import { formatInstant } from "@storyreel/renderer/kit";
import type {
  ExplainedAsset,
  ExplainedTake,
  Explanation,
  OwnExplanation,
} from "@storyreel/renderer/explain";

/** Amounts are decimal strings, or `null` where no source gives the price. */
export function explanationToJson(explanation: Explanation): object {
  const { shotId, modelId, notes, markers, picture, sound, prompt, payload } = explanation;
  const { pictures, price, takes, choice, voiceFrom, asset } = explanation;
  return {
    type: "explanation",
    shot: shotId,
    model: modelId,
    notes: notes ?? null,
    markers: markers.map(markerToJson),
    ...(picture.length === 0 ? {} : { picture }),
    ...(sound.length === 0 ? {} : { sound }),
    prompt: { ...prompt, maxLength: prompt.maxLength ?? null },
    payload,
    pictures,
    ...(voiceFrom === undefined ? {} : { voiceFrom }),
    ...(asset === undefined ? {} : { asset: assetToJson(asset) }),
    price: priceToJson(price),
    choice: choice ?? null,
    takes: takes.map(takeToJson),
  };
}

function assetToJson({ ids, madeAtMs, expiresAtMs }: ExplainedAsset): object {
  return {
    ids,
    madeAt: formatInstant(madeAtMs),
    expiresAt: expiresAtMs === undefined ? null : formatInstant(expiresAtMs),
  };
}

/** A shot that shows something of the user's own. */
export function ownExplanationToJson({
  shotId,
  source,
  cut,
  notes,
  markers,
  picture,
  sound,
}: OwnExplanation): object {
  return {
    type: "explanation",
    shot: shotId,
    model: null,
    source: {
      kind: source.kind,
      file: sourceFile(source),
      ...(source.kind === "card" ? { shows: describeCard(source.card) } : {}),
      seconds: source.seconds ?? null,
    },
    cut: { in: cut.inSeconds, out: cut.outSeconds ?? null },
    notes: notes ?? null,
    markers: markers.map(markerToJson),
    ...(picture.length === 0 ? {} : { picture }),
    ...(sound.length === 0 ? {} : { sound }),
    price: { usd: "0.00" },
    takes: [],
  };
}

function markerToJson({ atSeconds, name, comment, color }: Explanation["markers"][number]): object {
  return { at: atSeconds, name, comment: comment ?? null, color: color ?? "green" };
}

function priceToJson(price: Price): object {
  if (!price.known) {
    const reported = price.reported.map(({ usd, from }) => ({ usd: formatUsd(usd), ...from }));
    return { usd: null, reason: price.reason, reported };
  }
  const { usd, unitUsd, unit, quantity, surcharges, assumed, assumption, from } = price;
  return {
    usd: formatUsd(usd),
    unitUsd: formatUsd(unitUsd),
    unit,
    quantity,
    ...(surcharges === undefined
      ? {}
      : { surcharges: surcharges.map((one) => ({ ...one, unitUsd: formatUsd(one.unitUsd) })) }),
    assumed,
    ...(assumption === undefined ? {} : { assumption }),
    source: from.source,
    asOf: from.asOf,
  };
}

function takeToJson(explained: ExplainedTake): object {
  const { take, requestKey, state, isChosen, isAwaited, why, nearest } = explained;
  return {
    take,
    requestKey,
    state: state.kind,
    problem: problemOf(state)?.message ?? null,
    chosen: isChosen,
    awaited: isAwaited,
    why,
    nearest:
      nearest === undefined
        ? null
        : {
            requestKey: nearest.requestKey,
            requestId: nearest.requestId,
            take: nearest.take,
            date: nearest.date,
            changes: nearest.changes.map(({ field, before, after, origins }) => ({
              field,
              before: before ?? null,
              after: after ?? null,
              origins,
            })),
          },
  };
}
