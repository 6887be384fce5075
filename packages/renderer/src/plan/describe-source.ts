import type { PlannedPicture } from "./render-plan.ts";

type FrameSource = Extract<PlannedPicture["source"], { kind: "frame" }>;

/** What a request needs of another one, as a sentence goes on after "it needs". */
export function describeSource({ frame, shotId, id = "id" }: FrameSource): string {
  switch (frame) {
    case "first":
    case "last":
      return `the ${frame} frame of shot "${shotId}"`;
    case "whole":
      return `the picture "${shotId}"`;
    case "clip":
      // What is made for other requests is no clip of a shot.
      return shotId.includes(".") ? `"${shotId}"` : `the clip of shot "${shotId}"`;
    case "id":
      return `the ${id} of "${shotId}"`;
  }
}
