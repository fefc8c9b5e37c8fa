/** A style sheet as it is written, as Vite gives it: a built one has other words for `light-dark()`. */
declare module '*.css?raw' {
  const css: string;
  export default css;
}
