// Generated from packages/models/schemas/model-spec.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "../model/check-value.ts";
import type { SchemaCheck } from "../source/check-schema.ts";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:storyreel:model-spec:1","title":"storyreel model spec","type":"object","description":"One model of a request queue: its parameters, limits, price and output, each with its source.","additionalProperties":false,"required":["model_spec","id","title","summary","vendor","provider","page","modalities","calling","parameters","price","output"],"properties":{"model_spec":{"const":1,"description":"Version of this format."},"id":{"type":"string","description":"Model id exactly as sent in a request. Case-sensitive.","minLength":1,"pattern":"^\\S(.*\\S)?$"},"title":{"type":"string","description":"Name for people.","minLength":1},"summary":{"type":"string","description":"What the model does, in one sentence.","minLength":1},"vendor":{"type":"string","description":"Who makes the model.","minLength":1},"provider":{"type":"string","description":"Id of the provider spec that describes how to call it.","minLength":1},"page":{"type":"string","description":"The documentation page: an http or https URL.","pattern":"^https?://\\S+$"},"modalities":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["text-to-video","image-to-video","video-to-video","audio-to-video","reference-to-video","text-to-image","image-to-image","text-to-speech","text-to-music","voice-clone","other"]},"description":"What goes in and comes out."},"calling":{"enum":["async","sync","unknown"],"description":"sync: the answer to the submit may already contain the result."},"parameters":{"type":"object","minProperties":1,"description":"The keys of the payload, in the order they are sent.","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"$ref":"#/$defs/parameter"}},"rules":{"type":"array","description":"Limits across parameters.","items":{"type":"object","description":"If `when` matches the payload with defaults filled in, `must` has to match too.","additionalProperties":false,"required":["when","must","message","source","as_of"],"properties":{"when":{"$ref":"#/$defs/condition"},"must":{"$ref":"#/$defs/condition"},"severity":{"enum":["error","warning"],"description":"warning: the API accepts the payload and ignores a value. Default error."},"message":{"type":"string","description":"What is wrong, for the author of a storyboard; lower case, no full stop.","minLength":1},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}},"price":{"description":"What a request costs: a table, or `unknown` with the reason.","oneOf":[{"type":"object","description":"A published price.","additionalProperties":false,"required":["per","rates","source","as_of"],"properties":{"per":{"enum":["second","video","request","image","thousand-characters"],"description":"What one unit is."},"quantity":{"type":"string","description":"The parameter that sets how many units are bought. Default: one unit.","minLength":1},"rates":{"type":"array","minItems":1,"description":"Every combination of the parameters named has exactly one row.","items":{"type":"object","additionalProperties":false,"required":["usd"],"properties":{"when":{"$ref":"#/$defs/condition"},"usd":{"description":"US dollars for one unit, as quoted text such as \"0.112\"; null where the combination exists but its price is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},{"type":"object","description":"No published price.","additionalProperties":false,"required":["unknown","source","as_of"],"properties":{"unknown":{"type":"string","description":"Why no price can be promised.","minLength":1},"reported":{"type":"array","description":"Less certain figures. Shown to users, but not used in plans.","items":{"type":"object","description":"A reported price.","additionalProperties":false,"required":["per","rates","source","as_of"],"properties":{"per":{"enum":["second","video","request","image","thousand-characters"],"description":"What one unit is."},"quantity":{"type":"string","description":"The parameter that sets how many units are bought. Default: one unit.","minLength":1},"rates":{"type":"array","minItems":1,"description":"Every combination of the parameters named has exactly one row.","items":{"type":"object","additionalProperties":false,"required":["usd"],"properties":{"when":{"$ref":"#/$defs/condition"},"usd":{"description":"US dollars for one unit, as quoted text such as \"0.112\"; null where the combination exists but its price is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}]},"output":{"type":"object","description":"What comes out.","additionalProperties":false,"required":["media","duration","source","as_of"],"properties":{"media":{"enum":["video","image","audio"],"description":"Kind of file."},"duration":{"description":"Length of the clip: the parameter that sets it, or a fixed length.","oneOf":[{"type":"object","description":"The parameter that sets the length.","additionalProperties":false,"required":["parameter"],"properties":{"parameter":{"type":"string","description":"Name of the parameter."}}},{"type":"object","description":"A fixed length.","additionalProperties":false,"required":["seconds"],"properties":{"seconds":{"type":"number","minimum":0,"description":"Seconds."}}}]},"frame_rate":{"type":"number","exclusiveMinimum":0,"description":"Frames per second."},"sizes":{"type":"array","description":"Size of the picture: the first row whose `when` matches.","items":{"type":"object","description":"One size.","additionalProperties":false,"required":["width","height"],"properties":{"when":{"$ref":"#/$defs/condition"},"width":{"type":"integer","minimum":1,"description":"Pixels."},"height":{"type":"integer","minimum":1,"description":"Pixels."}}}},"audio":{"type":"array","description":"Whether the clip has sound: the first row whose `when` matches. Without a match it is unknown.","items":{"type":"object","description":"One case.","additionalProperties":false,"required":["present"],"properties":{"when":{"$ref":"#/$defs/condition"},"present":{"type":"boolean","description":"The clip has sound."}}}},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"timing":{"type":"object","description":"Typical waiting time.","additionalProperties":false,"required":["typical_seconds","source","as_of"],"properties":{"typical_seconds":{"type":"number","exclusiveMinimum":0,"description":"Seconds from submit to success."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"notes":{"type":"array","description":"What else a reader of this spec should know.","items":{"type":"string","description":"One remark.","minLength":1}}},"$defs":{"condition":{"description":"Parameter → the values that match: a list of wire values, \"present\" or \"absent\", or limits.","type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]}},{"enum":["present","absent"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":0,"description":"Maximum length of the list."}}}]}},"shape":{"type":"object","description":"A value inside a list or map.","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."}}},"parameter":{"type":"object","description":"One key of the payload.","additionalProperties":false,"required":["type","description","source","as_of"],"properties":{"role":{"enum":["prompt","negative_prompt","duration","aspect_ratio","resolution","audio","seed","first_frame","last_frame"],"description":"The storyboard setting that this parameter implements."},"role_values":{"type":"object","minProperties":1,"additionalProperties":{"type":["string","number","boolean","null"]},"description":"Neutral value → wire value, where they differ: { \"true\": \"on\", \"false\": \"off\" }."},"role_template":{"type":"string","description":"How the neutral value is written into text: \"{value}s\".","pattern":"^[^{}]*\\{value\\}[^{}]*$"},"role_list":{"type":"boolean","description":"The wire wants a list with the neutral value as its only entry."},"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}}};
const schema34 = {"description":"Parameter → the values that match: a list of wire values, \"present\" or \"absent\", or limits.","type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]}},{"enum":["present","absent"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":0,"description":"Maximum length of the list."}}}]}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints;
const func0 = isSame;
const pattern4 = new RegExp("^\\S(.*\\S)?$", "u");
const pattern5 = new RegExp("^https?://\\S+$", "u");
const pattern6 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*$", "u");
const pattern8 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$", "u");
const pattern10 = new RegExp("^\\d{1,12}(\\.\\d{1,9})?$", "u");
const schema32 = {"type":"object","description":"One key of the payload.","additionalProperties":false,"required":["type","description","source","as_of"],"properties":{"role":{"enum":["prompt","negative_prompt","duration","aspect_ratio","resolution","audio","seed","first_frame","last_frame"],"description":"The storyboard setting that this parameter implements."},"role_values":{"type":"object","minProperties":1,"additionalProperties":{"type":["string","number","boolean","null"]},"description":"Neutral value → wire value, where they differ: { \"true\": \"on\", \"false\": \"off\" }."},"role_template":{"type":"string","description":"How the neutral value is written into text: \"{value}s\".","pattern":"^[^{}]*\\{value\\}[^{}]*$"},"role_list":{"type":"boolean","description":"The wire wants a list with the neutral value as its only entry."},"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Omit it if none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Evenly spaced values: a number gets limits and a step, text gets an enum of all values.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Minimum length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Maximum length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Smallest number, inclusive."},"maximum":{"type":"number","description":"Largest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number must be a multiple of this."},"format":{"enum":["uri","media"],"description":"uri: an http or https URL; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Minimum length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Maximum length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}};
const pattern7 = new RegExp("^[^{}]*\\{value\\}[^{}]*$", "u");
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
if(data.type === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},parentSchema:schema32,data});
errors++;
}
if(data.description === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},parentSchema:schema32,data});
errors++;
}
if(data.source === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema32,data});
errors++;
}
if(data.as_of === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema32,data});
errors++;
}
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
if(!pattern7.test(data3)){
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
if(!pattern8.test(data28)){
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model_spec === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model_spec"},parentSchema:schema31,data});
errors++;
}
if(data.id === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema31,data});
errors++;
}
if(data.title === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},parentSchema:schema31,data});
errors++;
}
if(data.summary === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},parentSchema:schema31,data});
errors++;
}
if(data.vendor === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vendor"},parentSchema:schema31,data});
errors++;
}
if(data.provider === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"},parentSchema:schema31,data});
errors++;
}
if(data.page === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "page"},parentSchema:schema31,data});
errors++;
}
if(data.modalities === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modalities"},parentSchema:schema31,data});
errors++;
}
if(data.calling === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "calling"},parentSchema:schema31,data});
errors++;
}
if(data.parameters === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parameters"},parentSchema:schema31,data});
errors++;
}
if(data.price === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "price"},parentSchema:schema31,data});
errors++;
}
if(data.output === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "output"},parentSchema:schema31,data});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema31,data});
errors++;
}
}
if(data.model_spec !== undefined){
let data0 = data.model_spec;
if(1 !== data0){
vErrors = addError(vErrors, {instancePath:instancePath+"/model_spec",schemaPath:"#/properties/model_spec/const",keyword:"const",params:{allowedValue: 1},parentSchema:schema31.properties.model_spec});
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func2(data1) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.id});
errors++;
}
if(!pattern4.test(data1)){
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^\\S(.*\\S)?$"},parentSchema:schema31.properties.id});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.id});
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) < 1){
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
let data3 = data.summary;
if(typeof data3 === "string"){
if(func2(data3) < 1){
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
let data4 = data.vendor;
if(typeof data4 === "string"){
if(func2(data4) < 1){
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
let data5 = data.provider;
if(typeof data5 === "string"){
if(func2(data5) < 1){
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
let data6 = data.page;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
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
let data7 = data.modalities;
if(Array.isArray(data7)){
if(data7.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.modalities});
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(!(((((((((((data8 === "text-to-video") || (data8 === "image-to-video")) || (data8 === "video-to-video")) || (data8 === "audio-to-video")) || (data8 === "reference-to-video")) || (data8 === "text-to-image")) || (data8 === "image-to-image")) || (data8 === "text-to-speech")) || (data8 === "text-to-music")) || (data8 === "voice-clone")) || (data8 === "other"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/modalities/" + i0,schemaPath:"#/properties/modalities/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.modalities.items.enum},parentSchema:schema31.properties.modalities.items});
errors++;
}
}
let i1 = data7.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data7[i1], data7[j0])){
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
let data9 = data.calling;
if(!(((data9 === "async") || (data9 === "sync")) || (data9 === "unknown"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/calling",schemaPath:"#/properties/calling/enum",keyword:"enum",params:{allowedValues: schema31.properties.calling.enum},parentSchema:schema31.properties.calling});
errors++;
}
}
if(data.parameters !== undefined){
let data10 = data.parameters;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema31.properties.parameters});
errors++;
}
for(const key1 in data10){
const _errs21 = errors;
if(typeof key1 === "string"){
if(!pattern6.test(key1)){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"},parentSchema:schema31.properties.parameters.propertyNames,data:key1,propertyName:key1});
errors++;
}
}
var valid4 = _errs21 === errors;
if(!valid4){
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1},parentSchema:schema31.properties.parameters});
errors++;
}
}
for(const key2 in data10){
if(!(validate21(data10[key2], {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data10,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.parameters});
errors++;
}
}
if(data.rules !== undefined){
let data12 = data.rules;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i2=0; i2<len1; i2++){
let data13 = data12[i2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.when === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "when"},parentSchema:schema31.properties.rules.items});
errors++;
}
if(data13.must === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "must"},parentSchema:schema31.properties.rules.items});
errors++;
}
if(data13.message === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "message"},parentSchema:schema31.properties.rules.items});
errors++;
}
if(data13.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.rules.items});
errors++;
}
if(data13.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.rules.items});
errors++;
}
for(const key3 in data13){
if(!(((((((key3 === "when") || (key3 === "must")) || (key3 === "severity")) || (key3 === "message")) || (key3 === "source")) || (key3 === "as_of")) || (key3 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},parentSchema:schema31.properties.rules.items});
errors++;
}
}
if(data13.when !== undefined){
let data14 = data13.when;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34});
errors++;
}
for(const key4 in data14){
let data15 = data14[key4];
const _errs34 = errors;
let valid11 = false;
const _errs35 = errors;
if(Array.isArray(data15)){
if(data15.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
const len2 = data15.length;
for(let i3=0; i3<len2; i3++){
let data16 = data15[i3];
if((((typeof data16 !== "string") && (!((typeof data16 == "number") && (isFinite(data16))))) && (typeof data16 !== "boolean")) && (data16 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},parentSchema:schema34.additionalProperties.anyOf[0].items});
errors++;
}
}
let i4 = data15.length;
let j1;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data15[i4];
if((((typeof item0 !== "string") && (!((typeof item0 == "number") && (isFinite(item0))))) && (typeof item0 !== "boolean")) && (item0 !== null)){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j1 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
var _valid0 = _errs35 === errors;
valid11 = valid11 || _valid0;
const _errs39 = errors;
if(!((data15 === "present") || (data15 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},parentSchema:schema34.additionalProperties.anyOf[1]});
errors++;
}
var _valid0 = _errs39 === errors;
valid11 = valid11 || _valid0;
const _errs40 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
for(const key5 in data15){
if(!((((key5 === "minimum") || (key5 === "maximum")) || (key5 === "min_items")) || (key5 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
}
if(data15.minimum !== undefined){
let data17 = data15.minimum;
if(!((typeof data17 == "number") && (isFinite(data17)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data15.maximum !== undefined){
let data18 = data15.maximum;
if(!((typeof data18 == "number") && (isFinite(data18)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data15.min_items !== undefined){
let data19 = data15.min_items;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data15.max_items !== undefined){
let data20 = data15.max_items;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
var _valid0 = _errs40 === errors;
valid11 = valid11 || _valid0;
if(!valid11){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema34.additionalProperties});
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
}
if(data13.must !== undefined){
let data21 = data13.must;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34});
errors++;
}
for(const key6 in data21){
let data22 = data21[key6];
const _errs56 = errors;
let valid18 = false;
const _errs57 = errors;
if(Array.isArray(data22)){
if(data22.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
const len3 = data22.length;
for(let i5=0; i5<len3; i5++){
let data23 = data22[i5];
if((((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")) && (data23 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},parentSchema:schema34.additionalProperties.anyOf[0].items});
errors++;
}
}
let i6 = data22.length;
let j2;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data22[i6];
if((((typeof item1 !== "string") && (!((typeof item1 == "number") && (isFinite(item1))))) && (typeof item1 !== "boolean")) && (item1 !== null)){
continue;
}
if(typeof item1 == "string"){
item1 += "_";
}
if(typeof indices1[item1] == "number"){
j2 = indices1[item1];
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
var _valid1 = _errs57 === errors;
valid18 = valid18 || _valid1;
const _errs61 = errors;
if(!((data22 === "present") || (data22 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},parentSchema:schema34.additionalProperties.anyOf[1]});
errors++;
}
var _valid1 = _errs61 === errors;
valid18 = valid18 || _valid1;
const _errs62 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
for(const key7 in data22){
if(!((((key7 === "minimum") || (key7 === "maximum")) || (key7 === "min_items")) || (key7 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
}
if(data22.minimum !== undefined){
let data24 = data22.minimum;
if(!((typeof data24 == "number") && (isFinite(data24)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data22.maximum !== undefined){
let data25 = data22.maximum;
if(!((typeof data25 == "number") && (isFinite(data25)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data22.min_items !== undefined){
let data26 = data22.min_items;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data22.max_items !== undefined){
let data27 = data22.max_items;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
var _valid1 = _errs62 === errors;
valid18 = valid18 || _valid1;
if(!valid18){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema34.additionalProperties});
errors++;
}
else {
errors = _errs56;
if(vErrors !== null){
if(_errs56){
vErrors.length = _errs56;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/must",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
}
if(data13.severity !== undefined){
let data28 = data13.severity;
if(!((data28 === "error") || (data28 === "warning"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/severity",schemaPath:"#/properties/rules/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.items.properties.severity.enum},parentSchema:schema31.properties.rules.items.properties.severity});
errors++;
}
}
if(data13.message !== undefined){
let data29 = data13.message;
if(typeof data29 === "string"){
if(func2(data29) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/message",schemaPath:"#/properties/rules/items/properties/message/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.rules.items.properties.message});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/message",schemaPath:"#/properties/rules/items/properties/message/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.rules.items.properties.message});
errors++;
}
}
if(data13.source !== undefined){
let data30 = data13.source;
if(typeof data30 === "string"){
if(func2(data30) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/source",schemaPath:"#/properties/rules/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.rules.items.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/source",schemaPath:"#/properties/rules/items/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.rules.items.properties.source});
errors++;
}
}
if(data13.as_of !== undefined){
let data31 = data13.as_of;
if(typeof data31 === "string"){
if(!pattern8.test(data31)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/as_of",schemaPath:"#/properties/rules/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.rules.items.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rules/" + i2+"/as_of",schemaPath:"#/properties/rules/items/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.rules.items.properties.as_of});
errors++;
}
}
if(data13.confidence !== undefined){
let data32 = data13.confidence;
if(!((((data32 === "documented") || (data32 === "observed")) || (data32 === "community")) || (data32 === "inferred"))){
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
if(data.price !== undefined){
let data33 = data.price;
const _errs82 = errors;
let valid23 = false;
let passing0 = null;
const _errs83 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.per === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "per"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
if(data33.rates === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "rates"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
if(data33.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
if(data33.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
for(const key8 in data33){
if(!((((((key8 === "per") || (key8 === "quantity")) || (key8 === "rates")) || (key8 === "source")) || (key8 === "as_of")) || (key8 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
}
if(data33.per !== undefined){
let data34 = data33.per;
if(!(((((data34 === "second") || (data34 === "video")) || (data34 === "request")) || (data34 === "image")) || (data34 === "thousand-characters"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/per",schemaPath:"#/properties/price/oneOf/0/properties/per/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[0].properties.per.enum},parentSchema:schema31.properties.price.oneOf[0].properties.per});
errors++;
}
}
if(data33.quantity !== undefined){
let data35 = data33.quantity;
if(typeof data35 === "string"){
if(func2(data35) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/quantity",schemaPath:"#/properties/price/oneOf/0/properties/quantity/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.quantity});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/quantity",schemaPath:"#/properties/price/oneOf/0/properties/quantity/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.quantity});
errors++;
}
}
if(data33.rates !== undefined){
let data36 = data33.rates;
if(Array.isArray(data36)){
if(data36.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates",schemaPath:"#/properties/price/oneOf/0/properties/rates/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.rates});
errors++;
}
const len4 = data36.length;
for(let i7=0; i7<len4; i7++){
let data37 = data36[i7];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.usd === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/required",keyword:"required",params:{missingProperty: "usd"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items});
errors++;
}
for(const key9 in data37){
if(!((key9 === "when") || (key9 === "usd"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items});
errors++;
}
}
if(data37.when !== undefined){
let data38 = data37.when;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(Object.keys(data38).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34});
errors++;
}
for(const key10 in data38){
let data39 = data38[key10];
const _errs99 = errors;
let valid30 = false;
const _errs100 = errors;
if(Array.isArray(data39)){
if(data39.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
const len5 = data39.length;
for(let i8=0; i8<len5; i8++){
let data40 = data39[i8];
if((((typeof data40 !== "string") && (!((typeof data40 == "number") && (isFinite(data40))))) && (typeof data40 !== "boolean")) && (data40 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},parentSchema:schema34.additionalProperties.anyOf[0].items});
errors++;
}
}
let i9 = data39.length;
let j3;
if(i9 > 1){
const indices2 = {};
for(;i9--;){
let item2 = data39[i9];
if((((typeof item2 !== "string") && (!((typeof item2 == "number") && (isFinite(item2))))) && (typeof item2 !== "boolean")) && (item2 !== null)){
continue;
}
if(typeof item2 == "string"){
item2 += "_";
}
if(typeof indices2[item2] == "number"){
j3 = indices2[item2];
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
break;
}
indices2[item2] = i9;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
var _valid3 = _errs100 === errors;
valid30 = valid30 || _valid3;
const _errs104 = errors;
if(!((data39 === "present") || (data39 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},parentSchema:schema34.additionalProperties.anyOf[1]});
errors++;
}
var _valid3 = _errs104 === errors;
valid30 = valid30 || _valid3;
const _errs105 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(Object.keys(data39).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
for(const key11 in data39){
if(!((((key11 === "minimum") || (key11 === "maximum")) || (key11 === "min_items")) || (key11 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
}
if(data39.minimum !== undefined){
let data41 = data39.minimum;
if(!((typeof data41 == "number") && (isFinite(data41)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data39.maximum !== undefined){
let data42 = data39.maximum;
if(!((typeof data42 == "number") && (isFinite(data42)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data39.min_items !== undefined){
let data43 = data39.min_items;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data39.max_items !== undefined){
let data44 = data39.max_items;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
var _valid3 = _errs105 === errors;
valid30 = valid30 || _valid3;
if(!valid30){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema34.additionalProperties});
errors++;
}
else {
errors = _errs99;
if(vErrors !== null){
if(_errs99){
vErrors.length = _errs99;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
}
if(data37.usd !== undefined){
let data45 = data37.usd;
const _errs117 = errors;
let valid35 = false;
const _errs118 = errors;
if(typeof data45 === "string"){
if(!pattern10.test(data45)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
var _valid4 = _errs118 === errors;
valid35 = valid35 || _valid4;
const _errs120 = errors;
if(data45 !== null){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[1]});
errors++;
}
var _valid4 = _errs120 === errors;
valid35 = valid35 || _valid4;
if(!valid35){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd});
errors++;
}
else {
errors = _errs117;
if(vErrors !== null){
if(_errs117){
vErrors.length = _errs117;
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
if(data33.source !== undefined){
let data46 = data33.source;
if(typeof data46 === "string"){
if(func2(data46) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/0/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[0].properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/0/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.source});
errors++;
}
}
if(data33.as_of !== undefined){
let data47 = data33.as_of;
if(typeof data47 === "string"){
if(!pattern8.test(data47)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/0/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.price.oneOf[0].properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/0/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[0].properties.as_of});
errors++;
}
}
if(data33.confidence !== undefined){
let data48 = data33.confidence;
if(!((((data48 === "documented") || (data48 === "observed")) || (data48 === "community")) || (data48 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/confidence",schemaPath:"#/properties/price/oneOf/0/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[0].properties.confidence.enum},parentSchema:schema31.properties.price.oneOf[0].properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[0]});
errors++;
}
var _valid2 = _errs83 === errors;
if(_valid2){
valid23 = true;
passing0 = 0;
var props3 = true;
}
const _errs127 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.unknown === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "unknown"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
if(data33.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
if(data33.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
for(const key12 in data33){
if(!(((((key12 === "unknown") || (key12 === "reported")) || (key12 === "source")) || (key12 === "as_of")) || (key12 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
}
if(data33.unknown !== undefined){
let data49 = data33.unknown;
if(typeof data49 === "string"){
if(func2(data49) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/unknown",schemaPath:"#/properties/price/oneOf/1/properties/unknown/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.unknown});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/unknown",schemaPath:"#/properties/price/oneOf/1/properties/unknown/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.unknown});
errors++;
}
}
if(data33.reported !== undefined){
let data50 = data33.reported;
if(Array.isArray(data50)){
const len6 = data50.length;
for(let i10=0; i10<len6; i10++){
let data51 = data50[i10];
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.per === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "per"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
if(data51.rates === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "rates"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
if(data51.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
if(data51.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
for(const key13 in data51){
if(!((((((key13 === "per") || (key13 === "quantity")) || (key13 === "rates")) || (key13 === "source")) || (key13 === "as_of")) || (key13 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items});
errors++;
}
}
if(data51.per !== undefined){
let data52 = data51.per;
if(!(((((data52 === "second") || (data52 === "video")) || (data52 === "request")) || (data52 === "image")) || (data52 === "thousand-characters"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/per",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/per/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.reported.items.properties.per.enum},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.per});
errors++;
}
}
if(data51.quantity !== undefined){
let data53 = data51.quantity;
if(typeof data53 === "string"){
if(func2(data53) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/quantity",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/quantity/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.quantity});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/quantity",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/quantity/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.quantity});
errors++;
}
}
if(data51.rates !== undefined){
let data54 = data51.rates;
if(Array.isArray(data54)){
if(data54.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates});
errors++;
}
const len7 = data54.length;
for(let i11=0; i11<len7; i11++){
let data55 = data54[i11];
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.usd === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/required",keyword:"required",params:{missingProperty: "usd"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items});
errors++;
}
for(const key14 in data55){
if(!((key14 === "when") || (key14 === "usd"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items});
errors++;
}
}
if(data55.when !== undefined){
let data56 = data55.when;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(Object.keys(data56).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34});
errors++;
}
for(const key15 in data56){
let data57 = data56[key15];
const _errs150 = errors;
let valid45 = false;
const _errs151 = errors;
if(Array.isArray(data57)){
if(data57.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
const len8 = data57.length;
for(let i12=0; i12<len8; i12++){
let data58 = data57[i12];
if((((typeof data58 !== "string") && (!((typeof data58 == "number") && (isFinite(data58))))) && (typeof data58 !== "boolean")) && (data58 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},parentSchema:schema34.additionalProperties.anyOf[0].items});
errors++;
}
}
let i13 = data57.length;
let j4;
if(i13 > 1){
const indices3 = {};
for(;i13--;){
let item3 = data57[i13];
if((((typeof item3 !== "string") && (!((typeof item3 == "number") && (isFinite(item3))))) && (typeof item3 !== "boolean")) && (item3 !== null)){
continue;
}
if(typeof item3 == "string"){
item3 += "_";
}
if(typeof indices3[item3] == "number"){
j4 = indices3[item3];
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j4},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
break;
}
indices3[item3] = i13;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
var _valid5 = _errs151 === errors;
valid45 = valid45 || _valid5;
const _errs155 = errors;
if(!((data57 === "present") || (data57 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},parentSchema:schema34.additionalProperties.anyOf[1]});
errors++;
}
var _valid5 = _errs155 === errors;
valid45 = valid45 || _valid5;
const _errs156 = errors;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(Object.keys(data57).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
for(const key16 in data57){
if(!((((key16 === "minimum") || (key16 === "maximum")) || (key16 === "min_items")) || (key16 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
}
if(data57.minimum !== undefined){
let data59 = data57.minimum;
if(!((typeof data59 == "number") && (isFinite(data59)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data57.maximum !== undefined){
let data60 = data57.maximum;
if(!((typeof data60 == "number") && (isFinite(data60)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data57.min_items !== undefined){
let data61 = data57.min_items;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 0 || isNaN(data61)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data57.max_items !== undefined){
let data62 = data57.max_items;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 0 || isNaN(data62)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
var _valid5 = _errs156 === errors;
valid45 = valid45 || _valid5;
if(!valid45){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema34.additionalProperties});
errors++;
}
else {
errors = _errs150;
if(vErrors !== null){
if(_errs150){
vErrors.length = _errs150;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
}
if(data55.usd !== undefined){
let data63 = data55.usd;
const _errs168 = errors;
let valid50 = false;
const _errs169 = errors;
if(typeof data63 === "string"){
if(!pattern10.test(data63)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[0]});
errors++;
}
var _valid6 = _errs169 === errors;
valid50 = valid50 || _valid6;
const _errs171 = errors;
if(data63 !== null){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[1]});
errors++;
}
var _valid6 = _errs171 === errors;
valid50 = valid50 || _valid6;
if(!valid50){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd});
errors++;
}
else {
errors = _errs168;
if(vErrors !== null){
if(_errs168){
vErrors.length = _errs168;
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
if(data51.source !== undefined){
let data64 = data51.source;
if(typeof data64 === "string"){
if(func2(data64) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/source",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/source",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.source});
errors++;
}
}
if(data51.as_of !== undefined){
let data65 = data51.as_of;
if(typeof data65 === "string"){
if(!pattern8.test(data65)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/as_of",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/reported/" + i10+"/as_of",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.as_of});
errors++;
}
}
if(data51.confidence !== undefined){
let data66 = data51.confidence;
if(!((((data66 === "documented") || (data66 === "observed")) || (data66 === "community")) || (data66 === "inferred"))){
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
if(data33.source !== undefined){
let data67 = data33.source;
if(typeof data67 === "string"){
if(func2(data67) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/1/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.price.oneOf[1].properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/1/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.source});
errors++;
}
}
if(data33.as_of !== undefined){
let data68 = data33.as_of;
if(typeof data68 === "string"){
if(!pattern8.test(data68)){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/1/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.price.oneOf[1].properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/1/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.price.oneOf[1].properties.as_of});
errors++;
}
}
if(data33.confidence !== undefined){
let data69 = data33.confidence;
if(!((((data69 === "documented") || (data69 === "observed")) || (data69 === "community")) || (data69 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/price/confidence",schemaPath:"#/properties/price/oneOf/1/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.confidence.enum},parentSchema:schema31.properties.price.oneOf[1].properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.price.oneOf[1]});
errors++;
}
var _valid2 = _errs127 === errors;
if(_valid2 && valid23){
valid23 = false;
passing0 = [passing0, 1];
}
else {
if(_valid2){
valid23 = true;
passing0 = 1;
if(props3 !== true){
props3 = true;
}
}
}
if(!valid23){
vErrors = addError(vErrors, {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},parentSchema:schema31.properties.price});
errors++;
}
else {
errors = _errs82;
if(vErrors !== null){
if(_errs82){
vErrors.length = _errs82;
}
else {
vErrors = null;
}
}
}
}
if(data.output !== undefined){
let data70 = data.output;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.media === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty: "media"},parentSchema:schema31.properties.output});
errors++;
}
if(data70.duration === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty: "duration"},parentSchema:schema31.properties.output});
errors++;
}
if(data70.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.output});
errors++;
}
if(data70.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.output});
errors++;
}
for(const key17 in data70){
if(!((((((((key17 === "media") || (key17 === "duration")) || (key17 === "frame_rate")) || (key17 === "sizes")) || (key17 === "audio")) || (key17 === "source")) || (key17 === "as_of")) || (key17 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output",schemaPath:"#/properties/output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},parentSchema:schema31.properties.output});
errors++;
}
}
if(data70.media !== undefined){
let data71 = data70.media;
if(!(((data71 === "video") || (data71 === "image")) || (data71 === "audio"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/media",schemaPath:"#/properties/output/properties/media/enum",keyword:"enum",params:{allowedValues: schema31.properties.output.properties.media.enum},parentSchema:schema31.properties.output.properties.media});
errors++;
}
}
if(data70.duration !== undefined){
let data72 = data70.duration;
const _errs188 = errors;
let valid52 = false;
let passing1 = null;
const _errs189 = errors;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.parameter === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/0/required",keyword:"required",params:{missingProperty: "parameter"},parentSchema:schema31.properties.output.properties.duration.oneOf[0]});
errors++;
}
for(const key18 in data72){
if(!(key18 === "parameter")){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},parentSchema:schema31.properties.output.properties.duration.oneOf[0]});
errors++;
}
}
if(data72.parameter !== undefined){
let data73 = data72.parameter;
if(typeof data73 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration/parameter",schemaPath:"#/properties/output/properties/duration/oneOf/0/properties/parameter/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.output.properties.duration.oneOf[0].properties.parameter});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/0/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.output.properties.duration.oneOf[0]});
errors++;
}
var _valid7 = _errs189 === errors;
if(_valid7){
valid52 = true;
passing1 = 0;
var props5 = true;
}
const _errs194 = errors;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.seconds === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/1/required",keyword:"required",params:{missingProperty: "seconds"},parentSchema:schema31.properties.output.properties.duration.oneOf[1]});
errors++;
}
for(const key19 in data72){
if(!(key19 === "seconds")){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},parentSchema:schema31.properties.output.properties.duration.oneOf[1]});
errors++;
}
}
if(data72.seconds !== undefined){
let data74 = data72.seconds;
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 < 0 || isNaN(data74)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration/seconds",schemaPath:"#/properties/output/properties/duration/oneOf/1/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema31.properties.output.properties.duration.oneOf[1].properties.seconds});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration/seconds",schemaPath:"#/properties/output/properties/duration/oneOf/1/properties/seconds/type",keyword:"type",params:{type: "number"},parentSchema:schema31.properties.output.properties.duration.oneOf[1].properties.seconds});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/1/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.output.properties.duration.oneOf[1]});
errors++;
}
var _valid7 = _errs194 === errors;
if(_valid7 && valid52){
valid52 = false;
passing1 = [passing1, 1];
}
else {
if(_valid7){
valid52 = true;
passing1 = 1;
if(props5 !== true){
props5 = true;
}
}
}
if(!valid52){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},parentSchema:schema31.properties.output.properties.duration});
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
if(data70.frame_rate !== undefined){
let data75 = data70.frame_rate;
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 <= 0 || isNaN(data75)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/frame_rate",schemaPath:"#/properties/output/properties/frame_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},parentSchema:schema31.properties.output.properties.frame_rate});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/frame_rate",schemaPath:"#/properties/output/properties/frame_rate/type",keyword:"type",params:{type: "number"},parentSchema:schema31.properties.output.properties.frame_rate});
errors++;
}
}
if(data70.sizes !== undefined){
let data76 = data70.sizes;
if(Array.isArray(data76)){
const len9 = data76.length;
for(let i14=0; i14<len9; i14++){
let data77 = data76[i14];
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.width === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14,schemaPath:"#/properties/output/properties/sizes/items/required",keyword:"required",params:{missingProperty: "width"},parentSchema:schema31.properties.output.properties.sizes.items});
errors++;
}
if(data77.height === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14,schemaPath:"#/properties/output/properties/sizes/items/required",keyword:"required",params:{missingProperty: "height"},parentSchema:schema31.properties.output.properties.sizes.items});
errors++;
}
for(const key20 in data77){
if(!(((key20 === "when") || (key20 === "width")) || (key20 === "height"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14,schemaPath:"#/properties/output/properties/sizes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},parentSchema:schema31.properties.output.properties.sizes.items});
errors++;
}
}
if(data77.when !== undefined){
let data78 = data77.when;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(Object.keys(data78).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34});
errors++;
}
for(const key21 in data78){
let data79 = data78[key21];
const _errs211 = errors;
let valid60 = false;
const _errs212 = errors;
if(Array.isArray(data79)){
if(data79.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
const len10 = data79.length;
for(let i15=0; i15<len10; i15++){
let data80 = data79[i15];
if((((typeof data80 !== "string") && (!((typeof data80 == "number") && (isFinite(data80))))) && (typeof data80 !== "boolean")) && (data80 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i15,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},parentSchema:schema34.additionalProperties.anyOf[0].items});
errors++;
}
}
let i16 = data79.length;
let j5;
if(i16 > 1){
const indices4 = {};
for(;i16--;){
let item4 = data79[i16];
if((((typeof item4 !== "string") && (!((typeof item4 == "number") && (isFinite(item4))))) && (typeof item4 !== "boolean")) && (item4 !== null)){
continue;
}
if(typeof item4 == "string"){
item4 += "_";
}
if(typeof indices4[item4] == "number"){
j5 = indices4[item4];
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j5},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
break;
}
indices4[item4] = i16;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
var _valid8 = _errs212 === errors;
valid60 = valid60 || _valid8;
const _errs216 = errors;
if(!((data79 === "present") || (data79 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},parentSchema:schema34.additionalProperties.anyOf[1]});
errors++;
}
var _valid8 = _errs216 === errors;
valid60 = valid60 || _valid8;
const _errs217 = errors;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(Object.keys(data79).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
for(const key22 in data79){
if(!((((key22 === "minimum") || (key22 === "maximum")) || (key22 === "min_items")) || (key22 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
}
if(data79.minimum !== undefined){
let data81 = data79.minimum;
if(!((typeof data81 == "number") && (isFinite(data81)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data79.maximum !== undefined){
let data82 = data79.maximum;
if(!((typeof data82 == "number") && (isFinite(data82)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data79.min_items !== undefined){
let data83 = data79.min_items;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 < 0 || isNaN(data83)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data79.max_items !== undefined){
let data84 = data79.max_items;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 < 0 || isNaN(data84)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
var _valid8 = _errs217 === errors;
valid60 = valid60 || _valid8;
if(!valid60){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema34.additionalProperties});
errors++;
}
else {
errors = _errs211;
if(vErrors !== null){
if(_errs211){
vErrors.length = _errs211;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
}
if(data77.width !== undefined){
let data85 = data77.width;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/width",schemaPath:"#/properties/output/properties/sizes/items/properties/width/type",keyword:"type",params:{type: "integer"},parentSchema:schema31.properties.output.properties.sizes.items.properties.width});
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 1 || isNaN(data85)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/width",schemaPath:"#/properties/output/properties/sizes/items/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema31.properties.output.properties.sizes.items.properties.width});
errors++;
}
}
}
if(data77.height !== undefined){
let data86 = data77.height;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/height",schemaPath:"#/properties/output/properties/sizes/items/properties/height/type",keyword:"type",params:{type: "integer"},parentSchema:schema31.properties.output.properties.sizes.items.properties.height});
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < 1 || isNaN(data86)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14+"/height",schemaPath:"#/properties/output/properties/sizes/items/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema31.properties.output.properties.sizes.items.properties.height});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes/" + i14,schemaPath:"#/properties/output/properties/sizes/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.output.properties.sizes.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/sizes",schemaPath:"#/properties/output/properties/sizes/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.output.properties.sizes});
errors++;
}
}
if(data70.audio !== undefined){
let data87 = data70.audio;
if(Array.isArray(data87)){
const len11 = data87.length;
for(let i17=0; i17<len11; i17++){
let data88 = data87[i17];
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
if(data88.present === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17,schemaPath:"#/properties/output/properties/audio/items/required",keyword:"required",params:{missingProperty: "present"},parentSchema:schema31.properties.output.properties.audio.items});
errors++;
}
for(const key23 in data88){
if(!((key23 === "when") || (key23 === "present"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17,schemaPath:"#/properties/output/properties/audio/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},parentSchema:schema31.properties.output.properties.audio.items});
errors++;
}
}
if(data88.when !== undefined){
let data89 = data88.when;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(Object.keys(data89).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34});
errors++;
}
for(const key24 in data89){
let data90 = data89[key24];
const _errs242 = errors;
let valid70 = false;
const _errs243 = errors;
if(Array.isArray(data90)){
if(data90.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
const len12 = data90.length;
for(let i18=0; i18<len12; i18++){
let data91 = data90[i18];
if((((typeof data91 !== "string") && (!((typeof data91 == "number") && (isFinite(data91))))) && (typeof data91 !== "boolean")) && (data91 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i18,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},parentSchema:schema34.additionalProperties.anyOf[0].items});
errors++;
}
}
let i19 = data90.length;
let j6;
if(i19 > 1){
const indices5 = {};
for(;i19--;){
let item5 = data90[i19];
if((((typeof item5 !== "string") && (!((typeof item5 == "number") && (isFinite(item5))))) && (typeof item5 !== "boolean")) && (item5 !== null)){
continue;
}
if(typeof item5 == "string"){
item5 += "_";
}
if(typeof indices5[item5] == "number"){
j6 = indices5[item5];
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j6},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
break;
}
indices5[item5] = i19;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},parentSchema:schema34.additionalProperties.anyOf[0]});
errors++;
}
var _valid9 = _errs243 === errors;
valid70 = valid70 || _valid9;
const _errs247 = errors;
if(!((data90 === "present") || (data90 === "absent"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},parentSchema:schema34.additionalProperties.anyOf[1]});
errors++;
}
var _valid9 = _errs247 === errors;
valid70 = valid70 || _valid9;
const _errs248 = errors;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(Object.keys(data90).length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
for(const key25 in data90){
if(!((((key25 === "minimum") || (key25 === "maximum")) || (key25 === "min_items")) || (key25 === "max_items"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
}
if(data90.minimum !== undefined){
let data92 = data90.minimum;
if(!((typeof data92 == "number") && (isFinite(data92)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum});
errors++;
}
}
if(data90.maximum !== undefined){
let data93 = data90.maximum;
if(!((typeof data93 == "number") && (isFinite(data93)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum});
errors++;
}
}
if(data90.min_items !== undefined){
let data94 = data90.min_items;
if(!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 < 0 || isNaN(data94)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items});
errors++;
}
}
}
if(data90.max_items !== undefined){
let data95 = data90.max_items;
if(!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 < 0 || isNaN(data95)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},parentSchema:schema34.additionalProperties.anyOf[2]});
errors++;
}
var _valid9 = _errs248 === errors;
valid70 = valid70 || _valid9;
if(!valid70){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},parentSchema:schema34.additionalProperties});
errors++;
}
else {
errors = _errs242;
if(vErrors !== null){
if(_errs242){
vErrors.length = _errs242;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},parentSchema:schema34});
errors++;
}
}
if(data88.present !== undefined){
let data96 = data88.present;
if(typeof data96 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17+"/present",schemaPath:"#/properties/output/properties/audio/items/properties/present/type",keyword:"type",params:{type: "boolean"},parentSchema:schema31.properties.output.properties.audio.items.properties.present});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio/" + i17,schemaPath:"#/properties/output/properties/audio/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.output.properties.audio.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/audio",schemaPath:"#/properties/output/properties/audio/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.output.properties.audio});
errors++;
}
}
if(data70.source !== undefined){
let data97 = data70.source;
if(typeof data97 === "string"){
if(func2(data97) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/source",schemaPath:"#/properties/output/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.output.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/source",schemaPath:"#/properties/output/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.output.properties.source});
errors++;
}
}
if(data70.as_of !== undefined){
let data98 = data70.as_of;
if(typeof data98 === "string"){
if(!pattern8.test(data98)){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/as_of",schemaPath:"#/properties/output/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.output.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output/as_of",schemaPath:"#/properties/output/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.output.properties.as_of});
errors++;
}
}
if(data70.confidence !== undefined){
let data99 = data70.confidence;
if(!((((data99 === "documented") || (data99 === "observed")) || (data99 === "community")) || (data99 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/output/confidence",schemaPath:"#/properties/output/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.output.properties.confidence.enum},parentSchema:schema31.properties.output.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.output});
errors++;
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
for(const key26 in data100){
if(!((((key26 === "typical_seconds") || (key26 === "source")) || (key26 === "as_of")) || (key26 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},parentSchema:schema31.properties.timing});
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
if(!pattern8.test(data103)){
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
const len13 = data105.length;
for(let i20=0; i20<len13; i20++){
let data106 = data105[i20];
if(typeof data106 === "string"){
if(func2(data106) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/notes/" + i20,schemaPath:"#/properties/notes/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.notes.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/notes/" + i20,schemaPath:"#/properties/notes/items/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.notes.items});
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
