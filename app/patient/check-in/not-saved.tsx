import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import { Notice } from "@/components/ui/notice";

type NotSavedProps = {
  readonly clinic: { readonly phone: string; readonly numbers: { readonly emergency: string } };
};

/** An answer that did not reach us, with what to do if it matters. */
export async function NotSaved({ clinic }: NotSavedProps) {
  const t = await getTranslations("check-in");
  const { emergency } = clinic.numbers;
  return (
    <Notice
      tone="error"
      announce="now"
      action={
        <>
          <TelLink number={clinic.phone}>
            {t("result.callClinic", { number: unbroken(clinic.phone) })}
          </TelLink>
          <TelLink number={emergency}>{t("result.callEmergency", { number: unbroken(emergency) })}</TelLink>
        </>
      }
    >
      {t("problems.not-saved", { phone: unbroken(clinic.phone), emergency: unbroken(emergency) })}
    </Notice>
  );
}
