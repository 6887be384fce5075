/** Numbers by the hashes that they are entered under. Several may have the same hash. */
export type PlaceTable = {
  enter(hash: number, place: number): void;
  /** The entry must exist. */
  remove(hash: number, place: number): void;
  /** The first place under that hash for which `isWanted` holds; -1 if there is none. */
  find(hash: number, isWanted: (place: number) => boolean): number;
};

// Grows with its entries: most sessions have a few requests, and there may be 10 000 sessions.
const firstCells = 16;

/**
 * Open addressing with linear probing, in one piece of memory. A `Map` of 50 000 ids with as many insertions as deletions takes three
 * times as long, and is one more thing that the garbage collector walks through.
 */
export function createPlaceTable(): PlaceTable {
  /** Pairs of a hash and a place plus 1; 0: free. At least half of the cells are free. */
  let cells = new Int32Array(2 * firstCells);
  let used = 0;
  const put = (hash: number, content: number): void => {
    const mask = cells.length - 1;
    let at = (2 * hash) & mask;
    while (cells[at + 1] !== 0) at = (at + 2) & mask;
    cells[at] = hash;
    cells[at + 1] = content;
  };
  const grow = (): void => {
    const before = cells;
    cells = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      const content = before[at + 1] ?? 0;
      if (content !== 0) put(before[at] ?? 0, content);
    }
  };
  return {
    enter: (hash, place) => {
      used += 1;
      if (4 * used > cells.length) grow();
      put(hash, place + 1);
    },
    remove: (hash, place) => {
      used -= 1;
      const mask = cells.length - 1;
      let free = (2 * hash) & mask;
      while (cells[free + 1] !== place + 1) free = (free + 2) & mask;
      // Cells behind it that a search would no longer reach are moved up.
      for (let at = (free + 2) & mask; cells[at + 1] !== 0; at = (at + 2) & mask) {
        const home = (2 * (cells[at] ?? 0)) & mask;
        if (((at - home) & mask) < ((at - free) & mask)) continue;
        cells[free] = cells[at] ?? 0;
        cells[free + 1] = cells[at + 1] ?? 0;
        free = at;
      }
      cells[free + 1] = 0;
    },
    find: (hash, isWanted) => {
      const mask = cells.length - 1;
      for (let at = (2 * hash) & mask; ; at = (at + 2) & mask) {
        const content = cells[at + 1] ?? 0;
        if (content === 0) return -1;
        if (cells[at] === hash && isWanted(content - 1)) return content - 1;
      }
    },
  };
}
