import type { JsonValue } from "@storyreel/models";
import { roundSeconds } from "../kit/format-amounts.ts";
import type { Overlay } from "./storyboard.ts";

/** Each overlay in words, the lowest first: `"Taipei, 1998" lower_third 0.5 to 3 s`, `art/logo.png (1f09ab77) top_right`. */
export function describeOverlays(overlays: readonly Overlay[] = []): readonly string[] {
  return overlays.map(describeOverlay);
}

/** An overlay in the words of the storyboard, with what it leaves open decided. Times are in seconds of the film. */
export function overlayWords(overlay: Overlay): JsonValue {
  const { shows, position, fromSeconds, toSeconds, fadeInSeconds, fadeOutSeconds, opacity } =
    overlay;
  return {
    ...shownWords(shows),
    position,
    ...(fromSeconds === undefined ? {} : { from: fromSeconds }),
    ...(toSeconds === undefined ? {} : { to: toSeconds }),
    fade: { in: fadeInSeconds, out: fadeOutSeconds },
    opacity,
  };
}

function describeOverlay(overlay: Overlay): string {
  const { shows, position, opacity } = overlay;
  return [
    describeShown(shows),
    position,
    describeTime(overlay),
    ...describeFades(overlay),
    ...(opacity === 1 ? [] : [`opacity ${opacity}`]),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function describeShown(shows: Overlay["shows"]): string {
  switch (shows.kind) {
    case "text":
      return [
        `"${shows.text.replace(/\s+/gu, " ").trim()}"`,
        ...(shows.font === undefined ? [] : [`in ${shows.font.name}`]),
        ...(shows.sizeShare === undefined ? [] : [percentOf(shows.sizeShare)]),
        ...(shows.colour === "#ffffff" ? [] : [shows.colour]),
      ].join(" ");
    case "picture":
      // Another file of the same name is another overlay.
      return [
        `${shows.name} (${shows.sha256.slice(0, 8)})`,
        ...(shows.widthShare === undefined ? [] : [`width ${percentOf(shows.widthShare)}`]),
      ].join(" ");
  }
}

function describeTime({ fromSeconds, toSeconds }: Overlay): string {
  if (fromSeconds === undefined && toSeconds === undefined) return "";
  if (toSeconds === undefined) return `from ${fromSeconds ?? 0} s`;
  return `${fromSeconds ?? 0} to ${toSeconds} s`;
}

function describeFades({ fadeInSeconds, fadeOutSeconds, spans }: Overlay): string[] {
  return spans.fade === undefined ? [] : [`fade ${fadeInSeconds} and ${fadeOutSeconds} s`];
}

function shownWords(shows: Overlay["shows"]): { readonly [key: string]: JsonValue } {
  switch (shows.kind) {
    case "text":
      return {
        text: shows.text,
        color: shows.colour,
        ...(shows.font === undefined ? {} : { font: shows.font.name }),
        ...(shows.sizeShare === undefined ? {} : { size: percentOf(shows.sizeShare) }),
      };
    case "picture":
      return {
        image: shows.name,
        sha256: shows.sha256,
        ...(shows.widthShare === undefined ? {} : { width: percentOf(shows.widthShare) }),
      };
  }
}

function percentOf(share: number): string {
  return `${roundSeconds(share * 100)}%`;
}
