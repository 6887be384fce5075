import type { Report } from "./diagnostic-list.ts";
import type { DeliverableDocument, StoryboardDocument } from "./storyboard-document.ts";

/** Sizes that can be encoded and agree with the shape that was asked for. */
export function checkDeliverables({ deliverables }: StoryboardDocument, report: Report): void {
  for (const [index, deliverable] of (deliverables ?? []).entries()) {
    if (deliverable !== undefined) checkDeliverable(deliverable, index, report);
  }
}

function checkDeliverable(deliverable: DeliverableDocument, index: number, report: Report): void {
  const { aspect_ratio: aspectRatio, width, height } = deliverable;
  const refuse = (key: string, message: string, hint: string): void =>
    report({ code: "STORYBOARD_DELIVERABLE", path: ["deliverables", index, key], message, hint });
  for (const [key, length] of [
    ["width", width],
    ["height", height],
  ] as const) {
    if (length === undefined || length % 2 === 0) continue;
    // H.264 as every player reads it has one colour sample for two by two pixels.
    refuse(key, `${key} is ${length}; it has to be even`, `use ${length - 1} or ${length + 1}`);
  }
  if (aspectRatio === undefined) return;
  const parts = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(aspectRatio);
  const shape = Number(parts?.[1]) / Number(parts?.[2]);
  if (!Number.isFinite(shape) || shape <= 0) {
    refuse(
      "aspect_ratio",
      `"${aspectRatio}" is not the shape of a picture`,
      'write for example "16:9"',
    );
    return;
  }
  // A pixel of tolerance: 1366 by 768 is sold as 16:9.
  if (
    width !== undefined &&
    height !== undefined &&
    Math.abs(width / height - shape) * height > 1.5
  ) {
    refuse(
      "aspect_ratio",
      `aspect_ratio is "${aspectRatio}", but ${width}x${height} is not`,
      "remove it, or change the size",
    );
  }
}
