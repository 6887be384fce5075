import { describe, expect, it } from "vitest";
import { gmiCloud } from "@storyreel/models";
import { createRedactor } from "../http/redact.ts";
import type { JsonValue } from "@storyreel/models";
import { parseRecord } from "./parse-record.ts";
import { queueFactsOf } from "./queue-facts.ts";

const parse = (value: JsonValue) => {
  const unrecognised: string[] = [];
  const record = parseRecord(
    value,
    {
      facts: queueFactsOf(gmiCloud),
      redactor: createRedactor(["the-key"]),
      onUnrecognised: ({ status }) => unrecognised.push(status),
    },
    "asked-model",
  );
  return { record, unrecognised };
};
const succeeded = (outcome: JsonValue) =>
  parse({ request_id: "r-1", model: "m", status: "success", outcome }).record;
const failed = (rest: { readonly [name: string]: JsonValue }) =>
  parse({ request_id: "r-1", model: "m", status: "failed", ...rest }).record?.failure;

const A = "https://media.example/a.mp4";
const B = "https://media.example/b.mp4";

describe("results", () => {
  it.each<[string, JsonValue, readonly string[]]>([
    [
      "media_urls with ids",
      {
        media_urls: [
          { id: "0", url: A },
          { id: "1", url: B },
        ],
      },
      [A, B],
    ],
    ["media_urls as plain text", { media_urls: [A, B] }, [A, B]],
    [
      "media_urls with types",
      { media_urls: [{ type: "image", width: 1, height: 1, url: A }] },
      [A],
    ],
    ["video_url", { video_url: A, thumbnail_image_url: B }, [A]],
    ["audio_url with a status of its own", { audio_url: A, format: "mp3", status: "success" }, [A]],
    ["media_urls before medias", { medias: [{ url: B }], media_urls: [{ url: A }] }, [A]],
    ["medias", { medias: [{ request_id: "x", id: "0", url: A }] }, [A]],
    ["media", { media: [{ url: A }] }, [A]],
    ["an empty list before a name that holds one", { media_urls: [], video_url: A }, [A]],
    ["an outcome encoded as text", JSON.stringify({ media_urls: [{ url: A }] }), [A]],
    ["an id instead of media", { element_id: "e-1" }, []],
    ["only a thumbnail", { thumbnail_image_url: A }, []],
    ["an echoed input", { request: { image: A } }, []],
    ["something that is no web address", { video_url: "file:///etc/passwd" }, []],
    ["null", null, []],
  ])("finds %s", (_, outcome, want) => {
    expect(succeeded(outcome)?.mediaUrls).toEqual(want);
  });

  it("keeps the thumbnail apart", () => {
    expect(succeeded({ media_urls: [{ url: A }], thumbnail_image_url: B })?.thumbnailUrl).toBe(B);
  });
});

