import { announceChanges } from "./announce-changes.ts";
import { keepFocus } from "./keep-focus.ts";
import { speakInDialog } from "./speak-in-dialog.ts";

/** What helps people who do not see the page or do not use a mouse, and is not needed to draw it. */
export function startAccess(page: HTMLElement): void {
  announceChanges();
  keepFocus(page);
  speakInDialog();
}
