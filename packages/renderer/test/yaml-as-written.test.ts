import { diagnosticToJson } from "@storyreel/models/source";
import { describe, expect, test } from "vitest";
import { loadStoryboardText } from "../src/storyboard/load-storyboard.ts";

/** Line and column, severity, code, message and hint of everything that is said about a text. */
async function saidOf(text: string): Promise<readonly string[]> {
  const file = { path: "film.yaml", text };
  const { diagnostics } = await loadStoryboardText(file, "/nowhere/film.yaml", {});
  return diagnostics
    .map(diagnosticToJson)
    .map(({ line, column, severity, code, message, hint }) => {
      const words = `${line}:${column} ${severity} ${code}: ${message}`;
      return hint === undefined ? words : `${words}; hint: ${hint}`;
    });
}

const HEAD = "storyboard: 1\ntitle: T\ndefaults: { model: kling-3.0-turbo-t2v, duration: 5 }\n";

/** A storyboard with one shot. Its own lines begin on line 6. */
const shot = (lines: string): string => `${HEAD}shots:\n  - id: a\n    ${lines}\n`;

type Case = readonly [what: string, text: string, says: readonly string[]];

describe("a comment that cuts a text", () => {
  test.each<Case>([
    [
      "a sign with a number",
      shot("prompt: A sign reads #1 DINER in pink"),
      [
        '6:20 warning STORYBOARD_TEXT_CUT: prompt ends here: in YAML, " #" starts a comment, so "#1 DINER in pink" is not part of it; hint: quote the text: "A sign reads #1 DINER in pink"; for a comment, write a space after #',
      ],
    ],
    [
      "in a title",
      "storyboard: 1\ntitle: Night #2\ndefaults: { model: kling-3.0-turbo-t2v, duration: 5 }\nshots: [{ id: a, prompt: x }]\n",
      [
        '2:8 warning STORYBOARD_TEXT_CUT: title ends here: in YAML, " #" starts a comment, so "#2" is not part of it; hint: quote the text: "Night #2"; for a comment, write a space after #',
      ],
    ],
    [
      "in a variable",
      HEAD + 'variables:\n  road: Route #66\nshots: [{ id: a, prompt: "{{road}}" }]\n',
      [
        '5:9 warning STORYBOARD_TEXT_CUT: road ends here: in YAML, " #" starts a comment, so "#66" is not part of it; hint: quote the text: "Route #66"; for a comment, write a space after #',
      ],
    ],
    [
      "in narration",
      shot("prompt: x\n    narration:\n      text: We are #1 again"),
      [
        '8:16 warning STORYBOARD_TEXT_CUT: text ends here: in YAML, " #" starts a comment, so "#1 again" is not part of it; hint: quote the text: "We are #1 again"; for a comment, write a space after #',
      ],
    ],
    [
      "in a look",
      HEAD + "style:\n  look: film #5219 grain\nshots: [{ id: a, action: x }]\n",
      [
        '5:9 warning STORYBOARD_TEXT_CUT: look ends here: in YAML, " #" starts a comment, so "#5219 grain" is not part of it; hint: quote the text: "film #5219 grain"; for a comment, write a space after #',
      ],
    ],
    [
      "in a character",
      HEAD +
        "characters:\n  mei:\n    description: Player #7\nshots: [{ id: a, action: mei waits, characters: [mei] }]\n",
      [
        '6:18 warning STORYBOARD_TEXT_CUT: description ends here: in YAML, " #" starts a comment, so "#7" is not part of it; hint: quote the text: "Player #7"; for a comment, write a space after #',
      ],
    ],
    [
      "a number after a space",
      shot("prompt: Track # 5 is empty"),
      [
        '6:13 warning STORYBOARD_TEXT_CUT: prompt ends here: in YAML, " #" starts a comment, so "# 5 is empty" is not part of it; hint: quote the text: "Track # 5 is empty"; put a comment on a line of its own',
      ],
    ],
    [
      "inside quotation marks",
      shot('prompt: He says "take # one" loudly'),
      [
        '6:21 warning STORYBOARD_TEXT_CUT: prompt ends here: in YAML, " #" starts a comment, so \'# one" loudly\' is not part of it; hint: quote the text: \'He says "take # one" loudly\'; put a comment on a line of its own',
      ],
    ],
    [
      "on the second line of a text",
      shot("prompt: A cat on\n      the roof #3 today"),
      [
        '7:11 warning STORYBOARD_TEXT_CUT: prompt ends here: in YAML, " #" starts a comment, so "#3 today" is not part of it; hint: quote the text: "A cat on the roof #3 today"; for a comment, write a space after #',
      ],
    ],
    [
      "with quotes in the text",
      shot('prompt: A "big" sign #1'),
      [
        '6:21 warning STORYBOARD_TEXT_CUT: prompt ends here: in YAML, " #" starts a comment, so "#1" is not part of it; hint: quote the text: \'A "big" sign #1\'; for a comment, write a space after #',
      ],
    ],
    [
      "a whole text",
      shot("prompt: #1 cat"),
      [
        '6:5 error STORYBOARD_WRONG_TYPE: prompt is empty; it must be text; hint: an unquoted # starts a comment: quote the text, "#1 cat"',
      ],
    ],
    [
      "inside braces",
      HEAD + "shots:\n  - { id: a, prompt: a cat #1, duration: 5 }\n",
      [
        '5:5 error YAML_SYNTAX: this map has no closing }; hint: an unquoted " #" starts a comment, which hides the rest of the line: quote the text that contains it',
      ],
    ],
    ["no warning: a comment with a space", shot("prompt: A cat # TODO better"), []],
    [
      "no warning: an aligned comment",
      shot("prompt: A cat      # prompt replaces the composed one"),
      [],
    ],
    ["no warning: a marker", shot("prompt: A cat #TODO better"), []],
    ["no warning: quoted text", shot('prompt: "A cat #1"   # fine'), []],
    ["no warning: a block", shot("prompt: |\n      A cat #1\n      and #2"), []],
    ["no warning: no text", shot("prompt: x\n    duration: 5 #short"), []],
    ["no warning: no space before it", shot("prompt: A sign reads C#1"), []],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("numbers", () => {
  test.each<Case>([
    [
      "an integer that a double cannot hold",
      shot("prompt: x\n    seed: 6687881544318117707"),
      [
        '7:11 error YAML_NUMBER_DIGITS: 6687881544318117707 is too large to be kept exactly: it would become 6687881544318117888; hint: use a number up to 9007199254740991, or quote it if it is text: "6687881544318117707"',
      ],
    ],
    [
      "the first integer that is not safe",
      shot("prompt: x\n    model: wan2.6-t2v\n    seed: 9007199254740992"),
      [
        '8:11 error YAML_NUMBER_DIGITS: 9007199254740992 is too large to be kept exactly: nearby numbers would become the same number; hint: use a number up to 9007199254740991, or quote it if it is text: "9007199254740992"',
      ],
    ],
    [
      "the last one that is",
      shot("prompt: x\n    model: wan2.6-t2v\n    seed: 9007199254740991"),
      [],
    ],
    [
      "takes that count up beyond it",
      shot("prompt: x\n    model: wan2.6-t2v\n    seed: 9007199254740991\n    takes: 2"),
      [
        "8:11 error STORYBOARD_MODEL_LIMIT: each take adds 1 to the seed: for take 2, seed 9007199254740992 is not supported; wan2.6-t2v accepts a whole number; hint: use a number up to 9007199254740991: larger ones cannot be sent exactly",
      ],
    ],
    [
      "a negative one, in params",
      shot("prompt: x\n    params: { n: -18446744073709551615 }"),
      [
        '7:18 error YAML_NUMBER_DIGITS: -18446744073709551615 is too large to be kept exactly: it would become -18446744073709551616; hint: use a number up to 9007199254740991, or quote it if it is text: "-18446744073709551615"',
      ],
    ],
    [
      "a hexadecimal one",
      shot("prompt: x\n    seed: 0xFFFFFFFFFFFFFFFF"),
      [
        '7:11 error YAML_NUMBER_DIGITS: 0xFFFFFFFFFFFFFFFF is too large to be kept exactly: it would become 18446744073709551616; hint: use a number up to 9007199254740991, or quote it if it is text: "0xFFFFFFFFFFFFFFFF"',
      ],
    ],
    [
      "in a variable, which is text",
      HEAD +
        'variables: { serial: 6687881544318117707 }\nshots: [{ id: a, prompt: "{{serial}}" }]\n',
      [],
    ],
    [
      "too many digits",
      shot("prompt: x\n    cut: { in: 0.33333333333333333333 }"),
      [
        "7:16 warning YAML_NUMBER_DIGITS: 0.33333333333333333333 has more digits than can be kept: it is used as 0.3333333333333333; hint: write 0.3333333333333333",
      ],
    ],
    ["17 digits", shot("prompt: x\n    cut: { in: 0.30000000000000004 }"), []],
    [
      "past the range",
      shot("prompt: x\n    cut: { in: 1e400 }"),
      ["7:16 error YAML_NUMBER: 1e400 is not a finite number"],
    ],
    [
      "below the range",
      shot("prompt: x\n    cut: { in: 1e-400 }"),
      [
        '7:16 error YAML_NUMBER_DIGITS: 1e-400 is too small to be kept: it would become 0; hint: write 0, or quote it if it is text: "1e-400"',
      ],
    ],
    [
      "infinity",
      shot("prompt: x\n    duration: .inf"),
      ["7:15 error YAML_NUMBER: .inf is not a finite number"],
    ],
    [
      "not a number",
      shot("prompt: x\n    duration: .nan"),
      ["7:15 error YAML_NUMBER: .nan is not a finite number"],
    ],
    [
      "octal for other tools",
      shot("prompt: x\n    model: wan2.6-t2v\n    seed: 010"),
      [
        '8:11 error YAML_UNQUOTED_OCTAL: unquoted 010 is read as the number 8 by other YAML tools; hint: write 10, or quote it if it is text: "010"',
      ],
    ],
    ["the same number in both", shot("prompt: x\n    model: wan2.6-t2v\n    seed: 007"), []],
    ["hexadecimal", shot("prompt: x\n    model: wan2.6-t2v\n    seed: 0x1F"), []],
    [
      "base 60 for other tools",
      shot("prompt: x\n    duration: 0:05"),
      ['7:15 error STORYBOARD_WRONG_TYPE: duration is "0:05"; it must be a number; hint: write 5'],
    ],
    ["a day, which is text", shot("prompt: 2026-11-27"), []],
    [
      "nothing",
      shot("prompt: ~"),
      [
        '6:13 error STORYBOARD_WRONG_TYPE: prompt is empty; it must be text; hint: unquoted ~ means no value: quote it if it is text, "~"',
      ],
    ],
    [
      "no",
      shot("prompt: x\n    enabled: no"),
      [
        '7:14 error STORYBOARD_WRONG_TYPE: enabled is "no"; it must be true or false; hint: write false, without quotes',
      ],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("a number with something around it", () => {
  test.each<Case>([
    [
      "5s",
      shot("prompt: x\n    duration: 5s"),
      [
        '7:15 error STORYBOARD_WRONG_TYPE: duration is "5s"; it must be a number; hint: write the number alone: 5',
      ],
    ],
    [
      "8 sec",
      shot('prompt: x\n    duration: "8 sec"'),
      [
        '7:15 error STORYBOARD_WRONG_TYPE: duration is "8 sec"; it must be a number; hint: write the number alone: 8',
      ],
    ],
    [
      "1500ms",
      shot("prompt: x\n    duration: 1500ms"),
      [
        '7:15 error STORYBOARD_WRONG_TYPE: duration is "1500ms"; it must be a number; hint: write the number alone: 1.5',
      ],
    ],
    [
      "0.1 min",
      shot("prompt: x\n    duration: 0.1 min"),
      [
        '7:15 error STORYBOARD_WRONG_TYPE: duration is "0.1 min"; it must be a number; hint: write the number alone: 6',
      ],
    ],
    [
      "a word",
      shot("prompt: x\n    takes: two"),
      [
        '7:12 error STORYBOARD_WRONG_TYPE: takes is "two"; it must be a whole number; hint: write 2',
      ],
    ],
    [
      "24fps",
      "storyboard: 1\ntitle: T\nrate: 24fps\ndefaults: { model: kling-3.0-turbo-t2v, duration: 5 }\nshots: [{ id: a, prompt: x }]\n",
      [
        '3:7 error STORYBOARD_WRONG_VALUE: rate is "24fps"; it must be 12, 15, 23.976, 24, 25, 29.97, 30, 48, 50, 59.94 or 60; hint: write the number alone: 24',
      ],
    ],
    [
      "-12dB",
      HEAD + "audio: { music: { file: a.wav, gain_db: -12dB } }\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:25 error STORYBOARD_FILE_MISSING: file "a.wav" not found; hint: paths are relative to the storyboard\'s folder',
        '4:41 error STORYBOARD_WRONG_TYPE: gain_db is "-12dB"; it must be a number; hint: write the number alone: -12',
      ],
    ],
    [
      "a decimal comma",
      shot("prompt: x\n    duration: 5,5"),
      ['7:15 error STORYBOARD_WRONG_TYPE: duration is "5,5"; it must be a number; hint: write 5.5'],
    ],
    [
      "what is no number",
      shot("prompt: x\n    duration: long"),
      ['7:15 error STORYBOARD_WRONG_TYPE: duration is "long"; it must be a number'],
    ],
    [
      "a size without its letter",
      shot("prompt: x\n    resolution: 720"),
      [
        '7:17 error STORYBOARD_WRONG_TYPE: resolution is 720; it must be text; hint: write "720p", with quotes',
      ],
    ],
    [
      "a size in pixels",
      shot("prompt: x\n    resolution: 1920x1080"),
      [
        '7:17 error STORYBOARD_MODEL_LIMIT: resolution "1920x1080" is not supported; kling-3.0-turbo-t2v accepts "720p" or "1080p"; hint: did you mean "1080p"?',
      ],
    ],
    [
      "a shape by its name",
      shot("prompt: x\n    aspect_ratio: portrait"),
      [
        '7:19 error STORYBOARD_MODEL_LIMIT: aspect_ratio "portrait" is not supported; kling-3.0-turbo-t2v accepts "16:9", "9:16" or "1:1"; hint: did you mean "9:16"?',
      ],
    ],
    [
      "a shape with a slash",
      shot("prompt: x\n    aspect_ratio: 16/9"),
      [
        '7:19 error STORYBOARD_MODEL_LIMIT: aspect_ratio "16/9" is not supported; kling-3.0-turbo-t2v accepts "16:9", "9:16" or "1:1"; hint: did you mean "16:9"?',
      ],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("characters that look like others", () => {
  test.each<Case>([
    [
      "no-break spaces as indentation",
      HEAD + "shots:\n  - id: a\n\u00a0\u00a0\u00a0\u00a0prompt: Rain\n",
      [
        '6:1 error YAML_CHARACTER: this line is indented with U+00A0 (no-break space), which YAML reads as part of the key "prompt"; hint: indent with ordinary spaces',
      ],
    ],
    [
      "on several lines",
      HEAD +
        "shots:\n  - id: a\n\u00a0\u00a0\u00a0\u00a0prompt: Rain\n\u00a0\u00a0\u00a0\u00a0takes: 2\n",
      [
        '6:1 error YAML_CHARACTER: this line is indented with U+00A0 (no-break space), which YAML reads as part of the key "prompt"; 1 other key has such a character too; hint: indent with ordinary spaces',
      ],
    ],
    [
      "an ideographic space after a colon",
      shot("prompt:\u3000Rain"),
      [
        "6:12 error YAML_CHARACTER: this line contains U+3000 (ideographic space) where YAML needs an ordinary space; hint: replace it with an ordinary space",
      ],
    ],
    [
      "a fullwidth colon",
      shot("prompt\uff1aRain"),
      [
        "6:11 error YAML_CHARACTER: this line contains U+FF1A (fullwidth colon) where YAML needs an ordinary :; hint: replace it with an ordinary :",
      ],
    ],
    [
      "an en dash for a dash",
      HEAD + "shots:\n  \u2013 id: a\n    prompt: x\n",
      [
        "5:3 error YAML_CHARACTER: this line contains U+2013 (en dash) where YAML needs an ordinary -; hint: replace it with an ordinary -",
      ],
    ],
    [
      "a zero-width space in a key",
      shot("pro\u200bmpt: x"),
      ["6:8 error YAML_CHARACTER: the key contains U+200B (zero-width space); hint: write prompt"],
    ],
    [
      "a byte order mark in the middle",
      HEAD + "\ufeffshots:\n  - { id: a, prompt: x }\n",
      ["4:1 error YAML_CHARACTER: the key contains U+FEFF (byte order mark); hint: write shots"],
    ],
    [
      "a no-break hyphen in an id of a model",
      shot("prompt: x\n    model: kling\u20113.0-turbo-t2v"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "kling\u20113.0-turbo-t2v"; hint: it contains U+2011 (non-breaking hyphen); write kling-3.0-turbo-t2v',
      ],
    ],
    [
      "curly quotes around a number",
      shot("prompt: x\n    duration: \u201c5\u201d"),
      [
        '7:15 error STORYBOARD_WRONG_TYPE: duration is "\u201c5\u201d"; it must be a number; hint: it contains U+201C (left double quotation mark); write "5"',
      ],
    ],
    [
      "a zero-width space in an id",
      HEAD + "shots:\n  - id: a\u200b\n    prompt: x\n",
      [
        '5:9 error STORYBOARD_ID_FORM: "a\u200b" is not a valid shot id: ids become file names; hint: it contains U+200B (zero-width space); write a',
      ],
    ],
    [
      "curly quotes around a file",
      HEAD + "audio: { music: { file: \u201ca.wav\u201d } }\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:25 error STORYBOARD_FILE_MISSING: file "\u201ca.wav\u201d" not found; hint: it contains U+201C (left double quotation mark); write "a.wav"',
      ],
    ],
    [
      "a soft hyphen in a name",
      HEAD +
        "characters: { mei: { description: Mei } }\nshots: [{ id: a, action: mei, characters: [me\u00adi] }]\n",
      [
        '5:26 warning STORYBOARD_CHARACTER_NOT_LISTED: the text mentions "mei", but the shot does not list the character "mei", so the prompt does not describe it; hint: add mei to the shot\'s characters, or use a different word',
        '5:44 error STORYBOARD_UNKNOWN_CHARACTER: unknown character "me\u00adi"; hint: it contains U+00AD (soft hyphen); write mei',
      ],
    ],
    [
      "curly quotes around a prompt",
      shot("prompt: \u201cA cat\u201d"),
      [
        '6:13 warning STORYBOARD_TEXT_QUOTES: the quotes U+201C and U+201D are part of prompt: YAML knows only straight quotes; hint: write "A cat", or remove the quotes',
      ],
    ],
    [
      "single curly quotes around a prompt",
      shot("prompt: \u2018A cat\u2019"),
      [
        '6:13 warning STORYBOARD_TEXT_QUOTES: the quotes U+2018 and U+2019 are part of prompt: YAML knows only straight quotes; hint: write "A cat", or remove the quotes',
      ],
    ],
    [
      "no warning: curly quotes inside a prompt",
      shot("prompt: A sign reads \u201cDINER\u201d, and \u2018open\u2019"),
      [],
    ],
    [
      "no warning: curly quotes around what is said",
      shot("prompt: x\n    narration: { text: \u201cI am back.\u201d }"),
      [],
    ],
    [
      "a curly quote before a key",
      shot("\u201cprompt\u201d: x"),
      [
        '6:5 error YAML_CHARACTER: the key contains U+201C (left double quotation mark); hint: write "prompt"',
      ],
    ],
    [
      "a fullwidth comma in braces",
      HEAD + "shots:\n  - { id: a\uff0c prompt: x }\n",
      [
        "5:12 error YAML_CHARACTER: this line contains U+FF0C (fullwidth comma) where YAML needs an ordinary ,; hint: replace it with an ordinary ,",
      ],
    ],
    [
      "a zero-width space in a prompt",
      shot("prompt: A c\u200bat"),
      [
        "6:16 warning YAML_CHARACTER: the text contains U+200B (zero-width space), which cannot be seen; hint: delete it",
      ],
    ],
    [
      "a direction in a Latin prompt",
      shot("prompt: A \u202etac\u202c sits"),
      [
        "6:15 warning YAML_CHARACTER: the text contains U+202E (right-to-left override), which cannot be seen; hint: delete it",
      ],
    ],
    [
      "no warning: no-break spaces in a text",
      shot("prompt: \u00ab\u00a0Bonjour\u00a0\u00bb 5\u202fkm"),
      [],
    ],
    ["no warning: a joined emoji", shot("prompt: \ud83d\udc69\u200d\ud83d\ude80 waves"), []],
    ["no warning: Khmer words", shot("prompt: \u1780\u200b\u1781"), []],
    ["no warning: isolates in Hebrew", shot("prompt: \u05d0 \u2066abc\u2069 \u05d1"), []],
    ["no warning: an escape", shot('prompt: "a\\u200bb"'), []],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("commas and colons", () => {
  test.each<Case>([
    [
      "a comma in a text",
      HEAD + "characters: { mei: { description: Mei, 30 } }\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:35 error YAML_FLOW_COMMA: "30" has no colon: inside { } a comma starts a new entry; hint: quote the text: "Mei, 30"',
      ],
    ],
    [
      "several",
      HEAD + "style: { look: film, grain, blue }\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:16 error YAML_FLOW_COMMA: "grain, blue" has no colon: inside { } a comma starts a new entry; hint: quote the text: "film, grain, blue"',
      ],
    ],
    [
      "a decimal comma",
      HEAD + "budget: { max_usd: 12,50 }\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:20 error YAML_FLOW_COMMA: "50" has no colon: inside { } a comma starts a new entry; hint: write 12.50',
      ],
    ],
    [
      "thousands",
      HEAD + "budget: { max_usd: 1,000 }\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:20 error YAML_FLOW_COMMA: "000" has no colon: inside { } a comma starts a new entry; hint: write 1000, or 1.000 if it is a decimal',
      ],
    ],
    [
      "a set in braces",
      shot("prompt: x\n    characters: {mei, bob}"),
      [
        '7:18 error YAML_FLOW_COMMA: "mei, bob" has no colon: inside { } a comma starts a new entry; hint: write key: value; a list is written as [mei, bob], a text in quotes: "{mei, bob}"',
      ],
    ],
    [
      "no space after a colon, in braces",
      HEAD + "shots:\n  - {id:a, prompt: x}\n",
      ['5:6 error YAML_FLOW_COMMA: "id:a" has no space after its colon; hint: write id: a'],
    ],
    [
      "no space after a colon",
      "storyboard: 1\ntitle:Night\nshots: [{ id: a, prompt: x }]\n",
      ["2:1 error YAML_SYNTAX: a space is missing after this colon; hint: write title: Night"],
    ],
    [
      "an equals sign",
      "storyboard: 1\ntitle = Night\nshots: [{ id: a, prompt: x }]\n",
      ["2:1 error YAML_SYNTAX: a key is followed by a colon, not by =; hint: write title: Night"],
    ],
    [
      "two colons",
      shot("action: Mei: hello"),
      [
        '6:13 error YAML_SYNTAX: a second colon on this line starts a map inside a map; hint: quote the text: "Mei: hello"; or start the inner map on its own line',
      ],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("lines that are not aligned", () => {
  test.each<Case>([
    [
      "one space short",
      shot("prompt: x\n   duration: 5\n    takes: 2"),
      [
        '7:4 error YAML_INDENTATION: this line is indented by 3 spaces, unlike the lines around it; hint: indent it by 4 spaces, like "prompt" on line 6',
      ],
    ],
    [
      "one space too many",
      shot("prompt: x\n     duration: 5"),
      [
        '7:6 error YAML_INDENTATION: this line is indented deeper than the key above it; hint: indent it by 4 spaces, like "prompt" on line 6; if the text above continues here, quote that text',
      ],
    ],
    [
      "a dash one space short",
      shot("prompt: x\n - id: b\n    prompt: y"),
      [
        '7:2 error YAML_INDENTATION: this line is indented by 1 space, unlike the lines around it; hint: indent it by 2 spaces, like "-" on line 5',
      ],
    ],
    [
      "the second entry",
      shot("prompt: x\n  - id: b\n   prompt: y"),
      [
        '8:4 error YAML_INDENTATION: this line is indented by 3 spaces, unlike the lines around it; hint: indent it by 4 spaces, like "id" on line 7',
      ],
    ],
    [
      "under its dash",
      shot("action: x\n  duration: 5"),
      [
        '7:3 error YAML_INDENTATION: this line is indented by 2 spaces, unlike the lines around it; hint: indent it by 4 spaces, like "action" on line 6',
      ],
    ],
    [
      "not indented",
      HEAD + "shots:\n- id: a\nprompt: x\n",
      [
        '6:1 error STORYBOARD_UNKNOWN_KEY: unknown key "prompt" in the file; hint: it belongs to a shot: indent it like the id of the shot',
      ],
    ],
    [
      "a dash without a space",
      HEAD + "shots:\n  -id: a\n    prompt: x\n",
      ["5:3 error YAML_SYNTAX: a space is missing after this dash; hint: write - id: a"],
    ],
    [
      "a dash without a space, alone",
      HEAD + "shots:\n  -id: a\n",
      [
        "5:3 error STORYBOARD_WRONG_TYPE: shots is a map; it must be a list; hint: write a space after the dash: - id: \u2026",
      ],
    ],
    [
      "text beside the sign of a block",
      shot("prompt: > a cat"),
      [
        '6:15 error YAML_SYNTAX: unexpected "a cat"; hint: start the text below | or > on the next line, or quote it',
      ],
    ],
    [
      "a tab",
      HEAD + "shots:\n  - id: a\n\tprompt: x\n",
      ["6:1 error YAML_TAB: a tab is used as indentation; hint: indent with spaces"],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("values by other names", () => {
  test.each<Case>([
    [
      "a shot size",
      shot("action: x\n    shot_size: close-up"),
      [
        '7:16 error STORYBOARD_WRONG_VALUE: shot_size is "close-up"; it must be "EWS", "WS", "FS", "MS", "MCU", "CU", "ECU", "INSERT", "OTS" or "POV"; hint: did you mean "CU"?',
      ],
    ],
    [
      "a camera movement",
      shot("action: x\n    camera_movement: push in"),
      [
        '7:22 error STORYBOARD_WRONG_VALUE: camera_movement is "push in"; it must be "static", "pan_left", "pan_right", "whip_pan", "tilt_up", "tilt_down", "dolly_in", "dolly_out", "dolly_zoom", "truck_left", "truck_right", "pedestal_up", "pedestal_down", "crane_up", "crane_down", "zoom_in", "zoom_out", "arc_left", "arc_right", "orbit", "tracking", "handheld", "steadicam" or "rack_focus"; hint: did you mean "dolly_in"?',
      ],
    ],
    [
      "a camera angle",
      shot("action: x\n    camera_angle: top down"),
      [
        '7:19 error STORYBOARD_WRONG_VALUE: camera_angle is "top down"; it must be "eye_level", "low", "high", "dutch", "overhead", "birds_eye", "worms_eye", "ground_level" or "shoulder_level"; hint: did you mean "overhead"?',
      ],
    ],
    [
      "a transition",
      shot("prompt: x\n    transition: { type: crossfade }"),
      [
        '7:25 error STORYBOARD_WRONG_VALUE: type is "crossfade"; it must be "cut", "dissolve", "fade_from_black", "fade_to_black", "fade_from_white", "fade_to_white", "dip_to_black", "dip_to_white", "wipe", "wipe_left", "wipe_right", "wipe_up", "wipe_down", "slide_left", "slide_right", "slide_up", "slide_down", "push_left", "push_right", "push_up", "push_down", "iris_open", "iris_close" or "clock_wipe"; hint: did you mean "dissolve"?',
      ],
    ],
    [
      "a position",
      HEAD +
        "captions: { source: narration, style: { size: 5%, position: center } }\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:61 error STORYBOARD_WRONG_VALUE: position is "center"; it must be "bottom", "middle" or "top"; hint: did you mean "middle"?',
      ],
    ],
    [
      "a kind of timecode",
      "storyboard: 1\ntitle: T\ntimecode: NDF\ndefaults: { model: kling-3.0-turbo-t2v, duration: 5 }\nshots: [{ id: a, prompt: x }]\n",
      [
        '3:11 error STORYBOARD_WRONG_VALUE: timecode is "NDF"; it must be "drop" or "non_drop"; hint: did you mean "non_drop"?',
      ],
    ],
    [
      "a size in pixels",
      HEAD +
        "captions: { source: narration, style: { size: 48 } }\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:47 error STORYBOARD_WRONG_TYPE: size is 48; it must be text; hint: write a share of the height of the picture, such as "5%"',
      ],
    ],
    [
      "an amount with its sign",
      HEAD + "budget: { max_usd: $12 }\nshots: [{ id: a, prompt: x }]\n",
      ["4:20 error STORYBOARD_BUDGET: max_usd $12 is not an amount in US dollars; hint: write 12"],
    ],
    [
      "an amount with a comma",
      HEAD + 'budget: { max_usd: "12,50 USD" }\nshots: [{ id: a, prompt: x }]\n',
      [
        "4:20 error STORYBOARD_BUDGET: max_usd 12,50 USD is not an amount in US dollars; hint: write 12.50",
      ],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("forms that are shorter than ours", () => {
  test.each<Case>([
    [
      "shots by name",
      HEAD + "shots:\n  a:\n    prompt: x\n",
      [
        "5:3 error STORYBOARD_WRONG_TYPE: shots is a map; it must be a list; hint: write a list, with the name as id: - { id: a, prompt: \u2026 }",
      ],
    ],
    [
      "a shot without its dash",
      HEAD + "shots:\n  id: a\n  prompt: x\n",
      [
        "5:3 error STORYBOARD_WRONG_TYPE: shots is a map; it must be a list; hint: put a dash before it, and indent the other lines of the entry like it: - id: \u2026",
      ],
    ],
    [
      "a picture",
      shot("prompt: x\n    model: kling-v3-image-to-video\n    first_frame: start.png"),
      [
        '8:18 error STORYBOARD_WRONG_TYPE: first_frame is "start.png"; it must be a map; hint: write { file: start.png }',
      ],
    ],
    [
      "an address",
      shot(
        "prompt: x\n    model: kling-v3-image-to-video\n    first_frame: https://example.com/a.png",
      ),
      [
        '8:18 error STORYBOARD_WRONG_TYPE: first_frame is "https://example.com/a.png"; it must be a map; hint: write { url: "https://example.com/a.png" }',
      ],
    ],
    [
      "a shot",
      shot("prompt: x\n    model: kling-v3-image-to-video\n    first_frame: opening"),
      [
        '8:18 error STORYBOARD_WRONG_TYPE: first_frame is "opening"; it must be a map; hint: write { shot: opening, frame: last } for a frame of a shot, or { file: \u2026 }',
      ],
    ],
    [
      "music",
      HEAD + "audio: { music: theme.wav }\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:17 error STORYBOARD_WRONG_TYPE: music is "theme.wav"; it must be a map; hint: write { file: theme.wav }',
      ],
    ],
    [
      "an effect that is no list",
      HEAD + "audio: { effects: { file: a.wav } }\nshots: [{ id: a, prompt: x }]\n",
      [
        "4:19 error STORYBOARD_WRONG_TYPE: effects is a map; it must be a list; hint: write a list: - { file: …, shot: …, at: … }",
      ],
    ],
    [
      "sound as models have it",
      shot("prompt: x\n    sound: on"),
      [
        '7:12 error STORYBOARD_WRONG_TYPE: sound is "on"; it must be a map; hint: for the model\'s own parameter, write params: { sound: "on" }',
      ],
    ],
    [
      "narration",
      shot("prompt: x\n    narration: She is back."),
      [
        '7:16 error STORYBOARD_WRONG_TYPE: narration is "She is back."; it must be a map; hint: write { text: "She is back." }',
      ],
    ],
    [
      "a transition",
      shot("prompt: x\n    transition: dissolve"),
      [
        '7:17 error STORYBOARD_WRONG_TYPE: transition is "dissolve"; it must be a map; hint: write { type: dissolve }',
      ],
    ],
    [
      "a character",
      HEAD + 'characters: { mei: "Mei, 30" }\nshots: [{ id: a, prompt: x }]\n',
      [
        '4:20 error STORYBOARD_WRONG_TYPE: mei is "Mei, 30"; it must be a map; hint: write { description: "Mei, 30" }',
      ],
    ],
    [
      "characters as a list",
      HEAD + "characters: [{ name: mei, description: x }]\nshots: [{ id: a, prompt: x }]\n",
      [
        "4:13 error STORYBOARD_WRONG_TYPE: characters is a list; it must be a map; hint: write a map, with the name as key: mei: { description: \u2026 }",
      ],
    ],
    [
      "a style",
      HEAD + "style: warm light\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:8 error STORYBOARD_WRONG_TYPE: style is "warm light"; it must be a map; hint: write { look: "warm light" }',
      ],
    ],
    [
      "a budget",
      HEAD + "budget: 12\nshots: [{ id: a, prompt: x }]\n",
      [
        "4:9 error STORYBOARD_WRONG_TYPE: budget is 12; it must be a map; hint: write { max_usd: 12 }",
      ],
    ],
    [
      "a cut",
      shot("prompt: x\n    cut: [0.5, 4]"),
      [
        "7:10 error STORYBOARD_WRONG_TYPE: cut is a list; it must be a map; hint: write { in: 0.5, out: 4 }",
      ],
    ],
    [
      "captions",
      HEAD + "captions: true\nshots: [{ id: a, prompt: x }]\n",
      [
        "4:11 error STORYBOARD_WRONG_TYPE: captions is true; it must be a map; hint: write { source: narration }",
      ],
    ],
    [
      "one export",
      HEAD + "exports: otio\nshots: [{ id: a, prompt: x }]\n",
      [
        '4:10 error STORYBOARD_WRONG_TYPE: exports is "otio"; it must be a list; hint: write a list: [otio]',
      ],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("keys by other names", () => {
  test.each<Case>([
    [
      "length",
      shot("prompt: x\n    length: 5"),
      [
        '7:5 error STORYBOARD_UNKNOWN_KEY: unknown key "length" in entry 1 of shots; hint: write duration: 5',
      ],
    ],
    [
      "ratio",
      shot('prompt: x\n    ratio: "16:9"'),
      [
        '7:5 error STORYBOARD_UNKNOWN_KEY: unknown key "ratio" in entry 1 of shots; hint: write aspect_ratio: "16:9"',
      ],
    ],
    [
      "text",
      shot("text: A cat"),
      [
        '6:5 error STORYBOARD_UNKNOWN_KEY: unknown key "text" in entry 1 of shots; hint: write prompt: "A cat"',
      ],
    ],
    [
      "description",
      shot("description: A cat"),
      [
        '6:5 error STORYBOARD_UNKNOWN_KEY: unknown key "description" in entry 1 of shots; hint: write action: "A cat"',
      ],
    ],
    [
      "another way to join words",
      shot('prompt: x\n    aspectRatio: "16:9"'),
      [
        '7:5 error STORYBOARD_UNKNOWN_KEY: unknown key "aspectRatio" in entry 1 of shots; hint: did you mean "aspect_ratio"?',
      ],
    ],
    [
      "a misspelt key",
      shot("promt: x"),
      [
        '6:5 error STORYBOARD_UNKNOWN_KEY: unknown key "promt" in entry 1 of shots; hint: did you mean "prompt"?',
      ],
    ],
    [
      "name for id",
      HEAD + "shots:\n  - name: a\n    prompt: x\n",
      [
        '5:5 error STORYBOARD_UNKNOWN_KEY: unknown key "name" in entry 1 of shots; hint: write id: a',
      ],
    ],
    [
      "clips for shots",
      HEAD + "clips:\n  - id: a\n    prompt: x\n",
      [
        '4:1 error STORYBOARD_UNKNOWN_KEY: unknown key "clips" in the file; hint: write shots: instead of clips:',
      ],
    ],
    [
      "version for storyboard",
      "version: 1\ntitle: T\ndefaults: { model: kling-3.0-turbo-t2v, duration: 5 }\nshots: [{ id: a, prompt: x }]\n",
      [
        '1:1 error STORYBOARD_UNKNOWN_KEY: unknown key "version" in the file; hint: write storyboard: 1',
      ],
    ],
    [
      "a model at the top",
      "storyboard: 1\ntitle: T\nmodel: kling-3.0-turbo-t2v\nshots: [{ id: a, prompt: x }]\n",
      [
        '3:1 error STORYBOARD_UNKNOWN_KEY: unknown key "model" in the file; hint: for all shots, write defaults: { model: kling-3.0-turbo-t2v }',
      ],
    ],
    [
      "a prompt at the top",
      "storyboard: 1\ntitle: T\nprompt: A cat\n",
      [
        '3:1 error STORYBOARD_UNKNOWN_KEY: unknown key "prompt" in the file; hint: it belongs to a shot: shots: [{ id: opening, prompt: \u2026 }]',
      ],
    ],
    [
      "a picture in a frame",
      shot("prompt: x\n    model: kling-v3-image-to-video\n    first_frame: { image: a.png }"),
      [
        '8:20 error STORYBOARD_UNKNOWN_KEY: unknown key "image" in first_frame; hint: write file: a.png',
      ],
    ],
    [
      "a parameter of the model",
      shot("prompt: x\n    cfg_scale: 0.5"),
      [
        '7:5 error STORYBOARD_UNKNOWN_KEY: unknown key "cfg_scale" in entry 1 of shots; hint: if it is a parameter of the model, write params: { cfg_scale: 0.5 }',
      ],
    ],
    [
      "a key of the film in a shot",
      shot("prompt: x\n    budget: { max_usd: 2 }"),
      [
        '7:5 error STORYBOARD_UNKNOWN_KEY: unknown key "budget" in entry 1 of shots; hint: budget belongs to the whole film: write it at the top level',
      ],
    ],
    [
      "captions of the film in a shot",
      shot("prompt: x\n    captions: { source: narration }"),
      [
        "7:15 error STORYBOARD_WRONG_TYPE: captions is a map; it must be true or false; hint: the captions of the film are at its top level; a shot has captions: true or false",
      ],
    ],
    [
      "a size of captions",
      HEAD +
        "captions: { source: narration, style: { size: 5, position: bottom } }\nshots: [{ id: a, prompt: x }]\n",
      ['4:47 error STORYBOARD_WRONG_TYPE: size is 5; it must be text; hint: write "5%"'],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("files that are no storyboard yet", () => {
  test.each<Case>([
    [
      "nothing",
      "",
      [
        "1:1 error YAML_EMPTY: the file is empty; hint: write storyboard: 1, a title and shots, or start from a template with storyreel init",
      ],
    ],
    [
      "comments",
      "# later\n",
      [
        "1:1 error YAML_EMPTY: the file is empty; hint: write storyboard: 1, a title and shots, or start from a template with storyreel init",
      ],
    ],
    [
      "no storyboard: 1",
      "title: T\ndefaults: { model: kling-3.0-turbo-t2v, duration: 5 }\nshots: [{ id: a, prompt: x }]\n",
      [
        '1:1 error STORYBOARD_MISSING_KEY: missing key "storyboard" in the file; hint: start the file with this line: storyboard: 1',
      ],
    ],
    [
      "no title",
      "storyboard: 1\ndefaults: { model: kling-3.0-turbo-t2v, duration: 5 }\nshots: [{ id: a, prompt: x }]\n",
      [
        '1:1 error STORYBOARD_MISSING_KEY: missing key "title" in the file; hint: add a line such as title: Night Market',
      ],
    ],
    [
      "a version in quotes",
      'storyboard: "1"\ntitle: T\ndefaults: { model: kling-3.0-turbo-t2v, duration: 5 }\nshots: [{ id: a, prompt: x }]\n',
      [
        '1:13 error STORYBOARD_WRONG_VALUE: storyboard is "1"; it must be 1; hint: write storyboard: 1',
      ],
    ],
    [
      "the title in place of the version",
      "storyboard: Night\ndefaults: { model: kling-3.0-turbo-t2v, duration: 5 }\nshots: [{ id: a, prompt: x }]\n",
      [
        '1:1 error STORYBOARD_MISSING_KEY: missing key "title" in the file; hint: add a line such as title: Night Market',
        '1:13 error STORYBOARD_WRONG_VALUE: storyboard is "Night"; it must be 1; hint: write storyboard: 1, and title: Night',
      ],
    ],
    [
      "a list of shots",
      "- id: a\n  prompt: x\n",
      [
        "1:1 error STORYBOARD_WRONG_TYPE: the file is a list; it must be a map; hint: a list is not a storyboard: start with storyboard: 1, and put the list under shots:",
      ],
    ],
    [
      "a sentence",
      "A cat on a roof\n",
      [
        '1:1 error STORYBOARD_WRONG_TYPE: the file is "A cat on a roof"; it must be a map; hint: start with storyboard: 1 and title: "A cat on a roof"',
      ],
    ],
    [
      "a lock file",
      "storyboard_lock: 1\nshots: {}\n",
      [
        "1:1 error STORYBOARD_OTHER_FILE: this is a lock file, not a storyboard; hint: name a YAML file that starts with storyboard: 1",
      ],
    ],
    [
      "an HTML page",
      "<!doctype html>\n<p>x</p>\n",
      [
        "1:1 error STORYBOARD_OTHER_FILE: this is an HTML page, not a storyboard; hint: name a YAML file that starts with storyboard: 1",
      ],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("models by other names", () => {
  test.each<Case>([
    [
      "kling-3-turbo",
      shot("prompt: x\n    model: kling-3-turbo"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "kling-3-turbo"; hint: nearest models: kling-3.0-turbo-t2v, kling-3.0-turbo-i2v',
      ],
    ],
    [
      "kling-v3",
      shot("prompt: x\n    model: kling-v3"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "kling-v3"; hint: nearest models: kling-v3-text-to-video, kling-v3-omni, kling-v3-image-to-video, kling-3.0-turbo-t2v',
      ],
    ],
    [
      "kling 3.0 turbo",
      shot("prompt: x\n    model: kling 3.0 turbo"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "kling 3.0 turbo"; hint: nearest models: kling-3.0-turbo-t2v, kling-3.0-turbo-i2v',
      ],
    ],
    [
      "sora-2",
      shot("prompt: x\n    model: sora-2"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: model "sora-2" has no spec: the queue lists it, but its parameters are not documented; hint: describe it in specs/models, or choose another one; did you mean "sora-2-pro"?',
      ],
    ],
    [
      "seedance",
      shot("prompt: x\n    model: seedance"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "seedance"; hint: nearest models: seedance-2-0-260128, seedance-2-0-fast-260128, seedance-2-5-260628',
      ],
    ],
    [
      "wan2.7",
      shot("prompt: x\n    model: wan2.7"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "wan2.7"; hint: nearest models: wan2.7-t2v, wan2.7-i2v, wan2.7-r2v, wan2.7-videoedit',
      ],
    ],
    [
      "veo 3.1 fast",
      shot("prompt: x\n    model: veo 3.1 fast"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "veo 3.1 fast"; hint: did you mean "veo-3.1-fast-generate-001"?',
      ],
    ],
    [
      "hailuo",
      shot("prompt: x\n    model: hailuo"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "hailuo"; hint: nearest models: Minimax-Hailuo-2.3, Minimax-Hailuo-2.3-Fast, MiniMax-H3',
      ],
    ],
    [
      "kwaivgi/kling-v3",
      shot("prompt: x\n    model: kwaivgi/kling-v3"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "kwaivgi/kling-v3"; hint: nearest models: kling-v3-text-to-video, kling-v3-omni, kling-v3-image-to-video, kling-3.0-turbo-t2v',
      ],
    ],
    [
      "kling-v2.5",
      shot("prompt: x\n    model: kling-v2.5"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "kling-v2.5"; hint: did you mean "kling-v2-5-turbo"?',
      ],
    ],
    [
      "klign-v3",
      shot("prompt: x\n    model: klign-v3"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "klign-v3"; hint: nearest models: kling-3.0-turbo-t2v, kling-v3-text-to-video, kling-v3-omni, kling-3.0-turbo-i2v',
      ],
    ],
    [
      "runway",
      shot("prompt: x\n    model: runway"),
      [
        '7:12 error STORYBOARD_UNKNOWN_MODEL: unknown model "runway"; hint: list the models with `storyreel models`; for another model, write a spec in specs/models/ of the project',
      ],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});

describe("one error for one mistake, with what to write", () => {
  const model = "model: kling-3.0-turbo-t2v";
  const start = "storyboard: 1\ntitle: T\n";
  const shots = "shots: [{ id: a, prompt: x }]\n";
  const rates = "12, 15, 23.976, 24, 25, 29.97, 30, 48, 50, 59.94 or 60";
  const hash =
    'YAML_INDENTATION: this line is not aligned with the lines around it; hint: an unquoted " #" in the line above starts a comment, and the text ends there: put the whole text in quotes';

  test.each<Case>([
    [
      "defaults by another name",
      `${start}default: { ${model} }\n${shots}`,
      [
        '3:1 error STORYBOARD_UNKNOWN_KEY: unknown key "default" in the file; hint: write defaults: instead of default:',
      ],
    ],
    [
      "defaults as a list",
      `${start}defaults:\n  - ${model}\n${shots}`,
      [
        "4:3 error STORYBOARD_WRONG_TYPE: defaults is a list; it must be a map; hint: write the keys without dashes",
      ],
    ],
    [
      "defaults of a scene by another name",
      `${start}scenes:\n  - id: s\n    default: { ${model} }\n    ${shots}`,
      [
        '5:5 error STORYBOARD_UNKNOWN_KEY: unknown key "default" in entry 1 of scenes; hint: write defaults: instead of default:',
      ],
    ],
    [
      "the id that a frame names, by another name",
      `${HEAD}shots:\n  - { ID: a, prompt: x }\n  - { id: b, prompt: x, model: kling-3.0-turbo-i2v, first_frame: { shot: a } }\n`,
      [
        '5:7 error STORYBOARD_UNKNOWN_KEY: unknown key "ID" in entry 1 of shots; hint: did you mean "id"?',
      ],
    ],
    [
      "text of several lines with a #",
      shot("prompt: A man in\n      jersey #10 runs\n      home"),
      [`8:7 error ${hash}`],
    ],
    [
      "a seed in quotes that is too large",
      shot('prompt: x\n    seed: "6687881544318117707"'),
      [
        '7:11 error STORYBOARD_WRONG_TYPE: seed is "6687881544318117707"; it must be a whole number; hint: write a number up to 9007199254740991, without quotes',
      ],
    ],
    [
      "a rate as a fraction",
      `${start}rate: 30000/1001\ndefaults: { ${model} }\n${shots}`,
      [
        `3:7 error STORYBOARD_WRONG_VALUE: rate is "30000/1001"; it must be ${rates}; hint: write 29.97`,
      ],
    ],
    [
      "a rate with the p of progressive",
      `${start}rate: 25p\ndefaults: { ${model} }\n${shots}`,
      [`3:7 error STORYBOARD_WRONG_VALUE: rate is "25p"; it must be ${rates}; hint: write 25`],
    ],
    [
      "a rounded rate",
      `${start}rate: 23.98\ndefaults: { ${model} }\n${shots}`,
      [`3:7 error STORYBOARD_WRONG_VALUE: rate is 23.98; it must be ${rates}; hint: write 23.976`],
    ],
    [
      "a budget in dollars",
      `${HEAD}budget: $12\n${shots}`,
      [
        '4:9 error STORYBOARD_WRONG_TYPE: budget is "$12"; it must be a map; hint: write { max_usd: 12 }',
      ],
    ],
    [
      "a budget by the name of its limit",
      `${HEAD}max_usd: 12\n${shots}`,
      [
        '4:1 error STORYBOARD_UNKNOWN_KEY: unknown key "max_usd" in the file; hint: write budget: { max_usd: 12 }',
      ],
    ],
    [
      "an aspect ratio as a number",
      `${start}defaults: { ${model}, aspect_ratio: 1.78 }\n${shots}`,
      [
        '3:55 error STORYBOARD_WRONG_TYPE: aspect_ratio is 1.78; it must be text; hint: write "16:9", with quotes',
      ],
    ],
    [
      "a text that begins with ?",
      shot("prompt: ? what"),
      [
        '6:13 error YAML_SYNTAX: text cannot start with ? and a space; hint: quote the text: "? what"',
      ],
    ],
    [
      "captions without a source",
      `${HEAD}captions: { burn_in: true }\n${shots}`,
      [
        '4:1 error STORYBOARD_MISSING_KEY: missing key "source" in captions; hint: write source: narration, or source: dialogue',
      ],
    ],
  ])("%s", async (_, text, says) => {
    expect(await saidOf(text)).toEqual(says);
  });
});
