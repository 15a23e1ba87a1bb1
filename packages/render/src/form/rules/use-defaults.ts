import type { BindContext, Row } from "@quoin/condition";
import type { Entity, FieldAccess } from "@quoin/definition";
import { defaultPlan, fillDefaults, isEmpty, sameValue } from "@quoin/fields";
import { useMemo, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { changesOf } from "../check/changes-of.ts";

interface Making {
  readonly entity: Entity;
  readonly isNew: boolean;
  readonly context: BindContext;
  readonly accessOf: (field: string) => FieldAccess;
}

/** What formulas give a new record while somebody fills it in. A field follows them until that person turns to it. */
export interface FormDefaults {
  /** A new record's first values with what formulas make of them; what is there already was given. */
  start(values: Row): Record<string, unknown>;
  /** Takes up what was typed into a field, and works out again what follows from it. */
  follow(rhf: Pick<UseFormReturn, "getValues" | "setValue">, field: string | undefined): void;
  /** Fields that somebody emptied although there is a default for them, to be sent as empty. */
  emptied(values: Row): Readonly<Record<string, null>>;
  forget(): void;
}

const NOTHING: Row = {};

const isSet = (entity: Entity, key: string): boolean => {
  const schema = entity.fieldByKey.get(key)?.schema;
  return schema?.["x-default"] !== undefined || !isEmpty(schema?.default);
};

/** The same judgement as the write door's, on what the form holds; what takes other records is left to the door. */
export function useDefaults({ entity, isNew, context, accessOf }: Making): FormDefaults {
  const given = useRef(new Set<string>());
  const filling = useRef(false);
  return useMemo(() => {
    const idle = !isNew || defaultPlan(entity).nodes.length === 0;
    const worked = (values: Row): ReadonlyMap<string, unknown> =>
      fillDefaults(
        entity,
        // What the store stamps a new record with.
        { owner: context.user?.id, created_by: context.user?.id, ...changesOf(entity, NOTHING, values) },
        {
          context,
          isFree: (key) => !given.current.has(key),
          isLeft: (key) => accessOf(key) !== "edit",
        },
      );
    return {
      start(values) {
        if (idle) return { ...values };
        for (const [key, value] of Object.entries(values))
          if (!isEmpty(value) && !isEmpty(entity.fieldByKey.get(key)?.schema["x-default"])) given.current.add(key);
        return { ...values, ...Object.fromEntries(worked(values)) };
      },
      follow({ getValues, setValue }, field) {
        if (!isNew || filling.current) return;
        if (field !== undefined) given.current.add(field);
        if (idle) return;
        const values = getValues();
        filling.current = true;
        for (const [key, value] of worked(values)) {
          const before = values[key] as unknown;
          if (!(isEmpty(before) && isEmpty(value)) && !sameValue(before, value)) setValue(key, value ?? null);
        }
        filling.current = false;
      },
      emptied: (values) =>
        Object.fromEntries(
          [...(isNew ? given.current : [])]
            .filter((key) => isEmpty(values[key]) && isSet(entity, key) && accessOf(key) === "edit")
            .map((key) => [key, null]),
        ),
      forget: () => given.current.clear(),
    };
  }, [entity, isNew, context, accessOf]);
}
