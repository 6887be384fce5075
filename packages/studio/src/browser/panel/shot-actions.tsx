import { useState } from "preact/hooks";
import type { StudioShot } from "../../api/studio-view.ts";
import { select } from "../store/moves.ts";
import { playhead, view } from "../store/store.ts";
import { edit, revisionNow, viewAfter } from "./edits.ts";

/** What changes the order of the film: add, duplicate, split, move, disable, remove. All of it can be undone. */
export function ShotActions({ shot }: { readonly shot: StudioShot }) {
  const shots = view.value?.shots ?? [];
  const at = shots.findIndex(({ id }) => id === shot.id);
  const before = shots[at - 1];
  const after = shots[at + 2];
  const isLast = at === shots.length - 1;
  const isIn = shot.state !== "disabled";
  return (
    <section class="sec" aria-labelledby="shot-h">
      <h3 id="shot-h">This shot</h3>
      <div class="actions flat">
        <button type="button" class="button" onClick={() => void duplicate(shot)}>
          Duplicate
        </button>
        {isIn ? <SplitButton shot={shot} /> : null}
        <button
          type="button"
          class="button"
          aria-disabled={before === undefined}
          onClick={() => before && void move(shot, before.id)}
        >
          Move earlier
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isLast}
          onClick={() => isLast || void move(shot, after?.id)}
        >
          Move later
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void edit({ kind: "enable", shot: shot.id, isEnabled: !isIn })}
        >
          {isIn ? "Disable" : "Enable"}
        </button>
        <button type="button" class="button" onClick={() => void remove(shot)}>
          Remove
        </button>
      </div>
      <AddShot after={shot.id} />
    </section>
  );
}

/** The playhead says where; at an end of the shot there is nothing to split. */
function SplitButton({ shot }: { readonly shot: StudioShot }) {
  const frame = Math.floor(playhead.value);
  const into = frame - (shot.startFrame ?? 0);
  const isInside = into > 0 && into < shot.frameCount;
  return (
    <button
      type="button"
      class="button"
      aria-disabled={!isInside}
      title={isInside ? "At the playhead" : "Move the playhead into the shot first"}
      onClick={() => {
        if (isInside) void edit({ kind: "split", shot: shot.id, atFrame: frame });
      }}
    >
      Split at the playhead
    </button>
  );
}

function move(shot: StudioShot, before: string | undefined): Promise<unknown> {
  return edit({ kind: "move", shot: shot.id, ...(before === undefined ? {} : { before }) });
}

/** Selects what came into the film. */
async function duplicate(shot: StudioShot): Promise<void> {
  const known = idsNow();
  const revision = revisionNow();
  const outcome = await edit({ kind: "duplicate", shot: shot.id });
  if (outcome.ok) await selectNew(known, revision);
}

/** Selects the shot after it, or before it at the end. */
async function remove(shot: StudioShot): Promise<void> {
  const shots = view.peek()?.shots ?? [];
  const at = shots.findIndex(({ id }) => id === shot.id);
  const next = shots[at + 1] ?? shots[at - 1];
  const outcome = await edit({ kind: "remove", shot: shot.id });
  if (outcome.ok && next !== undefined) select(next.id);
}

function idsNow(): ReadonlySet<string> {
  return new Set(view.peek()?.shots.map(({ id }) => id));
}

async function selectNew(known: ReadonlySet<string>, revision: number): Promise<void> {
  await viewAfter(revision);
  const added = view.peek()?.shots.find(({ id }) => !known.has(id));
  if (added !== undefined) select(added.id);
}

/** What happens in it is all that a new shot needs; everything else comes from the defaults. */
export function AddShot(props: { readonly after?: string; readonly isOpen?: boolean }) {
  const { after, isOpen = false } = props;
  const [action, setAction] = useState("");
  const [refusal, setRefusal] = useState("");
  const add = async (): Promise<void> => {
    const words = action.trim();
    if (words === "") {
      setRefusal("Say what happens in the shot.");
      return;
    }
    const known = idsNow();
    const revision = revisionNow();
    const place = after === undefined ? {} : { after };
    const outcome = await edit({ kind: "add", ...place, action: words });
    if (!outcome.ok) return setRefusal(outcome.message);
    setAction("");
    setRefusal("");
    await selectNew(known, revision);
  };
  return (
    <details class="more" open={isOpen}>
      <summary>{after === undefined ? "Add a shot" : "Add a shot after it"}</summary>
      <form
        class="addshot"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label for="add-action">What happens</label>
        <textarea
          id="add-action"
          rows={2}
          value={action}
          aria-describedby="add-said"
          onInput={(event) => setAction(event.currentTarget.value)}
        />
        <p id="add-said" class="refusal" role="status">
          {refusal}
        </p>
        <button type="submit" class="button">
          Add it, free
        </button>
      </form>
    </details>
  );
}
