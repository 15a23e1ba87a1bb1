import type { SampleReport } from "@quoin/template";

/** What became of sample records, a line for each package and one for each reason why some were refused. */
export const sampleLines = (samples: readonly SampleReport[]): readonly string[] =>
  samples.flatMap(({ package: name, created, lost, refused }) => [
    `Wrote ${created} sample records of ${name}.`,
    ...(lost === 0 ? [] : [`${lost} sample records of ${name} were refused:`]),
    ...refused.slice(0, 20).map(({ path, code }) => `  ${path} ${code}`),
  ]);
