import "server-only";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { growNameless } from "@/lib/files/growing-file";
import { sha256, signedHeaders, type StoreKeys } from "@/lib/files/sign-request";
import { type FileKey, type FileStore, isId } from "@/lib/files/stored-key";

export type S3Settings = StoreKeys & { readonly endpoint: string; readonly bucket: string };

/** For the store's answer to begin; a long file may then take its time. */
const ANSWER_MS = 30_000;
/** For a whole file to go there: a copy of a clinic is a gigabyte. */
const SENT_MS = 30 * 60_000;
const NOTHING = sha256("");

type Body = {
  readonly content: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly bytes: number;
  readonly sha256: string;
};
type Ask = {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
};

/** Files in a bucket of an S3-compatible store. Browsers never reach it: each file goes through our own routes. */
export function s3Store({ endpoint, bucket, ...keys }: S3Settings): FileStore {
  const ask = async (method: string, { path: place, query = {}, headers = {}, body }: Ask) => {
    const url = new URL(`${endpoint.replace(/\/$/, "")}/${bucket}${place}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const length = body ? { "content-length": `${body.bytes}` } : {};
    const asked = { method, url, headers: { ...headers, ...length }, sha256: body?.sha256 ?? NOTHING };
    const signed = await signedHeaders(asked, keys, new Date());
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), body ? SENT_MS : ANSWER_MS);
    const init = {
      method,
      headers: signed,
      signal: waiting.signal,
      cache: "no-store",
      redirect: "error",
    } as const;
    try {
      // "half": the store answers once it has the whole body.
      return await fetch(url, body ? ({ ...init, body: body.content, duplex: "half" } as RequestInit) : init);
    } finally {
      clearTimeout(timer);
    }
  };
  const pathOf = ({ clinicId, fileId }: FileKey) => `/${clinicId}/${fileId}`;
  const put = async (key: FileKey, body: Body) => {
    await done(await ask("PUT", { path: pathOf(key), body }), "PUT");
  };
  return {
    list: async (clinicId, before) => {
      const found: string[] = [];
      for (let token: string | undefined = ""; token !== undefined;) {
        const query = {
          "list-type": "2",
          prefix: `${clinicId}/`,
          ...(token && { "continuation-token": token }),
        };
        const page = await textOf(await ask("GET", { path: "", query }), "LIST");
        found.push(...listed(page, clinicId, before));
        token = valueOf(page, "NextContinuationToken");
      }
      return found;
    },
    write: (key, content) =>
      put(key, { content: new Uint8Array(content), bytes: content.byteLength, sha256: sha256(content) }),
    has: async (key) => {
      const answer = await ask("HEAD", { path: pathOf(key) });
      if (!answer.ok && answer.status !== 404) throw refused(answer, "HEAD");
      return answer.ok;
    },
    read: (key, first, last) =>
      later(async () => {
        const answer = await ask("GET", { path: pathOf(key), headers: { range: `bytes=${first}-${last}` } });
        if (answer.status !== 206 || !answer.body) throw refused(answer, "GET");
        return answer.body;
      }),
    remove: async (key) => {
      const answer = await ask("DELETE", { path: pathOf(key) });
      if (answer.status !== 404) await done(answer, "DELETE");
    },
    // A store wants to know how long a file is before it comes, so that it grows here first.
    grow: (key) =>
      growNameless(path.join(tmpdir(), `plumbline-${randomUUID()}`), ({ read, ...file }) =>
        put(key, { ...file, content: read() }),
      ),
  };
}

/** What the store said, without an address or a key of it. */
const refused = (answer: Response, what: string) =>
  new Error(`file store: ${what} answered ${answer.status}`);

async function textOf(answer: Response, what: string): Promise<string> {
  const text = await answer.text();
  if (!answer.ok) throw refused(answer, what);
  return text;
}
const done = textOf;

const valueOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replaceAll("&amp;", "&");

/** Ids of one page of a listing that were written before a moment; names that are no ids of ours are left alone. */
function listed(page: string, clinicId: string, before: Date): string[] {
  return [...page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].flatMap(([, entry = ""]) => {
    const name = (valueOf(entry, "Key") ?? "").slice(clinicId.length + 1);
    const written = new Date(valueOf(entry, "LastModified") ?? Number.NaN);
    return isId(name) && written < before ? [name] : [];
  });
}

/** A stream whose source is asked for when the first piece is wanted. */
function later(open: () => Promise<ReadableStream<Uint8Array>>): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, {
    highWaterMark: 0,
  });
  const work = async () => (await open()).pipeTo(writable);
  work().catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}
