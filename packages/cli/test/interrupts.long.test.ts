import { describe, expect, it } from "vitest";
import { createFolder, startCli } from "./cli-process.ts";
import { eventsOf, film, startApi, startSlowApi } from "./small-api.ts";

describe("Ctrl-C in a live run", () => {
  const args = ["render", "film.yaml", "--yes", "--concurrency", "1", "--json"];

  it("a second one leaves a submit without its answer, which is told as uncertain", async () => {
    const posted = Promise.withResolvers<void>();
    await using api = await startApi((request, response) => {
      request.resume();
      if (request.method === "GET") response.end('{"requests":[]}');
      else posted.resolve();
    });
    await using folder = await createFolder({ "film.yaml": film });
    const run = startCli(args, { cwd: folder.path, environment: api.environment });
    // What was never sent would not be uncertain.
    await Promise.race([posted.promise, run.ended]);
    run.child.kill("SIGINT");
    await run.saysOnStderr("stopping");
    run.child.kill("SIGINT");
    const { exit, stdout } = await run.ended;
    expect(exit).toBe(130);
    expect(eventsOf(stdout).at(-1)).toMatchObject({
      shots: [
        { id: "opening", state: "uncertain", requestId: null },
        { id: "finale", state: "new", requestId: null },
      ],
    });
  });

  it("a signal to end leaves at once", async () => {
    await using api = await startSlowApi();
    await using folder = await createFolder({ "film.yaml": film });
    const run = startCli(args, { cwd: folder.path, environment: api.environment });
    await run.saysOnStderr("opening  queued");
    run.child.kill("SIGTERM");
    const { exit, stdout } = await run.ended;
    expect(exit).toBe(130);
    expect(eventsOf(stdout).at(-1)).toMatchObject({ type: "render-finished", exit: 130 });
  });
});
