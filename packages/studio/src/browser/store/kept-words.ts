import { signal } from "@preact/signals";
import type { Outcome, StudioRequest } from "../../api/studio-request.ts";
import type { Conflict } from "../../api/studio-view.ts";
import { fault, settled, view } from "./store.ts";

/** What somebody typed, and the request that would write it. */
export type KeptWords = {
  /** Of the field, for people: `stall-040 action`. */
  readonly name: string;
  readonly text: string;
  readonly request: StudioRequest;
  /** They are written when somebody presses a button, not when the studio is back. */
  readonly hasButton?: true;
};

/** Words of an earlier page of this board that nobody has decided on. Nothing is written of them until somebody does. */
export const offered = signal<readonly KeptWords[]>([]);

// Of this page, by name: typed, and not yet in the file.
const own = new Map<string, KeptWords>();

// Storage is slow: it is written when the studio or the page goes, not at each key.
let isStored = false;

/** Reads what earlier pages of this board have kept. Starts with the page. */
export function readKeptWords(): void {
  addEventListener("pagehide", store);
  fault.subscribe(store);
  settled.subscribe((now) => {
    for (const { name, request } of own.values()) if (isOf(now?.conflict, request)) dropWords(name);
  });
  const stop = view.subscribe((now) => {
    if (now === undefined) return;
    queueMicrotask(() => stop());
    try {
      const found: unknown = JSON.parse(localStorage.getItem(place()) ?? "[]");
      if (Array.isArray(found)) offered.value = found.filter(isKept);
    } catch {
      // Without storage nothing is kept, and nothing is offered.
    }
  });
}

/** Until `dropWords`: the next page of this board offers them. */
export function keepWords(words: KeptWords): void {
  own.set(words.name, words);
  if (fault.peek() !== undefined) store();
}

/** Those of this page. */
export function keptWords(name: string): KeptWords | undefined {
  return own.get(name);
}

export function allKeptWords(): readonly KeptWords[] {
  return [...own.values()];
}

/** They are in the file, or were refused, or nobody wants them. @param text newer words stay. */
export function dropWords(name: string, text?: string): void {
  if (text !== undefined && own.get(name)?.text !== text) return;
  if (own.delete(name) && isStored) store();
}

// The studio could not be asked, or somebody has to choose first.
const undecided = ["stopped", "expired", "conflict"];

/** As `dropWords`, unless it is not decided what becomes of them. */
export function settleWords(name: string, text: string, outcome: Outcome): void {
  if (outcome.ok || !undecided.includes(outcome.code)) dropWords(name, text);
}

function isOf(conflict: Conflict | undefined, request: StudioRequest): boolean {
  if (conflict === undefined || request.do !== "edit") return false;
  const { edit } = request;
  const { shot, scene, field } = conflict;
  if (edit.kind === "set") return edit.shot === shot && edit.field === field;
  if (edit.kind === "set-scene") return edit.scene === scene && edit.field === field;
  const isSource = shot === undefined && scene === undefined;
  return edit.kind === "set-source" && isSource && edit.origin === field;
}

/** Somebody has decided on the first ones that are offered. */
export function takeOffer(): void {
  offered.value = offered.value.slice(1);
  isStored = true;
  store();
}

function store(): void {
  const all = [...offered.peek(), ...own.values()];
  if (all.length === 0 && !isStored) return;
  isStored = true;
  try {
    if (all.length === 0) localStorage.removeItem(place());
    else localStorage.setItem(place(), JSON.stringify(all));
  } catch {
    // Without storage they are kept as long as the page.
  }
}

function place(): string {
  return `storyreel-words-${view.peek()?.board.key}`;
}

function isKept(one: unknown): one is KeptWords {
  return (
    typeof one === "object" && one !== null && "name" in one && "text" in one && "request" in one
  );
}
