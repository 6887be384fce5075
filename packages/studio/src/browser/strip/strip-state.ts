import { computed, signal } from "@preact/signals";
import { view } from "../store/store.ts";
import { layStrip, type StripLayout } from "./strip-layout.ts";

export const zoom = signal(1);
/** Pixels that the strip has on the page, and how far it is scrolled, in half screens. */
export const roomPx = signal(0);
export const scrollLeft = signal(0);
export const isNarrow = signal(false);

/** While an edge is dragged the scale stays; the layout of the moment when it began. */
export const frozenLayout = signal<StripLayout | undefined>(undefined);

export const layout = computed<StripLayout | undefined>(() => {
  const now = view.value;
  if (frozenLayout.value !== undefined) return frozenLayout.value;
  if (now === undefined || roomPx.value === 0) return undefined;
  return layStrip(now.shots, now.film, {
    roomPx: roomPx.value,
    isNarrow: isNarrow.value,
    zoom: zoom.value,
  });
});

const mostZoom = 16;
/** Of a key or a button. */
export const zoomStep = 1.5;

export function zoomBy(factor: number): void {
  zoom.value = Math.max(1, Math.min(mostZoom, zoom.value * factor));
}
