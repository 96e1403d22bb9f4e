import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DemoMailboxLine } from "@/components/sign-in/demo-mailbox-line";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Query } from "@/lib/contracts/query";
import { env } from "@/lib/env";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle, queryNotice, refusedForm } from "@/lib/http/refused-form";

const PAGE = "/sign-in/forgotten";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.staff");
  return formTitle(t("forgottenTitle"), PAGE);
}

type Props = { readonly searchParams: Promise<Query> };

export default async function ForgottenPage({ searchParams }: Props) {
  await pageActor("staff.request-reset");
  const query = await searchParams;
  const [t, form, notice] = await Promise.all([
    getTranslations("sign-in.staff"),
    refusedForm(PAGE),
    queryNotice(query),
  ]);
  const back = <a href="/sign-in">{t("backToSignIn")}</a>;
  if (query["sent"] === "1") {
    return (
      <SignInSheet door="staff" title={t("sentTitle")} lead={t("sentLead")} below={back}>
        <DemoMailboxLine demo={env().DEMO} />
      </SignInSheet>
    );
  }
  return (
    <SignInSheet
      door="staff"
      title={t("forgottenTitle")}
      lead={t("forgottenLead")}
      notice={notice}
      errors={form.items}
      below={back}
    >
      <NativeForm action="/api/sign-in/forgotten">
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
        <Button>{t("forgottenAction")}</Button>
      </NativeForm>
    </SignInSheet>
  );
}
