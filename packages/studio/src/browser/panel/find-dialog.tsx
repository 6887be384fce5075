import { useRef, useState } from "preact/hooks";
import type { StudioShot } from "../../api/studio-view.ts";
import { Glyph, stateWords } from "../kit/icons.tsx";
import { goToShot } from "../store/moves.ts";
import { dialog, view } from "../store/store.ts";
import { Modal } from "./modal.tsx";

// More than fit the dialog; the rest comes with a more exact word.
const shown = 60;

/** A shot by its name, its words, its model or its state. */
export function FindDialog() {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const isFound = useRef(false);
  const found = (view.value?.shots ?? []).filter((shot) => matches(shot, text)).slice(0, shown);
  const go = (shot: StudioShot | undefined): void => {
    if (shot === undefined) return;
    isFound.current = true;
    dialog.value = undefined;
    goToShot(shot);
  };
  return (
    // With the dialog, not a frame later: the next key may go to a field by then.
    <Modal
      title="Find a shot"
      isTitleHidden
      leadsTo={() => (isFound.current ? document.getElementById("shot") : null)}
    >
      <input
        class="fin"
        role="combobox"
        aria-label="Shot, word, model or state"
        aria-expanded="true"
        aria-controls="found"
        aria-activedescendant={found[at] === undefined ? undefined : `found-${at}`}
        placeholder="Shot, word, model or state"
        autocomplete="off"
        autofocus
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (event.key === "Enter") {
            // Focus returns to the button that opened the dialog, and this key would press it.
            event.preventDefault();
            go(found[at]);
          }
          if (by === undefined) return;
          event.preventDefault();
          setAt(Math.max(0, Math.min(found.length - 1, at + by)));
        }}
      />
      <ul class="fl" id="found" role="listbox" aria-label="Shots">
        {found.map((shot, index) => (
          <li
            key={shot.id}
            id={`found-${index}`}
            role="option"
            aria-selected={index === at}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: "nearest" });
            }}
            onClick={() => go(shot)}
          >
            <Glyph state={shot.state} />
            <span>{shot.id}</span>
            <span class="words">{ownWords(shot)}</span>
            <span>{stateWords[shot.state]}</span>
          </li>
        ))}
      </ul>
      <p class="lead" role="status">
        {found.length === 0 ? "No shot matches." : ""}
      </p>
    </Modal>
  );
}

/** Every word has to be in it, in any order. */
export function matches(shot: StudioShot, text: string): boolean {
  const { id, scene, model, dialogue, narration, notes, prompt, state, framing } = shot;
  const whole = [
    id,
    scene,
    model,
    dialogue,
    narration,
    notes,
    stateWords[state],
    ...prompt.map((part) => part.text),
    ...framing.characters,
    ...shot.remarks.map((remark) => remark.text),
  ];
  const words = whole.join(" ").toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function ownWords({ prompt, promptOrigin, fields, dialogue, notes }: StudioShot): string {
  const written = fields.find(({ name }) => name === promptOrigin)?.value;
  const own = prompt.find(({ origin }) => origin === "shot" || origin === promptOrigin)?.text;
  return typeof written === "string" ? written : (own ?? dialogue ?? notes ?? "");
}
