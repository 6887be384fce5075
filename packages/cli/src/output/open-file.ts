import { spawn } from "node:child_process";
import { once } from "node:events";

/** The program of each system that opens a file as a double click does. Elsewhere it is freedesktop.org's. */
const openers: { readonly [platform: string]: string } = {
  darwin: "open",
  win32: "explorer.exe",
};

/**
 * Opens a file in the program that the system has for its kind, without waiting for that program to end.
 *
 * @param environment of the opener; where it finds the desktop.
 * @returns whether there is an opener.
 */
export async function openFile(
  path: string,
  environment: { readonly [name: string]: string | undefined },
): Promise<boolean> {
  const opener = openers[process.platform] ?? "xdg-open";
  const child = spawn(opener, [path], { detached: true, stdio: "ignore", env: environment });
  try {
    await once(child, "spawn");
  } catch {
    return false;
  }
  child.unref();
  return true;
}
