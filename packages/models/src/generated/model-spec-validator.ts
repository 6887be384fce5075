// Generated from packages/models/schemas/model-spec.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "../model/check-value.ts";
import type { SchemaCheck } from "../source/check-schema.ts";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:storyreel:model-spec:1","title":"storyreel model spec","type":"object","description":"One model of a request queue: its parameters, limits, price and output, each with its source.","additionalProperties":false,"properties":{"model_spec":{"const":1,"description":"Version of this format."},"id":{"type":"string","description":"Model id exactly as sent in a request. Case-sensitive.","minLength":1,"pattern":"^\\S(.*\\S)?$"},"extends":{"type":"string","minLength":1,"description":"Id of the model that this spec changes. The spec contains only what differs. Without `id`, or with the same `id`, it replaces that model in this project; with another `id`, it is an additional model."},"title":{"type":"string","description":"Name for people.","minLength":1},"summary":{"type":"string","description":"What the model does, in one sentence.","minLength":1},"vendor":{"type":"string","description":"Who makes the model.","minLength":1},"provider":{"type":"string","description":"Id of the provider spec that describes how to call it.","minLength":1},"page":{"type":"string","description":"The documentation page: an http or https URL.","pattern":"^https?://\\S+$"},"modalities":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["text-to-video","image-to-video","video-to-video","audio-to-video","reference-to-video","text-to-image","image-to-image","text-to-speech","text-to-music","voice-clone","other"]},"description":"Kinds of input and output."},"calling":{"enum":["async","sync","unknown"],"description":"sync: the answer to the submit may already contain the result."},"parameters":{"description":"The keys of the payload, in the order they are sent. In a spec with `extends`: only those that are new or differ; `null` removes one."},"rules":{"type":"array","description":"Limits across parameters.","items":{"type":"object","description":"If `when` matches the payload with defaults filled in, `must` has to match too, or `total` has to be within its limits.","additionalProperties":false,"required":["message","source","as_of"],"properties":{"each":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+)*$","description":"A list of maps. The rule is then about each of its entries, and conditions name their keys: `type`, or `voice.type` for a map inside."},"when":{"$ref":"#/$defs/condition"},"must":{"$ref":"#/$defs/condition"},"total":{"$ref":"#/$defs/total"},"severity":{"enum":["error","warning"],"description":"warning: the API accepts the payload and ignores a value. Default error."},"message":{"type":"string","description":"What is wrong, for the author of a storyboard; lower case, no full stop.","minLength":1},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}},"replace_rules":{"type":"boolean","description":"In a spec with `extends`: the rules of that model do not apply, only those of this spec. Default: rules are added."},"price":{"description":"What a request costs: a table, or `unknown` with the reason.","oneOf":[{"type":"object","description":"A published price.","additionalProperties":false,"required":["per","rates","source","as_of"],"properties":{"per":{"enum":["second","video","request","image","thousand-characters"],"description":"What one unit is."},"quantity":{"type":"string","description":"The parameter that sets how many units are bought. Default: one unit.","minLength":1},"input":{"type":"string","minLength":1,"description":"For a price per second: the parameter with the file whose seconds are bought. The price is unknown until that file has been measured."},"rates":{"type":"array","minItems":1,"description":"Every combination of the parameters named has exactly one row.","items":{"type":"object","additionalProperties":false,"required":["usd"],"properties":{"when":{"$ref":"#/$defs/condition"},"usd":{"description":"US dollars for one unit, as quoted text such as \"0.112\"; null where the combination exists but its price is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"surcharges":{"type":"array","minItems":1,"description":"What inputs cost on top, once for a request.","items":{"type":"object","description":"What each input of a parameter costs.","additionalProperties":false,"required":["input","usd"],"properties":{"input":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+)*$","description":"A parameter whose entries are counted, such as `images`, or what is inside it, such as `ref_images.image_urls`."},"included":{"type":"integer","minimum":1,"description":"How many cost nothing."},"usd":{"description":"US dollars for one input, as quoted text such as \"0.0011\"; null if it is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},{"type":"object","description":"No published price.","additionalProperties":false,"required":["unknown","source","as_of"],"properties":{"unknown":{"type":"string","description":"Why no price can be promised.","minLength":1},"reported":{"type":"array","description":"Less certain figures. Shown to users, but not used in plans.","items":{"type":"object","description":"A reported price.","additionalProperties":false,"required":["per","rates","source","as_of"],"properties":{"per":{"enum":["second","video","request","image","thousand-characters"],"description":"What one unit is."},"quantity":{"type":"string","description":"The parameter that sets how many units are bought. Default: one unit.","minLength":1},"input":{"type":"string","minLength":1,"description":"For a price per second: the parameter with the file whose seconds are bought. The price is unknown until that file has been measured."},"rates":{"type":"array","minItems":1,"description":"Every combination of the parameters named has exactly one row.","items":{"type":"object","additionalProperties":false,"required":["usd"],"properties":{"when":{"$ref":"#/$defs/condition"},"usd":{"description":"US dollars for one unit, as quoted text such as \"0.112\"; null where the combination exists but its price is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"surcharges":{"type":"array","minItems":1,"description":"What inputs cost on top, once for a request.","items":{"type":"object","description":"What each input of a parameter costs.","additionalProperties":false,"required":["input","usd"],"properties":{"input":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+)*$","description":"A parameter whose entries are counted, such as `images`, or what is inside it, such as `ref_images.image_urls`."},"included":{"type":"integer","minimum":1,"description":"How many cost nothing."},"usd":{"description":"US dollars for one input, as quoted text such as \"0.0011\"; null if it is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}]},"output":{"description":"What comes out."},"timing":{"type":"object","description":"Typical waiting time.","additionalProperties":false,"required":["typical_seconds","source","as_of"],"properties":{"typical_seconds":{"type":"number","exclusiveMinimum":0,"description":"Seconds from submit to success."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"notes":{"type":"array","description":"What else a reader of this spec should know.","items":{"type":"string","description":"One remark.","minLength":1}}},"if":{"type":"object","required":["extends"]},"then":{"required":["model_spec"],"properties":{"parameters":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"anyOf":[{"$ref":"#/$defs/parameter_change"},{"type":"null"}]}},"output":{"$ref":"#/$defs/output_change"}}},"else":{"required":["model_spec","id","title","summary","vendor","provider","page","modalities","calling","parameters","price","output"],"properties":{"parameters":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"$ref":"#/$defs/parameter"}},"replace_rules":false,"output":{"$ref":"#/$defs/output"}}},"$defs":{"condition":{"description":"Parameter → the values that match: a list of wire values, \"present\" or \"absent\", or limits.","type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]}},{"enum":["present","absent"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":0,"description":"Maximum length of the list."}}}]}},"shape":{"type":"object","description":"A value inside a list or map.","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API expects in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"pixels":{"type":"object","additionalProperties":false,"required":["separator"],"description":"The text is a picture size: width, separator, height. Limits are inclusive.","properties":{"separator":{"enum":["x","*","X"],"description":"Between width and height."},"minimum":{"type":"integer","minimum":1,"description":"Fewest pixels, width × height."},"maximum":{"type":"integer","minimum":1,"description":"Most pixels, width × height."},"max_side":{"type":"integer","minimum":1,"description":"Longest side."},"multiple_of":{"type":"integer","minimum":1,"description":"Both sides are multiples of this."},"max_ratio":{"type":"number","minimum":1,"description":"Longer side divided by the shorter one."},"words":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"A word such as 2K; \"\" for none."},"description":"Words that are accepted as well."}}},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"id_from":{"anyOf":[{"$ref":"#/$defs/idOrigin"},{"type":"array","minItems":1,"items":{"$ref":"#/$defs/idOrigin"},"description":"models that each return such an id"}],"description":"The value may be an id that another model returns."}}},"parameter":{"description":"One key of the payload.","allOf":[{"$ref":"#/$defs/parameter_change"},{"type":"object","required":["type","description","source","as_of"]}]},"parameter_change":{"type":"object","additionalProperties":false,"properties":{"role":{"enum":["prompt","negative_prompt","duration","aspect_ratio","resolution","audio","seed","first_frame","last_frame","voice","reference_pictures"],"description":"The storyboard setting that this parameter implements."},"role_values":{"type":"object","minProperties":1,"additionalProperties":{"type":["string","number","boolean","null"]},"description":"Neutral value → wire value, where they differ: { \"true\": \"on\", \"false\": \"off\" }."},"role_template":{"type":"string","description":"How the neutral value is written into text: \"{value}s\".","pattern":"^[^{}]*\\{value\\}[^{}]*$"},"role_list":{"type":"boolean","description":"The API expects a list with the neutral value as its only entry."},"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API expects in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"pixels":{"type":"object","additionalProperties":false,"required":["separator"],"description":"The text is a picture size: width, separator, height. Limits are inclusive.","properties":{"separator":{"enum":["x","*","X"],"description":"Between width and height."},"minimum":{"type":"integer","minimum":1,"description":"Fewest pixels, width × height."},"maximum":{"type":"integer","minimum":1,"description":"Most pixels, width × height."},"max_side":{"type":"integer","minimum":1,"description":"Longest side."},"multiple_of":{"type":"integer","minimum":1,"description":"Both sides are multiples of this."},"max_ratio":{"type":"number","minimum":1,"description":"Longer side divided by the shorter one."},"words":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"A word such as 2K; \"\" for none."},"description":"Words that are accepted as well."}}},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"id_from":{"anyOf":[{"$ref":"#/$defs/idOrigin"},{"type":"array","minItems":1,"items":{"$ref":"#/$defs/idOrigin"},"description":"models that each return such an id"}],"description":"The value may be an id that another model returns."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}},"description":"What differs in one key of the payload."},"output":{"allOf":[{"$ref":"#/$defs/output_change"},{"type":"object","required":["media","source","as_of"]}]},"output_change":{"type":"object","description":"What comes out.","additionalProperties":false,"properties":{"media":{"enum":["video","image","audio","ids"],"description":"Kind of result; ids: not a file, but ids for requests to other models."},"duration":{"description":"Length of the result: the parameter that sets it, a fixed length, the input file that is as long, or why it is unknown. Needed for videos and sounds.","oneOf":[{"type":"object","description":"The parameter that sets the length.","additionalProperties":false,"required":["parameter"],"properties":{"parameter":{"type":"string","description":"Name of the parameter."}}},{"type":"object","description":"A fixed length.","additionalProperties":false,"required":["seconds"],"properties":{"seconds":{"type":"number","minimum":0,"description":"Seconds."}}},{"type":"object","description":"The input file that is as long.","additionalProperties":false,"required":["input"],"properties":{"input":{"type":"string","description":"Name of the parameter with the file."}}},{"type":"object","description":"A length that is not known in advance.","additionalProperties":false,"required":["unknown"],"properties":{"unknown":{"type":"string","minLength":1,"description":"Why."}}}]},"frame_rate":{"type":"number","exclusiveMinimum":0,"description":"Frames per second."},"size_parameter":{"type":"string","minLength":1,"description":"The parameter that names the size of the picture, such as 1024x768. Where it does not, `sizes` count."},"count_parameter":{"type":"string","minLength":1,"description":"The parameter that says how many results one request makes. Without it, or if it is left out: one."},"sizes":{"type":"array","description":"Size of the picture: the first row whose `when` matches.","items":{"type":"object","description":"One size.","additionalProperties":false,"required":["width","height"],"properties":{"when":{"$ref":"#/$defs/condition"},"width":{"type":"integer","minimum":1,"description":"Pixels."},"height":{"type":"integer","minimum":1,"description":"Pixels."}}}},"audio":{"type":"array","description":"Whether the clip has sound: the first row whose `when` matches. Without a match it is unknown.","items":{"type":"object","description":"One case.","additionalProperties":false,"required":["present"],"properties":{"when":{"$ref":"#/$defs/condition"},"present":{"type":"boolean","description":"The clip has sound."}}}},"ids":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[a-z][a-z0-9_]*$"},"additionalProperties":{"anyOf":[{"type":"string","minLength":1,"description":"a path in the outcome, such as data.faces[].face_id"},{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"paths, of which the first existing one is used"}]},"description":"Ids that the outcome contains, by name: what other specs mean with `id_from`."},"ids_lifetime":{"type":"object","additionalProperties":false,"required":["hours","source","as_of"],"description":"How long other models accept the ids.","properties":{"hours":{"type":"number","exclusiveMinimum":0,"description":"Hours from the submit of the request that returns them."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"total":{"description":"A limit on a sum. `items`, `numbers` and `characters` say what is added up.","type":"object","additionalProperties":false,"properties":{"items":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+)*$","description":"a parameter such as `images`, or what is inside it, such as `shots.duration`"},"description":"How many inputs these parameters have: the entries of lists, and one for any other value."},"numbers":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+)*$","description":"a parameter such as `images`, or what is inside it, such as `shots.duration`"},"description":"The sum of these numbers, including numbers written as text. `shots.duration` is that of each entry of the list `shots`."},"characters":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+)*$","description":"a parameter such as `images`, or what is inside it, such as `shots.duration`"},"description":"How many characters these texts have together."},"minimum":{"type":"number","description":"Smallest total, inclusive."},"maximum":{"type":"number","description":"Largest total, inclusive."},"equals":{"type":"string","minLength":1,"description":"The parameter whose number the total has to be."}}},"idOrigin":{"type":"object","additionalProperties":false,"required":["model","id"],"properties":{"model":{"type":"string","minLength":1,"description":"Id of that model."},"id":{"type":"string","minLength":1,"description":"Its name under `ids` in the output of that model."}},"description":"the model and its id: { model, id }"}}};
const schema39 = {"description":"Parameter → the values that match: a list of wire values, \"present\" or \"absent\", or limits.","type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]}},{"enum":["present","absent"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":0,"description":"Maximum length of the list."}}}]}};
const schema45 = {"description":"A limit on a sum. `items`, `numbers` and `characters` say what is added up.","type":"object","additionalProperties":false,"properties":{"items":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+)*$","description":"a parameter such as `images`, or what is inside it, such as `shots.duration`"},"description":"How many inputs these parameters have: the entries of lists, and one for any other value."},"numbers":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+)*$","description":"a parameter such as `images`, or what is inside it, such as `shots.duration`"},"description":"The sum of these numbers, including numbers written as text. `shots.duration` is that of each entry of the list `shots`."},"characters":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+)*$","description":"a parameter such as `images`, or what is inside it, such as `shots.duration`"},"description":"How many characters these texts have together."},"minimum":{"type":"number","description":"Smallest total, inclusive."},"maximum":{"type":"number","description":"Largest total, inclusive."},"equals":{"type":"string","minLength":1,"description":"The parameter whose number the total has to be."}}};
const pattern4 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*$", "u");
const pattern11 = new RegExp("^\\S(.*\\S)?$", "u");
const pattern12 = new RegExp("^https?://\\S+$", "u");
const pattern13 = new RegExp("^[^.\\s]+(\\.[^.\\s]+)*$", "u");
const pattern6 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$", "u");
const pattern18 = new RegExp("^\\d{1,12}(\\.\\d{1,9})?$", "u");
const schema32 = {"type":"object","additionalProperties":false,"properties":{"role":{"enum":["prompt","negative_prompt","duration","aspect_ratio","resolution","audio","seed","first_frame","last_frame","voice","reference_pictures"],"description":"The storyboard setting that this parameter implements."},"role_values":{"type":"object","minProperties":1,"additionalProperties":{"type":["string","number","boolean","null"]},"description":"Neutral value → wire value, where they differ: { \"true\": \"on\", \"false\": \"off\" }."},"role_template":{"type":"string","description":"How the neutral value is written into text: \"{value}s\".","pattern":"^[^{}]*\\{value\\}[^{}]*$"},"role_list":{"type":"boolean","description":"The API expects a list with the neutral value as its only entry."},"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API expects in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"pixels":{"type":"object","additionalProperties":false,"required":["separator"],"description":"The text is a picture size: width, separator, height. Limits are inclusive.","properties":{"separator":{"enum":["x","*","X"],"description":"Between width and height."},"minimum":{"type":"integer","minimum":1,"description":"Fewest pixels, width × height."},"maximum":{"type":"integer","minimum":1,"description":"Most pixels, width × height."},"max_side":{"type":"integer","minimum":1,"description":"Longest side."},"multiple_of":{"type":"integer","minimum":1,"description":"Both sides are multiples of this."},"max_ratio":{"type":"number","minimum":1,"description":"Longer side divided by the shorter one."},"words":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"A word such as 2K; \"\" for none."},"description":"Words that are accepted as well."}}},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"id_from":{"anyOf":[{"$ref":"#/$defs/idOrigin"},{"type":"array","minItems":1,"items":{"$ref":"#/$defs/idOrigin"},"description":"models that each return such an id"}],"description":"The value may be an id that another model returns."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}},"description":"What differs in one key of the payload."};
const schema34 = {"type":"object","additionalProperties":false,"required":["model","id"],"properties":{"model":{"type":"string","minLength":1,"description":"Id of that model."},"id":{"type":"string","minLength":1,"description":"Its name under `ids` in the output of that model."}},"description":"the model and its id: { model, id }"};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints;
const pattern5 = new RegExp("^[^{}]*\\{value\\}[^{}]*$", "u");
const schema33 = {"type":"object","description":"A value inside a list or map.","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API expects in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"pixels":{"type":"object","additionalProperties":false,"required":["separator"],"description":"The text is a picture size: width, separator, height. Limits are inclusive.","properties":{"separator":{"enum":["x","*","X"],"description":"Between width and height."},"minimum":{"type":"integer","minimum":1,"description":"Fewest pixels, width × height."},"maximum":{"type":"integer","minimum":1,"description":"Most pixels, width × height."},"max_side":{"type":"integer","minimum":1,"description":"Longest side."},"multiple_of":{"type":"integer","minimum":1,"description":"Both sides are multiples of this."},"max_ratio":{"type":"number","minimum":1,"description":"Longer side divided by the shorter one."},"words":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"A word such as 2K; \"\" for none."},"description":"Words that are accepted as well."}}},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"id_from":{"anyOf":[{"$ref":"#/$defs/idOrigin"},{"type":"array","minItems":1,"items":{"$ref":"#/$defs/idOrigin"},"description":"models that each return such an id"}],"description":"The value may be an id that another model returns."}}};
const wrapper0 = {validate: validate22};

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
if(data.type === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},parentSchema:schema33,data});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema33,data});
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(!((((((data0 === "string") || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean")) || (data0 === "array")) || (data0 === "object"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema33.properties.type.enum},parentSchema:schema33.properties.type});
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 === "string"){
if(func2(data1) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema33.properties.description});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},parentSchema:schema33.properties.description});
errors++;
}
}
if(data.required !== undefined){
let data2 = data.required;
if(typeof data2 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},parentSchema:schema33.properties.required});
errors++;
}
}
if(data.enum !== undefined){
let data3 = data.enum;
if(Array.isArray(data3)){
if(data3.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema33.properties.enum});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if((((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")) && (data4 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/enum/" + i0,schemaPath:"#/properties/enum/items/type",keyword:"type",params:{type: schema33.properties.enum.items.type},parentSchema:schema33.properties.enum.items});
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if((((typeof item0 !== "string") && (!((typeof item0 == "number") && (isFinite(item0))))) && (typeof item0 !== "boolean")) && (item0 !== null)){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},parentSchema:schema33.properties.enum});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},parentSchema:schema33.properties.enum});
errors++;
}
}
if(data.range !== undefined){
let data5 = data.range;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/range",schemaPath:"#/properties/range/required",keyword:"required",params:{missingProperty: "from"},parentSchema:schema33.properties.range});
errors++;
}
if(data5.to === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/range",schemaPath:"#/properties/range/required",keyword:"required",params:{missingProperty: "to"},parentSchema:schema33.properties.range});
errors++;
}
for(const key1 in data5){
if(!(((key1 === "from") || (key1 === "to")) || (key1 === "step"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/range",schemaPath:"#/properties/range/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema33.properties.range});
errors++;
}
}
if(data5.from !== undefined){
let data6 = data5.from;
if(!((typeof data6 == "number") && (isFinite(data6)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/range/from",schemaPath:"#/properties/range/properties/from/type",keyword:"type",params:{type: "number"},parentSchema:schema33.properties.range.properties.from});
errors++;
}
}
if(data5.to !== undefined){
let data7 = data5.to;
if(!((typeof data7 == "number") && (isFinite(data7)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/range/to",schemaPath:"#/properties/range/properties/to/type",keyword:"type",params:{type: "number"},parentSchema:schema33.properties.range.properties.to});
errors++;
}
}
if(data5.step !== undefined){
let data8 = data5.step;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 <= 0 || isNaN(data8)){
vErrors = addError(vErrors, {instancePath:instancePath+"/range/step",schemaPath:"#/properties/range/properties/step/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema33.properties.range.properties.step});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/range/step",schemaPath:"#/properties/range/properties/step/type",keyword:"type",params:{type: "number"},parentSchema:schema33.properties.range.properties.step});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/range",schemaPath:"#/properties/range/type",keyword:"type",params:{type: "object"},parentSchema:schema33.properties.range});
errors++;
}
}
if(data.nullable !== undefined){
let data9 = data.nullable;
if(typeof data9 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/nullable",schemaPath:"#/properties/nullable/type",keyword:"type",params:{type: "boolean"},parentSchema:schema33.properties.nullable});
errors++;
}
}
if(data.min_length !== undefined){
let data10 = data.min_length;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_length",schemaPath:"#/properties/min_length/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.min_length});
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_length",schemaPath:"#/properties/min_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema33.properties.min_length});
errors++;
}
}
}
if(data.max_length !== undefined){
let data11 = data.max_length;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.max_length});
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema33.properties.max_length});
errors++;
}
}
}
if(data.minimum !== undefined){
let data12 = data.minimum;
if(!((typeof data12 == "number") && (isFinite(data12)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema33.properties.minimum});
errors++;
}
}
if(data.maximum !== undefined){
let data13 = data.maximum;
if(!((typeof data13 == "number") && (isFinite(data13)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema33.properties.maximum});
errors++;
}
}
if(data.multiple_of !== undefined){
let data14 = data.multiple_of;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 <= 0 || isNaN(data14)){
vErrors = addError(vErrors, {instancePath:instancePath+"/multiple_of",schemaPath:"#/properties/multiple_of/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema33.properties.multiple_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/multiple_of",schemaPath:"#/properties/multiple_of/type",keyword:"type",params:{type: "number"},parentSchema:schema33.properties.multiple_of});
errors++;
}
}
if(data.format !== undefined){
let data15 = data.format;
if(!((data15 === "uri") || (data15 === "media"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema33.properties.format.enum},parentSchema:schema33.properties.format});
errors++;
}
}
if(data.pixels !== undefined){
let data16 = data.pixels;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.separator === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels",schemaPath:"#/properties/pixels/required",keyword:"required",params:{missingProperty: "separator"},parentSchema:schema33.properties.pixels});
errors++;
}
for(const key2 in data16){
if(!(((((((key2 === "separator") || (key2 === "minimum")) || (key2 === "maximum")) || (key2 === "max_side")) || (key2 === "multiple_of")) || (key2 === "max_ratio")) || (key2 === "words"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels",schemaPath:"#/properties/pixels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema33.properties.pixels});
errors++;
}
}
if(data16.separator !== undefined){
let data17 = data16.separator;
if(!(((data17 === "x") || (data17 === "*")) || (data17 === "X"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/separator",schemaPath:"#/properties/pixels/properties/separator/enum",keyword:"enum",params:{allowedValues: schema33.properties.pixels.properties.separator.enum},parentSchema:schema33.properties.pixels.properties.separator});
errors++;
}
}
if(data16.minimum !== undefined){
let data18 = data16.minimum;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/minimum",schemaPath:"#/properties/pixels/properties/minimum/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.pixels.properties.minimum});
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 1 || isNaN(data18)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/minimum",schemaPath:"#/properties/pixels/properties/minimum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema33.properties.pixels.properties.minimum});
errors++;
}
}
}
if(data16.maximum !== undefined){
let data19 = data16.maximum;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/maximum",schemaPath:"#/properties/pixels/properties/maximum/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.pixels.properties.maximum});
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/maximum",schemaPath:"#/properties/pixels/properties/maximum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema33.properties.pixels.properties.maximum});
errors++;
}
}
}
if(data16.max_side !== undefined){
let data20 = data16.max_side;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/max_side",schemaPath:"#/properties/pixels/properties/max_side/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.pixels.properties.max_side});
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/max_side",schemaPath:"#/properties/pixels/properties/max_side/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema33.properties.pixels.properties.max_side});
errors++;
}
}
}
if(data16.multiple_of !== undefined){
let data21 = data16.multiple_of;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/multiple_of",schemaPath:"#/properties/pixels/properties/multiple_of/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.pixels.properties.multiple_of});
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 1 || isNaN(data21)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/multiple_of",schemaPath:"#/properties/pixels/properties/multiple_of/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema33.properties.pixels.properties.multiple_of});
errors++;
}
}
}
if(data16.max_ratio !== undefined){
let data22 = data16.max_ratio;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/max_ratio",schemaPath:"#/properties/pixels/properties/max_ratio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema33.properties.pixels.properties.max_ratio});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/max_ratio",schemaPath:"#/properties/pixels/properties/max_ratio/type",keyword:"type",params:{type: "number"},parentSchema:schema33.properties.pixels.properties.max_ratio});
errors++;
}
}
if(data16.words !== undefined){
let data23 = data16.words;
if(Array.isArray(data23)){
if(data23.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/words",schemaPath:"#/properties/pixels/properties/words/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema33.properties.pixels.properties.words});
errors++;
}
const len1 = data23.length;
for(let i2=0; i2<len1; i2++){
let data24 = data23[i2];
if(typeof data24 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/words/" + i2,schemaPath:"#/properties/pixels/properties/words/items/type",keyword:"type",params:{type: "string"},parentSchema:schema33.properties.pixels.properties.words.items});
errors++;
}
}
let i3 = data23.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data23[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/words",schemaPath:"#/properties/pixels/properties/words/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},parentSchema:schema33.properties.pixels.properties.words});
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/words",schemaPath:"#/properties/pixels/properties/words/type",keyword:"type",params:{type: "array"},parentSchema:schema33.properties.pixels.properties.words});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels",schemaPath:"#/properties/pixels/type",keyword:"type",params:{type: "object"},parentSchema:schema33.properties.pixels});
errors++;
}
}
if(data.min_items !== undefined){
let data25 = data.min_items;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.min_items});
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema33.properties.min_items});
errors++;
}
}
}
if(data.max_items !== undefined){
let data26 = data.max_items;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.max_items});
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 1 || isNaN(data26)){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema33.properties.max_items});
errors++;
}
}
}
if(data.items !== undefined){
if(!(wrapper0.validate(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.properties !== undefined){
let data28 = data.properties;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(Object.keys(data28).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema33.properties.properties});
errors++;
}
for(const key3 in data28){
if(!(wrapper0.validate(data28[key3], {instancePath:instancePath+"/properties/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data28,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},parentSchema:schema33.properties.properties});
errors++;
}
}
if(data.unit !== undefined){
let data30 = data.unit;
if(!((((data30 === "second") || (data30 === "frame")) || (data30 === "pixel")) || (data30 === "character"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues: schema33.properties.unit.enum},parentSchema:schema33.properties.unit});
errors++;
}
}
if(data.id_from !== undefined){
let data31 = data.id_from;
const _errs62 = errors;
let valid10 = false;
const _errs63 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/$defs/idOrigin/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema34});
errors++;
}
if(data31.id === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/$defs/idOrigin/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema34});
errors++;
}
for(const key4 in data31){
if(!((key4 === "model") || (key4 === "id"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/$defs/idOrigin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},parentSchema:schema34});
errors++;
}
}
if(data31.model !== undefined){
let data32 = data31.model;
if(typeof data32 === "string"){
if(func2(data32) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/model",schemaPath:"#/$defs/idOrigin/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/model",schemaPath:"#/$defs/idOrigin/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.model});
errors++;
}
}
if(data31.id !== undefined){
let data33 = data31.id;
if(typeof data33 === "string"){
if(func2(data33) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/id",schemaPath:"#/$defs/idOrigin/properties/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.id});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/id",schemaPath:"#/$defs/idOrigin/properties/id/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.id});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/$defs/idOrigin/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
var _valid0 = _errs63 === errors;
valid10 = valid10 || _valid0;
const _errs71 = errors;
if(Array.isArray(data31)){
if(data31.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/properties/id_from/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema33.properties.id_from.anyOf[1]});
errors++;
}
const len2 = data31.length;
for(let i4=0; i4<len2; i4++){
let data34 = data31[i4];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4,schemaPath:"#/$defs/idOrigin/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema34});
errors++;
}
if(data34.id === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4,schemaPath:"#/$defs/idOrigin/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema34});
errors++;
}
for(const key5 in data34){
if(!((key5 === "model") || (key5 === "id"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4,schemaPath:"#/$defs/idOrigin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema34});
errors++;
}
}
if(data34.model !== undefined){
let data35 = data34.model;
if(typeof data35 === "string"){
if(func2(data35) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4+"/model",schemaPath:"#/$defs/idOrigin/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4+"/model",schemaPath:"#/$defs/idOrigin/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.model});
errors++;
}
}
if(data34.id !== undefined){
let data36 = data34.id;
if(typeof data36 === "string"){
if(func2(data36) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4+"/id",schemaPath:"#/$defs/idOrigin/properties/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.id});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4+"/id",schemaPath:"#/$defs/idOrigin/properties/id/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.id});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4,schemaPath:"#/$defs/idOrigin/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/properties/id_from/anyOf/1/type",keyword:"type",params:{type: "array"},parentSchema:schema33.properties.id_from.anyOf[1]});
errors++;
}
var _valid0 = _errs71 === errors;
valid10 = valid10 || _valid0;
if(!valid10){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/properties/id_from/anyOf",keyword:"anyOf",params:{},parentSchema:schema33.properties.id_from});
errors++;
}
else {
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema33,data});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(func1.call(schema32.properties, key0))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema32,data});
errors++;
}
}
if(data.role !== undefined){
let data0 = data.role;
if(!(((((((((((data0 === "prompt") || (data0 === "negative_prompt")) || (data0 === "duration")) || (data0 === "aspect_ratio")) || (data0 === "resolution")) || (data0 === "audio")) || (data0 === "seed")) || (data0 === "first_frame")) || (data0 === "last_frame")) || (data0 === "voice")) || (data0 === "reference_pictures"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema32.properties.role.enum},parentSchema:schema32.properties.role});
errors++;
}
}
if(data.role_values !== undefined){
let data1 = data.role_values;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/role_values",schemaPath:"#/properties/role_values/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema32.properties.role_values});
errors++;
}
for(const key1 in data1){
let data2 = data1[key1];
if((((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")) && (data2 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/role_values/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/role_values/additionalProperties/type",keyword:"type",params:{type: schema32.properties.role_values.additionalProperties.type},parentSchema:schema32.properties.role_values.additionalProperties});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/role_values",schemaPath:"#/properties/role_values/type",keyword:"type",params:{type: "object"},parentSchema:schema32.properties.role_values});
errors++;
}
}
if(data.role_template !== undefined){
let data3 = data.role_template;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
vErrors = addError(vErrors, {instancePath:instancePath+"/role_template",schemaPath:"#/properties/role_template/pattern",keyword:"pattern",params:{pattern: "^[^{}]*\\{value\\}[^{}]*$"},parentSchema:schema32.properties.role_template});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/role_template",schemaPath:"#/properties/role_template/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.role_template});
errors++;
}
}
if(data.role_list !== undefined){
let data4 = data.role_list;
if(typeof data4 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/role_list",schemaPath:"#/properties/role_list/type",keyword:"type",params:{type: "boolean"},parentSchema:schema32.properties.role_list});
errors++;
}
}
if(data.type !== undefined){
let data5 = data.type;
if(!((((((data5 === "string") || (data5 === "integer")) || (data5 === "number")) || (data5 === "boolean")) || (data5 === "array")) || (data5 === "object"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema32.properties.type.enum},parentSchema:schema32.properties.type});
errors++;
}
}
if(data.description !== undefined){
let data6 = data.description;
if(typeof data6 === "string"){
if(func2(data6) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.description});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.description});
errors++;
}
}
if(data.required !== undefined){
let data7 = data.required;
if(typeof data7 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},parentSchema:schema32.properties.required});
errors++;
}
}
if(data.enum !== undefined){
let data8 = data.enum;
if(Array.isArray(data8)){
if(data8.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema32.properties.enum});
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if((((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")) && (data9 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/enum/" + i0,schemaPath:"#/properties/enum/items/type",keyword:"type",params:{type: schema32.properties.enum.items.type},parentSchema:schema32.properties.enum.items});
errors++;
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if((((typeof item0 !== "string") && (!((typeof item0 == "number") && (isFinite(item0))))) && (typeof item0 !== "boolean")) && (item0 !== null)){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},parentSchema:schema32.properties.enum});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.enum});
errors++;
}
}
if(data.range !== undefined){
let data10 = data.range;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.from === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/range",schemaPath:"#/properties/range/required",keyword:"required",params:{missingProperty: "from"},parentSchema:schema32.properties.range});
errors++;
}
if(data10.to === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/range",schemaPath:"#/properties/range/required",keyword:"required",params:{missingProperty: "to"},parentSchema:schema32.properties.range});
errors++;
}
for(const key2 in data10){
if(!(((key2 === "from") || (key2 === "to")) || (key2 === "step"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/range",schemaPath:"#/properties/range/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema32.properties.range});
errors++;
}
}
if(data10.from !== undefined){
let data11 = data10.from;
if(!((typeof data11 == "number") && (isFinite(data11)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/range/from",schemaPath:"#/properties/range/properties/from/type",keyword:"type",params:{type: "number"},parentSchema:schema32.properties.range.properties.from});
errors++;
}
}
if(data10.to !== undefined){
let data12 = data10.to;
if(!((typeof data12 == "number") && (isFinite(data12)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/range/to",schemaPath:"#/properties/range/properties/to/type",keyword:"type",params:{type: "number"},parentSchema:schema32.properties.range.properties.to});
errors++;
}
}
if(data10.step !== undefined){
let data13 = data10.step;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 <= 0 || isNaN(data13)){
vErrors = addError(vErrors, {instancePath:instancePath+"/range/step",schemaPath:"#/properties/range/properties/step/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema32.properties.range.properties.step});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/range/step",schemaPath:"#/properties/range/properties/step/type",keyword:"type",params:{type: "number"},parentSchema:schema32.properties.range.properties.step});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/range",schemaPath:"#/properties/range/type",keyword:"type",params:{type: "object"},parentSchema:schema32.properties.range});
errors++;
}
}
if(data.nullable !== undefined){
let data14 = data.nullable;
if(typeof data14 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/nullable",schemaPath:"#/properties/nullable/type",keyword:"type",params:{type: "boolean"},parentSchema:schema32.properties.nullable});
errors++;
}
}
if(data.min_length !== undefined){
let data15 = data.min_length;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_length",schemaPath:"#/properties/min_length/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.min_length});
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_length",schemaPath:"#/properties/min_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema32.properties.min_length});
errors++;
}
}
}
if(data.max_length !== undefined){
let data16 = data.max_length;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.max_length});
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 1 || isNaN(data16)){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema32.properties.max_length});
errors++;
}
}
}
if(data.minimum !== undefined){
let data17 = data.minimum;
if(!((typeof data17 == "number") && (isFinite(data17)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema32.properties.minimum});
errors++;
}
}
if(data.maximum !== undefined){
let data18 = data.maximum;
if(!((typeof data18 == "number") && (isFinite(data18)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema32.properties.maximum});
errors++;
}
}
if(data.multiple_of !== undefined){
let data19 = data.multiple_of;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 <= 0 || isNaN(data19)){
vErrors = addError(vErrors, {instancePath:instancePath+"/multiple_of",schemaPath:"#/properties/multiple_of/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema32.properties.multiple_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/multiple_of",schemaPath:"#/properties/multiple_of/type",keyword:"type",params:{type: "number"},parentSchema:schema32.properties.multiple_of});
errors++;
}
}
if(data.format !== undefined){
let data20 = data.format;
if(!((data20 === "uri") || (data20 === "media"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema32.properties.format.enum},parentSchema:schema32.properties.format});
errors++;
}
}
if(data.pixels !== undefined){
let data21 = data.pixels;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.separator === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels",schemaPath:"#/properties/pixels/required",keyword:"required",params:{missingProperty: "separator"},parentSchema:schema32.properties.pixels});
errors++;
}
for(const key3 in data21){
if(!(((((((key3 === "separator") || (key3 === "minimum")) || (key3 === "maximum")) || (key3 === "max_side")) || (key3 === "multiple_of")) || (key3 === "max_ratio")) || (key3 === "words"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels",schemaPath:"#/properties/pixels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},parentSchema:schema32.properties.pixels});
errors++;
}
}
if(data21.separator !== undefined){
let data22 = data21.separator;
if(!(((data22 === "x") || (data22 === "*")) || (data22 === "X"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/separator",schemaPath:"#/properties/pixels/properties/separator/enum",keyword:"enum",params:{allowedValues: schema32.properties.pixels.properties.separator.enum},parentSchema:schema32.properties.pixels.properties.separator});
errors++;
}
}
if(data21.minimum !== undefined){
let data23 = data21.minimum;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/minimum",schemaPath:"#/properties/pixels/properties/minimum/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.pixels.properties.minimum});
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/minimum",schemaPath:"#/properties/pixels/properties/minimum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema32.properties.pixels.properties.minimum});
errors++;
}
}
}
if(data21.maximum !== undefined){
let data24 = data21.maximum;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/maximum",schemaPath:"#/properties/pixels/properties/maximum/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.pixels.properties.maximum});
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 1 || isNaN(data24)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/maximum",schemaPath:"#/properties/pixels/properties/maximum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema32.properties.pixels.properties.maximum});
errors++;
}
}
}
if(data21.max_side !== undefined){
let data25 = data21.max_side;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/max_side",schemaPath:"#/properties/pixels/properties/max_side/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.pixels.properties.max_side});
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 1 || isNaN(data25)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/max_side",schemaPath:"#/properties/pixels/properties/max_side/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema32.properties.pixels.properties.max_side});
errors++;
}
}
}
if(data21.multiple_of !== undefined){
let data26 = data21.multiple_of;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/multiple_of",schemaPath:"#/properties/pixels/properties/multiple_of/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.pixels.properties.multiple_of});
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 1 || isNaN(data26)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/multiple_of",schemaPath:"#/properties/pixels/properties/multiple_of/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema32.properties.pixels.properties.multiple_of});
errors++;
}
}
}
if(data21.max_ratio !== undefined){
let data27 = data21.max_ratio;
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 1 || isNaN(data27)){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/max_ratio",schemaPath:"#/properties/pixels/properties/max_ratio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema32.properties.pixels.properties.max_ratio});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/max_ratio",schemaPath:"#/properties/pixels/properties/max_ratio/type",keyword:"type",params:{type: "number"},parentSchema:schema32.properties.pixels.properties.max_ratio});
errors++;
}
}
if(data21.words !== undefined){
let data28 = data21.words;
if(Array.isArray(data28)){
if(data28.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/words",schemaPath:"#/properties/pixels/properties/words/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema32.properties.pixels.properties.words});
errors++;
}
const len1 = data28.length;
for(let i2=0; i2<len1; i2++){
let data29 = data28[i2];
if(typeof data29 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/words/" + i2,schemaPath:"#/properties/pixels/properties/words/items/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.pixels.properties.words.items});
errors++;
}
}
let i3 = data28.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data28[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/words",schemaPath:"#/properties/pixels/properties/words/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},parentSchema:schema32.properties.pixels.properties.words});
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels/words",schemaPath:"#/properties/pixels/properties/words/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.pixels.properties.words});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/pixels",schemaPath:"#/properties/pixels/type",keyword:"type",params:{type: "object"},parentSchema:schema32.properties.pixels});
errors++;
}
}
if(data.min_items !== undefined){
let data30 = data.min_items;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.min_items});
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema32.properties.min_items});
errors++;
}
}
}
if(data.max_items !== undefined){
let data31 = data.max_items;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.max_items});
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 1 || isNaN(data31)){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema32.properties.max_items});
errors++;
}
}
}
if(data.items !== undefined){
if(!(validate22(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.properties !== undefined){
let data33 = data.properties;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(Object.keys(data33).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema32.properties.properties});
errors++;
}
for(const key4 in data33){
if(!(validate22(data33[key4], {instancePath:instancePath+"/properties/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data33,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},parentSchema:schema32.properties.properties});
errors++;
}
}
if(data.unit !== undefined){
let data35 = data.unit;
if(!((((data35 === "second") || (data35 === "frame")) || (data35 === "pixel")) || (data35 === "character"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues: schema32.properties.unit.enum},parentSchema:schema32.properties.unit});
errors++;
}
}
if(data.id_from !== undefined){
let data36 = data.id_from;
const _errs72 = errors;
let valid11 = false;
const _errs73 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/$defs/idOrigin/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema34});
errors++;
}
if(data36.id === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/$defs/idOrigin/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema34});
errors++;
}
for(const key5 in data36){
if(!((key5 === "model") || (key5 === "id"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/$defs/idOrigin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema34});
errors++;
}
}
if(data36.model !== undefined){
let data37 = data36.model;
if(typeof data37 === "string"){
if(func2(data37) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/model",schemaPath:"#/$defs/idOrigin/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/model",schemaPath:"#/$defs/idOrigin/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.model});
errors++;
}
}
if(data36.id !== undefined){
let data38 = data36.id;
if(typeof data38 === "string"){
if(func2(data38) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/id",schemaPath:"#/$defs/idOrigin/properties/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.id});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/id",schemaPath:"#/$defs/idOrigin/properties/id/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.id});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/$defs/idOrigin/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
var _valid0 = _errs73 === errors;
valid11 = valid11 || _valid0;
const _errs81 = errors;
if(Array.isArray(data36)){
if(data36.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/properties/id_from/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema32.properties.id_from.anyOf[1]});
errors++;
}
const len2 = data36.length;
for(let i4=0; i4<len2; i4++){
let data39 = data36[i4];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4,schemaPath:"#/$defs/idOrigin/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema34});
errors++;
}
if(data39.id === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4,schemaPath:"#/$defs/idOrigin/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema34});
errors++;
}
for(const key6 in data39){
if(!((key6 === "model") || (key6 === "id"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4,schemaPath:"#/$defs/idOrigin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},parentSchema:schema34});
errors++;
}
}
if(data39.model !== undefined){
let data40 = data39.model;
if(typeof data40 === "string"){
if(func2(data40) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4+"/model",schemaPath:"#/$defs/idOrigin/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4+"/model",schemaPath:"#/$defs/idOrigin/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.model});
errors++;
}
}
if(data39.id !== undefined){
let data41 = data39.id;
if(typeof data41 === "string"){
if(func2(data41) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4+"/id",schemaPath:"#/$defs/idOrigin/properties/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.id});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4+"/id",schemaPath:"#/$defs/idOrigin/properties/id/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.id});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from/" + i4,schemaPath:"#/$defs/idOrigin/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/properties/id_from/anyOf/1/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.id_from.anyOf[1]});
errors++;
}
var _valid0 = _errs81 === errors;
valid11 = valid11 || _valid0;
if(!valid11){
vErrors = addError(vErrors, {instancePath:instancePath+"/id_from",schemaPath:"#/properties/id_from/anyOf",keyword:"anyOf",params:{},parentSchema:schema32.properties.id_from});
errors++;
}
else {
errors = _errs72;
if(vErrors !== null){
if(_errs72){
vErrors.length = _errs72;
}
else {
vErrors = null;
}
}
}
}
if(data.source !== undefined){
let data42 = data.source;
if(typeof data42 === "string"){
if(func2(data42) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.source});
errors++;
}
}
if(data.as_of !== undefined){
let data43 = data.as_of;
if(typeof data43 === "string"){
if(!pattern6.test(data43)){
vErrors = addError(vErrors, {instancePath:instancePath+"/as_of",schemaPath:"#/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema32.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/as_of",schemaPath:"#/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.as_of});
errors++;
}
}
if(data.confidence !== undefined){
let data44 = data.confidence;
if(!((((data44 === "documented") || (data44 === "observed")) || (data44 === "community")) || (data44 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},parentSchema:schema32.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema32,data});
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"object","description":"What comes out.","additionalProperties":false,"properties":{"media":{"enum":["video","image","audio","ids"],"description":"Kind of result; ids: not a file, but ids for requests to other models."},"duration":{"description":"Length of the result: the parameter that sets it, a fixed length, the input file that is as long, or why it is unknown. Needed for videos and sounds.","oneOf":[{"type":"object","description":"The parameter that sets the length.","additionalProperties":false,"required":["parameter"],"properties":{"parameter":{"type":"string","description":"Name of the parameter."}}},{"type":"object","description":"A fixed length.","additionalProperties":false,"required":["seconds"],"properties":{"seconds":{"type":"number","minimum":0,"description":"Seconds."}}},{"type":"object","description":"The input file that is as long.","additionalProperties":false,"required":["input"],"properties":{"input":{"type":"string","description":"Name of the parameter with the file."}}},{"type":"object","description":"A length that is not known in advance.","additionalProperties":false,"required":["unknown"],"properties":{"unknown":{"type":"string","minLength":1,"description":"Why."}}}]},"frame_rate":{"type":"number","exclusiveMinimum":0,"description":"Frames per second."},"size_parameter":{"type":"string","minLength":1,"description":"The parameter that names the size of the picture, such as 1024x768. Where it does not, `sizes` count."},"count_parameter":{"type":"string","minLength":1,"description":"The parameter that says how many results one request makes. Without it, or if it is left out: one."},"sizes":{"type":"array","description":"Size of the picture: the first row whose `when` matches.","items":{"type":"object","description":"One size.","additionalProperties":false,"required":["width","height"],"properties":{"when":{"$ref":"#/$defs/condition"},"width":{"type":"integer","minimum":1,"description":"Pixels."},"height":{"type":"integer","minimum":1,"description":"Pixels."}}}},"audio":{"type":"array","description":"Whether the clip has sound: the first row whose `when` matches. Without a match it is unknown.","items":{"type":"object","description":"One case.","additionalProperties":false,"required":["present"],"properties":{"when":{"$ref":"#/$defs/condition"},"present":{"type":"boolean","description":"The clip has sound."}}}},"ids":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[a-z][a-z0-9_]*$"},"additionalProperties":{"anyOf":[{"type":"string","minLength":1,"description":"a path in the outcome, such as data.faces[].face_id"},{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"paths, of which the first existing one is used"}]},"description":"Ids that the outcome contains, by name: what other specs mean with `id_from`."},"ids_lifetime":{"type":"object","additionalProperties":false,"required":["hours","source","as_of"],"description":"How long other models accept the ids.","properties":{"hours":{"type":"number","exclusiveMinimum":0,"description":"Hours from the submit of the request that returns them."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}};
const pattern7 = new RegExp("^[a-z][a-z0-9_]*$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema38.properties, key0))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema38,data});
errors++;
}
}
if(data.media !== undefined){
let data0 = data.media;
if(!((((data0 === "video") || (data0 === "image")) || (data0 === "audio")) || (data0 === "ids"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/media",schemaPath:"#/properties/media/enum",keyword:"enum",params:{allowedValues: schema38.properties.media.enum},parentSchema:schema38.properties.media});
errors++;
}
}
if(data.duration !== undefined){
let data1 = data.duration;
const _errs4 = errors;
let valid1 = false;
let passing0 = null;
const _errs5 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.parameter === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/0/required",keyword:"required",params:{missingProperty: "parameter"},parentSchema:schema38.properties.duration.oneOf[0]});
errors++;
}
for(const key1 in data1){
if(!(key1 === "parameter")){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema38.properties.duration.oneOf[0]});
errors++;
}
}
if(data1.parameter !== undefined){
let data2 = data1.parameter;
if(typeof data2 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration/parameter",schemaPath:"#/properties/duration/oneOf/0/properties/parameter/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.duration.oneOf[0].properties.parameter});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/0/type",keyword:"type",params:{type: "object"},parentSchema:schema38.properties.duration.oneOf[0]});
errors++;
}
var _valid0 = _errs5 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
var props0 = true;
}
const _errs10 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.seconds === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/1/required",keyword:"required",params:{missingProperty: "seconds"},parentSchema:schema38.properties.duration.oneOf[1]});
errors++;
}
for(const key2 in data1){
if(!(key2 === "seconds")){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema38.properties.duration.oneOf[1]});
errors++;
}
}
if(data1.seconds !== undefined){
let data3 = data1.seconds;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration/seconds",schemaPath:"#/properties/duration/oneOf/1/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema38.properties.duration.oneOf[1].properties.seconds});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration/seconds",schemaPath:"#/properties/duration/oneOf/1/properties/seconds/type",keyword:"type",params:{type: "number"},parentSchema:schema38.properties.duration.oneOf[1].properties.seconds});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema38.properties.duration.oneOf[1]});
errors++;
}
var _valid0 = _errs10 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs15 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.input === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/2/required",keyword:"required",params:{missingProperty: "input"},parentSchema:schema38.properties.duration.oneOf[2]});
errors++;
}
for(const key3 in data1){
if(!(key3 === "input")){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},parentSchema:schema38.properties.duration.oneOf[2]});
errors++;
}
}
if(data1.input !== undefined){
let data4 = data1.input;
if(typeof data4 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration/input",schemaPath:"#/properties/duration/oneOf/2/properties/input/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.duration.oneOf[2].properties.input});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema38.properties.duration.oneOf[2]});
errors++;
}
var _valid0 = _errs15 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid1 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs20 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.unknown === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/3/required",keyword:"required",params:{missingProperty: "unknown"},parentSchema:schema38.properties.duration.oneOf[3]});
errors++;
}
for(const key4 in data1){
if(!(key4 === "unknown")){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},parentSchema:schema38.properties.duration.oneOf[3]});
errors++;
}
}
if(data1.unknown !== undefined){
let data5 = data1.unknown;
if(typeof data5 === "string"){
if(func2(data5) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration/unknown",schemaPath:"#/properties/duration/oneOf/3/properties/unknown/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema38.properties.duration.oneOf[3].properties.unknown});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration/unknown",schemaPath:"#/properties/duration/oneOf/3/properties/unknown/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.duration.oneOf[3].properties.unknown});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/3/type",keyword:"type",params:{type: "object"},parentSchema:schema38.properties.duration.oneOf[3]});
errors++;
}
var _valid0 = _errs20 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid1 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
}
}
}
if(!valid1){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},parentSchema:schema38.properties.duration});
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
}
if(data.frame_rate !== undefined){
let data6 = data.frame_rate;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 <= 0 || isNaN(data6)){
vErrors = addError(vErrors, {instancePath:instancePath+"/frame_rate",schemaPath:"#/properties/frame_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema38.properties.frame_rate});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/frame_rate",schemaPath:"#/properties/frame_rate/type",keyword:"type",params:{type: "number"},parentSchema:schema38.properties.frame_rate});
errors++;
}
}
if(data.size_parameter !== undefined){
let data7 = data.size_parameter;
if(typeof data7 === "string"){
if(func2(data7) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/size_parameter",schemaPath:"#/properties/size_parameter/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema38.properties.size_parameter});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/size_parameter",schemaPath:"#/properties/size_parameter/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.size_parameter});
errors++;
}
}
if(data.count_parameter !== undefined){
let data8 = data.count_parameter;
if(typeof data8 === "string"){
if(func2(data8) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/count_parameter",schemaPath:"#/properties/count_parameter/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema38.properties.count_parameter});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/count_parameter",schemaPath:"#/properties/count_parameter/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.count_parameter});
errors++;
}
}
if(data.sizes !== undefined){
let data9 = data.sizes;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.width === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0,schemaPath:"#/properties/sizes/items/required",keyword:"required",params:{missingProperty: "width"},parentSchema:schema38.properties.sizes.items});
errors++;
}
if(data10.height === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0,schemaPath:"#/properties/sizes/items/required",keyword:"required",params:{missingProperty: "height"},parentSchema:schema38.properties.sizes.items});
errors++;
}
for(const key5 in data10){
if(!(((key5 === "when") || (key5 === "width")) || (key5 === "height"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0,schemaPath:"#/properties/sizes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema38.properties.sizes.items});
errors++;
}
}
if(data10.when !== undefined){
let data11 = data10.when;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39});
errors++;
}
for(const key6 in data11){
let data12 = data11[key6];
const _errs41 = errors;
let valid11 = false;
const _errs42 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if((((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")) && (data13 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema39.additionalProperties.anyOf[0].items.type},parentSchema:schema39.additionalProperties.anyOf[0].items});
errors++;
}
}
let i2 = data12.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data12[i2];
if((((typeof item0 !== "string") && (!((typeof item0 == "number") && (isFinite(item0))))) && (typeof item0 !== "boolean")) && (item0 !== null)){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
var _valid1 = _errs42 === errors;
valid11 = valid11 || _valid1;
const _errs46 = errors;
if(!((data12 === "present") || (data12 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.additionalProperties.anyOf[1].enum},parentSchema:schema39.additionalProperties.anyOf[1]});
errors++;
}
var _valid1 = _errs46 === errors;
valid11 = valid11 || _valid1;
const _errs47 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
for(const key7 in data12){
if(!((((key7 === "minimum") || (key7 === "maximum")) || (key7 === "min_items")) || (key7 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
}
if(data12.minimum !== undefined){
let data14 = data12.minimum;
if(!((typeof data14 == "number") && (isFinite(data14)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data12.maximum !== undefined){
let data15 = data12.maximum;
if(!((typeof data15 == "number") && (isFinite(data15)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data12.min_items !== undefined){
let data16 = data12.min_items;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data12.max_items !== undefined){
let data17 = data12.max_items;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
var _valid1 = _errs47 === errors;
valid11 = valid11 || _valid1;
if(!valid11){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema39.additionalProperties});
errors++;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema39});
errors++;
}
}
if(data10.width !== undefined){
let data18 = data10.width;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/width",schemaPath:"#/properties/sizes/items/properties/width/type",keyword:"type",params:{type: "integer"},parentSchema:schema38.properties.sizes.items.properties.width});
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 1 || isNaN(data18)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/width",schemaPath:"#/properties/sizes/items/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema38.properties.sizes.items.properties.width});
errors++;
}
}
}
if(data10.height !== undefined){
let data19 = data10.height;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/height",schemaPath:"#/properties/sizes/items/properties/height/type",keyword:"type",params:{type: "integer"},parentSchema:schema38.properties.sizes.items.properties.height});
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/height",schemaPath:"#/properties/sizes/items/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema38.properties.sizes.items.properties.height});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0,schemaPath:"#/properties/sizes/items/type",keyword:"type",params:{type: "object"},parentSchema:schema38.properties.sizes.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes",schemaPath:"#/properties/sizes/type",keyword:"type",params:{type: "array"},parentSchema:schema38.properties.sizes});
errors++;
}
}
if(data.audio !== undefined){
let data20 = data.audio;
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i3=0; i3<len2; i3++){
let data21 = data20[i3];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.present === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3,schemaPath:"#/properties/audio/items/required",keyword:"required",params:{missingProperty: "present"},parentSchema:schema38.properties.audio.items});
errors++;
}
for(const key8 in data21){
if(!((key8 === "when") || (key8 === "present"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3,schemaPath:"#/properties/audio/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},parentSchema:schema38.properties.audio.items});
errors++;
}
}
if(data21.when !== undefined){
let data22 = data21.when;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39});
errors++;
}
for(const key9 in data22){
let data23 = data22[key9];
const _errs72 = errors;
let valid21 = false;
const _errs73 = errors;
if(Array.isArray(data23)){
if(data23.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
const len3 = data23.length;
for(let i4=0; i4<len3; i4++){
let data24 = data23[i4];
if((((typeof data24 !== "string") && (!((typeof data24 == "number") && (isFinite(data24))))) && (typeof data24 !== "boolean")) && (data24 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema39.additionalProperties.anyOf[0].items.type},parentSchema:schema39.additionalProperties.anyOf[0].items});
errors++;
}
}
let i5 = data23.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data23[i5];
if((((typeof item1 !== "string") && (!((typeof item1 == "number") && (isFinite(item1))))) && (typeof item1 !== "boolean")) && (item1 !== null)){
continue;
}
if(typeof item1 == "string"){
item1 += "_";
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
var _valid2 = _errs73 === errors;
valid21 = valid21 || _valid2;
const _errs77 = errors;
if(!((data23 === "present") || (data23 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.additionalProperties.anyOf[1].enum},parentSchema:schema39.additionalProperties.anyOf[1]});
errors++;
}
var _valid2 = _errs77 === errors;
valid21 = valid21 || _valid2;
const _errs78 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(Object.keys(data23).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
for(const key10 in data23){
if(!((((key10 === "minimum") || (key10 === "maximum")) || (key10 === "min_items")) || (key10 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
}
if(data23.minimum !== undefined){
let data25 = data23.minimum;
if(!((typeof data25 == "number") && (isFinite(data25)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data23.maximum !== undefined){
let data26 = data23.maximum;
if(!((typeof data26 == "number") && (isFinite(data26)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data23.min_items !== undefined){
let data27 = data23.min_items;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data23.max_items !== undefined){
let data28 = data23.max_items;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
var _valid2 = _errs78 === errors;
valid21 = valid21 || _valid2;
if(!valid21){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema39.additionalProperties});
errors++;
}
else {
errors = _errs72;
if(vErrors !== null){
if(_errs72){
vErrors.length = _errs72;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema39});
errors++;
}
}
if(data21.present !== undefined){
let data29 = data21.present;
if(typeof data29 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/present",schemaPath:"#/properties/audio/items/properties/present/type",keyword:"type",params:{type: "boolean"},parentSchema:schema38.properties.audio.items.properties.present});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3,schemaPath:"#/properties/audio/items/type",keyword:"type",params:{type: "object"},parentSchema:schema38.properties.audio.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: "array"},parentSchema:schema38.properties.audio});
errors++;
}
}
if(data.ids !== undefined){
let data30 = data.ids;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(Object.keys(data30).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids",schemaPath:"#/properties/ids/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema38.properties.ids});
errors++;
}
for(const key11 in data30){
const _errs93 = errors;
if(typeof key11 === "string"){
if(!pattern7.test(key11)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids",schemaPath:"#/properties/ids/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*$"},parentSchema:schema38.properties.ids.propertyNames,data:key11,propertyName:key11});
errors++;
}
}
var valid26 = _errs93 === errors;
if(!valid26){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids",schemaPath:"#/properties/ids/propertyNames",keyword:"propertyNames",params:{propertyName: key11},parentSchema:schema38.properties.ids});
errors++;
}
}
for(const key12 in data30){
let data31 = data30[key12];
const _errs96 = errors;
let valid28 = false;
const _errs97 = errors;
if(typeof data31 === "string"){
if(func2(data31) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ids/additionalProperties/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema38.properties.ids.additionalProperties.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ids/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ids/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.ids.additionalProperties.anyOf[0]});
errors++;
}
var _valid3 = _errs97 === errors;
valid28 = valid28 || _valid3;
const _errs99 = errors;
if(Array.isArray(data31)){
if(data31.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ids/additionalProperties/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema38.properties.ids.additionalProperties.anyOf[1]});
errors++;
}
const len4 = data31.length;
for(let i6=0; i6<len4; i6++){
let data32 = data31[i6];
if(typeof data32 === "string"){
if(func2(data32) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/ids/additionalProperties/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema38.properties.ids.additionalProperties.anyOf[1].items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ids/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/ids/additionalProperties/anyOf/1/items/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.ids.additionalProperties.anyOf[1].items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ids/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ids/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "array"},parentSchema:schema38.properties.ids.additionalProperties.anyOf[1]});
errors++;
}
var _valid3 = _errs99 === errors;
valid28 = valid28 || _valid3;
if(!valid28){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ids/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema38.properties.ids.additionalProperties});
errors++;
}
else {
errors = _errs96;
if(vErrors !== null){
if(_errs96){
vErrors.length = _errs96;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ids",schemaPath:"#/properties/ids/type",keyword:"type",params:{type: "object"},parentSchema:schema38.properties.ids});
errors++;
}
}
if(data.ids_lifetime !== undefined){
let data33 = data.ids_lifetime;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.hours === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime",schemaPath:"#/properties/ids_lifetime/required",keyword:"required",params:{missingProperty: "hours"},parentSchema:schema38.properties.ids_lifetime});
errors++;
}
if(data33.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime",schemaPath:"#/properties/ids_lifetime/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema38.properties.ids_lifetime});
errors++;
}
if(data33.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime",schemaPath:"#/properties/ids_lifetime/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema38.properties.ids_lifetime});
errors++;
}
for(const key13 in data33){
if(!((((key13 === "hours") || (key13 === "source")) || (key13 === "as_of")) || (key13 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime",schemaPath:"#/properties/ids_lifetime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},parentSchema:schema38.properties.ids_lifetime});
errors++;
}
}
if(data33.hours !== undefined){
let data34 = data33.hours;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 <= 0 || isNaN(data34)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime/hours",schemaPath:"#/properties/ids_lifetime/properties/hours/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema38.properties.ids_lifetime.properties.hours});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime/hours",schemaPath:"#/properties/ids_lifetime/properties/hours/type",keyword:"type",params:{type: "number"},parentSchema:schema38.properties.ids_lifetime.properties.hours});
errors++;
}
}
if(data33.source !== undefined){
let data35 = data33.source;
if(typeof data35 === "string"){
if(func2(data35) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime/source",schemaPath:"#/properties/ids_lifetime/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema38.properties.ids_lifetime.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime/source",schemaPath:"#/properties/ids_lifetime/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.ids_lifetime.properties.source});
errors++;
}
}
if(data33.as_of !== undefined){
let data36 = data33.as_of;
if(typeof data36 === "string"){
if(!pattern6.test(data36)){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime/as_of",schemaPath:"#/properties/ids_lifetime/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema38.properties.ids_lifetime.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime/as_of",schemaPath:"#/properties/ids_lifetime/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.ids_lifetime.properties.as_of});
errors++;
}
}
if(data33.confidence !== undefined){
let data37 = data33.confidence;
if(!((((data37 === "documented") || (data37 === "observed")) || (data37 === "community")) || (data37 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime/confidence",schemaPath:"#/properties/ids_lifetime/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema38.properties.ids_lifetime.properties.confidence.enum},parentSchema:schema38.properties.ids_lifetime.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/ids_lifetime",schemaPath:"#/properties/ids_lifetime/type",keyword:"type",params:{type: "object"},parentSchema:schema38.properties.ids_lifetime});
errors++;
}
}
if(data.source !== undefined){
let data38 = data.source;
if(typeof data38 === "string"){
if(func2(data38) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema38.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.source});
errors++;
}
}
if(data.as_of !== undefined){
let data39 = data.as_of;
if(typeof data39 === "string"){
if(!pattern6.test(data39)){
vErrors = addError(vErrors, {instancePath:instancePath+"/as_of",schemaPath:"#/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema38.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/as_of",schemaPath:"#/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema38.properties.as_of});
errors++;
}
}
if(data.confidence !== undefined){
let data40 = data.confidence;
if(!((((data40 === "documented") || (data40 === "observed")) || (data40 === "community")) || (data40 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema38.properties.confidence.enum},parentSchema:schema38.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema38,data});
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"description":"One key of the payload.","allOf":[{"$ref":"#/$defs/parameter_change"},{"type":"object","required":["type","description","source","as_of"]}]};

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
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "type"},parentSchema:schema41.allOf[1],data});
errors++;
}
if(data.description === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "description"},parentSchema:schema41.allOf[1],data});
errors++;
}
if(data.source === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema41.allOf[1],data});
errors++;
}
if(data.as_of === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema41.allOf[1],data});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema41.allOf[1],data});
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"allOf":[{"$ref":"#/$defs/output_change"},{"type":"object","required":["media","source","as_of"]}]};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.media === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "media"},parentSchema:schema42.allOf[1],data});
errors++;
}
if(data.source === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema42.allOf[1],data});
errors++;
}
if(data.as_of === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema42.allOf[1],data});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema42.allOf[1],data});
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const func0 = isSame;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:storyreel:model-spec:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.extends === undefined) && (missing0 = "extends")){
vErrors = addError(vErrors, {});
errors++;
}
}
else {
vErrors = addError(vErrors, {});
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model_spec === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "model_spec"},parentSchema:schema31.then,data});
errors++;
}
if(data.parameters !== undefined){
let data0 = data.parameters;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const _errs7 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/then/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"},parentSchema:schema31.then.properties.parameters.propertyNames,data:key0,propertyName:key0});
errors++;
}
}
var valid2 = _errs7 === errors;
if(!valid2){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/then/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key0},parentSchema:schema31.then.properties.parameters});
errors++;
}
}
for(const key1 in data0){
let data1 = data0[key1];
const _errs10 = errors;
let valid4 = false;
const _errs11 = errors;
if(!(validate21(data1, {instancePath:instancePath+"/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid1 = _errs11 === errors;
valid4 = valid4 || _valid1;
const _errs12 = errors;
if(data1 !== null){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/then/properties/parameters/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "null"},parentSchema:schema31.then.properties.parameters.additionalProperties.anyOf[1]});
errors++;
}
var _valid1 = _errs12 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/then/properties/parameters/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.then.properties.parameters.additionalProperties});
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/then/properties/parameters/type",keyword:"type",params:{type: "object"},parentSchema:schema31.then.properties.parameters});
errors++;
}
}
if(data.output !== undefined){
if(!(validate26(data.output, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props1 = {};
props1.parameters = true;
props1.output = true;
}
ifClause0 = "then";
}
else {
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model_spec === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "model_spec"},parentSchema:schema31.else,data});
errors++;
}
if(data.id === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema31.else,data});
errors++;
}
if(data.title === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "title"},parentSchema:schema31.else,data});
errors++;
}
if(data.summary === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "summary"},parentSchema:schema31.else,data});
errors++;
}
if(data.vendor === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "vendor"},parentSchema:schema31.else,data});
errors++;
}
if(data.provider === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "provider"},parentSchema:schema31.else,data});
errors++;
}
if(data.page === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "page"},parentSchema:schema31.else,data});
errors++;
}
if(data.modalities === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "modalities"},parentSchema:schema31.else,data});
errors++;
}
if(data.calling === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "calling"},parentSchema:schema31.else,data});
errors++;
}
if(data.parameters === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "parameters"},parentSchema:schema31.else,data});
errors++;
}
if(data.price === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "price"},parentSchema:schema31.else,data});
errors++;
}
if(data.output === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "output"},parentSchema:schema31.else,data});
errors++;
}
if(data.parameters !== undefined){
let data3 = data.parameters;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/else/properties/parameters/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema31.else.properties.parameters});
errors++;
}
for(const key2 in data3){
const _errs18 = errors;
if(typeof key2 === "string"){
if(!pattern4.test(key2)){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/else/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"},parentSchema:schema31.else.properties.parameters.propertyNames,data:key2,propertyName:key2});
errors++;
}
}
var valid6 = _errs18 === errors;
if(!valid6){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/else/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key2},parentSchema:schema31.else.properties.parameters});
errors++;
}
}
for(const key3 in data3){
if(!(validate28(data3[key3], {instancePath:instancePath+"/parameters/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/else/properties/parameters/type",keyword:"type",params:{type: "object"},parentSchema:schema31.else.properties.parameters});
errors++;
}
}
if(data.replace_rules !== undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/replace_rules",schemaPath:"#/else/properties/replace_rules/false schema",keyword:"false schema",params:{},parentSchema:schema31.else.properties.replace_rules,data:data.replace_rules});
errors++;
}
if(data.output !== undefined){
if(!(validate31(data.output, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
var _valid0 = _errs15 === errors;
valid0 = _valid0;
if(valid0){
if(props1 !== true){
props1 = props1 || {};
props1.parameters = true;
props1.replace_rules = true;
props1.output = true;
}
}
ifClause0 = "else";
}
if(!valid0){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},parentSchema:schema31,data});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key4 in data){
if(!(func1.call(schema31.properties, key4))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},parentSchema:schema31,data});
errors++;
}
}
if(data.model_spec !== undefined){
let data7 = data.model_spec;
if(1 !== data7){
vErrors = addError(vErrors, {instancePath:instancePath+"/model_spec",schemaPath:"#/properties/model_spec/const",keyword:"const",params:{allowedValue: 1},parentSchema:schema31.properties.model_spec});
errors++;
}
}
if(data.id !== undefined){
let data8 = data.id;
if(typeof data8 === "string"){
if(func2(data8) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.id});
errors++;
}
if(!pattern11.test(data8)){
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^\\S(.*\\S)?$"},parentSchema:schema31.properties.id});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.id});
errors++;
}
}
if(data.extends !== undefined){
let data9 = data.extends;
if(typeof data9 === "string"){
if(func2(data9) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.extends});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.extends});
errors++;
}
}
if(data.title !== undefined){
let data10 = data.title;
if(typeof data10 === "string"){
if(func2(data10) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.title});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.title});
errors++;
}
}
if(data.summary !== undefined){
let data11 = data.summary;
if(typeof data11 === "string"){
if(func2(data11) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.summary});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.summary});
errors++;
}
}
if(data.vendor !== undefined){
let data12 = data.vendor;
if(typeof data12 === "string"){
if(func2(data12) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.vendor});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.vendor});
errors++;
}
}
if(data.provider !== undefined){
let data13 = data.provider;
if(typeof data13 === "string"){
if(func2(data13) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.provider});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.provider});
errors++;
}
}
if(data.page !== undefined){
let data14 = data.page;
if(typeof data14 === "string"){
if(!pattern12.test(data14)){
vErrors = addError(vErrors, {instancePath:instancePath+"/page",schemaPath:"#/properties/page/pattern",keyword:"pattern",params:{pattern: "^https?://\\S+$"},parentSchema:schema31.properties.page});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.page});
errors++;
}
}
if(data.modalities !== undefined){
let data15 = data.modalities;
if(Array.isArray(data15)){
if(data15.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.modalities});
errors++;
}
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(!(((((((((((data16 === "text-to-video") || (data16 === "image-to-video")) || (data16 === "video-to-video")) || (data16 === "audio-to-video")) || (data16 === "reference-to-video")) || (data16 === "text-to-image")) || (data16 === "image-to-image")) || (data16 === "text-to-speech")) || (data16 === "text-to-music")) || (data16 === "voice-clone")) || (data16 === "other"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/modalities/" + i0,schemaPath:"#/properties/modalities/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.modalities.items.enum},parentSchema:schema31.properties.modalities.items});
errors++;
}
}
let i1 = data15.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data15[i1], data15[j0])){
vErrors = addError(vErrors, {instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},parentSchema:schema31.properties.modalities});
errors++;
break outer0;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.modalities});
errors++;
}
}
if(data.calling !== undefined){
let data17 = data.calling;
if(!(((data17 === "async") || (data17 === "sync")) || (data17 === "unknown"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/calling",schemaPath:"#/properties/calling/enum",keyword:"enum",params:{allowedValues: schema31.properties.calling.enum},parentSchema:schema31.properties.calling});
errors++;
}
}
if(data.rules !== undefined){
let data18 = data.rules;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i2=0; i2<len1; i2++){
let data19 = data18[i2];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.message === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "message"},parentSchema:schema31.properties.rules.items});
errors++;
}
if(data19.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.rules.items});
errors++;
}
if(data19.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.rules.items});
errors++;
}
for(const key5 in data19){
if(!(func1.call(schema31.properties.rules.items.properties, key5))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema31.properties.rules.items});
errors++;
}
}
if(data19.each !== undefined){
let data20 = data19.each;
if(typeof data20 === "string"){
if(!pattern13.test(data20)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/each",schemaPath:"#/properties/rules/items/properties/each/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+)*$"},parentSchema:schema31.properties.rules.items.properties.each});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/each",schemaPath:"#/properties/rules/items/properties/each/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.rules.items.properties.each});
errors++;
}
}
if(data19.when !== undefined){
let data21 = data19.when;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39});
errors++;
}
for(const key6 in data21){
let data22 = data21[key6];
const _errs54 = errors;
let valid17 = false;
const _errs55 = errors;
if(Array.isArray(data22)){
if(data22.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
const len2 = data22.length;
for(let i3=0; i3<len2; i3++){
let data23 = data22[i3];
if((((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")) && (data23 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema39.additionalProperties.anyOf[0].items.type},parentSchema:schema39.additionalProperties.anyOf[0].items});
errors++;
}
}
let i4 = data22.length;
let j1;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data22[i4];
if((((typeof item0 !== "string") && (!((typeof item0 == "number") && (isFinite(item0))))) && (typeof item0 !== "boolean")) && (item0 !== null)){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j1 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
var _valid2 = _errs55 === errors;
valid17 = valid17 || _valid2;
const _errs59 = errors;
if(!((data22 === "present") || (data22 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.additionalProperties.anyOf[1].enum},parentSchema:schema39.additionalProperties.anyOf[1]});
errors++;
}
var _valid2 = _errs59 === errors;
valid17 = valid17 || _valid2;
const _errs60 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
for(const key7 in data22){
if(!((((key7 === "minimum") || (key7 === "maximum")) || (key7 === "min_items")) || (key7 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
}
if(data22.minimum !== undefined){
let data24 = data22.minimum;
if(!((typeof data24 == "number") && (isFinite(data24)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data22.maximum !== undefined){
let data25 = data22.maximum;
if(!((typeof data25 == "number") && (isFinite(data25)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data22.min_items !== undefined){
let data26 = data22.min_items;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data22.max_items !== undefined){
let data27 = data22.max_items;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
var _valid2 = _errs60 === errors;
valid17 = valid17 || _valid2;
if(!valid17){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema39.additionalProperties});
errors++;
}
else {
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema39});
errors++;
}
}
if(data19.must !== undefined){
let data28 = data19.must;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(Object.keys(data28).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39});
errors++;
}
for(const key8 in data28){
let data29 = data28[key8];
const _errs76 = errors;
let valid24 = false;
const _errs77 = errors;
if(Array.isArray(data29)){
if(data29.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
const len3 = data29.length;
for(let i5=0; i5<len3; i5++){
let data30 = data29[i5];
if((((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))) && (typeof data30 !== "boolean")) && (data30 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema39.additionalProperties.anyOf[0].items.type},parentSchema:schema39.additionalProperties.anyOf[0].items});
errors++;
}
}
let i6 = data29.length;
let j2;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data29[i6];
if((((typeof item1 !== "string") && (!((typeof item1 == "number") && (isFinite(item1))))) && (typeof item1 !== "boolean")) && (item1 !== null)){
continue;
}
if(typeof item1 == "string"){
item1 += "_";
}
if(typeof indices1[item1] == "number"){
j2 = indices1[item1];
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
var _valid3 = _errs77 === errors;
valid24 = valid24 || _valid3;
const _errs81 = errors;
if(!((data29 === "present") || (data29 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.additionalProperties.anyOf[1].enum},parentSchema:schema39.additionalProperties.anyOf[1]});
errors++;
}
var _valid3 = _errs81 === errors;
valid24 = valid24 || _valid3;
const _errs82 = errors;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(Object.keys(data29).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
for(const key9 in data29){
if(!((((key9 === "minimum") || (key9 === "maximum")) || (key9 === "min_items")) || (key9 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
}
if(data29.minimum !== undefined){
let data31 = data29.minimum;
if(!((typeof data31 == "number") && (isFinite(data31)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data29.maximum !== undefined){
let data32 = data29.maximum;
if(!((typeof data32 == "number") && (isFinite(data32)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data29.min_items !== undefined){
let data33 = data29.min_items;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data29.max_items !== undefined){
let data34 = data29.max_items;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
var _valid3 = _errs82 === errors;
valid24 = valid24 || _valid3;
if(!valid24){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema39.additionalProperties});
errors++;
}
else {
errors = _errs76;
if(vErrors !== null){
if(_errs76){
vErrors.length = _errs76;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema39});
errors++;
}
}
if(data19.total !== undefined){
let data35 = data19.total;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key10 in data35){
if(!((((((key10 === "items") || (key10 === "numbers")) || (key10 === "characters")) || (key10 === "minimum")) || (key10 === "maximum")) || (key10 === "equals"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total",schemaPath:"#/$defs/total/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},parentSchema:schema45});
errors++;
}
}
if(data35.items !== undefined){
let data36 = data35.items;
if(Array.isArray(data36)){
if(data36.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/items",schemaPath:"#/$defs/total/properties/items/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema45.properties.items});
errors++;
}
const len4 = data36.length;
for(let i7=0; i7<len4; i7++){
let data37 = data36[i7];
if(typeof data37 === "string"){
if(!pattern13.test(data37)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/items/" + i7,schemaPath:"#/$defs/total/properties/items/items/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+)*$"},parentSchema:schema45.properties.items.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/items/" + i7,schemaPath:"#/$defs/total/properties/items/items/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.items.items});
errors++;
}
}
let i8 = data36.length;
let j3;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data36[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j3 = indices2[item2];
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/items",schemaPath:"#/$defs/total/properties/items/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},parentSchema:schema45.properties.items});
errors++;
break;
}
indices2[item2] = i8;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/items",schemaPath:"#/$defs/total/properties/items/type",keyword:"type",params:{type: "array"},parentSchema:schema45.properties.items});
errors++;
}
}
if(data35.numbers !== undefined){
let data38 = data35.numbers;
if(Array.isArray(data38)){
if(data38.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/numbers",schemaPath:"#/$defs/total/properties/numbers/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema45.properties.numbers});
errors++;
}
const len5 = data38.length;
for(let i9=0; i9<len5; i9++){
let data39 = data38[i9];
if(typeof data39 === "string"){
if(!pattern13.test(data39)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/numbers/" + i9,schemaPath:"#/$defs/total/properties/numbers/items/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+)*$"},parentSchema:schema45.properties.numbers.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/numbers/" + i9,schemaPath:"#/$defs/total/properties/numbers/items/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.numbers.items});
errors++;
}
}
let i10 = data38.length;
let j4;
if(i10 > 1){
const indices3 = {};
for(;i10--;){
let item3 = data38[i10];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j4 = indices3[item3];
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/numbers",schemaPath:"#/$defs/total/properties/numbers/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j4},parentSchema:schema45.properties.numbers});
errors++;
break;
}
indices3[item3] = i10;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/numbers",schemaPath:"#/$defs/total/properties/numbers/type",keyword:"type",params:{type: "array"},parentSchema:schema45.properties.numbers});
errors++;
}
}
if(data35.characters !== undefined){
let data40 = data35.characters;
if(Array.isArray(data40)){
if(data40.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/characters",schemaPath:"#/$defs/total/properties/characters/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema45.properties.characters});
errors++;
}
const len6 = data40.length;
for(let i11=0; i11<len6; i11++){
let data41 = data40[i11];
if(typeof data41 === "string"){
if(!pattern13.test(data41)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/characters/" + i11,schemaPath:"#/$defs/total/properties/characters/items/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+)*$"},parentSchema:schema45.properties.characters.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/characters/" + i11,schemaPath:"#/$defs/total/properties/characters/items/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.characters.items});
errors++;
}
}
let i12 = data40.length;
let j5;
if(i12 > 1){
const indices4 = {};
for(;i12--;){
let item4 = data40[i12];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j5 = indices4[item4];
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/characters",schemaPath:"#/$defs/total/properties/characters/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j5},parentSchema:schema45.properties.characters});
errors++;
break;
}
indices4[item4] = i12;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/characters",schemaPath:"#/$defs/total/properties/characters/type",keyword:"type",params:{type: "array"},parentSchema:schema45.properties.characters});
errors++;
}
}
if(data35.minimum !== undefined){
let data42 = data35.minimum;
if(!((typeof data42 == "number") && (isFinite(data42)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/minimum",schemaPath:"#/$defs/total/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema45.properties.minimum});
errors++;
}
}
if(data35.maximum !== undefined){
let data43 = data35.maximum;
if(!((typeof data43 == "number") && (isFinite(data43)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/maximum",schemaPath:"#/$defs/total/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema45.properties.maximum});
errors++;
}
}
if(data35.equals !== undefined){
let data44 = data35.equals;
if(typeof data44 === "string"){
if(func2(data44) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/equals",schemaPath:"#/$defs/total/properties/equals/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema45.properties.equals});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total/equals",schemaPath:"#/$defs/total/properties/equals/type",keyword:"type",params:{type: "string"},parentSchema:schema45.properties.equals});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/total",schemaPath:"#/$defs/total/type",keyword:"type",params:{type: "object"},parentSchema:schema45});
errors++;
}
}
if(data19.severity !== undefined){
let data45 = data19.severity;
if(!((data45 === "error") || (data45 === "warning"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/severity",schemaPath:"#/properties/rules/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.items.properties.severity.enum},parentSchema:schema31.properties.rules.items.properties.severity});
errors++;
}
}
if(data19.message !== undefined){
let data46 = data19.message;
if(typeof data46 === "string"){
if(func2(data46) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/message",schemaPath:"#/properties/rules/items/properties/message/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.rules.items.properties.message});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/message",schemaPath:"#/properties/rules/items/properties/message/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.rules.items.properties.message});
errors++;
}
}
if(data19.source !== undefined){
let data47 = data19.source;
if(typeof data47 === "string"){
if(func2(data47) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/source",schemaPath:"#/properties/rules/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.rules.items.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/source",schemaPath:"#/properties/rules/items/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.rules.items.properties.source});
errors++;
}
}
if(data19.as_of !== undefined){
let data48 = data19.as_of;
if(typeof data48 === "string"){
if(!pattern6.test(data48)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/as_of",schemaPath:"#/properties/rules/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.rules.items.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/as_of",schemaPath:"#/properties/rules/items/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.rules.items.properties.as_of});
errors++;
}
}
if(data19.confidence !== undefined){
let data49 = data19.confidence;
if(!((((data49 === "documented") || (data49 === "observed")) || (data49 === "community")) || (data49 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/confidence",schemaPath:"#/properties/rules/items/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.items.properties.confidence.enum},parentSchema:schema31.properties.rules.items.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.rules.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.rules});
errors++;
}
}
if(data.replace_rules !== undefined){
let data50 = data.replace_rules;
if(typeof data50 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/replace_rules",schemaPath:"#/properties/replace_rules/type",keyword:"type",params:{type: "boolean"},parentSchema:schema31.properties.replace_rules});
errors++;
}
}
if(data.price !== undefined){
let data51 = data.price;
const _errs126 = errors;
let valid40 = false;
let passing0 = null;
const _errs127 = errors;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.per === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "per"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
if(data51.rates === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "rates"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
if(data51.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
if(data51.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
for(const key11 in data51){
if(!((((((((key11 === "per") || (key11 === "quantity")) || (key11 === "input")) || (key11 === "rates")) || (key11 === "surcharges")) || (key11 === "source")) || (key11 === "as_of")) || (key11 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
}
if(data51.per !== undefined){
let data52 = data51.per;
if(!(((((data52 === "second") || (data52 === "video")) || (data52 === "request")) || (data52 === "image")) || (data52 === "thousand-characters"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/per",schemaPath:"#/properties/price/oneOf/0/properties/per/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[0].properties.per.enum},parentSchema:schema31.properties.price.oneOf[0].properties.per});
errors++;
}
}
if(data51.quantity !== undefined){
let data53 = data51.quantity;
if(typeof data53 === "string"){
if(func2(data53) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/quantity",schemaPath:"#/properties/price/oneOf/0/properties/quantity/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.quantity});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/quantity",schemaPath:"#/properties/price/oneOf/0/properties/quantity/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.quantity});
errors++;
}
}
if(data51.input !== undefined){
let data54 = data51.input;
if(typeof data54 === "string"){
if(func2(data54) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/input",schemaPath:"#/properties/price/oneOf/0/properties/input/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.input});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/input",schemaPath:"#/properties/price/oneOf/0/properties/input/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.input});
errors++;
}
}
if(data51.rates !== undefined){
let data55 = data51.rates;
if(Array.isArray(data55)){
if(data55.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates",schemaPath:"#/properties/price/oneOf/0/properties/rates/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.rates});
errors++;
}
const len7 = data55.length;
for(let i13=0; i13<len7; i13++){
let data56 = data55[i13];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.usd === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/required",keyword:"required",params:{missingProperty: "usd"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items});
errors++;
}
for(const key12 in data56){
if(!((key12 === "when") || (key12 === "usd"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items});
errors++;
}
}
if(data56.when !== undefined){
let data57 = data56.when;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(Object.keys(data57).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39});
errors++;
}
for(const key13 in data57){
let data58 = data57[key13];
const _errs145 = errors;
let valid47 = false;
const _errs146 = errors;
if(Array.isArray(data58)){
if(data58.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
const len8 = data58.length;
for(let i14=0; i14<len8; i14++){
let data59 = data58[i14];
if((((typeof data59 !== "string") && (!((typeof data59 == "number") && (isFinite(data59))))) && (typeof data59 !== "boolean")) && (data59 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i14,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema39.additionalProperties.anyOf[0].items.type},parentSchema:schema39.additionalProperties.anyOf[0].items});
errors++;
}
}
let i15 = data58.length;
let j6;
if(i15 > 1){
const indices5 = {};
for(;i15--;){
let item5 = data58[i15];
if((((typeof item5 !== "string") && (!((typeof item5 == "number") && (isFinite(item5))))) && (typeof item5 !== "boolean")) && (item5 !== null)){
continue;
}
if(typeof item5 == "string"){
item5 += "_";
}
if(typeof indices5[item5] == "number"){
j6 = indices5[item5];
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i15, j: j6},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
break;
}
indices5[item5] = i15;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
var _valid5 = _errs146 === errors;
valid47 = valid47 || _valid5;
const _errs150 = errors;
if(!((data58 === "present") || (data58 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.additionalProperties.anyOf[1].enum},parentSchema:schema39.additionalProperties.anyOf[1]});
errors++;
}
var _valid5 = _errs150 === errors;
valid47 = valid47 || _valid5;
const _errs151 = errors;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(Object.keys(data58).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
for(const key14 in data58){
if(!((((key14 === "minimum") || (key14 === "maximum")) || (key14 === "min_items")) || (key14 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
}
if(data58.minimum !== undefined){
let data60 = data58.minimum;
if(!((typeof data60 == "number") && (isFinite(data60)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data58.maximum !== undefined){
let data61 = data58.maximum;
if(!((typeof data61 == "number") && (isFinite(data61)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data58.min_items !== undefined){
let data62 = data58.min_items;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 0 || isNaN(data62)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data58.max_items !== undefined){
let data63 = data58.max_items;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 < 0 || isNaN(data63)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
var _valid5 = _errs151 === errors;
valid47 = valid47 || _valid5;
if(!valid47){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema39.additionalProperties});
errors++;
}
else {
errors = _errs145;
if(vErrors !== null){
if(_errs145){
vErrors.length = _errs145;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema39});
errors++;
}
}
if(data56.usd !== undefined){
let data64 = data56.usd;
const _errs163 = errors;
let valid52 = false;
const _errs164 = errors;
if(typeof data64 === "string"){
if(!pattern18.test(data64)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
var _valid6 = _errs164 === errors;
valid52 = valid52 || _valid6;
const _errs166 = errors;
if(data64 !== null){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[1]});
errors++;
}
var _valid6 = _errs166 === errors;
valid52 = valid52 || _valid6;
if(!valid52){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd});
errors++;
}
else {
errors = _errs163;
if(vErrors !== null){
if(_errs163){
vErrors.length = _errs163;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i13,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates",schemaPath:"#/properties/price/oneOf/0/properties/rates/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.price.oneOf[0].properties.rates});
errors++;
}
}
if(data51.surcharges !== undefined){
let data65 = data51.surcharges;
if(Array.isArray(data65)){
if(data65.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges});
errors++;
}
const len9 = data65.length;
for(let i16=0; i16<len9; i16++){
let data66 = data65[i16];
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.input === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16,schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/required",keyword:"required",params:{missingProperty: "input"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items});
errors++;
}
if(data66.usd === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16,schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/required",keyword:"required",params:{missingProperty: "usd"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items});
errors++;
}
for(const key15 in data66){
if(!(((key15 === "input") || (key15 === "included")) || (key15 === "usd"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16,schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items});
errors++;
}
}
if(data66.input !== undefined){
let data67 = data66.input;
if(typeof data67 === "string"){
if(!pattern13.test(data67)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16+"/input",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/properties/input/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+)*$"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items.properties.input});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16+"/input",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/properties/input/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items.properties.input});
errors++;
}
}
if(data66.included !== undefined){
let data68 = data66.included;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16+"/included",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/properties/included/type",keyword:"type",params:{type: "integer"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items.properties.included});
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 1 || isNaN(data68)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16+"/included",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/properties/included/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items.properties.included});
errors++;
}
}
}
if(data66.usd !== undefined){
let data69 = data66.usd;
const _errs178 = errors;
let valid56 = false;
const _errs179 = errors;
if(typeof data69 === "string"){
if(!pattern18.test(data69)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items.properties.usd.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items.properties.usd.anyOf[0]});
errors++;
}
var _valid7 = _errs179 === errors;
valid56 = valid56 || _valid7;
const _errs181 = errors;
if(data69 !== null){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items.properties.usd.anyOf[1]});
errors++;
}
var _valid7 = _errs181 === errors;
valid56 = valid56 || _valid7;
if(!valid56){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/properties/usd/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items.properties.usd});
errors++;
}
else {
errors = _errs178;
if(vErrors !== null){
if(_errs178){
vErrors.length = _errs178;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges/" + i16,schemaPath:"#/properties/price/oneOf/0/properties/surcharges/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/surcharges",schemaPath:"#/properties/price/oneOf/0/properties/surcharges/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.price.oneOf[0].properties.surcharges});
errors++;
}
}
if(data51.source !== undefined){
let data70 = data51.source;
if(typeof data70 === "string"){
if(func2(data70) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/0/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/0/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.source});
errors++;
}
}
if(data51.as_of !== undefined){
let data71 = data51.as_of;
if(typeof data71 === "string"){
if(!pattern6.test(data71)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/0/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.price.oneOf[0].properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/0/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.as_of});
errors++;
}
}
if(data51.confidence !== undefined){
let data72 = data51.confidence;
if(!((((data72 === "documented") || (data72 === "observed")) || (data72 === "community")) || (data72 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/confidence",schemaPath:"#/properties/price/oneOf/0/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[0].properties.confidence.enum},parentSchema:schema31.properties.price.oneOf[0].properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
var _valid4 = _errs127 === errors;
if(_valid4){
valid40 = true;
passing0 = 0;
var props5 = true;
}
const _errs188 = errors;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.unknown === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "unknown"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
if(data51.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
if(data51.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
for(const key16 in data51){
if(!(((((key16 === "unknown") || (key16 === "reported")) || (key16 === "source")) || (key16 === "as_of")) || (key16 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
}
if(data51.unknown !== undefined){
let data73 = data51.unknown;
if(typeof data73 === "string"){
if(func2(data73) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/unknown",schemaPath:"#/properties/price/oneOf/1/properties/unknown/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.unknown});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/unknown",schemaPath:"#/properties/price/oneOf/1/properties/unknown/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.unknown});
errors++;
}
}
if(data51.reported !== undefined){
let data74 = data51.reported;
if(Array.isArray(data74)){
const len10 = data74.length;
for(let i17=0; i17<len10; i17++){
let data75 = data74[i17];
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.per === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "per"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
if(data75.rates === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "rates"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
if(data75.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
if(data75.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
for(const key17 in data75){
if(!((((((((key17 === "per") || (key17 === "quantity")) || (key17 === "input")) || (key17 === "rates")) || (key17 === "surcharges")) || (key17 === "source")) || (key17 === "as_of")) || (key17 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
}
if(data75.per !== undefined){
let data76 = data75.per;
if(!(((((data76 === "second") || (data76 === "video")) || (data76 === "request")) || (data76 === "image")) || (data76 === "thousand-characters"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/per",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/per/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.reported.items.properties.per.enum},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.per});
errors++;
}
}
if(data75.quantity !== undefined){
let data77 = data75.quantity;
if(typeof data77 === "string"){
if(func2(data77) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/quantity",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/quantity/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.quantity});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/quantity",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/quantity/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.quantity});
errors++;
}
}
if(data75.input !== undefined){
let data78 = data75.input;
if(typeof data78 === "string"){
if(func2(data78) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/input",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/input/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.input});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/input",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/input/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.input});
errors++;
}
}
if(data75.rates !== undefined){
let data79 = data75.rates;
if(Array.isArray(data79)){
if(data79.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates});
errors++;
}
const len11 = data79.length;
for(let i18=0; i18<len11; i18++){
let data80 = data79[i18];
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.usd === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/required",keyword:"required",params:{missingProperty: "usd"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items});
errors++;
}
for(const key18 in data80){
if(!((key18 === "when") || (key18 === "usd"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items});
errors++;
}
}
if(data80.when !== undefined){
let data81 = data80.when;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(Object.keys(data81).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39});
errors++;
}
for(const key19 in data81){
let data82 = data81[key19];
const _errs213 = errors;
let valid66 = false;
const _errs214 = errors;
if(Array.isArray(data82)){
if(data82.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
const len12 = data82.length;
for(let i19=0; i19<len12; i19++){
let data83 = data82[i19];
if((((typeof data83 !== "string") && (!((typeof data83 == "number") && (isFinite(data83))))) && (typeof data83 !== "boolean")) && (data83 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i19,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema39.additionalProperties.anyOf[0].items.type},parentSchema:schema39.additionalProperties.anyOf[0].items});
errors++;
}
}
let i20 = data82.length;
let j7;
if(i20 > 1){
const indices6 = {};
for(;i20--;){
let item6 = data82[i20];
if((((typeof item6 !== "string") && (!((typeof item6 == "number") && (isFinite(item6))))) && (typeof item6 !== "boolean")) && (item6 !== null)){
continue;
}
if(typeof item6 == "string"){
item6 += "_";
}
if(typeof indices6[item6] == "number"){
j7 = indices6[item6];
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i20, j: j7},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
break;
}
indices6[item6] = i20;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema39.additionalProperties.anyOf[0]});
errors++;
}
var _valid8 = _errs214 === errors;
valid66 = valid66 || _valid8;
const _errs218 = errors;
if(!((data82 === "present") || (data82 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.additionalProperties.anyOf[1].enum},parentSchema:schema39.additionalProperties.anyOf[1]});
errors++;
}
var _valid8 = _errs218 === errors;
valid66 = valid66 || _valid8;
const _errs219 = errors;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(Object.keys(data82).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
for(const key20 in data82){
if(!((((key20 === "minimum") || (key20 === "maximum")) || (key20 === "min_items")) || (key20 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
}
if(data82.minimum !== undefined){
let data84 = data82.minimum;
if(!((typeof data84 == "number") && (isFinite(data84)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data82.maximum !== undefined){
let data85 = data82.maximum;
if(!((typeof data85 == "number") && (isFinite(data85)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema39.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data82.min_items !== undefined){
let data86 = data82.min_items;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < 0 || isNaN(data86)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data82.max_items !== undefined){
let data87 = data82.max_items;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 < 0 || isNaN(data87)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema39.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema39.additionalProperties.anyOf[2]});
errors++;
}
var _valid8 = _errs219 === errors;
valid66 = valid66 || _valid8;
if(!valid66){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema39.additionalProperties});
errors++;
}
else {
errors = _errs213;
if(vErrors !== null){
if(_errs213){
vErrors.length = _errs213;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema39});
errors++;
}
}
if(data80.usd !== undefined){
let data88 = data80.usd;
const _errs231 = errors;
let valid71 = false;
const _errs232 = errors;
if(typeof data88 === "string"){
if(!pattern18.test(data88)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
var _valid9 = _errs232 === errors;
valid71 = valid71 || _valid9;
const _errs234 = errors;
if(data88 !== null){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[1]});
errors++;
}
var _valid9 = _errs234 === errors;
valid71 = valid71 || _valid9;
if(!valid71){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd});
errors++;
}
else {
errors = _errs231;
if(vErrors !== null){
if(_errs231){
vErrors.length = _errs231;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates/" + i18,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/rates",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates});
errors++;
}
}
if(data75.surcharges !== undefined){
let data89 = data75.surcharges;
if(Array.isArray(data89)){
if(data89.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges});
errors++;
}
const len13 = data89.length;
for(let i21=0; i21<len13; i21++){
let data90 = data89[i21];
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.input === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/required",keyword:"required",params:{missingProperty: "input"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items});
errors++;
}
if(data90.usd === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/required",keyword:"required",params:{missingProperty: "usd"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items});
errors++;
}
for(const key21 in data90){
if(!(((key21 === "input") || (key21 === "included")) || (key21 === "usd"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items});
errors++;
}
}
if(data90.input !== undefined){
let data91 = data90.input;
if(typeof data91 === "string"){
if(!pattern13.test(data91)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21+"/input",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/properties/input/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+)*$"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items.properties.input});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21+"/input",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/properties/input/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items.properties.input});
errors++;
}
}
if(data90.included !== undefined){
let data92 = data90.included;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21+"/included",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/properties/included/type",keyword:"type",params:{type: "integer"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items.properties.included});
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 1 || isNaN(data92)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21+"/included",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/properties/included/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items.properties.included});
errors++;
}
}
}
if(data90.usd !== undefined){
let data93 = data90.usd;
const _errs246 = errors;
let valid75 = false;
const _errs247 = errors;
if(typeof data93 === "string"){
if(!pattern18.test(data93)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items.properties.usd.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items.properties.usd.anyOf[0]});
errors++;
}
var _valid10 = _errs247 === errors;
valid75 = valid75 || _valid10;
const _errs249 = errors;
if(data93 !== null){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items.properties.usd.anyOf[1]});
errors++;
}
var _valid10 = _errs249 === errors;
valid75 = valid75 || _valid10;
if(!valid75){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/properties/usd/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items.properties.usd});
errors++;
}
else {
errors = _errs246;
if(vErrors !== null){
if(_errs246){
vErrors.length = _errs246;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges/" + i21,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/surcharges",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/surcharges/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.surcharges});
errors++;
}
}
if(data75.source !== undefined){
let data94 = data75.source;
if(typeof data94 === "string"){
if(func2(data94) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/source",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/source",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.source});
errors++;
}
}
if(data75.as_of !== undefined){
let data95 = data75.as_of;
if(typeof data95 === "string"){
if(!pattern6.test(data95)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/as_of",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/as_of",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.as_of});
errors++;
}
}
if(data75.confidence !== undefined){
let data96 = data75.confidence;
if(!((((data96 === "documented") || (data96 === "observed")) || (data96 === "community")) || (data96 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17+"/confidence",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.reported.items.properties.confidence.enum},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i17,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported",schemaPath:"#/properties/price/oneOf/1/properties/reported/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.price.oneOf[1].properties.reported});
errors++;
}
}
if(data51.source !== undefined){
let data97 = data51.source;
if(typeof data97 === "string"){
if(func2(data97) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/1/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/1/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.source});
errors++;
}
}
if(data51.as_of !== undefined){
let data98 = data51.as_of;
if(typeof data98 === "string"){
if(!pattern6.test(data98)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/1/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.price.oneOf[1].properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/1/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.as_of});
errors++;
}
}
if(data51.confidence !== undefined){
let data99 = data51.confidence;
if(!((((data99 === "documented") || (data99 === "observed")) || (data99 === "community")) || (data99 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/confidence",schemaPath:"#/properties/price/oneOf/1/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.confidence.enum},parentSchema:schema31.properties.price.oneOf[1].properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
var _valid4 = _errs188 === errors;
if(_valid4 && valid40){
valid40 = false;
passing0 = [passing0, 1];
}
else {
if(_valid4){
valid40 = true;
passing0 = 1;
if(props5 !== true){
props5 = true;
}
}
}
if(!valid40){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},parentSchema:schema31.properties.price});
errors++;
}
else {
errors = _errs126;
if(vErrors !== null){
if(_errs126){
vErrors.length = _errs126;
}
else {
vErrors = null;
}
}
}
}
if(data.timing !== undefined){
let data100 = data.timing;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.typical_seconds === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/required",keyword:"required",params:{missingProperty: "typical_seconds"},parentSchema:schema31.properties.timing});
errors++;
}
if(data100.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.timing});
errors++;
}
if(data100.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.timing});
errors++;
}
for(const key22 in data100){
if(!((((key22 === "typical_seconds") || (key22 === "source")) || (key22 === "as_of")) || (key22 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},parentSchema:schema31.properties.timing});
errors++;
}
}
if(data100.typical_seconds !== undefined){
let data101 = data100.typical_seconds;
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 <= 0 || isNaN(data101)){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/typical_seconds",schemaPath:"#/properties/timing/properties/typical_seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema31.properties.timing.properties.typical_seconds});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/typical_seconds",schemaPath:"#/properties/timing/properties/typical_seconds/type",keyword:"type",params:{type: "number"},parentSchema:schema31.properties.timing.properties.typical_seconds});
errors++;
}
}
if(data100.source !== undefined){
let data102 = data100.source;
if(typeof data102 === "string"){
if(func2(data102) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/source",schemaPath:"#/properties/timing/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.timing.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/source",schemaPath:"#/properties/timing/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.timing.properties.source});
errors++;
}
}
if(data100.as_of !== undefined){
let data103 = data100.as_of;
if(typeof data103 === "string"){
if(!pattern6.test(data103)){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/as_of",schemaPath:"#/properties/timing/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.timing.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/as_of",schemaPath:"#/properties/timing/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.timing.properties.as_of});
errors++;
}
}
if(data100.confidence !== undefined){
let data104 = data100.confidence;
if(!((((data104 === "documented") || (data104 === "observed")) || (data104 === "community")) || (data104 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/confidence",schemaPath:"#/properties/timing/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.timing.properties.confidence.enum},parentSchema:schema31.properties.timing.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.timing});
errors++;
}
}
if(data.notes !== undefined){
let data105 = data.notes;
if(Array.isArray(data105)){
const len14 = data105.length;
for(let i22=0; i22<len14; i22++){
let data106 = data105[i22];
if(typeof data106 === "string"){
if(func2(data106) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/notes/" + i22,schemaPath:"#/properties/notes/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.notes.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/notes/" + i22,schemaPath:"#/properties/notes/items/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.notes.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.notes});
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

/** Checks a value against packages/models/schemas/model-spec.schema.json. */
export const validateModelSpec: SchemaCheck = compiled;
