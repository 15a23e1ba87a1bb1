import { Button } from "@mantine/core";
import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { Icon, useText } from "@quoin/ui";

interface ReachButtonsProps {
  readonly entity: Entity;
  readonly record: Row;
  readonly isMasked: (field: string) => boolean;
}

/** Ways to reach whom a record is about: one button for each type of field that offers one, with the first value that has it. */
export function ReachButtons({ entity, record, isMasked }: ReachButtonsProps) {
  const t = useText("fields");
  const ways = new Map<string, { readonly href: string; readonly title: string }>();
  for (const field of entity.fields) {
    const type = fieldType(field.type);
    const value = record[field.key];
    if (ways.has(type.name) || isMasked(field.key)) continue;
    const href = type.reach?.(value, field);
    if (href !== undefined) ways.set(type.name, { href, title: String(value) });
  }
  return [...ways].map(([name, { href, title }]) => (
    <Button
      key={name}
      component="a"
      href={href}
      title={title}
      variant="default"
      leftSection={<Icon name={fieldType(name).icon} />}
    >
      {t(`reach.${name}`)}
    </Button>
  ));
}
