import type { StudioShot, StudioTake } from "../../api/studio-view.ts";
import { showUsd } from "../kit/usd.ts";
import { Glyph } from "../kit/icons.tsx";
import { startComparison, switchLayout } from "../keys/compare-takes.ts";
import { unplayable } from "../player/player-state.ts";
import { ProxyOffer } from "../stage/proxy-offer.tsx";
import { comparison, view } from "../store/store.ts";
import { StoredPicture } from "./stored-picture.tsx";
import { chooseTake, orderTake, playable, rejectTake, swapSound } from "./take-actions.ts";

/** All takes of a shot side by side, failed ones too; rejected ones last. */
export function TakeList({ shot }: { readonly shot: StudioShot }) {
  const made = shot.takes.filter(({ state }) => state !== "new");
  if (made.length === 0) return null;
  const good = playable(shot);
  const sorted = made.toSorted((a, b) => Number(a.isRejected) - Number(b.isRejected));
  return (
    <section class="sec" role="group" aria-labelledby="takes-h">
      <h3 id="takes-h">
        Takes
        {good.length > 1 ? (
          <small aria-hidden="true">
            <kbd>1</kbd>–<kbd>{Math.min(9, good.length)}</kbd> choose · <kbd>A</kbd> compare
          </small>
        ) : null}
      </h3>
      <ul class="takes">
        {sorted.map((take) => (
          <Take key={take.key} shot={shot} take={take} />
        ))}
      </ul>
      <Reasons shot={shot} />
      <TakeButtons shot={shot} count={good.length} />
    </section>
  );
}

function Take({ shot, take }: { readonly shot: StudioShot; readonly take: StudioTake }) {
  const { media, isChosen, isRejected, state, changed, date, label: name } = take;
  const failed = state === "failed";
  const role = roleOf(shot, take);
  return (
    <li class={`take${isRejected ? " rejected" : ""}${failed ? " bad" : ""}`}>
      <button
        type="button"
        class="pick"
        aria-pressed={isChosen}
        aria-disabled={media === undefined}
        title={date === undefined ? undefined : `made on ${date.slice(0, 10)}`}
        onClick={() => void chooseTake(shot, take)}
      >
        <span class="im">
          <TakePicture take={take} />
          {role === undefined ? null : <span class="role">{role}</span>}
        </span>
        <span class="nm">
          {failed ? (
            <Glyph state="failed" />
          ) : take.isOld ? (
            <Glyph state="stale" />
          ) : isChosen ? (
            <Glyph state="done" />
          ) : null}
          {name}
        </span>
        <small>{factsOf(take)}</small>
      </button>
      {changed.length === 0 || failed ? null : (
        <p class="why">made with a different {changed.join(", ")}</p>
      )}
      {media === undefined ? null : (
        <button
          type="button"
          class="link"
          aria-label={`${isRejected ? "Undo the rejection of" : "Reject"} ${name.toLowerCase()}`}
          onClick={() => void rejectTake(take)}
        >
          {isRejected ? "Not rejected" : "Reject"}
        </button>
      )}
      {media !== undefined && unplayable.value.has(media.url) ? (
        <p class="why">
          <ProxyOffer media={media} />
        </p>
      ) : null}
    </li>
  );
}

/** What went wrong, in the model's words, where there is room for them. A failed shot says it at its state. */
function Reasons({ shot }: { readonly shot: StudioShot }) {
  const said = shot.takes.filter(({ reason }) => reason !== undefined);
  if (said.length === 0 || shot.state === "failed") return null;
  return (
    <ul class="reasons">
      {said.map((take) => (
        <li key={take.key}>
          <b>{take.label}:</b> {take.reason}
        </li>
      ))}
    </ul>
  );
}

function TakePicture({ take: { media, state } }: { readonly take: StudioTake }) {
  if (media === undefined) return <span class="none">{withoutClip(state)}</span>;
  return <StoredPicture key={media.url} media={media} />;
}

/** A or B of a comparison. */
function roleOf(shot: StudioShot, { key }: StudioTake): string | undefined {
  const now = comparison.value;
  if (now?.shot !== shot.id) return undefined;
  if (now.a === key) return "A";
  return now.b === key ? "B" : undefined;
}

function withoutClip(state: StudioTake["state"]): string {
  switch (state) {
    case "failed":
      return "failed";
    case "queued":
      return "queued";
    case "running":
      return "running";
    case "uncertain":
      return "answer lost";
    case "new":
      return "not bought";
    case "done":
      return "no clip here";
  }
}

function factsOf({ isChosen, isOld, isRejected, cost, state }: StudioTake): string {
  const facts = [
    ...(state === "failed" ? ["failed"] : []),
    ...(isOld ? ["out of date"] : []),
    ...(isChosen ? ["in the film"] : []),
    ...(isRejected ? ["rejected"] : []),
    cost,
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}

function TakeButtons({ shot, count }: { readonly shot: StudioShot; readonly count: number }) {
  const now = comparison.value?.shot === shot.id ? comparison.value : undefined;
  const cost = shot.price === undefined ? "" : ` for ${showUsd(shot.price.usd)}`;
  // What the plan has of it already is offered at the state.
  const isPlanned = view.value?.plan.requests.some((row) => row.shot === shot.id) === true;
  const canOrder = shot.state !== "new" && shot.source === "request" && !isPlanned;
  return (
    <div class="actions">
      {count > 1 ? (
        <button
          type="button"
          class="button"
          aria-pressed={now !== undefined}
          onClick={startComparison}
        >
          {now === undefined ? "Compare A/B" : "Stop comparing"}
        </button>
      ) : null}
      {now === undefined ? null : (
        <>
          <button type="button" class="button" onClick={switchLayout}>
            {now.layout === "wipe" ? "Side by side" : "Wipe"}
          </button>
          <button type="button" class="button" onClick={swapSound}>
            Hear {now.isSwapped ? "A" : "B"}
          </button>
        </>
      )}
      {now === undefined && count > 0 && canOrder ? (
        <button type="button" class="button" onClick={() => void orderTake(shot)}>
          One more{cost}
        </button>
      ) : null}
    </div>
  );
}
