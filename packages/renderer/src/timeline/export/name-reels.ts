import type { TimelineClip } from "../timeline.ts";

/** The reel name of a take. */
export type NameReel = (shotId: string, takeName: string) => string;

/**
 * Unique reel names of up to eight characters, each similar to the id of its shot, and ending with the number of the take
 * unless that is the first. Which take the film uses does not matter, so the name of a file's reel stays.
 */
export function nameReels(
  clips: readonly {
    readonly shotId: string;
    readonly takes: readonly Pick<TimelineClip["activeTake"], "name">[];
  }[],
): NameReel {
  const reels = new Map<string, string>();
  // Names of black and of auxiliary sources.
  const taken = new Set(["BL", "AX"]);
  const add = (shotId: string, takeName: string | undefined, ending: string): void => {
    if (takeName === undefined) return;
    let reel = nearTo(shotId, ending);
    for (let count = 2; taken.has(reel); count += 1) {
      reel = `${reel.slice(0, 8 - String(count).length)}${count}`;
    }
    taken.add(reel);
    reels.set(keyOf(shotId, takeName), reel);
  };
  // All first takes before any other, so that a second take does not rename another shot's reel.
  for (const { shotId, takes } of clips) add(shotId, takes[0]?.name, "");
  for (const { shotId, takes } of clips) {
    for (const { name } of takes.slice(1)) add(shotId, name, `T${/\d+/.exec(name)?.[0] ?? ""}`);
  }
  return (shotId, takeName) => reels.get(keyOf(shotId, takeName)) ?? "AX";
}

function keyOf(shotId: string, takeName: string): string {
  return `${shotId} ${takeName}`;
}

/** The end of an id, such as 010 in arrival-010, is more telling than its middle. */
function nearTo(shotId: string, ending: string): string {
  const plain = shotId.toUpperCase().replace(/[^A-Z0-9]/g, "") || "SHOT";
  const room = 8 - ending.length;
  return `${plain.length <= room ? plain : `${plain.slice(0, room - 3)}${plain.slice(-3)}`}${ending}`;
}
