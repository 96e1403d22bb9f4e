import "server-only";
import { createHash, createHmac } from "node:crypto";

export type StoreKeys = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
};
type Asked = {
  readonly method: string;
  readonly url: URL;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the body. */
  readonly sha256: string;
};

export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The headers that show an S3-compatible store who asks (AWS Signature Version 4): every header given is signed. */
export function signedHeaders({ method, url, headers, sha256: body }: Asked, keys: StoreKeys, now: Date) {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const signed: Record<string, string> = {
    ...headers,
    host: url.host,
    "x-amz-content-sha256": body,
    "x-amz-date": time,
  };
  const names = Object.keys(signed).toSorted();
  const query = [...url.searchParams].map((pair) => pair.map(encoded).join("=")).toSorted();
  const lines = names.map((name) => `${name}:${(signed[name] ?? "").trim()}\n`).join("");
  const asked = [method, url.pathname, query.join("&"), lines, names.join(";"), body].join("\n");
  const scope = [time.slice(0, 8), keys.region, "s3", "aws4_request"];
  const toSign = ["AWS4-HMAC-SHA256", time, scope.join("/"), sha256(asked)].join("\n");
  const key = scope.reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `AWS4${keys.secretAccessKey}`,
  );
  const signature = hmac(key, toSign).toString("hex");
  const credential = `${keys.accessKeyId}/${scope.join("/")}`;
  return {
    ...signed,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  };
}
