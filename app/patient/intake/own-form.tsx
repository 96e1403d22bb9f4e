import { getTranslations } from "next-intl/server";
import { WhoseField } from "@/app/patient/whose-field";
import type { KioskFormProps } from "@/components/kiosk/kiosk-form";
import { ErrorSummary } from "@/components/ui/error-summary";

/** The native form of the patient's own screen, with what was wrong above it. */
export async function OwnForm({ action, errors = [], children }: KioskFormProps) {
  const common = await getTranslations("common");
  return (
    <>
      <ErrorSummary title={common("problemTitle")} items={errors} />
      <form method="post" action={action} noValidate autoComplete="off" className="flex flex-col gap-6">
        <WhoseField />
        {children}
      </form>
    </>
  );
}
