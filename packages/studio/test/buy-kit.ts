import { createMockServer, type MockServer } from "@storyreel/mock-server";
import { film, openKit, type Kit } from "./studio-kit.ts";

export type BuyKit = Kit & { readonly server: MockServer; readonly submitted: () => number };

/** A studio with a key of an API on this machine. */
export async function openWithKey(
  text = film,
  confirmAboveUsd?: string,
  {
    scenario,
    concurrency,
    ...options
  }: Omit<Parameters<typeof openKit>[1] & object, "project"> & {
    readonly scenario?: string;
    readonly concurrency?: number;
  } = {},
): Promise<BuyKit> {
  const server = await createMockServer(scenario === undefined ? {} : { scenario });
  const kit = await openKit(text, {
    ...options,
    project: () => ({
      account: { apiKey: "test-key", baseUrl: server.baseUrl },
      confirmAboveUsd,
      pace: 1000,
      ...(concurrency === undefined ? {} : { concurrency }),
    }),
  });
  return {
    ...kit,
    server,
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
