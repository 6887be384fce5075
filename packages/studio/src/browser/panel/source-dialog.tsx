import { useEffect, useState } from "preact/hooks";
import { showUsd, parseUsd } from "../kit/usd.ts";
import { dropWords, keepWords } from "../store/kept-words.ts";
import { dialog, view } from "../store/store.ts";
import { Modal } from "./modal.tsx";
import { edit } from "./edits.ts";
import { nameOf } from "./prompt-parts.tsx";
import { counted } from "./words.ts";

/** The words that several shots share, and what it costs to change them. */
export function SourceDialog({ origin }: { readonly origin: string }) {
  const shots = view.value?.shots.filter(({ prompt }) =>
    prompt.some((part) => part.origin === origin),
  );
  const found = shots?.[0]?.prompt.find((part) => part.origin === origin);
  const written = found?.written ?? found?.text ?? "";
  const [text, setText] = useState(written);
  const made = shots?.filter(({ state }) => state === "done") ?? [];
  const price = made.reduce((sum, shot) => sum + parseUsd(shot.anewUsd), 0n);
  const name = nameOf(origin);
  const change = (words: string) => ({ kind: "set-source", origin, text: words }) as const;
  const type = (words: string): void => {
    setText(words);
    keepWords({ name, text: words, request: { do: "edit", revision: 0, edit: change(words) } });
  };
  // Closed by hand, it is not wanted; with the page, it is kept.
  useEffect(() => () => dropWords(name), []);
  const save = async (): Promise<void> => {
    if (text === written) {
      dialog.value = undefined;
      return;
    }
    const outcome = await edit(change(text));
    // What was refused is said by a message, also in the dialog.
    if (outcome.ok) dialog.value = undefined;
  };
  return (
    <Modal title={`Words of ${nameOf(origin)}`}>
      <p class="lead" id="dialog-lead">
        Used by {counted(shots?.length ?? 0, "shot")}
        {made.length === 0
          ? ". None of them has been made yet."
          : `; changing it makes ${made.length} stale, +${showUsd(price)}.`}
      </p>
      <label class="visually-hidden" for="source-text">
        Words of {nameOf(origin)}
      </label>
      <textarea
        id="source-text"
        class="wide"
        rows={5}
        value={text}
        autofocus
        onInput={(event) => type(event.currentTarget.value)}
      />
      <ul class="users">
        {shots?.map(({ id }) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      <div class="dacts">
        <button type="button" class="button" onClick={() => (dialog.value = undefined)}>
          Leave it
        </button>
        <button type="button" class="button primary" onClick={() => void save()}>
          Change it{made.length === 0 ? "" : `, +${showUsd(price)} to make again`}
        </button>
      </div>
    </Modal>
  );
}
