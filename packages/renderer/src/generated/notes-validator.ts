// Generated from packages/renderer/schemas/notes.schema.json by `pnpm generate`. Do not edit.
// @ts-nocheck: written by ajv, which writes JavaScript.
import { countCodePoints } from "@storyreel/models";
import type { SchemaCheck } from "@storyreel/models/source";

const compiled = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://storyreel.dev/schemas/notes.schema.json","title":"Notes","description":"Remarks on the takes of a storyboard, and which takes were rejected. Written by the studio; you can also edit it. Commit it.","type":"object","additionalProperties":false,"required":["storyboard_notes"],"properties":{"storyboard_notes":{"const":1,"description":"Version of the format."},"remarks":{"type":["array","null"],"items":{"type":"object","additionalProperties":false,"required":["id","shot","text"],"properties":{"id":{"type":"string","minLength":1,"maxLength":64},"shot":{"type":"string","minLength":1,"description":"Id of the shot."},"at":{"type":"number","minimum":0,"description":"Seconds from the start of the clip. Default 0."},"take":{"type":"string","minLength":1,"description":"Request key of the take that it is about. Absent: the shot."},"text":{"type":"string","minLength":1},"author":{"type":"string","minLength":1},"date":{"type":"string","minLength":1,"description":"When it was written."},"done":{"type":"boolean","description":"The remark has been dealt with."}}}},"rejected":{"type":["array","null"],"description":"Request keys of takes that are not wanted. They are kept.","items":{"type":"string","minLength":1}}}};
const func1 = countCodePoints;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://storyreel.dev/schemas/notes.schema.json" */;
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
if(data.storyboard_notes === undefined){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "storyboard_notes"},parentSchema:schema31,data});
errors++;
}
for(const key0 in data){
if(!(((key0 === "storyboard_notes") || (key0 === "remarks")) || (key0 === "rejected"))){
vErrors = addError(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema31,data});
errors++;
}
}
if(data.storyboard_notes !== undefined){
let data0 = data.storyboard_notes;
if(1 !== data0){
vErrors = addError(vErrors, {instancePath:instancePath+"/storyboard_notes",schemaPath:"#/properties/storyboard_notes/const",keyword:"const",params:{allowedValue: 1},parentSchema:schema31.properties.storyboard_notes});
errors++;
}
}
if(data.remarks !== undefined){
let data1 = data.remarks;
if((!(Array.isArray(data1))) && (data1 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks",schemaPath:"#/properties/remarks/type",keyword:"type",params:{type: schema31.properties.remarks.type},parentSchema:schema31.properties.remarks});
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0,schemaPath:"#/properties/remarks/items/required",keyword:"required",params:{missingProperty: "id"},parentSchema:schema31.properties.remarks.items});
errors++;
}
if(data2.shot === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0,schemaPath:"#/properties/remarks/items/required",keyword:"required",params:{missingProperty: "shot"},parentSchema:schema31.properties.remarks.items});
errors++;
}
if(data2.text === undefined){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0,schemaPath:"#/properties/remarks/items/required",keyword:"required",params:{missingProperty: "text"},parentSchema:schema31.properties.remarks.items});
errors++;
}
for(const key1 in data2){
if(!((((((((key1 === "id") || (key1 === "shot")) || (key1 === "at")) || (key1 === "take")) || (key1 === "text")) || (key1 === "author")) || (key1 === "date")) || (key1 === "done"))){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0,schemaPath:"#/properties/remarks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema31.properties.remarks.items});
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 === "string"){
if(func1(data3) > 64){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/id",schemaPath:"#/properties/remarks/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},parentSchema:schema31.properties.remarks.items.properties.id});
errors++;
}
if(func1(data3) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/id",schemaPath:"#/properties/remarks/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.remarks.items.properties.id});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/id",schemaPath:"#/properties/remarks/items/properties/id/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.remarks.items.properties.id});
errors++;
}
}
if(data2.shot !== undefined){
let data4 = data2.shot;
if(typeof data4 === "string"){
if(func1(data4) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/shot",schemaPath:"#/properties/remarks/items/properties/shot/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.remarks.items.properties.shot});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/shot",schemaPath:"#/properties/remarks/items/properties/shot/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.remarks.items.properties.shot});
errors++;
}
}
if(data2.at !== undefined){
let data5 = data2.at;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/at",schemaPath:"#/properties/remarks/items/properties/at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},parentSchema:schema31.properties.remarks.items.properties.at});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/at",schemaPath:"#/properties/remarks/items/properties/at/type",keyword:"type",params:{type: "number"},parentSchema:schema31.properties.remarks.items.properties.at});
errors++;
}
}
if(data2.take !== undefined){
let data6 = data2.take;
if(typeof data6 === "string"){
if(func1(data6) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/take",schemaPath:"#/properties/remarks/items/properties/take/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.remarks.items.properties.take});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/take",schemaPath:"#/properties/remarks/items/properties/take/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.remarks.items.properties.take});
errors++;
}
}
if(data2.text !== undefined){
let data7 = data2.text;
if(typeof data7 === "string"){
if(func1(data7) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/text",schemaPath:"#/properties/remarks/items/properties/text/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.remarks.items.properties.text});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/text",schemaPath:"#/properties/remarks/items/properties/text/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.remarks.items.properties.text});
errors++;
}
}
if(data2.author !== undefined){
let data8 = data2.author;
if(typeof data8 === "string"){
if(func1(data8) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/author",schemaPath:"#/properties/remarks/items/properties/author/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.remarks.items.properties.author});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/author",schemaPath:"#/properties/remarks/items/properties/author/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.remarks.items.properties.author});
errors++;
}
}
if(data2.date !== undefined){
let data9 = data2.date;
if(typeof data9 === "string"){
if(func1(data9) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/date",schemaPath:"#/properties/remarks/items/properties/date/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.remarks.items.properties.date});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/date",schemaPath:"#/properties/remarks/items/properties/date/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.remarks.items.properties.date});
errors++;
}
}
if(data2.done !== undefined){
let data10 = data2.done;
if(typeof data10 !== "boolean"){
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0+"/done",schemaPath:"#/properties/remarks/items/properties/done/type",keyword:"type",params:{type: "boolean"},parentSchema:schema31.properties.remarks.items.properties.done});
errors++;
}
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/remarks/" + i0,schemaPath:"#/properties/remarks/items/type",keyword:"type",params:{type: "object"},parentSchema:schema31.properties.remarks.items});
errors++;
}
}
}
}
if(data.rejected !== undefined){
let data11 = data.rejected;
if((!(Array.isArray(data11))) && (data11 !== null)){
vErrors = addError(vErrors, {instancePath:instancePath+"/rejected",schemaPath:"#/properties/rejected/type",keyword:"type",params:{type: schema31.properties.rejected.type},parentSchema:schema31.properties.rejected});
errors++;
}
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(func1(data12) < 1){
vErrors = addError(vErrors, {instancePath:instancePath+"/rejected/" + i1,schemaPath:"#/properties/rejected/items/minLength",keyword:"minLength",params:{limit: 1},parentSchema:schema31.properties.rejected.items});
errors++;
}
}
else {
vErrors = addError(vErrors, {instancePath:instancePath+"/rejected/" + i1,schemaPath:"#/properties/rejected/items/type",keyword:"type",params:{type: "string"},parentSchema:schema31.properties.rejected.items});
errors++;
}
}
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

/** Checks a value against packages/renderer/schemas/notes.schema.json. */
export const validateNotes: SchemaCheck = compiled;
