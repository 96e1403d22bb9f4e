import { describe, expect, it } from "vitest";
import { readEnv, SettingsError } from "./env";

const COMPLETE = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://plumbline_app:hush@db.example:5432/plumbline",
  BASE_URL: "https://portal.clinic.example",
  SECRET: "x".repeat(32),
};

function complaint(source: Record<string, string | undefined>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error("nothing was wrong with these settings");
}

describe("readEnv", () => {
  it("takes a complete environment and needs no owner's address", () => {
    const env = readEnv(COMPLETE);
    expect(env).toMatchObject({ PORT: 3000, DEMO: false, LOG_LEVEL: "info" });
    expect(env.DATABASE_OWNER_URL).toBeUndefined();
    expect(env.VERSION).toMatch(/^\d+\.\d+\.\d+/);
  });

  it.each(["DATABASE_URL", "BASE_URL", "SECRET"])(
    "names %s when production lacks it, with an example",
    (name) => {
      const lines = complaint({ ...COMPLETE, [name]: undefined }).split("\n");
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatch(new RegExp(`^ {2}${name} is not set\\. Example: ${name}=\\S+`));
    },
  );

  it("names every wrong setting at once", () => {
    const text = complaint({ NODE_ENV: "production" });
    for (const name of ["DATABASE_URL", "BASE_URL", "SECRET"]) expect(text).toContain(`${name} is not set`);
  });

  it("assumes localhost outside production only", () => {
    const development = { ...COMPLETE, NODE_ENV: "development", BASE_URL: undefined, PORT: "4000" };
    expect(readEnv(development).BASE_URL).toBe("http://localhost:4000");
  });

  it("takes an empty value for an absent one", () => {
    expect(readEnv({ ...COMPLETE, SMTP_URL: "", DEMO: "" })).toMatchObject({ DEMO: false });
    expect(complaint({ ...COMPLETE, SECRET: "" })).toContain("SECRET is not set");
  });

  it.each([
    ["SECRET", "too short a secret"],
    ["DATABASE_URL", "mysql://root:hush@db.example/plumbline"],
    ["BASE_URL", "portal.harbour.example"],
    ["SMTP_URL", "https://mail.example"],
    ["PORT", "eighty"],
    ["LOG_LEVEL", "loud"],
    ["DEMO", "yes"],
    ["VAPID_PUBLIC_KEY", "not a key"],
    ["WEBHOOK_HOSTS", "https://sms-gateway.example/texts"],
    ["LOOPBACK_TEST_HOSTS", "127.0.0.1:4199"],
  ])("refuses an unusable %s without showing what was given", (name, value) => {
    const text = complaint({ ...COMPLETE, [name]: value });
    expect(text).toContain(`${name} is not usable. Example: ${name}=`);
    expect(text).not.toContain(value);
  });

  it("takes listeners for tests outside production only, and in a demo", () => {
    const listening = { ...COMPLETE, LOOPBACK_TEST_HOSTS: "127.0.0.1:4199, LocalHost:4198" };
    const hosts = { LOOPBACK_TEST_HOSTS: ["127.0.0.1:4199", "localhost:4198"] };
    expect(readEnv({ ...listening, NODE_ENV: "test" })).toMatchObject(hosts);
    expect(readEnv({ ...listening, DEMO: "1" })).toMatchObject(hosts);
    expect(complaint(listening)).toContain("LOOPBACK_TEST_HOSTS is not usable");
  });

  it("wants a whole bucket or none, and no pictures in the clear over a network", () => {
    const bucket = {
      ...COMPLETE,
      ...{ S3_ENDPOINT: "https://s3.example", S3_BUCKET: "clinic-files" },
      ...{ S3_ACCESS_KEY_ID: "key", S3_SECRET_ACCESS_KEY: "hush-hush" },
    };
    expect(readEnv(COMPLETE).S3).toBeNull();
    expect(readEnv(bucket).S3).toMatchObject({ endpoint: "https://s3.example", region: "us-east-1" });
    expect(readEnv({ ...bucket, S3_ENDPOINT: "http://127.0.0.1:9000" }).S3?.endpoint).toMatch(/127/);
    expect(complaint({ ...bucket, S3_ENDPOINT: "http://s3.example" })).toContain("S3_ENDPOINT is not usable");
    const half = complaint({ ...bucket, S3_BUCKET: "", S3_SECRET_ACCESS_KEY: "" });
    expect(half).toContain("S3_BUCKET is not set");
    expect(half).toContain("S3_SECRET_ACCESS_KEY is not set");
  });

  it("wants both keys of web push or none", () => {
    const both = { ...COMPLETE, VAPID_PUBLIC_KEY: "B".repeat(87), VAPID_PRIVATE_KEY: "a".repeat(43) };
    expect(readEnv(both)).toMatchObject({ VAPID_PUBLIC_KEY: "B".repeat(87) });
    expect(complaint({ ...both, VAPID_PRIVATE_KEY: "" })).toContain("VAPID_PRIVATE_KEY is not set");
  });
});
