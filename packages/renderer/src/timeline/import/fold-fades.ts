import { isPlainMap } from "../../kit/json.ts";
import { fadeTypes, isBlend } from "../../storyboard/transition-types.ts";
import { otioNamespace, solid } from "../export/otio-objects.ts";

type Json = { readonly [key: string]: unknown };
type Time = { readonly value: number; readonly rate: number };

/**
 * OTIO says a fade as a dissolve between a clip and a gap, which takes the frames of the fade from the clip. Here the clip gets
 * them back, the gap loses them, and the transition gets the storyboard's own type, so that the rest of the import sees whole
 * shots. No object is added or removed, so places in the file stay valid.
 *
 * @param value a parsed OTIO document; what is not understood is returned as it is.
 */
export function foldFades(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(foldFades);
  if (!isPlainMap(value)) return value;
  const folded: { [key: string]: unknown } = { ...value };
  for (const key of ["tracks", "children"]) {
    if (value[key] !== undefined) folded[key] = foldFades(value[key]);
  }
  const children = folded["children"];
  if (schemaOf(folded) !== "Track" || !Array.isArray(children)) return folded;
  return { ...folded, children: foldTrack(children, folded["kind"] === "Audio") };
}

function foldTrack(written: readonly unknown[], isSound: boolean): unknown[] {
  const children = written.map(asGap);
  const laid = [...children];
  for (const [index, transition] of children.entries()) {
    if (!isPlainMap(transition) || schemaOf(transition) !== "Transition") continue;
    // A shot without sound is a gap of the sound track, and its neighbour's sound goes in and out as its picture does.
    const words = wordsOf(transition);
    const isFade = (word: unknown): boolean => typeof word === "string" && word.startsWith("fade_");
    if (
      isSound &&
      words.some((word) => typeof word === "string" && !isFade(word) && isOurs(word))
    ) {
      continue;
    }
    const [before, after] = [laid[index - 1], laid[index + 1]];
    const offsets = offsetsOf(transition);
    if (offsets === undefined) continue;
    const isAlone = (at: number): boolean => schemaOf(children[at]) !== "Transition";
    if (schemaOf(before) === "Clip" && schemaOf(after) === "Gap" && isAlone(index + 2)) {
      laid[index - 1] = withFrames(before, { tail: offsets.out });
      laid[index] = asFade(transition, "fade_to", offsets);
      laid[index + 1] = withFrames(after, { tail: negative(offsets.out) });
    } else if (schemaOf(before) === "Gap" && schemaOf(after) === "Clip" && isAlone(index - 2)) {
      laid[index - 1] = withFrames(before, { tail: negative(offsets.in) });
      laid[index] = asFade(transition, "fade_from", offsets);
      laid[index + 1] = withFrames(after, { head: offsets.in });
    }
  }
  return laid;
}

/** A white that shots fade from or to counts as the nothing that is black. */
function asGap(child: unknown): unknown {
  if (!isPlainMap(child) || schemaOf(child) !== "Clip") return child;
  const { metadata, media_references: media } = child;
  const ours = isPlainMap(metadata) ? metadata[otioNamespace] : undefined;
  const active = isPlainMap(media) ? media["DEFAULT_MEDIA"] : undefined;
  const kind =
    schemaOf(active) === "GeneratorReference" && isPlainMap(active) && active["generator_kind"];
  const isWhite = (isPlainMap(ours) && ours["generator"] === "white") || kind === solid;
  return isWhite ? { ...child, OTIO_SCHEMA: "Gap.1" } : child;
}

function isOurs(word: string): boolean {
  return isBlend(word) || (fadeTypes as readonly string[]).includes(word);
}

function schemaOf(value: unknown): string {
  const schema = isPlainMap(value) ? value["OTIO_SCHEMA"] : undefined;
  return typeof schema === "string" ? schema.replace(/\.\d+$/, "") : "";
}

