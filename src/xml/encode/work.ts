import type { XmlNode } from "./write/nodes.js";

/**
 * Work that comes to nodes, and that waits for other work by `yield`. It reads as recursion does, but depth costs no call stack.
 */
export interface Work extends Generator<Work, readonly XmlNode[], readonly XmlNode[]> {}

/** Does work, and all that it waits for. */
export function run(work: Work): readonly XmlNode[] {
  const waiting: Work[] = [];
  let current = work;
  let resume = (): IteratorResult<Work, readonly XmlNode[]> => current.next([]);
  for (;;) {
    let result: IteratorResult<Work, readonly XmlNode[]> | undefined;
    let failure: unknown;
    try {
      result = resume();
    } catch (error) {
      failure = error;
    }
    if (result !== undefined && !result.done) {
      waiting.push(current);
      current = result.value;
      resume = () => current.next([]);
      continue;
    }
    const next = waiting.pop();
    if (next === undefined) {
      if (result === undefined) throw failure;
      return result.value;
    }
    current = next;
    const nodes = result?.value;
    resume = () => (nodes === undefined ? current.throw(failure) : current.next(nodes));
  }
}
