import { toneOfOrigin } from "@storyreel/renderer/look";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PromptPartView, StudioShot } from "../../api/studio-view.ts";
import { showUsd } from "../kit/usd.ts";
import { dialog } from "../store/store.ts";
import { useDraft } from "./draft.ts";
import { counted } from "./words.ts";

/** The prompt as it is sent, one line a source. Only the shot's own words are a field; all others open their source. */
export function PromptParts({ shot }: { readonly shot: StudioShot }) {
  const own = shot.prompt.findIndex(({ origin }) => isOwn(origin));
  const length = shot.prompt.reduce((sum, { text }) => sum + Array.from(text).length + 1, -1);
  const limit = shot.fields.find(({ name }) => name === shot.promptOrigin)?.maxLength;
  return (
    <section class="sec" role="group" aria-labelledby="prompt-h">
      <h3 id="prompt-h">
        Prompt <small aria-hidden="true">colors show where words come from</small>
      </h3>
      {shot.prompt.map((part, index) =>
        index === own ? (
          <OwnWords key="own" shot={shot} part={part} />
        ) : (
          <Part key={`${part.origin} ${index}`} part={part} />
        ),
      )}
      {own === -1 ? <OwnWords shot={shot} part={{ text: "", origin: "shot", usedBy: 1 }} /> : null}
      <Meter shot={shot} length={Math.max(0, length)} limit={limit} />
    </section>
  );
}

/** `action` and `prompt` are keys of the shot; `shot` is what the server calls them both. */
export function isOwn(origin: string): boolean {
  return origin === "shot" || origin === "action" || origin === "prompt";
}

/** The colour of a source. */
export function kindOf(origin: string): "camera" | "place" | "person" | "style" {
  return toneOfOrigin(origin) ?? "style";
}

/** `character mei` as `mei`; what everybody shares keeps its name. */
export function nameOf(origin: string): string {
  if (origin === "style") return "film style";
  return origin.replace(/^(character|location) /, "");
}

/** Whether the words can be changed at their source. The camera's are made of the shot's own fields. */
function hasSource(origin: string): boolean {
  return /^(style|character |location )/.test(origin);
}

function Part({ part }: { readonly part: PromptPartView }) {
  const { text, origin, usedBy } = part;
  const name = nameOf(origin);
  return (
    <div class={`part origin-${kindOf(origin)}`}>
      <i />
      <p>{text}</p>
      {hasSource(origin) ? (
        <button
          type="button"
          class="from"
          aria-label={`Change ${name}`}
          title={`Used by ${counted(usedBy, "shot")}`}
          onClick={() => {
            dialog.value = { kind: "source", origin };
          }}
        >
          {name}
        </button>
      ) : (
        <em class="from">{name}</em>
      )}
    </div>
  );
}

function OwnWords({ shot, part }: { readonly shot: StudioShot; readonly part: PromptPartView }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const field = shot.promptOrigin;
  const written = shot.fields.find(({ name }) => name === field)?.value;
  const draft = useDraft(
    `${shot.id} ${field}`,
    typeof written === "string" ? written : part.text,
    (text) => (text.trim() === "" ? undefined : { kind: "set", shot: shot.id, field, value: text }),
  );
  useLayoutEffect(() => {
    const { current } = area;
    if (current === null) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [draft.text]);
  return (
    <div class="part origin-own">
      <i />
      <div>
        <label class="visually-hidden" for="own-words">
          {field === "action" ? "Action" : "Prompt"}, this shot’s own words
        </label>
        <textarea
          id="own-words"
          ref={area}
          rows={2}
          spellcheck={false}
          value={draft.text}
          aria-invalid={draft.refusal !== undefined}
          aria-describedby="own-words-said"
          onInput={(event) => draft.type(event.currentTarget.value)}
          onBlur={draft.leave}
        />
        <p id="own-words-said" class="refusal">
          {draft.refusal ?? ""}
        </p>
      </div>
    </div>
  );
}

function Meter(props: {
  readonly shot: StudioShot;
  readonly length: number;
  readonly limit: number | undefined;
}) {
  const { shot, length, limit } = props;
  const isLong = limit !== undefined && length > limit;
  return (
    <div class={`meter${isLong ? " long" : ""}`}>
      <span>
        {length.toLocaleString("en-US")}
        {limit === undefined ? "" : ` of ${limit.toLocaleString("en-US")}`} characters
        {isLong ? `: ${counted(length - limit, "character")} too many` : ""}
      </span>
      {shot.state === "stale" && shot.anewUsd !== undefined ? (
        <span class="up">+{showUsd(shot.anewUsd)} to make again</span>
      ) : null}
    </div>
  );
}
