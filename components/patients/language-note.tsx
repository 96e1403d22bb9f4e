import { Notice } from "@/components/ui/notice";
import { FIRST_LANGUAGE, type Language, LANGUAGE_NAMES } from "@/lib/domain/people/language";

/** Over answers that were read in another language: what stands here is the English question, and who has checked ours. */
export function LanguageNote({ language }: { readonly language: Language }) {
  if (language === FIRST_LANGUAGE) return null;
  const name = LANGUAGE_NAMES[language];
  return (
    <Notice tone="warning" title={`The patient answered in ${name}`}>
      {name} wording: needs review by a clinical translator. The English question stands beside each answer.
    </Notice>
  );
}
