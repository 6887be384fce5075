import { computed, signal } from "@preact/signals";
import { comparison, speed } from "../store/store.ts";

/** Whether the picture waits for a clip. */
export const isHeld = signal(false);

/** Clips, by address, that the browser could not decode; their shots play as animatics. */
export const unplayable = signal<ReadonlySet<string>>(new Set());

/** What `speed` means for the film: nothing while two takes are compared, which play by themselves. */
export const filmSpeed = computed(() => (comparison.value === undefined ? speed.value : 0));
