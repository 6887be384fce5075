import { signal } from "@preact/signals";

export type Tone = "done" | "warning" | "failed";
export type Message = { readonly id: number; readonly text: string; readonly tone: Tone };

/** The newest last: of what went well only the newest, of the rest at most two. */
export const messages = signal<readonly Message[]>([]);

let count = 0;

/** Shows a message for as long as it takes to read it; a failure until it is closed. Returns its `id`. */
export function say(text: string, tone: Tone = "done"): number {
  count += 1;
  const id = count;
  const others = messages.value.filter((other) => other.tone !== "done" && other.text !== text);
  messages.value = [...others.slice(-2), { id, text, tone }];
  const shownMs = (tone === "done" ? 4200 : 9000) + 30 * text.length;
  if (tone !== "failed") setTimeout(() => dismiss(id), shownMs);
  return id;
}

export function dismiss(id: number): void {
  messages.value = messages.value.filter((message) => message.id !== id);
}
