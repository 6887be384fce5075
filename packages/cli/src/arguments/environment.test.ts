import { expect, it } from "vitest";
import { parseDotEnv, readSettings } from "./environment.ts";

it.each<[string, string, Record<string, string>]>([
  ["a plain value", "KEY=value", { KEY: "value" }],
  ["spaces around name and value", "  KEY = value  ", { KEY: "value" }],
  ["export, as shells want it", "export KEY=value", { KEY: "value" }],
  ["an empty value", "KEY=", { KEY: "" }],
  ["a value with equals signs", "KEY=a=b==", { KEY: "a=b==" }],
  ["a comment line", "# KEY=value\nB=2", { B: "2" }],
  ["a comment behind a value", "KEY=value # why", { KEY: "value" }],
  ["a hash inside a value", "KEY=va#lue", { KEY: "va#lue" }],
  ["double quotes", 'KEY="a # b"', { KEY: "a # b" }],
  ["a hash inside a value, with a comment behind", "KEY=va#lue# # why", { KEY: "va#lue#" }],
  ["a line break in double quotes", String.raw`KEY="a\nb"`, { KEY: "a\nb" }],
  ["single quotes, taken literally", String.raw`KEY='a\nb "c"'`, { KEY: String.raw`a\nb "c"` }],
  ["a comment behind quotes", "KEY='a' # why", { KEY: "a" }],
  ["a quote that never closes", 'KEY="a', { KEY: '"a' }],
  ["Windows line ends and a byte order mark", "\uFEFFA=1\r\nB=2\r\n", { A: "1", B: "2" }],
  ["the last of two equal names", "A=1\nA=2", { A: "2" }],
  ["lines that are not an assignment", "hello\n=3\nA=4", { A: "4" }],
  ["nothing that would be expanded", "A=$HOME ${B}", { A: "$HOME ${B}" }],
])("%s", (_, text, expected) => {
  expect(Object.fromEntries(parseDotEnv(text))).toEqual(expected);
});

it("a worker of two accounts uses the key of each, and no other one", async () => {
  const environment = {
    GMI_API_KEY: "shared",
    GMI_API_KEY_TEAM_A: "of-a",
    GMI_ORG_ID_TEAM_A: "org-a",
  };
  const read = async (account: string, isOneOfMany: boolean) => {
    const given = { folders: [], environment, baseUrlFlag: undefined };
    const { apiKey, organizationId } = await readSettings({ ...given, account, isOneOfMany });
    return [apiKey?.value, apiKey?.origin, organizationId?.value];
  };
  expect(await read("team-a", true)).toEqual(["of-a", "GMI_API_KEY_TEAM_A", "org-a"]);
  expect(await read("team-b", true)).toEqual([undefined, undefined, undefined]);
  expect(await read("team-a", false)).toEqual(["of-a", "GMI_API_KEY_TEAM_A", "org-a"]);
  expect(await read("team-b", false)).toEqual(["shared", "GMI_API_KEY", undefined]);
});
