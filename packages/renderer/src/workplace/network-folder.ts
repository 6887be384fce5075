import { readFile, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "../kit/errors.ts";

// Linux: statfs(2) and include/uapi/linux/magic.h
const networkTypes: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xfe534d42, "SMB"],
  [0xff534d42, "CIFS"],
  [0x01021997, "9p"],
  [0x00c36400, "Ceph"],
  [0x5346414f, "AFS"],
]);
const fuse = 0x65735546;
const networkFuse =
  /^fuse\.(sshfs|s3fs|rclone|gcsfuse|goofys|geesefs|juicefs|glusterfs|ceph|davfs|curlftpfs|smbnetfs|mount-s3)/;

/** What the system says about the file system of a path. */
export type FileSystemFacts = {
  readonly typeOf: (path: string) => Promise<number>;
  /** The contents of `/proc/self/mountinfo`. */
  readonly mounts: () => Promise<string>;
};

const systemFacts: FileSystemFacts = {
  typeOf: async (path) => (await statfs(path)).type,
  mounts: () => readFile("/proc/self/mountinfo", "utf8"),
};

/**
 * The kind of network file system that a folder is on, or will be on; `undefined` if it is on a local disk or the system does not
 * say. Two machines may both get a lock on such a file system.
 */
export async function networkFileSystem(
  folder: string,
  facts: FileSystemFacts = systemFacts,
): Promise<string | undefined> {
  try {
    const type = (await facts.typeOf(folder)) >>> 0;
    if (type !== fuse) return networkTypes.get(type);
    const mount = mountOf(folder, await facts.mounts());
    return mount !== undefined && networkFuse.test(mount) ? mount.slice("fuse.".length) : undefined;
  } catch (error) {
    const parent = dirname(folder);
    const isToBeMade = codeOf(error) === "ENOENT" && parent !== folder;
    return isToBeMade ? networkFileSystem(parent, facts) : undefined;
  }
}

/** The type of the file system that is mounted closest to a folder. */
function mountOf(folder: string, mounts: string): string | undefined {
  let found: { readonly point: string; readonly type: string | undefined } | undefined;
  for (const line of mounts.split("\n")) {
    const [before = "", after = ""] = line.split(" - ");
    const point = before
      .split(" ")[4]
      ?.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
        String.fromCharCode(Number.parseInt(octal, 8)),
      );
    if (point === undefined || !isWithin(folder, point)) continue;
    // Of two mounts on one place, the later one is seen.
    if (found === undefined || point.length >= found.point.length) {
      found = { point, type: after.split(" ")[0] };
    }
  }
  return found?.type;
}

function isWithin(folder: string, point: string): boolean {
  return folder === point || folder.startsWith(point.endsWith("/") ? point : `${point}/`);
}

/** A warning about a state folder on a network file system. */
export function describeNetworkFolder(folder: string, kind: string) {
  return {
    message: `${folder} is on a network file system (${kind}), where locks are not reliable: two machines that render at the same time could both pay`,
    hint: "use a folder on a local disk with --state, or render from one machine only",
  };
}
