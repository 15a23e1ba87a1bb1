import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { pdfFiles } from "./vite.pdf.ts";

const server = process.env["QUOIN_DEV_SERVER"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react(), pdfFiles()],
  // The server of `npm run dev` answers everything that is not the app itself.
  server: { port: 5173, proxy: { "/api": server, "/hooks": server, "/f": server } },
  build: {
    target: "es2022",
    sourcemap: true,
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // What every page needs in one file: in fifty it would pay for fifty headers and compress worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] } } },
  },
});
