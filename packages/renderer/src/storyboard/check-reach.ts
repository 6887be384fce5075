import { formatSeconds } from "../kit/format-amounts.ts";
import type { JudgedShot } from "./check-models.ts";
import { noRetime } from "./retime.ts";
import type { Report } from "./diagnostic-list.ts";

/**
 * Checks that the clips have the sound that their shots want to hear before and after their pictures. Shots of unknown
 * length are checked when the film is assembled.
 */
export function checkReach(shots: readonly JudgedShot[], rate: number, report: Report): void {
  const inFilm = shots.filter(({ shot }) => shot.isEnabled);
  for (const [index, judged] of inFilm.entries()) {
    const { sound } = judged.shot;
    if (sound === undefined) continue;
    if (index > 0) checkSide(judged, { key: "lead", asked: sound.leadSeconds, rate }, report);
    else reportEnd(judged, "lead", report);
    if (index < inFilm.length - 1) {
      checkSide(judged, { key: "lag", asked: sound.lagSeconds, rate }, report);
    } else reportEnd(judged, "lag", report);
  }
}

type Side = { readonly key: "lead" | "lag"; readonly asked: number; readonly rate: number };

function checkSide(
  { shot, clipSeconds, isSound, pathOf }: JudgedShot,
  { key, asked, rate }: Side,
  report: Report,
): void {
  const { inSeconds, outSeconds = clipSeconds } = shot.cut;
  if (!isSound || asked === 0) return;
  if (key === "lag" && (clipSeconds === undefined || outSeconds === undefined)) return;
  const { speed } = shot.retime ?? noRetime;
  // In seconds of the film.
  const handle = (key === "lead" ? inSeconds : (clipSeconds ?? 0) - (outSeconds ?? 0)) / speed;
  // Cuts are rounded to frames.
  if (asked <= handle + 0.5 / rate) return;
  const path = [...pathOf({ kind: "key", key: "sound" }), key];
  report({
    code: "STORYBOARD_SOUND_HANDLES",
    path,
    ...describeReach(shot.id, key, { asked, handle }),
  });
}

/** What to say about sound that is wanted beyond its picture and is not in the clip. */
export function describeReach(
  shotId: string,
  key: "lead" | "lag",
  { asked, handle }: { readonly asked: number; readonly handle: number },
): { readonly message: string; readonly hint: string } {
  const [side, cut] = key === "lead" ? ["before", "in"] : ["after", "out"];
  return {
    message: `the sound of shot "${shotId}" has a ${key} of ${formatSeconds(asked)}, but its clip has only ${formatSeconds(handle)} ${side} the used part`,
    hint: `leave a handle with cut: { ${cut}: … }, or shorten the ${key}`,
  };
}

/** A reach from `defaults` cannot apply there, and is not reported. */
function reportEnd({ shot, pathOf }: JudgedShot, key: "lead" | "lag", report: Report): void {
  const { sound } = shot;
  const seconds = key === "lead" ? sound?.leadSeconds : sound?.lagSeconds;
  const path = pathOf({ kind: "key", key: "sound" });
  if (seconds === undefined || seconds === 0 || path.at(-2) === "defaults") return;
  const place =
    key === "lead" ? "it opens the film, so nothing comes before it" : "it ends the film";
  report({
    code: "STORYBOARD_SOUND_HANDLES",
    path: [...path, key],
    severity: "warning",
    message: `the ${key} of the sound of shot "${shot.id}" is not heard: ${place}`,
    hint: `remove the ${key}, or move the shot`,
  });
}
