import type { RenderOutcome } from "@storyreel/renderer";
import type { TakeView } from "@storyreel/renderer/events";
import { counted } from "@storyreel/renderer/kit";
import { sentences } from "../api/sentences.ts";
import type { StudioEvent } from "../api/studio-request.ts";

type EndMessage = Extract<StudioEvent, { readonly type: "message" }>;

/** All clips are there; the film may not be. */
export function boughtMessage(
  { made, canceled }: { readonly made: number; readonly canceled: number },
  { exit, message = "the film could not be assembled", hint }: RenderOutcome,
): EndMessage {
  const bought = `Bought ${counted(made, "take")}.`;
  const also = canceled === 0 ? "" : ` ${counted(canceled, "take")} canceled before sending.`;
  const isWhole = exit === 0 || exit === 4;
  return {
    type: "message",
    tone: isWhole ? "done" : "warning",
    text: `${bought}${also}${isWhole ? "" : ` ${sentences({ message, hint })}`}`,
  };
}

type EndedTakes = ReadonlyMap<string, Pick<TakeView, "id" | "phase" | "trouble">>;

/** How many failed takes are named. */
const named = 3;

/** A run that did not give all that was wanted. What the model refused is said in its words, and without ids of requests. */
export function failedMessage(
  outcome: Pick<RenderOutcome, "exit" | "message" | "hint">,
  ended?: { readonly made: number; readonly takes: EndedTakes | undefined },
): EndMessage {
  const { exit, message = "The run did not finish.", hint } = outcome;
  // With any other exit, something else is to be told.
  const takes = exit === 5 ? [...(ended?.takes?.values() ?? [])] : [];
  const failed = takes.filter(({ phase }) => phase === "failed");
  const made = ended?.made ?? 0;
  const bought = made === 0 ? "" : `Bought ${counted(made, "take")}. `;
  const reasons = failed.slice(0, named).map(({ id, trouble }) => {
    const why = trouble === undefined ? "" : `: ${trouble.reason}`;
    return `"${id.shotId}" failed${why}`;
  });
  const more = failed.length > named ? [`${failed.length - named} more failed`] : [];
  const said = failed.length === 0 ? message : [...reasons, ...more].join("; ");
  return {
    type: "message",
    tone: "failed",
    text: `${bought}${sentences({ message: said, hint })}`,
  };
}
