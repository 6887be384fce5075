import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder, runCli, untilClips } from "./cli-process.ts";
import { OtioEditor } from "../../renderer/test/otio-editor.ts";
import { createPlace, createProject } from "./story-project.ts";

const film = `# the film
storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: opening, takes: 2, prompt: A street at night. }  # two, to choose from
  - { id: finale, prompt: The same street at dawn. }
`;

test("an editor's trim and choice of take come back into storyboard and lock file, and cost nothing", async () => {
  await using server = await createMockServer();
  await using place = await createPlace(server.baseUrl);
  const project = await createProject(place, "film", film);
  const render = () => project.cli("render", "film.yaml", "--yes", ...untilClips);
  expect(await render()).toMatchObject({ exit: 0 });
  const bought = server.requests().length;
  const exported = await project.cli("export", "film.yaml", "--format", "otio", "-o", "cut.otio");
  expect(exported).toMatchObject({ exit: 0, stderr: "" });

  expect(await project.cli("import", "film.yaml", "cut.otio", "--write")).toEqual({
    exit: 0,
    stdout: "",
    stderr: "no changes: the timeline matches the storyboard\n",
  });
  expect(await project.read("film.yaml")).toBe(film);

  const editor = new OtioEditor(await project.read("cut.otio"));
  editor.trim("opening", { head: 12 });
  editor.clip("opening").active_media_reference_key = "take-2";
  await project.write("edited.otio", editor.text());
  const patch = `--- a/film.yaml
+++ b/film.yaml
@@ -3,5 +3,5 @@
 title: Film
 defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
 shots:
-  - { id: opening, takes: 2, prompt: A street at night. }  # two, to choose from
+  - { id: opening, takes: 2, prompt: A street at night., cut: { in: 0.5 } }  # two, to choose from
   - { id: finale, prompt: The same street at dawn. }
`;
  const lock = await project.read("film.lock.yaml");
  expect(await project.cli("import", "film.yaml", "edited.otio")).toEqual({
    exit: 0,
    stdout: patch,
    stderr: 'lock file: another take of shot "opening"\nadd --write to apply these changes\n',
  });
  // Named from the top of the repository, however it was given: so git finds it.
  const absolute = await project.cli("import", join(project.path, "film.yaml"), "edited.otio");
  expect(absolute.stdout).toBe(patch);
  await project.write("change.patch", absolute.stdout);
  await project.git("apply", "--check", "change.patch");
  expect(await project.read("film.yaml")).toBe(film);
  expect(await project.read("film.lock.yaml")).toBe(lock);

  await chmod(join(project.path, "film.yaml"), 0o640);
  const written = await project.cli("import", "film.yaml", "edited.otio", "--write", "--json");
  expect(written.exit).toBe(0);
  expect(JSON.parse(written.stdout)).toMatchObject({
    type: "imported",
    patch,
    takes: [{ shotId: "opening" }],
    written: true,
    diagnostics: [],
  });
  expect((await stat(join(project.path, "film.yaml"))).mode & 0o777).toBe(0o640);
  expect((await project.cli("takes", "film.yaml", "opening")).stdout).toMatch(/^ +\* 2 {2}kling/m);

  // What was written gives the timeline that came in.
  expect((await project.cli("import", "film.yaml", "edited.otio")).stderr).toBe(
    "no changes: the timeline matches the storyboard\n",
  );
  expect(await render()).toMatchObject({ exit: 0 });
  expect(server.requests()).toHaveLength(bought);

  // A part is cut out of its middle: two shots, one clip, the take that was chosen.
  await project.cli("export", "film.yaml", "--format", "otio", "-o", "cut.otio");
  const razor = new OtioEditor(await project.read("cut.otio"));
  razor.razor("opening", 24);
  for (const { children } of razor.timeline.tracks.children) {
    const range = children.filter(({ name }) => name === "opening")[1]!.source_range!;
    range.start_time.value += 12;
    range.duration.value -= 12;
  }
  await project.write("split.otio", razor.strip().text());
  expect(await project.cli("import", "film.yaml", "split.otio", "--write")).toMatchObject({
    exit: 0,
    stderr: 'lock file: another take of shot "opening-b"\nwritten\n',
  });
  expect(await project.read("film.yaml")).toContain(
    `  - { id: opening-b, takes: 2, prompt: A street at night., cut: { in: 2 } }`,
  );
  expect(await project.plan()).toEqual([
    "opening reused 0.00",
    "opening-b reused 0.00",
    "finale reused 0.00",
    "total 0.00",
  ]);
  expect(await render()).toMatchObject({ exit: 0 });
  expect(server.requests()).toHaveLength(bought);
});

