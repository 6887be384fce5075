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
  const rows = readme.matchAll(new RegExp(`^\\| \`(${prefix}_[A-Z_]+)\` \\| \\S`, "gm"));
  expect([...rows].map(([, code]) => code)).toEqual([...codes]);
});
