import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { dialog } from "../store/store.ts";

/** A native dialog: it keeps Tab inside, Esc and a click outside close it, and focus returns to where it was. */
export function Modal(props: {
  readonly title: string;
  readonly isTitleHidden?: boolean;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}) {
  const element = useRef<HTMLDialogElement>(null);
  // Before the next key: what is typed right after `/` belongs into the dialog.
  useLayoutEffect(() => {
    const { current } = element;
    const before = document.activeElement;
    current?.showModal();
    current?.querySelector<HTMLElement>("[autofocus]")?.focus();
    return () => {
      current?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const close = (): void => {
    dialog.value = undefined;
  };
  return (
    <dialog
      ref={element}
      class={props.isWide === true ? "wide" : ""}
      aria-labelledby="dialog-h"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <h2 id="dialog-h" class={props.isTitleHidden === true ? "visually-hidden" : ""}>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}
