// Generated from packages/models/schemas/model-spec.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "../model/check-value.ts";
import type { SchemaCheck } from "../source/check-schema.ts";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:storyreel:model-spec:1","title":"storyreel model spec","type":"object","description":"What is known of one model of a request queue: parameters, limits, price, output, each with its source.","additionalProperties":false,"required":["model_spec","id","title","summary","vendor","provider","page","modalities","calling","parameters","price","output"],"properties":{"model_spec":{"const":1,"description":"Version of this format."},"id":{"type":"string","description":"Model id exactly as sent in a request; the queue tells upper and lower case apart.","minLength":1,"pattern":"^\\S(.*\\S)?$"},"title":{"type":"string","description":"Name for people.","minLength":1},"summary":{"type":"string","description":"What the model does, in one sentence.","minLength":1},"vendor":{"type":"string","description":"Who makes the model.","minLength":1},"provider":{"type":"string","description":"Id of the provider spec that tells how it is called.","minLength":1},"page":{"type":"string","description":"The documentation page: an http or https address.","pattern":"^https?://\\S+$"},"modalities":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["text-to-video","image-to-video","video-to-video","audio-to-video","reference-to-video","text-to-image","image-to-image","text-to-speech","text-to-music","voice-clone","other"]},"description":"What goes in and comes out."},"calling":{"enum":["async","sync","unknown"],"description":"sync: the answer to the submit may already hold the result."},"parameters":{"type":"object","minProperties":1,"description":"The keys of the payload, in the order they are sent.","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"$ref":"#/$defs/parameter"}},"rules":{"type":"array","description":"Limits across parameters.","items":{"type":"object","description":"Where `when` holds for the payload with defaults filled in, `must` has to hold too.","additionalProperties":false,"required":["when","must","message","source","as_of"],"properties":{"when":{"$ref":"#/$defs/condition"},"must":{"$ref":"#/$defs/condition"},"severity":{"enum":["error","warning"],"description":"warning: the API accepts the payload and ignores a value. Default error."},"message":{"type":"string","description":"What is wrong, for the author of a storyboard; lower case, no full stop.","minLength":1},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}}},"price":{"description":"What a request costs: a table, or `unknown` with the reason.","oneOf":[{"type":"object","description":"A published price.","additionalProperties":false,"required":["per","rates","source","as_of"],"properties":{"per":{"enum":["second","video","request","image","thousand-characters"],"description":"What one unit is."},"quantity":{"type":"string","description":"The parameter that says how many units are bought. Left out: one.","minLength":1},"rates":{"type":"array","minItems":1,"description":"Every combination of the parameters named has exactly one row.","items":{"type":"object","additionalProperties":false,"required":["usd"],"properties":{"when":{"$ref":"#/$defs/condition"},"usd":{"description":"US dollars for one unit, as quoted text such as \"0.112\"; null where the combination exists but its price is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}},{"type":"object","description":"No published price.","additionalProperties":false,"required":["unknown","source","as_of"],"properties":{"unknown":{"type":"string","description":"Why no price can be promised.","minLength":1},"reported":{"type":"array","description":"Less certain figures: shown to people, never planned with.","items":{"type":"object","description":"A price that somebody reports.","additionalProperties":false,"required":["per","rates","source","as_of"],"properties":{"per":{"enum":["second","video","request","image","thousand-characters"],"description":"What one unit is."},"quantity":{"type":"string","description":"The parameter that says how many units are bought. Left out: one.","minLength":1},"rates":{"type":"array","minItems":1,"description":"Every combination of the parameters named has exactly one row.","items":{"type":"object","additionalProperties":false,"required":["usd"],"properties":{"when":{"$ref":"#/$defs/condition"},"usd":{"description":"US dollars for one unit, as quoted text such as \"0.112\"; null where the combination exists but its price is unknown.","anyOf":[{"type":"string","pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"an amount in quotes, such as \"0.112\""},{"type":"null"}]}}}},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}}},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}}]},"output":{"type":"object","description":"What comes out.","additionalProperties":false,"required":["media","duration","source","as_of"],"properties":{"media":{"enum":["video","image","audio"],"description":"Kind of file."},"duration":{"description":"Length of the clip: the parameter that holds it, or a fixed length.","oneOf":[{"type":"object","description":"The parameter that holds the length.","additionalProperties":false,"required":["parameter"],"properties":{"parameter":{"type":"string","description":"Name of the parameter."}}},{"type":"object","description":"A fixed length.","additionalProperties":false,"required":["seconds"],"properties":{"seconds":{"type":"number","minimum":0,"description":"Seconds."}}}]},"frame_rate":{"type":"number","exclusiveMinimum":0,"description":"Frames per second."},"sizes":{"type":"array","description":"Size of the picture; the first row whose `when` fits counts.","items":{"type":"object","description":"One size.","additionalProperties":false,"required":["width","height"],"properties":{"when":{"$ref":"#/$defs/condition"},"width":{"type":"integer","minimum":1,"description":"Pixels."},"height":{"type":"integer","minimum":1,"description":"Pixels."}}}},"audio":{"type":"array","description":"Whether the clip has sound; the first row whose `when` fits counts. None fits: unknown.","items":{"type":"object","description":"One case.","additionalProperties":false,"required":["present"],"properties":{"when":{"$ref":"#/$defs/condition"},"present":{"type":"boolean","description":"The clip has sound."}}}},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}},"timing":{"type":"object","description":"How long people usually wait.","additionalProperties":false,"required":["typical_seconds","source","as_of"],"properties":{"typical_seconds":{"type":"number","exclusiveMinimum":0,"description":"Seconds from submit to success."},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}},"notes":{"type":"array","description":"What else a reader of this spec should know.","items":{"type":"string","description":"One remark.","minLength":1}}},"$defs":{"condition":{"description":"Parameter → the values for which this holds. A list of wire values, or \"present\" or \"absent\", or limits.","type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]}},{"enum":["present","absent"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"minimum":{"type":"number","description":"Least number, inclusive."},"maximum":{"type":"number","description":"Greatest number, inclusive."},"min_items":{"type":"integer","minimum":0,"description":"Least length of the list."},"max_items":{"type":"integer","minimum":0,"description":"Greatest length of the list."}}}]}},"shape":{"type":"object","description":"A value inside a list or map.","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Leave it out when none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Short for evenly spaced values: numbers get limits and a step, text gets each number written out.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Least length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Greatest length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Least number, inclusive."},"maximum":{"type":"number","description":"Greatest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number has to be a multiple of it."},"format":{"enum":["uri","media"],"description":"uri: an http or https address; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Least length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Greatest length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."}}},"parameter":{"type":"object","description":"One key of the payload.","additionalProperties":false,"required":["type","description","source","as_of"],"properties":{"role":{"enum":["prompt","negative_prompt","duration","aspect_ratio","resolution","audio","seed","first_frame","last_frame"],"description":"The neutral word of a storyboard that this parameter carries out."},"role_values":{"type":"object","minProperties":1,"additionalProperties":{"type":["string","number","boolean","null"]},"description":"Neutral value → wire value, where they differ: { \"true\": \"on\", \"false\": \"off\" }."},"role_template":{"type":"string","description":"How the neutral value is written into text: \"{value}s\".","pattern":"^[^{}]*\\{value\\}[^{}]*$"},"role_list":{"type":"boolean","description":"The wire wants a list with the neutral value as its only entry."},"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Leave it out when none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Short for evenly spaced values: numbers get limits and a step, text gets each number written out.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Least length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Greatest length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Least number, inclusive."},"maximum":{"type":"number","description":"Greatest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number has to be a multiple of it."},"format":{"enum":["uri","media"],"description":"uri: an http or https address; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Least length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Greatest length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}}}};
const schema34 = {"description":"Parameter → the values for which this holds. A list of wire values, or \"present\" or \"absent\", or limits.","type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]}},{"enum":["present","absent"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"minimum":{"type":"number","description":"Least number, inclusive."},"maximum":{"type":"number","description":"Greatest number, inclusive."},"min_items":{"type":"integer","minimum":0,"description":"Least length of the list."},"max_items":{"type":"integer","minimum":0,"description":"Greatest length of the list."}}}]}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints;
const func0 = isSame;
const pattern4 = new RegExp("^\\S(.*\\S)?$", "u");
const pattern5 = new RegExp("^https?://\\S+$", "u");
const pattern6 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*$", "u");
const pattern8 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$", "u");
const pattern10 = new RegExp("^\\d{1,12}(\\.\\d{1,9})?$", "u");
const schema32 = {"type":"object","description":"One key of the payload.","additionalProperties":false,"required":["type","description","source","as_of"],"properties":{"role":{"enum":["prompt","negative_prompt","duration","aspect_ratio","resolution","audio","seed","first_frame","last_frame"],"description":"The neutral word of a storyboard that this parameter carries out."},"role_values":{"type":"object","minProperties":1,"additionalProperties":{"type":["string","number","boolean","null"]},"description":"Neutral value → wire value, where they differ: { \"true\": \"on\", \"false\": \"off\" }."},"role_template":{"type":"string","description":"How the neutral value is written into text: \"{value}s\".","pattern":"^[^{}]*\\{value\\}[^{}]*$"},"role_list":{"type":"boolean","description":"The wire wants a list with the neutral value as its only entry."},"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Leave it out when none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Short for evenly spaced values: numbers get limits and a step, text gets each number written out.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Least length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Greatest length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Least number, inclusive."},"maximum":{"type":"number","description":"Greatest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number has to be a multiple of it."},"format":{"enum":["uri","media"],"description":"uri: an http or https address; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Least length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Greatest length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}};
const pattern7 = new RegExp("^[^{}]*\\{value\\}[^{}]*$", "u");
const schema33 = {"type":"object","description":"A value inside a list or map.","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["string","integer","number","boolean","array","object"],"description":"JSON type on the wire. A number that the API wants in quotes is a string."},"description":{"type":"string","description":"What it does, for people.","minLength":1},"required":{"type":"boolean","description":"The API refuses a payload without it. Default false."},"default":{"description":"The API's own default, in wire form. Leave it out when none is documented."},"enum":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":["string","number","boolean","null"]},"description":"The only values accepted, in wire form."},"range":{"type":"object","additionalProperties":false,"required":["from","to"],"description":"Short for evenly spaced values: numbers get limits and a step, text gets each number written out.","properties":{"from":{"type":"number","description":"First value."},"to":{"type":"number","description":"Last value, inclusive."},"step":{"type":"number","exclusiveMinimum":0,"description":"Distance between values. Default 1."}}},"nullable":{"type":"boolean","description":"null is accepted too."},"min_length":{"type":"integer","minimum":0,"description":"Least length of the text, in Unicode code points."},"max_length":{"type":"integer","minimum":1,"description":"Greatest length of the text, in Unicode code points."},"minimum":{"type":"number","description":"Least number, inclusive."},"maximum":{"type":"number","description":"Greatest number, inclusive."},"multiple_of":{"type":"number","exclusiveMinimum":0,"description":"The number has to be a multiple of it."},"format":{"enum":["uri","media"],"description":"uri: an http or https address; media: that, or a data URI."},"min_items":{"type":"integer","minimum":0,"description":"Least length of the list."},"max_items":{"type":"integer","minimum":1,"description":"Greatest length of the list."},"items":{"$ref":"#/$defs/shape","description":"What each entry of the list is."},"properties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/shape"},"description":"The keys of the map; no others are accepted."},"unit":{"enum":["second","frame","pixel","character"],"description":"What the number counts."}}};
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(!((((((data0 === "string") || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean")) || (data0 === "array")) || (data0 === "object"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema33.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.type.enum,parentSchema:schema33.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.description,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.description.type,parentSchema:schema33.properties.description,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
let data2 = data.required;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.required.type,parentSchema:schema33.properties.required,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.enum !== undefined){
let data3 = data.enum;
if(Array.isArray(data3)){
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.enum,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if((((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")) && (data4 !== null)){
const err7 = {instancePath:instancePath+"/enum/" + i0,schemaPath:"#/properties/enum/items/type",keyword:"type",params:{type: schema33.properties.enum.items.type},message:"must be string,number,boolean,null",schema:schema33.properties.enum.items.type,parentSchema:schema33.properties.enum.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
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
const err8 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema33.properties.enum,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err9 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.enum.type,parentSchema:schema33.properties.enum,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.range !== undefined){
let data5 = data.range;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
const err10 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema33.properties.range.required,parentSchema:schema33.properties.range,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5.to === undefined){
const err11 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema33.properties.range.required,parentSchema:schema33.properties.range,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data5){
if(!(((key1 === "from") || (key1 === "to")) || (key1 === "step"))){
const err12 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.range,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.from !== undefined){
let data6 = data5.from;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/range/from",schemaPath:"#/properties/range/properties/from/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.range.properties.from.type,parentSchema:schema33.properties.range.properties.from,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.to !== undefined){
let data7 = data5.to;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err14 = {instancePath:instancePath+"/range/to",schemaPath:"#/properties/range/properties/to/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.range.properties.to.type,parentSchema:schema33.properties.range.properties.to,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.step !== undefined){
let data8 = data5.step;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 <= 0 || isNaN(data8)){
const err15 = {instancePath:instancePath+"/range/step",schemaPath:"#/properties/range/properties/step/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema33.properties.range.properties.step,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/range/step",schemaPath:"#/properties/range/properties/step/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.range.properties.step.type,parentSchema:schema33.properties.range.properties.step,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.range.type,parentSchema:schema33.properties.range,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.nullable !== undefined){
let data9 = data.nullable;
if(typeof data9 !== "boolean"){
const err18 = {instancePath:instancePath+"/nullable",schemaPath:"#/properties/nullable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.nullable.type,parentSchema:schema33.properties.nullable,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.min_length !== undefined){
let data10 = data.min_length;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err19 = {instancePath:instancePath+"/min_length",schemaPath:"#/properties/min_length/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.min_length.type,parentSchema:schema33.properties.min_length,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/min_length",schemaPath:"#/properties/min_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.min_length,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.max_length !== undefined){
let data11 = data.max_length;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err21 = {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.max_length.type,parentSchema:schema33.properties.max_length,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.max_length,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.minimum !== undefined){
let data12 = data.minimum;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err23 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.minimum.type,parentSchema:schema33.properties.minimum,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.maximum !== undefined){
let data13 = data.maximum;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err24 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.maximum.type,parentSchema:schema33.properties.maximum,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.multiple_of !== undefined){
let data14 = data.multiple_of;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 <= 0 || isNaN(data14)){
const err25 = {instancePath:instancePath+"/multiple_of",schemaPath:"#/properties/multiple_of/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema33.properties.multiple_of,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/multiple_of",schemaPath:"#/properties/multiple_of/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.multiple_of.type,parentSchema:schema33.properties.multiple_of,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.format !== undefined){
let data15 = data.format;
if(!((data15 === "uri") || (data15 === "media"))){
const err27 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema33.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.format.enum,parentSchema:schema33.properties.format,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.min_items !== undefined){
let data16 = data.min_items;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err28 = {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.min_items.type,parentSchema:schema33.properties.min_items,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err29 = {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.min_items,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data.max_items !== undefined){
let data17 = data.max_items;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err30 = {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.max_items.type,parentSchema:schema33.properties.max_items,data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
const err31 = {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.max_items,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
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
const err32 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33.properties.properties,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
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
const err33 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.properties.type,parentSchema:schema33.properties.properties,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.unit !== undefined){
let data21 = data.unit;
if(!((((data21 === "second") || (data21 === "frame")) || (data21 === "pixel")) || (data21 === "character"))){
const err34 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues: schema33.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.unit.enum,parentSchema:schema33.properties.unit,data:data21};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.description === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.source === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.as_of === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.role !== undefined){
let data0 = data.role;
if(!(((((((((data0 === "prompt") || (data0 === "negative_prompt")) || (data0 === "duration")) || (data0 === "aspect_ratio")) || (data0 === "resolution")) || (data0 === "audio")) || (data0 === "seed")) || (data0 === "first_frame")) || (data0 === "last_frame"))){
const err5 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema32.properties.role.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.role.enum,parentSchema:schema32.properties.role,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.role_values !== undefined){
let data1 = data.role_values;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length < 1){
const err6 = {instancePath:instancePath+"/role_values",schemaPath:"#/properties/role_values/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.properties.role_values,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data1){
let data2 = data1[key1];
if((((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")) && (data2 !== null)){
const err7 = {instancePath:instancePath+"/role_values/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/role_values/additionalProperties/type",keyword:"type",params:{type: schema32.properties.role_values.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema32.properties.role_values.additionalProperties.type,parentSchema:schema32.properties.role_values.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/role_values",schemaPath:"#/properties/role_values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.role_values.type,parentSchema:schema32.properties.role_values,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.role_template !== undefined){
let data3 = data.role_template;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err9 = {instancePath:instancePath+"/role_template",schemaPath:"#/properties/role_template/pattern",keyword:"pattern",params:{pattern: "^[^{}]*\\{value\\}[^{}]*$"},message:"must match pattern \""+"^[^{}]*\\{value\\}[^{}]*$"+"\"",schema:"^[^{}]*\\{value\\}[^{}]*$",parentSchema:schema32.properties.role_template,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/role_template",schemaPath:"#/properties/role_template/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.role_template.type,parentSchema:schema32.properties.role_template,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.role_list !== undefined){
let data4 = data.role_list;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/role_list",schemaPath:"#/properties/role_list/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema32.properties.role_list.type,parentSchema:schema32.properties.role_list,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.type !== undefined){
let data5 = data.type;
if(!((((((data5 === "string") || (data5 === "integer")) || (data5 === "number")) || (data5 === "boolean")) || (data5 === "array")) || (data5 === "object"))){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema32.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.type.enum,parentSchema:schema32.properties.type,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.description !== undefined){
let data6 = data.description;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err13 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.description,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.description.type,parentSchema:schema32.properties.description,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.required !== undefined){
let data7 = data.required;
if(typeof data7 !== "boolean"){
const err15 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema32.properties.required.type,parentSchema:schema32.properties.required,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.enum !== undefined){
let data8 = data.enum;
if(Array.isArray(data8)){
if(data8.length < 1){
const err16 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.enum,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if((((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")) && (data9 !== null)){
const err17 = {instancePath:instancePath+"/enum/" + i0,schemaPath:"#/properties/enum/items/type",keyword:"type",params:{type: schema32.properties.enum.items.type},message:"must be string,number,boolean,null",schema:schema32.properties.enum.items.type,parentSchema:schema32.properties.enum.items,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
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
const err18 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema32.properties.enum,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err19 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.enum.type,parentSchema:schema32.properties.enum,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.range !== undefined){
let data10 = data.range;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.from === undefined){
const err20 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema32.properties.range.required,parentSchema:schema32.properties.range,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data10.to === undefined){
const err21 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema32.properties.range.required,parentSchema:schema32.properties.range,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data10){
if(!(((key2 === "from") || (key2 === "to")) || (key2 === "step"))){
const err22 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.range,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.from !== undefined){
let data11 = data10.from;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err23 = {instancePath:instancePath+"/range/from",schemaPath:"#/properties/range/properties/from/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.range.properties.from.type,parentSchema:schema32.properties.range.properties.from,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data10.to !== undefined){
let data12 = data10.to;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err24 = {instancePath:instancePath+"/range/to",schemaPath:"#/properties/range/properties/to/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.range.properties.to.type,parentSchema:schema32.properties.range.properties.to,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.step !== undefined){
let data13 = data10.step;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 <= 0 || isNaN(data13)){
const err25 = {instancePath:instancePath+"/range/step",schemaPath:"#/properties/range/properties/step/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema32.properties.range.properties.step,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/range/step",schemaPath:"#/properties/range/properties/step/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.range.properties.step.type,parentSchema:schema32.properties.range.properties.step,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.range.type,parentSchema:schema32.properties.range,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.nullable !== undefined){
let data14 = data.nullable;
if(typeof data14 !== "boolean"){
const err28 = {instancePath:instancePath+"/nullable",schemaPath:"#/properties/nullable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema32.properties.nullable.type,parentSchema:schema32.properties.nullable,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.min_length !== undefined){
let data15 = data.min_length;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err29 = {instancePath:instancePath+"/min_length",schemaPath:"#/properties/min_length/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.min_length.type,parentSchema:schema32.properties.min_length,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/min_length",schemaPath:"#/properties/min_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.min_length,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.max_length !== undefined){
let data16 = data.max_length;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err31 = {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.max_length.type,parentSchema:schema32.properties.max_length,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 1 || isNaN(data16)){
const err32 = {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.max_length,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data.minimum !== undefined){
let data17 = data.minimum;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err33 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.minimum.type,parentSchema:schema32.properties.minimum,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.maximum !== undefined){
let data18 = data.maximum;
if(!((typeof data18 == "number") && (isFinite(data18)))){
const err34 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.maximum.type,parentSchema:schema32.properties.maximum,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.multiple_of !== undefined){
let data19 = data.multiple_of;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 <= 0 || isNaN(data19)){
const err35 = {instancePath:instancePath+"/multiple_of",schemaPath:"#/properties/multiple_of/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema32.properties.multiple_of,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/multiple_of",schemaPath:"#/properties/multiple_of/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.multiple_of.type,parentSchema:schema32.properties.multiple_of,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.format !== undefined){
let data20 = data.format;
if(!((data20 === "uri") || (data20 === "media"))){
const err37 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema32.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.format.enum,parentSchema:schema32.properties.format,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.min_items !== undefined){
let data21 = data.min_items;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err38 = {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.min_items.type,parentSchema:schema32.properties.min_items,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
const err39 = {instancePath:instancePath+"/min_items",schemaPath:"#/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.min_items,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data.max_items !== undefined){
let data22 = data.max_items;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err40 = {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.max_items.type,parentSchema:schema32.properties.max_items,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
const err41 = {instancePath:instancePath+"/max_items",schemaPath:"#/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.max_items,data:data22};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
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
const err42 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.properties.properties,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
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
const err43 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.properties.type,parentSchema:schema32.properties.properties,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.unit !== undefined){
let data26 = data.unit;
if(!((((data26 === "second") || (data26 === "frame")) || (data26 === "pixel")) || (data26 === "character"))){
const err44 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues: schema32.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.unit.enum,parentSchema:schema32.properties.unit,data:data26};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.source !== undefined){
let data27 = data.source;
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err45 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data27};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data27};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.as_of !== undefined){
let data28 = data.as_of;
if(typeof data28 === "string"){
if(!pattern8.test(data28)){
const err47 = {instancePath:instancePath+"/as_of",schemaPath:"#/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema32.properties.as_of,data:data28};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/as_of",schemaPath:"#/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.as_of.type,parentSchema:schema32.properties.as_of,data:data28};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.confidence !== undefined){
let data29 = data.confidence;
if(!((((data29 === "documented") || (data29 === "observed")) || (data29 === "community")) || (data29 === "inferred"))){
const err49 = {instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.confidence.enum,parentSchema:schema32.properties.confidence,data:data29};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model_spec"},message:"must have required property '"+"model_spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.summary === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.vendor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.provider === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.page === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.modalities === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modalities"},message:"must have required property '"+"modalities"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.calling === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "calling"},message:"must have required property '"+"calling"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.parameters === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parameters"},message:"must have required property '"+"parameters"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.price === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "price"},message:"must have required property '"+"price"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.output === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.model_spec !== undefined){
let data0 = data.model_spec;
if(1 !== data0){
const err13 = {instancePath:instancePath+"/model_spec",schemaPath:"#/properties/model_spec/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.model_spec,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern4.test(data1)){
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^\\S(.*\\S)?$"},message:"must match pattern \""+"^\\S(.*\\S)?$"+"\"",schema:"^\\S(.*\\S)?$",parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err17 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.title.type,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.summary !== undefined){
let data3 = data.summary;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err19 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.summary,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.summary.type,parentSchema:schema31.properties.summary,data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.vendor !== undefined){
let data4 = data.vendor;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err21 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.vendor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.vendor.type,parentSchema:schema31.properties.vendor,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.provider !== undefined){
let data5 = data.provider;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err23 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.provider,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.provider.type,parentSchema:schema31.properties.provider,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.page !== undefined){
let data6 = data.page;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err25 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/pattern",keyword:"pattern",params:{pattern: "^https?://\\S+$"},message:"must match pattern \""+"^https?://\\S+$"+"\"",schema:"^https?://\\S+$",parentSchema:schema31.properties.page,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.page.type,parentSchema:schema31.properties.page,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.modalities !== undefined){
let data7 = data.modalities;
if(Array.isArray(data7)){
if(data7.length < 1){
const err27 = {instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.modalities,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(!(((((((((((data8 === "text-to-video") || (data8 === "image-to-video")) || (data8 === "video-to-video")) || (data8 === "audio-to-video")) || (data8 === "reference-to-video")) || (data8 === "text-to-image")) || (data8 === "image-to-image")) || (data8 === "text-to-speech")) || (data8 === "text-to-music")) || (data8 === "voice-clone")) || (data8 === "other"))){
const err28 = {instancePath:instancePath+"/modalities/" + i0,schemaPath:"#/properties/modalities/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.modalities.items.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.modalities.items.enum,parentSchema:schema31.properties.modalities.items,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
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
const err29 = {instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.modalities,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.modalities.type,parentSchema:schema31.properties.modalities,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.calling !== undefined){
let data9 = data.calling;
if(!(((data9 === "async") || (data9 === "sync")) || (data9 === "unknown"))){
const err31 = {instancePath:instancePath+"/calling",schemaPath:"#/properties/calling/enum",keyword:"enum",params:{allowedValues: schema31.properties.calling.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.calling.enum,parentSchema:schema31.properties.calling,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.parameters !== undefined){
let data10 = data.parameters;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length < 1){
const err32 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.parameters,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key1 in data10){
const _errs21 = errors;
if(typeof key1 === "string"){
if(!pattern6.test(key1)){
const err33 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_.-]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_.-]*$",parentSchema:schema31.properties.parameters.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var valid4 = _errs21 === errors;
if(!valid4){
const err34 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema31.properties.parameters.propertyNames,parentSchema:schema31.properties.parameters,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
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
const err35 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.parameters.type,parentSchema:schema31.properties.parameters,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
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
const err36 = {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'",schema:schema31.properties.rules.items.required,parentSchema:schema31.properties.rules.items,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data13.must === undefined){
const err37 = {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "must"},message:"must have required property '"+"must"+"'",schema:schema31.properties.rules.items.required,parentSchema:schema31.properties.rules.items,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data13.message === undefined){
const err38 = {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema31.properties.rules.items.required,parentSchema:schema31.properties.rules.items,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data13.source === undefined){
const err39 = {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.rules.items.required,parentSchema:schema31.properties.rules.items,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13.as_of === undefined){
const err40 = {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.rules.items.required,parentSchema:schema31.properties.rules.items,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key3 in data13){
if(!(((((((key3 === "when") || (key3 === "must")) || (key3 === "severity")) || (key3 === "message")) || (key3 === "source")) || (key3 === "as_of")) || (key3 === "confidence"))){
const err41 = {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.rules.items,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.when !== undefined){
let data14 = data13.when;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
const err42 = {instancePath:instancePath+"/rules/" + i2+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key4 in data14){
let data15 = data14[key4];
const _errs34 = errors;
let valid11 = false;
const _errs35 = errors;
if(Array.isArray(data15)){
if(data15.length < 1){
const err43 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.additionalProperties.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len2 = data15.length;
for(let i3=0; i3<len2; i3++){
let data16 = data15[i3];
if((((typeof data16 !== "string") && (!((typeof data16 == "number") && (isFinite(data16))))) && (typeof data16 !== "boolean")) && (data16 !== null)){
const err44 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},message:"must be string,number,boolean,null",schema:schema34.additionalProperties.anyOf[0].items.type,parentSchema:schema34.additionalProperties.anyOf[0].items,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
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
const err45 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)",schema:true,parentSchema:schema34.additionalProperties.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
const err46 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.additionalProperties.anyOf[0].type,parentSchema:schema34.additionalProperties.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid0 = _errs35 === errors;
valid11 = valid11 || _valid0;
const _errs39 = errors;
if(!((data15 === "present") || (data15 === "absent"))){
const err47 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema34.additionalProperties.anyOf[1].enum,parentSchema:schema34.additionalProperties.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid0 = _errs39 === errors;
valid11 = valid11 || _valid0;
const _errs40 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length < 1){
const err48 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.additionalProperties.anyOf[2],data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key5 in data15){
if(!((((key5 === "minimum") || (key5 === "maximum")) || (key5 === "min_items")) || (key5 === "max_items"))){
const err49 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema34.additionalProperties.anyOf[2],data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data15.minimum !== undefined){
let data17 = data15.minimum;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err50 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.minimum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data15.maximum !== undefined){
let data18 = data15.maximum;
if(!((typeof data18 == "number") && (isFinite(data18)))){
const err51 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.maximum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data15.min_items !== undefined){
let data19 = data15.min_items;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err52 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.min_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err53 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data15.max_items !== undefined){
let data20 = data15.max_items;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err54 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.max_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
const err55 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
else {
const err56 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.additionalProperties.anyOf[2].type,parentSchema:schema34.additionalProperties.anyOf[2],data:data15};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var _valid0 = _errs40 === errors;
valid11 = valid11 || _valid0;
if(!valid11){
const err57 = {instancePath:instancePath+"/rules/" + i2+"/when/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.additionalProperties.anyOf,parentSchema:schema34.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
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
const err58 = {instancePath:instancePath+"/rules/" + i2+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data14};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data13.must !== undefined){
let data21 = data13.must;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
const err59 = {instancePath:instancePath+"/rules/" + i2+"/must",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key6 in data21){
let data22 = data21[key6];
const _errs56 = errors;
let valid18 = false;
const _errs57 = errors;
if(Array.isArray(data22)){
if(data22.length < 1){
const err60 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.additionalProperties.anyOf[0],data:data22};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len3 = data22.length;
for(let i5=0; i5<len3; i5++){
let data23 = data22[i5];
if((((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")) && (data23 !== null)){
const err61 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},message:"must be string,number,boolean,null",schema:schema34.additionalProperties.anyOf[0].items.type,parentSchema:schema34.additionalProperties.anyOf[0].items,data:data23};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
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
const err62 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i6+" are identical)",schema:true,parentSchema:schema34.additionalProperties.anyOf[0],data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err63 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.additionalProperties.anyOf[0].type,parentSchema:schema34.additionalProperties.anyOf[0],data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid1 = _errs57 === errors;
valid18 = valid18 || _valid1;
const _errs61 = errors;
if(!((data22 === "present") || (data22 === "absent"))){
const err64 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema34.additionalProperties.anyOf[1].enum,parentSchema:schema34.additionalProperties.anyOf[1],data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid1 = _errs61 === errors;
valid18 = valid18 || _valid1;
const _errs62 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
const err65 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.additionalProperties.anyOf[2],data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key7 in data22){
if(!((((key7 === "minimum") || (key7 === "maximum")) || (key7 === "min_items")) || (key7 === "max_items"))){
const err66 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema34.additionalProperties.anyOf[2],data:data22};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data22.minimum !== undefined){
let data24 = data22.minimum;
if(!((typeof data24 == "number") && (isFinite(data24)))){
const err67 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.minimum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data22.maximum !== undefined){
let data25 = data22.maximum;
if(!((typeof data25 == "number") && (isFinite(data25)))){
const err68 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.maximum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum,data:data25};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data22.min_items !== undefined){
let data26 = data22.min_items;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err69 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.min_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data26};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err70 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
if(data22.max_items !== undefined){
let data27 = data22.max_items;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err71 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.max_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data27};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
const err72 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data27};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
}
else {
const err73 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.additionalProperties.anyOf[2].type,parentSchema:schema34.additionalProperties.anyOf[2],data:data22};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid1 = _errs62 === errors;
valid18 = valid18 || _valid1;
if(!valid18){
const err74 = {instancePath:instancePath+"/rules/" + i2+"/must/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.additionalProperties.anyOf,parentSchema:schema34.additionalProperties,data:data22};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
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
const err75 = {instancePath:instancePath+"/rules/" + i2+"/must",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data13.severity !== undefined){
let data28 = data13.severity;
if(!((data28 === "error") || (data28 === "warning"))){
const err76 = {instancePath:instancePath+"/rules/" + i2+"/severity",schemaPath:"#/properties/rules/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.items.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.rules.items.properties.severity.enum,parentSchema:schema31.properties.rules.items.properties.severity,data:data28};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data13.message !== undefined){
let data29 = data13.message;
if(typeof data29 === "string"){
if(func2(data29) < 1){
const err77 = {instancePath:instancePath+"/rules/" + i2+"/message",schemaPath:"#/properties/rules/items/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.rules.items.properties.message,data:data29};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/rules/" + i2+"/message",schemaPath:"#/properties/rules/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.items.properties.message.type,parentSchema:schema31.properties.rules.items.properties.message,data:data29};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data13.source !== undefined){
let data30 = data13.source;
if(typeof data30 === "string"){
if(func2(data30) < 1){
const err79 = {instancePath:instancePath+"/rules/" + i2+"/source",schemaPath:"#/properties/rules/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.rules.items.properties.source,data:data30};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/rules/" + i2+"/source",schemaPath:"#/properties/rules/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.items.properties.source.type,parentSchema:schema31.properties.rules.items.properties.source,data:data30};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data13.as_of !== undefined){
let data31 = data13.as_of;
if(typeof data31 === "string"){
if(!pattern8.test(data31)){
const err81 = {instancePath:instancePath+"/rules/" + i2+"/as_of",schemaPath:"#/properties/rules/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.rules.items.properties.as_of,data:data31};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/rules/" + i2+"/as_of",schemaPath:"#/properties/rules/items/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.items.properties.as_of.type,parentSchema:schema31.properties.rules.items.properties.as_of,data:data31};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data13.confidence !== undefined){
let data32 = data13.confidence;
if(!((((data32 === "documented") || (data32 === "observed")) || (data32 === "community")) || (data32 === "inferred"))){
const err83 = {instancePath:instancePath+"/rules/" + i2+"/confidence",schemaPath:"#/properties/rules/items/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.items.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.rules.items.properties.confidence.enum,parentSchema:schema31.properties.rules.items.properties.confidence,data:data32};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.rules.items.type,parentSchema:schema31.properties.rules.items,data:data13};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.rules.type,parentSchema:schema31.properties.rules,data:data12};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
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
const err86 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "per"},message:"must have required property '"+"per"+"'",schema:schema31.properties.price.oneOf[0].required,parentSchema:schema31.properties.price.oneOf[0],data:data33};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data33.rates === undefined){
const err87 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "rates"},message:"must have required property '"+"rates"+"'",schema:schema31.properties.price.oneOf[0].required,parentSchema:schema31.properties.price.oneOf[0],data:data33};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data33.source === undefined){
const err88 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.price.oneOf[0].required,parentSchema:schema31.properties.price.oneOf[0],data:data33};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data33.as_of === undefined){
const err89 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.price.oneOf[0].required,parentSchema:schema31.properties.price.oneOf[0],data:data33};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
for(const key8 in data33){
if(!((((((key8 === "per") || (key8 === "quantity")) || (key8 === "rates")) || (key8 === "source")) || (key8 === "as_of")) || (key8 === "confidence"))){
const err90 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.price.oneOf[0],data:data33};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data33.per !== undefined){
let data34 = data33.per;
if(!(((((data34 === "second") || (data34 === "video")) || (data34 === "request")) || (data34 === "image")) || (data34 === "thousand-characters"))){
const err91 = {instancePath:instancePath+"/price/per",schemaPath:"#/properties/price/oneOf/0/properties/per/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[0].properties.per.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.price.oneOf[0].properties.per.enum,parentSchema:schema31.properties.price.oneOf[0].properties.per,data:data34};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data33.quantity !== undefined){
let data35 = data33.quantity;
if(typeof data35 === "string"){
if(func2(data35) < 1){
const err92 = {instancePath:instancePath+"/price/quantity",schemaPath:"#/properties/price/oneOf/0/properties/quantity/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.price.oneOf[0].properties.quantity,data:data35};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/price/quantity",schemaPath:"#/properties/price/oneOf/0/properties/quantity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[0].properties.quantity.type,parentSchema:schema31.properties.price.oneOf[0].properties.quantity,data:data35};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data33.rates !== undefined){
let data36 = data33.rates;
if(Array.isArray(data36)){
if(data36.length < 1){
const err94 = {instancePath:instancePath+"/price/rates",schemaPath:"#/properties/price/oneOf/0/properties/rates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.price.oneOf[0].properties.rates,data:data36};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
const len4 = data36.length;
for(let i7=0; i7<len4; i7++){
let data37 = data36[i7];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.usd === undefined){
const err95 = {instancePath:instancePath+"/price/rates/" + i7,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema31.properties.price.oneOf[0].properties.rates.items.required,parentSchema:schema31.properties.price.oneOf[0].properties.rates.items,data:data37};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
for(const key9 in data37){
if(!((key9 === "when") || (key9 === "usd"))){
const err96 = {instancePath:instancePath+"/price/rates/" + i7,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.price.oneOf[0].properties.rates.items,data:data37};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data37.when !== undefined){
let data38 = data37.when;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(Object.keys(data38).length < 1){
const err97 = {instancePath:instancePath+"/price/rates/" + i7+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34,data:data38};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
for(const key10 in data38){
let data39 = data38[key10];
const _errs99 = errors;
let valid30 = false;
const _errs100 = errors;
if(Array.isArray(data39)){
if(data39.length < 1){
const err98 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.additionalProperties.anyOf[0],data:data39};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
const len5 = data39.length;
for(let i8=0; i8<len5; i8++){
let data40 = data39[i8];
if((((typeof data40 !== "string") && (!((typeof data40 == "number") && (isFinite(data40))))) && (typeof data40 !== "boolean")) && (data40 !== null)){
const err99 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},message:"must be string,number,boolean,null",schema:schema34.additionalProperties.anyOf[0].items.type,parentSchema:schema34.additionalProperties.anyOf[0].items,data:data40};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
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
const err100 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i9+" are identical)",schema:true,parentSchema:schema34.additionalProperties.anyOf[0],data:data39};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
break;
}
indices2[item2] = i9;
}
}
}
else {
const err101 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.additionalProperties.anyOf[0].type,parentSchema:schema34.additionalProperties.anyOf[0],data:data39};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid3 = _errs100 === errors;
valid30 = valid30 || _valid3;
const _errs104 = errors;
if(!((data39 === "present") || (data39 === "absent"))){
const err102 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema34.additionalProperties.anyOf[1].enum,parentSchema:schema34.additionalProperties.anyOf[1],data:data39};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid3 = _errs104 === errors;
valid30 = valid30 || _valid3;
const _errs105 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(Object.keys(data39).length < 1){
const err103 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.additionalProperties.anyOf[2],data:data39};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
for(const key11 in data39){
if(!((((key11 === "minimum") || (key11 === "maximum")) || (key11 === "min_items")) || (key11 === "max_items"))){
const err104 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema34.additionalProperties.anyOf[2],data:data39};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data39.minimum !== undefined){
let data41 = data39.minimum;
if(!((typeof data41 == "number") && (isFinite(data41)))){
const err105 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.minimum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum,data:data41};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data39.maximum !== undefined){
let data42 = data39.maximum;
if(!((typeof data42 == "number") && (isFinite(data42)))){
const err106 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.maximum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum,data:data42};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data39.min_items !== undefined){
let data43 = data39.min_items;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err107 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.min_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data43};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err108 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data43};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data39.max_items !== undefined){
let data44 = data39.max_items;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err109 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.max_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data44};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err110 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data44};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
}
else {
const err111 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.additionalProperties.anyOf[2].type,parentSchema:schema34.additionalProperties.anyOf[2],data:data39};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
var _valid3 = _errs105 === errors;
valid30 = valid30 || _valid3;
if(!valid30){
const err112 = {instancePath:instancePath+"/price/rates/" + i7+"/when/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.additionalProperties.anyOf,parentSchema:schema34.additionalProperties,data:data39};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
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
const err113 = {instancePath:instancePath+"/price/rates/" + i7+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data38};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
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
const err114 = {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},message:"must match pattern \""+"^\\d{1,12}(\\.\\d{1,9})?$"+"\"",schema:"^\\d{1,12}(\\.\\d{1,9})?$",parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[0],data:data45};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[0].type,parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[0],data:data45};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid4 = _errs118 === errors;
valid35 = valid35 || _valid4;
const _errs120 = errors;
if(data45 !== null){
const err116 = {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[1].type,parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf[1],data:data45};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var _valid4 = _errs120 === errors;
valid35 = valid35 || _valid4;
if(!valid35){
const err117 = {instancePath:instancePath+"/price/rates/" + i7+"/usd",schemaPath:"#/properties/price/oneOf/0/properties/rates/items/properties/usd/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd.anyOf,parentSchema:schema31.properties.price.oneOf[0].properties.rates.items.properties.usd,data:data45};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
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
const err118 = {instancePath:instancePath+"/price/rates/" + i7,schemaPath:"#/properties/price/oneOf/0/properties/rates/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.price.oneOf[0].properties.rates.items.type,parentSchema:schema31.properties.price.oneOf[0].properties.rates.items,data:data37};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/price/rates",schemaPath:"#/properties/price/oneOf/0/properties/rates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.price.oneOf[0].properties.rates.type,parentSchema:schema31.properties.price.oneOf[0].properties.rates,data:data36};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data33.source !== undefined){
let data46 = data33.source;
if(typeof data46 === "string"){
if(func2(data46) < 1){
const err120 = {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/0/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.price.oneOf[0].properties.source,data:data46};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[0].properties.source.type,parentSchema:schema31.properties.price.oneOf[0].properties.source,data:data46};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data33.as_of !== undefined){
let data47 = data33.as_of;
if(typeof data47 === "string"){
if(!pattern8.test(data47)){
const err122 = {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/0/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.price.oneOf[0].properties.as_of,data:data47};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/0/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[0].properties.as_of.type,parentSchema:schema31.properties.price.oneOf[0].properties.as_of,data:data47};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data33.confidence !== undefined){
let data48 = data33.confidence;
if(!((((data48 === "documented") || (data48 === "observed")) || (data48 === "community")) || (data48 === "inferred"))){
const err124 = {instancePath:instancePath+"/price/confidence",schemaPath:"#/properties/price/oneOf/0/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[0].properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.price.oneOf[0].properties.confidence.enum,parentSchema:schema31.properties.price.oneOf[0].properties.confidence,data:data48};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.price.oneOf[0].type,parentSchema:schema31.properties.price.oneOf[0],data:data33};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
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
const err126 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "unknown"},message:"must have required property '"+"unknown"+"'",schema:schema31.properties.price.oneOf[1].required,parentSchema:schema31.properties.price.oneOf[1],data:data33};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data33.source === undefined){
const err127 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.price.oneOf[1].required,parentSchema:schema31.properties.price.oneOf[1],data:data33};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data33.as_of === undefined){
const err128 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.price.oneOf[1].required,parentSchema:schema31.properties.price.oneOf[1],data:data33};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key12 in data33){
if(!(((((key12 === "unknown") || (key12 === "reported")) || (key12 === "source")) || (key12 === "as_of")) || (key12 === "confidence"))){
const err129 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.price.oneOf[1],data:data33};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data33.unknown !== undefined){
let data49 = data33.unknown;
if(typeof data49 === "string"){
if(func2(data49) < 1){
const err130 = {instancePath:instancePath+"/price/unknown",schemaPath:"#/properties/price/oneOf/1/properties/unknown/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.price.oneOf[1].properties.unknown,data:data49};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/price/unknown",schemaPath:"#/properties/price/oneOf/1/properties/unknown/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[1].properties.unknown.type,parentSchema:schema31.properties.price.oneOf[1].properties.unknown,data:data49};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
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
const err132 = {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "per"},message:"must have required property '"+"per"+"'",schema:schema31.properties.price.oneOf[1].properties.reported.items.required,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items,data:data51};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data51.rates === undefined){
const err133 = {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "rates"},message:"must have required property '"+"rates"+"'",schema:schema31.properties.price.oneOf[1].properties.reported.items.required,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items,data:data51};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data51.source === undefined){
const err134 = {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.price.oneOf[1].properties.reported.items.required,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items,data:data51};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data51.as_of === undefined){
const err135 = {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.price.oneOf[1].properties.reported.items.required,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items,data:data51};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
for(const key13 in data51){
if(!((((((key13 === "per") || (key13 === "quantity")) || (key13 === "rates")) || (key13 === "source")) || (key13 === "as_of")) || (key13 === "confidence"))){
const err136 = {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items,data:data51};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data51.per !== undefined){
let data52 = data51.per;
if(!(((((data52 === "second") || (data52 === "video")) || (data52 === "request")) || (data52 === "image")) || (data52 === "thousand-characters"))){
const err137 = {instancePath:instancePath+"/price/reported/" + i10+"/per",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/per/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.reported.items.properties.per.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.per.enum,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.per,data:data52};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data51.quantity !== undefined){
let data53 = data51.quantity;
if(typeof data53 === "string"){
if(func2(data53) < 1){
const err138 = {instancePath:instancePath+"/price/reported/" + i10+"/quantity",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/quantity/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.quantity,data:data53};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/price/reported/" + i10+"/quantity",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/quantity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.quantity.type,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.quantity,data:data53};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data51.rates !== undefined){
let data54 = data51.rates;
if(Array.isArray(data54)){
if(data54.length < 1){
const err140 = {instancePath:instancePath+"/price/reported/" + i10+"/rates",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates,data:data54};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
const len7 = data54.length;
for(let i11=0; i11<len7; i11++){
let data55 = data54[i11];
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.usd === undefined){
const err141 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.required,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items,data:data55};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
for(const key14 in data55){
if(!((key14 === "when") || (key14 === "usd"))){
const err142 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items,data:data55};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data55.when !== undefined){
let data56 = data55.when;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(Object.keys(data56).length < 1){
const err143 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34,data:data56};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
for(const key15 in data56){
let data57 = data56[key15];
const _errs150 = errors;
let valid45 = false;
const _errs151 = errors;
if(Array.isArray(data57)){
if(data57.length < 1){
const err144 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.additionalProperties.anyOf[0],data:data57};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
const len8 = data57.length;
for(let i12=0; i12<len8; i12++){
let data58 = data57[i12];
if((((typeof data58 !== "string") && (!((typeof data58 == "number") && (isFinite(data58))))) && (typeof data58 !== "boolean")) && (data58 !== null)){
const err145 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},message:"must be string,number,boolean,null",schema:schema34.additionalProperties.anyOf[0].items.type,parentSchema:schema34.additionalProperties.anyOf[0].items,data:data58};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
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
const err146 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i13+" are identical)",schema:true,parentSchema:schema34.additionalProperties.anyOf[0],data:data57};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
break;
}
indices3[item3] = i13;
}
}
}
else {
const err147 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.additionalProperties.anyOf[0].type,parentSchema:schema34.additionalProperties.anyOf[0],data:data57};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var _valid5 = _errs151 === errors;
valid45 = valid45 || _valid5;
const _errs155 = errors;
if(!((data57 === "present") || (data57 === "absent"))){
const err148 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema34.additionalProperties.anyOf[1].enum,parentSchema:schema34.additionalProperties.anyOf[1],data:data57};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var _valid5 = _errs155 === errors;
valid45 = valid45 || _valid5;
const _errs156 = errors;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(Object.keys(data57).length < 1){
const err149 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.additionalProperties.anyOf[2],data:data57};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key16 in data57){
if(!((((key16 === "minimum") || (key16 === "maximum")) || (key16 === "min_items")) || (key16 === "max_items"))){
const err150 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema34.additionalProperties.anyOf[2],data:data57};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data57.minimum !== undefined){
let data59 = data57.minimum;
if(!((typeof data59 == "number") && (isFinite(data59)))){
const err151 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.minimum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum,data:data59};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data57.maximum !== undefined){
let data60 = data57.maximum;
if(!((typeof data60 == "number") && (isFinite(data60)))){
const err152 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.maximum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum,data:data60};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data57.min_items !== undefined){
let data61 = data57.min_items;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err153 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.min_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data61};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 0 || isNaN(data61)){
const err154 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data61};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
if(data57.max_items !== undefined){
let data62 = data57.max_items;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err155 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.max_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data62};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 0 || isNaN(data62)){
const err156 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data62};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
}
else {
const err157 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.additionalProperties.anyOf[2].type,parentSchema:schema34.additionalProperties.anyOf[2],data:data57};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
var _valid5 = _errs156 === errors;
valid45 = valid45 || _valid5;
if(!valid45){
const err158 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.additionalProperties.anyOf,parentSchema:schema34.additionalProperties,data:data57};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
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
const err159 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data56};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
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
const err160 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},message:"must match pattern \""+"^\\d{1,12}(\\.\\d{1,9})?$"+"\"",schema:"^\\d{1,12}(\\.\\d{1,9})?$",parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[0],data:data63};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[0].type,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[0],data:data63};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
var _valid6 = _errs169 === errors;
valid50 = valid50 || _valid6;
const _errs171 = errors;
if(data63 !== null){
const err162 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[1].type,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf[1],data:data63};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
var _valid6 = _errs171 === errors;
valid50 = valid50 || _valid6;
if(!valid50){
const err163 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11+"/usd",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/properties/usd/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd.anyOf,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.properties.usd,data:data63};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
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
const err164 = {instancePath:instancePath+"/price/reported/" + i10+"/rates/" + i11,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items.type,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.items,data:data55};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/price/reported/" + i10+"/rates",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/rates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates.type,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.rates,data:data54};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data51.source !== undefined){
let data64 = data51.source;
if(typeof data64 === "string"){
if(func2(data64) < 1){
const err166 = {instancePath:instancePath+"/price/reported/" + i10+"/source",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.source,data:data64};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/price/reported/" + i10+"/source",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.source.type,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.source,data:data64};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data51.as_of !== undefined){
let data65 = data51.as_of;
if(typeof data65 === "string"){
if(!pattern8.test(data65)){
const err168 = {instancePath:instancePath+"/price/reported/" + i10+"/as_of",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.as_of,data:data65};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/price/reported/" + i10+"/as_of",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.as_of.type,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.as_of,data:data65};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data51.confidence !== undefined){
let data66 = data51.confidence;
if(!((((data66 === "documented") || (data66 === "observed")) || (data66 === "community")) || (data66 === "inferred"))){
const err170 = {instancePath:instancePath+"/price/reported/" + i10+"/confidence",schemaPath:"#/properties/price/oneOf/1/properties/reported/items/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.reported.items.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.price.oneOf[1].properties.reported.items.properties.confidence.enum,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items.properties.confidence,data:data66};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/price/reported/" + i10,schemaPath:"#/properties/price/oneOf/1/properties/reported/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.price.oneOf[1].properties.reported.items.type,parentSchema:schema31.properties.price.oneOf[1].properties.reported.items,data:data51};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/price/reported",schemaPath:"#/properties/price/oneOf/1/properties/reported/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.price.oneOf[1].properties.reported.type,parentSchema:schema31.properties.price.oneOf[1].properties.reported,data:data50};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data33.source !== undefined){
let data67 = data33.source;
if(typeof data67 === "string"){
if(func2(data67) < 1){
const err173 = {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/1/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.price.oneOf[1].properties.source,data:data67};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
else {
const err174 = {instancePath:instancePath+"/price/source",schemaPath:"#/properties/price/oneOf/1/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[1].properties.source.type,parentSchema:schema31.properties.price.oneOf[1].properties.source,data:data67};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data33.as_of !== undefined){
let data68 = data33.as_of;
if(typeof data68 === "string"){
if(!pattern8.test(data68)){
const err175 = {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/1/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.price.oneOf[1].properties.as_of,data:data68};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
else {
const err176 = {instancePath:instancePath+"/price/as_of",schemaPath:"#/properties/price/oneOf/1/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.price.oneOf[1].properties.as_of.type,parentSchema:schema31.properties.price.oneOf[1].properties.as_of,data:data68};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data33.confidence !== undefined){
let data69 = data33.confidence;
if(!((((data69 === "documented") || (data69 === "observed")) || (data69 === "community")) || (data69 === "inferred"))){
const err177 = {instancePath:instancePath+"/price/confidence",schemaPath:"#/properties/price/oneOf/1/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.price.oneOf[1].properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.price.oneOf[1].properties.confidence.enum,parentSchema:schema31.properties.price.oneOf[1].properties.confidence,data:data69};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
else {
const err178 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.price.oneOf[1].type,parentSchema:schema31.properties.price.oneOf[1],data:data33};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
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
const err179 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema31.properties.price.oneOf,parentSchema:schema31.properties.price,data:data33};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
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
const err180 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty: "media"},message:"must have required property '"+"media"+"'",schema:schema31.properties.output.required,parentSchema:schema31.properties.output,data:data70};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(data70.duration === undefined){
const err181 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty: "duration"},message:"must have required property '"+"duration"+"'",schema:schema31.properties.output.required,parentSchema:schema31.properties.output,data:data70};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(data70.source === undefined){
const err182 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.output.required,parentSchema:schema31.properties.output,data:data70};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data70.as_of === undefined){
const err183 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.output.required,parentSchema:schema31.properties.output,data:data70};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
for(const key17 in data70){
if(!((((((((key17 === "media") || (key17 === "duration")) || (key17 === "frame_rate")) || (key17 === "sizes")) || (key17 === "audio")) || (key17 === "source")) || (key17 === "as_of")) || (key17 === "confidence"))){
const err184 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.output,data:data70};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data70.media !== undefined){
let data71 = data70.media;
if(!(((data71 === "video") || (data71 === "image")) || (data71 === "audio"))){
const err185 = {instancePath:instancePath+"/output/media",schemaPath:"#/properties/output/properties/media/enum",keyword:"enum",params:{allowedValues: schema31.properties.output.properties.media.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.output.properties.media.enum,parentSchema:schema31.properties.output.properties.media,data:data71};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
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
const err186 = {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/0/required",keyword:"required",params:{missingProperty: "parameter"},message:"must have required property '"+"parameter"+"'",schema:schema31.properties.output.properties.duration.oneOf[0].required,parentSchema:schema31.properties.output.properties.duration.oneOf[0],data:data72};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
for(const key18 in data72){
if(!(key18 === "parameter")){
const err187 = {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.output.properties.duration.oneOf[0],data:data72};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data72.parameter !== undefined){
let data73 = data72.parameter;
if(typeof data73 !== "string"){
const err188 = {instancePath:instancePath+"/output/duration/parameter",schemaPath:"#/properties/output/properties/duration/oneOf/0/properties/parameter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.output.properties.duration.oneOf[0].properties.parameter.type,parentSchema:schema31.properties.output.properties.duration.oneOf[0].properties.parameter,data:data73};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
else {
const err189 = {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.output.properties.duration.oneOf[0].type,parentSchema:schema31.properties.output.properties.duration.oneOf[0],data:data72};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
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
const err190 = {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/1/required",keyword:"required",params:{missingProperty: "seconds"},message:"must have required property '"+"seconds"+"'",schema:schema31.properties.output.properties.duration.oneOf[1].required,parentSchema:schema31.properties.output.properties.duration.oneOf[1],data:data72};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
for(const key19 in data72){
if(!(key19 === "seconds")){
const err191 = {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.output.properties.duration.oneOf[1],data:data72};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data72.seconds !== undefined){
let data74 = data72.seconds;
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 < 0 || isNaN(data74)){
const err192 = {instancePath:instancePath+"/output/duration/seconds",schemaPath:"#/properties/output/properties/duration/oneOf/1/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.output.properties.duration.oneOf[1].properties.seconds,data:data74};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/output/duration/seconds",schemaPath:"#/properties/output/properties/duration/oneOf/1/properties/seconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.output.properties.duration.oneOf[1].properties.seconds.type,parentSchema:schema31.properties.output.properties.duration.oneOf[1].properties.seconds,data:data74};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
else {
const err194 = {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.output.properties.duration.oneOf[1].type,parentSchema:schema31.properties.output.properties.duration.oneOf[1],data:data72};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
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
const err195 = {instancePath:instancePath+"/output/duration",schemaPath:"#/properties/output/properties/duration/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema31.properties.output.properties.duration.oneOf,parentSchema:schema31.properties.output.properties.duration,data:data72};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
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
const err196 = {instancePath:instancePath+"/output/frame_rate",schemaPath:"#/properties/output/properties/frame_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema31.properties.output.properties.frame_rate,data:data75};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
else {
const err197 = {instancePath:instancePath+"/output/frame_rate",schemaPath:"#/properties/output/properties/frame_rate/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.output.properties.frame_rate.type,parentSchema:schema31.properties.output.properties.frame_rate,data:data75};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
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
const err198 = {instancePath:instancePath+"/output/sizes/" + i14,schemaPath:"#/properties/output/properties/sizes/items/required",keyword:"required",params:{missingProperty: "width"},message:"must have required property '"+"width"+"'",schema:schema31.properties.output.properties.sizes.items.required,parentSchema:schema31.properties.output.properties.sizes.items,data:data77};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(data77.height === undefined){
const err199 = {instancePath:instancePath+"/output/sizes/" + i14,schemaPath:"#/properties/output/properties/sizes/items/required",keyword:"required",params:{missingProperty: "height"},message:"must have required property '"+"height"+"'",schema:schema31.properties.output.properties.sizes.items.required,parentSchema:schema31.properties.output.properties.sizes.items,data:data77};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
for(const key20 in data77){
if(!(((key20 === "when") || (key20 === "width")) || (key20 === "height"))){
const err200 = {instancePath:instancePath+"/output/sizes/" + i14,schemaPath:"#/properties/output/properties/sizes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.output.properties.sizes.items,data:data77};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data77.when !== undefined){
let data78 = data77.when;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(Object.keys(data78).length < 1){
const err201 = {instancePath:instancePath+"/output/sizes/" + i14+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34,data:data78};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
for(const key21 in data78){
let data79 = data78[key21];
const _errs211 = errors;
let valid60 = false;
const _errs212 = errors;
if(Array.isArray(data79)){
if(data79.length < 1){
const err202 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.additionalProperties.anyOf[0],data:data79};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
const len10 = data79.length;
for(let i15=0; i15<len10; i15++){
let data80 = data79[i15];
if((((typeof data80 !== "string") && (!((typeof data80 == "number") && (isFinite(data80))))) && (typeof data80 !== "boolean")) && (data80 !== null)){
const err203 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i15,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},message:"must be string,number,boolean,null",schema:schema34.additionalProperties.anyOf[0].items.type,parentSchema:schema34.additionalProperties.anyOf[0].items,data:data80};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
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
const err204 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i16+" are identical)",schema:true,parentSchema:schema34.additionalProperties.anyOf[0],data:data79};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
break;
}
indices4[item4] = i16;
}
}
}
else {
const err205 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.additionalProperties.anyOf[0].type,parentSchema:schema34.additionalProperties.anyOf[0],data:data79};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
var _valid8 = _errs212 === errors;
valid60 = valid60 || _valid8;
const _errs216 = errors;
if(!((data79 === "present") || (data79 === "absent"))){
const err206 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema34.additionalProperties.anyOf[1].enum,parentSchema:schema34.additionalProperties.anyOf[1],data:data79};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
var _valid8 = _errs216 === errors;
valid60 = valid60 || _valid8;
const _errs217 = errors;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(Object.keys(data79).length < 1){
const err207 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.additionalProperties.anyOf[2],data:data79};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
for(const key22 in data79){
if(!((((key22 === "minimum") || (key22 === "maximum")) || (key22 === "min_items")) || (key22 === "max_items"))){
const err208 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema34.additionalProperties.anyOf[2],data:data79};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data79.minimum !== undefined){
let data81 = data79.minimum;
if(!((typeof data81 == "number") && (isFinite(data81)))){
const err209 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.minimum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum,data:data81};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data79.maximum !== undefined){
let data82 = data79.maximum;
if(!((typeof data82 == "number") && (isFinite(data82)))){
const err210 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.maximum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum,data:data82};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data79.min_items !== undefined){
let data83 = data79.min_items;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
const err211 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.min_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data83};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 < 0 || isNaN(data83)){
const err212 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data83};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
if(data79.max_items !== undefined){
let data84 = data79.max_items;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err213 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.max_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data84};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 < 0 || isNaN(data84)){
const err214 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data84};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
}
else {
const err215 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.additionalProperties.anyOf[2].type,parentSchema:schema34.additionalProperties.anyOf[2],data:data79};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
var _valid8 = _errs217 === errors;
valid60 = valid60 || _valid8;
if(!valid60){
const err216 = {instancePath:instancePath+"/output/sizes/" + i14+"/when/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.additionalProperties.anyOf,parentSchema:schema34.additionalProperties,data:data79};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
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
const err217 = {instancePath:instancePath+"/output/sizes/" + i14+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data78};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data77.width !== undefined){
let data85 = data77.width;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err218 = {instancePath:instancePath+"/output/sizes/" + i14+"/width",schemaPath:"#/properties/output/properties/sizes/items/properties/width/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.output.properties.sizes.items.properties.width.type,parentSchema:schema31.properties.output.properties.sizes.items.properties.width,data:data85};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 1 || isNaN(data85)){
const err219 = {instancePath:instancePath+"/output/sizes/" + i14+"/width",schemaPath:"#/properties/output/properties/sizes/items/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.output.properties.sizes.items.properties.width,data:data85};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
if(data77.height !== undefined){
let data86 = data77.height;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err220 = {instancePath:instancePath+"/output/sizes/" + i14+"/height",schemaPath:"#/properties/output/properties/sizes/items/properties/height/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.output.properties.sizes.items.properties.height.type,parentSchema:schema31.properties.output.properties.sizes.items.properties.height,data:data86};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < 1 || isNaN(data86)){
const err221 = {instancePath:instancePath+"/output/sizes/" + i14+"/height",schemaPath:"#/properties/output/properties/sizes/items/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.output.properties.sizes.items.properties.height,data:data86};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
}
else {
const err222 = {instancePath:instancePath+"/output/sizes/" + i14,schemaPath:"#/properties/output/properties/sizes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.output.properties.sizes.items.type,parentSchema:schema31.properties.output.properties.sizes.items,data:data77};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/output/sizes",schemaPath:"#/properties/output/properties/sizes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.output.properties.sizes.type,parentSchema:schema31.properties.output.properties.sizes,data:data76};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
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
const err224 = {instancePath:instancePath+"/output/audio/" + i17,schemaPath:"#/properties/output/properties/audio/items/required",keyword:"required",params:{missingProperty: "present"},message:"must have required property '"+"present"+"'",schema:schema31.properties.output.properties.audio.items.required,parentSchema:schema31.properties.output.properties.audio.items,data:data88};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
for(const key23 in data88){
if(!((key23 === "when") || (key23 === "present"))){
const err225 = {instancePath:instancePath+"/output/audio/" + i17,schemaPath:"#/properties/output/properties/audio/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.output.properties.audio.items,data:data88};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data88.when !== undefined){
let data89 = data88.when;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(Object.keys(data89).length < 1){
const err226 = {instancePath:instancePath+"/output/audio/" + i17+"/when",schemaPath:"#/$defs/condition/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34,data:data89};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
for(const key24 in data89){
let data90 = data89[key24];
const _errs242 = errors;
let valid70 = false;
const _errs243 = errors;
if(Array.isArray(data90)){
if(data90.length < 1){
const err227 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.additionalProperties.anyOf[0],data:data90};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
const len12 = data90.length;
for(let i18=0; i18<len12; i18++){
let data91 = data90[i18];
if((((typeof data91 !== "string") && (!((typeof data91 == "number") && (isFinite(data91))))) && (typeof data91 !== "boolean")) && (data91 !== null)){
const err228 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i18,schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/items/type",keyword:"type",params:{type: schema34.additionalProperties.anyOf[0].items.type},message:"must be string,number,boolean,null",schema:schema34.additionalProperties.anyOf[0].items.type,parentSchema:schema34.additionalProperties.anyOf[0].items,data:data91};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
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
const err229 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i19+" are identical)",schema:true,parentSchema:schema34.additionalProperties.anyOf[0],data:data90};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
break;
}
indices5[item5] = i19;
}
}
}
else {
const err230 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.additionalProperties.anyOf[0].type,parentSchema:schema34.additionalProperties.anyOf[0],data:data90};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
var _valid9 = _errs243 === errors;
valid70 = valid70 || _valid9;
const _errs247 = errors;
if(!((data90 === "present") || (data90 === "absent"))){
const err231 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema34.additionalProperties.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema34.additionalProperties.anyOf[1].enum,parentSchema:schema34.additionalProperties.anyOf[1],data:data90};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
var _valid9 = _errs247 === errors;
valid70 = valid70 || _valid9;
const _errs248 = errors;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(Object.keys(data90).length < 1){
const err232 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.additionalProperties.anyOf[2],data:data90};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
for(const key25 in data90){
if(!((((key25 === "minimum") || (key25 === "maximum")) || (key25 === "min_items")) || (key25 === "max_items"))){
const err233 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema34.additionalProperties.anyOf[2],data:data90};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data90.minimum !== undefined){
let data92 = data90.minimum;
if(!((typeof data92 == "number") && (isFinite(data92)))){
const err234 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.minimum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.minimum,data:data92};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data90.maximum !== undefined){
let data93 = data90.maximum;
if(!((typeof data93 == "number") && (isFinite(data93)))){
const err235 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.additionalProperties.anyOf[2].properties.maximum.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.maximum,data:data93};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data90.min_items !== undefined){
let data94 = data90.min_items;
if(!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94)))){
const err236 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.min_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data94};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 < 0 || isNaN(data94)){
const err237 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/min_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.min_items,data:data94};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
if(data90.max_items !== undefined){
let data95 = data90.max_items;
if(!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))){
const err238 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.additionalProperties.anyOf[2].properties.max_items.type,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data95};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 < 0 || isNaN(data95)){
const err239 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_items",schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/properties/max_items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.additionalProperties.anyOf[2].properties.max_items,data:data95};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
}
}
else {
const err240 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.additionalProperties.anyOf[2].type,parentSchema:schema34.additionalProperties.anyOf[2],data:data90};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
var _valid9 = _errs248 === errors;
valid70 = valid70 || _valid9;
if(!valid70){
const err241 = {instancePath:instancePath+"/output/audio/" + i17+"/when/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/condition/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.additionalProperties.anyOf,parentSchema:schema34.additionalProperties,data:data90};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
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
const err242 = {instancePath:instancePath+"/output/audio/" + i17+"/when",schemaPath:"#/$defs/condition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data89};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data88.present !== undefined){
let data96 = data88.present;
if(typeof data96 !== "boolean"){
const err243 = {instancePath:instancePath+"/output/audio/" + i17+"/present",schemaPath:"#/properties/output/properties/audio/items/properties/present/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.output.properties.audio.items.properties.present.type,parentSchema:schema31.properties.output.properties.audio.items.properties.present,data:data96};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
}
else {
const err244 = {instancePath:instancePath+"/output/audio/" + i17,schemaPath:"#/properties/output/properties/audio/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.output.properties.audio.items.type,parentSchema:schema31.properties.output.properties.audio.items,data:data88};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
}
else {
const err245 = {instancePath:instancePath+"/output/audio",schemaPath:"#/properties/output/properties/audio/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.output.properties.audio.type,parentSchema:schema31.properties.output.properties.audio,data:data87};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data70.source !== undefined){
let data97 = data70.source;
if(typeof data97 === "string"){
if(func2(data97) < 1){
const err246 = {instancePath:instancePath+"/output/source",schemaPath:"#/properties/output/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.output.properties.source,data:data97};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/output/source",schemaPath:"#/properties/output/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.output.properties.source.type,parentSchema:schema31.properties.output.properties.source,data:data97};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data70.as_of !== undefined){
let data98 = data70.as_of;
if(typeof data98 === "string"){
if(!pattern8.test(data98)){
const err248 = {instancePath:instancePath+"/output/as_of",schemaPath:"#/properties/output/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.output.properties.as_of,data:data98};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
else {
const err249 = {instancePath:instancePath+"/output/as_of",schemaPath:"#/properties/output/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.output.properties.as_of.type,parentSchema:schema31.properties.output.properties.as_of,data:data98};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data70.confidence !== undefined){
let data99 = data70.confidence;
if(!((((data99 === "documented") || (data99 === "observed")) || (data99 === "community")) || (data99 === "inferred"))){
const err250 = {instancePath:instancePath+"/output/confidence",schemaPath:"#/properties/output/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.output.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.output.properties.confidence.enum,parentSchema:schema31.properties.output.properties.confidence,data:data99};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
else {
const err251 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.output.type,parentSchema:schema31.properties.output,data:data70};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data.timing !== undefined){
let data100 = data.timing;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.typical_seconds === undefined){
const err252 = {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/required",keyword:"required",params:{missingProperty: "typical_seconds"},message:"must have required property '"+"typical_seconds"+"'",schema:schema31.properties.timing.required,parentSchema:schema31.properties.timing,data:data100};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if(data100.source === undefined){
const err253 = {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.timing.required,parentSchema:schema31.properties.timing,data:data100};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if(data100.as_of === undefined){
const err254 = {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.timing.required,parentSchema:schema31.properties.timing,data:data100};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
for(const key26 in data100){
if(!((((key26 === "typical_seconds") || (key26 === "source")) || (key26 === "as_of")) || (key26 === "confidence"))){
const err255 = {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.timing,data:data100};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data100.typical_seconds !== undefined){
let data101 = data100.typical_seconds;
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 <= 0 || isNaN(data101)){
const err256 = {instancePath:instancePath+"/timing/typical_seconds",schemaPath:"#/properties/timing/properties/typical_seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema31.properties.timing.properties.typical_seconds,data:data101};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
else {
const err257 = {instancePath:instancePath+"/timing/typical_seconds",schemaPath:"#/properties/timing/properties/typical_seconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.timing.properties.typical_seconds.type,parentSchema:schema31.properties.timing.properties.typical_seconds,data:data101};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data100.source !== undefined){
let data102 = data100.source;
if(typeof data102 === "string"){
if(func2(data102) < 1){
const err258 = {instancePath:instancePath+"/timing/source",schemaPath:"#/properties/timing/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.timing.properties.source,data:data102};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
else {
const err259 = {instancePath:instancePath+"/timing/source",schemaPath:"#/properties/timing/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.timing.properties.source.type,parentSchema:schema31.properties.timing.properties.source,data:data102};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data100.as_of !== undefined){
let data103 = data100.as_of;
if(typeof data103 === "string"){
if(!pattern8.test(data103)){
const err260 = {instancePath:instancePath+"/timing/as_of",schemaPath:"#/properties/timing/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.timing.properties.as_of,data:data103};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
else {
const err261 = {instancePath:instancePath+"/timing/as_of",schemaPath:"#/properties/timing/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.timing.properties.as_of.type,parentSchema:schema31.properties.timing.properties.as_of,data:data103};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data100.confidence !== undefined){
let data104 = data100.confidence;
if(!((((data104 === "documented") || (data104 === "observed")) || (data104 === "community")) || (data104 === "inferred"))){
const err262 = {instancePath:instancePath+"/timing/confidence",schemaPath:"#/properties/timing/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.timing.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.timing.properties.confidence.enum,parentSchema:schema31.properties.timing.properties.confidence,data:data104};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
else {
const err263 = {instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.timing.type,parentSchema:schema31.properties.timing,data:data100};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
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
const err264 = {instancePath:instancePath+"/notes/" + i20,schemaPath:"#/properties/notes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.notes.items,data:data106};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
else {
const err265 = {instancePath:instancePath+"/notes/" + i20,schemaPath:"#/properties/notes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.notes.items.type,parentSchema:schema31.properties.notes.items,data:data106};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
}
else {
const err266 = {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.notes.type,parentSchema:schema31.properties.notes,data:data105};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
}
else {
const err267 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function isSame(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Checks a value against packages/models/schemas/model-spec.schema.json. */
export const validateModelSpec: SchemaCheck = compiled;
