import { counted, printable } from "@storyreel/renderer/kit";
import {
  describeDifference,
  type ContractReport,
  type SpecPatch,
} from "@storyreel/renderer/contract";

const marks = { error: "ERROR  ", warning: "warning", note: "note   " } as const;

const liveWords: { readonly [Live in ContractReport["live"]]: string } = {
  asked: "compared with the live API",
  "not-asked": "not compared with the live API (no GMI_API_KEY)",
  failed: "the comparison with the live API failed",
};

/** One finding per line, errors first, and a summary. Ends in a line break. */
export function formatContract({ recordings, models, live, findings }: ContractReport): string {
  const order = ["error", "warning", "note"] as const;
  const sorted = order.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const lines = sorted.map(
    ({ check, severity, subject, message }) =>
      `${marks[severity]}  ${check}  ${subject}: ${message}`,
  );
  const errors = sorted.filter(({ severity }) => severity === "error").length;
  const sum = errors === 0 ? "no disagreements" : counted(errors, "disagreement");
  const compared = `${counted(recordings, "recording")}, ${counted(models, "model")}`;
  return printable(`${[...lines, `${compared}, ${liveWords[live]}: ${sum}`].join("\n")}\n`);
}

/** What a patch contains and what a person has to decide. Ends in a line break, or is empty without a patch. */
export function formatPatched(patch: SpecPatch | undefined, file: string | undefined): string {
  if (patch === undefined) return "";
  const { models } = patch;
  const place = file === "-" ? "the patch" : (file ?? "");
  const what =
    models.length === 0
      ? "nothing that a patch can change"
      : `${place} changes ${counted(models.length, "spec")}: ${models.join(", ")}`;
  const rest = describeLeft(patch).map(({ model, message }) => `  ${model}: ${message}`);
  const byHand = rest.length === 0 ? [] : ["not in the patch, decide yourself:", ...rest];
  return printable(`${[what, ...byHand].join("\n")}\n`);
}

export function patchToJson(patch: SpecPatch | undefined): object {
  if (patch === undefined) return {};
  return { patch: { models: patch.models, byHand: describeLeft(patch) } };
}

function describeLeft({ left }: SpecPatch) {
  return left.flatMap(({ model, differences }) =>
    differences.flatMap(describeDifference).map(({ message }) => ({ model: model.id, message })),
  );
}
