// What `import … from './name.ts?script'` gives: see the plugin in vite.config.ts.
declare module '*?script' {
  /** The name of the file, with a digest of its content. */
  export const name: string;
  /** The bundled and minified script. */
  export const code: string;
}
