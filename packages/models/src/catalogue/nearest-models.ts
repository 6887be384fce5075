import { suggest } from "../source/suggest.ts";

/**
 * Ids of models that a name most likely means, nearest first: people write families (`seedance`), the vendor's names
 * (`kling 3.0 turbo`, `hailuo`) and ids of other APIs (`kling-v3`, `sora-2`). Empty if the name has nothing in common with
 * any id.
 *
 * @param most how many to return at most.
 */
export function nearestModels(name: string, ids: Iterable<string>, most = 4): readonly string[] {
  const all = [...ids];
  const parts = partsOf(name);
  const typo = suggest(name, all);
  // Another version is another model, however little its id differs.
  const isTypo = typo !== undefined && partsOf(typo).find(isVersion) === parts.find(isVersion);
  if (isTypo) return [typo];
  const families = new Set(all.flatMap((id) => partsOf(id)[0] ?? []));
  const [written = ""] = parts;
  const isKnown = all.some((id) => partsOf(id).some((part) => isSameFamily(part, written)));
  const family = isKnown ? written : (suggest(written, families) ?? written);
  const wanted = [family, ...parts.slice(1)];
  const bare = name.replace(VENDOR, "");
  const scored = all
    .map((id) => ({ id, score: scoreOf(wanted, partsOf(id)), isLiteral: contains(id, bare) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= best - 1)
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        Number(b.isLiteral) - Number(a.isLiteral) ||
        textRank(b.id) - textRank(a.id) ||
        compare(a.id, b.id),
    )
    .slice(0, most)
    .map(({ id }) => id);
}

/** Ids that contain every word of a name, such as `kling turbo`. */
export function filterModels(name: string, ids: Iterable<string>): readonly string[] {
  const wanted = partsOf(name);
  return [...ids].filter((id) => {
    const parts = partsOf(id);
    return wanted.length > 0 && wanted.every((part) => parts.some((one) => one.startsWith(part)));
  });
}

/** `kwaivgi/` of `kwaivgi/kling-v3`. */
const VENDOR = /^[\w.-]+\//;

// Words that vendors and other APIs use for the same.
const SAME: Readonly<Record<string, string>> = {
  text2video: "t2v",
  texttovideo: "t2v",
  image2video: "i2v",
  img2video: "i2v",
  imagetovideo: "i2v",
  reference2video: "r2v",
  referencetovideo: "r2v",
  hailuo: "minimax",
};

/** `kling-3.0-turbo-t2v` and `Kling 3 Turbo text-to-video`: kling, 3, turbo, t2v. */
function partsOf(name: string): readonly string[] {
  const words = name
    .toLowerCase()
    .replace(VENDOR, "")
    .replace(/(text|image|img|reference)[-_ ]?(?:to|2)[-_ ]?video/g, "$12video")
    .replace(/(?<=[a-z]{2})(?=\d+(?:[.]\d+)?(?:[^a-z\d]|$))/g, "-")
    .replace(/(?<=\d)-(?=\d(?:-|$))/g, ".")
    .split(/[^a-z\d.]+/);
  return words
    .map((word) => SAME[word] ?? word.replace(/^v(?=\d)/, "").replace(/^(\d+)\.0$/, "$1"))
    .filter((word) => word !== "" && word !== ".");
}

/** The family decides; then the version, then everything else. What the id has beyond the name costs nothing. */
function scoreOf(wanted: readonly string[], parts: readonly string[]): number {
  const [family = ""] = wanted;
  if (family === "") return 0;
  const own = parts.find((part) => isSameFamily(part, family));
  if (own === undefined) return 0;
  let score = 4;
  for (const part of wanted.slice(1)) {
    if (parts.includes(part)) score += isVersion(part) ? 3 : 2;
    else if (isVersion(part) && parts.some((one) => isVersion(one) && major(one) === major(part)))
      score += 1;
  }
  return score;
}

function isSameFamily(part: string, family: string): boolean {
  if (part === family) return true;
  const shorter = Math.min(part.length, family.length);
  return shorter >= 4 && (part.startsWith(family) || family.startsWith(part));
}

function isVersion(part: string): boolean {
  return /^\d/.test(part);
}

function major(version: string): string {
  return version.split(".", 1)[0] ?? "";
}

function contains(id: string, name: string): boolean {
  return name !== "" && id.toLowerCase().includes(name.toLowerCase());
}

/** Of models that are equally near, most people mean the one that needs no picture, and no video before that. */
function textRank(id: string): number {
  const parts = partsOf(id);
  if (parts.includes("t2v")) return 2;
  if (parts.some((part) => NEEDS_VIDEO.has(part))) return -1;
  return parts.some((part) => NEEDS_PICTURE.has(part)) ? 0 : 1;
}

const NEEDS_PICTURE: ReadonlySet<string> = new Set(["i2v", "r2v", "transition"]);
const NEEDS_VIDEO: ReadonlySet<string> = new Set(["videoedit", "extend", "motion", "retake"]);

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
