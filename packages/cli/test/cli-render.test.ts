import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFolder, runCli, startCli } from "./cli-process.ts";
import { deadApi, eventsOf, film, startApi, startRefusingApi, startSlowApi } from "./small-api.ts";

describe("before anything is sent", () => {
  it("--live without a key ends with 7", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    expect(await runCli(["render", "film.yaml", "--live"], { cwd: folder.path })).toEqual({
      exit: 7,
      stdout: "",
      stderr:
        "storyreel: --live needs a key, but GMI_API_KEY is not set\n  hint: set GMI_API_KEY, or leave out --live to rehearse\n",
    });
  });

  it("with --json the end is told as JSON, whatever it is", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stdout } = await runCli(["render", "film.yaml", "--live", "--json"], {
      cwd: folder.path,
    });
    expect(exit).toBe(7);
    expect(eventsOf(stdout)).toEqual([
      {
        type: "render-finished",
        output: null,
        exit: 7,
        outputs: [],
        estimatedUsd: "0.00",
        shots: [],
        message: "--live needs a key, but GMI_API_KEY is not set",
        hint: "set GMI_API_KEY, or leave out --live to rehearse",
      },
    ]);
  });

  it("without a terminal and without --yes the plan is shown and refused with 4", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stdout, stderr } = await runCli(["render", "film.yaml"], {
      cwd: folder.path,
      environment: deadApi,
    });
    expect(stderr).toBe(
      "storyreel: not confirmed: there is no terminal to ask on\n" +
        "  hint: add --yes; or save a plan with storyreel plan FILE -o plan.json and add --plan plan.json\n",
    );
    expect(exit).toBe(4);
    expect(stdout).toContain("$0.672");
  });
});

describe("wrong usage is told before anything is sent", () => {
  it.each([
    ["is not there", "gone.json", (path: string) => `${path}/gone.json does not exist`],
    ["is a folder", ".", (path: string) => `${path} is a folder`],
  ])("a saved plan that %s is wrong usage", async (_, plan, message) => {
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stderr } = await runCli(["render", "film.yaml", "--plan", plan], {
      cwd: folder.path,
      environment: deadApi,
    });
    expect(exit).toBe(2);
    expect(stderr).toBe(
      `storyreel: --plan: ${message(folder.path)}\n  hint: save a plan with storyreel plan FILE -o plan.json\n`,
    );
  });

  it.each(["--only", "--resubmit-uncertain", "--download-again"])(
    "%s with a shot that is not there is wrong usage",
    async (flag) => {
      await using folder = await createFolder({ "film.yaml": film });
      const { exit, stderr } = await runCli(
        ["render", "film.yaml", "--yes", flag, "opening,final"],
        {
          cwd: folder.path,
          environment: deadApi,
        },
      );
      expect(exit).toBe(2);
      expect(stderr).toBe(
        `storyreel: ${flag}: unknown shot "final"\n  hint: did you mean "finale"?\n`,
      );
    },
  );

  it.each(["--out", "--state"])("a file as the folder of %s is wrong usage", async (flag) => {
    await using folder = await createFolder({ "film.yaml": film });
    const at = { cwd: folder.path, environment: deadApi };
    const file = `${folder.path}/film.yaml`;
    for (const [place, message] of [
      ["film.yaml", `${file} is a file`],
      ["film.yaml/a/b", `cannot create folder ${file}/a/b: ${file} is a file`],
    ] as const) {
      const { exit, stderr } = await runCli(["render", "film.yaml", "--yes", flag, place], at);
      expect(exit).toBe(2);
      expect(stderr).toContain(`storyreel: ${flag}: ${message}\n  hint: use a folder`);
    }
  });

  it("a pace that is no number, or too fast for a server elsewhere, is wrong usage", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const hint =
      "use 1 for the usual pace, 2 to poll twice as often; above 10 only for a mock server";
    for (const [pace, baseUrl, what] of [
      ["quick", deadApi.GMI_BASE_URL, "is not a number from 0.1 to 1000"],
      ["20", "https://gmi.example/api", "is above 10, and the API is not on this machine"],
    ] as const) {
      const environment = { ...deadApi, GMI_BASE_URL: baseUrl, STORYREEL_PACE: pace };
      const at = { cwd: folder.path, environment };
      expect(await runCli(["render", "film.yaml", "--yes"], at)).toEqual({
        exit: 2,
        stdout: "",
        stderr: `storyreel: STORYREEL_PACE "${pace}" ${what}\n  hint: ${hint}\n`,
      });
    }
  });

  it("nothing is paid for where a file keeps the film from having a folder", async () => {
    await using folder = await createFolder({ "film.yaml": film, out: "" });
    const { exit, stdout, stderr } = await runCli(["render", "film.yaml", "--live", "--yes"], {
      cwd: folder.path,
      environment: deadApi,
    });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toContain(
      `--out: cannot create folder ${folder.path}/out/film: ${folder.path}/out is`,
    );
  });
});

