import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeEach } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { env } from "@/lib/env";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
import { mapImport } from "@/lib/use-cases/imports/map-import";
import { runImport } from "@/lib/use-cases/imports/run-import";
import { sendImport } from "@/lib/use-cases/imports/send-import";
import { viewImport } from "@/lib/use-cases/imports/view-import";
import { workImport } from "@/lib/use-cases/imports/work-import";

export const MAPPING = { columns: { fullName: 0, birthDate: 1, mobile: 2 }, dateOrder: "mdy" as const };

/** Two new people, one of them twice, somebody nearly the same, and a row that is nobody. */
export const LIST = [
  "Name,Born,Phone,Note",
  "Ana López,4/23/1961,(415) 555-0142,x",
  "ANA LOPEZ,4/23/1961,415 555 0142,again",
  "Ana Lopes,4/23/1961,415 555 0199,nearly",
  '"Ben ""Bo"" Hart",1/2/1980,,',
  ",13/40/1980,12,=1+1",
].join("\r\n");

/** For a file of tests of lists of patients: before each a clinic of its own. */
export function listTests() {
  const here = {} as { clinicId: ClinicId; owner: StaffActor };
  beforeEach(async () => {
    here.clinicId = await buildClinic();
    here.owner = await buildStaff(here.clinicId, ["owner"]);
  });
  afterAll(async () => {
    rmSync(env().FILES_DIR, { recursive: true, force: true });
    await closeConnections();
  });

  const send = (text: string) =>
    sendImport(here.owner, { file: new TextEncoder().encode(text), name: "list.csv" });
  async function checked(text: string, mapping = MAPPING): Promise<string> {
    const importId = await send(text);
    await mapImport(here.owner, importId, mapping);
    await workImport(here.clinicId, importId);
    return importId;
  }
  return {
    here,
    send,
    checked,
    /** Sent, tried and run. */
    whole: async (text: string, alike: "leave" | "add" = "leave") => {
      const importId = await checked(text);
      await runImport(here.owner, importId, { alike });
      await workImport(here.clinicId, importId);
      return { importId, done: await viewImport(here.owner, importId) };
    },
    fileOf: (importId: string) => path.resolve(env().FILES_DIR, here.clinicId, importId),
    /** Everybody who is a patient by now. */
    names: async () => {
      const byName = "SELECT full_name AS name FROM patient WHERE clinic_id = $1 ORDER BY 1";
      const rows = await stored<{ name: string }>(here.clinicId, byName, [here.clinicId]);
      return rows.map(({ name }) => name);
    },
  };
}
