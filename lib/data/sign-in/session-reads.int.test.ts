import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { closeConnections, connections } from "@/lib/data/pool";
import { findSession } from "@/lib/data/sign-in/session-reads";
import { buildClinic, buildPatient, signedIn } from "@/lib/testing/factories";

afterAll(closeConnections);

async function twoOfEachClinic() {
  const clinics = [await buildClinic(), await buildClinic()];
  return Promise.all(
    [...clinics, ...clinics].map(async (clinic) => signedIn(clinic, await buildPatient(clinic))),
  );
}

/** Runs `work` while every connection of the pool is taken, then gives them back. */
async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  const { pool } = connections();
  const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  const done = work();
  expect(pool.waitingCount).toBe(1);
  for (const client of taken) client.release();
  return done;
}

it("reads the sessions of requests that wait together, each its own, and none for an unknown one", async () => {
  const people = await twoOfEachClinic();
  const absent = randomUUID();
  const asked = [...people.map(({ sessionId }) => sessionId), absent, people[0]?.sessionId ?? ""];
  const found = await whileBusy(() => Promise.all(asked.map(findSession)));
  expect(found.map((row) => row?.patient_id ?? null)).toEqual([
    ...people.map(({ patientId }) => patientId),
    null,
    people[0]?.patientId,
  ]);
  expect(found.map((row) => row?.clinic_id ?? null)).toEqual([
    ...people.map(({ clinicId }) => clinicId),
    null,
    people[0]?.clinicId,
  ]);
});

it("reads anew each time, and forgets a read that failed", async () => {
  const [one] = await twoOfEachClinic();
  const id = one?.sessionId ?? "";
  await expect(findSession("not an id")).rejects.toThrow("uuid");
  expect((await findSession(id))?.revoked_at).toBeNull();
  expect((await findSession(id))?.id).toBe(id);
});
