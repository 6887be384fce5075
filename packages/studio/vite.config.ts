import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The page: one bundle, no outside request, written to `dist/browser`. */
export default defineConfig({
  root: fileURLToPath(new URL("src/browser", import.meta.url)),
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("dist/browser", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
