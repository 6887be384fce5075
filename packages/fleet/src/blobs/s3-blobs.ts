import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import type { Blobs } from "./blobs.ts";
import type { S3Address } from "./s3-address.ts";
import { s3Error, statusOf } from "./s3-error.ts";
import { putIfAbsent, type S3Store, type UploadSizes } from "./s3-upload.ts";
import { damaged } from "./store-error.ts";
import { OtherBytes, writeWhole } from "./write-whole.ts";

export type S3Options = {
  readonly sizes?: Partial<UploadSizes> | undefined;
  /** A connection over which nothing comes for so long is given up. Default: 60 s. */
  readonly idleMs?: number | undefined;
  /** Before a download that broke off begins again; doubled each time. Default: 200. */
  readonly retryMs?: number | undefined;
};

const mostTries = 5;

/**
 * A bucket of Amazon S3, or of a store that speaks its protocol. Keys come from where Amazon's tools look for them, first
 * AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
 */
export async function openS3Blobs(address: S3Address, options: S3Options = {}): Promise<Blobs> {
  const { bucket, prefix } = address;
  const aws = await import("@aws-sdk/client-s3");
  const client = createClient(aws.S3Client, address, options.idleMs ?? 60_000);
  const name = `s3://${bucket}/${prefix}`;
  const store: S3Store = { aws, client, bucket, takesConditions: true, sizes: options.sizes };
  const objectOf = (key: string) => ({ Bucket: bucket, Key: `${prefix}${key}` });
  const guard = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw s3Error(name, error);
    });
  const sizeOf = async (key: string): Promise<number | undefined> => {
    try {
      const { ContentLength } = await client.send(new aws.HeadObjectCommand(objectOf(key)));
      return ContentLength ?? 0;
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  };
  const put = async (key: string, path: string): Promise<void> => {
    const { size } = await stat(path);
    const known = await sizeOf(key);
    // Cut off by somebody: a put without a condition replaces it.
    if (known === size) return;
    const source = { path, size, replaces: known !== undefined };
    if (await putIfAbsent(store, objectOf(key), source)) return;
    // Some stores refuse every put with a condition as if there were something.
    if ((await sizeOf(key)) !== size) {
      await putIfAbsent(store, objectOf(key), { ...source, replaces: true });
    }
  };
  const replace = async (key: string, path: string): Promise<void> => {
    const { size } = await stat(path);
    await putIfAbsent(store, objectOf(key), { path, size, replaces: true });
  };
  const fetch = async (key: string, path: string, sha256?: string): Promise<boolean> => {
    try {
      await writeWhole(path, sha256, (part) =>
        download(store, objectOf(key), { path: part, retryMs: options.retryMs ?? 200 }),
      );
      return true;
    } catch (error) {
      if (isNoSuchKey(error)) return false;
      throw error instanceof OtherBytes ? damaged(name, key, error) : error;
    }
  };
  return {
    name,
    has: async (key, sizeBytes) => {
      const size = await guard(sizeOf(key));
      return size !== undefined && (sizeBytes === undefined || size === sizeBytes);
    },
    put: (key, path) => guard(put(key, path)),
    replace: (key, path) => guard(replace(key, path)),
    fetch: (key, path, sha256) => guard(fetch(key, path, sha256)),
    link: async (key, seconds) => {
      const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
      const get = new aws.GetObjectCommand(objectOf(key));
      return guard(getSignedUrl(client, get, { expiresIn: seconds }));
    },
    delete: async (key) => {
      await guard(client.send(new aws.DeleteObjectCommand(objectOf(key))));
    },
  };
}

function createClient(Client: typeof S3Client, address: S3Address, idleMs: number): S3Client {
  const { region, endpoint, isPathStyle } = address;
  const ofEnvironment = process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
  return new Client({
    // Stores that are not Amazon's take any.
    region: region ?? ofEnvironment ?? "us-east-1",
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle: isPathStyle,
    followRegionRedirects: true,
    // Checksums in trailers are refused by many stores. The hash of what is sent is signed all the same.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: mostTries,
    requestHandler: { connectionTimeout: 10_000, socketTimeout: idleMs },
  });
}

/** The connection broke after the answer had begun. */
class BrokenOff extends Error {}

/** Writes an object to a file, from its beginning again if the connection breaks. Errors of the disk pass at once. */
async function download(
  { aws, client }: S3Store,
  object: { readonly Bucket: string; readonly Key: string },
  { path, retryMs }: { readonly path: string; readonly retryMs: number },
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { Body } = await client.send(new aws.GetObjectCommand(object));
    const read = async function* () {
      try {
        for await (const chunk of (Body ?? []) as AsyncIterable<Uint8Array>) yield chunk;
      } catch (cause) {
        throw new BrokenOff(cause instanceof Error ? cause.message : String(cause), { cause });
      }
    };
    try {
      return await pipeline(read, createWriteStream(path));
    } catch (error) {
      if (!(error instanceof BrokenOff) || tries === mostTries) throw error;
      await wait(retryMs * 2 ** (tries - 1));
    }
  }
}

/** A bucket that does not exist is an error; it has the same status. */
function isNoSuchKey(error: unknown): boolean {
  return statusOf(error) === 404 && error instanceof Error && error.name !== "NoSuchBucket";
}
