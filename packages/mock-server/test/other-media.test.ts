import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MockServer } from "../src/index.ts";
import { createMockServer, readMarker, synthesizeSound } from "../src/index.ts";
import { call, readToEnd } from "./client.ts";
import { decodeGray, decodeSound } from "./decode.ts";
import { otherMedia } from "./fixtures/models.ts";

let server: MockServer;
beforeAll(async () => {
  server = await createMockServer({ models: otherMedia });
});
afterAll(() => server.close());

describe("a model of pictures", () => {
  test("returns as many pictures as are paid for, each of its own", async () => {
    const urls = await resultsOf("test-image", { prompt: "Mei", n: 3 });
    expect(urls.length).toBe(3);
    const files = await Promise.all(urls.map(download));
    expect(files.map(({ type }) => type)).toEqual(["image/jpeg", "image/jpeg", "image/jpeg"]);
    const frames = files.map(({ bytes }) => {
      const { gray } = decodeGray(bytes);
      expect(gray.length).toBe(256 * 192);
      return readMarker(gray, 256, 192)?.frame;
    });
    expect(frames).toEqual([0, 1, 2]);
    expect((await fetch((urls[2] ?? "").replace("result-2", "result-3"))).status).toBe(404);
  });

  test.each([
    [{ size: "301x199", output_format: "png" }, ".png", 301, 199],
    [{ size: "1K", aspect_ratio: "16:9", output_format: "png" }, ".png", 1360, 768],
    [{ size: "1K", output_format: "webp" }, ".png", 1024, 1024],
  ])("makes of %j a %s of %i x %i", async (payload, extension, widthPx, heightPx) => {
    const [url = ""] = await resultsOf("test-image", { prompt: "Mei", ...payload });
    const { bytes, type } = await download(url);
    const head = Buffer.from(bytes);
    expect(url.endsWith(`_result${extension}`)).toBe(true);
    expect(type).toBe("image/png");
    expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([widthPx, heightPx]);
  });
});

describe("a model of speech", () => {
  test("speaks as long as the text is, in MP3", async () => {
    const { bytes, type } = await sound({ text: "Mei arrives, late." });
    expect(type).toBe("audio/mpeg");
    expect(bytes).toEqual(bytesOf(synthesizeSound({ text: "Mei arrives, late." })));
    const longer = await sound({ text: "Mei arrives, late, and the market is closed." });
    expect(decodeSound(longer.bytes).length).toBeGreaterThan(decodeSound(bytes).length * 2);
  });

  test("takes the format, the voice and the length that it is asked for", async () => {
    const payload = {
      text: "Mei arrives.",
      seconds: 2,
      voice_setting: { voice_id: "narrator" },
      audio_setting: { format: "wav" },
    };
    const { bytes, type, url } = await sound(payload);
    expect([type, url.slice(-4)]).toEqual(["audio/wav", ".wav"]);
    const expected = { text: "Mei arrives.", voice: "narrator", durationSeconds: 2 };
    expect(bytes).toEqual(bytesOf(synthesizeSound({ ...expected, format: "wav" })));
    expect(Buffer.from(bytes).readUInt32LE(40)).toBe(2 * 24_000 * 2);
  });
});

async function sound(payload: unknown): ReturnType<typeof download> {
  const [url = ""] = await resultsOf("test-speech", payload);
  return download(url);
}

async function resultsOf(model: string, payload: unknown): Promise<readonly string[]> {
  const body = JSON.stringify({ model, payload });
  const { json } = await call(server, "/requests", { method: "POST", body });
  const { record } = await readToEnd(server, String(json?.["request_id"]));
  const outcome = record?.["outcome"] as { media_urls: { id: string; url: string }[] };
  expect(outcome.media_urls.map(({ id }) => id)).toEqual(
    outcome.media_urls.map((_, at) => String(at)),
  );
  return outcome.media_urls.map(({ url }) => url);
}

async function download(
  url: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: string | null; readonly url: string }> {
  const response = await fetch(url);
  const bytes = bytesOf(await response.arrayBuffer());
  return { bytes, type: response.headers.get("content-type"), url };
}

function bytesOf(bytes: ArrayBuffer | Uint8Array): Uint8Array {
  return Uint8Array.from(new Uint8Array(bytes));
}
