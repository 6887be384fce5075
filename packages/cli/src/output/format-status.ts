import { formatUsd } from "@storyreel/models";
import { alignColumns, counted, printable, printableLine } from "@storyreel/renderer/kit";
import { describeMoney, describeProblemStep, standingLabels } from "@storyreel/renderer/plan";
import { ownSourceLabels } from "@storyreel/renderer/storyboard";
import { markAssumed } from "./assumed.ts";
import type { FilmStatus, OpenRequest, ShotStatus, TakeStatus } from "@storyreel/renderer/status";

/** A line for each take, the requests that are open, and the money. Ends in a line break. */
export function formatStatus(status: FilmStatus): string {
  const { name, shots, open } = status;
  const lines = [
    printableLine(name),
    ...formatShots(shots),
    ...(open.length === 0 ? [] : ["", "open at GMI, according to the ledger", ...formatOpen(open)]),
    "",
    [...describeMoney(status.money, status.maxUsd), ...describeRest(status)].join(", "),
  ];
  return printable(`${lines.join("\n")}\n`);
}

function formatShots(shots: readonly ShotStatus[]): readonly string[] {
  const rows = shots.flatMap(({ id, own, takes }) =>
    takes.length === 0
      ? [{ cells: [id, labelWithoutTakes(own), "", ""], reason: undefined, choice: undefined }]
      : takes.map((take) => ({
          cells: [
            takes.length === 1 ? id : `${id} take ${take.take}`,
            standingLabels[take.state],
            take.since ?? "",
            describeNext(take, id),
          ],
          reason: take.reason,
          choice: take.isAwaited ? `take ${take.take} is chosen but not generated yet` : undefined,
        })),
  );
  return alignColumns(rows.map(({ cells }) => cells)).flatMap((line, index) => {
    const { reason, choice } = rows[index] ?? {};
    const details = [reason, choice].filter((detail) => detail !== undefined);
    return [`  ${line}`, ...details.map((detail) => `      ${detail}`)];
  });
}

function labelWithoutTakes(own: ShotStatus["own"]): string {
  return own === undefined ? "disabled" : ownSourceLabels[own.kind];
}

/** What the next render does. */
function describeNext({ next, state, price, spending }: TakeStatus, shotId: string): string {
  switch (next.kind) {
    case "look":
      return describeProblemStep({ kind: "no-video" }, shotId);
    case "decide":
      return describeProblemStep({ kind: "unusable-clip" }, shotId);
    case "none":
      return "";
    case "download":
      return "the next render downloads it, at no cost";
    case "follow":
      return "the next render picks it up";
    case "send":
      return "a worker sends it when it is its turn";
    case "search":
      return "the next render searches for it at GMI; if it is not there, you decide";
    case "share":
      return `same request as ${next.with}`;
    case "generate": {
      const isAgain = state === "failed" || spending.failedUsd > 0n;
      const usd = price.known
        ? `$${formatUsd(price.usd)}${markAssumed(price.assumption)}`
        : "price unknown";
      return `the next render generates it${isAgain ? " again" : ""} (${usd})`;
    }
  }
}

function formatOpen(open: readonly OpenRequest[]): readonly string[] {
  const rows = open.map(({ requestId, shotId, take, modelId, at, usd, isAssumed, isNeeded }) => [
    requestId ?? "no answer",
    `${shotId} take ${take}`,
    modelId,
    at ?? "",
    usd === undefined
      ? "price unknown"
      : `$${formatUsd(usd)}${isAssumed === true ? " (assumed)" : ""}`,
    isNeeded ? "" : "the film no longer needs it",
  ]);
  return alignColumns(rows).map((line) => `  ${line}`);
}

/** What is still to be paid. */
function describeRest({ toPayUsd, unknownPrice }: FilmStatus): readonly string[] {
  return [
    ...(toPayUsd === 0n ? [] : [`$${formatUsd(toPayUsd)} still to pay`]),
    ...(unknownPrice.length === 0
      ? []
      : [`${counted(unknownPrice.length, "shot")} to pay at an unknown price`]),
  ];
}
