import { getTranslations } from "next-intl/server";
import { PRIVATE_INPUT } from "@/components/kiosk/kiosk-form";
import type { PageProblems } from "@/components/kiosk/page-problems";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { one, type RawFields } from "@/lib/domain/intake/raw-fields";

export type DetailQuestionProps = {
  readonly detail: "mobile" | "email" | "emergency" | "contact";
  readonly fields: RawFields;
  readonly problems: PageProblems;
};

const MAX_LENGTH = 254;

/** The boxes of one detail's page; its question is the page's heading. */
export async function DetailQuestion({ detail, fields, problems }: DetailQuestionProps) {
  const t = await getTranslations("kiosk.details");
  const title = t(`titles.${detail}`);
  const box = (name: string) => ({
    ...PRIVATE_INPUT,
    name,
    defaultValue: one(fields, name),
    error: problems.of(name),
    maxLength: MAX_LENGTH,
  });
  switch (detail) {
    case "mobile":
      return (
        <TextField {...box(BOX_NAMES.mobile)} heading label={title} hint={t("mobileHint")} inputMode="tel" />
      );
    case "email":
      return (
        <TextField
          {...box(BOX_NAMES.email)}
          heading
          label={title}
          hint={t("emailHint")}
          inputMode="email"
          autoCapitalize="none"
        />
      );
    case "emergency":
      return (
        <>
          <h1>{title}</h1>
          <TextField {...box(BOX_NAMES.emergencyName)} label={t("emergencyName")} />
          <TextField {...box(BOX_NAMES.emergencyPhone)} label={t("emergencyPhone")} inputMode="tel" />
        </>
      );
    case "contact":
      return <ContactQuestions title={title} fields={fields} problems={problems} />;
  }
}

type ContactProps = Omit<DetailQuestionProps, "detail"> & { readonly title: string };

async function ContactQuestions({ title, fields, problems }: ContactProps) {
  const t = await getTranslations("kiosk.details");
  const options = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  return (
    <>
      <h1>{title}</h1>
      {(["mayRing", "mayLeaveMessage"] as const).map((name) => (
        <RadioGroup
          key={name}
          name={name}
          label={t(`${name}Question`)}
          options={options}
          value={one(fields, name)}
          error={problems.of(name)}
          layout="row"
        />
      ))}
    </>
  );
}
