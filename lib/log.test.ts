import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AS_SERVER } from "@/scripts/stack/folders";
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
  /** A process whose output and errors go to a file that may only be read; it says on a pipe of its own how it went. */
  const run = (script: string) => {
    const unwritable = openSync("package.json", "r");
    const whole = `
      import { writeSync } from "node:fs";
      import { makeLog, outliveUnwritableLog, standardOutput } from "./lib/log.ts";
      let thrown = 0;
      process.on("uncaughtException", (error) => console.error(error, (thrown += 1)));
      ${script}
      setTimeout(() => (writeSync(3, "thrown: " + thrown), process.exit(0)), 200);`;
    const args = [AS_SERVER, "--import", "tsx", "--input-type=module", "--eval", whole];
    const ended = spawnSync(process.execPath, args, {
      ...{ stdio: ["ignore", unwritable, unwritable, "pipe"], timeout: 10_000, encoding: "utf8" },
    });
    closeSync(unwritable);
    return ended.output[3];
  };
  const PRINTS = 'process.stderr.write("of a library"); console.log("of Next");';
  const LOGS = 'for (let n = 0; n < 3; n += 1) log.error({ code: "lost" }, "line");';

  it("keeps nobody from work, whoever writes it", () => {
    const log = 'const log = makeLog("info", standardOutput());';
    expect(run(`outliveUnwritableLog(); ${PRINTS} ${log} ${LOGS}`)).toBe("thrown: 0");
  });

  it("would go round and round (control)", () => {
    expect(Number(run(PRINTS)?.slice("thrown: ".length))).toBeGreaterThan(10);
  });
});
