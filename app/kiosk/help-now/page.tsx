import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { kioskActor } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { unbroken } from "@/components/check-in/unbroken";
import { HeldInstructions } from "@/components/kiosk/held-instructions";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { RefreshWithoutScript } from "@/components/kiosk/refresh-without-script";
import { StaffLink } from "@/components/kiosk/staff-link";
import { WaitForStaff } from "@/components/kiosk/wait-for-staff";
import { isAppError } from "@/lib/errors";
import { type Instruction, isShut, readInstruction } from "@/lib/use-cases/kiosk/read-instruction";

export const generateMetadata = titledBy("kiosk.helpNow.label");

async function heldOrStart(): Promise<Instruction> {
  const actor = await kioskActor("kiosk.use");
  try {
    return await readInstruction(actor);
  } catch (error) {
    if (isAppError(error, "not-found")) redirect("/kiosk");
    throw error;
  }
}

/** The instruction of an emergency or urgent answer. It has no way out but a member of staff. */
export default async function HelpNowPage() {
  const [held, t] = await Promise.all([heldOrStart(), getTranslations("kiosk.helpNow")]);
  const shut = isShut(held);
  return (
    <KioskFrame clinicName={held.kiosk.clinicName}>
      <WaitForStaff shut={shut} />
      <RefreshWithoutScript seconds={10} path="/kiosk/help-now" />
      <HeldInstructions held={held} shut={shut} title={t("label")} />
      <p role="status" className="font-semibold">
        {t(shut ? "stays" : "waiting")}
      </p>
      <p className="text-muted">{t("clinicPhone", { phone: unbroken(held.kiosk.clinicPhone) })}</p>
      <StaffLink />
    </KioskFrame>
  );
}
