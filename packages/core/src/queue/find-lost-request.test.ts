import { describe, expect, it } from "vitest";
import { ApiError } from "../errors/api-error.ts";
import { findLostRequest, type RequestFinder } from "./find-lost-request.ts";
import type { ListQuery, RequestPage } from "./list-requests.ts";
import { digestText, matchRequest, type LostRequest } from "./match-request.ts";
import type { RequestRecord } from "./request-record.ts";

const intentAtMs = 1_790_000_000_000;
const sent = { prompt: "rain", seed: 0, duration: "5", frames: ["a", "b"], camera: { zoom: 0 } };
const lost: LostRequest = {
  modelId: "m",
  payload: sent,
  intentAtMs,
  isClaimed: (id) => id === "claimed",
};
const record = (changes: Partial<RequestRecord> = {}): RequestRecord => ({
  requestId: "r-1",
  modelId: "m",
  status: "queued",
  state: "queued",
  createdAtSeconds: intentAtMs / 1000 + 1,
  payload: { ...sent, resolution: "720p", camera: { zoom: 0, pan: 1 } },
  mediaUrls: [],
  raw: null,
  ...changes,
});
const withoutPayload = (changes: Partial<RequestRecord> = {}): RequestRecord => {
  const { payload: _, ...rest } = record(changes);
  return rest;
};

describe("matchRequest", () => {
  it.each<[string, RequestRecord, string]>([
    ["ours, with the API's defaults added", record(), "match"],
    ["ours, by a clock 59 s behind", record({ createdAtSeconds: intentAtMs / 1000 - 59 }), "match"],
    ["ours, though failed", record({ state: "failed" }), "match"],
    ["older than the submit", record({ createdAtSeconds: intentAtMs / 1000 - 61 }), "identical"],
    [
      "older, and of other content",
      record({ createdAtSeconds: 1, payload: { prompt: "x" } }),
      "other",
    ],
    ["of another model", record({ modelId: "m2" }), "other"],
    ["of the model by another spelling", record({ modelId: "M" }), "identical"],
    ["of another submit", record({ requestId: "claimed" }), "other"],
    ["with another prompt", record({ payload: { ...sent, prompt: "snow" } }), "other"],
    ["with a number as text", record({ payload: { ...sent, seed: "0" } }), "identical"],
    [
      "with a prompt that was trimmed",
      record({ payload: { ...sent, prompt: "rain " } }),
      "identical",
    ],
    ["that lacks a field of ours", record({ payload: { prompt: "rain" } }), "other"],
    ["with a list in another order", record({ payload: { ...sent, frames: ["b", "a"] } }), "other"],
    ["with a longer list", record({ payload: { ...sent, frames: ["a", "b", "c"] } }), "other"],
    ["that echoes an empty payload", record({ payload: {} }), "possible"],
    ["without payload", withoutPayload(), "possible"],
  ])("a record %s is %s", (_, candidate, want) => {
    expect(matchRequest(candidate, lost)).toBe(want);
  });

  it("leaves out what was created after the last moment of sending", () => {
    const late = record({ createdAtSeconds: intentAtMs / 1000 + 200 });
    expect(matchRequest(late, { ...lost, sentBeforeMs: intentAtMs + 5000 })).toBe("identical");
  });

  it("takes the difference between the clocks into account", () => {
    const ahead = record({ createdAtSeconds: intentAtMs / 1000 + 7200 });
    const window = { ...lost, sentBeforeMs: intentAtMs + 5000 };
    expect(matchRequest(ahead, window)).toBe("identical");
    expect(matchRequest(ahead, { ...window, clockOffsetMs: 7_200_000 })).toBe("match");
  });

  it("never rules out identical content because of its time", () => {
    const { createdAtSeconds: _, ...timeless } = record();
    expect(matchRequest(timeless, lost)).toBe("identical");
  });
});

