import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
const b=await playwright.launch({executablePath: await chromium.executablePath(), args:[...chromium.args.filter(a=>a!=='--single-process'),'--no-sandbox','--disable-gpu']});
const O=process.argv[2];
for (const [path,w,scheme,name,y] of [['/fr/data',1100,'light','a1',700],['/fr/data',1100,'light','a2',99999],['/en/data',320,'dark','a3',1000],['/en/data',320,'dark','a4',99999]]){
 const c=await b.newContext({viewport:{width:w,height:1100},colorScheme:scheme}); const p=await c.newPage(); await p.goto(O+path); await p.evaluate((y)=>{document.querySelectorAll('details').forEach((d,i)=>{if(i<2)d.open=true}); window.scrollTo(0, y===99999?document.body.scrollHeight-2300:y)},y); await p.screenshot({path:`/tmp/shots/${name}.png`}); await c.close(); }
await b.close();
