import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { config, proxy } from "./proxy";

function visit(path: string, headers: Record<string, string> = {}): { status: number; policy: string } {
  const response = proxy(new NextRequest(new URL(path, "http://localhost:3000"), { headers }));
  return { status: response.status, policy: response.headers.get("content-security-policy") ?? "" };
}

it("gives every page its own nonce, in both script policies, and no way around it", () => {
  const nonceOf = (policy: string) =>
    [...policy.matchAll(/script-src [^;,]*'nonce-([^']+)'/g)].map((found) => found[1]);
  const first = visit("/").policy;
  const second = visit("/").policy;
  expect(nonceOf(first)).toHaveLength(2);
  expect(new Set(nonceOf(first)).size).toBe(1);
  expect(nonceOf(first)).not.toEqual(nonceOf(second));
  expect(first).not.toMatch(/unsafe-|https?:|\*/);
  expect(first).toContain("require-trusted-types-for 'script'; trusted-types default");
  expect(first).toContain("frame-ancestors 'none'");
});

it("tells the page its own address, whatever a caller claims", () => {
  const headers = { "x-plumbline-path": "/clinic/elsewhere" };
  const response = proxy(new NextRequest(new URL("/clinic/patients", "http://localhost:3000"), { headers }));
  expect(response.headers.get("x-middleware-request-x-plumbline-path")).toBe("/clinic/patients");
});

it("knows no Server Actions and no image optimiser", () => {
  expect(visit("/", { "next-action": "0123" }).status).toBe(404);
  expect(visit("/_next/image?url=%2Ficon.svg&w=64&q=75").status).toBe(404);
});

it("leaves the API and static files alone, and nothing else", () => {
  const matcher = new RegExp(`^${config.matcher[0] ?? ""}$`);
  expect(["/api/health", "/_next/static/chunks/a.js"].filter((path) => matcher.test(path))).toEqual([]);
  const pages = ["/", "/clinic/today", "/patient", "/apiary", "/_next/image", "/icon.svg"];
  expect(pages.filter((path) => !matcher.test(path))).toEqual([]);
});
