import type {
  ComparisonView,
  HistoryRefusal,
  HistoryView,
  VersionPriceView,
} from "../../api/studio-history.ts";
import { fault } from "../store/store.ts";

/** The commits of the film. */
export function askVersions(signal: AbortSignal): Promise<HistoryView> {
  return ask<HistoryView>("api/history", signal);
}

export function askPrice(hash: string, signal: AbortSignal): Promise<VersionPriceView> {
  return ask<VersionPriceView>(`api/history/${hash}`, signal);
}

/** @param after `undefined`: the files as they are now. */
export function askComparison(
  before: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<ComparisonView> {
  const query = new URLSearchParams({ before, ...(after === undefined ? {} : { after }) });
  return ask<ComparisonView>(`api/compare?${query.toString()}`, signal);
}

async function ask<Answer extends { readonly ok: boolean }>(
  path: string,
  signal: AbortSignal,
): Promise<Answer | HistoryRefusal> {
  try {
    const response = await fetch(path, { cache: "no-store", signal });
    if (response.status === 401) {
      fault.value = "expired";
      return { ok: false, code: "expired", message: "This address has expired." };
    }
    const answer: Answer = await response.json();
    return answer;
  } catch {
    return { ok: false, code: "stopped", message: "The studio is not responding." };
  }
}
