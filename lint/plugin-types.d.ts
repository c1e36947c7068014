/** A plugin for `@redocly/cli`, whose types it has no need of. */
export interface ContractPlugin {
  readonly id: "contract";
  /** The rules, by id. */
  readonly rules: { readonly oas3: { [id: string]: (options: Record<string, unknown>) => Record<never, never> } };
  /** `contract/recommended`: each rule as an error. */
  readonly configs: { [name: string]: { rules: { [id: string]: "error" } } };
}

/** Makes the plugin. Redocly calls it. */
export default function plugin(): ContractPlugin;
