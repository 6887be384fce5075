import type { Fault } from "../recording/fault.ts";
import type { PlaceholderSubject } from "../replay/job.ts";
import { fillPlaceholders } from "../replay/job.ts";
import type { Answer } from "./answer.ts";
import { bodyBytes } from "./answer.ts";

/** Applies a fault to the right answer: replaces it, or marks it to fail on delivery. */
export function faultAnswer(fault: Fault, answer: Answer, job: PlaceholderSubject): Answer {
  switch (fault.kind) {
    case "answer": {
      const isJson = fault.json !== undefined;
      return {
        status: fault.status,
        headers: {
          "content-type": isJson ? "application/json" : "text/html; charset=utf-8",
          ...fault.headers,
        },
        body: isJson ? JSON.stringify(fillPlaceholders(fault.json, job)) : (fault.text ?? ""),
        fault,
      };
    }
    case "cut":
      return { ...answer, body: bodyBytes(answer).subarray(0, fault.bytes), fault };
    case "reset":
    case "close":
    case "delay":
    case "drip":
    case "garbage":
    case "never":
    case "ignore-range":
      return { ...answer, fault };
  }
}
