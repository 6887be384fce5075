import type { JsonObject } from "../catalogue/json.ts";
import { isList, isObject, parseObject } from "../catalogue/json.ts";
import type { DraftRecording, SeenAnswer, SeenCall } from "./draft-recording.ts";
import { addListed, addRead, addSubmit, adopt, contentKey, startDraft } from "./draft-recording.ts";

/** The unfinished recordings of a recorder or of a HAR file. */
export type Drafts = {
  /** Adds a submit. A repeated one belongs to the same draft until one of them is answered with a request. */
  submit(modelId: string, payload: JsonObject, call: SeenCall): DraftRecording;
  /** Adds a read. Undefined if no submit of that request was seen. */
  read(requestId: string, call: SeenCall): DraftRecording | undefined;
  /** Adds a list of requests, and returns the drafts that it has news of. */
  list(call: SeenCall): readonly DraftRecording[];
  /** Takes no more news of a request. */
  finish(draft: DraftRecording): void;
  /** Those that are not finished. */
  rest(): readonly DraftRecording[];
};

export function createDrafts(): Drafts {
  /** Without a request id, by what was submitted. */
  const byContent = new Map<string, DraftRecording>();
  const byRequest = new Map<string, DraftRecording>();
  const finished = new Set<string>();
  const keep = (draft: DraftRecording): DraftRecording => {
    const key = contentKey(draft.modelId, draft.payload);
    if (draft.requestId === undefined) byContent.set(key, draft);
    else {
      byContent.delete(key);
      byRequest.set(draft.requestId, draft);
    }
    return draft;
  };
  /** The submit whose answer was lost, if the queue accepted it nevertheless. */
  const lostSubmit = (record: JsonObject): DraftRecording | undefined => {
    const { model, payload, created_at: createdAt } = record;
    if (typeof model !== "string" || !isObject(payload)) return undefined;
    const draft = byContent.get(contentKey(model, payload));
    const isOlder =
      draft?.lostAtMs === undefined ||
      typeof createdAt !== "number" ||
      createdAt * 1000 < draft.lostAtMs - clockDifferenceMs;
    return isOlder ? undefined : draft;
  };
  return {
    submit: (modelId, payload, call) => {
      const before = byContent.get(contentKey(modelId, payload)) ?? startDraft(modelId, payload);
      return keep(addSubmit(before, call));
    },
    read: (requestId, { answer, endedAtMs }) => {
      const before = byRequest.get(requestId);
      return before === undefined ? undefined : keep(addRead(before, answer, endedAtMs));
    },
    list: ({ answer, endedAtMs }) =>
      recordsIn(answer).flatMap((record) => {
        const { request_id: requestId } = record;
        if (typeof requestId !== "string" || finished.has(requestId)) return [];
        const lost = byRequest.has(requestId) ? undefined : lostSubmit(record);
        const before = lost === undefined ? byRequest.get(requestId) : adopt(lost, requestId);
        return before === undefined ? [] : [keep(addListed(before, record, endedAtMs))];
      }),
    finish: ({ requestId = "" }) => {
      byRequest.delete(requestId);
      finished.add(requestId);
    },
    rest: () => [...byRequest.values(), ...byContent.values()],
  };
}

// One minute, as the clients do that look for a lost submit (Kouzui-HUANG/ai-video-gen gmi_video.py).
const clockDifferenceMs = 60_000;

/** The oldest first: of two with the same payload, the older one is the lost submit. */
function recordsIn(answer: SeenAnswer): readonly JsonObject[] {
  if ("lost" in answer || answer.status !== 200) return [];
  const requests = parseObject(answer.text)?.["requests"];
  const records = isList(requests) ? requests.filter(isObject) : [];
  return records
    .filter(({ status }) => typeof status === "string")
    .toSorted((a, b) => Number(a["created_at"]) - Number(b["created_at"]));
}
