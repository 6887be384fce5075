import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatDiagnostic, readSourceFile } from "../src/source.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "storyreel-source-"));
  await mkdir(path.join(folder, "boards"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function complaint(
  name: string,
  bytes?: string | Uint8Array,
  maxBytes?: number,
): Promise<string> {
  if (bytes !== undefined) await writeFile(path.join(folder, name), bytes);
  const read = await readSourceFile(name, {
    cwd: folder,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
  return "file" in read ? "" : formatDiagnostic(read.diagnostic).replaceAll(folder, "FOLDER");
}

test("text is read, and its path is shown from where one stands", async () => {
  await writeFile(path.join(folder, "boards/a.yaml"), "a: é\n");
  const read = await readSourceFile(path.join(folder, "boards/a.yaml"), { cwd: folder });
  expect(read).toEqual({ file: { path: "boards/a.yaml", text: "a: é\n" } });
});

test("a file outside is shown with its whole path", async () => {
  await writeFile(path.join(folder, "b.yaml"), "b: 1\n");
  const read = await readSourceFile("../b.yaml", { cwd: path.join(folder, "boards") });
  expect(read).toMatchObject({ file: { path: path.join(folder, "b.yaml") } });
});

test("the mark that some editors put before UTF-8 is dropped", async () => {
  await writeFile(path.join(folder, "bom.yaml"), "\ufeffa: 1\n");
  expect(await readSourceFile("bom.yaml", { cwd: folder })).toEqual({
    file: { path: "bom.yaml", text: "a: 1\n" },
  });
});

test("where a file is missing, one with a similar name is named", async () => {
  for (const name of ["film.yaml", "film.lock.yaml", "other.yaml"]) {
    await writeFile(path.join(folder, name), "a: 1\n");
  }
  for (const wrong of ["film", "film.yml", "flim.yaml"]) {
    const read = await readSourceFile(wrong, { cwd: folder });
    expect(read).toMatchObject({ diagnostic: { hint: 'did you mean "film.yaml"?' } });
  }
});

test("neither a link to nothing nor a file that is no text suggests itself", async () => {
  const own = path.join(folder, "boards/own");
  await mkdir(own);
  await symlink("nowhere.yaml", path.join(own, "link.yaml"));
  await expect(readSourceFile("link.yaml", { cwd: own })).resolves.toMatchObject({
    diagnostic: { hint: "it is a link to something that does not exist" },
  });
  await rm(path.join(own, "link.yaml"));
  await writeFile(
    path.join(own, "noise.yaml"),
    Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
  );
  const noise = await readSourceFile("noise.yaml", { cwd: own });
  expect(noise).toMatchObject({ diagnostic: { code: "YAML_UNREADABLE_FILE" } });
  expect(noise).not.toHaveProperty("diagnostic.hint");
});

test.each([
  [
    "no such file",
    () => complaint("nowhere.yaml"),
    "nowhere.yaml:1:1 error YAML_UNREADABLE_FILE\n  no such file: FOLDER/nowhere.yaml\n  hint: YAML files in FOLDER: b.yaml, bom.yaml, film.yaml, other.yaml",
  ],
  [
    "a folder",
    () => complaint("boards"),
    "boards:1:1 error YAML_UNREADABLE_FILE\n  this is a folder, not a file\n  hint: YAML files in it: boards/a.yaml",
  ],
  [
    "a folder that does not exist",
    () => complaint("gone/deep/a.yaml"),
    "gone/deep/a.yaml:1:1 error YAML_UNREADABLE_FILE\n  no such file: FOLDER/gone/deep/a.yaml\n  hint: the folder FOLDER/gone does not exist",
  ],
  [
    "a video",
    () => complaint("boards/film.mp4", Buffer.from("\0\0\0\u0020ftypisom\0\0\u0002\0", "latin1")),
    "boards/film.mp4:1:1 error YAML_UNREADABLE_FILE\n  this is an MP4 or MOV video, not a text file\n  hint: YAML files in it: boards/a.yaml",
  ],
  [
    "a video that is too large to be read",
    () => complaint("boards/film.webm", Buffer.from("\x1aE\xdf\xa3 webm", "latin1"), 5),
    "boards/film.webm:1:1 error YAML_UNREADABLE_FILE\n  this is a WebM or Matroska video, not a text file\n  hint: YAML files in it: boards/a.yaml",
  ],
  [
    "a program",
    () => complaint("boards/tool", Buffer.from("\0\u0001\0\u0002", "latin1")),
    "boards/tool:1:1 error YAML_UNREADABLE_FILE\n  this is a binary file, not a text file\n  hint: YAML files in it: boards/a.yaml",
  ],
  [
    "too large",
    () => complaint("large.yaml", "a: 12345\n", 5),
    "large.yaml:1:1 error YAML_TOO_LARGE\n  the file has 9 bytes; the limit is 5 bytes",
  ],
  [
    "UTF-16",
    () => complaint("wide.yaml", Buffer.from("\ufeffa: 1\n", "utf16le")),
    "wide.yaml:1:1 error YAML_NOT_UTF8\n  the file is UTF-16, not UTF-8\n  hint: save the file as UTF-8",
  ],
  [
    "Latin-1",
    () => complaint("latin.yaml", Buffer.from("a: 1\nb: caf\u00e9\n", "latin1")),
    "latin.yaml:2:7 error YAML_NOT_UTF8\n  invalid UTF-8 here\n  2 | b: caf\ufffd\n    |       ^\n  hint: save the file as UTF-8",
  ],
])("%s is one diagnostic", async (_, read, text) => {
  expect(await read()).toBe(text);
});
