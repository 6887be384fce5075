/** The latest `capacity` items in the order of adding; older ones are given to `forget` and let go. */
export type BoundedList<T> = {
  add(item: T): void;
  /** Oldest first. */
  items(): readonly T[];
  clear(): void;
  /** All that were ever added, forgotten ones included. */
  readonly added: number;
};

/** A ring: adding costs the same however much was added before. */
export function createBoundedList<T>(
  capacity: number,
  forget: (item: T) => void = () => {},
): BoundedList<T> {
  let slots: T[] = [];
  let next = 0;
  let added = 0;
  return {
    add: (item) => {
      added += 1;
      if (slots.length < capacity) {
        slots.push(item);
        return;
      }
      const oldest = slots[next];
      slots[next] = item;
      next = (next + 1) % capacity;
      if (oldest !== undefined) forget(oldest);
    },
    items: () => [...slots.slice(next), ...slots.slice(0, next)],
    clear: () => {
      slots = [];
      next = 0;
    },
    get added() {
      return added;
    },
  };
}
