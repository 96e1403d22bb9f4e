import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JoinForm } from "@/app/patient/join/join-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { SignedInAlready } from "@/components/sign-in/signed-in-already";
import { TextField } from "@/components/ui/text-field";
import { frameOwner } from "@/lib/auth/session-of-request";
import type { Query } from "@/lib/contracts/query";
import { PATIENT_HOME } from "@/lib/http/patient-entry";
import { formTitle, queryNotice, refusedForm } from "@/lib/http/refused-form";

const PAGE = "/patient/join";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.join");
  return formTitle(t("title"), PAGE);
}

type Props = { readonly searchParams: Promise<Query> };

/** Joining with the code from the desk. */
export default async function JoinPage({ searchParams }: Props) {
  if ((await frameOwner())?.kind === "patient")
    return <SignedInAlready homeHref={PATIENT_HOME} back={PAGE} />;
  const [t, help, form, notice] = await Promise.all([
    getTranslations("sign-in.join"),
    getTranslations("help"),
    refusedForm(PAGE),
    queryNotice(await searchParams),
  ]);
  return (
    <SignInSheet
      door="patient"
      title={t("title")}
      lead={t("lead")}
      notice={notice}
      errors={form.items}
      below={
        <>
          <p>
            <a href="/patient/help">{help("link")}</a>
          </p>
          <p>{t("byMail")}</p>
          <p>
            {t("have")} <a href="/patient/sign-in">{t("haveLink")}</a>
          </p>
        </>
      }
    >
      <JoinForm form={form}>
        <TextField
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          error={form.error("code")}
          defaultValue={form.typed("code")}
          width="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
        />
      </JoinForm>
    </SignInSheet>
  );
}
