/** The bytes of a body, up to a limit. */
export interface ReadBytes {
  readonly bytes: Uint8Array;
  /** Whether the body ended within the limit. */
  readonly isWhole: boolean;
}

/**
 * Reads a body while it arrives, and no further than to the limit: then the rest is cancelled.
 *
 * @param maximum in bytes, as they are once the platform has undone any content coding
 * @param signal ends the reading of a body whose source does not know the signal itself
 * @throws what the body's source throws
 */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  maximum: number,
  signal: AbortSignal | undefined,
): Promise<ReadBytes> {
  if (body === null) return { bytes: new Uint8Array(), isWhole: true };
  const reader = body.getReader();
  signal?.addEventListener("abort", () => cancel(reader, signal.reason), { once: true });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    size += chunk.value.byteLength;
    if (size <= maximum) continue;
    cancel(reader, "The limit of bytes was reached.");
    return { bytes: joined(chunks, size).subarray(0, maximum), isWhole: false };
  }
  return { bytes: joined(chunks, size), isWhole: true };
}

/** Not waited for: a source may take its time, or fail, and nobody needs what it holds. */
function cancel(reader: ReadableStreamDefaultReader<Uint8Array>, reason: unknown): void {
  reader.cancel(reason).catch(() => {});
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  // Nearly every body comes in one piece, and need not be copied.
  if (first !== undefined && chunks.length === 1) return first;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
