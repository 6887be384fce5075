import { computed, signal } from "@preact/signals";
import { view } from "../store/store.ts";
import { layStrip, type StripLayout, type StripScaleLine } from "./strip-layout.ts";

export const zoom = signal(1);
/** Pixels that the strip has on the page, and how far it is scrolled, in half screens. */
export const roomPx = signal(0);
export const scrollLeft = signal(0);
export const isNarrow = signal(false);

/** While an edge is dragged the scale stays; the layout of the moment when it began. */
export const frozenLayout = signal<StripLayout | undefined>(undefined);

// What is shown: items that did not change stay the same objects, and are not drawn again.
let shown: StripLayout | undefined;

export const layout = computed<StripLayout | undefined>(() => {
  const now = view.value;
  if (frozenLayout.value !== undefined) return frozenLayout.value;
  if (now === undefined || roomPx.value === 0) return undefined;
  shown = layStrip(now.shots, now.film, {
    before: shown,
    roomPx: roomPx.value,
    isNarrow: isNarrow.value,
    zoom: zoom.value,
  });
  return shown;
});

/** Its frames and pixels: the same object while no shot has another place. */
export const line = computed<StripScaleLine | undefined>(() => layout.value?.line);

const mostZoom = 16;
/** Of a key or a button. */
export const zoomStep = 1.5;

export function zoomBy(factor: number): void {
  zoom.value = Math.max(1, Math.min(mostZoom, zoom.value * factor));
}
