// Generated from packages/models/schemas/provider-spec.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "../model/check-value.ts";
import type { SchemaCheck } from "../source/check-schema.ts";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:storyreel:provider-spec:1","title":"storyreel provider spec","type":"object","description":"How one provider's request queue is called, and what its answers mean.","additionalProperties":false,"required":["provider_spec","id","title","page","base_url","auth","endpoints","lifecycle","results"],"properties":{"provider_spec":{"const":1,"description":"Version of this format."},"id":{"type":"string","description":"Name that model specs use.","pattern":"^[a-z0-9][a-z0-9-]*$"},"title":{"type":"string","description":"Name for people.","minLength":1},"page":{"type":"string","description":"The documentation page: an http or https URL.","pattern":"^https?://\\S+$"},"base_url":{"type":"object","description":"The URL that paths are appended to.","additionalProperties":false,"required":["value","source","as_of"],"properties":{"value":{"type":"string","description":"An https URL without a trailing slash.","pattern":"^https://\\S*[^/\\s]$"},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"auth":{"type":"object","description":"How calls are authorized.","additionalProperties":false,"required":["header","scheme","key_variable","source","as_of"],"properties":{"header":{"type":"string","description":"Header that carries the key.","minLength":1},"scheme":{"type":"string","description":"Word before the key.","minLength":1},"key_variable":{"type":"string","description":"Environment variable that contains the key.","minLength":1},"organization_header":{"type":"string","description":"Header for keys of several organizations.","minLength":1},"organization_variable":{"type":"string","description":"Environment variable that contains the organization.","minLength":1},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"endpoints":{"type":"object","description":"The calls.","additionalProperties":false,"required":["submit","read","list","models","model"],"properties":{"submit":{"$ref":"#/$defs/endpoint"},"read":{"$ref":"#/$defs/endpoint"},"list":{"$ref":"#/$defs/endpoint"},"models":{"$ref":"#/$defs/endpoint"},"model":{"$ref":"#/$defs/endpoint"},"upload":{"$ref":"#/$defs/endpoint"}}},"lifecycle":{"type":"array","minItems":1,"description":"What a status on the wire means. A status that is not listed counts as running, with a warning.","items":{"type":"object","description":"One status.","additionalProperties":false,"required":["status","means","source","as_of"],"properties":{"status":{"type":"string","description":"As on the wire.","minLength":1},"means":{"enum":["queued","running","succeeded","failed","cancelled"],"description":"What it means."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}},"results":{"type":"object","description":"Where results are in `outcome`.","additionalProperties":false,"required":["media","thumbnail","source","as_of"],"properties":{"media":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"Key of outcome.","minLength":1},"description":"Keys, in the order in which they are tried."},"thumbnail":{"type":"array","uniqueItems":true,"items":{"type":"string","description":"Key of outcome.","minLength":1},"description":"Keys that contain a thumbnail, never a result."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"limits":{"type":"object","description":"What the API does not offer or does not document.","additionalProperties":false,"required":["source","as_of"],"properties":{"idempotency_key":{"type":"string","description":"Header that makes a repeated submit safe, or none."},"cancel":{"type":"string","description":"Whether a request can be cancelled."},"rate":{"type":"string","description":"Rate limits, in words."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}},"listed":{"type":"array","description":"Models that the provider lists but that have no spec, because their parameters are unknown.","items":{"type":"object","description":"Models from one source.","additionalProperties":false,"required":["modality","ids","source","as_of"],"properties":{"modality":{"enum":["text-to-video","image-to-video","video-to-video","audio-to-video","reference-to-video","text-to-image","image-to-image","text-to-speech","text-to-music","voice-clone","other"],"description":"Kinds of input and output, as far as the name shows."},"ids":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"Id exactly as listed.","minLength":1},"description":"The models."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}}},"$defs":{"endpoint":{"type":"object","description":"One call of the API.","additionalProperties":false,"required":["method","path","source","as_of"],"properties":{"method":{"enum":["GET","POST","PUT","DELETE"],"description":"HTTP method."},"path":{"type":"string","description":"Path below the base URL; {names} are filled in.","pattern":"^/"},"query":{"type":"array","items":{"type":"string","description":"Name of a query parameter.","minLength":1},"description":"Supported query parameters."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}}}};
const schema32 = {"type":"object","description":"One call of the API.","additionalProperties":false,"required":["method","path","source","as_of"],"properties":{"method":{"enum":["GET","POST","PUT","DELETE"],"description":"HTTP method."},"path":{"type":"string","description":"Path below the base URL; {names} are filled in.","pattern":"^/"},"query":{"type":"array","items":{"type":"string","description":"Name of a query parameter.","minLength":1},"description":"Supported query parameters."},"source":{"type":"string","description":"Where the fact is from: a URL, or a file in a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How certain it is: documented by the provider (the default), observed in live use, reported by the community, or inferred. Plans use documented prices only."}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints;
const pattern4 = new RegExp("^[a-z0-9][a-z0-9-]*$", "u");
const pattern5 = new RegExp("^https?://\\S+$", "u");
const pattern6 = new RegExp("^https://\\S*[^/\\s]$", "u");
const pattern7 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$", "u");
const pattern9 = new RegExp("^/", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:storyreel:provider-spec:1" */;
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
if(data.provider_spec === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider_spec"},parentSchema:schema31,data});
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
if(data.page === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "page"},parentSchema:schema31,data});
errors++;
}
if(data.base_url === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "base_url"},parentSchema:schema31,data});
errors++;
}
if(data.auth === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "auth"},parentSchema:schema31,data});
errors++;
}
if(data.endpoints === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoints"},parentSchema:schema31,data});
errors++;
}
if(data.lifecycle === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lifecycle"},parentSchema:schema31,data});
errors++;
}
if(data.results === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "results"},parentSchema:schema31,data});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema31,data});
errors++;
}
}
if(data.provider_spec !== undefined){
let data0 = data.provider_spec;
if(1 !== data0){
vErrors = addError(vErrors, {instancePath:instancePath+"/provider_spec",schemaPath:"#/properties/provider_spec/const",keyword:"const",params:{allowedValue: 1},parentSchema:schema31.properties.provider_spec});
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
vErrors = addError(vErrors, {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]*$"},parentSchema:schema31.properties.id});
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
if(data.page !== undefined){
let data3 = data.page;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
vErrors = addError(vErrors, {instancePath:instancePath+"/page",schemaPath:"#/properties/page/pattern",keyword:"pattern",params:{pattern: "^https?://\\S+$"},parentSchema:schema31.properties.page});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.page});
errors++;
}
}
if(data.base_url !== undefined){
let data4 = data.base_url;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.value === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/required",keyword:"required",params:{missingProperty: "value"},parentSchema:schema31.properties.base_url});
errors++;
}
if(data4.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.base_url});
errors++;
}
if(data4.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.base_url});
errors++;
}
for(const key1 in data4){
if(!((((key1 === "value") || (key1 === "source")) || (key1 === "as_of")) || (key1 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema31.properties.base_url});
errors++;
}
}
if(data4.value !== undefined){
let data5 = data4.value;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url/value",schemaPath:"#/properties/base_url/properties/value/pattern",keyword:"pattern",params:{pattern: "^https://\\S*[^/\\s]$"},parentSchema:schema31.properties.base_url.properties.value});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url/value",schemaPath:"#/properties/base_url/properties/value/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.base_url.properties.value});
errors++;
}
}
if(data4.source !== undefined){
let data6 = data4.source;
if(typeof data6 === "string"){
if(func2(data6) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url/source",schemaPath:"#/properties/base_url/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.base_url.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url/source",schemaPath:"#/properties/base_url/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.base_url.properties.source});
errors++;
}
}
if(data4.as_of !== undefined){
let data7 = data4.as_of;
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url/as_of",schemaPath:"#/properties/base_url/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.base_url.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url/as_of",schemaPath:"#/properties/base_url/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.base_url.properties.as_of});
errors++;
}
}
if(data4.confidence !== undefined){
let data8 = data4.confidence;
if(!((((data8 === "documented") || (data8 === "observed")) || (data8 === "community")) || (data8 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url/confidence",schemaPath:"#/properties/base_url/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.base_url.properties.confidence.enum},parentSchema:schema31.properties.base_url.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.base_url});
errors++;
}
}
if(data.auth !== undefined){
let data9 = data.auth;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.header === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "header"},parentSchema:schema31.properties.auth});
errors++;
}
if(data9.scheme === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "scheme"},parentSchema:schema31.properties.auth});
errors++;
}
if(data9.key_variable === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "key_variable"},parentSchema:schema31.properties.auth});
errors++;
}
if(data9.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.auth});
errors++;
}
if(data9.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.auth});
errors++;
}
for(const key2 in data9){
if(!((((((((key2 === "header") || (key2 === "scheme")) || (key2 === "key_variable")) || (key2 === "organization_header")) || (key2 === "organization_variable")) || (key2 === "source")) || (key2 === "as_of")) || (key2 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema31.properties.auth});
errors++;
}
}
if(data9.header !== undefined){
let data10 = data9.header;
if(typeof data10 === "string"){
if(func2(data10) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/header",schemaPath:"#/properties/auth/properties/header/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.auth.properties.header});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/header",schemaPath:"#/properties/auth/properties/header/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.auth.properties.header});
errors++;
}
}
if(data9.scheme !== undefined){
let data11 = data9.scheme;
if(typeof data11 === "string"){
if(func2(data11) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/scheme",schemaPath:"#/properties/auth/properties/scheme/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.auth.properties.scheme});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/scheme",schemaPath:"#/properties/auth/properties/scheme/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.auth.properties.scheme});
errors++;
}
}
if(data9.key_variable !== undefined){
let data12 = data9.key_variable;
if(typeof data12 === "string"){
if(func2(data12) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/key_variable",schemaPath:"#/properties/auth/properties/key_variable/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.auth.properties.key_variable});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/key_variable",schemaPath:"#/properties/auth/properties/key_variable/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.auth.properties.key_variable});
errors++;
}
}
if(data9.organization_header !== undefined){
let data13 = data9.organization_header;
if(typeof data13 === "string"){
if(func2(data13) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/organization_header",schemaPath:"#/properties/auth/properties/organization_header/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.auth.properties.organization_header});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/organization_header",schemaPath:"#/properties/auth/properties/organization_header/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.auth.properties.organization_header});
errors++;
}
}
if(data9.organization_variable !== undefined){
let data14 = data9.organization_variable;
if(typeof data14 === "string"){
if(func2(data14) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/organization_variable",schemaPath:"#/properties/auth/properties/organization_variable/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.auth.properties.organization_variable});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/organization_variable",schemaPath:"#/properties/auth/properties/organization_variable/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.auth.properties.organization_variable});
errors++;
}
}
if(data9.source !== undefined){
let data15 = data9.source;
if(typeof data15 === "string"){
if(func2(data15) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/source",schemaPath:"#/properties/auth/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.auth.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/source",schemaPath:"#/properties/auth/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.auth.properties.source});
errors++;
}
}
if(data9.as_of !== undefined){
let data16 = data9.as_of;
if(typeof data16 === "string"){
if(!pattern7.test(data16)){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/as_of",schemaPath:"#/properties/auth/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.auth.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/as_of",schemaPath:"#/properties/auth/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.auth.properties.as_of});
errors++;
}
}
if(data9.confidence !== undefined){
let data17 = data9.confidence;
if(!((((data17 === "documented") || (data17 === "observed")) || (data17 === "community")) || (data17 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/auth/confidence",schemaPath:"#/properties/auth/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.auth.properties.confidence.enum},parentSchema:schema31.properties.auth.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.auth});
errors++;
}
}
if(data.endpoints !== undefined){
let data18 = data.endpoints;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.submit === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "submit"},parentSchema:schema31.properties.endpoints});
errors++;
}
if(data18.read === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "read"},parentSchema:schema31.properties.endpoints});
errors++;
}
if(data18.list === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "list"},parentSchema:schema31.properties.endpoints});
errors++;
}
if(data18.models === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "models"},parentSchema:schema31.properties.endpoints});
errors++;
}
if(data18.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema31.properties.endpoints});
errors++;
}
for(const key3 in data18){
if(!((((((key3 === "submit") || (key3 === "read")) || (key3 === "list")) || (key3 === "models")) || (key3 === "model")) || (key3 === "upload"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},parentSchema:schema31.properties.endpoints});
errors++;
}
}
if(data18.submit !== undefined){
let data19 = data18.submit;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.method === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},parentSchema:schema32});
errors++;
}
if(data19.path === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},parentSchema:schema32});
errors++;
}
if(data19.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema32});
errors++;
}
if(data19.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema32});
errors++;
}
for(const key4 in data19){
if(!((((((key4 === "method") || (key4 === "path")) || (key4 === "query")) || (key4 === "source")) || (key4 === "as_of")) || (key4 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},parentSchema:schema32});
errors++;
}
}
if(data19.method !== undefined){
let data20 = data19.method;
if(!((((data20 === "GET") || (data20 === "POST")) || (data20 === "PUT")) || (data20 === "DELETE"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},parentSchema:schema32.properties.method});
errors++;
}
}
if(data19.path !== undefined){
let data21 = data19.path;
if(typeof data21 === "string"){
if(!pattern9.test(data21)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},parentSchema:schema32.properties.path});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.path});
errors++;
}
}
if(data19.query !== undefined){
let data22 = data19.query;
if(Array.isArray(data22)){
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
if(typeof data23 === "string"){
if(func2(data23) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/query/" + i0,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.query.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/query/" + i0,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.query.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.query});
errors++;
}
}
if(data19.source !== undefined){
let data24 = data19.source;
if(typeof data24 === "string"){
if(func2(data24) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.source});
errors++;
}
}
if(data19.as_of !== undefined){
let data25 = data19.as_of;
if(typeof data25 === "string"){
if(!pattern7.test(data25)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema32.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.as_of});
errors++;
}
}
if(data19.confidence !== undefined){
let data26 = data19.confidence;
if(!((((data26 === "documented") || (data26 === "observed")) || (data26 === "community")) || (data26 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},parentSchema:schema32.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},parentSchema:schema32});
errors++;
}
}
if(data18.read !== undefined){
let data27 = data18.read;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.method === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},parentSchema:schema32});
errors++;
}
if(data27.path === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},parentSchema:schema32});
errors++;
}
if(data27.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema32});
errors++;
}
if(data27.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema32});
errors++;
}
for(const key5 in data27){
if(!((((((key5 === "method") || (key5 === "path")) || (key5 === "query")) || (key5 === "source")) || (key5 === "as_of")) || (key5 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},parentSchema:schema32});
errors++;
}
}
if(data27.method !== undefined){
let data28 = data27.method;
if(!((((data28 === "GET") || (data28 === "POST")) || (data28 === "PUT")) || (data28 === "DELETE"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},parentSchema:schema32.properties.method});
errors++;
}
}
if(data27.path !== undefined){
let data29 = data27.path;
if(typeof data29 === "string"){
if(!pattern9.test(data29)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},parentSchema:schema32.properties.path});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.path});
errors++;
}
}
if(data27.query !== undefined){
let data30 = data27.query;
if(Array.isArray(data30)){
const len1 = data30.length;
for(let i1=0; i1<len1; i1++){
let data31 = data30[i1];
if(typeof data31 === "string"){
if(func2(data31) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/query/" + i1,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.query.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/query/" + i1,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.query.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.query});
errors++;
}
}
if(data27.source !== undefined){
let data32 = data27.source;
if(typeof data32 === "string"){
if(func2(data32) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.source});
errors++;
}
}
if(data27.as_of !== undefined){
let data33 = data27.as_of;
if(typeof data33 === "string"){
if(!pattern7.test(data33)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema32.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.as_of});
errors++;
}
}
if(data27.confidence !== undefined){
let data34 = data27.confidence;
if(!((((data34 === "documented") || (data34 === "observed")) || (data34 === "community")) || (data34 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},parentSchema:schema32.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},parentSchema:schema32});
errors++;
}
}
if(data18.list !== undefined){
let data35 = data18.list;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.method === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},parentSchema:schema32});
errors++;
}
if(data35.path === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},parentSchema:schema32});
errors++;
}
if(data35.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema32});
errors++;
}
if(data35.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema32});
errors++;
}
for(const key6 in data35){
if(!((((((key6 === "method") || (key6 === "path")) || (key6 === "query")) || (key6 === "source")) || (key6 === "as_of")) || (key6 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},parentSchema:schema32});
errors++;
}
}
if(data35.method !== undefined){
let data36 = data35.method;
if(!((((data36 === "GET") || (data36 === "POST")) || (data36 === "PUT")) || (data36 === "DELETE"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},parentSchema:schema32.properties.method});
errors++;
}
}
if(data35.path !== undefined){
let data37 = data35.path;
if(typeof data37 === "string"){
if(!pattern9.test(data37)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},parentSchema:schema32.properties.path});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.path});
errors++;
}
}
if(data35.query !== undefined){
let data38 = data35.query;
if(Array.isArray(data38)){
const len2 = data38.length;
for(let i2=0; i2<len2; i2++){
let data39 = data38[i2];
if(typeof data39 === "string"){
if(func2(data39) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/query/" + i2,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.query.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/query/" + i2,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.query.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.query});
errors++;
}
}
if(data35.source !== undefined){
let data40 = data35.source;
if(typeof data40 === "string"){
if(func2(data40) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.source});
errors++;
}
}
if(data35.as_of !== undefined){
let data41 = data35.as_of;
if(typeof data41 === "string"){
if(!pattern7.test(data41)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema32.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.as_of});
errors++;
}
}
if(data35.confidence !== undefined){
let data42 = data35.confidence;
if(!((((data42 === "documented") || (data42 === "observed")) || (data42 === "community")) || (data42 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},parentSchema:schema32.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},parentSchema:schema32});
errors++;
}
}
if(data18.models !== undefined){
let data43 = data18.models;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.method === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},parentSchema:schema32});
errors++;
}
if(data43.path === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},parentSchema:schema32});
errors++;
}
if(data43.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema32});
errors++;
}
if(data43.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema32});
errors++;
}
for(const key7 in data43){
if(!((((((key7 === "method") || (key7 === "path")) || (key7 === "query")) || (key7 === "source")) || (key7 === "as_of")) || (key7 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},parentSchema:schema32});
errors++;
}
}
if(data43.method !== undefined){
let data44 = data43.method;
if(!((((data44 === "GET") || (data44 === "POST")) || (data44 === "PUT")) || (data44 === "DELETE"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},parentSchema:schema32.properties.method});
errors++;
}
}
if(data43.path !== undefined){
let data45 = data43.path;
if(typeof data45 === "string"){
if(!pattern9.test(data45)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},parentSchema:schema32.properties.path});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.path});
errors++;
}
}
if(data43.query !== undefined){
let data46 = data43.query;
if(Array.isArray(data46)){
const len3 = data46.length;
for(let i3=0; i3<len3; i3++){
let data47 = data46[i3];
if(typeof data47 === "string"){
if(func2(data47) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/query/" + i3,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.query.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/query/" + i3,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.query.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.query});
errors++;
}
}
if(data43.source !== undefined){
let data48 = data43.source;
if(typeof data48 === "string"){
if(func2(data48) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.source});
errors++;
}
}
if(data43.as_of !== undefined){
let data49 = data43.as_of;
if(typeof data49 === "string"){
if(!pattern7.test(data49)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema32.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.as_of});
errors++;
}
}
if(data43.confidence !== undefined){
let data50 = data43.confidence;
if(!((((data50 === "documented") || (data50 === "observed")) || (data50 === "community")) || (data50 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},parentSchema:schema32.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},parentSchema:schema32});
errors++;
}
}
if(data18.model !== undefined){
let data51 = data18.model;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.method === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},parentSchema:schema32});
errors++;
}
if(data51.path === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},parentSchema:schema32});
errors++;
}
if(data51.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema32});
errors++;
}
if(data51.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema32});
errors++;
}
for(const key8 in data51){
if(!((((((key8 === "method") || (key8 === "path")) || (key8 === "query")) || (key8 === "source")) || (key8 === "as_of")) || (key8 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},parentSchema:schema32});
errors++;
}
}
if(data51.method !== undefined){
let data52 = data51.method;
if(!((((data52 === "GET") || (data52 === "POST")) || (data52 === "PUT")) || (data52 === "DELETE"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},parentSchema:schema32.properties.method});
errors++;
}
}
if(data51.path !== undefined){
let data53 = data51.path;
if(typeof data53 === "string"){
if(!pattern9.test(data53)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},parentSchema:schema32.properties.path});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.path});
errors++;
}
}
if(data51.query !== undefined){
let data54 = data51.query;
if(Array.isArray(data54)){
const len4 = data54.length;
for(let i4=0; i4<len4; i4++){
let data55 = data54[i4];
if(typeof data55 === "string"){
if(func2(data55) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/query/" + i4,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.query.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/query/" + i4,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.query.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.query});
errors++;
}
}
if(data51.source !== undefined){
let data56 = data51.source;
if(typeof data56 === "string"){
if(func2(data56) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.source});
errors++;
}
}
if(data51.as_of !== undefined){
let data57 = data51.as_of;
if(typeof data57 === "string"){
if(!pattern7.test(data57)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema32.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.as_of});
errors++;
}
}
if(data51.confidence !== undefined){
let data58 = data51.confidence;
if(!((((data58 === "documented") || (data58 === "observed")) || (data58 === "community")) || (data58 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},parentSchema:schema32.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},parentSchema:schema32});
errors++;
}
}
if(data18.upload !== undefined){
let data59 = data18.upload;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.method === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},parentSchema:schema32});
errors++;
}
if(data59.path === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},parentSchema:schema32});
errors++;
}
if(data59.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema32});
errors++;
}
if(data59.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema32});
errors++;
}
for(const key9 in data59){
if(!((((((key9 === "method") || (key9 === "path")) || (key9 === "query")) || (key9 === "source")) || (key9 === "as_of")) || (key9 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},parentSchema:schema32});
errors++;
}
}
if(data59.method !== undefined){
let data60 = data59.method;
if(!((((data60 === "GET") || (data60 === "POST")) || (data60 === "PUT")) || (data60 === "DELETE"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},parentSchema:schema32.properties.method});
errors++;
}
}
if(data59.path !== undefined){
let data61 = data59.path;
if(typeof data61 === "string"){
if(!pattern9.test(data61)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},parentSchema:schema32.properties.path});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.path});
errors++;
}
}
if(data59.query !== undefined){
let data62 = data59.query;
if(Array.isArray(data62)){
const len5 = data62.length;
for(let i5=0; i5<len5; i5++){
let data63 = data62[i5];
if(typeof data63 === "string"){
if(func2(data63) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/query/" + i5,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.query.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/query/" + i5,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.query.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.query});
errors++;
}
}
if(data59.source !== undefined){
let data64 = data59.source;
if(typeof data64 === "string"){
if(func2(data64) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema32.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.source});
errors++;
}
}
if(data59.as_of !== undefined){
let data65 = data59.as_of;
if(typeof data65 === "string"){
if(!pattern7.test(data65)){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema32.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.as_of});
errors++;
}
}
if(data59.confidence !== undefined){
let data66 = data59.confidence;
if(!((((data66 === "documented") || (data66 === "observed")) || (data66 === "community")) || (data66 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},parentSchema:schema32.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},parentSchema:schema32});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.endpoints});
errors++;
}
}
if(data.lifecycle !== undefined){
let data67 = data.lifecycle;
if(Array.isArray(data67)){
if(data67.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle",schemaPath:"#/properties/lifecycle/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.lifecycle});
errors++;
}
const len6 = data67.length;
for(let i6=0; i6<len6; i6++){
let data68 = data67[i6];
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.status === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/required",keyword:"required",params:{missingProperty: "status"},parentSchema:schema31.properties.lifecycle.items});
errors++;
}
if(data68.means === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/required",keyword:"required",params:{missingProperty: "means"},parentSchema:schema31.properties.lifecycle.items});
errors++;
}
if(data68.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.lifecycle.items});
errors++;
}
if(data68.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.lifecycle.items});
errors++;
}
for(const key10 in data68){
if(!(((((key10 === "status") || (key10 === "means")) || (key10 === "source")) || (key10 === "as_of")) || (key10 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},parentSchema:schema31.properties.lifecycle.items});
errors++;
}
}
if(data68.status !== undefined){
let data69 = data68.status;
if(typeof data69 === "string"){
if(func2(data69) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6+"/status",schemaPath:"#/properties/lifecycle/items/properties/status/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.lifecycle.items.properties.status});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6+"/status",schemaPath:"#/properties/lifecycle/items/properties/status/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.lifecycle.items.properties.status});
errors++;
}
}
if(data68.means !== undefined){
let data70 = data68.means;
if(!(((((data70 === "queued") || (data70 === "running")) || (data70 === "succeeded")) || (data70 === "failed")) || (data70 === "cancelled"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6+"/means",schemaPath:"#/properties/lifecycle/items/properties/means/enum",keyword:"enum",params:{allowedValues: schema31.properties.lifecycle.items.properties.means.enum},parentSchema:schema31.properties.lifecycle.items.properties.means});
errors++;
}
}
if(data68.source !== undefined){
let data71 = data68.source;
if(typeof data71 === "string"){
if(func2(data71) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6+"/source",schemaPath:"#/properties/lifecycle/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.lifecycle.items.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6+"/source",schemaPath:"#/properties/lifecycle/items/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.lifecycle.items.properties.source});
errors++;
}
}
if(data68.as_of !== undefined){
let data72 = data68.as_of;
if(typeof data72 === "string"){
if(!pattern7.test(data72)){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6+"/as_of",schemaPath:"#/properties/lifecycle/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.lifecycle.items.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6+"/as_of",schemaPath:"#/properties/lifecycle/items/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.lifecycle.items.properties.as_of});
errors++;
}
}
if(data68.confidence !== undefined){
let data73 = data68.confidence;
if(!((((data73 === "documented") || (data73 === "observed")) || (data73 === "community")) || (data73 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6+"/confidence",schemaPath:"#/properties/lifecycle/items/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.lifecycle.items.properties.confidence.enum},parentSchema:schema31.properties.lifecycle.items.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.lifecycle.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/lifecycle",schemaPath:"#/properties/lifecycle/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.lifecycle});
errors++;
}
}
if(data.results !== undefined){
let data74 = data.results;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.media === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/results",schemaPath:"#/properties/results/required",keyword:"required",params:{missingProperty: "media"},parentSchema:schema31.properties.results});
errors++;
}
if(data74.thumbnail === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/results",schemaPath:"#/properties/results/required",keyword:"required",params:{missingProperty: "thumbnail"},parentSchema:schema31.properties.results});
errors++;
}
if(data74.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/results",schemaPath:"#/properties/results/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.results});
errors++;
}
if(data74.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/results",schemaPath:"#/properties/results/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.results});
errors++;
}
for(const key11 in data74){
if(!(((((key11 === "media") || (key11 === "thumbnail")) || (key11 === "source")) || (key11 === "as_of")) || (key11 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/results",schemaPath:"#/properties/results/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},parentSchema:schema31.properties.results});
errors++;
}
}
if(data74.media !== undefined){
let data75 = data74.media;
if(Array.isArray(data75)){
if(data75.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/results/media",schemaPath:"#/properties/results/properties/media/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.results.properties.media});
errors++;
}
const len7 = data75.length;
for(let i7=0; i7<len7; i7++){
let data76 = data75[i7];
if(typeof data76 === "string"){
if(func2(data76) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/results/media/" + i7,schemaPath:"#/properties/results/properties/media/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.results.properties.media.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/results/media/" + i7,schemaPath:"#/properties/results/properties/media/items/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.results.properties.media.items});
errors++;
}
}
let i8 = data75.length;
let j0;
if(i8 > 1){
const indices0 = {};
for(;i8--;){
let item0 = data75[i8];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/results/media",schemaPath:"#/properties/results/properties/media/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j0},parentSchema:schema31.properties.results.properties.media});
errors++;
break;
}
indices0[item0] = i8;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/results/media",schemaPath:"#/properties/results/properties/media/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.results.properties.media});
errors++;
}
}
if(data74.thumbnail !== undefined){
let data77 = data74.thumbnail;
if(Array.isArray(data77)){
const len8 = data77.length;
for(let i9=0; i9<len8; i9++){
let data78 = data77[i9];
if(typeof data78 === "string"){
if(func2(data78) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/results/thumbnail/" + i9,schemaPath:"#/properties/results/properties/thumbnail/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.results.properties.thumbnail.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/results/thumbnail/" + i9,schemaPath:"#/properties/results/properties/thumbnail/items/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.results.properties.thumbnail.items});
errors++;
}
}
let i10 = data77.length;
let j1;
if(i10 > 1){
const indices1 = {};
for(;i10--;){
let item1 = data77[i10];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = addError(vErrors, {instancePath:instancePath+"/results/thumbnail",schemaPath:"#/properties/results/properties/thumbnail/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j1},parentSchema:schema31.properties.results.properties.thumbnail});
errors++;
break;
}
indices1[item1] = i10;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/results/thumbnail",schemaPath:"#/properties/results/properties/thumbnail/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.results.properties.thumbnail});
errors++;
}
}
if(data74.source !== undefined){
let data79 = data74.source;
if(typeof data79 === "string"){
if(func2(data79) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/results/source",schemaPath:"#/properties/results/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.results.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/results/source",schemaPath:"#/properties/results/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.results.properties.source});
errors++;
}
}
if(data74.as_of !== undefined){
let data80 = data74.as_of;
if(typeof data80 === "string"){
if(!pattern7.test(data80)){
vErrors = addError(vErrors, {instancePath:instancePath+"/results/as_of",schemaPath:"#/properties/results/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.results.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/results/as_of",schemaPath:"#/properties/results/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.results.properties.as_of});
errors++;
}
}
if(data74.confidence !== undefined){
let data81 = data74.confidence;
if(!((((data81 === "documented") || (data81 === "observed")) || (data81 === "community")) || (data81 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/results/confidence",schemaPath:"#/properties/results/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.results.properties.confidence.enum},parentSchema:schema31.properties.results.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/results",schemaPath:"#/properties/results/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.results});
errors++;
}
}
if(data.limits !== undefined){
let data82 = data.limits;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.limits});
errors++;
}
if(data82.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.limits});
errors++;
}
for(const key12 in data82){
if(!((((((key12 === "idempotency_key") || (key12 === "cancel")) || (key12 === "rate")) || (key12 === "source")) || (key12 === "as_of")) || (key12 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},parentSchema:schema31.properties.limits});
errors++;
}
}
if(data82.idempotency_key !== undefined){
let data83 = data82.idempotency_key;
if(typeof data83 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/limits/idempotency_key",schemaPath:"#/properties/limits/properties/idempotency_key/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.limits.properties.idempotency_key});
errors++;
}
}
if(data82.cancel !== undefined){
let data84 = data82.cancel;
if(typeof data84 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/limits/cancel",schemaPath:"#/properties/limits/properties/cancel/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.limits.properties.cancel});
errors++;
}
}
if(data82.rate !== undefined){
let data85 = data82.rate;
if(typeof data85 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/limits/rate",schemaPath:"#/properties/limits/properties/rate/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.limits.properties.rate});
errors++;
}
}
if(data82.source !== undefined){
let data86 = data82.source;
if(typeof data86 === "string"){
if(func2(data86) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/limits/source",schemaPath:"#/properties/limits/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.limits.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/limits/source",schemaPath:"#/properties/limits/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.limits.properties.source});
errors++;
}
}
if(data82.as_of !== undefined){
let data87 = data82.as_of;
if(typeof data87 === "string"){
if(!pattern7.test(data87)){
vErrors = addError(vErrors, {instancePath:instancePath+"/limits/as_of",schemaPath:"#/properties/limits/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.limits.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/limits/as_of",schemaPath:"#/properties/limits/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.limits.properties.as_of});
errors++;
}
}
if(data82.confidence !== undefined){
let data88 = data82.confidence;
if(!((((data88 === "documented") || (data88 === "observed")) || (data88 === "community")) || (data88 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/limits/confidence",schemaPath:"#/properties/limits/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.limits.properties.confidence.enum},parentSchema:schema31.properties.limits.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.limits});
errors++;
}
}
if(data.listed !== undefined){
let data89 = data.listed;
if(Array.isArray(data89)){
const len9 = data89.length;
for(let i11=0; i11<len9; i11++){
let data90 = data89[i11];
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.modality === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11,schemaPath:"#/properties/listed/items/required",keyword:"required",params:{missingProperty: "modality"},parentSchema:schema31.properties.listed.items});
errors++;
}
if(data90.ids === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11,schemaPath:"#/properties/listed/items/required",keyword:"required",params:{missingProperty: "ids"},parentSchema:schema31.properties.listed.items});
errors++;
}
if(data90.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11,schemaPath:"#/properties/listed/items/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema31.properties.listed.items});
errors++;
}
if(data90.as_of === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11,schemaPath:"#/properties/listed/items/required",keyword:"required",params:{missingProperty: "as_of"},parentSchema:schema31.properties.listed.items});
errors++;
}
for(const key13 in data90){
if(!(((((key13 === "modality") || (key13 === "ids")) || (key13 === "source")) || (key13 === "as_of")) || (key13 === "confidence"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11,schemaPath:"#/properties/listed/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},parentSchema:schema31.properties.listed.items});
errors++;
}
}
if(data90.modality !== undefined){
let data91 = data90.modality;
if(!(((((((((((data91 === "text-to-video") || (data91 === "image-to-video")) || (data91 === "video-to-video")) || (data91 === "audio-to-video")) || (data91 === "reference-to-video")) || (data91 === "text-to-image")) || (data91 === "image-to-image")) || (data91 === "text-to-speech")) || (data91 === "text-to-music")) || (data91 === "voice-clone")) || (data91 === "other"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/modality",schemaPath:"#/properties/listed/items/properties/modality/enum",keyword:"enum",params:{allowedValues: schema31.properties.listed.items.properties.modality.enum},parentSchema:schema31.properties.listed.items.properties.modality});
errors++;
}
}
if(data90.ids !== undefined){
let data92 = data90.ids;
if(Array.isArray(data92)){
if(data92.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/ids",schemaPath:"#/properties/listed/items/properties/ids/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.listed.items.properties.ids});
errors++;
}
const len10 = data92.length;
for(let i12=0; i12<len10; i12++){
let data93 = data92[i12];
if(typeof data93 === "string"){
if(func2(data93) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/ids/" + i12,schemaPath:"#/properties/listed/items/properties/ids/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.listed.items.properties.ids.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/ids/" + i12,schemaPath:"#/properties/listed/items/properties/ids/items/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.listed.items.properties.ids.items});
errors++;
}
}
let i13 = data92.length;
let j2;
if(i13 > 1){
const indices2 = {};
for(;i13--;){
let item2 = data92[i13];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/ids",schemaPath:"#/properties/listed/items/properties/ids/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j2},parentSchema:schema31.properties.listed.items.properties.ids});
errors++;
break;
}
indices2[item2] = i13;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/ids",schemaPath:"#/properties/listed/items/properties/ids/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.listed.items.properties.ids});
errors++;
}
}
if(data90.source !== undefined){
let data94 = data90.source;
if(typeof data94 === "string"){
if(func2(data94) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/source",schemaPath:"#/properties/listed/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.listed.items.properties.source});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/source",schemaPath:"#/properties/listed/items/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.listed.items.properties.source});
errors++;
}
}
if(data90.as_of !== undefined){
let data95 = data90.as_of;
if(typeof data95 === "string"){
if(!pattern7.test(data95)){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/as_of",schemaPath:"#/properties/listed/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},parentSchema:schema31.properties.listed.items.properties.as_of});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/as_of",schemaPath:"#/properties/listed/items/properties/as_of/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.listed.items.properties.as_of});
errors++;
}
}
if(data90.confidence !== undefined){
let data96 = data90.confidence;
if(!((((data96 === "documented") || (data96 === "observed")) || (data96 === "community")) || (data96 === "inferred"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11+"/confidence",schemaPath:"#/properties/listed/items/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.listed.items.properties.confidence.enum},parentSchema:schema31.properties.listed.items.properties.confidence});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/listed/" + i11,schemaPath:"#/properties/listed/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.listed.items});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/listed",schemaPath:"#/properties/listed/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.listed});
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

/** Checks a value against packages/models/schemas/provider-spec.schema.json. */
export const validateProviderSpec: SchemaCheck = compiled;
