import {
  existsSync,
  readdirSync,
  statSync,
  watch,
  type BigIntStats,
  type FSWatcher,
} from "node:fs";
import { dirname, join, sep } from "node:path";

/** What is watched. Absolute paths. */
export type WatchedPaths = {
  /** They need not exist. */
  readonly files: Iterable<string>;
  /** Folders in which any YAML file counts, at any depth. They need not exist. */
  readonly folders: Iterable<string>;
};

export type FileWatch = {
  /** Call it before the files are read: what changes from here on is reported, even while they are read. */
  begin(): void;
  /** Call it before a file is read that may not be watched yet: it counts from here on. */
  note(path: string): void;
  /** Replaces what is watched. */
  follow(paths: WatchedPaths): void;
  close(): void;
};

/** Editors save in several steps, and so do programs that write several files. */
const quietMs = 25;
/** A file that never stops changing is reported all the same. */
const patienceMs = 200;

/**
 * Calls back after files have changed: once for saves that follow each other closely. Folders are watched, not files, because many
 * editors save by renaming a new file over the old one. Nothing is polled.
 *
 * @param onTrouble the system cannot watch a folder; changes in it are not noticed.
 */
export function watchFiles(
  onChange: () => void,
  onTrouble: (folder: string, error: Error) => void,
): FileWatch {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly identity: string }>();
  let files = new Map<string, string>();
  const noted = new Map<string, string>();
  let folders: ReadonlySet<string> = new Set();
  let isClosed = false;
  const pause = waitForQuiet(() => {
    // A folder may be new, or a new one: what is already in it has changed too.
    open();
    if (hasChanged()) onChange();
  });
  const hasChanged = (): boolean =>
    [...files].some(([path, identity]) => identityOf(path) !== identity) ||
    filesIn(folders).some((path) => !files.has(path));
  const onEvent = (folder: string, name: string | null): void => {
    const isReplaced = watchers.get(folder)?.identity !== inodeOf(folder);
    if (name === null || isReplaced || concerns(join(folder, name))) pause.note();
  };
  /** Whether a path is one of those, in one of the folders, or on the way to one that does not exist yet. */
  const concerns = (path: string): boolean =>
    files.has(path) ||
    [...files.keys(), ...folders].some((one) => one.startsWith(`${path}${sep}`)) ||
    isIn(path, folders);
  const drop = (folder: string): void => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  };
  const open = (): void => {
    const trees = [...folders].flatMap((folder) => [folder, ...treeOf(folder).folders]);
    const wanted = new Set(
      [...[...files.keys()].map(dirname), ...trees].map((folder) => nearestExisting(folder)),
    );
    for (const [folder, { identity }] of watchers) {
      if (!wanted.has(folder) || inodeOf(folder) !== identity) drop(folder);
    }
    for (const folder of wanted) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, (_, name) => onEvent(folder, name));
        watcher.on("error", () => {
          drop(folder);
          pause.note();
        });
        watchers.set(folder, { watcher, identity: inodeOf(folder) });
      } catch (error) {
        onTrouble(folder, error instanceof Error ? error : new Error(String(error)));
      }
    }
  };
  return {
    begin: () => {
      for (const path of [...files.keys(), ...filesIn(folders)]) files.set(path, identityOf(path));
    },
    note: (path) => {
      if (!files.has(path) && !noted.has(path)) noted.set(path, identityOf(path));
    },
    follow: (paths) => {
      // Whoever reads the files may end after the watch: it would keep the process alive.
      if (isClosed) return;
      const [before, known] = [files, folders];
      folders = new Set(paths.folders);
      const added = [...folders].filter((folder) => !known.has(folder));
      const inFolders = [...before.keys()].filter((path) => isIn(path, folders));
      files = new Map(
        [...paths.files, ...inFolders, ...filesIn(added)].map((path) => [
          path,
          before.get(path) ?? noted.get(path) ?? identityOf(path),
        ]),
      );
      noted.clear();
      open();
      // While they were read, or before their folder was watched.
      if (hasChanged()) pause.note();
    },
    close: () => {
      isClosed = true;
      pause.cancel();
      for (const folder of watchers.keys()) drop(folder);
    },
  };
}

/** Calls back once for events that follow each other closely. */
function waitForQuiet(then: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let firstMs: number | undefined;
  return {
    note: (): void => {
      firstMs ??= performance.now();
      clearTimeout(timer);
      const leftMs = patienceMs - (performance.now() - firstMs);
      timer = setTimeout(
        () => {
          firstMs = undefined;
          then();
        },
        Math.max(0, Math.min(quietMs, leftMs)),
      );
    },
    cancel: (): void => clearTimeout(timer),
  };
}

/** The folder, or the nearest one above it that exists. */
function nearestExisting(folder: string): string {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? folder : nearestExisting(parent);
}

function identityOf(path: string): string {
  const stats = look(path);
  return stats === undefined
    ? "absent"
    : `${stats.size}.${stats.mtimeNs}.${stats.ctimeNs}.${stats.ino}`;
}

function isIn(path: string, folders: Iterable<string>): boolean {
  return [...folders].some((folder) => `${path}${sep}`.startsWith(`${folder}${sep}`));
}

function filesIn(folders: Iterable<string>): readonly string[] {
  return [...folders].flatMap((folder) => treeOf(folder).files);
}

/** Folders and YAML files below a folder. */
function treeOf(root: string): {
  readonly folders: readonly string[];
  readonly files: readonly string[];
} {
  const tree: { folders: string[]; files: string[] } = { folders: [], files: [] };
  try {
    for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) tree.folders.push(path);
      else if (/\.ya?ml$/.test(entry.name)) tree.files.push(path);
    }
  } catch {
    // It does not exist, or a folder in it is being deleted: that is an event of its own.
  }
  return tree;
}

function inodeOf(folder: string): string {
  const stats = look(folder);
  return stats === undefined ? "absent" : `${stats.dev}.${stats.ino}`;
}

function look(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
