import { readReason } from "../http/read-reason.ts";
import { asObject, unwrapJson } from "../http/read-json.ts";
import type { JsonValue } from "@storyreel/models";
import type { JsonObject } from "./request-record.ts";

/** What a filter did to a result. */
export type FilterReport = {
  readonly text: string;
  /** False for a mark such as a count, which says less than any sentence. */
  readonly isReason: boolean;
};

// Deeper than any outcome that was seen, and than those of the providers.
const MAX_LEVELS = 6;

/**
 * Looks in an outcome for fields of filters: Veo's `raiMediaFilteredReasons` and `raiMediaFilteredCount`, `blockReason`,
 * `finishReason: "SAFETY"`, `has_nsfw_concepts: [true]`, `moderation: {flagged: true}`, in any spelling and at any depth. Providers
 * document these for results that were made and held back.
 *
 * @returns the first reason in words, else the first mark.
 */
export function readFilter(outcome: JsonObject): FilterReport | undefined {
  const found = [...reports(outcome, 0)];
  return found.find(({ isReason }) => isReason) ?? found[0];
}

function* reports(members: JsonObject, level: number): Generator<FilterReport> {
  if (level > MAX_LEVELS) return;
  for (const [name, value] of Object.entries(members)) {
    const unwrapped = unwrapJson(value);
    const words = name.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
    const report = FILTER_NAMES.test(words)
      ? reportOf(name, unwrapped, REASON_NAMES.test(words))
      : FINISH_NAMES.test(words)
        ? finishOf(name, unwrapped)
        : undefined;
    if (report !== undefined) yield report;
    const inner = Array.isArray(unwrapped) ? unwrapped : [unwrapped];
    for (const item of inner) {
      const object = asObject(item);
      if (object !== undefined) yield* reports(object, level + 1);
    }
  }
}

const FILTER_NAMES =
  /(^|_)(rai|filter(ed|s)?|moderation|safety|nsfw|block(ed)?|flagged|sensitive|prohibited|violations?)(_|$)/;
const REASON_NAMES = /reasons?$|messages?$|categor(y|ies)$|detail(s)?$/;
const FINISH_NAMES = /^(finish|stop)_reason$/;
const FINISHED_BY_FILTER = /safety|filter|prohibited|blocklist|recitation|moderation|sensitive/i;

function finishOf(name: string, value: JsonValue): FilterReport | undefined {
  if (typeof value !== "string" || !FINISHED_BY_FILTER.test(value)) return undefined;
  return { text: `${name}: ${value}`, isReason: false };
}

function reportOf(name: string, value: JsonValue, isReason: boolean): FilterReport | undefined {
  if (typeof value === "string") {
    // A parameter of the request may be echoed: `moderation: "auto"`.
    if (!isReason && !REJECTED.test(value)) return undefined;
    const { text } = readReason(value);
    if (text === undefined || PASSED.test(text)) return undefined;
    return /\s/.test(text) ? { text, isReason: true } : { text: `${name}: ${text}`, isReason };
  }
  if (value === true || (typeof value === "number" && value > 0 && COUNTED.test(name))) {
    return { text: `${name}: ${String(value)}`, isReason: false };
  }
  if (!Array.isArray(value)) return undefined;
  if (value.some((item) => item === true)) return { text: `${name}: true`, isReason: false };
  const texts = value.filter((item) => typeof item === "string" && item.trim() !== "").slice(0, 3);
  if (!isReason || texts.length === 0) return undefined;
  return { text: texts.join("; "), isReason: true };
}

const PASSED = /^(none|null|pass(ed)?|safe|ok|false|unspecified|.*_unspecified|negligible|0)$/i;
const REJECTED = /block|reject|flag|fail|filter|violat|prohibit|denied|unsafe/i;
/** `safety_tolerance: 5` is a setting. */
const COUNTED = /count$|filtered$|blocked$|violations$/i;
