import { formatCompletion, shells } from "../arguments/format-completion.ts";
import { printProblem } from "../output/output.ts";
import type { Command } from "./command.ts";

/** `storyreel completion SHELL`: a script that the shell reads at its start. */
export const completion: Command = async ({ operands: [name], output }) => {
  const shell = shells.find((known) => known === name);
  if (shell === undefined) {
    const hint = `use one of ${shells.join(", ")}`;
    printProblem({ message: `no completion for the shell "${name}"`, hint }, output);
    return 2;
  }
  output.stdout(formatCompletion(shell));
  return 0;
};
