const closing = String.raw`[\p{Pe}\p{Pf}"'’”]*`;
const terminators = new RegExp(String.raw`[\p{Sentence_Terminal}…]+${closing}`, "gu");
// Of scripts that put no space between sentences.
const endsWithoutSpace = /[。！？｡．។៕၊။]/u;

// After these, the sentence goes on. A missing one makes a cue end early, and nothing else.
const abbreviations = new Set(
  "mr mrs ms mx dr prof st sr jr vs rev hon gov sen rep gen col lt sgt capt messrs mme mlle mm sra srta dra ud uds bzw usw nr hr fr dipl ing approx ca cf dept".split(
    " ",
  ),
);

/**
 * Positions in a text, without its end, at which a sentence ends. Spaces in a text are single. Not every full stop counts: not
 * those in numbers, addresses and abbreviations, nor those that a small letter follows.
 */
export function findSentenceEnds(text: string): Set<number> {
  const ends = new Set<number>();
  let from = 0;
  for (const match of text.matchAll(terminators)) {
    const end = match.index + match[0].length;
    const isSpaced = text[end] === " ";
    if (end === text.length || !(isSpaced || endsWithoutSpace.test(match[0]))) continue;
    if (!/[\p{L}\p{N}]/u.test(text.slice(from, match.index))) continue;
    const next = text.slice(end, end + 8).replace(/^[ \p{Ps}\p{Pi}"'¿¡…—–-]+/u, "");
    if (/^\p{Ll}/u.test(next)) continue;
    if (match[0].startsWith(".") && isAbbreviated(text.slice(from, match.index), next)) continue;
    ends.add(end);
    from = end;
  }
  return ends;
}

/** Whether the full stop behind this text belongs to its last word. */
export function isAbbreviated(before: string, next: string): boolean {
  const word = /[^\s\p{Ps}\p{Pi}"']*$/u.exec(before)?.[0] ?? "";
  return (
    abbreviations.has(word.toLowerCase()) ||
    // Initials; `a.m.`, `U.S.`; ordinals such as `3. Oktober`; `No. 5`, `Fig. 2`.
    (/^\p{Lu}$/u.test(word) && word !== "I") ||
    /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word) ||
    /^\p{Nd}{1,2}$/u.test(word) ||
    (/^\p{L}{1,5}$/u.test(word) && /^\p{Nd}/u.test(next))
  );
}
