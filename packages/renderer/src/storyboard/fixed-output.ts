import type { Model, ParameterFacts, Role } from "@storyreel/models";
import { greatestCommonDivisor } from "../kit/greatest-common-divisor.ts";

/** A neutral value that is neither a list nor a map. */
export type PlainValue = string | number | boolean;

/**
 * The neutral value of a role that a model offers no choice for, because none of its parameters has that role. Asking for
 * exactly this value is not a mistake, so that a storyboard with defaults can change `model:` in one line.
 */
export function fixedOutput(facts: Model, role: Role): PlainValue | undefined {
  if (Object.values(facts.parameters).some((parameter) => parameter.role === role))
    return undefined;
  const { sizes, audio, duration } = facts.output;
  switch (role) {
    case "resolution": {
      const areas = sizes.map(({ widthPx, heightPx }) => widthPx * heightPx);
      // The shapes of one resolution have about the same number of pixels; otherwise there is a choice.
      if (Math.max(...areas) > Math.min(...areas) * 1.25) return undefined;
      // The shortest side of all shapes names the resolution: a square of the same area has longer sides.
      const shortest = Math.min(
        ...sizes.map(({ widthPx, heightPx }) => Math.min(widthPx, heightPx)),
      );
      return Number.isFinite(shortest) ? `${shortest}p` : undefined;
    }
    case "aspect_ratio": {
      const shapes = new Set(sizes.map(({ widthPx, heightPx }) => shapeOfSize(widthPx, heightPx)));
      return shapes.size === 1 ? [...shapes][0] : undefined;
    }
    case "audio": {
      const isAlways = audio.length === 1 && Object.keys(audio[0]?.when ?? {}).length === 0;
      return isAlways ? audio[0]?.present : undefined;
    }
    case "duration":
      return duration !== undefined && "seconds" in duration ? duration.seconds : undefined;
    case "prompt":
    case "negative_prompt":
    case "seed":
    case "first_frame":
    case "last_frame":
    case "voice":
    case "reference_pictures":
      return undefined;
  }
}

/** Whether the clip has the shape of the input picture. */
export function leavesShapeToPicture({ parameters, output }: Model): boolean {
  const isChosen = Object.values(parameters).some(({ role }) => role === "aspect_ratio");
  return !isChosen && output.sizes.length === 0;
}

/**
 * Whether a value from defaults does not apply to shots with this model, because the model decides by itself: what it is given sets
 * the shape and the length of the clip, and nobody can choose the size.
 */
export function isLeftToModel(model: Model, role: Role): boolean {
  const { parameters, output } = model;
  if (Object.values(parameters).some((parameter) => parameter.role === role)) return false;
  switch (role) {
    case "resolution":
      return output.sizes.length === 0;
    case "aspect_ratio":
      return leavesShapeToPicture(model) && Object.values(parameters).some(takesInput);
    case "duration":
      return (
        output.duration !== undefined &&
        ("input" in output.duration || "unknown" in output.duration)
      );
    case "prompt":
    case "negative_prompt":
    case "audio":
    case "seed":
    case "first_frame":
    case "last_frame":
    case "voice":
    case "reference_pictures":
      return false;
  }
}

/** A picture, another file, or an id that stands for one. */
function takesInput(facts: ParameterFacts): boolean {
  const { role, format, idFrom, items, properties = {} } = facts;
  if (role === "first_frame" || role === "last_frame") return true;
  if (format !== undefined || idFrom !== undefined) return true;
  return (items !== undefined && takesInput(items)) || Object.values(properties).some(takesInput);
}

/** The aspect ratio of a size, such as `"16:9"`. */
export function shapeOfSize(width: number, height: number): string {
  const divisor = greatestCommonDivisor(width, height);
  return `${width / divisor}:${height / divisor}`;
}