describe("matchRequest with a picture that is known by its digest", () => {
  const picture = `data:image/png;base64,${"A".repeat(4000)}`;
  const chained: LostRequest = {
    ...lost,
    payload: { prompt: "rain", frames: ["token"] },
    longTexts: new Map([["token", digestText(picture)]]),
  };

  it.each<[string, string, string]>([
    ["the same picture", picture, "match"],
    ["a picture of the same length", picture.replace("AA", "AB"), "other"],
    ["a longer picture", `${picture}A`, "other"],
    ["what stood for it", "token", "other"],
  ])("takes %s for what it is", (_, frame, want) => {
    const echoed = record({ payload: { prompt: "rain", frames: [frame] } });
    expect(matchRequest(echoed, chained)).toBe(want);
  });
});

const finder = (
  list: (query: ListQuery) => RequestPage,
  read: RequestFinder["read"] = async (id) => {
    throw new ApiError("API_NOT_FOUND", `no ${id}`);
  },
): RequestFinder => ({ list: async (query) => list(query), read });
const onePage = (...records: RequestRecord[]) =>
  finder(() => ({ records, hasMore: false, unreadable: 0 }));
const paged = (records: readonly RequestRecord[], size: number, says: object) =>
  finder(({ offset = 0 }) => ({
    records: records.slice(offset, offset + size),
    unreadable: 0,
    ...says,
  }));
const others = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    record({ requestId: `o-${index}`, payload: { prompt: "other" } }),
  );

describe("findLostRequest compares", () => {
  it("finds the only match", async () => {
    const finding = await findLostRequest(onePage(...others(3), record()), lost);
    expect(finding).toMatchObject({ kind: "found", record: { requestId: "r-1" } });
  });

  it("finds it when the list shows its id twice, once with other content", async () => {
    const other = record({ payload: { prompt: "other" } });
    const finding = await findLostRequest(onePage(record(), other), lost);
    expect(finding).toMatchObject({ kind: "found", record: { payload: { prompt: "rain" } } });
  });

  it("shows several, oldest first", async () => {
    const second = record({ requestId: "r-2", createdAtSeconds: intentAtMs / 1000 });
    const finding = await findLostRequest(onePage(record(), second), lost);
    expect(finding).toMatchObject({ kind: "several", records: [{ requestId: "r-2" }, {}] });
  });

  it("says none only of a list that was seen whole", async () => {
    expect(await findLostRequest(onePage(...others(3)), lost)).toEqual({
      kind: "none",
      isFresh: false,
    });
  });

  it.each([
    ["has_more beside a total that was reached", { hasMore: true, total: 20 }],
    ["no more after a short page", { hasMore: false }],
    ["a total that is too small", { total: 20 }],
  ])("goes on to an empty page although the list says %s", async (_, says) => {
    const finding = await findLostRequest(paged([...others(50), record()], 20, says), lost);
    expect(finding).toMatchObject({ kind: "found", record: { requestId: "r-1" } });
  });

  it("names requests with the same content whose time does not fit or is unknown", async () => {
    const { createdAtSeconds: _, ...timeless } = record({ requestId: "r-2" });
    const old = record({ createdAtSeconds: intentAtMs / 1000 - 7200 });
    const finding = await findLostRequest(onePage(old, timeless), lost);
    expect(finding).toMatchObject({ kind: "possible", records: [{}, {}] });
  });

  it("calls a list fresh that shows a later request of ours", async () => {
    const later = record({
      requestId: "claimed",
      createdAtSeconds: intentAtMs / 1000 + 5,
      payload: { prompt: "other" },
    });
    const known = { ...lost, clockOffsetMs: 0 };
    expect(await findLostRequest(onePage(later), known)).toEqual({ kind: "none", isFresh: true });
    const foreign = { ...later, requestId: "o-9" };
    expect(await findLostRequest(onePage(foreign), known)).toEqual({
      kind: "none",
      isFresh: false,
    });
  });
});

