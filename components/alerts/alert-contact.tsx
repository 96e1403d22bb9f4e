import { RingLink, TelNumber } from "@/components/check-in/tel-link";
import type { AlertDetail } from "@/lib/contracts/alert";

/** Whom to ring, and what the patient has agreed to. */
export function AlertContact({ contact }: Pick<AlertDetail, "contact">) {
  const { phone, mayRing, mayLeaveMessage, emergencyName, emergencyPhone } = contact;
  return (
    <div className="space-y-1 lg:text-end">
      {phone === null ? <p className="font-semibold">No phone number</p> : <RingLink number={phone} />}
      <p className="text-door-small">
        May we ring: <strong>{mayRing ? "yes" : "no"}</strong>. Leave a message:{" "}
        <strong>{mayLeaveMessage ? "yes" : "no"}</strong>.
      </p>
      {emergencyPhone !== null && (
        <p className="text-door-small">
          Emergency contact: {emergencyName ?? "no name"}, <TelNumber number={emergencyPhone} />
        </p>
      )}
    </div>
  );
}
