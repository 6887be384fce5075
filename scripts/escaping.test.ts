import { expect, test } from "vitest";
import { readSourceFiles, type ReadFile } from "./graph/source-graph.ts";

/**
 * What only the function of a grammar may write, and where that function is. Whoever needs a path or a text in that grammar
 * calls it: a place that does without fails on names with %, ', : or a line break.
 */
const grammars: readonly {
  readonly name: string;
  readonly written: RegExp;
  readonly homes: readonly string[];
}[] = [
  {
    name: "files of ffmpeg: readFrom, fileArgument, writePictureTo",
    written:
      /"-i"|\s-i[ "'`]|protocol_whitelist (?!pipe -i pipe:0)|"protocol_whitelist|\bimage2\b|`file:\$|"concat"/,
    homes: [
      "renderer/src/film/media/ffmpeg-files.ts",
      // Inputs that are no files: standard input, and synthetic pictures.
      "renderer/src/film/assembly/check-outputs.ts",
      "renderer/src/film/captions/caption-files.ts",
      "renderer/src/film/media/video-encoder.ts",
      "renderer/src/film/media/read-shaper.ts",
      // A command in a hint, for a person.
      "renderer/src/storyboard/read-footage.ts",
    ],
  },
  {
    name: "values of filters: filterValue",
    written:
      /\b(?:filename|fontsdir|fontfile|textfile|file|movie|lut3d|lut1d|subtitles)=\$\{(?!filterValue\()/,
    homes: [],
  },
  {
    name: "XML and HTML: escapeXml",
    written: /&(?:lt|gt|amp|quot|apos|#39);/,
    // WebVTT escapes less.
    homes: ["renderer/src/kit/escape-xml.ts", "renderer/src/film/captions/format-captions.ts"],
  },
  {
    name: "URLs of files: fileUrl, relativeUrl",
    written: /\bencodeURI(?:Component)?\b|\bpathToFileURL\b/,
    homes: [
      "models/src/paths/file-url.ts",
      // URLs with a query, for SQLite.
      "renderer/src/workplace/ledger/ledger-reader.ts",
      // Ids in the path of the queue.
      "core/src/queue/cancel-request.ts",
      "core/src/queue/read-models.ts",
      "core/src/queue/read-request.ts",
      // The name of a session in a query, in the script of a page.
      "mock-server/src/control/journal-page.ts",
      // Names and texts inside tokens and data addresses.
      "renderer/src/storyboard/picture-token.ts",
      "renderer/src/workplace/asset-ids.ts",
    ],
  },
  {
    name: "words of a shell: shellWord, quoteWord",
    written: /'\\''|'\\\\''/,
    // Lists of files for ffmpeg quote alike.
    homes: ["renderer/src/kit/shell-word.ts", "renderer/src/film/assembly/write-concat-list.ts"],
  },
  {
    name: "paths with slashes: slashed, pathBelow",
    written:
      /replaceAll\("\\\\", "\/"\)|\((?:path\.)?sep\)\.join\("\/"\)|\((?:path\.)?sep, "\/"\)|startsWith\("\.\."\)/,
    homes: ["models/src/paths/slashed-path.ts"],
  },
  {
    name: "names of unfinished files: unfinishedPath",
    written: /\.part\$|\.part`/,
    homes: [
      "models/src/paths/unfinished-path.ts",
      // Must not end as a recording does.
      "mock-server/src/record/write-recording.ts",
    ],
  },
  {
    name: "text in the place of a pattern: a function, because $& and $' in a string mean other things",
    written:
      /\.replace(?:All)?\([^"'`(]*(?:"[^"]*"|\/[^/]*\/[a-z]*), (?:[a-z]\w*(?:\.\w+)+|film|path|name|file|folder)\)/,
    homes: [],
  },
];

function findWritten(files: readonly ReadFile[]): readonly string[] {
  return files
    .filter(({ path }) => /^packages\/[^/]+\/src\/(?!generated\/)/.test(path))
    .filter(({ path }) => !path.endsWith(".test.ts"))
    .flatMap(({ path, text }) =>
      grammars.flatMap(({ name, written, homes }) =>
        homes.some((home) => path === `packages/${home}`)
          ? []
          : text
              .split("\n")
              .flatMap((line, index) =>
                written.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line)
                  ? [`${path}:${index + 1}: ${name}`]
                  : [],
              ),
      ),
    );
}

test("each grammar is written by its own function", () => {
  expect(findWritten(readSourceFiles())).toEqual([]);
});

test.each([
  ['const args = ["-v", "error", "-i", path];'],
  ['options("-f image2 -update 1"), path'],
  ["`ass=filename=${captions}:fontsdir=${filterValue(fonts)}`"],
  ['text.replaceAll("<", "&lt;")'],
  ["path.split(sep).map(encodeURIComponent)"],
  ["`'${word.replaceAll(\"'\", \"'\\\\''\")}'`"],
  ['relative(from, to).replaceAll("\\\\", "/")'],
  ['text.replaceAll("%film%", film)'],
])("%s is found", (line) => {
  const path = "packages/renderer/src/film/some.ts";
  expect(findWritten([{ path, text: line }])).toHaveLength(1);
});

test("every exception still exists", () => {
  const paths = new Set(readSourceFiles().map(({ path }) => path));
  const homes = grammars.flatMap((grammar) => grammar.homes);
  expect(homes.filter((home) => !paths.has(`packages/${home}`))).toEqual([]);
});
