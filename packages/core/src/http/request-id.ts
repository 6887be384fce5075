import type { JsonValue } from "@storyreel/models";
import { asObject, unwrapJson } from "./read-json.ts";

/** Some gateways wrap the answer in another object. */
const wrappers = ["request", "data", "result"] as const;

/** The object that has the id of a request: the value itself, or what a gateway has wrapped. */
export function findRecord(value: JsonValue): { readonly [name: string]: JsonValue } | undefined {
  const members = asObject(value);
  if (members === undefined || members["request_id"] !== undefined) return members;
  const inner = wrappers.map((name) => asObject(unwrapJson(members[name] ?? null)));
  return inner.find((each) => each?.["request_id"] !== undefined) ?? members;
}

/** The request that an answer names: of a record, or in its error, which may be JSON inside text. */
export function findRequestId(value: JsonValue): string | undefined {
  const values = Array.isArray(value) ? value : [value];
  for (const each of values) {
    const record = findRecord(each);
    const error = findRecord(unwrapJson(record?.["error"] ?? null));
    const id = idText(record?.["request_id"]) ?? idText(error?.["request_id"]);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Documented as a string; similar services count. */
function idText(id: JsonValue | undefined): string | undefined {
  if (typeof id === "number") return Number.isSafeInteger(id) ? String(id) : undefined;
  return typeof id === "string" && id !== "" ? id : undefined;
}
