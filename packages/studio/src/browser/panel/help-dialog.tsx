import { keyMap } from "../keys/key-map.ts";
import { dialog, hasSingleKeys, view } from "../store/store.ts";
import { wishKeys } from "./keys-wish.ts";
import { Modal } from "./modal.tsx";

/** Every key with what it does, and the command that does the same. */
export function HelpDialog() {
  const file = view.value?.board.name ?? "FILE";
  return (
    <Modal title="Keys" isWide>
      <p class="lead">
        Every key has a button; the command beside it does the same without the studio.
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
          {keyMap.map(({ keys, words, command }) => (
            <tr key={words}>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{words}</td>
              <td class="mono">{command?.replaceAll("FILE", () => file) ?? ""}</td>
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
