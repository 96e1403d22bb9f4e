import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Claims = { readonly aud: string; readonly exp: number; readonly sub: string };
export type TakenPush = {
  readonly path: string;
  readonly message: unknown;
  readonly ttl: number;
  readonly urgency: string;
};

const bytes = (text: string) => Buffer.from(text, "base64url");

function publicKeyOf(key: string) {
  const point = bytes(key);
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  return createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
}

function isGood({ aud, exp, sub }: Claims, origin: string): boolean {
  const seconds = exp - Date.now() / 1_000;
  return aud === origin && seconds > 0 && seconds <= 86_400 && /^(mailto:|https:)/.test(sub);
}

/** Who signed the request, by RFC 8292; throws when the token is not good for this service. */
function checkedSender(authorization: string, origin: string): string {
  const parts = /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(authorization);
  if (!parts) throw new Error("not signed");
  const [signed, signature, key] = parts.slice(1) as [string, string, string];
  const publicKey = { key: publicKeyOf(key), dsaEncoding: "ieee-p1363" } as const;
  const isTrue = verify("sha256", Buffer.from(signed), publicKey, bytes(signature));
  const claims = JSON.parse(bytes(signed.replace(/^.*\./, "")).toString()) as Claims;
  if (!isTrue || !isGood(claims, origin)) throw new Error("not signed for this service");
  return key;
}

/** The message by RFC 8188 and 8291, which only the browser that made the keys can read. */
function decrypted(body: Buffer, browser: ECDH, auth: Buffer): unknown {
  const [salt, senderKey] = [body.subarray(0, 16), body.subarray(21, 21 + body.readUInt8(20))];
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), senderKey]);
  const secret = hkdfSync("sha256", browser.computeSecret(senderKey), auth, info, 32);
  const part = (name: string, length: number) =>
    Buffer.from(hkdfSync("sha256", Buffer.from(secret), salt, `Content-Encoding: ${name}\0`, length));
  const decipher = createDecipheriv("aes-128-gcm", part("aes128gcm", 16), part("nonce", 12));
  const sealed = body.subarray(21 + senderKey.length);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString());
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A push service on loopback for one browser: it checks who sent, and reads what was sent as that browser would. */
export async function startPushService(port = 0) {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const auth = randomBytes(16);
  const taken: TakenPush[] = [];
  const senders = new Set<string>();
  /** It answers so, once `when` has come. */
  const answering = { status: 201, when: Promise.resolve() };
  const server = createServer((request, response) => {
    const receive = async () => {
      const body = await bodyOf(request);
      senders.add(checkedSender(request.headers.authorization ?? "", origin));
      const message = decrypted(body, browser, auth);
      const [ttl, urgency] = [Number(request.headers["ttl"]), String(request.headers["urgency"])];
      if (answering.status === 201) taken.push({ path: request.url ?? "", message, ttl, urgency });
      await answering.when;
      response.writeHead(answering.status).end();
    };
    receive().catch(() => response.writeHead(403).end());
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  const keys = { p256dh: browser.getPublicKey("base64url"), auth: auth.toString("base64url") };
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { host, target: { endpoint: `${origin}/push/one`, ...keys }, keys, taken, senders, answering, stop };
}
