import path from "node:path";
import type { Diagnostic, SourceFile } from "@storyreel/models/source";

type Described = Pick<Diagnostic, "severity" | "code" | "message" | "span" | "hint">;

const KINDS: Readonly<Record<string, string>> = {
  ".md": "a Markdown file",
  ".markdown": "a Markdown file",
  ".mdx": "a Markdown file",
  ".html": "an HTML page",
  ".htm": "an HTML page",
  ".xml": "an XML file",
  ".fcpxml": "an FCPXML timeline",
  ".edl": "an EDL timeline",
  ".otio": "an OpenTimelineIO timeline",
  ".srt": "a caption file",
  ".vtt": "a caption file",
  ".fountain": "a Fountain screenplay",
  ".csv": "a table",
  ".tsv": "a table",
  ".toml": "a TOML file",
  ".ts": "a program",
  ".js": "a program",
  ".mjs": "a program",
  ".py": "a program",
  ".sh": "a program",
};

/** Names the file that was given instead of a storyboard, by its ending or its first line. */
export function describeOtherFile({ path: name, text }: SourceFile): Described | undefined {
  const isProject = path.basename(name) === "storyreel.yaml";
  const kind = isProject
    ? "a settings file of a project"
    : (KINDS[path.extname(name).toLowerCase()] ?? kindOfText(text));
  if (kind === undefined) return undefined;
  return {
    severity: "error",
    code: "STORYBOARD_OTHER_FILE",
    message: `this is ${kind}, not a storyboard`,
    span: { start: 0, end: 0 },
    hint: "name a YAML file that starts with storyboard: 1",
  };
}

function kindOfText(text: string): string | undefined {
  const head = text.slice(0, 1000);
  if (/^\s*<(?:!doctype html|html)\b/i.test(head)) return "an HTML page";
  if (/^\s*<\?xml\b/i.test(head)) return "an XML file";
  if (/^\s*<(?:svg|fcpxml)\b/i.test(head)) return "an XML file";
  if (/"OTIO_SCHEMA"/.test(head)) return "an OpenTimelineIO timeline";
  if (/^WEBVTT\b/.test(head)) return "a caption file";
  if (head.startsWith("#!")) return "a program";
  if (/^storyboard_lock:/m.test(head)) return "a lock file";
  if (/^["']?(?:model_spec|provider_spec)["']?[ ]*:/m.test(head)) return "a model spec";
  return undefined;
}
