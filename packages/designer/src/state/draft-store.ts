import type { DefinitionSet } from "@quoin/definition";
import type { Command } from "../commands/command.ts";
import type { DraftState } from "./draft-state.ts";
import { beginEdits, type EditHistory, redoStep, runCommand, undoStep } from "./history.ts";
import { madeDocuments } from "./made-documents.ts";
import type { DocumentSave, SaveAnswer } from "./save-answer.ts";
import { sameSelection, type Selection } from "./selection.ts";
import { settleCommands, type SettleChoice } from "./settle-commands.ts";
import { unsavedDocuments } from "./unsaved-documents.ts";

export interface DraftStoreOptions {
  readonly set: DefinitionSet;
  readonly published: DefinitionSet;
  /** The draft's revision that `set` is of. */
  readonly rev: number;
  /** Saves all or nothing. */
  readonly save: (changes: readonly DocumentSave[]) => Promise<SaveAnswer>;
  readonly selection?: Selection;
  /** Milliseconds between the last edit and saving. Default 700. */
  readonly delay?: number;
  readonly now?: () => number;
}

export interface DraftStore {
  readonly get: () => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly run: (command: Command) => void;
  /** Carries out what shows documents that stand nowhere yet: no edit, nothing to undo, and saved only once they are edited. */
  readonly stand: (command: Command) => void;
  readonly select: (selection: Selection) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Saves what is not saved now; true when everything is on the server afterwards. */
  readonly flush: () => Promise<boolean>;
  /**
   * Ends a conflict: with the colleague's version, with one's own over theirs, or with both edits, one's own where they
   * meet. The other versions can be had back by undoing.
   */
  readonly settle: (choice: SettleChoice) => void;
}

const idOf = ({ kind, key }: { kind: string; key: string }): string => `${kind}/${key}`;

/** The draft as one admin edits it: commands, undo and redo, and saving to the server as the work goes. */
export function createDraftStore(options: DraftStoreOptions): DraftStore {
  const { save, published, delay = 700, now = () => Date.now() } = options;
  const listeners = new Set<() => void>();
  /** The revision at which each document was last seen; the one that was loaded for those never saved here. */
  const seen = new Map<string, number>();
  const standing = new Map<string, object>();
  let history: EditHistory = beginEdits(options.set);
  let saved = options.set;
  let running: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: DraftState = {
    set: options.set,
    made: options.set,
    published,
    selection: options.selection ?? { kind: "form" },
    undo: undefined,
    redo: undefined,
    saving: "saved",
    conflict: undefined,
    rev: options.rev,
  };
  const tell = (change: Partial<DraftState>) => {
    const made = change.set && madeDocuments(change.set, standing);
    state = { ...state, ...change, ...(made && { made }) };
    for (const listener of listeners) listener();
  };
  const pending = () => unsavedDocuments({ saved, now: history.set, published, standing });
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };
  const take = (next: EditHistory, selection: Selection | undefined) => {
    if (next === history) return;
    history = next;
    const saving = state.saving === "conflict" ? "conflict" : pending().length === 0 && !running ? "saved" : "unsaved";
    tell({
      set: next.set,
      undo: next.past.at(-1),
      redo: next.future[0],
      saving,
      ...(selection && { selection }),
    });
    if (saving === "unsaved") later();
  };

  async function saveOnce(): Promise<boolean> {
    const sent = history.set;
    const documents = pending();
    if (documents.length === 0) return true;
    tell({ saving: "saving" });
    try {
      const answer = await save(documents.map((one) => ({ ...one, rev: seen.get(idOf(one)) ?? options.rev })));
      if ("conflict" in answer) {
        tell({ saving: "conflict", conflict: answer.conflict });
        return false;
      }
      for (const one of documents) seen.set(idOf(one), answer.rev);
      saved = sent;
      tell({ rev: answer.rev });
      return history.set === sent || pending().length === 0 ? true : await saveOnce();
    } catch {
      tell({ saving: "failed" });
      return false;
    }
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (state.saving === "conflict") return false;
    running ??= saveOnce().finally(() => {
      running = undefined;
    });
    const done = await running;
    if (done) tell({ saving: pending().length === 0 ? "saved" : "unsaved" });
    return done && pending().length === 0;
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    run(command) {
      take(runCommand(history, command, { at: now(), selected: state.selection }), command.select);
    },
    stand(command) {
      const { set } = runCommand(beginEdits(history.set), command, { at: 0, selected: state.selection });
      for (const one of unsavedDocuments({ saved: history.set, now: set, published }))
        if (one.document !== null) standing.set(idOf(one), one.document);
      history = { ...history, set };
      tell({ set });
    },
    select(selection) {
      if (!sameSelection(selection, state.selection)) tell({ selection });
    },
    undo() {
      take(undoStep(history), history.past.at(-1)?.selected);
    },
    redo: () => take(redoStep(history), undefined),
    flush,
    settle(choice) {
      const { conflict } = state;
      if (!conflict) return;
      seen.set(idOf(conflict), conflict.rev);
      state = { ...state, saving: "unsaved", conflict: undefined };
      const edits = settleCommands(conflict, choice, { base: saved, mine: history.set });
      const next = edits.reduce(
        (made, command) => runCommand(made, command, { at: now(), selected: state.selection }),
        history,
      );
      take(next, undefined);
      tell({});
      void flush();
    },
  };
}
