// Written by scripts/generate-app-validator.mjs from the definition schemas. Do not edit.
export const validate = validate21;
export default validate21;
const schema6 = {"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"description":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48},"accent":{"type":"string","pattern":"^#[0-9a-f]{6}$"},"zone":{"type":"string","maxLength":64},"navigation":{"type":"array","maxItems":30,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"items":{"type":"array","maxItems":50,"items":{"type":"object","discriminator":{"propertyName":"kind"},"required":["kind"],"oneOf":[{"type":"object","properties":{"kind":{"const":"object"},"object":{"$ref":"#/$defs/part0"}},"required":["kind","object"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"dashboard"},"dashboard":{"$ref":"#/$defs/part0"}},"required":["kind","dashboard"],"additionalProperties":false}]}}},"required":["key","items"],"additionalProperties":false}},"objects":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"icon":{"type":"string","pattern":"^[a-z0-9-]*$","maxLength":48},"description":{"$ref":"#/$defs/part1"},"title":{"$ref":"#/$defs/part0"},"fields":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"text"},"options":{"type":"object","properties":{"format":{"enum":["line","long","rich","email","phone","url","credit_code","id_number"]},"maxLength":{"type":"integer","minimum":1,"maximum":100000}},"required":["format"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"number"},"options":{"type":"object","properties":{"format":{"enum":["plain","money","percent","rating","duration"]},"decimals":{"type":"integer","minimum":0,"maximum":6},"min":{"type":"number"},"max":{"type":"number"},"unit":{"type":"string","maxLength":10}},"required":["format"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"boolean"},"options":{"$ref":"#/$defs/part2"}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"date"},"options":{"type":"object","properties":{"precision":{"enum":["month","date","datetime"]}},"required":["precision"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"choice"},"options":{"type":"object","properties":{"multiple":{"type":"boolean"},"options":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"colour":{"$ref":"#/$defs/part3"},"retired":{"type":"boolean"}},"required":["key","label"],"additionalProperties":false},"maxItems":1000}},"required":["options"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"user"},"options":{"type":"object","properties":{"many":{"type":"boolean"}},"required":[],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"department"},"options":{"type":"object","properties":{"kind":{"enum":["department","team"]},"many":{"type":"boolean"}},"required":["kind"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"subtable"},"options":{"type":"object","properties":{"object":{"$ref":"#/$defs/part0"},"link":{"$ref":"#/$defs/part0"},"position":{"$ref":"#/$defs/part0"},"columns":{"$ref":"#/$defs/part4"},"max":{"type":"integer","minimum":1,"maximum":500}},"required":["object","link"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"link"},"options":{"type":"object","properties":{"to":{"$ref":"#/$defs/part5"},"many":{"type":"boolean"},"tree":{"type":"boolean"}},"required":["to"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"serial"},"options":{"type":"object","properties":{"pattern":{"type":"string","pattern":"^[^{}]{0,20}(\\{(YYYY|YY|MM|DD)\\}[^{}]{0,10}){0,3}\\{0{1,10}\\}[^{}]{0,10}$"},"reset":{"enum":["never","year","month","day"]}},"required":["pattern","reset"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"formula"},"options":{"type":"object","properties":{"rule":{},"result":{"enum":["number","money","percent","text","date","datetime","boolean"]},"decimals":{"type":"integer","minimum":0,"maximum":6},"unit":{"type":"string","maxLength":10}},"required":["result"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"lookup"},"options":{"type":"object","properties":{"link":{"type":"string","maxLength":48},"field":{"type":"string","maxLength":250},"shows":{"$ref":"#/$defs/part6"}},"required":["link","field"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"rollup"},"options":{"type":"object","properties":{"list":{"type":"string","maxLength":100},"fold":{"enum":["count","sum","avg","min","max"]},"field":{"type":"string","maxLength":250},"where":{},"shows":{"$ref":"#/$defs/part6"}},"required":["list","fold"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"file"},"options":{"type":"object","properties":{"format":{"enum":["attachment","image","signature"]},"maxFiles":{"type":"integer","minimum":1,"maximum":100},"maxSize":{"type":"integer","minimum":1,"maximum":100}},"required":["format"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"address"},"options":{"type":"object","properties":{"format":{"enum":["full","region"]}},"required":["format"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"location"},"options":{"type":"object","properties":{},"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"time"},"options":{"$ref":"#/$defs/part2"}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"json"},"options":{"$ref":"#/$defs/part2"}},"required":["key","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"help":{"$ref":"#/$defs/part1"},"required":{},"visible":{},"readonly":{},"default":{},"unique":{"type":"boolean"},"uniqueWithin":{"$ref":"#/$defs/part0"},"searchable":{"type":"boolean"},"type":{"const":"secret"},"options":{"type":"object","properties":{"format":{"enum":["plain","phone","id_number","bank_card"]}},"required":["format"],"additionalProperties":false}},"required":["key","label","type","options"],"additionalProperties":false}]},"maxItems":500},"behaviours":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"type":{"const":"ownership"},"options":{"type":"object","properties":{"toCreator":{"type":"boolean"}},"required":[],"additionalProperties":false}},"required":["type","options"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"stages"},"options":{"type":"object","properties":{"label":{"$ref":"#/$defs/part1"},"pipelines":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"stages":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"colour":{"$ref":"#/$defs/part3"},"kind":{"enum":["open","won","lost"]},"probability":{"type":"number","minimum":0,"maximum":100},"required":{"$ref":"#/$defs/part7"},"next":{"$ref":"#/$defs/part7"},"rotDays":{"type":"integer","minimum":1,"maximum":3650}},"required":["key","label","kind"],"additionalProperties":false},"minItems":1,"maxItems":50}},"required":["key","label","stages"],"additionalProperties":false}}},"required":["pipelines"],"additionalProperties":false}},"required":["type","options"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"matching"},"options":{"type":"object","properties":{"keys":{"type":"array","minItems":1,"maxItems":10,"items":{"type":"object","properties":{"label":{"$ref":"#/$defs/part1"},"fields":{"type":"array","items":{"$ref":"#/$defs/part0"},"minItems":1,"maxItems":4},"action":{"enum":["block","warn"]}},"required":["fields","action"],"additionalProperties":false}}},"required":["keys"],"additionalProperties":false}},"required":["type","options"],"additionalProperties":false}]},"maxItems":20},"validity":{"type":"array","items":{"type":"object","properties":{"rule":{},"message":{"$ref":"#/$defs/part1"},"field":{"$ref":"#/$defs/part0"}},"required":["rule","message"],"additionalProperties":false},"maxItems":100}},"required":["key","label","title","fields","behaviours"],"additionalProperties":false},"maxItems":300},"forms":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"object":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"sections":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"columns":{"enum":[1,2]},"visible":{},"items":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"kind"},"required":["kind"],"oneOf":[{"type":"object","properties":{"kind":{"const":"field"},"field":{"$ref":"#/$defs/part0"},"width":{"enum":["half","full"]}},"required":["kind","field"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"note"},"key":{"$ref":"#/$defs/part0"},"text":{"$ref":"#/$defs/part1"}},"required":["kind","key","text"],"additionalProperties":false}]},"maxItems":300}},"required":["key","columns","items"],"additionalProperties":false},"maxItems":50},"related":{"type":"array","items":{"$ref":"#/$defs/part8"},"maxItems":30},"facts":{"type":"array","items":{"$ref":"#/$defs/part0"},"maxItems":8},"composer":{"$ref":"#/$defs/part8"}},"required":["key","object","label","sections"],"additionalProperties":false},"maxItems":1000},"views":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"object":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48},"filter":{},"sort":{"$ref":"#/$defs/part9"},"type":{"const":"table"},"options":{"type":"object","properties":{"columns":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"object","properties":{"field":{"$ref":"#/$defs/part11"},"width":{"type":"integer","minimum":60,"maximum":800}},"required":["field"],"additionalProperties":false}},"group":{"type":"array","maxItems":3,"items":{"type":"object","properties":{"field":{"$ref":"#/$defs/part11"},"bucket":{"enum":["day","week","month","quarter","year"]},"descending":{"type":"boolean"}},"required":["field"],"additionalProperties":false}},"frozen":{"type":"integer","minimum":1,"maximum":6},"rowHeight":{"enum":["short","medium","tall"]},"foot":{"type":"array","maxItems":100,"items":{"type":"object","properties":{"field":{"$ref":"#/$defs/part11"},"fn":{"enum":["none","filled","empty","distinct","sum","avg","min","max"]}},"required":["field","fn"],"additionalProperties":false}}},"required":["columns"],"additionalProperties":false}},"required":["key","object","label","type","options"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"object":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48},"filter":{},"sort":{"$ref":"#/$defs/part9"},"type":{"const":"board"},"options":{"type":"object","properties":{"group":{"$ref":"#/$defs/part0"},"card":{"type":"array","items":{"$ref":"#/$defs/part11"},"maxItems":8},"sum":{"$ref":"#/$defs/part0"},"folded":{"$ref":"#/$defs/part4"}},"required":["group","card"],"additionalProperties":false}},"required":["key","object","label","type","options"],"additionalProperties":false}]},"maxItems":2000},"dashboards":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48},"filters":{"type":"array","maxItems":10,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"kind":{"enum":["period","field"]},"initial":{"enum":["all","this_week","this_month","last_month","this_quarter","last_quarter","this_year","last_year","last_30_days","last_90_days","last_12_months"]},"object":{"type":"string","maxLength":48},"field":{"$ref":"#/$defs/part11"}},"required":["key","label","kind"],"additionalProperties":false}},"widgets":{"type":"array","maxItems":50,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"type":{"enum":["number","bar","line","area","pie","funnel","leaderboard","pivot","list","gauge","text"]},"note":{"$ref":"#/$defs/part1"},"query":{"type":"object","properties":{"object":{"type":"string","maxLength":48},"filter":{},"search":{"type":"string","maxLength":200},"sort":{"$ref":"#/$defs/part9"},"fields":{"type":"array","items":{"$ref":"#/$defs/part11"},"maxItems":300},"group":{"type":"array","maxItems":4,"items":{"type":"object","properties":{"field":{"$ref":"#/$defs/part11"},"key":{"$ref":"#/$defs/part0"},"bucket":{"enum":["day","week","month","quarter","year"]},"since":{"$ref":"#/$defs/part11"},"history":{"enum":["reached","stays"]},"pipeline":{"$ref":"#/$defs/part0"},"top":{"type":"integer","minimum":1,"maximum":100},"by":{"$ref":"#/$defs/part0"},"rest":{"type":"boolean"},"fill":{"type":"boolean"}},"required":["field"],"additionalProperties":false}},"subtotals":{"enum":["levels","all"]},"measures":{"type":"array","maxItems":20,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"fn":{"enum":["count","distinct","sum","avg","min","max","median","percentile","formula","share"]},"field":{"$ref":"#/$defs/part11"},"value":{},"stay":{"type":"boolean"},"where":{},"weighted":{"type":"boolean"},"percent":{"type":"integer","minimum":1,"maximum":99},"rule":{},"of":{"$ref":"#/$defs/part0"},"per":{"enum":["total","first","previous"]}},"required":["key","fn"],"additionalProperties":false}},"having":{},"asOf":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$"},"page":{"type":"object","properties":{"size":{"type":"integer","minimum":1,"maximum":1000},"after":{"type":"string","maxLength":4000}},"required":[],"additionalProperties":false},"count":{"enum":["none","capped","exact"]}},"required":["object"],"additionalProperties":false},"text":{"$ref":"#/$defs/part1"},"width":{"type":"integer","minimum":1,"maximum":12},"values":{"type":"array","maxItems":10,"items":{"$ref":"#/$defs/part0"}},"names":{"type":"array","maxItems":10,"items":{"$ref":"#/$defs/part1"}},"format":{"enum":["plain","money","percent","days","duration"]},"trend":{"type":"boolean"},"inverse":{"type":"boolean"},"target":{"type":"number"},"stacked":{"type":"boolean"},"horizontal":{"type":"boolean"},"filters":{"type":"array","maxItems":20,"items":{"type":"object","properties":{"filter":{"$ref":"#/$defs/part0"},"field":{"$ref":"#/$defs/part11"}},"required":["filter","field"],"additionalProperties":false}}},"required":["key","label","type"],"additionalProperties":false}}},"required":["key","label","widgets"],"additionalProperties":false},"maxItems":200},"workflows":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"description":{"$ref":"#/$defs/part1"},"active":{"type":"boolean"},"inline":{"type":"boolean"},"trigger":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"type":{"const":"created"},"object":{"$ref":"#/$defs/part0"},"when":{}},"required":["type","object"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"changed"},"object":{"$ref":"#/$defs/part0"},"when":{},"fields":{"$ref":"#/$defs/part4"}},"required":["type","object"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"becomes-true"},"object":{"$ref":"#/$defs/part0"},"when":{}},"required":["type","object","when"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"deleted"},"object":{"$ref":"#/$defs/part0"},"when":{}},"required":["type","object"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"button"},"object":{"$ref":"#/$defs/part0"},"when":{},"confirm":{"$ref":"#/$defs/part1"},"icon":{"type":"string","maxLength":48}},"required":["type","object"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"date"},"object":{"$ref":"#/$defs/part0"},"field":{"$ref":"#/$defs/part0"},"days":{"type":"integer","minimum":-366,"maximum":366},"at":{"type":"string","pattern":"^([01]\\d|2[0-3]):[0-5]\\d$"},"when":{}},"required":["type","object","field","days","at"],"additionalProperties":false}]},"start":{"$ref":"#/$defs/part0"},"steps":{"type":"array","items":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part12"},"type":{"const":"create-record"},"options":{"type":"object","properties":{"object":{"$ref":"#/$defs/part0"},"values":{"$ref":"#/$defs/part13"}},"required":["object","values"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part12"},"type":{"const":"update-record"},"options":{"type":"object","properties":{"object":{"$ref":"#/$defs/part0"},"record":{},"values":{"$ref":"#/$defs/part13"}},"required":["object","record","values"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part12"},"type":{"const":"find-records"},"options":{"type":"object","properties":{"object":{"$ref":"#/$defs/part0"},"filter":{},"sort":{"$ref":"#/$defs/part9"}},"required":["object","filter"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part12"},"type":{"const":"assign"},"options":{"type":"object","properties":{"field":{"$ref":"#/$defs/part0"},"strategy":{"enum":["round_robin","least_load"]},"roles":{"$ref":"#/$defs/part5"},"onlyEmpty":{"type":"boolean"}},"required":["field","strategy","roles"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part12"},"type":{"const":"branch"},"options":{"type":"object","properties":{"ways":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"when":{}},"required":["key","label","when"],"additionalProperties":false}}},"required":["ways"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false},{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"next":{"$ref":"#/$defs/part12"},"type":{"const":"notify"},"options":{"type":"object","properties":{"to":{},"title":{},"body":{}},"required":["to","title"],"additionalProperties":false}},"required":["key","type","options","next"],"additionalProperties":false}]},"minItems":1,"maxItems":200}},"required":["key","label","active","inline","trigger","start","steps"],"additionalProperties":false},"maxItems":500},"roles":{"type":"array","items":{"type":"object","properties":{"key":{"$ref":"#/$defs/part0"},"label":{"$ref":"#/$defs/part1"},"description":{"$ref":"#/$defs/part1"},"admin":{"type":"boolean"},"design":{"type":"boolean"},"objects":{"type":"object","propertyNames":{"$ref":"#/$defs/part0"},"additionalProperties":{"type":"object","properties":{"create":{"type":"boolean"},"read":{"$ref":"#/$defs/part14"},"update":{"$ref":"#/$defs/part14"},"delete":{"$ref":"#/$defs/part14"},"transfer":{"type":"boolean"},"import":{"type":"boolean"},"export":{"type":"boolean"},"fields":{"type":"object","propertyNames":{"$ref":"#/$defs/part0"},"additionalProperties":{"enum":["hidden","read","write"]}}},"required":["read"],"additionalProperties":false}}},"required":["key","label","objects"],"additionalProperties":false},"maxItems":100}},"required":["key","label","zone","navigation","objects","forms","views","dashboards","workflows","roles"],"additionalProperties":false,"$defs":{"part0":{"type":"string","pattern":"^[a-z][a-z0-9_]*$","maxLength":48},"part1":{"type":"object","properties":{"zh":{"type":"string","maxLength":200},"en":{"type":"string","maxLength":200}},"required":[],"additionalProperties":false,"minProperties":1},"part2":{"type":"object","properties":{},"required":[],"additionalProperties":false},"part3":{"enum":["grey","blue","teal","green","amber","red","violet"]},"part4":{"type":"array","items":{"$ref":"#/$defs/part0"},"maxItems":50},"part5":{"type":"array","items":{"$ref":"#/$defs/part0"},"minItems":1,"maxItems":20},"part6":{"type":"object","properties":{"type":{"type":"string","maxLength":48},"options":{"type":"object"}},"required":["type","options"],"additionalProperties":false},"part7":{"type":"array","items":{"$ref":"#/$defs/part0"}},"part8":{"type":"string","pattern":"^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$"},"part11":{"type":"string","pattern":"^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,4}$","maxLength":250},"part10":{"type":"object","properties":{"field":{"$ref":"#/$defs/part11"},"descending":{"type":"boolean"}},"required":["field"],"additionalProperties":false},"part9":{"type":"array","maxItems":5,"items":{"$ref":"#/$defs/part10"}},"part12":{"type":"object","propertyNames":{"$ref":"#/$defs/part0"},"additionalProperties":{"$ref":"#/$defs/part0"}},"part13":{"type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9_]*$","maxLength":48},"additionalProperties":{},"maxProperties":200},"part14":{"enum":["none","own","subordinates","department","departments","all"]}}};
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

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate47.errors = vErrors;
return errors === 0;
}

