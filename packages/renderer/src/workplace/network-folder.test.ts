import { expect, test } from "vitest";
import { networkFileSystem } from "./network-folder.ts";

const mounts = `22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:40 / /mnt/far rw - fuse.sshfs far:/ rw
31 22 0:41 / /mnt/far/disk rw - fuseblk /dev/sdb1 rw
32 22 0:42 / /mnt/two\\040words\\011\\134 rw - fuse.rclone remote: rw
`;

const missing = Object.assign(new Error("no such file"), { code: "ENOENT" });

test.each([
  ["NFS", 0x6969, "/film", "NFS"],
  ["CIFS, as a signed number", 0xff534d42 | 0, "/film", "CIFS"],
  ["9p", 0x01021997, "/film", "9p"],
  ["ext4", 0xef53, "/film", undefined],
  ["a FUSE file system over the network", 0x65735546, "/mnt/far/film", "sshfs"],
  [
    "one with a space, a tab and a backslash in its path",
    0x65735546,
    "/mnt/two words\t\\/film",
    "rclone",
  ],
  ["a FUSE file system on a local disk", 0x65735546, "/mnt/far/disk/film", undefined],
] as const)("%s", async (_, type, folder, expected) => {
  const facts = { typeOf: async () => type, mounts: async () => mounts };
  expect(await networkFileSystem(folder, facts)).toBe(expected);
});

test("a folder that does not exist yet is judged by the one that it will be in", async () => {
  const typeOf = async (path: string) => {
    if (path === "/mnt/nfs") return 0x6969;
    throw missing;
  };
  expect(await networkFileSystem("/mnt/nfs/a/b", { typeOf, mounts: async () => "" })).toBe("NFS");
  expect(await networkFileSystem("/nowhere", { typeOf, mounts: async () => "" })).toBeUndefined();
});

test("this machine answers", async () => {
  expect(await networkFileSystem(import.meta.dirname)).toBeUndefined();
});
