import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { type AnyoneActor, type KioskActor, makeActor } from "@/lib/access/actor";
import type { DeviceId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, stored } from "@/lib/testing/factories";
import { tellApart, timesInTurn } from "@/lib/testing/tell-apart";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { lookForVisit } from "@/lib/use-cases/kiosk/find-visit";
import { requestCode, requestReset } from "@/lib/use-cases/sign-in/request-code";

/** With a thousand of each, chance alone moves the area by 0.013: 0.05 from a coin is a leak, not noise. */
const ROUNDS = 1_000;
const expectAlike = ({ known, unknown }: Awaited<ReturnType<typeof timesInTurn>>) =>
  expect(Math.abs(tellApart(known, unknown) - 0.5)).toBeLessThan(0.05);

const anyone = (action: AnyoneActor["action"]) =>
  makeActor<AnyoneActor>({ kind: "anyone", network: randomUUID(), requestId: randomUUID(), action });

const EACH = "FROM generate_series(1, $2::int) n";
const PATIENTS = `INSERT INTO patient (clinic_id, full_name, name_key, birth_date, email, portal_email, portal_activated_at)
  SELECT $1::uuid, 'Pat Known', 'pat known', '1956-04-23', 'known.' || n || $3 , 'known.' || n || $3, now() ${EACH}`;
const STAFF = `INSERT INTO staff (clinic_id, name, email, roles) SELECT $1::uuid, 'Sam Known', 'known.' || n || $3, '{clinician}' ${EACH}`;
const TABLETS = `INSERT INTO kiosk_device (clinic_id, name, token_hash) SELECT $1::uuid, 'Tablet', $3 || n ${EACH} RETURNING id`;

afterAll(closeConnections);

describe("how long an answer takes tells nobody who is known", () => {
  it(
    "T14: at the kiosk, a known person without a visit today and an unknown one",
    { timeout: 120_000 },
    async () => {
      const clinic = await buildClinic({ time_zone: "UTC" });
      await buildPatient(clinic, { full_name: "Rosa Known", birth_date: "1956-04-23" });
      // One tablet a round: the third miss on one hands over to the desk.
      const rows = await stored<{ id: DeviceId }>(clinic, TABLETS, [clinic, ROUNDS, randomUUID()]);
      const tablets = rows.map(({ id }) =>
        makeActor<KioskActor>({
          ...{ kind: "kiosk", clinicId: clinic, deviceId: id, openVisit: null, language: "en" },
          ...{ requestId: randomUUID(), action: "kiosk.find-visit" },
        }),
      );
      const born = { "birth-month": "4", "birth-day": "23", "birth-year": "1956" };
      const ask = (name: string) => async (round: number) => {
        const tablet = tablets[round];
        if (!tablet) throw new Error("no tablet");
        // The answer leaves no sooner than a fixed time after this work, which hides it further.
        expect(await lookForVisit(tablet, { [BOX_NAMES.fullName]: name, ...born })).toBe("not-found");
      };
      expectAlike(await timesInTurn(ROUNDS, ask("Rosa Known"), ask("Rosa Nobody")));
    },
  );

  it("T54: asking for a patient's code", { timeout: 120_000 }, async () => {
    const clinic = await buildClinic();
    const known = `.${randomUUID()}@mail.example`;
    await stored(clinic, PATIENTS, [clinic, ROUNDS, known]);
    const ask = async (email: string) =>
      expect((await requestCode(anyone("patient.request-code"), email)).outcome).toBe("sent");
    expectAlike(
      await timesInTurn(
        ROUNDS,
        (round) => ask(`known.${round + 1}${known}`),
        (round) => ask(`nobody.${round + 1}${known}`),
      ),
    );
  });

  it("T54: asking for a new staff password", { timeout: 120_000 }, async () => {
    const clinic = await buildClinic();
    const known = `.${randomUUID()}@clinic.example`;
    await stored(clinic, STAFF, [clinic, ROUNDS, known]);
    const ask = async (email: string) =>
      expect((await requestReset(anyone("staff.request-reset"), email)).outcome).toBe("sent");
    expectAlike(
      await timesInTurn(
        ROUNDS,
        (round) => ask(`known.${round + 1}${known}`),
        (round) => ask(`nobody.${round + 1}${known}`),
      ),
    );
  });
});
