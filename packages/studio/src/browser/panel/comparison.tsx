import { useEffect, useRef, useState } from "preact/hooks";
import type { StudioShot, StudioTake } from "../../api/studio-view.ts";
import { comparison, speed, view, type Comparison } from "../store/store.ts";
import { playInStep, type StepPlayer } from "./follow-in-step.ts";
import { usedPart } from "./shot-time.ts";

/** Two takes over the picture, while `comparison` is set: a wipe, or side by side. Fills the picture. */
export function ComparisonView() {
  const now = comparison.value;
  const shot = view.value?.shots.find(({ id }) => id === now?.shot);
  const a = shot?.takes.find(({ key }) => key === now?.a);
  const b = shot?.takes.find(({ key }) => key === now?.b);
  if (now === undefined || shot === undefined || a?.media === undefined || b?.media === undefined) {
    return null;
  }
  return <Pair key={`${a.key} ${b.key}`} now={now} shot={shot} a={a} b={b} />;
}

type PairProps = {
  readonly now: Comparison;
  readonly shot: StudioShot;
  readonly a: StudioTake;
  readonly b: StudioTake;
};

function Pair({ now, shot, a, b }: PairProps) {
  const lead = useRef<HTMLVideoElement>(null);
  const follow = useRef<HTMLVideoElement>(null);
  const player = useRef<StepPlayer | undefined>(undefined);
  const [wipe, setWipe] = useState(0.5);
  const isSide = now.layout === "side-by-side";
  const rate = view.peek()?.film.rate ?? { numerator: 24, denominator: 1 };

  useEffect(() => {
    if (lead.current === null || follow.current === null) return;
    const second = rate.denominator / rate.numerator;
    const { inFrame, outFrame } = usedPart(shot);
    player.current = playInStep(lead.current, follow.current, {
      inSeconds: inFrame * second,
      outSeconds: outFrame * second,
      frameSeconds: second,
    });
    return () => {
      player.current?.close();
      // What played was the comparison: the film waits for the next Play.
      speed.value = 0;
    };
  }, []);
  useEffect(
    () =>
      speed.subscribe((wanted) => {
        if (wanted === 0) player.current?.pause();
        else player.current?.play();
      }),
    [],
  );

  return (
    <div class={`compare layout-${now.layout}`}>
      <video
        ref={lead}
        aria-hidden="true"
        class="one"
        src={a.media?.url}
        muted={now.isSwapped}
        playsInline
        preload="auto"
      />
      <video
        ref={follow}
        aria-hidden="true"
        class="two"
        src={b.media?.url}
        muted={!now.isSwapped}
        playsInline
        preload="auto"
        style={{ clipPath: isSide ? "none" : `inset(0 0 0 ${wipe * 100}%)` }}
      />
      <span class="ab aa">
        A · {a.label.toLowerCase()}
        {now.isSwapped ? "" : " · heard"}
      </span>
      <span class="ab bb">
        B · {b.label.toLowerCase()}
        {now.isSwapped ? " · heard" : ""}
      </span>
      {isSide ? null : <Wipe at={wipe} onMove={setWipe} />}
    </div>
  );
}

function Wipe({ at, onMove }: { readonly at: number; readonly onMove: (at: number) => void }) {
  const set = (value: number): void => onMove(Math.max(0, Math.min(1, value)));
  return (
    <div
      class="wipe"
      role="slider"
      tabIndex={0}
      aria-label="Wipe between A and B"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at * 100)}
      aria-valuetext={`${Math.round(at * 100)} % A`}
      style={{ left: `${at * 100}%` }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        const { currentTarget } = event;
        if (!currentTarget.hasPointerCapture(event.pointerId)) return;
        const box = currentTarget.parentElement?.getBoundingClientRect();
        if (box !== undefined) set((event.clientX - box.left) / box.width);
      }}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -0.05, ArrowRight: 0.05, Home: -1, End: 1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        set(at + step);
      }}
    />
  );
}
