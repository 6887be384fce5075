import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { runCli, type Ended } from "./cli-process.ts";

/** A git repository with a storyboard, worked on as a person would: an editor, git and the command line. */
export type StoryProject = {
  readonly path: string;
  /** Of the server that the commands talk to. */
  readonly baseUrl: string;
  git(...args: readonly string[]): Promise<string>;
  /** Changes the storyboard; fails when the text is not there to be changed. */
  edit(from: string, to: string): Promise<void>;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  cli(...args: readonly string[]): Promise<Ended>;
  /** The same without a key. */
  cliWithoutKey(...args: readonly string[]): Promise<Ended>;
  /** What a plan says of each shot: `opening new 0.336`. */
  plan(): Promise<readonly string[]>;
  /** What a diff says of each shot: `opening changed 0.336 (prompt)`, and the sum. */
  diff(revision: string): Promise<readonly string[]>;
};

export type Place = { readonly baseUrl: string } & AsyncDisposable & { readonly folder: string };

/** A folder for repositories, gone when the test is. */
export async function createPlace(baseUrl: string): Promise<Place> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "storyreel-story-")));
  return {
    baseUrl,
    folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function createProject(
  place: Place,
  name: string,
  film: string,
): Promise<StoryProject> {
  const project = openProject(place, name);
  await run("git", ["init", "-q", "-b", "main", project.path]);
  await project.write(".gitignore", "out/\n.storyreel/\n");
  await project.write("film.yaml", film);
  return project;
}

/** A copy with everything, out of Git's sight as well; gone when the test is. */
export async function copyProject(from: StoryProject): Promise<StoryProject & AsyncDisposable> {
  const place = await createPlace(from.baseUrl);
  await cp(from.path, join(place.folder, "film"), { recursive: true, preserveTimestamps: true });
  return { ...openProject(place, "film"), [Symbol.asyncDispose]: place[Symbol.asyncDispose] };
}

/** `git clone`, and of the state folder the media alone. */
export async function cloneProject(
  place: Place,
  from: StoryProject,
  options: { readonly name: string; readonly withMedia: boolean },
): Promise<StoryProject> {
  const project = openProject(place, options.name);
  await run("git", ["clone", "-q", from.path, project.path]);
  const media = join(".storyreel", "media");
  if (options.withMedia) {
    await cp(join(from.path, media), join(project.path, media), { recursive: true });
  }
  return project;
}

function openProject({ folder, baseUrl }: Place, name: string): StoryProject {
  const path = join(folder, name);
  const write = (file: string, text: string) => writeFile(join(path, file), text);
  const read = (file: string) => readFile(join(path, file), "utf8");
  const cli = (...args: readonly string[]) =>
    runCli(args, { cwd: path, environment: { GMI_API_KEY: "test", GMI_BASE_URL: baseUrl } });
  const json = async (...args: readonly string[]) => {
    const { stdout, stderr, exit } = await cli(...args, "--json");
    if (exit !== 0) throw new Error(`${args.join(" ")} ended with ${exit}:\n${stderr}`);
    return JSON.parse(stdout) as Told;
  };
  return {
    path,
    baseUrl,
    read,
    write,
    cli,
    git: (...args) => run("git", ["-C", path, ...args]),
    edit: async (before, after) => {
      const text = await read("film.yaml");
      if (!text.includes(before)) throw new Error(`the storyboard does not say ${before}`);
      await write("film.yaml", text.replace(before, after));
    },
    cliWithoutKey: (...args) => runCli(args, { cwd: path }),
    plan: async () => {
      const { shots, totalUsd } = await json("plan", "film.yaml");
      return [
        ...shots.map((shot) => {
          const moved = shot.movedFrom === undefined ? "" : ` from ${shot.movedFrom}`;
          return `${shot.id} ${shot.state}${moved} ${shot.usd}`;
        }),
        `total ${totalUsd}`,
      ];
    },
    diff: async (revision) => {
      const { shots, addedUsd } = await json("diff", "film.yaml", "--against", revision);
      return [
        ...shots.map(({ id, change, usd, renamedFrom, request = [], edit = [] }) => {
          const fields = [...request, ...edit].map(({ field }) => field).join(", ");
          const renamed = renamedFrom === undefined ? "" : ` from ${renamedFrom}`;
          return `${id} ${change}${renamed} ${usd}${fields === "" ? "" : ` (${fields})`}`;
        }),
        `adds ${addedUsd}`,
      ];
    },
  };
}

type Told = {
  readonly totalUsd: string;
  readonly addedUsd: string;
  readonly shots: readonly {
    readonly id: string;
    readonly state: string;
    readonly usd: string | null;
    readonly movedFrom?: string;
    readonly change: string;
    readonly renamedFrom?: string;
    readonly request?: readonly { readonly field: string }[];
    readonly edit?: readonly { readonly field: string }[];
  }[];
};

const person = {
  GIT_AUTHOR_NAME: "Mei",
  GIT_AUTHOR_EMAIL: "mei@example.com",
  GIT_COMMITTER_NAME: "Mei",
  GIT_COMMITTER_EMAIL: "mei@example.com",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
};

async function run(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, {
    env: { ...process.env, ...person },
  });
  return stdout.trim();
}
