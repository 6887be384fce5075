import { useEffect, useState } from "preact/hooks";
import type { BoardEdit } from "../../api/studio-request.ts";
import type { FirstModel, ShotGap } from "../../api/studio-view.ts";
import { showUsd } from "../kit/usd.ts";
import { dropWords, keepWords, keptWords, settleWords } from "../store/kept-words.ts";
import { goToShot } from "../store/moves.ts";
import { view } from "../store/store.ts";
import { edit, revisionNow, viewAfter } from "./edits.ts";

type Place = { readonly after?: string; readonly gap?: ShotGap };

/** What happens in it is all that a new shot needs; everything else comes from the defaults. The first one may need a model. */
export function AddShot(place: Place) {
  const { models, action, type, model, setModel, isCard, setIsCard, refusal, add } =
    useNewShot(place);
  const { after, gap } = place;
  return (
    <details class="more" open={gap !== undefined}>
      <summary>{after === undefined ? "Add a shot" : "Add a shot after it"}</summary>
      <form
        class="addshot"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div class="f">
          <label for="add-kind">Kind</label>
          <select
            id="add-kind"
            value={isCard ? "card" : "shot"}
            onChange={(event) => setIsCard(event.currentTarget.value === "card")}
          >
            <option value="shot">Shot</option>
            <option value="card">Title card</option>
          </select>
        </div>
        <label for="add-action">{isCard ? "Words on the card" : "What happens"}</label>
        <textarea
          id="add-action"
          rows={2}
          value={action}
          aria-describedby="add-said"
          onInput={(event) => type(event.currentTarget.value)}
        />
        <div class="f">
          {isCard ? (
            <p class="hint">Drawn by storyreel: a card costs nothing.</p>
          ) : (
            <Models models={models} chosen={model} onChoose={setModel} />
          )}
        </div>
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

/** What is typed outlives the panel, which may show another shot meanwhile. */
function useNewShot({ after, gap }: Place) {
  const name = after === undefined ? "first shot" : `shot after ${after}`;
  const [kept] = useState(() => keptShot(name));
  const [action, setAction] = useState(kept?.action ?? "");
  const [model, setModel] = useState(kept?.model ?? gap?.models[0]?.id);
  const [isCard, setIsCard] = useState(kept?.isCard === true);
  const [refusal, setRefusal] = useState("");
  const models = gap?.models ?? [];
  const change = (words: string): BoardEdit => ({
    kind: "add",
    ...(after === undefined ? {} : { after }),
    ...(gap?.scene === undefined ? {} : { scene: gap.scene }),
    ...(models.length < 2 || model === undefined || isCard ? {} : { model }),
    ...(isCard ? { isCard } : {}),
    action: words,
  });
  const type = (words: string): void => {
    setAction(words);
    const request = { do: "edit", revision: revisionNow(), edit: change(words) } as const;
    if (words.trim() === "") dropWords(name);
    else keepWords({ name, text: words, request });
  };
  useEffect(() => type(action), [isCard, model]);
  const add = async (): Promise<void> => {
    if (action.trim() === "") {
      return setRefusal(
        isCard ? "Write what the card says." : "Describe what happens in the shot.",
      );
    }
    const known = idsNow();
    const revision = revisionNow();
    const outcome = await edit(change(action.trim()));
    settleWords(name, action, outcome);
    if (!outcome.ok) return setRefusal(outcome.message);
    setAction("");
    setRefusal("");
    await selectNew(known, revision);
  };
  return { models, action, type, model, setModel, isCard, setIsCard, refusal, add };
}

type ModelsProps = {
  readonly models: readonly FirstModel[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
};

function Models({ models, chosen, onChoose }: ModelsProps) {
  return (
    <>
      {models.length < 2 ? null : (
        <>
          <label for="add-model">Model</label>
          <select
            id="add-model"
            value={chosen}
            onChange={(event) => onChoose(event.currentTarget.value)}
          >
            {models.map(({ id, label, price }) => (
              <option key={id} value={id}>
                {label}, {price ?? "price not known"}
              </option>
            ))}
          </select>
        </>
      )}
      <Price model={models.find(({ id }) => id === chosen)} />
    </>
  );
}

/** What was typed before the panel showed another shot. */
function keptShot(name: string): Extract<BoardEdit, { kind: "add" }> | undefined {
  const request = keptWords(name)?.request;
  return request?.do === "edit" && request.edit.kind === "add" ? request.edit : undefined;
}

/** What a take of the shot will cost. */
function Price({ model }: { readonly model: FirstModel | undefined }) {
  if (model === undefined) return null;
  const { label, take } = model;
  return (
    <p class="hint">
      {label}:{" "}
      {take === undefined
        ? "the price of a take is not known."
        : `${take.arithmetic} = ${showUsd(take.usd)} a take, when you buy it.`}
    </p>
  );
}

export function idsNow(): ReadonlySet<string> {
  return new Set(view.peek()?.shots.map(({ id }) => id));
}

/** Shows what came into the film. */
export async function selectNew(known: ReadonlySet<string>, revision: number): Promise<void> {
  await viewAfter(revision);
  const added = view.peek()?.shots.find(({ id }) => !known.has(id));
  if (added !== undefined) goToShot(added);
}
