import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { useMantineStyleNonce } from "@mantine/core";
import { useEffect, useRef } from "react";
import { editText } from "../source/edit-text.ts";
import { formulaCompletions } from "./formula-completions.ts";
import type { FormulaInputProps, FormulaProblemWords } from "./formula-input-props.ts";
import { formulaMarks } from "./formula-marks.ts";
import { formulaTheme } from "./formula-theme.ts";

/** An edit that came from outside, not from typing. */
const fromOutside = Annotation.define<boolean>();

const attributes = ({ label, describedBy, invalid }: FormulaInputProps) =>
  EditorView.contentAttributes.of({
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": String(invalid),
    spellcheck: "false",
    autocapitalize: "off",
  });

function diagnostic({ start, end, message, fix }: FormulaProblemWords, length: number): Diagnostic {
  const from = Math.min(start, length);
  const found: Diagnostic = { from, to: Math.min(Math.max(end, from), length), severity: "error", message };
  if (!fix) return found;
  const apply = (view: EditorView, at: number, to: number) => {
    view.dispatch({ changes: { from: at, to, insert: fix.text } });
    view.focus();
  };
  return { ...found, actions: [{ name: fix.label, apply }] };
}

/** The line that a formula is written in. Loaded only where one is edited. */
export default function FormulaInput(props: FormulaInputProps) {
  const { value, label, describedBy, invalid, problems } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const described = useRef(new Compartment());
  const nonce = useMantineStyleNonce()?.() ?? "";
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!host.current) return undefined;
    const { phrases, value: initial } = latest.current;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: initial,
        extensions: [
          history(),
          drawSelection(),
          bracketMatching(),
          closeBrackets(),
          EditorView.lineWrapping,
          autocompletion({ override: [(context) => formulaCompletions(context, latest.current)], icons: false }),
          formulaMarks(() => latest.current),
          formulaTheme,
          EditorView.cspNonce.of(nonce),
          EditorState.phrases.of(phrases),
          described.current.of(attributes(latest.current)),
          // Tab is not taken: it leads on to the next control, as in any input.
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
          EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
            if (transactions.some((one) => one.annotation(fromOutside))) return;
            if (docChanged) latest.current.onChange(state.doc.toString());
            if (docChanged || selectionSet) latest.current.onCursor(state.selection.main.head);
          }),
          EditorView.domEventHandlers({ blur: () => latest.current.onBlur() }),
        ],
      }),
    });
    view.current = editor;
    latest.current.onReady((text) => {
      const { from, to } = editor.state.selection.main;
      editor.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length } });
      editor.focus();
    });
    return () => editor.destroy();
  }, [nonce]);
  useEffect(() => {
    const editor = view.current;
    const edit = editor && editText(editor.state.doc.toString(), value);
    if (editor && edit) editor.dispatch({ changes: edit, annotations: fromOutside.of(true) });
  }, [value]);
  useEffect(() => {
    view.current?.dispatch({ effects: described.current.reconfigure(attributes(latest.current)) });
  }, [label, describedBy, invalid]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const { length } = editor.state.doc;
    editor.dispatch(
      setDiagnostics(
        editor.state,
        problems.map((problem) => diagnostic(problem, length)),
      ),
    );
  }, [problems]);
  return <div ref={host} />;
}
