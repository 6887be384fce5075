/** MP3 frames of steady tones, to be put one after the other: MPEG-1 Layer III, mono, 32 kbit/s. */
export const mp3Tone = {
  sampleRateHz: 48_000,
  samplesPerFrame: 1152,
  frameBytes: 96,
} as const;

/** One frame of a tone of a melody, or of silence. */
export function mp3Frame(tone: number | undefined): Uint8Array {
  const frame = new Uint8Array(mp3Tone.frameBytes);
  frame.set(Buffer.from(tone === undefined ? silence : (tones[tone] ?? silence), "base64"));
  return frame;
}

// The tones of `melodyTonesHz` have a whole number of periods in a granule of 576 samples, and encode to the same frame every
// time. Each frame was taken from the middle of a tone at -18 dBFS, encoded by LAME 3.100 without a bit reservoir, so that no frame
// needs another. What follows the last coefficient is left out.
const tones = [
  "//sUxAADwNwJAgB8ACAbgSBAD4AELHW0VhCX0FjraKwhL6E=", // 250 Hz
  "//sUxAADwRgLAgBewAAjAWBAC9gAhHrSBlcP9H+mEetIGVw/0f6U", // 333 Hz
  "//sUxAADwZgdAguDJIAzA6BBcGSQ8I9ZQMGilEiuv/R/p8I9ZQMGilEiuv/R/pQ=", // 417 Hz
  "//sUxAADwcwdAgBeokA5g6BAC9RIhHrCBg8F4RJgMlv///1Qj1hAweC8IkwGS3///6k=", // 500 Hz
  "//sUxAADwdAbAgB+xAA6A2BAD9iALHVoVkN2ERwAyJ////6ix1aFZDdhEcAMif///+o=", // 583 Hz
  "//sUxAADwVQXAgBfxCAqguBAC/iEhHqSK5TiwMcVwWwj1JFcpxYGOK4LUw==", // 667 Hz
  "//sUxAADwLQVAgAD4KAWgqBAAHwULHCEVs+JY4QitnxT", // 750 Hz
  "//sUxAADwYwXAgBX5CAxguBACvyEhG7lZR4WOmErLC/9sI3crKPCx0wlZYX/tQ==", // 833 Hz
  "//sUxAADwZAbAgBS4iAyA2BAClxEhFWDAxLwj08gwyx+mEVYMDEvCPTyDDLH6Q==", // 1000 Hz
] as const;

const silence = "//sUxAADwAABpAAAACAAADSAAAAE";
