import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import { assemble } from "./assemble.ts";
import { cancelRun } from "./cancel-run.ts";
import { chooseTake } from "./choose-take.ts";
import { describeFault } from "./describe-fault.ts";
import { lookUp } from "./look-up.ts";
import { cancelProxy, makeProxyOf } from "./make-proxy.ts";
import { buy, rehearse } from "./start-run.ts";
import type { StudioState } from "./studio-state.ts";
import { writeAgain } from "./write-again.ts";
import { writeNotes } from "./write-notes.ts";

/** Does what the page asks. Never throws: what keeps it from being done is an outcome. */
export async function perform(request: StudioRequest, state: StudioState): Promise<Outcome> {
  try {
    return await performRequest(request, state);
  } catch (error) {
    return describeFault(error);
  }
}

async function performRequest(request: StudioRequest, state: StudioState): Promise<Outcome> {
  switch (request.do) {
    case "choose":
      return state.inTurn.choices(() => chooseTake(request, state));
    case "edit":
      return state.edits.apply(request.edit, request.revision);
    case "check":
      return state.edits.check(request.edit);
    case "undo":
      return state.edits.undo();
    case "redo":
      return state.edits.redo();
    case "settle-conflict":
      return state.edits.settle(request.keep);
    case "write-again":
      return writeAgain(state);
    case "rehearse":
      return rehearse(state);
    case "assemble":
      return assemble(state);
    case "buy":
      return buy(request, state);
    case "cancel":
      return cancelRun(request, state);
    case "look-up":
      return lookUp(request, state);
    case "reject":
    case "remark":
    case "change-remark":
      return state.inTurn.notes(() => writeNotes(request, state));
    case "make-proxy":
      return makeProxyOf(request, state);
    case "cancel-proxy":
      return cancelProxy(request, state);
  }
}
