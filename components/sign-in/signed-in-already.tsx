import { getTranslations } from "next-intl/server";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";

export type SignedInAlreadyProps = {
  readonly homeHref: string;
  /** The invitation's page, which signing out leads to. */
  readonly back: string;
};

/** Instead of joining, for a patient whose phone is signed in: two people must not end up in one browser. */
export async function SignedInAlready({ homeHref, back }: SignedInAlreadyProps) {
  const [t, common] = await Promise.all([getTranslations("sign-in.join"), getTranslations("common")]);
  return (
    <div className="space-y-5">
      <h1>{t("signedInTitle")}</h1>
      <p>{t("signedInLead")}</p>
      <LinkButton href={homeHref}>{t("signedInAction")}</LinkButton>
      <NativeForm action="/api/session/sign-out">
        <input type="hidden" name="back" value={back} />
        <Button variant="secondary">{common("signOut")}</Button>
      </NativeForm>
    </div>
  );
}
