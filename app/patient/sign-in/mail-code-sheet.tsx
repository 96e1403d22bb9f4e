import { getTranslations } from "next-intl/server";
import { MailCodeField } from "@/components/sign-in/code-field";
import { DemoMailboxLine } from "@/components/sign-in/demo-mailbox-line";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { Button } from "@/components/ui/button";
import { env } from "@/lib/env";
import { refusedForm } from "@/lib/http/refused-form";

type MailCodeSheetProps = {
  /** The address of the page, which its refused form comes back to. */
  readonly page: string;
  readonly postTo: string;
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  /** What to do if none comes. */
  readonly noMail: string;
  /** The way to another address, or another code. */
  readonly again: { readonly href: string; readonly words: string };
};

/** The code from the mail, when signing in and when joining; what to do if no mail comes stands beside it. */
export async function MailCodeSheet(props: MailCodeSheetProps) {
  const { page, postTo, title, lead, action, noMail, again } = props;
  const [t, form] = await Promise.all([getTranslations("sign-in.patient"), refusedForm(page)]);
  return (
    <SignInSheet
      door="patient"
      title={title}
      lead={lead}
      errors={form.items}
      below={<a href={again.href}>{again.words}</a>}
    >
      <NativeForm action={postTo}>
        <MailCodeField label={t("code")} hint={t("codeHint")} error={form.error("code")} />
        <Button>{action}</Button>
      </NativeForm>
      <details>
        <summary className="font-semibold">{t("noMail")}</summary>
        <p>{noMail}</p>
      </details>
      <DemoMailboxLine demo={env().DEMO} />
    </SignInSheet>
  );
}
