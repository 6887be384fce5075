import path from "node:path";
import type { YamlSource } from "@storyreel/models/source";
import type { Path, Report } from "./diagnostic-list.ts";
import type { FrameDocument } from "./storyboard-document.ts";
import type { StoryboardFiles } from "./storyboard-files.ts";
import type { FrameReference } from "./storyboard.ts";

/** What a frame is resolved with. */
export type FrameContext = {
  readonly source: YamlSource;
  readonly report: Report;
  readonly files: StoryboardFiles;
  /** Folder of the storyboard. */
  readonly folder: string;
  readonly substitute: (text: string, path: Path) => string;
};

const PICTURE = /\.(?:png|jpe?g|webp)$/i;

/** The picture that a `first_frame` or `last_frame` speaks of; `undefined` when that was reported. */
export function resolveFrame(
  frame: FrameDocument,
  at: Path,
  { source, report, files, folder, substitute }: FrameContext,
): FrameReference | undefined {
  const refuse = (path: Path, message: string, hint: string): undefined => {
    report({ code: "STORYBOARD_FRAME_SOURCE", path, message, hint });
  };
  const sources = (["shot", "file", "url"] as const).filter((key) => frame[key] !== undefined);
  if (sources.length !== 1) {
    const found = sources.length === 0 ? "none of them" : sources.join(" and ");
    return refuse(
      at,
      `a frame is exactly one of shot, file or url; this one has ${found}`,
      "keep one of them",
    );
  }
  if (frame.frame !== undefined && frame.shot === undefined) {
    return refuse(
      [...at, "frame"],
      `frame: ${frame.frame} needs a shot`,
      "remove it, or name a shot",
    );
  }
  const span = {
    get span() {
      return source.span(at, "value");
    },
  };
  if (frame.shot !== undefined) {
    return Object.assign(span, {
      kind: "shot",
      shot: frame.shot,
      frame: frame.frame ?? "last",
    } as const);
  }
  if (frame.url !== undefined) {
    const url = substitute(frame.url, [...at, "url"]);
    if (!URL.canParse(url) || !/^(?:https?):\/\//.test(url)) {
      return refuse(
        [...at, "url"],
        `"${url}" is not the address of a picture`,
        "give an https address",
      );
    }
    return Object.assign(span, { kind: "url", url } as const);
  }
  const named = substitute(frame.file ?? "", [...at, "file"]);
  const file = path.resolve(folder, named);
  if (!PICTURE.test(file)) {
    return refuse(
      [...at, "file"],
      `"${named}" is not a picture file`,
      "use a png, jpg or webp file",
    );
  }
  if (!files.exists(file)) {
    report({
      code: "STORYBOARD_FILE_MISSING",
      path: [...at, "file"],
      message: `there is no file "${named}"`,
      hint: "paths count from the storyboard's folder",
    });
    return undefined;
  }
  return Object.assign(span, { kind: "file", path: file, sha256: files.sha256(file) } as const);
}
