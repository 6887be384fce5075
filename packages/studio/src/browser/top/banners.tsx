import type { ComponentChildren } from "preact";
import type { ShotState, StudioView } from "../../api/studio-view.ts";
import { differenceOf } from "../kit/word-difference.ts";
import { retryNow } from "../store/follow-server.ts";
import { dialog, fault, send, settle, view } from "../store/store.ts";

/** What has to be settled before the work goes on. One at a time, the most serious first. */
export function Banners() {
  const now = view.value;
  if (fault.value === "expired") {
    return (
      <Banner tone="failed" title="This address has expired">
        <p>
          Run <code>storyreel studio {now?.board.name ?? "FILE"}</code> again and open the address
          that it prints. Words that were typed here and not saved are still in their fields: copy
          them first.
        </p>
      </Banner>
    );
  }
  if (fault.value === "stopped") return <Stopped />;
  if (now === undefined) return null;
  if (now.conflict !== undefined) return <ConflictBanner view={now} />;
  if (now.board.state === "missing") return <Missing name={now.board.name} />;
  return <Mistake view={now} />;
}

function Stopped() {
  return (
    <Banner tone="queued" title="The studio stopped">
      <p>
        What is typed now stays in its field, but is not saved. Requests at the model go on; nothing
        is sent twice.
      </p>
      <div class="actions">
        <button class="button" onClick={retryNow}>
          Try again
        </button>
      </div>
    </Banner>
  );
}

function Missing({ name }: { readonly name: string }) {
  return (
    <Banner tone="failed" title={`${name} was deleted`}>
      <p>Your last version is still here.</p>
      <div class="actions">
        <button class="button" onClick={() => void send({ do: "write-again" })}>
          Write it again
        </button>
      </div>
    </Banner>
  );
}

// All of them are in the terminal; a page has to keep room for the film.
const shownMistakes = 4;

/** No step of the page makes a mistake, so there is none to undo: what the page writes is checked first. */
function Mistake({ view: { diagnostics, shots } }: { readonly view: StudioView }) {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return null;
  return (
    <Banner tone="stale" title={`${first.file} has a mistake in line ${first.line}`}>
      <ul>
        {errors.slice(0, shownMistakes).map(({ code, message, hint, file, line, column }) => (
          <li key={`${code} ${line} ${column}`}>
            <code>
              {file}:{line}:{column}
            </code>{" "}
            {message}
            {hint === undefined ? "" : `. ${hint}`}
          </li>
        ))}
      </ul>
      <p>
        {errors.length > shownMistakes ? `${errors.length - shownMistakes} more. ` : ""}
        {shots.length > 0 ? "The page shows the last good version. " : ""}
        Nothing can be bought until the file is right.
      </p>
    </Banner>
  );
}

function ConflictBanner({ view: { conflict } }: { readonly view: StudioView }) {
  if (conflict === undefined) return null;
  const { shot, field } = conflict;
  const { start, mine: own, theirs: other, end } = differenceOf(conflict.mine, conflict.theirs);
  return (
    <Banner tone="failed" title={`${shot ?? "The film"} was changed by someone else`}>
      <p>You and the file on disk both changed {field}. Nothing was overwritten.</p>
      <div class="versions">
        <p>
          <b>Yours, not saved</b>
          {start}
          <ins>{own}</ins>
          {end}
        </p>
        <p>
          <b>On disk</b>
          {start}
          <del>{other}</del>
          {end}
        </p>
      </div>
      <div class="actions">
        <button class="button" onClick={() => void settle("mine")}>
          Keep mine
        </button>
        <button class="button" onClick={() => void settle("theirs")}>
          Take theirs
        </button>
        <button
          class="button"
          onClick={() => {
            dialog.value = { kind: "merge", conflict };
          }}
        >
          Edit both
        </button>
      </div>
    </Banner>
  );
}

function Banner(properties: {
  readonly tone: ShotState;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={`banner state-${properties.tone}`} aria-labelledby="banner-title" role="alert">
      <h2 id="banner-title">{properties.title}</h2>
      {properties.children}
    </section>
  );
}
