/** Unique reel names of up to eight characters, each similar to its id. */
export function nameReels(ids: readonly string[]): ReadonlyMap<string, string> {
  const reels = new Map<string, string>();
  // Names of black and of auxiliary sources.
  const taken = new Set(["BL", "AX"]);
  for (const id of ids) {
    const plain = id.toUpperCase().replace(/[^A-Z0-9]/g, "") || "SHOT";
    // The end of an id, such as 010 in arrival-010, is more telling than its middle.
    const near = plain.length <= 8 ? plain : `${plain.slice(0, 5)}${plain.slice(-3)}`;
    let reel = near;
    for (let count = 2; taken.has(reel); count += 1) {
      const ending = String(count);
      reel = `${near.slice(0, 8 - ending.length)}${ending}`;
    }
    taken.add(reel);
    reels.set(id, reel);
  }
  return reels;
}
