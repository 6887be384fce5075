import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { playhead, selected, selectedId, speed, view } from "../store/store.ts";
import { DissolveEdges } from "./dissolve-edges.tsx";
import { DropMark } from "./drag-shot.tsx";
import { Grips } from "./grips.tsx";
import { Playhead } from "./playhead.tsx";
import { Ruler } from "./ruler.tsx";
import { ShotOption } from "./shot-option.tsx";
import { followPinch } from "./follow-pinch.ts";
import { itemsInView } from "./strip-layout.ts";
import { isNarrow, layout, roomPx, scrollLeft, zoom, zoomBy } from "./strip-state.ts";
import "./strip.css";

/** The film as a strip: shots as wide as they are long. */
export function Strip() {
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (scroll.current === null ? undefined : follow(scroll.current)), []);
  const now = view.value;
  return (
    <section class="strip" aria-label="Film strip">
      <div class="scroll" ref={scroll}>
        {now !== undefined && now.shots.length === 0 ? (
          <p class="empty">
            <span>
              No shots yet.{" "}
              <button class="link" onClick={() => document.getElementById("add-action")?.focus()}>
                Add a shot
              </button>{" "}
              or write one in {now.board.name}.
            </span>
          </p>
        ) : (
          <Track />
        )}
        <KeepInView scroll={scroll} />
      </div>
    </section>
  );
}

function Track() {
  const laid = layout.value;
  const track = useRef<HTMLDivElement>(null);
  const width = Math.max(laid?.width ?? 0, 1);
  useLayoutEffect(() => track.current?.style.setProperty("inline-size", `${width}px`), [width]);
  if (laid === undefined) return <div class="track" ref={track} />;
  const items = itemsInView(laid, { scrollLeft: scrollLeft.value, roomPx: roomPx.value });
  return (
    <div class="track" ref={track}>
      <Ruler />
      <div class="lane">
        <Shots>
          {items.map((item) => (
            <ShotOption key={item.shot.id} item={item} count={laid.items.length} />
          ))}
        </Shots>
        {items.map((item) =>
          item.shot.transition === undefined ? null : (
            <DissolveEdges key={item.shot.id} item={item} />
          ),
        )}
        <Grips />
        <DropMark />
      </div>
      <Playhead />
    </div>
  );
}

/** All shots as one stop of the Tab key. While the film plays, a screen reader is not told of every cut. */
function Shots({ children }: { readonly children: ComponentChildren }) {
  const told = useRef<number>(undefined);
  const now = selected.value;
  const index = layout.value?.items.find(({ shot }) => shot.id === now?.id)?.index;
  if (speed.value === 0) told.current = index;
  return (
    <div
      class="shots"
      role="listbox"
      tabIndex={0}
      aria-label="Shots"
      aria-description="Up or down for the previous or next shot, left or right for one frame, Alt with left or right to move the shot."
      aria-activedescendant={`strip-${told.current}`}
    >
      {children}
    </div>
  );
}

/** Measures the strip, and takes zoom by pinch or Ctrl and wheel. */
function follow(scroll: HTMLElement): () => void {
  const measure = (): void => {
    isNarrow.value = matchMedia("(max-width: 760px)").matches;
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(scroll);
    const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
    roomPx.value = Math.max(1, scroll.clientWidth - padding);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(scroll);
  measure();
  let frame = 0;
  const onScroll = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      // Half a screen at a time: a screen on both sides is drawn, so nothing is missing in between.
      const step = roomPx.peek() / 2;
      scrollLeft.value = Math.floor(scroll.scrollLeft / step) * step;
    });
  };
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const x = event.clientX - scroll.getBoundingClientRect().left;
    zoomAround(scroll, x, Math.exp(-event.deltaY / 240));
  };
  scroll.addEventListener("scroll", onScroll, { passive: true });
  scroll.addEventListener("wheel", onWheel, { passive: false });
  const endPinch = followPinch(scroll, (x, factor) => zoomAround(scroll, x, factor));
  return () => {
    endPinch();
    observer.disconnect();
    cancelAnimationFrame(frame);
    scroll.removeEventListener("scroll", onScroll);
    scroll.removeEventListener("wheel", onWheel);
  };
}

/** The frame under the pointer stays there. */
function zoomAround(scroll: HTMLElement, x: number, factor: number): void {
  const frame = layout.value?.frameAt(scroll.scrollLeft + x) ?? 0;
  zoomBy(factor);
  requestAnimationFrame(() => {
    scroll.scrollLeft = (layout.value?.xAt(frame) ?? 0) - x;
  });
}

/** While it plays, the strip turns its pages; a shot that is selected comes into view. */
function KeepInView({ scroll }: { readonly scroll: { readonly current: HTMLElement | null } }) {
  const laid = layout.value;
  const x = laid?.xAt(playhead.value) ?? 0;
  const item = laid?.items.find(({ shot }) => shot.id === selectedId.value);
  const isPlaying = speed.value !== 0;
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box === null || laid === undefined) return;
    const room = roomPx.peek();
    if (isPlaying && (x < box.scrollLeft + 20 || x > box.scrollLeft + room - 60)) {
      box.scrollLeft = x - 60;
    }
  }, [x, isPlaying, zoom.value]);
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box === null || item === undefined || speed.peek() !== 0) return;
    const room = roomPx.peek();
    const isVisible =
      item.left >= box.scrollLeft &&
      item.left + Math.min(item.width, room) <= box.scrollLeft + room;
    if (!isVisible) box.scrollLeft = item.left - 40;
  }, [item?.shot.id, isNarrow.value]);
  return null;
}
