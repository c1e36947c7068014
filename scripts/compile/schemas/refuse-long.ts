import type { ContractNode } from "../../load/contract-node.js";

/**
 * Refuses a list, or an object, of more than the build takes.
 *
 * @returns whether it is too long
 */
export function refuseLong(list: ContractNode | undefined, most: number, advice: string): boolean {
  const count = typeof list?.value === "object" && list.value !== null ? Object.keys(list.value).length : 0;
  if (count > most) list?.refuse(`${count} of them, which is more than ${most}`, advice);
  return count > most;
}
