import type { Outcome, StudioRequest } from "../../api/studio-request.ts";

/** `POST /api/do`, as an outcome in every case. */
export async function askServer(request: StudioRequest): Promise<Outcome> {
  try {
    const response = await fetch("api/do", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    if (response.status === 401) {
      return { ok: false, code: "expired", message: "This address has expired." };
    }
    return readOutcome(await response.json(), response.status);
  } catch {
    return { ok: false, code: "stopped", message: "The studio is not responding." };
  }
}

function readOutcome(answer: unknown, status: number): Outcome {
  if (isOutcome(answer)) return answer;
  return {
    ok: false,
    code: "unexpected-answer",
    message: `The studio sent an answer that this page does not understand (HTTP ${status}).`,
  };
}

function isOutcome(answer: unknown): answer is Outcome {
  if (typeof answer !== "object" || answer === null) return false;
  if (!("ok" in answer) || !("message" in answer)) return false;
  const { ok, message } = answer;
  if (typeof message !== "string") return false;
  return ok === true || (ok === false && "code" in answer && typeof answer.code === "string");
}
