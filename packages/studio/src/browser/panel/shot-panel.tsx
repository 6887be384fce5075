import { useEffect, useRef } from "preact/hooks";
import type { StudioShot } from "../../api/studio-view.ts";
import { formatTimecode } from "../kit/timecode.ts";
import { seekTo } from "../store/moves.ts";
import { lastCommand, selected, view } from "../store/store.ts";
import { AddShot } from "./add-shot.tsx";
import { CutFields } from "./cut-fields.tsx";
import { PromptParts } from "./prompt-parts.tsx";
import { Remarks } from "./remarks.tsx";
import { ShotActions } from "./shot-actions.tsx";
import { SceneFields, ShotFields } from "./shot-fields.tsx";
import { ShotParts } from "./shot-parts.tsx";
import { ShotStanding } from "./shot-standing.tsx";
import { filmFrameAt } from "./shot-time.ts";
import { TakeList } from "./take-list.tsx";
import "./panel.css";

/** The selected shot: state, takes, prompt, fields, remarks. */
export function ShotPanel() {
  const shot = selected.value;
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    element.current?.scrollTo({ top: 0 });
  }, [shot?.id]);
  return (
    <aside class="shot" id="shot" ref={element} aria-label="Selected shot" tabIndex={-1}>
      {view.value?.gap !== undefined || shot === undefined ? (
        <EmptyFilm />
      ) : (
        <Shot key={shot.id} shot={shot} />
      )}
    </aside>
  );
}

function EmptyFilm() {
  const gap = view.value?.gap;
  if (view.value === undefined) return null;
  return (
    <>
      <h2>{gap?.scene === undefined ? "No shots yet" : `No shots yet in ${gap.scene}`}</h2>
      <p class="lead">
        {gap === undefined ? "Fix the mistakes in " : "Add a shot, or write one in "}
        <code>{view.value.board.name}</code>.
      </p>
      {gap === undefined ? null : <AddShot key={gap.scene} gap={gap} />}
    </>
  );
}

function Shot({ shot }: { readonly shot: StudioShot }) {
  return (
    <>
      {shot.scene === undefined ? null : <p class="sl">{shot.scene}</p>}
      <h2>{shot.id}</h2>
      <ShotStanding shot={shot} />
      <Diagnostics shot={shot} />
      <TakeList shot={shot} />
      {shot.source === "request" ? <PromptParts shot={shot} /> : null}
      <ShotFields shot={shot} />
      <CutFields shot={shot} />
      <Markers shot={shot} />
      <Remarks shot={shot} />
      <ShotParts shot={shot} />
      <ShotActions shot={shot} />
      {shot.sceneId === undefined ? null : <SceneFields id={shot.sceneId} />}
      <CommandLine shot={shot} />
    </>
  );
}

/** What the files say about this shot, with the line. */
function Diagnostics({ shot }: { readonly shot: StudioShot }) {
  const found = view.value?.diagnostics.filter((one) => one.shot === shot.id) ?? [];
  if (found.length === 0) return null;
  return (
    <ul class="diagnostics">
      {found.map(({ code, message, hint, file, line, severity }) => (
        <li key={`${code} ${line}`} class={severity}>
          {severity === "error" ? "Mistake: " : ""}
          {message}
          {hint === undefined ? "" : `: ${hint}`}{" "}
          <code>
            {file}:{line}
          </code>
        </li>
      ))}
    </ul>
  );
}

function Markers({ shot }: { readonly shot: StudioShot }) {
  const film = view.value?.film;
  if (film === undefined || shot.markers.length === 0) return null;
  return (
    <section class="sec" role="group" aria-labelledby="markers-h">
      <h3 id="markers-h">Markers</h3>
      <ul class="rem">
        {shot.markers.map(({ frame, name, comment }) => {
          const at = filmFrameAt(shot, frame);
          const time = formatTimecode(at, film);
          return (
            <li key={`${frame} ${name}`}>
              <button
                type="button"
                class="at tabular"
                aria-label={`Go to ${time}`}
                onClick={() => seekTo(at)}
              >
                {time.slice(6)}
              </button>
              <p class="said">
                {name}
                {comment === undefined ? null : <small> {comment}</small>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The command that does what was done last, or that shows this shot's takes. */
function CommandLine({ shot }: { readonly shot: StudioShot }) {
  const last = lastCommand.value;
  const { name = "FILE", word = name } = view.value?.board ?? {};
  const hasTakes = shot.source === "request";
  const takes = hasTakes ? `storyreel takes ${word} ${shot.id}` : undefined;
  const line = last !== undefined && last.shot === shot.id ? last.line : takes;
  return (
    <p class="cmd">
      {line === undefined ? null : (
        <>
          $ {line}
          <br />
        </>
      )}
      {name}, line {shot.line}
    </p>
  );
}
