import type { JsonObject } from "../catalogue/json.ts";
import type { RouteKind } from "../replay/call-log.ts";
import type { Job } from "../replay/job.ts";
import type { Answer } from "./answer.ts";

/** An answer, and what the call was about. */
export type Handled = {
  readonly route: RouteKind;
  readonly answer: Answer;
  readonly job?: Job | undefined;
  readonly modelId?: string | undefined;
  /** The body of a submit. */
  readonly body?: JsonObject | undefined;
};
