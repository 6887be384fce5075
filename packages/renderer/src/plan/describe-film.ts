import { basename } from "node:path";
import { gradeOf } from "../storyboard/describe-grades.ts";
import { describeOverlays } from "../storyboard/describe-overlays.ts";
import { defaultFormat, formatOf, hasOneQuality } from "../storyboard/output-format.ts";
import type { Cue, Deliverable, FilmFade, MusicCue, Storyboard } from "../storyboard/storyboard.ts";

/**
 * What the cut makes of the clips, in lines for people: how the film begins and ends, its music and effects, its grades and
 * overlays, and its files. Nothing about what is as usual; none of it is sent or costs anything.
 */
export function describeFilm(storyboard: Storyboard): readonly string[] {
  const { audio } = storyboard;
  const music = audio.music.map((cue) => describeMusic(cue));
  const effects = audio.effects.map((cue) => describeCue(cue));
  return [
    ...inOneLine("film", describeFades(storyboard)),
    ...lineByLine("music", music),
    ...lineByLine("effect", effects),
    ...lineByLine("grade", describeAllGrades(storyboard)),
    ...lineByLine("overlay", describeAllOverlays(storyboard)),
    ...inOneLine("files", describeFiles(storyboard)),
  ];
}

function inOneLine(name: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`${name}: ${parts.join("; ")}`];
}

// A film may have a hundred effects.
const mostLines = 6;

function lineByLine(name: string, parts: readonly string[]): string[] {
  const lines = parts.map((part) => `${name}: ${part}`);
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), `${name}: and ${lines.length - mostLines + 1} more`];
}

/** How the film begins and ends; empty: with its first and last picture. */
export function describeFades({
  opening,
  ending,
}: Pick<Storyboard, "opening" | "ending">): readonly string[] {
  return [
    ...(opening === undefined ? [] : [`fades in from ${describeFade(opening)}`]),
    ...(ending === undefined ? [] : [`fades out to ${describeFade(ending)}`]),
  ];
}

function describeFade({ colour, durationSeconds }: FilmFade): string {
  return `${colour} over ${durationSeconds} s`;
}

function describeMusic(cue: MusicCue): string {
  const { ducking } = cue;
  if (ducking === undefined) return describeCue(cue);
  const speech = { narration: "narration", dialogue: "dialogue", both: "narration and dialogue" };
  return `${describeCue(cue)}, ${ducking.amountDb} dB under ${speech[ducking.under]}`;
}

function describeCue(cue: Cue): string {
  const { source, place, isLoop, gainDb } = cue;
  const at = place.atSeconds === undefined ? "" : ` at ${place.atSeconds} s`;
  const where = place.shotId === undefined ? at : `${at} of ${place.shotId}`;
  return [
    `${basename(source.file)}${where}`,
    ...(isLoop ? ["looped"] : []),
    ...(gainDb === 0 ? [] : [`${gainDb > 0 ? "+" : ""}${gainDb} dB`]),
  ].join(", ");
}

/** One part for each way in which shots are graded. */
function describeAllGrades({ shots }: Storyboard): readonly string[] {
  const shown = shots.filter(({ isEnabled, makes }) => isEnabled && makes === undefined);
  const byGrade = Map.groupBy(shown, gradeOf);
  return [...byGrade].flatMap(([grade, graded]) => {
    if (grade === undefined) return [];
    if (graded.length === shown.length) return [grade];
    const ids = graded.map(({ id }) => id).join(", ");
    return [`${grade}, in ${graded.length > 3 ? `${graded.length} shots` : ids}`];
  });
}

/** Those of the film, then those of shots. */
function describeAllOverlays({ overlays, shots }: Storyboard): readonly string[] {
  const shown = shots.filter(({ isEnabled, makes }) => isEnabled && makes === undefined);
  const byWords = Map.groupBy(
    shown.flatMap((shot) => describeOverlays(shot.overlays).map((words) => ({ words, shot }))),
    ({ words }) => words,
  );
  return [
    ...describeOverlays(overlays),
    ...[...byWords].map(([words, over]) => {
      const ids = over.map(({ shot }) => shot.id).join(", ");
      return `${words}, in ${over.length > 3 ? `${over.length} shots` : ids}`;
    }),
  ];
}

/** The deliverables, unless all are as usual. */
function describeFiles({ deliverables }: Storyboard): readonly string[] {
  const described = deliverables.map((one) => [one.id, describeFormat(one)] as const);
  const usual = describeFormat({});
  if (described.every(([, format]) => format === usual)) return [];
  return described.map(([id, format]) => `${id} ${format}`);
}

/** `prores_422_hq`, `h264 with 10 bits, master`. */
function describeFormat(deliverable: Pick<Deliverable, "codec" | "bits" | "quality">): string {
  const { codec, bits, quality } = formatOf(deliverable);
  const hasUsualBits = bits === formatOf({ codec }).bits;
  const hasUsualQuality = quality === defaultFormat.quality || hasOneQuality(codec);
  return `${codec}${hasUsualBits ? "" : ` with ${bits} bits`}${hasUsualQuality ? "" : `, ${quality}`}`;
}
