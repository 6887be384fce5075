import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, once for all processes. The package itself unpacks it where it is started from:
 * another process that looks at that moment would start half of it.
 *
 * @param packed the package. @param address of its code, with its version in it. @returns the path of the program.
 */
export async function unpackChromium(
  packed: { executablePath(): Promise<string> },
  address: string,
): Promise<string> {
  const version = /chromium@([\d.]+)/u.exec(address)?.[1] ?? "0";
  const place = join(tmpdir(), `storyreel-chromium-${version}`);
  if (existsSync(place)) return join(place, "chromium");
  const own = await mkdtemp(join(tmpdir(), "storyreel-chromium-"));
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = own;
  try {
    await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  // Another process was first.
  await rename(own, place).catch(() => rm(own, { recursive: true }));
  return join(place, "chromium");
}
