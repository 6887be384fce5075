// Generated from packages/renderer/schemas/lock.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "@storyreel/models";
import type { SchemaCheck } from "@storyreel/models/source";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"storyreel lock file","description":"Written by storyreel: which clips exist for which shots, and what they cost.","type":"object","additionalProperties":false,"required":["storyboard_lock","shots"],"properties":{"storyboard_lock":{"description":"Version of the format.","const":1},"shots":{"description":"By shot id, in the order of the film.","type":"object","additionalProperties":{"$ref":"#/$defs/shot"}}},"$defs":{"shot":{"type":"object","additionalProperties":false,"required":["chosen","takes"],"properties":{"chosen":{"description":"Request key of the chosen take; null leaves the choice to the storyboard.","type":["string","null"]},"chosen_for":{"description":"Request key of the first take that the storyboard asked for when a person chose.","type":"string"},"takes":{"type":"array","items":{"$ref":"#/$defs/take"}}}},"take":{"type":"object","additionalProperties":false,"required":["request_key","take","model","request_id","media","price","payload"],"properties":{"request_key":{"type":"string","minLength":1},"take":{"type":"integer","minimum":1},"model":{"type":"string","minLength":1},"request_id":{"type":"string","minLength":1},"media":{"type":"object","additionalProperties":false,"required":["sha256","bytes","seconds","width","height","rate","audio"],"properties":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"bytes":{"type":"integer","minimum":1},"seconds":{"description":"0 for a picture, and for ids.","type":"number","minimum":0},"width":{"description":"0 for a sound, and for ids.","type":"integer","minimum":0},"height":{"type":"integer","minimum":0},"rate":{"type":["string","null"],"pattern":"^[0-9]+/[0-9]+$"},"audio":{"type":"boolean"}}},"price":{"type":"object","additionalProperties":false,"required":["usd","basis","source","date"],"properties":{"usd":{"type":["string","null"],"pattern":"^[0-9]+\\.[0-9]{2,9}$"},"assumed":{"description":"Why the amount was used although no source documented it.","enum":["reported","own"]},"basis":{"type":"string"},"source":{"type":"string"},"date":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}},"payload":{"type":"object"}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["chosen","takes"],"properties":{"chosen":{"description":"Request key of the chosen take; null leaves the choice to the storyboard.","type":["string","null"]},"chosen_for":{"description":"Request key of the first take that the storyboard asked for when a person chose.","type":"string"},"takes":{"type":"array","items":{"$ref":"#/$defs/take"}}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["request_key","take","model","request_id","media","price","payload"],"properties":{"request_key":{"type":"string","minLength":1},"take":{"type":"integer","minimum":1},"model":{"type":"string","minLength":1},"request_id":{"type":"string","minLength":1},"media":{"type":"object","additionalProperties":false,"required":["sha256","bytes","seconds","width","height","rate","audio"],"properties":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"bytes":{"type":"integer","minimum":1},"seconds":{"description":"0 for a picture, and for ids.","type":"number","minimum":0},"width":{"description":"0 for a sound, and for ids.","type":"integer","minimum":0},"height":{"type":"integer","minimum":0},"rate":{"type":["string","null"],"pattern":"^[0-9]+/[0-9]+$"},"audio":{"type":"boolean"}}},"price":{"type":"object","additionalProperties":false,"required":["usd","basis","source","date"],"properties":{"usd":{"type":["string","null"],"pattern":"^[0-9]+\\.[0-9]{2,9}$"},"assumed":{"description":"Why the amount was used although no source documented it.","enum":["reported","own"]},"basis":{"type":"string"},"source":{"type":"string"},"date":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}},"payload":{"type":"object"}}};
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
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "chosen"},parentSchema:schema32,data});
errors++;
}
if(data.takes === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "takes"},parentSchema:schema32,data});
errors++;
}
for(const key0 in data){
if(!(((key0 === "chosen") || (key0 === "chosen_for")) || (key0 === "takes"))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema32,data});
errors++;
}
}
if(data.chosen !== undefined){
let data0 = data.chosen;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/chosen",schemaPath:"#/properties/chosen/type",keyword:"type",params:{type: schema32.properties.chosen.type},parentSchema:schema32.properties.chosen});
errors++;
}
}
if(data.chosen_for !== undefined){
let data1 = data.chosen_for;
if(typeof data1 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/chosen_for",schemaPath:"#/properties/chosen_for/type",keyword:"type",params:{type: "string"},parentSchema:schema32.properties.chosen_for});
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
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "request_key"},parentSchema:schema33});
errors++;
}
if(data3.take === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "take"},parentSchema:schema33});
errors++;
}
if(data3.model === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "model"},parentSchema:schema33});
errors++;
}
if(data3.request_id === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "request_id"},parentSchema:schema33});
errors++;
}
if(data3.media === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "media"},parentSchema:schema33});
errors++;
}
if(data3.price === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "price"},parentSchema:schema33});
errors++;
}
if(data3.payload === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/required",keyword:"required",params:{missingProperty: "payload"},parentSchema:schema33});
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "request_key") || (key1 === "take")) || (key1 === "model")) || (key1 === "request_id")) || (key1 === "media")) || (key1 === "price")) || (key1 === "payload"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema33});
errors++;
}
}
if(data3.request_key !== undefined){
let data4 = data3.request_key;
if(typeof data4 === "string"){
if(func1(data4) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/request_key",schemaPath:"#/$defs/take/properties/request_key/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema33.properties.request_key});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/request_key",schemaPath:"#/$defs/take/properties/request_key/type",keyword:"type",params:{type: "string"},parentSchema:schema33.properties.request_key});
errors++;
}
}
if(data3.take !== undefined){
let data5 = data3.take;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/take",schemaPath:"#/$defs/take/properties/take/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.take});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/take",schemaPath:"#/$defs/take/properties/take/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema33.properties.take});
errors++;
}
}
}
if(data3.model !== undefined){
let data6 = data3.model;
if(typeof data6 === "string"){
if(func1(data6) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/model",schemaPath:"#/$defs/take/properties/model/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema33.properties.model});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/model",schemaPath:"#/$defs/take/properties/model/type",keyword:"type",params:{type: "string"},parentSchema:schema33.properties.model});
errors++;
}
}
if(data3.request_id !== undefined){
let data7 = data3.request_id;
if(typeof data7 === "string"){
if(func1(data7) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/request_id",schemaPath:"#/$defs/take/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema33.properties.request_id});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/request_id",schemaPath:"#/$defs/take/properties/request_id/type",keyword:"type",params:{type: "string"},parentSchema:schema33.properties.request_id});
errors++;
}
}
if(data3.media !== undefined){
let data8 = data3.media;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.sha256 === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "sha256"},parentSchema:schema33.properties.media});
errors++;
}
if(data8.bytes === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "bytes"},parentSchema:schema33.properties.media});
errors++;
}
if(data8.seconds === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "seconds"},parentSchema:schema33.properties.media});
errors++;
}
if(data8.width === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "width"},parentSchema:schema33.properties.media});
errors++;
}
if(data8.height === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "height"},parentSchema:schema33.properties.media});
errors++;
}
if(data8.rate === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "rate"},parentSchema:schema33.properties.media});
errors++;
}
if(data8.audio === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/required",keyword:"required",params:{missingProperty: "audio"},parentSchema:schema33.properties.media});
errors++;
}
for(const key2 in data8){
if(!(((((((key2 === "sha256") || (key2 === "bytes")) || (key2 === "seconds")) || (key2 === "width")) || (key2 === "height")) || (key2 === "rate")) || (key2 === "audio"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema33.properties.media});
errors++;
}
}
if(data8.sha256 !== undefined){
let data9 = data8.sha256;
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/sha256",schemaPath:"#/$defs/take/properties/media/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},parentSchema:schema33.properties.media.properties.sha256});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/sha256",schemaPath:"#/$defs/take/properties/media/properties/sha256/type",keyword:"type",params:{type: "string"},parentSchema:schema33.properties.media.properties.sha256});
errors++;
}
}
if(data8.bytes !== undefined){
let data10 = data8.bytes;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/bytes",schemaPath:"#/$defs/take/properties/media/properties/bytes/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.media.properties.bytes});
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/bytes",schemaPath:"#/$defs/take/properties/media/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema33.properties.media.properties.bytes});
errors++;
}
}
}
if(data8.seconds !== undefined){
let data11 = data8.seconds;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/seconds",schemaPath:"#/$defs/take/properties/media/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema33.properties.media.properties.seconds});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/seconds",schemaPath:"#/$defs/take/properties/media/properties/seconds/type",keyword:"type",params:{type: "number"},parentSchema:schema33.properties.media.properties.seconds});
errors++;
}
}
if(data8.width !== undefined){
let data12 = data8.width;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/width",schemaPath:"#/$defs/take/properties/media/properties/width/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.media.properties.width});
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/width",schemaPath:"#/$defs/take/properties/media/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema33.properties.media.properties.width});
errors++;
}
}
}
if(data8.height !== undefined){
let data13 = data8.height;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/height",schemaPath:"#/$defs/take/properties/media/properties/height/type",keyword:"type",params:{type: "integer"},parentSchema:schema33.properties.media.properties.height});
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/height",schemaPath:"#/$defs/take/properties/media/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema33.properties.media.properties.height});
errors++;
}
}
}
if(data8.rate !== undefined){
let data14 = data8.rate;
if((typeof data14 !== "string") && (data14 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/rate",schemaPath:"#/$defs/take/properties/media/properties/rate/type",keyword:"type",params:{type: schema33.properties.media.properties.rate.type},parentSchema:schema33.properties.media.properties.rate});
errors++;
}
if(typeof data14 === "string"){
if(!pattern5.test(data14)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/rate",schemaPath:"#/$defs/take/properties/media/properties/rate/pattern",keyword:"pattern",params:{pattern: "^[0-9]+/[0-9]+$"},parentSchema:schema33.properties.media.properties.rate});
errors++;
}
}
}
if(data8.audio !== undefined){
let data15 = data8.audio;
if(typeof data15 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media/audio",schemaPath:"#/$defs/take/properties/media/properties/audio/type",keyword:"type",params:{type: "boolean"},parentSchema:schema33.properties.media.properties.audio});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/media",schemaPath:"#/$defs/take/properties/media/type",keyword:"type",params:{type: "object"},parentSchema:schema33.properties.media});
errors++;
}
}
if(data3.price !== undefined){
let data16 = data3.price;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.usd === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/required",keyword:"required",params:{missingProperty: "usd"},parentSchema:schema33.properties.price});
errors++;
}
if(data16.basis === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/required",keyword:"required",params:{missingProperty: "basis"},parentSchema:schema33.properties.price});
errors++;
}
if(data16.source === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/required",keyword:"required",params:{missingProperty: "source"},parentSchema:schema33.properties.price});
errors++;
}
if(data16.date === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/required",keyword:"required",params:{missingProperty: "date"},parentSchema:schema33.properties.price});
errors++;
}
for(const key3 in data16){
if(!(((((key3 === "usd") || (key3 === "assumed")) || (key3 === "basis")) || (key3 === "source")) || (key3 === "date"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},parentSchema:schema33.properties.price});
errors++;
}
}
if(data16.usd !== undefined){
let data17 = data16.usd;
if((typeof data17 !== "string") && (data17 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price/usd",schemaPath:"#/$defs/take/properties/price/properties/usd/type",keyword:"type",params:{type: schema33.properties.price.properties.usd.type},parentSchema:schema33.properties.price.properties.usd});
errors++;
}
if(typeof data17 === "string"){
if(!pattern6.test(data17)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price/usd",schemaPath:"#/$defs/take/properties/price/properties/usd/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]{2,9}$"},parentSchema:schema33.properties.price.properties.usd});
errors++;
}
}
}
if(data16.assumed !== undefined){
let data18 = data16.assumed;
if(!((data18 === "reported") || (data18 === "own"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price/assumed",schemaPath:"#/$defs/take/properties/price/properties/assumed/enum",keyword:"enum",params:{allowedValues: schema33.properties.price.properties.assumed.enum},parentSchema:schema33.properties.price.properties.assumed});
errors++;
}
}
if(data16.basis !== undefined){
let data19 = data16.basis;
if(typeof data19 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price/basis",schemaPath:"#/$defs/take/properties/price/properties/basis/type",keyword:"type",params:{type: "string"},parentSchema:schema33.properties.price.properties.basis});
errors++;
}
}
if(data16.source !== undefined){
let data20 = data16.source;
if(typeof data20 !== "string"){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price/source",schemaPath:"#/$defs/take/properties/price/properties/source/type",keyword:"type",params:{type: "string"},parentSchema:schema33.properties.price.properties.source});
errors++;
}
}
if(data16.date !== undefined){
let data21 = data16.date;
if(typeof data21 === "string"){
if(!pattern7.test(data21)){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price/date",schemaPath:"#/$defs/take/properties/price/properties/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},parentSchema:schema33.properties.price.properties.date});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price/date",schemaPath:"#/$defs/take/properties/price/properties/date/type",keyword:"type",params:{type: "string"},parentSchema:schema33.properties.price.properties.date});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/price",schemaPath:"#/$defs/take/properties/price/type",keyword:"type",params:{type: "object"},parentSchema:schema33.properties.price});
errors++;
}
}
if(data3.payload !== undefined){
let data22 = data3.payload;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0+"/payload",schemaPath:"#/$defs/take/properties/payload/type",keyword:"type",params:{type: "object"},parentSchema:schema33.properties.payload});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes/" + i0,schemaPath:"#/$defs/take/type",keyword:"type",params:{type: "object"},parentSchema:schema33});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/takes",schemaPath:"#/properties/takes/type",keyword:"type",params:{type: "array"},parentSchema:schema32.properties.takes});
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
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "storyboard_lock"},parentSchema:schema31,data});
errors++;
}
if(data.shots === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shots"},parentSchema:schema31,data});
errors++;
}
for(const key0 in data){
if(!((key0 === "storyboard_lock") || (key0 === "shots"))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema31,data});
errors++;
}
}
if(data.storyboard_lock !== undefined){
let data0 = data.storyboard_lock;
if(1 !== data0){
vErrors = addError(vErrors, {instancePath:instancePath+"/storyboard_lock",schemaPath:"#/properties/storyboard_lock/const",keyword:"const",params:{allowedValue: 1},parentSchema:schema31.properties.storyboard_lock});
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
vErrors = addError(vErrors, {instancePath:instancePath+"/shots",schemaPath:"#/properties/shots/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.shots});
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

/** Checks a value against packages/renderer/schemas/lock.schema.json. */
export const validateLock: SchemaCheck = compiled;