/** What storyreel and the edit suite call a transition. */
function wordsOf(transition: Json): unknown[] {
  const { metadata, name } = transition;
  const ours = isPlainMap(metadata) ? metadata[otioNamespace] : undefined;
  return [isPlainMap(ours) ? ours["type"] : undefined, name];
}

type Offsets = { readonly in: Time; readonly out: Time };

function offsetsOf(transition: Json): Offsets | undefined {
  const [before, after] = [timeOf(transition["in_offset"]), timeOf(transition["out_offset"])];
  if (before === undefined || after === undefined) return undefined;
  return before.value + after.value > 0 ? { in: before, out: after } : undefined;
}

function timeOf(value: unknown): Time | undefined {
  if (!isPlainMap(value)) return undefined;
  const { value: count, rate } = value;
  return typeof count === "number" && typeof rate === "number" && rate > 0
    ? { value: count, rate }
    : undefined;
}

/** All of a fade is on the side of the shot that fades. */
function asFade(transition: Json, type: "fade_to" | "fade_from", offsets: Offsets): Json {
  const whole = { ...offsets.in, value: offsets.in.value + inRate(offsets.out, offsets.in.rate) };
  const [before, after] = type === "fade_to" ? [whole.value, 0] : [0, whole.value];
  const isOfType = (word: unknown): boolean => typeof word === "string" && word.startsWith(type);
  const word = wordsOf(transition).find(isOfType) ?? `${type}_black`;
  const { metadata, in_offset: inOffset, out_offset: outOffset } = transition;
  return {
    ...transition,
    metadata: { ...(isPlainMap(metadata) ? metadata : {}), [otioNamespace]: { type: word } },
    in_offset: withValue(inOffset, before, whole.rate),
    out_offset: withValue(outOffset, after, whole.rate),
  };
}

/** Moves the ends of an item's range outwards. */
function withFrames(item: unknown, by: { readonly head?: Time; readonly tail?: Time }): unknown {
  if (!isPlainMap(item) || !isPlainMap(item["source_range"])) return item;
  const range = item["source_range"];
  const [start, duration] = [timeOf(range["start_time"]), timeOf(range["duration"])];
  if (start === undefined || duration === undefined) return item;
  const head = by.head ?? { value: 0, rate: 1 };
  const tail = by.tail ?? { value: 0, rate: 1 };
  // At another speed, a frame of the timeline is more or less of the media.
  const taken = inRate(head, start.rate) * scalarOf(item);
  const first = start.value - (scalarOf(item) === 1 ? taken : Math.round(taken));
  const { rate } = duration;
  const length = Math.max(0, duration.value + inRate(head, rate) + inRate(tail, rate));
  return {
    ...item,
    source_range: {
      ...range,
      start_time: {
        ...withValue(range["start_time"], first, start.rate),
        wasWhole: isWhole(range["start_time"]),
      },
      duration: {
        ...withValue(range["duration"], length, rate),
        wasWhole: isWhole(range["duration"]),
      },
    },
  };
}

/** How fast a clip plays. */
function scalarOf(item: Json): number {
  const effects = Array.isArray(item["effects"]) ? item["effects"] : [];
  return effects.reduce((scalar: number, effect: unknown) => {
    if (schemaOf(effect) === "FreezeFrame") return 0;
    const factor = isPlainMap(effect) ? effect["time_scalar"] : undefined;
    return typeof factor === "number" ? scalar * factor : scalar;
  }, 1);
}

/** Whole frames of another rate were rounded, which the sum does not show any more. */
function isWhole(time: unknown): boolean {
  if (isPlainMap(time) && typeof time["wasWhole"] === "boolean") return time["wasWhole"];
  const value = timeOf(time)?.value ?? 0;
  return Math.abs(value - Math.round(value)) < 1e-6;
}

function withValue(time: unknown, value: number, rate: number): Json {
  return { ...(isPlainMap(time) ? time : {}), value, rate };
}

function negative({ value, rate }: Time): Time {
  return { value: -value, rate };
}

function inRate({ value, rate }: Time, other: number): number {
  return (value * other) / rate;
}
