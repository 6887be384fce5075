import { createMockServer } from "@storyreel/mock-server";
import { film, openKit, type Kit } from "./studio-kit.ts";

/** A studio with a key of an API on this machine. */
export async function openWithKey(text = film, confirmAboveUsd?: string) {
  const server = await createMockServer();
  const kit = await openKit(text, {
    project: () => ({
      account: { apiKey: "test-key", baseUrl: server.baseUrl },
      confirmAboveUsd,
      pace: 1000,
    }),
  });
  return {
    ...kit,
    submitted: () => server.requests().length,
    [Symbol.asyncDispose]: async () => {
      await kit[Symbol.asyncDispose]();
      await server.close();
    },
  };
}

export const order = async (kit: Kit, shots: readonly string[]) => {
  const { plan } = await kit.view();
  const takes = plan.requests.filter(({ shot }) => shots.includes(shot));
  return { do: "buy", digest: plan.digest, takes: takes.map(({ takeKey }) => takeKey) } as const;
};
