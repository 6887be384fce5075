import type * as mediabunny from "mediabunny";

/**
 * The library that reads containers. It is imported when first needed, because that takes about 150 ms, which a run with nothing
 * to do should not spend. It would print what it thinks of a file; what matters of that is found by those who read the file.
 */
export async function importMediabunny(): Promise<typeof mediabunny> {
  const library = await import("mediabunny");
  library.Logging.level = library.LogLevel.Silent;
  return library;
}
