import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../packages.ts";

const action = path.join(root, ".github/actions/price");
const board = (prompt: string) => `storyboard: 1
title: Night
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "16:9", resolution: 720p }
shots: [{ id: opening, prompt: ${prompt} }]
`;

let folder: string;
const git = (...args: readonly string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.test", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
const write = (name: string, content: string) => writeFileSync(path.join(folder, name), content);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "storyreel-action-"));
  git("init", "-q");
  write("film.yaml", board("rain"));
  mkdirSync(path.join(folder, "films"));
  write("films/film.yaml", board("snow"));
  write("compose.yaml", "services: {}\n");
  git("add", "-A");
  git("commit", "-qm", "base");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("comments once, and keeps the comment up to date", async () => {
  await using gitHub = await createGitHub();
  write("film.yaml", board("sun"));
  expect(await price(gitHub)).toMatchObject({ exit: 0 });
  expect(gitHub.comments).toHaveLength(2);
  expect(gitHub.comments[1]?.body).toContain("### `film.yaml`: $0.336 for this change");
  expect(gitHub.comments[1]?.body).toContain("1 storyboard without a change of a shot.");
  expect(gitHub.comments[1]?.body).not.toContain("compose.yaml");

  write("films/film.yaml", board("hail"));
  expect(await price(gitHub)).toMatchObject({ exit: 0 });
  expect(gitHub.comments).toHaveLength(2);
  expect(gitHub.comments[1]?.body).toContain("### `films/film.yaml`: $0.336 for this change");
  expect(gitHub.comments[0]?.body).toBe("Nice!");
});

test("an invalid storyboard replaces the price, is annotated, and fails the run", async () => {
  await using gitHub = await createGitHub();
  write("film.yaml", board("sun"));
  await price(gitHub, oneFilm);
  write("film.yaml", board("sun").replace("duration: 3", "duration: 99"));
  const ended = await price(gitHub, oneFilm);
  expect(ended.exit).toBe(1);
  expect(ended.stdout).toMatch(
    /^::error file=film\.yaml,line=3,col=\d+,.*title=STORYBOARD_MODEL_LIMIT::/mu,
  );
  expect(gitHub.comments[1]?.body).toContain("` film.yaml ` cannot be priced");
  expect(gitHub.comments[1]?.body).toContain("film.yaml:3:");
  expect(gitHub.comments[1]?.body).not.toContain("$0.336");
});

test("a pull request that changes no film gets no comment", async () => {
  await using gitHub = await createGitHub();
  write("compose.yaml", "services: { a: {} }\n");
  const ended = await price(gitHub);
  expect(ended).toMatchObject({ exit: 0 });
  expect(ended.summary).toContain("2 storyboards without a change of a shot.");
  expect(gitHub.comments).toHaveLength(1);
});

test("without permission to comment, it says what to add", async () => {
  await using gitHub = await createGitHub({ mayWrite: false });
  write("film.yaml", board("sun"));
  const ended = await price(gitHub, oneFilm);
  expect(ended).toMatchObject({ exit: 0, summary: expect.stringContaining("$0.336") });
  expect(ended.stdout).toContain(
    "::warning title=storyreel::this workflow may not comment; add `permissions:",
  );
  const fork = await price(gitHub, { ...oneFilm, IS_FORK: "true" });
  expect(fork.stdout).toContain(
    "::notice title=storyreel::a pull request from a fork may not comment",
  );
});

test("without an answer from GitHub, the price is in the summary", async () => {
  await using gitHub = await createGitHub({ isSilent: true });
  write("film.yaml", board("sun"));
  const ended = await price(gitHub, oneFilm);
  expect(ended).toMatchObject({ exit: 0, summary: expect.stringContaining("$0.336") });
  expect(ended.stdout).toContain("::warning title=storyreel::GitHub gave no answer (");
});

test("a key in the environment reaches no storyboard, and a prompt cannot break out of the comment", async () => {
  await using gitHub = await createGitHub();
  write("film.yaml", board('"sun ``` @everyone <script>"'));
  await price(gitHub, { ...oneFilm, GMI_API_KEY: "secret-secret-secret" });
  const body = gitHub.comments[1]?.body ?? "";
  expect(body).toMatch(/`+[^\n]*@everyone[^\n]*`+/u);
  expect(body).not.toContain("secret-secret");
});

test("the action gives its script what the script reads", () => {
  const { runs } = parse(readFileSync(path.join(action, "action.yml"), "utf8")) as {
    readonly runs: {
      readonly steps: readonly { readonly env?: Readonly<Record<string, string>> }[];
    };
  };
  const script = readFileSync(path.join(action, "price.ts"), "utf8");
  const read = Array.from(script.matchAll(/env\["(\w+)"\]/gu), ([, name]) => name ?? "");
  const ofTheRunner = /^GITHUB_(?!TOKEN)/u;
  expect(new Set(Object.keys(runs.steps.at(-1)?.env ?? {}))).toEqual(
    new Set(read.filter((name) => !ofTheRunner.test(name))),
  );
});

/** Where the other storyboard has nothing to show: each costs a process. */
const oneFilm = { STORYBOARDS: "film.yaml" };

async function price(gitHub: { readonly url: string }, more: NodeJS.ProcessEnv = {}) {
  const summary = path.join(folder, ".git", "summary.md");
  writeFileSync(summary, "");
  const child = spawn(process.execPath, [path.join(action, "price.ts")], {
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: path.join(tmpdir(), "storyreel-test-compile-cache"),
      // The command from source.
      NODE_OPTIONS: "--conditions=storyreel-source",
      STORYREEL: path.join(root, "packages/cli/bin/storyreel.js"),
      AGAINST: "HEAD",
      GITHUB_WORKSPACE: folder,
      GITHUB_API_URL: gitHub.url,
      GITHUB_REPOSITORY: "films/night",
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_TOKEN: "token",
      PULL_REQUEST: "7",
      ...more,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [stdout, [exit]] = await Promise.all([
    text(child.stdout),
    once(child, "close") as Promise<[number]>,
  ]);
  return { exit, stdout, summary: readFileSync(summary, "utf8") };
}

/** The part of GitHub's API that the action uses, over HTTP. `isSilent`: it ends connections instead of answering. */
async function createGitHub({ mayWrite = true, isSilent = false } = {}) {
  const comments = [{ id: 1, body: "Nice!" }];
  const answer = async (request: IncomingMessage): Promise<readonly [number, unknown]> => {
    if (request.headers.authorization !== "Bearer token") return [401, {}];
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    if (request.method === "GET") {
      return pathname === "/repos/films/night/issues/7/comments" ? [200, comments] : [404, {}];
    }
    if (!mayWrite) return [403, {}];
    const { body } = JSON.parse(await text(request)) as { readonly body: string };
    if (request.method === "POST" && pathname.endsWith("/issues/7/comments")) {
      comments.push({ id: comments.length + 1, body });
      return [201, {}];
    }
    const found = comments.find(({ id }) => pathname.endsWith(`/issues/comments/${id}`));
    if (request.method !== "PATCH" || found === undefined) return [404, {}];
    found.body = body;
    return [200, {}];
  };
  const server = createServer((request, response) => {
    if (isSilent) return void request.destroy();
    void answer(request).then(([status, value]) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    comments,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
