import { basename, dirname, extname } from "node:path";
import { alignColumns } from "@storyreel/renderer/kit";

/** What a render has made, by kind. All of it is in one folder. */
export function formatOutputs(outputs: readonly string[]): string {
  const [first] = outputs;
  if (first === undefined) return "done";
  const kinds = Map.groupBy(outputs, kindOf);
  const rows = [...kinds].map(([kind, paths]) => {
    return [`  ${kind}`, paths.map((path) => basename(path)).join(", ")];
  });
  return [`done, in ${dirname(first)}:`, ...alignColumns(rows)].join("\n");
}

function kindOf(path: string): string {
  switch (extname(path)) {
    case ".mp4":
    case ".mov":
    case ".webm":
    case ".gif":
      return "films";
    case ".wav":
      return "sound";
    case ".srt":
    case ".vtt":
      return "captions";
    case ".png":
    case ".jpg":
      return "pictures";
    default:
      return "timelines";
  }
}
