import { open, readFile, type FileHandle } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type * as Aws from "@aws-sdk/client-s3";
import { eachOf } from "../each-of.ts";
import { statusOf } from "./s3-error.ts";

export type S3Store = {
  readonly aws: typeof Aws;
  readonly client: Aws.S3Client;
  readonly bucket: string;
  /** False once it has said that it knows no `If-None-Match`. */
  takesConditions: boolean;
  readonly sizes: Partial<UploadSizes> | undefined;
};

export type UploadSizes = {
  /** A larger file is sent in parts. Default: 64 MB. */
  readonly oneBytes: number;
  /** Of a part. At least 5 MB for Amazon. Default: 16 MB. */
  readonly partBytes: number;
};

type ObjectName = { readonly Bucket: string; readonly Key: string };
type Source = {
  readonly path: string;
  readonly size: number;
  /** What is there is not complete, and is written over. */
  readonly replaces: boolean;
};

// Parts in memory at a time.
const partsAtOnce = 3;
// Of an upload that collides with another one of the same key.
const mostTries = 5;
const conflictMs = 200;

/** Stores a file, unless there is one under its name by then. @returns false if the store says that there is. */
export async function putIfAbsent(
  store: S3Store,
  object: ObjectName,
  source: Source,
): Promise<boolean> {
  const { oneBytes = 64 * 2 ** 20 } = store.sizes ?? {};
  if (source.size > oneBytes) return putInParts(store, object, source);
  const body = await readFile(source.path);
  return finish(store, source, (condition) =>
    store.client.send(
      new store.aws.PutObjectCommand({
        ...object,
        ...condition,
        Body: body,
        ContentLength: body.length,
      }),
    ),
  );
}

async function putInParts(store: S3Store, object: ObjectName, source: Source): Promise<boolean> {
  const { aws, client } = store;
  const { UploadId } = await client.send(new aws.CreateMultipartUploadCommand(object));
  const upload = { ...object, UploadId };
  // Parts that nobody completes are paid for until they are dropped.
  const drop = () =>
    client.send(new aws.AbortMultipartUploadCommand(upload)).catch(() => undefined);
  try {
    const Parts = await sendParts(store, upload, source);
    const isFirst = await finish(store, source, (condition) =>
      client.send(
        new aws.CompleteMultipartUploadCommand({
          ...upload,
          ...condition,
          MultipartUpload: { Parts },
        }),
      ),
    );
    if (!isFirst) await drop();
    return isFirst;
  } catch (error) {
    await drop();
    throw error;
  }
}

async function sendParts(
  { aws, client, sizes }: S3Store,
  upload: ObjectName & { readonly UploadId: string | undefined },
  { path, size }: Source,
): Promise<Aws.CompletedPart[]> {
  const { partBytes = 16 * 2 ** 20 } = sizes ?? {};
  const parts: Aws.CompletedPart[] = [];
  const starts = Array.from(
    { length: Math.ceil(size / partBytes) },
    (_, index) => index * partBytes,
  );
  const file = await open(path);
  try {
    await eachOf(starts, partsAtOnce, async (from, index) => {
      const Body = await readPart(file, from, Math.min(size, from + partBytes));
      const PartNumber = index + 1;
      const { ETag } = await client.send(
        new aws.UploadPartCommand({ ...upload, PartNumber, Body }),
      );
      parts[index] = { PartNumber, ETag };
    });
  } finally {
    await file.close();
  }
  return parts;
}

async function readPart(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const part = Buffer.alloc(to - from);
  for (let read = 0; read < part.length;) {
    const { bytesRead } = await file.read(part, read, part.length - read, from + read);
    if (bytesRead === 0) throw new Error("the file became shorter during the upload");
    read += bytesRead;
  }
  return part;
}

type Condition = { readonly IfNoneMatch?: "*" };

/** Makes an object appear; `false`: another one was first. */
async function finish(
  store: S3Store,
  { replaces }: Source,
  send: (condition: Condition) => Promise<unknown>,
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const isConditional = store.takesConditions && !replaces;
    try {
      await send(isConditional ? { IfNoneMatch: "*" } : {});
      return true;
    } catch (error) {
      const status = statusOf(error);
      if (isConditional && status === 412) return false;
      if (isConditional && status === 501) store.takesConditions = false;
      else if (status !== 409 || tries === mostTries) throw error;
      else await wait(conflictMs * tries);
    }
  }
}
