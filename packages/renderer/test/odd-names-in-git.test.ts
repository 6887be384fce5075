import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRevision } from "../src/inspect/git/open-revision.ts";
import { readTipFiles } from "../src/inspect/git/read-tip-files.ts";

// Git quotes such names where it is not asked for others.
const name = "-..%20'a\tb\n\\\"[c]:(glob) é\u{1F3AC}";

test.skipIf(process.platform === "win32")("git has files under every name", async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "storyreel-git-")));
  try {
    const top = join(folder, name);
    const below = join(top, `..${name}`);
    await mkdir(below, { recursive: true });
    const path = join(below, `${name}.lock.yaml`);
    await writeFile(path, "one\n");
    const person = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
    const git = (...args: readonly string[]) =>
      execFileSync("git", [...person, ...args], { cwd: top, stdio: "pipe" });
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "film");
    expect(readTipFiles(top, ".lock.yaml").map(({ bytes }) => bytes.toString())).toEqual(["one\n"]);
    const revision = openRevision(path, "HEAD");
    expect(revision.list(below)).toEqual([path]);
    expect(revision.read(path)?.toString()).toBe("one\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
