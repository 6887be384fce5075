import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { StudioRequest } from "../../api/studio-request.ts";
import type { ShotState, StudioDiagnostic, StudioView } from "../../api/studio-view.ts";
import { differenceOf } from "../kit/word-difference.ts";
import { edit } from "../panel/edits.ts";
import { plain } from "../panel/words.ts";
import { retryNow } from "../store/follow-server.ts";
import { offered, takeOffer, type KeptWords } from "../store/kept-words.ts";
import { dialog, fault, send, settle, view } from "../store/store.ts";

/** What has to be settled before the work goes on. One at a time, the most serious first. */
export function Banners() {
  const now = view.value;
  if (fault.value !== undefined) return <FaultBanner isSaid />;
  if (now === undefined) return null;
  if (now.conflict !== undefined) return <ConflictBanner view={now} />;
  if (now.board.state === "missing") return <Missing name={now.board.name} />;
  const [words] = offered.value;
  if (words !== undefined && now.gap === undefined) return <Offer view={now} words={words} />;
  return now.gap === undefined ? <Mistake view={now} /> : null;
}

/** Words of an earlier page: nothing of them is written before a person chooses. */
function Offer({ view: now, words }: { readonly view: StudioView; readonly words: KeptWords }) {
  const { name, text, request } = words;
  const current = textInFile(now, request);
  useEffect(() => {
    if (current === text) takeOffer();
  }, [words]);
  const keep = async (): Promise<void> => {
    const outcome = request.do === "edit" ? await edit(request.edit) : await send(request);
    if (outcome.ok) takeOffer();
  };
  const count = offered.value.length;
  return (
    <Banner tone="queued" title="You typed this before the studio stopped">
      <p>
        {name}
        {count === 1 ? "" : `, 1 of ${count}`}. It is not in the file.
      </p>
      <Versions mine={text} theirs={current ?? ""} place="In the file" />
      <div class="actions">
        <button class="button" onClick={() => void keep()}>
          Keep mine
        </button>
        <button class="button" onClick={takeOffer}>
          Take the file’s
        </button>
      </div>
    </Banner>
  );
}

/** What a request would write over. */
function textInFile({ shots, scenes }: StudioView, request: StudioRequest): string | undefined {
  if (request.do !== "edit") return undefined;
  const { edit: change } = request;
  if (change.kind === "set-source") {
    const parts = shots.flatMap(({ prompt }) => prompt);
    return parts.find(({ origin }) => origin === change.origin)?.written;
  }
  if (change.kind !== "set" && change.kind !== "set-scene") return undefined;
  const owner =
    change.kind === "set"
      ? shots.find(({ id }) => id === change.shot)
      : scenes.find(({ id }) => id === change.scene);
  return owner?.fields
    .find(({ name }) => name === change.field)
    ?.value?.toString()
    .trimEnd();
}

function Versions(props: {
  readonly mine: string;
  readonly theirs: string;
  readonly place: string;
}) {
  const { start, mine, theirs, end } = differenceOf(props.mine, props.theirs);
  return (
    <div class="versions">
      <p>
        <b>Yours, not saved</b>
        {start}
        <ins>{mine}</ins>
        {end}
      </p>
      <p>
        <b>{props.place}</b>
        {start}
        <del>{theirs}</del>
        {end}
      </p>
    </div>
  );
}

/** Why the page cannot reach the studio. `isSaid`: to screen readers, as soon as it is there. */
export function FaultBanner({ isSaid }: { readonly isSaid: boolean }) {
  if (fault.value === "stopped") return <Stopped isSaid={isSaid} />;
  if (fault.value !== "expired") return null;
  return (
    <Banner tone="failed" title="This address has expired" isSaid={isSaid}>
      <p>
        Run <code>storyreel studio {view.value?.board.word ?? "FILE"}</code> again and open the
        address that it prints. That page offers to restore what you typed here but have not saved.
      </p>
    </Banner>
  );
}

function Stopped({ isSaid }: { readonly isSaid: boolean }) {
  return (
    <Banner tone="queued" title="The studio stopped" isSaid={isSaid}>
      <p>
        This page keeps your changes and saves them when the studio is back. Requests at GMI
        continue; nothing is sent twice.
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
          Restore it
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
    <Banner tone="stale" title={`${first.file} has a mistake on line ${first.line}`}>
      <ul>
        {errors.slice(0, shownMistakes).map((one) => (
          <li key={`${one.code} ${one.line} ${one.column}`}>
            {one.message}
            {one.hint === undefined ? "" : `. ${one.hint}`}
            <Lines mistake={one} />
          </li>
        ))}
      </ul>
      <p>
        {errors.length > shownMistakes ? `${errors.length - shownMistakes} more. ` : ""}
        {shots.length > 0 ? "The page shows the last good version. " : ""}
        Nothing can be bought until the file is fixed.
      </p>
    </Banner>
  );
}

/** The lines around a mistake, and its place, to be copied for an editor. */
function Lines({ mistake }: { readonly mistake: StudioDiagnostic }) {
  const { file, line, column, excerpt } = mistake;
  const place = `${file}:${line}:${column}`;
  return (
    <details class="lines">
      <summary>Go to line {line}</summary>
      <pre tabIndex={0} aria-label={`Lines around ${place}`}>
        {excerpt?.lines.map((text, index) => {
          const number = excerpt.firstLine + index;
          const row = `${String(number).padStart(5)}  ${text}\n`;
          if (number !== line) return row;
          return (
            <mark key={number}>
              {row}
              {" ".repeat(column + 6)}^{"\n"}
            </mark>
          );
        })}
      </pre>
      <code>{place}</code>{" "}
      <button class="link" onClick={() => void navigator.clipboard.writeText(place)}>
        Copy
      </button>
    </details>
  );
}

function ConflictBanner({ view: { conflict } }: { readonly view: StudioView }) {
  if (conflict === undefined) return null;
  const { shot, scene, field, isText } = conflict;
  return (
    <Banner tone="failed" title={`${shot ?? scene ?? "The film"} was changed by someone else`}>
      <p>You and the file on disk both changed {nameOfField(field)}. Nothing was overwritten.</p>
      <Versions mine={conflict.mine} theirs={conflict.theirs} place="On disk" />
      <div class="actions">
        <button class="button" onClick={() => void settle("mine")}>
          Keep mine
        </button>
        <button class="button" onClick={() => void settle("theirs")}>
          Take theirs
        </button>
        {isText ? (
          <button
            class="button"
            onClick={() => {
              dialog.value = { kind: "merge", conflict };
            }}
          >
            Edit both
          </button>
        ) : null}
      </div>
    </Banner>
  );
}

/** As the panel calls what is on the strip. */
function nameOfField(field: string): string {
  return { cut: "the used part", transition: "the transition" }[field] ?? plain(field);
}

function Banner(properties: {
  readonly tone: ShotState;
  readonly title: string;
  readonly isSaid?: boolean;
  readonly children: ComponentChildren;
}) {
  const { tone, title, isSaid = true, children } = properties;
  return (
    <section
      class={`banner state-${tone}`}
      aria-label={title}
      {...(isSaid ? { role: "alert", "aria-atomic": false } : {})}
    >
      <h2>{title}</h2>
      {children}
    </section>
  );
}
