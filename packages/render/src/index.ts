export { RecordForm } from "./form/record-form.tsx";
export { CreateForm } from "./form/create-form.tsx";
export type { RecordFormProps } from "./form/form-props.ts";
export type { FormDesign, FrameProps } from "./form/form-design.ts";
export type { FormPlace } from "./form/layout/form-place.ts";
export { automaticForm } from "./form/layout/automatic-form.ts";
export { chooseForm } from "./form/layout/choose-form.ts";
export type { SaveOutcome } from "./form/check/save-outcome.ts";
