import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listChangesInEffect } from "@/lib/data/safety/safety-changes";
import { withActorSql } from "@/lib/data/with-actor";
import { type SafetySettings, settingsAfter } from "@/lib/domain/triage/safety-settings";
import { keptAMinute } from "@/lib/use-cases/home/kept-a-minute";

const settings = keptAMinute<SafetySettings>("safety-settings", (clinicId) =>
  withActorSql(systemActor(clinicId, "clinic.frame", randomUUID()), async (sql) =>
    settingsAfter(await listChangesInEffect(sql, clinicId)),
  ),
);

/** What the clinic has made stricter by now, for the page kept on its patients' phones. Decisions read it themselves. */
export const settingsInEffect = (clinicId: string): Promise<SafetySettings> => settings.of(clinicId);

/** A change was answered: the next page reads them again. One that comes into effect by time is read within a minute. */
export const forgetSettings = (clinicId: string): void => settings.forget(clinicId);
