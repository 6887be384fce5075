import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pictureKey } from "../src/blobs/blobs.ts";
import { openFolderBlobs } from "../src/blobs/folder-blobs.ts";
import { uploadPictures } from "../src/run/upload-pictures.ts";

const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

test("a picture that is saved again does not change what a plan was made with", async () => {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-upload-"));
  const path = join(folder, "first.png");
  const blobs = openFolderBlobs(join(folder, "store"));
  const source = { kind: "file", path, sha256: sha256Of("planned") } as const;
  const takes = [{ pictures: [{ source }] }];

  await writeFile(path, "another");
  await expect(uploadPictures(blobs, takes)).rejects.toMatchObject({ code: "PICTURE_CHANGED" });
  expect(await blobs.has(pictureKey(source.sha256))).toBe(false);

  await writeFile(path, "planned");
  await uploadPictures(blobs, takes);
  // In place, as many programs save a file.
  await writeFile(path, "another");
  const fetched = join(folder, "fetched");
  expect(await blobs.fetch(pictureKey(source.sha256), fetched, source.sha256)).toBe(true);
  expect(await readFile(fetched, "utf8")).toBe("planned");
  await rm(folder, { recursive: true });
});
