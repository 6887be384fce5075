import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { builtInCatalogue } from "@storyreel/models";
import { expect, test } from "vitest";
import { readPackages, root } from "./packages.ts";

const documents = [
  "README.md",
  ".github/CONTRIBUTING.md",
  ".github/SECURITY.md",
  ...readPackages().flatMap(({ folder }) => {
    const docs = path.join(root, folder, "docs");
    const names = existsSync(docs) ? readdirSync(docs, { recursive: true, encoding: "utf8" }) : [];
    const pages = names.filter((name) => name.endsWith(".md"));
    return [`${folder}/README.md`, ...pages.map((name) => path.posix.join(folder, "docs", name))];
  }),
].map((name) => ({ name, text: readFileSync(path.join(root, name), "utf8") }));

const own = /^https:\/\/github\.com\/storyreel\/storyreel\/(?:blob|tree)\/main\//u;

type Link = {
  readonly link: string;
  /** From the root of the repository. */
  readonly target: string;
  readonly anchor: string | undefined;
};

/** The links of a document to files of this repository. */
function linksOf({ name, text }: (typeof documents)[number]): readonly Link[] {
  return Array.from(text.matchAll(/\]\(([^)#\s]*)(?:#([^)]*))?\)/gu))
    .filter(([, link = ""]) => own.test(link) || !/^[a-z]+:/u.test(link))
    .map(([, link = "", anchor]) => {
      const relative = link === "" ? name : path.posix.join(path.posix.dirname(name), link);
      return { link, target: own.test(link) ? link.replace(own, "") : relative, anchor };
    });
}

test.each(documents)("$name links to files that exist", (document) => {
  const missing = linksOf(document).filter(({ target }) => !existsSync(path.join(root, target)));
  expect(missing).toEqual([]);
});

test.each(documents)("$name links to headings that exist", (document) => {
  const missing = linksOf(document).filter(
    ({ target, anchor }) =>
      anchor !== undefined &&
      target.endsWith(".md") &&
      !headingsOf(readFileSync(path.join(root, target), "utf8")).includes(anchor),
  );
  expect(missing).toEqual([]);
});

test.each([
  ["packages/models/README.md", /(\d+) are built in/],
  ["packages/core/README.md", /\| Models \| (\d+), of GMI Cloud/],
  ["packages/renderer/README.md", /The schema of the (\d+) built-in models of today/],
  ["packages/cli/docs/comparison.md", /documented prices for \d+ of (\d+) models/],
  ["packages/cli/docs/costs.md", /(\d+) built-in models have a documented price/],
])("%s counts the built-in models", (name, pattern) => {
  const { text = "" } = documents.find((one) => one.name === name) ?? {};
  expect(pattern.exec(text)?.[1]).toBe(`${builtInCatalogue.ids.length}`);
});

/** The anchors of a page, as GitHub makes them. */
function headingsOf(page: string): readonly string[] {
  return Array.from(page.matchAll(/^#+ (.*)$/gmu), ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- _]/gu, "")
      .replaceAll(" ", "-"),
  );
}

// In `node_modules`, each package has the name that npm knows, not that of its folder here.
test.each(documents.filter(({ name }) => name.startsWith("packages/")))(
  "$name links to other packages in a way that works in node_modules too",
  (document) => {
    const packages = readPackages();
    const installed = (file: string) => {
      const one = packages.find(({ folder }) => file.startsWith(`${folder}/`));
      return one === undefined ? undefined : file.replace(one.folder, one.name);
    };
    const from = path.posix.dirname(installed(document.name) ?? "");
    const broken = linksOf(document).filter(
      ({ link, target }) =>
        link !== "" && !own.test(link) && path.posix.join(from, link) !== installed(target),
    );
    expect(broken).toEqual([]);
  },
);

test("the README of the command says where each document is in `node_modules`", () => {
  const readme = documents.find(({ name }) => name === "packages/cli/README.md");
  const rows = readme?.text.matchAll(/^\| \[.*?\]\((\S+)\).* \| `([^`]+)` \|$/gmu) ?? [];
  const wrong = Array.from(rows, ([, link = "", place = ""]) => {
    const one = readPackages().find(({ name }) => place.startsWith(`${name}/`));
    const target = own.test(link) ? link.replace(own, "") : path.posix.join("packages/cli", link);
    return place.replace(one?.name ?? "", one?.folder ?? "") === target ? undefined : place;
  });
  expect(wrong.length).toBeGreaterThan(10);
  expect(wrong.filter((place) => place !== undefined)).toEqual([]);
});

test("the README of the repository names every package and every command", () => {
  const textOf = (name: string) => documents.find((one) => one.name === name)?.text ?? "";
  const readme = textOf("README.md");
  const [, table = ""] = textOf("packages/cli/README.md").split(/^## (?:Commands|Flags)$/mu);
  const rows = table.matchAll(/^\| `([a-z]+)(?: [^`]*)?` \|/gmu);
  const commands = Array.from(rows, ([, command = ""]) => command);
  expect(commands.length).toBeGreaterThan(20);
  const missing = commands.filter(
    (command) => !new RegExp(`\\| .*\\b${command}\\b`, "u").test(readme),
  );
  expect(missing).toEqual([]);
  const packages = readPackages().filter(({ name }) => !readme.includes(`| [\`${name}\`]`));
  expect(packages).toEqual([]);
});

const isAboutUs = ({ name }: { readonly name: string }) =>
  /^\.github|^README|\/decisions\//u.test(name);

test.each(documents.filter(isAboutUs))(
  "$name names files of the repository that exist",
  ({ text }) => {
    const paths = text.matchAll(/`((?:\.ci|\.github|packages|scripts|specs)\/[^\s`<…]*)`/gu);
    const missing = Array.from(paths, ([, file = ""]) => file).filter(
      (file) => !existsSync(path.join(root, file)),
    );
    expect(missing).toEqual([]);
  },
);

test("every `pnpm` script that they name exists", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const known = new Set([...Object.keys(scripts), "exec", "install"]);
  const named = documents
    .filter(isAboutUs)
    .flatMap(({ text }) =>
      Array.from(text.matchAll(/`pnpm ([a-z:]+)/gu), ([, script = ""]) => script),
    );
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
