import type { BoardContext } from "./board-context.ts";
import { bitsOf, hasOneQuality } from "./output-format.ts";
import type { DeliverableDocument } from "./storyboard-document.ts";

/** Sizes must be encodable and match the aspect ratio that is asked for. */
export function checkDeliverables({ document, report }: BoardContext): void {
  for (const [index, deliverable] of (document.deliverables ?? []).entries()) {
    if (deliverable === undefined) continue;
    const refuse: Refuse = (key, message, hint) =>
      report({ code: "STORYBOARD_DELIVERABLE", path: ["deliverables", index, key], message, hint });
    checkDeliverable(deliverable, refuse);
    checkFormat(deliverable, refuse);
  }
}

type Refuse = (key: string, message: string, hint: string) => void;

/** What the codec does not have. Whether the engine has the codec is asked later, see `checkOutputs`. */
function checkFormat(deliverable: DeliverableDocument, refuse: Refuse): void {
  const { codec = "h264", bits, quality, reframe = "crop", focus } = deliverable;
  const possible = bitsOf(codec);
  if (bits !== undefined && !possible.includes(bits)) {
    const other = bits === 10 ? "use hevc, or another codec with 10 bits" : "remove bits";
    refuse("bits", `${codec} has ${possible.join(" or ")} bits, not ${bits}`, other);
  }
  if (quality !== undefined && hasOneQuality(codec)) {
    refuse("quality", `${codec} has one quality, so it cannot be ${quality}`, "remove quality");
  }
  if (codec === "audio") {
    for (const key of ["aspect_ratio", "width", "height", "reframe", "focus"] as const) {
      if (deliverable[key] === undefined) continue;
      refuse(key, `codec is audio, which has no picture, so ${key} has no effect`, `remove ${key}`);
    }
  } else if (focus !== undefined && reframe !== "crop") {
    const message = `focus sets the part to keep when a picture is cropped, but reframe is ${reframe}`;
    refuse("focus", message, "use reframe: crop, or remove focus");
  }
}

function checkDeliverable(
  { aspect_ratio: aspectRatio, width, height }: DeliverableDocument,
  refuse: Refuse,
): void {
  for (const [key, length] of [
    ["width", width],
    ["height", height],
  ] as const) {
    if (length === undefined || length % 2 === 0) continue;
    // Every player reads H.264 with 4:2:0 chroma: one color sample for two by two pixels.
    refuse(key, `${key} is ${length}, but must be even`, `use ${length - 1} or ${length + 1}`);
  }
  if (aspectRatio === undefined) return;
  const parts = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(aspectRatio);
  const shape = Number(parts?.[1]) / Number(parts?.[2]);
  if (!Number.isFinite(shape) || shape <= 0) {
    refuse(
      "aspect_ratio",
      `"${aspectRatio}" is not an aspect ratio`,
      'write it as a ratio, for example "16:9"',
    );
    return;
  }
  // A tolerance of a pixel: 1366 by 768 is sold as 16:9.
  if (
    width !== undefined &&
    height !== undefined &&
    Math.abs(width / height - shape) * height > 1.5
  ) {
    refuse(
      "aspect_ratio",
      `aspect_ratio is "${aspectRatio}", but the size is ${width}x${height}`,
      "remove one of them, or make them match",
    );
  }
}
