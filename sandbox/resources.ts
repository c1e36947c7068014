import type { Contract, Operation } from "../scripts/model/contract.js";
import { namedShape } from "../scripts/model/shape.js";
import type { Behaviour } from "../scripts/sandbox/interface.js";
import { bindCheckPrerequisites } from "../src/client/prerequisites.js";
import { formatOfKey } from "../src/content/media-type-key.js";
import type { Effect } from "./effects.js";
import { encodeXml } from "./encode.js";

/** What the sandbox remembers. */
export interface State {
  readonly now: string;
  resources: object[];
}

/**
 * What an operation does to the resource that its request names: it is found, held to the prerequisites that the contract states, and
 * changed.
 */
export function behaviourOf(name: string, effect: Effect, contract: Contract, state: State): Behaviour {
  const operation: Operation | undefined = contract.operations[name];
  const prerequisites = operation?.prerequisites;
  if (prerequisites === undefined)
    throw new TypeError(`The contract says of no resource that ${name} would change it.`);
  const { identifiedBy, rules } = prerequisites;
  const subject = namedShape(prerequisites.subject, contract.shapes);
  const check = bindCheckPrerequisites<Record<string, object>>({ [name]: rules });
  return ({ body, mediaType }) => {
    const wanted = member(body, identifiedBy.request);
    const index = state.resources.findIndex((resource) => member(resource, identifiedBy.subject) === wanted);
    const resource = state.resources[index];
    if (resource === undefined) return { status: 404, detail: `There is none with ${identifiedBy.subject} ${wanted}.` };
    const [broken] = check(name, resource, { now: state.now });
    if (broken !== undefined) return { status: 409, detail: broken.description };
    const changed = effect(resource, Object(body), state.now);
    state.resources[index] = changed;
    // As the API's own server writes it, and not only as its contract would have it.
    return formatOfKey(mediaType ?? "") === "xml"
      ? { text: encodeXml(changed, subject, contract.shapes) }
      : { body: changed };
  };
}

function member(object: unknown, name: string): unknown {
  return new Map<string, unknown>(Object.entries(Object(object))).get(name);
}
