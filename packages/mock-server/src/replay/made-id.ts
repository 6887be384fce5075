import { hash } from "node:crypto";

/** Which id of which model. */
export type MadeId = { readonly model: string; readonly id: string };

/** An id for the result of a request. It shows which model made it, so that every server recognizes it, also after a restart. */
export function makeId({ model, id }: MadeId, requestId: string): string {
  const start = requestId.slice(0, 8);
  return `${id}-${start}${markOf({ model, id }, start)}`;
}

/** Whether a server could have made this id for a result of this model, or it is that of an example. */
export function isMadeId({ model, id }: MadeId, text: string): boolean {
  if (text === `${id}-of-${model}`) return true;
  const start = text.slice(id.length + 1, id.length + 9);
  return text === `${id}-${start}${markOf({ model, id }, start)}`;
}

function markOf({ model, id }: MadeId, start: string): string {
  return hash("sha256", `${model}\n${id}\n${start}`).slice(0, 8);
}
