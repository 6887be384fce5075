import type { Lock, LockedShot, LockedTake } from "./lock.ts";

/** Version of the file format; a reader refuses newer ones. */
export const LOCK_VERSION = 1;

/**
 * The lock as text: one value per line, always in the same order, so that diffs are readable and git can merge them. Every
 * string is quoted as JSON, which is also valid YAML.
 */
export function formatLock(lock: Lock): string {
  return [
    "# Written by storyreel after each finished take: commit it. It says which clips exist and what they cost.",
    `storyboard_lock: ${LOCK_VERSION}`,
    lock.shots.length === 0 ? "shots: {}" : "shots:",
    ...lock.shots.flatMap(formatShot),
    "",
  ].join("\n");
}

function formatShot(shot: LockedShot): readonly string[] {
  return [
    `  ${JSON.stringify(shot.id)}:`,
    `    chosen: ${shot.chosen === undefined ? "null" : JSON.stringify(shot.chosen)}`,
    ...(shot.chosenFor === undefined ? [] : [`    chosen_for: ${JSON.stringify(shot.chosenFor)}`]),
    shot.takes.length === 0 ? "    takes: []" : "    takes:",
    ...shot.takes.flatMap(formatTake),
  ];
}

function formatTake(take: LockedTake): readonly string[] {
  const { media, price } = take;
  return [
    `      - request_key: ${JSON.stringify(take.requestKey)}`,
    `        take: ${take.take}`,
    `        model: ${JSON.stringify(take.model)}`,
    `        request_id: ${JSON.stringify(take.requestId)}`,
    "        media:",
    `          sha256: ${JSON.stringify(media.sha256)}`,
    `          bytes: ${media.sizeBytes}`,
    `          seconds: ${media.seconds}`,
    `          width: ${media.widthPx}`,
    `          height: ${media.heightPx}`,
    `          rate: ${media.rate === undefined ? "null" : JSON.stringify(media.rate)}`,
    `          audio: ${media.hasAudio}`,
    "        price:",
    `          usd: ${price.usd === undefined ? "null" : JSON.stringify(price.usd)}`,
    ...(price.assumed === undefined ? [] : [`          assumed: ${JSON.stringify(price.assumed)}`]),
    `          basis: ${JSON.stringify(price.basis)}`,
    `          source: ${JSON.stringify(price.source)}`,
    `          date: ${JSON.stringify(price.date)}`,
    "        payload:",
    ...Object.entries(take.payload).map(
      ([name, value]) => `          ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
    ),
  ];
}
