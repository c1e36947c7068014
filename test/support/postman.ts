/** The parts of a Postman collection (format 2.1) that the tests read. */
export interface PostmanCollection {
  readonly info: { readonly name: string; readonly schema: string; readonly description: string };
  readonly variable: readonly { readonly key: string; readonly value: string }[];
  readonly auth?: unknown;
  readonly item: readonly { readonly name: string; readonly item: readonly PostmanItem[] }[];
}

export interface PostmanItem {
  readonly name: string;
  readonly event: readonly { readonly script: { readonly exec: readonly string[] } }[];
  readonly protocolProfileBehavior: { readonly followRedirects: boolean };
  readonly request: PostmanRequest;
  readonly response: readonly {
    readonly code?: number;
    readonly status?: string;
    readonly header: readonly object[];
    readonly body: string;
    readonly originalRequest: PostmanRequest;
  }[];
}

export interface PostmanRequest {
  readonly method: string;
  readonly auth?: unknown;
  readonly header: readonly { readonly key: string; readonly value: string }[];
  readonly body?: { readonly raw: string };
  readonly url: { readonly raw: string; readonly path: readonly string[]; readonly variable: readonly object[] };
  readonly description: string;
}

/** Every request of every folder. */
export function requestsOf({ item }: PostmanCollection): PostmanItem[] {
  return item.flatMap((folder) => folder.item);
}

export function findRequest(collection: PostmanCollection, name: string): PostmanItem {
  const found = requestsOf(collection).find((item) => item.name === name);
  if (found === undefined) throw new Error(`The collection has no request ${name}.`);
  return found;
}
