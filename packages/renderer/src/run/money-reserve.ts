import type { Usd } from "@storyreel/models";

/** Keeps a run within its budget: money is reserved before each submit and released if the submit cost nothing. */
export type MoneyReserve = {
  /** False, with nothing reserved, if the amount exceeds what is left, or is unknown and there is a limit. */
  reserve(attemptKey: string, usd: Usd | undefined): boolean;
  release(attemptKey: string): void;
  heldUsd(): Usd;
};

/** @param maxUsd undefined: no limit. */
export function createMoneyReserve(maxUsd: Usd | undefined): MoneyReserve {
  const held = new Map<string, Usd>();
  const heldUsd = (): Usd => [...held.values()].reduce((sum, usd) => sum + usd, 0n);
  return {
    reserve: (attemptKey, usd) => {
      if (maxUsd !== undefined && (usd === undefined || heldUsd() + usd > maxUsd)) return false;
      if (usd !== undefined) held.set(attemptKey, usd);
      return true;
    },
    release: (attemptKey) => void held.delete(attemptKey),
    heldUsd,
  };
}

/** Names one attempt of one take. */
export function attemptKey(requestKey: string, attempt: number): string {
  return `${requestKey}#${attempt}`;
}
