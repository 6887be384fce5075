import type { RenderOutcome } from "@storyreel/renderer/events";

/**
 * How to go on after a run that is not finished: the command line as it was typed, ready to be pasted; where nobody can
 * account for a submit, the one that sends it again. `undefined` where more of the same does not help.
 *
 * @param words what followed the program's name.
 */
export function commandAgain(
  words: readonly string[],
  { exit, shots }: Pick<RenderOutcome, "exit" | "shots">,
  environment: { readonly [name: string]: string | undefined },
): string | undefined {
  const typed = [...programName(environment, words), ...words.slice(1)];
  if (exit === 3 || exit === 130) return `to go on: ${typed.map(quote).join(" ")}`;
  if (exit !== 6) return undefined;
  const uncertain = shots.filter(({ state }) => state === "uncertain").map(({ id }) => id);
  const again = [...typed, "--resubmit-uncertain", uncertain.join(",")];
  return `to send again: ${again.map(quote).join(" ")}`;
}

/** pnpm says which of the root's scripts it runs. */
function programName(
  environment: { readonly [name: string]: string | undefined },
  [command = "render"]: readonly string[],
): readonly string[] {
  const script = environment["npm_lifecycle_event"];
  if (script === "render") return ["pnpm", "render"];
  return script === "storyreel" ? ["pnpm", "storyreel", command] : ["storyreel", command];
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