describe("findLostRequest reads the list", () => {
  it("goes on past pages that are shorter than asked for", async () => {
    const finding = await findLostRequest(paged([...others(50), record()], 20, {}), lost);
    expect(finding).toMatchObject({ kind: "found" });
  });

  it("asks for fewer records where pictures make the answer too long", async () => {
    const records = [...others(12), record()];
    const finding = await findLostRequest(
      finder(({ offset = 0, limit = 0 }) => {
        if (limit > 5) throw new ApiError("API_ANSWER_TOO_LONG", "too long");
        return { records: records.slice(offset, offset + limit), unreadable: 0 };
      }),
      lost,
    );
    expect(finding).toMatchObject({ kind: "found", record: { requestId: "r-1" } });
  });

  it("gives a list up of which not even one record can be read", async () => {
    const finding = await findLostRequest(
      finder(() => {
        throw new ApiError("API_ANSWER_TOO_LONG", "too long");
      }),
      lost,
    );
    expect(finding).toMatchObject({ kind: "list-unusable", reason: "too long" });
  });

  it("calls a list that ends before its own count unusable", async () => {
    const finding = await findLostRequest(paged(others(30), 20, { total: 90 }), lost);
    expect(finding).toEqual({
      kind: "list-unusable",
      reason: "the list ends before its total",
    });
  });

  it("calls a full page that never moves unusable", async () => {
    const finding = await findLostRequest(
      finder(() => ({ records: others(100), unreadable: 0 })),
      lost,
    );
    expect(finding).toEqual({ kind: "list-unusable", reason: "the API ignores the offset" });
  });

  it("stops where a list from new to old is past the submit", async () => {
    let pages = 0;
    const ages = [5, -50, -5000];
    const finding = await findLostRequest(
      finder(() => {
        pages += 1;
        const records = ages.map((age, index) =>
          record({
            requestId: `o-${index}`,
            createdAtSeconds: intentAtMs / 1000 + age,
            payload: { prompt: "other" },
          }),
        );
        return { records, hasMore: true, unreadable: 0 };
      }),
      { ...lost, clockOffsetMs: 0 },
    );
    expect(finding).toEqual({ kind: "none", isFresh: false });
    expect(pages).toBe(1);
  });
});

describe("findLostRequest concludes", () => {
  it("reads a record whose payload the list leaves out", async () => {
    const finding = await findLostRequest(
      finder(
        () => ({ records: [withoutPayload()], hasMore: false, unreadable: 0 }),
        async () => record(),
      ),
      lost,
    );
    expect(finding).toMatchObject({ kind: "found" });
  });

  it("decides nothing when a record hides its payload", async () => {
    const finding = await findLostRequest(onePage(record({ payload: {} })), lost);
    expect(finding).toEqual({
      kind: "list-unusable",
      reason: "cannot tell whether r-1 is ours: no payload to compare",
    });
  });

  it("decides nothing when items name no request", async () => {
    const finding = await findLostRequest(
      finder(() => ({ records: others(1), hasMore: false, unreadable: 1 })),
      lost,
    );
    expect(finding).toEqual({ kind: "list-unusable", reason: "records without a request id: 1" });
  });

  it("turns an API that does not answer into a finding, and passes a refused key and an abort", async () => {
    const failing = (error: Error) =>
      finder(() => {
        throw error;
      });
    const down = new ApiError("API_UNAVAILABLE", "list requests: HTTP 503");
    expect(await findLostRequest(failing(down), lost)).toEqual({
      kind: "list-unusable",
      reason: "list requests: HTTP 503",
      error: down,
    });
    const refused = new ApiError("API_UNAUTHORIZED", "list requests: HTTP 401");
    await expect(findLostRequest(failing(refused), lost)).rejects.toBe(refused);
    const stop = new DOMException("stop", "AbortError");
    await expect(findLostRequest(failing(stop), lost)).rejects.toBe(stop);
  });
});
