import type { Model } from "@storyreel/models";
import type { PayloadChecker } from "../catalogue/check-payload.ts";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { parseObject } from "../catalogue/json.ts";
import type { ContentHash } from "../replay/request-id.ts";
import { contentHash } from "../replay/request-id.ts";

/** The body of a submit, and what has been found out about it. */
export type SubmitBody = {
  readonly value: JsonObject;
  readonly payload: JsonValue;
  /** What is wrong with the payload, for that model. */
  checked: { readonly model: Model; readonly problem: string | undefined } | undefined;
  hashed: { readonly label: string | undefined; readonly content: ContentHash } | undefined;
};

/** Reads bodies. Undefined if one is not a JSON object. */
export type BodyReader = (text: string) => SubmitBody | undefined;

// 64 kB: larger than prompts, smaller than pictures, so that the text of the last body takes no room worth mentioning.
const maxRemembered = 64 * 1024;

/**
 * Remembers the last body: one that comes again and again is read, checked and hashed once, and all its requests share one payload.
 * All three depend on nothing but the text, the model and the label.
 */
export function createBodyReader(): BodyReader {
  let lastText: string | undefined;
  let last: SubmitBody | undefined;
  return (text) => {
    if (text === lastText) return last;
    const value = parseObject(text);
    if (value === undefined) return undefined;
    const payload = value["payload"] ?? null;
    const body: SubmitBody = { value, payload, checked: undefined, hashed: undefined };
    if (text.length > maxRemembered) return body;
    lastText = text;
    last = body;
    return body;
  };
}

/** What is wrong with the payload. The model must be prepared. */
export function checkBody(
  body: SubmitBody,
  model: Model,
  payloads: PayloadChecker,
): string | undefined {
  if (body.checked?.model !== model) {
    body.checked = { model, problem: payloads.check(model, body.payload) };
  }
  return body.checked.problem;
}

/** The hash that ids of requests with this body are made of. */
export function hashBody(body: SubmitBody, model: Model, label: string | undefined): ContentHash {
  if (body.hashed === undefined || body.hashed.label !== label) {
    body.hashed = { label, content: contentHash(model.id, body.payload, label) };
  }
  return body.hashed.content;
}
