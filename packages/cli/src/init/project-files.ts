import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Catalogue } from "@storyreel/models/catalogue";
import { relativeUrl, slashed } from "@storyreel/models/paths";
import { editorSchemaPath, loadEditorSchema } from "@storyreel/renderer/editor";
import { fileOperand, shellWord } from "@storyreel/renderer/kit";
import { addLines } from "./add-lines.ts";
import { addScript } from "./add-script.ts";
import { denyBuilds } from "./deny-builds.ts";
import type { ProjectPlaces } from "./project-places.ts";
import { synthesizeBed } from "./synthesize-bed.ts";
import type { Template } from "./template.ts";

/** A file that a project should have. */
export type ProjectFile = {
  /** Absolute. */
  readonly path: string;
  readonly content: string | Buffer;
  /** The new content of a file that exists, or `undefined` to keep it as it is. */
  readonly mend?: (existing: string) => string | undefined;
};

export type ProjectFacts = {
  readonly places: ProjectPlaces;
  /** The storyboard's file name. */
  readonly film: string;
  /** Undefined where the film exists already. */
  readonly template: Template | undefined;
  readonly version: string;
  /** The models of the project. */
  readonly catalogue: Catalogue;
};

/** The files of a project, the film first. Reads only the templates of this package. */
export async function projectFiles(facts: ProjectFacts): Promise<readonly ProjectFile[]> {
  const { places, template } = facts;
  const around = await filesAround(facts);
  if (template === undefined) return around;
  const text = await readTemplate(join(template.name, "film.yaml"));
  const schema = relativeUrl(places.folder, join(places.root, editorSchemaPath));
  const modeline = `# yaml-language-server: $schema=${schema}\n`;
  return [
    { path: join(places.folder, facts.film), content: modeline + text },
    { path: join(places.folder, "audio", "bed.wav"), content: synthesizeBed(template.bed) },
    ...around,
  ];
}

async function filesAround(facts: ProjectFacts): Promise<readonly ProjectFile[]> {
  const { folder, root, repository, pnpm } = facts.places;
  const film = slashed(relative(root, join(folder, facts.film)));
  const words: { readonly [place: string]: string } = {
    // Stands in code spans of a table.
    "%film%": shellWord(fileOperand(film)).replaceAll("|", String.raw`\|`),
    "%storyreel%": "npx storyreel",
    "%version%": facts.version,
  };
  const fill = (text: string): string =>
    text.replaceAll(/%(?:film|storyreel|version)%/g, (place) => words[place] ?? place);
  const common = async (name: string) => fill(await readTemplate(join("project", name)));
  const ignored = await common("gitignore");
  const manifest = join(root, "package.json");
  return [
    { path: join(root, ".gitignore"), content: ignored, mend: (text) => addLines(text, ignored) },
    { path: join(root, ".env.example"), content: await common("env.example") },
    { path: join(root, "AGENTS.md"), content: await common("AGENTS.md") },
    { path: join(root, editorSchemaPath), content: await loadEditorSchema(facts.catalogue) },
    { path: join(root, ".vscode", "settings.json"), content: editorSettings },
    { path: join(root, ".vscode", "extensions.json"), content: editorExtensions },
    {
      path: join(repository, ".github", "workflows", "storyboard-price.yml"),
      content: await common("price.yml"),
    },
    // Never made, only mended.
    ...((await isThere(manifest))
      ? [{ path: manifest, content: "", mend: (text: string) => addScript(text, film) }]
      : []),
    ...(pnpm === undefined
      ? []
      : [
          {
            path: join(pnpm, "pnpm-workspace.yaml"),
            content: denyBuilds("") ?? "",
            mend: denyBuilds,
          },
        ]),
  ];
}

const editorSettings = `${JSON.stringify(
  {
    "yaml.schemas": {
      [`./${editorSchemaPath}`]: ["film.yaml", "*.storyboard.yaml"],
    },
  },
  undefined,
  2,
)}\n`;

const editorExtensions = `${JSON.stringify({ recommendations: ["redhat.vscode-yaml"] }, undefined, 2)}\n`;

async function isThere(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}

/** Beside `src` and `dist`. */
function readTemplate(name: string): Promise<string> {
  const packageFolder = dirname(dirname(import.meta.dirname));
  return readFile(join(packageFolder, "templates", name), "utf8");
}
