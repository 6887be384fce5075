import { createClient, isFinal, TransportError } from "@storyreel/core";
import type { Clock, JsonObject, RequestRecord } from "@storyreel/core";
import { CodedError } from "@storyreel/core/errors";
import { check } from "@storyreel/models";
import type { Model, ProviderFacts } from "@storyreel/models";
import type { Recording } from "@storyreel/mock-server";
import { createInProcessMock } from "@storyreel/mock-server";
import type { ContractFinding } from "./contract-finding.ts";

/** The model of recordings that name none. */
const usualModel = "kling-3.0-turbo-t2v";

/** Our client against every recording: each must end as it says, or in an error that has a code. Nothing leaves the process. */
export async function checkClient(
  recordings: readonly Recording[],
  specs: {
    readonly folder: string | undefined;
    readonly models: ReadonlyMap<string, Model>;
    readonly provider: ProviderFacts;
  },
): Promise<readonly ContractFinding[]> {
  const findings: ContractFinding[] = [];
  const mock = await createInProcessMock({
    clock: "instant",
    ...(specs.folder === undefined ? {} : { recordings: specs.folder }),
  });
  for (const [index, recording] of recordings.entries()) {
    const modelId = recording.match?.model ?? usualModel;
    const payload = fill(recording.match?.payload);
    const model = specs.models.get(modelId);
    if (model === undefined || check(model, payload).length > 0) continue; // told by the other checks
    const session = mock.openSession(`recording-${index}`, { scenario: recording.name });
    const client = createClient({
      apiKey: "contract",
      baseUrl: session.baseUrl,
      transport: mock.transport(TransportError),
      clock: createJumpingClock(),
      random: () => 0.5,
      // An answer that never comes need not be waited for: nothing here is slow by itself.
      timeouts: { readMs: 20, submitMs: 20, downloadIdleMs: 20 },
      environment: {},
    });
    try {
      const outcome = await client.attemptSubmit({ id: modelId }, payload);
      const [accepted] = session.requests();
      const requestId =
        outcome.kind === "accepted" ? outcome.record.requestId : accepted?.requestId;
      if (requestId !== undefined) {
        const message = await followToEnd(recording, specs.provider, () => client.read(requestId));
        if (message !== undefined) findings.push(finding(recording, message));
      }
    } catch (error) {
      if (!(error instanceof CodedError))
        findings.push(finding(recording, `throws ${String(error)}`));
    } finally {
      await client.close();
    }
  }
  return findings;
}

/** Reads as often as the recording has states, and says in what the client disagrees with the last. */
async function followToEnd(
  recording: Recording,
  provider: ProviderFacts,
  read: () => Promise<RequestRecord>,
): Promise<string | undefined> {
  const reads = recording.states.reduce((sum, state) => sum + (state.reads ?? 1), 1);
  let last = await read();
  for (let number = 1; number < Math.min(200, reads) && !isFinal(last.state); number += 1) {
    last = await read();
  }
  const { status, outcome } = recording.states.at(-1) ?? recording.states[0];
  const expected =
    provider.lifecycle.find((each) => each.status === status)?.means ?? "unrecognised";
  if (last.state !== expected) {
    return `ends as "${status}", which the client takes for ${last.state}, not ${expected}`;
  }
  const hasLink = JSON.stringify(outcome ?? null).includes("{{media_url}}");
  return hasLink && last.state === "succeeded" && last.mediaUrls.length === 0
    ? "has a result that the client does not find"
    : undefined;
}

function finding({ name }: Recording, message: string): ContractFinding {
  return { check: "client", severity: "error", subject: name, message };
}

/** What a recording leaves open is filled with a text; without a payload, the least that the usual model takes. */
function fill(payload: JsonObject | undefined): JsonObject {
  const entries = Object.entries(payload ?? {}).map(([key, value]) => [
    key,
    value === "{{any}}" ? "anything" : value,
  ]);
  return { prompt: "Rain on a night market", ...(Object.fromEntries(entries) as JsonObject) };
}

/** Waits take no time, but time passes. */
function createJumpingClock(): Clock {
  let now = Date.UTC(2026, 0, 1);
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
  };
}
