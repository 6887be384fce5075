import type * as MediaBunny from "mediabunny";
import type { EncodedPacket, InputVideoTrack } from "mediabunny";
import { secondsOf, type FrameRate } from "../media/frame-rate.ts";
import { MediaError } from "../media/media-error.ts";
import { openContainer, openSound, type OpenContainer } from "../media/open-container.ts";
import { encoderVariable } from "../media/video-encoder.ts";
import { AssemblyError } from "./assembly-error.ts";
import { clearDates } from "./clear-dates.ts";
import { readSoundPackets, type SoundParts } from "./read-sound-packets.ts";

/** Encoded pictures and one sound track that become a film. */
export type FilmParts = {
  /** In order; all of one encoding. */
  readonly pictures: readonly Picture[];
  readonly sound: SoundParts | undefined;
  readonly rate: FrameRate;
  readonly frameCount: number;
};

/** A file that shows exactly so many frames; `shows` names its shots in messages. */
type Picture = { readonly path: string; readonly frameCount: number; readonly shows: string };

// 1 MB: the default of 16 keeps several such buffers at a time and is no faster.
const writtenBytes = 2 ** 20;

type Join = {
  readonly parts: FilmParts;
  /** Of the first picture: the film has one set of parameters. */
  readonly parameters: string;
  readonly signal: AbortSignal | undefined;
  readonly addVideo: (packet: EncodedPacket) => Promise<void>;
  /** Writes all sound that is heard before a time. */
  readonly addSoundUntil: (seconds: number) => Promise<void>;
};

/**
 * Copies encoded frames and sound into one MP4 with its index in front, without decoding anything. Every frame gets
 * its time from its number. The same parts give the same bytes. Memory does not grow with the pictures' size.
 *
 * @throws AssemblyError `ASSEMBLY_JOIN_FAILED` when a part has not the frames it should have, or is of another encoding.
 */
export async function joinFilm(
  parts: FilmParts,
  outputPath: string,
  signal?: AbortSignal,
): Promise<void> {
  const media = await import("mediabunny");
  const first = parts.pictures[0];
  if (first === undefined)
    throw new AssemblyError("ASSEMBLY_JOIN_FAILED", "a film needs a picture");
  const lead = await openPicture(first);
  try {
    const target = new media.FilePathTarget(outputPath, { chunkSize: writtenBytes });
    const output = new media.Output({
      format: new media.Mp4OutputFormat({ fastStart: "reserve" }),
      target,
    });
    try {
      const videoSource = new media.EncodedVideoPacketSource("avc");
      output.addVideoTrack(videoSource, await describeVideo(lead.video, parts));
      const addSoundUntil =
        parts.sound === undefined
          ? async () => undefined
          : await addSound(media, output, parts.sound);
      await output.start();
      const addVideo = (packet: EncodedPacket): Promise<void> => videoSource.add(packet);
      const parameters = await readParameters(lead.video);
      await addPictures({ parts, parameters, signal, addVideo, addSoundUntil });
      await addSoundUntil(Infinity);
      await output.finalize();
    } catch (error) {
      await output.cancel();
      throw error;
    }
  } finally {
    lead.input.dispose();
  }
  await clearDates(outputPath);
}

type Media = typeof MediaBunny;

async function describeVideo(video: InputVideoTrack, parts: FilmParts) {
  const decoderConfig = await video.getDecoderConfig();
  if (decoderConfig === null)
    throw new AssemblyError("ASSEMBLY_JOIN_FAILED", "the first picture has no parameters");
  return {
    decoderConfig,
    rotation: await video.getRotation(),
    flip: await video.getFlip(),
    maximumPacketCount: parts.frameCount,
    ...(57_600 % parts.rate.numerator === 0 && parts.rate.denominator === 1
      ? {}
      : { frameRate: parts.rate.numerator / parts.rate.denominator }),
  };
}

async function addSound(
  media: Media,
  output: InstanceType<Media["Output"]>,
  sound: SoundParts,
): Promise<Join["addSoundUntil"]> {
  const decoderConfig = await describeSound(sound);
  const maximumPacketCount = sound.chunks.reduce((sum, chunk) => sum + chunk.packetCount, 0);
  const source = new media.EncodedAudioPacketSource("aac");
  output.addAudioTrack(source, { decoderConfig, maximumPacketCount });
  const packets = readSoundPackets(sound);
  let next = await packets.next();
  return async (seconds) => {
    while (next.done !== true && next.value.timestamp < seconds) {
      await source.add(next.value);
      next = await packets.next();
    }
  };
}

async function describeSound(sound: SoundParts) {
  const { input, audio } = await openSound(sound.chunks[0]?.path ?? "");
  try {
    const decoderConfig = await audio.getDecoderConfig();
    if (decoderConfig !== null) return decoderConfig;
    throw new AssemblyError("ASSEMBLY_JOIN_FAILED", "the sound has no parameters");
  } finally {
    input.dispose();
  }
}

async function addPictures(join: Join): Promise<void> {
  let base = 0;
  for (const picture of join.parts.pictures) {
    join.signal?.throwIfAborted();
    const { input, video } = await openPicture(picture);
    try {
      if ((await readParameters(video)) !== join.parameters) throw refuseOther(picture);
      await addPicture(join, video, { ...picture, base });
    } finally {
      input.dispose();
    }
    base += picture.frameCount;
  }
}

/** Hardware may choose other parameters for every segment; players would show garbage after the first. */
async function readParameters(video: InputVideoTrack): Promise<string> {
  const description = (await video.getDecoderConfig())?.description;
  if (description === undefined) return "";
  const bytes = ArrayBuffer.isView(description)
    ? Buffer.from(description.buffer, description.byteOffset, description.byteLength)
    : Buffer.from(description);
  return bytes.toString("hex");
}

function refuseOther({ path, shows }: Picture): AssemblyError {
  const message = `${shows} is encoded in another way than the film: ${path}`;
  return new AssemblyError("ASSEMBLY_JOIN_FAILED", message, {
    hint: `leave ${encoderVariable} unset: libx264 gives every part the same parameters`,
  });
}

async function openPicture({ path, shows }: Picture): Promise<OpenContainer> {
  try {
    return await openContainer(path);
  } catch (cause) {
    if (!(cause instanceof MediaError)) throw cause;
    const message = `${shows} cannot be joined: ${cause.message}`;
    throw new AssemblyError("ASSEMBLY_JOIN_FAILED", message, { cause, hint: cause.hint });
  }
}

async function addPicture(
  join: Join,
  video: InputVideoTrack,
  picture: Picture & { readonly base: number },
): Promise<void> {
  const { EncodedPacketSink } = await import("mediabunny");
  const { rate } = join.parts;
  let start: number | undefined;
  let added = 0;
  for await (const packet of new EncodedPacketSink(video).packets()) {
    start ??= packet.timestamp;
    const index = Math.round(((packet.timestamp - start) * rate.numerator) / rate.denominator);
    if (index < 0 || index >= picture.frameCount) break;
    const timestamp = secondsOf(picture.base + index, rate);
    await join.addSoundUntil(timestamp);
    await join.addVideo(packet.clone({ timestamp, duration: secondsOf(1, rate) }));
    added += 1;
  }
  if (added === picture.frameCount) return;
  throw new AssemblyError(
    "ASSEMBLY_JOIN_FAILED",
    `${picture.shows} has ${added} frames where ${picture.frameCount} belong: ${picture.path}`,
    { hint: "delete this file and run the same command again" },
  );
}
