/**
 * What people call the keys of a storyboard, by the key that they mean: words of other tools, APIs and editors. Upper case,
 * `-` and spaces do not count, and a key is offered only where the format has it.
 */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  storyboard: ["version", "storyboard_version", "format_version", "schema_version"],
  title: ["name", "film", "project"],
  language: ["lang", "locale"],
  timecode: ["drop_frame", "tc", "timecode_format"],
  rate: ["fps", "frame_rate", "framerate", "frames_per_second", "timebase"],
  budget: ["max_usd", "max_cost", "cost_limit", "limit", "cost"],
  max_usd: ["max", "usd", "max_cost", "total", "total_usd", "limit", "film_usd"],
  per_shot_usd: ["shot_usd", "per_shot", "max_shot_usd"],
  defaults: ["default", "settings", "config", "common", "global", "globals"],
  profiles: ["profile", "presets", "variants"],
  variables: ["vars", "variable", "constants", "placeholders"],
  style: ["styles", "visual_style", "style_notes"],
  look: ["prompt", "description", "text", "positive", "visual"],
  negative: ["negative_prompt", "avoid", "exclude", "prompt_negative"],
  characters: ["character", "cast", "actors", "people", "subjects"],
  locations: ["location", "places", "sets", "environments"],
  assets: ["asset", "elements", "voices", "faces", "references", "ids"],
  scenes: ["scene", "sequences", "acts", "chapters"],
  shots: ["shot", "clips", "beats", "frames", "segments", "panels"],
  audio: ["sound", "generate_audio", "with_audio", "native_audio"],
  captions: ["caption", "subtitles", "subtitle", "subs"],
  deliverables: ["deliverable", "outputs", "output", "formats", "versions"],
  exports: ["export", "timelines"],
  notes: ["note", "comment", "comments", "remark", "remarks"],
  id: ["name", "shot", "shot_id", "key", "slug", "scene_id", "label"],
  model: ["model_id", "engine", "generator", "provider"],
  prompt: ["text", "prompt_text", "video_prompt", "movie_prompt", "positive_prompt", "content"],
  action: ["description", "motion", "what_happens", "visual", "beat"],
  description: ["desc", "look", "appearance", "text", "prompt", "about"],
  character: ["speaker", "actor", "who"],
  negative_prompt: ["negative", "neg_prompt", "negativeprompt", "avoid", "exclude"],
  duration: ["length", "seconds", "dur", "time", "duration_s", "duration_seconds", "duration_sec"],
  aspect_ratio: ["ratio", "aspect", "ar", "format", "shape", "orientation"],
  resolution: ["quality", "res", "size", "video_size", "definition"],
  first_frame: [
    "image",
    "start_frame",
    "start_image",
    "first_image",
    "init_image",
    "input_image",
    "image_url",
    "keyframe",
    "picture",
    "image_ref",
  ],
  last_frame: ["end_frame", "end_image", "last_image", "image_tail", "tail_image", "final_frame"],
  params: ["parameters", "options", "model_params", "extra", "arguments", "args"],
  shot_size: ["framing", "shot_type", "size_of_shot", "shot"],
  camera_angle: ["angle", "camera_position"],
  camera_movement: ["camera", "movement", "camera_move", "camera_motion", "move"],
  lighting: ["light", "lights"],
  location: ["place", "set", "environment", "setting", "background"],
  dialogue: ["dialog", "line", "lines", "speech", "says"],
  takes: ["take", "variations", "versions", "n", "count", "num_outputs", "samples"],
  cut: ["trim", "in_out", "range", "edit"],
  in: ["start", "from", "begin", "in_point", "mark_in"],
  out: ["end", "to", "stop", "out_point", "mark_out"],
  transition: ["transition_in", "transitions", "fade"],
  type: ["kind", "name"],
  narration: ["voiceover", "voice_over", "vo", "voice", "narrator"],
  text: ["line", "content", "caption", "words", "script", "prompt", "says"],
  voice: ["voice_id", "voice_name", "speaker", "narrator"],
  generate: ["gen", "generated", "request", "from_model"],
  file: ["path", "src", "source", "filename", "file_path", "filepath", "image", "picture", "photo"],
  url: ["href", "link", "uri", "address"],
  frame: ["which", "position"],
  markers: ["marker", "cues"],
  at: ["time", "start", "seconds", "offset"],
  music: ["bgm", "background_music", "score", "soundtrack", "track", "song"],
  effects: ["effect", "sfx", "fx", "foley", "sound_effects", "sounds"],
  stems: ["stem", "tracks", "buses", "dme"],
  loop: ["repeat", "looped", "loops"],
  fade_in: ["fade", "fadein", "fade_in_seconds"],
  fade_out: ["fade", "fadeout", "fade_out_seconds"],
  offset: ["delay", "at", "start"],
  lead: ["j_cut", "before", "pre"],
  lag: ["l_cut", "after", "post"],
  ducking: ["duck"],
  under: ["during", "while", "when", "source"],
  threshold_lufs: ["threshold", "lufs"],
  gain_db: ["gain", "volume", "volume_db", "level"],
  amount_db: ["amount", "gain_db", "db", "level"],
  loudness: ["lufs", "loudnorm", "normalize"],
  integrated_lufs: ["lufs", "target", "integrated", "i"],
  true_peak_dbtp: ["true_peak", "peak", "tp", "peak_db"],
  file_pattern: ["pattern", "files", "file"],
  burn_in: ["burn", "burned", "burnt_in", "hardsub", "hardcoded"],
  font: ["font_family", "font_file", "typeface"],
  size: ["font_size", "text_size"],
  position: ["placement", "align", "alignment"],
  comment: ["note", "notes", "text", "description"],
  color: ["colour", "text_color", "text_colour", "font_color", "font_colour"],
  overlays: ["overlay", "titles", "lower_third", "lower_thirds", "watermark", "logo", "texts"],
  image: ["file", "picture", "logo", "png", "path", "src"],
  opacity: ["alpha", "transparency"],
  width: ["scale", "size"],
  fade: ["fades", "fade_in", "fade_out", "fade_duration"],
  from: ["start", "at", "in", "begin"],
  to: ["end", "out", "until", "till"],
  slugline: ["slug", "heading", "scene_heading", "title"],
  reframe: ["fit", "mode", "crop"],
  focus: ["gravity", "focal_point", "center", "centre", "anchor", "crop_position"],
  codec: ["encoder", "encoding", "format", "video_codec", "vcodec"],
  bits: ["bit_depth", "depth", "bitdepth"],
  quality: ["crf", "preset", "bitrate"],
  grade: ["grading", "color", "colour", "color_grade", "colour_grade", "lut"],
  lut: ["cube", "look", "lut_file", "file"],
  exposure: ["brightness", "ev", "stops", "gain"],
  temperature: ["temp", "warmth", "white_balance", "tint"],
  saturation: ["sat", "vibrance", "colorfulness"],
  opening: ["fade_in", "intro", "open"],
  ending: ["fade_out", "outro", "end", "closing"],
};

const byWord = new Map<string, readonly string[]>();
for (const [key, words] of Object.entries(OTHER_WORDS)) {
  for (const word of words) {
    const folded = foldWord(word);
    byWord.set(folded, [...(byWord.get(folded) ?? []), key]);
  }
}

/** The keys among `known` that a word stands for, best first. */
export function keysMeantBy(word: string, known: Iterable<string>): readonly string[] {
  const allowed = new Set(known);
  return (byWord.get(foldWord(word)) ?? []).filter((key) => allowed.has(key));
}

/** `aspectRatio`, `Aspect-Ratio` and `aspect ratio` are one word. */
export function foldWord(word: string): string {
  return word
    .trim()
    .replace(/(?<=[a-z])(?=[A-Z])/g, "_")
    .replace(/[-\s]+/g, "_")
    .toLowerCase();
}
