import { batch } from "@preact/signals";
import type { StudioEvent } from "../../api/studio-request.ts";
import type { StudioView } from "../../api/studio-view.ts";
import { say } from "./messages.ts";
import { fault, playhead, selectedId, view } from "./store.ts";

// Then every 5 s: a studio that is started again is usually there within seconds.
const retryMs = [1000, 2000, 5000];

/** Reads the view, and reads it again whenever the server says that it changed. Goes on when the server is gone and comes back. */
export function followServer(): void {
  connect(0);
}

/** Tries at once, for a person who does not want to wait. */
export function retryNow(): void {
  if (retry === undefined) return;
  clearTimeout(retry);
  connect(0);
}

let retry: ReturnType<typeof setTimeout> | undefined;

function connect(failures: number): void {
  retry = undefined;
  const events = new EventSource("api/events");
  let failed = failures;
  const lose = (): void => {
    events.close();
    if (fault.value === "expired") return;
    fault.value = "stopped";
    retry = setTimeout(() => connect(failed + 1), retryMs[Math.min(failed, retryMs.length - 1)]);
  };
  const read = async (): Promise<void> => {
    if (!(await readView())) lose();
    else failed = 0;
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

/** Whether the view could be read. */
async function readView(): Promise<boolean> {
  try {
    const response = await fetch("api/view", { cache: "no-store" });
    if (response.status === 401) {
      fault.value = "expired";
      return true;
    }
    if (!response.ok) return false;
    takeView(await response.json());
    return true;
  } catch {
    return false;
  }
}

/** An older view than the one that is shown comes from a request that was overtaken. A studio that was started again counts from 1. */
function takeView(next: StudioView): void {
  const now = view.value;
  if (now !== undefined && fault.value === undefined && next.revision < now.revision) return;
  batch(() => {
    fault.value = undefined;
    view.value = next;
    document.title = `${next.board.title} – studio`;
    playhead.value = Math.max(0, Math.min(playhead.value, next.film.frameCount - 1));
    if (!next.shots.some(({ id }) => id === selectedId.value)) {
      selectedId.value = next.shots[0]?.id;
    }
  });
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
