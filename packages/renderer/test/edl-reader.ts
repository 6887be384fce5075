/** One line of an event, as CMX 3600 has it: columns by blanks, times in frames. */
export type EdlLine = {
  readonly event: number;
  readonly reel: string;
  /** `V`, `AA`, `AA/V`, … */
  readonly channels: string;
  /** `C`, `D` or `W001`. */
  readonly effect: string;
  readonly effectFrames: number;
  readonly sourceIn: number;
  readonly sourceOut: number;
  readonly recordIn: number;
  readonly recordOut: number;
};

/** Reads an edit decision list by the format's rules alone; throws where a line does not follow them. */
export function readEdl(text: string, rate: number): EdlLine[] {
  const [title, mode, ...rest] = text.split("\n");
  const isDrop = mode === "FCM: DROP FRAME";
  if (title?.startsWith("TITLE: ") !== true || !(isDrop || mode === "FCM: NON-DROP FRAME")) {
    throw new Error(`no head: ${title}, ${mode}`);
  }
  return rest.flatMap((line) => {
    if (line === "" || line.startsWith("*")) return [];
    const time = String.raw`(\d\d:\d\d:\d\d${isDrop ? ";" : ":"}\d\d)`;
    const pattern = new RegExp(
      String.raw`^(\d{3})  (\S{1,8}) +(V|AA?|B|AA/V) +(C|D|W\d{3})(?: +(\d{3}))? +${time} ${time} ${time} ${time}$`,
    );
    const found = pattern.exec(line);
    if (found === null) throw new Error(`not a line of an event: ${line}`);
    const [, event, reel, channels, effect, frames, ...times] = found;
    const [sourceIn, sourceOut, recordIn, recordOut] = times.map((one) => framesOf(one, rate));
    if (sourceOut! - sourceIn! !== recordOut! - recordIn!) throw new Error(`lengths: ${line}`);
    return [
      {
        event: Number(event),
        reel: reel!,
        channels: channels!,
        effect: effect!,
        effectFrames: Number(frames ?? 0),
        sourceIn: sourceIn!,
        sourceOut: sourceOut!,
        recordIn: recordIn!,
        recordOut: recordOut!,
      },
    ];
  });
}

function framesOf(timecode: string, rate: number): number {
  const [hours, minutes, seconds, frames] = timecode.split(/[:;]/).map(Number);
  const label = ((hours! * 60 + minutes!) * 60 + seconds!) * rate + frames!;
  if (!timecode.includes(";")) return label;
  const allMinutes = hours! * 60 + minutes!;
  const dropped = (rate / 15) * (allMinutes - Math.floor(allMinutes / 10));
  if (seconds === 0 && minutes! % 10 !== 0 && frames! < rate / 15) {
    throw new Error(`a label that drop-frame timecode leaves out: ${timecode}`);
  }
  return label - dropped;
}

/** What each frame of the film shows, from 01:00:00:00 on: `REEL:frame`, both of them in a dissolve or wipe. */
export function screenOf(lines: readonly EdlLine[]): string[] {
  return play(lines.filter(({ channels }) => channels === "B" || channels.endsWith("V")));
}

/** What is heard, in the same way. */
export function heardOf(lines: readonly EdlLine[]): string[] {
  return play(lines.filter(({ channels }) => channels !== "V"));
}

function play(lines: readonly EdlLine[]): string[] {
  const start = lines[0]?.recordIn ?? 0;
  const end = Math.max(...lines.map(({ recordOut }) => recordOut));
  const shown = Array.from({ length: end - start }, () => new Set<string>());
  const show = (reel: string, source: number, record: number): void => {
    shown[record - start]?.add(reel === "BL" ? "BL" : `${reel}:${source}`);
  };
  for (const [index, line] of lines.entries()) {
    for (let at = 0; at < line.recordOut - line.recordIn; at += 1) {
      show(line.reel, line.sourceIn + at, line.recordIn + at);
    }
    if (line.effect === "C") continue;
    // The outgoing side of an effect runs on from the event's first line, which has no length.
    const from = lines[index - 1];
    if (from === undefined || from.event !== line.event || from.recordIn !== from.recordOut) {
      throw new Error(`event ${line.event} has no outgoing side`);
    }
    for (let at = 0; at < line.effectFrames; at += 1) {
      show(from.reel, from.sourceIn + at, line.recordIn + at);
    }
  }
  return shown.map((names) => [...names].toSorted().join("+"));
}
