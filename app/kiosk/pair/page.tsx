import { getTranslations } from "next-intl/server";
import { KioskForm, PRIVATE_INPUT } from "@/components/kiosk/kiosk-form";
import { pageProblems } from "@/components/kiosk/page-problems";
import { PublicKiosk } from "@/components/kiosk/public-kiosk";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { queryProblem } from "@/app/kiosk/query-problem";
import { titledBy } from "@/app/kiosk/titled";
import type { Query } from "@/lib/contracts/query";

export const generateMetadata = titledBy("kiosk.pair.title");

const PROBLEMS = ["invalid", "too-many"] as const;

type Props = { readonly searchParams: Promise<Query> };

/** Turns this browser into a clinic's kiosk. Open to anyone who has a living code. */
export default async function PairPage({ searchParams }: Props) {
  const { name, minutes } = queryProblem(await searchParams, PROBLEMS);
  const [t, problems] = await Promise.all([
    getTranslations("kiosk.pair"),
    pageProblems(name ? [{ field: "code", messageKey: `kiosk.pair.problems.${name}`, minutes }] : []),
  ]);
  return (
    <PublicKiosk>
      <KioskForm action="/api/kiosk/pair" errors={problems.items}>
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
        <TextField
          {...PRIVATE_INPUT}
          name="code"
          label={t("codeLabel")}
          hint={t("codeHint")}
          error={problems.of("code")}
          width="code"
          inputMode="numeric"
          maxLength={9}
        />
        <Button className="kiosk-big">{t("action")}</Button>
      </KioskForm>
    </PublicKiosk>
  );
}
