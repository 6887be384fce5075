import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder that is gone when the test is over. */
export async function temporaryFolder(parent: string = tmpdir()): Promise<string> {
  const folder = await mkdtemp(path.join(parent, ".storyreel-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
