import type { ComponentType } from "react";
import { BooleanControl } from "./boolean-control.tsx";
import { ChoiceControl } from "./choice-control.tsx";
import type { ControlProps } from "./control-props.ts";
import { CronControl } from "./cron-control.tsx";
import { DurationControl } from "./duration-control.tsx";
import { EntityControl } from "./entity-control.tsx";
import { FieldsControl } from "./fields-control.tsx";
import { LocalizedControl } from "./localized-control.tsx";
import { MessageControl } from "./message-control.tsx";
import { RecipientsControl } from "./recipients-control.tsx";
import { RelationControl } from "./relation-control.tsx";
import { TextControl } from "./text-control.tsx";
import { ValueControl } from "./value-control.tsx";
import { ValuesControl } from "./values-control.tsx";
import { WorktimeControl } from "./worktime-control.tsx";

/** The editor of each kind of setting, by the name that triggers and actions give it. */
export const CONTROLS: Readonly<Record<string, ComponentType<ControlProps>>> = {
  boolean: BooleanControl,
  choice: ChoiceControl,
  cron: CronControl,
  duration: DurationControl,
  entity: EntityControl,
  fields: FieldsControl,
  localized: LocalizedControl,
  message: MessageControl,
  recipients: RecipientsControl,
  relation: RelationControl,
  text: TextControl,
  value: ValueControl,
  values: ValuesControl,
  worktime: WorktimeControl,
};
