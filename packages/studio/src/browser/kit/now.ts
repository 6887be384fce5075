import { signal } from "@preact/signals";

/** Milliseconds since 1970, once a second: for what counts up while the page is looked at. */
export const nowMs = signal(Date.now());

setInterval(() => {
  if (!document.hidden) nowMs.value = Date.now();
}, 1000);
