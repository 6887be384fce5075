import { useEffect, useRef, useState } from "preact/hooks";
import type { BoardEdit } from "../../api/studio-request.ts";
import { dropWords, keepWords, keptWords, settleWords } from "../store/kept-words.ts";
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
  // Another shot may have been shown since it was typed.
  const kept = keptWords(name);
  const [draft, setDraft] = useState(kept?.text);
  const [refusal, setRefusal] = useState<string>();
  const seen = useRef(kept?.request.do === "edit" ? kept.request.revision : 0);
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
    if (draft !== undefined && change !== undefined && draft !== value) write(draft, change);
  };
  const write = (text: string, change: BoardEdit): void => {
    keepWords({ name, text, request: { do: "edit", revision: seen.current, edit: change } });
    editSoon(name, { change, seen: seen.current }, (outcome) => {
      settleWords(name, text, outcome);
      setRefusal(outcome.ok ? undefined : outcome.message);
    });
  };
  return {
    text: draft ?? value,
    ...(refusal === undefined ? {} : { refusal }),
    type: (text) => {
      if (draft === undefined) seen.current = revisionNow();
      setDraft(text);
      const change = editOf(text);
      if (change === undefined) dropWords(name);
      else write(text, change);
    },
    leave: () => {
      flushEdits();
      if (draft !== undefined && editOf(draft) === undefined) setDraft(undefined);
    },
    revert: () => {
      dropWords(name);
      setDraft(undefined);
      setRefusal(undefined);
    },
  };
}
