import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { addLines } from "./add-lines.ts";
import { addScript } from "./add-script.ts";
import { denyBuilds } from "./deny-builds.ts";

test.each(["\n", "\r\n"])("files of the user keep their line ends %j", (end) => {
  const manifest = ["{", '\t"name": "x"', "}", ""].join(end);
  const ignored = ["*.log", ".env", ""].join(end);
  const settings = ["packages:", "  - packages/*", ""].join(end);
  const mended = [
    addScript(manifest, "film.yaml"),
    addLines(ignored, ".env\nout/\n"),
    denyBuilds(settings),
  ];
  for (const text of mended) expect(text?.replaceAll(end, "")).toMatch(/^[^\r\n]+$/);
  expect(mended[0]).toContain(`${end}\t"scripts": {${end}\t\t"film": "storyreel render film.yaml"`);
  expect(mended[1]).toBe(["*.log", ".env", "", "# storyreel", "out/", ""].join(end));
});

test.each([
  ["no file", "", {}],
  ["other settings", "packages: [a]", {}],
  [
    "other answers",
    "allowBuilds: # ours\n    # why\n    esbuild: true\npackages: [a]\n",
    { esbuild: true },
  ],
  [
    "an answer of the user",
    'allowBuilds:\n  "@ffmpeg-installer/linux-x64": true\n',
    {
      "@ffmpeg-installer/linux-x64": true,
    },
  ],
  [
    "an answer for a platform with a longer name",
    'allowBuilds:\n  "@ffmpeg-installer/linux-arm64": true\n',
    { "@ffmpeg-installer/linux-arm64": true },
  ],
  ["an empty list", "allowBuilds:\n", {}],
])("pnpm gets an answer about the install scripts of ffmpeg: %s", (_, existing, answers) => {
  const settings = denyBuilds(existing) ?? "";
  expect(parse(settings)).toEqual({
    ...(existing.includes("packages") ? { packages: ["a"] } : {}),
    allowBuilds: Object.fromEntries([
      ...["darwin-arm64", "darwin-x64", "linux-arm", "linux-arm64", "linux-ia32", "linux-x64"].map(
        (platform) => [`@ffmpeg-installer/${platform}`, false],
      ),
      ...Object.entries(answers),
    ]),
  });
  expect(denyBuilds(settings)).toBeUndefined();
});

test("a list of answers that is written in one line is left alone", () => {
  expect(denyBuilds("allowBuilds: { esbuild: true }\n")).toBeUndefined();
});

test.each(["film.yaml", "-my film.yaml", 'it\'s $(x) `y` "z"\n%20.yaml'])(
  "the script names the film %j",
  (film) => {
    const { scripts } = JSON.parse(addScript("{}", film) ?? "") as { scripts: { film: string } };
    const shown = scripts.film.replace("storyreel render", "printf %s");
    const named = film.startsWith("-") ? `./${film}` : film;
    expect(execFileSync("sh", ["-c", shown], { encoding: "utf8" })).toBe(named);
  },
);
