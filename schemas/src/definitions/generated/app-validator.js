// Written by scripts/generate-app-validator.mjs from the definition schemas. Do not edit.
export const validate = validate21;
export default validate21;
const schema6 = {"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"description":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48},"accent":{"type":"string","pattern":"^#[0-9a-f]{6}$"},"zone":{"type":"string","maxLength":64},"navigation":{"type":"array","maxItems":30,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"items":{"type":"array","maxItems":50,"items":{"type":"object","discriminator":{"propertyName":"kind"},"required":["kind"],"oneOf":[{"type":"object","properties":{"kind":{"const":"object"},"object":{"$ref":"#/$defs/part0"}},"required":["kind","object"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"dashboard"},"dashboard":{"$ref":"#/$defs/part0"}},"required":["kind","dashboard"],"additionalProperties":false}]}}},"required":["key","items"],"additionalProperties":false}},"objects":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"icon":{"type":"string","pattern":"^[a-z0-9-]*$","maxLength":48},"description":{"$ref":"#/$defs/part1"},"title":{"$ref":"#/$defs/part0"},"fields":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"searchable":{"type":"boolean"},"type":{"const":"text"},"options":{"type":"object","properties":{"format":{"enum":["line","long","email","phone","url"]},"maxLength":{"type":"integer","minimum":1,"maximum":100000}},"required":["format"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"searchable":{"type":"boolean"},"type":{"const":"number"},"options":{"type":"object","properties":{"format":{"enum":["plain","money","percent","rating"]},"decimals":{"type":"integer","minimum":0,"maximum":6},"min":{"type":"number"},"max":{"type":"number"},"unit":{"type":"string","maxLength":10}},"required":["format"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"searchable":{"type":"boolean"},"type":{"const":"boolean"},"options":{"$ref":"#/$defs/part2"}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"searchable":{"type":"boolean"},"type":{"const":"date"},"options":{"type":"object","properties":{"precision":{"enum":["month","date","datetime"]}},"required":["precision"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"searchable":{"type":"boolean"},"type":{"const":"choice"},"options":{"type":"object","properties":{"multiple":{"type":"boolean"},"options":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"colour":{"$ref":"#/$defs/part3"},"retired":{"type":"boolean"}},"required":["key","label"],"additionalProperties":false},"maxItems":1000}},"required":["options"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"searchable":{"type":"boolean"},"type":{"const":"user"},"options":{"$ref":"#/$defs/part2"}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"searchable":{"type":"boolean"},"type":{"const":"link"},"options":{"type":"object","properties":{"to":{"$ref":"#/$defs/part4"}},"required":["to"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"searchable":{"type":"boolean"},"type":{"const":"serial"},"options":{"type":"object","properties":{"pattern":{"type":"string","pattern":"^[^{}]{0,20}(\\{(YYYY|YY|MM|DD)\\}[^{}]{0,10}){0,3}\\{0{1,10}\\}[^{}]{0,10}$"},"reset":{"enum":["never","year","month","day"]}},"required":["pattern","reset"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false}]},"maxItems":500},"behaviours":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"type":{"const":"ownership"},"options":{"type":"object","properties":{"toCreator":{"type":"boolean"}},"required":[],"additionalProperties":false}},"required":["type","options"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"stages"},"options":{"type":"object","properties":{"label":{"$ref":"#/$defs/part1"},"pipelines":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"stages":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"colour":{"$ref":"#/$defs/part3"},"kind":{"enum":["open","won","lost"]},"probability":{"type":"number","minimum":0,"maximum":100},"required":{"$ref":"#/$defs/part5"},"next":{"$ref":"#/$defs/part5"},"rotDays":{"type":"integer","minimum":1,"maximum":3650}},"required":["key","label","kind"],"additionalProperties":false},"minItems":1,"maxItems":50}},"required":["key","label","stages"],"additionalProperties":false}}},"required":["pipelines"],"additionalProperties":false}},"required":["type","options"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"matching"},"options":{"type":"object","properties":{"keys":{"type":"array","minItems":1,"maxItems":10,"items":{"type":"object","properties":{"label":{"$ref":"#/$defs/part1"},"fields":{"type":"array","items":{"$ref":"#/$defs/part0"},"minItems":1,"maxItems":4},"action":{"enum":["block","warn"]}},"required":["fields","action"],"additionalProperties":false}}},"required":["keys"],"additionalProperties":false}},"required":["type","options"],"additionalProperties":false}]},"maxItems":20},"validity":{"type":"array","items":{"type":"object","properties":{"rule":{},"message":{"$ref":"#/$defs/part1"},"field":{"$ref":"#/$defs/part0"}},"required":["rule","message"],"additionalProperties":false},"maxItems":100}},"required":["key","label","title","fields","behaviours"],"additionalProperties":false},"maxItems":300},"forms":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"object":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"sections":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"columns":{"enum":[1,2]},"visible":{},"items":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"kind"},"required":["kind"],"oneOf":[{"type":"object","properties":{"kind":{"const":"field"},"field":{"$ref":"#/$defs/part0"},"width":{"enum":["half","full"]}},"required":["kind","field"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"note"},"key":{"$ref":"#/$defs/part0"},"text":{"$ref":"#/$defs/part1"}},"required":["kind","key","text"],"additionalProperties":false}]},"maxItems":300}},"required":["key","columns","items"],"additionalProperties":false},"maxItems":50},"related":{"type":"array","items":{"$ref":"#/$defs/part6"},"maxItems":30},"facts":{"type":"array","items":{"$ref":"#/$defs/part0"},"maxItems":8},"composer":{"$ref":"#/$defs/part6"}},"required":["key","object","label","sections"],"additionalProperties":false},"maxItems":1000},"views":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"object":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48},"filter":{},"sort":{"$ref":"#/$defs/part7"},"type":{"const":"table"},"options":{"type":"object","properties":{"columns":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"object","properties":{"field":{"$ref":"#/$defs/part9"},"width":{"type":"integer","minimum":60,"maximum":800}},"required":["field"],"additionalProperties":false}}},"required":["columns"],"additionalProperties":false}},"required":["key","object","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"object":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48},"filter":{},"sort":{"$ref":"#/$defs/part7"},"type":{"const":"board"},"options":{"type":"object","properties":{"group":{"$ref":"#/$defs/part0"},"card":{"type":"array","items":{"$ref":"#/$defs/part9"},"maxItems":8},"sum":{"$ref":"#/$defs/part0"},"folded":{"$ref":"#/$defs/part10"}},"required":["group","card"],"additionalProperties":false}},"required":["key","object","label","type","options"],"additionalProperties":false}]},"maxItems":2000},"dashboards":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48},"widgets":{"type":"array","maxItems":50,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"type":{"enum":["number","bar"]},"query":{"type":"object","properties":{"object":{"type":"string","maxLength":48},"filter":{},"search":{"type":"string","maxLength":200},"sort":{"$ref":"#/$defs/part7"},"fields":{"type":"array","items":{"$ref":"#/$defs/part9"},"maxItems":300},"group":{"type":"array","maxItems":3,"items":{"type":"object","properties":{"field":{"$ref":"#/$defs/part9"},"bucket":{"enum":["day","week","month","quarter","year"]}},"required":["field"],"additionalProperties":false}},"measures":{"type":"array","maxItems":10,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"fn":{"enum":["count","sum","avg","min","max"]},"field":{"$ref":"#/$defs/part9"}},"required":["key","fn"],"additionalProperties":false}},"page":{"type":"object","properties":{"size":{"type":"integer","minimum":1,"maximum":1000},"after":{"type":"string","maxLength":4000}},"required":[],"additionalProperties":false},"count":{"enum":["none","capped","exact"]}},"required":["object"],"additionalProperties":false},"width":{"type":"integer","minimum":1,"maximum":12}},"required":["key","label","type","query"],"additionalProperties":false}}},"required":["key","label","widgets"],"additionalProperties":false},"maxItems":200},"workflows":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"description":{"$ref":"#/$defs/part1"},"active":{"type":"boolean"},"inline":{"type":"boolean"},"trigger":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"type":{"const":"created"},"object":{"$ref":"#/$defs/part0"},"when":{}},"required":["type","object"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"changed"},"object":{"$ref":"#/$defs/part0"},"when":{},"fields":{"$ref":"#/$defs/part10"}},"required":["type","object"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"becomes-true"},"object":{"$ref":"#/$defs/part0"},"when":{}},"required":["type","object","when"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"deleted"},"object":{"$ref":"#/$defs/part0"},"when":{}},"required":["type","object"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"button"},"object":{"$ref":"#/$defs/part0"},"when":{},"confirm":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48}},"required":["type","object"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"date"},"object":{"$ref":"#/$defs/part0"},"field":{"$ref":"#/$defs/part0"},"days":{"type":"integer","minimum":-366,"maximum":366},"at":{"type":"string","pattern":"^([01]\\d|2[0-3]):[0-5]\\d$"},"when":{}},"required":["type","object","field","days","at"],"additionalProperties":false}]},"start":{"$ref":"#/$defs/part0"},"steps":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part11"},"type":{"const":"create-record"},"options":{"type":"object","properties":{"object":{"$ref":"#/$defs/part0"},"values":{"$ref":"#/$defs/part12"}},"required":["object","values"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part11"},"type":{"const":"update-record"},"options":{"type":"object","properties":{"object":{"$ref":"#/$defs/part0"},"record":{},"values":{"$ref":"#/$defs/part12"}},"required":["object","record","values"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part11"},"type":{"const":"find-records"},"options":{"type":"object","properties":{"object":{"$ref":"#/$defs/part0"},"filter":{},"sort":{"$ref":"#/$defs/part7"}},"required":["object","filter"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part11"},"type":{"const":"assign"},"options":{"type":"object","properties":{"field":{"$ref":"#/$defs/part0"},"strategy":{"enum":["round_robin","least_load"]},"roles":{"$ref":"#/$defs/part4"},"onlyEmpty":{"type":"boolean"}},"required":["field","strategy","roles"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part11"},"type":{"const":"branch"},"options":{"type":"object","properties":{"ways":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"when":{}},"required":["key","label","when"],"additionalProperties":false}}},"required":["ways"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part11"},"type":{"const":"notify"},"options":{"type":"object","properties":{"to":{},"title":{},"body":{}},"required":["to","title"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false}]},"minItems":1,"maxItems":200}},"required":["key","label","active","inline","trigger","start","steps"],"additionalProperties":false},"maxItems":500},"roles":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"description":{"$ref":"#/$defs/part1"},"admin":{"type":"boolean"},"design":{"type":"boolean"},"objects":{"type":"object","propertyNames":{"$ref":"#/$defs/part0"},"additionalProperties":{"type":"object","properties":{"create":{"type":"boolean"},"read":{"enum":["none","own","all"]},"update":{"enum":["none","own","all"]},"delete":{"enum":["none","own","all"]},"transfer":{"type":"boolean"},"import":{"type":"boolean"},"export":{"type":"boolean"},"fields":{"type":"object","propertyNames":{"$ref":"#/$defs/part0"},"additionalProperties":{"enum":["hidden","read","write"]}}},"required":["read"],"additionalProperties":false}}},"required":["key","label","objects"],"additionalProperties":false},"maxItems":100}},"required":["key","label","zone","navigation","objects","forms","views","dashboards","workflows","roles"],"additionalProperties":false,"$defs":{"part0":{"type":"string","pattern":"^[a-z][a-z0-9_]*$","maxLength":48},"part1":{"type":"object","properties":{"zh":{"type":"string","maxLength":200},"en":{"type":"string","maxLength":200}},"required":[],"additionalProperties":false,"minProperties":1},"part2":{"type":"object","properties":{},"required":[],"additionalProperties":false},"part3":{"enum":["grey","blue","teal","green","amber","red","violet"]},"part4":{"type":"array","items":{"$ref":"#/$defs/part0"},"minItems":1,"maxItems":20},"part5":{"type":"array","items":{"$ref":"#/$defs/part0"}},"part6":{"type":"string","pattern":"^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$"},"part9":{"type":"string","pattern":"^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,4}$","maxLength":250},"part8":{"type":"object","properties":{"field":{"$ref":"#/$defs/part9"},"descending":{"type":"boolean"}},"required":["field"],"additionalProperties":false},"part7":{"type":"array","maxItems":5,"items":{"$ref":"#/$defs/part8"}},"part10":{"type":"array","items":{"$ref":"#/$defs/part0"},"maxItems":50},"part11":{"type":"object","propertyNames":{"$ref":"#/$defs/part0"},"additionalProperties":{"$ref":"#/$defs/part0"}},"part12":{"type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9_]*$","maxLength":48},"additionalProperties":{},"maxProperties":200}}};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":"string","pattern":"^[a-z][a-z0-9_]*$","maxLength":48};
const pattern0 = new RegExp("^[a-z][a-z0-9_]*$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 48){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern0.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"object","properties":{"zh":{"type":"string","maxLength":200},"en":{"type":"string","maxLength":200}},"required":[],"additionalProperties":false,"minProperties":1};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "zh") || (key0 === "en"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.zh !== undefined){
let data0 = data.zh;
if(typeof data0 === "string"){
if(data0.length > 200){
const err2 = {instancePath:instancePath+"/zh",schemaPath:"#/properties/zh/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/zh",schemaPath:"#/properties/zh/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.en !== undefined){
let data1 = data.en;
if(typeof data1 === "string"){
if(data1.length > 200){
const err4 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","properties":{},"required":[],"additionalProperties":false};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

const schema10 = {"enum":["grey","blue","teal","green","amber","red","violet"]};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((((((data === "grey") || (data === "blue")) || (data === "teal")) || (data === "green")) || (data === "amber")) || (data === "red")) || (data === "violet"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema10.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"array","items":{"$ref":"#/$defs/part0"},"minItems":1,"maxItems":20};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 20){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"array","items":{"$ref":"#/$defs/part0"}};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"string","pattern":"^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$"};
const pattern4 = new RegExp("^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$", "u");

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern4.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"array","maxItems":5,"items":{"$ref":"#/$defs/part8"}};
const schema15 = {"type":"object","properties":{"field":{"$ref":"#/$defs/part9"},"descending":{"type":"boolean"}},"required":["field"],"additionalProperties":false};
const schema16 = {"type":"string","pattern":"^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,4}$","maxLength":250};
const pattern5 = new RegExp("^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,4}$", "u");

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 250){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 250}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern5.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,4}$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}


function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.field === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "field") || (key0 === "descending"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.field !== undefined){
if(!(validate100(data.field, {instancePath:instancePath+"/field",parentData:data,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.descending !== undefined){
if(typeof data.descending !== "boolean"){
const err2 = {instancePath:instancePath+"/descending",schemaPath:"#/properties/descending/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}


function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 5){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 5}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate99(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"array","items":{"$ref":"#/$defs/part0"},"maxItems":50};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 50){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","propertyNames":{"$ref":"#/$defs/part0"},"additionalProperties":{"$ref":"#/$defs/part0"}};

function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate22(key0, {instancePath,parentData:data,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
for(const key1 in data){
if(!(validate22(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate139.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9_]*$","maxLength":48},"additionalProperties":{},"maxProperties":200};

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 200){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 200}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(key0.length > 48){
const err1 = {instancePath,schemaPath:"#/propertyNames/maxLength",keyword:"maxLength",params:{limit: 48},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern0.test(key0)){
const err2 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*$"},propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^#[0-9a-f]{6}$", "u");
const pattern2 = new RegExp("^[a-z0-9-]*$", "u");
const pattern3 = new RegExp("^[^{}]{0,20}(\\{(YYYY|YY|MM|DD)\\}[^{}]{0,10}){0,3}\\{0{1,10}\\}[^{}]{0,10}$", "u");
const pattern6 = new RegExp("^([01]\\d|2[0-3]):[0-5]\\d$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.label === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.zone === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "zone"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.navigation === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "navigation"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.objects === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "objects"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.forms === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "forms"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.views === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "views"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.dashboards === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dashboards"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.workflows === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "workflows"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.roles === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "roles"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err10 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.key !== undefined){
if(!(validate22(data.key, {instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(!(validate24(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate24(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.icon !== undefined){
let data3 = data.icon;
if(typeof data3 === "string"){
if(data3.length > 48){
const err11 = {instancePath:instancePath+"/icon",schemaPath:"#/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
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
const err12 = {instancePath:instancePath+"/icon",schemaPath:"#/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.accent !== undefined){
let data4 = data.accent;
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err13 = {instancePath:instancePath+"/accent",schemaPath:"#/properties/accent/pattern",keyword:"pattern",params:{pattern: "^#[0-9a-f]{6}$"}};
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
const err14 = {instancePath:instancePath+"/accent",schemaPath:"#/properties/accent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.zone !== undefined){
let data5 = data.zone;
if(typeof data5 === "string"){
if(data5.length > 64){
const err15 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/maxLength",keyword:"maxLength",params:{limit: 64}};
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
const err16 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.navigation !== undefined){
let data6 = data.navigation;
if(Array.isArray(data6)){
if(data6.length > 30){
const err17 = {instancePath:instancePath+"/navigation",schemaPath:"#/properties/navigation/maxItems",keyword:"maxItems",params:{limit: 30}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.key === undefined){
const err18 = {instancePath:instancePath+"/navigation/" + i0,schemaPath:"#/properties/navigation/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7.items === undefined){
const err19 = {instancePath:instancePath+"/navigation/" + i0,schemaPath:"#/properties/navigation/items/required",keyword:"required",params:{missingProperty: "items"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data7){
if(!(((key1 === "key") || (key1 === "label")) || (key1 === "items"))){
const err20 = {instancePath:instancePath+"/navigation/" + i0,schemaPath:"#/properties/navigation/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.key !== undefined){
if(!(validate22(data7.key, {instancePath:instancePath+"/navigation/" + i0+"/key",parentData:data7,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data7.label !== undefined){
if(!(validate24(data7.label, {instancePath:instancePath+"/navigation/" + i0+"/label",parentData:data7,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data7.items !== undefined){
let data10 = data7.items;
if(Array.isArray(data10)){
if(data10.length > 50){
const err21 = {instancePath:instancePath+"/navigation/" + i0+"/items",schemaPath:"#/properties/navigation/items/properties/items/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.kind === undefined){
const err22 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const tag0 = data11.kind;
if(typeof tag0 == "string"){
if(tag0 === "object"){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.kind === undefined){
const err23 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data11.object === undefined){
const err24 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/0/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data11){
if(!((key2 === "kind") || (key2 === "object"))){
const err25 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11.kind !== undefined){
if("object" !== data11.kind){
const err26 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1+"/kind",schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.object !== undefined){
if(!(validate22(data11.object, {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1+"/object",parentData:data11,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else if(tag0 === "dashboard"){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.kind === undefined){
const err28 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data11.dashboard === undefined){
const err29 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/1/required",keyword:"required",params:{missingProperty: "dashboard"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data11){
if(!((key3 === "kind") || (key3 === "dashboard"))){
const err30 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data11.kind !== undefined){
if("dashboard" !== data11.kind){
const err31 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1+"/kind",schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "dashboard"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data11.dashboard !== undefined){
if(!(validate22(data11.dashboard, {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1+"/dashboard",parentData:data11,parentDataProperty:"dashboard",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0}};
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
const err34 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/navigation/" + i0+"/items/" + i1,schemaPath:"#/properties/navigation/items/properties/items/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/navigation/" + i0+"/items",schemaPath:"#/properties/navigation/items/properties/items/type",keyword:"type",params:{type: "array"}};
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
else {
const err37 = {instancePath:instancePath+"/navigation/" + i0,schemaPath:"#/properties/navigation/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/navigation",schemaPath:"#/properties/navigation/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.objects !== undefined){
let data16 = data.objects;
if(Array.isArray(data16)){
if(data16.length > 300){
const err39 = {instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/maxItems",keyword:"maxItems",params:{limit: 300}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.key === undefined){
const err40 = {instancePath:instancePath+"/objects/" + i2,schemaPath:"#/properties/objects/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data17.label === undefined){
const err41 = {instancePath:instancePath+"/objects/" + i2,schemaPath:"#/properties/objects/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data17.title === undefined){
const err42 = {instancePath:instancePath+"/objects/" + i2,schemaPath:"#/properties/objects/items/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data17.fields === undefined){
const err43 = {instancePath:instancePath+"/objects/" + i2,schemaPath:"#/properties/objects/items/required",keyword:"required",params:{missingProperty: "fields"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data17.behaviours === undefined){
const err44 = {instancePath:instancePath+"/objects/" + i2,schemaPath:"#/properties/objects/items/required",keyword:"required",params:{missingProperty: "behaviours"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 in data17){
if(!((((((((key4 === "key") || (key4 === "label")) || (key4 === "icon")) || (key4 === "description")) || (key4 === "title")) || (key4 === "fields")) || (key4 === "behaviours")) || (key4 === "validity"))){
const err45 = {instancePath:instancePath+"/objects/" + i2,schemaPath:"#/properties/objects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data17.key !== undefined){
if(!(validate22(data17.key, {instancePath:instancePath+"/objects/" + i2+"/key",parentData:data17,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data17.label !== undefined){
if(!(validate24(data17.label, {instancePath:instancePath+"/objects/" + i2+"/label",parentData:data17,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data17.icon !== undefined){
let data20 = data17.icon;
if(typeof data20 === "string"){
if(data20.length > 48){
const err46 = {instancePath:instancePath+"/objects/" + i2+"/icon",schemaPath:"#/properties/objects/items/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!pattern2.test(data20)){
const err47 = {instancePath:instancePath+"/objects/" + i2+"/icon",schemaPath:"#/properties/objects/items/properties/icon/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]*$"}};
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
const err48 = {instancePath:instancePath+"/objects/" + i2+"/icon",schemaPath:"#/properties/objects/items/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data17.description !== undefined){
if(!(validate24(data17.description, {instancePath:instancePath+"/objects/" + i2+"/description",parentData:data17,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data17.title !== undefined){
if(!(validate22(data17.title, {instancePath:instancePath+"/objects/" + i2+"/title",parentData:data17,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data17.fields !== undefined){
let data23 = data17.fields;
if(Array.isArray(data23)){
if(data23.length > 500){
const err49 = {instancePath:instancePath+"/objects/" + i2+"/fields",schemaPath:"#/properties/objects/items/properties/fields/maxItems",keyword:"maxItems",params:{limit: 500}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.type === undefined){
const err50 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const tag1 = data24.type;
if(typeof tag1 == "string"){
if(tag1 === "text"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err51 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data24.label === undefined){
const err52 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data24.type === undefined){
const err53 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data24.options === undefined){
const err54 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key5 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[0].properties, key5))){
const err55 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data24.key !== undefined){
if(!(validate22(data24.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/key",parentData:data24,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.label !== undefined){
if(!(validate24(data24.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/label",parentData:data24,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.help !== undefined){
if(!(validate24(data24.help, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/help",parentData:data24,parentDataProperty:"help",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.unique !== undefined){
if(typeof data24.unique !== "boolean"){
const err56 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err57 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data24.type !== undefined){
if("text" !== data24.type){
const err58 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "text"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data24.options !== undefined){
let data31 = data24.options;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.format === undefined){
const err59 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key6 in data31){
if(!((key6 === "format") || (key6 === "maxLength"))){
const err60 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data31.format !== undefined){
let data32 = data31.format;
if(!(((((data32 === "line") || (data32 === "long")) || (data32 === "email")) || (data32 === "phone")) || (data32 === "url"))){
const err61 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/format",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/properties/format/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[0].properties.options.properties.format.enum}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data31.maxLength !== undefined){
let data33 = data31.maxLength;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err62 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxLength",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/properties/maxLength/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 100000 || isNaN(data33)){
const err63 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxLength",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/properties/maxLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data33 < 1 || isNaN(data33)){
const err64 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxLength",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/properties/maxLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
else {
const err65 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else if(tag1 === "number"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err67 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data24.label === undefined){
const err68 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data24.type === undefined){
const err69 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data24.options === undefined){
const err70 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key7 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[1].properties, key7))){
const err71 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data24.key !== undefined){
if(!(validate22(data24.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/key",parentData:data24,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.label !== undefined){
if(!(validate24(data24.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/label",parentData:data24,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.help !== undefined){
if(!(validate24(data24.help, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/help",parentData:data24,parentDataProperty:"help",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.unique !== undefined){
if(typeof data24.unique !== "boolean"){
const err72 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err73 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data24.type !== undefined){
if("number" !== data24.type){
const err74 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "number"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data24.options !== undefined){
let data40 = data24.options;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.format === undefined){
const err75 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key8 in data40){
if(!(((((key8 === "format") || (key8 === "decimals")) || (key8 === "min")) || (key8 === "max")) || (key8 === "unit"))){
const err76 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data40.format !== undefined){
let data41 = data40.format;
if(!((((data41 === "plain") || (data41 === "money")) || (data41 === "percent")) || (data41 === "rating"))){
const err77 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/format",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/format/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[1].properties.options.properties.format.enum}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data40.decimals !== undefined){
let data42 = data40.decimals;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err78 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/decimals",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/decimals/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 6 || isNaN(data42)){
const err79 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/decimals",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/decimals/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err80 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/decimals",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/decimals/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data40.min !== undefined){
let data43 = data40.min;
if(!((typeof data43 == "number") && (isFinite(data43)))){
const err81 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/min",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/min/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data40.max !== undefined){
let data44 = data40.max;
if(!((typeof data44 == "number") && (isFinite(data44)))){
const err82 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/max",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/max/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data40.unit !== undefined){
let data45 = data40.unit;
if(typeof data45 === "string"){
if(data45.length > 10){
const err83 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/unit",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/unit/maxLength",keyword:"maxLength",params:{limit: 10}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/unit",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/unit/type",keyword:"type",params:{type: "string"}};
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
const err85 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else if(tag1 === "boolean"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err87 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/2/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data24.label === undefined){
const err88 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/2/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data24.type === undefined){
const err89 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/2/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data24.options === undefined){
const err90 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/2/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
for(const key9 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[2].properties, key9))){
const err91 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data24.key !== undefined){
if(!(validate22(data24.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/key",parentData:data24,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.label !== undefined){
if(!(validate24(data24.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/label",parentData:data24,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.help !== undefined){
if(!(validate24(data24.help, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/help",parentData:data24,parentDataProperty:"help",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.unique !== undefined){
if(typeof data24.unique !== "boolean"){
const err92 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/2/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err93 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/2/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data24.type !== undefined){
if("boolean" !== data24.type){
const err94 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "boolean"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data24.options !== undefined){
if(!(validate44(data24.options, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",parentData:data24,parentDataProperty:"options",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err95 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else if(tag1 === "date"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err96 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data24.label === undefined){
const err97 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data24.type === undefined){
const err98 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data24.options === undefined){
const err99 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key10 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[3].properties, key10))){
const err100 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data24.key !== undefined){
if(!(validate22(data24.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/key",parentData:data24,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.label !== undefined){
if(!(validate24(data24.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/label",parentData:data24,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.help !== undefined){
if(!(validate24(data24.help, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/help",parentData:data24,parentDataProperty:"help",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.unique !== undefined){
if(typeof data24.unique !== "boolean"){
const err101 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err102 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data24.type !== undefined){
if("date" !== data24.type){
const err103 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/properties/type/const",keyword:"const",params:{allowedValue: "date"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data24.options !== undefined){
let data59 = data24.options;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.precision === undefined){
const err104 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/properties/options/required",keyword:"required",params:{missingProperty: "precision"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key11 in data59){
if(!(key11 === "precision")){
const err105 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data59.precision !== undefined){
let data60 = data59.precision;
if(!(((data60 === "month") || (data60 === "date")) || (data60 === "datetime"))){
const err106 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/precision",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/properties/options/properties/precision/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[3].properties.options.properties.precision.enum}};
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
const err107 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else if(tag1 === "choice"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err109 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data24.label === undefined){
const err110 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data24.type === undefined){
const err111 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data24.options === undefined){
const err112 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
for(const key12 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[4].properties, key12))){
const err113 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data24.key !== undefined){
if(!(validate22(data24.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/key",parentData:data24,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.label !== undefined){
if(!(validate24(data24.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/label",parentData:data24,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.help !== undefined){
if(!(validate24(data24.help, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/help",parentData:data24,parentDataProperty:"help",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.unique !== undefined){
if(typeof data24.unique !== "boolean"){
const err114 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err115 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data24.type !== undefined){
if("choice" !== data24.type){
const err116 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/type/const",keyword:"const",params:{allowedValue: "choice"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data24.options !== undefined){
let data67 = data24.options;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.options === undefined){
const err117 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
for(const key13 in data67){
if(!((key13 === "multiple") || (key13 === "options"))){
const err118 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data67.multiple !== undefined){
if(typeof data67.multiple !== "boolean"){
const err119 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/multiple",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/multiple/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data67.options !== undefined){
let data69 = data67.options;
if(Array.isArray(data69)){
if(data69.length > 1000){
const err120 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
const len4 = data69.length;
for(let i4=0; i4<len4; i4++){
let data70 = data69[i4];
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.key === undefined){
const err121 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data70.label === undefined){
const err122 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key14 in data70){
if(!((((key14 === "key") || (key14 === "label")) || (key14 === "colour")) || (key14 === "retired"))){
const err123 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data70.key !== undefined){
if(!(validate22(data70.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4+"/key",parentData:data70,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data70.label !== undefined){
if(!(validate24(data70.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4+"/label",parentData:data70,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data70.colour !== undefined){
if(!(validate54(data70.colour, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4+"/colour",parentData:data70,parentDataProperty:"colour",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data70.retired !== undefined){
if(typeof data70.retired !== "boolean"){
const err124 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4+"/retired",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/items/properties/retired/type",keyword:"type",params:{type: "boolean"}};
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
const err125 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
else if(tag1 === "user"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err129 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data24.label === undefined){
const err130 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data24.type === undefined){
const err131 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data24.options === undefined){
const err132 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
for(const key15 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[5].properties, key15))){
const err133 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data24.key !== undefined){
if(!(validate22(data24.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/key",parentData:data24,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.label !== undefined){
if(!(validate24(data24.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/label",parentData:data24,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.help !== undefined){
if(!(validate24(data24.help, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/help",parentData:data24,parentDataProperty:"help",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.unique !== undefined){
if(typeof data24.unique !== "boolean"){
const err134 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err135 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data24.type !== undefined){
if("user" !== data24.type){
const err136 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/properties/type/const",keyword:"const",params:{allowedValue: "user"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data24.options !== undefined){
if(!(validate44(data24.options, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",parentData:data24,parentDataProperty:"options",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err137 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else if(tag1 === "link"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err138 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data24.label === undefined){
const err139 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data24.type === undefined){
const err140 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data24.options === undefined){
const err141 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
for(const key16 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[6].properties, key16))){
const err142 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data24.key !== undefined){
if(!(validate22(data24.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/key",parentData:data24,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.label !== undefined){
if(!(validate24(data24.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/label",parentData:data24,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.help !== undefined){
if(!(validate24(data24.help, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/help",parentData:data24,parentDataProperty:"help",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.unique !== undefined){
if(typeof data24.unique !== "boolean"){
const err143 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err144 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data24.type !== undefined){
if("link" !== data24.type){
const err145 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/type/const",keyword:"const",params:{allowedValue: "link"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data24.options !== undefined){
let data88 = data24.options;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
if(data88.to === undefined){
const err146 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/options/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
for(const key17 in data88){
if(!(key17 === "to")){
const err147 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data88.to !== undefined){
if(!(validate63(data88.to, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/to",parentData:data88,parentDataProperty:"to",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err148 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
else if(tag1 === "serial"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err150 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data24.label === undefined){
const err151 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data24.type === undefined){
const err152 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data24.options === undefined){
const err153 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
for(const key18 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[7].properties, key18))){
const err154 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data24.key !== undefined){
if(!(validate22(data24.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/key",parentData:data24,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.label !== undefined){
if(!(validate24(data24.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/label",parentData:data24,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.help !== undefined){
if(!(validate24(data24.help, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/help",parentData:data24,parentDataProperty:"help",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data24.unique !== undefined){
if(typeof data24.unique !== "boolean"){
const err155 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err156 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data24.type !== undefined){
if("serial" !== data24.type){
const err157 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/type/const",keyword:"const",params:{allowedValue: "serial"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data24.options !== undefined){
let data96 = data24.options;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.pattern === undefined){
const err158 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/required",keyword:"required",params:{missingProperty: "pattern"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data96.reset === undefined){
const err159 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/required",keyword:"required",params:{missingProperty: "reset"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
for(const key19 in data96){
if(!((key19 === "pattern") || (key19 === "reset"))){
const err160 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data96.pattern !== undefined){
let data97 = data96.pattern;
if(typeof data97 === "string"){
if(!pattern3.test(data97)){
const err161 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/pattern",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/properties/pattern/pattern",keyword:"pattern",params:{pattern: "^[^{}]{0,20}(\\{(YYYY|YY|MM|DD)\\}[^{}]{0,10}){0,3}\\{0{1,10}\\}[^{}]{0,10}$"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
else {
const err162 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/pattern",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data96.reset !== undefined){
let data98 = data96.reset;
if(!((((data98 === "never") || (data98 === "year")) || (data98 === "month")) || (data98 === "day"))){
const err163 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/reset",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/properties/reset/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[7].properties.options.properties.reset.enum}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
else {
const err164 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/type",keyword:"type",params:{type: "object"}};
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
const err165 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag1}};
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
const err167 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag1}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/objects/" + i2+"/fields",schemaPath:"#/properties/objects/items/properties/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data17.behaviours !== undefined){
let data99 = data17.behaviours;
if(Array.isArray(data99)){
if(data99.length > 20){
const err170 = {instancePath:instancePath+"/objects/" + i2+"/behaviours",schemaPath:"#/properties/objects/items/properties/behaviours/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
const len5 = data99.length;
for(let i5=0; i5<len5; i5++){
let data100 = data99[i5];
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.type === undefined){
const err171 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
const tag2 = data100.type;
if(typeof tag2 == "string"){
if(tag2 === "ownership"){
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.type === undefined){
const err172 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data100.options === undefined){
const err173 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
for(const key20 in data100){
if(!((key20 === "type") || (key20 === "options"))){
const err174 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data100.type !== undefined){
if("ownership" !== data100.type){
const err175 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/type",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "ownership"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data100.options !== undefined){
let data102 = data100.options;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key21 in data102){
if(!(key21 === "toCreator")){
const err176 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data102.toCreator !== undefined){
if(typeof data102.toCreator !== "boolean"){
const err177 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/toCreator",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/properties/options/properties/toCreator/type",keyword:"type",params:{type: "boolean"}};
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
const err178 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
else {
const err179 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else if(tag2 === "stages"){
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.type === undefined){
const err180 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(data100.options === undefined){
const err181 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
for(const key22 in data100){
if(!((key22 === "type") || (key22 === "options"))){
const err182 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data100.type !== undefined){
if("stages" !== data100.type){
const err183 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/type",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "stages"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data100.options !== undefined){
let data105 = data100.options;
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
if(data105.pipelines === undefined){
const err184 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "pipelines"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
for(const key23 in data105){
if(!((key23 === "label") || (key23 === "pipelines"))){
const err185 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data105.label !== undefined){
if(!(validate24(data105.label, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/label",parentData:data105,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data105.pipelines !== undefined){
let data107 = data105.pipelines;
if(Array.isArray(data107)){
if(data107.length > 20){
const err186 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data107.length < 1){
const err187 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
const len6 = data107.length;
for(let i6=0; i6<len6; i6++){
let data108 = data107[i6];
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
if(data108.key === undefined){
const err188 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data108.label === undefined){
const err189 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data108.stages === undefined){
const err190 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/required",keyword:"required",params:{missingProperty: "stages"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
for(const key24 in data108){
if(!(((key24 === "key") || (key24 === "label")) || (key24 === "stages"))){
const err191 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data108.key !== undefined){
if(!(validate22(data108.key, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/key",parentData:data108,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data108.label !== undefined){
if(!(validate24(data108.label, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/label",parentData:data108,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data108.stages !== undefined){
let data111 = data108.stages;
if(Array.isArray(data111)){
if(data111.length > 50){
const err192 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data111.length < 1){
const err193 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
const len7 = data111.length;
for(let i7=0; i7<len7; i7++){
let data112 = data111[i7];
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
if(data112.key === undefined){
const err194 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(data112.label === undefined){
const err195 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data112.kind === undefined){
const err196 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
for(const key25 in data112){
if(!((((((((key25 === "key") || (key25 === "label")) || (key25 === "colour")) || (key25 === "kind")) || (key25 === "probability")) || (key25 === "required")) || (key25 === "next")) || (key25 === "rotDays"))){
const err197 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data112.key !== undefined){
if(!(validate22(data112.key, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/key",parentData:data112,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data112.label !== undefined){
if(!(validate24(data112.label, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/label",parentData:data112,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data112.colour !== undefined){
if(!(validate54(data112.colour, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/colour",parentData:data112,parentDataProperty:"colour",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data112.kind !== undefined){
let data116 = data112.kind;
if(!(((data116 === "open") || (data116 === "won")) || (data116 === "lost"))){
const err198 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/kind",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.behaviours.items.oneOf[1].properties.options.properties.pipelines.items.properties.stages.items.properties.kind.enum}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data112.probability !== undefined){
let data117 = data112.probability;
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 > 100 || isNaN(data117)){
const err199 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/probability",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(data117 < 0 || isNaN(data117)){
const err200 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/probability",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/probability",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/probability/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data112.required !== undefined){
if(!(validate75(data112.required, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/required",parentData:data112,parentDataProperty:"required",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data112.next !== undefined){
if(!(validate75(data112.next, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/next",parentData:data112,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data112.rotDays !== undefined){
let data120 = data112.rotDays;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
const err202 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/rotDays",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/rotDays/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 > 3650 || isNaN(data120)){
const err203 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/rotDays",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/rotDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(data120 < 1 || isNaN(data120)){
const err204 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/rotDays",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/rotDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
}
else {
const err205 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/type",keyword:"type",params:{type: "array"}};
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
const err207 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/type",keyword:"type",params:{type: "object"}};
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
const err208 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
else {
const err209 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
else {
const err210 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
else if(tag2 === "matching"){
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.type === undefined){
const err211 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data100.options === undefined){
const err212 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
for(const key26 in data100){
if(!((key26 === "type") || (key26 === "options"))){
const err213 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data100.type !== undefined){
if("matching" !== data100.type){
const err214 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/type",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "matching"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data100.options !== undefined){
let data122 = data100.options;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
if(data122.keys === undefined){
const err215 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/required",keyword:"required",params:{missingProperty: "keys"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
for(const key27 in data122){
if(!(key27 === "keys")){
const err216 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data122.keys !== undefined){
let data123 = data122.keys;
if(Array.isArray(data123)){
if(data123.length > 10){
const err217 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data123.length < 1){
const err218 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
const len8 = data123.length;
for(let i8=0; i8<len8; i8++){
let data124 = data123[i8];
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
if(data124.fields === undefined){
const err219 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/required",keyword:"required",params:{missingProperty: "fields"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data124.action === undefined){
const err220 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/required",keyword:"required",params:{missingProperty: "action"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
for(const key28 in data124){
if(!(((key28 === "label") || (key28 === "fields")) || (key28 === "action"))){
const err221 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data124.label !== undefined){
if(!(validate24(data124.label, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/label",parentData:data124,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data124.fields !== undefined){
let data126 = data124.fields;
if(Array.isArray(data126)){
if(data126.length > 4){
const err222 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/fields",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/properties/fields/maxItems",keyword:"maxItems",params:{limit: 4}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if(data126.length < 1){
const err223 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/fields",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/properties/fields/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
const len9 = data126.length;
for(let i9=0; i9<len9; i9++){
if(!(validate22(data126[i9], {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/fields/" + i9,parentData:data126,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err224 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/fields",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/properties/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data124.action !== undefined){
let data128 = data124.action;
if(!((data128 === "block") || (data128 === "warn"))){
const err225 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/action",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.behaviours.items.oneOf[2].properties.options.properties.keys.items.properties.action.enum}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
}
else {
const err226 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
else {
const err227 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
else {
const err228 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
else {
const err229 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag2}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
else {
const err231 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag2}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/objects/" + i2+"/behaviours",schemaPath:"#/properties/objects/items/properties/behaviours/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data17.validity !== undefined){
let data129 = data17.validity;
if(Array.isArray(data129)){
if(data129.length > 100){
const err234 = {instancePath:instancePath+"/objects/" + i2+"/validity",schemaPath:"#/properties/objects/items/properties/validity/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
const len10 = data129.length;
for(let i10=0; i10<len10; i10++){
let data130 = data129[i10];
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
if(data130.rule === undefined){
const err235 = {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10,schemaPath:"#/properties/objects/items/properties/validity/items/required",keyword:"required",params:{missingProperty: "rule"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(data130.message === undefined){
const err236 = {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10,schemaPath:"#/properties/objects/items/properties/validity/items/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
for(const key29 in data130){
if(!(((key29 === "rule") || (key29 === "message")) || (key29 === "field"))){
const err237 = {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10,schemaPath:"#/properties/objects/items/properties/validity/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data130.message !== undefined){
if(!(validate24(data130.message, {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10+"/message",parentData:data130,parentDataProperty:"message",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data130.field !== undefined){
if(!(validate22(data130.field, {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10+"/field",parentData:data130,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err238 = {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10,schemaPath:"#/properties/objects/items/properties/validity/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
else {
const err239 = {instancePath:instancePath+"/objects/" + i2+"/validity",schemaPath:"#/properties/objects/items/properties/validity/type",keyword:"type",params:{type: "array"}};
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
else {
const err240 = {instancePath:instancePath+"/objects/" + i2,schemaPath:"#/properties/objects/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
else {
const err241 = {instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data.forms !== undefined){
let data133 = data.forms;
if(Array.isArray(data133)){
if(data133.length > 1000){
const err242 = {instancePath:instancePath+"/forms",schemaPath:"#/properties/forms/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
const len11 = data133.length;
for(let i11=0; i11<len11; i11++){
let data134 = data133[i11];
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
if(data134.key === undefined){
const err243 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(data134.object === undefined){
const err244 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data134.label === undefined){
const err245 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data134.sections === undefined){
const err246 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/required",keyword:"required",params:{missingProperty: "sections"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
for(const key30 in data134){
if(!(((((((key30 === "key") || (key30 === "object")) || (key30 === "label")) || (key30 === "sections")) || (key30 === "related")) || (key30 === "facts")) || (key30 === "composer"))){
const err247 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data134.key !== undefined){
if(!(validate22(data134.key, {instancePath:instancePath+"/forms/" + i11+"/key",parentData:data134,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data134.object !== undefined){
if(!(validate22(data134.object, {instancePath:instancePath+"/forms/" + i11+"/object",parentData:data134,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data134.label !== undefined){
if(!(validate24(data134.label, {instancePath:instancePath+"/forms/" + i11+"/label",parentData:data134,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data134.sections !== undefined){
let data138 = data134.sections;
if(Array.isArray(data138)){
if(data138.length > 50){
const err248 = {instancePath:instancePath+"/forms/" + i11+"/sections",schemaPath:"#/properties/forms/items/properties/sections/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
const len12 = data138.length;
for(let i12=0; i12<len12; i12++){
let data139 = data138[i12];
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
if(data139.key === undefined){
const err249 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if(data139.columns === undefined){
const err250 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(data139.items === undefined){
const err251 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/required",keyword:"required",params:{missingProperty: "items"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
for(const key31 in data139){
if(!(((((key31 === "key") || (key31 === "label")) || (key31 === "columns")) || (key31 === "visible")) || (key31 === "items"))){
const err252 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data139.key !== undefined){
if(!(validate22(data139.key, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/key",parentData:data139,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data139.label !== undefined){
if(!(validate24(data139.label, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/label",parentData:data139,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data139.columns !== undefined){
let data142 = data139.columns;
if(!((data142 === 1) || (data142 === 2))){
const err253 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/columns",schemaPath:"#/properties/forms/items/properties/sections/items/properties/columns/enum",keyword:"enum",params:{allowedValues: schema6.properties.forms.items.properties.sections.items.properties.columns.enum}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data139.items !== undefined){
let data143 = data139.items;
if(Array.isArray(data143)){
if(data143.length > 300){
const err254 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/maxItems",keyword:"maxItems",params:{limit: 300}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
const len13 = data143.length;
for(let i13=0; i13<len13; i13++){
let data144 = data143[i13];
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
if(data144.kind === undefined){
const err255 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
const tag3 = data144.kind;
if(typeof tag3 == "string"){
if(tag3 === "field"){
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
if(data144.kind === undefined){
const err256 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
if(data144.field === undefined){
const err257 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
for(const key32 in data144){
if(!(((key32 === "kind") || (key32 === "field")) || (key32 === "width"))){
const err258 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data144.kind !== undefined){
if("field" !== data144.kind){
const err259 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/kind",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "field"}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data144.field !== undefined){
if(!(validate22(data144.field, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/field",parentData:data144,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data144.width !== undefined){
let data147 = data144.width;
if(!((data147 === "half") || (data147 === "full"))){
const err260 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/width",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/properties/width/enum",keyword:"enum",params:{allowedValues: schema6.properties.forms.items.properties.sections.items.properties.items.items.oneOf[0].properties.width.enum}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
}
else {
const err261 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
else if(tag3 === "note"){
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
if(data144.kind === undefined){
const err262 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(data144.key === undefined){
const err263 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(data144.text === undefined){
const err264 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/required",keyword:"required",params:{missingProperty: "text"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
for(const key33 in data144){
if(!(((key33 === "kind") || (key33 === "key")) || (key33 === "text"))){
const err265 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data144.kind !== undefined){
if("note" !== data144.kind){
const err266 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/kind",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "note"}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data144.key !== undefined){
if(!(validate22(data144.key, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/key",parentData:data144,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data144.text !== undefined){
if(!(validate24(data144.text, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/text",parentData:data144,parentDataProperty:"text",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err267 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
else {
const err268 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag3}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
else {
const err269 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag3}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
else {
const err270 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
}
else {
const err271 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
else {
const err272 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
}
else {
const err273 = {instancePath:instancePath+"/forms/" + i11+"/sections",schemaPath:"#/properties/forms/items/properties/sections/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data134.related !== undefined){
let data151 = data134.related;
if(Array.isArray(data151)){
if(data151.length > 30){
const err274 = {instancePath:instancePath+"/forms/" + i11+"/related",schemaPath:"#/properties/forms/items/properties/related/maxItems",keyword:"maxItems",params:{limit: 30}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
const len14 = data151.length;
for(let i14=0; i14<len14; i14++){
if(!(validate91(data151[i14], {instancePath:instancePath+"/forms/" + i11+"/related/" + i14,parentData:data151,parentDataProperty:i14,rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
else {
const err275 = {instancePath:instancePath+"/forms/" + i11+"/related",schemaPath:"#/properties/forms/items/properties/related/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data134.facts !== undefined){
let data153 = data134.facts;
if(Array.isArray(data153)){
if(data153.length > 8){
const err276 = {instancePath:instancePath+"/forms/" + i11+"/facts",schemaPath:"#/properties/forms/items/properties/facts/maxItems",keyword:"maxItems",params:{limit: 8}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
const len15 = data153.length;
for(let i15=0; i15<len15; i15++){
if(!(validate22(data153[i15], {instancePath:instancePath+"/forms/" + i11+"/facts/" + i15,parentData:data153,parentDataProperty:i15,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err277 = {instancePath:instancePath+"/forms/" + i11+"/facts",schemaPath:"#/properties/forms/items/properties/facts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data134.composer !== undefined){
if(!(validate91(data134.composer, {instancePath:instancePath+"/forms/" + i11+"/composer",parentData:data134,parentDataProperty:"composer",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
else {
const err278 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
}
else {
const err279 = {instancePath:instancePath+"/forms",schemaPath:"#/properties/forms/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data.views !== undefined){
let data156 = data.views;
if(Array.isArray(data156)){
if(data156.length > 2000){
const err280 = {instancePath:instancePath+"/views",schemaPath:"#/properties/views/maxItems",keyword:"maxItems",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
const len16 = data156.length;
for(let i16=0; i16<len16; i16++){
let data157 = data156[i16];
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
if(data157.type === undefined){
const err281 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
const tag4 = data157.type;
if(typeof tag4 == "string"){
if(tag4 === "table"){
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
if(data157.key === undefined){
const err282 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data157.object === undefined){
const err283 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if(data157.label === undefined){
const err284 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if(data157.type === undefined){
const err285 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(data157.options === undefined){
const err286 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
for(const key34 in data157){
if(!((((((((key34 === "key") || (key34 === "object")) || (key34 === "label")) || (key34 === "icon")) || (key34 === "filter")) || (key34 === "sort")) || (key34 === "type")) || (key34 === "options"))){
const err287 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data157.key !== undefined){
if(!(validate22(data157.key, {instancePath:instancePath+"/views/" + i16+"/key",parentData:data157,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data157.object !== undefined){
if(!(validate22(data157.object, {instancePath:instancePath+"/views/" + i16+"/object",parentData:data157,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data157.label !== undefined){
if(!(validate24(data157.label, {instancePath:instancePath+"/views/" + i16+"/label",parentData:data157,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data157.icon !== undefined){
let data161 = data157.icon;
if(typeof data161 === "string"){
if(data161.length > 48){
const err288 = {instancePath:instancePath+"/views/" + i16+"/icon",schemaPath:"#/properties/views/items/oneOf/0/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
else {
const err289 = {instancePath:instancePath+"/views/" + i16+"/icon",schemaPath:"#/properties/views/items/oneOf/0/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data157.sort !== undefined){
if(!(validate98(data157.sort, {instancePath:instancePath+"/views/" + i16+"/sort",parentData:data157,parentDataProperty:"sort",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data157.type !== undefined){
if("table" !== data157.type){
const err290 = {instancePath:instancePath+"/views/" + i16+"/type",schemaPath:"#/properties/views/items/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "table"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data157.options !== undefined){
let data164 = data157.options;
if(data164 && typeof data164 == "object" && !Array.isArray(data164)){
if(data164.columns === undefined){
const err291 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/0/properties/options/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
for(const key35 in data164){
if(!(key35 === "columns")){
const err292 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/0/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data164.columns !== undefined){
let data165 = data164.columns;
if(Array.isArray(data165)){
if(data165.length > 100){
const err293 = {instancePath:instancePath+"/views/" + i16+"/options/columns",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(data165.length < 1){
const err294 = {instancePath:instancePath+"/views/" + i16+"/options/columns",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
const len17 = data165.length;
for(let i17=0; i17<len17; i17++){
let data166 = data165[i17];
if(data166 && typeof data166 == "object" && !Array.isArray(data166)){
if(data166.field === undefined){
const err295 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
for(const key36 in data166){
if(!((key36 === "field") || (key36 === "width"))){
const err296 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data166.field !== undefined){
if(!(validate100(data166.field, {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17+"/field",parentData:data166,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data166.width !== undefined){
let data168 = data166.width;
if(!(((typeof data168 == "number") && (!(data168 % 1) && !isNaN(data168))) && (isFinite(data168)))){
const err297 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17+"/width",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/properties/width/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if((typeof data168 == "number") && (isFinite(data168))){
if(data168 > 800 || isNaN(data168)){
const err298 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17+"/width",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 800}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(data168 < 60 || isNaN(data168)){
const err299 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17+"/width",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
}
}
else {
const err300 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
}
else {
const err301 = {instancePath:instancePath+"/views/" + i16+"/options/columns",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
}
else {
const err302 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/0/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
else if(tag4 === "board"){
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
if(data157.key === undefined){
const err304 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
if(data157.object === undefined){
const err305 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
if(data157.label === undefined){
const err306 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if(data157.type === undefined){
const err307 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
if(data157.options === undefined){
const err308 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
for(const key37 in data157){
if(!((((((((key37 === "key") || (key37 === "object")) || (key37 === "label")) || (key37 === "icon")) || (key37 === "filter")) || (key37 === "sort")) || (key37 === "type")) || (key37 === "options"))){
const err309 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data157.key !== undefined){
if(!(validate22(data157.key, {instancePath:instancePath+"/views/" + i16+"/key",parentData:data157,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data157.object !== undefined){
if(!(validate22(data157.object, {instancePath:instancePath+"/views/" + i16+"/object",parentData:data157,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data157.label !== undefined){
if(!(validate24(data157.label, {instancePath:instancePath+"/views/" + i16+"/label",parentData:data157,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data157.icon !== undefined){
let data172 = data157.icon;
if(typeof data172 === "string"){
if(data172.length > 48){
const err310 = {instancePath:instancePath+"/views/" + i16+"/icon",schemaPath:"#/properties/views/items/oneOf/1/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
else {
const err311 = {instancePath:instancePath+"/views/" + i16+"/icon",schemaPath:"#/properties/views/items/oneOf/1/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data157.sort !== undefined){
if(!(validate98(data157.sort, {instancePath:instancePath+"/views/" + i16+"/sort",parentData:data157,parentDataProperty:"sort",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data157.type !== undefined){
if("board" !== data157.type){
const err312 = {instancePath:instancePath+"/views/" + i16+"/type",schemaPath:"#/properties/views/items/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "board"}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data157.options !== undefined){
let data175 = data157.options;
if(data175 && typeof data175 == "object" && !Array.isArray(data175)){
if(data175.group === undefined){
const err313 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "group"}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
if(data175.card === undefined){
const err314 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "card"}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
for(const key38 in data175){
if(!((((key38 === "group") || (key38 === "card")) || (key38 === "sum")) || (key38 === "folded"))){
const err315 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/1/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data175.group !== undefined){
if(!(validate22(data175.group, {instancePath:instancePath+"/views/" + i16+"/options/group",parentData:data175,parentDataProperty:"group",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data175.card !== undefined){
let data177 = data175.card;
if(Array.isArray(data177)){
if(data177.length > 8){
const err316 = {instancePath:instancePath+"/views/" + i16+"/options/card",schemaPath:"#/properties/views/items/oneOf/1/properties/options/properties/card/maxItems",keyword:"maxItems",params:{limit: 8}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
const len18 = data177.length;
for(let i18=0; i18<len18; i18++){
if(!(validate100(data177[i18], {instancePath:instancePath+"/views/" + i16+"/options/card/" + i18,parentData:data177,parentDataProperty:i18,rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
else {
const err317 = {instancePath:instancePath+"/views/" + i16+"/options/card",schemaPath:"#/properties/views/items/oneOf/1/properties/options/properties/card/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
if(data175.sum !== undefined){
if(!(validate22(data175.sum, {instancePath:instancePath+"/views/" + i16+"/options/sum",parentData:data175,parentDataProperty:"sum",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data175.folded !== undefined){
if(!(validate112(data175.folded, {instancePath:instancePath+"/views/" + i16+"/options/folded",parentData:data175,parentDataProperty:"folded",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err318 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/1/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
}
else {
const err319 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
else {
const err320 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag4}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
else {
const err321 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag4}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
else {
const err322 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
}
else {
const err323 = {instancePath:instancePath+"/views",schemaPath:"#/properties/views/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data.dashboards !== undefined){
let data181 = data.dashboards;
if(Array.isArray(data181)){
if(data181.length > 200){
const err324 = {instancePath:instancePath+"/dashboards",schemaPath:"#/properties/dashboards/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
const len19 = data181.length;
for(let i19=0; i19<len19; i19++){
let data182 = data181[i19];
if(data182 && typeof data182 == "object" && !Array.isArray(data182)){
if(data182.key === undefined){
const err325 = {instancePath:instancePath+"/dashboards/" + i19,schemaPath:"#/properties/dashboards/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
if(data182.label === undefined){
const err326 = {instancePath:instancePath+"/dashboards/" + i19,schemaPath:"#/properties/dashboards/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if(data182.widgets === undefined){
const err327 = {instancePath:instancePath+"/dashboards/" + i19,schemaPath:"#/properties/dashboards/items/required",keyword:"required",params:{missingProperty: "widgets"}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
for(const key39 in data182){
if(!((((key39 === "key") || (key39 === "label")) || (key39 === "icon")) || (key39 === "widgets"))){
const err328 = {instancePath:instancePath+"/dashboards/" + i19,schemaPath:"#/properties/dashboards/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data182.key !== undefined){
if(!(validate22(data182.key, {instancePath:instancePath+"/dashboards/" + i19+"/key",parentData:data182,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data182.label !== undefined){
if(!(validate24(data182.label, {instancePath:instancePath+"/dashboards/" + i19+"/label",parentData:data182,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data182.icon !== undefined){
let data185 = data182.icon;
if(typeof data185 === "string"){
if(data185.length > 48){
const err329 = {instancePath:instancePath+"/dashboards/" + i19+"/icon",schemaPath:"#/properties/dashboards/items/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
else {
const err330 = {instancePath:instancePath+"/dashboards/" + i19+"/icon",schemaPath:"#/properties/dashboards/items/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data182.widgets !== undefined){
let data186 = data182.widgets;
if(Array.isArray(data186)){
if(data186.length > 50){
const err331 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets",schemaPath:"#/properties/dashboards/items/properties/widgets/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
const len20 = data186.length;
for(let i20=0; i20<len20; i20++){
let data187 = data186[i20];
if(data187 && typeof data187 == "object" && !Array.isArray(data187)){
if(data187.key === undefined){
const err332 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20,schemaPath:"#/properties/dashboards/items/properties/widgets/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
if(data187.label === undefined){
const err333 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20,schemaPath:"#/properties/dashboards/items/properties/widgets/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
if(data187.type === undefined){
const err334 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20,schemaPath:"#/properties/dashboards/items/properties/widgets/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
if(data187.query === undefined){
const err335 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20,schemaPath:"#/properties/dashboards/items/properties/widgets/items/required",keyword:"required",params:{missingProperty: "query"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
for(const key40 in data187){
if(!(((((key40 === "key") || (key40 === "label")) || (key40 === "type")) || (key40 === "query")) || (key40 === "width"))){
const err336 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20,schemaPath:"#/properties/dashboards/items/properties/widgets/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data187.key !== undefined){
if(!(validate22(data187.key, {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/key",parentData:data187,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data187.label !== undefined){
if(!(validate24(data187.label, {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/label",parentData:data187,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data187.type !== undefined){
let data190 = data187.type;
if(!((data190 === "number") || (data190 === "bar"))){
const err337 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/type",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data187.query !== undefined){
let data191 = data187.query;
if(data191 && typeof data191 == "object" && !Array.isArray(data191)){
if(data191.object === undefined){
const err338 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
for(const key41 in data191){
if(!(func2.call(schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties, key41))){
const err339 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
if(data191.object !== undefined){
let data192 = data191.object;
if(typeof data192 === "string"){
if(data192.length > 48){
const err340 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/object",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/object/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
else {
const err341 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/object",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/object/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
if(data191.search !== undefined){
let data193 = data191.search;
if(typeof data193 === "string"){
if(data193.length > 200){
const err342 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/search",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/search/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
else {
const err343 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/search",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/search/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data191.sort !== undefined){
if(!(validate98(data191.sort, {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/sort",parentData:data191,parentDataProperty:"sort",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data191.fields !== undefined){
let data195 = data191.fields;
if(Array.isArray(data195)){
if(data195.length > 300){
const err344 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/fields",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/fields/maxItems",keyword:"maxItems",params:{limit: 300}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
const len21 = data195.length;
for(let i21=0; i21<len21; i21++){
if(!(validate100(data195[i21], {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/fields/" + i21,parentData:data195,parentDataProperty:i21,rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
else {
const err345 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/fields",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data191.group !== undefined){
let data197 = data191.group;
if(Array.isArray(data197)){
if(data197.length > 3){
const err346 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/group",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/maxItems",keyword:"maxItems",params:{limit: 3}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
const len22 = data197.length;
for(let i22=0; i22<len22; i22++){
let data198 = data197[i22];
if(data198 && typeof data198 == "object" && !Array.isArray(data198)){
if(data198.field === undefined){
const err347 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/group/" + i22,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
for(const key42 in data198){
if(!((key42 === "field") || (key42 === "bucket"))){
const err348 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/group/" + i22,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data198.field !== undefined){
if(!(validate100(data198.field, {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/group/" + i22+"/field",parentData:data198,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data198.bucket !== undefined){
let data200 = data198.bucket;
if(!(((((data200 === "day") || (data200 === "week")) || (data200 === "month")) || (data200 === "quarter")) || (data200 === "year"))){
const err349 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/group/" + i22+"/bucket",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/properties/bucket/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.group.items.properties.bucket.enum}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
}
else {
const err350 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/group/" + i22,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
}
else {
const err351 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/group",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
if(data191.measures !== undefined){
let data201 = data191.measures;
if(Array.isArray(data201)){
if(data201.length > 10){
const err352 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/measures",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
const len23 = data201.length;
for(let i23=0; i23<len23; i23++){
let data202 = data201[i23];
if(data202 && typeof data202 == "object" && !Array.isArray(data202)){
if(data202.key === undefined){
const err353 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/measures/" + i23,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
if(data202.fn === undefined){
const err354 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/measures/" + i23,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/required",keyword:"required",params:{missingProperty: "fn"}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
for(const key43 in data202){
if(!(((key43 === "key") || (key43 === "fn")) || (key43 === "field"))){
const err355 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/measures/" + i23,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data202.key !== undefined){
if(!(validate22(data202.key, {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/measures/" + i23+"/key",parentData:data202,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data202.fn !== undefined){
let data204 = data202.fn;
if(!(((((data204 === "count") || (data204 === "sum")) || (data204 === "avg")) || (data204 === "min")) || (data204 === "max"))){
const err356 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/measures/" + i23+"/fn",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/properties/fn/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.measures.items.properties.fn.enum}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
if(data202.field !== undefined){
if(!(validate100(data202.field, {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/measures/" + i23+"/field",parentData:data202,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
else {
const err357 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/measures/" + i23,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
}
else {
const err358 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/measures",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data191.page !== undefined){
let data206 = data191.page;
if(data206 && typeof data206 == "object" && !Array.isArray(data206)){
for(const key44 in data206){
if(!((key44 === "size") || (key44 === "after"))){
const err359 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/page",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data206.size !== undefined){
let data207 = data206.size;
if(!(((typeof data207 == "number") && (!(data207 % 1) && !isNaN(data207))) && (isFinite(data207)))){
const err360 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/page/size",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
if((typeof data207 == "number") && (isFinite(data207))){
if(data207 > 1000 || isNaN(data207)){
const err361 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/page/size",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
if(data207 < 1 || isNaN(data207)){
const err362 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/page/size",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
}
if(data206.after !== undefined){
let data208 = data206.after;
if(typeof data208 === "string"){
if(data208.length > 4000){
const err363 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/page/after",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/after/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
else {
const err364 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/page/after",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/after/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
}
else {
const err365 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/page",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data191.count !== undefined){
let data209 = data191.count;
if(!(((data209 === "none") || (data209 === "capped")) || (data209 === "exact"))){
const err366 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query/count",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/count/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.count.enum}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
}
else {
const err367 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/query",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data187.width !== undefined){
let data210 = data187.width;
if(!(((typeof data210 == "number") && (!(data210 % 1) && !isNaN(data210))) && (isFinite(data210)))){
const err368 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/width",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/width/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
if((typeof data210 == "number") && (isFinite(data210))){
if(data210 > 12 || isNaN(data210)){
const err369 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/width",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 12}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
if(data210 < 1 || isNaN(data210)){
const err370 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20+"/width",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
}
}
else {
const err371 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets/" + i20,schemaPath:"#/properties/dashboards/items/properties/widgets/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
}
else {
const err372 = {instancePath:instancePath+"/dashboards/" + i19+"/widgets",schemaPath:"#/properties/dashboards/items/properties/widgets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
}
else {
const err373 = {instancePath:instancePath+"/dashboards/" + i19,schemaPath:"#/properties/dashboards/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
}
else {
const err374 = {instancePath:instancePath+"/dashboards",schemaPath:"#/properties/dashboards/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data.workflows !== undefined){
let data211 = data.workflows;
if(Array.isArray(data211)){
if(data211.length > 500){
const err375 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/maxItems",keyword:"maxItems",params:{limit: 500}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
const len24 = data211.length;
for(let i24=0; i24<len24; i24++){
let data212 = data211[i24];
if(data212 && typeof data212 == "object" && !Array.isArray(data212)){
if(data212.key === undefined){
const err376 = {instancePath:instancePath+"/workflows/" + i24,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
if(data212.label === undefined){
const err377 = {instancePath:instancePath+"/workflows/" + i24,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
if(data212.active === undefined){
const err378 = {instancePath:instancePath+"/workflows/" + i24,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "active"}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
if(data212.inline === undefined){
const err379 = {instancePath:instancePath+"/workflows/" + i24,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "inline"}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
if(data212.trigger === undefined){
const err380 = {instancePath:instancePath+"/workflows/" + i24,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "trigger"}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
if(data212.start === undefined){
const err381 = {instancePath:instancePath+"/workflows/" + i24,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "start"}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
if(data212.steps === undefined){
const err382 = {instancePath:instancePath+"/workflows/" + i24,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
for(const key45 in data212){
if(!((((((((key45 === "key") || (key45 === "label")) || (key45 === "description")) || (key45 === "active")) || (key45 === "inline")) || (key45 === "trigger")) || (key45 === "start")) || (key45 === "steps"))){
const err383 = {instancePath:instancePath+"/workflows/" + i24,schemaPath:"#/properties/workflows/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data212.key !== undefined){
if(!(validate22(data212.key, {instancePath:instancePath+"/workflows/" + i24+"/key",parentData:data212,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data212.label !== undefined){
if(!(validate24(data212.label, {instancePath:instancePath+"/workflows/" + i24+"/label",parentData:data212,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data212.description !== undefined){
if(!(validate24(data212.description, {instancePath:instancePath+"/workflows/" + i24+"/description",parentData:data212,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data212.active !== undefined){
if(typeof data212.active !== "boolean"){
const err384 = {instancePath:instancePath+"/workflows/" + i24+"/active",schemaPath:"#/properties/workflows/items/properties/active/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
if(data212.inline !== undefined){
if(typeof data212.inline !== "boolean"){
const err385 = {instancePath:instancePath+"/workflows/" + i24+"/inline",schemaPath:"#/properties/workflows/items/properties/inline/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
if(data212.trigger !== undefined){
let data218 = data212.trigger;
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.type === undefined){
const err386 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
const tag5 = data218.type;
if(typeof tag5 == "string"){
if(tag5 === "created"){
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.type === undefined){
const err387 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
if(data218.object === undefined){
const err388 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
for(const key46 in data218){
if(!(((key46 === "type") || (key46 === "object")) || (key46 === "when"))){
const err389 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
if(data218.type !== undefined){
if("created" !== data218.type){
const err390 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "created"}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
if(data218.object !== undefined){
if(!(validate22(data218.object, {instancePath:instancePath+"/workflows/" + i24+"/trigger/object",parentData:data218,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err391 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
else if(tag5 === "changed"){
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.type === undefined){
const err392 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
if(data218.object === undefined){
const err393 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
for(const key47 in data218){
if(!((((key47 === "type") || (key47 === "object")) || (key47 === "when")) || (key47 === "fields"))){
const err394 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
if(data218.type !== undefined){
if("changed" !== data218.type){
const err395 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "changed"}};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
if(data218.object !== undefined){
if(!(validate22(data218.object, {instancePath:instancePath+"/workflows/" + i24+"/trigger/object",parentData:data218,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data218.fields !== undefined){
if(!(validate112(data218.fields, {instancePath:instancePath+"/workflows/" + i24+"/trigger/fields",parentData:data218,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err396 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
else if(tag5 === "becomes-true"){
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.type === undefined){
const err397 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
if(data218.object === undefined){
const err398 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
if(data218.when === undefined){
const err399 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/required",keyword:"required",params:{missingProperty: "when"}};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
for(const key48 in data218){
if(!(((key48 === "type") || (key48 === "object")) || (key48 === "when"))){
const err400 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48}};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
if(data218.type !== undefined){
if("becomes-true" !== data218.type){
const err401 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "becomes-true"}};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
if(data218.object !== undefined){
if(!(validate22(data218.object, {instancePath:instancePath+"/workflows/" + i24+"/trigger/object",parentData:data218,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err402 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
else if(tag5 === "deleted"){
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.type === undefined){
const err403 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
if(data218.object === undefined){
const err404 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
for(const key49 in data218){
if(!(((key49 === "type") || (key49 === "object")) || (key49 === "when"))){
const err405 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key49}};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
}
if(data218.type !== undefined){
if("deleted" !== data218.type){
const err406 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/properties/type/const",keyword:"const",params:{allowedValue: "deleted"}};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
if(data218.object !== undefined){
if(!(validate22(data218.object, {instancePath:instancePath+"/workflows/" + i24+"/trigger/object",parentData:data218,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err407 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
else if(tag5 === "button"){
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.type === undefined){
const err408 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
if(data218.object === undefined){
const err409 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
for(const key50 in data218){
if(!(((((key50 === "type") || (key50 === "object")) || (key50 === "when")) || (key50 === "confirm")) || (key50 === "icon"))){
const err410 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50}};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
if(data218.type !== undefined){
if("button" !== data218.type){
const err411 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/properties/type/const",keyword:"const",params:{allowedValue: "button"}};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
if(data218.object !== undefined){
if(!(validate22(data218.object, {instancePath:instancePath+"/workflows/" + i24+"/trigger/object",parentData:data218,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data218.confirm !== undefined){
if(!(validate24(data218.confirm, {instancePath:instancePath+"/workflows/" + i24+"/trigger/confirm",parentData:data218,parentDataProperty:"confirm",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data218.icon !== undefined){
let data231 = data218.icon;
if(typeof data231 === "string"){
if(data231.length > 48){
const err412 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/icon",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
else {
const err413 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/icon",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
}
else {
const err414 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
else if(tag5 === "date"){
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.type === undefined){
const err415 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
if(data218.object === undefined){
const err416 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
if(data218.field === undefined){
const err417 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
if(data218.days === undefined){
const err418 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "days"}};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
if(data218.at === undefined){
const err419 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "at"}};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
for(const key51 in data218){
if(!((((((key51 === "type") || (key51 === "object")) || (key51 === "field")) || (key51 === "days")) || (key51 === "at")) || (key51 === "when"))){
const err420 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key51}};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
if(data218.type !== undefined){
if("date" !== data218.type){
const err421 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/type/const",keyword:"const",params:{allowedValue: "date"}};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
if(data218.object !== undefined){
if(!(validate22(data218.object, {instancePath:instancePath+"/workflows/" + i24+"/trigger/object",parentData:data218,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data218.field !== undefined){
if(!(validate22(data218.field, {instancePath:instancePath+"/workflows/" + i24+"/trigger/field",parentData:data218,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data218.days !== undefined){
let data235 = data218.days;
if(!(((typeof data235 == "number") && (!(data235 % 1) && !isNaN(data235))) && (isFinite(data235)))){
const err422 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/days",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/days/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
if((typeof data235 == "number") && (isFinite(data235))){
if(data235 > 366 || isNaN(data235)){
const err423 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/days",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 366}};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
if(data235 < -366 || isNaN(data235)){
const err424 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/days",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: -366}};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
}
if(data218.at !== undefined){
let data236 = data218.at;
if(typeof data236 === "string"){
if(!pattern6.test(data236)){
const err425 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/at",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/at/pattern",keyword:"pattern",params:{pattern: "^([01]\\d|2[0-3]):[0-5]\\d$"}};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
}
else {
const err426 = {instancePath:instancePath+"/workflows/" + i24+"/trigger/at",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
}
else {
const err427 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
else {
const err428 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag5}};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
else {
const err429 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag5}};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
else {
const err430 = {instancePath:instancePath+"/workflows/" + i24+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
if(data212.start !== undefined){
if(!(validate22(data212.start, {instancePath:instancePath+"/workflows/" + i24+"/start",parentData:data212,parentDataProperty:"start",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data212.steps !== undefined){
let data238 = data212.steps;
if(Array.isArray(data238)){
if(data238.length > 200){
const err431 = {instancePath:instancePath+"/workflows/" + i24+"/steps",schemaPath:"#/properties/workflows/items/properties/steps/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
if(data238.length < 1){
const err432 = {instancePath:instancePath+"/workflows/" + i24+"/steps",schemaPath:"#/properties/workflows/items/properties/steps/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
const len25 = data238.length;
for(let i25=0; i25<len25; i25++){
let data239 = data238[i25];
if(data239 && typeof data239 == "object" && !Array.isArray(data239)){
if(data239.type === undefined){
const err433 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
const tag6 = data239.type;
if(typeof tag6 == "string"){
if(tag6 === "create-record"){
if(data239 && typeof data239 == "object" && !Array.isArray(data239)){
if(data239.key === undefined){
const err434 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
if(data239.type === undefined){
const err435 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
if(data239.options === undefined){
const err436 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
if(data239.next === undefined){
const err437 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
for(const key52 in data239){
if(!(((((key52 === "key") || (key52 === "label")) || (key52 === "next")) || (key52 === "type")) || (key52 === "options"))){
const err438 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52}};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
if(data239.key !== undefined){
if(!(validate22(data239.key, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/key",parentData:data239,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data239.label !== undefined){
if(!(validate24(data239.label, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/label",parentData:data239,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data239.next !== undefined){
if(!(validate139(data239.next, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/next",parentData:data239,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
if(data239.type !== undefined){
if("create-record" !== data239.type){
const err439 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "create-record"}};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
if(data239.options !== undefined){
let data244 = data239.options;
if(data244 && typeof data244 == "object" && !Array.isArray(data244)){
if(data244.object === undefined){
const err440 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/options/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
if(data244.values === undefined){
const err441 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/options/required",keyword:"required",params:{missingProperty: "values"}};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
for(const key53 in data244){
if(!((key53 === "object") || (key53 === "values"))){
const err442 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key53}};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
if(data244.object !== undefined){
if(!(validate22(data244.object, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/object",parentData:data244,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data244.values !== undefined){
if(!(validate144(data244.values, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/values",parentData:data244,parentDataProperty:"values",rootData}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
const err443 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
}
}
else {
const err444 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
else if(tag6 === "update-record"){
if(data239 && typeof data239 == "object" && !Array.isArray(data239)){
if(data239.key === undefined){
const err445 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
if(data239.type === undefined){
const err446 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
if(data239.options === undefined){
const err447 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
if(data239.next === undefined){
const err448 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
for(const key54 in data239){
if(!(((((key54 === "key") || (key54 === "label")) || (key54 === "next")) || (key54 === "type")) || (key54 === "options"))){
const err449 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54}};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
if(data239.key !== undefined){
if(!(validate22(data239.key, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/key",parentData:data239,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data239.label !== undefined){
if(!(validate24(data239.label, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/label",parentData:data239,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data239.next !== undefined){
if(!(validate139(data239.next, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/next",parentData:data239,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
if(data239.type !== undefined){
if("update-record" !== data239.type){
const err450 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "update-record"}};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
}
if(data239.options !== undefined){
let data251 = data239.options;
if(data251 && typeof data251 == "object" && !Array.isArray(data251)){
if(data251.object === undefined){
const err451 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
if(data251.record === undefined){
const err452 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "record"}};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
if(data251.values === undefined){
const err453 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "values"}};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
for(const key55 in data251){
if(!(((key55 === "object") || (key55 === "record")) || (key55 === "values"))){
const err454 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key55}};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
}
if(data251.object !== undefined){
if(!(validate22(data251.object, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/object",parentData:data251,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data251.values !== undefined){
if(!(validate144(data251.values, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/values",parentData:data251,parentDataProperty:"values",rootData}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
const err455 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
}
}
else {
const err456 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
}
else if(tag6 === "find-records"){
if(data239 && typeof data239 == "object" && !Array.isArray(data239)){
if(data239.key === undefined){
const err457 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
if(data239.type === undefined){
const err458 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
if(data239.options === undefined){
const err459 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
if(data239.next === undefined){
const err460 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
for(const key56 in data239){
if(!(((((key56 === "key") || (key56 === "label")) || (key56 === "next")) || (key56 === "type")) || (key56 === "options"))){
const err461 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56}};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
}
if(data239.key !== undefined){
if(!(validate22(data239.key, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/key",parentData:data239,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data239.label !== undefined){
if(!(validate24(data239.label, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/label",parentData:data239,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data239.next !== undefined){
if(!(validate139(data239.next, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/next",parentData:data239,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
if(data239.type !== undefined){
if("find-records" !== data239.type){
const err462 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "find-records"}};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
}
if(data239.options !== undefined){
let data258 = data239.options;
if(data258 && typeof data258 == "object" && !Array.isArray(data258)){
if(data258.object === undefined){
const err463 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/options/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
if(data258.filter === undefined){
const err464 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/options/required",keyword:"required",params:{missingProperty: "filter"}};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
for(const key57 in data258){
if(!(((key57 === "object") || (key57 === "filter")) || (key57 === "sort"))){
const err465 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key57}};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
}
if(data258.object !== undefined){
if(!(validate22(data258.object, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/object",parentData:data258,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data258.sort !== undefined){
if(!(validate98(data258.sort, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/sort",parentData:data258,parentDataProperty:"sort",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err466 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
}
}
else {
const err467 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
else if(tag6 === "assign"){
if(data239 && typeof data239 == "object" && !Array.isArray(data239)){
if(data239.key === undefined){
const err468 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
if(data239.type === undefined){
const err469 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
if(data239.options === undefined){
const err470 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
if(data239.next === undefined){
const err471 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
for(const key58 in data239){
if(!(((((key58 === "key") || (key58 === "label")) || (key58 === "next")) || (key58 === "type")) || (key58 === "options"))){
const err472 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key58}};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
if(data239.key !== undefined){
if(!(validate22(data239.key, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/key",parentData:data239,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data239.label !== undefined){
if(!(validate24(data239.label, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/label",parentData:data239,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data239.next !== undefined){
if(!(validate139(data239.next, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/next",parentData:data239,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
if(data239.type !== undefined){
if("assign" !== data239.type){
const err473 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/type/const",keyword:"const",params:{allowedValue: "assign"}};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
if(data239.options !== undefined){
let data265 = data239.options;
if(data265 && typeof data265 == "object" && !Array.isArray(data265)){
if(data265.field === undefined){
const err474 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
if(data265.strategy === undefined){
const err475 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/required",keyword:"required",params:{missingProperty: "strategy"}};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
if(data265.roles === undefined){
const err476 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/required",keyword:"required",params:{missingProperty: "roles"}};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
for(const key59 in data265){
if(!((((key59 === "field") || (key59 === "strategy")) || (key59 === "roles")) || (key59 === "onlyEmpty"))){
const err477 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key59}};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
}
if(data265.field !== undefined){
if(!(validate22(data265.field, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/field",parentData:data265,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data265.strategy !== undefined){
let data267 = data265.strategy;
if(!((data267 === "round_robin") || (data267 === "least_load"))){
const err478 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/strategy",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema6.properties.workflows.items.properties.steps.items.oneOf[3].properties.options.properties.strategy.enum}};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
}
if(data265.roles !== undefined){
if(!(validate63(data265.roles, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/roles",parentData:data265,parentDataProperty:"roles",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data265.onlyEmpty !== undefined){
if(typeof data265.onlyEmpty !== "boolean"){
const err479 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/onlyEmpty",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/properties/onlyEmpty/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
}
}
else {
const err480 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
}
else {
const err481 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
}
else if(tag6 === "branch"){
if(data239 && typeof data239 == "object" && !Array.isArray(data239)){
if(data239.key === undefined){
const err482 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
if(data239.type === undefined){
const err483 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
if(data239.options === undefined){
const err484 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
if(data239.next === undefined){
const err485 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
for(const key60 in data239){
if(!(((((key60 === "key") || (key60 === "label")) || (key60 === "next")) || (key60 === "type")) || (key60 === "options"))){
const err486 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key60}};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
}
if(data239.key !== undefined){
if(!(validate22(data239.key, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/key",parentData:data239,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data239.label !== undefined){
if(!(validate24(data239.label, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/label",parentData:data239,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data239.next !== undefined){
if(!(validate139(data239.next, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/next",parentData:data239,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
if(data239.type !== undefined){
if("branch" !== data239.type){
const err487 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/type/const",keyword:"const",params:{allowedValue: "branch"}};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
}
if(data239.options !== undefined){
let data274 = data239.options;
if(data274 && typeof data274 == "object" && !Array.isArray(data274)){
if(data274.ways === undefined){
const err488 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/required",keyword:"required",params:{missingProperty: "ways"}};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
for(const key61 in data274){
if(!(key61 === "ways")){
const err489 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key61}};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
}
if(data274.ways !== undefined){
let data275 = data274.ways;
if(Array.isArray(data275)){
if(data275.length > 20){
const err490 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
if(data275.length < 1){
const err491 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
const len26 = data275.length;
for(let i26=0; i26<len26; i26++){
let data276 = data275[i26];
if(data276 && typeof data276 == "object" && !Array.isArray(data276)){
if(data276.key === undefined){
const err492 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways/" + i26,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
if(data276.label === undefined){
const err493 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways/" + i26,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
if(data276.when === undefined){
const err494 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways/" + i26,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/required",keyword:"required",params:{missingProperty: "when"}};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
for(const key62 in data276){
if(!(((key62 === "key") || (key62 === "label")) || (key62 === "when"))){
const err495 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways/" + i26,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key62}};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
}
if(data276.key !== undefined){
if(!(validate22(data276.key, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways/" + i26+"/key",parentData:data276,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data276.label !== undefined){
if(!(validate24(data276.label, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways/" + i26+"/label",parentData:data276,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err496 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways/" + i26,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
}
}
else {
const err497 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options/ways",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
}
}
else {
const err498 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err498];
}
else {
vErrors.push(err498);
}
errors++;
}
}
}
else {
const err499 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err499];
}
else {
vErrors.push(err499);
}
errors++;
}
}
else if(tag6 === "notify"){
if(data239 && typeof data239 == "object" && !Array.isArray(data239)){
if(data239.key === undefined){
const err500 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err500];
}
else {
vErrors.push(err500);
}
errors++;
}
if(data239.type === undefined){
const err501 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err501];
}
else {
vErrors.push(err501);
}
errors++;
}
if(data239.options === undefined){
const err502 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err502];
}
else {
vErrors.push(err502);
}
errors++;
}
if(data239.next === undefined){
const err503 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err503];
}
else {
vErrors.push(err503);
}
errors++;
}
for(const key63 in data239){
if(!(((((key63 === "key") || (key63 === "label")) || (key63 === "next")) || (key63 === "type")) || (key63 === "options"))){
const err504 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key63}};
if(vErrors === null){
vErrors = [err504];
}
else {
vErrors.push(err504);
}
errors++;
}
}
if(data239.key !== undefined){
if(!(validate22(data239.key, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/key",parentData:data239,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data239.label !== undefined){
if(!(validate24(data239.label, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/label",parentData:data239,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data239.next !== undefined){
if(!(validate139(data239.next, {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/next",parentData:data239,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
if(data239.type !== undefined){
if("notify" !== data239.type){
const err505 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/type/const",keyword:"const",params:{allowedValue: "notify"}};
if(vErrors === null){
vErrors = [err505];
}
else {
vErrors.push(err505);
}
errors++;
}
}
if(data239.options !== undefined){
let data283 = data239.options;
if(data283 && typeof data283 == "object" && !Array.isArray(data283)){
if(data283.to === undefined){
const err506 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/options/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err506];
}
else {
vErrors.push(err506);
}
errors++;
}
if(data283.title === undefined){
const err507 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/options/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err507];
}
else {
vErrors.push(err507);
}
errors++;
}
for(const key64 in data283){
if(!(((key64 === "to") || (key64 === "title")) || (key64 === "body"))){
const err508 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key64}};
if(vErrors === null){
vErrors = [err508];
}
else {
vErrors.push(err508);
}
errors++;
}
}
}
else {
const err509 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err509];
}
else {
vErrors.push(err509);
}
errors++;
}
}
}
else {
const err510 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err510];
}
else {
vErrors.push(err510);
}
errors++;
}
}
else {
const err511 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag6}};
if(vErrors === null){
vErrors = [err511];
}
else {
vErrors.push(err511);
}
errors++;
}
}
else {
const err512 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag6}};
if(vErrors === null){
vErrors = [err512];
}
else {
vErrors.push(err512);
}
errors++;
}
}
else {
const err513 = {instancePath:instancePath+"/workflows/" + i24+"/steps/" + i25,schemaPath:"#/properties/workflows/items/properties/steps/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err513];
}
else {
vErrors.push(err513);
}
errors++;
}
}
}
else {
const err514 = {instancePath:instancePath+"/workflows/" + i24+"/steps",schemaPath:"#/properties/workflows/items/properties/steps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err514];
}
else {
vErrors.push(err514);
}
errors++;
}
}
}
else {
const err515 = {instancePath:instancePath+"/workflows/" + i24,schemaPath:"#/properties/workflows/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err515];
}
else {
vErrors.push(err515);
}
errors++;
}
}
}
else {
const err516 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err516];
}
else {
vErrors.push(err516);
}
errors++;
}
}
if(data.roles !== undefined){
let data284 = data.roles;
if(Array.isArray(data284)){
if(data284.length > 100){
const err517 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err517];
}
else {
vErrors.push(err517);
}
errors++;
}
const len27 = data284.length;
for(let i27=0; i27<len27; i27++){
let data285 = data284[i27];
if(data285 && typeof data285 == "object" && !Array.isArray(data285)){
if(data285.key === undefined){
const err518 = {instancePath:instancePath+"/roles/" + i27,schemaPath:"#/properties/roles/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err518];
}
else {
vErrors.push(err518);
}
errors++;
}
if(data285.label === undefined){
const err519 = {instancePath:instancePath+"/roles/" + i27,schemaPath:"#/properties/roles/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err519];
}
else {
vErrors.push(err519);
}
errors++;
}
if(data285.objects === undefined){
const err520 = {instancePath:instancePath+"/roles/" + i27,schemaPath:"#/properties/roles/items/required",keyword:"required",params:{missingProperty: "objects"}};
if(vErrors === null){
vErrors = [err520];
}
else {
vErrors.push(err520);
}
errors++;
}
for(const key65 in data285){
if(!((((((key65 === "key") || (key65 === "label")) || (key65 === "description")) || (key65 === "admin")) || (key65 === "design")) || (key65 === "objects"))){
const err521 = {instancePath:instancePath+"/roles/" + i27,schemaPath:"#/properties/roles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key65}};
if(vErrors === null){
vErrors = [err521];
}
else {
vErrors.push(err521);
}
errors++;
}
}
if(data285.key !== undefined){
if(!(validate22(data285.key, {instancePath:instancePath+"/roles/" + i27+"/key",parentData:data285,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data285.label !== undefined){
if(!(validate24(data285.label, {instancePath:instancePath+"/roles/" + i27+"/label",parentData:data285,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data285.description !== undefined){
if(!(validate24(data285.description, {instancePath:instancePath+"/roles/" + i27+"/description",parentData:data285,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data285.admin !== undefined){
if(typeof data285.admin !== "boolean"){
const err522 = {instancePath:instancePath+"/roles/" + i27+"/admin",schemaPath:"#/properties/roles/items/properties/admin/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err522];
}
else {
vErrors.push(err522);
}
errors++;
}
}
if(data285.design !== undefined){
if(typeof data285.design !== "boolean"){
const err523 = {instancePath:instancePath+"/roles/" + i27+"/design",schemaPath:"#/properties/roles/items/properties/design/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err523];
}
else {
vErrors.push(err523);
}
errors++;
}
}
if(data285.objects !== undefined){
let data291 = data285.objects;
if(data291 && typeof data291 == "object" && !Array.isArray(data291)){
for(const key66 in data291){
const _errs544 = errors;
if(!(validate22(key66, {instancePath:instancePath+"/roles/" + i27+"/objects",parentData:data291,parentDataProperty:"objects",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid157 = _errs544 === errors;
if(!valid157){
const err524 = {instancePath:instancePath+"/roles/" + i27+"/objects",schemaPath:"#/properties/roles/items/properties/objects/propertyNames",keyword:"propertyNames",params:{propertyName: key66}};
if(vErrors === null){
vErrors = [err524];
}
else {
vErrors.push(err524);
}
errors++;
}
}
for(const key67 in data291){
let data292 = data291[key67];
if(data292 && typeof data292 == "object" && !Array.isArray(data292)){
if(data292.read === undefined){
const err525 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/required",keyword:"required",params:{missingProperty: "read"}};
if(vErrors === null){
vErrors = [err525];
}
else {
vErrors.push(err525);
}
errors++;
}
for(const key68 in data292){
if(!((((((((key68 === "create") || (key68 === "read")) || (key68 === "update")) || (key68 === "delete")) || (key68 === "transfer")) || (key68 === "import")) || (key68 === "export")) || (key68 === "fields"))){
const err526 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key68}};
if(vErrors === null){
vErrors = [err526];
}
else {
vErrors.push(err526);
}
errors++;
}
}
if(data292.create !== undefined){
if(typeof data292.create !== "boolean"){
const err527 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/create",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/create/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err527];
}
else {
vErrors.push(err527);
}
errors++;
}
}
if(data292.read !== undefined){
let data294 = data292.read;
if(!(((data294 === "none") || (data294 === "own")) || (data294 === "all"))){
const err528 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/read",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/read/enum",keyword:"enum",params:{allowedValues: schema6.properties.roles.items.properties.objects.additionalProperties.properties.read.enum}};
if(vErrors === null){
vErrors = [err528];
}
else {
vErrors.push(err528);
}
errors++;
}
}
if(data292.update !== undefined){
let data295 = data292.update;
if(!(((data295 === "none") || (data295 === "own")) || (data295 === "all"))){
const err529 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/update",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/update/enum",keyword:"enum",params:{allowedValues: schema6.properties.roles.items.properties.objects.additionalProperties.properties.update.enum}};
if(vErrors === null){
vErrors = [err529];
}
else {
vErrors.push(err529);
}
errors++;
}
}
if(data292.delete !== undefined){
let data296 = data292.delete;
if(!(((data296 === "none") || (data296 === "own")) || (data296 === "all"))){
const err530 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/delete",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/delete/enum",keyword:"enum",params:{allowedValues: schema6.properties.roles.items.properties.objects.additionalProperties.properties.delete.enum}};
if(vErrors === null){
vErrors = [err530];
}
else {
vErrors.push(err530);
}
errors++;
}
}
if(data292.transfer !== undefined){
if(typeof data292.transfer !== "boolean"){
const err531 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/transfer",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/transfer/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err531];
}
else {
vErrors.push(err531);
}
errors++;
}
}
if(data292.import !== undefined){
if(typeof data292.import !== "boolean"){
const err532 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/import",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/import/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err532];
}
else {
vErrors.push(err532);
}
errors++;
}
}
if(data292.export !== undefined){
if(typeof data292.export !== "boolean"){
const err533 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/export",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/export/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err533];
}
else {
vErrors.push(err533);
}
errors++;
}
}
if(data292.fields !== undefined){
let data300 = data292.fields;
if(data300 && typeof data300 == "object" && !Array.isArray(data300)){
for(const key69 in data300){
const _errs562 = errors;
if(!(validate22(key69, {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/fields",parentData:data300,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid160 = _errs562 === errors;
if(!valid160){
const err534 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/fields",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/fields/propertyNames",keyword:"propertyNames",params:{propertyName: key69}};
if(vErrors === null){
vErrors = [err534];
}
else {
vErrors.push(err534);
}
errors++;
}
}
for(const key70 in data300){
let data301 = data300[key70];
if(!(((data301 === "hidden") || (data301 === "read")) || (data301 === "write"))){
const err535 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/fields/" + key70.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/fields/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema6.properties.roles.items.properties.objects.additionalProperties.properties.fields.additionalProperties.enum}};
if(vErrors === null){
vErrors = [err535];
}
else {
vErrors.push(err535);
}
errors++;
}
}
}
else {
const err536 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1")+"/fields",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err536];
}
else {
vErrors.push(err536);
}
errors++;
}
}
}
else {
const err537 = {instancePath:instancePath+"/roles/" + i27+"/objects/" + key67.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err537];
}
else {
vErrors.push(err537);
}
errors++;
}
}
}
else {
const err538 = {instancePath:instancePath+"/roles/" + i27+"/objects",schemaPath:"#/properties/roles/items/properties/objects/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err538];
}
else {
vErrors.push(err538);
}
errors++;
}
}
}
else {
const err539 = {instancePath:instancePath+"/roles/" + i27,schemaPath:"#/properties/roles/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err539];
}
else {
vErrors.push(err539);
}
errors++;
}
}
}
else {
const err540 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err540];
}
else {
vErrors.push(err540);
}
errors++;
}
}
}
else {
const err541 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err541];
}
else {
vErrors.push(err541);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
