import { say } from "../store/messages.ts";
import { dialog, fault, view } from "../store/store.ts";
import { rowsOf } from "./purchase.ts";

/** Opens the buy dialog, for one shot or for the whole plan; says why when there is nothing to buy. */
export function openPurchase(shot?: string): void {
  const reason = whyNot(shot);
  if (reason === undefined) {
    dialog.value = { kind: "buy", ...(shot === undefined ? {} : { shots: [shot] }) };
  } else {
    say(reason, "warning");
  }
}

/** Why nothing can be bought now; `undefined`: it can. */
export function whyNot(shot?: string): string | undefined {
  const now = view.peek();
  if (now === undefined || fault.peek() !== undefined) return "The studio does not answer.";
  const { plan, conflict, diagnostics, board } = now;
  if (conflict !== undefined) return "Settle the change first.";
  if (board.state === "missing") return `${board.name} was deleted. Write it again first.`;
  const mistake = diagnostics.find(({ severity }) => severity === "error");
  if (mistake !== undefined)
    return `Fix the mistake in ${mistake.file}, line ${mistake.line} first.`;
  // Past the budget, the dialog says by how much, and with fewer rows it may fit.
  if (plan.refusal !== undefined && plan.refusal.code !== "PLAN_OVER_BUDGET") {
    const { message, hint } = plan.refusal;
    return hint === undefined ? message : `${message} (${hint})`;
  }
  if (!plan.canBuy)
    return "No API key is set: set GMI_API_KEY and start the studio again. Rehearsing is free.";
  if (rowsOf(plan, shot).length > 0) return undefined;
  return shot === undefined ? "Nothing to buy." : `Nothing to buy for ${shot}.`;
}

/** Why what is in the dialog cannot be sent at this moment; `undefined`: it can. */
export function whyNotYet(): string | undefined {
  const run = view.peek()?.run;
  if (run?.state !== "running" && run?.state !== "stopping") return undefined;
  return run.kind === "rehearsal"
    ? "A rehearsal is running. Buy when it has ended."
    : "Shots are being made. Buy more when they are done.";
}
