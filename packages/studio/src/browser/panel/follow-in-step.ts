/** What two takes are played by. Times are seconds of the media. */
export type Loop = {
  readonly inSeconds: number;
  readonly outSeconds: number;
  readonly frameSeconds: number;
};

export type StepPlayer = {
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (seconds: number) => void;
  readonly close: () => void;
};

/**
 * Plays two videos on the clock of the first, in a loop. Less than half a frame apart nothing is done; up to three frames the second
 * is played a little faster or slower until it is level; further apart it is set.
 */
export function playInStep(
  lead: HTMLVideoElement,
  follow: HTMLVideoElement,
  { inSeconds, outSeconds, frameSeconds }: Loop,
): StepPlayer {
  let request = 0;
  let isPlaying = false;

  function set(seconds: number): void {
    for (const video of [lead, follow]) video.currentTime = seconds + frameSeconds / 2;
  }

  function step(): void {
    const last = Math.min(outSeconds, lead.duration || outSeconds) - frameSeconds;
    if (lead.ended || lead.currentTime >= last + frameSeconds / 2) {
      set(inSeconds);
      for (const video of [lead, follow]) if (isPlaying) void start(video);
    } else if (isPlaying) {
      level(lead, follow, frameSeconds);
    }
    if (isPlaying) request = requestAnimationFrame(step);
  }

  set(inSeconds);
  return {
    play: () => {
      if (isPlaying) return;
      isPlaying = true;
      void Promise.all([lead, follow].map(isReady)).then(() => {
        if (!isPlaying) return;
        void start(lead);
        void start(follow);
        request = requestAnimationFrame(step);
      });
    },
    pause: () => {
      isPlaying = false;
      cancelAnimationFrame(request);
      lead.pause();
      follow.pause();
      follow.playbackRate = 1;
      follow.currentTime = lead.currentTime;
    },
    seek: set,
    close: () => {
      isPlaying = false;
      cancelAnimationFrame(request);
      lead.pause();
      follow.pause();
    },
  };
}

function level(lead: HTMLVideoElement, follow: HTMLVideoElement, frameSeconds: number): void {
  if (follow.seeking || lead.seeking) return;
  const behind = lead.currentTime - follow.currentTime;
  const frames = Math.abs(behind) / frameSeconds;
  if (frames > 3) {
    follow.currentTime = lead.currentTime;
  } else if (frames > 0.5) {
    follow.playbackRate = behind > 0 ? 1.03 : 0.97;
  } else {
    follow.playbackRate = 1;
  }
}

function isReady(video: HTMLVideoElement): Promise<void> {
  if (video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA && !video.seeking) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const end = (): void => resolve();
    video.addEventListener("canplay", end, { once: true });
    video.addEventListener("error", end, { once: true });
  });
}

/** A browser that refuses sound before the first click plays without it. */
async function start(video: HTMLVideoElement): Promise<void> {
  try {
    await video.play();
  } catch {
    video.muted = true;
    await video.play().catch(() => undefined);
  }
}
