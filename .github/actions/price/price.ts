// Prices every storyboard of a pull request and keeps one comment about it up to date. Needs Node 22.18 or later, git and
// the command of storyreel. It runs no code of the pull request: storyboards are data.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the steps of `action.yml` and GitHub's runner set. */
type Environment = { readonly [name: string]: string | undefined };

/** What is said of one storyboard. */
type Section = { readonly kind: "changed" | "unchanged" | "invalid"; readonly markdown: string };

/** The first line of the comment, by which the next run finds it. */
const mark = "<!-- storyreel price -->";

/** GitHub refuses comments of more than 65,536 characters. */
const mostCharacters = 60_000;

process.exitCode = await main(process.env);

async function main(env: Environment): Promise<number> {
  const workspace = env["GITHUB_WORKSPACE"] ?? process.cwd();
  const boards = listBoards(workspace, env["STORYBOARDS"] ?? "");
  if (boards.length === 0) {
    notice("notice", "there is no storyboard in this repository");
    return 0;
  }
  const sections = boards.map((board) => priceBoard(board, workspace, env));
  const body = writeBody(sections);
  const summary = env["GITHUB_STEP_SUMMARY"];
  if (summary !== undefined && summary !== "") appendFileSync(summary, body);
  const isQuiet = sections.every(({ kind }) => kind === "unchanged");
  await comment(body, isQuiet, env).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    notice("warning", `GitHub gave no answer (${reason}); the price is in the summary of this run`);
  });
  return sections.some(({ kind }) => kind === "invalid") ? 1 : 0;
}

function listBoards(workspace: string, wanted: string): readonly string[] {
  const named = wanted.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  if (named.length > 0) return named;
  const listed = execFileSync("git", ["ls-files", "-z", "--", "*.yaml", "*.yml"], {
    cwd: workspace,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return listed
    .split("\0")
    .filter((path) => path !== "")
    .filter((path) => /^["']?storyboard["']?\s*:/mu.test(readText(join(workspace, path))));
}

/** Empty for what cannot be read, such as a link to nothing. */
function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function priceBoard(board: string, workspace: string, env: Environment): Section {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [env["STORYREEL"] ?? "", ...args], {
      cwd: workspace,
      encoding: "utf8",
      maxBuffer: 1e8,
      env: { ...withoutSecrets(env), CI: "1", NO_COLOR: "1" },
    });
  // A name that starts with - must not be a flag.
  const file = board.startsWith("-") ? `./${board}` : board;
  const ended = run("diff", file, "--against", env["AGAINST"] ?? "", "--format", "markdown");
  if (ended.status === 0) {
    const isChanged = !/^### .*: no shot changes$/mu.test(ended.stdout);
    return { kind: isChanged ? "changed" : "unchanged", markdown: ended.stdout };
  }
  // Annotations at the lines of the file, for GitHub's view of the changes.
  process.stdout.write(run("validate", file, "--format", "github").stdout);
  const said = `${ended.stderr}${ended.error?.message ?? ""}`.trim();
  return {
    kind: "invalid",
    markdown: `### ${codeSpan(board)} cannot be priced\n\n${codeBlock(said)}\n`,
  };
}

/** Without a key nothing can be spent. */
function withoutSecrets(env: Environment): Environment {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^GMI_|^(?:GITHUB|GH|NPM)_TOKEN$/u.test(name)),
  );
}

function writeBody(sections: readonly Section[]): string {
  const shown = sections.filter(({ kind }) => kind !== "unchanged");
  const unchanged = sections.length - shown.length;
  const rest = `${unchanged} ${unchanged === 1 ? "storyboard" : "storyboards"} without a change of a shot.`;
  const parts = [mark, ...shown.map(({ markdown }) => markdown), ...(unchanged > 0 ? [rest] : [])];
  const body = `${parts.join("\n\n")}\n`;
  if (body.length <= mostCharacters) return body;
  return `${body.slice(0, mostCharacters)}\n\nThe rest does not fit; \`storyreel diff\` prints it.\n`;
}

async function comment(body: string, isQuiet: boolean, env: Environment): Promise<void> {
  const number = env["PULL_REQUEST"] ?? "";
  if (env["COMMENT"] === "false" || number === "") return;
  const comments = `/repos/${env["GITHUB_REPOSITORY"]}/issues/${number}/comments`;
  const earlier = await findComment(comments, env);
  if (typeof earlier === "object") return refused(earlier.status, env);
  // A pull request that never touched a film is left alone.
  if (earlier === undefined && isQuiet) return;
  const path =
    earlier === undefined
      ? comments
      : `/repos/${env["GITHUB_REPOSITORY"]}/issues/comments/${earlier}`;
  const sent = await callGitHub(path, env, {
    method: earlier === undefined ? "POST" : "PATCH",
    body,
  });
  if (!sent.ok) refused(sent.status, env);
}

/** The id of our comment, or GitHub's status if the list cannot be read. */
async function findComment(
  path: string,
  env: Environment,
): Promise<number | undefined | { readonly status: number }> {
  for (let page = 1; page <= 100; page++) {
    const answer = await callGitHub(`${path}?per_page=100&page=${page}`, env);
    if (!answer.ok) return { status: answer.status };
    const listed = (await answer.json()) as readonly {
      readonly id: number;
      readonly body?: string;
    }[];
    const ours = listed.find(({ body }) => body?.startsWith(mark) === true);
    if (ours !== undefined) return ours.id;
    if (listed.length < 100) return undefined;
  }
  return undefined;
}

function callGitHub(
  path: string,
  env: Environment,
  change?: { readonly method: string; readonly body: string },
): Promise<Response> {
  return fetch(`${env["GITHUB_API_URL"] ?? "https://api.github.com"}${path}`, {
    method: change?.method ?? "GET",
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${env["GITHUB_TOKEN"]}`,
      "content-type": "application/json",
      "x-github-api-version": "2022-11-28",
    },
    ...(change === undefined ? {} : { body: JSON.stringify({ body: change.body }) }),
    signal: AbortSignal.timeout(60_000),
  });
}

/** The price stays in the summary; a comment that cannot be written does not fail the run. */
function refused(status: number, env: Environment): void {
  if (env["IS_FORK"] === "true") {
    notice(
      "notice",
      "a pull request from a fork may not comment; its price is in the summary of this run",
    );
  } else if (status === 401 || status === 403 || status === 404) {
    notice(
      "warning",
      "this workflow may not comment; add `permissions: { contents: read, pull-requests: write }`. The price is in the summary of this run",
    );
  } else {
    notice(
      "warning",
      `GitHub did not take the comment (${status}); the price is in the summary of this run`,
    );
  }
}

function notice(level: "notice" | "warning", message: string): void {
  process.stdout.write(`::${level} title=storyreel::${message}\n`);
}

function codeSpan(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  return `${fence} ${text.replaceAll(/\s+/gu, " ")} ${fence}`;
}

function codeBlock(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

/** Of backticks. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}
