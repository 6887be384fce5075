import { addStyle } from "../kit/add-style.ts";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { MessagesInDialog } from "../top/messages.tsx";
import type { StudioView } from "../../api/studio-view.ts";
import { formatTimecode } from "../kit/timecode.ts";
import { showUsd } from "../kit/usd.ts";
import { counted } from "../panel/words.ts";
import { dialog, view } from "../store/store.ts";
import { FrameOnPaper } from "./frame-on-paper.tsx";
import { isPictured } from "./still.tsx";
import { longWords, packPages, type LongWord } from "./long-words.ts";
import styles from "./print.css?inline";

addStyle(styles);

// Four by three, so that dialogue can be read in landscape A4 and Letter.
const perPage = 12;

/** Every shot on paper: a page of the screen that prints as it is seen. It is not a dialog, because those print one page only. */
export function ContactSheet() {
  const region = useRef<HTMLElement>(null);
  const print = useRef<HTMLButtonElement>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  useCover(region, print);
  const now = view.value;
  if (now === undefined) return null;
  const pages = chunks(now.shots, perPage);
  const words = packPages(longWords(now));
  const count = pages.length + words.length;
  const run = async (): Promise<void> => {
    if (region.current === null || isWaiting) return;
    setIsWaiting(true);
    await isPictured(region.current);
    setIsWaiting(false);
    window.print();
  };
  return (
    <section
      class="print-view"
      data-theme="light"
      ref={region}
      role="dialog"
      aria-modal="true"
      aria-labelledby="print-h"
    >
      <div class="print-bar">
        <h2 id="print-h">Contact sheet</h2>
        <p class="cmd">$ storyreel review {now.board.word}</p>
        <span class="grow" />
        <button type="button" class="button" onClick={leave}>
          Close
        </button>
        <button
          type="button"
          class="button primary"
          ref={print}
          aria-disabled={isWaiting}
          onClick={() => void run()}
        >
          {isWaiting ? "Waiting for pictures" : `Print ${counted(count, "page")}`}
        </button>
        <MessagesInDialog />
      </div>
      {now.shots.length === 0 ? <p class="nothing">No shots yet.</p> : null}
      {pages.map((shots, index) => (
        <Sheet key={index} now={now} page={index + 1} of={count}>
          <ol class="frames">
            {shots.map((shot) => (
              <FrameOnPaper key={shot.id} shot={shot} film={now.film} />
            ))}
          </ol>
        </Sheet>
      ))}
      {words.map((entries, index) => (
        <Sheet key={`words ${index}`} now={now} page={pages.length + index + 1} of={count}>
          <WordsInFull entries={entries} />
        </Sheet>
      ))}
    </section>
  );
}

function leave(): void {
  dialog.value = undefined;
}

/** Covers the page: it cannot be reached until this is closed, and focus returns to where it was. */
function useCover(
  region: { readonly current: HTMLElement | null },
  first: { readonly current: HTMLElement | null },
): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const app = document.querySelector<HTMLElement>(".app");
    if (app !== null) app.inert = true;
    first.current?.focus();
    return () => {
      if (app !== null) app.inert = false;
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") leave();
    };
    const fit = (): void => {
      // A sheet is 297 mm wide and has a margin around it.
      const room = (region.current?.clientWidth ?? 0) / 1160;
      region.current?.style.setProperty("--zoom", String(Math.min(1, room)));
    };
    fit();
    document.addEventListener("keydown", onKey);
    window.addEventListener("resize", fit);
    return () => {
      document.removeEventListener("keydown", onKey);
      window.removeEventListener("resize", fit);
    };
  }, []);
}

function Sheet(props: {
  readonly now: StudioView;
  readonly page: number;
  readonly of: number;
  readonly children: ComponentChildren;
}) {
  const { now, page, of, children } = props;
  const { board, film, shots, money } = now;
  const { git } = board;
  const day = new Date(now.nowMs).toLocaleDateString("en-GB", { dateStyle: "medium" });
  const facts = [
    counted(shots.filter(({ startFrame }) => startFrame !== undefined).length, "shot"),
    formatTimecode(film.frameCount, film),
    `${showUsd(money.spentUsd)} spent`,
  ];
  const change = git?.uncommitted === 0 ? "" : ", not all committed";
  return (
    <article class="sheet" aria-label={`Page ${page}`}>
      <header>
        <b>{board.title}</b> {facts.join(" · ")}
      </header>
      {children}
      <footer>
        <span>
          {board.name}
          {git === undefined ? "" : ` on ${git.branch}${change}`} · {day}
        </span>
        <span>
          Page {page} of {of}
        </span>
      </footer>
    </article>
  );
}

function WordsInFull({ entries }: { readonly entries: readonly LongWord[] }) {
  return (
    <div class="in-full">
      {entries.map(({ shot, label, text }, index) => (
        <p key={index}>
          <b>{shot}</b> <i>{label}</i> {text}
        </p>
      ))}
    </div>
  );
}

function chunks<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}
