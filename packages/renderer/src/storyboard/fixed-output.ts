import type { Model, Role } from "@storyreel/models";

/** A neutral value that is no list and no map. */
export type PlainValue = string | number | boolean;

/**
 * What a model always does where it leaves no choice: the neutral value of a role that none of its parameters
 * plays. A storyboard whose defaults ask for just that asks for nothing, so that `model:` stays a one-line change.
 */
export function fixedOutput(facts: Model, role: Role): PlainValue | undefined {
  if (Object.values(facts.parameters).some((parameter) => parameter.role === role))
    return undefined;
  const { sizes, audio, duration } = facts.output;
  switch (role) {
    case "resolution": {
      const areas = sizes.map(({ widthPx, heightPx }) => widthPx * heightPx);
      // Shapes of one class have about as many pixels each; where they have not, there is a choice.
      if (Math.max(...areas) > Math.min(...areas) * 1.25) return undefined;
      // A square picture of the same class has longer sides: the shortest side of all shapes names the class.
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
      return "seconds" in duration ? duration.seconds : undefined;
    case "prompt":
    case "negative_prompt":
    case "seed":
    case "first_frame":
    case "last_frame":
      return undefined;
  }
}

/** Whether the shape of what comes out is that of the picture that goes in. */
export function leavesShapeToPicture({ parameters, output }: Model): boolean {
  const isChosen = Object.values(parameters).some(({ role }) => role === "aspect_ratio");
  return !isChosen && output.sizes.length === 0;
}

/** `"16:9"` of any size of that shape. */
export function shapeOfSize(width: number, height: number): string {
  const divisor = greatestCommonDivisor(width, height);
  return `${width / divisor}:${height / divisor}`;
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
