import { formatUsd, type Price, type PriceAssumption, type Source } from "@storyreel/models";
import { describeAssumption, markAssumed } from "./assumed.ts";
import { formatChange } from "./format-change.ts";
import { alignColumns, formatInstant, formatSeconds, printable } from "@storyreel/renderer/kit";
import type { PlannedPicture } from "@storyreel/renderer/plan";
import { describeCard, ownSourceLabels } from "@storyreel/renderer/storyboard";
import type {
  ExplainedPrompt,
  ExplainedTake,
  Explanation,
  OwnExplanation,
} from "@storyreel/renderer/explain";

/** An explanation for people. Ends in a line break. */
export function formatExplanation(explanation: Explanation): string {
  const { shotId, modelId, prompt, payload, pictures, voiceFrom } = explanation;
  const { asset, price, takes } = explanation;
  const lines = [
    `${shotId}   ${modelId}`,
    ...formatRemarks(explanation),
    "",
    ...formatPrompt(prompt),
    "payload",
    ...Object.entries(payload).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
    ...pictures.map(formatPicture),
    ...(voiceFrom === undefined ? [] : [`  the voice is from ${voiceFrom}`]),
    "",
    ...formatAsset(asset),
    `price: ${formatPrice(price)}`,
    "",
    ...takes.flatMap((take) => formatTake(take, modelId)),
  ];
  return printable(`${lines.join("\n").trimEnd()}\n`);
}

/** The same for a shot that shows something of the user's own. */
export function formatOwnExplanation(own: OwnExplanation): string {
  const { shotId, source, cut } = own;
  const { inSeconds, outSeconds } = cut;
  const to = outSeconds === undefined ? "the end" : `${outSeconds} s`;
  const isWhole = inSeconds === 0 && outSeconds === undefined;
  const lines = [
    `${shotId}   ${ownSourceLabels[source.kind]}`,
    ...formatRemarks(own),
    "",
    describeShown(source),
    ...(source.seconds === undefined ? [] : [`length: ${formatSeconds(source.seconds)}`]),
    ...(isWhole ? [] : [`used: ${inSeconds} s to ${to}`]),
    "price: $0.00, because nothing is sent to a model",
  ];
  return printable(`${lines.join("\n")}\n`);
}

function describeShown(source: OwnExplanation["source"]): string {
  switch (source.kind) {
    case "clip":
      return `file: ${source.name}`;
    case "still":
      return source.madeBy === undefined ? `file: ${source.name}` : `picture: ${source.madeBy}`;
    case "card":
      return `shows: ${describeCard(source.card)}`;
  }
}

/** What people wrote, none of which is sent. */
function formatRemarks({
  notes,
  markers,
  picture,
  sound,
}: Pick<Explanation, "notes" | "markers" | "picture" | "sound">): readonly string[] {
  return [
    ...(notes === undefined ? [] : [`notes: ${notes.replace(/\s+/g, " ").trim()}`]),
    ...markers.map(({ atSeconds, name, comment, color = "green" }) => {
      const remark = comment === undefined ? "" : `: ${comment.replace(/\s+/g, " ").trim()}`;
      return `marker at ${atSeconds} s (${color}): ${name}${remark}`;
    }),
    ...picture.map((sentence) => `picture: ${sentence}`),
    ...sound.map((sentence) => `sound: ${sentence}`),
  ];
}

function formatAsset(asset: Explanation["asset"]): readonly string[] {
  if (asset === undefined) return [];
  const { ids, madeAtMs, expiresAtMs } = asset;
  const until = expiresAtMs === undefined ? "" : `, until ${formatInstant(expiresAtMs)}`;
  return [
    `ids, made at ${formatInstant(madeAtMs)}${until}`,
    ...Object.entries(ids).map(([name, all]) => `  ${name}: ${all.join(", ")}`),
    "",
  ];
}

