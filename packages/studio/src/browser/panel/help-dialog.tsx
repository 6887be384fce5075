import type { ComponentChildren } from "preact";
import { keyLines } from "../keys/key-lines.ts";
import { redo } from "../keys/key-map.ts";
import { modes } from "../stage/transport.tsx";
import { dialog, hasSingleKeys, mode, view } from "../store/store.ts";
import { zoomBy, zoomStep } from "../strip/strip-state.ts";
import { wishKeys } from "./keys-wish.ts";
import { Modal } from "./modal.tsx";

/** Every key with what it does, and the command that does the same. */
export function HelpDialog() {
  const { name = "FILE", word = name } = view.value?.board ?? {};
  const notes = name.replace(/\.ya?ml$/, ".notes.yaml");
  // Only a command is typed into a shell.
  const fill = (line: string): string =>
    line.replace(/FILE|NOTES/g, (place) =>
      place === "NOTES" ? notes : line.startsWith("storyreel ") ? word : name,
    );
  return (
    <Modal title="Keys" isWide>
      <Elsewhere />
      <p class="lead">
        Every key has a button; the command next to it does the same without the studio.
      </p>
      <table class="hk">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
            <th scope="col">Command</th>
          </tr>
        </thead>
        <tbody>
          {keyLines.map(({ keys, words, command }) => (
            <tr key={words}>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>
                    <span aria-hidden="true">{key}</span>
                    <span class="visually-hidden">{spoken[key] ?? key} </span>
                  </kbd>
                ))}
              </td>
              <td>{words}</td>
              <td class="mono">{fill(command)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label class="check">
        <input
          type="checkbox"
          checked={hasSingleKeys.value}
          onChange={(event) => wishKeys(event.currentTarget.checked)}
        />
        Single keys work outside of fields
      </label>
      <div class="dacts">
        <button type="button" class="button" onClick={() => (dialog.value = undefined)}>
          Close
        </button>
      </div>
    </Modal>
  );
}

// Screen readers leave out signs.
const spoken: { readonly [key: string]: string } = {
  "←": "Left",
  "→": "Right",
  "↑": "Up",
  "↓": "Down",
  "Alt ←": "Alt Left",
  "Alt →": "Alt Right",
  "[": "Left bracket",
  "]": "Right bracket",
  "+": "Plus",
  "−": "Minus",
  "1–9": "1 to 9",
  "/": "Slash",
  "?": "Question mark",
};

/** What the page has buttons for only where there is room. */
function Elsewhere() {
  const now = view.value;
  return (
    <div class="actions">
      <Action does={() => (dialog.value = { kind: "versions" })}>Versions</Action>
      <Action does={() => (dialog.value = { kind: "print" })}>Contact sheet</Action>
      <Action does={() => (dialog.value = { kind: "bill" })}>The bill</Action>
      {now?.redo === undefined ? null : <Action does={redo}>Redo: {now.redo}</Action>}
      <Action does={() => zoomBy(zoomStep)}>Strip larger</Action>
      <Action does={() => zoomBy(1 / zoomStep)}>Strip smaller</Action>
      {modes
        .filter(({ value }) => value !== "film" || now?.film.assembled !== undefined)
        .map(({ value, words }) => (
          <Action
            key={value}
            isPressed={mode.value === value}
            does={() => {
              mode.value = value;
              dialog.value = undefined;
            }}
          >
            Play {words.toLowerCase()}
          </Action>
        ))}
    </div>
  );
}

function Action(props: {
  readonly does: () => void;
  readonly isPressed?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="button" aria-pressed={props.isPressed} onClick={props.does}>
      {props.children}
    </button>
  );
}
