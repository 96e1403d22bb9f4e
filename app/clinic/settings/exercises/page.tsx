import type { Metadata } from "next";
import { OwnExerciseList } from "@/components/own-exercises/own-exercise-list";
import { SettingsPage } from "@/components/settings/settings-page";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/actions";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { viewOwnExercises } from "@/lib/use-cases/own-exercises/view-own-exercises";

export const metadata: Metadata = { title: "Exercises" };

const DONE: Readonly<Record<string, string>> = {
  retired: "Out of use. Programmes that have it keep it.",
  back: "Back in use",
};

type Props = { readonly searchParams: Promise<Query> };

export default async function OwnExercisesPage({ searchParams }: Props) {
  const actor = await pageActor("exercise.view");
  const [all, words, query] = await Promise.all([
    pageData(viewOwnExercises(actor)),
    exerciseWords(),
    searchParams,
  ]);
  const mayChange = may(actor, "exercise.manage");
  const basisName = (id: keyof typeof words) => words[id].name;
  const [inUse, retired] = [all.filter((one) => !one.retired), all.filter((one) => one.retired)];
  const done = DONE[String(query["done"])];
  const add = mayChange && <LinkButton href="/clinic/settings/exercises/new">Add an exercise</LinkButton>;
  return (
    <SettingsPage
      title="Exercises"
      lead="Your own exercises, or your own words for one of the catalogue. They come first in the programme’s search."
      beside={all.length > 0 && add}
    >
      {done !== undefined && <Notice tone="success" title={done} announce="politely" />}
      {query["problem"] !== undefined && (
        <Notice tone="error" title="That did not work. Please try again." announce="now" />
      )}
      {all.length === 0 ? (
        <Card>
          <EmptyState title="No exercises of your own yet" action={add}>
            Patients get the words of the catalogue.
          </EmptyState>
        </Card>
      ) : (
        <Card title="In use" flush>
          <OwnExerciseList exercises={inUse} basisName={basisName} mayChange={mayChange} />
        </Card>
      )}
      {retired.length > 0 && (
        <Card title="Out of use" lead="Not offered any more. Programmes that have one keep it." flush>
          <OwnExerciseList exercises={retired} basisName={basisName} mayChange={mayChange} />
        </Card>
      )}
    </SettingsPage>
  );
}
