import { useDesigner } from "../frame/designer-context.ts";
import { FormPanel } from "../inspector/form-panel.tsx";
import { HeaderPanel } from "./header-panel.tsx";
import { partOf } from "./part-place.ts";
import { RelatedListPanel } from "./related-list-panel.tsx";
import { RelatedPanel } from "./related-panel.tsx";
import { TimelinePanel } from "./timeline-panel.tsx";

/** The settings of a part of the record's page. */
export function PartPanel({ place }: { readonly place: string }) {
  const { form } = useDesigner();
  const { part, related } = partOf(place);
  if ((form.purpose ?? "record") !== "record") return <FormPanel />;
  if (part === "@header") return <HeaderPanel />;
  if (part === "@timeline") return <TimelinePanel />;
  const list = form.related?.find(({ id }) => id === related);
  return list ? <RelatedListPanel key={list.id} list={list} /> : <RelatedPanel />;
}
