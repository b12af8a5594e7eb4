/**
 * The kill switch: what `/sw.js` is while working offline is turned off. Browsers that have the worker get this one in
 * its place with their next page; it removes everything that was kept and then itself. What waits to be put into a
 * cart stays in the browser until the worker is back.
 */
export const endWorker = `addEventListener('install',()=>skipWaiting());
addEventListener('activate',(event)=>event.waitUntil((async()=>{
for(const name of await caches.keys())if(name.startsWith('tessera-'))await caches.delete(name);
await registration.unregister()})()));
`;
