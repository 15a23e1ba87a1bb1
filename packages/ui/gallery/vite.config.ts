import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The parts on one page, for those who work on them: `npx vite --config packages/ui/gallery/vite.config.ts`. Never shipped. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  server: { port: 5179 },
  build: { outDir: "../dist/gallery", emptyOutDir: true, chunkSizeWarningLimit: 1000 },
});
