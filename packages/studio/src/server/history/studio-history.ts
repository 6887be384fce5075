import { formatUsd } from "@storyreel/models";
import { listVersions, priceVersion } from "@storyreel/renderer/diff";
import type {
  ComparisonView,
  HistoryRefusal,
  HistoryView,
  VersionPriceView,
} from "../../api/studio-history.ts";
import { describeFault } from "../describe-fault.ts";
import type { MediaIndex } from "../media-index.ts";
import type { StudioOptions } from "../studio-options.ts";
import { compareVersions } from "./compare-versions.ts";
import { mistakeIn } from "./mistake-in.ts";

/** The versions of a storyboard in git. Only commits that git listed can be asked for. */
export type StudioHistory = {
  list(): HistoryView;
  price(hash: string): Promise<VersionPriceView>;
  /** @param after `undefined`: the files as they are now. */
  compare(before: string, after: string | undefined): Promise<ComparisonView>;
};

// A page lists them a few at a time. Older ones are for `git log`.
const most = 500;

export function createStudioHistory(options: StudioOptions, media: MediaIndex): StudioHistory {
  const listed = new Set<string>();
  const prices = new Map<string, VersionPriceView>();
  const { file } = options;
  return {
    list: () => {
      try {
        const found = listVersions(file, { most });
        for (const { hash } of found.versions) listed.add(hash);
        return { ok: true, ...found };
      } catch (error) {
        return describeFault(error);
      }
    },
    price: async (hash) => {
      if (!listed.has(hash)) return unknown;
      const known = prices.get(hash);
      if (known !== undefined) return known;
      try {
        const { specsOver } = await options.readProject();
        const found = viewPrice(await priceVersion({ file, revision: hash, specsOver }));
        // Specs outside of the commit can change.
        if (specsOver.length === 0) prices.set(hash, found);
        return found;
      } catch (error) {
        return describeFault(error);
      }
    },
    compare: async (before, after) => {
      if (!listed.has(before) || (after !== undefined && !listed.has(after))) return unknown;
      try {
        return await compareVersions({ before, after, options, media });
      } catch (error) {
        return describeFault(error);
      }
    },
  };
}

const unknown: HistoryRefusal = {
  ok: false,
  code: "unknown",
  message: "This commit is not in the list of versions.",
  hint: "open the list again",
};

function viewPrice(found: Awaited<ReturnType<typeof priceVersion>>): VersionPriceView {
  switch (found.kind) {
    case "priced": {
      const { shots, filmUsd, unknownPrice } = found;
      return { ok: true, shots, usd: formatUsd(filmUsd), unknownPrice: unknownPrice.length };
    }
    case "missing":
      return { ok: false, code: "missing", message: "The film is not in this commit." };
    case "invalid":
      return mistakeIn(found.diagnostics);
  }
}
