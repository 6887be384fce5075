// Generated from packages/models/schemas/provider-spec.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "../model/check-value.ts";
import type { SchemaCheck } from "../source/check-schema.ts";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:storyreel:provider-spec:1","title":"storyreel provider spec","type":"object","description":"How one provider's request queue is called, and what its answers mean.","additionalProperties":false,"required":["provider_spec","id","title","page","base_url","auth","endpoints","lifecycle","results"],"properties":{"provider_spec":{"const":1,"description":"Version of this format."},"id":{"type":"string","description":"Name that model specs use.","pattern":"^[a-z0-9][a-z0-9-]*$"},"title":{"type":"string","description":"Name for people.","minLength":1},"page":{"type":"string","description":"The documentation page: an http or https address.","pattern":"^https?://\\S+$"},"base_url":{"type":"object","description":"Where every path begins.","additionalProperties":false,"required":["value","source","as_of"],"properties":{"value":{"type":"string","description":"An https address without a slash at its end.","pattern":"^https://\\S*[^/\\s]$"},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}},"auth":{"type":"object","description":"How a caller proves who it is.","additionalProperties":false,"required":["header","scheme","key_variable","source","as_of"],"properties":{"header":{"type":"string","description":"Header that carries the key.","minLength":1},"scheme":{"type":"string","description":"Word before the key.","minLength":1},"key_variable":{"type":"string","description":"Environment variable that holds the key.","minLength":1},"organization_header":{"type":"string","description":"Header for keys of several organisations.","minLength":1},"organization_variable":{"type":"string","description":"Environment variable that holds the organisation.","minLength":1},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}},"endpoints":{"type":"object","description":"The calls.","additionalProperties":false,"required":["submit","read","list","models","model"],"properties":{"submit":{"$ref":"#/$defs/endpoint"},"read":{"$ref":"#/$defs/endpoint"},"list":{"$ref":"#/$defs/endpoint"},"models":{"$ref":"#/$defs/endpoint"},"model":{"$ref":"#/$defs/endpoint"},"upload":{"$ref":"#/$defs/endpoint"}}},"lifecycle":{"type":"array","minItems":1,"description":"What a status on the wire means. One that is not listed counts as running, with a warning.","items":{"type":"object","description":"One status.","additionalProperties":false,"required":["status","means","source","as_of"],"properties":{"status":{"type":"string","description":"As on the wire.","minLength":1},"means":{"enum":["queued","running","succeeded","failed","cancelled"],"description":"What it stands for."},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}}},"results":{"type":"object","description":"Where results stand in `outcome`.","additionalProperties":false,"required":["media","thumbnail","source","as_of"],"properties":{"media":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","description":"Key of outcome.","minLength":1},"description":"Keys in the order of look-up."},"thumbnail":{"type":"array","uniqueItems":true,"items":{"type":"string","description":"Key of outcome.","minLength":1},"description":"Keys that hold a still picture, never a result."},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}},"limits":{"type":"object","description":"What the API does not offer, or does not say.","additionalProperties":false,"required":["source","as_of"],"properties":{"idempotency_key":{"type":"string","description":"Header that makes a repeated submit safe, or none."},"cancel":{"type":"string","description":"Whether a request can be cancelled."},"rate":{"type":"string","description":"Rate limits, in words."},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}}},"$defs":{"endpoint":{"type":"object","description":"One call of the API.","additionalProperties":false,"required":["method","path","source","as_of"],"properties":{"method":{"enum":["GET","POST","PUT","DELETE"],"description":"HTTP method."},"path":{"type":"string","description":"Path below the base URL; {names} are filled in.","pattern":"^/"},"query":{"type":"array","items":{"type":"string","description":"Name of a query parameter.","minLength":1},"description":"Query parameters that are understood."},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}}}};
const schema32 = {"type":"object","description":"One call of the API.","additionalProperties":false,"required":["method","path","source","as_of"],"properties":{"method":{"enum":["GET","POST","PUT","DELETE"],"description":"HTTP method."},"path":{"type":"string","description":"Path below the base URL; {names} are filled in.","pattern":"^/"},"query":{"type":"array","items":{"type":"string","description":"Name of a query parameter.","minLength":1},"description":"Query parameters that are understood."},"source":{"type":"string","description":"Where the fact was read: an address, or a file of a public repository.","minLength":1},"as_of":{"type":"string","description":"When it was read: YYYY-MM or YYYY-MM-DD, in quotes.","pattern":"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"confidence":{"enum":["documented","observed","community","inferred"],"description":"How well it is known: documented by the provider (the default), observed in live use, said by the community, or inferred. Only documented prices are planned with."}}};
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider_spec"},message:"must have required property '"+"provider_spec"+"'",schema:schema31.required,parentSchema:schema31,data};
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
if(data.page === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.base_url === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "base_url"},message:"must have required property '"+"base_url"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.auth === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.endpoints === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoints"},message:"must have required property '"+"endpoints"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.lifecycle === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lifecycle"},message:"must have required property '"+"lifecycle"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.results === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "results"},message:"must have required property '"+"results"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.provider_spec !== undefined){
let data0 = data.provider_spec;
if(1 !== data0){
const err10 = {instancePath:instancePath+"/provider_spec",schemaPath:"#/properties/provider_spec/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.provider_spec,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err11 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]*$"+"\"",schema:"^[a-z0-9][a-z0-9-]*$",parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err13 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.title,data:data2};
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
const err14 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.title.type,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.page !== undefined){
let data3 = data.page;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err15 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/pattern",keyword:"pattern",params:{pattern: "^https?://\\S+$"},message:"must match pattern \""+"^https?://\\S+$"+"\"",schema:"^https?://\\S+$",parentSchema:schema31.properties.page,data:data3};
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
const err16 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.page.type,parentSchema:schema31.properties.page,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.base_url !== undefined){
let data4 = data.base_url;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.value === undefined){
const err17 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema31.properties.base_url.required,parentSchema:schema31.properties.base_url,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data4.source === undefined){
const err18 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.base_url.required,parentSchema:schema31.properties.base_url,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4.as_of === undefined){
const err19 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.base_url.required,parentSchema:schema31.properties.base_url,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data4){
if(!((((key1 === "value") || (key1 === "source")) || (key1 === "as_of")) || (key1 === "confidence"))){
const err20 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.base_url,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.value !== undefined){
let data5 = data4.value;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err21 = {instancePath:instancePath+"/base_url/value",schemaPath:"#/properties/base_url/properties/value/pattern",keyword:"pattern",params:{pattern: "^https://\\S*[^/\\s]$"},message:"must match pattern \""+"^https://\\S*[^/\\s]$"+"\"",schema:"^https://\\S*[^/\\s]$",parentSchema:schema31.properties.base_url.properties.value,data:data5};
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
const err22 = {instancePath:instancePath+"/base_url/value",schemaPath:"#/properties/base_url/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.base_url.properties.value.type,parentSchema:schema31.properties.base_url.properties.value,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.source !== undefined){
let data6 = data4.source;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err23 = {instancePath:instancePath+"/base_url/source",schemaPath:"#/properties/base_url/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.base_url.properties.source,data:data6};
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
const err24 = {instancePath:instancePath+"/base_url/source",schemaPath:"#/properties/base_url/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.base_url.properties.source.type,parentSchema:schema31.properties.base_url.properties.source,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.as_of !== undefined){
let data7 = data4.as_of;
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
const err25 = {instancePath:instancePath+"/base_url/as_of",schemaPath:"#/properties/base_url/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.base_url.properties.as_of,data:data7};
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
const err26 = {instancePath:instancePath+"/base_url/as_of",schemaPath:"#/properties/base_url/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.base_url.properties.as_of.type,parentSchema:schema31.properties.base_url.properties.as_of,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.confidence !== undefined){
let data8 = data4.confidence;
if(!((((data8 === "documented") || (data8 === "observed")) || (data8 === "community")) || (data8 === "inferred"))){
const err27 = {instancePath:instancePath+"/base_url/confidence",schemaPath:"#/properties/base_url/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.base_url.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.base_url.properties.confidence.enum,parentSchema:schema31.properties.base_url.properties.confidence,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.base_url.type,parentSchema:schema31.properties.base_url,data:data4};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.auth !== undefined){
let data9 = data.auth;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.header === undefined){
const err29 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'",schema:schema31.properties.auth.required,parentSchema:schema31.properties.auth,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data9.scheme === undefined){
const err30 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "scheme"},message:"must have required property '"+"scheme"+"'",schema:schema31.properties.auth.required,parentSchema:schema31.properties.auth,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data9.key_variable === undefined){
const err31 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "key_variable"},message:"must have required property '"+"key_variable"+"'",schema:schema31.properties.auth.required,parentSchema:schema31.properties.auth,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data9.source === undefined){
const err32 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.auth.required,parentSchema:schema31.properties.auth,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data9.as_of === undefined){
const err33 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.auth.required,parentSchema:schema31.properties.auth,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data9){
if(!((((((((key2 === "header") || (key2 === "scheme")) || (key2 === "key_variable")) || (key2 === "organization_header")) || (key2 === "organization_variable")) || (key2 === "source")) || (key2 === "as_of")) || (key2 === "confidence"))){
const err34 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.auth,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.header !== undefined){
let data10 = data9.header;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err35 = {instancePath:instancePath+"/auth/header",schemaPath:"#/properties/auth/properties/header/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.auth.properties.header,data:data10};
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
const err36 = {instancePath:instancePath+"/auth/header",schemaPath:"#/properties/auth/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.auth.properties.header.type,parentSchema:schema31.properties.auth.properties.header,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9.scheme !== undefined){
let data11 = data9.scheme;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err37 = {instancePath:instancePath+"/auth/scheme",schemaPath:"#/properties/auth/properties/scheme/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.auth.properties.scheme,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/auth/scheme",schemaPath:"#/properties/auth/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.auth.properties.scheme.type,parentSchema:schema31.properties.auth.properties.scheme,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data9.key_variable !== undefined){
let data12 = data9.key_variable;
if(typeof data12 === "string"){
if(func2(data12) < 1){
const err39 = {instancePath:instancePath+"/auth/key_variable",schemaPath:"#/properties/auth/properties/key_variable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.auth.properties.key_variable,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/auth/key_variable",schemaPath:"#/properties/auth/properties/key_variable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.auth.properties.key_variable.type,parentSchema:schema31.properties.auth.properties.key_variable,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data9.organization_header !== undefined){
let data13 = data9.organization_header;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err41 = {instancePath:instancePath+"/auth/organization_header",schemaPath:"#/properties/auth/properties/organization_header/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.auth.properties.organization_header,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/auth/organization_header",schemaPath:"#/properties/auth/properties/organization_header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.auth.properties.organization_header.type,parentSchema:schema31.properties.auth.properties.organization_header,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data9.organization_variable !== undefined){
let data14 = data9.organization_variable;
if(typeof data14 === "string"){
if(func2(data14) < 1){
const err43 = {instancePath:instancePath+"/auth/organization_variable",schemaPath:"#/properties/auth/properties/organization_variable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.auth.properties.organization_variable,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/auth/organization_variable",schemaPath:"#/properties/auth/properties/organization_variable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.auth.properties.organization_variable.type,parentSchema:schema31.properties.auth.properties.organization_variable,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data9.source !== undefined){
let data15 = data9.source;
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err45 = {instancePath:instancePath+"/auth/source",schemaPath:"#/properties/auth/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.auth.properties.source,data:data15};
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
const err46 = {instancePath:instancePath+"/auth/source",schemaPath:"#/properties/auth/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.auth.properties.source.type,parentSchema:schema31.properties.auth.properties.source,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data9.as_of !== undefined){
let data16 = data9.as_of;
if(typeof data16 === "string"){
if(!pattern7.test(data16)){
const err47 = {instancePath:instancePath+"/auth/as_of",schemaPath:"#/properties/auth/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.auth.properties.as_of,data:data16};
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
const err48 = {instancePath:instancePath+"/auth/as_of",schemaPath:"#/properties/auth/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.auth.properties.as_of.type,parentSchema:schema31.properties.auth.properties.as_of,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data9.confidence !== undefined){
let data17 = data9.confidence;
if(!((((data17 === "documented") || (data17 === "observed")) || (data17 === "community")) || (data17 === "inferred"))){
const err49 = {instancePath:instancePath+"/auth/confidence",schemaPath:"#/properties/auth/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.auth.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.auth.properties.confidence.enum,parentSchema:schema31.properties.auth.properties.confidence,data:data17};
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
const err50 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.auth.type,parentSchema:schema31.properties.auth,data:data9};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.endpoints !== undefined){
let data18 = data.endpoints;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.submit === undefined){
const err51 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "submit"},message:"must have required property '"+"submit"+"'",schema:schema31.properties.endpoints.required,parentSchema:schema31.properties.endpoints,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data18.read === undefined){
const err52 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "read"},message:"must have required property '"+"read"+"'",schema:schema31.properties.endpoints.required,parentSchema:schema31.properties.endpoints,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data18.list === undefined){
const err53 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'",schema:schema31.properties.endpoints.required,parentSchema:schema31.properties.endpoints,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data18.models === undefined){
const err54 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "models"},message:"must have required property '"+"models"+"'",schema:schema31.properties.endpoints.required,parentSchema:schema31.properties.endpoints,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data18.model === undefined){
const err55 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema31.properties.endpoints.required,parentSchema:schema31.properties.endpoints,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key3 in data18){
if(!((((((key3 === "submit") || (key3 === "read")) || (key3 === "list")) || (key3 === "models")) || (key3 === "model")) || (key3 === "upload"))){
const err56 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.endpoints,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data18.submit !== undefined){
let data19 = data18.submit;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.method === undefined){
const err57 = {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema32.required,parentSchema:schema32,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data19.path === undefined){
const err58 = {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema32.required,parentSchema:schema32,data:data19};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data19.source === undefined){
const err59 = {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data19.as_of === undefined){
const err60 = {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema32.required,parentSchema:schema32,data:data19};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key4 in data19){
if(!((((((key4 === "method") || (key4 === "path")) || (key4 === "query")) || (key4 === "source")) || (key4 === "as_of")) || (key4 === "confidence"))){
const err61 = {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data19};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data19.method !== undefined){
let data20 = data19.method;
if(!((((data20 === "GET") || (data20 === "POST")) || (data20 === "PUT")) || (data20 === "DELETE"))){
const err62 = {instancePath:instancePath+"/endpoints/submit/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.method.enum,parentSchema:schema32.properties.method,data:data20};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data19.path !== undefined){
let data21 = data19.path;
if(typeof data21 === "string"){
if(!pattern9.test(data21)){
const err63 = {instancePath:instancePath+"/endpoints/submit/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema32.properties.path,data:data21};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/endpoints/submit/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.path.type,parentSchema:schema32.properties.path,data:data21};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
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
const err65 = {instancePath:instancePath+"/endpoints/submit/query/" + i0,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.query.items,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/endpoints/submit/query/" + i0,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.query.items.type,parentSchema:schema32.properties.query.items,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/endpoints/submit/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.query.type,parentSchema:schema32.properties.query,data:data22};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data19.source !== undefined){
let data24 = data19.source;
if(typeof data24 === "string"){
if(func2(data24) < 1){
const err68 = {instancePath:instancePath+"/endpoints/submit/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/endpoints/submit/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data19.as_of !== undefined){
let data25 = data19.as_of;
if(typeof data25 === "string"){
if(!pattern7.test(data25)){
const err70 = {instancePath:instancePath+"/endpoints/submit/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema32.properties.as_of,data:data25};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/endpoints/submit/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.as_of.type,parentSchema:schema32.properties.as_of,data:data25};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data19.confidence !== undefined){
let data26 = data19.confidence;
if(!((((data26 === "documented") || (data26 === "observed")) || (data26 === "community")) || (data26 === "inferred"))){
const err72 = {instancePath:instancePath+"/endpoints/submit/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.confidence.enum,parentSchema:schema32.properties.confidence,data:data26};
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
else {
const err73 = {instancePath:instancePath+"/endpoints/submit",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data19};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data18.read !== undefined){
let data27 = data18.read;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.method === undefined){
const err74 = {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema32.required,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data27.path === undefined){
const err75 = {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema32.required,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data27.source === undefined){
const err76 = {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data27.as_of === undefined){
const err77 = {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema32.required,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key5 in data27){
if(!((((((key5 === "method") || (key5 === "path")) || (key5 === "query")) || (key5 === "source")) || (key5 === "as_of")) || (key5 === "confidence"))){
const err78 = {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data27.method !== undefined){
let data28 = data27.method;
if(!((((data28 === "GET") || (data28 === "POST")) || (data28 === "PUT")) || (data28 === "DELETE"))){
const err79 = {instancePath:instancePath+"/endpoints/read/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.method.enum,parentSchema:schema32.properties.method,data:data28};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data27.path !== undefined){
let data29 = data27.path;
if(typeof data29 === "string"){
if(!pattern9.test(data29)){
const err80 = {instancePath:instancePath+"/endpoints/read/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema32.properties.path,data:data29};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/endpoints/read/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.path.type,parentSchema:schema32.properties.path,data:data29};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
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
const err82 = {instancePath:instancePath+"/endpoints/read/query/" + i1,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.query.items,data:data31};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/endpoints/read/query/" + i1,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.query.items.type,parentSchema:schema32.properties.query.items,data:data31};
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
const err84 = {instancePath:instancePath+"/endpoints/read/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.query.type,parentSchema:schema32.properties.query,data:data30};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data27.source !== undefined){
let data32 = data27.source;
if(typeof data32 === "string"){
if(func2(data32) < 1){
const err85 = {instancePath:instancePath+"/endpoints/read/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data32};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/endpoints/read/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data32};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data27.as_of !== undefined){
let data33 = data27.as_of;
if(typeof data33 === "string"){
if(!pattern7.test(data33)){
const err87 = {instancePath:instancePath+"/endpoints/read/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema32.properties.as_of,data:data33};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/endpoints/read/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.as_of.type,parentSchema:schema32.properties.as_of,data:data33};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data27.confidence !== undefined){
let data34 = data27.confidence;
if(!((((data34 === "documented") || (data34 === "observed")) || (data34 === "community")) || (data34 === "inferred"))){
const err89 = {instancePath:instancePath+"/endpoints/read/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.confidence.enum,parentSchema:schema32.properties.confidence,data:data34};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/endpoints/read",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data18.list !== undefined){
let data35 = data18.list;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.method === undefined){
const err91 = {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema32.required,parentSchema:schema32,data:data35};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data35.path === undefined){
const err92 = {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema32.required,parentSchema:schema32,data:data35};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data35.source === undefined){
const err93 = {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data:data35};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data35.as_of === undefined){
const err94 = {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema32.required,parentSchema:schema32,data:data35};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key6 in data35){
if(!((((((key6 === "method") || (key6 === "path")) || (key6 === "query")) || (key6 === "source")) || (key6 === "as_of")) || (key6 === "confidence"))){
const err95 = {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data35};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data35.method !== undefined){
let data36 = data35.method;
if(!((((data36 === "GET") || (data36 === "POST")) || (data36 === "PUT")) || (data36 === "DELETE"))){
const err96 = {instancePath:instancePath+"/endpoints/list/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.method.enum,parentSchema:schema32.properties.method,data:data36};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data35.path !== undefined){
let data37 = data35.path;
if(typeof data37 === "string"){
if(!pattern9.test(data37)){
const err97 = {instancePath:instancePath+"/endpoints/list/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema32.properties.path,data:data37};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/endpoints/list/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.path.type,parentSchema:schema32.properties.path,data:data37};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
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
const err99 = {instancePath:instancePath+"/endpoints/list/query/" + i2,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.query.items,data:data39};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/endpoints/list/query/" + i2,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.query.items.type,parentSchema:schema32.properties.query.items,data:data39};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/endpoints/list/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.query.type,parentSchema:schema32.properties.query,data:data38};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data35.source !== undefined){
let data40 = data35.source;
if(typeof data40 === "string"){
if(func2(data40) < 1){
const err102 = {instancePath:instancePath+"/endpoints/list/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data40};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/endpoints/list/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data40};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data35.as_of !== undefined){
let data41 = data35.as_of;
if(typeof data41 === "string"){
if(!pattern7.test(data41)){
const err104 = {instancePath:instancePath+"/endpoints/list/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema32.properties.as_of,data:data41};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/endpoints/list/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.as_of.type,parentSchema:schema32.properties.as_of,data:data41};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data35.confidence !== undefined){
let data42 = data35.confidence;
if(!((((data42 === "documented") || (data42 === "observed")) || (data42 === "community")) || (data42 === "inferred"))){
const err106 = {instancePath:instancePath+"/endpoints/list/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.confidence.enum,parentSchema:schema32.properties.confidence,data:data42};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/endpoints/list",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data35};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data18.models !== undefined){
let data43 = data18.models;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.method === undefined){
const err108 = {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema32.required,parentSchema:schema32,data:data43};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data43.path === undefined){
const err109 = {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema32.required,parentSchema:schema32,data:data43};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data43.source === undefined){
const err110 = {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data:data43};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data43.as_of === undefined){
const err111 = {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema32.required,parentSchema:schema32,data:data43};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key7 in data43){
if(!((((((key7 === "method") || (key7 === "path")) || (key7 === "query")) || (key7 === "source")) || (key7 === "as_of")) || (key7 === "confidence"))){
const err112 = {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data43};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data43.method !== undefined){
let data44 = data43.method;
if(!((((data44 === "GET") || (data44 === "POST")) || (data44 === "PUT")) || (data44 === "DELETE"))){
const err113 = {instancePath:instancePath+"/endpoints/models/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.method.enum,parentSchema:schema32.properties.method,data:data44};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data43.path !== undefined){
let data45 = data43.path;
if(typeof data45 === "string"){
if(!pattern9.test(data45)){
const err114 = {instancePath:instancePath+"/endpoints/models/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema32.properties.path,data:data45};
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
const err115 = {instancePath:instancePath+"/endpoints/models/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.path.type,parentSchema:schema32.properties.path,data:data45};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
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
const err116 = {instancePath:instancePath+"/endpoints/models/query/" + i3,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.query.items,data:data47};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/endpoints/models/query/" + i3,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.query.items.type,parentSchema:schema32.properties.query.items,data:data47};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/endpoints/models/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.query.type,parentSchema:schema32.properties.query,data:data46};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data43.source !== undefined){
let data48 = data43.source;
if(typeof data48 === "string"){
if(func2(data48) < 1){
const err119 = {instancePath:instancePath+"/endpoints/models/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data48};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/endpoints/models/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data48};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data43.as_of !== undefined){
let data49 = data43.as_of;
if(typeof data49 === "string"){
if(!pattern7.test(data49)){
const err121 = {instancePath:instancePath+"/endpoints/models/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema32.properties.as_of,data:data49};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/endpoints/models/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.as_of.type,parentSchema:schema32.properties.as_of,data:data49};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data43.confidence !== undefined){
let data50 = data43.confidence;
if(!((((data50 === "documented") || (data50 === "observed")) || (data50 === "community")) || (data50 === "inferred"))){
const err123 = {instancePath:instancePath+"/endpoints/models/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.confidence.enum,parentSchema:schema32.properties.confidence,data:data50};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/endpoints/models",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data43};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data18.model !== undefined){
let data51 = data18.model;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.method === undefined){
const err125 = {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema32.required,parentSchema:schema32,data:data51};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data51.path === undefined){
const err126 = {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema32.required,parentSchema:schema32,data:data51};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data51.source === undefined){
const err127 = {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data:data51};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data51.as_of === undefined){
const err128 = {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema32.required,parentSchema:schema32,data:data51};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key8 in data51){
if(!((((((key8 === "method") || (key8 === "path")) || (key8 === "query")) || (key8 === "source")) || (key8 === "as_of")) || (key8 === "confidence"))){
const err129 = {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data51};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data51.method !== undefined){
let data52 = data51.method;
if(!((((data52 === "GET") || (data52 === "POST")) || (data52 === "PUT")) || (data52 === "DELETE"))){
const err130 = {instancePath:instancePath+"/endpoints/model/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.method.enum,parentSchema:schema32.properties.method,data:data52};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data51.path !== undefined){
let data53 = data51.path;
if(typeof data53 === "string"){
if(!pattern9.test(data53)){
const err131 = {instancePath:instancePath+"/endpoints/model/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema32.properties.path,data:data53};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/endpoints/model/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.path.type,parentSchema:schema32.properties.path,data:data53};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
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
const err133 = {instancePath:instancePath+"/endpoints/model/query/" + i4,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.query.items,data:data55};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/endpoints/model/query/" + i4,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.query.items.type,parentSchema:schema32.properties.query.items,data:data55};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/endpoints/model/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.query.type,parentSchema:schema32.properties.query,data:data54};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data51.source !== undefined){
let data56 = data51.source;
if(typeof data56 === "string"){
if(func2(data56) < 1){
const err136 = {instancePath:instancePath+"/endpoints/model/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data56};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/endpoints/model/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data56};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data51.as_of !== undefined){
let data57 = data51.as_of;
if(typeof data57 === "string"){
if(!pattern7.test(data57)){
const err138 = {instancePath:instancePath+"/endpoints/model/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema32.properties.as_of,data:data57};
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
const err139 = {instancePath:instancePath+"/endpoints/model/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.as_of.type,parentSchema:schema32.properties.as_of,data:data57};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data51.confidence !== undefined){
let data58 = data51.confidence;
if(!((((data58 === "documented") || (data58 === "observed")) || (data58 === "community")) || (data58 === "inferred"))){
const err140 = {instancePath:instancePath+"/endpoints/model/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.confidence.enum,parentSchema:schema32.properties.confidence,data:data58};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
else {
const err141 = {instancePath:instancePath+"/endpoints/model",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data51};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data18.upload !== undefined){
let data59 = data18.upload;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.method === undefined){
const err142 = {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema32.required,parentSchema:schema32,data:data59};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data59.path === undefined){
const err143 = {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema32.required,parentSchema:schema32,data:data59};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data59.source === undefined){
const err144 = {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data:data59};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data59.as_of === undefined){
const err145 = {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema32.required,parentSchema:schema32,data:data59};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key9 in data59){
if(!((((((key9 === "method") || (key9 === "path")) || (key9 === "query")) || (key9 === "source")) || (key9 === "as_of")) || (key9 === "confidence"))){
const err146 = {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data59};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data59.method !== undefined){
let data60 = data59.method;
if(!((((data60 === "GET") || (data60 === "POST")) || (data60 === "PUT")) || (data60 === "DELETE"))){
const err147 = {instancePath:instancePath+"/endpoints/upload/method",schemaPath:"#/$defs/endpoint/properties/method/enum",keyword:"enum",params:{allowedValues: schema32.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.method.enum,parentSchema:schema32.properties.method,data:data60};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data59.path !== undefined){
let data61 = data59.path;
if(typeof data61 === "string"){
if(!pattern9.test(data61)){
const err148 = {instancePath:instancePath+"/endpoints/upload/path",schemaPath:"#/$defs/endpoint/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema32.properties.path,data:data61};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/endpoints/upload/path",schemaPath:"#/$defs/endpoint/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.path.type,parentSchema:schema32.properties.path,data:data61};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
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
const err150 = {instancePath:instancePath+"/endpoints/upload/query/" + i5,schemaPath:"#/$defs/endpoint/properties/query/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.query.items,data:data63};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/endpoints/upload/query/" + i5,schemaPath:"#/$defs/endpoint/properties/query/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.query.items.type,parentSchema:schema32.properties.query.items,data:data63};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/endpoints/upload/query",schemaPath:"#/$defs/endpoint/properties/query/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.query.type,parentSchema:schema32.properties.query,data:data62};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data59.source !== undefined){
let data64 = data59.source;
if(typeof data64 === "string"){
if(func2(data64) < 1){
const err153 = {instancePath:instancePath+"/endpoints/upload/source",schemaPath:"#/$defs/endpoint/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data64};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
else {
const err154 = {instancePath:instancePath+"/endpoints/upload/source",schemaPath:"#/$defs/endpoint/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data64};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data59.as_of !== undefined){
let data65 = data59.as_of;
if(typeof data65 === "string"){
if(!pattern7.test(data65)){
const err155 = {instancePath:instancePath+"/endpoints/upload/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema32.properties.as_of,data:data65};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/endpoints/upload/as_of",schemaPath:"#/$defs/endpoint/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.as_of.type,parentSchema:schema32.properties.as_of,data:data65};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data59.confidence !== undefined){
let data66 = data59.confidence;
if(!((((data66 === "documented") || (data66 === "observed")) || (data66 === "community")) || (data66 === "inferred"))){
const err157 = {instancePath:instancePath+"/endpoints/upload/confidence",schemaPath:"#/$defs/endpoint/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema32.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.confidence.enum,parentSchema:schema32.properties.confidence,data:data66};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/endpoints/upload",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data59};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
else {
const err159 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.endpoints.type,parentSchema:schema31.properties.endpoints,data:data18};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data.lifecycle !== undefined){
let data67 = data.lifecycle;
if(Array.isArray(data67)){
if(data67.length < 1){
const err160 = {instancePath:instancePath+"/lifecycle",schemaPath:"#/properties/lifecycle/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.lifecycle,data:data67};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
const len6 = data67.length;
for(let i6=0; i6<len6; i6++){
let data68 = data67[i6];
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.status === undefined){
const err161 = {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema31.properties.lifecycle.items.required,parentSchema:schema31.properties.lifecycle.items,data:data68};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data68.means === undefined){
const err162 = {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/required",keyword:"required",params:{missingProperty: "means"},message:"must have required property '"+"means"+"'",schema:schema31.properties.lifecycle.items.required,parentSchema:schema31.properties.lifecycle.items,data:data68};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(data68.source === undefined){
const err163 = {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.lifecycle.items.required,parentSchema:schema31.properties.lifecycle.items,data:data68};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(data68.as_of === undefined){
const err164 = {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.lifecycle.items.required,parentSchema:schema31.properties.lifecycle.items,data:data68};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
for(const key10 in data68){
if(!(((((key10 === "status") || (key10 === "means")) || (key10 === "source")) || (key10 === "as_of")) || (key10 === "confidence"))){
const err165 = {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.lifecycle.items,data:data68};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data68.status !== undefined){
let data69 = data68.status;
if(typeof data69 === "string"){
if(func2(data69) < 1){
const err166 = {instancePath:instancePath+"/lifecycle/" + i6+"/status",schemaPath:"#/properties/lifecycle/items/properties/status/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.lifecycle.items.properties.status,data:data69};
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
const err167 = {instancePath:instancePath+"/lifecycle/" + i6+"/status",schemaPath:"#/properties/lifecycle/items/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.lifecycle.items.properties.status.type,parentSchema:schema31.properties.lifecycle.items.properties.status,data:data69};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data68.means !== undefined){
let data70 = data68.means;
if(!(((((data70 === "queued") || (data70 === "running")) || (data70 === "succeeded")) || (data70 === "failed")) || (data70 === "cancelled"))){
const err168 = {instancePath:instancePath+"/lifecycle/" + i6+"/means",schemaPath:"#/properties/lifecycle/items/properties/means/enum",keyword:"enum",params:{allowedValues: schema31.properties.lifecycle.items.properties.means.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.lifecycle.items.properties.means.enum,parentSchema:schema31.properties.lifecycle.items.properties.means,data:data70};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data68.source !== undefined){
let data71 = data68.source;
if(typeof data71 === "string"){
if(func2(data71) < 1){
const err169 = {instancePath:instancePath+"/lifecycle/" + i6+"/source",schemaPath:"#/properties/lifecycle/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.lifecycle.items.properties.source,data:data71};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/lifecycle/" + i6+"/source",schemaPath:"#/properties/lifecycle/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.lifecycle.items.properties.source.type,parentSchema:schema31.properties.lifecycle.items.properties.source,data:data71};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data68.as_of !== undefined){
let data72 = data68.as_of;
if(typeof data72 === "string"){
if(!pattern7.test(data72)){
const err171 = {instancePath:instancePath+"/lifecycle/" + i6+"/as_of",schemaPath:"#/properties/lifecycle/items/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.lifecycle.items.properties.as_of,data:data72};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/lifecycle/" + i6+"/as_of",schemaPath:"#/properties/lifecycle/items/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.lifecycle.items.properties.as_of.type,parentSchema:schema31.properties.lifecycle.items.properties.as_of,data:data72};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data68.confidence !== undefined){
let data73 = data68.confidence;
if(!((((data73 === "documented") || (data73 === "observed")) || (data73 === "community")) || (data73 === "inferred"))){
const err173 = {instancePath:instancePath+"/lifecycle/" + i6+"/confidence",schemaPath:"#/properties/lifecycle/items/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.lifecycle.items.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.lifecycle.items.properties.confidence.enum,parentSchema:schema31.properties.lifecycle.items.properties.confidence,data:data73};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
else {
const err174 = {instancePath:instancePath+"/lifecycle/" + i6,schemaPath:"#/properties/lifecycle/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.lifecycle.items.type,parentSchema:schema31.properties.lifecycle.items,data:data68};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/lifecycle",schemaPath:"#/properties/lifecycle/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.lifecycle.type,parentSchema:schema31.properties.lifecycle,data:data67};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data.results !== undefined){
let data74 = data.results;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.media === undefined){
const err176 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/required",keyword:"required",params:{missingProperty: "media"},message:"must have required property '"+"media"+"'",schema:schema31.properties.results.required,parentSchema:schema31.properties.results,data:data74};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(data74.thumbnail === undefined){
const err177 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/required",keyword:"required",params:{missingProperty: "thumbnail"},message:"must have required property '"+"thumbnail"+"'",schema:schema31.properties.results.required,parentSchema:schema31.properties.results,data:data74};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data74.source === undefined){
const err178 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.results.required,parentSchema:schema31.properties.results,data:data74};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(data74.as_of === undefined){
const err179 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.results.required,parentSchema:schema31.properties.results,data:data74};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
for(const key11 in data74){
if(!(((((key11 === "media") || (key11 === "thumbnail")) || (key11 === "source")) || (key11 === "as_of")) || (key11 === "confidence"))){
const err180 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.results,data:data74};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data74.media !== undefined){
let data75 = data74.media;
if(Array.isArray(data75)){
if(data75.length < 1){
const err181 = {instancePath:instancePath+"/results/media",schemaPath:"#/properties/results/properties/media/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.results.properties.media,data:data75};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
const len7 = data75.length;
for(let i7=0; i7<len7; i7++){
let data76 = data75[i7];
if(typeof data76 === "string"){
if(func2(data76) < 1){
const err182 = {instancePath:instancePath+"/results/media/" + i7,schemaPath:"#/properties/results/properties/media/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.results.properties.media.items,data:data76};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
else {
const err183 = {instancePath:instancePath+"/results/media/" + i7,schemaPath:"#/properties/results/properties/media/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.results.properties.media.items.type,parentSchema:schema31.properties.results.properties.media.items,data:data76};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
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
const err184 = {instancePath:instancePath+"/results/media",schemaPath:"#/properties/results/properties/media/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i8+" are identical)",schema:true,parentSchema:schema31.properties.results.properties.media,data:data75};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
break;
}
indices0[item0] = i8;
}
}
}
else {
const err185 = {instancePath:instancePath+"/results/media",schemaPath:"#/properties/results/properties/media/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.results.properties.media.type,parentSchema:schema31.properties.results.properties.media,data:data75};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
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
const err186 = {instancePath:instancePath+"/results/thumbnail/" + i9,schemaPath:"#/properties/results/properties/thumbnail/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.results.properties.thumbnail.items,data:data78};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/results/thumbnail/" + i9,schemaPath:"#/properties/results/properties/thumbnail/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.results.properties.thumbnail.items.type,parentSchema:schema31.properties.results.properties.thumbnail.items,data:data78};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
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
const err188 = {instancePath:instancePath+"/results/thumbnail",schemaPath:"#/properties/results/properties/thumbnail/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i10+" are identical)",schema:true,parentSchema:schema31.properties.results.properties.thumbnail,data:data77};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
break;
}
indices1[item1] = i10;
}
}
}
else {
const err189 = {instancePath:instancePath+"/results/thumbnail",schemaPath:"#/properties/results/properties/thumbnail/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.results.properties.thumbnail.type,parentSchema:schema31.properties.results.properties.thumbnail,data:data77};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data74.source !== undefined){
let data79 = data74.source;
if(typeof data79 === "string"){
if(func2(data79) < 1){
const err190 = {instancePath:instancePath+"/results/source",schemaPath:"#/properties/results/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.results.properties.source,data:data79};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/results/source",schemaPath:"#/properties/results/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.results.properties.source.type,parentSchema:schema31.properties.results.properties.source,data:data79};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data74.as_of !== undefined){
let data80 = data74.as_of;
if(typeof data80 === "string"){
if(!pattern7.test(data80)){
const err192 = {instancePath:instancePath+"/results/as_of",schemaPath:"#/properties/results/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.results.properties.as_of,data:data80};
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
const err193 = {instancePath:instancePath+"/results/as_of",schemaPath:"#/properties/results/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.results.properties.as_of.type,parentSchema:schema31.properties.results.properties.as_of,data:data80};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data74.confidence !== undefined){
let data81 = data74.confidence;
if(!((((data81 === "documented") || (data81 === "observed")) || (data81 === "community")) || (data81 === "inferred"))){
const err194 = {instancePath:instancePath+"/results/confidence",schemaPath:"#/properties/results/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.results.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.results.properties.confidence.enum,parentSchema:schema31.properties.results.properties.confidence,data:data81};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
else {
const err195 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.results.type,parentSchema:schema31.properties.results,data:data74};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data.limits !== undefined){
let data82 = data.limits;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82.source === undefined){
const err196 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.limits.required,parentSchema:schema31.properties.limits,data:data82};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data82.as_of === undefined){
const err197 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "as_of"},message:"must have required property '"+"as_of"+"'",schema:schema31.properties.limits.required,parentSchema:schema31.properties.limits,data:data82};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
for(const key12 in data82){
if(!((((((key12 === "idempotency_key") || (key12 === "cancel")) || (key12 === "rate")) || (key12 === "source")) || (key12 === "as_of")) || (key12 === "confidence"))){
const err198 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.limits,data:data82};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data82.idempotency_key !== undefined){
let data83 = data82.idempotency_key;
if(typeof data83 !== "string"){
const err199 = {instancePath:instancePath+"/limits/idempotency_key",schemaPath:"#/properties/limits/properties/idempotency_key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.limits.properties.idempotency_key.type,parentSchema:schema31.properties.limits.properties.idempotency_key,data:data83};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data82.cancel !== undefined){
let data84 = data82.cancel;
if(typeof data84 !== "string"){
const err200 = {instancePath:instancePath+"/limits/cancel",schemaPath:"#/properties/limits/properties/cancel/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.limits.properties.cancel.type,parentSchema:schema31.properties.limits.properties.cancel,data:data84};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data82.rate !== undefined){
let data85 = data82.rate;
if(typeof data85 !== "string"){
const err201 = {instancePath:instancePath+"/limits/rate",schemaPath:"#/properties/limits/properties/rate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.limits.properties.rate.type,parentSchema:schema31.properties.limits.properties.rate,data:data85};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data82.source !== undefined){
let data86 = data82.source;
if(typeof data86 === "string"){
if(func2(data86) < 1){
const err202 = {instancePath:instancePath+"/limits/source",schemaPath:"#/properties/limits/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.limits.properties.source,data:data86};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/limits/source",schemaPath:"#/properties/limits/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.limits.properties.source.type,parentSchema:schema31.properties.limits.properties.source,data:data86};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data82.as_of !== undefined){
let data87 = data82.as_of;
if(typeof data87 === "string"){
if(!pattern7.test(data87)){
const err204 = {instancePath:instancePath+"/limits/as_of",schemaPath:"#/properties/limits/properties/as_of/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"+"\"",schema:"^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$",parentSchema:schema31.properties.limits.properties.as_of,data:data87};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/limits/as_of",schemaPath:"#/properties/limits/properties/as_of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.limits.properties.as_of.type,parentSchema:schema31.properties.limits.properties.as_of,data:data87};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data82.confidence !== undefined){
let data88 = data82.confidence;
if(!((((data88 === "documented") || (data88 === "observed")) || (data88 === "community")) || (data88 === "inferred"))){
const err206 = {instancePath:instancePath+"/limits/confidence",schemaPath:"#/properties/limits/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema31.properties.limits.properties.confidence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.limits.properties.confidence.enum,parentSchema:schema31.properties.limits.properties.confidence,data:data88};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.limits.type,parentSchema:schema31.properties.limits,data:data82};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
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

/** Checks a value against packages/models/schemas/provider-spec.schema.json. */
export const validateProviderSpec: SchemaCheck = compiled;
