import type { FieldView } from "../define/field-view.ts";
import { fieldType } from "../field-type.ts";

interface Loading {
  readonly promise: Promise<FieldView>;
}

const loadings = new Map<string, Loading>();

/** Starts to load a type's view, once. A failed load is forgotten, so that the next try loads again. */
export function loadFieldView(name: string): Loading {
  const known = loadings.get(name);
  if (known) return known;
  const promise: Promise<FieldView> = fieldType(name)
    .view()
    .then(({ default: view }) => {
      // React reads a settled promise at once where it carries its outcome.
      void Object.assign(promise, { status: "fulfilled", value: view });
      return view;
    });
  const loading: Loading = { promise };
  void promise.catch(() => loadings.delete(name));
  loadings.set(name, loading);
  return loading;
}
