import { useState } from "preact/hooks";
import type { Remark, StudioShot } from "../../api/studio-view.ts";
import { formatTimecode } from "../kit/timecode.ts";
import { seekTo } from "../store/moves.ts";
import { playhead, send, view } from "../store/store.ts";
import { filmFrameAt, mediaFrameAt } from "./shot-time.ts";

/** What people said about a shot, at its frames; a new one belongs to the frame at the playhead. */
export function Remarks({ shot }: { readonly shot: StudioShot }) {
  return (
    <section class="sec" aria-labelledby="remarks-h">
      <h3 id="remarks-h">
        Remarks{" "}
        <small>
          <kbd>M</kbd> remark at the playhead
        </small>
      </h3>
      <ul class="rem">
        {shot.remarks.map((remark) => (
          <Row key={remark.id} shot={shot} remark={remark} />
        ))}
        {shot.remarks.length === 0 ? <li class="none">No remarks on this shot.</li> : null}
      </ul>
      <NewRemark key={shot.id} shot={shot} />
    </section>
  );
}

function NewRemark({ shot }: { readonly shot: StudioShot }) {
  const [text, setText] = useState("");
  const film = view.value?.film;
  if (film === undefined) return null;
  const frame = mediaFrameAt(shot, Math.floor(playhead.value));
  const at = formatTimecode(filmFrameAt(shot, frame), film);
  const add = async (): Promise<void> => {
    const trimmed = text.trim();
    if (trimmed === "") return;
    const take = shot.takes.find(({ isChosen }) => isChosen);
    const outcome = await send({
      do: "remark",
      shot: shot.id,
      frame,
      ...(take === undefined ? {} : { take: take.key }),
      text: trimmed,
    });
    if (outcome.ok) setText("");
  };
  return (
    <form
      class="newrem"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label class="visually-hidden" for="remark-text">
        New remark at {at}
      </label>
      <input
        id="remark-text"
        autocomplete="off"
        placeholder={`Remark at ${at.slice(3)}`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() === "" ? null : (
        <button type="submit" class="button">
          Add
        </button>
      )}
    </form>
  );
}

function Row({ shot, remark }: { readonly shot: StudioShot; readonly remark: Remark }) {
  const [draft, setDraft] = useState<string>();
  const film = view.value?.film;
  if (film === undefined) return null;
  const frame = filmFrameAt(shot, remark.frame);
  const at = formatTimecode(frame, film);
  const change = (change: { text?: string; isDone?: boolean; isDeleted?: true }) =>
    send({ do: "change-remark", id: remark.id, ...change });
  const save = async (): Promise<void> => {
    if (draft === undefined || draft.trim() === "") return setDraft(undefined);
    const outcome = await change({ text: draft.trim() });
    if (outcome.ok) setDraft(undefined);
  };
  const from = [remark.author, remark.date.slice(0, 10)].filter((one) => one !== undefined);
  return (
    <li class={remark.isDone ? "is-done" : ""}>
      <button
        type="button"
        class="at tabular"
        aria-label={`Go to ${at}`}
        onClick={() => seekTo(frame)}
      >
        {at.slice(6)}
      </button>
      <div>
        {draft === undefined ? (
          <p class="said">{remark.text}</p>
        ) : (
          <textarea
            aria-label={`Remark at ${at}`}
            rows={2}
            value={draft}
            ref={(element) => element?.focus()}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onBlur={() => void save()}
            onKeyDown={(event) => {
              if (event.key === "Escape") {
                event.stopPropagation();
                setDraft(undefined);
              }
              if (event.key === "Enter" && !event.shiftKey) void save();
            }}
          />
        )}
        <p class="by">
          <small>{from.join(", ")}</small>
          <button
            type="button"
            class="link"
            onClick={() => void change({ isDone: !remark.isDone })}
          >
            {remark.isDone ? "Not done" : "Done"}
          </button>
          <button type="button" class="link" onClick={() => setDraft(remark.text)}>
            Change
          </button>
          <button type="button" class="link" onClick={() => void change({ isDeleted: true })}>
            Delete
          </button>
        </p>
      </div>
    </li>
  );
}
