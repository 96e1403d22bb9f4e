import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Kept = { readonly content: Buffer; readonly at: Date };
export type S3Server = {
  readonly settings: Readonly<
    Record<"endpoint" | "bucket" | "accessKeyId" | "secretAccessKey" | "region", string>
  >;
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

type Claim = {
  readonly day: string;
  readonly region: string;
  readonly names: string;
  readonly signature: string;
};
const CLAIM =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;

/** What a request says of its signature, if it is by our key. */
function claimOf(request: IncomingMessage): Claim | null {
  const parts = CLAIM.exec(request.headers.authorization ?? "");
  if (parts?.[1] !== KEYS.accessKeyId) return null;
  const [, , day = "", region = "", names = "", signature = ""] = parts;
  return { day, region, names, signature };
}

const said = (request: IncomingMessage, name: string) => String(request.headers[name] ?? "").trim();
const moment = (time: string) => Date.parse(time.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"));

/** Whether the claim is of today, for us, and about the very bytes that came. */
function isMeant(request: IncomingMessage, { day, region, names }: Claim, body: Buffer): boolean {
  const time = said(request, "x-amz-date");
  const fresh = time.startsWith(day) && Math.abs(Date.now() - moment(time)) < 900_000;
  const whole = said(request, "x-amz-content-sha256") === hash(body) && names.split(";").includes("host");
  return region === KEYS.region && fresh && whole;
}

/** Whether a request is signed by our key over what has come: read from the specification, not from the signing code. */
function holds(request: IncomingMessage, body: Buffer): boolean {
  const claim = claimOf(request);
  if (claim === null || !isMeant(request, claim, body)) return false;
  const { day, region, names, signature } = claim;
  const url = new URL(request.url ?? "/", "http://x");
  const pairs = url.search.slice(1).split("&");
  const query = pairs.filter((pair) => pair !== "").toSorted();
  const lines = names.split(";").map((name) => `${name}:${said(request, name)}\n`);
  const asked = [request.method, url.pathname, query.join("&"), lines.join(""), names, hash(body)].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", said(request, "x-amz-date"), scope, hash(asked)].join("\n");
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

type Reply = { readonly status: number; readonly body?: Buffer | string };

function put(kept: Map<string, Kept>, name: string, request: IncomingMessage, body: Buffer): Reply {
  // As the real ones: nothing is taken whose length was not said.
  if (request.headers["content-length"] === undefined) return { status: 411 };
  kept.set(name, { content: body, at: new Date() });
  return { status: 200 };
}

function get(kept: Map<string, Kept>, name: string, range: string | undefined): Reply {
  const found = kept.get(name);
  if (!found) return { status: 404 };
  if (range === undefined) return { status: 200, body: found.content };
  const [, first = "", last = ""] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  return { status: 206, body: found.content.subarray(Number(first), Number(last) + 1) };
}

function reply(kept: Map<string, Kept>, request: IncomingMessage, body: Buffer): Reply {
  const url = new URL(request.url ?? "/", "http://x");
  const name = url.pathname.replace(/^\/files-test\/?/, "");
  switch (request.method) {
    case "PUT":
      return put(kept, name, request, body);
    case "DELETE":
      kept.delete(name);
      return { status: 204 };
    default:
      return name === ""
        ? { status: 200, body: list(kept, url.searchParams) }
        : get(kept, name, request.headers.range);
  }
}

/** A store on this machine that speaks as much of S3 as we do, and believes no request without its signature. */
export async function startS3Server(): Promise<S3Server> {
  const kept = new Map<string, Kept>();
  let refused = 0;
  let away: string | undefined;
  const answerTo = (request: IncomingMessage, body: Buffer): Reply => {
    if (holds(request, body)) return reply(kept, request, body);
    refused += 1;
    return { status: 403, body: "<Error><Code>SignatureDoesNotMatch</Code></Error>" };
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      if (away !== undefined) {
        response.writeHead(307, { location: away }).end();
        return;
      }
      const { status, body } = answerTo(request, Buffer.concat(pieces));
      response.writeHead(status).end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { ...KEYS, endpoint, bucket: "files-test" },
    kept,
    refused: () => refused,
    sendAway: (to) => (away = to),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
      }),
  };
}
