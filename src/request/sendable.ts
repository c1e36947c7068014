/** Bytes, or what becomes bytes, that can be sent as they are. */
export type Sendable = string | Blob | ArrayBuffer | View | URLSearchParams | ReadableStream<Uint8Array>;

/** Bytes that a part of a form can be. */
export type Bytes = Blob | ArrayBuffer | View;

/** As the platform has it: TypeScript made it generic in version 5.7. */
type View = Extract<ConstructorParameters<typeof Response>[0], ArrayBufferView>;

export function isBytes(value: unknown): value is Bytes {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

/** One that can be read once, and so be sent once. */
export function isStream(value: unknown): value is ReadableStream<Uint8Array> {
  return value instanceof ReadableStream;
}
