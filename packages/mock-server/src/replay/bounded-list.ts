/** The latest `capacity` items, in the order in which they were added. Older ones are passed to `forget` and dropped. */
export type BoundedList<T> = {
  add(item: T): void;
  /** Oldest first. */
  items(): readonly T[];
  clear(): void;
  /** Counts items as added that are not there any more. */
  skip(count: number): void;
  /** How many were added, including those that were dropped. */
  readonly added: number;
};

/** A ring buffer, so that adding takes constant time. */
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
    skip: (count) => {
      added += count;
    },
    get added() {
      return added;
    },
  };
}
