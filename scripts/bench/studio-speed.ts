import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import type { StudioView } from "../../packages/studio/src/api/studio-view.ts";
import { render } from "../../packages/studio/test/studio-kit.ts";
import type { Benchmark } from "./benchmark.ts";
import { cli, storyboardOf } from "./plan-speed.ts";
import { treeCpuSeconds } from "./process-cpu.ts";
import { measurePage } from "./studio-page.ts";

const shots = 300;
const rounds = 8;

/** What a change costs in a studio: the server's work, what goes to the page, and the page's work. */
export const studioSpeed: Benchmark = {
  name: "studio-speed",
  title: `Studio: a film of ${shots} shots`,
  async run() {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "storyreel-bench-")));
    try {
      await makeFilm(folder);
      const studio = await startServer(folder);
      try {
        const start = await studio.figures("start, first view", () => studio.read(), 1);
        const changes = await measureChanges(studio, folder);
        const page = await measurePage(studio);
        return {
          columns: [
            "what",
            "CPU ms",
            "ms to the answer",
            "kB",
            "page: script ms",
            "page: layout ms",
          ],
          rows: [
            [start.name, studio.startCpuMs, start.wallMs, start.kB, "", ""],
            ...changes.map(({ name, cpuMs, wallMs, kB }) => [name, cpuMs, wallMs, kB, "", ""]),
            ...page.rows.map((row) => [row.name, "", "", "", row.scriptMs, row.layoutMs]),
          ],
          notes: [
            `The storyboard of \`plan-speed\` in a git repository, with a stand-in clip for each shot. Means of ${rounds} changes, after one that is not counted.`,
            "CPU ms: of the server and of the git that it runs, to the end of what a change sets off. kB: what a page reads that has the view before.",
            ...page.notes,
          ],
        };
      } finally {
        await studio.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function makeFilm(folder: string): Promise<void> {
  writeFileSync(join(folder, "film.yaml"), storyboardOf(shots));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, stdio: "ignore" });
  git("init", "--quiet");
  git("add", "film.yaml");
  git("-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "-qm", "A film");
  await render(folder);
}

type BenchStudio = Awaited<ReturnType<typeof startServer>>;

async function startServer(folder: string) {
  const [command, ...args] = [...cli, "studio", "film.yaml", "--no-open", "--json"];
  const child = spawn(command ?? "", args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, GMI_API_KEY: undefined, INIT_CWD: undefined, CI: "1" },
  });
  const url = await addressOf(child);
  const cpuMs = (): number => treeCpuSeconds(child.pid ?? 0) * 1000;
  const startCpuMs = cpuMs();
  const headers = { authorization: `Bearer ${url.searchParams.get("token")}` };
  let [tag, revision] = ["", 0];
  const read = async (): Promise<number> => {
    const answer = await fetch(`${url.origin}/api/view?since=${encodeURIComponent(tag)}`, {
      headers,
    });
    tag = answer.headers.get("etag") ?? "";
    const text = await answer.text();
    revision = Number(/"revision":(?:\{"set":)?(\d+)/.exec(text)?.[1] ?? revision);
    return text.length;
  };
  const ask = async (request: object): Promise<void> => {
    const answer = await fetch(`${url.origin}/api/do`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    const outcome = await answer.text();
    if (!outcome.startsWith('{"ok":true')) throw new Error(outcome);
  };
  return {
    url: url.href,
    takeOf: async (shot: string): Promise<string> => {
      const answer = await fetch(`${url.origin}/api/view`, { headers });
      const { shots: shown }: Pick<StudioView, "shots"> = JSON.parse(await answer.text());
      return shown.find(({ id }) => id === shot)?.takes[0]?.key ?? "";
    },
    startCpuMs,
    read,
    ask,
    edit: (edit: object) => ask({ do: "edit", revision, edit }),
    figures: async (name: string, work: (round: number) => Promise<unknown>, times = rounds) => {
      const sum = { cpuMs: 0, wallMs: 0, bytes: 0 };
      for (let round = times === 1 ? 1 : 0; round <= times; round += 1) {
        const [cpu, wall] = [cpuMs(), performance.now()];
        const answered = await work(round);
        const wallMs = performance.now() - wall;
        // A watched file that was written is looked at again.
        await delay(400);
        const spent = cpuMs() - cpu;
        const bytes = typeof answered === "number" ? answered : await read();
        if (round === 0) continue;
        sum.cpuMs += spent / times;
        sum.wallMs += wallMs / times;
        sum.bytes += bytes / times;
      }
      return { name, cpuMs: sum.cpuMs, wallMs: sum.wallMs, kB: sum.bytes / 1000 };
    },
    close: async () => {
      child.kill("SIGINT");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

async function addressOf({ stdout }: ChildProcess): Promise<URL> {
  if (stdout === null) throw new TypeError("the studio has no output");
  for await (const line of createInterface({ input: stdout })) {
    const said: { readonly type?: string; readonly url?: string } = JSON.parse(line);
    if (said.type === "ready" && said.url !== undefined) return new URL(said.url);
  }
  throw new Error("the studio ended");
}

async function measureChanges(studio: BenchStudio, folder: string) {
  const { edit, ask, figures } = studio;
  const file = join(folder, "film.yaml");
  const take = await studio.takeOf("shot-10");
  return [
    await figures("a word of a prompt", (round) =>
      edit({ kind: "set", shot: "shot-150", field: "action", value: `Mei sees boat ${round}` }),
    ),
    await figures("a trim", (round) =>
      edit({ kind: "trim", shot: "shot-100", inFrame: 2 + round, outFrame: 60 }),
    ),
    await figures("choosing a take, and no take", (round) =>
      ask({ do: "choose", shot: "shot-10", ...(round % 2 === 0 ? { take } : {}) }),
    ),
    await figures("a remark", (round) =>
      ask({ do: "remark", shot: "shot-10", frame: round, text: `Remark ${round}` }),
    ),
    await figures("a change from outside", async (round) =>
      writeFileSync(
        file,
        readFileSync(file, "utf8").replace(/lantern number 7\b.*/, `lantern number 7, ${round}`),
      ),
    ),
  ];
}
