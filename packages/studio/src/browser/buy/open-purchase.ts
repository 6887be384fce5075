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
  if (now === undefined || fault.peek() !== undefined) return "The studio is not responding.";
  const { plan, conflict, diagnostics, board } = now;
  if (conflict !== undefined) return "Resolve the conflict first.";
  if (board.state === "missing") return `${board.name} was deleted. Restore it first.`;
  const mistake = diagnostics.find(({ severity }) => severity === "error");
  if (mistake !== undefined)
    return `Fix the mistake in ${mistake.file}, line ${mistake.line} first.`;
  // What is wrong with the plan, the dialog says: with fewer rows it may fit.
  if (plan.refusal !== undefined && !plan.refusal.code.startsWith("PLAN_")) {
    const { message, hint } = plan.refusal;
    return hint === undefined ? message : `${message} (${hint})`;
  }
  if (!plan.canBuy)
    return `No API key is set. Write GMI_API_KEY=… into .env next to ${board.name}, and start the studio again. Rehearsing is free.`;
  if (rowsOf(plan, shot).length > 0) return undefined;
  if (shot !== undefined) return `Nothing to buy for ${shot}.`;
  const isBuying = now.run?.kind === "render" && now.run.state === "running";
  return isBuying ? "Everything is being generated already." : "Nothing to buy.";
}

/** Why what is in the dialog cannot be sent at this moment; `undefined`: it can. */
export function whyNotYet(): string | undefined {
  const { run, holder } = view.peek() ?? {};
  if (holder !== undefined)
    return `Another render is running (${holder}). You can buy when it ends.`;
  if (run?.state !== "running" && run?.state !== "stopping") return undefined;
  return {
    rehearsal: "A rehearsal is running. You can buy when it ends.",
    render:
      run.assembly === undefined
        ? "Shots are being generated. You can buy more when they are done."
        : "The film is being cut. You can buy more when it is done.",
    "look-up": "A request is being looked up. You can buy when this ends.",
    assembly: "The film is being assembled. You can buy when it is done.",
  }[run.kind];
}
