/** Seconds that stand still while the clock is held, with the sound. */
export type PlayClock = {
  readonly context: AudioContext | undefined;
  /**
   * Runs from here on. Ends when the sound device runs, or does not after a moment: then the clock of the page counts, and `onDevice` is
   * called if the device runs after all.
   */
  start(): Promise<void>;
  stop(): void;
  seconds(): number;
  /** What the clock will show at a time of `performance.now()`. */
  secondsAt(performanceMs: number): number;
  /** Stops time until `release`: the picture is not ready. */
  hold(): void;
  release(): void;
};

// In Chromium a sound device starts within 100 ms, in Firefox the first time in up to a second or two; without one, or before the first
// gesture on the page, it never does.
const deviceMs = 400;

/** The clock of the sound device, which is the one that must not stutter; without a device, the clock of the page. */
export function createPlayClock(onDevice: () => void): PlayClock {
  let context: AudioContext | undefined;
  let isAudible = false;
  let isHeld = true;
  const steady = steadyClock(() => context?.currentTime ?? 0);
  let silentSeconds = 0;
  let silentSinceMs = 0;
  const silent = (): number =>
    silentSeconds + (isHeld ? 0 : (performance.now() - silentSinceMs) / 1000);

  const clock: PlayClock = {
    get context() {
      return isAudible ? context : undefined;
    },
    async start() {
      context ??= new AudioContext({ latencyHint: "interactive" });
      const wait = new Promise<void>((resolve) => setTimeout(resolve, deviceMs));
      const device = context.resume();
      await Promise.race([device, wait]);
      isAudible = context.state === "running";
      if (!isAudible) device.then(onDevice, () => undefined);
      steady.reset();
      clock.release();
    },
    stop() {
      clock.hold();
    },
    seconds: () => (isAudible ? steady.now(isHeld) : silent()),
    secondsAt: (performanceMs) =>
      clock.seconds() + (isHeld ? 0 : (performanceMs - performance.now()) / 1000),
    hold() {
      if (isHeld) return;
      silentSeconds = silent();
      isHeld = true;
      if (isAudible) void context?.suspend();
    },
    release() {
      if (!isHeld) return;
      isHeld = false;
      silentSinceMs = performance.now();
      if (isAudible) void context?.resume();
    },
  };
  return clock;
}

/** The time of a sound device moves in steps of up to 50 ms; between two steps, the clock of the page counts. */
function steadyClock(read: () => number): { now(isHeld: boolean): number; reset(): void } {
  let step = -1;
  let stepMs = 0;
  let last = 0;
  return {
    now(isHeld) {
      const time = read();
      const nowMs = performance.now();
      if (time !== step) {
        step = time;
        stepMs = nowMs;
      }
      const between = isHeld ? 0 : Math.min(0.06, (nowMs - stepMs) / 1000);
      last = Math.max(last, time + between);
      return last;
    },
    reset() {
      last = 0;
    },
  };
}
