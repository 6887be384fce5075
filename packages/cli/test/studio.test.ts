import { expect, test } from "vitest";
import { createFolder, runHere } from "./cli-process.ts";

test.each<[string, readonly string[], string]>([
  ["a file that does not exist", ["gone.yaml"], "gone.yaml"],
  ["a device", ["/dev/null"], "/dev/null: this is not a file that can be edited"],
  ["a port that is none", ["film.yaml", "--port", "65536"], '--port "65536" is not a port'],
  ["a state folder that is a file", ["film.yaml", "--state", "film.yaml"], "is a file"],
])("studio is not started for %s", async (_, words, said) => {
  await using folder = await createFolder({ "film.yaml": "storyboard: 1\n" });
  const ended = await runHere(["studio", ...words, "--no-open"], { cwd: folder.path });
  expect(ended.exit).toBe(2);
  expect(ended.stdout).toBe("");
  expect(ended.stderr).toContain(said);
});
