import { useState } from "preact/hooks";
import type { StudioShot } from "../../api/studio-view.ts";
import { edit } from "./edits.ts";
import { FieldInput } from "./field-input.tsx";
import { counted } from "./words.ts";

/** Every overlay of a shot, and one more. */
export function OverlayFields({ shot }: { readonly shot: StudioShot }) {
  const fields = shot.fields.filter(({ name }) => name.startsWith("overlays."));
  const indexOf = (name: string): number => Number(name.split(".")[1]);
  const indexes = [...new Set(fields.map(({ name }) => indexOf(name)))];
  return (
    <details class="more">
      <summary>{indexes.length === 0 ? "Overlays" : counted(indexes.length, "overlay")}</summary>
      {indexes.map((index) => (
        <fieldset key={index}>
          <legend>Overlay {index + 1}</legend>
          <div class="grid">
            {fields
              .filter(({ name }) => indexOf(name) === index)
              .map((field) => (
                <FieldInput key={field.name} owner={shot} field={field} />
              ))}
          </div>
          <button
            type="button"
            class="link"
            onClick={() => void edit({ kind: "remove-overlay", shot: shot.id, index })}
          >
            Remove overlay {index + 1}
          </button>
        </fieldset>
      ))}
      <AddOverlay id={shot.id} />
    </details>
  );
}

function AddOverlay({ id }: { readonly id: string }) {
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState("");
  const add = async (): Promise<void> => {
    if (text.trim() === "") return setRefusal("Write the text first.");
    const outcome = await edit({ kind: "add-overlay", shot: id, text: text.trim() });
    setRefusal(outcome.ok ? "" : outcome.message);
    if (outcome.ok) setText("");
  };
  return (
    <form
      class="addshot"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for="add-overlay">New text over the picture</label>
      <textarea
        id="add-overlay"
        rows={1}
        value={text}
        aria-describedby="add-overlay-said"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id="add-overlay-said" class="refusal" role="status">
        {refusal}
      </p>
      <button type="submit" class="button">
        Add overlay, free
      </button>
    </form>
  );
}
