import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { frameOwner } from "@/lib/auth/session-of-request";
import type { Query } from "@/lib/contracts/query";
import { env } from "@/lib/env";
import { formTitle, queryNotice, refusedForm } from "@/lib/http/refused-form";
import { STAFF_HOME } from "@/lib/http/staff-entry";

const PAGE = "/sign-in";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.staff");
  return formTitle(t("title"), PAGE);
}

type Props = { readonly searchParams: Promise<Query> };

export default async function StaffSignInPage({ searchParams }: Props) {
  if ((await frameOwner())?.kind === "staff") redirect(STAFF_HOME);
  const [t, form, notice] = await Promise.all([
    getTranslations("sign-in.staff"),
    refusedForm(PAGE),
    queryNotice(await searchParams),
  ]);
  return (
    <SignInSheet
      door="staff"
      title={t("title")}
      notice={notice}
      errors={form.items}
      below={
        <p>
          {t("patients")} <a href="/patient/sign-in">{t("patientsLink")}</a>
        </p>
      }
    >
      <NativeForm action="/api/sign-in">
        <TextField
          name="email"
          type="email"
          label={t("email")}
          error={form.error("email")}
          defaultValue={form.typed("email")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField name="password" type="password" label={t("password")} autoComplete="current-password" />
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Button>{t("action")}</Button>
          <a href="/sign-in/forgotten">{t("forgotten")}</a>
        </div>
      </NativeForm>
      {env().DEMO && <p className="text-door-small text-muted">{t("demoOwners")}</p>}
    </SignInSheet>
  );
}