describe("failures", () => {
  it.for<[string, { readonly [name: string]: JsonValue }, string, string]>([
    ["text", { outcome: { error: "backend broke" } }, "backend broke", "unknown"],
    [
      "an object",
      { outcome: { error: { code: 400, message: "bad frame", status: "INVALID_INPUT" } } },
      "bad frame (INVALID_INPUT)",
      "input",
    ],
    [
      "a rate limit",
      { outcome: { error: "rate limit exceeded(RPM)" } },
      "rate limit exceeded(RPM)",
      "rate-limit",
    ],
    [
      "a content filter",
      { outcome: { error: "InputImageSensitiveContentDetected" } },
      "InputImageSensitiveContentDetected",
      "content",
    ],
    [
      "a dead input",
      { outcome: { error: "Failed to download media" } },
      "Failed to download media",
      "input",
    ],
    [
      "a content refusal that quotes a prompt about RPM",
      { outcome: { error: 'prohibited content: "an engine at 9000 RPM, no rate limit"' } },
      'prohibited content: "an engine at 9000 RPM, no rate limit"',
      "content",
    ],
    [
      "an input refusal that repeats the prompt without quotes",
      { outcome: { error: "invalid parameter prompt: engine at 9000 RPM" } },
      "invalid parameter prompt: engine at 9000 RPM",
      "input",
    ],
    [
      "a code that says more than the text",
      { outcome: { error: { code: "content_policy_violation", message: "engine at 9000 RPM" } } },
      "engine at 9000 RPM",
      "content",
    ],
    [
      "the number of a limit",
      { outcome: { error: { code: 429, message: "please wait" } } },
      "please wait",
      "rate-limit",
    ],
    ["the top of the record", { outcome: null, error_message: "gone" }, "gone", "unknown"],
    ["fail_reason", { outcome: { fail_reason: "gone" } }, "gone", "unknown"],
    ["nothing", { outcome: null }, "the API gave no reason", "unknown"],
    [
      "a provider's error inside a gateway's, twice as text",
      {
        outcome: {
          error: `task failed: ${JSON.stringify({
            error: {
              code: 500,
              message: JSON.stringify({
                error: { code: "content_policy_violation", message: "the prompt was refused" },
              }),
            },
          })}`,
        },
      },
      "task failed: the prompt was refused",
      "content",
    ],
    [
      "an error inside an error inside an error",
      { error: { error: { error: { message: "bad ratio", type: "invalid_request_error" } } } },
      "bad ratio",
      "input",
    ],
    [
      "an error that Python printed",
      {
        outcome: {
          error: "Error code: 400 - {'error': {'message': 'no such frame', 'code': None}}",
        },
      },
      "Error code: 400 - no such frame",
      "input",
    ],
    [
      "a list of what a validator found",
      {
        outcome: {
          detail: [
            { loc: ["body", "payload", "duration"], msg: "value is not allowed", type: "enum" },
            { loc: ["body", "prompt"], msg: "field required", type: "missing" },
          ],
        },
      },
      "duration: value is not allowed; prompt: field required",
      "input",
    ],
    [
      "a status of a provider's envelope",
      { outcome: { base_resp: { status_code: 1026, status_msg: "input new_sensitive" } } },
      "input new_sensitive",
      "content",
    ],
    [
      "a filter that sent 400",
      { outcome: { error: { code: 400, message: "violates the usage guidelines" } } },
      "violates the usage guidelines",
      "content",
    ],
    [
      "a quota that waiting does not mend",
      { outcome: { error: { code: "insufficient_quota", message: "no funds" } } },
      "no funds",
      "unknown",
    ],
    [
      "a terminal's and a reader's traps",
      { outcome: { error: "\u001b[2Jgone\u202e\u2066\r\nnext" } },
      "[2Jgone next",
      "unknown",
    ],
    [
      "a text with the key",
      { outcome: { error: "key the-key is bad" } },
      "key [secret] is bad",
      "unknown",
    ],
  ])("reads the reason out of %s", ([, rest, message, kind]) => {
    expect(failed(rest)).toMatchObject({ message, kind });
  });
});

