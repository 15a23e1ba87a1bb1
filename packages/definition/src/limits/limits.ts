/** The published limits of definitions. Each is the last allowed number; the next one is refused. */
export const LIMITS = {
  /** Levels of nesting in one document, the document itself being the first. */
  depth: 48,
  /** Values (objects, arrays and scalars) in one document. */
  nodes: 50_000,
  /** UTF-8 bytes of one document as JSON. */
  documentBytes: 512 * 1024,
  /** UTF-16 units of one text. */
  textLength: 20_000,
  /** UTF-16 units of one label. */
  labelLength: 200,
  entities: 300,
  /** Documents of each other kind. */
  documentsPerKind: 1000,
  fieldsPerEntity: 400,
  relationsPerEntity: 60,
  optionsPerField: 500,
  /** What must hold of an entity's records. */
  rulesPerEntity: 100,
  /** Steps of one rule, those in branches included. */
  stepsPerRule: 200,
  /** UTF-16 units of a `pattern`. */
  patternLength: 256,
  /** Problems told of one document; the rest is left out. */
  problemsPerDocument: 200,
} as const;
