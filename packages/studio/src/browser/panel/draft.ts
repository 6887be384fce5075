import { useEffect, useRef, useState } from "preact/hooks";
import type { BoardEdit, Outcome } from "../../api/studio-request.ts";
import { editSoon, flushEdits, revisionNow } from "./edits.ts";

/** Text that is being typed, and not yet what the storyboard says. */
export type Draft = {
  readonly text: string;
  /** Why the last of it was not written; absent: it was, or will be. */
  readonly refusal?: string;
  readonly type: (text: string) => void;
  readonly leave: () => void;
  readonly revert: () => void;
};

/**
 * A draft of `value`. What is typed is written a moment later with the edit that `editOf` makes of it; `undefined` waits for more. While
 * a field has a draft, views do not overwrite it: a change of the same field on disk is a conflict, which the page shows.
 */
export function useDraft(
  name: string,
  value: string,
  editOf: (text: string) => BoardEdit | undefined,
): Draft {
  const [draft, setDraft] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const seen = useRef(0);
  useEffect(() => {
    if (draft === value) setDraft(undefined);
  }, [value]);
  const onOutcome = (outcome: Outcome): void =>
    setRefusal(outcome.ok ? undefined : outcome.message);
  return {
    text: draft ?? value,
    ...(refusal === undefined ? {} : { refusal }),
    type: (text) => {
      if (draft === undefined) seen.current = revisionNow();
      setDraft(text);
      const change = editOf(text);
      if (change !== undefined) editSoon(name, { change, seen: seen.current }, onOutcome);
    },
    leave: () => {
      flushEdits();
      if (draft !== undefined && editOf(draft) === undefined) setDraft(undefined);
    },
    revert: () => {
      setDraft(undefined);
      setRefusal(undefined);
    },
  };
}