describe("a success without a result", () => {
  it.for<[string, { readonly [name: string]: JsonValue }, string | undefined, string | undefined]>([
    [
      "reasons of a filter",
      { outcome: { raiMediaFilteredCount: 1, raiMediaFilteredReasons: ["It shows a real face."] } },
      "It shows a real face.",
      "content",
    ],
    [
      "a count of filtered results alone",
      { outcome: { response: { rai_media_filtered_count: 2 } } },
      "rai_media_filtered_count: 2",
      "content",
    ],
    [
      "a reason why the prompt was blocked",
      { outcome: { promptFeedback: { blockReason: "PROHIBITED_CONTENT" } } },
      "blockReason: PROHIBITED_CONTENT",
      "content",
    ],
    [
      "a reason why it finished",
      { outcome: { candidates: [{ finishReason: "SAFETY" }] } },
      "finishReason: SAFETY",
      "content",
    ],
    [
      "marks of unsafe pictures",
      { outcome: { images: [], has_nsfw_concepts: [false, true] } },
      "has_nsfw_concepts: true",
      "content",
    ],
    [
      "a moderation that flagged it",
      { outcome: { moderation: { flagged: true, categories: ["violence"] } } },
      "flagged: true",
      "content",
    ],
    [
      "a message",
      { outcome: { message: "no frames were made" } },
      "no frames were made",
      "unknown",
    ],
    ["the top of the record", { error: "storage is full" }, "storage is full", "unknown"],
    ["an outcome that is JSON text", { outcome: '{"filtered":true}' }, "filtered: true", "content"],
    [
      "a count of none",
      { outcome: { raiMediaFilteredCount: 0, message: "success" } },
      undefined,
      undefined,
    ],
    [
      "settings that are echoed",
      { outcome: { moderation: "auto", safety_tolerance: 5 } },
      undefined,
      undefined,
    ],
    ["an id", { outcome: { element_id: "e", message: "created" } }, undefined, undefined],
    ["nothing", { outcome: {} }, undefined, undefined],
  ])("has the reason of %s", ([, rest, message, kind]) => {
    const { record } = parse({ request_id: "r-1", model: "m", status: "success", ...rest });
    expect(record?.state).toBe("succeeded");
    expect(record?.failure?.message).toBe(message);
    expect(record?.failure?.kind).toBe(kind);
  });

  it("has none if there is a result", () => {
    expect(succeeded({ media_urls: [A], raiMediaFilteredCount: 1 })?.failure).toBeUndefined();
  });
});

describe("records", () => {
  it("reads the short answer of a submit", () => {
    const answer = {
      request_id: "r-1",
      model: "viduq3",
      status: "dispatched",
      created_at: 1790000000,
    };
    expect(parse(answer).record).toEqual({
      requestId: "r-1",
      modelId: "viduq3",
      status: "dispatched",
      state: "running",
      createdAtSeconds: 1790000000,
      mediaUrls: [],
      raw: answer,
    });
  });

  it("needs nothing but an id", () => {
    const { record } = parse({ request_id: "r-1" });
    expect(record).toMatchObject({ modelId: "asked-model", status: "", state: "unrecognised" });
  });

  it("keeps an unknown status as running and tells of it", () => {
    const { record, unrecognised } = parse({ request_id: "r-1", status: "warming_up" });
    expect(record?.state).toBe("unrecognised");
    expect(unrecognised).toEqual(["warming_up"]);
  });

  it.each([["constructor"], ["__proto__"], ["toString"]])("takes no meaning from %s", (status) => {
    expect(parse({ request_id: "r-1", status }).record?.state).toBe("unrecognised");
  });

  it.each<[JsonValue, number | undefined]>([
    [1790000000, 1790000000],
    ["1790000000", 1790000000],
    [1790000000500, 1790000000.5],
    ["2026-09-21T14:13:20Z", 1790000000],
    [0, undefined],
    [null, undefined],
    ["", undefined],
  ])("reads the time %j", (created_at, want) => {
    expect(parse({ request_id: "r-1", created_at }).record?.createdAtSeconds).toBe(want);
  });

  it.each<[string, JsonValue]>([
    ["no id", { status: "queued" }],
    ["an empty id", { request_id: "" }],
    ["a number as id", { request_id: 7 }],
    ["an id that climbs out of the path", { request_id: ".." }],
    ["an id with a line break", { request_id: "r\n1" }],
    ["no record", "queued"],
    ["null", null],
  ])("refuses %s", (_, value) => {
    expect(parse(value).record).toBeUndefined();
  });

  it("looks into an envelope", () => {
    expect(parse({ data: { request_id: "r-1", status: "queued" } }).record?.requestId).toBe("r-1");
  });
});
