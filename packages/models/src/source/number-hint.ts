// What people write behind a number, and how much of the unit of our formats it is. A key without a unit (takes) has none.
const UNITS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  ms: 0.001,
  msec: 0.001,
  millisecond: 0.001,
  milliseconds: 0.001,
  m: 60,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  db: 1,
  lufs: 1,
  dbtp: 1,
  fps: 1,
  px: 1,
  usd: 1,
  $: 1,
  dollar: 1,
  dollars: 1,
  x: 1,
  "%": 0.01,
};

const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

const NUMBER_WITH_UNIT = /^(\$?)\s*([-+]?\d[\d_]*(?:[.,]\d+)*|[-+]?[.,]\d+)\s*([a-z%$]*)\.?$/i;

/** What to write instead of text such as `5s`, `8 sec`, `12,50`, `$12` or `0:05` where a number is needed. */
export function hintForNumber(text: string): string | undefined {
  const found = readNumber(text.trim());
  if (found === undefined) return undefined;
  const { number, unit } = found;
  const value = String(number);
  return unit === "" ? `write ${value}` : `write the number alone: ${value}`;
}

function readNumber(text: string): { readonly number: number; readonly unit: string } | undefined {
  const word = WORDS.indexOf(text.toLowerCase());
  if (word !== -1) return { number: word, unit: "" };
  if (/^\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?$/.test(text)) {
    const seconds = text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    return { number: seconds, unit: "" };
  }
  const [, dollar = "", digits, written = ""] = NUMBER_WITH_UNIT.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const unit = (written === "" ? dollar : written).toLowerCase();
  const factor = unit === "" ? 1 : UNITS[unit];
  const number = Number(withPoint(digits.replaceAll("_", "")));
  if (factor === undefined || !Number.isFinite(number)) return undefined;
  // Not 0.30000000000000004.
  return { number: Number((number * factor).toPrecision(12)), unit };
}

/** A single comma with one or two digits behind it is a decimal comma; others part thousands. */
function withPoint(digits: string): string {
  if (/^[-+]?\d*,\d{1,2}$/.test(digits)) return digits.replace(",", ".");
  return digits.replaceAll(",", "");
}
