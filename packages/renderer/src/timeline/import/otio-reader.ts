import { isPlainMap } from "../../kit/json.ts";
import type { Diagnostic, SourceFile } from "@storyreel/models/source";
import { findJsonSpan } from "./find-json-span.ts";

export type JsonPath = readonly (string | number)[];

/** A part of an OTIO document. Other programs wrote it, so it is read leniently, field by field. */
export type OtioNode = {
  readonly path: JsonPath;
  /** Without its version: `Clip`, `Track`. Empty when this is not an OTIO object. */
  readonly schema: string;
  readonly text: (key: string) => string | undefined;
  readonly number: (key: string) => number | undefined;
  readonly flag: (key: string) => boolean | undefined;
  /** Empty when there is no map under this key. */
  readonly map: (key: string) => OtioNode;
  /** The maps of a list. */
  readonly list: (key: string) => readonly OtioNode[];
  readonly keys: readonly string[];
};

export function otioNode(value: unknown, path: JsonPath = []): OtioNode {
  const fields = isPlainMap(value) ? value : {};
  const read = (key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);
  const text = (key: string): string | undefined => {
    const found = read(key);
    return typeof found === "string" ? found : undefined;
  };
  return {
    path,
    schema: (text("OTIO_SCHEMA") ?? "").replace(/\.\d+$/, ""),
    text,
    number: (key) => {
      const found = read(key);
      return typeof found === "number" && Number.isFinite(found) ? found : undefined;
    },
    flag: (key) => {
      const found = read(key);
      return typeof found === "boolean" ? found : undefined;
    },
    map: (key) => otioNode(read(key), [...path, key]),
    list: (key) => {
      const found = read(key);
      return Array.isArray(found)
        ? found.map((item, index) => otioNode(item, [...path, key, index]))
        : [];
    },
    keys: Object.keys(fields),
  };
}

/** Collects the diagnostics of a timeline, each with its place in the file. */
export type TimelineReport = {
  readonly error: (at: JsonPath, what: TimelineFinding) => void;
  readonly warning: (at: JsonPath, what: TimelineFinding) => void;
  readonly all: () => readonly Diagnostic[];
};

export type TimelineFinding = {
  readonly code: TimelineCode;
  readonly message: string;
  readonly hint?: string;
};

/** Codes of the diagnostics of an imported timeline. The table in docs/timelines.md explains them. */
export const timelineCodes = [
  "TIMELINE_NOT_JSON",
  "TIMELINE_NOT_OTIO",
  "TIMELINE_NO_PICTURE",
  "TIMELINE_UNKNOWN_CLIP",
  "TIMELINE_NESTED",
  "TIMELINE_SECOND_TRACK",
  "TIMELINE_TRACK",
  "TIMELINE_NO_RANGE",
  "TIMELINE_OFF_GRID",
  "TIMELINE_RETIME",
  "TIMELINE_EFFECT",
  "TIMELINE_GAP",
  "TIMELINE_TRANSITION",
  "TIMELINE_SOUND",
  "TIMELINE_OTHER_MEDIA",
  "TIMELINE_MARKER",
  "TIMELINE_MARKERS_LOST",
  "TIMELINE_ORDER",
  "TIMELINE_TAKE",
  "TIMELINE_NOT_EXPRESSED",
] as const;

export type TimelineCode = (typeof timelineCodes)[number];

export function createTimelineReport(file: SourceFile): TimelineReport {
  const found: Diagnostic[] = [];
  const add =
    (severity: Diagnostic["severity"]): TimelineReport["error"] =>
    (at, { code, message, hint }) => {
      const span = findJsonSpan(file.text, at);
      // A clip has many lines; the first one is enough.
      const lineEnd = file.text.indexOf("\n", span.start);
      const end = lineEnd === -1 ? span.end : Math.min(span.end, lineEnd);
      found.push({ severity, code, message, file, span: { start: span.start, end }, hint });
    };
  return { error: add("error"), warning: add("warning"), all: () => found };
}
