import type { StudioShot } from "../../api/studio-view.ts";
import { formatLength, secondsOf } from "../kit/timecode.ts";
import { mode, playhead, view } from "../store/store.ts";

/** What people read comfortably; captions of films stay below. */
const charactersPerSecond = 17;

/** The film's captions as text over the picture; where an animatic has none, what is said in its shot. */
export function Captions({ shot }: { readonly shot: StudioShot | undefined }) {
  const now = view.value;
  if (now === undefined || shot === undefined || mode.value === "film") return null;
  const frame = playhead.value;
  const captions = now.captions.filter(
    ({ startFrame, endFrame }) => frame >= startFrame && frame < endFrame,
  );
  if (captions.length > 0) {
    return (
      <div class="captions" lang="">
        {captions.map(({ text, startFrame }) => (
          <p key={startFrame}>
            <Lines text={text} />
          </p>
        ))}
      </div>
    );
  }
  const isCaptioned = now.captions.some(
    ({ startFrame, endFrame }) =>
      endFrame > (shot.startFrame ?? 0) && startFrame < (shot.startFrame ?? 0) + shot.frameCount,
  );
  const isAnimatic = mode.value === "animatic" || shot.media === undefined;
  if (!isAnimatic || isCaptioned || shot.startFrame === undefined) return null;
  const part = (frame - shot.startFrame) / shot.frameCount;
  // From 14 % to 90 %: a line does not sit on the cut.
  return part >= 0.14 && part < 0.9 ? <Spoken shot={shot} /> : null;
}

function Spoken({ shot }: { readonly shot: StudioShot }) {
  const film = view.value?.film;
  const text = shot.dialogue ?? shot.narration;
  if (film === undefined || text === undefined) return null;
  const frames = Math.round(0.76 * shot.frameCount);
  const isTooLong = text.length / secondsOf(frames, film.rate) > charactersPerSecond;
  return (
    <div class="captions">
      <p>
        <Lines text={text} />
      </p>
      {isTooLong ? (
        <p class="too-long">
          <span>Too long to read in {formatLength(shot.frameCount, film)}</span>
        </p>
      ) : null}
    </div>
  );
}

/** The name of who speaks, `Lin:`, in another tone. */
function Lines({ text }: { readonly text: string }) {
  const [, name, words] = /^([\p{L}\p{N} .'’-]{1,24}:)\s+(.*)$/su.exec(text) ?? [];
  if (name === undefined) return <span>{text}</span>;
  return (
    <span>
      <i>{name}</i> {words}
    </span>
  );
}
