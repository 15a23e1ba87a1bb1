/**
 * How Node runs the program. Objects of a batch of an import or a large query live for as long as it takes: where the young
 * generation holds them they die there, instead of being copied out of it and collected later (a tenth of an import's CPU). Without
 * source maps: reading them takes as long as the rest of the start, and 18 MB for good; the bundle keeps its functions' names.
 */
export const NODE_FLAGS = ["--max-semi-space-size=32"];
