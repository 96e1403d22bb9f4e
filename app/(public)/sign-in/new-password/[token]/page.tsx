import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { Button, LinkButton } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle, refusedForm } from "@/lib/http/refused-form";
import { passwordLink } from "@/lib/use-cases/sign-in/set-password";

type Props = { readonly params: Promise<{ token: string }> };

const pageOf = (token: string) => `/sign-in/new-password/${encodeURIComponent(token)}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("sign-in.staff");
  return formTitle(t("newTitle"), pageOf((await params).token));
}

export default async function NewPasswordPage({ params }: Props) {
  const actor = await pageActor("staff.redeem-link");
  const { token } = await params;
  const [t, form, link] = await Promise.all([
    getTranslations("sign-in.staff"),
    refusedForm(pageOf(token)),
    passwordLink(actor, token),
  ]);
  if (!link) {
    return (
      <SignInSheet
        door="staff"
        title={t("overTitle")}
        lead={t("overLead")}
        below={<a href="/sign-in">{t("backToSignIn")}</a>}
      >
        <LinkButton href="/sign-in/forgotten">{t("overAction")}</LinkButton>
      </SignInSheet>
    );
  }
  const { email, clinicName: clinic, first } = link;
  return (
    <SignInSheet
      door="staff"
      title={t(first ? "firstTitle" : "newTitle")}
      lead={t("newLead", { email, clinic })}
      errors={form.items}
    >
      <NativeForm action="/api/sign-in/new-password">
        <input type="hidden" name="token" value={token} />
        {/* Tells a password manager whose password this is. */}
        <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
        <TextField
          name="password"
          type="password"
          label={t("newPassword")}
          hint={t("newHint")}
          error={form.error("password")}
          autoComplete="new-password"
        />
        {!first && <p className="text-muted">{t("newWarning")}</p>}
        <Button>{t("newAction")}</Button>
      </NativeForm>
    </SignInSheet>
  );
}
