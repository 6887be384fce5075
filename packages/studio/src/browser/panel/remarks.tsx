import { useState } from "preact/hooks";
import type { StudioRequest } from "../../api/studio-request.ts";
import type { Remark, StudioShot } from "../../api/studio-view.ts";
import { playingTake } from "../kit/playing-take.ts";
import { formatTimecode } from "../kit/timecode.ts";
import { seekTo } from "../store/moves.ts";
import { dropWords, keepWords, keptWords, settleWords } from "../store/kept-words.ts";
import { playhead, send, view } from "../store/store.ts";
import { filmFrameAt, mediaFrameAt, usedPart } from "./shot-time.ts";

/** What people said about a shot, at its frames; a new one belongs to the frame at the playhead. */
export function Remarks({ shot }: { readonly shot: StudioShot }) {
  return (
    <section class="sec" role="group" aria-labelledby="remarks-h">
      <h3 id="remarks-h">
        Remarks{" "}
        <small aria-hidden="true">
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
  const name = `${shot.id} remark`;
  const [text, setText] = useState(() => keptWords(name)?.text ?? "");
  const film = view.value?.film;
  if (film === undefined) return null;
  const frame = mediaFrameAt(shot, Math.floor(playhead.value));
  const at = formatTimecode(filmFrameAt(shot, frame), film);
  const take = playingTake(shot);
  const request = (words: string): StudioRequest => ({
    do: "remark",
    shot: shot.id,
    frame,
    ...(take === undefined ? {} : { take: take.key }),
    text: words,
  });
  const type = (words: string): void => {
    setText(words);
    if (words.trim() === "") dropWords(name);
    else keepWords({ name, text: words, request: request(words.trim()) });
  };
  const add = async (): Promise<void> => {
    if (text.trim() === "") return;
    const outcome = await send(request(text.trim()));
    settleWords(name, text, outcome);
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
        onInput={(event) => type(event.currentTarget.value)}
      />
      {text.trim() === "" ? null : (
        <button type="submit" class="button">
          Add
        </button>
      )}
    </form>
  );
}

/** Where a remark belongs if its frame is not what the film shows. */
function placeOf({ take, frame }: Remark, shot: StudioShot): readonly string[] {
  const { inFrame, outFrame } = usedPart(shot);
  const other = take === shot.playing ? undefined : shot.takes.find(({ key }) => key === take);
  return [
    ...(other === undefined ? [] : [`on ${other.label.toLowerCase()}`]),
    ...(frame < inFrame ? ["before the in point"] : []),
    ...(frame >= outFrame ? ["after the out point"] : []),
  ];
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
  const from = [remark.author, remark.date.slice(0, 10), ...placeOf(remark, shot)].filter(
    (one) => one !== undefined,
  );
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
            aria-label={`${remark.isDone ? "Not done" : "Done"}, remark at ${at}`}
            onClick={() => void change({ isDone: !remark.isDone })}
          >
            {remark.isDone ? "Not done" : "Done"}
          </button>
          <button
            type="button"
            class="link"
            aria-label={`Change the remark at ${at}`}
            onClick={() => setDraft(remark.text)}
          >
            Change
          </button>
          <button
            type="button"
            class="link"
            aria-label={`Delete the remark at ${at}`}
            onClick={() => void change({ isDeleted: true })}
          >
            Delete
          </button>
        </p>
      </div>
    </li>
  );
}
