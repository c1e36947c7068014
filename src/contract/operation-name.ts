/** The name that each operation has: its method and path, as in `GET /things`. */
export function methodAndPath({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method.toUpperCase()} ${path}`;
}
