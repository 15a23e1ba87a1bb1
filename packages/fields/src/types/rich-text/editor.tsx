import { ActionIcon } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { EditorContent, type Editor as TipTap, useEditor, useEditorState } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useRef } from "react";
import type { InputProps } from "../../define/field-view.ts";
import { plainOf } from "./plain-text.ts";
import styles from "./rich-text.module.css";
import { tidyHtml } from "./tidy-html.ts";

const COMMANDS = [
  { name: "bold", icon: "bold", run: (editor: TipTap) => editor.chain().focus().toggleBold().run() },
  { name: "italic", icon: "italic", run: (editor: TipTap) => editor.chain().focus().toggleItalic().run() },
  { name: "heading", icon: "h-2", run: (editor: TipTap) => editor.chain().focus().toggleHeading({ level: 2 }).run() },
  { name: "bulletList", icon: "list", run: (editor: TipTap) => editor.chain().focus().toggleBulletList().run() },
  {
    name: "orderedList",
    icon: "list-numbers",
    run: (editor: TipTap) => editor.chain().focus().toggleOrderedList().run(),
  },
  { name: "blockquote", icon: "quote", run: (editor: TipTap) => editor.chain().focus().toggleBlockquote().run() },
] as const;

const ACTIVE = [...COMMANDS.map(({ name }) => name), "link"];

/** Asks for an address; empty takes the link off. */
function setLink(editor: TipTap, question: string): void {
  const current: unknown = editor.getAttributes("link")["href"];
  const given = window.prompt(question, typeof current === "string" ? current : "https://");
  if (given === null) return;
  const chain = editor.chain().focus().extendMarkRange("link");
  if (given.trim() === "" || given.trim() === "https://") chain.unsetLink().run();
  else chain.setLink({ href: given.trim() }).run();
}

function Bar({ editor }: { readonly editor: TipTap }) {
  const t = useText("fields");
  const active = useEditorState({ editor, selector: ({ editor: now }) => ACTIVE.filter((name) => now.isActive(name)) });
  const button = (name: string, icon: string, run: () => void) => (
    <ActionIcon
      key={name}
      size={26}
      variant={active.includes(name) ? "light" : "subtle"}
      color={active.includes(name) ? "blue" : "gray"}
      aria-pressed={active.includes(name)}
      aria-label={t(`view.rich.${name}`)}
      title={t(`view.rich.${name}`)}
      // The words chosen stay chosen.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Icon name={icon} />
    </ActionIcon>
  );
  return (
    <div role="toolbar" aria-label={t("view.rich.tools")} className={styles["bar"]}>
      {COMMANDS.map(({ name, icon, run }) => button(name, icon, () => void run(editor)))}
      {button("link", "link", () => setLink(editor, t("view.rich.address")))}
    </div>
  );
}

/** The editor of rich text: a page and a few tools, with the usual keys. */
export default function Editor({ value, onChange, onBlur, variant = "form", readOnly = false, ...props }: InputProps) {
  const html = typeof value === "string" ? tidyHtml(value) : "";
  const sent = useRef(html);
  const latest = useRef({ onChange, onBlur });
  latest.current = { onChange, onBlur };
  const attributes: Record<string, string> = {
    id: props.id,
    role: "textbox",
    "aria-multiline": "true",
    class: `${styles["text"]} ${styles["page"]}`,
    ...(props.labelledBy !== undefined && { "aria-labelledby": props.labelledBy }),
    ...(props.describedBy !== undefined && { "aria-describedby": props.describedBy }),
    ...(props.invalid && { "aria-invalid": "true" }),
    ...(props.required && { "aria-required": "true" }),
  };
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        link: { openOnClick: false, protocols: ["mailto", "tel"], HTMLAttributes: { target: null, rel: null } },
      }),
    ],
    content: html,
    editable: !readOnly,
    autofocus: (props.autoFocus ?? variant === "cell") ? "end" : false,
    injectCSS: false,
    editorProps: { attributes: () => attributes },
    onUpdate: ({ editor: now }) => {
      sent.current = tidyHtml(now.getHTML());
      latest.current.onChange(plainOf(sent.current) === "" ? undefined : sent.current);
    },
    onBlur: () => latest.current.onBlur?.(),
  });
  useEffect(() => {
    // Only what came from elsewhere (an undo, a colleague's save) replaces what is being written.
    if (html === sent.current) return;
    sent.current = html;
    editor.commands.setContent(html, { emitUpdate: false });
  }, [editor, html]);
  return (
    <div className={styles["frame"]} data-invalid={props.invalid || undefined}>
      {!readOnly && <Bar editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}
