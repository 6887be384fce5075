import { signal } from "@preact/signals";

export type Tone = "done" | "warning" | "failed";
export type Message = { readonly id: number; readonly text: string; readonly tone: Tone };

/** At most three, the newest last. */
export const messages = signal<readonly Message[]>([]);

let count = 0;

/** Shows a message for as long as it takes to read it. Longer when something failed. */
export function say(text: string, tone: Tone = "done"): void {
  count += 1;
  const id = count;
  const others = messages.value.filter((message) => message.text !== text);
  messages.value = [...others, { id, text, tone }].slice(-3);
  const shownMs = (tone === "done" ? 4200 : 9000) + 30 * text.length;
  setTimeout(() => dismiss(id), shownMs);
}

export function dismiss(id: number): void {
  messages.value = messages.value.filter((message) => message.id !== id);
}
