import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const VIGNETTES = "lib/domain/triage/testdata/vignettes.jsonl";
const TSX = join("node_modules", "tsx", "dist", "cli.mjs");

/** Run the command as `npm run -s triage` does. */
function triage(input: string | Buffer, ...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TSX, "scripts/triage.ts", ...args], {
    input,
    encoding: "utf8",
  });
  return { lines: stdout.split("\n").slice(0, -1), stdout, stderr, status };
}

describe("the triage command", { timeout: 60_000 }, () => {
  it("answers one line for each case, in order, word for word", () => {
    const example =
      '{"id":"V023","age":41,"sex":"M","hx":[],"baseline":[],"ans":{"sexual":"NEW","retention":"OLD"},"trend":{}}';
    expect(triage(`${example}\n{"id":"b","age":30}\n`)).toMatchObject({
      lines: [
        '{"id":"V023","tier":"E","rules":["RF-A02","RF-A05","CB-01"],"pause":["all"],"messages":["P-CES","P-NET"]}',
        '{"id":"b","tier":"N","rules":[],"pause":[],"messages":["P-NET"]}',
      ],
      status: 0,
    });
  });

  it("answers a bad line with an error, the rest as ever, and ends with 1", () => {
    const { lines, status } = triage(
      ["nonsense", '{"id":"a","age":30}', "", '{"id":"b","age":30,"ans":{"sadle":"NEW"}}', "  "].join("\r\n"),
    );
    expect(lines).toEqual([
      '{"id":null,"error":"the line is not a JSON object"}',
      '{"id":"a","tier":"N","rules":[],"pause":[],"messages":["P-NET"]}',
      '{"id":"b","error":"unknown key in ans: sadle"}',
    ]);
    expect(status).toBe(1);
  });

  it("reads letters of more bytes, separators inside text, a leading byte order mark, and a last line without an end", () => {
    const lines = [`{"id":"\u00e9\u{1f9b6}","age":30}`, `{"id":"a\u2028b","age":30}`];
    const { lines: answered, status } = triage(`\uFEFF${lines.join("\n")}`);
    expect(answered.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([
      "\u00e9\u{1f9b6}",
      "a\u2028b",
    ]);
    expect(status).toBe(0);
  });

  it("answers nothing to nothing", () => {
    expect(triage("")).toMatchObject({ stdout: "", status: 0 });
  });

  it("checks a file of cases against what they expect", () => {
    const { lines, status } = triage("", "--check", VIGNETTES);
    expect(lines.at(-1)).toBe("89 as expected, 0 different");
    expect(status).toBe(0);
  });

  it("ends a check with 1 for a case that differs, cannot be read, or expects nothing", () => {
    const folder = mkdtempSync(join(tmpdir(), "triage-"));
    const file = join(folder, "cases.jsonl");
    const cases = [
      '{"id":"right","age":30,"expect":"N"}',
      '{"id":"wrong","age":30,"expect":"S"}',
      '{"id":"bad","expect":"N"}',
      '{"id":"mute","age":30}',
    ];
    writeFileSync(file, cases.join("\n"));
    const { lines, status } = triage("", "--check", file);
    rmSync(folder, { recursive: true });
    expect(lines).toEqual([
      "case       expected  given",
      "right      N         N",
      "wrong      S         N   <-- differs",
      "bad        N         error: age is missing   <-- differs",
      "mute       ?         N   <-- differs",
      "1 as expected, 3 different",
    ]);
    expect(status).toBe(1);
  });

  it("reads a file by name, and streams one of thousands of lines without losing any", () => {
    expect(triage("", VIGNETTES).lines).toHaveLength(89);
    const many = readFileSync(VIGNETTES, "utf8").repeat(50);
    expect(triage(many).lines).toHaveLength(89 * 50);
  });

  it("fails plainly for a file that is not there, and for an unknown option", () => {
    expect(triage("", "no-such-file.jsonl")).toMatchObject({ status: 1, stdout: "" });
    expect(triage("", "no-such-file.jsonl").stderr).toContain("Cannot read the cases");
    expect(triage("", "--chek")).toMatchObject({ status: 1, stdout: "" });
    expect(triage("", "--check").stderr).toContain("npm run -s triage");
  });
});
