import { widthOf, type TextWidth } from "./text-width.ts";

// The usual limits of broadcasters and streaming services.
const fastestChars = 20;
const fastestWideChars = 9;

/** How long it takes to read a text of that width. */
export function readingSeconds({ narrow, wide }: TextWidth): number {
  return narrow / fastestChars + wide / fastestWideChars;
}

/** How fast a text must be read, if that is too fast; in characters of the kind that it mostly has. */
export function describeHaste(text: string, seconds: number): string | undefined {
  const width = widthOf(text);
  const factor = readingSeconds(width) / seconds;
  if (factor <= 1 + 1e-9) return undefined;
  return width.wide > width.narrow
    ? `${Math.ceil(factor * fastestWideChars)} full-width characters per second; more than ${fastestWideChars}`
    : `${Math.ceil(factor * fastestChars)} characters per second; more than ${fastestChars}`;
}
