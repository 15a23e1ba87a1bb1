import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { json, jsonParseLinter } from "@codemirror/lang-json";
import { bracketMatching, ensureSyntaxTree, foldGutter, indentOnInput, syntaxTree } from "@codemirror/language";
import { type Diagnostic, linter, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Annotation, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { useMantineStyleNonce } from "@mantine/core";
import { useEffect, useRef } from "react";
import { completeJson } from "./complete-json.ts";
import type { CodeEditorProps } from "./code-editor-props.ts";
import { editText } from "./edit-text.ts";
import { highlightLines, setHighlight } from "./highlight-lines.ts";
import { pathAt, rangeOf, type TextRange } from "./json-tree.ts";
import { sourceTheme } from "./source-theme.ts";

/** An edit that came from the designer, not from typing. */
const fromOutside = Annotation.define<boolean>();

/** The source of one document. Loaded only when the pane opens. */
export default function CodeEditor(props: CodeEditorProps) {
  const { value, label, path, problems } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const nonce = useMantineStyleNonce()?.() ?? "";
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!host.current) return undefined;
    const read = (state: EditorState) => (range: TextRange) => state.sliceDoc(range.from, range.to);
    const { phrases, initial } = { phrases: latest.current.phrases, initial: latest.current.value };
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: initial,
        extensions: [
          lineNumbers(),
          foldGutter(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          json(),
          linter(
            syntaxFaults(() => latest.current.syntaxWords),
            { delay: 300 },
          ),
          lintGutter(),
          autocompletion({ override: [(context) => completeJson(context, latest.current)] }),
          hoverTooltip((at, position) => {
            const here = pathAt(treeOf(at.state), position, read(at.state));
            const words = latest.current.describe(here);
            if (words === undefined) return null;
            return {
              pos: position,
              create: () => {
                const dom = document.createElement("div");
                dom.textContent = words;
                dom.className = "cm-described";
                return { dom };
              },
            };
          }),
          highlightLines,
          sourceTheme,
          // The editor makes its styles itself; without this the page's policy refuses them.
          EditorView.cspNonce.of(nonce),
          EditorState.phrases.of(phrases),
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
          // Tab leaves by Escape first, as everywhere in the designer; inside it indents.
          keymap.of([
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...historyKeymap,
            ...completionKeymap,
            ...lintKeymap,
            indentWithTab,
          ]),
          EditorView.updateListener.of((update) => {
            const own = !update.transactions.some((one) => one.annotation(fromOutside));
            if (update.docChanged && own) latest.current.onChange(update.state.doc.toString());
            if (update.selectionSet && own && update.view.hasFocus) {
              latest.current.onCursor(
                pathAt(treeOf(update.state), update.state.selection.main.head, read(update.state)),
              );
            }
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label, nonce]);
  useEffect(() => {
    const editor = view.current;
    const edit = editor && editText(editor.state.doc.toString(), value);
    if (editor && edit) editor.dispatch({ changes: edit, annotations: fromOutside.of(true) });
  }, [value]);
  const wanted = path?.join("/");
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const read = (range: TextRange) => editor.state.sliceDoc(range.from, range.to);
    const range =
      wanted === undefined ? undefined : rangeOf(treeOf(editor.state), wanted.split("/"), { read, whole: true });
    editor.dispatch({
      effects: [
        setHighlight.of(range),
        ...(range && !editor.hasFocus ? [EditorView.scrollIntoView(range.from, { y: "center" })] : []),
      ],
      annotations: fromOutside.of(true),
    });
  }, [wanted, value]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const read = (range: TextRange) => editor.state.sliceDoc(range.from, range.to);
    const tree = treeOf(editor.state);
    const found = problems.flatMap(({ path: at, message }): Diagnostic[] => {
      const range = rangeOf(tree, at, { read });
      return range ? [{ ...range, severity: "error", message }] : [];
    });
    if (latest.current.isJson) editor.dispatch(setDiagnostics(editor.state, found));
  }, [problems]);
  return <div ref={host} style={{ height: "100%" }} />;
}

/** The whole tree: the editor itself parses only what is in sight. */
const treeOf = (state: EditorState) => ensureSyntaxTree(state, state.doc.length, 300) ?? syntaxTree(state);

/** Faults of the text itself; what the document means is told from outside. */
const syntaxFaults = (words: () => string) => (view: EditorView) =>
  jsonParseLinter()(view).map((fault): Diagnostic => ({ ...fault, message: words() }));
