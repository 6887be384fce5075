import type { StudioShot } from "../../api/studio-view.ts";
import { select } from "../store/moves.ts";
import { playhead, view } from "../store/store.ts";
import { AddShot, idsNow, selectNew } from "./add-shot.tsx";
import { edit, revisionNow } from "./edits.ts";
import { moveBy, placeBeside } from "./move-shot.ts";

/** What changes the order of the film: add, duplicate, split, move, disable, remove. All of it can be undone. */
export function ShotActions({ shot }: { readonly shot: StudioShot }) {
  const isIn = shot.state !== "disabled";
  return (
    <section class="sec" role="group" aria-labelledby="shot-h">
      <h3 id="shot-h">This shot</h3>
      <div class="actions flat">
        <button type="button" class="button" onClick={() => void duplicate(shot)}>
          Duplicate
        </button>
        {isIn ? <SplitButton shot={shot} /> : null}
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            class="button"
            title={by === -1 ? "Alt ←" : "Alt →"}
            aria-disabled={placeBeside(shot, by) === undefined}
            onClick={() => moveBy(shot, by)}
          >
            {by === -1 ? "Move earlier" : "Move later"}
          </button>
        ))}
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
      title={isInside ? undefined : "Move the playhead into the shot first"}
      onClick={() => {
        if (isInside) void edit({ kind: "split", shot: shot.id, atFrame: frame });
      }}
    >
      Split at the playhead
    </button>
  );
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
