import type { WatchSettings } from "./watch-settings.ts";

/** Where the requests of one model are in the API's list, newest first. */
export type ListPlaces = {
  /** Adds a request that this process knows of. */
  add(atMs: number): ListPlace;
  /** The page that should show the request; `undefined` if no page is worth reading for it. */
  pageOf(place: ListPlace, nowMs: number): number | undefined;
  /** Requests to pass over before the first of the page. */
  offsetOf(page: number): number;
  /** A list showed the request there: `position` counts from the first request of the first page. */
  shown(place: ListPlace, position: number): void;
  /** The request was not on that page. Returns whether it has only moved to another one meanwhile. */
  missed(place: ListPlace, page: ListedPage): "moved" | "missing";
};

/** Where one request is. */
export type ListPlace = {
  /** Different for each request, so that the list's order can be told. */
  readonly submittedAtMs: number;
  /** Where a list showed it last: requests of this process before it, and of other clients. */
  rank: number;
  foreign: number;
  /** Pages in a row that should have shown it and did not, and when the last of them was read. */
  misses: number;
  missedAtMs: number;
};

export type ListedPage = {
  readonly offset: number;
  readonly length: number;
  readonly readAtMs: number;
};

// Further up, a share would be guessed from too few.
const leastRank = 20;

// A power of two that is exact beside a time in milliseconds.
const leastStepMs = 2 ** -10;

type PlaceSettings = Pick<WatchSettings, "pageSize" | "mostPages" | "mostMisses" | "distrustMs">;

export function createListPlaces(settings: PlaceSettings): ListPlaces {
  // Ascending. A request that has ended stays in the list, so its time stays here.
  const times: number[] = [];
  let pageSize = settings.pageSize;
  /** Requests of other clients for each of this process, as last seen. */
  let foreignShare = 0;
  /** What is assumed of requests that no list has shown. */
  let latest = { rank: 0, foreign: 0 };

  const rankOf = ({ submittedAtMs }: ListPlace): number =>
    times.length - countUpTo(times, submittedAtMs);
  // Other clients go on submitting between two looks.
  const positionOf = (place: ListPlace): number => {
    const rank = rankOf(place);
    return Math.max(0, Math.round(rank + place.foreign + (rank - place.rank) * foreignShare));
  };

  return {
    add: (atMs) => {
      const submittedAtMs = isSameMs(times.at(-1), atMs) ? times.at(-1)! + leastStepMs : atMs;
      times.splice(countUpTo(times, submittedAtMs), 0, submittedAtMs);
      return { submittedAtMs, rank: 0, foreign: 0, misses: 0, missedAtMs: 0 };
    },
    pageOf: (place, nowMs) => {
      const { misses, missedAtMs } = place;
      const isLost = misses > settings.mostMisses && nowMs - missedAtMs < settings.distrustMs;
      const page = Math.floor(positionOf(place) / pageSize);
      return isLost || page >= settings.mostPages ? undefined : page;
    },
    offsetOf: (page) => page * pageSize,
    shown: (place, position) => {
      const rank = rankOf(place);
      const foreign = position - rank;
      if (rank >= leastRank) foreignShare = Math.max(0, foreign / rank);
      latest = { rank, foreign };
      Object.assign(place, latest);
      place.misses = 0;
    },
    missed: (place, { offset, length, readAtMs }) => {
      place.misses += 1;
      place.missedAtMs = readAtMs;
      Object.assign(place, latest);
      const position = positionOf(place);
      if (position < offset || position >= offset + pageSize) return "moved";
      // The API may send fewer than it was asked for; then its pages are shorter than ours.
      if (length > 0 && position >= offset + length) pageSize = length;
      return "missing";
    },
  };
}

/** Many requests are submitted at one moment when places become free together. */
function isSameMs(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.floor(a) === Math.floor(b);
}

/** How many of the ascending numbers are at most `most`. */
function countUpTo(ascending: readonly number[], most: number): number {
  let from = 0;
  let to = ascending.length;
  // Nearly always at the end: requests are submitted one after the other.
  if (to === 0 || ascending[to - 1]! <= most) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! <= most) from = middle + 1;
    else to = middle;
  }
  return from;
}
