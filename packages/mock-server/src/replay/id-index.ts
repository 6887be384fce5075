import type { JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";
import type { Recording } from "../recording/recording.ts";
import type { Job } from "./job.ts";
import { makeId, type MadeId } from "./made-id.ts";

/** The requests that are kept, by the ids that their results have. A search takes as long with one request as with thousands. */
export type IdIndex = {
  add(job: Job): void;
  remove(job: Job): void;
  /** The latest request whose result has the id. */
  find(origins: readonly MadeId[], id: string): Job | undefined;
};

export function createIdIndex(): IdIndex {
  const byId = new Map<string, Job>();
  // A recording may have ids of the real API. There are as many as files, however many requests play them.
  const byRecording = new Map<string, Map<Recording, Job>>();
  return {
    add: (job) => {
      for (const key of keysOf(job)) byId.set(key, job);
      if (job.model.output.ids === undefined) return;
      const played = byRecording.get(job.modelId) ?? new Map<Recording, Job>();
      byRecording.set(job.modelId, played.set(job.recording, job));
    },
    remove: (job) => {
      for (const key of keysOf(job)) if (byId.get(key) === job) byId.delete(key);
      const played = byRecording.get(job.modelId);
      if (played?.get(job.recording) === job) played.delete(job.recording);
    },
    find: (origins, id) => {
      const found = origins.flatMap((origin) => {
        const played = [...(byRecording.get(origin.model) ?? [])];
        const recorded = played.filter(([recording]) => textsOf(recording).has(id));
        return [byId.get(keyOf(origin, id)) ?? [], ...recorded.map(([, job]) => job)].flat();
      });
      return found.toSorted((a, b) => b.index - a.index)[0];
    },
  };
}

/** Of the ids that the model makes, and of those that the request itself has chosen. */
function keysOf({ model, modelId, payload, requestId }: Job): readonly string[] {
  return Object.keys(model.output.ids ?? {}).flatMap((id) => {
    const origin = { model: modelId, id };
    const given = payload[id];
    const made = keyOf(origin, makeId(origin, requestId));
    return typeof given === "string" ? [made, keyOf(origin, given)] : [made];
  });
}

function keyOf({ model, id }: MadeId, value: string): string {
  return `${model}\n${id}\n${value}`;
}

const texts = new WeakMap<Recording, ReadonlySet<string>>();

/** All keys and texts of the states of a recording. */
function textsOf(recording: Recording): ReadonlySet<string> {
  const known = texts.get(recording);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const collect = (value: JsonValue): void => {
    if (typeof value === "string") found.add(value);
    else if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) collect(item);
    else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        found.add(key);
        collect(item);
      }
    }
  };
  collect(JSON.parse(JSON.stringify(recording.states)) as JsonValue);
  texts.set(recording, found);
  return found;
}
