import type { ExitCode } from "@storyreel/renderer/events";

/** The exit code for an error code. The README explains exit codes. */
export function exitCodeOf(code: string): ExitCode {
  const [, exit] = rules.find(([pattern]) => pattern.test(code)) ?? [];
  return exit ?? 3;
}

const rules: readonly (readonly [pattern: RegExp, exit: ExitCode])[] = [
  [/^(API_UNAUTHORIZED|API_OUT_OF_CREDIT|API_FORBIDDEN|USAGE_MISSING_KEY)$/, 7],
  [/^(USAGE|GIT)_/, 2],
  [/^(YAML|SPEC|STORYBOARD|LOCK|TIMELINE)_/, 1],
  [/^STUDIO_/, 2],
  [/^FLEET_(NOT_INSTALLED|NO_ADDRESS)$/, 2],
  [/^PLAN_/, 4],
  [/^REQUEST_UNCERTAIN$/, 6],
  [/^REQUEST_(FAILED|CANCELLED|WITHOUT_RESULT|PAYLOAD_INVALID)$/, 5],
  [/^API_(REFUSED|NOT_FOUND)$/, 5],
];
