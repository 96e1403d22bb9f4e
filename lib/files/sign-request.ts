import "server-only";
import { createHash } from "node:crypto";
import { AwsV4Signer } from "aws4fetch";

export type StoreKeys = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
};
type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the body. */
  readonly sha256: string;
};

export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** The headers that show an S3-compatible store who asks (AWS Signature Version 4): every header given is signed. */
export async function signedHeaders(asked: Asked, keys: StoreKeys, now: Date): Promise<Headers> {
  const { method, url, sha256: body } = asked;
  const headers = { ...asked.headers, "x-amz-content-sha256": body };
  const datetime = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const signer = new AwsV4Signer({
    ...{ ...keys, method, url: url.href, headers, datetime },
    ...{ service: "s3", allHeaders: true },
  });
  return (await signer.sign()).headers;
}
