import { getTranslations } from "next-intl/server";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";

/** Instead of joining, for a patient whose phone is signed in: two people must not end up in one browser. */
export async function SignedInAlready({ homeHref }: { readonly homeHref: string }) {
  const [t, common] = await Promise.all([getTranslations("sign-in.join"), getTranslations("common")]);
  return (
    <div className="space-y-5">
      <h1>{t("signedInTitle")}</h1>
      <p>{t("signedInLead")}</p>
      <LinkButton href={homeHref}>{t("signedInAction")}</LinkButton>
      <NativeForm action="/api/session/sign-out">
        <Button variant="secondary">{common("signOut")}</Button>
      </NativeForm>
    </div>
  );
}
