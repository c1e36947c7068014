export type Hide = (text: string) => string;

/** Has texts show no credential whole, as no log should. */
export function hiding(clientOptions: object): Hide {
  const secrets = textsIn(clientOptions).filter((text) => text.length > shown);
  return (text) =>
    secrets
      .reduce((rest, secret) => rest.replaceAll(secret, shortened(secret)), text)
      .replace(/^(Basic )(.*)$/, (_, scheme: string, pair: string) => scheme + shortened(pair));
}

function textsIn(value: unknown): string[] {
  return typeof value === "string" ? [value] : Object.values(Object(value)).flatMap(textsIn);
}

/** How much of a credential is shown. */
const shown = 8;

function shortened(secret: string): string {
  return `${secret.slice(0, shown)}…`;
}
