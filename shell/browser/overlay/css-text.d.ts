// `shell/build/build-browser.ts` gives a style sheet as its text. CSS Modules are the micro-frontends'.
declare module '*.css' {
  const text: string;
  export default text;
}
