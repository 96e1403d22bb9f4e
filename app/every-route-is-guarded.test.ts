import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ALLOWED } from "@/lib/access/actions";
import { METHODS, readHandlers, readPages } from "@/lib/testing/route-map";

const APP = import.meta.dirname;

/** Routes that nobody is checked for, and why. */
const OPEN_ROUTES: Readonly<Record<string, string>> = {
  "api/auth/[...nextauth]/route.ts": "next-auth's own endpoints; its providers accept only our tickets",
  "api/figures/[exerciseId]/[picture]/route.ts": "drawings of the catalogue, the same for everybody",
  "api/health/route.ts": "says up or down, and nothing about anyone",
  "api/health/database/route.ts": "says up or down, and nothing about anyone",
};
/** Pages that show nothing about anyone to whoever opens them. */
const OPEN_PAGES: Readonly<Record<string, string>> = {
  "page.tsx": "names the three doors",
  "(public)/sign-in/page.tsx": "an empty form",
  "patient/sign-in/page.tsx": "an empty form",
  "patient/join/page.tsx": "an empty form",
  "patient/join/[link]/page.tsx": "a form, or that the link has run out",
  "patient/help/page.tsx": "the advice card, with a signed-in patient's clinic's numbers",
  "patient/offline/page.tsx": "the advice card and every instruction, for a phone to keep; nobody's answers",
  "kiosk/pair/page.tsx": "an empty form, before the tablet is anybody's",
  "kiosk/desk/page.tsx": "one fixed sentence: go to the desk",
  "kiosk/told/page.tsx": "one fixed sentence: staff know",
};

const grown: string[] = [];
afterAll(() => {
  for (const folder of grown) rmSync(folder, { recursive: true, force: true });
});

function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), "plumbline-routes-"));
  grown.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

/** Handlers nothing guards, as "file: export". */
function unguarded(root: string): string[] {
  return readHandlers(root)
    .filter(({ file }) => OPEN_ROUTES[file] === undefined)
    .filter(({ exported, kind, action }) => {
      const isMethod = (METHODS as readonly string[]).includes(exported);
      return !isMethod || kind === null || action === null || !Object.hasOwn(ALLOWED, action);
    })
    .map(({ file, exported }) => `${file}: ${exported}`);
}

/** Pages that do not check who asks. */
function unchecked(root: string): string[] {
  return readPages(root)
    .filter(
      ({ file, action }) =>
        OPEN_PAGES[file] === undefined && (action === null || !Object.hasOwn(ALLOWED, action)),
    )
    .map(({ file }) => file);
}

describe("every route", () => {
  it("is made by defineRoute, defineForm or defineStream with an action of the table", () => {
    expect(readHandlers(APP).length).toBeGreaterThan(50);
    expect(unguarded(APP)).toEqual([]);
  });

  it("is exempt only if it exists", () => {
    const files = readHandlers(APP).map(({ file }) => file);
    expect(Object.keys(OPEN_ROUTES).filter((file) => !files.includes(file))).toEqual([]);
  });

  const maker = `import { defineRoute } from "@/lib/http/define-route";\n`;
  it.each([
    ["a bare function", "export function GET() { return Response.json({}); }"],
    ["a bare arrow", "export const POST = () => Response.json({});"],
    ["a handler exported apart", `${maker}const handle = () => null;\nexport { handle as GET };`],
    [
      "somebody else's defineRoute",
      `import { defineRoute } from "./mine";\nexport const GET = defineRoute({ action: "today.view" });`,
    ],
    [
      "an alias of it",
      `import { free as defineRoute } from "@/lib/http/define-route";\nexport const GET = defineRoute({ action: "today.view" });`,
    ],
    ["an action nobody listed", `${maker}export const GET = defineRoute({ action: "patient.everything" });`],
    ["an action made up as it runs", `${maker}export const GET = defineRoute({ action: wanted() });`],
    ["a re-export", `export * from "@/lib/other";`],
  ])("is caught when it is %s", (_what, text) => {
    expect(unguarded(tree({ "api/planted/route.ts": text }))).toHaveLength(1);
  });

  it("passes when it is made as the others are (control)", () => {
    const text = `${maker}export const GET = defineRoute({ action: "today.view", run });`;
    expect(unguarded(tree({ "api/planted/route.ts": text }))).toEqual([]);
  });
});

describe("every page", () => {
  it("checks who asks, or stands in the short list of those that show nothing", () => {
    expect(readPages(APP).length).toBeGreaterThan(30);
    expect(unchecked(APP)).toEqual([]);
  });

  it("is in that list only if it exists", () => {
    const files = readPages(APP).map(({ file }) => file);
    expect(Object.keys(OPEN_PAGES).filter((file) => !files.includes(file))).toEqual([]);
  });

  const check = `import { pageActor } from "@/lib/http/page-actor";\n`;
  it.each([
    ["no check", "export default function Page() { return null; }"],
    ["a check imported and never called", `${check}export default () => pageActor;`],
    [
      "a check of its own",
      `const pageActor = async () => ({});\nexport default async () => pageActor("today.view");`,
    ],
    ["an action nobody listed", `${check}export default async () => pageActor("today.peek");`],
  ])("is caught with %s", (_what, text) => {
    expect(unchecked(tree({ "planted/page.tsx": text }))).toEqual(["planted/page.tsx"]);
  });

  it("passes with one (control)", () => {
    expect(
      unchecked(tree({ "planted/page.tsx": `${check}export default async () => pageActor("today.view");` })),
    ).toEqual([]);
  });

  it("of the kiosk checks through its own guard, which asks requireActor", () => {
    const guard = readFileSync(path.join(APP, "kiosk/kiosk-page.ts"), "utf8");
    expect(guard).toMatch(/pageActor\(action\)|requireActor\(action\)/);
  });
});

describe("the proxy", () => {
  it("imports next/server and nothing else, so no check can hide there", () => {
    const text = readFileSync(path.join(APP, "../proxy.ts"), "utf8");
    const from = [...text.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(
      ([, module]) => module,
    );
    expect(from).toEqual(["next/server"]);
  });
});
