import { formatUsd, parseUsd } from "@storyreel/models";
import type { FieldChange } from "@storyreel/renderer/plan";
import type { ComparedRevisions } from "./format-diff.ts";
import type { BeforeAndAfter, BoardDiff, ShotDiff } from "@storyreel/renderer/diff";

/** Amounts are decimal strings, or `null` where no source gives the price. */
export function diffToJson(diff: BoardDiff, { revision, to }: ComparedRevisions): object {
  const { name, renamedFrom, profile, shots, unchanged, settings, addedUsd, unknownPrice } = diff;
  const limit = diff.maxUsd === undefined ? undefined : parseUsd(diff.maxUsd);
  return {
    type: "diff",
    storyboard: name,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    against: revision,
    to: to ?? null,
    profile: profile ?? null,
    addedUsd: formatUsd(addedUsd),
    addedAssumedUsd: formatUsd(diff.addedAssumedUsd),
    unknownPrice,
    repriced: diff.repriced,
    film: totalsToJson(diff.film),
    toPay: totalsToJson(diff.toPay),
    paid: totalsToJson(diff.paid),
    leftUsd: diff.leftUsd === undefined ? null : formatUsd(diff.leftUsd),
    budgetUsd: limit === undefined ? null : formatUsd(limit),
    unchanged,
    settings: settings.map(changeToJson),
    shots: shots.map(shotToJson),
  };
}

function totalsToJson({ before, after, afterAssumed }: BeforeAndAfter): object {
  return {
    beforeUsd: formatUsd(before),
    afterUsd: formatUsd(after),
    afterAssumedUsd: formatUsd(afterAssumed),
    differenceUsd: formatUsd(after - before),
  };
}

function shotToJson(shot: ShotDiff): object {
  const { id, kind, renamedFrom, movedBehind, request, edit, seconds, usd, assumedUsd } = shot;
  return {
    id,
    change: kind,
    seconds,
    usd: usd === undefined ? null : formatUsd(usd),
    assumedUsd: formatUsd(assumedUsd),
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    ...(movedBehind === undefined ? {} : { movedBehind }),
    request: request.map(changeToJson),
    edit: edit.map(changeToJson),
  };
}

function changeToJson({ field, before, after }: FieldChange): object {
  return { field, before: before ?? null, after: after ?? null };
}
