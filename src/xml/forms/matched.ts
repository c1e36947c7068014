import type { MemberPart } from "./element-form.js";

/** A member whose name matches patterns: it fits their schemas too. */
export function matched(part: MemberPart): MemberPart {
  return (property, namespace, object) => {
    const { name, schema } = property;
    const [first, ...others] = new Set([schema, ...(object.patterns?.of(name) ?? [])]);
    const all = others.length === 0 ? first : object.patterns?.all([schema, ...others]);
    return part({ ...property, schema: all ?? schema }, namespace, object);
  };
}
