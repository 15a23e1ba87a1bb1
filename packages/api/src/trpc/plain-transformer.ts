const same = (value: unknown): unknown => value;

/**
 * Plain JSON on the wire. Being told of a transformer, tRPC infers the outputs as they are declared
 * instead of mapping each type through its serializer; both ends must name it.
 */
export const plainTransformer = { serialize: same, deserialize: same };
