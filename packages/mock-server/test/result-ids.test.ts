import { expect, test } from "vitest";
import { createMockServer, type MockServer } from "../src/index.ts";
import { call } from "./client.ts";

const video = { video_url: "https://example.com/talk.mp4" };
const speech = { text: "Mei arrives.", voice_id: "English_expressive_narrator" };

test("the same request has the same ids, and the next request is refused unless it names them", async () => {
  await using server = await createMockServer();
  const faces = await idsOf(server, "kling-identify-face", video);
  await using other = await createMockServer();
  expect(await idsOf(other, "kling-identify-face", video)).toEqual(faces);

  const [session, face] = [faces["session_id"], faces["face_data"]?.[0]?.face_id];
  const sync = (session_id: unknown, face_id: unknown) =>
    submit(server, "kling-lip-sync", { session_id, face_choose: [{ face_id }] });
  expect((await sync(session, face)).status).toBe(200);
  expect((await sync("session_id-of-kling-identify-face", face)).status).toBe(200);
  for (const [name, refused] of [
    ["session_id", await sync("session-1", face)],
    ["face_choose.0.face_id", await sync(session, session)],
    ["face_choose.0.face_id", await sync(session, `${face}0`)],
  ] as const) {
    expect(refused.status).toBe(400);
    expect(refused.json).toEqual({
      error: `invalid request: ${name} is not an id that kling-identify-face has returned`,
    });
  }
  // A server that did not make it recognizes it: a rehearsal goes on with what an earlier one has.
  await using third = await createMockServer();
  const known = { session_id: session, face_choose: [{ face_id: face }] };
  expect((await submit(third, "kling-lip-sync", known)).status).toBe(200);
  expect((await submit(server, "minimax-tts-speech-2.8-hd", speech)).status).toBe(200);
});

test("an id expires when the spec says so, by the clock of the session", async () => {
  await using server = await createMockServer({ clock: "virtual" });
  const faces = await idsOf(server, "kling-identify-face", video);
  const named = {
    session_id: faces["session_id"],
    face_choose: [{ face_id: faces["face_data"]?.[0]?.face_id }],
  };
  server.advance(23 * 3_600_000);
  expect((await submit(server, "kling-lip-sync", named)).status).toBe(200);
  server.advance(2 * 3_600_000);
  expect((await submit(server, "kling-lip-sync", named)).json).toEqual({
    error: "invalid request: session_id has expired",
  });
});

type Faces = { readonly session_id?: string; readonly face_data?: readonly { face_id: string }[] };

async function idsOf(server: MockServer, model: string, payload: object): Promise<Faces> {
  const { json } = await submit(server, model, payload);
  for (;;) {
    const read = await call(server, `/requests/${String(json?.["request_id"])}`);
    const outcome = read.json?.["outcome"] as { readonly data: Faces } | null;
    if (outcome !== null) return outcome.data;
  }
}

function submit(server: MockServer, model: string, payload: object) {
  return call(server, "/requests", { method: "POST", body: JSON.stringify({ model, payload }) });
}
