import { Icon } from "../kit/icons.tsx";
import { redo, undo } from "../keys/key-map.ts";
import { dialog, view } from "../store/store.ts";
import { switchTheme, theme } from "../store/theme.ts";

/** Title, file, branch and what is not committed; find, undo, theme, help. */
export function TopBar() {
  const now = view.value;
  if (now === undefined) return null;
  const other = theme.value === "dark" ? "Light theme" : "Dark theme";
  return (
    <header class="top">
      <h1>{now.board.title}</h1>
      <Where />
      <p class="shared" role="status">
        {now.isShared ? "Another studio is open on this file." : ""}
      </p>
      <span class="grow" />
      <button
        class="find"
        aria-label="Find a shot"
        onClick={() => (dialog.value = { kind: "find" })}
      >
        <Icon name="find" />
        <span>Find</span>
        <kbd>/</kbd>
      </button>
      <button
        class="icon-button"
        title={now.undo === undefined ? "Nothing to undo (Z)" : `Undo: ${now.undo} (Z)`}
        aria-disabled={now.undo === undefined}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      {now.redo === undefined ? null : (
        <button class="icon-button wide-only" title={`Redo: ${now.redo} (Shift Z)`} onClick={redo}>
          <Icon name="redo" />
        </button>
      )}
      <button
        class="icon-button wide-only"
        title="Versions of the film (V)"
        onClick={() => (dialog.value = { kind: "versions" })}
      >
        <Icon name="versions" />
      </button>
      <button
        class="icon-button wide-only"
        title="Contact sheet to print (P)"
        onClick={() => (dialog.value = { kind: "print" })}
      >
        <Icon name="print" />
      </button>
      <button class="icon-button" title={other} onClick={switchTheme}>
        <Icon name="theme" />
      </button>
      <button
        class="icon-button"
        title="Keys and help (?)"
        onClick={() => (dialog.value = { kind: "help" })}
      >
        <Icon name="help" />
      </button>
    </header>
  );
}

function Where() {
  const board = view.value?.board;
  if (board === undefined) return null;
  const { git } = board;
  return (
    <p class="where">
      <span class="mono">{board.name}</span>
      {git === undefined ? null : (
        <>
          <span class="dot"> · </span>on <span class="mono">{git.branch}</span>,{" "}
          {countChanges(git.uncommitted)}
        </>
      )}
    </p>
  );
}

function countChanges(count: number): string {
  if (count === 0) return "all committed";
  return count === 1 ? "1 change not committed" : `${count} changes not committed`;
}
