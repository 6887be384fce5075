import { isPlainMap } from "@storyreel/renderer/kit";

/** Whether two values of JSON say the same, whatever the order of keys. A key without a value is none. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (!isPlainMap(one) || !isPlainMap(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const valueOf = (map: object, key: string): unknown =>
    Object.getOwnPropertyDescriptor(map, key)?.value;
  return [...keys].every((key) => isSame(valueOf(one, key), valueOf(other, key)));
}
