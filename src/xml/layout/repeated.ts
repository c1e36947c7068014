import { unfit } from "../../values/schema.js";
import { content, endAsEmpty, endAsNull, sequenceOf, space, startTag } from "./expression.js";
import type { Part, Repeated } from "./layout.js";
import { type Cursor, read, type Sequence } from "./sequence.js";
import { unknown } from "./unknown.js";
import { capture, flush } from "./writer.js";

/** Children that may come several times, in any order among those that stand at the same place. */
export const repeated: Repeated = {
  sequence: sequenceOf,

  write(writer, children) {
    flush(writer);
    const slots = new Map<Part, number>();
    const kinds = children.map(({ element, part, repeated = unknown() }) => {
      const slot = slots.get(part) ?? writer.slots++;
      slots.set(part, slot);
      return { sequence: repeated.sequence(element, writer.shared), slot };
    });
    writer.steps.push(({ values }, cursor) => {
      for (let isGoingOn = true; isGoingOn; ) {
        isGoingOn = false;
        for (const { sequence, slot } of kinds) {
          const taken = takeAll(sequence, cursor, values, slot);
          if (taken === unfit) return false;
          isGoingOn ||= taken && kinds.length > 1;
        }
      }
      return true;
    });
    return [...slots].map(([part, slot]) => [eachOf(part), ({ values }) => values[slot]]);
  },

  child(writer, { element, isOptional }) {
    flush(writer);
    const sequence = sequenceOf(element, writer.shared);
    const slot = writer.slots++;
    writer.steps.push(({ values }, cursor) => {
      values[slot] = read(sequence, cursor);
      return values[slot] !== unfit && (isOptional || values[slot] !== undefined);
    });
    return ({ values }) => values[slot];
  },

  compound(writer, element, names) {
    const parts = startTag(writer, element, names);
    writer.source += "(?:>";
    if (endAsNull(writer, element, names)) writer.nil = capture(writer, "()");
    if (element.isEmpty) writer.empty = endAsEmpty(writer);
    writer.source += ")";
    // What comes next is not there in one that ends so.
    if (writer.nil + writer.empty > 0) flush(writer);
    const value = content(writer, element, parts);
    writer.source += `</${names.end}>${space}`;
    return value;
  },
};

function eachOf(part: Part): Part {
  return {
    put(filling, values) {
      if (Array.isArray(values)) for (const value of values) part.put(filling, value);
    },
  };
}

/** @returns whether there were any */
function takeAll(sequence: Sequence, cursor: Cursor, values: unknown[], slot: number): boolean | typeof unfit {
  let isTaken = false;
  for (let value = read(sequence, cursor); value !== undefined; value = read(sequence, cursor)) {
    if (value === unfit) return unfit;
    const known = values[slot];
    if (Array.isArray(known)) known.push(value);
    else values[slot] = [value];
    isTaken = true;
  }
  return isTaken;
}
