// What the browser must be able to do before any module runs: move late fragments into their slots.
// `shellEnd` resolves at the end-of-shell marker; hydrating earlier meets HTML that is not parsed yet.
const source = `(()=>{let end;const find=(id)=>document.querySelector('tessera-slot[data-instance="'+id+'"]');
const styles=(root)=>{for(const s of root.querySelectorAll('style[data-href],link[rel=stylesheet]'))document.head.append(s)};
const tell=(slot,detail)=>slot.dispatchEvent(new CustomEvent('tessera:slot',{bubbles:true,detail}));
const hang=(other,leaving)=>{const path=new URL(other,location.href).pathname;
const card=document.querySelector('.t-card a[href="'+CSS.escape(path)+'"]')?.closest('.t-card').querySelector('.t-frame');
const main=document.querySelector('#main .t-fit-gallery .t-frame');const frame=leaving?card??main:main??card;
if(frame)frame.style.viewTransitionName='print';return frame??null};
const swap=(other,leaving,shown)=>{if(!other||!shown)return;const frame=hang(other,leaving);
const end=()=>frame?.style.removeProperty('view-transition-name');shown.finished.then(end,end)};
addEventListener('pageswap',(e)=>swap(e.activation?.entry.url,true,e.viewTransition));
addEventListener('pagereveal',(e)=>swap(globalThis.navigation?.activation?.from?.url,false,e.viewTransition));
globalThis.__tessera={hang,shellEnd:new Promise((resolve)=>{end=resolve}),
end(){styles(document.body);end()},
late(id){const t=document.getElementById(id+'-late');const slot=find(id);t.remove();if(!slot)return;
styles(t.content);slot.replaceChildren(t.content);delete slot.dataset.state;tell(slot,{instance:id,state:'ready'})},
failed(id,reason){const slot=find(id);if(!slot)return;slot.dataset.state='failed';slot.dataset.reason=reason;tell(slot,{instance:id,state:'failed',reason})},
start(entry){let started=false;const go=()=>{if(started)return;started=true;
const modules=document.getElementById('tessera-modules');if(modules)document.head.append(modules.content);import(entry)};
const seen=[...document.images].filter((image)=>{const box=image.getBoundingClientRect();
return box.width&&box.bottom>0&&box.top<innerHeight&&box.right>0&&box.left<innerWidth});
const painted=new Promise((resolve)=>{new PerformanceObserver(resolve).observe({type:'paint',buffered:true})});
Promise.all([painted,...seen.map((image)=>image.decode().catch(()=>{}))])
.then(()=>requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(go))));
for(const type of ['pointerdown','touchstart','keydown','focusin'])addEventListener(type,go,{once:true,capture:true,passive:true});
setTimeout(go,4000)}}})()`;

/**
 * `hang(other, leaving)` finds the frame of the print that this page and another one both show (the card that leads
 * there, or the print that this page is about) and names it, so that it moves in a view transition.
 *
 * `start(entry)` loads the shell's script once the first screen with its images has been painted, or as soon as
 * somebody touches the page, or after 4 s: on a slow line code would take the bandwidth of what is looked at
 * first, and until then links and forms work by themselves.
 *
 * The script that defines `__tessera`: `late(id)` and `failed(id, reason)` settle a pending slot and
 * dispatch `tessera:slot` on it; `end()` is the end-of-shell marker. Stylesheets that came with slots
 * move to the head, where they outlive the slot.
 */
export const inlineRuntime = source.replaceAll('\n', '');
