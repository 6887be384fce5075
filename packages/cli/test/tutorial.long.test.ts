import { execFile } from "node:child_process";
import { appendFile, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Writable } from "node:stream";
import { promisify } from "node:util";
import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { runCli } from "#run-cli";
import { createFolder, main } from "./cli-process.ts";
import { readTutorial } from "./tutorial-page.ts";

test("the tutorial prints what it says", async () => {
  await using server = await createMockServer();
  await using place = await createFolder();
  const reader = await createReader(place.path, server.baseUrl);
  const printed: string[] = [];
  const page: string[] = [];
  for (const step of readTutorial()) {
    if (step.kind === "edit") await reader.edit(step.from, step.to);
    else if (step.kind === "act") await reader.act(step.name);
    else {
      const command = `$ ${step.argv.join(" ")}`;
      const wanted = mask(step.printed, place.path);
      const shown = mask(await reader.run(step.argv), place.path);
      page.push(command, ...wanted.split("\n"));
      printed.push(command, ...shorten(shown, wanted));
    }
  }
  expect(printed).toEqual(page);
  // The second clone bought nothing, and the draft and the film share their requests.
  expect(server.requests()).toHaveLength(5);
});

/** Somebody who types the commands of the page, in a folder that npm has made. */
async function createReader(top: string, baseUrl: string) {
  let folder = join(top, "last-train");
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  await git(folder, ["config", "--global", "user.name", "You"]);
  await git(folder, ["config", "--global", "user.email", "you@example.com"]);

  async function git(cwd: string, args: readonly string[]): Promise<string> {
    const env = { PATH: process.env["PATH"], HOME: top };
    const { stdout, stderr } = await promisify(execFile)("git", args, { cwd, env });
    return stdout + stderr;
  }

  return {
    async run(argv: readonly string[]): Promise<string> {
      const [program, first = "", ...rest] = argv;
      if (program === "npx") return storyreel(folder, rest);
      if (program === "git") return git(folder, [first, ...rest]);
      if (program === "cd") folder = resolve(folder, first);
      else if (program === "cp")
        await copyFile(resolve(folder, first), resolve(folder, rest[0] ?? ""));
      else throw new Error(`nobody runs ${argv.join(" ")}`);
      return "";
    },
    async edit(from: string, to: string): Promise<void> {
      const film = join(folder, "film.yaml");
      const text = await readFile(film, "utf8");
      expect(text).toContain(from);
      await writeFile(
        film,
        text.replace(from, () => to),
      );
    },
    async act(name: string): Promise<void> {
      if (name === "add the key") {
        await copyFile(join(folder, ".env.example"), join(folder, ".env"));
        await appendFile(join(folder, ".env"), `GMI_API_KEY=any\nGMI_BASE_URL=${baseUrl}\n`);
      } else if (name === "trim carriage-010") await trim(join(folder, "out/film"), "carriage-010");
      else throw new Error(`nobody does this: ${name}`);
    },
  };
}

/** Returns what a terminal would show: stdout and stderr in the order in which they were written. */
async function storyreel(cwd: string, args: readonly string[]): Promise<string> {
  let printed = "";
  const terminal = () =>
    new Writable({
      decodeStrings: false,
      write: (text: string, _, done) => {
        printed += text;
        done();
      },
    });
  const exit = await runCli({
    argv: [process.execPath, main, ...args],
    env: {
      PATH: process.env["PATH"],
      HOME: cwd,
      npm_config_user_agent: "npm/11",
      STORYREEL_PACE: "200",
    },
    cwd: () => cwd,
    stdin: {},
    stdout: terminal(),
    stderr: terminal(),
  });
  expect({ args, exit, printed }).toMatchObject({ exit: 0 });
  return printed;
}

/** What an edit suite does to a clip whose end is dragged half a second to the left, picture and sound. */
async function trim(out: string, shot: string): Promise<void> {
  const otio = await readFile(join(out, "film.otio"), "utf8");
  const changed: unknown = JSON.parse(otio, (_, value: { [name: string]: unknown }) => {
    if (value?.["OTIO_SCHEMA"] !== "Clip.2" || value["name"] !== shot) return value;
    const range = structuredClone(value["source_range"]) as { duration: { value: number } };
    range.duration.value -= 12;
    return { ...value, source_range: range };
  });
  await writeFile(join(out, "edited.otio"), JSON.stringify(changed));
}

/** The lines that were printed, left out and cut off where the page does so with `…`. */
function shorten(printed: string, page: string): readonly string[] {
  const lines = printed.split("\n");
  const wanted = page.split("\n");
  const shown = wanted.flatMap((line, index) => {
    if (line !== "…") {
      const next = lines.shift();
      const isCut = line.endsWith(" …") && next?.startsWith(line.slice(0, -1)) === true;
      return isCut ? [line] : next === undefined ? [] : [next];
    }
    const end = wanted[index + 1];
    const found = end === undefined ? lines.length : lines.indexOf(end);
    lines.splice(0, Math.max(found, 0));
    return [line];
  });
  return [...shown, ...lines];
}

/** Hides what differs between two runs: folders, times, days, ids, hashes, sizes. */
function mask(text: string, top: string): string {
  return (
    text
      .replaceAll(top, "/films")
      .replace(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, "ID")
      .replace(/\b\d{4}-\d\d-\d\d\b/g, "DAY")
      .replace(/\b[0-9a-f]{12}$/gm, "HASH")
      .replace(/\b\d+:\d\d\b/g, "TIME")
      .replace(/\b\d+ kB/g, "SIZE")
      // Requests that take no time give no estimate.
      .replace(/; takes about .*$/gm, "")
      .replace(/(node +)\d+\.\d+\.\d+/, "$1VERSION")
      .trimEnd()
  );
}
