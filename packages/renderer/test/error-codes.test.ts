import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { assemblyErrorCodes } from "../src/film/assembly/assembly-error.ts";
import { filmFindingCodes } from "../src/film/assembly/film-finding.ts";
import { ledgerErrorCodes } from "../src/workplace/ledger/ledger-error.ts";
import { ffmpegErrorCodes, mediaErrorCodes } from "../src/film/media/media-error.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test.each([
  ["LEDGER", ledgerErrorCodes],
  ["FFMPEG", ffmpegErrorCodes],
  ["MEDIA", mediaErrorCodes],
  ["ASSEMBLY", assemblyErrorCodes],
  ["FILM", filmFindingCodes],
])("the README explains every %s code, and no other", (prefix, codes) => {
  // The settings above the codes have a table of their own, and FFMPEG_PATH in it.
  const tables = readme.slice(readme.indexOf("## Error codes"));
  const rows = tables.matchAll(new RegExp(`^\\| \`(${prefix}_[A-Z_]+)\` \\| \\S`, "gm"));
  expect([...rows].map(([, code]) => code)).toEqual([...codes]);
});
