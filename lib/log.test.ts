import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeLog } from "./log";

const UUID = "0198c0de-0000-7000-8000-000000000001";

function logged(write: (log: ReturnType<typeof makeLog>) => void): {
  text: string;
  line: Record<string, unknown>;
} {
  let text = "";
  write(makeLog("info", { write: (chunk: string) => void (text += chunk) }));
  return { text, line: JSON.parse(text) as Record<string, unknown> };
}

describe("log", () => {
  it("keeps ids and codes", () => {
    const { line } = logged((log) =>
      log.info({ clinicId: UUID, patientIds: [UUID], code: "P2002", status: 409, ms: 12.5 }, "refused"),
    );
    expect(line).toMatchObject({
      clinicId: UUID,
      patientIds: [UUID],
      code: "P2002",
      status: 409,
      ms: 12.5,
      msg: "refused",
    });
  });

  it.each([
    { patient: "Ada Marsh" },
    { email: "ada@example.org" },
    { answers: { saddle: "new" } },
    { note: "numb" },
    { patientId: "Ada Marsh" },
    { code: "row (Ada Marsh, 1961-02-03)" },
    { patientIds: [UUID, "Ada Marsh"] },
  ])("drops %o", (fields) => {
    const { line } = logged((log) => log.info(fields, "saved"));
    expect(Object.keys(line).sort()).toEqual(["level", "msg", "time"]);
  });

  it("says what kind of error and where, never its words", () => {
    const error = Object.assign(new TypeError("Key (email)=(ada@example.org) already exists"), {
      code: "23505",
    });
    for (const write of [
      (log: ReturnType<typeof makeLog>) => log.error({ err: error, requestId: UUID }, "bug"),
      (log: ReturnType<typeof makeLog>) => log.error(error),
    ]) {
      const { text, line } = logged(write);
      expect(line).toMatchObject({ err: { name: "TypeError", code: "23505" } });
      expect(text).toContain("log.test.ts");
      expect(text).not.toContain("ada@");
    }
  });
});

describe("a log that cannot be written, as on a full disk", () => {
  const until = 20_000;
  /** A process whose standard output takes nothing: its file is open to be read only. */
  const run = (script: string) => {
    const closed = openSync("package.json", "r");
    const stdio = ["ignore", closed, "pipe"] as const;
    const args = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", script];
    const ended = spawnSync(process.execPath, args, { stdio: [...stdio], timeout: until, encoding: "utf8" });
    closeSync(closed);
    return { code: ended.status, said: ended.stderr };
  };

  it("keeps nobody from work", () => {
    const script = `
      import { makeLog, standardOutput } from "./lib/log.ts";
      const log = makeLog("info", standardOutput());
      for (let line = 0; line < 3; line += 1) log.error({ code: "lost" }, "line");
      setTimeout(() => process.stderr.write("went on"), 50);`;
    expect(run(script)).toEqual({ code: 0, said: "went on" });
  });
});
