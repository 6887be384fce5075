import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import { chooseTake } from "./choose-take.ts";
import { describeFault } from "./describe-fault.ts";
import type { StudioState } from "./studio-state.ts";

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
      return chooseTake(request, state);
    case "reject":
    case "remark":
    case "change-remark":
    case "edit":
    case "undo":
    case "redo":
    case "settle-conflict":
    case "write-again":
    case "rehearse":
    case "buy":
    case "cancel":
    case "make-proxy":
      return { ok: false, code: "not-yet", message: `"${request.do}" is not possible yet` };
  }
}
