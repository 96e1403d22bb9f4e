import "server-only";
import { connections } from "@/lib/data/pool";

export type KioskDeviceRow = {
  readonly id: string;
  readonly clinic_id: string;
  readonly revoked_at: Date | null;
  readonly last_seen_at: Date;
  readonly open_visit_id: string | null;
  readonly open_patient_id: string | null;
  readonly open_touched_at: Date | null;
};

/** Reads the kiosk whose token hashes to `tokenHash`. One round trip. */
export async function findKioskDevice(tokenHash: string): Promise<KioskDeviceRow | undefined> {
  const { rows } = await connections().pool.query<KioskDeviceRow>({
    name: "find-kiosk-device",
    text: "SELECT * FROM find_kiosk_device($1)",
    values: [tokenHash],
  });
  return rows[0];
}
