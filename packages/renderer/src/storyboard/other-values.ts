import { foldWord } from "./other-words.ts";

type Values = Readonly<Record<string, readonly string[]>>;

const TRANSITIONS: Values = {
  cut: ["hard_cut", "none", "jump_cut"],
  dissolve: ["crossfade", "cross_fade", "cross_dissolve", "fade", "mix", "xfade", "blend"],
  fade_from_black: ["fade_in", "fadein", "from_black"],
  fade_to_black: ["fade_out", "fadeout", "to_black"],
  fade_from_white: ["from_white"],
  fade_to_white: ["to_white", "flash"],
  dip_to_black: ["dip", "fade_through_black", "dip_to_color", "fadeblack"],
  dip_to_white: ["fade_through_white", "fadewhite", "flash_white"],
  wipe_left: ["wipeleft"],
  wipe_right: ["wiperight", "linear_wipe"],
  wipe_up: ["wipeup"],
  wipe_down: ["wipedown"],
  slide_left: ["slideleft", "slide", "cover_left", "cover"],
  slide_right: ["slideright", "cover_right"],
  slide_up: ["slideup", "cover_up"],
  slide_down: ["slidedown", "cover_down"],
  push_left: ["push", "pushleft"],
  push_right: ["pushright"],
  push_up: ["pushup"],
  push_down: ["pushdown"],
  iris_open: ["iris", "circle", "iris_in", "circleopen", "circle_open"],
  iris_close: ["iris_out", "circleclose", "circle_close"],
  clock_wipe: ["clock", "radial", "radial_wipe"],
};

/** What people call our values, by the key that has them: the words of film sets and of other tools. */
const OTHER_VALUES: Readonly<Record<string, Values>> = {
  shot_size: {
    EWS: ["extreme_wide", "extreme_wide_shot", "extreme_long_shot", "els", "establishing"],
    WS: ["wide", "wide_shot", "long", "long_shot", "ls"],
    FS: ["full", "full_shot", "full_body"],
    MS: ["medium", "medium_shot", "mid", "mid_shot", "waist"],
    MCU: ["medium_close_up", "medium_closeup"],
    CU: ["close", "close_up", "closeup", "close_shot"],
    ECU: ["extreme_close_up", "extreme_closeup", "xcu", "macro"],
    INSERT: ["insert_shot", "detail"],
    OTS: ["over_the_shoulder", "over_shoulder"],
    POV: ["point_of_view", "first_person"],
  },
  camera_angle: {
    eye_level: ["eye", "normal", "neutral", "straight"],
    low: ["low_angle", "from_below"],
    high: ["high_angle", "from_above"],
    dutch: ["dutch_angle", "canted", "tilted"],
    overhead: ["top_down", "top", "topdown"],
    birds_eye: ["bird_eye", "bird's_eye", "aerial", "drone"],
    worms_eye: ["worm_eye", "worm's_eye"],
    ground_level: ["ground"],
    shoulder_level: ["shoulder"],
  },
  camera_movement: {
    static: ["none", "still", "locked", "locked_off", "fixed", "tripod"],
    pan_left: ["pan"],
    tilt_up: ["tilt"],
    dolly_in: ["push_in", "push", "dolly", "move_in", "dolly_forward", "slow_push_in"],
    dolly_out: ["pull_out", "pull_back", "pull", "move_out", "dolly_back"],
    truck_left: ["slide_left", "track_left", "move_left"],
    truck_right: ["slide_right", "track_right", "move_right"],
    zoom_in: ["zoom"],
    crane_up: ["crane", "boom_up"],
    crane_down: ["boom_down"],
    arc_left: ["arc"],
    orbit: ["360", "circle", "around"],
    tracking: ["track", "follow", "tracking_shot"],
    handheld: ["hand_held", "shaky"],
  },
  production_sound: { keep: ["on", "true", "yes"], mute: ["off", "none", "false", "silent", "no"] },
  position: {
    bottom: ["lower", "down", "lower_third", "below"],
    middle: ["center", "centre", "mid"],
    top: ["upper", "up", "above"],
  },
  timecode: {
    drop: ["df", "drop_frame", "dropframe"],
    non_drop: ["ndf", "non_drop_frame", "nondrop", "no_drop"],
  },
  source: { narration: ["voiceover", "voice", "vo"], dialogue: ["dialog", "speech"] },
  reframe: {
    crop: ["cover", "fill", "zoom"],
    pad: ["fit", "contain", "letterbox", "bars"],
    blur: ["blurred", "blur_bars", "blurred_bars", "blurred_background"],
    regenerate: ["generate", "new"],
  },
  codec: {
    h264: ["avc", "x264", "h.264", "mp4", "libx264"],
    hevc: ["h265", "x265", "h.265", "libx265"],
    av1: ["aom", "svtav1", "libsvtav1"],
    prores_422_hq: ["prores", "prores_hq", "prores422", "prores_422", "prores422hq", "mov"],
    dnxhr_hq: ["dnxhr", "dnxhd", "dnx", "avid"],
    vp9: ["webm", "libvpx_vp9"],
    audio: ["wav", "pcm", "sound"],
  },
  quality: {
    draft: ["low", "preview", "fast", "small"],
    good: ["medium", "normal", "high", "standard", "default"],
    master: ["best", "max", "lossless", "archive"],
  },
  exports: { otio: ["opentimelineio"], fcpxml: ["fcp", "final_cut", "xml"], edl: ["cmx3600"] },
  formats: { srt: ["subrip"], vtt: ["webvtt"] },
};

/** Where an overlay is. */
const PLACES: { readonly [value: string]: readonly string[] } = {
  lower_third: ["lowerthird", "lower_left", "name", "name_tag", "chyron"],
  top_left: ["left_top", "upper_left"],
  top: ["top_center", "top_centre", "upper", "header"],
  top_right: ["right_top", "upper_right"],
  left: ["middle_left", "center_left", "centre_left"],
  center: ["centre", "middle", "mid"],
  right: ["middle_right", "center_right", "centre_right"],
  bottom_left: ["left_bottom"],
  bottom: ["bottom_center", "bottom_centre", "lower", "footer"],
  bottom_right: ["right_bottom", "lower_right"],
};

function valuesOf(name: string, path: readonly string[]) {
  if (name === "type" && path.at(-2) === "transition") return TRANSITIONS;
  return name === "position" && path.includes("overlays") ? PLACES : OTHER_VALUES[name];
}

/** The value that a word stands for at a key of the storyboard; in a list, at the key of the list. */
export function valueMeantBy(
  key: string,
  word: string,
  path: readonly string[],
): string | undefined {
  const name = /^\d+$/.test(key) ? (path.at(-2) ?? "") : key;
  const values = valuesOf(name, path);
  if (values === undefined) return undefined;
  const folded = foldWord(word);
  return Object.keys(values).find((value) => values[value]?.includes(folded));
}