describe("what a storyboard and its lock file decide before anything is sent", () => {
  it("a budget of the storyboard does not keep it from being rehearsed; one of the command does", async () => {
    const tight = film.replace("shots:", "budget: { max_usd: 0.10 }\nshots:");
    await using folder = await createFolder({ "film.yaml": tight });
    const at = { cwd: folder.path };
    const refused = await runCli(["render", "film.yaml", "--max-usd", "0.1"], at);
    expect(refused.exit).toBe(4);
    const rehearsed = await runCli(["render", "film.yaml", "--until", "generated"], at);
    expect(rehearsed.exit).toBe(0);
    expect(rehearsed.stderr).toContain("warning: a live render would refuse this: the plan costs");
    const live = await runCli(["render", "film.yaml", "--yes"], { ...at, environment: deadApi });
    expect(live.exit).toBe(4);
  });

  it("a lock file that cannot be used is not called a mistake of the storyboard", async () => {
    await using folder = await createFolder({
      "film.yaml": film,
      "film.lock.yaml": "storyboard_lock: 99\nshots: {}\n",
    });
    const { exit, stderr } = await runCli(["render", "film.yaml", "--yes"], {
      cwd: folder.path,
      environment: deadApi,
    });
    expect(exit).toBe(1);
    expect(stderr).toContain("storyreel: the lock file cannot be used as it is");
  });

  it("the flags of a render do for its plan", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const flags = [
      "--yes",
      "--out",
      "films",
      "--base-url",
      "http://127.0.0.1:9",
      "--concurrency",
      "2",
      "--until",
      "generated",
    ];
    const plain = await runCli(["plan", "film.yaml"], { cwd: folder.path });
    const { exit, stdout } = await runCli(["plan", "film.yaml", "--live", ...flags], {
      cwd: folder.path,
    });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: plain.stdout });
  });

  it("a storyboard with mistakes ends with 1 and shows them", async () => {
    await using folder = await createFolder({ "film.yaml": film.replace("title", "tilte") });
    const { exit, stdout, stderr } = await runCli(["render", "film.yaml", "--yes"], {
      cwd: folder.path,
      environment: deadApi,
    });
    expect([exit, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('unknown key "tilte"');
  });

  it("neither uses nor passes over the base URL of a .env file that does not contain the key", async () => {
    await using folder = await createFolder({
      "film.yaml": film,
      ".env": "GMI_BASE_URL=http://127.0.0.1:9/elsewhere\n",
    });
    // Otherwise a film meant for a test server would be bought from the live API.
    const { exit, stderr } = await runCli(["render", "film.yaml", "--yes"], {
      cwd: folder.path,
      environment: { GMI_API_KEY: deadApi.GMI_API_KEY },
    });
    expect(exit).toBe(2);
    const message = `GMI_BASE_URL in ${folder.path}/.env is ignored: GMI_API_KEY is not from the same file`;
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("elsewhere");
    expect(stderr).not.toContain(deadApi.GMI_API_KEY);
  });
});

it("a refused key is told as the API told it, and ends with 7", async () => {
  await using api = await startRefusingApi(401, "invalid api key");
  await using folder = await createFolder({ "film.yaml": film });
  const { exit, stderr } = await runCli(["render", "film.yaml", "--yes", "--only", "opening"], {
    cwd: folder.path,
    environment: api.environment,
  });
  expect(exit).toBe(7);
  expect(stderr).toContain(
    "opening  not finished: submit to kling-3.0-turbo-t2v: HTTP 401: invalid api key\n",
  );
  expect(stderr).not.toContain("credit");
});

