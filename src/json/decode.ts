import { InexactNumber } from "../decimal.js";
import type { ContractError } from "../errors/contract-error.js";
import { type AllLimits, allLimits } from "../limits.js";
import { setMember } from "../member.js";
import { describeFound, describeShape, mismatch, type Place } from "../mismatch.js";
import { readScalar, unfit } from "../scalar.js";
import { isScalar, type ResolvedShape, type Shape, type Shapes } from "../shape.js";
import { type Form, formOf } from "./form.js";
import { JsonReader, repeatedMember } from "./reader.js";
import { commasIn, countOf, mayHide, shallow } from "./survey.js";

/**
 * Decodes JSON text to the value that the shape describes. Members that the shape does not name are left out.
 *
 * @throws JsonSyntaxError, LimitError, ContractError
 */
export function decodeJsonText(
  text: string,
  shape: Shape,
  shapes: Shapes,
  limits: AllLimits = allLimits(undefined),
): unknown {
  const form = formOf(shape, shapes);
  // Nearly all texts hide nothing and fit; of the others, the reader says what is wrong and where.
  const value = mayHide(text, limits) ? undefined : decodeParsed(text, form);
  return value === undefined ? new Decoder().decode(new JsonReader(text, limits).read(), form) : value;
}

/** The commas of an object that fits as it is, its members in the contract's order; -1 for any other. */
function commasOfFitting(object: Record<string, unknown>, members: readonly Form[], depth: number): number {
  let commas = -1;
  let done = 0;
  for (const name in object) {
    const member = members[done];
    if (member === undefined || member.name !== name) return -1;
    done += 1;
    commas += 1;
    const found = object[name];
    if (isPlain(found, member)) continue;
    if (member.check !== "object" || !isJsonObject(found) || depth === shallow) return -1;
    const inside = commasOfFitting(found, member.parts, depth + 1);
    if (inside < 0) return -1;
    commas += inside;
  }
  return done < members.length ? -1 : commas;
}

/** The value of a text that fits and has no member twice; otherwise undefined. A member that is repeated leaves a comma too many. */
function decodeParsed(text: string, form: Form): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    if (
      form.check === "object" &&
      isJsonObject(parsed) &&
      commasOfFitting(parsed, form.parts, 0) === countOf(",", text)
    )
      return parsed;
    const decoder = new Decoder();
    const value = decoder.decode(parsed, form);
    const commas = countOf(",", text) - decoder.leftOut;
    return commas === decoder.kept || commas === commasIn(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Fits a parsed value to its form: in place where it has just what the contract names, and that in the contract's order. */
class Decoder {
  /** The commas between the members and items that were kept. */
  kept = 0;
  /** The commas of members that the contract does not name. */
  leftOut = 0;
  private depth = 0;
  private readonly postponed: (() => void)[] = [];

  decode(value: unknown, form: Form): unknown {
    const decoded = this.fit(value, form, undefined);
    // What lies too deep for the call stack begins again at its start.
    for (let run = this.postponed.pop(); run !== undefined; run = this.postponed.pop()) {
      this.depth = 0;
      run();
    }
    return decoded;
  }

  private fit(value: unknown, { shape, parts }: Form, place: Place | undefined): unknown {
    if (value === null && shape.nullable) return null;
    if (shape.kind === "object") {
      if (!isJsonObject(value)) throw unlike(place, shape, value);
      return this.fitObject(value, parts, place);
    }
    if (shape.kind === "array") {
      if (!Array.isArray(value)) throw unlike(place, shape, value);
      return this.fitArray(value, parts, place);
    }
    if (!isScalar(shape)) throw unlike(place, shape, value);
    const scalar = readScalar(value, shape);
    if (scalar === unfit) throw unlike(place, shape, value);
    return scalar;
  }

  private fitObject(value: Record<string, unknown>, members: readonly Form[], place: Place | undefined): unknown {
    if (this.depth === shallow) {
      const decoded: Record<string, unknown> = {};
      this.postponed.push(() => this.copy(value, members, place, 0, decoded));
      return decoded;
    }
    this.depth += 1;
    let done = 0;
    let kept = -1;
    for (const name in value) {
      const member = members[done];
      if (member?.name !== name) return this.copy(value, members, place, done);
      done += 1;
      kept += 1;
      const found = value[name];
      if (isPlain(found, member)) continue;
      value[name] = this.fit(found, member, { parent: place, key: name });
    }
    if (done < members.length) return this.copy(value, members, place, done);
    if (kept > 0) this.kept += kept;
    this.depth -= 1;
    return value;
  }

  private copy(
    value: Record<string, unknown>,
    members: readonly Form[],
    place: Place | undefined,
    done: number,
    decoded: Record<string, unknown> = {},
  ): unknown {
    let kept = -1;
    for (const [index, member] of members.entries()) {
      const { name, required, shape } = member;
      if (Object.hasOwn(value, name)) {
        const found = value[name];
        kept += 1;
        const here = { parent: place, key: name };
        setMember(decoded, name, index < done || isPlain(found, member) ? found : this.fit(found, member, here));
      } else if (required) throw unlike({ parent: place, key: name }, shape, undefined);
    }
    const names = Object.keys(value);
    this.kept += Math.max(0, kept);
    this.leftOut += Math.max(0, names.length - 1) - Math.max(0, kept);
    for (const name of names) if (!Object.hasOwn(decoded, name)) this.leftOut += commasIn(value[name]);
    this.depth -= 1;
    return decoded;
  }

  private fitArray(value: unknown[], [item]: readonly Form[], place: Place | undefined): unknown {
    if (item === undefined) return value;
    if (this.depth === shallow) {
      this.postponed.push(() => this.fitArray(value, [item], place));
      return value;
    }
    this.depth += 1;
    for (let index = 0; index < value.length; index += 1) {
      const found = value[index];
      if (!isPlain(found, item)) value[index] = this.fit(found, item, { parent: place, key: index });
    }
    if (value.length > 0) this.kept += value.length - 1;
    this.depth -= 1;
    return value;
  }
}

function isPlain(value: unknown, form: Form): boolean {
  if (value === null) return form.nullable;
  switch (form.check) {
    case "text":
      return typeof value === "string";
    case "formatted":
      return typeof value === "string" && form.fits(value);
    case "boolean":
      return typeof value === "boolean";
    case "int32":
      return typeof value === "number" && value === (value | 0) && !Object.is(value, -0);
    case "number":
      return typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0);
    case "listed":
      return form.values.includes(value) && !Object.is(value, -0);
    default:
      return false;
  }
}

function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof InexactNumber);
}

function unlike(place: Place | undefined, shape: ResolvedShape, value: unknown): ContractError {
  return value === repeatedMember
    ? mismatch(place, "one member", "another one", "json")
    : mismatch(place, describeShape(shape), describeFound(value), "json");
}
