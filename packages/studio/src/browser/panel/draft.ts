import { useEffect, useRef, useState } from "preact/hooks";
import type { BoardEdit, Outcome } from "../../api/studio-request.ts";
import { settled } from "../store/store.ts";
import { editSoon, flushEdits, revisionNow, viewAfter } from "./edits.ts";

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
  const settledAtStart = useRef(settled.peek());
  const writeAgain = useRef<() => Promise<void>>(() => Promise.resolve());
  useEffect(() => {
    if (draft === value) setDraft(undefined);
  }, [value]);
  useEffect(
    () =>
      settled.subscribe((now) => {
        if (now === undefined || now === settledAtStart.current) return;
        settledAtStart.current = now;
        setRefusal(undefined);
        if (now.keep === "theirs") setDraft(undefined);
        else void writeAgain.current();
      }),
    [],
  );
  // What was typed after the conflict was found is written on top of what was kept.
  writeAgain.current = async () => {
    const change = draft === undefined ? undefined : editOf(draft);
    await viewAfter(revisionNow());
    seen.current = revisionNow();
    if (change !== undefined && draft !== value) {
      editSoon(name, { change, seen: seen.current }, onOutcome);
    }
  };
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
