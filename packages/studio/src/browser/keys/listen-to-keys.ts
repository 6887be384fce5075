import { comparison, dialog, hasSingleKeys } from "../store/store.ts";
import { dismiss, messages } from "../store/messages.ts";
import { keyActions, redo, undo } from "./key-map.ts";

/** Keys of the page while no field and no dialog has them. Ends when the returned function is called. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isInDialog()) return;
    const run = actionOf(event);
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  document.addEventListener("keydown", onKey);
  // Before the button does something: a dialog that it opens gives the focus back to where it is then.
  document.addEventListener("click", letGo, true);
  return () => {
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("click", letGo, true);
  };
}

/** What is pressed with the mouse gives the keys back to the film, so that Space plays and does not press it again. */
function letGo(event: MouseEvent): void {
  const { activeElement } = document;
  const isMouse = event instanceof PointerEvent && event.pointerType === "mouse";
  if (!isMouse || !(activeElement instanceof HTMLElement) || isInDialog()) return;
  if (isPressable(activeElement)) activeElement.blur();
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (event.key === "Escape") return () => leave(target);
  if (isField(target)) return undefined;
  // Many keyboards have them only behind AltGr (Ctrl and Alt on Windows) or Option.
  if (/[[\]]/u.test(event.key) && event.altKey && hasSingleKeys.value) return keyActions[event.key];
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === "p") return keyActions["p"];
    if (event.key.toLowerCase() !== "z") return undefined;
    return event.shiftKey ? redo : undo;
  }
  if (event.altKey) return keyActions[`Alt+${event.key}`];
  if (!hasSingleKeys.value && event.key.length === 1) return undefined;
  // A button keeps Space and Enter, which press it.
  if (isPressable(target) && (event.key === " " || event.key === "Enter")) return undefined;
  const isLetter = /^[a-z]$/iu.test(event.key);
  const name = isLetter
    ? event.shiftKey
      ? `Shift+${event.key.toUpperCase()}`
      : event.key.toLowerCase()
    : event.shiftKey && event.key.length > 1
      ? `Shift+${event.key}`
      : event.key;
  return keyActions[name];
}

function leave(target: HTMLElement | undefined): void {
  const failure = messages.value.findLast(({ tone }) => tone === "failed");
  if (isField(target)) target?.blur();
  else if (comparison.value !== undefined) comparison.value = undefined;
  else if (failure !== undefined) dismiss(failure.id);
  else target?.blur();
}

function isInDialog(): boolean {
  return dialog.value !== undefined || document.querySelector("dialog[open]") !== null;
}

function isField(target: HTMLElement | undefined): boolean {
  return (
    target !== undefined &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=checkbox]), audio, pre"))
  );
}

function isPressable(target: HTMLElement | undefined): boolean {
  return target?.matches("button, a, summary, input[type=checkbox]") === true;
}
