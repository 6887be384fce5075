// Generated from packages/renderer/schemas/project.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "@storyreel/models";
import type { SchemaCheck } from "@storyreel/models/source";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://storyreel.dev/schemas/project.schema.json","title":"storyreel.yaml","description":"Settings of a project. A flag wins, then the environment, then the storyboard, then this file.","type":"object","additionalProperties":false,"properties":{"specs":{"description":"Folders with the project's own model specs, relative to this file. Default: specs.","anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}}]},"out":{"type":"string","minLength":1,"description":"Folder for films, relative to this file: each storyboard gets a folder with its name there. Default: out/ next to the storyboard."},"state":{"type":"string","minLength":1,"description":"Folder for the ledger and the media, relative to this file. Default: .storyreel/."},"concurrency":{"type":"integer","minimum":1,"maximum":9999,"description":"Requests at the same time. Default 4."},"budget":{"type":"object","additionalProperties":false,"description":"Spending limits for every storyboard of the project, where it has none of its own.","properties":{"max_usd":{"$ref":"#/$defs/usd"},"per_shot_usd":{"$ref":"#/$defs/usd"},"unknown_prices":{"type":["string","number"],"description":"What to do about a price that no source documents. refuse (default): submit nothing if there is a limit. reported: plan and reserve the highest figure that the model spec reports. A number: your own figure, in US dollars per second of footage. Assumed prices are marked everywhere.","examples":["refuse","reported",0.14]}}},"base_url":{"type":"string","pattern":"^https?://\\S+$","description":"An http or https address of the API. This file can come from someone else, so it does not decide who gets your key: only an address of GMI Cloud itself counts. For another one, use --base-url or GMI_BASE_URL."},"studio":{"type":"object","additionalProperties":false,"description":"Settings of the studio.","properties":{"confirm_above_usd":{"$ref":"#/$defs/usd","description":"Ask again before spending more than this at once."}}}},"$defs":{"usd":{"type":["number","string"],"minimum":0,"pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"US dollars as a plain decimal, for example 12.00."}}};
const schema32 = {"type":["number","string"],"minimum":0,"pattern":"^\\d{1,12}(\\.\\d{1,9})?$","description":"US dollars as a plain decimal, for example 12.00."};
const func1 = countCodePoints;
const pattern4 = new RegExp("^\\d{1,12}(\\.\\d{1,9})?$", "u");
const pattern6 = new RegExp("^https?://\\S+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://storyreel.dev/schemas/project.schema.json" */;
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
for(const key0 in data){
if(!(((((((key0 === "specs") || (key0 === "out")) || (key0 === "state")) || (key0 === "concurrency")) || (key0 === "budget")) || (key0 === "base_url")) || (key0 === "studio"))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema31,data});
errors++;
}
}
if(data.specs !== undefined){
let data0 = data.specs;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 === "string"){
if(func1(data0) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/specs",schemaPath:"#/properties/specs/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.specs.anyOf[0]});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/specs",schemaPath:"#/properties/specs/anyOf/0/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.specs.anyOf[0]});
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/specs",schemaPath:"#/properties/specs/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},parentSchema:schema31.properties.specs.anyOf[1]});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func1(data1) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/specs/" + i0,schemaPath:"#/properties/specs/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.specs.anyOf[1].items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/specs/" + i0,schemaPath:"#/properties/specs/anyOf/1/items/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.specs.anyOf[1].items});
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = addError(vErrors, {instancePath:instancePath+"/specs",schemaPath:"#/properties/specs/anyOf/1/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},parentSchema:schema31.properties.specs.anyOf[1]});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/specs",schemaPath:"#/properties/specs/anyOf/1/type",keyword:"type",params:{type: "array"},parentSchema:schema31.properties.specs.anyOf[1]});
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
vErrors = addError(vErrors, {instancePath:instancePath+"/specs",schemaPath:"#/properties/specs/anyOf",keyword:"anyOf",params:{},parentSchema:schema31.properties.specs});
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.out !== undefined){
let data2 = data.out;
if(typeof data2 === "string"){
if(func1(data2) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/out",schemaPath:"#/properties/out/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.out});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/out",schemaPath:"#/properties/out/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.out});
errors++;
}
}
if(data.state !== undefined){
let data3 = data.state;
if(typeof data3 === "string"){
if(func1(data3) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/state",schemaPath:"#/properties/state/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.state});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.state});
errors++;
}
}
if(data.concurrency !== undefined){
let data4 = data.concurrency;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = addError(vErrors, {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "integer"},parentSchema:schema31.properties.concurrency});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9999 || isNaN(data4)){
vErrors = addError(vErrors, {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},parentSchema:schema31.properties.concurrency});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = addError(vErrors, {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},parentSchema:schema31.properties.concurrency});
errors++;
}
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
if(data.base_url !== undefined){
let data9 = data.base_url;
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/pattern",keyword:"pattern",params:{pattern: "^https?://\\S+$"},parentSchema:schema31.properties.base_url});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.base_url});
errors++;
}
}
if(data.studio !== undefined){
let data10 = data.studio;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!(key2 === "confirm_above_usd")){
vErrors = addError(vErrors, {instancePath:instancePath+"/studio",schemaPath:"#/properties/studio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},parentSchema:schema31.properties.studio});
errors++;
}
}
if(data10.confirm_above_usd !== undefined){
let data11 = data10.confirm_above_usd;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (typeof data11 !== "string")){
vErrors = addError(vErrors, {instancePath:instancePath+"/studio/confirm_above_usd",schemaPath:"#/$defs/usd/type",keyword:"type",params:{type: schema32.type},parentSchema:schema32});
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
vErrors = addError(vErrors, {instancePath:instancePath+"/studio/confirm_above_usd",schemaPath:"#/$defs/usd/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema32});
errors++;
}
}
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
vErrors = addError(vErrors, {instancePath:instancePath+"/studio/confirm_above_usd",schemaPath:"#/$defs/usd/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}(\\.\\d{1,9})?$"},parentSchema:schema32});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/studio",schemaPath:"#/properties/studio/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.studio});
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

/** Checks a value against packages/renderer/schemas/project.schema.json. */
export const validateProject: SchemaCheck = compiled;
