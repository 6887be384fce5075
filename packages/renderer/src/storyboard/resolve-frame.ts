import { findFile } from "./board-context.ts";
import { checkPicture } from "./check-picture.ts";
import type { Path } from "./diagnostic-list.ts";
import type { ShotContext } from "./shot-context.ts";
import { pictureId } from "./made-id.ts";
import type { FrameReference } from "./storyboard.ts";

const PICTURE = /\.(?:png|jpe?g|webp)$/i;

/** The picture that a `first_frame` or `last_frame` names; `undefined` when there is none, or it was reported. */
export function resolveFrame(
  shot: ShotContext,
  role: "first_frame" | "last_frame",
): FrameReference | undefined {
  const setting = shot.layers.get(role);
  if (setting === undefined) return undefined;
  const { value: frame, path: at } = setting;
  const { source, report, variables, files } = shot.board;
  const refuse = (path: Path, message: string, hint: string): undefined => {
    report({ code: "STORYBOARD_FRAME_SOURCE", path, message, hint });
  };
  const sources = (["shot", "file", "url", "generate"] as const).filter(
    (key) => frame[key] !== undefined,
  );
  if (sources.length !== 1) {
    // The key that was refused may have been meant as one.
    if (shot.board.isBroken(at)) return undefined;
    const isEmpty = sources.length === 0;
    const message = `a frame needs exactly one of shot, file, url or generate, but this one has ${isEmpty ? "none" : sources.join(" and ")}`;
    return refuse(at, message, isEmpty ? "add one of them" : "keep one of them");
  }
  if (frame.frame !== undefined && frame.shot === undefined) {
    const message = `frame: ${frame.frame} only applies to a frame of another shot`;
    return refuse([...at, "frame"], message, "remove it, or use shot instead");
  }
  const span = {
    get span() {
      return source.span(at, "value");
    },
  };
  if (frame.shot !== undefined) {
    const which = frame.frame ?? "last";
    return Object.assign(span, { kind: "shot", shot: frame.shot, frame: which } as const);
  }
  if (frame.generate !== undefined) {
    const id = pictureId(shot.place.shot.id ?? "", role);
    return Object.assign(span, { kind: "shot", shot: id, frame: "whole" } as const);
  }
  if (frame.url !== undefined) {
    const url = variables.substitute(frame.url, [...at, "url"]);
    if (!URL.canParse(url) || !/^(?:https?):\/\//.test(url)) {
      return refuse([...at, "url"], `"${url}" is not an HTTP or HTTPS URL`, "use an https:// URL");
    }
    return Object.assign(span, { kind: "url", url } as const);
  }
  const filePath = [...at, "file"];
  const name = variables.substitute(frame.file ?? "", filePath);
  if (!PICTURE.test(name)) {
    return refuse(filePath, `"${name}" is not a picture file`, "use a .png, .jpg or .webp file");
  }
  const { path, exists } = findFile(shot.board, name, filePath);
  if (!exists) return undefined;
  checkPicture(shot, { role, path, at: filePath });
  return Object.assign(span, { kind: "file", path, sha256: files.sha256(path) } as const);
}
