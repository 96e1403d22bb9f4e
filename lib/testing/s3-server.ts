import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { S3Settings } from "@/lib/files/s3-store";

type Kept = { readonly content: Buffer; readonly at: Date };
export type S3Server = {
  readonly settings: S3Settings;
  readonly kept: Map<string, Kept>;
  /** How many requests came with a signature that does not hold. */
  readonly refused: () => number;
  /** From now on every answer sends the asker somewhere else. */
  readonly sendAway: (to: string) => void;
  readonly close: () => Promise<void>;
};

const KEYS = { accessKeyId: "test-key", secretAccessKey: "test/secret+key", region: "eu-test-1" };
const PAGE = 3;
const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** Whether a request is signed by our key over what has come: read from the specification, not from the signing code. */
function holds(request: IncomingMessage, body: Buffer): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? "",
    );
  if (!parts) return false;
  const [, id, day = "", region = "", names = "", signature = ""] = parts;
  const said = (name: string) => String(request.headers[name] ?? "").trim();
  const time = said("x-amz-date");
  const fresh =
    Math.abs(Date.now() - Date.parse(time.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"))) <
    900_000;
  const whole =
    said("x-amz-content-sha256") === hash(body) && names.split(";").includes("host") && time.startsWith(day);
  if (id !== KEYS.accessKeyId || region !== KEYS.region || !fresh || !whole) return false;
  const url = new URL(request.url ?? "/", "http://x");
  const query = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "")
    .toSorted()
    .join("&");
  const lines = names.split(";").map((name) => `${name}:${said(name)}\n`);
  const asked = [request.method, url.pathname, query, lines.join(""), names, hash(body)].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", time, `${day}/${region}/s3/aws4_request`, hash(asked)].join("\n");
  const key = hmac(hmac(hmac(hmac(`AWS4${KEYS.secretAccessKey}`, day), region), "s3"), "aws4_request");
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, "hex"));
}

function list(kept: Map<string, Kept>, query: URLSearchParams): string {
  const after = query.get("continuation-token") ?? "";
  const names = [...kept.keys()]
    .filter((name) => name.startsWith(query.get("prefix") ?? "") && name > after)
    .toSorted();
  const shown = names.slice(0, PAGE);
  const entries = shown.map(
    (name) =>
      `<Contents><Key>${name}</Key><LastModified>${kept.get(name)?.at.toISOString() ?? ""}</LastModified></Contents>`,
  );
  const more =
    names.length > PAGE ? `<NextContinuationToken>${shown.at(-1) ?? ""}</NextContinuationToken>` : "";
  return `<ListBucketResult>${entries.join("")}${more}</ListBucketResult>`;
}

function answer(
  kept: Map<string, Kept>,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  const url = new URL(request.url ?? "/", "http://x");
  const name = url.pathname.replace(/^\/files-test\/?/, "");
  const found = kept.get(name);
  if (name === "" && request.method === "GET") return void response.end(list(kept, url.searchParams));
  switch (request.method) {
    case "PUT":
      // As the real ones: nothing is taken whose length was not said.
      if (request.headers["content-length"] === undefined) return void response.writeHead(411).end();
      kept.set(name, { content: body, at: new Date() });
      return void response.end();
    case "DELETE":
      kept.delete(name);
      return void response.writeHead(204).end();
    default: {
      if (!found) return void response.writeHead(404).end();
      const [, first = "0", last = ""] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
      const status = request.headers.range === undefined ? 200 : 206;
      return void response
        .writeHead(status)
        .end(found.content.subarray(Number(first), last === "" ? undefined : Number(last) + 1));
    }
  }
}

/** A store on this machine that speaks as much of S3 as we do, and believes no request without its signature. */
export async function startS3Server(): Promise<S3Server> {
  const kept = new Map<string, Kept>();
  let refused = 0;
  let away: string | undefined;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const body = Buffer.concat(pieces);
      if (away !== undefined) return void response.writeHead(307, { location: away }).end();
      if (holds(request, body)) return answer(kept, request, response, body);
      refused += 1;
      return void response.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { ...KEYS, endpoint, bucket: "files-test" },
    kept,
    refused: () => refused,
    sendAway: (to) => (away = to),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
