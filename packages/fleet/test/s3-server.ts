import { createHash, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

type Answer = {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly headers?: { readonly [name: string]: string };
};

/** What the next matching requests meet instead of an answer. */
export type S3Fault = {
  readonly method: string;
  times: number;
  /** `cut`: the connection ends in the middle of the body. `stall`: nothing more comes. `slow`: a second later. A number: that status. */
  readonly kind: "cut" | "stall" | "slow" | number;
  /** Only objects whose names contain it. */
  readonly name?: string;
};

export type S3ServerOptions = {
  /**
   * Knows `If-None-Match: *`: `refuses` answers 501 to it, `denies` answers 412 whether there is something or not, `ignores`
   * overwrites. Default: it does.
   */
  readonly conditions?: "kept" | "refuses" | "denies" | "ignores";
};

/** As much of Amazon's S3 as a store of files needs, in memory; requests without a signature are refused. */
export async function startS3Server({ conditions = "kept" }: S3ServerOptions = {}) {
  const buckets = new Set(["clips"]);
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const requests: string[] = [];
  const faults: S3Fault[] = [];

  const isThere = (request: IncomingMessage, name: string): Answer | undefined => {
    if (request.headers["if-none-match"] !== "*" || conditions === "ignores") return undefined;
    if (conditions === "refuses") return failure(501, "NotImplemented");
    return conditions === "denies" || objects.has(name)
      ? failure(412, "PreconditionFailed")
      : undefined;
  };
  const store = (name: string, bytes: Buffer): Answer => {
    objects.set(name, bytes);
    return { status: 200, headers: { etag: tagOf(bytes) } };
  };
  const answer = (request: IncomingMessage, url: URL, body: Buffer): Answer => {
    const { method = "" } = request;
    const name = decodeURIComponent(url.pathname);
    const bucket = name.split("/")[1] ?? "";
    const upload = url.searchParams.get("uploadId");
    const signature = request.headers.authorization ?? url.searchParams.get("X-Amz-Signature");
    if (signature === null || signature === undefined) return failure(403, "AccessDenied");
    if (signature.includes("Credential=STRANGER")) return failure(403, "InvalidAccessKeyId");
    if (!buckets.has(bucket)) return failure(404, "NoSuchBucket");
    const sent = request.headers["x-amz-content-sha256"];
    if (typeof sent === "string" && sent.length === 64 && sent !== sha256(body)) {
      return failure(400, "XAmzContentSHA256Mismatch");
    }
    if (upload !== null) {
      const parts = uploads.get(upload);
      if (parts === undefined) return failure(404, "NoSuchUpload");
      if (method === "PUT") {
        parts.set(Number(url.searchParams.get("partNumber")), body);
        return { status: 200, headers: { etag: tagOf(body) } };
      }
      if (method === "DELETE") {
        uploads.delete(upload);
        return { status: 204 };
      }
      const refused = isThere(request, name);
      if (refused !== undefined) return refused;
      const numbers = [...body.toString().matchAll(/<PartNumber>(\d+)</g)].map((one) => +one[1]!);
      uploads.delete(upload);
      store(name, Buffer.concat(numbers.map((number) => parts.get(number) ?? Buffer.alloc(0))));
      return { status: 200, body: "<CompleteMultipartUploadResult/>" };
    }
    switch (method) {
      case "POST": {
        const id = randomUUID();
        uploads.set(id, new Map());
        const told = `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`;
        return { status: 200, body: told };
      }
      case "PUT":
        return isThere(request, name) ?? store(name, body);
      case "DELETE":
        objects.delete(name);
        return { status: 204 };
      default: {
        const found = objects.get(name);
        return found === undefined ? failure(404, "NoSuchKey") : { status: 200, body: found };
      }
    }
  };

  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const url = new URL(request.url ?? "/", "http://store");
      requests.push(`${request.method} ${decodeURIComponent(url.pathname)}`);
      const fault = faults.find(
        ({ method, times, name = "" }) =>
          method === request.method && times > 0 && url.pathname.includes(name),
      );
      const given = answer(request, url, Buffer.concat(chunks));
      if (fault === undefined) return send(request, response, given);
      fault.times -= 1;
      if (fault.kind === "slow") {
        await wait(1000);
        return send(request, response, given);
      }
      if (typeof fault.kind === "number")
        send(request, response, failure(fault.kind, fault.kind === 503 ? "SlowDown" : "Refused"));
      else sendHalf(response, given, fault.kind);
      // A client that gives up in the middle of its upload is one of the things that happen.
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    url: `s3://clips/films?region=us-east-1&endpoint=${encodeURIComponent(endpoint)}`,
    objects,
    /** Uploads in parts that are neither completed nor dropped. */
    uploads,
    requests,
    faults,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function failure(status: number, code: string): Answer {
  return { status, body: `<Error><Code>${code}</Code><Message>told: ${code}</Message></Error>` };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body ?? "");
  response.writeHead(answer.status, { ...answer.headers, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function sendHalf(response: ServerResponse, answer: Answer, kind: "cut" | "stall"): void {
  const body = Buffer.from(answer.body ?? "");
  response.writeHead(answer.status, { "content-length": body.length });
  response.write(body.subarray(0, body.length / 2), () => {
    if (kind === "cut") response.destroy();
  });
}

function tagOf(bytes: Buffer): string {
  return `"${createHash("md5").update(bytes).digest("hex")}"`;
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
