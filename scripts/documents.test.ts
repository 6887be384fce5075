import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
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

test.each(documents)("$name links to files that exist", ({ name, text }) => {
  const links = text.matchAll(/\]\((?![a-z]+:)([^)#\s]+)(?:#[^)]*)?\)/gu);
  const missing = Array.from(links, ([, link = ""]) => link).filter(
    (link) => !existsSync(path.join(root, path.dirname(name), link)),
  );
  expect(missing).toEqual([]);
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
