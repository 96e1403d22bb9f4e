import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import PatientError from "@/app/patient/error";

const manifest = path.resolve(import.meta.dirname, "../../public/patient/app.webmanifest");
const { scope, start_url: start } = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, string>;

it("leads from a page that broke to one that the worker keeps: within its scope, where the app starts", () => {
  const { homeHref } = PatientError({ error: new Error("broke"), reset: () => undefined }).props as {
    homeHref: string;
  };
  expect(homeHref).toBe(start);
  expect(homeHref.startsWith(scope ?? "nowhere")).toBe(true);
});
