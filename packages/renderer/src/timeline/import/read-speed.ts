import { listEffects } from "./otio-effects.ts";
import type { OtioNode, TimelineReport } from "./otio-reader.ts";

const retimes = new Set(["LinearTimeWarp", "FreezeFrame", "TimeEffect"]);

export function isRetime({ schema }: OtioNode): boolean {
  return retimes.has(schema);
}

/** The speed that the effects of a clip give it; 0: it is one frozen frame. */
export function speedOf(clip: OtioNode): number | undefined {
  const found = listEffects(clip).filter(isRetime);
  return found.reduce<number | undefined>((speed, effect) => {
    const scalar = effect.schema === "FreezeFrame" ? 0 : effect.number("time_scalar");
    return speed === undefined || scalar === undefined ? undefined : speed * scalar;
  }, 1);
}

// As the storyboard's schema has them.
const slowest = 0.1;
const fastest = 10;

/** A speed that a storyboard can have, or a frozen frame; anything else is reported, and counts as the speed of media. */
export function readSpeed(clip: OtioNode, name: string, report: TimelineReport): number {
  const speed = speedOf(clip);
  if (speed === 0 || (speed !== undefined && speed >= slowest && speed <= fastest)) return speed;
  const [effect] = listEffects(clip).filter(isRetime);
  const what =
    speed === undefined
      ? "changes its speed while it plays"
      : speed < 0
        ? "plays backwards"
        : `plays at ${speed} times its speed`;
  report.error(effect?.path ?? clip.path, {
    code: "TIMELINE_RETIME",
    message: `clip "${name}" ${what}`,
    hint: `a storyboard has one speed for a shot, from ${slowest} to ${fastest}: undo this in the edit suite`,
  });
  return 1;
}
