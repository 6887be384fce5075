/** One encoded audio frame of a steady tone, to be repeated: 1024 samples at 48 kHz, AAC-LC, stereo. */
export type AacTone = { readonly frequencyHz: number; readonly frame: Uint8Array };

export const aacTone = {
  sampleRateHz: 48_000,
  samplesPerFrame: 1024,
  /** AudioSpecificConfig: AAC-LC, 48 kHz, two channels. */
  config: Uint8Array.of(0x11, 0x90),
} as const;

/** The tone for a number. The same number always gives the same tone. */
export function toneFor(seed: number): AacTone {
  const tone = tones[seed % tones.length] ?? tones[0];
  return {
    frequencyHz: tone.frequencyHz,
    frame: Uint8Array.from(Buffer.from(tone.base64, "base64")),
  };
}

/** One frame of a tone of a melody, or of silence. */
export function aacFrame(tone: number | undefined): Uint8Array {
  const { base64 } = tones[(tone ?? 0) % tones.length] ?? tones[0];
  return Uint8Array.from(Buffer.from(tone === undefined ? silence : base64, "base64"));
}

const silence = "IRAEYIwc";

// A tone with a whole number of periods in 1024 samples encodes to the same frame every time. Each frame was taken from the
// middle of a tone at -18 dBFS, encoded by FFmpeg's own AAC encoder at 64 kbit/s with TNS, M/S and intensity stereo off.
const tones = [
  {
    frequencyHz: 234.375,
    base64:
      "IRXD/ZwgC8DujG61kbHogn59/gQEP34ehiPn+1Ui4qtJRhQf7OEAXgd0Y3WsjY9EE/Pv8CAh+/D0MR8/2qkXFVpKMKHA",
  },
  {
    frequencyHz: 281.25,
    base64:
      "IRXD/ZwgBwEzTGV0LJWPRJDz5/AkJ/vs9DkvP1qp1RZZPJRn+zhADgJmmMroWSseiSHnz+BIT/fZ6HJefrVTqiyyeSjc",
  },
  {
    frequencyHz: 328.125,
    base64:
      "IRXD7aAewLwJmFijG61kbHoon58/gUkP3z+iCPn21UioqtJRhQfbQD2BeBMwsUY3WsjY9FE/Pn8Ckh++f0QR8+2qkVFVpKMKHA==",
  },
  {
    frequencyHz: 375,
    base64:
      "IRXD/aAeA4AwqJhjK6FkrHooh57/gXE/3xeiSXny1U6ossnkoz/aAeA4AwqJhjK6FkrHooh57/gXE/3xeiSXny1U6ossnko3",
  },
  {
    frequencyHz: 421.875,
    base64:
      "IRYD/aQevAvAAoyVijG61kbHosn56/gZEP3u+iiPnu1UioqtJRhQf7SD14F4AFGSsUY3WsjY9Fk/PX8DIh+930UR892qkVFVpKMKHA==",
  },
  {
    frequencyHz: 468.75,
    base64:
      "IRYD+IrODwDgPGiYYyuhhKx6MIeef4G5P97Hosl56tVOqLLJ5KM/iKzg8A4DxomGMroYSsejCHnn+BuT/ex6LJeerVTqiyyeSjc=",
  },
  {
    frequencyHz: 562.5,
    base64:
      "IRYD+I7ODgBwDxomGMroYSr+jiHnf+CAT/ed6MJeeLVTqgyyeSjP4js4OAHAPGiYYyuhhKv6OIed/4IBP953owl54tVOqDLJ5KNw",
  },
  {
    frequencyHz: 656.25,
    base64:
      "IRYD+A7QDQHAMFRMMZXQwlX9IEPOv8Ekn+8T0cS8726nVBlk8lGFB/AdoBoDgGComGMroYSr+kCHnX+CST/eJ6OJed7dTqgyyeSjChw=",
  },
] as const;