it("an answer that is nested too deeply leaves a submit that is found in the list, not paid again", async () => {
  const requestId = "6f3a9c1e-0000-4000-8000-000000000001";
  const posts: { readonly payload: unknown }[] = [];
  await using api = await startApi((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.once("end", () => {
      const answerWith = (value: unknown) => response.end(JSON.stringify(value));
      if (request.method === "POST") {
        posts.push(JSON.parse(body) as (typeof posts)[number]);
        response.end("[".repeat(100_000) + "]".repeat(100_000));
        return;
      }
      const created_at = Math.floor(Date.now() / 1000);
      const model = "kling-3.0-turbo-t2v";
      const payload = posts[0]?.payload;
      const record = { request_id: requestId, model, status: "queued", created_at, payload };
      if (request.url?.includes(requestId)) answerWith(record);
      else
        answerWith({
          requests: posts.length === 0 || request.url?.includes("offset=1") ? [] : [record],
        });
    });
  });
  await using folder = await createFolder({ "film.yaml": film });
  const run = startCli(["render", "film.yaml", "--yes", "--only", "opening", "--json"], {
    cwd: folder.path,
    environment: api.environment,
  });
  await run.saysOnStderr("opening  queued");
  run.child.kill("SIGTERM");
  const { exit, stdout } = await run.ended;
  expect([exit, posts.length]).toEqual([130, 1]);
  expect(eventsOf(stdout).at(-1)).toMatchObject({
    shots: [{ id: "opening", state: "running", requestId }],
  });
});

describe("a wrong base URL", () => {
  const page = "<html><head><title>Welcome</title></head></html>";

  async function startElsewhere(status: number, body: string) {
    const calls: string[] = [];
    const api = await startApi((request, response) => {
      calls.push(`${request.method} ${request.url}`);
      request.resume().once("end", () => response.writeHead(status).end(body));
    });
    return { ...api, address: api.environment.GMI_BASE_URL, calls };
  }

  it.each([
    [200, page, 'HTTP 200: an HTML page, "Welcome"'],
    [404, page, 'HTTP 404: an HTML page, "Welcome"'],
    [404, JSON.stringify({ error: "no such path" }), "HTTP 404: no such path"],
    [404, "404 page not found", "HTTP 404: an answer that is not JSON"],
  ])("answers %i %s: one message, and nothing is submitted", async (status, body, said) => {
    await using elsewhere = await startElsewhere(status, body);
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stderr } = await runCli(["render", "film.yaml", "--yes"], {
      cwd: folder.path,
      environment: elsewhere.environment,
    });
    expect(exit).toBe(2);
    const place = `${elsewhere.address} (from GMI_BASE_URL)`;
    expect(linesWith(stderr, "http://")).toEqual([
      `storyreel: the base URL ${place} is not the address of the request queue: list requests: ${said} (USAGE_BASE_URL)`,
    ]);
    expect(stderr).not.toContain("opening  ");
    expect(elsewhere.calls.filter((call) => call.startsWith("POST"))).toEqual([]);
  });

  it.each([
    ["404", 404, "not found"],
    ["an HTML page", 200, page],
  ])("is noticed by %s, where a request was refused before", async (_, status, body) => {
    await using api = await startRefusingApi(400, "bad prompt");
    await using elsewhere = await startElsewhere(status, body);
    await using folder = await createFolder({ "film.yaml": film });
    const key = `GMI_API_KEY=${deadApi.GMI_API_KEY}\nSTORYREEL_PACE=200\n`;
    const args = ["render", "film.yaml", "--yes", "--concurrency", "1"];
    const at = { cwd: folder.path, environment: api.environment };
    expect((await runCli([...args, "--only", "opening"], at)).exit).toBe(5);
    await writeFile(join(folder.path, ".env"), `${key}GMI_BASE_URL=${elsewhere.address}\n`);

    const { exit, stderr } = await runCli(args, { cwd: folder.path });
    expect(exit).toBe(2);
    expect(linesWith(stderr, "http://")).toEqual([
      expect.stringContaining(
        `the base URL ${elsewhere.address} (from GMI_BASE_URL in ${folder.path}/.env) is not the address of the request queue: `,
      ),
    ]);
    expect(stderr).not.toContain("not finished");
    // None of the requests can cost anything, so the list is asked first, as in a first run.
    expect(elsewhere.calls.filter((call) => call.startsWith("POST"))).toEqual([]);
  });

  it("of the language models is told before anything is asked", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stderr } = await runCli(
      ["render", "film.yaml", "--yes", "--base-url", "http://127.0.0.1:9/v1"],
      { cwd: folder.path, environment: deadApi },
    );
    expect(exit).toBe(2);
    expect(linesWith(stderr, "127.0.0.1")).toEqual([
      "storyreel: the base URL in --base-url is for language models, not for the request queue: http://127.0.0.1:9/v1 (USAGE_BASE_URL)",
    ]);
  });

  it("is not what an unknown model means", async () => {
    await using api = await startApi((request, response) => {
      request.resume().once("end", () => {
        if (request.method === "GET") response.end('{"requests":[]}');
        else response.writeHead(404).end('{"error":"model does not exist"}');
      });
    });
    await using folder = await createFolder({ "film.yaml": film });
    const { exit, stderr } = await runCli(["render", "film.yaml", "--yes", "--only", "opening"], {
      cwd: folder.path,
      environment: api.environment,
    });
    expect(exit).toBe(5);
    expect(stderr).toContain("HTTP 404: model does not exist");
    expect(stderr).not.toContain("base URL");
  });
});

