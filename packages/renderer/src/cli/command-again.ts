import type { RenderOutcome } from "../report/render-outcome.ts";

/**
 * The command line that sends the shots again whose submits nobody can account for, as it was typed, ready to be pasted.
 *
 * @param words what followed the program's name.
 */
export function commandAgain(
  words: readonly string[],
  { shots }: Pick<RenderOutcome, "shots">,
  environment: { readonly [name: string]: string | undefined },
): string {
  const uncertain = shots.filter(({ state }) => state === "uncertain").map(({ id }) => id);
  const typed = [...programName(environment, words), ...words.slice(1)];
  return [...typed, "--resubmit-uncertain", uncertain.join(",")].map(quote).join(" ");
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
