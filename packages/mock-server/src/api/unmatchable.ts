import type { Recording } from "../recording/recording.ts";
import { suggest } from "./nearest.ts";

/** Recordings for models that are not on offer, a sentence each. They do no harm, but can never be used. */
export function describeUnmatchable(
  recordings: readonly Recording[],
  modelIds: readonly string[],
): readonly string[] {
  return recordings.flatMap(({ name, match }) => {
    const model = match?.model;
    if (model === undefined || modelIds.includes(model)) return [];
    const near = suggest(model, modelIds);
    const hint = near === undefined ? "" : `, did you mean ${near}?`;
    return [`the recording "${name}" is never used: no model is called ${model}${hint}`];
  });
}
