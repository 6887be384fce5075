import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createFolder, main } from "./cli-process.ts";

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "16:9", resolution: 720p }
shots:
  - { id: opening, prompt: A street at night. }
`;

/** Prints the address of each module at the end, on stderr. */
const hook = `import { registerHooks } from "node:module";
const urls = [];
registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
process.on("exit", () => console.error(urls.join("\\n")));`;

/** Packages that cost a tenth of a second, or more, at every start. */
const large = [
  "undici",
  "ajv",
  "@napi-rs/canvas",
  "mediabunny",
  "valibot",
  "diff",
  "core/src/http",
  "mock-server/src",
];

test.each([
  ["--help", 34],
  ["plan", 225],
  ["explain", 232],
  ["takes", 231],
  ["validate", 173],
])("%s loads no large package and at most %i modules", async (command, most) => {
  await using folder = await createFolder({ "film.yaml": film });
  const words = { "--help": [], explain: ["film.yaml", "opening"] }[command] ?? ["film.yaml"];
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(hook)}`]
      .concat(["--conditions=storyreel-source", main, command])
      .concat(words),
    { cwd: folder.path, env: { PATH: process.env["PATH"] } },
  );
  const modules = stderr
    .trim()
    .split("\n")
    .filter((url) => url.startsWith("file:"));
  expect(modules.length).toBeGreaterThan(5);
  expect(modules.filter((url) => large.some((name) => url.includes(`/${name}/`)))).toEqual([]);
  expect(modules.length).toBeLessThanOrEqual(most);
});
