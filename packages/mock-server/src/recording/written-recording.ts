import type { JsonObject } from "../catalogue/json.ts";
import { parseObject } from "../catalogue/json.ts";
import type { Recording } from "./recording.ts";

/** A recording as it is written in a file, with all defaults written out. */
export function writtenRecording(recording: Recording): JsonObject {
  const { title, origin, match, submit, states, read, list, media } = recording;
  const { kind, source, asOf } = origin;
  const written = {
    recording: 1,
    title,
    origin: { kind, source, as_of: asOf },
    match,
    submit,
    states,
    read,
    list,
    media,
  };
  return parseObject(JSON.stringify(written)) ?? {};
}
