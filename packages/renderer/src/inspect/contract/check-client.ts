import { createClient, isFinal, TransportError } from "@storyreel/core";
import type { Client, Clock, JsonObject, RequestRecord, Transport } from "@storyreel/core";
import { CodedError } from "@storyreel/core/errors";
import { check } from "@storyreel/models";
import type { Model, ProviderFacts } from "@storyreel/models";
import type { Recording } from "@storyreel/mock-server";
import { createInProcessMock } from "@storyreel/mock-server";
import type { ContractFinding } from "./contract-finding.ts";

/** The model for recordings that name none. */
const usualModel = "kling-3.0-turbo-t2v";

export type ClientSpecs = {
  readonly folder: string | undefined;
  readonly models: ReadonlyMap<string, Model>;
  readonly provider: ProviderFacts;
};

/** Plays every recording to our client: each must end as recorded, or in an error with a code. Does not use the network. */
export async function checkClient(
  recordings: readonly Recording[],
  specs: ClientSpecs,
): Promise<readonly ContractFinding[]> {
  const findings: ContractFinding[] = [];
  const mock = await createInProcessMock({
    clock: "instant",
    ...(specs.folder === undefined ? {} : { recordings: specs.folder }),
  });
  for (const [index, recording] of recordings.entries()) {
    const id = recording.match?.model ?? usualModel;
    const payload = fill(recording.match?.payload);
    const model = specs.models.get(id);
    // The other checks report both.
    if (model === undefined || check(model, payload).length > 0) continue;
    const session = mock.openSession(`recording-${index}`, { scenario: recording.name });
    const client = openClient(session.baseUrl, mock.transport(TransportError));
    try {
      const outcome = await client.attemptSubmit({ id }, payload);
      const requestId =
        outcome.kind === "accepted" ? outcome.record.requestId : session.requests()[0]?.requestId;
      if (requestId === undefined) continue;
      const read = () => client.read(requestId);
      const message = await followToEnd(recording, specs.provider, read);
      if (message !== undefined) findings.push(finding(recording, message));
    } catch (error) {
      if (error instanceof CodedError) continue;
      findings.push(finding(recording, `throws ${String(error)}`));
    } finally {
      await client.close();
    }
  }
  return findings;
}

function openClient(baseUrl: string, transport: Transport): Client {
  return createClient({
    apiKey: "contract",
    baseUrl,
    transport,
    clock: createJumpingClock(),
    random: () => 0.5,
    // An answer that never comes need not be waited for: the mock is never slow.
    timeouts: { readMs: 20, submitMs: 20, downloadIdleMs: 20 },
    environment: {},
  });
}

/** Reads as often as the recording has states, and describes how the last one differs from what the client returns. */
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
    return `ends as "${status}", which the client reads as ${last.state} instead of ${expected}`;
  }
  const hasLink = JSON.stringify(outcome ?? null).includes("{{media_url}}");
  return hasLink && last.state === "succeeded" && last.mediaUrls.length === 0
    ? "has a result that the client does not find"
    : undefined;
}

function finding({ name }: Recording, message: string): ContractFinding {
  return { check: "client", severity: "error", subject: name, message };
}

/** Replaces what the recording leaves open by a text. Without a payload: the minimum for the usual model. */
function fill(payload: JsonObject | undefined): JsonObject {
  const entries = Object.entries(payload ?? {}).map(([key, value]) => [
    key,
    value === "{{any}}" ? "anything" : value,
  ]);
  return { prompt: "Rain on a night market", ...(Object.fromEntries(entries) as JsonObject) };
}

/** Sleeping takes no time, but moves the clock forward. */
function createJumpingClock(): Clock {
  let now = Date.UTC(2026, 0, 1);
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
  };
}