/** Models that take no prompt have none to show. */
function formatPrompt(prompt: ExplainedPrompt): readonly string[] {
  if (prompt.parts.length === 0 && prompt.maxLength === undefined) return [];
  return [`prompt: ${formatMeter(prompt)}`, ...formatParts(prompt), ""];
}

const meterWidth = 20;

/** `512 of 2500 characters [####                ]` */
function formatMeter({ length, maxLength }: ExplainedPrompt): string {
  if (maxLength === undefined) return `${length} characters, no documented limit`;
  const filled = Math.min(meterWidth, Math.ceil((length / maxLength) * meterWidth));
  return `${length} of ${maxLength} characters [${"#".repeat(filled).padEnd(meterWidth)}]`;
}

function formatParts({ parts }: ExplainedPrompt): readonly string[] {
  const rows = parts.map(({ origin, variables, length, text }) => [
    variables === undefined ? origin : `${origin}, with ${variables.join(", ")}`,
    String(length),
    text,
  ]);
  return alignColumns(rows, [1]).map((line) => `  ${line}`);
}

function formatPicture({ role, parameter = role, source }: PlannedPicture): string {
  switch (source.kind) {
    case "file":
      return `  ${parameter} is ${source.path} (identified by its content)`;
    case "frame": {
      const { frame, shotId, take, id = "id", index = 1 } = source;
      const from = `${shotId}, take ${take}`;
      switch (frame) {
        case "whole":
          return `  ${parameter} is the picture ${from}`;
        case "clip":
          return `  ${parameter} is ${shotId.includes(".") ? "" : "the clip of "}${from}`;
        case "id":
          return `  ${parameter} is the ${id} of ${from}${index === 1 ? "" : `, number ${index}`}`;
        case "first":
        case "last":
          return `  ${parameter} is the ${frame} frame of ${from}`;
      }
    }
  }
}

function formatPrice(price: Price): string {
  if (!price.known) {
    const reported = price.reported.map(({ usd, from }) => `$${formatUsd(usd)} (${from.source})`);
    const rest =
      reported.length === 0
        ? ""
        : `; other sources report ${reported.join(", ")}, not used in plans`;
    return `unknown: ${price.reason}${rest}`;
  }
  const { quantity, unit, unitUsd, usd, surcharges = [], from, assumed, assumption } = price;
  const plural = quantity === "1" ? unit : `${unit}s`;
  const by = assumed.length === 0 ? "" : `, assuming the default of ${assumed.join(", ")}`;
  const source =
    assumption === undefined
      ? `source: ${from.source}, as of ${from.asOf}`
      : describeAssumed(assumption, from);
  const added = surcharges.map(
    (one) => ` + ${one.count} of ${one.input} × $${formatUsd(one.unitUsd)}`,
  );
  return `${quantity} ${plural} × $${formatUsd(unitUsd)}${added.join("")} = $${formatUsd(usd)}${by}${markAssumed(assumption)}\n  ${source}`;
}

function describeAssumed(assumption: PriceAssumption, { source, asOf }: Source): string {
  const why = describeAssumption(assumption);
  const where = assumption === "reported" ? `: ${source}, as of ${asOf}` : "";
  return `no source documents the price; this is ${why}${where}`;
}

function formatTake(explained: ExplainedTake, modelId: string): readonly string[] {
  const { take, requestKey, isChosen, isAwaited, why, nearest } = explained;
  const inFilm = isChosen ? " (used in the film)" : "";
  const mark = isAwaited ? " (chosen; not generated yet)" : inFilm;
  return [
    `take ${take}${mark}: ${why}`,
    ...(nearest?.changes ?? []).map((change) => {
      const where = change.origins.length === 0 ? "" : `   (in: ${change.origins.join(", ")})`;
      return `  ${formatChange(change)}${where}`;
    }),
    `  request key ${requestKey}`,
    `    sha256 of model ${modelId}, the payload above${take === 1 ? "" : " with this take's seed"}, take ${take}`,
    "",
  ];
}
