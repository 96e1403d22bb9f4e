import "server-only";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
export type GrowingZip = {
  /** Packs one file as its pieces come: what is packed is written before more is read. */
  readonly add: (name: string, pieces: Pieces, how: "packed" | "as it is") => Promise<void>;
  readonly end: () => Promise<void>;
};

/** A zip that is written as it grows, and never held whole. */
export function zipInto(write: (piece: Uint8Array) => Promise<unknown>): GrowingZip {
  const packed: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failed = error;
    else packed.push(piece);
  });
  const flush = async () => {
    if (failed) throw failed;
    for (const piece of packed.splice(0)) await write(piece);
  };
  return {
    add: async (name, pieces, how) => {
      const entry = how === "packed" ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      zip.add(entry);
      for await (const piece of pieces) {
        entry.push(piece);
        await flush();
      }
      entry.push(new Uint8Array(), true);
      await flush();
    },
    end: async () => {
      zip.end();
      await flush();
    },
  };
}

/** A zip as a download: it grows only as fast as it is taken, and stops when nobody takes it any more. */
export function zipStream(fill: (zip: GrowingZip) => Promise<void>): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const zip = zipInto((piece) => writer.write(piece));
  const work = async () => {
    await fill(zip);
    await zip.end();
    await writer.close();
  };
  work().catch((error: unknown) => writer.abort(error).catch(() => undefined));
  return readable;
}
