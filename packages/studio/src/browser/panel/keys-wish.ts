import { hasSingleKeys } from "../store/store.ts";

const wish = "storyreel-single-keys";

/** Turns keys without a modifier on or off, for this visit and the next. */
export function wishKeys(isOn: boolean): void {
  hasSingleKeys.value = isOn;
  try {
    localStorage.setItem(wish, isOn ? "on" : "off");
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

/** The choice of an earlier visit. */
export function readKeysWish(): void {
  try {
    hasSingleKeys.value = localStorage.getItem(wish) !== "off";
  } catch {
    // Without storage keys work.
  }
}
