/** What has to be closed, in the opposite order of opening. */
export type Closers = {
  add(close: () => Promise<unknown>): void;
  /** Closes everything, also if one of them fails; throws the first error then. */
  close(): Promise<void>;
};

/** For Node 22, which has no `AsyncDisposableStack`. */
export function createClosers(): Closers {
  const closers: (() => Promise<unknown>)[] = [];
  return {
    add: (close) => void closers.push(close),
    close: async () => {
      const errors: unknown[] = [];
      for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
        await close().catch((error: unknown) => errors.push(error));
      }
      if (errors.length > 0) throw errors[0];
    },
  };
}
