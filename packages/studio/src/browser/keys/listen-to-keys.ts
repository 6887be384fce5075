import { comparison, dialog, hasSingleKeys } from "../store/store.ts";
import { keyMap, redo, undo } from "./key-map.ts";

const actions: ReadonlyMap<string, () => void> = new Map(
  keyMap.flatMap((line) => Object.entries(line.actions)),
);

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
  return () => document.removeEventListener("keydown", onKey);
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (event.key === "Escape") return () => leave(target);
  if (isField(target)) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== "z") return undefined;
    return event.shiftKey ? redo : undo;
  }
  if (event.altKey || (!hasSingleKeys.value && event.key.length === 1)) return undefined;
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
  return actions.get(name);
}

function leave(target: HTMLElement | undefined): void {
  if (isField(target)) target?.blur();
  else if (comparison.value !== undefined) comparison.value = undefined;
  else target?.blur();
}

function isInDialog(): boolean {
  return dialog.value !== undefined || document.querySelector("dialog[open]") !== null;
}

function isField(target: HTMLElement | undefined): boolean {
  return (
    target !== undefined &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])"))
  );
}

function isPressable(target: HTMLElement | undefined): boolean {
  return target?.matches("button, a, summary, input[type=checkbox]") === true;
}
