import type { StudioPart, StudioShot, StudioTake } from "../../api/studio-view.ts";
import { Glyph, stateWords } from "../kit/icons.tsx";
import { view } from "../store/store.ts";
import { StoredPicture } from "./stored-picture.tsx";

/** What models make for a shot besides its clip: pictures to start from, narration. */
export function ShotParts({ shot }: { readonly shot: StudioShot }) {
  const parts = view.value?.parts.filter((part) => part.shot === shot.id) ?? [];
  return (
    <>
      {parts.map((part) => (
        <Part key={part.id} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { readonly part: StudioPart }) {
  const { id, label, kind, state, model, words, takes } = part;
  return (
    <section class="sec" role="group" aria-label={`${label}, ${id}`}>
      <h3>
        {label}
        <small>{model}</small>
      </h3>
      <p class={`partstate state-${state}`}>
        <Glyph state={state} /> <b>{stateWords[state]}</b>
      </p>
      <p class="lead">{words}</p>
      <ul class="takes">
        {takes.map((take) => (
          <li key={take.key} class={`take${take.isChosen ? " chosen" : ""}`}>
            <Made kind={kind} take={take} />
            <span class="nm">{take.label}</span>
            <small>{take.isChosen ? `in the film · ${take.cost}` : take.cost}</small>
            {take.reason === undefined ? null : <p class="why">{take.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Made({ kind, take }: { readonly kind: StudioPart["kind"]; readonly take: StudioTake }) {
  const { media } = take;
  if (media === undefined) return null;
  switch (kind) {
    case "picture":
    case "asset":
      return (
        <span class="im">
          <StoredPicture key={media.url} media={media} alt={take.label} />
        </span>
      );
    case "sound":
      return <audio controls preload="none" src={media.url} aria-label={take.label} />;
  }
}
