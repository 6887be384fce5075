import { useState } from "preact/hooks";
import type { BoardEdit } from "../../api/studio-request.ts";
import type { Conflict } from "../../api/studio-view.ts";
import { keepWords, keptWords, settleWords } from "../store/kept-words.ts";
import { dialog, settle } from "../store/store.ts";
import { edit, revisionNow, viewAfter } from "./edits.ts";
import { Modal } from "./modal.tsx";
import { nameOf } from "./prompt-parts.tsx";

/** Both versions of a text that two people changed, made into one. */
export function MergeDialog({ conflict }: { readonly conflict: Conflict }) {
  const { shot, scene, field, mine, theirs } = conflict;
  const owner = shot ?? scene;
  // As the field and the dialog of a source call it.
  const name = owner === undefined ? nameOf(field) : `${owner} ${field}`;
  // What was typed before the dialog was closed, or in the field since.
  const [text, setText] = useState(() => keptWords(name)?.text ?? mine);
  const change = (words: string): BoardEdit =>
    shot !== undefined
      ? { kind: "set", shot, field, value: words }
      : scene !== undefined
        ? { kind: "set-scene", scene, field, value: words }
        : { kind: "set-source", origin: field, text: words };
  const keep = (words: string): void => {
    const request = { do: "edit", revision: revisionNow(), edit: change(words) } as const;
    keepWords({ name, text: words, request, hasButton: true });
  };
  const save = async (): Promise<void> => {
    const before = revisionNow();
    const outcomeOfSettling = await settle("theirs");
    // What was refused is said by a message, also in the dialog.
    if (!outcomeOfSettling.ok) return;
    // Settled, but not written.
    keep(text);
    await viewAfter(before);
    const outcome = await edit(change(text));
    settleWords(name, text, outcome);
    if (outcome.ok) dialog.value = undefined;
  };
  return (
    <Modal title={`${field} of ${owner ?? "the film"}`}>
      <p class="lead" id="dialog-lead">
        On disk: {theirs}
      </p>
      <label class="visually-hidden" for="merge-text">
        What it should be
      </label>
      <textarea
        id="merge-text"
        rows={5}
        autofocus
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          keep(event.currentTarget.value);
        }}
      />
      <div class="dacts">
        <button type="button" class="button" onClick={() => (dialog.value = undefined)}>
          Not now
        </button>
        <button type="button" class="button primary" onClick={() => void save()}>
          Use this text
        </button>
      </div>
    </Modal>
  );
}
