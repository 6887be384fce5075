import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Commands of git in a folder, as somebody with a name. */
export function gitIn(folder: string) {
  const identity = ["-c", "user.name=Mei", "-c", "user.email=mei@example.com"];
  const git = (...words: readonly string[]) =>
    execFileSync("git", ["-C", folder, ...identity, ...words], { encoding: "utf8" }).trim();
  return {
    git,
    init: () => {
      git("init", "-q", "-b", "main");
      writeFileSync(join(folder, ".gitignore"), "page/\n.storyreel/\nout/\n");
    },
    /** @returns its hash. */
    commit: (subject: string): string => {
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", subject);
      return git("rev-parse", "HEAD");
    },
  };
}
