import type { BodyReader } from "../exchange/operation.js";

/** Bodies of bytes; in a format too, where the contract says that its documents are bytes. */
export function readBlob(essence?: string, format?: BodyReader["format"]): BodyReader {
  return {
    essence,
    format,
    read: ({ bytes, mediaType }) => new Blob([new Uint8Array(bytes)], { type: mediaType.essence ?? "" }),
  };
}
