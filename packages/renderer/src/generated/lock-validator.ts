// Generated from packages/renderer/schemas/lock.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "@storyreel/models";
import type { SchemaCheck } from "@storyreel/models/source";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"storyreel lock file","description":"Written by storyreel: which clips exist for which shots, and what they cost.","type":"object","additionalProperties":false,"required":["storyboard_lock","shots"],"properties":{"storyboard_lock":{"description":"Version of the format.","const":1},"shots":{"description":"By shot id, in the order of the film.","type":"object","additionalProperties":{"$ref":"#/$defs/shot"}}},"$defs":{"shot":{"type":"object","additionalProperties":false,"required":["chosen","takes"],"properties":{"chosen":{"description":"Request key of the chosen take; null leaves the choice to the storyboard.","type":["string","null"]},"chosen_for":{"description":"Request key of the first take that the storyboard asked for when a person chose.","type":"string"},"takes":{"type":"array","items":{"$ref":"#/$defs/take"}}}},"take":{"type":"object","additionalProperties":false,"required":["request_key","take","model","request_id","media","price","payload"],"properties":{"request_key":{"type":"string","minLength":1},"take":{"type":"integer","minimum":1},"model":{"type":"string","minLength":1},"request_id":{"type":"string","minLength":1},"media":{"type":"object","additionalProperties":false,"required":["sha256","bytes","seconds","width","height","rate","audio"],"properties":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"bytes":{"type":"integer","minimum":1},"seconds":{"type":"number","exclusiveMinimum":0},"width":{"type":"integer","minimum":1},"height":{"type":"integer","minimum":1},"rate":{"type":["string","null"],"pattern":"^[0-9]+/[0-9]+$"},"audio":{"type":"boolean"}}},"price":{"type":"object","additionalProperties":false,"required":["usd","basis","source","date"],"properties":{"usd":{"type":["string","null"],"pattern":"^[0-9]+\\.[0-9]{2,9}$"},"basis":{"type":"string"},"source":{"type":"string"},"date":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}},"payload":{"type":"object"}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["chosen","takes"],"properties":{"chosen":{"description":"Request key of the chosen take; null leaves the choice to the storyboard.","type":["string","null"]},"chosen_for":{"description":"Request key of the first take that the storyboard asked for when a person chose.","type":"string"},"takes":{"type":"array","items":{"$ref":"#/$defs/take"}}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["request_key","take","model","request_id","media","price","payload"],"properties":{"request_key":{"type":"string","minLength":1},"take":{"type":"integer","minimum":1},"model":{"type":"string","minLength":1},"request_id":{"type":"string","minLength":1},"media":{"type":"object","additionalProperties":false,"required":["sha256","bytes","seconds","width","height","rate","audio"],"properties":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"bytes":{"type":"integer","minimum":1},"seconds":{"type":"number","exclusiveMinimum":0},"width":{"type":"integer","minimum":1},"height":{"type":"integer","minimum":1},"rate":{"type":["string","null"],"pattern":"^[0-9]+/[0-9]+$"},"audio":{"type":"boolean"}}},"price":{"type":"object","additionalProperties":false,"required":["usd","basis","source","date"],"properties":{"usd":{"type":["string","null"],"pattern":"^[0-9]+\\.[0-9]{2,9}$"},"basis":{"type":"string"},"source":{"type":"string"},"date":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}},"payload":{"type":"object"}}};
const func1 = countCodePoints;
const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern5 = new RegExp("^[0-9]+/[0-9]+$", "u");
const pattern6 = new RegExp("^[0-9]+\\.[0-9]{2,9}$", "u");
const pattern7 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");

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
if(data.chosen === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "chosen"},message:"must have required property '"+"chosen"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.takes === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "takes"},message:"must have required property '"+"takes"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "chosen") || (key0 === "chosen_for")) || (key0 === "takes"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.chosen !== undefined){
let data0 = data.chosen;
if((typeof data0 !== "string") && (data0 !== null)){
const err3 = {instancePath:instancePath+"/chosen",schemaPath:"#/properties/chosen/type",keyword:"type",params:{type: schema32.properties.chosen.type},message:"must be string,null",schema:schema32.properties.chosen.type,parentSchema:schema32.properties.chosen,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.chosen_for !== undefined){
let data1 = data.chosen_for;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/chosen_for",schemaPath:"#/properties/chosen_for/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.chosen_for.type,parentSchema:schema32.properties.chosen_for,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.takes !== undefined){
let data2 = data.takes;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.request_key === undefined){
const err5 = {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "request_key"},message:"must have required property '"+"request_key"+"'",schema:schema33.required,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.take === undefined){
const err6 = {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "take"},message:"must have required property '"+"take"+"'",schema:schema33.required,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.model === undefined){
const err7 = {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema33.required,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.request_id === undefined){
const err8 = {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "request_id"},message:"must have required property '"+"request_id"+"'",schema:schema33.required,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.media === undefined){
const err9 = {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "media"},message:"must have required property '"+"media"+"'",schema:schema33.required,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.price === undefined){
const err10 = {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "price"},message:"must have required property '"+"price"+"'",schema:schema33.required,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.payload === undefined){
const err11 = {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "payload"},message:"must have required property '"+"payload"+"'",schema:schema33.required,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "request_key") || (key1 === "take")) || (key1 === "model")) || (key1 === "request_id")) || (key1 === "media")) || (key1 === "price")) || (key1 === "payload"))){
const err12 = {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.request_key !== undefined){
let data4 = data3.request_key;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/takes/" + i0+"/request_key",schemaPath:"#/$defs/take/properties/request_key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.request_key,data:data4};
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
const err14 = {instancePath:instancePath+"/takes/" + i0+"/request_key",schemaPath:"#/$defs/take/properties/request_key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.request_key.type,parentSchema:schema33.properties.request_key,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.take !== undefined){
let data5 = data3.take;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/takes/" + i0+"/take",schemaPath:"#/$defs/take/properties/take/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.take.type,parentSchema:schema33.properties.take,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/takes/" + i0+"/take",schemaPath:"#/$defs/take/properties/take/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.take,data:data5};
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
if(data3.model !== undefined){
let data6 = data3.model;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/takes/" + i0+"/model",schemaPath:"#/$defs/take/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.model,data:data6};
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
const err18 = {instancePath:instancePath+"/takes/" + i0+"/model",schemaPath:"#/$defs/take/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.model.type,parentSchema:schema33.properties.model,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.request_id !== undefined){
let data7 = data3.request_id;
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err19 = {instancePath:instancePath+"/takes/" + i0+"/request_id",schemaPath:"#/$defs/take/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.request_id,data:data7};
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
const err20 = {instancePath:instancePath+"/takes/" + i0+"/request_id",schemaPath:"#/$defs/take/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.request_id.type,parentSchema:schema33.properties.request_id,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.media !== undefined){
let data8 = data3.media;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.sha256 === undefined){
const err21 = {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema33.properties.media.required,parentSchema:schema33.properties.media,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8.bytes === undefined){
const err22 = {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "bytes"},message:"must have required property '"+"bytes"+"'",schema:schema33.properties.media.required,parentSchema:schema33.properties.media,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data8.seconds === undefined){
const err23 = {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "seconds"},message:"must have required property '"+"seconds"+"'",schema:schema33.properties.media.required,parentSchema:schema33.properties.media,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data8.width === undefined){
const err24 = {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "width"},message:"must have required property '"+"width"+"'",schema:schema33.properties.media.required,parentSchema:schema33.properties.media,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data8.height === undefined){
const err25 = {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "height"},message:"must have required property '"+"height"+"'",schema:schema33.properties.media.required,parentSchema:schema33.properties.media,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data8.rate === undefined){
const err26 = {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "rate"},message:"must have required property '"+"rate"+"'",schema:schema33.properties.media.required,parentSchema:schema33.properties.media,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data8.audio === undefined){
const err27 = {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "audio"},message:"must have required property '"+"audio"+"'",schema:schema33.properties.media.required,parentSchema:schema33.properties.media,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data8){
if(!(((((((key2 === "sha256") || (key2 === "bytes")) || (key2 === "seconds")) || (key2 === "width")) || (key2 === "height")) || (key2 === "rate")) || (key2 === "audio"))){
const err28 = {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.media,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data8.sha256 !== undefined){
let data9 = data8.sha256;
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err29 = {instancePath:instancePath+"/takes/" + i0+"/media/sha256",schemaPath:"#/$defs/take/properties/media/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema33.properties.media.properties.sha256,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/takes/" + i0+"/media/sha256",schemaPath:"#/$defs/take/properties/media/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.media.properties.sha256.type,parentSchema:schema33.properties.media.properties.sha256,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data8.bytes !== undefined){
let data10 = data8.bytes;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err31 = {instancePath:instancePath+"/takes/" + i0+"/media/bytes",schemaPath:"#/$defs/take/properties/media/properties/bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.media.properties.bytes.type,parentSchema:schema33.properties.media.properties.bytes,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err32 = {instancePath:instancePath+"/takes/" + i0+"/media/bytes",schemaPath:"#/$defs/take/properties/media/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.media.properties.bytes,data:data10};
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
if(data8.seconds !== undefined){
let data11 = data8.seconds;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 <= 0 || isNaN(data11)){
const err33 = {instancePath:instancePath+"/takes/" + i0+"/media/seconds",schemaPath:"#/$defs/take/properties/media/properties/seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema33.properties.media.properties.seconds,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/takes/" + i0+"/media/seconds",schemaPath:"#/$defs/take/properties/media/properties/seconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.media.properties.seconds.type,parentSchema:schema33.properties.media.properties.seconds,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data8.width !== undefined){
let data12 = data8.width;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err35 = {instancePath:instancePath+"/takes/" + i0+"/media/width",schemaPath:"#/$defs/take/properties/media/properties/width/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.media.properties.width.type,parentSchema:schema33.properties.media.properties.width,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
const err36 = {instancePath:instancePath+"/takes/" + i0+"/media/width",schemaPath:"#/$defs/take/properties/media/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.media.properties.width,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data8.height !== undefined){
let data13 = data8.height;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err37 = {instancePath:instancePath+"/takes/" + i0+"/media/height",schemaPath:"#/$defs/take/properties/media/properties/height/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.media.properties.height.type,parentSchema:schema33.properties.media.properties.height,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
const err38 = {instancePath:instancePath+"/takes/" + i0+"/media/height",schemaPath:"#/$defs/take/properties/media/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.media.properties.height,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data8.rate !== undefined){
let data14 = data8.rate;
if((typeof data14 !== "string") && (data14 !== null)){
const err39 = {instancePath:instancePath+"/takes/" + i0+"/media/rate",schemaPath:"#/$defs/take/properties/media/properties/rate/type",keyword:"type",params:{type: schema33.properties.media.properties.rate.type},message:"must be string,null",schema:schema33.properties.media.properties.rate.type,parentSchema:schema33.properties.media.properties.rate,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern5.test(data14)){
const err40 = {instancePath:instancePath+"/takes/" + i0+"/media/rate",schemaPath:"#/$defs/take/properties/media/properties/rate/pattern",keyword:"pattern",params:{pattern: "^[0-9]+/[0-9]+$"},message:"must match pattern \""+"^[0-9]+/[0-9]+$"+"\"",schema:"^[0-9]+/[0-9]+$",parentSchema:schema33.properties.media.properties.rate,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data8.audio !== undefined){
let data15 = data8.audio;
if(typeof data15 !== "boolean"){
const err41 = {instancePath:instancePath+"/takes/" + i0+"/media/audio",schemaPath:"#/$defs/take/properties/media/properties/audio/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.media.properties.audio.type,parentSchema:schema33.properties.media.properties.audio,data:data15};
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
else {
const err42 = {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.media.type,parentSchema:schema33.properties.media,data:data8};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data3.price !== undefined){
let data16 = data3.price;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.usd === undefined){
const err43 = {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema33.properties.price.required,parentSchema:schema33.properties.price,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data16.basis === undefined){
const err44 = {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/required",keyword:"required",params:{missingProperty: "basis"},message:"must have required property '"+"basis"+"'",schema:schema33.properties.price.required,parentSchema:schema33.properties.price,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data16.source === undefined){
const err45 = {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema33.properties.price.required,parentSchema:schema33.properties.price,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data16.date === undefined){
const err46 = {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'",schema:schema33.properties.price.required,parentSchema:schema33.properties.price,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key3 in data16){
if(!((((key3 === "usd") || (key3 === "basis")) || (key3 === "source")) || (key3 === "date"))){
const err47 = {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.price,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data16.usd !== undefined){
let data17 = data16.usd;
if((typeof data17 !== "string") && (data17 !== null)){
const err48 = {instancePath:instancePath+"/takes/" + i0+"/price/usd",schemaPath:"#/$defs/take/properties/price/properties/usd/type",keyword:"type",params:{type: schema33.properties.price.properties.usd.type},message:"must be string,null",schema:schema33.properties.price.properties.usd.type,parentSchema:schema33.properties.price.properties.usd,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data17 === "string"){
if(!pattern6.test(data17)){
const err49 = {instancePath:instancePath+"/takes/" + i0+"/price/usd",schemaPath:"#/$defs/take/properties/price/properties/usd/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]{2,9}$"},message:"must match pattern \""+"^[0-9]+\\.[0-9]{2,9}$"+"\"",schema:"^[0-9]+\\.[0-9]{2,9}$",parentSchema:schema33.properties.price.properties.usd,data:data17};
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
if(data16.basis !== undefined){
let data18 = data16.basis;
if(typeof data18 !== "string"){
const err50 = {instancePath:instancePath+"/takes/" + i0+"/price/basis",schemaPath:"#/$defs/take/properties/price/properties/basis/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.price.properties.basis.type,parentSchema:schema33.properties.price.properties.basis,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data16.source !== undefined){
let data19 = data16.source;
if(typeof data19 !== "string"){
const err51 = {instancePath:instancePath+"/takes/" + i0+"/price/source",schemaPath:"#/$defs/take/properties/price/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.price.properties.source.type,parentSchema:schema33.properties.price.properties.source,data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data16.date !== undefined){
let data20 = data16.date;
if(typeof data20 === "string"){
if(!pattern7.test(data20)){
const err52 = {instancePath:instancePath+"/takes/" + i0+"/price/date",schemaPath:"#/$defs/take/properties/price/properties/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema33.properties.price.properties.date,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/takes/" + i0+"/price/date",schemaPath:"#/$defs/take/properties/price/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.price.properties.date.type,parentSchema:schema33.properties.price.properties.date,data:data20};
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
else {
const err54 = {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.price.type,parentSchema:schema33.properties.price,data:data16};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data3.payload !== undefined){
let data21 = data3.payload;
if(!(data21 && typeof data21 == "object" && !Array.isArray(data21))){
const err55 = {instancePath:instancePath+"/takes/" + i0+"/payload",schemaPath:"#/$defs/take/properties/payload/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.payload.type,parentSchema:schema33.properties.payload,data:data21};
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
else {
const err56 = {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/takes",schemaPath:"#/properties/takes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.takes.type,parentSchema:schema32.properties.takes,data:data2};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
if(data.storyboard_lock === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "storyboard_lock"},message:"must have required property '"+"storyboard_lock"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.shots === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shots"},message:"must have required property '"+"shots"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "storyboard_lock") || (key0 === "shots"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.storyboard_lock !== undefined){
let data0 = data.storyboard_lock;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/storyboard_lock",schemaPath:"#/properties/storyboard_lock/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.storyboard_lock,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.shots !== undefined){
let data1 = data.shots;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(validate21(data1[key1], {instancePath:instancePath+"/shots/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/shots",schemaPath:"#/properties/shots/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.shots.type,parentSchema:schema31.properties.shots,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
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

/** Checks a value against packages/renderer/schemas/lock.schema.json. */
export const validateLock: SchemaCheck = compiled;
