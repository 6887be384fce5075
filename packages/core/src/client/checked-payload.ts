import { check } from "@storyreel/models";
import type { JsonValue, Medium, Model, PayloadProblem } from "@storyreel/models";
import { RequestError, type PayloadFault } from "../errors/request-error.ts";
import type { JsonObject } from "../queue/request-record.ts";

/** A model to submit to: a complete one, or just `{ id }`, whose payload is not checked. */
export type SubmitModel<P extends object> =
  | Model<P>
  | { readonly id: string; readonly parameters?: undefined };

/** Like `SubmitModel`, for calls whose result depends on what the model makes. */
export type RunModel<P extends object, M extends Medium | "unknown"> =
  | Model<P, Exclude<M, "unknown">>
  | { readonly id: string; readonly parameters?: undefined };

/** The payload if the model accepts it. @throws RequestError `REQUEST_PAYLOAD_INVALID` with every problem */
export function checkedPayload<P extends object>(model: SubmitModel<P>, payload: P): JsonObject {
  const problems = model.parameters === undefined ? [] : check(model, payload);
  if (problems.length > 0) {
    throw new RequestError(
      "REQUEST_PAYLOAD_INVALID",
      `${model.id} refuses the payload: ${problems.map(({ message }) => message).join("; ")}`,
      {
        modelId: model.id,
        hint: problems.find(({ hint }) => hint !== undefined)?.hint,
        problems: problems.map(toFault),
      },
    );
  }
  return payload as JsonObject;
}

function toFault({ path, rule, expected, actual, message }: PayloadProblem): PayloadFault {
  return {
    path,
    rule,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual: cut(actual) }),
    message,
  };
}

// A picture as a data URI has millions of characters.
const MOST_CHARACTERS = 200;

function cut(value: JsonValue): JsonValue {
  if (typeof value !== "string")
    return JSON.stringify(value).length > MOST_CHARACTERS * 10 ? "…" : value;
  return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
}
