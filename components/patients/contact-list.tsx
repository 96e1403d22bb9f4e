import { SummaryList } from "@/components/ui/summary-list";
import type { PatientContact } from "@/lib/contracts/patient";

function phoneRule({ mayRing, mayLeaveMessage }: PatientContact): string {
  if (!mayRing) return "Do not ring";
  return mayLeaveMessage ? "May ring and leave a message" : "May ring, no messages";
}

/** How to reach somebody, to read. */
export function ContactList({ contact }: { readonly contact: PatientContact }) {
  const emergency = [contact.emergencyName, contact.emergencyPhone].filter((text) => text !== "").join(", ");
  return (
    <SummaryList
      rows={[
        { id: "mobile", term: "Mobile", value: contact.mobile || "None" },
        { id: "ring", term: "By phone", value: phoneRule(contact) },
        { id: "email", term: "Email address", value: contact.email || "None" },
        {
          id: "appointments",
          term: "Emails about appointments",
          value: contact.mayMail ? "May be sent" : "Do not send",
        },
        { id: "emergency", term: "Emergency contact", value: emergency || "None" },
      ]}
    />
  );
}
