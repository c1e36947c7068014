import type { AllLimits } from "../../content/limits.js";
import { unfit } from "../../values/schema.js";
import { documentSequence } from "./expression.js";
import { type DocumentLayout, mergeDocuments } from "./layout.js";
import { type LaidDocument, learn } from "./learn.js";
import { readDocument, type Sequence } from "./sequence.js";
import { Unknown } from "./unknown.js";

/**
 * Reads a document by the layouts of earlier ones, several times as fast as the strict reader: the same value, or {@link unfit} where that
 * one must decide. Nothing is refused here.
 */
export function readByLayout(text: string, document: LaidDocument, limits: AllLimits): unknown {
  return layoutsOf.get(document)?.read(text, limits) ?? unfit;
}

/** Learns of a document that the strict reader has accepted, since no layout fitted it. */
export function learnLayout(text: string, document: LaidDocument): void {
  const layouts = layoutsOf.get(document) ?? newLayouts(document);
  layoutsOf.set(document, layouts);
  layouts.learn(text);
}

const layoutsOf = new WeakMap<LaidDocument, Layouts>();

interface Layouts {
  read(text: string, limits: AllLimits): unknown;
  learn(text: string): void;
}

/** How many layouts of one root element are kept. A server has one, or a few. */
const mostLayouts = 4;

/** The layouts of the documents of one root element. */
function newLayouts(document: LaidDocument): Layouts {
  /** The one that has fitted last first. */
  const known: { readonly layout: DocumentLayout; readonly sequence: Sequence }[] = [];
  // Of a program that reads a document or two, none is learnt: to make an expression takes longer than to read them strictly.
  let untilLearning = 3;
  // A server whose documents all differ costs ever less: they are learnt of, and tried, more seldom with each that fitted nothing.
  let learnings = 0;
  let misses = 0;
  let untilTrial = 0;

  return {
    read(text, limits) {
      if (untilTrial > 0) {
        untilTrial -= 1;
        return unfit;
      }
      for (const [index, { layout, sequence }] of known.entries()) {
        const isWithin = layout.depth <= limits.depth && layout.attributes <= limits.attributes;
        const value = isWithin ? readDocument(sequence, text) : unfit;
        if (value === unfit) continue;
        if (index > 0) known.unshift(...known.splice(index, 1));
        misses = 0;
        return value;
      }
      untilTrial = misses >> 3;
      misses += 1;
      return unfit;
    },
    learn(text) {
      untilLearning -= 1;
      if (untilLearning > 0) return;
      learnings += 1;
      untilLearning = learnings ** 2;
      ifKnown(() => keep(learn(text, document)));
    },
  };

  function keep(learnt: DocumentLayout): void {
    for (const [index, one] of known.entries()) {
      const layout = ifKnown(() => mergeDocuments(one.layout, learnt));
      if (layout === undefined) continue;
      known[index] = { layout, sequence: documentSequence(layout) };
      return;
    }
    known.unshift({ layout: learnt, sequence: documentSequence(learnt) });
    known.splice(mostLayouts);
  }
}

function ifKnown<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}
