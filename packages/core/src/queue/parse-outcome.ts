import { asObject, unwrapJson } from "../http/read-json.ts";
import type { JsonValue } from "@storyreel/models";
import type { QueueFacts } from "./queue-facts.ts";

/** The results inside an `outcome`, in any of the known shapes. */
export type ParsedOutcome = {
  readonly mediaUrls: readonly string[];
  readonly thumbnailUrl: string | undefined;
};

/**
 * Finds result URLs by name, in the provider's order. The first URL anywhere might be a thumbnail or an echoed input.
 */
export function parseOutcome(outcome: JsonValue | undefined, facts: QueueFacts): ParsedOutcome {
  const members = asObject(outcome === undefined ? undefined : unwrapJson(outcome));
  if (members === undefined) return { mediaUrls: [], thumbnailUrl: undefined };
  const urlsUnder = (names: readonly string[]): readonly string[] =>
    names.map((name) => urlsOf(members[name])).find((urls) => urls.length > 0) ?? [];
  return {
    mediaUrls: urlsUnder(facts.mediaNames),
    thumbnailUrl: urlsUnder(facts.thumbnailNames)[0],
  };
}

/** The URLs in a URL, `{url}`, or a list of these. */
function urlsOf(value: JsonValue | undefined): readonly string[] {
  if (value === undefined) return [];
  const unwrapped = unwrapJson(value);
  if (Array.isArray(unwrapped)) return unwrapped.flatMap((item: JsonValue) => urlsOf(item));
  const text = typeof unwrapped === "string" ? unwrapped : asObject(unwrapped)?.["url"];
  return typeof text === "string" && /^https?:\/\/./i.test(text.trim()) ? [text.trim()] : [];
}
