import type { Diagnostic } from "@storyreel/models/source";

/** What keeps a change of the page from being made, and what to do, in the words of the page. */
export type Words = { readonly message: string; readonly hint?: string | undefined };

/**
 * A mistake that a change would make, for somebody who does not see the file: no lines, and no keys to write. The library says it for
 * those who write the file.
 */
export function sayMistake(
  mistake: Pick<Diagnostic, "code" | "message" | "hint" | "facts">,
): Words {
  const { code, facts = {} } = mistake;
  const fact = (name: string): string => String(facts[name] ?? "");
  const transition = plain(fact("transition"));
  switch (code) {
    case "STORYBOARD_TRANSITION_PLACE":
      if (!("shot" in facts)) break;
      return {
        message: `${withArticle(transition)} into "${fact("shot")}" needs a shot before it, and "${fact("shot")}" would be the first one`,
        hint: `give "${fact("shot")}" a plain cut or a fade from black first`,
      };
    case "STORYBOARD_TRANSITION_HANDLES":
      if (!("frames" in facts)) break;
      return sayHandles({
        shot: fact("shot"),
        before: fact("before"),
        transition,
        frames: Number(facts["frames"]),
        tailFrames: Number(facts["tailFrames"]),
        headFrames: Number(facts["headFrames"]),
      });
    case "STORYBOARD_TRANSITION_OVERLAP":
      if ("transition" in facts) {
        return {
          message: `the film fades in as a whole, and its first shot "${fact("shot")}" would have a ${transition} as well`,
          hint: `give "${fact("shot")}" a plain cut first`,
        };
      }
      if (!("shotFrames" in facts)) break;
      return {
        message: `the transitions of "${fact("shot")}" would cover ${fact("frames")} frames, but it has only ${fact("shotFrames")}`,
        hint: `shorten one of them, or use more of "${fact("shot")}"`,
      };
    case "STORYBOARD_FRAME_SHOT":
      if (!("source" in facts)) break;
      return {
        message: `"${fact("shot")}" is made from ${fact("what") === "clip" ? "the clip" : "a frame"} of "${fact("source")}"`,
        hint:
          facts["problem"] === "disabled"
            ? `disable "${fact("shot")}" first`
            : `remove "${fact("shot")}" first, or give it another picture in the file`,
      };
    default:
      break;
  }
  const { message } = mistake;
  return { message: plain(message), hint: hints.has(code) ? mistake.hint : undefined };
}

/** A dissolve that is longer than what the clips have beyond their cut. */
export function sayHandles({
  shot,
  before,
  transition,
  ...count
}: {
  readonly shot: string;
  readonly before: string;
  readonly transition: string;
  readonly frames: number;
  readonly tailFrames: number;
  readonly headFrames: number;
}): Words {
  return {
    message: `the ${transition} into "${shot}" needs ${counted(count.frames)}: "${before}" has ${count.tailFrames} after its out point, and "${shot}" has ${count.headFrames} before its in point`,
    hint: `trim one of them, or shorten the ${transition}`,
  };
}

/** Codes whose hint names nothing that only the file has. */
const hints: ReadonlySet<string> = new Set([
  "STORYBOARD_DUPLICATE_ID",
  "STORYBOARD_ID_FORM",
  "STORYBOARD_UNKNOWN_MODEL",
  "STORYBOARD_MODEL_LIMIT",
]);

/** `shot_size` as `shot size`; what stands in quotation marks is somebody's own. */
function plain(text: string): string {
  return text
    .split(/("[^"]*")/u)
    .map((part) => (part.startsWith('"') ? part : part.replace(/(?<=\p{Ll})_(?=\p{Ll})/gu, " ")))
    .join("");
}

function withArticle(word: string): string {
  return `${/^[aeiou]/u.test(word) ? "an" : "a"} ${word}`;
}

function counted(frames: number): string {
  return `${frames} unused ${frames === 1 ? "frame" : "frames"}`;
}
