import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "../src/arguments/environment.ts";
import { locate } from "../src/arguments/locate.ts";
import { createFolder } from "./cli-process.ts";

describe("settings", () => {
  it("flags win over the environment, which wins over .env files, the nearest first", async () => {
    await using near = await createFolder({
      ".env": "GMI_API_KEY=near\nGMI_BASE_URL=https://n.example",
    });
    await using root = await createFolder({ ".env": "GMI_API_KEY=root\nGMI_ORG_ID=org" });
    const folders = [near.path, root.path];
    const baseUrlFlag = undefined;
    expect(await readSettings({ folders, environment: {}, baseUrlFlag })).toEqual({
      apiKey: { value: "near", origin: join(near.path, ".env") },
      organizationId: { value: "org", origin: join(root.path, ".env") },
      baseUrl: { value: "https://n.example", origin: join(near.path, ".env") },
    });
    const environment = { GMI_API_KEY: "mine", GMI_BASE_URL: "https://e.example" };
    expect(
      await readSettings({ folders, environment, baseUrlFlag: "https://f.example" }),
    ).toMatchObject({
      apiKey: { value: "mine", origin: "GMI_API_KEY" },
      baseUrl: { value: "https://f.example", origin: "--base-url" },
    });
  });

  it("a base URL in a file counts only together with a key from the same file", async () => {
    await using near = await createFolder({ ".env": "GMI_BASE_URL=https://trap.example" });
    await using root = await createFolder({
      ".env": "GMI_API_KEY=root\nGMI_BASE_URL=https://r.example",
    });
    const folders = [near.path, root.path];
    const trap = { value: "https://trap.example", origin: join(near.path, ".env") };
    const read = (environment: { readonly [name: string]: string }, baseUrlFlag?: string) =>
      readSettings({ folders, environment, baseUrlFlag });
    expect(await read({})).toMatchObject({
      baseUrl: { value: "https://r.example", origin: join(root.path, ".env") },
      ignoredBaseUrl: trap,
    });
    const mine = { GMI_API_KEY: "mine" };
    expect(await read(mine)).toMatchObject({ baseUrl: undefined, ignoredBaseUrl: trap });
    expect(await read(mine, "https://f.example")).toMatchObject({
      baseUrl: { value: "https://f.example", origin: "--base-url" },
      ignoredBaseUrl: undefined,
    });
    expect(await read({ ...mine, GMI_BASE_URL: "https://e.example" })).toMatchObject({
      baseUrl: { value: "https://e.example", origin: "GMI_BASE_URL" },
      ignoredBaseUrl: undefined,
    });
  });

  it("a variable that is set but empty takes the key away", async () => {
    await using near = await createFolder({ ".env": "GMI_API_KEY=near" });
    const settings = await readSettings({
      folders: [near.path],
      environment: { GMI_API_KEY: "" },
      baseUrlFlag: undefined,
    });
    expect(settings.apiKey).toBeUndefined();
  });

  it("without any file there is nothing", async () => {
    await using empty = await createFolder();
    expect(
      await readSettings({ folders: [empty.path], environment: {}, baseUrlFlag: undefined }),
    ).toEqual({ apiKey: undefined, organizationId: undefined, baseUrl: undefined });
  });
});

describe("locations", () => {
  it("the film goes next to the storyboard, the state to the root of the project", async () => {
    await using project = await createFolder({ "package.json": "{}" });
    const boards = join(project.path, "boards");
    await mkdir(boards);
    expect(await locate({ file: "boards/night.market.yaml", cwd: project.path })).toEqual({
      file: join(boards, "night.market.yaml"),
      root: project.path,
      outDir: join(boards, "out", "night.market"),
      isOutIgnored: true,
      stateDir: join(project.path, ".storyreel"),
    });
  });

  it("a worktree's .git is a file, and marks a root too", async () => {
    await using project = await createFolder({ ".git": "gitdir: elsewhere" });
    expect(await locate({ file: "a.yaml", cwd: project.path })).toMatchObject({
      root: project.path,
    });
  });

  it("the nearest mark counts", async () => {
    await using project = await createFolder({ "package.json": "{}" });
    const inner = join(project.path, "inner");
    await mkdir(inner);
    await writeFile(join(inner, "package.json"), "{}");
    expect(await locate({ file: "inner/a.yaml", cwd: project.path })).toMatchObject({
      root: inner,
    });
  });

  it("flags are read from the working directory", async () => {
    await using project = await createFolder({ "package.json": "{}" });
    expect(
      await locate({ file: "/films/a.yaml", cwd: project.path, out: "o", state: "../s" }),
    ).toMatchObject({
      outDir: join(project.path, "o"),
      isOutIgnored: false,
      stateDir: join(project.path, "..", "s"),
    });
  });
});
