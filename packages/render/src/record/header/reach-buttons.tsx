import { Button } from "@mantine/core";
import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { Icon, useLocale, useText } from "@quoin/ui";

interface ReachButtonsProps {
  readonly entity: Entity;
  readonly record: Row;
  readonly isMasked: (field: string) => boolean;
}

/** Ways to reach whom a record is about: one button for each way that a type of field offers, with the first value that has it. */
export function ReachButtons({ entity, record, isMasked }: ReachButtonsProps) {
  const t = useText("fields");
  const { locale, timeZone } = useLocale();
  const ways = new Map<string, { readonly href: string; readonly title: string; readonly icon: string }>();
  for (const field of entity.fields) {
    const type = fieldType(field.type);
    const value = record[field.key];
    const href = isMasked(field.key) ? undefined : type.reach?.(value, field);
    if (href === undefined) continue;
    const way = t(`reach.${type.name}`);
    if (!ways.has(way))
      ways.set(way, { href, title: type.toText(value, field, { locale, timeZone }), icon: type.icon });
  }
  return [...ways].map(([way, { href, title, icon }]) => (
    <Button key={way} component="a" href={href} title={title} variant="default" leftSection={<Icon name={icon} />}>
      {way}
    </Button>
  ));
}
