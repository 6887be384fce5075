/** What a saved plan says, as far as it is held against a new one. */
export type SavedPlan = {
  readonly digest: string;
  /** Keys of the requests that were to be bought when it was saved. */
  readonly toBuy: ReadonlySet<string>;
  /** By request key: the shot that it was for and its price, `null` where no source gave one. */
  readonly prices: ReadonlyMap<string, { readonly shotId: string; readonly usd: string | null }>;
};

/** Reads what `planToJson` made; `undefined` for anything else, other versions included. */
export function parseSavedPlan(text: string): SavedPlan | undefined {
  const plan = parseJson(text);
  if (!isMap(plan) || plan["type"] !== "plan" || plan["version"] !== 1) return undefined;
  const { digest, shots } = plan;
  if (typeof digest !== "string" || !/^[0-9a-f]{64}$/.test(digest) || !Array.isArray(shots)) {
    return undefined;
  }
  const toBuy = new Set<string>();
  const prices = new Map<string, { readonly shotId: string; readonly usd: string | null }>();
  for (const shot of shots as readonly unknown[]) {
    if (!isMap(shot) || !Array.isArray(shot["takes"])) return undefined;
    for (const take of shot["takes"] as readonly unknown[]) {
      if (!isMap(take) || typeof take["requestKey"] !== "string") return undefined;
      if (take["state"] === "new") toBuy.add(take["requestKey"]);
      const { priceUsd } = take;
      prices.set(take["requestKey"], {
        shotId: String(shot["id"]),
        usd: typeof priceUsd === "string" ? priceUsd : null,
      });
    }
  }
  return { digest, toBuy, prices };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