const schema10 = {"enum":["grey","blue","teal","green","amber","red","violet"]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate59.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"array","items":{"$ref":"#/$defs/part0"},"maxItems":50};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate76.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"array","items":{"$ref":"#/$defs/part0"},"minItems":1,"maxItems":20};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate83.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"object","properties":{"type":{"type":"string","maxLength":48},"options":{"type":"object"}},"required":["type","options"],"additionalProperties":false};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.options === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "options"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(data0.length > 48){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/maxLength",keyword:"maxLength",params:{limit: 48}};
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
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.options !== undefined){
let data1 = data.options;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err5 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"}};
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
validate98.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"array","items":{"$ref":"#/$defs/part0"}};

function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate137.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"string","pattern":"^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$"};
const pattern4 = new RegExp("^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$", "u");

function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate153.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"array","maxItems":5,"items":{"$ref":"#/$defs/part10"}};
const schema17 = {"type":"object","properties":{"field":{"$ref":"#/$defs/part11"},"descending":{"type":"boolean"}},"required":["field"],"additionalProperties":false};
const schema18 = {"type":"string","pattern":"^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,4}$","maxLength":250};
const pattern5 = new RegExp("^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,4}$", "u");

function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate162.errors = vErrors;
return errors === 0;
}


