import type { TakeProblem, TakeState } from "./render-plan.ts";

/** Why the clip of a request that has ended is not here; `undefined`: no problem is known. */
export function problemOf(state: TakeState): TakeProblem | undefined {
  return state.kind === "running" ? state.problem : undefined;
}

/** In a table: `clip cannot be used`. */
export function labelProblem({ kind }: Pick<TakeProblem, "kind">): string {
  switch (kind) {
    case "no-video":
      return "without a video";
    case "unusable-clip":
      return "clip cannot be used";
  }
}

/** What happens next, and what a person can do about it. */
export function describeProblemStep({ kind }: Pick<TakeProblem, "kind">, shotId: string): string {
  switch (kind) {
    case "no-video":
      return `the next render looks once more; --resubmit-uncertain ${shotId} pays for a new request`;
    case "unusable-clip":
      return `it is paid; --download-again ${shotId} downloads it again at no cost`;
  }
}
