import type { BoardContext } from "./board-context.ts";
import type { DeliverableDocument } from "./storyboard-document.ts";

/** Sizes must be encodable and match the aspect ratio that is asked for. */
export function checkDeliverables({ document, report }: BoardContext): void {
  for (const [index, deliverable] of (document.deliverables ?? []).entries()) {
    if (deliverable === undefined) continue;
    checkDeliverable(deliverable, (key, message, hint) =>
      report({ code: "STORYBOARD_DELIVERABLE", path: ["deliverables", index, key], message, hint }),
    );
  }
}

function checkDeliverable(
  { aspect_ratio: aspectRatio, width, height }: DeliverableDocument,
  refuse: (key: string, message: string, hint: string) => void,
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