function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate162(data.field, {instancePath:instancePath+"/field",parentData:data,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
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
validate161.errors = vErrors;
return errors === 0;
}


function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate161(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
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
validate160.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":"object","propertyNames":{"$ref":"#/$defs/part0"},"additionalProperties":{"$ref":"#/$defs/part0"}};

function validate215(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate215.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9_]*$","maxLength":48},"additionalProperties":{},"maxProperties":200};

function validate220(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate220.errors = vErrors;
return errors === 0;
}

const schema21 = {"enum":["none","own","subordinates","department","departments","all"]};

function validate249(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((((data === "none") || (data === "own")) || (data === "subordinates")) || (data === "department")) || (data === "departments")) || (data === "all"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema21.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate249.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^#[0-9a-f]{6}$", "u");
const pattern2 = new RegExp("^[a-z0-9-]*$", "u");
const pattern3 = new RegExp("^[^{}]{0,20}(\\{(YYYY|YY|MM|DD)\\}[^{}]{0,10}){0,3}\\{0{1,10}\\}[^{}]{0,10}$", "u");
const pattern6 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$", "u");
const pattern7 = new RegExp("^([01]\\d|2[0-3]):[0-5]\\d$", "u");

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
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
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
let data32 = data24.options;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.format === undefined){
const err59 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key6 in data32){
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
if(data32.format !== undefined){
let data33 = data32.format;
if(!((((((((data33 === "line") || (data33 === "long")) || (data33 === "rich")) || (data33 === "email")) || (data33 === "phone")) || (data33 === "url")) || (data33 === "credit_code")) || (data33 === "id_number"))){
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
if(data32.maxLength !== undefined){
let data34 = data32.maxLength;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err62 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxLength",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/properties/maxLength/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 100000 || isNaN(data34)){
const err63 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxLength",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/0/properties/options/properties/maxLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data34 < 1 || isNaN(data34)){
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
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
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
let data42 = data24.options;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.format === undefined){
const err75 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key8 in data42){
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
if(data42.format !== undefined){
let data43 = data42.format;
if(!(((((data43 === "plain") || (data43 === "money")) || (data43 === "percent")) || (data43 === "rating")) || (data43 === "duration"))){
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
if(data42.decimals !== undefined){
let data44 = data42.decimals;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err78 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/decimals",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/decimals/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 6 || isNaN(data44)){
const err79 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/decimals",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/1/properties/options/properties/decimals/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
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
if(data42.min !== undefined){
let data45 = data42.min;
if(!((typeof data45 == "number") && (isFinite(data45)))){
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
if(data42.max !== undefined){
let data46 = data42.max;
if(!((typeof data46 == "number") && (isFinite(data46)))){
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
if(data42.unit !== undefined){
let data47 = data42.unit;
if(typeof data47 === "string"){
if(data47.length > 10){
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
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
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
if(!(validate47(data24.options, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",parentData:data24,parentDataProperty:"options",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
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
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
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
let data63 = data24.options;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.precision === undefined){
const err104 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/3/properties/options/required",keyword:"required",params:{missingProperty: "precision"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key11 in data63){
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
if(data63.precision !== undefined){
let data64 = data63.precision;
if(!(((data64 === "month") || (data64 === "date")) || (data64 === "datetime"))){
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
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
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
let data72 = data24.options;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.options === undefined){
const err117 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
for(const key13 in data72){
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
if(data72.multiple !== undefined){
if(typeof data72.multiple !== "boolean"){
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
if(data72.options !== undefined){
let data74 = data72.options;
if(Array.isArray(data74)){
if(data74.length > 1000){
const err120 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
const len4 = data74.length;
for(let i4=0; i4<len4; i4++){
let data75 = data74[i4];
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.key === undefined){
const err121 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data75.label === undefined){
const err122 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/4/properties/options/properties/options/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key14 in data75){
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
if(data75.key !== undefined){
if(!(validate22(data75.key, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4+"/key",parentData:data75,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data75.label !== undefined){
if(!(validate24(data75.label, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4+"/label",parentData:data75,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data75.colour !== undefined){
if(!(validate59(data75.colour, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/options/" + i4+"/colour",parentData:data75,parentDataProperty:"colour",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data75.retired !== undefined){
if(typeof data75.retired !== "boolean"){
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
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
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
let data87 = data24.options;
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
for(const key16 in data87){
if(!(key16 === "many")){
const err137 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data87.many !== undefined){
if(typeof data87.many !== "boolean"){
const err138 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/many",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/properties/options/properties/many/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
else {
const err140 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/5/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else if(tag1 === "department"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err141 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data24.label === undefined){
const err142 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data24.type === undefined){
const err143 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data24.options === undefined){
const err144 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
for(const key17 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[6].properties, key17))){
const err145 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
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
const err146 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err147 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data24.type !== undefined){
if("department" !== data24.type){
const err148 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/type/const",keyword:"const",params:{allowedValue: "department"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data24.options !== undefined){
let data96 = data24.options;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.kind === undefined){
const err149 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/options/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key18 in data96){
if(!((key18 === "kind") || (key18 === "many"))){
const err150 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data96.kind !== undefined){
let data97 = data96.kind;
if(!((data97 === "department") || (data97 === "team"))){
const err151 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/kind",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/options/properties/kind/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[6].properties.options.properties.kind.enum}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data96.many !== undefined){
if(typeof data96.many !== "boolean"){
const err152 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/many",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/options/properties/many/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/6/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else if(tag1 === "subtable"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err155 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data24.label === undefined){
const err156 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(data24.type === undefined){
const err157 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data24.options === undefined){
const err158 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
for(const key19 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[7].properties, key19))){
const err159 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
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
const err160 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err161 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data24.type !== undefined){
if("subtable" !== data24.type){
const err162 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/type/const",keyword:"const",params:{allowedValue: "subtable"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data24.options !== undefined){
let data106 = data24.options;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
if(data106.object === undefined){
const err163 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(data106.link === undefined){
const err164 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/required",keyword:"required",params:{missingProperty: "link"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
for(const key20 in data106){
if(!(((((key20 === "object") || (key20 === "link")) || (key20 === "position")) || (key20 === "columns")) || (key20 === "max"))){
const err165 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data106.object !== undefined){
if(!(validate22(data106.object, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/object",parentData:data106,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data106.link !== undefined){
if(!(validate22(data106.link, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/link",parentData:data106,parentDataProperty:"link",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data106.position !== undefined){
if(!(validate22(data106.position, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/position",parentData:data106,parentDataProperty:"position",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data106.columns !== undefined){
if(!(validate76(data106.columns, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/columns",parentData:data106,parentDataProperty:"columns",rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data106.max !== undefined){
let data111 = data106.max;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err166 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/max",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 > 500 || isNaN(data111)){
const err167 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/max",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(data111 < 1 || isNaN(data111)){
const err168 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/max",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err169 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
else {
const err170 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/7/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else if(tag1 === "link"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err171 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(data24.label === undefined){
const err172 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data24.type === undefined){
const err173 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data24.options === undefined){
const err174 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
for(const key21 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[8].properties, key21))){
const err175 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
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
const err176 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err177 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data24.type !== undefined){
if("link" !== data24.type){
const err178 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/properties/type/const",keyword:"const",params:{allowedValue: "link"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data24.options !== undefined){
let data119 = data24.options;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
if(data119.to === undefined){
const err179 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/properties/options/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
for(const key22 in data119){
if(!(((key22 === "to") || (key22 === "many")) || (key22 === "tree"))){
const err180 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data119.to !== undefined){
if(!(validate83(data119.to, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/to",parentData:data119,parentDataProperty:"to",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data119.many !== undefined){
if(typeof data119.many !== "boolean"){
const err181 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/many",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/properties/options/properties/many/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data119.tree !== undefined){
if(typeof data119.tree !== "boolean"){
const err182 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/tree",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/properties/options/properties/tree/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
else {
const err183 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/8/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else if(tag1 === "serial"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err185 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(data24.label === undefined){
const err186 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data24.type === undefined){
const err187 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data24.options === undefined){
const err188 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
for(const key23 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[9].properties, key23))){
const err189 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
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
const err190 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err191 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data24.type !== undefined){
if("serial" !== data24.type){
const err192 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/type/const",keyword:"const",params:{allowedValue: "serial"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data24.options !== undefined){
let data130 = data24.options;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
if(data130.pattern === undefined){
const err193 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/options/required",keyword:"required",params:{missingProperty: "pattern"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data130.reset === undefined){
const err194 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/options/required",keyword:"required",params:{missingProperty: "reset"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key24 in data130){
if(!((key24 === "pattern") || (key24 === "reset"))){
const err195 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data130.pattern !== undefined){
let data131 = data130.pattern;
if(typeof data131 === "string"){
if(!pattern3.test(data131)){
const err196 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/pattern",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/options/properties/pattern/pattern",keyword:"pattern",params:{pattern: "^[^{}]{0,20}(\\{(YYYY|YY|MM|DD)\\}[^{}]{0,10}){0,3}\\{0{1,10}\\}[^{}]{0,10}$"}};
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
const err197 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/pattern",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/options/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data130.reset !== undefined){
let data132 = data130.reset;
if(!((((data132 === "never") || (data132 === "year")) || (data132 === "month")) || (data132 === "day"))){
const err198 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/reset",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/options/properties/reset/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[9].properties.options.properties.reset.enum}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
else {
const err199 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
else {
const err200 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/9/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else if(tag1 === "formula"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err201 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(data24.label === undefined){
const err202 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(data24.type === undefined){
const err203 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(data24.options === undefined){
const err204 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
for(const key25 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[10].properties, key25))){
const err205 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
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
const err206 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err207 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data24.type !== undefined){
if("formula" !== data24.type){
const err208 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/type/const",keyword:"const",params:{allowedValue: "formula"}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data24.options !== undefined){
let data140 = data24.options;
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
if(data140.result === undefined){
const err209 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/options/required",keyword:"required",params:{missingProperty: "result"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
for(const key26 in data140){
if(!((((key26 === "rule") || (key26 === "result")) || (key26 === "decimals")) || (key26 === "unit"))){
const err210 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data140.result !== undefined){
let data141 = data140.result;
if(!(((((((data141 === "number") || (data141 === "money")) || (data141 === "percent")) || (data141 === "text")) || (data141 === "date")) || (data141 === "datetime")) || (data141 === "boolean"))){
const err211 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/result",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/options/properties/result/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[10].properties.options.properties.result.enum}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data140.decimals !== undefined){
let data142 = data140.decimals;
if(!(((typeof data142 == "number") && (!(data142 % 1) && !isNaN(data142))) && (isFinite(data142)))){
const err212 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/decimals",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/options/properties/decimals/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if((typeof data142 == "number") && (isFinite(data142))){
if(data142 > 6 || isNaN(data142)){
const err213 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/decimals",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/options/properties/decimals/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if(data142 < 0 || isNaN(data142)){
const err214 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/decimals",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/options/properties/decimals/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data140.unit !== undefined){
let data143 = data140.unit;
if(typeof data143 === "string"){
if(data143.length > 10){
const err215 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/unit",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/options/properties/unit/maxLength",keyword:"maxLength",params:{limit: 10}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/unit",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/options/properties/unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
else {
const err217 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
else {
const err218 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/10/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else if(tag1 === "lookup"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err219 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data24.label === undefined){
const err220 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(data24.type === undefined){
const err221 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(data24.options === undefined){
const err222 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
for(const key27 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[11].properties, key27))){
const err223 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
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
const err224 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err225 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data24.type !== undefined){
if("lookup" !== data24.type){
const err226 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/type/const",keyword:"const",params:{allowedValue: "lookup"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data24.options !== undefined){
let data151 = data24.options;
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
if(data151.link === undefined){
const err227 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/options/required",keyword:"required",params:{missingProperty: "link"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(data151.field === undefined){
const err228 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/options/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
for(const key28 in data151){
if(!(((key28 === "link") || (key28 === "field")) || (key28 === "shows"))){
const err229 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data151.link !== undefined){
let data152 = data151.link;
if(typeof data152 === "string"){
if(data152.length > 48){
const err230 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/link",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/options/properties/link/maxLength",keyword:"maxLength",params:{limit: 48}};
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
const err231 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/link",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/options/properties/link/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data151.field !== undefined){
let data153 = data151.field;
if(typeof data153 === "string"){
if(data153.length > 250){
const err232 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/field",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/options/properties/field/maxLength",keyword:"maxLength",params:{limit: 250}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/field",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/options/properties/field/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data151.shows !== undefined){
if(!(validate98(data151.shows, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/shows",parentData:data151,parentDataProperty:"shows",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err234 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/11/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else if(tag1 === "rollup"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err236 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(data24.label === undefined){
const err237 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(data24.type === undefined){
const err238 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if(data24.options === undefined){
const err239 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
for(const key29 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[12].properties, key29))){
const err240 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
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
const err241 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err242 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data24.type !== undefined){
if("rollup" !== data24.type){
const err243 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/type/const",keyword:"const",params:{allowedValue: "rollup"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data24.options !== undefined){
let data162 = data24.options;
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.list === undefined){
const err244 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/options/required",keyword:"required",params:{missingProperty: "list"}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data162.fold === undefined){
const err245 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/options/required",keyword:"required",params:{missingProperty: "fold"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
for(const key30 in data162){
if(!(((((key30 === "list") || (key30 === "fold")) || (key30 === "field")) || (key30 === "where")) || (key30 === "shows"))){
const err246 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data162.list !== undefined){
let data163 = data162.list;
if(typeof data163 === "string"){
if(data163.length > 100){
const err247 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/list",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/options/properties/list/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
else {
const err248 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/list",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/options/properties/list/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data162.fold !== undefined){
let data164 = data162.fold;
if(!(((((data164 === "count") || (data164 === "sum")) || (data164 === "avg")) || (data164 === "min")) || (data164 === "max"))){
const err249 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/fold",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/options/properties/fold/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[12].properties.options.properties.fold.enum}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data162.field !== undefined){
let data165 = data162.field;
if(typeof data165 === "string"){
if(data165.length > 250){
const err250 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/field",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/options/properties/field/maxLength",keyword:"maxLength",params:{limit: 250}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/field",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/options/properties/field/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data162.shows !== undefined){
if(!(validate98(data162.shows, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/shows",parentData:data162,parentDataProperty:"shows",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err252 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
else {
const err253 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/12/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
else if(tag1 === "file"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err254 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
if(data24.label === undefined){
const err255 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(data24.type === undefined){
const err256 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
if(data24.options === undefined){
const err257 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
for(const key31 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[13].properties, key31))){
const err258 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
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
const err259 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err260 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data24.type !== undefined){
if("file" !== data24.type){
const err261 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/type/const",keyword:"const",params:{allowedValue: "file"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data24.options !== undefined){
let data174 = data24.options;
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
if(data174.format === undefined){
const err262 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
for(const key32 in data174){
if(!(((key32 === "format") || (key32 === "maxFiles")) || (key32 === "maxSize"))){
const err263 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data174.format !== undefined){
let data175 = data174.format;
if(!(((data175 === "attachment") || (data175 === "image")) || (data175 === "signature"))){
const err264 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/format",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/properties/format/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[13].properties.options.properties.format.enum}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data174.maxFiles !== undefined){
let data176 = data174.maxFiles;
if(!(((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176))) && (isFinite(data176)))){
const err265 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxFiles",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/properties/maxFiles/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if((typeof data176 == "number") && (isFinite(data176))){
if(data176 > 100 || isNaN(data176)){
const err266 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxFiles",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/properties/maxFiles/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
if(data176 < 1 || isNaN(data176)){
const err267 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxFiles",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/properties/maxFiles/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
if(data174.maxSize !== undefined){
let data177 = data174.maxSize;
if(!(((typeof data177 == "number") && (!(data177 % 1) && !isNaN(data177))) && (isFinite(data177)))){
const err268 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxSize",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/properties/maxSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if((typeof data177 == "number") && (isFinite(data177))){
if(data177 > 100 || isNaN(data177)){
const err269 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxSize",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/properties/maxSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(data177 < 1 || isNaN(data177)){
const err270 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/maxSize",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/properties/maxSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err271 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/properties/options/type",keyword:"type",params:{type: "object"}};
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
const err272 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/13/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
else if(tag1 === "address"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err273 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if(data24.label === undefined){
const err274 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
if(data24.type === undefined){
const err275 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if(data24.options === undefined){
const err276 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
for(const key33 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[14].properties, key33))){
const err277 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
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
const err278 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err279 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data24.type !== undefined){
if("address" !== data24.type){
const err280 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/properties/type/const",keyword:"const",params:{allowedValue: "address"}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data24.options !== undefined){
let data185 = data24.options;
if(data185 && typeof data185 == "object" && !Array.isArray(data185)){
if(data185.format === undefined){
const err281 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/properties/options/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
for(const key34 in data185){
if(!(key34 === "format")){
const err282 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data185.format !== undefined){
let data186 = data185.format;
if(!((data186 === "full") || (data186 === "region"))){
const err283 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/format",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/properties/options/properties/format/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[14].properties.options.properties.format.enum}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
}
else {
const err284 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
}
else {
const err285 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/14/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
else if(tag1 === "location"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err286 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
if(data24.label === undefined){
const err287 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if(data24.type === undefined){
const err288 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if(data24.options === undefined){
const err289 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
for(const key35 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[15].properties, key35))){
const err290 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
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
const err291 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err292 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data24.type !== undefined){
if("location" !== data24.type){
const err293 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/properties/type/const",keyword:"const",params:{allowedValue: "location"}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
if(data24.options !== undefined){
let data194 = data24.options;
if(data194 && typeof data194 == "object" && !Array.isArray(data194)){
for(const key36 in data194){
const err294 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
else {
const err295 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
}
else {
const err296 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/15/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
else if(tag1 === "time"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err297 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/16/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if(data24.label === undefined){
const err298 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/16/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(data24.type === undefined){
const err299 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/16/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(data24.options === undefined){
const err300 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/16/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
for(const key37 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[16].properties, key37))){
const err301 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/16/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
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
const err302 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/16/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err303 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/16/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data24.type !== undefined){
if("time" !== data24.type){
const err304 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/16/properties/type/const",keyword:"const",params:{allowedValue: "time"}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data24.options !== undefined){
if(!(validate47(data24.options, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",parentData:data24,parentDataProperty:"options",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err305 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/16/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
else if(tag1 === "json"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err306 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/17/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if(data24.label === undefined){
const err307 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/17/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
if(data24.type === undefined){
const err308 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/17/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
if(data24.options === undefined){
const err309 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/17/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
for(const key38 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[17].properties, key38))){
const err310 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/17/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
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
const err311 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/17/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err312 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/17/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data24.type !== undefined){
if("json" !== data24.type){
const err313 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/17/properties/type/const",keyword:"const",params:{allowedValue: "json"}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data24.options !== undefined){
if(!(validate47(data24.options, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",parentData:data24,parentDataProperty:"options",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err314 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/17/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
else if(tag1 === "secret"){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err315 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if(data24.label === undefined){
const err316 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if(data24.type === undefined){
const err317 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if(data24.options === undefined){
const err318 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
for(const key39 in data24){
if(!(func2.call(schema6.properties.objects.items.properties.fields.items.oneOf[18].properties, key39))){
const err319 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
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
const err320 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/unique",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data24.uniqueWithin !== undefined){
if(!(validate22(data24.uniqueWithin, {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/uniqueWithin",parentData:data24,parentDataProperty:"uniqueWithin",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data24.searchable !== undefined){
if(typeof data24.searchable !== "boolean"){
const err321 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/searchable",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/properties/searchable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data24.type !== undefined){
if("secret" !== data24.type){
const err322 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/type",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/properties/type/const",keyword:"const",params:{allowedValue: "secret"}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data24.options !== undefined){
let data218 = data24.options;
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.format === undefined){
const err323 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/properties/options/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
for(const key40 in data218){
if(!(key40 === "format")){
const err324 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data218.format !== undefined){
let data219 = data218.format;
if(!((((data219 === "plain") || (data219 === "phone")) || (data219 === "id_number")) || (data219 === "bank_card"))){
const err325 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options/format",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/properties/options/properties/format/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.fields.items.oneOf[18].properties.options.properties.format.enum}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
}
else {
const err326 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3+"/options",schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
}
else {
const err327 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/oneOf/18/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
else {
const err328 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag1}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
else {
const err329 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag1}};
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
const err330 = {instancePath:instancePath+"/objects/" + i2+"/fields/" + i3,schemaPath:"#/properties/objects/items/properties/fields/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
}
else {
const err331 = {instancePath:instancePath+"/objects/" + i2+"/fields",schemaPath:"#/properties/objects/items/properties/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data17.behaviours !== undefined){
let data220 = data17.behaviours;
if(Array.isArray(data220)){
if(data220.length > 20){
const err332 = {instancePath:instancePath+"/objects/" + i2+"/behaviours",schemaPath:"#/properties/objects/items/properties/behaviours/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
const len5 = data220.length;
for(let i5=0; i5<len5; i5++){
let data221 = data220[i5];
if(data221 && typeof data221 == "object" && !Array.isArray(data221)){
if(data221.type === undefined){
const err333 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
const tag2 = data221.type;
if(typeof tag2 == "string"){
if(tag2 === "ownership"){
if(data221 && typeof data221 == "object" && !Array.isArray(data221)){
if(data221.type === undefined){
const err334 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
if(data221.options === undefined){
const err335 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
for(const key41 in data221){
if(!((key41 === "type") || (key41 === "options"))){
const err336 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data221.type !== undefined){
if("ownership" !== data221.type){
const err337 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/type",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "ownership"}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data221.options !== undefined){
let data223 = data221.options;
if(data223 && typeof data223 == "object" && !Array.isArray(data223)){
for(const key42 in data223){
if(!(key42 === "toCreator")){
const err338 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data223.toCreator !== undefined){
if(typeof data223.toCreator !== "boolean"){
const err339 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/toCreator",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/properties/options/properties/toCreator/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
}
else {
const err340 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
}
else {
const err341 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
else if(tag2 === "stages"){
if(data221 && typeof data221 == "object" && !Array.isArray(data221)){
if(data221.type === undefined){
const err342 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
if(data221.options === undefined){
const err343 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
for(const key43 in data221){
if(!((key43 === "type") || (key43 === "options"))){
const err344 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data221.type !== undefined){
if("stages" !== data221.type){
const err345 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/type",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "stages"}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data221.options !== undefined){
let data226 = data221.options;
if(data226 && typeof data226 == "object" && !Array.isArray(data226)){
if(data226.pipelines === undefined){
const err346 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "pipelines"}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
for(const key44 in data226){
if(!((key44 === "label") || (key44 === "pipelines"))){
const err347 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data226.label !== undefined){
if(!(validate24(data226.label, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/label",parentData:data226,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data226.pipelines !== undefined){
let data228 = data226.pipelines;
if(Array.isArray(data228)){
if(data228.length > 20){
const err348 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
if(data228.length < 1){
const err349 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
const len6 = data228.length;
for(let i6=0; i6<len6; i6++){
let data229 = data228[i6];
if(data229 && typeof data229 == "object" && !Array.isArray(data229)){
if(data229.key === undefined){
const err350 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
if(data229.label === undefined){
const err351 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if(data229.stages === undefined){
const err352 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/required",keyword:"required",params:{missingProperty: "stages"}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
for(const key45 in data229){
if(!(((key45 === "key") || (key45 === "label")) || (key45 === "stages"))){
const err353 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data229.key !== undefined){
if(!(validate22(data229.key, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/key",parentData:data229,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data229.label !== undefined){
if(!(validate24(data229.label, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/label",parentData:data229,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data229.stages !== undefined){
let data232 = data229.stages;
if(Array.isArray(data232)){
if(data232.length > 50){
const err354 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
if(data232.length < 1){
const err355 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
const len7 = data232.length;
for(let i7=0; i7<len7; i7++){
let data233 = data232[i7];
if(data233 && typeof data233 == "object" && !Array.isArray(data233)){
if(data233.key === undefined){
const err356 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
if(data233.label === undefined){
const err357 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
if(data233.kind === undefined){
const err358 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
for(const key46 in data233){
if(!((((((((key46 === "key") || (key46 === "label")) || (key46 === "colour")) || (key46 === "kind")) || (key46 === "probability")) || (key46 === "required")) || (key46 === "next")) || (key46 === "rotDays"))){
const err359 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data233.key !== undefined){
if(!(validate22(data233.key, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/key",parentData:data233,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data233.label !== undefined){
if(!(validate24(data233.label, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/label",parentData:data233,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data233.colour !== undefined){
if(!(validate59(data233.colour, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/colour",parentData:data233,parentDataProperty:"colour",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data233.kind !== undefined){
let data237 = data233.kind;
if(!(((data237 === "open") || (data237 === "won")) || (data237 === "lost"))){
const err360 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/kind",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.behaviours.items.oneOf[1].properties.options.properties.pipelines.items.properties.stages.items.properties.kind.enum}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data233.probability !== undefined){
let data238 = data233.probability;
if((typeof data238 == "number") && (isFinite(data238))){
if(data238 > 100 || isNaN(data238)){
const err361 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/probability",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
if(data238 < 0 || isNaN(data238)){
const err362 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/probability",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
else {
const err363 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/probability",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/probability/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data233.required !== undefined){
if(!(validate137(data233.required, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/required",parentData:data233,parentDataProperty:"required",rootData}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
if(data233.next !== undefined){
if(!(validate137(data233.next, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/next",parentData:data233,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
if(data233.rotDays !== undefined){
let data241 = data233.rotDays;
if(!(((typeof data241 == "number") && (!(data241 % 1) && !isNaN(data241))) && (isFinite(data241)))){
const err364 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/rotDays",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/rotDays/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
if((typeof data241 == "number") && (isFinite(data241))){
if(data241 > 3650 || isNaN(data241)){
const err365 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/rotDays",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/rotDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
if(data241 < 1 || isNaN(data241)){
const err366 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7+"/rotDays",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/properties/rotDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err367 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages/" + i7,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
}
else {
const err368 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6+"/stages",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/properties/stages/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
}
else {
const err369 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines/" + i6,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
}
else {
const err370 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/pipelines",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/properties/pipelines/type",keyword:"type",params:{type: "array"}};
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
else {
const err371 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/properties/options/type",keyword:"type",params:{type: "object"}};
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
const err372 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
else if(tag2 === "matching"){
if(data221 && typeof data221 == "object" && !Array.isArray(data221)){
if(data221.type === undefined){
const err373 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
if(data221.options === undefined){
const err374 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
for(const key47 in data221){
if(!((key47 === "type") || (key47 === "options"))){
const err375 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data221.type !== undefined){
if("matching" !== data221.type){
const err376 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/type",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "matching"}};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
if(data221.options !== undefined){
let data243 = data221.options;
if(data243 && typeof data243 == "object" && !Array.isArray(data243)){
if(data243.keys === undefined){
const err377 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/required",keyword:"required",params:{missingProperty: "keys"}};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
for(const key48 in data243){
if(!(key48 === "keys")){
const err378 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
if(data243.keys !== undefined){
let data244 = data243.keys;
if(Array.isArray(data244)){
if(data244.length > 10){
const err379 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
if(data244.length < 1){
const err380 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
const len8 = data244.length;
for(let i8=0; i8<len8; i8++){
let data245 = data244[i8];
if(data245 && typeof data245 == "object" && !Array.isArray(data245)){
if(data245.fields === undefined){
const err381 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/required",keyword:"required",params:{missingProperty: "fields"}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
if(data245.action === undefined){
const err382 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/required",keyword:"required",params:{missingProperty: "action"}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
for(const key49 in data245){
if(!(((key49 === "label") || (key49 === "fields")) || (key49 === "action"))){
const err383 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key49}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data245.label !== undefined){
if(!(validate24(data245.label, {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/label",parentData:data245,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data245.fields !== undefined){
let data247 = data245.fields;
if(Array.isArray(data247)){
if(data247.length > 4){
const err384 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/fields",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/properties/fields/maxItems",keyword:"maxItems",params:{limit: 4}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
if(data247.length < 1){
const err385 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/fields",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/properties/fields/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
const len9 = data247.length;
for(let i9=0; i9<len9; i9++){
if(!(validate22(data247[i9], {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/fields/" + i9,parentData:data247,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err386 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/fields",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/properties/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
if(data245.action !== undefined){
let data249 = data245.action;
if(!((data249 === "block") || (data249 === "warn"))){
const err387 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8+"/action",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema6.properties.objects.items.properties.behaviours.items.oneOf[2].properties.options.properties.keys.items.properties.action.enum}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
}
else {
const err388 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys/" + i8,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
}
else {
const err389 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options/keys",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/properties/keys/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
}
else {
const err390 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5+"/options",schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
}
else {
const err391 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
else {
const err392 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag2}};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
else {
const err393 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag2}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
else {
const err394 = {instancePath:instancePath+"/objects/" + i2+"/behaviours/" + i5,schemaPath:"#/properties/objects/items/properties/behaviours/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
}
else {
const err395 = {instancePath:instancePath+"/objects/" + i2+"/behaviours",schemaPath:"#/properties/objects/items/properties/behaviours/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
if(data17.validity !== undefined){
let data250 = data17.validity;
if(Array.isArray(data250)){
if(data250.length > 100){
const err396 = {instancePath:instancePath+"/objects/" + i2+"/validity",schemaPath:"#/properties/objects/items/properties/validity/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
const len10 = data250.length;
for(let i10=0; i10<len10; i10++){
let data251 = data250[i10];
if(data251 && typeof data251 == "object" && !Array.isArray(data251)){
if(data251.rule === undefined){
const err397 = {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10,schemaPath:"#/properties/objects/items/properties/validity/items/required",keyword:"required",params:{missingProperty: "rule"}};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
if(data251.message === undefined){
const err398 = {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10,schemaPath:"#/properties/objects/items/properties/validity/items/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
for(const key50 in data251){
if(!(((key50 === "rule") || (key50 === "message")) || (key50 === "field"))){
const err399 = {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10,schemaPath:"#/properties/objects/items/properties/validity/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50}};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
if(data251.message !== undefined){
if(!(validate24(data251.message, {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10+"/message",parentData:data251,parentDataProperty:"message",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data251.field !== undefined){
if(!(validate22(data251.field, {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10+"/field",parentData:data251,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err400 = {instancePath:instancePath+"/objects/" + i2+"/validity/" + i10,schemaPath:"#/properties/objects/items/properties/validity/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
}
else {
const err401 = {instancePath:instancePath+"/objects/" + i2+"/validity",schemaPath:"#/properties/objects/items/properties/validity/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
}
else {
const err402 = {instancePath:instancePath+"/objects/" + i2,schemaPath:"#/properties/objects/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
}
else {
const err403 = {instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
if(data.forms !== undefined){
let data254 = data.forms;
if(Array.isArray(data254)){
if(data254.length > 1000){
const err404 = {instancePath:instancePath+"/forms",schemaPath:"#/properties/forms/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
const len11 = data254.length;
for(let i11=0; i11<len11; i11++){
let data255 = data254[i11];
if(data255 && typeof data255 == "object" && !Array.isArray(data255)){
if(data255.key === undefined){
const err405 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
if(data255.object === undefined){
const err406 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
if(data255.label === undefined){
const err407 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
if(data255.sections === undefined){
const err408 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/required",keyword:"required",params:{missingProperty: "sections"}};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
for(const key51 in data255){
if(!(((((((key51 === "key") || (key51 === "object")) || (key51 === "label")) || (key51 === "sections")) || (key51 === "related")) || (key51 === "facts")) || (key51 === "composer"))){
const err409 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key51}};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
if(data255.key !== undefined){
if(!(validate22(data255.key, {instancePath:instancePath+"/forms/" + i11+"/key",parentData:data255,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data255.object !== undefined){
if(!(validate22(data255.object, {instancePath:instancePath+"/forms/" + i11+"/object",parentData:data255,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data255.label !== undefined){
if(!(validate24(data255.label, {instancePath:instancePath+"/forms/" + i11+"/label",parentData:data255,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data255.sections !== undefined){
let data259 = data255.sections;
if(Array.isArray(data259)){
if(data259.length > 50){
const err410 = {instancePath:instancePath+"/forms/" + i11+"/sections",schemaPath:"#/properties/forms/items/properties/sections/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
const len12 = data259.length;
for(let i12=0; i12<len12; i12++){
let data260 = data259[i12];
if(data260 && typeof data260 == "object" && !Array.isArray(data260)){
if(data260.key === undefined){
const err411 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
if(data260.columns === undefined){
const err412 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
if(data260.items === undefined){
const err413 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/required",keyword:"required",params:{missingProperty: "items"}};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
for(const key52 in data260){
if(!(((((key52 === "key") || (key52 === "label")) || (key52 === "columns")) || (key52 === "visible")) || (key52 === "items"))){
const err414 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52}};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
if(data260.key !== undefined){
if(!(validate22(data260.key, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/key",parentData:data260,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data260.label !== undefined){
if(!(validate24(data260.label, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/label",parentData:data260,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data260.columns !== undefined){
let data263 = data260.columns;
if(!((data263 === 1) || (data263 === 2))){
const err415 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/columns",schemaPath:"#/properties/forms/items/properties/sections/items/properties/columns/enum",keyword:"enum",params:{allowedValues: schema6.properties.forms.items.properties.sections.items.properties.columns.enum}};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
if(data260.items !== undefined){
let data264 = data260.items;
if(Array.isArray(data264)){
if(data264.length > 300){
const err416 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/maxItems",keyword:"maxItems",params:{limit: 300}};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
const len13 = data264.length;
for(let i13=0; i13<len13; i13++){
let data265 = data264[i13];
if(data265 && typeof data265 == "object" && !Array.isArray(data265)){
if(data265.kind === undefined){
const err417 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
const tag3 = data265.kind;
if(typeof tag3 == "string"){
if(tag3 === "field"){
if(data265 && typeof data265 == "object" && !Array.isArray(data265)){
if(data265.kind === undefined){
const err418 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
if(data265.field === undefined){
const err419 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
for(const key53 in data265){
if(!(((key53 === "kind") || (key53 === "field")) || (key53 === "width"))){
const err420 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key53}};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
if(data265.kind !== undefined){
if("field" !== data265.kind){
const err421 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/kind",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "field"}};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
if(data265.field !== undefined){
if(!(validate22(data265.field, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/field",parentData:data265,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data265.width !== undefined){
let data268 = data265.width;
if(!((data268 === "half") || (data268 === "full"))){
const err422 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/width",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/properties/width/enum",keyword:"enum",params:{allowedValues: schema6.properties.forms.items.properties.sections.items.properties.items.items.oneOf[0].properties.width.enum}};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
}
}
else {
const err423 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
}
else if(tag3 === "note"){
if(data265 && typeof data265 == "object" && !Array.isArray(data265)){
if(data265.kind === undefined){
const err424 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
if(data265.key === undefined){
const err425 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
if(data265.text === undefined){
const err426 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/required",keyword:"required",params:{missingProperty: "text"}};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
for(const key54 in data265){
if(!(((key54 === "kind") || (key54 === "key")) || (key54 === "text"))){
const err427 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54}};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
if(data265.kind !== undefined){
if("note" !== data265.kind){
const err428 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/kind",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "note"}};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
if(data265.key !== undefined){
if(!(validate22(data265.key, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/key",parentData:data265,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data265.text !== undefined){
if(!(validate24(data265.text, {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13+"/text",parentData:data265,parentDataProperty:"text",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err429 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
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
const err430 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag3}};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
else {
const err431 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag3}};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
else {
const err432 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items/" + i13,schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
}
}
else {
const err433 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12+"/items",schemaPath:"#/properties/forms/items/properties/sections/items/properties/items/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
}
else {
const err434 = {instancePath:instancePath+"/forms/" + i11+"/sections/" + i12,schemaPath:"#/properties/forms/items/properties/sections/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
}
else {
const err435 = {instancePath:instancePath+"/forms/" + i11+"/sections",schemaPath:"#/properties/forms/items/properties/sections/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
if(data255.related !== undefined){
let data272 = data255.related;
if(Array.isArray(data272)){
if(data272.length > 30){
const err436 = {instancePath:instancePath+"/forms/" + i11+"/related",schemaPath:"#/properties/forms/items/properties/related/maxItems",keyword:"maxItems",params:{limit: 30}};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
const len14 = data272.length;
for(let i14=0; i14<len14; i14++){
if(!(validate153(data272[i14], {instancePath:instancePath+"/forms/" + i11+"/related/" + i14,parentData:data272,parentDataProperty:i14,rootData}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
}
}
else {
const err437 = {instancePath:instancePath+"/forms/" + i11+"/related",schemaPath:"#/properties/forms/items/properties/related/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
if(data255.facts !== undefined){
let data274 = data255.facts;
if(Array.isArray(data274)){
if(data274.length > 8){
const err438 = {instancePath:instancePath+"/forms/" + i11+"/facts",schemaPath:"#/properties/forms/items/properties/facts/maxItems",keyword:"maxItems",params:{limit: 8}};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
const len15 = data274.length;
for(let i15=0; i15<len15; i15++){
if(!(validate22(data274[i15], {instancePath:instancePath+"/forms/" + i11+"/facts/" + i15,parentData:data274,parentDataProperty:i15,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err439 = {instancePath:instancePath+"/forms/" + i11+"/facts",schemaPath:"#/properties/forms/items/properties/facts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
if(data255.composer !== undefined){
if(!(validate153(data255.composer, {instancePath:instancePath+"/forms/" + i11+"/composer",parentData:data255,parentDataProperty:"composer",rootData}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
}
}
else {
const err440 = {instancePath:instancePath+"/forms/" + i11,schemaPath:"#/properties/forms/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
}
}
else {
const err441 = {instancePath:instancePath+"/forms",schemaPath:"#/properties/forms/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
if(data.views !== undefined){
let data277 = data.views;
if(Array.isArray(data277)){
if(data277.length > 2000){
const err442 = {instancePath:instancePath+"/views",schemaPath:"#/properties/views/maxItems",keyword:"maxItems",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
const len16 = data277.length;
for(let i16=0; i16<len16; i16++){
let data278 = data277[i16];
if(data278 && typeof data278 == "object" && !Array.isArray(data278)){
if(data278.type === undefined){
const err443 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
const tag4 = data278.type;
if(typeof tag4 == "string"){
if(tag4 === "table"){
if(data278 && typeof data278 == "object" && !Array.isArray(data278)){
if(data278.key === undefined){
const err444 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
if(data278.object === undefined){
const err445 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
if(data278.label === undefined){
const err446 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
if(data278.type === undefined){
const err447 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
if(data278.options === undefined){
const err448 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
for(const key55 in data278){
if(!((((((((key55 === "key") || (key55 === "object")) || (key55 === "label")) || (key55 === "icon")) || (key55 === "filter")) || (key55 === "sort")) || (key55 === "type")) || (key55 === "options"))){
const err449 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key55}};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
if(data278.key !== undefined){
if(!(validate22(data278.key, {instancePath:instancePath+"/views/" + i16+"/key",parentData:data278,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data278.object !== undefined){
if(!(validate22(data278.object, {instancePath:instancePath+"/views/" + i16+"/object",parentData:data278,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data278.label !== undefined){
if(!(validate24(data278.label, {instancePath:instancePath+"/views/" + i16+"/label",parentData:data278,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data278.icon !== undefined){
let data282 = data278.icon;
if(typeof data282 === "string"){
if(data282.length > 48){
const err450 = {instancePath:instancePath+"/views/" + i16+"/icon",schemaPath:"#/properties/views/items/oneOf/0/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
}
else {
const err451 = {instancePath:instancePath+"/views/" + i16+"/icon",schemaPath:"#/properties/views/items/oneOf/0/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
}
if(data278.sort !== undefined){
if(!(validate160(data278.sort, {instancePath:instancePath+"/views/" + i16+"/sort",parentData:data278,parentDataProperty:"sort",rootData}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
}
if(data278.type !== undefined){
if("table" !== data278.type){
const err452 = {instancePath:instancePath+"/views/" + i16+"/type",schemaPath:"#/properties/views/items/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "table"}};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
}
if(data278.options !== undefined){
let data285 = data278.options;
if(data285 && typeof data285 == "object" && !Array.isArray(data285)){
if(data285.columns === undefined){
const err453 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/0/properties/options/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
for(const key56 in data285){
if(!(((((key56 === "columns") || (key56 === "group")) || (key56 === "frozen")) || (key56 === "rowHeight")) || (key56 === "foot"))){
const err454 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/0/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56}};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
}
if(data285.columns !== undefined){
let data286 = data285.columns;
if(Array.isArray(data286)){
if(data286.length > 100){
const err455 = {instancePath:instancePath+"/views/" + i16+"/options/columns",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
if(data286.length < 1){
const err456 = {instancePath:instancePath+"/views/" + i16+"/options/columns",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
const len17 = data286.length;
for(let i17=0; i17<len17; i17++){
let data287 = data286[i17];
if(data287 && typeof data287 == "object" && !Array.isArray(data287)){
if(data287.field === undefined){
const err457 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
for(const key57 in data287){
if(!((key57 === "field") || (key57 === "width"))){
const err458 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key57}};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
}
if(data287.field !== undefined){
if(!(validate162(data287.field, {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17+"/field",parentData:data287,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
if(data287.width !== undefined){
let data289 = data287.width;
if(!(((typeof data289 == "number") && (!(data289 % 1) && !isNaN(data289))) && (isFinite(data289)))){
const err459 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17+"/width",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/properties/width/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
if((typeof data289 == "number") && (isFinite(data289))){
if(data289 > 800 || isNaN(data289)){
const err460 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17+"/width",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 800}};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
if(data289 < 60 || isNaN(data289)){
const err461 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17+"/width",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60}};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
}
}
}
else {
const err462 = {instancePath:instancePath+"/views/" + i16+"/options/columns/" + i17,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
}
}
else {
const err463 = {instancePath:instancePath+"/views/" + i16+"/options/columns",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
}
if(data285.group !== undefined){
let data290 = data285.group;
if(Array.isArray(data290)){
if(data290.length > 3){
const err464 = {instancePath:instancePath+"/views/" + i16+"/options/group",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/group/maxItems",keyword:"maxItems",params:{limit: 3}};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
const len18 = data290.length;
for(let i18=0; i18<len18; i18++){
let data291 = data290[i18];
if(data291 && typeof data291 == "object" && !Array.isArray(data291)){
if(data291.field === undefined){
const err465 = {instancePath:instancePath+"/views/" + i16+"/options/group/" + i18,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/group/items/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
for(const key58 in data291){
if(!(((key58 === "field") || (key58 === "bucket")) || (key58 === "descending"))){
const err466 = {instancePath:instancePath+"/views/" + i16+"/options/group/" + i18,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/group/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key58}};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
}
if(data291.field !== undefined){
if(!(validate162(data291.field, {instancePath:instancePath+"/views/" + i16+"/options/group/" + i18+"/field",parentData:data291,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
if(data291.bucket !== undefined){
let data293 = data291.bucket;
if(!(((((data293 === "day") || (data293 === "week")) || (data293 === "month")) || (data293 === "quarter")) || (data293 === "year"))){
const err467 = {instancePath:instancePath+"/views/" + i16+"/options/group/" + i18+"/bucket",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/group/items/properties/bucket/enum",keyword:"enum",params:{allowedValues: schema6.properties.views.items.oneOf[0].properties.options.properties.group.items.properties.bucket.enum}};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
if(data291.descending !== undefined){
if(typeof data291.descending !== "boolean"){
const err468 = {instancePath:instancePath+"/views/" + i16+"/options/group/" + i18+"/descending",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/group/items/properties/descending/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
}
}
else {
const err469 = {instancePath:instancePath+"/views/" + i16+"/options/group/" + i18,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/group/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
}
}
else {
const err470 = {instancePath:instancePath+"/views/" + i16+"/options/group",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/group/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
if(data285.frozen !== undefined){
let data295 = data285.frozen;
if(!(((typeof data295 == "number") && (!(data295 % 1) && !isNaN(data295))) && (isFinite(data295)))){
const err471 = {instancePath:instancePath+"/views/" + i16+"/options/frozen",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/frozen/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
if((typeof data295 == "number") && (isFinite(data295))){
if(data295 > 6 || isNaN(data295)){
const err472 = {instancePath:instancePath+"/views/" + i16+"/options/frozen",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/frozen/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6}};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
if(data295 < 1 || isNaN(data295)){
const err473 = {instancePath:instancePath+"/views/" + i16+"/options/frozen",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/frozen/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
}
if(data285.rowHeight !== undefined){
let data296 = data285.rowHeight;
if(!(((data296 === "short") || (data296 === "medium")) || (data296 === "tall"))){
const err474 = {instancePath:instancePath+"/views/" + i16+"/options/rowHeight",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/rowHeight/enum",keyword:"enum",params:{allowedValues: schema6.properties.views.items.oneOf[0].properties.options.properties.rowHeight.enum}};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
if(data285.foot !== undefined){
let data297 = data285.foot;
if(Array.isArray(data297)){
if(data297.length > 100){
const err475 = {instancePath:instancePath+"/views/" + i16+"/options/foot",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/foot/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
const len19 = data297.length;
for(let i19=0; i19<len19; i19++){
let data298 = data297[i19];
if(data298 && typeof data298 == "object" && !Array.isArray(data298)){
if(data298.field === undefined){
const err476 = {instancePath:instancePath+"/views/" + i16+"/options/foot/" + i19,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/foot/items/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
if(data298.fn === undefined){
const err477 = {instancePath:instancePath+"/views/" + i16+"/options/foot/" + i19,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/foot/items/required",keyword:"required",params:{missingProperty: "fn"}};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
for(const key59 in data298){
if(!((key59 === "field") || (key59 === "fn"))){
const err478 = {instancePath:instancePath+"/views/" + i16+"/options/foot/" + i19,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/foot/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key59}};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
}
if(data298.field !== undefined){
if(!(validate162(data298.field, {instancePath:instancePath+"/views/" + i16+"/options/foot/" + i19+"/field",parentData:data298,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
if(data298.fn !== undefined){
let data300 = data298.fn;
if(!((((((((data300 === "none") || (data300 === "filled")) || (data300 === "empty")) || (data300 === "distinct")) || (data300 === "sum")) || (data300 === "avg")) || (data300 === "min")) || (data300 === "max"))){
const err479 = {instancePath:instancePath+"/views/" + i16+"/options/foot/" + i19+"/fn",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/foot/items/properties/fn/enum",keyword:"enum",params:{allowedValues: schema6.properties.views.items.oneOf[0].properties.options.properties.foot.items.properties.fn.enum}};
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
const err480 = {instancePath:instancePath+"/views/" + i16+"/options/foot/" + i19,schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/foot/items/type",keyword:"type",params:{type: "object"}};
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
const err481 = {instancePath:instancePath+"/views/" + i16+"/options/foot",schemaPath:"#/properties/views/items/oneOf/0/properties/options/properties/foot/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
}
}
else {
const err482 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/0/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
}
}
else {
const err483 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
}
else if(tag4 === "board"){
if(data278 && typeof data278 == "object" && !Array.isArray(data278)){
if(data278.key === undefined){
const err484 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
if(data278.object === undefined){
const err485 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
if(data278.label === undefined){
const err486 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
if(data278.type === undefined){
const err487 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
if(data278.options === undefined){
const err488 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
for(const key60 in data278){
if(!((((((((key60 === "key") || (key60 === "object")) || (key60 === "label")) || (key60 === "icon")) || (key60 === "filter")) || (key60 === "sort")) || (key60 === "type")) || (key60 === "options"))){
const err489 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key60}};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
}
if(data278.key !== undefined){
if(!(validate22(data278.key, {instancePath:instancePath+"/views/" + i16+"/key",parentData:data278,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data278.object !== undefined){
if(!(validate22(data278.object, {instancePath:instancePath+"/views/" + i16+"/object",parentData:data278,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data278.label !== undefined){
if(!(validate24(data278.label, {instancePath:instancePath+"/views/" + i16+"/label",parentData:data278,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data278.icon !== undefined){
let data304 = data278.icon;
if(typeof data304 === "string"){
if(data304.length > 48){
const err490 = {instancePath:instancePath+"/views/" + i16+"/icon",schemaPath:"#/properties/views/items/oneOf/1/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
}
else {
const err491 = {instancePath:instancePath+"/views/" + i16+"/icon",schemaPath:"#/properties/views/items/oneOf/1/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
}
if(data278.sort !== undefined){
if(!(validate160(data278.sort, {instancePath:instancePath+"/views/" + i16+"/sort",parentData:data278,parentDataProperty:"sort",rootData}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
}
if(data278.type !== undefined){
if("board" !== data278.type){
const err492 = {instancePath:instancePath+"/views/" + i16+"/type",schemaPath:"#/properties/views/items/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "board"}};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
}
if(data278.options !== undefined){
let data307 = data278.options;
if(data307 && typeof data307 == "object" && !Array.isArray(data307)){
if(data307.group === undefined){
const err493 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "group"}};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
if(data307.card === undefined){
const err494 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "card"}};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
for(const key61 in data307){
if(!((((key61 === "group") || (key61 === "card")) || (key61 === "sum")) || (key61 === "folded"))){
const err495 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/1/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key61}};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
}
if(data307.group !== undefined){
if(!(validate22(data307.group, {instancePath:instancePath+"/views/" + i16+"/options/group",parentData:data307,parentDataProperty:"group",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data307.card !== undefined){
let data309 = data307.card;
if(Array.isArray(data309)){
if(data309.length > 8){
const err496 = {instancePath:instancePath+"/views/" + i16+"/options/card",schemaPath:"#/properties/views/items/oneOf/1/properties/options/properties/card/maxItems",keyword:"maxItems",params:{limit: 8}};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
const len20 = data309.length;
for(let i20=0; i20<len20; i20++){
if(!(validate162(data309[i20], {instancePath:instancePath+"/views/" + i16+"/options/card/" + i20,parentData:data309,parentDataProperty:i20,rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
}
else {
const err497 = {instancePath:instancePath+"/views/" + i16+"/options/card",schemaPath:"#/properties/views/items/oneOf/1/properties/options/properties/card/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
}
if(data307.sum !== undefined){
if(!(validate22(data307.sum, {instancePath:instancePath+"/views/" + i16+"/options/sum",parentData:data307,parentDataProperty:"sum",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data307.folded !== undefined){
if(!(validate76(data307.folded, {instancePath:instancePath+"/views/" + i16+"/options/folded",parentData:data307,parentDataProperty:"folded",rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
else {
const err498 = {instancePath:instancePath+"/views/" + i16+"/options",schemaPath:"#/properties/views/items/oneOf/1/properties/options/type",keyword:"type",params:{type: "object"}};
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
const err499 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err499];
}
else {
vErrors.push(err499);
}
errors++;
}
}
else {
const err500 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag4}};
if(vErrors === null){
vErrors = [err500];
}
else {
vErrors.push(err500);
}
errors++;
}
}
else {
const err501 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag4}};
if(vErrors === null){
vErrors = [err501];
}
else {
vErrors.push(err501);
}
errors++;
}
}
else {
const err502 = {instancePath:instancePath+"/views/" + i16,schemaPath:"#/properties/views/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err502];
}
else {
vErrors.push(err502);
}
errors++;
}
}
}
else {
const err503 = {instancePath:instancePath+"/views",schemaPath:"#/properties/views/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err503];
}
else {
vErrors.push(err503);
}
errors++;
}
}
if(data.dashboards !== undefined){
let data313 = data.dashboards;
if(Array.isArray(data313)){
if(data313.length > 200){
const err504 = {instancePath:instancePath+"/dashboards",schemaPath:"#/properties/dashboards/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err504];
}
else {
vErrors.push(err504);
}
errors++;
}
const len21 = data313.length;
for(let i21=0; i21<len21; i21++){
let data314 = data313[i21];
if(data314 && typeof data314 == "object" && !Array.isArray(data314)){
if(data314.key === undefined){
const err505 = {instancePath:instancePath+"/dashboards/" + i21,schemaPath:"#/properties/dashboards/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err505];
}
else {
vErrors.push(err505);
}
errors++;
}
if(data314.label === undefined){
const err506 = {instancePath:instancePath+"/dashboards/" + i21,schemaPath:"#/properties/dashboards/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err506];
}
else {
vErrors.push(err506);
}
errors++;
}
if(data314.widgets === undefined){
const err507 = {instancePath:instancePath+"/dashboards/" + i21,schemaPath:"#/properties/dashboards/items/required",keyword:"required",params:{missingProperty: "widgets"}};
if(vErrors === null){
vErrors = [err507];
}
else {
vErrors.push(err507);
}
errors++;
}
for(const key62 in data314){
if(!(((((key62 === "key") || (key62 === "label")) || (key62 === "icon")) || (key62 === "filters")) || (key62 === "widgets"))){
const err508 = {instancePath:instancePath+"/dashboards/" + i21,schemaPath:"#/properties/dashboards/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key62}};
if(vErrors === null){
vErrors = [err508];
}
else {
vErrors.push(err508);
}
errors++;
}
}
if(data314.key !== undefined){
if(!(validate22(data314.key, {instancePath:instancePath+"/dashboards/" + i21+"/key",parentData:data314,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data314.label !== undefined){
if(!(validate24(data314.label, {instancePath:instancePath+"/dashboards/" + i21+"/label",parentData:data314,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data314.icon !== undefined){
let data317 = data314.icon;
if(typeof data317 === "string"){
if(data317.length > 48){
const err509 = {instancePath:instancePath+"/dashboards/" + i21+"/icon",schemaPath:"#/properties/dashboards/items/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err509];
}
else {
vErrors.push(err509);
}
errors++;
}
}
else {
const err510 = {instancePath:instancePath+"/dashboards/" + i21+"/icon",schemaPath:"#/properties/dashboards/items/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err510];
}
else {
vErrors.push(err510);
}
errors++;
}
}
if(data314.filters !== undefined){
let data318 = data314.filters;
if(Array.isArray(data318)){
if(data318.length > 10){
const err511 = {instancePath:instancePath+"/dashboards/" + i21+"/filters",schemaPath:"#/properties/dashboards/items/properties/filters/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err511];
}
else {
vErrors.push(err511);
}
errors++;
}
const len22 = data318.length;
for(let i22=0; i22<len22; i22++){
let data319 = data318[i22];
if(data319 && typeof data319 == "object" && !Array.isArray(data319)){
if(data319.key === undefined){
const err512 = {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22,schemaPath:"#/properties/dashboards/items/properties/filters/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err512];
}
else {
vErrors.push(err512);
}
errors++;
}
if(data319.label === undefined){
const err513 = {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22,schemaPath:"#/properties/dashboards/items/properties/filters/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err513];
}
else {
vErrors.push(err513);
}
errors++;
}
if(data319.kind === undefined){
const err514 = {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22,schemaPath:"#/properties/dashboards/items/properties/filters/items/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err514];
}
else {
vErrors.push(err514);
}
errors++;
}
for(const key63 in data319){
if(!((((((key63 === "key") || (key63 === "label")) || (key63 === "kind")) || (key63 === "initial")) || (key63 === "object")) || (key63 === "field"))){
const err515 = {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22,schemaPath:"#/properties/dashboards/items/properties/filters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key63}};
if(vErrors === null){
vErrors = [err515];
}
else {
vErrors.push(err515);
}
errors++;
}
}
if(data319.key !== undefined){
if(!(validate22(data319.key, {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22+"/key",parentData:data319,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data319.label !== undefined){
if(!(validate24(data319.label, {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22+"/label",parentData:data319,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data319.kind !== undefined){
let data322 = data319.kind;
if(!((data322 === "period") || (data322 === "field"))){
const err516 = {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22+"/kind",schemaPath:"#/properties/dashboards/items/properties/filters/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.filters.items.properties.kind.enum}};
if(vErrors === null){
vErrors = [err516];
}
else {
vErrors.push(err516);
}
errors++;
}
}
if(data319.initial !== undefined){
let data323 = data319.initial;
if(!(((((((((((data323 === "all") || (data323 === "this_week")) || (data323 === "this_month")) || (data323 === "last_month")) || (data323 === "this_quarter")) || (data323 === "last_quarter")) || (data323 === "this_year")) || (data323 === "last_year")) || (data323 === "last_30_days")) || (data323 === "last_90_days")) || (data323 === "last_12_months"))){
const err517 = {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22+"/initial",schemaPath:"#/properties/dashboards/items/properties/filters/items/properties/initial/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.filters.items.properties.initial.enum}};
if(vErrors === null){
vErrors = [err517];
}
else {
vErrors.push(err517);
}
errors++;
}
}
if(data319.object !== undefined){
let data324 = data319.object;
if(typeof data324 === "string"){
if(data324.length > 48){
const err518 = {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22+"/object",schemaPath:"#/properties/dashboards/items/properties/filters/items/properties/object/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err518];
}
else {
vErrors.push(err518);
}
errors++;
}
}
else {
const err519 = {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22+"/object",schemaPath:"#/properties/dashboards/items/properties/filters/items/properties/object/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err519];
}
else {
vErrors.push(err519);
}
errors++;
}
}
if(data319.field !== undefined){
if(!(validate162(data319.field, {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22+"/field",parentData:data319,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
}
else {
const err520 = {instancePath:instancePath+"/dashboards/" + i21+"/filters/" + i22,schemaPath:"#/properties/dashboards/items/properties/filters/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err520];
}
else {
vErrors.push(err520);
}
errors++;
}
}
}
else {
const err521 = {instancePath:instancePath+"/dashboards/" + i21+"/filters",schemaPath:"#/properties/dashboards/items/properties/filters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err521];
}
else {
vErrors.push(err521);
}
errors++;
}
}
if(data314.widgets !== undefined){
let data326 = data314.widgets;
if(Array.isArray(data326)){
if(data326.length > 50){
const err522 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets",schemaPath:"#/properties/dashboards/items/properties/widgets/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err522];
}
else {
vErrors.push(err522);
}
errors++;
}
const len23 = data326.length;
for(let i23=0; i23<len23; i23++){
let data327 = data326[i23];
if(data327 && typeof data327 == "object" && !Array.isArray(data327)){
if(data327.key === undefined){
const err523 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23,schemaPath:"#/properties/dashboards/items/properties/widgets/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err523];
}
else {
vErrors.push(err523);
}
errors++;
}
if(data327.label === undefined){
const err524 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23,schemaPath:"#/properties/dashboards/items/properties/widgets/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err524];
}
else {
vErrors.push(err524);
}
errors++;
}
if(data327.type === undefined){
const err525 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23,schemaPath:"#/properties/dashboards/items/properties/widgets/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err525];
}
else {
vErrors.push(err525);
}
errors++;
}
for(const key64 in data327){
if(!(func2.call(schema6.properties.dashboards.items.properties.widgets.items.properties, key64))){
const err526 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23,schemaPath:"#/properties/dashboards/items/properties/widgets/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key64}};
if(vErrors === null){
vErrors = [err526];
}
else {
vErrors.push(err526);
}
errors++;
}
}
if(data327.key !== undefined){
if(!(validate22(data327.key, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/key",parentData:data327,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data327.label !== undefined){
if(!(validate24(data327.label, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/label",parentData:data327,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data327.type !== undefined){
let data330 = data327.type;
if(!(((((((((((data330 === "number") || (data330 === "bar")) || (data330 === "line")) || (data330 === "area")) || (data330 === "pie")) || (data330 === "funnel")) || (data330 === "leaderboard")) || (data330 === "pivot")) || (data330 === "list")) || (data330 === "gauge")) || (data330 === "text"))){
const err527 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/type",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err527];
}
else {
vErrors.push(err527);
}
errors++;
}
}
if(data327.note !== undefined){
if(!(validate24(data327.note, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/note",parentData:data327,parentDataProperty:"note",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data327.query !== undefined){
let data332 = data327.query;
if(data332 && typeof data332 == "object" && !Array.isArray(data332)){
if(data332.object === undefined){
const err528 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err528];
}
else {
vErrors.push(err528);
}
errors++;
}
for(const key65 in data332){
if(!(func2.call(schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties, key65))){
const err529 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key65}};
if(vErrors === null){
vErrors = [err529];
}
else {
vErrors.push(err529);
}
errors++;
}
}
if(data332.object !== undefined){
let data333 = data332.object;
if(typeof data333 === "string"){
if(data333.length > 48){
const err530 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/object",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/object/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err530];
}
else {
vErrors.push(err530);
}
errors++;
}
}
else {
const err531 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/object",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/object/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err531];
}
else {
vErrors.push(err531);
}
errors++;
}
}
if(data332.search !== undefined){
let data334 = data332.search;
if(typeof data334 === "string"){
if(data334.length > 200){
const err532 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/search",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/search/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err532];
}
else {
vErrors.push(err532);
}
errors++;
}
}
else {
const err533 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/search",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/search/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err533];
}
else {
vErrors.push(err533);
}
errors++;
}
}
if(data332.sort !== undefined){
if(!(validate160(data332.sort, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/sort",parentData:data332,parentDataProperty:"sort",rootData}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
}
if(data332.fields !== undefined){
let data336 = data332.fields;
if(Array.isArray(data336)){
if(data336.length > 300){
const err534 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/fields",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/fields/maxItems",keyword:"maxItems",params:{limit: 300}};
if(vErrors === null){
vErrors = [err534];
}
else {
vErrors.push(err534);
}
errors++;
}
const len24 = data336.length;
for(let i24=0; i24<len24; i24++){
if(!(validate162(data336[i24], {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/fields/" + i24,parentData:data336,parentDataProperty:i24,rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
}
else {
const err535 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/fields",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err535];
}
else {
vErrors.push(err535);
}
errors++;
}
}
if(data332.group !== undefined){
let data338 = data332.group;
if(Array.isArray(data338)){
if(data338.length > 4){
const err536 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/maxItems",keyword:"maxItems",params:{limit: 4}};
if(vErrors === null){
vErrors = [err536];
}
else {
vErrors.push(err536);
}
errors++;
}
const len25 = data338.length;
for(let i25=0; i25<len25; i25++){
let data339 = data338[i25];
if(data339 && typeof data339 == "object" && !Array.isArray(data339)){
if(data339.field === undefined){
const err537 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err537];
}
else {
vErrors.push(err537);
}
errors++;
}
for(const key66 in data339){
if(!(func2.call(schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.group.items.properties, key66))){
const err538 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key66}};
if(vErrors === null){
vErrors = [err538];
}
else {
vErrors.push(err538);
}
errors++;
}
}
if(data339.field !== undefined){
if(!(validate162(data339.field, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/field",parentData:data339,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
if(data339.key !== undefined){
if(!(validate22(data339.key, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/key",parentData:data339,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data339.bucket !== undefined){
let data342 = data339.bucket;
if(!(((((data342 === "day") || (data342 === "week")) || (data342 === "month")) || (data342 === "quarter")) || (data342 === "year"))){
const err539 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/bucket",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/properties/bucket/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.group.items.properties.bucket.enum}};
if(vErrors === null){
vErrors = [err539];
}
else {
vErrors.push(err539);
}
errors++;
}
}
if(data339.since !== undefined){
if(!(validate162(data339.since, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/since",parentData:data339,parentDataProperty:"since",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
if(data339.history !== undefined){
let data344 = data339.history;
if(!((data344 === "reached") || (data344 === "stays"))){
const err540 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/history",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/properties/history/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.group.items.properties.history.enum}};
if(vErrors === null){
vErrors = [err540];
}
else {
vErrors.push(err540);
}
errors++;
}
}
if(data339.pipeline !== undefined){
if(!(validate22(data339.pipeline, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/pipeline",parentData:data339,parentDataProperty:"pipeline",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data339.top !== undefined){
let data346 = data339.top;
if(!(((typeof data346 == "number") && (!(data346 % 1) && !isNaN(data346))) && (isFinite(data346)))){
const err541 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/top",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/properties/top/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err541];
}
else {
vErrors.push(err541);
}
errors++;
}
if((typeof data346 == "number") && (isFinite(data346))){
if(data346 > 100 || isNaN(data346)){
const err542 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/top",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/properties/top/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err542];
}
else {
vErrors.push(err542);
}
errors++;
}
if(data346 < 1 || isNaN(data346)){
const err543 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/top",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/properties/top/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err543];
}
else {
vErrors.push(err543);
}
errors++;
}
}
}
if(data339.by !== undefined){
if(!(validate22(data339.by, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/by",parentData:data339,parentDataProperty:"by",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data339.rest !== undefined){
if(typeof data339.rest !== "boolean"){
const err544 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/rest",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/properties/rest/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err544];
}
else {
vErrors.push(err544);
}
errors++;
}
}
if(data339.fill !== undefined){
if(typeof data339.fill !== "boolean"){
const err545 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25+"/fill",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/properties/fill/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err545];
}
else {
vErrors.push(err545);
}
errors++;
}
}
}
else {
const err546 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group/" + i25,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err546];
}
else {
vErrors.push(err546);
}
errors++;
}
}
}
else {
const err547 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/group",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/group/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err547];
}
else {
vErrors.push(err547);
}
errors++;
}
}
if(data332.subtotals !== undefined){
let data350 = data332.subtotals;
if(!((data350 === "levels") || (data350 === "all"))){
const err548 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/subtotals",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/subtotals/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.subtotals.enum}};
if(vErrors === null){
vErrors = [err548];
}
else {
vErrors.push(err548);
}
errors++;
}
}
if(data332.measures !== undefined){
let data351 = data332.measures;
if(Array.isArray(data351)){
if(data351.length > 20){
const err549 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err549];
}
else {
vErrors.push(err549);
}
errors++;
}
const len26 = data351.length;
for(let i26=0; i26<len26; i26++){
let data352 = data351[i26];
if(data352 && typeof data352 == "object" && !Array.isArray(data352)){
if(data352.key === undefined){
const err550 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err550];
}
else {
vErrors.push(err550);
}
errors++;
}
if(data352.fn === undefined){
const err551 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/required",keyword:"required",params:{missingProperty: "fn"}};
if(vErrors === null){
vErrors = [err551];
}
else {
vErrors.push(err551);
}
errors++;
}
for(const key67 in data352){
if(!(func2.call(schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.measures.items.properties, key67))){
const err552 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key67}};
if(vErrors === null){
vErrors = [err552];
}
else {
vErrors.push(err552);
}
errors++;
}
}
if(data352.key !== undefined){
if(!(validate22(data352.key, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/key",parentData:data352,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data352.fn !== undefined){
let data354 = data352.fn;
if(!((((((((((data354 === "count") || (data354 === "distinct")) || (data354 === "sum")) || (data354 === "avg")) || (data354 === "min")) || (data354 === "max")) || (data354 === "median")) || (data354 === "percentile")) || (data354 === "formula")) || (data354 === "share"))){
const err553 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/fn",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/properties/fn/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.measures.items.properties.fn.enum}};
if(vErrors === null){
vErrors = [err553];
}
else {
vErrors.push(err553);
}
errors++;
}
}
if(data352.field !== undefined){
if(!(validate162(data352.field, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/field",parentData:data352,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
if(data352.stay !== undefined){
if(typeof data352.stay !== "boolean"){
const err554 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/stay",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/properties/stay/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err554];
}
else {
vErrors.push(err554);
}
errors++;
}
}
if(data352.weighted !== undefined){
if(typeof data352.weighted !== "boolean"){
const err555 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/weighted",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/properties/weighted/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err555];
}
else {
vErrors.push(err555);
}
errors++;
}
}
if(data352.percent !== undefined){
let data358 = data352.percent;
if(!(((typeof data358 == "number") && (!(data358 % 1) && !isNaN(data358))) && (isFinite(data358)))){
const err556 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/percent",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/properties/percent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err556];
}
else {
vErrors.push(err556);
}
errors++;
}
if((typeof data358 == "number") && (isFinite(data358))){
if(data358 > 99 || isNaN(data358)){
const err557 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/percent",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err557];
}
else {
vErrors.push(err557);
}
errors++;
}
if(data358 < 1 || isNaN(data358)){
const err558 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/percent",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err558];
}
else {
vErrors.push(err558);
}
errors++;
}
}
}
if(data352.of !== undefined){
if(!(validate22(data352.of, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/of",parentData:data352,parentDataProperty:"of",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data352.per !== undefined){
let data360 = data352.per;
if(!(((data360 === "total") || (data360 === "first")) || (data360 === "previous"))){
const err559 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26+"/per",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/properties/per/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.measures.items.properties.per.enum}};
if(vErrors === null){
vErrors = [err559];
}
else {
vErrors.push(err559);
}
errors++;
}
}
}
else {
const err560 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures/" + i26,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err560];
}
else {
vErrors.push(err560);
}
errors++;
}
}
}
else {
const err561 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/measures",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/measures/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err561];
}
else {
vErrors.push(err561);
}
errors++;
}
}
if(data332.asOf !== undefined){
let data361 = data332.asOf;
if(typeof data361 === "string"){
if(!pattern6.test(data361)){
const err562 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/asOf",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$"}};
if(vErrors === null){
vErrors = [err562];
}
else {
vErrors.push(err562);
}
errors++;
}
}
else {
const err563 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/asOf",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/asOf/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err563];
}
else {
vErrors.push(err563);
}
errors++;
}
}
if(data332.page !== undefined){
let data362 = data332.page;
if(data362 && typeof data362 == "object" && !Array.isArray(data362)){
for(const key68 in data362){
if(!((key68 === "size") || (key68 === "after"))){
const err564 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/page",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key68}};
if(vErrors === null){
vErrors = [err564];
}
else {
vErrors.push(err564);
}
errors++;
}
}
if(data362.size !== undefined){
let data363 = data362.size;
if(!(((typeof data363 == "number") && (!(data363 % 1) && !isNaN(data363))) && (isFinite(data363)))){
const err565 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/page/size",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err565];
}
else {
vErrors.push(err565);
}
errors++;
}
if((typeof data363 == "number") && (isFinite(data363))){
if(data363 > 1000 || isNaN(data363)){
const err566 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/page/size",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err566];
}
else {
vErrors.push(err566);
}
errors++;
}
if(data363 < 1 || isNaN(data363)){
const err567 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/page/size",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err567];
}
else {
vErrors.push(err567);
}
errors++;
}
}
}
if(data362.after !== undefined){
let data364 = data362.after;
if(typeof data364 === "string"){
if(data364.length > 4000){
const err568 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/page/after",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/after/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err568];
}
else {
vErrors.push(err568);
}
errors++;
}
}
else {
const err569 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/page/after",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/properties/after/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err569];
}
else {
vErrors.push(err569);
}
errors++;
}
}
}
else {
const err570 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/page",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/page/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err570];
}
else {
vErrors.push(err570);
}
errors++;
}
}
if(data332.count !== undefined){
let data365 = data332.count;
if(!(((data365 === "none") || (data365 === "capped")) || (data365 === "exact"))){
const err571 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query/count",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/properties/count/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.query.properties.count.enum}};
if(vErrors === null){
vErrors = [err571];
}
else {
vErrors.push(err571);
}
errors++;
}
}
}
else {
const err572 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/query",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/query/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err572];
}
else {
vErrors.push(err572);
}
errors++;
}
}
if(data327.text !== undefined){
if(!(validate24(data327.text, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/text",parentData:data327,parentDataProperty:"text",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data327.width !== undefined){
let data367 = data327.width;
if(!(((typeof data367 == "number") && (!(data367 % 1) && !isNaN(data367))) && (isFinite(data367)))){
const err573 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/width",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/width/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err573];
}
else {
vErrors.push(err573);
}
errors++;
}
if((typeof data367 == "number") && (isFinite(data367))){
if(data367 > 12 || isNaN(data367)){
const err574 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/width",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 12}};
if(vErrors === null){
vErrors = [err574];
}
else {
vErrors.push(err574);
}
errors++;
}
if(data367 < 1 || isNaN(data367)){
const err575 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/width",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err575];
}
else {
vErrors.push(err575);
}
errors++;
}
}
}
if(data327.values !== undefined){
let data368 = data327.values;
if(Array.isArray(data368)){
if(data368.length > 10){
const err576 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/values",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/values/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err576];
}
else {
vErrors.push(err576);
}
errors++;
}
const len27 = data368.length;
for(let i27=0; i27<len27; i27++){
if(!(validate22(data368[i27], {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/values/" + i27,parentData:data368,parentDataProperty:i27,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err577 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/values",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err577];
}
else {
vErrors.push(err577);
}
errors++;
}
}
if(data327.names !== undefined){
let data370 = data327.names;
if(Array.isArray(data370)){
if(data370.length > 10){
const err578 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/names",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/names/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err578];
}
else {
vErrors.push(err578);
}
errors++;
}
const len28 = data370.length;
for(let i28=0; i28<len28; i28++){
if(!(validate24(data370[i28], {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/names/" + i28,parentData:data370,parentDataProperty:i28,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err579 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/names",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/names/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err579];
}
else {
vErrors.push(err579);
}
errors++;
}
}
if(data327.format !== undefined){
let data372 = data327.format;
if(!(((((data372 === "plain") || (data372 === "money")) || (data372 === "percent")) || (data372 === "days")) || (data372 === "duration"))){
const err580 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/format",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema6.properties.dashboards.items.properties.widgets.items.properties.format.enum}};
if(vErrors === null){
vErrors = [err580];
}
else {
vErrors.push(err580);
}
errors++;
}
}
if(data327.trend !== undefined){
if(typeof data327.trend !== "boolean"){
const err581 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/trend",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/trend/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err581];
}
else {
vErrors.push(err581);
}
errors++;
}
}
if(data327.inverse !== undefined){
if(typeof data327.inverse !== "boolean"){
const err582 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/inverse",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/inverse/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err582];
}
else {
vErrors.push(err582);
}
errors++;
}
}
if(data327.target !== undefined){
let data375 = data327.target;
if(!((typeof data375 == "number") && (isFinite(data375)))){
const err583 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/target",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/target/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err583];
}
else {
vErrors.push(err583);
}
errors++;
}
}
if(data327.stacked !== undefined){
if(typeof data327.stacked !== "boolean"){
const err584 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/stacked",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/stacked/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err584];
}
else {
vErrors.push(err584);
}
errors++;
}
}
if(data327.horizontal !== undefined){
if(typeof data327.horizontal !== "boolean"){
const err585 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/horizontal",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/horizontal/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err585];
}
else {
vErrors.push(err585);
}
errors++;
}
}
if(data327.filters !== undefined){
let data378 = data327.filters;
if(Array.isArray(data378)){
if(data378.length > 20){
const err586 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/filters",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/filters/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err586];
}
else {
vErrors.push(err586);
}
errors++;
}
const len29 = data378.length;
for(let i29=0; i29<len29; i29++){
let data379 = data378[i29];
if(data379 && typeof data379 == "object" && !Array.isArray(data379)){
if(data379.filter === undefined){
const err587 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/filters/" + i29,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/filters/items/required",keyword:"required",params:{missingProperty: "filter"}};
if(vErrors === null){
vErrors = [err587];
}
else {
vErrors.push(err587);
}
errors++;
}
if(data379.field === undefined){
const err588 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/filters/" + i29,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/filters/items/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err588];
}
else {
vErrors.push(err588);
}
errors++;
}
for(const key69 in data379){
if(!((key69 === "filter") || (key69 === "field"))){
const err589 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/filters/" + i29,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/filters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key69}};
if(vErrors === null){
vErrors = [err589];
}
else {
vErrors.push(err589);
}
errors++;
}
}
if(data379.filter !== undefined){
if(!(validate22(data379.filter, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/filters/" + i29+"/filter",parentData:data379,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data379.field !== undefined){
if(!(validate162(data379.field, {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/filters/" + i29+"/field",parentData:data379,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
}
else {
const err590 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/filters/" + i29,schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/filters/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err590];
}
else {
vErrors.push(err590);
}
errors++;
}
}
}
else {
const err591 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23+"/filters",schemaPath:"#/properties/dashboards/items/properties/widgets/items/properties/filters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err591];
}
else {
vErrors.push(err591);
}
errors++;
}
}
}
else {
const err592 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets/" + i23,schemaPath:"#/properties/dashboards/items/properties/widgets/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err592];
}
else {
vErrors.push(err592);
}
errors++;
}
}
}
else {
const err593 = {instancePath:instancePath+"/dashboards/" + i21+"/widgets",schemaPath:"#/properties/dashboards/items/properties/widgets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err593];
}
else {
vErrors.push(err593);
}
errors++;
}
}
}
else {
const err594 = {instancePath:instancePath+"/dashboards/" + i21,schemaPath:"#/properties/dashboards/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err594];
}
else {
vErrors.push(err594);
}
errors++;
}
}
}
else {
const err595 = {instancePath:instancePath+"/dashboards",schemaPath:"#/properties/dashboards/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err595];
}
else {
vErrors.push(err595);
}
errors++;
}
}
if(data.workflows !== undefined){
let data382 = data.workflows;
if(Array.isArray(data382)){
if(data382.length > 500){
const err596 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/maxItems",keyword:"maxItems",params:{limit: 500}};
if(vErrors === null){
vErrors = [err596];
}
else {
vErrors.push(err596);
}
errors++;
}
const len30 = data382.length;
for(let i30=0; i30<len30; i30++){
let data383 = data382[i30];
if(data383 && typeof data383 == "object" && !Array.isArray(data383)){
if(data383.key === undefined){
const err597 = {instancePath:instancePath+"/workflows/" + i30,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err597];
}
else {
vErrors.push(err597);
}
errors++;
}
if(data383.label === undefined){
const err598 = {instancePath:instancePath+"/workflows/" + i30,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err598];
}
else {
vErrors.push(err598);
}
errors++;
}
if(data383.active === undefined){
const err599 = {instancePath:instancePath+"/workflows/" + i30,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "active"}};
if(vErrors === null){
vErrors = [err599];
}
else {
vErrors.push(err599);
}
errors++;
}
if(data383.inline === undefined){
const err600 = {instancePath:instancePath+"/workflows/" + i30,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "inline"}};
if(vErrors === null){
vErrors = [err600];
}
else {
vErrors.push(err600);
}
errors++;
}
if(data383.trigger === undefined){
const err601 = {instancePath:instancePath+"/workflows/" + i30,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "trigger"}};
if(vErrors === null){
vErrors = [err601];
}
else {
vErrors.push(err601);
}
errors++;
}
if(data383.start === undefined){
const err602 = {instancePath:instancePath+"/workflows/" + i30,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "start"}};
if(vErrors === null){
vErrors = [err602];
}
else {
vErrors.push(err602);
}
errors++;
}
if(data383.steps === undefined){
const err603 = {instancePath:instancePath+"/workflows/" + i30,schemaPath:"#/properties/workflows/items/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err603];
}
else {
vErrors.push(err603);
}
errors++;
}
for(const key70 in data383){
if(!((((((((key70 === "key") || (key70 === "label")) || (key70 === "description")) || (key70 === "active")) || (key70 === "inline")) || (key70 === "trigger")) || (key70 === "start")) || (key70 === "steps"))){
const err604 = {instancePath:instancePath+"/workflows/" + i30,schemaPath:"#/properties/workflows/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key70}};
if(vErrors === null){
vErrors = [err604];
}
else {
vErrors.push(err604);
}
errors++;
}
}
if(data383.key !== undefined){
if(!(validate22(data383.key, {instancePath:instancePath+"/workflows/" + i30+"/key",parentData:data383,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data383.label !== undefined){
if(!(validate24(data383.label, {instancePath:instancePath+"/workflows/" + i30+"/label",parentData:data383,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data383.description !== undefined){
if(!(validate24(data383.description, {instancePath:instancePath+"/workflows/" + i30+"/description",parentData:data383,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data383.active !== undefined){
if(typeof data383.active !== "boolean"){
const err605 = {instancePath:instancePath+"/workflows/" + i30+"/active",schemaPath:"#/properties/workflows/items/properties/active/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err605];
}
else {
vErrors.push(err605);
}
errors++;
}
}
if(data383.inline !== undefined){
if(typeof data383.inline !== "boolean"){
const err606 = {instancePath:instancePath+"/workflows/" + i30+"/inline",schemaPath:"#/properties/workflows/items/properties/inline/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err606];
}
else {
vErrors.push(err606);
}
errors++;
}
}
if(data383.trigger !== undefined){
let data389 = data383.trigger;
if(data389 && typeof data389 == "object" && !Array.isArray(data389)){
if(data389.type === undefined){
const err607 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err607];
}
else {
vErrors.push(err607);
}
errors++;
}
const tag5 = data389.type;
if(typeof tag5 == "string"){
if(tag5 === "created"){
if(data389 && typeof data389 == "object" && !Array.isArray(data389)){
if(data389.type === undefined){
const err608 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err608];
}
else {
vErrors.push(err608);
}
errors++;
}
if(data389.object === undefined){
const err609 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err609];
}
else {
vErrors.push(err609);
}
errors++;
}
for(const key71 in data389){
if(!(((key71 === "type") || (key71 === "object")) || (key71 === "when"))){
const err610 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key71}};
if(vErrors === null){
vErrors = [err610];
}
else {
vErrors.push(err610);
}
errors++;
}
}
if(data389.type !== undefined){
if("created" !== data389.type){
const err611 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "created"}};
if(vErrors === null){
vErrors = [err611];
}
else {
vErrors.push(err611);
}
errors++;
}
}
if(data389.object !== undefined){
if(!(validate22(data389.object, {instancePath:instancePath+"/workflows/" + i30+"/trigger/object",parentData:data389,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err612 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err612];
}
else {
vErrors.push(err612);
}
errors++;
}
}
else if(tag5 === "changed"){
if(data389 && typeof data389 == "object" && !Array.isArray(data389)){
if(data389.type === undefined){
const err613 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err613];
}
else {
vErrors.push(err613);
}
errors++;
}
if(data389.object === undefined){
const err614 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err614];
}
else {
vErrors.push(err614);
}
errors++;
}
for(const key72 in data389){
if(!((((key72 === "type") || (key72 === "object")) || (key72 === "when")) || (key72 === "fields"))){
const err615 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key72}};
if(vErrors === null){
vErrors = [err615];
}
else {
vErrors.push(err615);
}
errors++;
}
}
if(data389.type !== undefined){
if("changed" !== data389.type){
const err616 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "changed"}};
if(vErrors === null){
vErrors = [err616];
}
else {
vErrors.push(err616);
}
errors++;
}
}
if(data389.object !== undefined){
if(!(validate22(data389.object, {instancePath:instancePath+"/workflows/" + i30+"/trigger/object",parentData:data389,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data389.fields !== undefined){
if(!(validate76(data389.fields, {instancePath:instancePath+"/workflows/" + i30+"/trigger/fields",parentData:data389,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
else {
const err617 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err617];
}
else {
vErrors.push(err617);
}
errors++;
}
}
else if(tag5 === "becomes-true"){
if(data389 && typeof data389 == "object" && !Array.isArray(data389)){
if(data389.type === undefined){
const err618 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err618];
}
else {
vErrors.push(err618);
}
errors++;
}
if(data389.object === undefined){
const err619 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err619];
}
else {
vErrors.push(err619);
}
errors++;
}
if(data389.when === undefined){
const err620 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/required",keyword:"required",params:{missingProperty: "when"}};
if(vErrors === null){
vErrors = [err620];
}
else {
vErrors.push(err620);
}
errors++;
}
for(const key73 in data389){
if(!(((key73 === "type") || (key73 === "object")) || (key73 === "when"))){
const err621 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key73}};
if(vErrors === null){
vErrors = [err621];
}
else {
vErrors.push(err621);
}
errors++;
}
}
if(data389.type !== undefined){
if("becomes-true" !== data389.type){
const err622 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "becomes-true"}};
if(vErrors === null){
vErrors = [err622];
}
else {
vErrors.push(err622);
}
errors++;
}
}
if(data389.object !== undefined){
if(!(validate22(data389.object, {instancePath:instancePath+"/workflows/" + i30+"/trigger/object",parentData:data389,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err623 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err623];
}
else {
vErrors.push(err623);
}
errors++;
}
}
else if(tag5 === "deleted"){
if(data389 && typeof data389 == "object" && !Array.isArray(data389)){
if(data389.type === undefined){
const err624 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err624];
}
else {
vErrors.push(err624);
}
errors++;
}
if(data389.object === undefined){
const err625 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err625];
}
else {
vErrors.push(err625);
}
errors++;
}
for(const key74 in data389){
if(!(((key74 === "type") || (key74 === "object")) || (key74 === "when"))){
const err626 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key74}};
if(vErrors === null){
vErrors = [err626];
}
else {
vErrors.push(err626);
}
errors++;
}
}
if(data389.type !== undefined){
if("deleted" !== data389.type){
const err627 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/properties/type/const",keyword:"const",params:{allowedValue: "deleted"}};
if(vErrors === null){
vErrors = [err627];
}
else {
vErrors.push(err627);
}
errors++;
}
}
if(data389.object !== undefined){
if(!(validate22(data389.object, {instancePath:instancePath+"/workflows/" + i30+"/trigger/object",parentData:data389,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err628 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err628];
}
else {
vErrors.push(err628);
}
errors++;
}
}
else if(tag5 === "button"){
if(data389 && typeof data389 == "object" && !Array.isArray(data389)){
if(data389.type === undefined){
const err629 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err629];
}
else {
vErrors.push(err629);
}
errors++;
}
if(data389.object === undefined){
const err630 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err630];
}
else {
vErrors.push(err630);
}
errors++;
}
for(const key75 in data389){
if(!(((((key75 === "type") || (key75 === "object")) || (key75 === "when")) || (key75 === "confirm")) || (key75 === "icon"))){
const err631 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key75}};
if(vErrors === null){
vErrors = [err631];
}
else {
vErrors.push(err631);
}
errors++;
}
}
if(data389.type !== undefined){
if("button" !== data389.type){
const err632 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/properties/type/const",keyword:"const",params:{allowedValue: "button"}};
if(vErrors === null){
vErrors = [err632];
}
else {
vErrors.push(err632);
}
errors++;
}
}
if(data389.object !== undefined){
if(!(validate22(data389.object, {instancePath:instancePath+"/workflows/" + i30+"/trigger/object",parentData:data389,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data389.confirm !== undefined){
if(!(validate24(data389.confirm, {instancePath:instancePath+"/workflows/" + i30+"/trigger/confirm",parentData:data389,parentDataProperty:"confirm",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data389.icon !== undefined){
let data402 = data389.icon;
if(typeof data402 === "string"){
if(data402.length > 48){
const err633 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/icon",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/properties/icon/maxLength",keyword:"maxLength",params:{limit: 48}};
if(vErrors === null){
vErrors = [err633];
}
else {
vErrors.push(err633);
}
errors++;
}
}
else {
const err634 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/icon",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err634];
}
else {
vErrors.push(err634);
}
errors++;
}
}
}
else {
const err635 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/4/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err635];
}
else {
vErrors.push(err635);
}
errors++;
}
}
else if(tag5 === "date"){
if(data389 && typeof data389 == "object" && !Array.isArray(data389)){
if(data389.type === undefined){
const err636 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err636];
}
else {
vErrors.push(err636);
}
errors++;
}
if(data389.object === undefined){
const err637 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err637];
}
else {
vErrors.push(err637);
}
errors++;
}
if(data389.field === undefined){
const err638 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err638];
}
else {
vErrors.push(err638);
}
errors++;
}
if(data389.days === undefined){
const err639 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "days"}};
if(vErrors === null){
vErrors = [err639];
}
else {
vErrors.push(err639);
}
errors++;
}
if(data389.at === undefined){
const err640 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/required",keyword:"required",params:{missingProperty: "at"}};
if(vErrors === null){
vErrors = [err640];
}
else {
vErrors.push(err640);
}
errors++;
}
for(const key76 in data389){
if(!((((((key76 === "type") || (key76 === "object")) || (key76 === "field")) || (key76 === "days")) || (key76 === "at")) || (key76 === "when"))){
const err641 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key76}};
if(vErrors === null){
vErrors = [err641];
}
else {
vErrors.push(err641);
}
errors++;
}
}
if(data389.type !== undefined){
if("date" !== data389.type){
const err642 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/type",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/type/const",keyword:"const",params:{allowedValue: "date"}};
if(vErrors === null){
vErrors = [err642];
}
else {
vErrors.push(err642);
}
errors++;
}
}
if(data389.object !== undefined){
if(!(validate22(data389.object, {instancePath:instancePath+"/workflows/" + i30+"/trigger/object",parentData:data389,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data389.field !== undefined){
if(!(validate22(data389.field, {instancePath:instancePath+"/workflows/" + i30+"/trigger/field",parentData:data389,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data389.days !== undefined){
let data406 = data389.days;
if(!(((typeof data406 == "number") && (!(data406 % 1) && !isNaN(data406))) && (isFinite(data406)))){
const err643 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/days",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/days/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err643];
}
else {
vErrors.push(err643);
}
errors++;
}
if((typeof data406 == "number") && (isFinite(data406))){
if(data406 > 366 || isNaN(data406)){
const err644 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/days",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 366}};
if(vErrors === null){
vErrors = [err644];
}
else {
vErrors.push(err644);
}
errors++;
}
if(data406 < -366 || isNaN(data406)){
const err645 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/days",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: -366}};
if(vErrors === null){
vErrors = [err645];
}
else {
vErrors.push(err645);
}
errors++;
}
}
}
if(data389.at !== undefined){
let data407 = data389.at;
if(typeof data407 === "string"){
if(!pattern7.test(data407)){
const err646 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/at",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/at/pattern",keyword:"pattern",params:{pattern: "^([01]\\d|2[0-3]):[0-5]\\d$"}};
if(vErrors === null){
vErrors = [err646];
}
else {
vErrors.push(err646);
}
errors++;
}
}
else {
const err647 = {instancePath:instancePath+"/workflows/" + i30+"/trigger/at",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err647];
}
else {
vErrors.push(err647);
}
errors++;
}
}
}
else {
const err648 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/oneOf/5/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err648];
}
else {
vErrors.push(err648);
}
errors++;
}
}
else {
const err649 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag5}};
if(vErrors === null){
vErrors = [err649];
}
else {
vErrors.push(err649);
}
errors++;
}
}
else {
const err650 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag5}};
if(vErrors === null){
vErrors = [err650];
}
else {
vErrors.push(err650);
}
errors++;
}
}
else {
const err651 = {instancePath:instancePath+"/workflows/" + i30+"/trigger",schemaPath:"#/properties/workflows/items/properties/trigger/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err651];
}
else {
vErrors.push(err651);
}
errors++;
}
}
if(data383.start !== undefined){
if(!(validate22(data383.start, {instancePath:instancePath+"/workflows/" + i30+"/start",parentData:data383,parentDataProperty:"start",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data383.steps !== undefined){
let data409 = data383.steps;
if(Array.isArray(data409)){
if(data409.length > 200){
const err652 = {instancePath:instancePath+"/workflows/" + i30+"/steps",schemaPath:"#/properties/workflows/items/properties/steps/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err652];
}
else {
vErrors.push(err652);
}
errors++;
}
if(data409.length < 1){
const err653 = {instancePath:instancePath+"/workflows/" + i30+"/steps",schemaPath:"#/properties/workflows/items/properties/steps/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err653];
}
else {
vErrors.push(err653);
}
errors++;
}
const len31 = data409.length;
for(let i31=0; i31<len31; i31++){
let data410 = data409[i31];
if(data410 && typeof data410 == "object" && !Array.isArray(data410)){
if(data410.type === undefined){
const err654 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err654];
}
else {
vErrors.push(err654);
}
errors++;
}
const tag6 = data410.type;
if(typeof tag6 == "string"){
if(tag6 === "create-record"){
if(data410 && typeof data410 == "object" && !Array.isArray(data410)){
if(data410.key === undefined){
const err655 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err655];
}
else {
vErrors.push(err655);
}
errors++;
}
if(data410.type === undefined){
const err656 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err656];
}
else {
vErrors.push(err656);
}
errors++;
}
if(data410.options === undefined){
const err657 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err657];
}
else {
vErrors.push(err657);
}
errors++;
}
if(data410.next === undefined){
const err658 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err658];
}
else {
vErrors.push(err658);
}
errors++;
}
for(const key77 in data410){
if(!(((((key77 === "key") || (key77 === "label")) || (key77 === "next")) || (key77 === "type")) || (key77 === "options"))){
const err659 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key77}};
if(vErrors === null){
vErrors = [err659];
}
else {
vErrors.push(err659);
}
errors++;
}
}
if(data410.key !== undefined){
if(!(validate22(data410.key, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/key",parentData:data410,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data410.label !== undefined){
if(!(validate24(data410.label, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/label",parentData:data410,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data410.next !== undefined){
if(!(validate215(data410.next, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/next",parentData:data410,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
}
if(data410.type !== undefined){
if("create-record" !== data410.type){
const err660 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "create-record"}};
if(vErrors === null){
vErrors = [err660];
}
else {
vErrors.push(err660);
}
errors++;
}
}
if(data410.options !== undefined){
let data415 = data410.options;
if(data415 && typeof data415 == "object" && !Array.isArray(data415)){
if(data415.object === undefined){
const err661 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/options/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err661];
}
else {
vErrors.push(err661);
}
errors++;
}
if(data415.values === undefined){
const err662 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/options/required",keyword:"required",params:{missingProperty: "values"}};
if(vErrors === null){
vErrors = [err662];
}
else {
vErrors.push(err662);
}
errors++;
}
for(const key78 in data415){
if(!((key78 === "object") || (key78 === "values"))){
const err663 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key78}};
if(vErrors === null){
vErrors = [err663];
}
else {
vErrors.push(err663);
}
errors++;
}
}
if(data415.object !== undefined){
if(!(validate22(data415.object, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/object",parentData:data415,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data415.values !== undefined){
if(!(validate220(data415.values, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/values",parentData:data415,parentDataProperty:"values",rootData}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
}
}
else {
const err664 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err664];
}
else {
vErrors.push(err664);
}
errors++;
}
}
}
else {
const err665 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err665];
}
else {
vErrors.push(err665);
}
errors++;
}
}
else if(tag6 === "update-record"){
if(data410 && typeof data410 == "object" && !Array.isArray(data410)){
if(data410.key === undefined){
const err666 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err666];
}
else {
vErrors.push(err666);
}
errors++;
}
if(data410.type === undefined){
const err667 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err667];
}
else {
vErrors.push(err667);
}
errors++;
}
if(data410.options === undefined){
const err668 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err668];
}
else {
vErrors.push(err668);
}
errors++;
}
if(data410.next === undefined){
const err669 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err669];
}
else {
vErrors.push(err669);
}
errors++;
}
for(const key79 in data410){
if(!(((((key79 === "key") || (key79 === "label")) || (key79 === "next")) || (key79 === "type")) || (key79 === "options"))){
const err670 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key79}};
if(vErrors === null){
vErrors = [err670];
}
else {
vErrors.push(err670);
}
errors++;
}
}
if(data410.key !== undefined){
if(!(validate22(data410.key, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/key",parentData:data410,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data410.label !== undefined){
if(!(validate24(data410.label, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/label",parentData:data410,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data410.next !== undefined){
if(!(validate215(data410.next, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/next",parentData:data410,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
}
if(data410.type !== undefined){
if("update-record" !== data410.type){
const err671 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "update-record"}};
if(vErrors === null){
vErrors = [err671];
}
else {
vErrors.push(err671);
}
errors++;
}
}
if(data410.options !== undefined){
let data422 = data410.options;
if(data422 && typeof data422 == "object" && !Array.isArray(data422)){
if(data422.object === undefined){
const err672 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err672];
}
else {
vErrors.push(err672);
}
errors++;
}
if(data422.record === undefined){
const err673 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "record"}};
if(vErrors === null){
vErrors = [err673];
}
else {
vErrors.push(err673);
}
errors++;
}
if(data422.values === undefined){
const err674 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/required",keyword:"required",params:{missingProperty: "values"}};
if(vErrors === null){
vErrors = [err674];
}
else {
vErrors.push(err674);
}
errors++;
}
for(const key80 in data422){
if(!(((key80 === "object") || (key80 === "record")) || (key80 === "values"))){
const err675 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key80}};
if(vErrors === null){
vErrors = [err675];
}
else {
vErrors.push(err675);
}
errors++;
}
}
if(data422.object !== undefined){
if(!(validate22(data422.object, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/object",parentData:data422,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data422.values !== undefined){
if(!(validate220(data422.values, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/values",parentData:data422,parentDataProperty:"values",rootData}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
}
}
else {
const err676 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err676];
}
else {
vErrors.push(err676);
}
errors++;
}
}
}
else {
const err677 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err677];
}
else {
vErrors.push(err677);
}
errors++;
}
}
else if(tag6 === "find-records"){
if(data410 && typeof data410 == "object" && !Array.isArray(data410)){
if(data410.key === undefined){
const err678 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err678];
}
else {
vErrors.push(err678);
}
errors++;
}
if(data410.type === undefined){
const err679 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err679];
}
else {
vErrors.push(err679);
}
errors++;
}
if(data410.options === undefined){
const err680 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err680];
}
else {
vErrors.push(err680);
}
errors++;
}
if(data410.next === undefined){
const err681 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err681];
}
else {
vErrors.push(err681);
}
errors++;
}
for(const key81 in data410){
if(!(((((key81 === "key") || (key81 === "label")) || (key81 === "next")) || (key81 === "type")) || (key81 === "options"))){
const err682 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key81}};
if(vErrors === null){
vErrors = [err682];
}
else {
vErrors.push(err682);
}
errors++;
}
}
if(data410.key !== undefined){
if(!(validate22(data410.key, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/key",parentData:data410,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data410.label !== undefined){
if(!(validate24(data410.label, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/label",parentData:data410,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data410.next !== undefined){
if(!(validate215(data410.next, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/next",parentData:data410,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
}
if(data410.type !== undefined){
if("find-records" !== data410.type){
const err683 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "find-records"}};
if(vErrors === null){
vErrors = [err683];
}
else {
vErrors.push(err683);
}
errors++;
}
}
if(data410.options !== undefined){
let data429 = data410.options;
if(data429 && typeof data429 == "object" && !Array.isArray(data429)){
if(data429.object === undefined){
const err684 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/options/required",keyword:"required",params:{missingProperty: "object"}};
if(vErrors === null){
vErrors = [err684];
}
else {
vErrors.push(err684);
}
errors++;
}
if(data429.filter === undefined){
const err685 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/options/required",keyword:"required",params:{missingProperty: "filter"}};
if(vErrors === null){
vErrors = [err685];
}
else {
vErrors.push(err685);
}
errors++;
}
for(const key82 in data429){
if(!(((key82 === "object") || (key82 === "filter")) || (key82 === "sort"))){
const err686 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key82}};
if(vErrors === null){
vErrors = [err686];
}
else {
vErrors.push(err686);
}
errors++;
}
}
if(data429.object !== undefined){
if(!(validate22(data429.object, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/object",parentData:data429,parentDataProperty:"object",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data429.sort !== undefined){
if(!(validate160(data429.sort, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/sort",parentData:data429,parentDataProperty:"sort",rootData}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
}
}
else {
const err687 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err687];
}
else {
vErrors.push(err687);
}
errors++;
}
}
}
else {
const err688 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err688];
}
else {
vErrors.push(err688);
}
errors++;
}
}
else if(tag6 === "assign"){
if(data410 && typeof data410 == "object" && !Array.isArray(data410)){
if(data410.key === undefined){
const err689 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err689];
}
else {
vErrors.push(err689);
}
errors++;
}
if(data410.type === undefined){
const err690 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err690];
}
else {
vErrors.push(err690);
}
errors++;
}
if(data410.options === undefined){
const err691 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err691];
}
else {
vErrors.push(err691);
}
errors++;
}
if(data410.next === undefined){
const err692 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err692];
}
else {
vErrors.push(err692);
}
errors++;
}
for(const key83 in data410){
if(!(((((key83 === "key") || (key83 === "label")) || (key83 === "next")) || (key83 === "type")) || (key83 === "options"))){
const err693 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key83}};
if(vErrors === null){
vErrors = [err693];
}
else {
vErrors.push(err693);
}
errors++;
}
}
if(data410.key !== undefined){
if(!(validate22(data410.key, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/key",parentData:data410,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data410.label !== undefined){
if(!(validate24(data410.label, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/label",parentData:data410,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data410.next !== undefined){
if(!(validate215(data410.next, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/next",parentData:data410,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
}
if(data410.type !== undefined){
if("assign" !== data410.type){
const err694 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/type/const",keyword:"const",params:{allowedValue: "assign"}};
if(vErrors === null){
vErrors = [err694];
}
else {
vErrors.push(err694);
}
errors++;
}
}
if(data410.options !== undefined){
let data436 = data410.options;
if(data436 && typeof data436 == "object" && !Array.isArray(data436)){
if(data436.field === undefined){
const err695 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/required",keyword:"required",params:{missingProperty: "field"}};
if(vErrors === null){
vErrors = [err695];
}
else {
vErrors.push(err695);
}
errors++;
}
if(data436.strategy === undefined){
const err696 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/required",keyword:"required",params:{missingProperty: "strategy"}};
if(vErrors === null){
vErrors = [err696];
}
else {
vErrors.push(err696);
}
errors++;
}
if(data436.roles === undefined){
const err697 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/required",keyword:"required",params:{missingProperty: "roles"}};
if(vErrors === null){
vErrors = [err697];
}
else {
vErrors.push(err697);
}
errors++;
}
for(const key84 in data436){
if(!((((key84 === "field") || (key84 === "strategy")) || (key84 === "roles")) || (key84 === "onlyEmpty"))){
const err698 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key84}};
if(vErrors === null){
vErrors = [err698];
}
else {
vErrors.push(err698);
}
errors++;
}
}
if(data436.field !== undefined){
if(!(validate22(data436.field, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/field",parentData:data436,parentDataProperty:"field",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data436.strategy !== undefined){
let data438 = data436.strategy;
if(!((data438 === "round_robin") || (data438 === "least_load"))){
const err699 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/strategy",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema6.properties.workflows.items.properties.steps.items.oneOf[3].properties.options.properties.strategy.enum}};
if(vErrors === null){
vErrors = [err699];
}
else {
vErrors.push(err699);
}
errors++;
}
}
if(data436.roles !== undefined){
if(!(validate83(data436.roles, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/roles",parentData:data436,parentDataProperty:"roles",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data436.onlyEmpty !== undefined){
if(typeof data436.onlyEmpty !== "boolean"){
const err700 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/onlyEmpty",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/properties/onlyEmpty/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err700];
}
else {
vErrors.push(err700);
}
errors++;
}
}
}
else {
const err701 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err701];
}
else {
vErrors.push(err701);
}
errors++;
}
}
}
else {
const err702 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err702];
}
else {
vErrors.push(err702);
}
errors++;
}
}
else if(tag6 === "branch"){
if(data410 && typeof data410 == "object" && !Array.isArray(data410)){
if(data410.key === undefined){
const err703 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err703];
}
else {
vErrors.push(err703);
}
errors++;
}
if(data410.type === undefined){
const err704 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err704];
}
else {
vErrors.push(err704);
}
errors++;
}
if(data410.options === undefined){
const err705 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err705];
}
else {
vErrors.push(err705);
}
errors++;
}
if(data410.next === undefined){
const err706 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err706];
}
else {
vErrors.push(err706);
}
errors++;
}
for(const key85 in data410){
if(!(((((key85 === "key") || (key85 === "label")) || (key85 === "next")) || (key85 === "type")) || (key85 === "options"))){
const err707 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key85}};
if(vErrors === null){
vErrors = [err707];
}
else {
vErrors.push(err707);
}
errors++;
}
}
if(data410.key !== undefined){
if(!(validate22(data410.key, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/key",parentData:data410,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data410.label !== undefined){
if(!(validate24(data410.label, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/label",parentData:data410,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data410.next !== undefined){
if(!(validate215(data410.next, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/next",parentData:data410,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
}
if(data410.type !== undefined){
if("branch" !== data410.type){
const err708 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/type/const",keyword:"const",params:{allowedValue: "branch"}};
if(vErrors === null){
vErrors = [err708];
}
else {
vErrors.push(err708);
}
errors++;
}
}
if(data410.options !== undefined){
let data445 = data410.options;
if(data445 && typeof data445 == "object" && !Array.isArray(data445)){
if(data445.ways === undefined){
const err709 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/required",keyword:"required",params:{missingProperty: "ways"}};
if(vErrors === null){
vErrors = [err709];
}
else {
vErrors.push(err709);
}
errors++;
}
for(const key86 in data445){
if(!(key86 === "ways")){
const err710 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key86}};
if(vErrors === null){
vErrors = [err710];
}
else {
vErrors.push(err710);
}
errors++;
}
}
if(data445.ways !== undefined){
let data446 = data445.ways;
if(Array.isArray(data446)){
if(data446.length > 20){
const err711 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err711];
}
else {
vErrors.push(err711);
}
errors++;
}
if(data446.length < 1){
const err712 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err712];
}
else {
vErrors.push(err712);
}
errors++;
}
const len32 = data446.length;
for(let i32=0; i32<len32; i32++){
let data447 = data446[i32];
if(data447 && typeof data447 == "object" && !Array.isArray(data447)){
if(data447.key === undefined){
const err713 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways/" + i32,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err713];
}
else {
vErrors.push(err713);
}
errors++;
}
if(data447.label === undefined){
const err714 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways/" + i32,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err714];
}
else {
vErrors.push(err714);
}
errors++;
}
if(data447.when === undefined){
const err715 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways/" + i32,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/required",keyword:"required",params:{missingProperty: "when"}};
if(vErrors === null){
vErrors = [err715];
}
else {
vErrors.push(err715);
}
errors++;
}
for(const key87 in data447){
if(!(((key87 === "key") || (key87 === "label")) || (key87 === "when"))){
const err716 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways/" + i32,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key87}};
if(vErrors === null){
vErrors = [err716];
}
else {
vErrors.push(err716);
}
errors++;
}
}
if(data447.key !== undefined){
if(!(validate22(data447.key, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways/" + i32+"/key",parentData:data447,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data447.label !== undefined){
if(!(validate24(data447.label, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways/" + i32+"/label",parentData:data447,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err717 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways/" + i32,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err717];
}
else {
vErrors.push(err717);
}
errors++;
}
}
}
else {
const err718 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options/ways",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/properties/ways/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err718];
}
else {
vErrors.push(err718);
}
errors++;
}
}
}
else {
const err719 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err719];
}
else {
vErrors.push(err719);
}
errors++;
}
}
}
else {
const err720 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/4/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err720];
}
else {
vErrors.push(err720);
}
errors++;
}
}
else if(tag6 === "notify"){
if(data410 && typeof data410 == "object" && !Array.isArray(data410)){
if(data410.key === undefined){
const err721 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err721];
}
else {
vErrors.push(err721);
}
errors++;
}
if(data410.type === undefined){
const err722 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err722];
}
else {
vErrors.push(err722);
}
errors++;
}
if(data410.options === undefined){
const err723 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/required",keyword:"required",params:{missingProperty: "options"}};
if(vErrors === null){
vErrors = [err723];
}
else {
vErrors.push(err723);
}
errors++;
}
if(data410.next === undefined){
const err724 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/required",keyword:"required",params:{missingProperty: "next"}};
if(vErrors === null){
vErrors = [err724];
}
else {
vErrors.push(err724);
}
errors++;
}
for(const key88 in data410){
if(!(((((key88 === "key") || (key88 === "label")) || (key88 === "next")) || (key88 === "type")) || (key88 === "options"))){
const err725 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key88}};
if(vErrors === null){
vErrors = [err725];
}
else {
vErrors.push(err725);
}
errors++;
}
}
if(data410.key !== undefined){
if(!(validate22(data410.key, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/key",parentData:data410,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data410.label !== undefined){
if(!(validate24(data410.label, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/label",parentData:data410,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data410.next !== undefined){
if(!(validate215(data410.next, {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/next",parentData:data410,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
}
if(data410.type !== undefined){
if("notify" !== data410.type){
const err726 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/type",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/type/const",keyword:"const",params:{allowedValue: "notify"}};
if(vErrors === null){
vErrors = [err726];
}
else {
vErrors.push(err726);
}
errors++;
}
}
if(data410.options !== undefined){
let data454 = data410.options;
if(data454 && typeof data454 == "object" && !Array.isArray(data454)){
if(data454.to === undefined){
const err727 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/options/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err727];
}
else {
vErrors.push(err727);
}
errors++;
}
if(data454.title === undefined){
const err728 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/options/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err728];
}
else {
vErrors.push(err728);
}
errors++;
}
for(const key89 in data454){
if(!(((key89 === "to") || (key89 === "title")) || (key89 === "body"))){
const err729 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key89}};
if(vErrors === null){
vErrors = [err729];
}
else {
vErrors.push(err729);
}
errors++;
}
}
}
else {
const err730 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31+"/options",schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err730];
}
else {
vErrors.push(err730);
}
errors++;
}
}
}
else {
const err731 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/oneOf/5/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err731];
}
else {
vErrors.push(err731);
}
errors++;
}
}
else {
const err732 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag6}};
if(vErrors === null){
vErrors = [err732];
}
else {
vErrors.push(err732);
}
errors++;
}
}
else {
const err733 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag6}};
if(vErrors === null){
vErrors = [err733];
}
else {
vErrors.push(err733);
}
errors++;
}
}
else {
const err734 = {instancePath:instancePath+"/workflows/" + i30+"/steps/" + i31,schemaPath:"#/properties/workflows/items/properties/steps/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err734];
}
else {
vErrors.push(err734);
}
errors++;
}
}
}
else {
const err735 = {instancePath:instancePath+"/workflows/" + i30+"/steps",schemaPath:"#/properties/workflows/items/properties/steps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err735];
}
else {
vErrors.push(err735);
}
errors++;
}
}
}
else {
const err736 = {instancePath:instancePath+"/workflows/" + i30,schemaPath:"#/properties/workflows/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err736];
}
else {
vErrors.push(err736);
}
errors++;
}
}
}
else {
const err737 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err737];
}
else {
vErrors.push(err737);
}
errors++;
}
}
if(data.roles !== undefined){
let data455 = data.roles;
if(Array.isArray(data455)){
if(data455.length > 100){
const err738 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err738];
}
else {
vErrors.push(err738);
}
errors++;
}
const len33 = data455.length;
for(let i33=0; i33<len33; i33++){
let data456 = data455[i33];
if(data456 && typeof data456 == "object" && !Array.isArray(data456)){
if(data456.key === undefined){
const err739 = {instancePath:instancePath+"/roles/" + i33,schemaPath:"#/properties/roles/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err739];
}
else {
vErrors.push(err739);
}
errors++;
}
if(data456.label === undefined){
const err740 = {instancePath:instancePath+"/roles/" + i33,schemaPath:"#/properties/roles/items/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err740];
}
else {
vErrors.push(err740);
}
errors++;
}
if(data456.objects === undefined){
const err741 = {instancePath:instancePath+"/roles/" + i33,schemaPath:"#/properties/roles/items/required",keyword:"required",params:{missingProperty: "objects"}};
if(vErrors === null){
vErrors = [err741];
}
else {
vErrors.push(err741);
}
errors++;
}
for(const key90 in data456){
if(!((((((key90 === "key") || (key90 === "label")) || (key90 === "description")) || (key90 === "admin")) || (key90 === "design")) || (key90 === "objects"))){
const err742 = {instancePath:instancePath+"/roles/" + i33,schemaPath:"#/properties/roles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key90}};
if(vErrors === null){
vErrors = [err742];
}
else {
vErrors.push(err742);
}
errors++;
}
}
if(data456.key !== undefined){
if(!(validate22(data456.key, {instancePath:instancePath+"/roles/" + i33+"/key",parentData:data456,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data456.label !== undefined){
if(!(validate24(data456.label, {instancePath:instancePath+"/roles/" + i33+"/label",parentData:data456,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data456.description !== undefined){
if(!(validate24(data456.description, {instancePath:instancePath+"/roles/" + i33+"/description",parentData:data456,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data456.admin !== undefined){
if(typeof data456.admin !== "boolean"){
const err743 = {instancePath:instancePath+"/roles/" + i33+"/admin",schemaPath:"#/properties/roles/items/properties/admin/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err743];
}
else {
vErrors.push(err743);
}
errors++;
}
}
if(data456.design !== undefined){
if(typeof data456.design !== "boolean"){
const err744 = {instancePath:instancePath+"/roles/" + i33+"/design",schemaPath:"#/properties/roles/items/properties/design/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err744];
}
else {
vErrors.push(err744);
}
errors++;
}
}
if(data456.objects !== undefined){
let data462 = data456.objects;
if(data462 && typeof data462 == "object" && !Array.isArray(data462)){
for(const key91 in data462){
const _errs832 = errors;
if(!(validate22(key91, {instancePath:instancePath+"/roles/" + i33+"/objects",parentData:data462,parentDataProperty:"objects",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid204 = _errs832 === errors;
if(!valid204){
const err745 = {instancePath:instancePath+"/roles/" + i33+"/objects",schemaPath:"#/properties/roles/items/properties/objects/propertyNames",keyword:"propertyNames",params:{propertyName: key91}};
if(vErrors === null){
vErrors = [err745];
}
else {
vErrors.push(err745);
}
errors++;
}
}
for(const key92 in data462){
let data463 = data462[key92];
if(data463 && typeof data463 == "object" && !Array.isArray(data463)){
if(data463.read === undefined){
const err746 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/required",keyword:"required",params:{missingProperty: "read"}};
if(vErrors === null){
vErrors = [err746];
}
else {
vErrors.push(err746);
}
errors++;
}
for(const key93 in data463){
if(!((((((((key93 === "create") || (key93 === "read")) || (key93 === "update")) || (key93 === "delete")) || (key93 === "transfer")) || (key93 === "import")) || (key93 === "export")) || (key93 === "fields"))){
const err747 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key93}};
if(vErrors === null){
vErrors = [err747];
}
else {
vErrors.push(err747);
}
errors++;
}
}
if(data463.create !== undefined){
if(typeof data463.create !== "boolean"){
const err748 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/create",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/create/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err748];
}
else {
vErrors.push(err748);
}
errors++;
}
}
if(data463.read !== undefined){
if(!(validate249(data463.read, {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/read",parentData:data463,parentDataProperty:"read",rootData}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
}
if(data463.update !== undefined){
if(!(validate249(data463.update, {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/update",parentData:data463,parentDataProperty:"update",rootData}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
}
if(data463.delete !== undefined){
if(!(validate249(data463.delete, {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/delete",parentData:data463,parentDataProperty:"delete",rootData}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
}
if(data463.transfer !== undefined){
if(typeof data463.transfer !== "boolean"){
const err749 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/transfer",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/transfer/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err749];
}
else {
vErrors.push(err749);
}
errors++;
}
}
if(data463.import !== undefined){
if(typeof data463.import !== "boolean"){
const err750 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/import",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/import/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err750];
}
else {
vErrors.push(err750);
}
errors++;
}
}
if(data463.export !== undefined){
if(typeof data463.export !== "boolean"){
const err751 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/export",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/export/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err751];
}
else {
vErrors.push(err751);
}
errors++;
}
}
if(data463.fields !== undefined){
let data471 = data463.fields;
if(data471 && typeof data471 == "object" && !Array.isArray(data471)){
for(const key94 in data471){
const _errs850 = errors;
if(!(validate22(key94, {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/fields",parentData:data471,parentDataProperty:"fields",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid207 = _errs850 === errors;
if(!valid207){
const err752 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/fields",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/fields/propertyNames",keyword:"propertyNames",params:{propertyName: key94}};
if(vErrors === null){
vErrors = [err752];
}
else {
vErrors.push(err752);
}
errors++;
}
}
for(const key95 in data471){
let data472 = data471[key95];
if(!(((data472 === "hidden") || (data472 === "read")) || (data472 === "write"))){
const err753 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/fields/" + key95.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/fields/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema6.properties.roles.items.properties.objects.additionalProperties.properties.fields.additionalProperties.enum}};
if(vErrors === null){
vErrors = [err753];
}
else {
vErrors.push(err753);
}
errors++;
}
}
}
else {
const err754 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1")+"/fields",schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/properties/fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err754];
}
else {
vErrors.push(err754);
}
errors++;
}
}
}
else {
const err755 = {instancePath:instancePath+"/roles/" + i33+"/objects/" + key92.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/items/properties/objects/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err755];
}
else {
vErrors.push(err755);
}
errors++;
}
}
}
else {
const err756 = {instancePath:instancePath+"/roles/" + i33+"/objects",schemaPath:"#/properties/roles/items/properties/objects/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err756];
}
else {
vErrors.push(err756);
}
errors++;
}
}
}
else {
const err757 = {instancePath:instancePath+"/roles/" + i33,schemaPath:"#/properties/roles/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err757];
}
else {
vErrors.push(err757);
}
errors++;
}
}
}
else {
const err758 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err758];
}
else {
vErrors.push(err758);
}
errors++;
}
}
}
else {
const err759 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err759];
}
else {
vErrors.push(err759);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
