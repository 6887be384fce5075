import type { RequestRecord } from "@storyreel/core";
import { createListPlaces, type ListPlace, type ListPlaces } from "./list-places.ts";
import { createListTrust, type ListTrust, type Sighting } from "./list-trust.ts";
import type { Timed } from "./look-queue.ts";
import type { WatchedRequest } from "./take-run.ts";
import type { WatchSettings } from "./watch-settings.ts";

/** Is told what the next look at a request shows, once. One may wait for many requests. */
export type LookWaiter = {
  readonly resolve: (record: RequestRecord) => void;
  readonly reject: (error: unknown, requestId: string) => void;
};

/** A request over all its looks. */
export type Watched = Timed & {
  readonly request: WatchedRequest;
  readonly model: WatchedModel;
  readonly place: ListPlace;
  /** Set while somebody waits for the next look. */
  waiter: LookWaiter | undefined;
  /** Whoever waits is not told anything in this time. A clock that was set back is before it. */
  quiet: { readonly fromMs: number; readonly untilMs: number } | undefined;
  /** A record of a list that shows no payload does not serve the look. */
  wantsPayload: boolean;
  /** A call that serves the look is under way. */
  isAsked: boolean;
  /** An end that a list showed while nobody waited. */
  unread: RequestRecord | undefined;
  seen: Sighting | undefined;
  told: { readonly status: string; readonly isFinal: boolean; readonly atMs: number } | undefined;
};

export type WatchedModel = {
  readonly modelId: string;
  readonly places: ListPlaces;
  readonly trust: ListTrust;
  /** Pages that are being read, and the looks that they serve. */
  readonly pages: Map<number, Watched[]>;
  /** Its records echo pictures: a list of them is longer than the looks it saves. */
  isHeavy: boolean;
};

export function createWatchedModel(modelId: string, settings: WatchSettings): WatchedModel {
  return {
    modelId,
    places: createListPlaces(settings),
    trust: createListTrust(settings),
    pages: new Map(),
    isHeavy: false,
  };
}

export function createWatched(request: WatchedRequest, model: WatchedModel): Watched {
  return {
    request,
    model,
    place: model.places.add(request.submittedAtMs),
    dueAtMs: Infinity,
    queuedAtMs: undefined,
    waiter: undefined,
    quiet: undefined,
    wantsPayload: false,
    isAsked: false,
    unread: undefined,
    seen: undefined,
    told: undefined,
    get isWaiting() {
      return this.waiter !== undefined && !this.isAsked;
    },
  };
}

/** Compares what was seen of a request with what was seen before. */
export function noteSighting(watched: Watched, sighting: Sighting): void {
  const { model, request, seen } = watched;
  model.trust.note(sighting, seen, request.submittedAtMs);
  const { state, createdAtSeconds, updatedAtSeconds } = sighting.record;
  // The whole record would keep what the API echoes.
  watched.seen = { ...sighting, record: { state, createdAtSeconds, updatedAtSeconds } };
}
