import { clipLength, clipTime } from "../../api/clip-time.ts";
import type { StudioShot, StudioTransition } from "../../api/studio-view.ts";
import { view } from "../store/store.ts";
import { edit } from "./edits.ts";
import { mediaFrames, shortestFrames, usedPart } from "./shot-time.ts";
import { TimeInput } from "./time-input.tsx";
import { plain } from "./words.ts";

/** The used part of the clip and the transition into it: what the strip's grips do, by number. */
export function CutFields({ shot }: { readonly shot: StudioShot }) {
  const film = view.value?.film;
  if (film === undefined || shot.state === "disabled") return null;
  const { rate } = film;
  const { inFrame, outFrame } = usedPart(shot);
  const all = Math.max(mediaFrames(shot, rate), outFrame);
  const shortest = Math.min(shortestFrames, outFrame - inFrame);
  const trim = (to: { readonly inFrame?: number; readonly outFrame?: number }): void =>
    void edit({ kind: "trim", shot: shot.id, inFrame, outFrame, ...to });
  return (
    <section class="sec" role="group" aria-labelledby="cut-h">
      <h3 id="cut-h">
        Used in the film{" "}
        <small class="tabular">
          {clipTime(inFrame, rate)} – {clipTime(outFrame, rate)},{" "}
          {clipLength(shot.frameCount, rate)}
        </small>
      </h3>
      <div class="grid">
        <TimeInput
          key={`${shot.id} in`}
          id="trim-in"
          label="In"
          frame={inFrame}
          minimum={0}
          maximum={outFrame - shortest}
          rate={rate}
          onFrame={(frame) => trim({ inFrame: frame })}
        />
        <TimeInput
          key={`${shot.id} out`}
          id="trim-out"
          label={`Out, of ${clipTime(all, rate)}`}
          frame={outFrame}
          minimum={inFrame + shortest}
          maximum={all}
          rate={rate}
          onFrame={(frame) => trim({ outFrame: frame })}
        />
        <TransitionFields shot={shot} rate={rate} />
      </div>
    </section>
  );
}

function TransitionFields(props: {
  readonly shot: StudioShot;
  readonly rate: { readonly numerator: number; readonly denominator: number };
}) {
  const { shot, rate } = props;
  const { transition } = shot;
  const type = transition?.type ?? "cut";
  const frames = framesOf(transition);
  const set = (next: string, length: number) =>
    edit({
      kind: "transition",
      shot: shot.id,
      type: next,
      frames: next === "cut" ? 0 : length,
    });
  const transitions = view.value?.transitions ?? [];
  const half = Math.round(rate.numerator / rate.denominator / 2);
  return (
    <>
      <div class="f">
        <label for="transition">Transition into it</label>
        <select
          id="transition"
          value={type}
          onChange={({ currentTarget }) => {
            void set(currentTarget.value, frames === 0 ? half : frames).then(({ ok }) => {
              // What was refused is not what the shot has.
              if (!ok) currentTarget.value = type;
            });
          }}
        >
          {(transitions.includes(type) ? transitions : [type, ...transitions]).map((one) => (
            <option key={one} value={one}>
              {plain(one)}
            </option>
          ))}
        </select>
      </div>
      {frames === 0 ? null : (
        <TimeInput
          key={`${shot.id} transition`}
          id="transition-length"
          label="Its length"
          isLength
          frame={frames}
          minimum={2}
          maximum={Math.max(frames, shot.frameCount)}
          rate={rate}
          onFrame={(frame) => void set(type, frame)}
        />
      )}
    </>
  );
}

function framesOf(transition: StudioTransition | undefined): number {
  return transition === undefined ? 0 : transition.beforeFrames + transition.afterFrames;
}
