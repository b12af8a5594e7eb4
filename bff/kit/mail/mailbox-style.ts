/** Of the development mailbox only: a tool, so it takes the browser's own look. */
export const mailboxStyle = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.2; }
h2 { font-size: 1.125rem; margin-top: 2rem; }
ol { list-style: none; padding: 0; }
li { border-top: 1px solid; padding: .75rem 0; }
li a { display: inline-block; padding: .25rem 0; font-weight: 600; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
label { display: grid; gap: .25rem; flex: 1 1 12rem; }
input, button { font: inherit; padding: .5rem; min-height: 2.75rem; box-sizing: border-box; min-width: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dd { margin: 0; }
pre { white-space: pre-wrap; font: inherit; border: 1px solid; padding: 1rem; }
iframe { box-sizing: border-box; width: 100%; height: 44rem; border: 1px solid; }
`;
