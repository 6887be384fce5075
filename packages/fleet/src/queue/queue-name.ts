import type { JobKind } from "./queue.ts";

/**
 * Of the jobs of a kind and an account. A worker takes jobs of its own accounts only: it has no key for others. pg-boss and
 * BullMQ allow few characters.
 */
export function queueName(kind: JobKind, account: string): string {
  const name = account.replace(
    /[^A-Za-z0-9-]/gu,
    (char) => `_${char.codePointAt(0)?.toString(16)}_`,
  );
  return `${kind}.${name}`;
}

/** Whether a queue has jobs of a kind. */
export function isQueueOf(name: string, kind: JobKind): boolean {
  return name.startsWith(`${kind}.`);
}