function linesWith(stderr: string, text: string): readonly string[] {
  return stderr.split("\n").filter((line) => line.includes(text));
}

describe("Ctrl-C in a live run", () => {
  const args = ["render", "film.yaml", "--yes", "--concurrency", "1", "--json"];

  it("submits nothing more, ends with 130, and the next run does not pay again", async () => {
    await using api = await startSlowApi();
    await using folder = await createFolder({ "film.yaml": film });
    const first = startCli(args, { cwd: folder.path, environment: api.environment });
    await first.saysOnStderr("opening  queued");
    first.child.kill("SIGINT");
    const { exit, stdout, stderr } = await first.ended;
    expect(exit).toBe(130);
    expect(stderr).toContain("stopping: nothing more is submitted");
    expect(stderr).toContain(`to continue: storyreel ${args.join(" ")}\n`);
    expect(eventsOf(stdout).at(-1)).toMatchObject({
      type: "render-finished",
      exit: 130,
      shots: [
        { id: "opening", state: "running", requestId: "6f3a9c1e-0000-4000-8000-000000000000" },
        { id: "finale", state: "new", requestId: null },
      ],
    });
    expect(api.submitted).toHaveLength(1);

    const second = startCli([...args, "--only", "opening"], {
      cwd: folder.path,
      environment: api.environment,
    });
    await second.saysOnStderr("opening  queued");
    second.child.kill("SIGINT");
    expect((await second.ended).exit).toBe(130);
    expect(api.submitted).toHaveLength(1);
  });
});

describe("a rehearsal", () => {
  it("says so first, ends with the path of the film, and is reused when run again", async () => {
    await using folder = await createFolder({ "film.yaml": film });
    const first = await runCli(["render", "film.yaml"], { cwd: folder.path });
    expect(first.stderr.split("\n")[0]).toBe(
      "rehearsal (GMI_API_KEY is not set): stand-in clips, nothing is sent to GMI, nothing is charged",
    );
    expect(first).toMatchObject({ exit: 0 });
    expect(first.stdout.trimEnd().split("\n").at(-1)).toBe(
      `${folder.path}/out/film/film.rehearsal.mp4`,
    );

    const second = await runCli(["render", "film.yaml", "--json"], { cwd: folder.path });
    expect(eventsOf(second.stdout).at(-1)).toMatchObject({
      type: "render-finished",
      exit: 0,
      output: `${folder.path}/out/film/film.rehearsal.mp4`,
      shots: [
        { id: "opening", state: "succeeded", reused: true },
        { id: "finale", state: "succeeded", reused: true },
      ],
    });
  });
});
