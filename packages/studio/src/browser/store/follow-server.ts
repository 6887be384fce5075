import { batch } from "@preact/signals";
import type { StudioEvent } from "../../api/studio-request.ts";
import type { StudioView } from "../../api/studio-view.ts";
import { applyPatch, type ValuePatch } from "../../api/view-patch.ts";
import { say } from "./messages.ts";
import { openFilm } from "./moves.ts";
import { fault, playhead, returns, selectedId, view } from "./store.ts";

// Then every 5 s: a studio that is started again is usually there within seconds.
const retryMs = [1000, 2000, 5000];

/** Reads the view, and reads it again whenever the server says that it changed. Goes on when the server is gone and comes back. */
export function followServer(): void {
  connect(0);
  document.addEventListener("visibilitychange", () => {
    clearTimeout(retry);
    if (document.hidden) rest();
    else connect(0);
  });
}

/** A browser has six connections to a server for all of its tabs: one that nobody sees gives back its own. */
function rest(): void {
  current?.close();
  current = undefined;
}

/** Tries at once, for a person who does not want to wait. */
export function retryNow(): void {
  if (retry === undefined) return;
  clearTimeout(retry);
  connect(0);
}

let retry: ReturnType<typeof setTimeout> | undefined;
let current: EventSource | undefined;

function connect(failures: number): void {
  retry = undefined;
  rest();
  const events = new EventSource("api/events");
  current = events;
  let failed = failures;
  const lose = (): void => {
    events.close();
    if (fault.value === "expired" || events !== current) return;
    fault.value = "stopped";
    retry = setTimeout(() => connect(failed + 1), retryMs[Math.min(failed, retryMs.length - 1)]);
  };
  const read = async (): Promise<void> => {
    if (!(await readView())) lose();
    else failed = 0;
    if (document.hidden) rest();
  };
  events.addEventListener("open", () => void read());
  events.addEventListener("view", () => void read());
  events.addEventListener("message", (event) => {
    const message = readEvent(event.data);
    if (message?.type === "message") say(message.text, message.tone);
  });
  events.addEventListener("bye", lose);
  // A browser says nothing about why: the view's status does, 401 above all.
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.OPEN) return;
    events.close();
    void readView().then(lose);
  });
}

// What the server calls the view that the page has.
let tag = "";

let reading: Promise<boolean> | undefined;
let isBehind = false;

/** Whether the view could be read. While it is read, however many events ask for one more. */
function readView(): Promise<boolean> {
  isBehind = true;
  reading ??= readWhileBehind().finally(() => (reading = undefined));
  return reading;
}

async function readWhileBehind(): Promise<boolean> {
  let isRead = true;
  while (isBehind && isRead) {
    isBehind = false;
    isRead = await readOnce();
  }
  return isRead;
}

/** The server says what changed, and the rest stays: shots that did not are not drawn again. */
async function readOnce(): Promise<boolean> {
  try {
    const [base, since] = [view.value, tag];
    const query = new URLSearchParams({ since });
    const response = await fetch(`api/view?${query.toString()}`, { cache: "no-store" });
    if (response.status === 401) {
      fault.value = "expired";
      return true;
    }
    if (!response.ok) return false;
    const body: StudioView | { readonly patch: ValuePatch } = await response.json();
    const next = "patch" in body ? base && applyPatch(base, body.patch) : body;
    if (next !== undefined && takeView(next)) tag = response.headers.get("etag") ?? "";
    return true;
  } catch {
    return false;
  }
}

/** An older view than the one that is shown comes from a request that was overtaken. A studio that was started again counts from 1. */
function takeView(next: StudioView): boolean {
  const now = view.value;
  if (now !== undefined && fault.value === undefined && next.revision < now.revision) return false;
  batch(() => {
    if (fault.value === "stopped") returns.value += 1;
    fault.value = undefined;
    view.value = next;
    document.title = `${next.board.title} – studio`;
    if (now === undefined) openFilm(next);
    playhead.value = Math.max(0, Math.min(playhead.value, next.film.frameCount - 1));
    if (!next.shots.some(({ id }) => id === selectedId.value)) {
      selectedId.value = next.shots[0]?.id;
    }
  });
  return true;
}

function readEvent(data: unknown): StudioEvent | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const event: unknown = JSON.parse(data);
    return isEvent(event) ? event : undefined;
  } catch {
    return undefined;
  }
}

function isEvent(event: unknown): event is StudioEvent {
  return typeof event === "object" && event !== null && "type" in event;
}
