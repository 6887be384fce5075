import { check } from "@storyreel/models";
import type { Model, ProviderFacts } from "@storyreel/models";
import type { Recording } from "@storyreel/mock-server";
import type { ContractFinding } from "./contract-finding.ts";

/** Compares recordings with specs in both directions: payloads must be valid, statuses known, and known statuses recorded. */
export function checkRecordings(
  recordings: readonly Recording[],
  specs: { readonly models: ReadonlyMap<string, Model>; readonly provider: ProviderFacts },
): readonly ContractFinding[] {
  return [
    ...recordings.flatMap((recording) => [
      ...checkPayload(recording, specs.models),
      ...checkStatuses(recording, specs.provider),
    ]),
    ...checkCoverage(recordings, specs.provider),
  ];
}

function checkPayload(
  { name, match }: Recording,
  models: ReadonlyMap<string, Model>,
): readonly ContractFinding[] {
  if (match?.model === undefined) return [];
  const model = models.get(match.model);
  const about = { check: "recordings", subject: name } as const;
  if (model === undefined) {
    const message = `was recorded with ${match.model}, which has no spec`;
    return [{ ...about, severity: "warning", message }];
  }
  const { payload = {} } = match;
  // A value that was removed from the recording cannot be checked.
  const known = Object.fromEntries(
    Object.entries(payload).filter(([, value]) => !JSON.stringify(value).includes("{{any}}")),
  );
  return check(model, known)
    .filter(({ rule, parameter }) => rule !== "required" || !Object.hasOwn(payload, parameter))
    .filter(({ rule }) => match.exact === true || rule !== "required")
    .map(({ message }) => ({ ...about, severity: "error", message: `${match.model}: ${message}` }));
}

/** Some recordings show an unknown status on purpose, which is only a note. As the last status it is an error: the request never ends. */
function checkStatuses(
  { name, states }: Recording,
  provider: ProviderFacts,
): readonly ContractFinding[] {
  const known = new Set(provider.lifecycle.map(({ status }) => status));
  return states.flatMap(({ status }, index) => {
    if (known.has(status)) return [];
    const isLast = index === states.length - 1;
    const message = `${isLast ? "ends with" : "shows"} the status "${status}", which ${provider.spec} does not list`;
    const severity = isLast ? "error" : "note";
    return [{ check: "recordings", severity, subject: name, message }];
  });
}

function checkCoverage(
  recordings: readonly Recording[],
  provider: ProviderFacts,
): readonly ContractFinding[] {
  const shown = new Set(recordings.flatMap(({ states }) => states.map(({ status }) => status)));
  const places = new Set(
    recordings.flatMap(({ states }) => states.flatMap(({ outcome }) => Object.keys(outcome ?? {}))),
  );
  const about = { check: "specs", severity: "warning", subject: provider.spec } as const;
  return [
    ...provider.lifecycle
      .filter(({ status }) => !shown.has(status))
      .map(({ status }) => ({ ...about, message: `no recording shows the status "${status}"` })),
    ...[...provider.results.media, ...provider.results.thumbnail]
      .filter((place) => !places.has(place))
      .map((place) => ({ ...about, message: `no recording has a result in outcome.${place}` })),
  ];
}
