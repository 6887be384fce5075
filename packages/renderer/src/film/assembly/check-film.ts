import { measureLoudness } from "../sound/measure-loudness.ts";
import { isSameRate } from "../media/frame-rate.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import { checkShots } from "./check-shots.ts";
import type { Film } from "./film.ts";
import { endingOf } from "../../storyboard/output-format.ts";
import { probeOutput } from "./probe-output.ts";
import { gifRate } from "./write-gif.ts";
import type { FilmCheck, FilmFinding } from "./film-finding.ts";

// From EBU R 128 s1.
const loudnessToleranceLu = 0.5;

/**
 * Compares a finished film with its plan, and finds what a viewer would notice. Each clip is examined only once and its
 * findings are reported where the film shows them. So a planned fade is not a finding, and a changed shot costs the
 * examination of one clip.
 *
 * @returns findings about the whole film first, then in the order of the film.
 * @throws MediaError for a film or a clip that cannot be read.
 */
export async function checkFilm(
  plan: AssemblyPlan,
  film: Film,
  check: FilmCheck,
): Promise<FilmFinding[]> {
  const whole = await compareWithPlan(plan, film, check);
  return [...whole, ...(await checkShots(plan, film, check))];
}

async function compareWithPlan(
  plan: AssemblyPlan,
  film: Film,
  check: FilmCheck,
): Promise<FilmFinding[]> {
  const { codec } = plan.output;
  const probed = await probeOutput(film, codec, check);
  const found: FilmFinding[] = [];
  const add = (code: FilmFinding["code"], message: string): number => found.push({ code, message });
  const frames = framesOf(plan);
  if (probed.frameCount !== frames) {
    add("FILM_WRONG_FRAMES", `the film has ${probed.frameCount} frames instead of ${frames}`);
  }
  const { widthPx, heightPx, rate } = probed;
  if (endingOf(codec) === ".mp4" && !isSameRate(rate, plan.rate)) {
    add("FILM_WRONG_RATE", "the film does not have the storyboard's frame rate");
  }
  if (codec !== "audio" && (widthPx !== plan.widthPx || heightPx !== plan.heightPx)) {
    const planned = `${plan.widthPx}x${plan.heightPx}`;
    add("FILM_WRONG_SIZE", `the film is ${widthPx}x${heightPx} instead of ${planned}`);
  }
  if (plan.sound !== undefined && !probed.hasSound) {
    add("FILM_WITHOUT_SOUND", "the film has no sound track");
  }
  if (plan.sound?.loudness !== undefined && probed.hasSound) {
    found.push(...(await checkLoudness(plan.sound.loudness, film.path, check)));
  }
  return found;
}

/** A GIF has fewer frames than the film, and a WAV has none. */
function framesOf({ output, frameCount, rate }: AssemblyPlan): number {
  if (output.codec === "audio") return 0;
  if (output.codec !== "gif") return frameCount;
  return Math.round(frameCount / (gifRate(rate).denominator / rate.denominator));
}

async function checkLoudness(
  target: { readonly integratedLufs: number; readonly truePeakDbtp: number },
  path: string,
  check: FilmCheck,
): Promise<FilmFinding[]> {
  const work = { ffmpeg: await check.ffmpeg(), signal: check.signal };
  const { integratedLufs, truePeakDbtp } = await measureLoudness(path, work);
  const found: FilmFinding[] = [];
  if (
    integratedLufs === undefined ||
    Math.abs(integratedLufs - target.integratedLufs) > loudnessToleranceLu
  ) {
    const measured = integratedLufs === undefined ? "silence" : `${integratedLufs} LUFS`;
    const message = `the loudness of the film is ${measured} instead of ${target.integratedLufs} LUFS`;
    found.push({ code: "FILM_LOUDNESS", message });
  }
  if (truePeakDbtp !== undefined && truePeakDbtp > target.truePeakDbtp) {
    const message = `the true peak of the film is ${truePeakDbtp} dBTP, above the limit of ${target.truePeakDbtp} dBTP`;
    found.push({ code: "FILM_TRUE_PEAK", message });
  }
  return found;
}
