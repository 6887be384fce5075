import type { FailureKind } from "../errors/failure-kind.ts";

type Rules = readonly (readonly [FailureKind, RegExp])[];

// Codes are made for programs. `insufficient_quota` is missing credit, which waiting does not mend.
const CODES: Rules = [
  [
    "rate-limit",
    /^429$|rate.?limit|too.?many.?requests|^(?!.*insufficient).*quota|resource.?exhausted/i,
  ],
  [
    "content",
    /content.?(policy|filter|moderat|safety|violat)|sensitive|moderation|policy|safety|nsfw|prohibited|blocklist/i,
  ],
  ["input", /invalid|bad.?request|unsupported|validation|missing/i],
];

/** The first code that says what kind of failure it is. */
export function kindOfCodes(codes: readonly string[]): FailureKind | undefined {
  for (const code of codes) {
    const kind = CODES.find(([, pattern]) => pattern.test(code))?.[0];
    if (kind !== undefined) return kind;
  }
  return undefined;
}

// Words in failures that public clients of the queue reported up to September 2026. The rate limit comes last: it is the only
// kind that is submitted again automatically, and the others may quote a prompt that contains its words.
const KINDS: Rules = [
  [
    "content",
    /sensitive|moderat|content.?(policy|filter)|policy|real person|prohibited|nsfw|safety|violat|copyright|risk control/i,
  ],
  [
    "input",
    /invalid.?(input|param|argument|request)|INVALID_|failed to download media|unsupported|must be|(is|are) (required|invalid)|missing (required )?param|\b(status|error|code)\W{0,3}4(00|13|15|22)\b/i,
  ],
  ["rate-limit", /rate.?limit|\bRPM\b|too many requests|quota exceeded/i],
];

/** What an HTTP status among the codes says. It is coarser than words: content filters use 400 as well. */
export function kindOfStatuses(codes: readonly string[]): FailureKind {
  return codes.some((code) => /^4(00|13|15|22)$/.test(code)) ? "input" : "unknown";
}

/** What the words of a reason say, without those that may come from the user, such as a quoted prompt. */
export function kindOfText(text: string): FailureKind {
  const own = text.replaceAll(QUOTED, " ");
  return KINDS.find(([, words]) => words.test(own))?.[0] ?? "unknown";
}

const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|«[^»]*»/g;
