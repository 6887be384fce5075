import { useState } from "preact/hooks";
import type { Conflict } from "../../api/studio-view.ts";
import { dialog, settle } from "../store/store.ts";
import { edit, revisionNow, viewAfter } from "./edits.ts";
import { Modal } from "./modal.tsx";

/** Both versions of a text that two people changed, made into one. */
export function MergeDialog({ conflict }: { readonly conflict: Conflict }) {
  const { shot, field, mine, theirs } = conflict;
  const [text, setText] = useState(mine);
  const [refusal, setRefusal] = useState("");
  const save = async (): Promise<void> => {
    const before = revisionNow();
    const outcomeOfSettling = await settle("theirs");
    if (!outcomeOfSettling.ok) return setRefusal(outcomeOfSettling.message);
    await viewAfter(before);
    const outcome =
      shot === undefined
        ? await edit({ kind: "set-source", origin: field, text })
        : await edit({ kind: "set", shot, field, value: text });
    if (outcome.ok) dialog.value = undefined;
    else setRefusal(outcome.message);
  };
  return (
    <Modal title={`${field} of ${shot ?? "the film"}`}>
      <p class="lead">On disk: {theirs}</p>
      <label class="visually-hidden" for="merge-text">
        What it should be
      </label>
      <textarea
        id="merge-text"
        rows={5}
        autofocus
        value={text}
        aria-describedby="merge-said"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id="merge-said" class="refusal" role="status">
        {refusal}
      </p>
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
