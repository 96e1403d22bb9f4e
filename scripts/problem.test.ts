import { expect, it } from "vitest";
import { explain, Problem } from "./problem";

const failed = (code: string, path: string) =>
  Object.assign(new Error(`${code}: mkdir '${path}'`), { code, path });

it.each(["EACCES", "EPERM", "EROFS"])("says whose folder it is instead of a stack: %s", (code) => {
  expect(explain(failed(code, "/clone/.data"))).toBe(
    "This user may not write to /clone/.data. Run as the user who owns that folder, on a disk that is not read-only.",
  );
});

it("says what to do about a full disk, and gives a problem's own words", () => {
  expect(explain(failed("ENOSPC", "/clone/.data"))).toContain("The disk is full");
  expect(explain(new Problem("Do this."))).toBe("Do this.");
});

it("shows where a fault nobody foresaw came from", () => {
  expect(explain(new TypeError("no such thing"))).toContain("problem.test.ts");
  const port = Object.assign(new Error("listen EACCES 127.0.0.1:80"), { code: "EACCES" });
  expect(explain(port)).toContain("127.0.0.1:80");
});
