import { formatUsd, type JsonValue } from "@storyreel/models";
import {
  cutSide,
  diffStoryboard,
  type BeforeAndAfter,
  type BoardDiff,
  type BoardSide,
  type ShotDiff,
} from "@storyreel/renderer/diff";
import type {
  BeforeAndAfterUsd,
  ComparisonView,
  ShotDifference,
  VersionStrip,
} from "../../api/studio-history.ts";
import { commandFor } from "../command-for.ts";
import type { MediaIndex } from "../media-index.ts";
import type { StudioOptions } from "../studio-options.ts";
import { signedUsd } from "../view/amounts.ts";
import { mistakeIn } from "./mistake-in.ts";
import { viewStrip } from "./view-strip.ts";

type Comparison = {
  readonly before: string;
  readonly after: string | undefined;
  readonly options: StudioOptions;
  readonly media: MediaIndex;
};

/**
 * Compares two versions as `storyreel diff` does, and lays both out as strips.
 *
 * @throws GitError, LedgerError, MediaError
 */
export async function compareVersions(comparison: Comparison): Promise<ComparisonView> {
  const { before, after, options } = comparison;
  const { file, cwd } = options;
  const { catalogue, projectBudget, specsOver } = await options.readProject();
  const found = await diffStoryboard({
    file,
    cwd,
    revision: before,
    to: after,
    catalogue,
    projectBudget,
    specsOver,
  });
  switch (found.kind) {
    case "invalid":
      return mistakeIn(found.diagnostics);
    case "missing":
      return { ok: false, code: "missing", message: "The later commit does not contain the film." };
    case "unknown-profile":
      return { ok: false, code: "unknown", message: found.unknown.message };
    case "compared": {
      const earlier =
        found.before === undefined
          ? {}
          : { before: await stripOf(found.before, { ...comparison, isNow: false }) };
      const isNow = after === undefined;
      return {
        ok: true,
        ...earlier,
        after: await stripOf(found.after, { ...comparison, isNow }),
        ...viewDiff(found.diff),
        command: describeCommand(comparison),
      };
    }
  }
}

async function stripOf(
  side: BoardSide,
  { options, media: index, isNow }: Comparison & { readonly isNow: boolean },
): Promise<VersionStrip> {
  const { file, environment } = options;
  const { workplace } = await options.readProject();
  const timeline = await cutOf(side, () => cutSide(side, { file, workplace, onlyLocked: !isNow }));
  return viewStrip(side, timeline, { index, cacheDir: workplace.caches.facts, environment });
}

/** Without its own files, an earlier film is shown as its storyboard says it. */
async function cutOf<T>({ storyboard }: BoardSide, cut: () => Promise<T>): Promise<T | undefined> {
  try {
    return await cut();
  } catch (error) {
    const hasOwnFiles = storyboard.shots.some(({ source }) => source.kind !== "request");
    if (hasOwnFiles) return undefined;
    throw error;
  }
}

function viewDiff(diff: BoardDiff) {
  const { shots, unchanged, settings, repriced, addedUsd, unknownPrice, renamedFrom } = diff;
  return {
    shots: shots.map(viewShot),
    unchanged,
    settings: [...new Set(settings.map(({ field }) => field.split(".")[0] ?? ""))],
    repriced,
    addedUsd: signedUsd(addedUsd),
    unknownPrice,
    film: viewTotals(diff.film),
    paid: viewTotals(diff.paid),
    toPay: viewTotals(diff.toPay),
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
  };
}

function viewTotals({ before, after }: BeforeAndAfter): BeforeAndAfterUsd {
  return { before: formatUsd(before), after: formatUsd(after) };
}

function viewShot({ request, edit, usd, assumedUsd, ...shot }: ShotDiff): ShotDifference {
  const { id, kind, renamedFrom, movedBehind } = shot;
  return {
    id,
    kind,
    changes: [...request, ...edit].map(({ field, before, after }) => ({
      field,
      ...(before === undefined ? {} : { before: textOf(before) }),
      ...(after === undefined ? {} : { after: textOf(after) }),
    })),
    isAssumed: assumedUsd !== 0n,
    ...(usd === undefined ? {} : { usd: formatUsd(usd) }),
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    ...(movedBehind === undefined ? {} : { movedBehind }),
  };
}

function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** As git shortens hashes. */
function describeCommand({ options, before, after }: Comparison): string {
  const to = after === undefined ? [] : ["--to", after.slice(0, 10)];
  return commandFor(options, "diff", "--against", before.slice(0, 10), ...to);
}
