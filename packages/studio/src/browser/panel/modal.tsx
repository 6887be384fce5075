import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { dialog } from "../store/store.ts";
import { MessagesInDialog } from "../top/messages.tsx";

/** A native dialog: it keeps Tab inside, Esc and a click outside close it, and focus returns to where it was. */
export function Modal(props: {
  readonly title: string;
  readonly isTitleHidden?: boolean;
  readonly isWide?: boolean;
  /** As wide as the page. */
  readonly isFull?: boolean;
  /** Where the focus goes instead of back, if the dialog led somewhere. */
  readonly leadsTo?: () => HTMLElement | null;
  readonly children: ComponentChildren;
}) {
  const element = useRef<HTMLDialogElement>(null);
  // Before the next key: what is typed right after `/` belongs into the dialog.
  useLayoutEffect(() => {
    const { current } = element;
    const before = document.activeElement;
    current?.showModal();
    // Not the first button, which may be at the end of what is to be read.
    const first =
      current?.querySelector<HTMLElement>("[autofocus]") ?? current?.querySelector("h2");
    first?.focus();
    return () => {
      current?.close();
      const next = props.leadsTo?.() ?? null;
      if (next !== null) return next.focus({ preventScroll: true });
      // What opened it may have done its work and be gone.
      const back = before?.isConnected === true ? before : document.getElementById("shot");
      if (back instanceof HTMLElement) back.focus();
    };
  }, []);
  const close = (): void => {
    dialog.value = undefined;
  };
  return (
    <dialog
      ref={element}
      class={props.isFull === true ? "full" : props.isWide === true ? "wide" : ""}
      aria-labelledby="dialog-h"
      aria-describedby="dialog-lead"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <h2 id="dialog-h" tabIndex={-1} class={props.isTitleHidden === true ? "visually-hidden" : ""}>
        {props.title}
      </h2>
      {props.children}
      <MessagesInDialog />
    </dialog>
  );
}
