import { basename } from "node:path";
import type { Path } from "./diagnostic-list.ts";
import { maxPictureBytes, pictureWay } from "./picture-type.ts";
import type { ShotContext } from "./shot-context.ts";

/** A picture file that a shot starts or ends with. */
export type NamedPicture = {
  readonly role: "first_frame" | "last_frame";
  readonly path: string;
  readonly at: Path;
};

/** Reports a file that no model accepts. Found only at the submit, it would stop a film that is half paid for. */
export function checkPicture({ board, model }: ShotContext, picture: NamedPicture): void {
  const { role, path, at } = picture;
  const look = board.files.look?.(path);
  if (look === undefined) return;
  const refuse = (message: string, hint: string): void =>
    board.report({ code: "STORYBOARD_FRAME_SOURCE", path: at, message, hint });
  const name = JSON.stringify(basename(path));
  if (look.pictureType === undefined) {
    refuse(`${name} is not a PNG, JPEG or WebP picture`, "save it as PNG, JPEG or WebP");
    return;
  }
  if (look.sizeBytes > maxPictureBytes) {
    const size = (Math.ceil((look.sizeBytes / 1024 ** 2) * 10) / 10).toFixed(1);
    refuse(
      `${name} is ${size} MiB, but pictures can be at most 10 MiB`,
      "make it smaller, or save it as JPEG",
    );
    return;
  }
  if (model === undefined) return;
  const way = pictureWay(model, role, look.pictureType);
  if (way.kind === "none") refuse(way.message, way.hint);
}
