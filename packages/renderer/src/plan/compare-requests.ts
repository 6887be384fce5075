import type { JsonValue } from "@storyreel/models";
import { canonicalJson } from "../kit/json.ts";

/** What determines which clip is generated. */
export type ComparedRequest = {
  readonly modelId: string;
  readonly payload: { readonly [name: string]: JsonValue };
  /** From 1. */
  readonly take: number;
};

/** A field of a request that has changed; `undefined`: the field was not sent, or is not sent any more. */
export type FieldChange = {
  /** `model`, `take`, or the name of the payload's field. */
  readonly field: string;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
};

/** The changed fields, model first. Without changes it is the same request, with the same key. */
export function compareRequests(
  before: ComparedRequest,
  after: ComparedRequest,
): readonly FieldChange[] {
  const names = new Set([...Object.keys(after.payload), ...Object.keys(before.payload)]);
  const changes: readonly FieldChange[] = [
    { field: "model", before: before.modelId, after: after.modelId },
    ...[...names].map((field) => ({
      field,
      before: before.payload[field],
      after: after.payload[field],
    })),
    { field: "take", before: before.take, after: after.take },
  ];
  return changes.filter((change) => textOf(change.before) !== textOf(change.after));
}

function textOf(value: JsonValue | undefined): string {
  return value === undefined ? "" : canonicalJson(value);
}
