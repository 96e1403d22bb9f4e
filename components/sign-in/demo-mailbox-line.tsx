import { getTranslations } from "next-intl/server";

/** Where the demo's mails are; `demo` comes from the settings, and without it nothing shows. */
export async function DemoMailboxLine({ demo }: { readonly demo: boolean }) {
  if (!demo) return null;
  const t = await getTranslations("sign-in");
  return (
    <p>
      {t("demo")}{" "}
      <a href="/demo/mailbox" target="_blank" rel="noreferrer">
        {t("demoMailbox")}
      </a>
    </p>
  );
}
