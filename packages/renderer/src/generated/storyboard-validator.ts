// Generated from packages/renderer/schemas/storyboard.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "@storyreel/models";
import type { SchemaCheck } from "@storyreel/models/source";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://storyreel.dev/schemas/storyboard.schema.json","title":"Storyboard","type":"object","description":"A film as a list of shots: what to generate, how to cut it, and what it may cost.","additionalProperties":false,"properties":{"storyboard":{"const":1,"description":"Version of the format."},"title":{"type":"string","minLength":1,"description":"Name of the film."},"language":{"type":"string","minLength":1,"description":"Language of the film's sound and captions, as a BCP 47 tag.","examples":["en","en-GB","zh-Hant"]},"rate":{"enum":[12,15,23.976,24,25,29.97,30,48,50,59.94,60],"description":"Frames per second of the timeline. Default 24."},"timecode":{"enum":["drop","non_drop"],"description":"How exported timelines count frames. drop exists only at 29.97 and 59.94. Default non_drop."},"budget":{"type":"object","description":"Spending limits. Nothing is submitted if the plan exceeds a limit, or if a price is unknown.","additionalProperties":false,"properties":{"max_usd":{"$ref":"#/$defs/usd"},"per_shot_usd":{"$ref":"#/$defs/usd"},"unknown_prices":{"type":["string","number"],"description":"What to do about a price that no source documents. refuse (default): submit nothing if there is a limit. reported: plan and reserve the highest figure that the model spec reports. A number: your own figure, in US dollars per second of footage. Assumed prices are marked everywhere.","examples":["refuse","reported",0.14]}}},"defaults":{"$ref":"#/$defs/defaults"},"profiles":{"type":"object","description":"Other settings for the same film, by name: `storyreel render FILE --profile NAME`. A profile overrides the shots.","additionalProperties":{"$ref":"#/$defs/profile"},"examples":[{"draft":{"resolution":"720p","takes":1}}]},"variables":{"type":"object","description":"Values that replace {{name}} in any text of the storyboard.","additionalProperties":{"type":["string","number"],"description":"The value of {{name}}."}},"style":{"type":"object","description":"The style of all shots.","additionalProperties":false,"properties":{"look":{"type":"string","minLength":1,"description":"Added at the end of every composed prompt, for example: 35mm film, warm tungsten."},"negative":{"type":"string","minLength":1,"description":"What to avoid in every shot. Only for models with a negative prompt."}}},"characters":{"type":"object","description":"People and creatures, each described once.","additionalProperties":{"type":"object","description":"A character.","additionalProperties":false,"properties":{"description":{"type":"string","minLength":1,"description":"What the character looks like. Sent to the model."},"reference":{"type":"object","description":"What the character looks like, as a picture: exactly one of a file, a URL, or a request to a picture model. Sent with every shot that names the character, if its model takes reference pictures.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"Picture file (png, jpg, webp), relative to the storyboard."},"url":{"type":"string","minLength":1,"description":"URL of a picture (https)."},"generate":{"$ref":"#/$defs/generated_reference"}}},"voice":{"$ref":"#/$defs/voice"},"notes":{"type":"string","minLength":1,"description":"For people only; never sent."}},"required":["description"]}},"locations":{"type":"object","description":"Places, each described once.","additionalProperties":{"type":"object","description":"A location.","additionalProperties":false,"properties":{"description":{"type":"string","minLength":1,"description":"What the place looks like. Sent to the model."},"notes":{"type":"string","minLength":1,"description":"For people only; never sent."}},"required":["description"]}},"assets":{"type":"object","description":"What a model registers once and other requests name by its id: a face, an element, a voice. Parameters use it as { from: NAME }.","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},"additionalProperties":{"type":"object","description":"An asset: a separate request with its own price, named NAME.asset.","additionalProperties":false,"required":["model"],"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that returns ids."},"params":{"type":"object","description":"Parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }."},"takes":{"type":"integer","minimum":1,"maximum":1000,"description":"How often the asset was requested. Raise it to create the ids again, if the model no longer knows them. Default 1."},"notes":{"type":"string","minLength":1,"description":"For people only; never sent."}}}},"scenes":{"type":"array","minItems":1,"description":"Scenes in the order of the film. A short film can use `shots` instead.","items":{"$ref":"#/$defs/scene"}},"shots":{"type":"array","minItems":1,"description":"Shots in the order of the film, if there are no scenes.","items":{"$ref":"#/$defs/shot"}},"grade":{"$ref":"#/$defs/grade"},"overlays":{"type":"array","maxItems":50,"description":"Texts and pictures over the whole film, above those of shots: a logo, a notice. from and to are seconds of the film.","items":{"$ref":"#/$defs/overlay"},"examples":[[{"image":"art/logo.png","position":"top_right","opacity":0.6}]]},"opening":{"type":"object","description":"How the film begins: picture, sound and captions fade in, inside the time of the first shots.","additionalProperties":false,"properties":{"type":{"enum":["fade_from_black","fade_from_white"],"description":"The color that it fades from."},"duration":{"type":"number","exclusiveMinimum":0,"description":"Seconds. Default 1."}},"required":["type"]},"ending":{"type":"object","description":"How the film ends: picture, sound and captions fade out, inside the time of the last shots.","additionalProperties":false,"properties":{"type":{"enum":["fade_to_black","fade_to_white"],"description":"The color that it fades to."},"duration":{"type":"number","exclusiveMinimum":0,"description":"Seconds. Default 1."}},"required":["type"]},"audio":{"type":"object","description":"Sound of the film.","additionalProperties":false,"properties":{"music":{"description":"Music: one cue or a list of them. Cues may overlap.","if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/music_cue"}},"else":{"$ref":"#/$defs/music_cue"}},"effects":{"type":"array","minItems":1,"description":"Sound effects, in any order.","items":{"$ref":"#/$defs/effect_cue"}},"narration":{"type":"object","description":"Narration of all shots: recorded files, or a voice that speaks what has no file.","additionalProperties":false,"properties":{"file_pattern":{"type":"string","minLength":1,"pattern":"\\{shot\\}|\\{\\{","description":"Path with {shot} for the shot's id, relative to the storyboard.","examples":["audio/{shot}.wav"]},"character":{"type":"string","minLength":1,"description":"The character that speaks all narration without a file. Its voice is used."},"generate":{"$ref":"#/$defs/voice"}}},"stems":{"description":"Sound files of the parts of the mix, next to the film: true for all of them, or a list. Default false.","if":{"type":"array"},"then":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["dialogue","music","effects"],"description":"A part of the mix."}},"else":{"type":"boolean"}},"production_sound":{"enum":["keep","mute"],"description":"Whether to keep the clips' own sound. Default keep."},"loudness":{"type":"object","description":"Loudness of the finished film.","additionalProperties":false,"properties":{"integrated_lufs":{"type":"number","minimum":-70,"maximum":-5,"description":"Integrated loudness in LUFS. Default -14."},"true_peak_dbtp":{"type":"number","minimum":-9,"maximum":0,"description":"True peak in dBTP. Default -1."}}}}},"captions":{"type":"object","description":"Captions from the texts of the storyboard.","additionalProperties":false,"properties":{"source":{"enum":["narration","dialogue"],"description":"Which texts to use."},"formats":{"type":"array","minItems":1,"items":{"enum":["srt","vtt"]},"description":"Caption files to write. Default srt and vtt."},"burn_in":{"type":"boolean","description":"Whether to draw the captions into the picture. Default false."},"style":{"type":"object","description":"How burned-in captions look. Default: sizes and margins for the shape of the film, in DejaVu Sans.","additionalProperties":false,"properties":{"font":{"type":"string","minLength":1,"description":"A font file (.ttf, .otf, .ttc) or a folder of them. The first font that has a letter draws it; DejaVu Sans draws what they lack."},"size":{"type":"string","pattern":"^(?:[1-9]|1\\d)(?:\\.\\d{1,3})?%$","description":"Size of the letters (the em square) as a share of the picture's height, for example 5%; at least 1%, less than 20%. Default 4% in tall films, 4.5% in square ones, 5% in wide ones."},"position":{"enum":["bottom","middle","top"],"description":"Where the captions are. Default bottom."},"margin":{"type":"string","pattern":"^(?:\\d|[1-3]\\d)(?:\\.\\d{1,3})?%$","description":"Free space above or below the captions as a share of the picture's height, for example 10%; less than 40%. Default 8%; 20% below captions in tall films, where apps show their controls."}}}},"required":["source"]},"deliverables":{"type":"array","minItems":1,"description":"Films to produce; the first is the main film. Default: one film in the size of the first clip.","items":{"type":"object","description":"A film to produce.","additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"aspect_ratio":{"type":"string","minLength":1,"description":"Aspect ratio, in quotes: \"16:9\"."},"width":{"type":"integer","minimum":16,"maximum":7680,"description":"In pixels. Must be even."},"height":{"type":"integer","minimum":16,"maximum":7680,"description":"In pixels. Must be even."},"reframe":{"enum":["crop","pad","blur","regenerate"],"description":"How clips of another aspect ratio are fitted: crop, pad and blur are free, regenerate buys new clips. Default crop."},"focus":{"$ref":"#/$defs/focus"},"codec":{"enum":["h264","hevc","av1","prores_422_hq","dnxhr_hq","vp9","gif","audio"],"description":"How the film is encoded, and in which container. Default h264."},"bits":{"enum":[8,10],"description":"Bits per sample, for codecs with a choice: h264, hevc, av1, vp9, dnxhr_hq (10 is DNxHR HQX). Default 8; ProRes always has 10."},"quality":{"enum":["draft","good","master"],"description":"How well the film is encoded. Default good. ProRes, DNxHR and WAV have one quality."}},"required":["id"]}},"exports":{"type":"array","items":{"enum":["otio","fcpxml","edl"]},"description":"Timeline files to write for editing software."},"notes":{"type":"string","minLength":1,"description":"For people only; never sent."}},"required":["storyboard","title"],"$defs":{"markerColor":{"enum":["red","orange","yellow","green","cyan","blue","purple","magenta","pink","black","white"],"description":"Color of the marker in editing software. Default green."},"id":{"type":"string","minLength":1,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Up to 64 letters, digits, - and _, starting with a letter or digit. Used in file names."},"color":{"type":"string","pattern":"^(?:#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|black|silver|gr[ae]y|white|maroon|red|purple|fuchsia|green|lime|olive|yellow|navy|blue|teal|aqua|orange)$","description":"A name (black, white, red, …) or #rrggbb, in quotes."},"credit":{"type":"object","description":"A line of rolling credits: a heading, or a role and a name.","additionalProperties":false,"properties":{"heading":{"type":"string","pattern":"\\S","description":"A heading above the next lines, such as Cast."},"role":{"type":"string","pattern":"\\S","description":"What the person did or played."},"name":{"description":"Who did it: a name or a list of names.","if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}},"else":{"type":"string","pattern":"\\S"}}}},"usd":{"type":["number","string"],"minimum":0,"pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"US dollars as a plain decimal, for example 12.00."},"music_cue":{"type":"object","description":"A piece of music and its place in the film: a file, or a request to a music model.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"Sound file, relative to the storyboard."},"generate":{"$ref":"#/$defs/generated_music"},"shot":{"type":"string","minLength":1,"description":"Id of a shot. `at` is then a time in its clip, and the sound moves with the shot."},"at":{"type":"number","minimum":0,"description":"When it begins, in seconds of the film or, with `shot`, in seconds of that shot's clip, as in `cut`. Default: the start of the film, or of the used part of the shot."},"in":{"type":"number","minimum":0,"description":"Where the used part of the file starts, in seconds of the file. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"Where the used part of the file ends. Default: the end of the file."},"loop":{"type":"boolean","description":"Whether the used part is repeated, without a gap, until `duration` or the end of the film. Default false."},"duration":{"type":"number","exclusiveMinimum":0,"description":"The longest time that it is heard, in seconds. Default: to the end of the used part, or of the film."},"fade_in":{"type":"number","minimum":0,"description":"Seconds that it takes to rise to its level. Default 0."},"fade_out":{"type":"number","minimum":0,"description":"Seconds that it takes to fall silent at its end. Default: 1.5 if the film ends before the music, otherwise 0."},"gain_db":{"type":"number","minimum":-96,"maximum":24,"description":"Gain in dB. Default 0."},"ducking":{"type":"object","description":"Lowers the music while someone speaks.","additionalProperties":false,"properties":{"amount_db":{"type":"number","minimum":-96,"maximum":0,"description":"By how much, in dB. Default -9."},"under":{"enum":["narration","dialogue","both"],"description":"What the music makes room for. Default narration."},"attack":{"type":"number","minimum":0,"maximum":10,"description":"Seconds that it takes to lower the music, which is done when the speech begins. Default 0.5."},"release":{"type":"number","minimum":0,"maximum":10,"description":"Seconds that it takes to raise the music after the speech. Default 0.5."},"threshold_lufs":{"type":"number","minimum":-70,"maximum":0,"description":"The loudness above which the clips' own sound counts as dialogue, in LUFS. Default -35."}}}}},"effect_cue":{"type":"object","description":"A sound effect, or the sound of a place, and when it is heard.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"Sound file, relative to the storyboard."},"shot":{"type":"string","minLength":1,"description":"Id of a shot. `at` is then a time in its clip, and the sound moves with the shot."},"at":{"type":"number","minimum":0,"description":"When it begins, in seconds of the film or, with `shot`, in seconds of that shot's clip, as in `cut`. Default: the start of the film, or of the used part of the shot."},"in":{"type":"number","minimum":0,"description":"Where the used part of the file starts, in seconds of the file. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"Where the used part of the file ends. Default: the end of the file."},"loop":{"type":"boolean","description":"Whether the used part is repeated, without a gap, until `duration` or the end of the film. Default false."},"duration":{"type":"number","exclusiveMinimum":0,"description":"The longest time that it is heard, in seconds. Default: to the end of the used part, or of the film."},"fade_in":{"type":"number","minimum":0,"description":"Seconds that it takes to rise to its level. Default 0."},"fade_out":{"type":"number","minimum":0,"description":"Seconds that it takes to fall silent at its end. Default 0."},"gain_db":{"type":"number","minimum":-96,"maximum":24,"description":"Gain in dB. Default 0."}},"required":["file"]},"sound_reach":{"type":"object","description":"J and L cuts: the clip's own sound begins before its picture or continues after it. Uses the handles of the clip.","additionalProperties":false,"properties":{"lead":{"type":"number","minimum":0,"description":"Seconds that the sound begins before the picture (J cut). Default 0."},"lag":{"type":"number","minimum":0,"description":"Seconds that the sound continues after the picture (L cut). Default 0."}}},"generated_picture":{"type":"object","description":"A picture from a model: a separate request with its own price, named SHOT.first_frame, SHOT.last_frame or SHOT.still.","additionalProperties":false,"required":["model","prompt"],"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes pictures."},"prompt":{"type":"string","minLength":1,"description":"What the picture shows. Only variables are filled in: style and characters are not added."},"negative_prompt":{"type":"string","minLength":1,"description":"What the picture must not show."},"characters":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"description":"The name of a character under `characters` that has a reference picture."},"description":"Characters to show: their reference pictures are sent to the model."},"aspect_ratio":{"type":"string","pattern":"^[1-9][0-9]*:[1-9][0-9]*$","description":"Shape of the picture. Default: that of the shot, if the model has this option."},"resolution":{"type":"string","minLength":1,"description":"Size class, for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many pictures to generate. The clip uses the first one until you choose another: storyreel takes FILE SHOT.first_frame N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."}}},"generated_reference":{"type":"object","description":"A reference picture from a model: a separate request with its own price, named CHARACTER.reference.","additionalProperties":false,"required":["model"],"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes pictures."},"prompt":{"type":"string","minLength":1,"description":"What the picture shows. Default: the character's description."},"negative_prompt":{"type":"string","minLength":1,"description":"What the picture must not show."},"aspect_ratio":{"type":"string","pattern":"^[1-9][0-9]*:[1-9][0-9]*$","description":"Shape of the picture."},"resolution":{"type":"string","minLength":1,"description":"Size class, for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many pictures to generate. Shots use the first one until you choose another: storyreel takes FILE CHARACTER.reference N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."}}},"speech":{"type":"object","description":"Speech from a model: a separate request with its own price, named SHOT.narration.","additionalProperties":false,"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes speech."},"prompt":{"type":"string","minLength":1,"description":"The text to speak, if it differs from the text of the narration: with marks for the model, or spelled as it sounds. Captions show the narration's own text, or else this one."},"voice":{"type":"string","minLength":1,"description":"The voice, by the model's own name for it."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions to generate. The film uses the first one until you choose another: storyreel takes FILE SHOT.narration N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec."}}},"voice":{"type":"object","description":"A voice: a speech model and how it speaks.","additionalProperties":false,"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes speech."},"voice":{"type":"string","minLength":1,"description":"The voice, by the model's own name for it."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions to generate. The film uses the first one until you choose another: storyreel takes FILE SHOT.narration N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec."}}},"generated_music":{"type":"object","description":"Music from a model: a separate request with its own price, named audio.music.","additionalProperties":false,"required":["model"],"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes music."},"prompt":{"type":"string","minLength":1,"description":"Style and mood."},"negative_prompt":{"type":"string","minLength":1,"description":"What to avoid in the music."},"duration":{"type":"number","exclusiveMinimum":0,"description":"Length in seconds, for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many pieces to generate. The film uses the first one until you choose another: storyreel takes FILE audio.music N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec."}}},"frame":{"type":"object","description":"A picture: exactly one of a frame of another shot, a file, a URL, or a request to a picture model.","additionalProperties":false,"properties":{"shot":{"type":"string","minLength":1,"description":"Id of the shot that the frame is taken from."},"frame":{"enum":["first","last"],"description":"Which frame of that shot. Default last."},"file":{"type":"string","minLength":1,"description":"Picture file (png, jpg, webp), relative to the storyboard."},"url":{"type":"string","minLength":1,"description":"URL of a picture (https)."},"generate":{"$ref":"#/$defs/generated_picture"}}},"view":{"type":"array","description":"x, y, zoom: the top left corner of the view as fractions of the picture; zoom 1 is the largest view that fits. Example: [0.2, 0.1, 1.4]","items":{"type":"number"},"minItems":3,"maxItems":3},"shot_size":{"enum":["EWS","WS","FS","MS","MCU","CU","ECU","INSERT","OTS","POV"],"description":"Framing: how much of the subject is in the picture. Part of the composed prompt."},"camera_angle":{"enum":["eye_level","low","high","dutch","overhead","birds_eye","worms_eye","ground_level","shoulder_level"],"description":"Where the camera looks from. Part of the composed prompt."},"camera_movement":{"enum":["static","pan_left","pan_right","whip_pan","tilt_up","tilt_down","dolly_in","dolly_out","dolly_zoom","truck_left","truck_right","pedestal_up","pedestal_down","crane_up","crane_down","zoom_in","zoom_out","arc_left","arc_right","orbit","tracking","handheld","steadicam","rack_focus"],"description":"How the camera moves during the shot. Part of the composed prompt."},"grade":{"type":"object","description":"Colors of the whole film, after those of single shots: corrections and a LUT, applied at once.","additionalProperties":false,"minProperties":1,"properties":{"lut":{"type":"string","minLength":1,"description":"A .cube file, relative to the storyboard, made for display pictures (BT.709). Applied after the corrections.","examples":["looks/warm.cube"]},"exposure":{"type":["number","string"],"description":"Light in stops, from -4 to 4; or much_darker (-1), darker (-0.5), brighter (0.5), much_brighter (1).","examples":[0.3,"brighter"]},"temperature":{"type":["number","string"],"description":"From -1, blue, to 1, orange; or cold (-0.6), cool (-0.3), warm (0.3), hot (0.6).","examples":[0.2,"warm"]},"contrast":{"type":["number","string"],"description":"Around mid-gray, from 0.25 to 2; 1 changes nothing. Or very_soft (0.7), soft (0.85), strong (1.2), very_strong (1.4).","examples":[1.1,"soft"]},"saturation":{"type":["number","string"],"description":"From 0 to 3; 1 changes nothing. Or black_and_white (0), muted (0.6), vivid (1.3), very_vivid (1.6).","examples":[0.8,"muted"]}}},"focus":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number","minimum":0,"maximum":1},"description":"What is kept when a picture is cropped: [x, y] from 0, the left or upper edge, to 1. Default [0.5, 0.5], the middle.","examples":[[0.4,0.5]]},"overlays":{"type":"array","maxItems":50,"description":"Texts and pictures over the picture, the lowest first: titles, lower thirds, logos. They are above the grade and below burned-in captions.","items":{"$ref":"#/$defs/overlay"},"examples":[[{"text":"Taipei, 1998","position":"lower_third","from":0.5,"to":3}],[{"image":"art/logo.png","position":"top_right","opacity":0.6}]]},"overlay":{"type":"object","description":"A text or a picture over the picture. A text may have font, size and color; a picture may have width.","additionalProperties":false,"properties":{"text":{"type":"string","minLength":1,"description":"The text. Line breaks are kept, and long lines are wrapped."},"image":{"type":"string","minLength":1,"description":"A PNG, JPEG or WebP file, relative to the storyboard. Transparency is kept."},"position":{"enum":["lower_third","top_left","top","top_right","left","center","right","bottom_left","bottom","bottom_right"],"description":"Where it is, inside the title-safe area: 5% from the edges; in tall films 10% from the sides and 20% from the bottom, where apps show their controls. Default lower_third for a text, top_right for a picture."},"from":{"type":"number","minimum":0,"description":"When it appears, in seconds from the start of the shot in the film. Default: with the shot."},"to":{"type":"number","exclusiveMinimum":0,"description":"When it disappears, in seconds from the start of the shot in the film. Default: with the shot."},"fade":{"type":["number","object"],"minimum":0,"maximum":60,"description":"Seconds in which it fades in and out: one number for both, or { in: …, out: … }. Default 0.25 where from and to are set. Without them, it appears and disappears with its shot, without a fade.","additionalProperties":false,"properties":{"in":{"type":"number","minimum":0,"maximum":60,"description":"Seconds in which it fades in."},"out":{"type":"number","minimum":0,"maximum":60,"description":"Seconds in which it fades out."}},"examples":[0.5]},"opacity":{"type":"number","exclusiveMinimum":0,"maximum":1,"description":"How opaque it is, up to 1. Default 1."},"font":{"type":"string","minLength":1,"description":"A font file (.ttf, .otf, .ttc) or a folder of them, for a text. Default: that of the captions, then DejaVu Sans."},"size":{"type":"string","pattern":"^(?:[1-9]|[1-4]\\d)(?:\\.\\d{1,3})?%$","description":"Size of a text's letters (the em square) as a share of the picture's height, for example 6%; from 1% to less than 50%. Default 4% in tall films, 4.5% in square ones, 5% in wide ones."},"color":{"type":"string","minLength":1,"description":"Color of a text: a name such as white, or #rrggbb. Default white, with a soft shadow.","examples":["white","#ffcc00"]},"width":{"type":"string","pattern":"^(?:100|[1-9]\\d?(?:\\.\\d{1,3})?)%$","description":"Width of a picture as a share of the film's width, for example 15%; from 1% to 100%. Default: as large as fits into a fifth of the film's width and height."}}},"shot_grade":{"type":["object","string"],"pattern":"^none$","description":"Colors of the shot, before those of the film: corrections and a LUT. none: the shot is not graded at all.","additionalProperties":false,"properties":{"lut":{"type":"string","minLength":1,"description":"A .cube file, relative to the storyboard, made for display pictures (BT.709). Applied after the corrections.","examples":["looks/warm.cube"]},"exposure":{"type":["number","string"],"description":"Light in stops, from -4 to 4; or much_darker (-1), darker (-0.5), brighter (0.5), much_brighter (1).","examples":[0.3,"brighter"]},"temperature":{"type":["number","string"],"description":"From -1, blue, to 1, orange; or cold (-0.6), cool (-0.3), warm (0.3), hot (0.6).","examples":[0.2,"warm"]},"contrast":{"type":["number","string"],"description":"Around mid-gray, from 0.25 to 2; 1 changes nothing. Or very_soft (0.7), soft (0.85), strong (1.2), very_strong (1.4).","examples":[1.1,"soft"]},"saturation":{"type":["number","string"],"description":"From 0 to 3; 1 changes nothing. Or black_and_white (0), muted (0.6), vivid (1.3), very_vivid (1.6).","examples":[0.8,"muted"]}},"examples":["none"]},"transition":{"type":"object","description":"The transition into this shot. A dissolve, wipe, slide, push or iris uses the handles of both clips; fades and dips need none. None makes the film shorter.","additionalProperties":false,"properties":{"type":{"enum":["cut","dissolve","fade_from_black","fade_to_black","fade_from_white","fade_to_white","dip_to_black","dip_to_white","wipe","wipe_left","wipe_right","wipe_up","wipe_down","slide_left","slide_right","slide_up","slide_down","push_left","push_right","push_up","push_down","iris_open","iris_close","clock_wipe"],"description":"A shot without a transition starts with a cut."},"duration":{"type":"number","exclusiveMinimum":0,"description":"Seconds. Default 0.5. A cut has no duration."}},"required":["type"]},"defaults":{"type":"object","description":"Values for all shots that do not set them. Any key of a shot, except id.","additionalProperties":false,"properties":{"model":{"type":"string","minLength":1,"description":"Id of the model that generates the shot. `storyreel models` lists them. Default: kling-3.0-turbo-t2v.","examples":["kling-3.0-turbo-t2v"]},"prompt":{"type":"string","minLength":1,"description":"Text that is sent to the model as written, instead of the prompt that is composed from camera, location, characters, action and style."},"action":{"type":"string","minLength":1,"description":"What happens in the shot. The prompt is composed around it."},"negative_prompt":{"type":"string","minLength":1,"description":"What to avoid in the picture; added to `style.negative`. Only for models with a negative prompt."},"duration":{"type":["number","string"],"exclusiveMinimum":0,"pattern":"^auto$","description":"Length of the generated clip in seconds. The model must offer it. auto: as long as the narration, in the shortest length that the model offers."},"aspect_ratio":{"type":"string","minLength":1,"description":"Aspect ratio of the picture, in quotes: \"16:9\".","examples":["16:9","9:16","1:1"]},"resolution":{"type":"string","minLength":1,"description":"Resolution of the picture, for example 720p.","examples":["720p","1080p"]},"audio":{"type":"boolean","description":"Whether the model generates sound. Only for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1, so that takes differ."},"first_frame":{"$ref":"#/$defs/frame"},"last_frame":{"$ref":"#/$defs/frame"},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."},"shot_size":{"$ref":"#/$defs/shot_size"},"camera_angle":{"$ref":"#/$defs/camera_angle"},"camera_movement":{"$ref":"#/$defs/camera_movement"},"lighting":{"type":"string","minLength":1,"description":"Lighting of the shot, for example: warm lanterns, deep shadows."},"characters":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"description":"A name under `characters`."},"description":"The characters in the shot, in the order in which the prompt describes them."},"location":{"type":"string","minLength":1,"description":"Where the shot takes place: a name under `locations`."},"dialogue":{"type":"string","minLength":1,"description":"What is said in the shot. Part of the composed prompt, and available for captions."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions of the shot to buy, to choose from. Default 1."},"cut":{"type":"object","description":"The part of the clip that the film uses, in seconds of the clip. The rest can be used as handles for transitions.","additionalProperties":false,"properties":{"in":{"type":"number","minimum":0,"description":"Start of the used part. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"End of the used part. Default: the end of the clip."}}},"speed":{"type":"number","minimum":0.1,"maximum":10,"description":"How fast the used part plays: 0.5 is slow motion, twice as long. Sound keeps its pitch. Default 1."},"hold":{"type":"object","description":"Freeze frames: how long the first and the last used frame are held, in seconds. They make the film longer.","additionalProperties":false,"properties":{"first":{"type":"number","exclusiveMinimum":0,"maximum":600,"description":"How long the first frame is held, before the shot plays."},"last":{"type":"number","exclusiveMinimum":0,"maximum":600,"description":"How long the last frame is held, after the shot has played."}}},"transition":{"$ref":"#/$defs/transition"},"grade":{"$ref":"#/$defs/shot_grade"},"focus":{"$ref":"#/$defs/focus"},"overlays":{"$ref":"#/$defs/overlays"},"narration":{"type":"object","description":"Narration over the shot: text for captions, and a file, or a request to a speech model.","additionalProperties":false,"properties":{"text":{"type":"string","minLength":1,"description":"What is said, for captions, and for a model that speaks it."},"file":{"type":"string","minLength":1,"description":"Sound file, relative to the storyboard. Default: `audio.narration.file_pattern`."},"character":{"type":"string","minLength":1,"description":"The character that speaks it: its voice is used. Without a text, it says the dialogue."},"generate":{"$ref":"#/$defs/speech"},"offset":{"type":"number","minimum":-3600,"maximum":3600,"description":"Seconds after the start of the shot at which it begins; negative: before it. Default 0."}}},"gain_db":{"type":"number","minimum":-96,"maximum":24,"description":"Gain of the clip's own sound, in dB. Default 0."},"sound":{"$ref":"#/$defs/sound_reach"},"markers":{"type":"array","description":"Named positions in the clip, exported to editing software.","items":{"type":"object","description":"A named position in the clip.","additionalProperties":false,"properties":{"at":{"type":"number","minimum":0,"description":"Seconds from the start of the clip."},"name":{"type":"string","minLength":1,"description":"Name of the marker."},"comment":{"type":"string","minLength":1,"description":"Remark of the marker, for people. Exported with it."},"color":{"$ref":"#/$defs/markerColor"}},"required":["at","name"]}},"captions":{"type":"boolean","description":"False: no captions over this shot. Default true."},"enabled":{"type":"boolean","description":"A disabled shot costs nothing and is not in the film. Default true."},"in_film":{"type":"boolean","description":"false: generated for other shots that use its clip, but not in the film."},"notes":{"type":"string","minLength":1,"description":"For people only; never sent. Exported with the shot."}}},"scene":{"type":"object","description":"Shots that belong together.","additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"slugline":{"type":"string","minLength":1,"description":"Heading of the scene, for example EXT. NIGHT MARKET - NIGHT. For people only; never sent."},"location":{"type":"string","minLength":1,"description":"Location of the shots: a name under `locations`."},"defaults":{"$ref":"#/$defs/defaults"},"notes":{"type":"string","minLength":1,"description":"For people only; never sent."},"shots":{"type":"array","minItems":1,"description":"Shots in the order of the film.","items":{"$ref":"#/$defs/shot"}}},"required":["id","shots"]},"shot":{"type":"object","description":"One clip of the film. A shot needs an id, and a prompt, an action, a clip, a still or a card.","additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"clip":{"type":"object","description":"Your own footage instead of a request to a model. It costs nothing.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"Video file (mp4, mov, mkv, webm), relative to the storyboard."},"in":{"type":"number","minimum":0,"description":"Start of the used part, in seconds of the file. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"End of the used part, in seconds of the file. Default: its end. The rest can be used as handles for transitions."}},"required":["file"]},"still":{"type":"object","description":"A picture instead of a clip: a file, which costs nothing, or a request to a picture model.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"Picture file (png, jpg, webp), relative to the storyboard."},"generate":{"$ref":"#/$defs/generated_picture"},"duration":{"type":"number","exclusiveMinimum":0,"maximum":3600,"description":"How long it is shown, in seconds."},"move":{"type":"object","description":"How the view moves over the picture while it is shown. Default: the whole picture, still.","additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/view"},"to":{"$ref":"#/$defs/view"},"ease":{"enum":["in_out","linear","in","out"],"description":"How the move begins and ends. Default in_out."}},"required":["from","to"]}},"required":["duration"]},"card":{"type":"object","description":"A title card or rolling credits instead of a clip. It is drawn, and costs nothing.","additionalProperties":false,"properties":{"text":{"type":"string","minLength":1,"pattern":"\\S","description":"The title. Line breaks are kept, and long lines are wrapped. Above a roll, it rolls with it."},"subtitle":{"type":"string","minLength":1,"pattern":"\\S","description":"Smaller text below the title."},"roll":{"description":"Credits that roll from below the frame to above it, during the whole card: a text, or a list of entries.","if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"description":"A line (\"\" is an empty line), or a role and a name.","if":{"type":"object"},"then":{"$ref":"#/$defs/credit"},"else":{"type":"string"}}},"else":{"type":"string","minLength":1,"pattern":"\\S"}},"font":{"type":"string","minLength":1,"description":"A font file (.ttf, .otf, .ttc) or a folder of them, relative to the storyboard. Letters that it lacks come from the fonts of the captions, then from DejaVu Sans."},"size":{"type":"string","pattern":"^(?:[1-9]|[1-4]\\d)(?:\\.\\d{1,3})?%$","description":"Size of the title's letters, or of the names of a roll, as a share of the picture's height, for example 9%; at least 1%, less than 50%. Default: a size for the shape of the film, smaller if the text needs it."},"color":{"$ref":"#/$defs/color","description":"Color of the text. Default white."},"background":{"description":"What is behind the text: a color, previous for the last frame of the previous shot, or a picture. Default black.","if":{"type":"object"},"then":{"type":"object","description":"A picture: either a file, or the last frame of the previous shot.","additionalProperties":false,"properties":{"image":{"type":"string","minLength":1,"description":"Picture file (png, jpg, webp), relative to the storyboard. It covers the frame."},"previous":{"const":true,"description":"The last frame of the shot before."},"dim":{"type":"number","minimum":0,"maximum":1,"description":"How much darker the picture is: 0 not at all, 1 black. Default 0."},"blur":{"type":"string","pattern":"^(?:\\d|1\\d)(?:\\.\\d{1,3})?%$","description":"How soft the picture is, as a share of its height, for example 2%; less than 20%. Default 0%."}}},"else":{"type":"string","pattern":"^(?:previous|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|black|silver|gr[ae]y|white|maroon|red|purple|fuchsia|green|lime|olive|yellow|navy|blue|teal|aqua|orange)$"}},"duration":{"type":"number","exclusiveMinimum":0,"maximum":3600,"description":"How long it is shown, in seconds."}},"required":["duration"]},"model":{"type":"string","minLength":1,"description":"Id of the model that generates the shot. `storyreel models` lists them. Default: kling-3.0-turbo-t2v.","examples":["kling-3.0-turbo-t2v"]},"prompt":{"type":"string","minLength":1,"description":"Text that is sent to the model as written, instead of the prompt that is composed from camera, location, characters, action and style."},"action":{"type":"string","minLength":1,"description":"What happens in the shot. The prompt is composed around it."},"negative_prompt":{"type":"string","minLength":1,"description":"What to avoid in the picture; added to `style.negative`. Only for models with a negative prompt."},"duration":{"type":["number","string"],"exclusiveMinimum":0,"pattern":"^auto$","description":"Length of the generated clip in seconds. The model must offer it. auto: as long as the narration, in the shortest length that the model offers."},"aspect_ratio":{"type":"string","minLength":1,"description":"Aspect ratio of the picture, in quotes: \"16:9\".","examples":["16:9","9:16","1:1"]},"resolution":{"type":"string","minLength":1,"description":"Resolution of the picture, for example 720p.","examples":["720p","1080p"]},"audio":{"type":"boolean","description":"Whether the model generates sound. Only for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1, so that takes differ."},"first_frame":{"$ref":"#/$defs/frame"},"last_frame":{"$ref":"#/$defs/frame"},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."},"shot_size":{"$ref":"#/$defs/shot_size"},"camera_angle":{"$ref":"#/$defs/camera_angle"},"camera_movement":{"$ref":"#/$defs/camera_movement"},"lighting":{"type":"string","minLength":1,"description":"Lighting of the shot, for example: warm lanterns, deep shadows."},"characters":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"description":"A name under `characters`."},"description":"The characters in the shot, in the order in which the prompt describes them."},"location":{"type":"string","minLength":1,"description":"Where the shot takes place: a name under `locations`."},"dialogue":{"type":"string","minLength":1,"description":"What is said in the shot. Part of the composed prompt, and available for captions."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions of the shot to buy, to choose from. Default 1."},"cut":{"type":"object","description":"The part of the clip that the film uses, in seconds of the clip. The rest can be used as handles for transitions.","additionalProperties":false,"properties":{"in":{"type":"number","minimum":0,"description":"Start of the used part. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"End of the used part. Default: the end of the clip."}}},"speed":{"type":"number","minimum":0.1,"maximum":10,"description":"How fast the used part plays: 0.5 is slow motion, twice as long. Sound keeps its pitch. Default 1."},"hold":{"type":"object","description":"Freeze frames: how long the first and the last used frame are held, in seconds. They make the film longer.","additionalProperties":false,"properties":{"first":{"type":"number","exclusiveMinimum":0,"maximum":600,"description":"How long the first frame is held, before the shot plays."},"last":{"type":"number","exclusiveMinimum":0,"maximum":600,"description":"How long the last frame is held, after the shot has played."}}},"transition":{"$ref":"#/$defs/transition"},"grade":{"$ref":"#/$defs/shot_grade"},"focus":{"$ref":"#/$defs/focus"},"overlays":{"$ref":"#/$defs/overlays"},"narration":{"type":"object","description":"Narration over the shot: text for captions, and a file, or a request to a speech model.","additionalProperties":false,"properties":{"text":{"type":"string","minLength":1,"description":"What is said, for captions, and for a model that speaks it."},"file":{"type":"string","minLength":1,"description":"Sound file, relative to the storyboard. Default: `audio.narration.file_pattern`."},"character":{"type":"string","minLength":1,"description":"The character that speaks it: its voice is used. Without a text, it says the dialogue."},"generate":{"$ref":"#/$defs/speech"},"offset":{"type":"number","minimum":-3600,"maximum":3600,"description":"Seconds after the start of the shot at which it begins; negative: before it. Default 0."}}},"gain_db":{"type":"number","minimum":-96,"maximum":24,"description":"Gain of the clip's own sound, in dB. Default 0."},"sound":{"$ref":"#/$defs/sound_reach"},"markers":{"type":"array","description":"Named positions in the clip, exported to editing software.","items":{"type":"object","description":"A named position in the clip.","additionalProperties":false,"properties":{"at":{"type":"number","minimum":0,"description":"Seconds from the start of the clip."},"name":{"type":"string","minLength":1,"description":"Name of the marker."},"comment":{"type":"string","minLength":1,"description":"Remark of the marker, for people. Exported with it."},"color":{"$ref":"#/$defs/markerColor"}},"required":["at","name"]}},"captions":{"type":"boolean","description":"False: no captions over this shot. Default true."},"enabled":{"type":"boolean","description":"A disabled shot costs nothing and is not in the film. Default true."},"in_film":{"type":"boolean","description":"false: generated for other shots that use its clip, but not in the film."},"notes":{"type":"string","minLength":1,"description":"For people only; never sent. Exported with the shot."}},"required":["id"]},"profile":{"type":"object","description":"Values that override those of all shots. A profile that sets another model drops the `params` of the replaced one.","additionalProperties":false,"minProperties":1,"properties":{"model":{"type":"string","minLength":1,"description":"Id of the model that generates the shot. `storyreel models` lists them. Default: kling-3.0-turbo-t2v.","examples":["kling-3.0-turbo-t2v"]},"negative_prompt":{"type":"string","minLength":1,"description":"What to avoid in the picture; added to `style.negative`. Only for models with a negative prompt."},"duration":{"type":["number","string"],"exclusiveMinimum":0,"pattern":"^auto$","description":"Length of the generated clip in seconds. The model must offer it. auto: as long as the narration, in the shortest length that the model offers."},"aspect_ratio":{"type":"string","minLength":1,"description":"Aspect ratio of the picture, in quotes: \"16:9\".","examples":["16:9","9:16","1:1"]},"resolution":{"type":"string","minLength":1,"description":"Resolution of the picture, for example 720p.","examples":["720p","1080p"]},"audio":{"type":"boolean","description":"Whether the model generates sound. Only for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1, so that takes differ."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions of the shot to buy, to choose from. Default 1."},"notes":{"type":"string","minLength":1,"description":"For people only; never sent."}}}}};
const schema32 = {"type":["number","string"],"minimum":0,"pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"US dollars as a plain decimal, for example 12.00."};
const schema48 = {"type":"object","description":"Values that override those of all shots. A profile that sets another model drops the `params` of the replaced one.","additionalProperties":false,"minProperties":1,"properties":{"model":{"type":"string","minLength":1,"description":"Id of the model that generates the shot. `storyreel models` lists them. Default: kling-3.0-turbo-t2v.","examples":["kling-3.0-turbo-t2v"]},"negative_prompt":{"type":"string","minLength":1,"description":"What to avoid in the picture; added to `style.negative`. Only for models with a negative prompt."},"duration":{"type":["number","string"],"exclusiveMinimum":0,"pattern":"^auto$","description":"Length of the generated clip in seconds. The model must offer it. auto: as long as the narration, in the shortest length that the model offers."},"aspect_ratio":{"type":"string","minLength":1,"description":"Aspect ratio of the picture, in quotes: \"16:9\".","examples":["16:9","9:16","1:1"]},"resolution":{"type":"string","minLength":1,"description":"Resolution of the picture, for example 720p.","examples":["720p","1080p"]},"audio":{"type":"boolean","description":"Whether the model generates sound. Only for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1, so that takes differ."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions of the shot to buy, to choose from. Default 1."},"notes":{"type":"string","minLength":1,"description":"For people only; never sent."}}};
const schema49 = {"type":"object","description":"A reference picture from a model: a separate request with its own price, named CHARACTER.reference.","additionalProperties":false,"required":["model"],"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes pictures."},"prompt":{"type":"string","minLength":1,"description":"What the picture shows. Default: the character's description."},"negative_prompt":{"type":"string","minLength":1,"description":"What the picture must not show."},"aspect_ratio":{"type":"string","pattern":"^[1-9][0-9]*:[1-9][0-9]*$","description":"Shape of the picture."},"resolution":{"type":"string","minLength":1,"description":"Size class, for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many pictures to generate. Shots use the first one until you choose another: storyreel takes FILE CHARACTER.reference N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."}}};
const schema50 = {"type":"object","description":"A voice: a speech model and how it speaks.","additionalProperties":false,"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes speech."},"voice":{"type":"string","minLength":1,"description":"The voice, by the model's own name for it."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions to generate. The film uses the first one until you choose another: storyreel takes FILE SHOT.narration N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec."}}};
const schema69 = {"type":"object","description":"Colors of the whole film, after those of single shots: corrections and a LUT, applied at once.","additionalProperties":false,"minProperties":1,"properties":{"lut":{"type":"string","minLength":1,"description":"A .cube file, relative to the storyboard, made for display pictures (BT.709). Applied after the corrections.","examples":["looks/warm.cube"]},"exposure":{"type":["number","string"],"description":"Light in stops, from -4 to 4; or much_darker (-1), darker (-0.5), brighter (0.5), much_brighter (1).","examples":[0.3,"brighter"]},"temperature":{"type":["number","string"],"description":"From -1, blue, to 1, orange; or cold (-0.6), cool (-0.3), warm (0.3), hot (0.6).","examples":[0.2,"warm"]},"contrast":{"type":["number","string"],"description":"Around mid-gray, from 0.25 to 2; 1 changes nothing. Or very_soft (0.7), soft (0.85), strong (1.2), very_strong (1.4).","examples":[1.1,"soft"]},"saturation":{"type":["number","string"],"description":"From 0 to 3; 1 changes nothing. Or black_and_white (0), muted (0.6), vivid (1.3), very_vivid (1.6).","examples":[0.8,"muted"]}}};
const schema44 = {"type":"object","description":"A text or a picture over the picture. A text may have font, size and color; a picture may have width.","additionalProperties":false,"properties":{"text":{"type":"string","minLength":1,"description":"The text. Line breaks are kept, and long lines are wrapped."},"image":{"type":"string","minLength":1,"description":"A PNG, JPEG or WebP file, relative to the storyboard. Transparency is kept."},"position":{"enum":["lower_third","top_left","top","top_right","left","center","right","bottom_left","bottom","bottom_right"],"description":"Where it is, inside the title-safe area: 5% from the edges; in tall films 10% from the sides and 20% from the bottom, where apps show their controls. Default lower_third for a text, top_right for a picture."},"from":{"type":"number","minimum":0,"description":"When it appears, in seconds from the start of the shot in the film. Default: with the shot."},"to":{"type":"number","exclusiveMinimum":0,"description":"When it disappears, in seconds from the start of the shot in the film. Default: with the shot."},"fade":{"type":["number","object"],"minimum":0,"maximum":60,"description":"Seconds in which it fades in and out: one number for both, or { in: …, out: … }. Default 0.25 where from and to are set. Without them, it appears and disappears with its shot, without a fade.","additionalProperties":false,"properties":{"in":{"type":"number","minimum":0,"maximum":60,"description":"Seconds in which it fades in."},"out":{"type":"number","minimum":0,"maximum":60,"description":"Seconds in which it fades out."}},"examples":[0.5]},"opacity":{"type":"number","exclusiveMinimum":0,"maximum":1,"description":"How opaque it is, up to 1. Default 1."},"font":{"type":"string","minLength":1,"description":"A font file (.ttf, .otf, .ttc) or a folder of them, for a text. Default: that of the captions, then DejaVu Sans."},"size":{"type":"string","pattern":"^(?:[1-9]|[1-4]\\d)(?:\\.\\d{1,3})?%$","description":"Size of a text's letters (the em square) as a share of the picture's height, for example 6%; from 1% to less than 50%. Default 4% in tall films, 4.5% in square ones, 5% in wide ones."},"color":{"type":"string","minLength":1,"description":"Color of a text: a name such as white, or #rrggbb. Default white, with a soft shadow.","examples":["white","#ffcc00"]},"width":{"type":"string","pattern":"^(?:100|[1-9]\\d?(?:\\.\\d{1,3})?)%$","description":"Width of a picture as a share of the film's width, for example 15%; from 1% to 100%. Default: as large as fits into a fifth of the film's width and height."}}};
const schema73 = {"type":"object","description":"A sound effect, or the sound of a place, and when it is heard.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"Sound file, relative to the storyboard."},"shot":{"type":"string","minLength":1,"description":"Id of a shot. `at` is then a time in its clip, and the sound moves with the shot."},"at":{"type":"number","minimum":0,"description":"When it begins, in seconds of the film or, with `shot`, in seconds of that shot's clip, as in `cut`. Default: the start of the film, or of the used part of the shot."},"in":{"type":"number","minimum":0,"description":"Where the used part of the file starts, in seconds of the file. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"Where the used part of the file ends. Default: the end of the file."},"loop":{"type":"boolean","description":"Whether the used part is repeated, without a gap, until `duration` or the end of the film. Default false."},"duration":{"type":"number","exclusiveMinimum":0,"description":"The longest time that it is heard, in seconds. Default: to the end of the used part, or of the film."},"fade_in":{"type":"number","minimum":0,"description":"Seconds that it takes to rise to its level. Default 0."},"fade_out":{"type":"number","minimum":0,"description":"Seconds that it takes to fall silent at its end. Default 0."},"gain_db":{"type":"number","minimum":-96,"maximum":24,"description":"Gain in dB. Default 0."}},"required":["file"]};
const schema52 = {"type":"string","minLength":1,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Up to 64 letters, digits, - and _, starting with a letter or digit. Used in file names."};
const schema42 = {"type":"array","minItems":2,"maxItems":2,"items":{"type":"number","minimum":0,"maximum":1},"description":"What is kept when a picture is cropped: [x, y] from 0, the left or upper edge, to 1. Default [0.5, 0.5], the middle.","examples":[[0.4,0.5]]};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints;
const func0 = isSame;
const pattern4 = new RegExp("^\\d{1,12}(\\.\\d{1,9})?$", "u");
const pattern6 = new RegExp("^auto$", "u");
const pattern7 = new RegExp("^[1-9][0-9]*:[1-9][0-9]*$", "u");
const pattern13 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", "u");
const pattern9 = new RegExp("^(?:[1-9]|[1-4]\\d)(?:\\.\\d{1,3})?%$", "u");
const pattern10 = new RegExp("^(?:100|[1-9]\\d?(?:\\.\\d{1,3})?)%$", "u");
const pattern32 = new RegExp("\\{shot\\}|\\{\\{", "u");
const pattern33 = new RegExp("^(?:[1-9]|1\\d)(?:\\.\\d{1,3})?%$", "u");
const pattern34 = new RegExp("^(?:\\d|[1-3]\\d)(?:\\.\\d{1,3})?%$", "u");
const schema34 = {"type":"object","description":"Values for all shots that do not set them. Any key of a shot, except id.","additionalProperties":false,"properties":{"model":{"type":"string","minLength":1,"description":"Id of the model that generates the shot. `storyreel models` lists them. Default: kling-3.0-turbo-t2v.","examples":["kling-3.0-turbo-t2v"]},"prompt":{"type":"string","minLength":1,"description":"Text that is sent to the model as written, instead of the prompt that is composed from camera, location, characters, action and style."},"action":{"type":"string","minLength":1,"description":"What happens in the shot. The prompt is composed around it."},"negative_prompt":{"type":"string","minLength":1,"description":"What to avoid in the picture; added to `style.negative`. Only for models with a negative prompt."},"duration":{"type":["number","string"],"exclusiveMinimum":0,"pattern":"^auto$","description":"Length of the generated clip in seconds. The model must offer it. auto: as long as the narration, in the shortest length that the model offers."},"aspect_ratio":{"type":"string","minLength":1,"description":"Aspect ratio of the picture, in quotes: \"16:9\".","examples":["16:9","9:16","1:1"]},"resolution":{"type":"string","minLength":1,"description":"Resolution of the picture, for example 720p.","examples":["720p","1080p"]},"audio":{"type":"boolean","description":"Whether the model generates sound. Only for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1, so that takes differ."},"first_frame":{"$ref":"#/$defs/frame"},"last_frame":{"$ref":"#/$defs/frame"},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."},"shot_size":{"$ref":"#/$defs/shot_size"},"camera_angle":{"$ref":"#/$defs/camera_angle"},"camera_movement":{"$ref":"#/$defs/camera_movement"},"lighting":{"type":"string","minLength":1,"description":"Lighting of the shot, for example: warm lanterns, deep shadows."},"characters":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"description":"A name under `characters`."},"description":"The characters in the shot, in the order in which the prompt describes them."},"location":{"type":"string","minLength":1,"description":"Where the shot takes place: a name under `locations`."},"dialogue":{"type":"string","minLength":1,"description":"What is said in the shot. Part of the composed prompt, and available for captions."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions of the shot to buy, to choose from. Default 1."},"cut":{"type":"object","description":"The part of the clip that the film uses, in seconds of the clip. The rest can be used as handles for transitions.","additionalProperties":false,"properties":{"in":{"type":"number","minimum":0,"description":"Start of the used part. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"End of the used part. Default: the end of the clip."}}},"speed":{"type":"number","minimum":0.1,"maximum":10,"description":"How fast the used part plays: 0.5 is slow motion, twice as long. Sound keeps its pitch. Default 1."},"hold":{"type":"object","description":"Freeze frames: how long the first and the last used frame are held, in seconds. They make the film longer.","additionalProperties":false,"properties":{"first":{"type":"number","exclusiveMinimum":0,"maximum":600,"description":"How long the first frame is held, before the shot plays."},"last":{"type":"number","exclusiveMinimum":0,"maximum":600,"description":"How long the last frame is held, after the shot has played."}}},"transition":{"$ref":"#/$defs/transition"},"grade":{"$ref":"#/$defs/shot_grade"},"focus":{"$ref":"#/$defs/focus"},"overlays":{"$ref":"#/$defs/overlays"},"narration":{"type":"object","description":"Narration over the shot: text for captions, and a file, or a request to a speech model.","additionalProperties":false,"properties":{"text":{"type":"string","minLength":1,"description":"What is said, for captions, and for a model that speaks it."},"file":{"type":"string","minLength":1,"description":"Sound file, relative to the storyboard. Default: `audio.narration.file_pattern`."},"character":{"type":"string","minLength":1,"description":"The character that speaks it: its voice is used. Without a text, it says the dialogue."},"generate":{"$ref":"#/$defs/speech"},"offset":{"type":"number","minimum":-3600,"maximum":3600,"description":"Seconds after the start of the shot at which it begins; negative: before it. Default 0."}}},"gain_db":{"type":"number","minimum":-96,"maximum":24,"description":"Gain of the clip's own sound, in dB. Default 0."},"sound":{"$ref":"#/$defs/sound_reach"},"markers":{"type":"array","description":"Named positions in the clip, exported to editing software.","items":{"type":"object","description":"A named position in the clip.","additionalProperties":false,"properties":{"at":{"type":"number","minimum":0,"description":"Seconds from the start of the clip."},"name":{"type":"string","minLength":1,"description":"Name of the marker."},"comment":{"type":"string","minLength":1,"description":"Remark of the marker, for people. Exported with it."},"color":{"$ref":"#/$defs/markerColor"}},"required":["at","name"]}},"captions":{"type":"boolean","description":"False: no captions over this shot. Default true."},"enabled":{"type":"boolean","description":"A disabled shot costs nothing and is not in the film. Default true."},"in_film":{"type":"boolean","description":"false: generated for other shots that use its clip, but not in the film."},"notes":{"type":"string","minLength":1,"description":"For people only; never sent. Exported with the shot."}}};
const schema37 = {"enum":["EWS","WS","FS","MS","MCU","CU","ECU","INSERT","OTS","POV"],"description":"Framing: how much of the subject is in the picture. Part of the composed prompt."};
const schema38 = {"enum":["eye_level","low","high","dutch","overhead","birds_eye","worms_eye","ground_level","shoulder_level"],"description":"Where the camera looks from. Part of the composed prompt."};
const schema39 = {"enum":["static","pan_left","pan_right","whip_pan","tilt_up","tilt_down","dolly_in","dolly_out","dolly_zoom","truck_left","truck_right","pedestal_up","pedestal_down","crane_up","crane_down","zoom_in","zoom_out","arc_left","arc_right","orbit","tracking","handheld","steadicam","rack_focus"],"description":"How the camera moves during the shot. Part of the composed prompt."};
const schema40 = {"type":"object","description":"The transition into this shot. A dissolve, wipe, slide, push or iris uses the handles of both clips; fades and dips need none. None makes the film shorter.","additionalProperties":false,"properties":{"type":{"enum":["cut","dissolve","fade_from_black","fade_to_black","fade_from_white","fade_to_white","dip_to_black","dip_to_white","wipe","wipe_left","wipe_right","wipe_up","wipe_down","slide_left","slide_right","slide_up","slide_down","push_left","push_right","push_up","push_down","iris_open","iris_close","clock_wipe"],"description":"A shot without a transition starts with a cut."},"duration":{"type":"number","exclusiveMinimum":0,"description":"Seconds. Default 0.5. A cut has no duration."}},"required":["type"]};
const schema41 = {"type":["object","string"],"pattern":"^none$","description":"Colors of the shot, before those of the film: corrections and a LUT. none: the shot is not graded at all.","additionalProperties":false,"properties":{"lut":{"type":"string","minLength":1,"description":"A .cube file, relative to the storyboard, made for display pictures (BT.709). Applied after the corrections.","examples":["looks/warm.cube"]},"exposure":{"type":["number","string"],"description":"Light in stops, from -4 to 4; or much_darker (-1), darker (-0.5), brighter (0.5), much_brighter (1).","examples":[0.3,"brighter"]},"temperature":{"type":["number","string"],"description":"From -1, blue, to 1, orange; or cold (-0.6), cool (-0.3), warm (0.3), hot (0.6).","examples":[0.2,"warm"]},"contrast":{"type":["number","string"],"description":"Around mid-gray, from 0.25 to 2; 1 changes nothing. Or very_soft (0.7), soft (0.85), strong (1.2), very_strong (1.4).","examples":[1.1,"soft"]},"saturation":{"type":["number","string"],"description":"From 0 to 3; 1 changes nothing. Or black_and_white (0), muted (0.6), vivid (1.3), very_vivid (1.6).","examples":[0.8,"muted"]}},"examples":["none"]};
const schema45 = {"type":"object","description":"Speech from a model: a separate request with its own price, named SHOT.narration.","additionalProperties":false,"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes speech."},"prompt":{"type":"string","minLength":1,"description":"The text to speak, if it differs from the text of the narration: with marks for the model, or spelled as it sounds. Captions show the narration's own text, or else this one."},"voice":{"type":"string","minLength":1,"description":"The voice, by the model's own name for it."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions to generate. The film uses the first one until you choose another: storyreel takes FILE SHOT.narration N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec."}}};
const schema46 = {"type":"object","description":"J and L cuts: the clip's own sound begins before its picture or continues after it. Uses the handles of the clip.","additionalProperties":false,"properties":{"lead":{"type":"number","minimum":0,"description":"Seconds that the sound begins before the picture (J cut). Default 0."},"lag":{"type":"number","minimum":0,"description":"Seconds that the sound continues after the picture (L cut). Default 0."}}};
const schema47 = {"enum":["red","orange","yellow","green","cyan","blue","purple","magenta","pink","black","white"],"description":"Color of the marker in editing software. Default green."};
const pattern8 = new RegExp("^none$", "u");
const schema35 = {"type":"object","description":"A picture: exactly one of a frame of another shot, a file, a URL, or a request to a picture model.","additionalProperties":false,"properties":{"shot":{"type":"string","minLength":1,"description":"Id of the shot that the frame is taken from."},"frame":{"enum":["first","last"],"description":"Which frame of that shot. Default last."},"file":{"type":"string","minLength":1,"description":"Picture file (png, jpg, webp), relative to the storyboard."},"url":{"type":"string","minLength":1,"description":"URL of a picture (https)."},"generate":{"$ref":"#/$defs/generated_picture"}}};
const schema36 = {"type":"object","description":"A picture from a model: a separate request with its own price, named SHOT.first_frame, SHOT.last_frame or SHOT.still.","additionalProperties":false,"required":["model","prompt"],"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes pictures."},"prompt":{"type":"string","minLength":1,"description":"What the picture shows. Only variables are filled in: style and characters are not added."},"negative_prompt":{"type":"string","minLength":1,"description":"What the picture must not show."},"characters":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"description":"The name of a character under `characters` that has a reference picture."},"description":"Characters to show: their reference pictures are sent to the model."},"aspect_ratio":{"type":"string","pattern":"^[1-9][0-9]*:[1-9][0-9]*$","description":"Shape of the picture. Default: that of the shot, if the model has this option."},"resolution":{"type":"string","minLength":1,"description":"Size class, for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many pictures to generate. The clip uses the first one until you choose another: storyreel takes FILE SHOT.first_frame N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "shot") || (key0 === "frame")) || (key0 === "file")) || (key0 === "url")) || (key0 === "generate"))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema35,data});
errors++;
}
}
if(data.shot !== undefined){
let data0 = data.shot;
if(typeof data0 === "string"){
if(func2(data0) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/shot",schemaPath:"#/properties/shot/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema35.properties.shot});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/shot",schemaPath:"#/properties/shot/type",keyword:"type",params:{type: "string"},parentSchema:schema35.properties.shot});
errors++;
}
}
if(data.frame !== undefined){
let data1 = data.frame;
if(!((data1 === "first") || (data1 === "last"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/frame",schemaPath:"#/properties/frame/enum",keyword:"enum",params:{allowedValues: schema35.properties.frame.enum},parentSchema:schema35.properties.frame});
errors++;
}
}
if(data.file !== undefined){
let data2 = data.file;
if(typeof data2 === "string"){
if(func2(data2) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema35.properties.file});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},parentSchema:schema35.properties.file});
errors++;
}
}
if(data.url !== undefined){
let data3 = data.url;
if(typeof data3 === "string"){
if(func2(data3) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema35.properties.url});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},parentSchema:schema35.properties.url});
errors++;
}
}
if(data.generate !== undefined){
let data4 = data.generate;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate",schemaPath:"#/$defs/generated_picture/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema36});
errors++;
}
if(data4.prompt === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate",schemaPath:"#/$defs/generated_picture/required",keyword:"required",params:{missingProperty: "prompt"},parentSchema:schema36});
errors++;
}
for(const key1 in data4){
if(!(func1.call(schema36.properties, key1))){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate",schemaPath:"#/$defs/generated_picture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema36});
errors++;
}
}
if(data4.model !== undefined){
let data5 = data4.model;
if(typeof data5 === "string"){
if(func2(data5) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/model",schemaPath:"#/$defs/generated_picture/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/model",schemaPath:"#/$defs/generated_picture/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.model});
errors++;
}
}
if(data4.prompt !== undefined){
let data6 = data4.prompt;
if(typeof data6 === "string"){
if(func2(data6) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/prompt",schemaPath:"#/$defs/generated_picture/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/prompt",schemaPath:"#/$defs/generated_picture/properties/prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.prompt});
errors++;
}
}
if(data4.negative_prompt !== undefined){
let data7 = data4.negative_prompt;
if(typeof data7 === "string"){
if(func2(data7) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/negative_prompt",schemaPath:"#/$defs/generated_picture/properties/negative_prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.negative_prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/negative_prompt",schemaPath:"#/$defs/generated_picture/properties/negative_prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.negative_prompt});
errors++;
}
}
if(data4.characters !== undefined){
let data8 = data4.characters;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func2(data9) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/characters/" + i0,schemaPath:"#/$defs/generated_picture/properties/characters/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.characters.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/characters/" + i0,schemaPath:"#/$defs/generated_picture/properties/characters/items/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.characters.items});
errors++;
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/characters",schemaPath:"#/$defs/generated_picture/properties/characters/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},parentSchema:schema36.properties.characters});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/characters",schemaPath:"#/$defs/generated_picture/properties/characters/type",keyword:"type",params:{type: "array"},parentSchema:schema36.properties.characters});
errors++;
}
}
if(data4.aspect_ratio !== undefined){
let data10 = data4.aspect_ratio;
if(typeof data10 === "string"){
if(!pattern7.test(data10)){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/aspect_ratio",schemaPath:"#/$defs/generated_picture/properties/aspect_ratio/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*:[1-9][0-9]*$"},parentSchema:schema36.properties.aspect_ratio});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/aspect_ratio",schemaPath:"#/$defs/generated_picture/properties/aspect_ratio/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.aspect_ratio});
errors++;
}
}
if(data4.resolution !== undefined){
let data11 = data4.resolution;
if(typeof data11 === "string"){
if(func2(data11) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/resolution",schemaPath:"#/$defs/generated_picture/properties/resolution/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.resolution});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/resolution",schemaPath:"#/$defs/generated_picture/properties/resolution/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.resolution});
errors++;
}
}
if(data4.seed !== undefined){
let data12 = data4.seed;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/seed",schemaPath:"#/$defs/generated_picture/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema36.properties.seed});
errors++;
}
}
if(data4.takes !== undefined){
let data13 = data4.takes;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/takes",schemaPath:"#/$defs/generated_picture/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema36.properties.takes});
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 50 || isNaN(data13)){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/takes",schemaPath:"#/$defs/generated_picture/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema36.properties.takes});
errors++;
}
if(data13 < 1 || isNaN(data13)){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/takes",schemaPath:"#/$defs/generated_picture/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema36.properties.takes});
errors++;
}
}
}
if(data4.params !== undefined){
let data14 = data4.params;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/params",schemaPath:"#/$defs/generated_picture/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema36.properties.params});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate",schemaPath:"#/$defs/generated_picture/type",keyword:"type",params:{type: "object"},parentSchema:schema36});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema35,data});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"array","maxItems":50,"description":"Texts and pictures over the picture, the lowest first: titles, lower thirds, logos. They are above the grade and below burned-in captions.","items":{"$ref":"#/$defs/overlay"},"examples":[[{"text":"Taipei, 1998","position":"lower_third","from":0.5,"to":3}],[{"image":"art/logo.png","position":"top_right","opacity":0.6}]]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 50){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 50},parentSchema:schema43,data});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!(func1.call(schema44.properties, key0))){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/overlay/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema44});
errors++;
}
}
if(data0.text !== undefined){
let data1 = data0.text;
if(typeof data1 === "string"){
if(func2(data1) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/text",schemaPath:"#/$defs/overlay/properties/text/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema44.properties.text});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/text",schemaPath:"#/$defs/overlay/properties/text/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.text});
errors++;
}
}
if(data0.image !== undefined){
let data2 = data0.image;
if(typeof data2 === "string"){
if(func2(data2) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/image",schemaPath:"#/$defs/overlay/properties/image/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema44.properties.image});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/image",schemaPath:"#/$defs/overlay/properties/image/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.image});
errors++;
}
}
if(data0.position !== undefined){
let data3 = data0.position;
if(!((((((((((data3 === "lower_third") || (data3 === "top_left")) || (data3 === "top")) || (data3 === "top_right")) || (data3 === "left")) || (data3 === "center")) || (data3 === "right")) || (data3 === "bottom_left")) || (data3 === "bottom")) || (data3 === "bottom_right"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/position",schemaPath:"#/$defs/overlay/properties/position/enum",keyword:"enum",params:{allowedValues: schema44.properties.position.enum},parentSchema:schema44.properties.position});
errors++;
}
}
if(data0.from !== undefined){
let data4 = data0.from;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/from",schemaPath:"#/$defs/overlay/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema44.properties.from});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/from",schemaPath:"#/$defs/overlay/properties/from/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.from});
errors++;
}
}
if(data0.to !== undefined){
let data5 = data0.to;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 <= 0 || isNaN(data5)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/to",schemaPath:"#/$defs/overlay/properties/to/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema44.properties.to});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/to",schemaPath:"#/$defs/overlay/properties/to/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.to});
errors++;
}
}
if(data0.fade !== undefined){
let data6 = data0.fade;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade",schemaPath:"#/$defs/overlay/properties/fade/type",keyword:"type",params:{type: schema44.properties.fade.type},parentSchema:schema44.properties.fade});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 60 || isNaN(data6)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade",schemaPath:"#/$defs/overlay/properties/fade/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60},parentSchema:schema44.properties.fade});
errors++;
}
if(data6 < 0 || isNaN(data6)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade",schemaPath:"#/$defs/overlay/properties/fade/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema44.properties.fade});
errors++;
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!((key1 === "in") || (key1 === "out"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade",schemaPath:"#/$defs/overlay/properties/fade/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema44.properties.fade});
errors++;
}
}
if(data6.in !== undefined){
let data7 = data6.in;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 60 || isNaN(data7)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade/in",schemaPath:"#/$defs/overlay/properties/fade/properties/in/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60},parentSchema:schema44.properties.fade.properties.in});
errors++;
}
if(data7 < 0 || isNaN(data7)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade/in",schemaPath:"#/$defs/overlay/properties/fade/properties/in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema44.properties.fade.properties.in});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade/in",schemaPath:"#/$defs/overlay/properties/fade/properties/in/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.fade.properties.in});
errors++;
}
}
if(data6.out !== undefined){
let data8 = data6.out;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 60 || isNaN(data8)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade/out",schemaPath:"#/$defs/overlay/properties/fade/properties/out/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60},parentSchema:schema44.properties.fade.properties.out});
errors++;
}
if(data8 < 0 || isNaN(data8)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade/out",schemaPath:"#/$defs/overlay/properties/fade/properties/out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema44.properties.fade.properties.out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/fade/out",schemaPath:"#/$defs/overlay/properties/fade/properties/out/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.fade.properties.out});
errors++;
}
}
}
}
if(data0.opacity !== undefined){
let data9 = data0.opacity;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1 || isNaN(data9)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/opacity",schemaPath:"#/$defs/overlay/properties/opacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},parentSchema:schema44.properties.opacity});
errors++;
}
if(data9 <= 0 || isNaN(data9)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/opacity",schemaPath:"#/$defs/overlay/properties/opacity/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema44.properties.opacity});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/opacity",schemaPath:"#/$defs/overlay/properties/opacity/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.opacity});
errors++;
}
}
if(data0.font !== undefined){
let data10 = data0.font;
if(typeof data10 === "string"){
if(func2(data10) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/font",schemaPath:"#/$defs/overlay/properties/font/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema44.properties.font});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/font",schemaPath:"#/$defs/overlay/properties/font/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.font});
errors++;
}
}
if(data0.size !== undefined){
let data11 = data0.size;
if(typeof data11 === "string"){
if(!pattern9.test(data11)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/size",schemaPath:"#/$defs/overlay/properties/size/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9]|[1-4]\\d)(?:\\.\\d{1,3})?%$"},parentSchema:schema44.properties.size});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/size",schemaPath:"#/$defs/overlay/properties/size/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.size});
errors++;
}
}
if(data0.color !== undefined){
let data12 = data0.color;
if(typeof data12 === "string"){
if(func2(data12) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/color",schemaPath:"#/$defs/overlay/properties/color/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema44.properties.color});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/color",schemaPath:"#/$defs/overlay/properties/color/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.color});
errors++;
}
}
if(data0.width !== undefined){
let data13 = data0.width;
if(typeof data13 === "string"){
if(!pattern10.test(data13)){
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/width",schemaPath:"#/$defs/overlay/properties/width/pattern",keyword:"pattern",params:{pattern: "^(?:100|[1-9]\\d?(?:\\.\\d{1,3})?)%$"},parentSchema:schema44.properties.width});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0+"/width",schemaPath:"#/$defs/overlay/properties/width/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.width});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/overlay/type",keyword:"type",params:{type: "object"},parentSchema:schema44});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},parentSchema:schema43,data});
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema34.properties, key0))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema34,data});
errors++;
}
}
if(data.model !== undefined){
let data0 = data.model;
if(typeof data0 === "string"){
if(func2(data0) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.model});
errors++;
}
}
if(data.prompt !== undefined){
let data1 = data.prompt;
if(typeof data1 === "string"){
if(func2(data1) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.prompt});
errors++;
}
}
if(data.action !== undefined){
let data2 = data.action;
if(typeof data2 === "string"){
if(func2(data2) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/action",schemaPath:"#/properties/action/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.action});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.action});
errors++;
}
}
if(data.negative_prompt !== undefined){
let data3 = data.negative_prompt;
if(typeof data3 === "string"){
if(func2(data3) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/negative_prompt",schemaPath:"#/properties/negative_prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.negative_prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/negative_prompt",schemaPath:"#/properties/negative_prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.negative_prompt});
errors++;
}
}
if(data.duration !== undefined){
let data4 = data.duration;
if((!((typeof data4 == "number") && (isFinite(data4)))) && (typeof data4 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/type",keyword:"type",params:{type: schema34.properties.duration.type},parentSchema:schema34.properties.duration});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 <= 0 || isNaN(data4)){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema34.properties.duration});
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/pattern",keyword:"pattern",params:{pattern: "^auto$"},parentSchema:schema34.properties.duration});
errors++;
}
}
}
if(data.aspect_ratio !== undefined){
let data5 = data.aspect_ratio;
if(typeof data5 === "string"){
if(func2(data5) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/aspect_ratio",schemaPath:"#/properties/aspect_ratio/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.aspect_ratio});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/aspect_ratio",schemaPath:"#/properties/aspect_ratio/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.aspect_ratio});
errors++;
}
}
if(data.resolution !== undefined){
let data6 = data.resolution;
if(typeof data6 === "string"){
if(func2(data6) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/resolution",schemaPath:"#/properties/resolution/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.resolution});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/resolution",schemaPath:"#/properties/resolution/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.resolution});
errors++;
}
}
if(data.audio !== undefined){
let data7 = data.audio;
if(typeof data7 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: "boolean"},parentSchema:schema34.properties.audio});
errors++;
}
}
if(data.seed !== undefined){
let data8 = data.seed;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.properties.seed});
errors++;
}
}
if(data.first_frame !== undefined){
if(!(validate22(data.first_frame, {instancePath:instancePath+"/first_frame",parentData:data,parentDataProperty:"first_frame",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.last_frame !== undefined){
if(!(validate22(data.last_frame, {instancePath:instancePath+"/last_frame",parentData:data,parentDataProperty:"last_frame",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.params !== undefined){
let data11 = data.params;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
vErrors = addError(vErrors, {instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema34.properties.params});
errors++;
}
}
if(data.shot_size !== undefined){
let data12 = data.shot_size;
if(!((((((((((data12 === "EWS") || (data12 === "WS")) || (data12 === "FS")) || (data12 === "MS")) || (data12 === "MCU")) || (data12 === "CU")) || (data12 === "ECU")) || (data12 === "INSERT")) || (data12 === "OTS")) || (data12 === "POV"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/shot_size",schemaPath:"#/$defs/shot_size/enum",keyword:"enum",params:{allowedValues: schema37.enum},parentSchema:schema37});
errors++;
}
}
if(data.camera_angle !== undefined){
let data13 = data.camera_angle;
if(!(((((((((data13 === "eye_level") || (data13 === "low")) || (data13 === "high")) || (data13 === "dutch")) || (data13 === "overhead")) || (data13 === "birds_eye")) || (data13 === "worms_eye")) || (data13 === "ground_level")) || (data13 === "shoulder_level"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/camera_angle",schemaPath:"#/$defs/camera_angle/enum",keyword:"enum",params:{allowedValues: schema38.enum},parentSchema:schema38});
errors++;
}
}
if(data.camera_movement !== undefined){
let data14 = data.camera_movement;
if(!((((((((((((((((((((((((data14 === "static") || (data14 === "pan_left")) || (data14 === "pan_right")) || (data14 === "whip_pan")) || (data14 === "tilt_up")) || (data14 === "tilt_down")) || (data14 === "dolly_in")) || (data14 === "dolly_out")) || (data14 === "dolly_zoom")) || (data14 === "truck_left")) || (data14 === "truck_right")) || (data14 === "pedestal_up")) || (data14 === "pedestal_down")) || (data14 === "crane_up")) || (data14 === "crane_down")) || (data14 === "zoom_in")) || (data14 === "zoom_out")) || (data14 === "arc_left")) || (data14 === "arc_right")) || (data14 === "orbit")) || (data14 === "tracking")) || (data14 === "handheld")) || (data14 === "steadicam")) || (data14 === "rack_focus"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/camera_movement",schemaPath:"#/$defs/camera_movement/enum",keyword:"enum",params:{allowedValues: schema39.enum},parentSchema:schema39});
errors++;
}
}
if(data.lighting !== undefined){
let data15 = data.lighting;
if(typeof data15 === "string"){
if(func2(data15) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/lighting",schemaPath:"#/properties/lighting/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.lighting});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/lighting",schemaPath:"#/properties/lighting/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.lighting});
errors++;
}
}
if(data.characters !== undefined){
let data16 = data.characters;
if(Array.isArray(data16)){
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(typeof data17 === "string"){
if(func2(data17) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + i0,schemaPath:"#/properties/characters/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.characters.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + i0,schemaPath:"#/properties/characters/items/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.characters.items});
errors++;
}
}
let i1 = data16.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data16[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/characters",schemaPath:"#/properties/characters/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},parentSchema:schema34.properties.characters});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters",schemaPath:"#/properties/characters/type",keyword:"type",params:{type: "array"},parentSchema:schema34.properties.characters});
errors++;
}
}
if(data.location !== undefined){
let data18 = data.location;
if(typeof data18 === "string"){
if(func2(data18) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/location",schemaPath:"#/properties/location/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.location});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.location});
errors++;
}
}
if(data.dialogue !== undefined){
let data19 = data.dialogue;
if(typeof data19 === "string"){
if(func2(data19) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/dialogue",schemaPath:"#/properties/dialogue/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.dialogue});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/dialogue",schemaPath:"#/properties/dialogue/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.dialogue});
errors++;
}
}
if(data.takes !== undefined){
let data20 = data.takes;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes",schemaPath:"#/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.properties.takes});
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 50 || isNaN(data20)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes",schemaPath:"#/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema34.properties.takes});
errors++;
}
if(data20 < 1 || isNaN(data20)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes",schemaPath:"#/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema34.properties.takes});
errors++;
}
}
}
if(data.cut !== undefined){
let data21 = data.cut;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key1 in data21){
if(!((key1 === "in") || (key1 === "out"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/cut",schemaPath:"#/properties/cut/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema34.properties.cut});
errors++;
}
}
if(data21.in !== undefined){
let data22 = data21.in;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
vErrors = addError(vErrors, {instancePath:instancePath+"/cut/in",schemaPath:"#/properties/cut/properties/in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.properties.cut.properties.in});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/cut/in",schemaPath:"#/properties/cut/properties/in/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.cut.properties.in});
errors++;
}
}
if(data21.out !== undefined){
let data23 = data21.out;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 <= 0 || isNaN(data23)){
vErrors = addError(vErrors, {instancePath:instancePath+"/cut/out",schemaPath:"#/properties/cut/properties/out/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema34.properties.cut.properties.out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/cut/out",schemaPath:"#/properties/cut/properties/out/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.cut.properties.out});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/cut",schemaPath:"#/properties/cut/type",keyword:"type",params:{type: "object"},parentSchema:schema34.properties.cut});
errors++;
}
}
if(data.speed !== undefined){
let data24 = data.speed;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 10 || isNaN(data24)){
vErrors = addError(vErrors, {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},parentSchema:schema34.properties.speed});
errors++;
}
if(data24 < 0.1 || isNaN(data24)){
vErrors = addError(vErrors, {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},parentSchema:schema34.properties.speed});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.speed});
errors++;
}
}
if(data.hold !== undefined){
let data25 = data.hold;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key2 in data25){
if(!((key2 === "first") || (key2 === "last"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema34.properties.hold});
errors++;
}
}
if(data25.first !== undefined){
let data26 = data25.first;
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 600 || isNaN(data26)){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/first",schemaPath:"#/properties/hold/properties/first/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},parentSchema:schema34.properties.hold.properties.first});
errors++;
}
if(data26 <= 0 || isNaN(data26)){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/first",schemaPath:"#/properties/hold/properties/first/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema34.properties.hold.properties.first});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/first",schemaPath:"#/properties/hold/properties/first/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.hold.properties.first});
errors++;
}
}
if(data25.last !== undefined){
let data27 = data25.last;
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 600 || isNaN(data27)){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/last",schemaPath:"#/properties/hold/properties/last/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},parentSchema:schema34.properties.hold.properties.last});
errors++;
}
if(data27 <= 0 || isNaN(data27)){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/last",schemaPath:"#/properties/hold/properties/last/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema34.properties.hold.properties.last});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/last",schemaPath:"#/properties/hold/properties/last/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.hold.properties.last});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/type",keyword:"type",params:{type: "object"},parentSchema:schema34.properties.hold});
errors++;
}
}
if(data.transition !== undefined){
let data28 = data.transition;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.type === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/transition",schemaPath:"#/$defs/transition/required",keyword:"required",params:{missingProperty: "type"},parentSchema:schema40});
errors++;
}
for(const key3 in data28){
if(!((key3 === "type") || (key3 === "duration"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/transition",schemaPath:"#/$defs/transition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},parentSchema:schema40});
errors++;
}
}
if(data28.type !== undefined){
let data29 = data28.type;
if(!((((((((((((((((((((((((data29 === "cut") || (data29 === "dissolve")) || (data29 === "fade_from_black")) || (data29 === "fade_to_black")) || (data29 === "fade_from_white")) || (data29 === "fade_to_white")) || (data29 === "dip_to_black")) || (data29 === "dip_to_white")) || (data29 === "wipe")) || (data29 === "wipe_left")) || (data29 === "wipe_right")) || (data29 === "wipe_up")) || (data29 === "wipe_down")) || (data29 === "slide_left")) || (data29 === "slide_right")) || (data29 === "slide_up")) || (data29 === "slide_down")) || (data29 === "push_left")) || (data29 === "push_right")) || (data29 === "push_up")) || (data29 === "push_down")) || (data29 === "iris_open")) || (data29 === "iris_close")) || (data29 === "clock_wipe"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/transition/type",schemaPath:"#/$defs/transition/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.type.enum},parentSchema:schema40.properties.type});
errors++;
}
}
if(data28.duration !== undefined){
let data30 = data28.duration;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 <= 0 || isNaN(data30)){
vErrors = addError(vErrors, {instancePath:instancePath+"/transition/duration",schemaPath:"#/$defs/transition/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema40.properties.duration});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/transition/duration",schemaPath:"#/$defs/transition/properties/duration/type",keyword:"type",params:{type: "number"},parentSchema:schema40.properties.duration});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/transition",schemaPath:"#/$defs/transition/type",keyword:"type",params:{type: "object"},parentSchema:schema40});
errors++;
}
}
if(data.grade !== undefined){
let data31 = data.grade;
if((!(data31 && typeof data31 == "object" && !Array.isArray(data31))) && (typeof data31 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade",schemaPath:"#/$defs/shot_grade/type",keyword:"type",params:{type: schema41.type},parentSchema:schema41});
errors++;
}
if(typeof data31 === "string"){
if(!pattern8.test(data31)){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade",schemaPath:"#/$defs/shot_grade/pattern",keyword:"pattern",params:{pattern: "^none$"},parentSchema:schema41});
errors++;
}
}
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key4 in data31){
if(!(((((key4 === "lut") || (key4 === "exposure")) || (key4 === "temperature")) || (key4 === "contrast")) || (key4 === "saturation"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade",schemaPath:"#/$defs/shot_grade/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},parentSchema:schema41});
errors++;
}
}
if(data31.lut !== undefined){
let data32 = data31.lut;
if(typeof data32 === "string"){
if(func2(data32) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/lut",schemaPath:"#/$defs/shot_grade/properties/lut/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema41.properties.lut});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/lut",schemaPath:"#/$defs/shot_grade/properties/lut/type",keyword:"type",params:{type: "string"},parentSchema:schema41.properties.lut});
errors++;
}
}
if(data31.exposure !== undefined){
let data33 = data31.exposure;
if((!((typeof data33 == "number") && (isFinite(data33)))) && (typeof data33 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/exposure",schemaPath:"#/$defs/shot_grade/properties/exposure/type",keyword:"type",params:{type: schema41.properties.exposure.type},parentSchema:schema41.properties.exposure});
errors++;
}
}
if(data31.temperature !== undefined){
let data34 = data31.temperature;
if((!((typeof data34 == "number") && (isFinite(data34)))) && (typeof data34 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/temperature",schemaPath:"#/$defs/shot_grade/properties/temperature/type",keyword:"type",params:{type: schema41.properties.temperature.type},parentSchema:schema41.properties.temperature});
errors++;
}
}
if(data31.contrast !== undefined){
let data35 = data31.contrast;
if((!((typeof data35 == "number") && (isFinite(data35)))) && (typeof data35 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/contrast",schemaPath:"#/$defs/shot_grade/properties/contrast/type",keyword:"type",params:{type: schema41.properties.contrast.type},parentSchema:schema41.properties.contrast});
errors++;
}
}
if(data31.saturation !== undefined){
let data36 = data31.saturation;
if((!((typeof data36 == "number") && (isFinite(data36)))) && (typeof data36 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/saturation",schemaPath:"#/$defs/shot_grade/properties/saturation/type",keyword:"type",params:{type: schema41.properties.saturation.type},parentSchema:schema41.properties.saturation});
errors++;
}
}
}
}
if(data.focus !== undefined){
let data37 = data.focus;
if(Array.isArray(data37)){
if(data37.length > 2){
vErrors = addError(vErrors, {instancePath:instancePath+"/focus",schemaPath:"#/$defs/focus/maxItems",keyword:"maxItems",params:{limit: 2},parentSchema:schema42});
errors++;
}
if(data37.length < 2){
vErrors = addError(vErrors, {instancePath:instancePath+"/focus",schemaPath:"#/$defs/focus/minItems",keyword:"minItems",params:{limit: 2},parentSchema:schema42});
errors++;
}
const len1 = data37.length;
for(let i2=0; i2<len1; i2++){
let data38 = data37[i2];
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 1 || isNaN(data38)){
vErrors = addError(vErrors, {instancePath:instancePath+"/focus/" + i2,schemaPath:"#/$defs/focus/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},parentSchema:schema42.items});
errors++;
}
if(data38 < 0 || isNaN(data38)){
vErrors = addError(vErrors, {instancePath:instancePath+"/focus/" + i2,schemaPath:"#/$defs/focus/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema42.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/focus/" + i2,schemaPath:"#/$defs/focus/items/type",keyword:"type",params:{type: "number"},parentSchema:schema42.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/focus",schemaPath:"#/$defs/focus/type",keyword:"type",params:{type: "array"},parentSchema:schema42});
errors++;
}
}
if(data.overlays !== undefined){
if(!(validate25(data.overlays, {instancePath:instancePath+"/overlays",parentData:data,parentDataProperty:"overlays",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.narration !== undefined){
let data40 = data.narration;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key5 in data40){
if(!(((((key5 === "text") || (key5 === "file")) || (key5 === "character")) || (key5 === "generate")) || (key5 === "offset"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration",schemaPath:"#/properties/narration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema34.properties.narration});
errors++;
}
}
if(data40.text !== undefined){
let data41 = data40.text;
if(typeof data41 === "string"){
if(func2(data41) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/text",schemaPath:"#/properties/narration/properties/text/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.narration.properties.text});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/text",schemaPath:"#/properties/narration/properties/text/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.narration.properties.text});
errors++;
}
}
if(data40.file !== undefined){
let data42 = data40.file;
if(typeof data42 === "string"){
if(func2(data42) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/file",schemaPath:"#/properties/narration/properties/file/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.narration.properties.file});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/file",schemaPath:"#/properties/narration/properties/file/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.narration.properties.file});
errors++;
}
}
if(data40.character !== undefined){
let data43 = data40.character;
if(typeof data43 === "string"){
if(func2(data43) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/character",schemaPath:"#/properties/narration/properties/character/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.narration.properties.character});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/character",schemaPath:"#/properties/narration/properties/character/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.narration.properties.character});
errors++;
}
}
if(data40.generate !== undefined){
let data44 = data40.generate;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key6 in data44){
if(!((((((key6 === "model") || (key6 === "prompt")) || (key6 === "voice")) || (key6 === "seed")) || (key6 === "takes")) || (key6 === "params"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate",schemaPath:"#/$defs/speech/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},parentSchema:schema45});
errors++;
}
}
if(data44.model !== undefined){
let data45 = data44.model;
if(typeof data45 === "string"){
if(func2(data45) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/model",schemaPath:"#/$defs/speech/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema45.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/model",schemaPath:"#/$defs/speech/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.model});
errors++;
}
}
if(data44.prompt !== undefined){
let data46 = data44.prompt;
if(typeof data46 === "string"){
if(func2(data46) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/prompt",schemaPath:"#/$defs/speech/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema45.properties.prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/prompt",schemaPath:"#/$defs/speech/properties/prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.prompt});
errors++;
}
}
if(data44.voice !== undefined){
let data47 = data44.voice;
if(typeof data47 === "string"){
if(func2(data47) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/voice",schemaPath:"#/$defs/speech/properties/voice/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema45.properties.voice});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/voice",schemaPath:"#/$defs/speech/properties/voice/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.voice});
errors++;
}
}
if(data44.seed !== undefined){
let data48 = data44.seed;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/seed",schemaPath:"#/$defs/speech/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema45.properties.seed});
errors++;
}
}
if(data44.takes !== undefined){
let data49 = data44.takes;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/takes",schemaPath:"#/$defs/speech/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema45.properties.takes});
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 50 || isNaN(data49)){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/takes",schemaPath:"#/$defs/speech/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema45.properties.takes});
errors++;
}
if(data49 < 1 || isNaN(data49)){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/takes",schemaPath:"#/$defs/speech/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema45.properties.takes});
errors++;
}
}
}
if(data44.params !== undefined){
let data50 = data44.params;
if(!(data50 && typeof data50 == "object" && !Array.isArray(data50))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/params",schemaPath:"#/$defs/speech/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema45.properties.params});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate",schemaPath:"#/$defs/speech/type",keyword:"type",params:{type: "object"},parentSchema:schema45});
errors++;
}
}
if(data40.offset !== undefined){
let data51 = data40.offset;
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 3600 || isNaN(data51)){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/offset",schemaPath:"#/properties/narration/properties/offset/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},parentSchema:schema34.properties.narration.properties.offset});
errors++;
}
if(data51 < -3600 || isNaN(data51)){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/offset",schemaPath:"#/properties/narration/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: -3600},parentSchema:schema34.properties.narration.properties.offset});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/offset",schemaPath:"#/properties/narration/properties/offset/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.narration.properties.offset});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration",schemaPath:"#/properties/narration/type",keyword:"type",params:{type: "object"},parentSchema:schema34.properties.narration});
errors++;
}
}
if(data.gain_db !== undefined){
let data52 = data.gain_db;
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 24 || isNaN(data52)){
vErrors = addError(vErrors, {instancePath:instancePath+"/gain_db",schemaPath:"#/properties/gain_db/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24},parentSchema:schema34.properties.gain_db});
errors++;
}
if(data52 < -96 || isNaN(data52)){
vErrors = addError(vErrors, {instancePath:instancePath+"/gain_db",schemaPath:"#/properties/gain_db/minimum",keyword:"minimum",params:{comparison: ">=", limit: -96},parentSchema:schema34.properties.gain_db});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/gain_db",schemaPath:"#/properties/gain_db/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.gain_db});
errors++;
}
}
if(data.sound !== undefined){
let data53 = data.sound;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key7 in data53){
if(!((key7 === "lead") || (key7 === "lag"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sound",schemaPath:"#/$defs/sound_reach/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},parentSchema:schema46});
errors++;
}
}
if(data53.lead !== undefined){
let data54 = data53.lead;
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 0 || isNaN(data54)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sound/lead",schemaPath:"#/$defs/sound_reach/properties/lead/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema46.properties.lead});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sound/lead",schemaPath:"#/$defs/sound_reach/properties/lead/type",keyword:"type",params:{type: "number"},parentSchema:schema46.properties.lead});
errors++;
}
}
if(data53.lag !== undefined){
let data55 = data53.lag;
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 0 || isNaN(data55)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sound/lag",schemaPath:"#/$defs/sound_reach/properties/lag/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema46.properties.lag});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sound/lag",schemaPath:"#/$defs/sound_reach/properties/lag/type",keyword:"type",params:{type: "number"},parentSchema:schema46.properties.lag});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sound",schemaPath:"#/$defs/sound_reach/type",keyword:"type",params:{type: "object"},parentSchema:schema46});
errors++;
}
}
if(data.markers !== undefined){
let data56 = data.markers;
if(Array.isArray(data56)){
const len2 = data56.length;
for(let i3=0; i3<len2; i3++){
let data57 = data56[i3];
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.at === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3,schemaPath:"#/properties/markers/items/required",keyword:"required",params:{missingProperty: "at"},parentSchema:schema34.properties.markers.items});
errors++;
}
if(data57.name === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3,schemaPath:"#/properties/markers/items/required",keyword:"required",params:{missingProperty: "name"},parentSchema:schema34.properties.markers.items});
errors++;
}
for(const key8 in data57){
if(!((((key8 === "at") || (key8 === "name")) || (key8 === "comment")) || (key8 === "color"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3,schemaPath:"#/properties/markers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},parentSchema:schema34.properties.markers.items});
errors++;
}
}
if(data57.at !== undefined){
let data58 = data57.at;
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 < 0 || isNaN(data58)){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3+"/at",schemaPath:"#/properties/markers/items/properties/at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.properties.markers.items.properties.at});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3+"/at",schemaPath:"#/properties/markers/items/properties/at/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.markers.items.properties.at});
errors++;
}
}
if(data57.name !== undefined){
let data59 = data57.name;
if(typeof data59 === "string"){
if(func2(data59) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3+"/name",schemaPath:"#/properties/markers/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.markers.items.properties.name});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3+"/name",schemaPath:"#/properties/markers/items/properties/name/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.markers.items.properties.name});
errors++;
}
}
if(data57.comment !== undefined){
let data60 = data57.comment;
if(typeof data60 === "string"){
if(func2(data60) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3+"/comment",schemaPath:"#/properties/markers/items/properties/comment/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.markers.items.properties.comment});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3+"/comment",schemaPath:"#/properties/markers/items/properties/comment/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.markers.items.properties.comment});
errors++;
}
}
if(data57.color !== undefined){
let data61 = data57.color;
if(!(((((((((((data61 === "red") || (data61 === "orange")) || (data61 === "yellow")) || (data61 === "green")) || (data61 === "cyan")) || (data61 === "blue")) || (data61 === "purple")) || (data61 === "magenta")) || (data61 === "pink")) || (data61 === "black")) || (data61 === "white"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3+"/color",schemaPath:"#/$defs/markerColor/enum",keyword:"enum",params:{allowedValues: schema47.enum},parentSchema:schema47});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i3,schemaPath:"#/properties/markers/items/type",keyword:"type",params:{type: "object"},parentSchema:schema34.properties.markers.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers",schemaPath:"#/properties/markers/type",keyword:"type",params:{type: "array"},parentSchema:schema34.properties.markers});
errors++;
}
}
if(data.captions !== undefined){
let data62 = data.captions;
if(typeof data62 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions",schemaPath:"#/properties/captions/type",keyword:"type",params:{type: "boolean"},parentSchema:schema34.properties.captions});
errors++;
}
}
if(data.enabled !== undefined){
let data63 = data.enabled;
if(typeof data63 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},parentSchema:schema34.properties.enabled});
errors++;
}
}
if(data.in_film !== undefined){
let data64 = data.in_film;
if(typeof data64 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/in_film",schemaPath:"#/properties/in_film/type",keyword:"type",params:{type: "boolean"},parentSchema:schema34.properties.in_film});
errors++;
}
}
if(data.notes !== undefined){
let data65 = data.notes;
if(typeof data65 === "string"){
if(func2(data65) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.notes});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.notes});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema34,data});
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"object","description":"Shots that belong together.","additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"slugline":{"type":"string","minLength":1,"description":"Heading of the scene, for example EXT. NIGHT MARKET - NIGHT. For people only; never sent."},"location":{"type":"string","minLength":1,"description":"Location of the shots: a name under `locations`."},"defaults":{"$ref":"#/$defs/defaults"},"notes":{"type":"string","minLength":1,"description":"For people only; never sent."},"shots":{"type":"array","minItems":1,"description":"Shots in the order of the film.","items":{"$ref":"#/$defs/shot"}}},"required":["id","shots"]};
const schema53 = {"type":"object","description":"One clip of the film. A shot needs an id, and a prompt, an action, a clip, a still or a card.","additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"clip":{"type":"object","description":"Your own footage instead of a request to a model. It costs nothing.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"Video file (mp4, mov, mkv, webm), relative to the storyboard."},"in":{"type":"number","minimum":0,"description":"Start of the used part, in seconds of the file. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"End of the used part, in seconds of the file. Default: its end. The rest can be used as handles for transitions."}},"required":["file"]},"still":{"type":"object","description":"A picture instead of a clip: a file, which costs nothing, or a request to a picture model.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"Picture file (png, jpg, webp), relative to the storyboard."},"generate":{"$ref":"#/$defs/generated_picture"},"duration":{"type":"number","exclusiveMinimum":0,"maximum":3600,"description":"How long it is shown, in seconds."},"move":{"type":"object","description":"How the view moves over the picture while it is shown. Default: the whole picture, still.","additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/view"},"to":{"$ref":"#/$defs/view"},"ease":{"enum":["in_out","linear","in","out"],"description":"How the move begins and ends. Default in_out."}},"required":["from","to"]}},"required":["duration"]},"card":{"type":"object","description":"A title card or rolling credits instead of a clip. It is drawn, and costs nothing.","additionalProperties":false,"properties":{"text":{"type":"string","minLength":1,"pattern":"\\S","description":"The title. Line breaks are kept, and long lines are wrapped. Above a roll, it rolls with it."},"subtitle":{"type":"string","minLength":1,"pattern":"\\S","description":"Smaller text below the title."},"roll":{"description":"Credits that roll from below the frame to above it, during the whole card: a text, or a list of entries.","if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"description":"A line (\"\" is an empty line), or a role and a name.","if":{"type":"object"},"then":{"$ref":"#/$defs/credit"},"else":{"type":"string"}}},"else":{"type":"string","minLength":1,"pattern":"\\S"}},"font":{"type":"string","minLength":1,"description":"A font file (.ttf, .otf, .ttc) or a folder of them, relative to the storyboard. Letters that it lacks come from the fonts of the captions, then from DejaVu Sans."},"size":{"type":"string","pattern":"^(?:[1-9]|[1-4]\\d)(?:\\.\\d{1,3})?%$","description":"Size of the title's letters, or of the names of a roll, as a share of the picture's height, for example 9%; at least 1%, less than 50%. Default: a size for the shape of the film, smaller if the text needs it."},"color":{"$ref":"#/$defs/color","description":"Color of the text. Default white."},"background":{"description":"What is behind the text: a color, previous for the last frame of the previous shot, or a picture. Default black.","if":{"type":"object"},"then":{"type":"object","description":"A picture: either a file, or the last frame of the previous shot.","additionalProperties":false,"properties":{"image":{"type":"string","minLength":1,"description":"Picture file (png, jpg, webp), relative to the storyboard. It covers the frame."},"previous":{"const":true,"description":"The last frame of the shot before."},"dim":{"type":"number","minimum":0,"maximum":1,"description":"How much darker the picture is: 0 not at all, 1 black. Default 0."},"blur":{"type":"string","pattern":"^(?:\\d|1\\d)(?:\\.\\d{1,3})?%$","description":"How soft the picture is, as a share of its height, for example 2%; less than 20%. Default 0%."}}},"else":{"type":"string","pattern":"^(?:previous|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|black|silver|gr[ae]y|white|maroon|red|purple|fuchsia|green|lime|olive|yellow|navy|blue|teal|aqua|orange)$"}},"duration":{"type":"number","exclusiveMinimum":0,"maximum":3600,"description":"How long it is shown, in seconds."}},"required":["duration"]},"model":{"type":"string","minLength":1,"description":"Id of the model that generates the shot. `storyreel models` lists them. Default: kling-3.0-turbo-t2v.","examples":["kling-3.0-turbo-t2v"]},"prompt":{"type":"string","minLength":1,"description":"Text that is sent to the model as written, instead of the prompt that is composed from camera, location, characters, action and style."},"action":{"type":"string","minLength":1,"description":"What happens in the shot. The prompt is composed around it."},"negative_prompt":{"type":"string","minLength":1,"description":"What to avoid in the picture; added to `style.negative`. Only for models with a negative prompt."},"duration":{"type":["number","string"],"exclusiveMinimum":0,"pattern":"^auto$","description":"Length of the generated clip in seconds. The model must offer it. auto: as long as the narration, in the shortest length that the model offers."},"aspect_ratio":{"type":"string","minLength":1,"description":"Aspect ratio of the picture, in quotes: \"16:9\".","examples":["16:9","9:16","1:1"]},"resolution":{"type":"string","minLength":1,"description":"Resolution of the picture, for example 720p.","examples":["720p","1080p"]},"audio":{"type":"boolean","description":"Whether the model generates sound. Only for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1, so that takes differ."},"first_frame":{"$ref":"#/$defs/frame"},"last_frame":{"$ref":"#/$defs/frame"},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec. Files are { file: PATH }, clips of other shots { shot: ID }, ids of assets { from: NAME }."},"shot_size":{"$ref":"#/$defs/shot_size"},"camera_angle":{"$ref":"#/$defs/camera_angle"},"camera_movement":{"$ref":"#/$defs/camera_movement"},"lighting":{"type":"string","minLength":1,"description":"Lighting of the shot, for example: warm lanterns, deep shadows."},"characters":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"description":"A name under `characters`."},"description":"The characters in the shot, in the order in which the prompt describes them."},"location":{"type":"string","minLength":1,"description":"Where the shot takes place: a name under `locations`."},"dialogue":{"type":"string","minLength":1,"description":"What is said in the shot. Part of the composed prompt, and available for captions."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many versions of the shot to buy, to choose from. Default 1."},"cut":{"type":"object","description":"The part of the clip that the film uses, in seconds of the clip. The rest can be used as handles for transitions.","additionalProperties":false,"properties":{"in":{"type":"number","minimum":0,"description":"Start of the used part. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"End of the used part. Default: the end of the clip."}}},"speed":{"type":"number","minimum":0.1,"maximum":10,"description":"How fast the used part plays: 0.5 is slow motion, twice as long. Sound keeps its pitch. Default 1."},"hold":{"type":"object","description":"Freeze frames: how long the first and the last used frame are held, in seconds. They make the film longer.","additionalProperties":false,"properties":{"first":{"type":"number","exclusiveMinimum":0,"maximum":600,"description":"How long the first frame is held, before the shot plays."},"last":{"type":"number","exclusiveMinimum":0,"maximum":600,"description":"How long the last frame is held, after the shot has played."}}},"transition":{"$ref":"#/$defs/transition"},"grade":{"$ref":"#/$defs/shot_grade"},"focus":{"$ref":"#/$defs/focus"},"overlays":{"$ref":"#/$defs/overlays"},"narration":{"type":"object","description":"Narration over the shot: text for captions, and a file, or a request to a speech model.","additionalProperties":false,"properties":{"text":{"type":"string","minLength":1,"description":"What is said, for captions, and for a model that speaks it."},"file":{"type":"string","minLength":1,"description":"Sound file, relative to the storyboard. Default: `audio.narration.file_pattern`."},"character":{"type":"string","minLength":1,"description":"The character that speaks it: its voice is used. Without a text, it says the dialogue."},"generate":{"$ref":"#/$defs/speech"},"offset":{"type":"number","minimum":-3600,"maximum":3600,"description":"Seconds after the start of the shot at which it begins; negative: before it. Default 0."}}},"gain_db":{"type":"number","minimum":-96,"maximum":24,"description":"Gain of the clip's own sound, in dB. Default 0."},"sound":{"$ref":"#/$defs/sound_reach"},"markers":{"type":"array","description":"Named positions in the clip, exported to editing software.","items":{"type":"object","description":"A named position in the clip.","additionalProperties":false,"properties":{"at":{"type":"number","minimum":0,"description":"Seconds from the start of the clip."},"name":{"type":"string","minLength":1,"description":"Name of the marker."},"comment":{"type":"string","minLength":1,"description":"Remark of the marker, for people. Exported with it."},"color":{"$ref":"#/$defs/markerColor"}},"required":["at","name"]}},"captions":{"type":"boolean","description":"False: no captions over this shot. Default true."},"enabled":{"type":"boolean","description":"A disabled shot costs nothing and is not in the film. Default true."},"in_film":{"type":"boolean","description":"false: generated for other shots that use its clip, but not in the film."},"notes":{"type":"string","minLength":1,"description":"For people only; never sent. Exported with the shot."}},"required":["id"]};
const schema56 = {"type":"array","description":"x, y, zoom: the top left corner of the view as fractions of the picture; zoom 1 is the largest view that fits. Example: [0.2, 0.1, 1.4]","items":{"type":"number"},"minItems":3,"maxItems":3};
const schema58 = {"type":"object","description":"A line of rolling credits: a heading, or a role and a name.","additionalProperties":false,"properties":{"heading":{"type":"string","pattern":"\\S","description":"A heading above the next lines, such as Cast."},"role":{"type":"string","pattern":"\\S","description":"What the person did or played."},"name":{"description":"Who did it: a name or a list of names.","if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}},"else":{"type":"string","pattern":"\\S"}}}};
const schema59 = {"type":"string","pattern":"^(?:#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|black|silver|gr[ae]y|white|maroon|red|purple|fuchsia|green|lime|olive|yellow|navy|blue|teal|aqua|orange)$","description":"A name (black, white, red, …) or #rrggbb, in quotes."};
const pattern17 = new RegExp("\\S", "u");
const pattern25 = new RegExp("^(?:#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|black|silver|gr[ae]y|white|maroon|red|purple|fuchsia|green|lime|olive|yellow|navy|blue|teal|aqua|orange)$", "u");
const pattern26 = new RegExp("^(?:\\d|1\\d)(?:\\.\\d{1,3})?%$", "u");
const pattern27 = new RegExp("^(?:previous|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|black|silver|gr[ae]y|white|maroon|red|purple|fuchsia|green|lime|olive|yellow|navy|blue|teal|aqua|orange)$", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema53,data});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema53.properties, key0))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema53,data});
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/$defs/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema52});
errors++;
}
if(!pattern13.test(data0)){
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},parentSchema:schema52});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},parentSchema:schema52});
errors++;
}
}
if(data.clip !== undefined){
let data1 = data.clip;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.file === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/clip",schemaPath:"#/properties/clip/required",keyword:"required",params:{missingProperty: "file"},parentSchema:schema53.properties.clip});
errors++;
}
for(const key1 in data1){
if(!(((key1 === "file") || (key1 === "in")) || (key1 === "out"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/clip",schemaPath:"#/properties/clip/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema53.properties.clip});
errors++;
}
}
if(data1.file !== undefined){
let data2 = data1.file;
if(typeof data2 === "string"){
if(func2(data2) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/clip/file",schemaPath:"#/properties/clip/properties/file/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.clip.properties.file});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/clip/file",schemaPath:"#/properties/clip/properties/file/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.clip.properties.file});
errors++;
}
}
if(data1.in !== undefined){
let data3 = data1.in;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
vErrors = addError(vErrors, {instancePath:instancePath+"/clip/in",schemaPath:"#/properties/clip/properties/in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema53.properties.clip.properties.in});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/clip/in",schemaPath:"#/properties/clip/properties/in/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.clip.properties.in});
errors++;
}
}
if(data1.out !== undefined){
let data4 = data1.out;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 <= 0 || isNaN(data4)){
vErrors = addError(vErrors, {instancePath:instancePath+"/clip/out",schemaPath:"#/properties/clip/properties/out/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema53.properties.clip.properties.out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/clip/out",schemaPath:"#/properties/clip/properties/out/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.clip.properties.out});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/clip",schemaPath:"#/properties/clip/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.clip});
errors++;
}
}
if(data.still !== undefined){
let data5 = data.still;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.duration === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/still",schemaPath:"#/properties/still/required",keyword:"required",params:{missingProperty: "duration"},parentSchema:schema53.properties.still});
errors++;
}
for(const key2 in data5){
if(!((((key2 === "file") || (key2 === "generate")) || (key2 === "duration")) || (key2 === "move"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/still",schemaPath:"#/properties/still/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema53.properties.still});
errors++;
}
}
if(data5.file !== undefined){
let data6 = data5.file;
if(typeof data6 === "string"){
if(func2(data6) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/file",schemaPath:"#/properties/still/properties/file/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.still.properties.file});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/file",schemaPath:"#/properties/still/properties/file/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.still.properties.file});
errors++;
}
}
if(data5.generate !== undefined){
let data7 = data5.generate;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate",schemaPath:"#/$defs/generated_picture/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema36});
errors++;
}
if(data7.prompt === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate",schemaPath:"#/$defs/generated_picture/required",keyword:"required",params:{missingProperty: "prompt"},parentSchema:schema36});
errors++;
}
for(const key3 in data7){
if(!(func1.call(schema36.properties, key3))){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate",schemaPath:"#/$defs/generated_picture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},parentSchema:schema36});
errors++;
}
}
if(data7.model !== undefined){
let data8 = data7.model;
if(typeof data8 === "string"){
if(func2(data8) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/model",schemaPath:"#/$defs/generated_picture/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/model",schemaPath:"#/$defs/generated_picture/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.model});
errors++;
}
}
if(data7.prompt !== undefined){
let data9 = data7.prompt;
if(typeof data9 === "string"){
if(func2(data9) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/prompt",schemaPath:"#/$defs/generated_picture/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/prompt",schemaPath:"#/$defs/generated_picture/properties/prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.prompt});
errors++;
}
}
if(data7.negative_prompt !== undefined){
let data10 = data7.negative_prompt;
if(typeof data10 === "string"){
if(func2(data10) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/negative_prompt",schemaPath:"#/$defs/generated_picture/properties/negative_prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.negative_prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/negative_prompt",schemaPath:"#/$defs/generated_picture/properties/negative_prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.negative_prompt});
errors++;
}
}
if(data7.characters !== undefined){
let data11 = data7.characters;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 === "string"){
if(func2(data12) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/characters/" + i0,schemaPath:"#/$defs/generated_picture/properties/characters/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.characters.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/characters/" + i0,schemaPath:"#/$defs/generated_picture/properties/characters/items/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.characters.items});
errors++;
}
}
let i1 = data11.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data11[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/characters",schemaPath:"#/$defs/generated_picture/properties/characters/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},parentSchema:schema36.properties.characters});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/characters",schemaPath:"#/$defs/generated_picture/properties/characters/type",keyword:"type",params:{type: "array"},parentSchema:schema36.properties.characters});
errors++;
}
}
if(data7.aspect_ratio !== undefined){
let data13 = data7.aspect_ratio;
if(typeof data13 === "string"){
if(!pattern7.test(data13)){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/aspect_ratio",schemaPath:"#/$defs/generated_picture/properties/aspect_ratio/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*:[1-9][0-9]*$"},parentSchema:schema36.properties.aspect_ratio});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/aspect_ratio",schemaPath:"#/$defs/generated_picture/properties/aspect_ratio/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.aspect_ratio});
errors++;
}
}
if(data7.resolution !== undefined){
let data14 = data7.resolution;
if(typeof data14 === "string"){
if(func2(data14) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/resolution",schemaPath:"#/$defs/generated_picture/properties/resolution/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema36.properties.resolution});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/resolution",schemaPath:"#/$defs/generated_picture/properties/resolution/type",keyword:"type",params:{type: "string"},parentSchema:schema36.properties.resolution});
errors++;
}
}
if(data7.seed !== undefined){
let data15 = data7.seed;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/seed",schemaPath:"#/$defs/generated_picture/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema36.properties.seed});
errors++;
}
}
if(data7.takes !== undefined){
let data16 = data7.takes;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/takes",schemaPath:"#/$defs/generated_picture/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema36.properties.takes});
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 50 || isNaN(data16)){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/takes",schemaPath:"#/$defs/generated_picture/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema36.properties.takes});
errors++;
}
if(data16 < 1 || isNaN(data16)){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/takes",schemaPath:"#/$defs/generated_picture/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema36.properties.takes});
errors++;
}
}
}
if(data7.params !== undefined){
let data17 = data7.params;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate/params",schemaPath:"#/$defs/generated_picture/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema36.properties.params});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/generate",schemaPath:"#/$defs/generated_picture/type",keyword:"type",params:{type: "object"},parentSchema:schema36});
errors++;
}
}
if(data5.duration !== undefined){
let data18 = data5.duration;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 3600 || isNaN(data18)){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/duration",schemaPath:"#/properties/still/properties/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},parentSchema:schema53.properties.still.properties.duration});
errors++;
}
if(data18 <= 0 || isNaN(data18)){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/duration",schemaPath:"#/properties/still/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema53.properties.still.properties.duration});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/duration",schemaPath:"#/properties/still/properties/duration/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.still.properties.duration});
errors++;
}
}
if(data5.move !== undefined){
let data19 = data5.move;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.from === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move",schemaPath:"#/properties/still/properties/move/required",keyword:"required",params:{missingProperty: "from"},parentSchema:schema53.properties.still.properties.move});
errors++;
}
if(data19.to === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move",schemaPath:"#/properties/still/properties/move/required",keyword:"required",params:{missingProperty: "to"},parentSchema:schema53.properties.still.properties.move});
errors++;
}
for(const key4 in data19){
if(!(((key4 === "from") || (key4 === "to")) || (key4 === "ease"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move",schemaPath:"#/properties/still/properties/move/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},parentSchema:schema53.properties.still.properties.move});
errors++;
}
}
if(data19.from !== undefined){
let data20 = data19.from;
if(Array.isArray(data20)){
if(data20.length > 3){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move/from",schemaPath:"#/$defs/view/maxItems",keyword:"maxItems",params:{limit: 3},parentSchema:schema56});
errors++;
}
if(data20.length < 3){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move/from",schemaPath:"#/$defs/view/minItems",keyword:"minItems",params:{limit: 3},parentSchema:schema56});
errors++;
}
const len1 = data20.length;
for(let i2=0; i2<len1; i2++){
let data21 = data20[i2];
if(!((typeof data21 == "number") && (isFinite(data21)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move/from/" + i2,schemaPath:"#/$defs/view/items/type",keyword:"type",params:{type: "number"},parentSchema:schema56.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move/from",schemaPath:"#/$defs/view/type",keyword:"type",params:{type: "array"},parentSchema:schema56});
errors++;
}
}
if(data19.to !== undefined){
let data22 = data19.to;
if(Array.isArray(data22)){
if(data22.length > 3){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move/to",schemaPath:"#/$defs/view/maxItems",keyword:"maxItems",params:{limit: 3},parentSchema:schema56});
errors++;
}
if(data22.length < 3){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move/to",schemaPath:"#/$defs/view/minItems",keyword:"minItems",params:{limit: 3},parentSchema:schema56});
errors++;
}
const len2 = data22.length;
for(let i3=0; i3<len2; i3++){
let data23 = data22[i3];
if(!((typeof data23 == "number") && (isFinite(data23)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move/to/" + i3,schemaPath:"#/$defs/view/items/type",keyword:"type",params:{type: "number"},parentSchema:schema56.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move/to",schemaPath:"#/$defs/view/type",keyword:"type",params:{type: "array"},parentSchema:schema56});
errors++;
}
}
if(data19.ease !== undefined){
let data24 = data19.ease;
if(!((((data24 === "in_out") || (data24 === "linear")) || (data24 === "in")) || (data24 === "out"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move/ease",schemaPath:"#/properties/still/properties/move/properties/ease/enum",keyword:"enum",params:{allowedValues: schema53.properties.still.properties.move.properties.ease.enum},parentSchema:schema53.properties.still.properties.move.properties.ease});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still/move",schemaPath:"#/properties/still/properties/move/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.still.properties.move});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/still",schemaPath:"#/properties/still/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.still});
errors++;
}
}
if(data.card !== undefined){
let data25 = data.card;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.duration === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/card",schemaPath:"#/properties/card/required",keyword:"required",params:{missingProperty: "duration"},parentSchema:schema53.properties.card});
errors++;
}
for(const key5 in data25){
if(!((((((((key5 === "text") || (key5 === "subtitle")) || (key5 === "roll")) || (key5 === "font")) || (key5 === "size")) || (key5 === "color")) || (key5 === "background")) || (key5 === "duration"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/card",schemaPath:"#/properties/card/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema53.properties.card});
errors++;
}
}
if(data25.text !== undefined){
let data26 = data25.text;
if(typeof data26 === "string"){
if(func2(data26) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/text",schemaPath:"#/properties/card/properties/text/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.card.properties.text});
errors++;
}
if(!pattern17.test(data26)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/text",schemaPath:"#/properties/card/properties/text/pattern",keyword:"pattern",params:{pattern: "\\S"},parentSchema:schema53.properties.card.properties.text});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/text",schemaPath:"#/properties/card/properties/text/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.card.properties.text});
errors++;
}
}
if(data25.subtitle !== undefined){
let data27 = data25.subtitle;
if(typeof data27 === "string"){
if(func2(data27) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/subtitle",schemaPath:"#/properties/card/properties/subtitle/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.card.properties.subtitle});
errors++;
}
if(!pattern17.test(data27)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/subtitle",schemaPath:"#/properties/card/properties/subtitle/pattern",keyword:"pattern",params:{pattern: "\\S"},parentSchema:schema53.properties.card.properties.subtitle});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/subtitle",schemaPath:"#/properties/card/properties/subtitle/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.card.properties.subtitle});
errors++;
}
}
if(data25.roll !== undefined){
let data28 = data25.roll;
const _errs67 = errors;
let valid17 = true;
const _errs68 = errors;
if(!(Array.isArray(data28))){
vErrors = addError(vErrors, {});
errors++;
}
var _valid0 = _errs68 === errors;
errors = _errs67;
if(vErrors !== null){
if(_errs67){
vErrors.length = _errs67;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs70 = errors;
if(Array.isArray(data28)){
if(data28.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll",schemaPath:"#/properties/card/properties/roll/then/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema53.properties.card.properties.roll.then});
errors++;
}
const len3 = data28.length;
for(let i4=0; i4<len3; i4++){
let data29 = data28[i4];
const _errs73 = errors;
let valid20 = true;
const _errs74 = errors;
if(!(data29 && typeof data29 == "object" && !Array.isArray(data29))){
vErrors = addError(vErrors, {});
errors++;
}
var _valid1 = _errs74 === errors;
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs76 = errors;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
if(!(((key6 === "heading") || (key6 === "role")) || (key6 === "name"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4,schemaPath:"#/$defs/credit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},parentSchema:schema58});
errors++;
}
}
if(data29.heading !== undefined){
let data30 = data29.heading;
if(typeof data30 === "string"){
if(!pattern17.test(data30)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/heading",schemaPath:"#/$defs/credit/properties/heading/pattern",keyword:"pattern",params:{pattern: "\\S"},parentSchema:schema58.properties.heading});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/heading",schemaPath:"#/$defs/credit/properties/heading/type",keyword:"type",params:{type: "string"},parentSchema:schema58.properties.heading});
errors++;
}
}
if(data29.role !== undefined){
let data31 = data29.role;
if(typeof data31 === "string"){
if(!pattern17.test(data31)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/role",schemaPath:"#/$defs/credit/properties/role/pattern",keyword:"pattern",params:{pattern: "\\S"},parentSchema:schema58.properties.role});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/role",schemaPath:"#/$defs/credit/properties/role/type",keyword:"type",params:{type: "string"},parentSchema:schema58.properties.role});
errors++;
}
}
if(data29.name !== undefined){
let data32 = data29.name;
const _errs85 = errors;
let valid23 = true;
const _errs86 = errors;
if(!(Array.isArray(data32))){
vErrors = addError(vErrors, {});
errors++;
}
var _valid2 = _errs86 === errors;
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs88 = errors;
if(Array.isArray(data32)){
if(data32.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/name",schemaPath:"#/$defs/credit/properties/name/then/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema58.properties.name.then});
errors++;
}
const len4 = data32.length;
for(let i5=0; i5<len4; i5++){
let data33 = data32[i5];
if(typeof data33 === "string"){
if(!pattern17.test(data33)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/name/" + i5,schemaPath:"#/$defs/credit/properties/name/then/items/pattern",keyword:"pattern",params:{pattern: "\\S"},parentSchema:schema58.properties.name.then.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/name/" + i5,schemaPath:"#/$defs/credit/properties/name/then/items/type",keyword:"type",params:{type: "string"},parentSchema:schema58.properties.name.then.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/name",schemaPath:"#/$defs/credit/properties/name/then/type",keyword:"type",params:{type: "array"},parentSchema:schema58.properties.name.then});
errors++;
}
var _valid2 = _errs88 === errors;
valid23 = _valid2;
ifClause2 = "then";
}
else {
const _errs92 = errors;
if(typeof data32 === "string"){
if(!pattern17.test(data32)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/name",schemaPath:"#/$defs/credit/properties/name/else/pattern",keyword:"pattern",params:{pattern: "\\S"},parentSchema:schema58.properties.name.else});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/name",schemaPath:"#/$defs/credit/properties/name/else/type",keyword:"type",params:{type: "string"},parentSchema:schema58.properties.name.else});
errors++;
}
var _valid2 = _errs92 === errors;
valid23 = _valid2;
ifClause2 = "else";
}
if(!valid23){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4+"/name",schemaPath:"#/$defs/credit/properties/name/if",keyword:"if",params:{failingKeyword: ifClause2},parentSchema:schema58.properties.name});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4,schemaPath:"#/$defs/credit/type",keyword:"type",params:{type: "object"},parentSchema:schema58});
errors++;
}
var _valid1 = _errs76 === errors;
valid20 = _valid1;
ifClause1 = "then";
}
else {
const _errs94 = errors;
if(typeof data29 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4,schemaPath:"#/properties/card/properties/roll/then/items/else/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.card.properties.roll.then.items.else});
errors++;
}
var _valid1 = _errs94 === errors;
valid20 = _valid1;
ifClause1 = "else";
}
if(!valid20){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll/" + i4,schemaPath:"#/properties/card/properties/roll/then/items/if",keyword:"if",params:{failingKeyword: ifClause1},parentSchema:schema53.properties.card.properties.roll.then.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll",schemaPath:"#/properties/card/properties/roll/then/type",keyword:"type",params:{type: "array"},parentSchema:schema53.properties.card.properties.roll.then});
errors++;
}
var _valid0 = _errs70 === errors;
valid17 = _valid0;
ifClause0 = "then";
}
else {
const _errs96 = errors;
if(typeof data28 === "string"){
if(func2(data28) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll",schemaPath:"#/properties/card/properties/roll/else/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.card.properties.roll.else});
errors++;
}
if(!pattern17.test(data28)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll",schemaPath:"#/properties/card/properties/roll/else/pattern",keyword:"pattern",params:{pattern: "\\S"},parentSchema:schema53.properties.card.properties.roll.else});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll",schemaPath:"#/properties/card/properties/roll/else/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.card.properties.roll.else});
errors++;
}
var _valid0 = _errs96 === errors;
valid17 = _valid0;
ifClause0 = "else";
}
if(!valid17){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/roll",schemaPath:"#/properties/card/properties/roll/if",keyword:"if",params:{failingKeyword: ifClause0},parentSchema:schema53.properties.card.properties.roll});
errors++;
}
}
if(data25.font !== undefined){
let data34 = data25.font;
if(typeof data34 === "string"){
if(func2(data34) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/font",schemaPath:"#/properties/card/properties/font/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.card.properties.font});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/font",schemaPath:"#/properties/card/properties/font/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.card.properties.font});
errors++;
}
}
if(data25.size !== undefined){
let data35 = data25.size;
if(typeof data35 === "string"){
if(!pattern9.test(data35)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/size",schemaPath:"#/properties/card/properties/size/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9]|[1-4]\\d)(?:\\.\\d{1,3})?%$"},parentSchema:schema53.properties.card.properties.size});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/size",schemaPath:"#/properties/card/properties/size/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.card.properties.size});
errors++;
}
}
if(data25.color !== undefined){
let data36 = data25.color;
if(typeof data36 === "string"){
if(!pattern25.test(data36)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/color",schemaPath:"#/$defs/color/pattern",keyword:"pattern",params:{pattern: "^(?:#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|black|silver|gr[ae]y|white|maroon|red|purple|fuchsia|green|lime|olive|yellow|navy|blue|teal|aqua|orange)$"},parentSchema:schema59});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/color",schemaPath:"#/$defs/color/type",keyword:"type",params:{type: "string"},parentSchema:schema59});
errors++;
}
}
if(data25.background !== undefined){
let data37 = data25.background;
const _errs106 = errors;
let valid27 = true;
const _errs107 = errors;
if(!(data37 && typeof data37 == "object" && !Array.isArray(data37))){
vErrors = addError(vErrors, {});
errors++;
}
var _valid3 = _errs107 === errors;
errors = _errs106;
if(vErrors !== null){
if(_errs106){
vErrors.length = _errs106;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs109 = errors;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key7 in data37){
if(!((((key7 === "image") || (key7 === "previous")) || (key7 === "dim")) || (key7 === "blur"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background",schemaPath:"#/properties/card/properties/background/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},parentSchema:schema53.properties.card.properties.background.then});
errors++;
}
}
if(data37.image !== undefined){
let data38 = data37.image;
if(typeof data38 === "string"){
if(func2(data38) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background/image",schemaPath:"#/properties/card/properties/background/then/properties/image/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.card.properties.background.then.properties.image});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background/image",schemaPath:"#/properties/card/properties/background/then/properties/image/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.card.properties.background.then.properties.image});
errors++;
}
}
if(data37.previous !== undefined){
let data39 = data37.previous;
if(true !== data39){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background/previous",schemaPath:"#/properties/card/properties/background/then/properties/previous/const",keyword:"const",params:{allowedValue: true},parentSchema:schema53.properties.card.properties.background.then.properties.previous});
errors++;
}
}
if(data37.dim !== undefined){
let data40 = data37.dim;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1 || isNaN(data40)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background/dim",schemaPath:"#/properties/card/properties/background/then/properties/dim/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},parentSchema:schema53.properties.card.properties.background.then.properties.dim});
errors++;
}
if(data40 < 0 || isNaN(data40)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background/dim",schemaPath:"#/properties/card/properties/background/then/properties/dim/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema53.properties.card.properties.background.then.properties.dim});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background/dim",schemaPath:"#/properties/card/properties/background/then/properties/dim/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.card.properties.background.then.properties.dim});
errors++;
}
}
if(data37.blur !== undefined){
let data41 = data37.blur;
if(typeof data41 === "string"){
if(!pattern26.test(data41)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background/blur",schemaPath:"#/properties/card/properties/background/then/properties/blur/pattern",keyword:"pattern",params:{pattern: "^(?:\\d|1\\d)(?:\\.\\d{1,3})?%$"},parentSchema:schema53.properties.card.properties.background.then.properties.blur});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background/blur",schemaPath:"#/properties/card/properties/background/then/properties/blur/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.card.properties.background.then.properties.blur});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background",schemaPath:"#/properties/card/properties/background/then/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.card.properties.background.then});
errors++;
}
var _valid3 = _errs109 === errors;
valid27 = _valid3;
ifClause3 = "then";
}
else {
const _errs119 = errors;
if(typeof data37 === "string"){
if(!pattern27.test(data37)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background",schemaPath:"#/properties/card/properties/background/else/pattern",keyword:"pattern",params:{pattern: "^(?:previous|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|black|silver|gr[ae]y|white|maroon|red|purple|fuchsia|green|lime|olive|yellow|navy|blue|teal|aqua|orange)$"},parentSchema:schema53.properties.card.properties.background.else});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background",schemaPath:"#/properties/card/properties/background/else/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.card.properties.background.else});
errors++;
}
var _valid3 = _errs119 === errors;
valid27 = _valid3;
ifClause3 = "else";
}
if(!valid27){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/background",schemaPath:"#/properties/card/properties/background/if",keyword:"if",params:{failingKeyword: ifClause3},parentSchema:schema53.properties.card.properties.background});
errors++;
}
}
if(data25.duration !== undefined){
let data42 = data25.duration;
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 3600 || isNaN(data42)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/duration",schemaPath:"#/properties/card/properties/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},parentSchema:schema53.properties.card.properties.duration});
errors++;
}
if(data42 <= 0 || isNaN(data42)){
vErrors = addError(vErrors, {instancePath:instancePath+"/card/duration",schemaPath:"#/properties/card/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema53.properties.card.properties.duration});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card/duration",schemaPath:"#/properties/card/properties/duration/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.card.properties.duration});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/card",schemaPath:"#/properties/card/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.card});
errors++;
}
}
if(data.model !== undefined){
let data43 = data.model;
if(typeof data43 === "string"){
if(func2(data43) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.model});
errors++;
}
}
if(data.prompt !== undefined){
let data44 = data.prompt;
if(typeof data44 === "string"){
if(func2(data44) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.prompt});
errors++;
}
}
if(data.action !== undefined){
let data45 = data.action;
if(typeof data45 === "string"){
if(func2(data45) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/action",schemaPath:"#/properties/action/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.action});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.action});
errors++;
}
}
if(data.negative_prompt !== undefined){
let data46 = data.negative_prompt;
if(typeof data46 === "string"){
if(func2(data46) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/negative_prompt",schemaPath:"#/properties/negative_prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.negative_prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/negative_prompt",schemaPath:"#/properties/negative_prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.negative_prompt});
errors++;
}
}
if(data.duration !== undefined){
let data47 = data.duration;
if((!((typeof data47 == "number") && (isFinite(data47)))) && (typeof data47 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/type",keyword:"type",params:{type: schema53.properties.duration.type},parentSchema:schema53.properties.duration});
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 <= 0 || isNaN(data47)){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema53.properties.duration});
errors++;
}
}
if(typeof data47 === "string"){
if(!pattern6.test(data47)){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/pattern",keyword:"pattern",params:{pattern: "^auto$"},parentSchema:schema53.properties.duration});
errors++;
}
}
}
if(data.aspect_ratio !== undefined){
let data48 = data.aspect_ratio;
if(typeof data48 === "string"){
if(func2(data48) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/aspect_ratio",schemaPath:"#/properties/aspect_ratio/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.aspect_ratio});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/aspect_ratio",schemaPath:"#/properties/aspect_ratio/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.aspect_ratio});
errors++;
}
}
if(data.resolution !== undefined){
let data49 = data.resolution;
if(typeof data49 === "string"){
if(func2(data49) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/resolution",schemaPath:"#/properties/resolution/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.resolution});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/resolution",schemaPath:"#/properties/resolution/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.resolution});
errors++;
}
}
if(data.audio !== undefined){
let data50 = data.audio;
if(typeof data50 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: "boolean"},parentSchema:schema53.properties.audio});
errors++;
}
}
if(data.seed !== undefined){
let data51 = data.seed;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema53.properties.seed});
errors++;
}
}
if(data.first_frame !== undefined){
if(!(validate22(data.first_frame, {instancePath:instancePath+"/first_frame",parentData:data,parentDataProperty:"first_frame",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.last_frame !== undefined){
if(!(validate22(data.last_frame, {instancePath:instancePath+"/last_frame",parentData:data,parentDataProperty:"last_frame",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.params !== undefined){
let data54 = data.params;
if(!(data54 && typeof data54 == "object" && !Array.isArray(data54))){
vErrors = addError(vErrors, {instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.params});
errors++;
}
}
if(data.shot_size !== undefined){
let data55 = data.shot_size;
if(!((((((((((data55 === "EWS") || (data55 === "WS")) || (data55 === "FS")) || (data55 === "MS")) || (data55 === "MCU")) || (data55 === "CU")) || (data55 === "ECU")) || (data55 === "INSERT")) || (data55 === "OTS")) || (data55 === "POV"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/shot_size",schemaPath:"#/$defs/shot_size/enum",keyword:"enum",params:{allowedValues: schema37.enum},parentSchema:schema37});
errors++;
}
}
if(data.camera_angle !== undefined){
let data56 = data.camera_angle;
if(!(((((((((data56 === "eye_level") || (data56 === "low")) || (data56 === "high")) || (data56 === "dutch")) || (data56 === "overhead")) || (data56 === "birds_eye")) || (data56 === "worms_eye")) || (data56 === "ground_level")) || (data56 === "shoulder_level"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/camera_angle",schemaPath:"#/$defs/camera_angle/enum",keyword:"enum",params:{allowedValues: schema38.enum},parentSchema:schema38});
errors++;
}
}
if(data.camera_movement !== undefined){
let data57 = data.camera_movement;
if(!((((((((((((((((((((((((data57 === "static") || (data57 === "pan_left")) || (data57 === "pan_right")) || (data57 === "whip_pan")) || (data57 === "tilt_up")) || (data57 === "tilt_down")) || (data57 === "dolly_in")) || (data57 === "dolly_out")) || (data57 === "dolly_zoom")) || (data57 === "truck_left")) || (data57 === "truck_right")) || (data57 === "pedestal_up")) || (data57 === "pedestal_down")) || (data57 === "crane_up")) || (data57 === "crane_down")) || (data57 === "zoom_in")) || (data57 === "zoom_out")) || (data57 === "arc_left")) || (data57 === "arc_right")) || (data57 === "orbit")) || (data57 === "tracking")) || (data57 === "handheld")) || (data57 === "steadicam")) || (data57 === "rack_focus"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/camera_movement",schemaPath:"#/$defs/camera_movement/enum",keyword:"enum",params:{allowedValues: schema39.enum},parentSchema:schema39});
errors++;
}
}
if(data.lighting !== undefined){
let data58 = data.lighting;
if(typeof data58 === "string"){
if(func2(data58) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/lighting",schemaPath:"#/properties/lighting/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.lighting});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/lighting",schemaPath:"#/properties/lighting/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.lighting});
errors++;
}
}
if(data.characters !== undefined){
let data59 = data.characters;
if(Array.isArray(data59)){
const len5 = data59.length;
for(let i6=0; i6<len5; i6++){
let data60 = data59[i6];
if(typeof data60 === "string"){
if(func2(data60) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + i6,schemaPath:"#/properties/characters/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.characters.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + i6,schemaPath:"#/properties/characters/items/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.characters.items});
errors++;
}
}
let i7 = data59.length;
let j1;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data59[i7];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = addError(vErrors, {instancePath:instancePath+"/characters",schemaPath:"#/properties/characters/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j1},parentSchema:schema53.properties.characters});
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters",schemaPath:"#/properties/characters/type",keyword:"type",params:{type: "array"},parentSchema:schema53.properties.characters});
errors++;
}
}
if(data.location !== undefined){
let data61 = data.location;
if(typeof data61 === "string"){
if(func2(data61) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/location",schemaPath:"#/properties/location/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.location});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.location});
errors++;
}
}
if(data.dialogue !== undefined){
let data62 = data.dialogue;
if(typeof data62 === "string"){
if(func2(data62) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/dialogue",schemaPath:"#/properties/dialogue/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.dialogue});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/dialogue",schemaPath:"#/properties/dialogue/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.dialogue});
errors++;
}
}
if(data.takes !== undefined){
let data63 = data.takes;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes",schemaPath:"#/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema53.properties.takes});
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 50 || isNaN(data63)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes",schemaPath:"#/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema53.properties.takes});
errors++;
}
if(data63 < 1 || isNaN(data63)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes",schemaPath:"#/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema53.properties.takes});
errors++;
}
}
}
if(data.cut !== undefined){
let data64 = data.cut;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
for(const key8 in data64){
if(!((key8 === "in") || (key8 === "out"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/cut",schemaPath:"#/properties/cut/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},parentSchema:schema53.properties.cut});
errors++;
}
}
if(data64.in !== undefined){
let data65 = data64.in;
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 0 || isNaN(data65)){
vErrors = addError(vErrors, {instancePath:instancePath+"/cut/in",schemaPath:"#/properties/cut/properties/in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema53.properties.cut.properties.in});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/cut/in",schemaPath:"#/properties/cut/properties/in/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.cut.properties.in});
errors++;
}
}
if(data64.out !== undefined){
let data66 = data64.out;
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 <= 0 || isNaN(data66)){
vErrors = addError(vErrors, {instancePath:instancePath+"/cut/out",schemaPath:"#/properties/cut/properties/out/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema53.properties.cut.properties.out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/cut/out",schemaPath:"#/properties/cut/properties/out/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.cut.properties.out});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/cut",schemaPath:"#/properties/cut/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.cut});
errors++;
}
}
if(data.speed !== undefined){
let data67 = data.speed;
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 10 || isNaN(data67)){
vErrors = addError(vErrors, {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},parentSchema:schema53.properties.speed});
errors++;
}
if(data67 < 0.1 || isNaN(data67)){
vErrors = addError(vErrors, {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},parentSchema:schema53.properties.speed});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.speed});
errors++;
}
}
if(data.hold !== undefined){
let data68 = data.hold;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key9 in data68){
if(!((key9 === "first") || (key9 === "last"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},parentSchema:schema53.properties.hold});
errors++;
}
}
if(data68.first !== undefined){
let data69 = data68.first;
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 600 || isNaN(data69)){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/first",schemaPath:"#/properties/hold/properties/first/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},parentSchema:schema53.properties.hold.properties.first});
errors++;
}
if(data69 <= 0 || isNaN(data69)){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/first",schemaPath:"#/properties/hold/properties/first/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema53.properties.hold.properties.first});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/first",schemaPath:"#/properties/hold/properties/first/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.hold.properties.first});
errors++;
}
}
if(data68.last !== undefined){
let data70 = data68.last;
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 600 || isNaN(data70)){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/last",schemaPath:"#/properties/hold/properties/last/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},parentSchema:schema53.properties.hold.properties.last});
errors++;
}
if(data70 <= 0 || isNaN(data70)){
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/last",schemaPath:"#/properties/hold/properties/last/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema53.properties.hold.properties.last});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/hold/last",schemaPath:"#/properties/hold/properties/last/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.hold.properties.last});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.hold});
errors++;
}
}
if(data.transition !== undefined){
let data71 = data.transition;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.type === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/transition",schemaPath:"#/$defs/transition/required",keyword:"required",params:{missingProperty: "type"},parentSchema:schema40});
errors++;
}
for(const key10 in data71){
if(!((key10 === "type") || (key10 === "duration"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/transition",schemaPath:"#/$defs/transition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},parentSchema:schema40});
errors++;
}
}
if(data71.type !== undefined){
let data72 = data71.type;
if(!((((((((((((((((((((((((data72 === "cut") || (data72 === "dissolve")) || (data72 === "fade_from_black")) || (data72 === "fade_to_black")) || (data72 === "fade_from_white")) || (data72 === "fade_to_white")) || (data72 === "dip_to_black")) || (data72 === "dip_to_white")) || (data72 === "wipe")) || (data72 === "wipe_left")) || (data72 === "wipe_right")) || (data72 === "wipe_up")) || (data72 === "wipe_down")) || (data72 === "slide_left")) || (data72 === "slide_right")) || (data72 === "slide_up")) || (data72 === "slide_down")) || (data72 === "push_left")) || (data72 === "push_right")) || (data72 === "push_up")) || (data72 === "push_down")) || (data72 === "iris_open")) || (data72 === "iris_close")) || (data72 === "clock_wipe"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/transition/type",schemaPath:"#/$defs/transition/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.type.enum},parentSchema:schema40.properties.type});
errors++;
}
}
if(data71.duration !== undefined){
let data73 = data71.duration;
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 <= 0 || isNaN(data73)){
vErrors = addError(vErrors, {instancePath:instancePath+"/transition/duration",schemaPath:"#/$defs/transition/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema40.properties.duration});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/transition/duration",schemaPath:"#/$defs/transition/properties/duration/type",keyword:"type",params:{type: "number"},parentSchema:schema40.properties.duration});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/transition",schemaPath:"#/$defs/transition/type",keyword:"type",params:{type: "object"},parentSchema:schema40});
errors++;
}
}
if(data.grade !== undefined){
let data74 = data.grade;
if((!(data74 && typeof data74 == "object" && !Array.isArray(data74))) && (typeof data74 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade",schemaPath:"#/$defs/shot_grade/type",keyword:"type",params:{type: schema41.type},parentSchema:schema41});
errors++;
}
if(typeof data74 === "string"){
if(!pattern8.test(data74)){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade",schemaPath:"#/$defs/shot_grade/pattern",keyword:"pattern",params:{pattern: "^none$"},parentSchema:schema41});
errors++;
}
}
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key11 in data74){
if(!(((((key11 === "lut") || (key11 === "exposure")) || (key11 === "temperature")) || (key11 === "contrast")) || (key11 === "saturation"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade",schemaPath:"#/$defs/shot_grade/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},parentSchema:schema41});
errors++;
}
}
if(data74.lut !== undefined){
let data75 = data74.lut;
if(typeof data75 === "string"){
if(func2(data75) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/lut",schemaPath:"#/$defs/shot_grade/properties/lut/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema41.properties.lut});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/lut",schemaPath:"#/$defs/shot_grade/properties/lut/type",keyword:"type",params:{type: "string"},parentSchema:schema41.properties.lut});
errors++;
}
}
if(data74.exposure !== undefined){
let data76 = data74.exposure;
if((!((typeof data76 == "number") && (isFinite(data76)))) && (typeof data76 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/exposure",schemaPath:"#/$defs/shot_grade/properties/exposure/type",keyword:"type",params:{type: schema41.properties.exposure.type},parentSchema:schema41.properties.exposure});
errors++;
}
}
if(data74.temperature !== undefined){
let data77 = data74.temperature;
if((!((typeof data77 == "number") && (isFinite(data77)))) && (typeof data77 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/temperature",schemaPath:"#/$defs/shot_grade/properties/temperature/type",keyword:"type",params:{type: schema41.properties.temperature.type},parentSchema:schema41.properties.temperature});
errors++;
}
}
if(data74.contrast !== undefined){
let data78 = data74.contrast;
if((!((typeof data78 == "number") && (isFinite(data78)))) && (typeof data78 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/contrast",schemaPath:"#/$defs/shot_grade/properties/contrast/type",keyword:"type",params:{type: schema41.properties.contrast.type},parentSchema:schema41.properties.contrast});
errors++;
}
}
if(data74.saturation !== undefined){
let data79 = data74.saturation;
if((!((typeof data79 == "number") && (isFinite(data79)))) && (typeof data79 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/saturation",schemaPath:"#/$defs/shot_grade/properties/saturation/type",keyword:"type",params:{type: schema41.properties.saturation.type},parentSchema:schema41.properties.saturation});
errors++;
}
}
}
}
if(data.focus !== undefined){
let data80 = data.focus;
if(Array.isArray(data80)){
if(data80.length > 2){
vErrors = addError(vErrors, {instancePath:instancePath+"/focus",schemaPath:"#/$defs/focus/maxItems",keyword:"maxItems",params:{limit: 2},parentSchema:schema42});
errors++;
}
if(data80.length < 2){
vErrors = addError(vErrors, {instancePath:instancePath+"/focus",schemaPath:"#/$defs/focus/minItems",keyword:"minItems",params:{limit: 2},parentSchema:schema42});
errors++;
}
const len6 = data80.length;
for(let i8=0; i8<len6; i8++){
let data81 = data80[i8];
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 > 1 || isNaN(data81)){
vErrors = addError(vErrors, {instancePath:instancePath+"/focus/" + i8,schemaPath:"#/$defs/focus/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},parentSchema:schema42.items});
errors++;
}
if(data81 < 0 || isNaN(data81)){
vErrors = addError(vErrors, {instancePath:instancePath+"/focus/" + i8,schemaPath:"#/$defs/focus/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema42.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/focus/" + i8,schemaPath:"#/$defs/focus/items/type",keyword:"type",params:{type: "number"},parentSchema:schema42.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/focus",schemaPath:"#/$defs/focus/type",keyword:"type",params:{type: "array"},parentSchema:schema42});
errors++;
}
}
if(data.overlays !== undefined){
if(!(validate25(data.overlays, {instancePath:instancePath+"/overlays",parentData:data,parentDataProperty:"overlays",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.narration !== undefined){
let data83 = data.narration;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
for(const key12 in data83){
if(!(((((key12 === "text") || (key12 === "file")) || (key12 === "character")) || (key12 === "generate")) || (key12 === "offset"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration",schemaPath:"#/properties/narration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},parentSchema:schema53.properties.narration});
errors++;
}
}
if(data83.text !== undefined){
let data84 = data83.text;
if(typeof data84 === "string"){
if(func2(data84) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/text",schemaPath:"#/properties/narration/properties/text/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.narration.properties.text});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/text",schemaPath:"#/properties/narration/properties/text/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.narration.properties.text});
errors++;
}
}
if(data83.file !== undefined){
let data85 = data83.file;
if(typeof data85 === "string"){
if(func2(data85) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/file",schemaPath:"#/properties/narration/properties/file/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.narration.properties.file});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/file",schemaPath:"#/properties/narration/properties/file/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.narration.properties.file});
errors++;
}
}
if(data83.character !== undefined){
let data86 = data83.character;
if(typeof data86 === "string"){
if(func2(data86) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/character",schemaPath:"#/properties/narration/properties/character/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.narration.properties.character});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/character",schemaPath:"#/properties/narration/properties/character/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.narration.properties.character});
errors++;
}
}
if(data83.generate !== undefined){
let data87 = data83.generate;
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
for(const key13 in data87){
if(!((((((key13 === "model") || (key13 === "prompt")) || (key13 === "voice")) || (key13 === "seed")) || (key13 === "takes")) || (key13 === "params"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate",schemaPath:"#/$defs/speech/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},parentSchema:schema45});
errors++;
}
}
if(data87.model !== undefined){
let data88 = data87.model;
if(typeof data88 === "string"){
if(func2(data88) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/model",schemaPath:"#/$defs/speech/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema45.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/model",schemaPath:"#/$defs/speech/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.model});
errors++;
}
}
if(data87.prompt !== undefined){
let data89 = data87.prompt;
if(typeof data89 === "string"){
if(func2(data89) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/prompt",schemaPath:"#/$defs/speech/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema45.properties.prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/prompt",schemaPath:"#/$defs/speech/properties/prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.prompt});
errors++;
}
}
if(data87.voice !== undefined){
let data90 = data87.voice;
if(typeof data90 === "string"){
if(func2(data90) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/voice",schemaPath:"#/$defs/speech/properties/voice/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema45.properties.voice});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/voice",schemaPath:"#/$defs/speech/properties/voice/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.voice});
errors++;
}
}
if(data87.seed !== undefined){
let data91 = data87.seed;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/seed",schemaPath:"#/$defs/speech/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema45.properties.seed});
errors++;
}
}
if(data87.takes !== undefined){
let data92 = data87.takes;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/takes",schemaPath:"#/$defs/speech/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema45.properties.takes});
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 50 || isNaN(data92)){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/takes",schemaPath:"#/$defs/speech/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema45.properties.takes});
errors++;
}
if(data92 < 1 || isNaN(data92)){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/takes",schemaPath:"#/$defs/speech/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema45.properties.takes});
errors++;
}
}
}
if(data87.params !== undefined){
let data93 = data87.params;
if(!(data93 && typeof data93 == "object" && !Array.isArray(data93))){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate/params",schemaPath:"#/$defs/speech/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema45.properties.params});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/generate",schemaPath:"#/$defs/speech/type",keyword:"type",params:{type: "object"},parentSchema:schema45});
errors++;
}
}
if(data83.offset !== undefined){
let data94 = data83.offset;
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 > 3600 || isNaN(data94)){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/offset",schemaPath:"#/properties/narration/properties/offset/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},parentSchema:schema53.properties.narration.properties.offset});
errors++;
}
if(data94 < -3600 || isNaN(data94)){
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/offset",schemaPath:"#/properties/narration/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: -3600},parentSchema:schema53.properties.narration.properties.offset});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration/offset",schemaPath:"#/properties/narration/properties/offset/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.narration.properties.offset});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/narration",schemaPath:"#/properties/narration/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.narration});
errors++;
}
}
if(data.gain_db !== undefined){
let data95 = data.gain_db;
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 > 24 || isNaN(data95)){
vErrors = addError(vErrors, {instancePath:instancePath+"/gain_db",schemaPath:"#/properties/gain_db/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24},parentSchema:schema53.properties.gain_db});
errors++;
}
if(data95 < -96 || isNaN(data95)){
vErrors = addError(vErrors, {instancePath:instancePath+"/gain_db",schemaPath:"#/properties/gain_db/minimum",keyword:"minimum",params:{comparison: ">=", limit: -96},parentSchema:schema53.properties.gain_db});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/gain_db",schemaPath:"#/properties/gain_db/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.gain_db});
errors++;
}
}
if(data.sound !== undefined){
let data96 = data.sound;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
for(const key14 in data96){
if(!((key14 === "lead") || (key14 === "lag"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sound",schemaPath:"#/$defs/sound_reach/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},parentSchema:schema46});
errors++;
}
}
if(data96.lead !== undefined){
let data97 = data96.lead;
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 < 0 || isNaN(data97)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sound/lead",schemaPath:"#/$defs/sound_reach/properties/lead/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema46.properties.lead});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sound/lead",schemaPath:"#/$defs/sound_reach/properties/lead/type",keyword:"type",params:{type: "number"},parentSchema:schema46.properties.lead});
errors++;
}
}
if(data96.lag !== undefined){
let data98 = data96.lag;
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 < 0 || isNaN(data98)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sound/lag",schemaPath:"#/$defs/sound_reach/properties/lag/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema46.properties.lag});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sound/lag",schemaPath:"#/$defs/sound_reach/properties/lag/type",keyword:"type",params:{type: "number"},parentSchema:schema46.properties.lag});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sound",schemaPath:"#/$defs/sound_reach/type",keyword:"type",params:{type: "object"},parentSchema:schema46});
errors++;
}
}
if(data.markers !== undefined){
let data99 = data.markers;
if(Array.isArray(data99)){
const len7 = data99.length;
for(let i9=0; i9<len7; i9++){
let data100 = data99[i9];
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.at === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9,schemaPath:"#/properties/markers/items/required",keyword:"required",params:{missingProperty: "at"},parentSchema:schema53.properties.markers.items});
errors++;
}
if(data100.name === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9,schemaPath:"#/properties/markers/items/required",keyword:"required",params:{missingProperty: "name"},parentSchema:schema53.properties.markers.items});
errors++;
}
for(const key15 in data100){
if(!((((key15 === "at") || (key15 === "name")) || (key15 === "comment")) || (key15 === "color"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9,schemaPath:"#/properties/markers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},parentSchema:schema53.properties.markers.items});
errors++;
}
}
if(data100.at !== undefined){
let data101 = data100.at;
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 < 0 || isNaN(data101)){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9+"/at",schemaPath:"#/properties/markers/items/properties/at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema53.properties.markers.items.properties.at});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9+"/at",schemaPath:"#/properties/markers/items/properties/at/type",keyword:"type",params:{type: "number"},parentSchema:schema53.properties.markers.items.properties.at});
errors++;
}
}
if(data100.name !== undefined){
let data102 = data100.name;
if(typeof data102 === "string"){
if(func2(data102) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9+"/name",schemaPath:"#/properties/markers/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.markers.items.properties.name});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9+"/name",schemaPath:"#/properties/markers/items/properties/name/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.markers.items.properties.name});
errors++;
}
}
if(data100.comment !== undefined){
let data103 = data100.comment;
if(typeof data103 === "string"){
if(func2(data103) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9+"/comment",schemaPath:"#/properties/markers/items/properties/comment/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.markers.items.properties.comment});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9+"/comment",schemaPath:"#/properties/markers/items/properties/comment/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.markers.items.properties.comment});
errors++;
}
}
if(data100.color !== undefined){
let data104 = data100.color;
if(!(((((((((((data104 === "red") || (data104 === "orange")) || (data104 === "yellow")) || (data104 === "green")) || (data104 === "cyan")) || (data104 === "blue")) || (data104 === "purple")) || (data104 === "magenta")) || (data104 === "pink")) || (data104 === "black")) || (data104 === "white"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9+"/color",schemaPath:"#/$defs/markerColor/enum",keyword:"enum",params:{allowedValues: schema47.enum},parentSchema:schema47});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers/" + i9,schemaPath:"#/properties/markers/items/type",keyword:"type",params:{type: "object"},parentSchema:schema53.properties.markers.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/markers",schemaPath:"#/properties/markers/type",keyword:"type",params:{type: "array"},parentSchema:schema53.properties.markers});
errors++;
}
}
if(data.captions !== undefined){
let data105 = data.captions;
if(typeof data105 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions",schemaPath:"#/properties/captions/type",keyword:"type",params:{type: "boolean"},parentSchema:schema53.properties.captions});
errors++;
}
}
if(data.enabled !== undefined){
let data106 = data.enabled;
if(typeof data106 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},parentSchema:schema53.properties.enabled});
errors++;
}
}
if(data.in_film !== undefined){
let data107 = data.in_film;
if(typeof data107 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/in_film",schemaPath:"#/properties/in_film/type",keyword:"type",params:{type: "boolean"},parentSchema:schema53.properties.in_film});
errors++;
}
}
if(data.notes !== undefined){
let data108 = data.notes;
if(typeof data108 === "string"){
if(func2(data108) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema53.properties.notes});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},parentSchema:schema53.properties.notes});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema53,data});
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema51,data});
errors++;
}
if(data.shots === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shots"},parentSchema:schema51,data});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "slugline")) || (key0 === "location")) || (key0 === "defaults")) || (key0 === "notes")) || (key0 === "shots"))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema51,data});
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/$defs/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema52});
errors++;
}
if(!pattern13.test(data0)){
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},parentSchema:schema52});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},parentSchema:schema52});
errors++;
}
}
if(data.slugline !== undefined){
let data1 = data.slugline;
if(typeof data1 === "string"){
if(func2(data1) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/slugline",schemaPath:"#/properties/slugline/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema51.properties.slugline});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/slugline",schemaPath:"#/properties/slugline/type",keyword:"type",params:{type: "string"},parentSchema:schema51.properties.slugline});
errors++;
}
}
if(data.location !== undefined){
let data2 = data.location;
if(typeof data2 === "string"){
if(func2(data2) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/location",schemaPath:"#/properties/location/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema51.properties.location});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},parentSchema:schema51.properties.location});
errors++;
}
}
if(data.defaults !== undefined){
if(!(validate21(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.notes !== undefined){
let data4 = data.notes;
if(typeof data4 === "string"){
if(func2(data4) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema51.properties.notes});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},parentSchema:schema51.properties.notes});
errors++;
}
}
if(data.shots !== undefined){
let data5 = data.shots;
if(Array.isArray(data5)){
if(data5.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/shots",schemaPath:"#/properties/shots/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema51.properties.shots});
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data5[i0], {instancePath:instancePath+"/shots/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/shots",schemaPath:"#/properties/shots/type",keyword:"type",params:{type: "array"},parentSchema:schema51.properties.shots});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema51,data});
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema71 = {"type":"object","description":"A piece of music and its place in the film: a file, or a request to a music model.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"Sound file, relative to the storyboard."},"generate":{"$ref":"#/$defs/generated_music"},"shot":{"type":"string","minLength":1,"description":"Id of a shot. `at` is then a time in its clip, and the sound moves with the shot."},"at":{"type":"number","minimum":0,"description":"When it begins, in seconds of the film or, with `shot`, in seconds of that shot's clip, as in `cut`. Default: the start of the film, or of the used part of the shot."},"in":{"type":"number","minimum":0,"description":"Where the used part of the file starts, in seconds of the file. Default 0."},"out":{"type":"number","exclusiveMinimum":0,"description":"Where the used part of the file ends. Default: the end of the file."},"loop":{"type":"boolean","description":"Whether the used part is repeated, without a gap, until `duration` or the end of the film. Default false."},"duration":{"type":"number","exclusiveMinimum":0,"description":"The longest time that it is heard, in seconds. Default: to the end of the used part, or of the film."},"fade_in":{"type":"number","minimum":0,"description":"Seconds that it takes to rise to its level. Default 0."},"fade_out":{"type":"number","minimum":0,"description":"Seconds that it takes to fall silent at its end. Default: 1.5 if the film ends before the music, otherwise 0."},"gain_db":{"type":"number","minimum":-96,"maximum":24,"description":"Gain in dB. Default 0."},"ducking":{"type":"object","description":"Lowers the music while someone speaks.","additionalProperties":false,"properties":{"amount_db":{"type":"number","minimum":-96,"maximum":0,"description":"By how much, in dB. Default -9."},"under":{"enum":["narration","dialogue","both"],"description":"What the music makes room for. Default narration."},"attack":{"type":"number","minimum":0,"maximum":10,"description":"Seconds that it takes to lower the music, which is done when the speech begins. Default 0.5."},"release":{"type":"number","minimum":0,"maximum":10,"description":"Seconds that it takes to raise the music after the speech. Default 0.5."},"threshold_lufs":{"type":"number","minimum":-70,"maximum":0,"description":"The loudness above which the clips' own sound counts as dialogue, in LUFS. Default -35."}}}}};
const schema72 = {"type":"object","description":"Music from a model: a separate request with its own price, named audio.music.","additionalProperties":false,"required":["model"],"properties":{"model":{"type":"string","minLength":1,"description":"Id of a model that makes music."},"prompt":{"type":"string","minLength":1,"description":"Style and mood."},"negative_prompt":{"type":"string","minLength":1,"description":"What to avoid in the music."},"duration":{"type":"number","exclusiveMinimum":0,"description":"Length in seconds, for models with this option."},"seed":{"type":"integer","description":"Fixes the model's randomness. Take n uses seed + n - 1."},"takes":{"type":"integer","minimum":1,"maximum":50,"description":"How many pieces to generate. The film uses the first one until you choose another: storyreel takes FILE audio.music N."},"params":{"type":"object","description":"Other parameters of the model, with the names and values of its spec."}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema71.properties, key0))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema71,data});
errors++;
}
}
if(data.file !== undefined){
let data0 = data.file;
if(typeof data0 === "string"){
if(func2(data0) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema71.properties.file});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},parentSchema:schema71.properties.file});
errors++;
}
}
if(data.generate !== undefined){
let data1 = data.generate;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate",schemaPath:"#/$defs/generated_music/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema72});
errors++;
}
for(const key1 in data1){
if(!(((((((key1 === "model") || (key1 === "prompt")) || (key1 === "negative_prompt")) || (key1 === "duration")) || (key1 === "seed")) || (key1 === "takes")) || (key1 === "params"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate",schemaPath:"#/$defs/generated_music/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema72});
errors++;
}
}
if(data1.model !== undefined){
let data2 = data1.model;
if(typeof data2 === "string"){
if(func2(data2) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/model",schemaPath:"#/$defs/generated_music/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema72.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/model",schemaPath:"#/$defs/generated_music/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema72.properties.model});
errors++;
}
}
if(data1.prompt !== undefined){
let data3 = data1.prompt;
if(typeof data3 === "string"){
if(func2(data3) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/prompt",schemaPath:"#/$defs/generated_music/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema72.properties.prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/prompt",schemaPath:"#/$defs/generated_music/properties/prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema72.properties.prompt});
errors++;
}
}
if(data1.negative_prompt !== undefined){
let data4 = data1.negative_prompt;
if(typeof data4 === "string"){
if(func2(data4) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/negative_prompt",schemaPath:"#/$defs/generated_music/properties/negative_prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema72.properties.negative_prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/negative_prompt",schemaPath:"#/$defs/generated_music/properties/negative_prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema72.properties.negative_prompt});
errors++;
}
}
if(data1.duration !== undefined){
let data5 = data1.duration;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 <= 0 || isNaN(data5)){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/duration",schemaPath:"#/$defs/generated_music/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema72.properties.duration});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/duration",schemaPath:"#/$defs/generated_music/properties/duration/type",keyword:"type",params:{type: "number"},parentSchema:schema72.properties.duration});
errors++;
}
}
if(data1.seed !== undefined){
let data6 = data1.seed;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/seed",schemaPath:"#/$defs/generated_music/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema72.properties.seed});
errors++;
}
}
if(data1.takes !== undefined){
let data7 = data1.takes;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/takes",schemaPath:"#/$defs/generated_music/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema72.properties.takes});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 50 || isNaN(data7)){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/takes",schemaPath:"#/$defs/generated_music/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema72.properties.takes});
errors++;
}
if(data7 < 1 || isNaN(data7)){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/takes",schemaPath:"#/$defs/generated_music/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema72.properties.takes});
errors++;
}
}
}
if(data1.params !== undefined){
let data8 = data1.params;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
vErrors = addError(vErrors, {instancePath:instancePath+"/generate/params",schemaPath:"#/$defs/generated_music/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema72.properties.params});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/generate",schemaPath:"#/$defs/generated_music/type",keyword:"type",params:{type: "object"},parentSchema:schema72});
errors++;
}
}
if(data.shot !== undefined){
let data9 = data.shot;
if(typeof data9 === "string"){
if(func2(data9) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/shot",schemaPath:"#/properties/shot/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema71.properties.shot});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/shot",schemaPath:"#/properties/shot/type",keyword:"type",params:{type: "string"},parentSchema:schema71.properties.shot});
errors++;
}
}
if(data.at !== undefined){
let data10 = data.at;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
vErrors = addError(vErrors, {instancePath:instancePath+"/at",schemaPath:"#/properties/at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema71.properties.at});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.at});
errors++;
}
}
if(data.in !== undefined){
let data11 = data.in;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
vErrors = addError(vErrors, {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema71.properties.in});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.in});
errors++;
}
}
if(data.out !== undefined){
let data12 = data.out;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 <= 0 || isNaN(data12)){
vErrors = addError(vErrors, {instancePath:instancePath+"/out",schemaPath:"#/properties/out/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema71.properties.out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/out",schemaPath:"#/properties/out/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.out});
errors++;
}
}
if(data.loop !== undefined){
let data13 = data.loop;
if(typeof data13 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: "boolean"},parentSchema:schema71.properties.loop});
errors++;
}
}
if(data.duration !== undefined){
let data14 = data.duration;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 <= 0 || isNaN(data14)){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema71.properties.duration});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.duration});
errors++;
}
}
if(data.fade_in !== undefined){
let data15 = data.fade_in;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
vErrors = addError(vErrors, {instancePath:instancePath+"/fade_in",schemaPath:"#/properties/fade_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema71.properties.fade_in});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/fade_in",schemaPath:"#/properties/fade_in/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.fade_in});
errors++;
}
}
if(data.fade_out !== undefined){
let data16 = data.fade_out;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
vErrors = addError(vErrors, {instancePath:instancePath+"/fade_out",schemaPath:"#/properties/fade_out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema71.properties.fade_out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/fade_out",schemaPath:"#/properties/fade_out/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.fade_out});
errors++;
}
}
if(data.gain_db !== undefined){
let data17 = data.gain_db;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 24 || isNaN(data17)){
vErrors = addError(vErrors, {instancePath:instancePath+"/gain_db",schemaPath:"#/properties/gain_db/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24},parentSchema:schema71.properties.gain_db});
errors++;
}
if(data17 < -96 || isNaN(data17)){
vErrors = addError(vErrors, {instancePath:instancePath+"/gain_db",schemaPath:"#/properties/gain_db/minimum",keyword:"minimum",params:{comparison: ">=", limit: -96},parentSchema:schema71.properties.gain_db});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/gain_db",schemaPath:"#/properties/gain_db/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.gain_db});
errors++;
}
}
if(data.ducking !== undefined){
let data18 = data.ducking;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key2 in data18){
if(!(((((key2 === "amount_db") || (key2 === "under")) || (key2 === "attack")) || (key2 === "release")) || (key2 === "threshold_lufs"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking",schemaPath:"#/properties/ducking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema71.properties.ducking});
errors++;
}
}
if(data18.amount_db !== undefined){
let data19 = data18.amount_db;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 0 || isNaN(data19)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/amount_db",schemaPath:"#/properties/ducking/properties/amount_db/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0},parentSchema:schema71.properties.ducking.properties.amount_db});
errors++;
}
if(data19 < -96 || isNaN(data19)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/amount_db",schemaPath:"#/properties/ducking/properties/amount_db/minimum",keyword:"minimum",params:{comparison: ">=", limit: -96},parentSchema:schema71.properties.ducking.properties.amount_db});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/amount_db",schemaPath:"#/properties/ducking/properties/amount_db/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.ducking.properties.amount_db});
errors++;
}
}
if(data18.under !== undefined){
let data20 = data18.under;
if(!(((data20 === "narration") || (data20 === "dialogue")) || (data20 === "both"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/under",schemaPath:"#/properties/ducking/properties/under/enum",keyword:"enum",params:{allowedValues: schema71.properties.ducking.properties.under.enum},parentSchema:schema71.properties.ducking.properties.under});
errors++;
}
}
if(data18.attack !== undefined){
let data21 = data18.attack;
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 10 || isNaN(data21)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/attack",schemaPath:"#/properties/ducking/properties/attack/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},parentSchema:schema71.properties.ducking.properties.attack});
errors++;
}
if(data21 < 0 || isNaN(data21)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/attack",schemaPath:"#/properties/ducking/properties/attack/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema71.properties.ducking.properties.attack});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/attack",schemaPath:"#/properties/ducking/properties/attack/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.ducking.properties.attack});
errors++;
}
}
if(data18.release !== undefined){
let data22 = data18.release;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 10 || isNaN(data22)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/release",schemaPath:"#/properties/ducking/properties/release/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},parentSchema:schema71.properties.ducking.properties.release});
errors++;
}
if(data22 < 0 || isNaN(data22)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/release",schemaPath:"#/properties/ducking/properties/release/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema71.properties.ducking.properties.release});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/release",schemaPath:"#/properties/ducking/properties/release/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.ducking.properties.release});
errors++;
}
}
if(data18.threshold_lufs !== undefined){
let data23 = data18.threshold_lufs;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 0 || isNaN(data23)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/threshold_lufs",schemaPath:"#/properties/ducking/properties/threshold_lufs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0},parentSchema:schema71.properties.ducking.properties.threshold_lufs});
errors++;
}
if(data23 < -70 || isNaN(data23)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/threshold_lufs",schemaPath:"#/properties/ducking/properties/threshold_lufs/minimum",keyword:"minimum",params:{comparison: ">=", limit: -70},parentSchema:schema71.properties.ducking.properties.threshold_lufs});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking/threshold_lufs",schemaPath:"#/properties/ducking/properties/threshold_lufs/type",keyword:"type",params:{type: "number"},parentSchema:schema71.properties.ducking.properties.threshold_lufs});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ducking",schemaPath:"#/properties/ducking/type",keyword:"type",params:{type: "object"},parentSchema:schema71.properties.ducking});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema71,data});
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://storyreel.dev/schemas/storyboard.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.storyboard === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "storyboard"},parentSchema:schema31,data});
errors++;
}
if(data.title === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},parentSchema:schema31,data});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema31,data});
errors++;
}
}
if(data.storyboard !== undefined){
let data0 = data.storyboard;
if(1 !== data0){
vErrors = addError(vErrors, {instancePath:instancePath+"/storyboard",schemaPath:"#/properties/storyboard/const",keyword:"const",params:{allowedValue: 1},parentSchema:schema31.properties.storyboard});
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func2(data1) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.title});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.title});
errors++;
}
}
if(data.language !== undefined){
let data2 = data.language;
if(typeof data2 === "string"){
if(func2(data2) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/language",schemaPath:"#/properties/language/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.language});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.language});
errors++;
}
}
if(data.rate !== undefined){
let data3 = data.rate;
if(!(((((((((((data3 === 12) || (data3 === 15)) || (data3 === 23.976)) || (data3 === 24)) || (data3 === 25)) || (data3 === 29.97)) || (data3 === 30)) || (data3 === 48)) || (data3 === 50)) || (data3 === 59.94)) || (data3 === 60))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/enum",keyword:"enum",params:{allowedValues: schema31.properties.rate.enum},parentSchema:schema31.properties.rate});
errors++;
}
}
if(data.timecode !== undefined){
let data4 = data.timecode;
if(!((data4 === "drop") || (data4 === "non_drop"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/timecode",schemaPath:"#/properties/timecode/enum",keyword:"enum",params:{allowedValues: schema31.properties.timecode.enum},parentSchema:schema31.properties.timecode});
errors++;
}
}
if(data.budget !== undefined){
let data5 = data.budget;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(((key1 === "max_usd") || (key1 === "per_shot_usd")) || (key1 === "unknown_prices"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/budget",schemaPath:"#/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema31.properties.budget});
errors++;
}
}
if(data5.max_usd !== undefined){
let data6 = data5.max_usd;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (typeof data6 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/budget/max_usd",schemaPath:"#/$defs/usd/type",keyword:"type",params:{type: schema32.type},parentSchema:schema32});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
vErrors = addError(vErrors, {instancePath:instancePath+"/budget/max_usd",schemaPath:"#/$defs/usd/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema32});
errors++;
}
}
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
vErrors = addError(vErrors, {instancePath:instancePath+"/budget/max_usd",schemaPath:"#/$defs/usd/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema32});
errors++;
}
}
}
if(data5.per_shot_usd !== undefined){
let data7 = data5.per_shot_usd;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (typeof data7 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/budget/per_shot_usd",schemaPath:"#/$defs/usd/type",keyword:"type",params:{type: schema32.type},parentSchema:schema32});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
vErrors = addError(vErrors, {instancePath:instancePath+"/budget/per_shot_usd",schemaPath:"#/$defs/usd/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema32});
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
vErrors = addError(vErrors, {instancePath:instancePath+"/budget/per_shot_usd",schemaPath:"#/$defs/usd/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema32});
errors++;
}
}
}
if(data5.unknown_prices !== undefined){
let data8 = data5.unknown_prices;
if((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))){
vErrors = addError(vErrors, {instancePath:instancePath+"/budget/unknown_prices",schemaPath:"#/properties/budget/properties/unknown_prices/type",keyword:"type",params:{type: schema31.properties.budget.properties.unknown_prices.type},parentSchema:schema31.properties.budget.properties.unknown_prices});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/budget",schemaPath:"#/properties/budget/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.budget});
errors++;
}
}
if(data.defaults !== undefined){
if(!(validate21(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.profiles !== undefined){
let data10 = data.profiles;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
let data11 = data10[key2];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/profile/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema48});
errors++;
}
for(const key3 in data11){
if(!(func1.call(schema48.properties, key3))){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/profile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},parentSchema:schema48});
errors++;
}
}
if(data11.model !== undefined){
let data12 = data11.model;
if(typeof data12 === "string"){
if(func2(data12) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/$defs/profile/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema48.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/$defs/profile/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema48.properties.model});
errors++;
}
}
if(data11.negative_prompt !== undefined){
let data13 = data11.negative_prompt;
if(typeof data13 === "string"){
if(func2(data13) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/negative_prompt",schemaPath:"#/$defs/profile/properties/negative_prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema48.properties.negative_prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/negative_prompt",schemaPath:"#/$defs/profile/properties/negative_prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema48.properties.negative_prompt});
errors++;
}
}
if(data11.duration !== undefined){
let data14 = data11.duration;
if((!((typeof data14 == "number") && (isFinite(data14)))) && (typeof data14 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/duration",schemaPath:"#/$defs/profile/properties/duration/type",keyword:"type",params:{type: schema48.properties.duration.type},parentSchema:schema48.properties.duration});
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 <= 0 || isNaN(data14)){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/duration",schemaPath:"#/$defs/profile/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema48.properties.duration});
errors++;
}
}
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/duration",schemaPath:"#/$defs/profile/properties/duration/pattern",keyword:"pattern",params:{pattern: "^auto$"},parentSchema:schema48.properties.duration});
errors++;
}
}
}
if(data11.aspect_ratio !== undefined){
let data15 = data11.aspect_ratio;
if(typeof data15 === "string"){
if(func2(data15) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/aspect_ratio",schemaPath:"#/$defs/profile/properties/aspect_ratio/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema48.properties.aspect_ratio});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/aspect_ratio",schemaPath:"#/$defs/profile/properties/aspect_ratio/type",keyword:"type",params:{type: "string"},parentSchema:schema48.properties.aspect_ratio});
errors++;
}
}
if(data11.resolution !== undefined){
let data16 = data11.resolution;
if(typeof data16 === "string"){
if(func2(data16) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/resolution",schemaPath:"#/$defs/profile/properties/resolution/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema48.properties.resolution});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/resolution",schemaPath:"#/$defs/profile/properties/resolution/type",keyword:"type",params:{type: "string"},parentSchema:schema48.properties.resolution});
errors++;
}
}
if(data11.audio !== undefined){
let data17 = data11.audio;
if(typeof data17 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audio",schemaPath:"#/$defs/profile/properties/audio/type",keyword:"type",params:{type: "boolean"},parentSchema:schema48.properties.audio});
errors++;
}
}
if(data11.seed !== undefined){
let data18 = data11.seed;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/seed",schemaPath:"#/$defs/profile/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema48.properties.seed});
errors++;
}
}
if(data11.params !== undefined){
let data19 = data11.params;
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/params",schemaPath:"#/$defs/profile/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema48.properties.params});
errors++;
}
}
if(data11.takes !== undefined){
let data20 = data11.takes;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/takes",schemaPath:"#/$defs/profile/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema48.properties.takes});
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 50 || isNaN(data20)){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/takes",schemaPath:"#/$defs/profile/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema48.properties.takes});
errors++;
}
if(data20 < 1 || isNaN(data20)){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/takes",schemaPath:"#/$defs/profile/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema48.properties.takes});
errors++;
}
}
}
if(data11.notes !== undefined){
let data21 = data11.notes;
if(typeof data21 === "string"){
if(func2(data21) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/notes",schemaPath:"#/$defs/profile/properties/notes/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema48.properties.notes});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/notes",schemaPath:"#/$defs/profile/properties/notes/type",keyword:"type",params:{type: "string"},parentSchema:schema48.properties.notes});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/profile/type",keyword:"type",params:{type: "object"},parentSchema:schema48});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.profiles});
errors++;
}
}
if(data.variables !== undefined){
let data22 = data.variables;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key4 in data22){
let data23 = data22[key4];
if((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))){
vErrors = addError(vErrors, {instancePath:instancePath+"/variables/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: schema31.properties.variables.additionalProperties.type},parentSchema:schema31.properties.variables.additionalProperties});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.variables});
errors++;
}
}
if(data.style !== undefined){
let data24 = data.style;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key5 in data24){
if(!((key5 === "look") || (key5 === "negative"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/style",schemaPath:"#/properties/style/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema31.properties.style});
errors++;
}
}
if(data24.look !== undefined){
let data25 = data24.look;
if(typeof data25 === "string"){
if(func2(data25) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/style/look",schemaPath:"#/properties/style/properties/look/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.style.properties.look});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/style/look",schemaPath:"#/properties/style/properties/look/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.style.properties.look});
errors++;
}
}
if(data24.negative !== undefined){
let data26 = data24.negative;
if(typeof data26 === "string"){
if(func2(data26) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/style/negative",schemaPath:"#/properties/style/properties/negative/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.style.properties.negative});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/style/negative",schemaPath:"#/properties/style/properties/negative/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.style.properties.negative});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/style",schemaPath:"#/properties/style/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.style});
errors++;
}
}
if(data.characters !== undefined){
let data27 = data.characters;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key6 in data27){
let data28 = data27[key6];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.description === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/characters/additionalProperties/required",keyword:"required",params:{missingProperty: "description"},parentSchema:schema31.properties.characters.additionalProperties});
errors++;
}
for(const key7 in data28){
if(!((((key7 === "description") || (key7 === "reference")) || (key7 === "voice")) || (key7 === "notes"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/characters/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},parentSchema:schema31.properties.characters.additionalProperties});
errors++;
}
}
if(data28.description !== undefined){
let data29 = data28.description;
if(typeof data29 === "string"){
if(func2(data29) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/characters/additionalProperties/properties/description/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.characters.additionalProperties.properties.description});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/characters/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.characters.additionalProperties.properties.description});
errors++;
}
}
if(data28.reference !== undefined){
let data30 = data28.reference;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key8 in data30){
if(!(((key8 === "file") || (key8 === "url")) || (key8 === "generate"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference",schemaPath:"#/properties/characters/additionalProperties/properties/reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},parentSchema:schema31.properties.characters.additionalProperties.properties.reference});
errors++;
}
}
if(data30.file !== undefined){
let data31 = data30.file;
if(typeof data31 === "string"){
if(func2(data31) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/file",schemaPath:"#/properties/characters/additionalProperties/properties/reference/properties/file/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.characters.additionalProperties.properties.reference.properties.file});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/file",schemaPath:"#/properties/characters/additionalProperties/properties/reference/properties/file/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.characters.additionalProperties.properties.reference.properties.file});
errors++;
}
}
if(data30.url !== undefined){
let data32 = data30.url;
if(typeof data32 === "string"){
if(func2(data32) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/url",schemaPath:"#/properties/characters/additionalProperties/properties/reference/properties/url/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.characters.additionalProperties.properties.reference.properties.url});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/url",schemaPath:"#/properties/characters/additionalProperties/properties/reference/properties/url/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.characters.additionalProperties.properties.reference.properties.url});
errors++;
}
}
if(data30.generate !== undefined){
let data33 = data30.generate;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate",schemaPath:"#/$defs/generated_reference/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema49});
errors++;
}
for(const key9 in data33){
if(!((((((((key9 === "model") || (key9 === "prompt")) || (key9 === "negative_prompt")) || (key9 === "aspect_ratio")) || (key9 === "resolution")) || (key9 === "seed")) || (key9 === "takes")) || (key9 === "params"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate",schemaPath:"#/$defs/generated_reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},parentSchema:schema49});
errors++;
}
}
if(data33.model !== undefined){
let data34 = data33.model;
if(typeof data34 === "string"){
if(func2(data34) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/model",schemaPath:"#/$defs/generated_reference/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema49.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/model",schemaPath:"#/$defs/generated_reference/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema49.properties.model});
errors++;
}
}
if(data33.prompt !== undefined){
let data35 = data33.prompt;
if(typeof data35 === "string"){
if(func2(data35) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/prompt",schemaPath:"#/$defs/generated_reference/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema49.properties.prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/prompt",schemaPath:"#/$defs/generated_reference/properties/prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema49.properties.prompt});
errors++;
}
}
if(data33.negative_prompt !== undefined){
let data36 = data33.negative_prompt;
if(typeof data36 === "string"){
if(func2(data36) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/negative_prompt",schemaPath:"#/$defs/generated_reference/properties/negative_prompt/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema49.properties.negative_prompt});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/negative_prompt",schemaPath:"#/$defs/generated_reference/properties/negative_prompt/type",keyword:"type",params:{type: "string"},parentSchema:schema49.properties.negative_prompt});
errors++;
}
}
if(data33.aspect_ratio !== undefined){
let data37 = data33.aspect_ratio;
if(typeof data37 === "string"){
if(!pattern7.test(data37)){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/aspect_ratio",schemaPath:"#/$defs/generated_reference/properties/aspect_ratio/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*:[1-9][0-9]*$"},parentSchema:schema49.properties.aspect_ratio});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/aspect_ratio",schemaPath:"#/$defs/generated_reference/properties/aspect_ratio/type",keyword:"type",params:{type: "string"},parentSchema:schema49.properties.aspect_ratio});
errors++;
}
}
if(data33.resolution !== undefined){
let data38 = data33.resolution;
if(typeof data38 === "string"){
if(func2(data38) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/resolution",schemaPath:"#/$defs/generated_reference/properties/resolution/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema49.properties.resolution});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/resolution",schemaPath:"#/$defs/generated_reference/properties/resolution/type",keyword:"type",params:{type: "string"},parentSchema:schema49.properties.resolution});
errors++;
}
}
if(data33.seed !== undefined){
let data39 = data33.seed;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/seed",schemaPath:"#/$defs/generated_reference/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema49.properties.seed});
errors++;
}
}
if(data33.takes !== undefined){
let data40 = data33.takes;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/takes",schemaPath:"#/$defs/generated_reference/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema49.properties.takes});
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 50 || isNaN(data40)){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/takes",schemaPath:"#/$defs/generated_reference/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema49.properties.takes});
errors++;
}
if(data40 < 1 || isNaN(data40)){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/takes",schemaPath:"#/$defs/generated_reference/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema49.properties.takes});
errors++;
}
}
}
if(data33.params !== undefined){
let data41 = data33.params;
if(!(data41 && typeof data41 == "object" && !Array.isArray(data41))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate/params",schemaPath:"#/$defs/generated_reference/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema49.properties.params});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference/generate",schemaPath:"#/$defs/generated_reference/type",keyword:"type",params:{type: "object"},parentSchema:schema49});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference",schemaPath:"#/properties/characters/additionalProperties/properties/reference/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.characters.additionalProperties.properties.reference});
errors++;
}
}
if(data28.voice !== undefined){
let data42 = data28.voice;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key10 in data42){
if(!(((((key10 === "model") || (key10 === "voice")) || (key10 === "seed")) || (key10 === "takes")) || (key10 === "params"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice",schemaPath:"#/$defs/voice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},parentSchema:schema50});
errors++;
}
}
if(data42.model !== undefined){
let data43 = data42.model;
if(typeof data43 === "string"){
if(func2(data43) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice/model",schemaPath:"#/$defs/voice/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema50.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice/model",schemaPath:"#/$defs/voice/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema50.properties.model});
errors++;
}
}
if(data42.voice !== undefined){
let data44 = data42.voice;
if(typeof data44 === "string"){
if(func2(data44) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice/voice",schemaPath:"#/$defs/voice/properties/voice/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema50.properties.voice});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice/voice",schemaPath:"#/$defs/voice/properties/voice/type",keyword:"type",params:{type: "string"},parentSchema:schema50.properties.voice});
errors++;
}
}
if(data42.seed !== undefined){
let data45 = data42.seed;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice/seed",schemaPath:"#/$defs/voice/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema50.properties.seed});
errors++;
}
}
if(data42.takes !== undefined){
let data46 = data42.takes;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice/takes",schemaPath:"#/$defs/voice/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema50.properties.takes});
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 50 || isNaN(data46)){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice/takes",schemaPath:"#/$defs/voice/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema50.properties.takes});
errors++;
}
if(data46 < 1 || isNaN(data46)){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice/takes",schemaPath:"#/$defs/voice/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema50.properties.takes});
errors++;
}
}
}
if(data42.params !== undefined){
let data47 = data42.params;
if(!(data47 && typeof data47 == "object" && !Array.isArray(data47))){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice/params",schemaPath:"#/$defs/voice/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema50.properties.params});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/voice",schemaPath:"#/$defs/voice/type",keyword:"type",params:{type: "object"},parentSchema:schema50});
errors++;
}
}
if(data28.notes !== undefined){
let data48 = data28.notes;
if(typeof data48 === "string"){
if(func2(data48) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/notes",schemaPath:"#/properties/characters/additionalProperties/properties/notes/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.characters.additionalProperties.properties.notes});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/notes",schemaPath:"#/properties/characters/additionalProperties/properties/notes/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.characters.additionalProperties.properties.notes});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/characters/additionalProperties/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.characters.additionalProperties});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/characters",schemaPath:"#/properties/characters/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.characters});
errors++;
}
}
if(data.locations !== undefined){
let data49 = data.locations;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key11 in data49){
let data50 = data49[key11];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.description === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/locations/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/locations/additionalProperties/required",keyword:"required",params:{missingProperty: "description"},parentSchema:schema31.properties.locations.additionalProperties});
errors++;
}
for(const key12 in data50){
if(!((key12 === "description") || (key12 === "notes"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/locations/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/locations/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},parentSchema:schema31.properties.locations.additionalProperties});
errors++;
}
}
if(data50.description !== undefined){
let data51 = data50.description;
if(typeof data51 === "string"){
if(func2(data51) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/locations/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/locations/additionalProperties/properties/description/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.locations.additionalProperties.properties.description});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/locations/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/locations/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.locations.additionalProperties.properties.description});
errors++;
}
}
if(data50.notes !== undefined){
let data52 = data50.notes;
if(typeof data52 === "string"){
if(func2(data52) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/locations/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/notes",schemaPath:"#/properties/locations/additionalProperties/properties/notes/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.locations.additionalProperties.properties.notes});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/locations/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/notes",schemaPath:"#/properties/locations/additionalProperties/properties/notes/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.locations.additionalProperties.properties.notes});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/locations/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/locations/additionalProperties/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.locations.additionalProperties});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/locations",schemaPath:"#/properties/locations/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.locations});
errors++;
}
}
if(data.assets !== undefined){
let data53 = data.assets;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key13 in data53){
const _errs123 = errors;
if(typeof key13 === "string"){
if(!pattern13.test(key13)){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},parentSchema:schema31.properties.assets.propertyNames,data:key13,propertyName:key13});
errors++;
}
}
var valid18 = _errs123 === errors;
if(!valid18){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/propertyNames",keyword:"propertyNames",params:{propertyName: key13},parentSchema:schema31.properties.assets});
errors++;
}
}
for(const key14 in data53){
let data54 = data53[key14];
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/assets/additionalProperties/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema31.properties.assets.additionalProperties});
errors++;
}
for(const key15 in data54){
if(!((((key15 === "model") || (key15 === "params")) || (key15 === "takes")) || (key15 === "notes"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/assets/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},parentSchema:schema31.properties.assets.additionalProperties});
errors++;
}
}
if(data54.model !== undefined){
let data55 = data54.model;
if(typeof data55 === "string"){
if(func2(data55) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/properties/assets/additionalProperties/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.assets.additionalProperties.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/properties/assets/additionalProperties/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.assets.additionalProperties.properties.model});
errors++;
}
}
if(data54.params !== undefined){
let data56 = data54.params;
if(!(data56 && typeof data56 == "object" && !Array.isArray(data56))){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/params",schemaPath:"#/properties/assets/additionalProperties/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.assets.additionalProperties.properties.params});
errors++;
}
}
if(data54.takes !== undefined){
let data57 = data54.takes;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/takes",schemaPath:"#/properties/assets/additionalProperties/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema31.properties.assets.additionalProperties.properties.takes});
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 1000 || isNaN(data57)){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/takes",schemaPath:"#/properties/assets/additionalProperties/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},parentSchema:schema31.properties.assets.additionalProperties.properties.takes});
errors++;
}
if(data57 < 1 || isNaN(data57)){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/takes",schemaPath:"#/properties/assets/additionalProperties/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema31.properties.assets.additionalProperties.properties.takes});
errors++;
}
}
}
if(data54.notes !== undefined){
let data58 = data54.notes;
if(typeof data58 === "string"){
if(func2(data58) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/notes",schemaPath:"#/properties/assets/additionalProperties/properties/notes/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.assets.additionalProperties.properties.notes});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/notes",schemaPath:"#/properties/assets/additionalProperties/properties/notes/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.assets.additionalProperties.properties.notes});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/assets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/assets/additionalProperties/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.assets.additionalProperties});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.assets});
errors++;
}
}
if(data.scenes !== undefined){
let data59 = data.scenes;
if(Array.isArray(data59)){
if(data59.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/scenes",schemaPath:"#/properties/scenes/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.scenes});
errors++;
}
const len0 = data59.length;
for(let i0=0; i0<len0; i0++){
if(!(validate28(data59[i0], {instancePath:instancePath+"/scenes/" + i0,parentData:data59,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/scenes",schemaPath:"#/properties/scenes/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.scenes});
errors++;
}
}
if(data.shots !== undefined){
let data61 = data.shots;
if(Array.isArray(data61)){
if(data61.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/shots",schemaPath:"#/properties/shots/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.shots});
errors++;
}
const len1 = data61.length;
for(let i1=0; i1<len1; i1++){
if(!(validate30(data61[i1], {instancePath:instancePath+"/shots/" + i1,parentData:data61,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/shots",schemaPath:"#/properties/shots/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.shots});
errors++;
}
}
if(data.grade !== undefined){
let data63 = data.grade;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(Object.keys(data63).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade",schemaPath:"#/$defs/grade/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema69});
errors++;
}
for(const key16 in data63){
if(!(((((key16 === "lut") || (key16 === "exposure")) || (key16 === "temperature")) || (key16 === "contrast")) || (key16 === "saturation"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade",schemaPath:"#/$defs/grade/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},parentSchema:schema69});
errors++;
}
}
if(data63.lut !== undefined){
let data64 = data63.lut;
if(typeof data64 === "string"){
if(func2(data64) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/lut",schemaPath:"#/$defs/grade/properties/lut/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema69.properties.lut});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/lut",schemaPath:"#/$defs/grade/properties/lut/type",keyword:"type",params:{type: "string"},parentSchema:schema69.properties.lut});
errors++;
}
}
if(data63.exposure !== undefined){
let data65 = data63.exposure;
if((!((typeof data65 == "number") && (isFinite(data65)))) && (typeof data65 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/exposure",schemaPath:"#/$defs/grade/properties/exposure/type",keyword:"type",params:{type: schema69.properties.exposure.type},parentSchema:schema69.properties.exposure});
errors++;
}
}
if(data63.temperature !== undefined){
let data66 = data63.temperature;
if((!((typeof data66 == "number") && (isFinite(data66)))) && (typeof data66 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/temperature",schemaPath:"#/$defs/grade/properties/temperature/type",keyword:"type",params:{type: schema69.properties.temperature.type},parentSchema:schema69.properties.temperature});
errors++;
}
}
if(data63.contrast !== undefined){
let data67 = data63.contrast;
if((!((typeof data67 == "number") && (isFinite(data67)))) && (typeof data67 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/contrast",schemaPath:"#/$defs/grade/properties/contrast/type",keyword:"type",params:{type: schema69.properties.contrast.type},parentSchema:schema69.properties.contrast});
errors++;
}
}
if(data63.saturation !== undefined){
let data68 = data63.saturation;
if((!((typeof data68 == "number") && (isFinite(data68)))) && (typeof data68 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/grade/saturation",schemaPath:"#/$defs/grade/properties/saturation/type",keyword:"type",params:{type: schema69.properties.saturation.type},parentSchema:schema69.properties.saturation});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/grade",schemaPath:"#/$defs/grade/type",keyword:"type",params:{type: "object"},parentSchema:schema69});
errors++;
}
}
if(data.overlays !== undefined){
let data69 = data.overlays;
if(Array.isArray(data69)){
if(data69.length > 50){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays",schemaPath:"#/properties/overlays/maxItems",keyword:"maxItems",params:{limit: 50},parentSchema:schema31.properties.overlays});
errors++;
}
const len2 = data69.length;
for(let i2=0; i2<len2; i2++){
let data70 = data69[i2];
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
for(const key17 in data70){
if(!(func1.call(schema44.properties, key17))){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2,schemaPath:"#/$defs/overlay/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},parentSchema:schema44});
errors++;
}
}
if(data70.text !== undefined){
let data71 = data70.text;
if(typeof data71 === "string"){
if(func2(data71) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/text",schemaPath:"#/$defs/overlay/properties/text/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema44.properties.text});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/text",schemaPath:"#/$defs/overlay/properties/text/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.text});
errors++;
}
}
if(data70.image !== undefined){
let data72 = data70.image;
if(typeof data72 === "string"){
if(func2(data72) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/image",schemaPath:"#/$defs/overlay/properties/image/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema44.properties.image});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/image",schemaPath:"#/$defs/overlay/properties/image/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.image});
errors++;
}
}
if(data70.position !== undefined){
let data73 = data70.position;
if(!((((((((((data73 === "lower_third") || (data73 === "top_left")) || (data73 === "top")) || (data73 === "top_right")) || (data73 === "left")) || (data73 === "center")) || (data73 === "right")) || (data73 === "bottom_left")) || (data73 === "bottom")) || (data73 === "bottom_right"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/position",schemaPath:"#/$defs/overlay/properties/position/enum",keyword:"enum",params:{allowedValues: schema44.properties.position.enum},parentSchema:schema44.properties.position});
errors++;
}
}
if(data70.from !== undefined){
let data74 = data70.from;
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 < 0 || isNaN(data74)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/from",schemaPath:"#/$defs/overlay/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema44.properties.from});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/from",schemaPath:"#/$defs/overlay/properties/from/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.from});
errors++;
}
}
if(data70.to !== undefined){
let data75 = data70.to;
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 <= 0 || isNaN(data75)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/to",schemaPath:"#/$defs/overlay/properties/to/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema44.properties.to});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/to",schemaPath:"#/$defs/overlay/properties/to/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.to});
errors++;
}
}
if(data70.fade !== undefined){
let data76 = data70.fade;
if((!((typeof data76 == "number") && (isFinite(data76)))) && (!(data76 && typeof data76 == "object" && !Array.isArray(data76)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade",schemaPath:"#/$defs/overlay/properties/fade/type",keyword:"type",params:{type: schema44.properties.fade.type},parentSchema:schema44.properties.fade});
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 60 || isNaN(data76)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade",schemaPath:"#/$defs/overlay/properties/fade/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60},parentSchema:schema44.properties.fade});
errors++;
}
if(data76 < 0 || isNaN(data76)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade",schemaPath:"#/$defs/overlay/properties/fade/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema44.properties.fade});
errors++;
}
}
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key18 in data76){
if(!((key18 === "in") || (key18 === "out"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade",schemaPath:"#/$defs/overlay/properties/fade/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},parentSchema:schema44.properties.fade});
errors++;
}
}
if(data76.in !== undefined){
let data77 = data76.in;
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 60 || isNaN(data77)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade/in",schemaPath:"#/$defs/overlay/properties/fade/properties/in/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60},parentSchema:schema44.properties.fade.properties.in});
errors++;
}
if(data77 < 0 || isNaN(data77)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade/in",schemaPath:"#/$defs/overlay/properties/fade/properties/in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema44.properties.fade.properties.in});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade/in",schemaPath:"#/$defs/overlay/properties/fade/properties/in/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.fade.properties.in});
errors++;
}
}
if(data76.out !== undefined){
let data78 = data76.out;
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 60 || isNaN(data78)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade/out",schemaPath:"#/$defs/overlay/properties/fade/properties/out/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60},parentSchema:schema44.properties.fade.properties.out});
errors++;
}
if(data78 < 0 || isNaN(data78)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade/out",schemaPath:"#/$defs/overlay/properties/fade/properties/out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema44.properties.fade.properties.out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/fade/out",schemaPath:"#/$defs/overlay/properties/fade/properties/out/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.fade.properties.out});
errors++;
}
}
}
}
if(data70.opacity !== undefined){
let data79 = data70.opacity;
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 1 || isNaN(data79)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/opacity",schemaPath:"#/$defs/overlay/properties/opacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},parentSchema:schema44.properties.opacity});
errors++;
}
if(data79 <= 0 || isNaN(data79)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/opacity",schemaPath:"#/$defs/overlay/properties/opacity/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema44.properties.opacity});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/opacity",schemaPath:"#/$defs/overlay/properties/opacity/type",keyword:"type",params:{type: "number"},parentSchema:schema44.properties.opacity});
errors++;
}
}
if(data70.font !== undefined){
let data80 = data70.font;
if(typeof data80 === "string"){
if(func2(data80) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/font",schemaPath:"#/$defs/overlay/properties/font/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema44.properties.font});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/font",schemaPath:"#/$defs/overlay/properties/font/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.font});
errors++;
}
}
if(data70.size !== undefined){
let data81 = data70.size;
if(typeof data81 === "string"){
if(!pattern9.test(data81)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/size",schemaPath:"#/$defs/overlay/properties/size/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9]|[1-4]\\d)(?:\\.\\d{1,3})?%$"},parentSchema:schema44.properties.size});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/size",schemaPath:"#/$defs/overlay/properties/size/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.size});
errors++;
}
}
if(data70.color !== undefined){
let data82 = data70.color;
if(typeof data82 === "string"){
if(func2(data82) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/color",schemaPath:"#/$defs/overlay/properties/color/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema44.properties.color});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/color",schemaPath:"#/$defs/overlay/properties/color/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.color});
errors++;
}
}
if(data70.width !== undefined){
let data83 = data70.width;
if(typeof data83 === "string"){
if(!pattern10.test(data83)){
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/width",schemaPath:"#/$defs/overlay/properties/width/pattern",keyword:"pattern",params:{pattern: "^(?:100|[1-9]\\d?(?:\\.\\d{1,3})?)%$"},parentSchema:schema44.properties.width});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2+"/width",schemaPath:"#/$defs/overlay/properties/width/type",keyword:"type",params:{type: "string"},parentSchema:schema44.properties.width});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays/" + i2,schemaPath:"#/$defs/overlay/type",keyword:"type",params:{type: "object"},parentSchema:schema44});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/overlays",schemaPath:"#/properties/overlays/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.overlays});
errors++;
}
}
if(data.opening !== undefined){
let data84 = data.opening;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.type === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/opening",schemaPath:"#/properties/opening/required",keyword:"required",params:{missingProperty: "type"},parentSchema:schema31.properties.opening});
errors++;
}
for(const key19 in data84){
if(!((key19 === "type") || (key19 === "duration"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/opening",schemaPath:"#/properties/opening/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},parentSchema:schema31.properties.opening});
errors++;
}
}
if(data84.type !== undefined){
let data85 = data84.type;
if(!((data85 === "fade_from_black") || (data85 === "fade_from_white"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/opening/type",schemaPath:"#/properties/opening/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.opening.properties.type.enum},parentSchema:schema31.properties.opening.properties.type});
errors++;
}
}
if(data84.duration !== undefined){
let data86 = data84.duration;
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 <= 0 || isNaN(data86)){
vErrors = addError(vErrors, {instancePath:instancePath+"/opening/duration",schemaPath:"#/properties/opening/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema31.properties.opening.properties.duration});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/opening/duration",schemaPath:"#/properties/opening/properties/duration/type",keyword:"type",params:{type: "number"},parentSchema:schema31.properties.opening.properties.duration});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/opening",schemaPath:"#/properties/opening/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.opening});
errors++;
}
}
if(data.ending !== undefined){
let data87 = data.ending;
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
if(data87.type === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/ending",schemaPath:"#/properties/ending/required",keyword:"required",params:{missingProperty: "type"},parentSchema:schema31.properties.ending});
errors++;
}
for(const key20 in data87){
if(!((key20 === "type") || (key20 === "duration"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/ending",schemaPath:"#/properties/ending/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},parentSchema:schema31.properties.ending});
errors++;
}
}
if(data87.type !== undefined){
let data88 = data87.type;
if(!((data88 === "fade_to_black") || (data88 === "fade_to_white"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/ending/type",schemaPath:"#/properties/ending/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.ending.properties.type.enum},parentSchema:schema31.properties.ending.properties.type});
errors++;
}
}
if(data87.duration !== undefined){
let data89 = data87.duration;
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 <= 0 || isNaN(data89)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ending/duration",schemaPath:"#/properties/ending/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema31.properties.ending.properties.duration});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ending/duration",schemaPath:"#/properties/ending/properties/duration/type",keyword:"type",params:{type: "number"},parentSchema:schema31.properties.ending.properties.duration});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ending",schemaPath:"#/properties/ending/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.ending});
errors++;
}
}
if(data.audio !== undefined){
let data90 = data.audio;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key21 in data90){
if(!((((((key21 === "music") || (key21 === "effects")) || (key21 === "narration")) || (key21 === "stems")) || (key21 === "production_sound")) || (key21 === "loudness"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},parentSchema:schema31.properties.audio});
errors++;
}
}
if(data90.music !== undefined){
let data91 = data90.music;
const _errs204 = errors;
let valid35 = true;
const _errs205 = errors;
if(!(Array.isArray(data91))){
vErrors = addError(vErrors, {});
errors++;
}
var _valid0 = _errs205 === errors;
errors = _errs204;
if(vErrors !== null){
if(_errs204){
vErrors.length = _errs204;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs207 = errors;
if(Array.isArray(data91)){
if(data91.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/music",schemaPath:"#/properties/audio/properties/music/then/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.audio.properties.music.then});
errors++;
}
const len3 = data91.length;
for(let i3=0; i3<len3; i3++){
if(!(validate37(data91[i3], {instancePath:instancePath+"/audio/music/" + i3,parentData:data91,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/music",schemaPath:"#/properties/audio/properties/music/then/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.audio.properties.music.then});
errors++;
}
var _valid0 = _errs207 === errors;
valid35 = _valid0;
ifClause0 = "then";
}
else {
const _errs210 = errors;
if(!(validate37(data91, {instancePath:instancePath+"/audio/music",parentData:data90,parentDataProperty:"music",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var _valid0 = _errs210 === errors;
valid35 = _valid0;
ifClause0 = "else";
}
if(!valid35){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/music",schemaPath:"#/properties/audio/properties/music/if",keyword:"if",params:{failingKeyword: ifClause0},parentSchema:schema31.properties.audio.properties.music});
errors++;
}
}
if(data90.effects !== undefined){
let data93 = data90.effects;
if(Array.isArray(data93)){
if(data93.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects",schemaPath:"#/properties/audio/properties/effects/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.audio.properties.effects});
errors++;
}
const len4 = data93.length;
for(let i4=0; i4<len4; i4++){
let data94 = data93[i4];
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.file === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4,schemaPath:"#/$defs/effect_cue/required",keyword:"required",params:{missingProperty: "file"},parentSchema:schema73});
errors++;
}
for(const key22 in data94){
if(!(func1.call(schema73.properties, key22))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4,schemaPath:"#/$defs/effect_cue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},parentSchema:schema73});
errors++;
}
}
if(data94.file !== undefined){
let data95 = data94.file;
if(typeof data95 === "string"){
if(func2(data95) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/file",schemaPath:"#/$defs/effect_cue/properties/file/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema73.properties.file});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/file",schemaPath:"#/$defs/effect_cue/properties/file/type",keyword:"type",params:{type: "string"},parentSchema:schema73.properties.file});
errors++;
}
}
if(data94.shot !== undefined){
let data96 = data94.shot;
if(typeof data96 === "string"){
if(func2(data96) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/shot",schemaPath:"#/$defs/effect_cue/properties/shot/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema73.properties.shot});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/shot",schemaPath:"#/$defs/effect_cue/properties/shot/type",keyword:"type",params:{type: "string"},parentSchema:schema73.properties.shot});
errors++;
}
}
if(data94.at !== undefined){
let data97 = data94.at;
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 < 0 || isNaN(data97)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/at",schemaPath:"#/$defs/effect_cue/properties/at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema73.properties.at});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/at",schemaPath:"#/$defs/effect_cue/properties/at/type",keyword:"type",params:{type: "number"},parentSchema:schema73.properties.at});
errors++;
}
}
if(data94.in !== undefined){
let data98 = data94.in;
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 < 0 || isNaN(data98)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/in",schemaPath:"#/$defs/effect_cue/properties/in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema73.properties.in});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/in",schemaPath:"#/$defs/effect_cue/properties/in/type",keyword:"type",params:{type: "number"},parentSchema:schema73.properties.in});
errors++;
}
}
if(data94.out !== undefined){
let data99 = data94.out;
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 <= 0 || isNaN(data99)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/out",schemaPath:"#/$defs/effect_cue/properties/out/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema73.properties.out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/out",schemaPath:"#/$defs/effect_cue/properties/out/type",keyword:"type",params:{type: "number"},parentSchema:schema73.properties.out});
errors++;
}
}
if(data94.loop !== undefined){
let data100 = data94.loop;
if(typeof data100 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/loop",schemaPath:"#/$defs/effect_cue/properties/loop/type",keyword:"type",params:{type: "boolean"},parentSchema:schema73.properties.loop});
errors++;
}
}
if(data94.duration !== undefined){
let data101 = data94.duration;
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 <= 0 || isNaN(data101)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/duration",schemaPath:"#/$defs/effect_cue/properties/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema73.properties.duration});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/duration",schemaPath:"#/$defs/effect_cue/properties/duration/type",keyword:"type",params:{type: "number"},parentSchema:schema73.properties.duration});
errors++;
}
}
if(data94.fade_in !== undefined){
let data102 = data94.fade_in;
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 < 0 || isNaN(data102)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/fade_in",schemaPath:"#/$defs/effect_cue/properties/fade_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema73.properties.fade_in});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/fade_in",schemaPath:"#/$defs/effect_cue/properties/fade_in/type",keyword:"type",params:{type: "number"},parentSchema:schema73.properties.fade_in});
errors++;
}
}
if(data94.fade_out !== undefined){
let data103 = data94.fade_out;
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 < 0 || isNaN(data103)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/fade_out",schemaPath:"#/$defs/effect_cue/properties/fade_out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema73.properties.fade_out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/fade_out",schemaPath:"#/$defs/effect_cue/properties/fade_out/type",keyword:"type",params:{type: "number"},parentSchema:schema73.properties.fade_out});
errors++;
}
}
if(data94.gain_db !== undefined){
let data104 = data94.gain_db;
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 > 24 || isNaN(data104)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/gain_db",schemaPath:"#/$defs/effect_cue/properties/gain_db/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24},parentSchema:schema73.properties.gain_db});
errors++;
}
if(data104 < -96 || isNaN(data104)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/gain_db",schemaPath:"#/$defs/effect_cue/properties/gain_db/minimum",keyword:"minimum",params:{comparison: ">=", limit: -96},parentSchema:schema73.properties.gain_db});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4+"/gain_db",schemaPath:"#/$defs/effect_cue/properties/gain_db/type",keyword:"type",params:{type: "number"},parentSchema:schema73.properties.gain_db});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects/" + i4,schemaPath:"#/$defs/effect_cue/type",keyword:"type",params:{type: "object"},parentSchema:schema73});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/effects",schemaPath:"#/properties/audio/properties/effects/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.audio.properties.effects});
errors++;
}
}
if(data90.narration !== undefined){
let data105 = data90.narration;
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
for(const key23 in data105){
if(!(((key23 === "file_pattern") || (key23 === "character")) || (key23 === "generate"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration",schemaPath:"#/properties/audio/properties/narration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},parentSchema:schema31.properties.audio.properties.narration});
errors++;
}
}
if(data105.file_pattern !== undefined){
let data106 = data105.file_pattern;
if(typeof data106 === "string"){
if(func2(data106) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/file_pattern",schemaPath:"#/properties/audio/properties/narration/properties/file_pattern/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.audio.properties.narration.properties.file_pattern});
errors++;
}
if(!pattern32.test(data106)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/file_pattern",schemaPath:"#/properties/audio/properties/narration/properties/file_pattern/pattern",keyword:"pattern",params:{pattern: "\\{shot\\}|\\{\\{"},parentSchema:schema31.properties.audio.properties.narration.properties.file_pattern});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/file_pattern",schemaPath:"#/properties/audio/properties/narration/properties/file_pattern/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.audio.properties.narration.properties.file_pattern});
errors++;
}
}
if(data105.character !== undefined){
let data107 = data105.character;
if(typeof data107 === "string"){
if(func2(data107) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/character",schemaPath:"#/properties/audio/properties/narration/properties/character/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.audio.properties.narration.properties.character});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/character",schemaPath:"#/properties/audio/properties/narration/properties/character/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.audio.properties.narration.properties.character});
errors++;
}
}
if(data105.generate !== undefined){
let data108 = data105.generate;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key24 in data108){
if(!(((((key24 === "model") || (key24 === "voice")) || (key24 === "seed")) || (key24 === "takes")) || (key24 === "params"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate",schemaPath:"#/$defs/voice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},parentSchema:schema50});
errors++;
}
}
if(data108.model !== undefined){
let data109 = data108.model;
if(typeof data109 === "string"){
if(func2(data109) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate/model",schemaPath:"#/$defs/voice/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema50.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate/model",schemaPath:"#/$defs/voice/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema50.properties.model});
errors++;
}
}
if(data108.voice !== undefined){
let data110 = data108.voice;
if(typeof data110 === "string"){
if(func2(data110) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate/voice",schemaPath:"#/$defs/voice/properties/voice/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema50.properties.voice});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate/voice",schemaPath:"#/$defs/voice/properties/voice/type",keyword:"type",params:{type: "string"},parentSchema:schema50.properties.voice});
errors++;
}
}
if(data108.seed !== undefined){
let data111 = data108.seed;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate/seed",schemaPath:"#/$defs/voice/properties/seed/type",keyword:"type",params:{type: "integer"},parentSchema:schema50.properties.seed});
errors++;
}
}
if(data108.takes !== undefined){
let data112 = data108.takes;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate/takes",schemaPath:"#/$defs/voice/properties/takes/type",keyword:"type",params:{type: "integer"},parentSchema:schema50.properties.takes});
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 > 50 || isNaN(data112)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate/takes",schemaPath:"#/$defs/voice/properties/takes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},parentSchema:schema50.properties.takes});
errors++;
}
if(data112 < 1 || isNaN(data112)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate/takes",schemaPath:"#/$defs/voice/properties/takes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema50.properties.takes});
errors++;
}
}
}
if(data108.params !== undefined){
let data113 = data108.params;
if(!(data113 && typeof data113 == "object" && !Array.isArray(data113))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate/params",schemaPath:"#/$defs/voice/properties/params/type",keyword:"type",params:{type: "object"},parentSchema:schema50.properties.params});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration/generate",schemaPath:"#/$defs/voice/type",keyword:"type",params:{type: "object"},parentSchema:schema50});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/narration",schemaPath:"#/properties/audio/properties/narration/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.audio.properties.narration});
errors++;
}
}
if(data90.stems !== undefined){
let data114 = data90.stems;
const _errs259 = errors;
let valid45 = true;
const _errs260 = errors;
if(!(Array.isArray(data114))){
vErrors = addError(vErrors, {});
errors++;
}
var _valid1 = _errs260 === errors;
errors = _errs259;
if(vErrors !== null){
if(_errs259){
vErrors.length = _errs259;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs262 = errors;
if(Array.isArray(data114)){
if(data114.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/stems",schemaPath:"#/properties/audio/properties/stems/then/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.audio.properties.stems.then});
errors++;
}
const len5 = data114.length;
for(let i5=0; i5<len5; i5++){
let data115 = data114[i5];
if(!(((data115 === "dialogue") || (data115 === "music")) || (data115 === "effects"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/stems/" + i5,schemaPath:"#/properties/audio/properties/stems/then/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.audio.properties.stems.then.items.enum},parentSchema:schema31.properties.audio.properties.stems.then.items});
errors++;
}
}
let i6 = data114.length;
let j0;
if(i6 > 1){
outer0:
for(;i6--;){
for(j0 = i6; j0--;){
if(func0(data114[i6], data114[j0])){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/stems",schemaPath:"#/properties/audio/properties/stems/then/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j0},parentSchema:schema31.properties.audio.properties.stems.then});
errors++;
break outer0;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/stems",schemaPath:"#/properties/audio/properties/stems/then/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.audio.properties.stems.then});
errors++;
}
var _valid1 = _errs262 === errors;
valid45 = _valid1;
ifClause1 = "then";
}
else {
const _errs265 = errors;
if(typeof data114 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/stems",schemaPath:"#/properties/audio/properties/stems/else/type",keyword:"type",params:{type: "boolean"},parentSchema:schema31.properties.audio.properties.stems.else});
errors++;
}
var _valid1 = _errs265 === errors;
valid45 = _valid1;
ifClause1 = "else";
}
if(!valid45){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/stems",schemaPath:"#/properties/audio/properties/stems/if",keyword:"if",params:{failingKeyword: ifClause1},parentSchema:schema31.properties.audio.properties.stems});
errors++;
}
}
if(data90.production_sound !== undefined){
let data116 = data90.production_sound;
if(!((data116 === "keep") || (data116 === "mute"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/production_sound",schemaPath:"#/properties/audio/properties/production_sound/enum",keyword:"enum",params:{allowedValues: schema31.properties.audio.properties.production_sound.enum},parentSchema:schema31.properties.audio.properties.production_sound});
errors++;
}
}
if(data90.loudness !== undefined){
let data117 = data90.loudness;
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
for(const key25 in data117){
if(!((key25 === "integrated_lufs") || (key25 === "true_peak_dbtp"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/loudness",schemaPath:"#/properties/audio/properties/loudness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},parentSchema:schema31.properties.audio.properties.loudness});
errors++;
}
}
if(data117.integrated_lufs !== undefined){
let data118 = data117.integrated_lufs;
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 > -5 || isNaN(data118)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/loudness/integrated_lufs",schemaPath:"#/properties/audio/properties/loudness/properties/integrated_lufs/maximum",keyword:"maximum",params:{comparison: "<=", limit: -5},parentSchema:schema31.properties.audio.properties.loudness.properties.integrated_lufs});
errors++;
}
if(data118 < -70 || isNaN(data118)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/loudness/integrated_lufs",schemaPath:"#/properties/audio/properties/loudness/properties/integrated_lufs/minimum",keyword:"minimum",params:{comparison: ">=", limit: -70},parentSchema:schema31.properties.audio.properties.loudness.properties.integrated_lufs});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/loudness/integrated_lufs",schemaPath:"#/properties/audio/properties/loudness/properties/integrated_lufs/type",keyword:"type",params:{type: "number"},parentSchema:schema31.properties.audio.properties.loudness.properties.integrated_lufs});
errors++;
}
}
if(data117.true_peak_dbtp !== undefined){
let data119 = data117.true_peak_dbtp;
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 > 0 || isNaN(data119)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/loudness/true_peak_dbtp",schemaPath:"#/properties/audio/properties/loudness/properties/true_peak_dbtp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0},parentSchema:schema31.properties.audio.properties.loudness.properties.true_peak_dbtp});
errors++;
}
if(data119 < -9 || isNaN(data119)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/loudness/true_peak_dbtp",schemaPath:"#/properties/audio/properties/loudness/properties/true_peak_dbtp/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9},parentSchema:schema31.properties.audio.properties.loudness.properties.true_peak_dbtp});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/loudness/true_peak_dbtp",schemaPath:"#/properties/audio/properties/loudness/properties/true_peak_dbtp/type",keyword:"type",params:{type: "number"},parentSchema:schema31.properties.audio.properties.loudness.properties.true_peak_dbtp});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/loudness",schemaPath:"#/properties/audio/properties/loudness/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.audio.properties.loudness});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.audio});
errors++;
}
}
if(data.captions !== undefined){
let data120 = data.captions;
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions",schemaPath:"#/properties/captions/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.captions});
errors++;
}
for(const key26 in data120){
if(!((((key26 === "source") || (key26 === "formats")) || (key26 === "burn_in")) || (key26 === "style"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions",schemaPath:"#/properties/captions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},parentSchema:schema31.properties.captions});
errors++;
}
}
if(data120.source !== undefined){
let data121 = data120.source;
if(!((data121 === "narration") || (data121 === "dialogue"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/source",schemaPath:"#/properties/captions/properties/source/enum",keyword:"enum",params:{allowedValues: schema31.properties.captions.properties.source.enum},parentSchema:schema31.properties.captions.properties.source});
errors++;
}
}
if(data120.formats !== undefined){
let data122 = data120.formats;
if(Array.isArray(data122)){
if(data122.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/formats",schemaPath:"#/properties/captions/properties/formats/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.captions.properties.formats});
errors++;
}
const len6 = data122.length;
for(let i7=0; i7<len6; i7++){
let data123 = data122[i7];
if(!((data123 === "srt") || (data123 === "vtt"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/formats/" + i7,schemaPath:"#/properties/captions/properties/formats/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.captions.properties.formats.items.enum},parentSchema:schema31.properties.captions.properties.formats.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/formats",schemaPath:"#/properties/captions/properties/formats/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.captions.properties.formats});
errors++;
}
}
if(data120.burn_in !== undefined){
let data124 = data120.burn_in;
if(typeof data124 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/burn_in",schemaPath:"#/properties/captions/properties/burn_in/type",keyword:"type",params:{type: "boolean"},parentSchema:schema31.properties.captions.properties.burn_in});
errors++;
}
}
if(data120.style !== undefined){
let data125 = data120.style;
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key27 in data125){
if(!((((key27 === "font") || (key27 === "size")) || (key27 === "position")) || (key27 === "margin"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/style",schemaPath:"#/properties/captions/properties/style/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},parentSchema:schema31.properties.captions.properties.style});
errors++;
}
}
if(data125.font !== undefined){
let data126 = data125.font;
if(typeof data126 === "string"){
if(func2(data126) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/style/font",schemaPath:"#/properties/captions/properties/style/properties/font/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.captions.properties.style.properties.font});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/style/font",schemaPath:"#/properties/captions/properties/style/properties/font/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.captions.properties.style.properties.font});
errors++;
}
}
if(data125.size !== undefined){
let data127 = data125.size;
if(typeof data127 === "string"){
if(!pattern33.test(data127)){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/style/size",schemaPath:"#/properties/captions/properties/style/properties/size/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9]|1\\d)(?:\\.\\d{1,3})?%$"},parentSchema:schema31.properties.captions.properties.style.properties.size});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/style/size",schemaPath:"#/properties/captions/properties/style/properties/size/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.captions.properties.style.properties.size});
errors++;
}
}
if(data125.position !== undefined){
let data128 = data125.position;
if(!(((data128 === "bottom") || (data128 === "middle")) || (data128 === "top"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/style/position",schemaPath:"#/properties/captions/properties/style/properties/position/enum",keyword:"enum",params:{allowedValues: schema31.properties.captions.properties.style.properties.position.enum},parentSchema:schema31.properties.captions.properties.style.properties.position});
errors++;
}
}
if(data125.margin !== undefined){
let data129 = data125.margin;
if(typeof data129 === "string"){
if(!pattern34.test(data129)){
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/style/margin",schemaPath:"#/properties/captions/properties/style/properties/margin/pattern",keyword:"pattern",params:{pattern: "^(?:\\d|[1-3]\\d)(?:\\.\\d{1,3})?%$"},parentSchema:schema31.properties.captions.properties.style.properties.margin});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/style/margin",schemaPath:"#/properties/captions/properties/style/properties/margin/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.captions.properties.style.properties.margin});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/captions/style",schemaPath:"#/properties/captions/properties/style/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.captions.properties.style});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/captions",schemaPath:"#/properties/captions/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.captions});
errors++;
}
}
if(data.deliverables !== undefined){
let data130 = data.deliverables;
if(Array.isArray(data130)){
if(data130.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables",schemaPath:"#/properties/deliverables/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.deliverables});
errors++;
}
const len7 = data130.length;
for(let i8=0; i8<len7; i8++){
let data131 = data130[i8];
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
if(data131.id === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8,schemaPath:"#/properties/deliverables/items/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema31.properties.deliverables.items});
errors++;
}
for(const key28 in data131){
if(!(func1.call(schema31.properties.deliverables.items.properties, key28))){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8,schemaPath:"#/properties/deliverables/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},parentSchema:schema31.properties.deliverables.items});
errors++;
}
}
if(data131.id !== undefined){
let data132 = data131.id;
if(typeof data132 === "string"){
if(func2(data132) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/id",schemaPath:"#/$defs/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema52});
errors++;
}
if(!pattern13.test(data132)){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/id",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},parentSchema:schema52});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},parentSchema:schema52});
errors++;
}
}
if(data131.aspect_ratio !== undefined){
let data133 = data131.aspect_ratio;
if(typeof data133 === "string"){
if(func2(data133) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/aspect_ratio",schemaPath:"#/properties/deliverables/items/properties/aspect_ratio/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.deliverables.items.properties.aspect_ratio});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/aspect_ratio",schemaPath:"#/properties/deliverables/items/properties/aspect_ratio/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.deliverables.items.properties.aspect_ratio});
errors++;
}
}
if(data131.width !== undefined){
let data134 = data131.width;
if(!(((typeof data134 == "number") && (!(data134 % 1) && !isNaN(data134))) && (isFinite(data134)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/width",schemaPath:"#/properties/deliverables/items/properties/width/type",keyword:"type",params:{type: "integer"},parentSchema:schema31.properties.deliverables.items.properties.width});
errors++;
}
if((typeof data134 == "number") && (isFinite(data134))){
if(data134 > 7680 || isNaN(data134)){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/width",schemaPath:"#/properties/deliverables/items/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 7680},parentSchema:schema31.properties.deliverables.items.properties.width});
errors++;
}
if(data134 < 16 || isNaN(data134)){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/width",schemaPath:"#/properties/deliverables/items/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 16},parentSchema:schema31.properties.deliverables.items.properties.width});
errors++;
}
}
}
if(data131.height !== undefined){
let data135 = data131.height;
if(!(((typeof data135 == "number") && (!(data135 % 1) && !isNaN(data135))) && (isFinite(data135)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/height",schemaPath:"#/properties/deliverables/items/properties/height/type",keyword:"type",params:{type: "integer"},parentSchema:schema31.properties.deliverables.items.properties.height});
errors++;
}
if((typeof data135 == "number") && (isFinite(data135))){
if(data135 > 7680 || isNaN(data135)){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/height",schemaPath:"#/properties/deliverables/items/properties/height/maximum",keyword:"maximum",params:{comparison: "<=", limit: 7680},parentSchema:schema31.properties.deliverables.items.properties.height});
errors++;
}
if(data135 < 16 || isNaN(data135)){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/height",schemaPath:"#/properties/deliverables/items/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 16},parentSchema:schema31.properties.deliverables.items.properties.height});
errors++;
}
}
}
if(data131.reframe !== undefined){
let data136 = data131.reframe;
if(!((((data136 === "crop") || (data136 === "pad")) || (data136 === "blur")) || (data136 === "regenerate"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/reframe",schemaPath:"#/properties/deliverables/items/properties/reframe/enum",keyword:"enum",params:{allowedValues: schema31.properties.deliverables.items.properties.reframe.enum},parentSchema:schema31.properties.deliverables.items.properties.reframe});
errors++;
}
}
if(data131.focus !== undefined){
let data137 = data131.focus;
if(Array.isArray(data137)){
if(data137.length > 2){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/focus",schemaPath:"#/$defs/focus/maxItems",keyword:"maxItems",params:{limit: 2},parentSchema:schema42});
errors++;
}
if(data137.length < 2){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/focus",schemaPath:"#/$defs/focus/minItems",keyword:"minItems",params:{limit: 2},parentSchema:schema42});
errors++;
}
const len8 = data137.length;
for(let i9=0; i9<len8; i9++){
let data138 = data137[i9];
if((typeof data138 == "number") && (isFinite(data138))){
if(data138 > 1 || isNaN(data138)){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/focus/" + i9,schemaPath:"#/$defs/focus/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},parentSchema:schema42.items});
errors++;
}
if(data138 < 0 || isNaN(data138)){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/focus/" + i9,schemaPath:"#/$defs/focus/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema42.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/focus/" + i9,schemaPath:"#/$defs/focus/items/type",keyword:"type",params:{type: "number"},parentSchema:schema42.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/focus",schemaPath:"#/$defs/focus/type",keyword:"type",params:{type: "array"},parentSchema:schema42});
errors++;
}
}
if(data131.codec !== undefined){
let data139 = data131.codec;
if(!((((((((data139 === "h264") || (data139 === "hevc")) || (data139 === "av1")) || (data139 === "prores_422_hq")) || (data139 === "dnxhr_hq")) || (data139 === "vp9")) || (data139 === "gif")) || (data139 === "audio"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/codec",schemaPath:"#/properties/deliverables/items/properties/codec/enum",keyword:"enum",params:{allowedValues: schema31.properties.deliverables.items.properties.codec.enum},parentSchema:schema31.properties.deliverables.items.properties.codec});
errors++;
}
}
if(data131.bits !== undefined){
let data140 = data131.bits;
if(!((data140 === 8) || (data140 === 10))){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/bits",schemaPath:"#/properties/deliverables/items/properties/bits/enum",keyword:"enum",params:{allowedValues: schema31.properties.deliverables.items.properties.bits.enum},parentSchema:schema31.properties.deliverables.items.properties.bits});
errors++;
}
}
if(data131.quality !== undefined){
let data141 = data131.quality;
if(!(((data141 === "draft") || (data141 === "good")) || (data141 === "master"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8+"/quality",schemaPath:"#/properties/deliverables/items/properties/quality/enum",keyword:"enum",params:{allowedValues: schema31.properties.deliverables.items.properties.quality.enum},parentSchema:schema31.properties.deliverables.items.properties.quality});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables/" + i8,schemaPath:"#/properties/deliverables/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.deliverables.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/deliverables",schemaPath:"#/properties/deliverables/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.deliverables});
errors++;
}
}
if(data.exports !== undefined){
let data142 = data.exports;
if(Array.isArray(data142)){
const len9 = data142.length;
for(let i10=0; i10<len9; i10++){
let data143 = data142[i10];
if(!(((data143 === "otio") || (data143 === "fcpxml")) || (data143 === "edl"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/exports/" + i10,schemaPath:"#/properties/exports/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.exports.items.enum},parentSchema:schema31.properties.exports.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/exports",schemaPath:"#/properties/exports/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.exports});
errors++;
}
}
if(data.notes !== undefined){
let data144 = data.notes;
if(typeof data144 === "string"){
if(func2(data144) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.notes});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.notes});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema31,data});
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function isSame(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function addError(errors, error) {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

/** Checks a value against packages/renderer/schemas/storyboard.schema.json. */
export const validateStoryboard: SchemaCheck = compiled;
