import { randomBytes } from "node:crypto";
import type { StudioView } from "../../api/studio-view.ts";
import type { ValuePatch } from "../../api/view-patch.ts";
import { diffValues, shareEqual } from "./diff-values.ts";

/** What `GET /api/view` answers. */
export type ViewAnswer = {
  /** The answer's ETag: names the view in `since` of a later request. */
  readonly tag: string;
  /** All of it, or what changed in the view that the page has. */
  readonly body: StudioView | { readonly patch: ValuePatch };
};

/** As many as pages and programs can lag behind; what is equal in them is kept once. */
const mostViews = 16;

/** Answers with views. Of one that it has sent before, it tells only what changed. */
export function createViewAnswers(): (view: StudioView, since?: string) => ViewAnswer {
  // Another start of the studio has other views under the same numbers.
  const name = randomBytes(6).toString("hex");
  const tagOf = (number: number): string => `"${name}-${number}"`;
  const sent = new Map<string, StudioView>();
  let last: StudioView | undefined;
  let count = 0;
  return (view, since) => {
    const now = last === undefined ? view : shareEqual(last, view);
    last = now;
    count += 1;
    const tag = tagOf(count);
    sent.set(tag, now);
    sent.delete(tagOf(count - mostViews));
    const known = since === undefined ? undefined : sent.get(since);
    if (known === undefined) return { tag, body: now };
    return { tag, body: { patch: diffValues(known, now) ?? { keys: {} } } };
  };
}
