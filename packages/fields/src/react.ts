export {
  FieldServicesContext,
  useFieldServices,
  type FieldServices,
  type FileFault,
  type FileSent,
  type FoundRecord,
  type Person,
} from "./define/field-services.ts";
export type { CellProps, FieldView, InputProps } from "./define/field-view.ts";
export { useFieldView } from "./view/use-field-view.ts";
export { loadFieldViews } from "./view/load-field-views.ts";
export { FieldInput } from "./view/field-input.tsx";
export { CodeSelect } from "./view/code-select.tsx";
export { RatesInput } from "./view/rates-input.tsx";
export { UnitInput } from "./view/unit-input.tsx";
export { FieldCell } from "./view/field-cell.tsx";
export type { PdfFile } from "./files/pdf-file.ts";
