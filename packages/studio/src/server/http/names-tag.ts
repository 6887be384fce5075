/**
 * Whether a list of ETags, or `*`, names this one (RFC 9110, 13.1).
 *
 * @param isStrong weak ones do not count. Absent: whether a tag is weak makes no difference.
 */
export function namesTag(
  list: string | undefined,
  tag: string,
  { isStrong = false }: { readonly isStrong?: boolean } = {},
): boolean {
  if (list === undefined) return false;
  if (list.trim() === "*") return true;
  // A tag may have commas in it.
  const tags = list.match(/(?:W\/)?"[^"]*"/g) ?? [];
  const opaque = (one: string): string => one.replace(/^W\//, "");
  return tags.some((one) =>
    isStrong ? one === tag && !tag.startsWith("W/") : opaque(one) === opaque(tag),
  );
}
