import { formatUsd } from "@storyreel/models";
import type { FilmCosts, FilmPayment } from "@storyreel/renderer/costs";
import { printable } from "@storyreel/renderer/kit";
import { filmName } from "./format-costs.ts";

const heads = [
  "film",
  "shot",
  "take",
  "model",
  "request_id",
  "time",
  "state",
  "usd",
  "assumed",
  "basis",
  "known_from",
] as const;

/** A row for each payment (RFC 4180, with plain line feeds). What is unknown is empty. Safe to print, and to open in a spreadsheet. */
export function formatCostsCsv({ payments }: FilmCosts, folder: string): string {
  const rows = payments.map((payment) => rowOf(payment, folder));
  return [heads, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

function rowOf(payment: FilmPayment, folder: string): readonly string[] {
  const { film, shotId, take, modelId, requestId, at, state, usd, isAssumed, basis, knownFrom } =
    payment;
  return [
    filmName(film, folder) ?? "",
    shotId,
    String(take),
    modelId,
    requestId ?? "",
    at ?? "",
    state,
    usd === undefined ? "" : formatUsd(usd),
    isAssumed === true ? "yes" : "no",
    basis ?? "",
    knownFrom,
  ];
}

/** A cell that no reader takes for anything but text: a formula gets an apostrophe, and a control character is shown. */
function cell(value: string): string {
  const line = printable(value.replaceAll(/[\r\n\t]+/g, " "));
  const text = /^[=+\-@]/.test(line) ? `'${line}` : line;
  return /[",\s']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
