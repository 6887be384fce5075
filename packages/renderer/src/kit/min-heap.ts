/** Items in the order of a number. Adding one and taking the first take time in proportion to the logarithm of their number. */
export type MinHeap<Item> = {
  /** The item with the least key. */
  first(): Item | undefined;
  add(item: Item): void;
  removeFirst(): Item | undefined;
};

export function createMinHeap<Item>(keyOf: (item: Item) => number): MinHeap<Item> {
  const items: Item[] = [];
  const isBefore = (a: number, b: number): boolean => keyOf(items[a]!) < keyOf(items[b]!);
  const swap = (a: number, b: number): void => {
    [items[a], items[b]] = [items[b]!, items[a]!];
  };

  function rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isBefore(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  function sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      let least = at;
      if (left < items.length && isBefore(left, least)) least = left;
      if (left + 1 < items.length && isBefore(left + 1, least)) least = left + 1;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }

  return {
    first: () => items[0],
    add: (item) => {
      items.push(item);
      rise(items.length - 1);
    },
    removeFirst: () => {
      const first = items[0];
      const last = items.pop();
      if (items.length > 0) {
        items[0] = last!;
        sink();
      }
      return first;
    },
  };
}
