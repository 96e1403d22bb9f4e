import { z } from "zod";
import packageJson from "@/package.json" with { type: "json" };

const flag = z
  .enum(["1", "0", "true", "false", ""])
  .default("0")
  .transform((value) => value === "1" || value === "true");

const EXAMPLES: Readonly<Record<string, string>> = {
  DATABASE_URL: "postgresql://plumbline_app:password@db.example:5432/plumbline",
  DATABASE_OWNER_URL: "postgresql://plumbline_owner:password@db.example:5432/plumbline",
  BASE_URL: "https://portal.clinic.example",
  SECRET: "the output of: openssl rand -base64 48",
  SMTP_URL: "smtps://user:password@mail.example:465",
  MAIL_FROM: "Plumbline <portal@clinic.example>",
  MAILBOX_DIR: ".data/mailbox",
  FILES_DIR: ".data/files",
  S3_ENDPOINT: "https://s3.eu-central-1.amazonaws.com",
  S3_BUCKET: "plumbline-files",
  S3_ACCESS_KEY_ID: "the id of a key that may read, write, list and delete in the bucket",
  S3_SECRET_ACCESS_KEY: "the secret of that key",
  NODE_ENV: "production",
  LOG_LEVEL: "info",
  PORT: "3000",
  VAPID_PUBLIC_KEY: "the public key that this prints: npx web-push generate-vapid-keys",
  VAPID_PRIVATE_KEY: "the private key that this prints: npx web-push generate-vapid-keys",
  WEBHOOK_HOSTS: "sms-gateway.example",
  LOOPBACK_TEST_HOSTS: "(nothing: it is for tests only)",
};

/** "a.example, b.example:8443" as a list of hosts in small letters. */
const hostList = z
  .string()
  .regex(/^[\w\s.:[\],-]*$/)
  .default("")
  .transform((text) =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((host) => host !== ""),
  );

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Migrations only; the web and the worker run without it. */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BASE_URL: z.url({ protocol: /^https?$/ }),
  SECRET: z.string().min(32),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("Plumbline <portal@localhost>"),
  /** Demo clinics, demo accounts and the mailbox page; production refuses it. */
  DEMO: flag,
  /** Where mail is kept as files when no SMTP_URL is set. */
  MAILBOX_DIR: z.string().default(".data/mailbox"),
  /** Where pictures and videos are kept: a folder of this machine that the backup takes along. */
  FILES_DIR: z.string().default(".data/files"),
  /** Or in a bucket of an S3-compatible store: these four or none. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  S3_ACCESS_KEY_ID: z.string().min(3).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(8).optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default("us-east-1"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** One trusted proxy stands in front and sets X-Forwarded-For. */
  TRUST_PROXY: flag,
  /** The deployment's key pair for web push (VAPID): both or none. */
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{87}$/)
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  /** The only hosts a clinic's outgoing webhook may name. */
  WEBHOOK_HOSTS: hostList,
  /** host:port of listeners on this machine that tests send to, over plain http; production refuses it. */
  LOOPBACK_TEST_HOSTS: hostList,
});

type Settings = z.infer<typeof settings>;
/** The bucket files lie in, where one is set. */
type Bucket = Readonly<Record<"endpoint" | "bucket" | "accessKeyId" | "secretAccessKey" | "region", string>>;
export type Env = Settings & { readonly VERSION: string; readonly S3: Bucket | null };

const OF_BUCKET = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

function bucketOf(read: Settings): Bucket | null {
  const [endpoint, bucket, accessKeyId, secretAccessKey] = OF_BUCKET.map((name) => read[name]);
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return null;
  return { endpoint, bucket, accessKeyId, secretAccessKey, region: read.S3_REGION };
}

/** Some of the bucket's settings without the others, or patients' pictures sent in the clear over a network. */
function wrongBucket(read: Settings): string[] {
  const missing = OF_BUCKET.filter((name) => read[name] === undefined);
  if (missing.length > 0) return missing.length === OF_BUCKET.length ? [] : missing;
  const { protocol, hostname } = new URL(read.S3_ENDPOINT ?? "");
  return protocol === "http:" && !LOOPBACK.test(hostname) ? ["S3_ENDPOINT"] : [];
}

/** Settings that are wrong only together; answers the names to complain of. */
function wrongTogether(read: Settings): string[] {
  const [{ NODE_ENV, DEMO, LOOPBACK_TEST_HOSTS }, pair] = [
    read,
    ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"] as const,
  ];
  const half = pair.filter((name) => read[name] === undefined);
  const testing = NODE_ENV === "production" && !DEMO && LOOPBACK_TEST_HOSTS.length > 0;
  return [
    ...(half.length === 1 ? half : []),
    ...(testing ? ["LOOPBACK_TEST_HOSTS"] : []),
    ...wrongBucket(read),
  ];
}

/** Settings that are missing or unusable. The message names each with an example, and never shows a value. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

let read: Env | undefined;

type Source = Readonly<Record<string, string | undefined>>;

/** Only outside production is there an address we may assume. */
function withDefaults(source: Source): Source {
  const known = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const local = `http://localhost:${known["PORT"] ?? "3000"}`;
  return known["NODE_ENV"] === "production" ? known : { BASE_URL: local, ...known };
}

/** Reads and checks an environment. Throws a SettingsError. */
export function readEnv(given: Source): Env {
  const source = withDefaults(given);
  const result = settings.safeParse(source);
  const wrong = result.success
    ? wrongTogether(result.data)
    : result.error.issues.map((issue) => String(issue.path[0]));
  if (result.success && wrong.length === 0)
    return { ...result.data, VERSION: packageJson.version, S3: bucketOf(result.data) };
  const lines = wrong.map((name) => {
    const given = source[name] === undefined ? "is not set" : "is not usable";
    return `  ${name} ${given}. Example: ${name}=${EXAMPLES[name] ?? "1"}`;
  });
  throw new SettingsError(`These settings need attention:\n${[...new Set(lines)].join("\n")}`);
}

/** The process's settings, read once. */
export const env = (): Env => (read ??= readEnv(process.env));
