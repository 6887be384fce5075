// Generated from packages/models/schemas/model-spec.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "../model/check-value.ts";
import type { SchemaCheck } from "../source/check-schema.ts";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:storyreel:model-spec:1","title":"storyreel model spec","type":"object","description":"One model of a request queue: its parameters, limits, price and output, each with its source.","additionalProperties":false,"properties":{"model_spec":{"const":1,"description":"Version of this format."},"id":{"type":"string","description":"Model id exactly as sent in a request. Case-sensitive.","minLength":1,"pattern":"^\\S(.*\\S)?$"},"extends":{"type":"string","minLength":1,"description":"Id of the model that this spec changes. Only what differs follows. Without `id`, or with the same one, the spec takes the place of that model in this project; with another `id` it is a new model beside it."},"title":{"type":"string","description":"Name for people.","minLength":1},"summary":{"type":"string","description":"What the model does, in one sentence.","minLength":1},"vendor":{"type":"string","description":"Who makes the model.","minLength":1},"provider":{"type":"string","description":"Id of the provider spec that describes how to call it.","minLength":1},"page":{"type":"string","description":"The documentation page: an http or https URL.","pattern":"^https?://\\S+$"},"modalities":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["text-to-video","image-to-video","video-to-video","audio-to-video","reference-to-video","text-to-image","image-to-image","text-to-speech","text-to-music","voice-clone","other"]},"description":"What goes in and comes out."},"calling":{"enum":["async","sync","unknown"],"description":"sync: the answer to the submit may already contain the result."},"parameters":{"description":"The keys of the payload, in the order they are sent. In a spec with `extends`: only those that are new or differ; `null` removes one."},"rules":{"type":"array","description":"Limits across parameters.","items":{"type":"object","description":"If `when` matches the payload with defaults filled in, `must` has to match too.","additionalProperties":false,"required":["when","must","message","source","as_of"],"properties":{"when":{"$ref":"#/$defs/condition"},"must":{"$ref":"#/$defs/condition"},"severity":{"enum":["error","warning"],"description":"warning: the API accepts the payload and ignores a value. Default error."},"message":{"type":"string","description":"What is wrong, for the author of a storyboard; lower case, no full stop.","minLength":1},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}},"replace_rules":{"type":"boolean","description":"In a spec with `extends`: the rules of that model do not apply, only those of this spec. Default: rules are added."},"price":{"description":"What a request costs: a table, or `unknown` with the reason.","oneOf":[{"type":"object","description":"A published price.","additionalProperties":false,"required":["per","rates","source","as_of"],"properties":{"per":{"enum":["second","video","request","image","thousand-characters"],"description":"What one unit is."},"quantity":{"type":"string","description":"The parameter that sets how many units are bought. Default: one unit.","minLength":1},"rates":{"type":"array","minItems":1,"description":"Every combination of the parameters named has exactly one row.","items":{"type":"object","additionalProperties":false,"required":["usd"],"properties":{"when":{"$ref":"#/$defs/condition"},"usd":{"description":"US dollars for one unit, as quoted text such as \"0.112\"; null where the combination exists but its price is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},{"type":"object","description":"No published price.","additionalProperties":false,"required":["unknown","source","as_of"],"properties":{"unknown":{"type":"string","description":"Why no price can be promised.","minLength":1},"reported":{"type":"array","description":"Less certain figures. Shown to users, but not used in plans.","items":{"type":"object","description":"A reported price.","additionalProperties":false,"required":["per","rates","source","as_of"],"properties":{"per":{"enum":["second","video","request","image","thousand-characters"],"description":"What one unit is."},"quantity":{"type":"string","description":"The parameter that sets how many units are bought. Default: one unit.","minLength":1},"rates":{"type":"array","minItems":1,"description":"Every combination of the parameters named has exactly one row.","items":{"type":"object","additionalProperties":false,"required":["usd"],"properties":{"when":{"$ref":"#/$defs/condition"},"usd":{"description":"US dollars for one unit, as quoted text such as \"0.112\"; null where the combination exists but its price is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}]},"output":{"description":"What comes out."},"timing":{"type":"object","description":"Typical waiting time.","additionalProperties":false,"required":["typical_seconds","source","as_of"],"properties":{"typical_seconds":{"type":"number","exclusiveMinimum":0,"description":"Seconds from submit to success."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"notes":{"type":"array","description":"What else a reader of this spec should know.","items":{"type":"string","description":"One remark.","minLength":1}}},"if":{"type":"object","required":["extends"]},"then":{"required":["model_spec"],"properties":{"parameters":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"anyOf":[{"$ref":"#/$defs/parameter_change"},{"type":"null"}]}},"output":{"$ref":"#/$defs/output_change"}}},"else":{"required":["model_spec","id","title","summary","vendor","provider","page","modalities","calling","parameters","price","output"],"properties":{"parameters":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"$ref":"#/$defs/parameter"}},"replace_rules":false,"output":{"$ref":"#/$defs/output"}}},"$defs":{"condition":{"description":"Parameter → the values that match: a list of wire values, \"present\" or \"absent\", or limits.","type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]}},{"enum":["present","absent"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":0,"description":"Maximum length of the list."}}}]}},"shape":{"type":"object","description":"A value inside a list or map.","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."}}},"parameter":{"description":"One key of the payload.","allOf":[{"$ref":"#/$defs/parameter_change"},{"type":"object","required":["type","description","source","as_of"]}]},"parameter_change":{"type":"object","additionalProperties":false,"properties":{"role":{"enum":["prompt","negative_prompt","duration","aspect_ratio","resolution","audio","seed","first_frame","last_frame"],"description":"The storyboard setting that this parameter implements."},"role_values":{"type":"object","minProperties":1,"additionalProperties":{"type":["string","number","boolean","null"]},"description":"Neutral value → wire value, where they differ: { \"true\": \"on\", \"false\": \"off\" }."},"role_template":{"type":"string","description":"How the neutral value is written into text: \"{value}s\".","pattern":"^[^{}]*\\{value\\}[^{}]*$"},"role_list":{"type":"boolean","description":"The wire wants a list with the neutral value as its only entry."},"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}},"description":"What differs in one key of the payload."},"output":{"allOf":[{"$ref":"#/$defs/output_change"},{"type":"object","required":["media","duration","source","as_of"]}]},"output_change":{"type":"object","description":"What comes out.","additionalProperties":false,"properties":{"media":{"enum":["video","image","audio"],"description":"Kind of file."},"duration":{"description":"Length of the clip: the parameter that sets it, or a fixed length.","oneOf":[{"type":"object","description":"The parameter that sets the length.","additionalProperties":false,"required":["parameter"],"properties":{"parameter":{"type":"string","description":"Name of the parameter."}}},{"type":"object","description":"A fixed length.","additionalProperties":false,"required":["seconds"],"properties":{"seconds":{"type":"number","minimum":0,"description":"Seconds."}}}]},"frame_rate":{"type":"number","exclusiveMinimum":0,"description":"Frames per second."},"sizes":{"type":"array","description":"Size of the picture: the first row whose `when` matches.","items":{"type":"object","description":"One size.","additionalProperties":false,"required":["width","height"],"properties":{"when":{"$ref":"#/$defs/condition"},"width":{"type":"integer","minimum":1,"description":"Pixels."},"height":{"type":"integer","minimum":1,"description":"Pixels."}}}},"audio":{"type":"array","description":"Whether the clip has sound: the first row whose `when` matches. Without a match it is unknown.","items":{"type":"object","description":"One case.","additionalProperties":false,"required":["present"],"properties":{"when":{"$ref":"#/$defs/condition"},"present":{"type":"boolean","description":"The clip has sound."}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}}};
const schema35 = {"description":"Parameter → the values that match: a list of wire values, \"present\" or \"absent\", or limits.","type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]}},{"enum":["present","absent"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":0,"description":"Maximum length of the list."}}}]}};
const pattern4 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*$", "u");
const pattern9 = new RegExp("^\\S(.*\\S)?$", "u");
const pattern10 = new RegExp("^https?://\\S+$", "u");
const pattern6 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$", "u");
const pattern12 = new RegExp("^\\d{1,12}(\\.\\d{1,9})?$", "u");
const schema32 = {"type":"object","additionalProperties":false,"properties":{"role":{"enum":["prompt","negative_prompt","duration","aspect_ratio","resolution","audio","seed","first_frame","last_frame"],"description":"The storyboard setting that this parameter implements."},"role_values":{"type":"object","minProperties":1,"additionalProperties":{"type":["string","number","boolean","null"]},"description":"Neutral value → wire value, where they differ: { \"true\": \"on\", \"false\": \"off\" }."},"role_template":{"type":"string","description":"How the neutral value is written into text: \"{value}s\".","pattern":"^[^{}]*\\{value\\}[^{}]*$"},"role_list":{"type":"boolean","description":"The wire wants a list with the neutral value as its only entry."},"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}},"description":"What differs in one key of the payload."};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints;
const pattern5 = new RegExp("^[^{}]*\\{value\\}[^{}]*$", "u");
const schema33 = {"type":"object","description":"A value inside a list or map.","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."}}};
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
if(data.min_items !== undefined){
let data16 = data.min_items;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.min_items});
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema33.properties.min_items});
errors++;
}
}
}
if(data.max_items !== undefined){
let data17 = data.max_items;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.max_items});
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
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
let data19 = data.properties;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema33.properties.properties});
errors++;
}
for(const key2 in data19){
if(!(wrapper0.validate(data19[key2], {instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data19,parentDataProperty:key2,rootData,dynamicAnchors}))){
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
let data21 = data.unit;
if(!((((data21 === "second") || (data21 === "frame")) || (data21 === "pixel")) || (data21 === "character"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues: schema33.properties.unit.enum},parentSchema:schema33.properties.unit});
errors++;
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
if(!(((((((((data0 === "prompt") || (data0 === "negative_prompt")) || (data0 === "duration")) || (data0 === "aspect_ratio")) || (data0 === "resolution")) || (data0 === "audio")) || (data0 === "seed")) || (data0 === "first_frame")) || (data0 === "last_frame"))){
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
if(data.min_items !== undefined){
let data21 = data.min_items;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.min_items});
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
vErrors = addError(vErrors, {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema32.properties.min_items});
errors++;
}
}
}
if(data.max_items !== undefined){
let data22 = data.max_items;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema32.properties.max_items});
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
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
let data24 = data.properties;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(Object.keys(data24).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema32.properties.properties});
errors++;
}
for(const key3 in data24){
if(!(validate22(data24[key3], {instancePath:instancePath+"/properties/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data24,parentDataProperty:key3,rootData,dynamicAnchors}))){
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
let data26 = data.unit;
if(!((((data26 === "second") || (data26 === "frame")) || (data26 === "pixel")) || (data26 === "character"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues: schema32.properties.unit.enum},parentSchema:schema32.properties.unit});
errors++;
}
}
if(data.source !== undefined){
let data27 = data.source;
if(typeof data27 === "string"){
if(func2(data27) < 1){
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
let data28 = data.as_of;
if(typeof data28 === "string"){
if(!pattern6.test(data28)){
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
let data29 = data.confidence;
if(!((((data29 === "documented") || (data29 === "observed")) || (data29 === "community")) || (data29 === "inferred"))){
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

const schema34 = {"type":"object","description":"What comes out.","additionalProperties":false,"properties":{"media":{"enum":["video","image","audio"],"description":"Kind of file."},"duration":{"description":"Length of the clip: the parameter that sets it, or a fixed length.","oneOf":[{"type":"object","description":"The parameter that sets the length.","additionalProperties":false,"required":["parameter"],"properties":{"parameter":{"type":"string","description":"Name of the parameter."}}},{"type":"object","description":"A fixed length.","additionalProperties":false,"required":["seconds"],"properties":{"seconds":{"type":"number","minimum":0,"description":"Seconds."}}}]},"frame_rate":{"type":"number","exclusiveMinimum":0,"description":"Frames per second."},"sizes":{"type":"array","description":"Size of the picture: the first row whose `when` matches.","items":{"type":"object","description":"One size.","additionalProperties":false,"required":["width","height"],"properties":{"when":{"$ref":"#/$defs/condition"},"width":{"type":"integer","minimum":1,"description":"Pixels."},"height":{"type":"integer","minimum":1,"description":"Pixels."}}}},"audio":{"type":"array","description":"Whether the clip has sound: the first row whose `when` matches. Without a match it is unknown.","items":{"type":"object","description":"One case.","additionalProperties":false,"required":["present"],"properties":{"when":{"$ref":"#/$defs/condition"},"present":{"type":"boolean","description":"The clip has sound."}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}};

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
if(!((((((((key0 === "media") || (key0 === "duration")) || (key0 === "frame_rate")) || (key0 === "sizes")) || (key0 === "audio")) || (key0 === "source")) || (key0 === "as_of")) || (key0 === "confidence"))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema34,data});
errors++;
}
}
if(data.media !== undefined){
let data0 = data.media;
if(!(((data0 === "video") || (data0 === "image")) || (data0 === "audio"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/media",schemaPath:"#/properties/media/enum",keyword:"enum",params:{allowedValues: schema34.properties.media.enum},parentSchema:schema34.properties.media});
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
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/0/required",keyword:"required",params:{missingProperty: "parameter"},parentSchema:schema34.properties.duration.oneOf[0]});
errors++;
}
for(const key1 in data1){
if(!(key1 === "parameter")){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema34.properties.duration.oneOf[0]});
errors++;
}
}
if(data1.parameter !== undefined){
let data2 = data1.parameter;
if(typeof data2 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration/parameter",schemaPath:"#/properties/duration/oneOf/0/properties/parameter/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.duration.oneOf[0].properties.parameter});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/0/type",keyword:"type",params:{type: "object"},parentSchema:schema34.properties.duration.oneOf[0]});
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
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/1/required",keyword:"required",params:{missingProperty: "seconds"},parentSchema:schema34.properties.duration.oneOf[1]});
errors++;
}
for(const key2 in data1){
if(!(key2 === "seconds")){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema34.properties.duration.oneOf[1]});
errors++;
}
}
if(data1.seconds !== undefined){
let data3 = data1.seconds;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration/seconds",schemaPath:"#/properties/duration/oneOf/1/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.properties.duration.oneOf[1].properties.seconds});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration/seconds",schemaPath:"#/properties/duration/oneOf/1/properties/seconds/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.duration.oneOf[1].properties.seconds});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema34.properties.duration.oneOf[1]});
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
}
if(!valid1){
vErrors = addError(vErrors, {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},parentSchema:schema34.properties.duration});
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
let data4 = data.frame_rate;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 <= 0 || isNaN(data4)){
vErrors = addError(vErrors, {instancePath:instancePath+"/frame_rate",schemaPath:"#/properties/frame_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema34.properties.frame_rate});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/frame_rate",schemaPath:"#/properties/frame_rate/type",keyword:"type",params:{type: "number"},parentSchema:schema34.properties.frame_rate});
errors++;
}
}
if(data.sizes !== undefined){
let data5 = data.sizes;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.width === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0,schemaPath:"#/properties/sizes/items/required",keyword:"required",params:{missingProperty: "width"},parentSchema:schema34.properties.sizes.items});
errors++;
}
if(data6.height === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0,schemaPath:"#/properties/sizes/items/required",keyword:"required",params:{missingProperty: "height"},parentSchema:schema34.properties.sizes.items});
errors++;
}
for(const key3 in data6){
if(!(((key3 === "when") || (key3 === "width")) || (key3 === "height"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0,schemaPath:"#/properties/sizes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},parentSchema:schema34.properties.sizes.items});
errors++;
}
}
if(data6.when !== undefined){
let data7 = data6.when;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35});
errors++;
}
for(const key4 in data7){
let data8 = data7[key4];
const _errs27 = errors;
let valid9 = false;
const _errs28 = errors;
if(Array.isArray(data8)){
if(data8.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if((((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")) && (data9 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema35.additionalProperties.anyOf[0].items.type},parentSchema:schema35.additionalProperties.anyOf[0].items});
errors++;
}
}
let i2 = data8.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data8[i2];
if((((typeof item0 !== "string") && (!((typeof item0 == "number") && (isFinite(item0))))) && (typeof item0 !== "boolean")) && (item0 !== null)){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
var _valid1 = _errs28 === errors;
valid9 = valid9 || _valid1;
const _errs32 = errors;
if(!((data8 === "present") || (data8 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema35.additionalProperties.anyOf[1].enum},parentSchema:schema35.additionalProperties.anyOf[1]});
errors++;
}
var _valid1 = _errs32 === errors;
valid9 = valid9 || _valid1;
const _errs33 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
for(const key5 in data8){
if(!((((key5 === "minimum") || (key5 === "maximum")) || (key5 === "min_items")) || (key5 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
}
if(data8.minimum !== undefined){
let data10 = data8.minimum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data8.maximum !== undefined){
let data11 = data8.maximum;
if(!((typeof data11 == "number") && (isFinite(data11)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data8.min_items !== undefined){
let data12 = data8.min_items;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data8.max_items !== undefined){
let data13 = data8.max_items;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
var _valid1 = _errs33 === errors;
valid9 = valid9 || _valid1;
if(!valid9){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema35.additionalProperties});
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema35});
errors++;
}
}
if(data6.width !== undefined){
let data14 = data6.width;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/width",schemaPath:"#/properties/sizes/items/properties/width/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.properties.sizes.items.properties.width});
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/width",schemaPath:"#/properties/sizes/items/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema34.properties.sizes.items.properties.width});
errors++;
}
}
}
if(data6.height !== undefined){
let data15 = data6.height;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/height",schemaPath:"#/properties/sizes/items/properties/height/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.properties.sizes.items.properties.height});
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0+"/height",schemaPath:"#/properties/sizes/items/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema34.properties.sizes.items.properties.height});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes/" + i0,schemaPath:"#/properties/sizes/items/type",keyword:"type",params:{type: "object"},parentSchema:schema34.properties.sizes.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/sizes",schemaPath:"#/properties/sizes/type",keyword:"type",params:{type: "array"},parentSchema:schema34.properties.sizes});
errors++;
}
}
if(data.audio !== undefined){
let data16 = data.audio;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i3=0; i3<len2; i3++){
let data17 = data16[i3];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.present === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3,schemaPath:"#/properties/audio/items/required",keyword:"required",params:{missingProperty: "present"},parentSchema:schema34.properties.audio.items});
errors++;
}
for(const key6 in data17){
if(!((key6 === "when") || (key6 === "present"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3,schemaPath:"#/properties/audio/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},parentSchema:schema34.properties.audio.items});
errors++;
}
}
if(data17.when !== undefined){
let data18 = data17.when;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(Object.keys(data18).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35});
errors++;
}
for(const key7 in data18){
let data19 = data18[key7];
const _errs58 = errors;
let valid19 = false;
const _errs59 = errors;
if(Array.isArray(data19)){
if(data19.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
const len3 = data19.length;
for(let i4=0; i4<len3; i4++){
let data20 = data19[i4];
if((((typeof data20 !== "string") && (!((typeof data20 == "number") && (isFinite(data20))))) && (typeof data20 !== "boolean")) && (data20 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema35.additionalProperties.anyOf[0].items.type},parentSchema:schema35.additionalProperties.anyOf[0].items});
errors++;
}
}
let i5 = data19.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data19[i5];
if((((typeof item1 !== "string") && (!((typeof item1 == "number") && (isFinite(item1))))) && (typeof item1 !== "boolean")) && (item1 !== null)){
continue;
}
if(typeof item1 == "string"){
item1 += "_";
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
var _valid2 = _errs59 === errors;
valid19 = valid19 || _valid2;
const _errs63 = errors;
if(!((data19 === "present") || (data19 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema35.additionalProperties.anyOf[1].enum},parentSchema:schema35.additionalProperties.anyOf[1]});
errors++;
}
var _valid2 = _errs63 === errors;
valid19 = valid19 || _valid2;
const _errs64 = errors;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
for(const key8 in data19){
if(!((((key8 === "minimum") || (key8 === "maximum")) || (key8 === "min_items")) || (key8 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
}
if(data19.minimum !== undefined){
let data21 = data19.minimum;
if(!((typeof data21 == "number") && (isFinite(data21)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data19.maximum !== undefined){
let data22 = data19.maximum;
if(!((typeof data22 == "number") && (isFinite(data22)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data19.min_items !== undefined){
let data23 = data19.min_items;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data19.max_items !== undefined){
let data24 = data19.max_items;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
var _valid2 = _errs64 === errors;
valid19 = valid19 || _valid2;
if(!valid19){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema35.additionalProperties});
errors++;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema35});
errors++;
}
}
if(data17.present !== undefined){
let data25 = data17.present;
if(typeof data25 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3+"/present",schemaPath:"#/properties/audio/items/properties/present/type",keyword:"type",params:{type: "boolean"},parentSchema:schema34.properties.audio.items.properties.present});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio/" + i3,schemaPath:"#/properties/audio/items/type",keyword:"type",params:{type: "object"},parentSchema:schema34.properties.audio.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: "array"},parentSchema:schema34.properties.audio});
errors++;
}
}
if(data.source !== undefined){
let data26 = data.source;
if(typeof data26 === "string"){
if(func2(data26) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema34.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.source});
errors++;
}
}
if(data.as_of !== undefined){
let data27 = data.as_of;
if(typeof data27 === "string"){
if(!pattern6.test(data27)){
vErrors = addError(vErrors, {instancePath:instancePath+"/as_of",schemaPath:"#/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema34.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/as_of",schemaPath:"#/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema34.properties.as_of});
errors++;
}
}
if(data.confidence !== undefined){
let data28 = data.confidence;
if(!((((data28 === "documented") || (data28 === "observed")) || (data28 === "community")) || (data28 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema34.properties.confidence.enum},parentSchema:schema34.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},parentSchema:schema34,data});
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"description":"One key of the payload.","allOf":[{"$ref":"#/$defs/parameter_change"},{"type":"object","required":["type","description","source","as_of"]}]};

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
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "type"},parentSchema:schema37.allOf[1],data});
errors++;
}
if(data.description === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "description"},parentSchema:schema37.allOf[1],data});
errors++;
}
if(data.source === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema37.allOf[1],data});
errors++;
}
if(data.as_of === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema37.allOf[1],data});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema37.allOf[1],data});
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"allOf":[{"$ref":"#/$defs/output_change"},{"type":"object","required":["media","duration","source","as_of"]}]};

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
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "media"},parentSchema:schema38.allOf[1],data});
errors++;
}
if(data.duration === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "duration"},parentSchema:schema38.allOf[1],data});
errors++;
}
if(data.source === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema38.allOf[1],data});
errors++;
}
if(data.as_of === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema38.allOf[1],data});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema38.allOf[1],data});
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
if(!pattern9.test(data8)){
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
if(!pattern10.test(data14)){
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
if(data19.when === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "when"},parentSchema:schema31.properties.rules.items});
errors++;
}
if(data19.must === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "must"},parentSchema:schema31.properties.rules.items});
errors++;
}
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
if(!(((((((key5 === "when") || (key5 === "must")) || (key5 === "severity")) || (key5 === "message")) || (key5 === "source")) || (key5 === "as_of")) || (key5 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema31.properties.rules.items});
errors++;
}
}
if(data19.when !== undefined){
let data20 = data19.when;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35});
errors++;
}
for(const key6 in data20){
let data21 = data20[key6];
const _errs52 = errors;
let valid17 = false;
const _errs53 = errors;
if(Array.isArray(data21)){
if(data21.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
const len2 = data21.length;
for(let i3=0; i3<len2; i3++){
let data22 = data21[i3];
if((((typeof data22 !== "string") && (!((typeof data22 == "number") && (isFinite(data22))))) && (typeof data22 !== "boolean")) && (data22 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema35.additionalProperties.anyOf[0].items.type},parentSchema:schema35.additionalProperties.anyOf[0].items});
errors++;
}
}
let i4 = data21.length;
let j1;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data21[i4];
if((((typeof item0 !== "string") && (!((typeof item0 == "number") && (isFinite(item0))))) && (typeof item0 !== "boolean")) && (item0 !== null)){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j1 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
var _valid2 = _errs53 === errors;
valid17 = valid17 || _valid2;
const _errs57 = errors;
if(!((data21 === "present") || (data21 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema35.additionalProperties.anyOf[1].enum},parentSchema:schema35.additionalProperties.anyOf[1]});
errors++;
}
var _valid2 = _errs57 === errors;
valid17 = valid17 || _valid2;
const _errs58 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
for(const key7 in data21){
if(!((((key7 === "minimum") || (key7 === "maximum")) || (key7 === "min_items")) || (key7 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
}
if(data21.minimum !== undefined){
let data23 = data21.minimum;
if(!((typeof data23 == "number") && (isFinite(data23)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data21.maximum !== undefined){
let data24 = data21.maximum;
if(!((typeof data24 == "number") && (isFinite(data24)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data21.min_items !== undefined){
let data25 = data21.min_items;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data21.max_items !== undefined){
let data26 = data21.max_items;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
var _valid2 = _errs58 === errors;
valid17 = valid17 || _valid2;
if(!valid17){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema35.additionalProperties});
errors++;
}
else {
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema35});
errors++;
}
}
if(data19.must !== undefined){
let data27 = data19.must;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(Object.keys(data27).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35});
errors++;
}
for(const key8 in data27){
let data28 = data27[key8];
const _errs74 = errors;
let valid24 = false;
const _errs75 = errors;
if(Array.isArray(data28)){
if(data28.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
const len3 = data28.length;
for(let i5=0; i5<len3; i5++){
let data29 = data28[i5];
if((((typeof data29 !== "string") && (!((typeof data29 == "number") && (isFinite(data29))))) && (typeof data29 !== "boolean")) && (data29 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema35.additionalProperties.anyOf[0].items.type},parentSchema:schema35.additionalProperties.anyOf[0].items});
errors++;
}
}
let i6 = data28.length;
let j2;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data28[i6];
if((((typeof item1 !== "string") && (!((typeof item1 == "number") && (isFinite(item1))))) && (typeof item1 !== "boolean")) && (item1 !== null)){
continue;
}
if(typeof item1 == "string"){
item1 += "_";
}
if(typeof indices1[item1] == "number"){
j2 = indices1[item1];
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
var _valid3 = _errs75 === errors;
valid24 = valid24 || _valid3;
const _errs79 = errors;
if(!((data28 === "present") || (data28 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema35.additionalProperties.anyOf[1].enum},parentSchema:schema35.additionalProperties.anyOf[1]});
errors++;
}
var _valid3 = _errs79 === errors;
valid24 = valid24 || _valid3;
const _errs80 = errors;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(Object.keys(data28).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
for(const key9 in data28){
if(!((((key9 === "minimum") || (key9 === "maximum")) || (key9 === "min_items")) || (key9 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
}
if(data28.minimum !== undefined){
let data30 = data28.minimum;
if(!((typeof data30 == "number") && (isFinite(data30)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data28.maximum !== undefined){
let data31 = data28.maximum;
if(!((typeof data31 == "number") && (isFinite(data31)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data28.min_items !== undefined){
let data32 = data28.min_items;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data28.max_items !== undefined){
let data33 = data28.max_items;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
var _valid3 = _errs80 === errors;
valid24 = valid24 || _valid3;
if(!valid24){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema35.additionalProperties});
errors++;
}
else {
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema35});
errors++;
}
}
if(data19.severity !== undefined){
let data34 = data19.severity;
if(!((data34 === "error") || (data34 === "warning"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/severity",schemaPath:"#/properties/rules/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.items.properties.severity.enum},parentSchema:schema31.properties.rules.items.properties.severity});
errors++;
}
}
if(data19.message !== undefined){
let data35 = data19.message;
if(typeof data35 === "string"){
if(func2(data35) < 1){
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
let data36 = data19.source;
if(typeof data36 === "string"){
if(func2(data36) < 1){
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
let data37 = data19.as_of;
if(typeof data37 === "string"){
if(!pattern6.test(data37)){
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
let data38 = data19.confidence;
if(!((((data38 === "documented") || (data38 === "observed")) || (data38 === "community")) || (data38 === "inferred"))){
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
let data39 = data.replace_rules;
if(typeof data39 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/replace_rules",schemaPath:"#/properties/replace_rules/type",keyword:"type",params:{type: "boolean"},parentSchema:schema31.properties.replace_rules});
errors++;
}
}
if(data.price !== undefined){
let data40 = data.price;
const _errs102 = errors;
let valid29 = false;
let passing0 = null;
const _errs103 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.per === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "per"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
if(data40.rates === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "rates"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
if(data40.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
if(data40.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
for(const key10 in data40){
if(!((((((key10 === "per") || (key10 === "quantity")) || (key10 === "rates")) || (key10 === "source")) || (key10 === "as_of")) || (key10 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
}
if(data40.per !== undefined){
let data41 = data40.per;
if(!(((((data41 === "second") || (data41 === "video")) || (data41 === "request")) || (data41 === "image")) || (data41 === "thousand-characters"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/per",schemaPath:"#/properties/price/oneOf/0/properties/per/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[0].properties.per.enum},parentSchema:schema31.properties.price.oneOf[0].properties.per});
errors++;
}
}
if(data40.quantity !== undefined){
let data42 = data40.quantity;
if(typeof data42 === "string"){
if(func2(data42) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/quantity",schemaPath:"#/properties/price/oneOf/0/properties/quantity/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.quantity});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/quantity",schemaPath:"#/properties/price/oneOf/0/properties/quantity/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.quantity});
errors++;
}
}
if(data40.rates !== undefined){
let data43 = data40.rates;
if(Array.isArray(data43)){
if(data43.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates",schemaPath:"#/properties/price/oneOf/0/properties/rates/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.rates});
errors++;
}
const len4 = data43.length;
for(let i7=0; i7<len4; i7++){
let data44 = data43[i7];
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.usd === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/required",keyword:"required",params:{missingProperty: "usd"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items});
errors++;
}
for(const key11 in data44){
if(!((key11 === "when") || (key11 === "usd"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items});
errors++;
}
}
if(data44.when !== undefined){
let data45 = data44.when;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(Object.keys(data45).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35});
errors++;
}
for(const key12 in data45){
let data46 = data45[key12];
const _errs119 = errors;
let valid36 = false;
const _errs120 = errors;
if(Array.isArray(data46)){
if(data46.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
const len5 = data46.length;
for(let i8=0; i8<len5; i8++){
let data47 = data46[i8];
if((((typeof data47 !== "string") && (!((typeof data47 == "number") && (isFinite(data47))))) && (typeof data47 !== "boolean")) && (data47 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema35.additionalProperties.anyOf[0].items.type},parentSchema:schema35.additionalProperties.anyOf[0].items});
errors++;
}
}
let i9 = data46.length;
let j3;
if(i9 > 1){
const indices2 = {};
for(;i9--;){
let item2 = data46[i9];
if((((typeof item2 !== "string") && (!((typeof item2 == "number") && (isFinite(item2))))) && (typeof item2 !== "boolean")) && (item2 !== null)){
continue;
}
if(typeof item2 == "string"){
item2 += "_";
}
if(typeof indices2[item2] == "number"){
j3 = indices2[item2];
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
break;
}
indices2[item2] = i9;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
var _valid5 = _errs120 === errors;
valid36 = valid36 || _valid5;
const _errs124 = errors;
if(!((data46 === "present") || (data46 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema35.additionalProperties.anyOf[1].enum},parentSchema:schema35.additionalProperties.anyOf[1]});
errors++;
}
var _valid5 = _errs124 === errors;
valid36 = valid36 || _valid5;
const _errs125 = errors;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(Object.keys(data46).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
for(const key13 in data46){
if(!((((key13 === "minimum") || (key13 === "maximum")) || (key13 === "min_items")) || (key13 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
}
if(data46.minimum !== undefined){
let data48 = data46.minimum;
if(!((typeof data48 == "number") && (isFinite(data48)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data46.maximum !== undefined){
let data49 = data46.maximum;
if(!((typeof data49 == "number") && (isFinite(data49)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data46.min_items !== undefined){
let data50 = data46.min_items;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 < 0 || isNaN(data50)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data46.max_items !== undefined){
let data51 = data46.max_items;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
var _valid5 = _errs125 === errors;
valid36 = valid36 || _valid5;
if(!valid36){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema35.additionalProperties});
errors++;
}
else {
errors = _errs119;
if(vErrors !== null){
if(_errs119){
vErrors.length = _errs119;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema35});
errors++;
}
}
if(data44.usd !== undefined){
let data52 = data44.usd;
const _errs137 = errors;
let valid41 = false;
const _errs138 = errors;
if(typeof data52 === "string"){
if(!pattern12.test(data52)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
var _valid6 = _errs138 === errors;
valid41 = valid41 || _valid6;
const _errs140 = errors;
if(data52 !== null){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[1]});
errors++;
}
var _valid6 = _errs140 === errors;
valid41 = valid41 || _valid6;
if(!valid41){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd});
errors++;
}
else {
errors = _errs137;
if(vErrors !== null){
if(_errs137){
vErrors.length = _errs137;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates",schemaPath:"#/properties/price/oneOf/0/properties/rates/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.price.oneOf[0].properties.rates});
errors++;
}
}
if(data40.source !== undefined){
let data53 = data40.source;
if(typeof data53 === "string"){
if(func2(data53) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/0/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/0/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.source});
errors++;
}
}
if(data40.as_of !== undefined){
let data54 = data40.as_of;
if(typeof data54 === "string"){
if(!pattern6.test(data54)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/0/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.price.oneOf[0].properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/0/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.as_of});
errors++;
}
}
if(data40.confidence !== undefined){
let data55 = data40.confidence;
if(!((((data55 === "documented") || (data55 === "observed")) || (data55 === "community")) || (data55 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/confidence",schemaPath:"#/properties/price/oneOf/0/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[0].properties.confidence.enum},parentSchema:schema31.properties.price.oneOf[0].properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
var _valid4 = _errs103 === errors;
if(_valid4){
valid29 = true;
passing0 = 0;
var props5 = true;
}
const _errs147 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.unknown === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "unknown"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
if(data40.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
if(data40.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
for(const key14 in data40){
if(!(((((key14 === "unknown") || (key14 === "reported")) || (key14 === "source")) || (key14 === "as_of")) || (key14 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
}
if(data40.unknown !== undefined){
let data56 = data40.unknown;
if(typeof data56 === "string"){
if(func2(data56) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/unknown",schemaPath:"#/properties/price/oneOf/1/properties/unknown/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.unknown});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/unknown",schemaPath:"#/properties/price/oneOf/1/properties/unknown/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.unknown});
errors++;
}
}
if(data40.reported !== undefined){
let data57 = data40.reported;
if(Array.isArray(data57)){
const len6 = data57.length;
for(let i10=0; i10<len6; i10++){
let data58 = data57[i10];
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.per === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "per"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
if(data58.rates === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "rates"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
if(data58.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
if(data58.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
for(const key15 in data58){
if(!((((((key15 === "per") || (key15 === "quantity")) || (key15 === "rates")) || (key15 === "source")) || (key15 === "as_of")) || (key15 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
}
if(data58.per !== undefined){
let data59 = data58.per;
if(!(((((data59 === "second") || (data59 === "video")) || (data59 === "request")) || (data59 === "image")) || (data59 === "thousand-characters"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/per",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/per/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.reported.items.properties.per.enum},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.per});
errors++;
}
}
if(data58.quantity !== undefined){
let data60 = data58.quantity;
if(typeof data60 === "string"){
if(func2(data60) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/quantity",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/quantity/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.quantity});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/quantity",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/quantity/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.quantity});
errors++;
}
}
if(data58.rates !== undefined){
let data61 = data58.rates;
if(Array.isArray(data61)){
if(data61.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates});
errors++;
}
const len7 = data61.length;
for(let i11=0; i11<len7; i11++){
let data62 = data61[i11];
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.usd === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/required",keyword:"required",params:{missingProperty: "usd"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items});
errors++;
}
for(const key16 in data62){
if(!((key16 === "when") || (key16 === "usd"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items});
errors++;
}
}
if(data62.when !== undefined){
let data63 = data62.when;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(Object.keys(data63).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35});
errors++;
}
for(const key17 in data63){
let data64 = data63[key17];
const _errs170 = errors;
let valid51 = false;
const _errs171 = errors;
if(Array.isArray(data64)){
if(data64.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
const len8 = data64.length;
for(let i12=0; i12<len8; i12++){
let data65 = data64[i12];
if((((typeof data65 !== "string") && (!((typeof data65 == "number") && (isFinite(data65))))) && (typeof data65 !== "boolean")) && (data65 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema35.additionalProperties.anyOf[0].items.type},parentSchema:schema35.additionalProperties.anyOf[0].items});
errors++;
}
}
let i13 = data64.length;
let j4;
if(i13 > 1){
const indices3 = {};
for(;i13--;){
let item3 = data64[i13];
if((((typeof item3 !== "string") && (!((typeof item3 == "number") && (isFinite(item3))))) && (typeof item3 !== "boolean")) && (item3 !== null)){
continue;
}
if(typeof item3 == "string"){
item3 += "_";
}
if(typeof indices3[item3] == "number"){
j4 = indices3[item3];
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j4},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
break;
}
indices3[item3] = i13;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema35.additionalProperties.anyOf[0]});
errors++;
}
var _valid7 = _errs171 === errors;
valid51 = valid51 || _valid7;
const _errs175 = errors;
if(!((data64 === "present") || (data64 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema35.additionalProperties.anyOf[1].enum},parentSchema:schema35.additionalProperties.anyOf[1]});
errors++;
}
var _valid7 = _errs175 === errors;
valid51 = valid51 || _valid7;
const _errs176 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(Object.keys(data64).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
for(const key18 in data64){
if(!((((key18 === "minimum") || (key18 === "maximum")) || (key18 === "min_items")) || (key18 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
}
if(data64.minimum !== undefined){
let data66 = data64.minimum;
if(!((typeof data66 == "number") && (isFinite(data66)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data64.maximum !== undefined){
let data67 = data64.maximum;
if(!((typeof data67 == "number") && (isFinite(data67)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema35.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data64.min_items !== undefined){
let data68 = data64.min_items;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 0 || isNaN(data68)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data64.max_items !== undefined){
let data69 = data64.max_items;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 0 || isNaN(data69)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema35.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema35.additionalProperties.anyOf[2]});
errors++;
}
var _valid7 = _errs176 === errors;
valid51 = valid51 || _valid7;
if(!valid51){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema35.additionalProperties});
errors++;
}
else {
errors = _errs170;
if(vErrors !== null){
if(_errs170){
vErrors.length = _errs170;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema35});
errors++;
}
}
if(data62.usd !== undefined){
let data70 = data62.usd;
const _errs188 = errors;
let valid56 = false;
const _errs189 = errors;
if(typeof data70 === "string"){
if(!pattern12.test(data70)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
var _valid8 = _errs189 === errors;
valid56 = valid56 || _valid8;
const _errs191 = errors;
if(data70 !== null){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[1]});
errors++;
}
var _valid8 = _errs191 === errors;
valid56 = valid56 || _valid8;
if(!valid56){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd});
errors++;
}
else {
errors = _errs188;
if(vErrors !== null){
if(_errs188){
vErrors.length = _errs188;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates});
errors++;
}
}
if(data58.source !== undefined){
let data71 = data58.source;
if(typeof data71 === "string"){
if(func2(data71) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/source",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/source",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.source});
errors++;
}
}
if(data58.as_of !== undefined){
let data72 = data58.as_of;
if(typeof data72 === "string"){
if(!pattern6.test(data72)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/as_of",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/as_of",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.as_of});
errors++;
}
}
if(data58.confidence !== undefined){
let data73 = data58.confidence;
if(!((((data73 === "documented") || (data73 === "observed")) || (data73 === "community")) || (data73 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/confidence",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.reported.items.properties.confidence.enum},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported",schemaPath:"#/properties/price/oneOf/1/properties/reported/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.price.oneOf[1].properties.reported});
errors++;
}
}
if(data40.source !== undefined){
let data74 = data40.source;
if(typeof data74 === "string"){
if(func2(data74) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/1/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/1/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.source});
errors++;
}
}
if(data40.as_of !== undefined){
let data75 = data40.as_of;
if(typeof data75 === "string"){
if(!pattern6.test(data75)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/1/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.price.oneOf[1].properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/1/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.as_of});
errors++;
}
}
if(data40.confidence !== undefined){
let data76 = data40.confidence;
if(!((((data76 === "documented") || (data76 === "observed")) || (data76 === "community")) || (data76 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/confidence",schemaPath:"#/properties/price/oneOf/1/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.confidence.enum},parentSchema:schema31.properties.price.oneOf[1].properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
var _valid4 = _errs147 === errors;
if(_valid4 && valid29){
valid29 = false;
passing0 = [passing0, 1];
}
else {
if(_valid4){
valid29 = true;
passing0 = 1;
if(props5 !== true){
props5 = true;
}
}
}
if(!valid29){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},parentSchema:schema31.properties.price});
errors++;
}
else {
errors = _errs102;
if(vErrors !== null){
if(_errs102){
vErrors.length = _errs102;
}
else {
vErrors = null;
}
}
}
}
if(data.timing !== undefined){
let data77 = data.timing;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.typical_seconds === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/required",keyword:"required",params:{missingProperty: "typical_seconds"},parentSchema:schema31.properties.timing});
errors++;
}
if(data77.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.timing});
errors++;
}
if(data77.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.timing});
errors++;
}
for(const key19 in data77){
if(!((((key19 === "typical_seconds") || (key19 === "source")) || (key19 === "as_of")) || (key19 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},parentSchema:schema31.properties.timing});
errors++;
}
}
if(data77.typical_seconds !== undefined){
let data78 = data77.typical_seconds;
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 <= 0 || isNaN(data78)){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/typical_seconds",schemaPath:"#/properties/timing/properties/typical_seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema31.properties.timing.properties.typical_seconds});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/typical_seconds",schemaPath:"#/properties/timing/properties/typical_seconds/type",keyword:"type",params:{type: "number"},parentSchema:schema31.properties.timing.properties.typical_seconds});
errors++;
}
}
if(data77.source !== undefined){
let data79 = data77.source;
if(typeof data79 === "string"){
if(func2(data79) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/source",schemaPath:"#/properties/timing/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.timing.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/source",schemaPath:"#/properties/timing/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.timing.properties.source});
errors++;
}
}
if(data77.as_of !== undefined){
let data80 = data77.as_of;
if(typeof data80 === "string"){
if(!pattern6.test(data80)){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/as_of",schemaPath:"#/properties/timing/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.timing.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/timing/as_of",schemaPath:"#/properties/timing/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.timing.properties.as_of});
errors++;
}
}
if(data77.confidence !== undefined){
let data81 = data77.confidence;
if(!((((data81 === "documented") || (data81 === "observed")) || (data81 === "community")) || (data81 === "inferred"))){
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
let data82 = data.notes;
if(Array.isArray(data82)){
const len9 = data82.length;
for(let i14=0; i14<len9; i14++){
let data83 = data82[i14];
if(typeof data83 === "string"){
if(func2(data83) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/notes/" + i14,schemaPath:"#/properties/notes/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.notes.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/notes/" + i14,schemaPath:"#/properties/notes/items/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.notes.items});
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
