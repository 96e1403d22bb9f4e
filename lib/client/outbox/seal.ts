import type { SealedBox } from "@/lib/domain/outbox/queue";

/** The server's key, as lib/sealed-box.ts makes it. */
export type BoxKey = { readonly keyId: string; readonly publicKey: string };

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const textOf = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Closes a text so that only the server opens it, and only under this id. The phone itself cannot read it again. */
export async function seal(id: string, text: string, { keyId, publicKey }: BoxKey): Promise<SealedBox> {
  const { subtle } = crypto;
  const theirs = await subtle.importKey("raw", bytesOf(publicKey), CURVE, false, []);
  const own = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const ephemeral = await subtle.exportKey("raw", own.publicKey);
  const shared = await subtle.deriveBits({ name: "ECDH", public: theirs }, own.privateKey, 256);
  const key = await subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: ephemeral, info: new TextEncoder().encode("plumbline outbox") },
    await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]),
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(`${id} ${keyId}`);
  const closed = await subtle.encrypt(
    { name: "AES-GCM", iv, additionalData },
    key,
    new TextEncoder().encode(text),
  );
  return { keyId, ephemeral: textOf(ephemeral), iv: textOf(iv), text: textOf(closed) };
}
