import type { SourceFile, SourceGraph } from "./source-graph.ts";

/** The packages and the folders of each, with what they import; whoever imports comes before what it imports. */
export function formatGraph(graph: SourceGraph): string {
  const files = [...graph.files.values()].filter(
    (file) => file.folder !== undefined && !file.isTest,
  );
  const packages = arrows(
    files,
    (file) => file.package,
    (file) => file.imports.flatMap((item) => (item.kind === "package" ? [item.package] : [])),
  );
  return topFirst(packages)
    .map((name) => {
      const own = files.filter((file) => file.package === name);
      const folders = arrows(own, folderName, (file) =>
        file.imports.flatMap((item) => {
          const target = item.kind === "file" ? graph.files.get(item.file) : undefined;
          return target === undefined || target.package !== name ? [] : [folderName(target)];
        }),
      );
      const lines = topFirst(folders).map((folder) => `  ${row(folder, folders)}`);
      return [row(name, packages), ...lines].join("\n");
    })
    .join("\n\n");
}

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

function arrows(
  files: readonly SourceFile[],
  nameOf: (file: SourceFile) => string,
  targetsOf: (file: SourceFile) => readonly string[],
): Arrows {
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    const name = nameOf(file);
    const targets = found.get(name) ?? new Set();
    for (const target of targetsOf(file)) if (target !== name) targets.add(target);
    found.set(name, targets);
  }
  return found;
}

function folderName(file: SourceFile): string {
  return file.folder === "" ? "(doors)" : (file.folder ?? "");
}

function row(name: string, all: Arrows): string {
  const targets = [...(all.get(name) ?? [])];
  if (targets.length === 0) return name;
  const order = topFirst(all);
  return `${name} → ${targets.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).join(", ")}`;
}

/** Folders may import each other in a circle as long as no files do; then the name decides. */
function topFirst(all: Arrows): readonly string[] {
  const order: string[] = [];
  const visit = (name: string, seen: Set<string>) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const target of [...(all.get(name) ?? [])].toSorted()) visit(target, seen);
    order.unshift(name);
  };
  const seen = new Set<string>();
  for (const name of [...all.keys()].toSorted().toReversed()) visit(name, seen);
  return order;
}
