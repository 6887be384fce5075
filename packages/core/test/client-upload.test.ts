import { describe, expect, it } from "vitest";
import {
  json,
  KEY,
  PATH,
  startClient,
  startServer,
  thrownBy,
  type Answer,
  type SeenCall,
} from "./client-server.ts";

const picture = { bytes: Uint8Array.from([137, 80, 78, 71]), mediaType: "image/png" } as const;
const publicUrl = "https://storage.example/inputs/a.png";
const taken: Answer = (response) => response.writeHead(200).end();
const storageError =
  (status: number, code: string): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "application/xml" });
    response.end(`<?xml version='1.0'?><Error><Code>${code}</Code><Message>no</Message></Error>`);
  };
/** Names a place on the server itself, so that the file can be seen to arrive. */
const place: Answer = (response, call) =>
  json(200, {
    upload_url: `http://${String(call.headers.host)}/bucket/a.png?signature=s3cret`,
    public_url: publicUrl,
  })(response, call);

const puts = ({ calls }: { readonly calls: readonly SeenCall[] }) =>
  calls.filter(({ method }) => method === "PUT");

describe("an upload", () => {
  it("asks for a place, puts the bytes there without the key, and says where models find them", async () => {
    await using server = await startServer(place, taken);
    await using client = startClient(server.baseUrl, { organizationId: "o-1" });
    expect(await client.uploadMedia(picture)).toBe(publicUrl);
    const [ask, put] = server.calls;
    expect(ask).toMatchObject({
      method: "POST",
      path: `${PATH}/upload-url`,
      body: '{"file_type":"png"}',
    });
    expect(ask?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(put).toMatchObject({ method: "PUT", path: "/bucket/a.png?signature=s3cret" });
    expect(put?.headers).toMatchObject({ "content-type": "image/png", "content-length": "4" });
    expect(put?.headers.authorization).toBeUndefined();
    expect(put?.headers["x-organization-id"]).toBeUndefined();
  });

  it("is repeated where the API or the storage stumbles", async () => {
    const stumble = json(503, { error: "later" });
    await using server = await startServer(stumble, place, storageError(503, "SlowDown"), taken);
    await using client = startClient(server.baseUrl);
    expect(await client.uploadMedia(picture)).toBe(publicUrl);
    expect(puts(server)).toHaveLength(2);
  });

  it("is given up when the storage refuses, without its signature in the message", async () => {
    await using server = await startServer(place, storageError(403, "SignatureDoesNotMatch"));
    await using client = startClient(server.baseUrl);
    const error = await thrownBy(client.uploadMedia(picture));
    expect(error).toMatchObject({ name: "UploadError", code: "UPLOAD_FAILED", status: 403 });
    expect(String(error)).toContain("/bucket/a.png returned HTTP 403 (SignatureDoesNotMatch)");
    expect(String(error)).not.toContain("s3cret");
    expect(puts(server)).toHaveLength(1);
  });

  it("is given up after four tries at a storage that stays down", async () => {
    await using server = await startServer(place, storageError(500, "InternalError"));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.uploadMedia(picture))).toMatchObject({ code: "UPLOAD_FAILED" });
    expect(puts(server)).toHaveLength(4);
  });

  it.each<[string, string]>([
    ["plain http past this machine", "http://storage.example/a.png"],
    ["a private address", "https://10.0.0.1/a.png"],
    ["no address at all", "a.png"],
  ])("never goes to %s", async (_, uploadUrl) => {
    await using server = await startServer(
      json(200, { upload_url: uploadUrl, public_url: publicUrl }),
    );
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.uploadMedia(picture))).toMatchObject({
      code: "UPLOAD_REFUSED_ADDRESS",
    });
    expect(server.calls).toHaveLength(1);
  });

  it("is an error of the API where it names no place or refuses to", async () => {
    await using server = await startServer(json(200, { upload_url: 1 }));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.uploadMedia(picture))).toMatchObject({
      code: "API_MALFORMED_ANSWER",
    });
    await using refusing = await startServer(json(404, { error: "no such route" }));
    await using other = startClient(refusing.baseUrl);
    expect(await thrownBy(other.uploadMedia(picture))).toMatchObject({ code: "API_NOT_FOUND" });
  });

  it("ends at once when it is aborted", async () => {
    await using server = await startServer(place, () => undefined);
    await using client = startClient(server.baseUrl);
    const reason = new Error("stop");
    const controller = new AbortController();
    const upload = client.uploadMedia(picture, { signal: controller.signal });
    while (puts(server).length === 0) await new Promise(setImmediate);
    controller.abort(reason);
    expect(await thrownBy(upload)).toBe(reason);
  });
});
