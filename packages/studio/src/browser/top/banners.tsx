import type { ComponentChildren } from "preact";
import type { ShotState, StudioView } from "../../api/studio-view.ts";
import { undo } from "../keys/key-map.ts";
import { retryNow } from "../store/follow-server.ts";
import { fault, send, view } from "../store/store.ts";

/** What has to be settled before the work goes on. One at a time, the most serious first. */
export function Banners() {
  const now = view.value;
  if (fault.value === "expired") {
    return (
      <Banner tone="failed" title="This address has expired">
        <p>
          Run <code>storyreel studio {now?.board.name ?? "FILE"}</code> again and open the address
          that it prints.
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
        Changes are kept in this page and saved when it is back. Requests at the model go on;
        nothing is sent twice.
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

function Mistake({ view: { diagnostics, undo: undoable } }: { readonly view: StudioView }) {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return null;
  const others = errors.length - 1;
  return (
    <Banner tone="stale" title={`${first.file} has a mistake in line ${first.line}`}>
      <p>
        {first.message}
        {first.hint === undefined ? "" : `. ${first.hint}`}
      </p>
      <p>
        The page shows the last good version
        {others === 0 ? "." : `; ${others} more ${others === 1 ? "mistake" : "mistakes"}.`}{" "}
        <code>
          {first.file}:{first.line}:{first.column}
        </code>
      </p>
      {undoable === undefined ? null : (
        <div class="actions">
          <button class="button" onClick={undo}>
            Undo: {undoable}
          </button>
        </div>
      )}
    </Banner>
  );
}

function ConflictBanner({ view: { conflict } }: { readonly view: StudioView }) {
  if (conflict === undefined) return null;
  const { shot, field, mine, theirs } = conflict;
  return (
    <Banner tone="failed" title={`${shot ?? "The film"} was changed by someone else`}>
      <p>You and the file on disk both changed {field}. Nothing was overwritten.</p>
      <div class="versions">
        <p>
          <b>Yours, not saved</b>
          <ins>{mine}</ins>
        </p>
        <p>
          <b>On disk</b>
          <del>{theirs}</del>
        </p>
      </div>
      <div class="actions">
        <button class="button" onClick={() => void send({ do: "settle-conflict", keep: "mine" })}>
          Keep mine
        </button>
        <button class="button" onClick={() => void send({ do: "settle-conflict", keep: "theirs" })}>
          Take theirs
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
