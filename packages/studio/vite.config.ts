import { fileURLToPath } from "node:url";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";
// Vite reads this file where no package is built yet.
import { colorRules, fonts, stateRules } from "../renderer/src/look.ts";

/**
 * What is loaded later brings its styles along and is on this machine: nothing has to be loaded ahead of it. Leaves out the code
 * with which Vite would.
 */
const withoutPreload: Plugin = {
  name: "without-preload",
  enforce: "pre",
  load: (id) =>
    id.endsWith("vite/preload-helper.js")
      ? "export const __vitePreload = (load) => load();"
      : undefined,
};

/** The page: one bundle and the parts that are loaded later, no outside request, written to `dist/browser`. */
export default defineConfig({
  root: fileURLToPath(new URL("src/browser", import.meta.url)),
  base: "./",
  plugins: [lookStyle(), withoutPreload],
  resolve: { conditions: ["storyreel-source", ...defaultClientConditions] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("dist/browser", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // All that the page begins with is one file, also what a part that is loaded later needs.
      output: {
        codeSplitting: {
          groups: [{ name: "page", tags: ["$initial"] }],
        },
      },
    },
  },
});

/** Fills `tokens.css`. Dark by default; the page sets the theme that counts. */
function lookStyle(): Plugin {
  const style = `:root{--sans:${fonts.sans};--mono:${fonts.mono};color-scheme:dark;${colorRules("dark")}}
[data-theme="light"]{color-scheme:light;${colorRules("light")}}
${stateRules()}
`;
  return {
    name: "storyreel-look",
    enforce: "pre",
    transform: (code, id) => (id.endsWith("/styles/tokens.css") ? `${code}${style}` : undefined),
  };
}
