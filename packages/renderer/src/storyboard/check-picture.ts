import { basename } from "node:path";
import type { Model } from "@storyreel/models";
import { maxPictureBytes } from "./picture-type.ts";
import { pictureWay } from "./picture-way.ts";
import type { Path, Report } from "./diagnostic-list.ts";
import type { StoryboardFiles } from "./storyboard-files.ts";

/** A picture file that a shot begins or ends with. */
export type NamedPicture = {
  readonly role: "first_frame" | "last_frame";
  readonly path: string;
  readonly at: Path;
  readonly model: Model | undefined;
};

/** Reports a file that no model could be given, before anything is spent: found at the submit it would stop half a film. */
export function checkPicture(
  { role, path, at, model }: NamedPicture,
  { files, report }: { readonly files: StoryboardFiles; readonly report: Report },
): void {
  const look = files.look?.(path);
  if (look === undefined) return;
  const refuse = (message: string, hint: string): void =>
    report({ code: "STORYBOARD_FRAME_SOURCE", path: [...at, "file"], message, hint });
  const name = JSON.stringify(basename(path));
  if (look.pictureType === undefined) {
    refuse(`${name} holds no PNG, JPEG or WebP picture`, "save it as png, jpg or webp");
    return;
  }
  if (look.sizeBytes > maxPictureBytes) {
    const size = (Math.ceil((look.sizeBytes / 1024 ** 2) * 10) / 10).toFixed(1);
    refuse(`${name} is ${size} MiB; a picture may have up to 10 MiB`, "save it smaller, or as jpg");
    return;
  }
  if (model === undefined) return;
  const way = pictureWay(model, role, look.pictureType);
  if (way.kind === "none") refuse(way.message, way.hint);
}
