/** The build for browsers that are not the newest, which has the types of the other. */
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export * from "pdfjs-dist";
}