test.each([
  ["cut.edl", "TITLE: Film\nFCM: NON-DROP FRAME\n", "an EDL"],
  ["cut.fcpxml", '<?xml version="1.0"?>\n<!DOCTYPE fcpxml>\n<fcpxml version="1.10"/>\n', "FCPXML"],
])("a timeline in another format is refused in one sentence: %s", async (name, text, format) => {
  await using folder = await createFolder({ "film.yaml": film, [name]: text });
  const { exit, stderr } = await runCli(["import", "film.yaml", name], { cwd: folder.path });
  expect(exit).toBe(1);
  expect(stderr).toContain(`expected an OTIO file, got ${format}\n`);
  expect(stderr).toContain("hint: export the timeline from the edit suite as .otio\n");
});

/** The rehearsed film, exported, with another take of its first shot and a shorter second one. */
async function editRehearsal(folder: string, take: string) {
  const cli = (...args: readonly string[]) => runCli(args, { cwd: folder });
  await cli("render", "film.yaml", ...untilClips);
  await cli("export", "film.yaml", "--format", "otio", "-o", "cut.otio");
  const editor = new OtioEditor(await readFile(join(folder, "cut.otio"), "utf8"));
  editor.trim("finale", { tail: -24 });
  editor.clip("opening").active_media_reference_key = take;
  await writeFile(join(folder, "edited.otio"), editor.text());
  return cli;
}

test("a take of a rehearsal is chosen too, and the film has it when it is bought", async () => {
  await using folder = await createFolder({ "film.yaml": film });
  const cli = await editRehearsal(folder.path, "take-2");
  const { exit, stderr } = await cli("import", "film.yaml", "edited.otio", "--write");
  expect([exit, stderr]).toEqual([0, 'lock file: another take of shot "opening"\nwritten\n']);
  const { stdout } = await cli("plan", "film.yaml");
  expect(stdout).toContain("take 2 is chosen but not generated yet");
});

test("what cannot be said keeps everything from being written", async () => {
  await using folder = await createFolder({ "film.yaml": film });
  const cli = await editRehearsal(folder.path, "take-9");
  const { exit, stderr } = await cli("import", "film.yaml", "edited.otio", "--write");
  expect(exit).toBe(1);
  expect(stderr).toContain("error TIMELINE_TAKE");
  expect(stderr).toMatch(/\nnothing is written because of the errors above\n$/);
  expect(await readFile(join(folder.path, "film.yaml"), "utf8")).toBe(film);
});

test("a bundle is to be unpacked", async () => {
  await using folder = await createFolder({ "film.yaml": film, "cut.otioz": "PK\u0003\u0004\0\0" });
  const { exit, stderr } = await runCli(["import", "film.yaml", "cut.otioz"], {
    cwd: folder.path,
  });
  expect(exit).toBe(1);
  expect(stderr).toContain("hint: unpack it, and import the .otio file that is in it\n");
});

test("a timeline that is not there, or is none, is a mistake and no crash", async () => {
  await using folder = await createFolder({ "film.yaml": film, "notes.otio": "TITLE: an EDL" });
  const cli = (...args: readonly string[]) => runCli(args, { cwd: folder.path });
  const gone = await cli("import", "film.yaml", "gone.otio");
  expect(gone).toMatchObject({ exit: 1, stdout: "" });
  expect(gone.stderr).toContain("no such file");
  const other = await cli("import", "film.yaml", "notes.otio", "--json");
  expect(other.exit).toBe(1);
  expect(JSON.parse(other.stdout)).toMatchObject({
    type: "imported",
    patch: "",
    written: false,
    diagnostics: [{ file: "notes.otio", line: 1, code: "TIMELINE_NOT_JSON" }],
  });
});
