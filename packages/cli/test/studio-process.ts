import { request } from "node:http";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import type { Outcome, StudioRequest, StudioView } from "@storyreel/studio";
import { startCli, type CliOptions } from "./cli-process.ts";

/** `storyreel studio FILE` as a process of its own, asked as its page asks. Ends with Ctrl-C. */
export async function startStudioProcess(file: string, options: CliOptions) {
  const running = startCli(["studio", file, "--no-open", "--json"], options);
  let isOver = false;
  void running.ended.then(() => (isOver = true));
  const lines = createInterface(running.child.stdout);
  const first = await Promise.race([
    new Promise<string>((resolve) => lines.once("line", resolve)),
    running.ended.then(({ stderr }) => Promise.reject(new Error(stderr))),
  ]);
  const ready: unknown = JSON.parse(first);
  const { origin, searchParams } = new URL(
    typeof ready === "object" && ready !== null && "url" in ready ? String(ready.url) : "",
  );
  const headers = {
    authorization: `Bearer ${searchParams.get("token")}`,
    "content-type": "application/json",
  };
  const ask = (path: string, body?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const method = body === undefined ? "GET" : "POST";
      // A connection that is kept may be closed just when it is used again.
      const sent = request(`${origin}${path}`, { method, headers, agent: false }, (answer) => {
        text(answer).then(resolve, reject);
      });
      sent.on("error", reject).end(body);
    });
  const view = async (): Promise<StudioView> => JSON.parse(await ask("/api/view"));
  const send = async (sent: StudioRequest): Promise<Outcome> =>
    JSON.parse(await ask("/api/do", JSON.stringify(sent)));
  return {
    ...running,
    url: `${origin}/?token=${searchParams.get("token")}`,
    view,
    send,
    buy: async (
      isWanted: (row: StudioView["plan"]["requests"][number]) => boolean = () => true,
    ) => {
      const { plan } = await view();
      const takes = plan.requests.filter(isWanted).map(({ takeKey }) => takeKey);
      return send({ do: "buy", digest: plan.digest, takes });
    },
    until: async (holds: (view: StudioView) => boolean): Promise<StudioView> => {
      for (;;) {
        const found = await view();
        if (holds(found)) return found;
        await wait(50);
      }
    },
    [Symbol.asyncDispose]: async () => {
      if (!isOver) running.child.kill("SIGINT");
      await running.ended;
    },
  };
}
