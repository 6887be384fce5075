import * as v from "valibot";
import type { BoardEdit, StudioRequest } from "../../api/studio-request.ts";

/** Reads what the page asks for. A request that is not understood says why. */
export function readRequest(
  text: string,
): { readonly request: StudioRequest } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "the request is not JSON" };
  }
  const found = v.safeParse(requestSchema, value);
  if (found.success) return { request: found.output };
  const [issue] = found.issues;
  return { problem: `${v.getDotPath(issue) ?? "the request"}: ${issue.message}` };
}

// A file cannot keep one half of a surrogate pair.
const whole = v.check((words: string) => words.isWellFormed(), "a character is cut in half");
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1000), whole);
const text = v.pipe(v.string(), v.maxLength(100_000), whole);
/** More than any film has: a day at 120 frames a second is a tenth of it. */
const mostFrames = 100_000_000;
const frame = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostFrames));
const frames = v.pipe(v.number(), v.integer(), v.minValue(-mostFrames), v.maxValue(mostFrames));

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

// `exactOptional`: a key is there with a value, or it is not.
const edits = [
  v.strictObject({
    kind: v.literal("set"),
    shot: name,
    field: name,
    value: v.nullable(v.union([text, v.pipe(v.number(), v.finite()), v.boolean()])),
  }),
  v.strictObject({ kind: v.literal("set-source"), origin: name, text }),
  v.strictObject({
    kind: v.literal("set-scene"),
    scene: name,
    field: name,
    value: v.nullable(text),
  }),
  v.strictObject({ kind: v.literal("trim"), shot: name, inFrame: frame, outFrame: frame }),
  v.strictObject({ kind: v.literal("roll"), shot: name, frames }),
  v.strictObject({ kind: v.literal("transition"), shot: name, type: name, frames: frame }),
  v.strictObject({ kind: v.literal("enable"), shot: name, isEnabled: v.boolean() }),
  v.strictObject({
    kind: v.literal("add"),
    after: v.exactOptional(name),
    scene: v.exactOptional(name),
    id: v.exactOptional(name),
    model: v.exactOptional(name),
    action: text,
    isCard: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ kind: v.literal("duplicate"), shot: name }),
  v.strictObject({ kind: v.literal("remove"), shot: name }),
  v.strictObject({
    kind: v.literal("move"),
    shot: name,
    before: v.exactOptional(name),
    after: v.exactOptional(name),
  }),
  v.strictObject({ kind: v.literal("split"), shot: name, atFrame: frame }),
  v.strictObject({ kind: v.literal("put-back"), shot: name }),
  v.strictObject({ kind: v.literal("add-overlay"), shot: name, text }),
  v.strictObject({ kind: v.literal("remove-overlay"), shot: name, index: frame }),
  v.strictObject({
    kind: v.literal("takes"),
    shot: name,
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  }),
] as const;

const editSchema: v.GenericSchema<unknown, BoardEdit> = v.variant("kind", edits);

const requestSchema: v.GenericSchema<unknown, StudioRequest> = v.variant("do", [
  v.strictObject({ do: v.literal("choose"), shot: name, take: v.exactOptional(name) }),
  v.strictObject({ do: v.literal("reject"), take: name, isRejected: v.boolean() }),
  v.strictObject({
    do: v.literal("remark"),
    shot: name,
    frame,
    take: v.exactOptional(name),
    text,
  }),
  v.strictObject({
    do: v.literal("change-remark"),
    id: name,
    text: v.exactOptional(text),
    isDone: v.exactOptional(v.boolean()),
    isDeleted: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ do: v.literal("edit"), revision: count, edit: editSchema }),
  v.strictObject({ do: v.literal("check"), edit: editSchema }),
  v.strictObject({ do: v.literal("undo") }),
  v.strictObject({ do: v.literal("redo") }),
  v.strictObject({ do: v.literal("settle-conflict"), keep: v.picklist(["mine", "theirs"]) }),
  v.strictObject({ do: v.literal("write-again") }),
  v.strictObject({ do: v.literal("rehearse") }),
  v.strictObject({ do: v.literal("assemble") }),
  v.strictObject({
    do: v.literal("buy"),
    digest: name,
    takes: v.pipe(v.array(name), v.maxLength(10_000)),
    confirmedUsd: v.exactOptional(name),
  }),
  v.strictObject({ do: v.literal("cancel"), shot: v.exactOptional(name) }),
  v.strictObject({ do: v.literal("look-up"), shot: name }),
  v.strictObject({ do: v.literal("make-proxy"), url: name }),
  v.strictObject({ do: v.literal("cancel-proxy"), url: name }),
]);
