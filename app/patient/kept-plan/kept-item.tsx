import { getTranslations } from "next-intl/server";
import { ItemPlayer } from "@/app/patient/session/[sessionId]/[itemId]/item-player";
import type { ShownItem } from "@/components/kept-plan/shown-item";
import { FormBeside } from "@/components/form/form-beside";
import { KeptProgress } from "@/components/kept-plan/kept-progress";
import { SessionItem } from "@/components/sessions/session-item";
import { backAfter, sharesMuscles } from "@/lib/domain/dosing/day-rests";
import { doseTarget } from "@/lib/domain/exercises/dose-target";
import { type OwnPicture, shownText } from "@/lib/domain/exercises/own-exercise";
import type { KeptRest } from "@/lib/domain/outbox/phone-rests";
import { sidesInOrder } from "@/lib/domain/player/weaker-side";
import { type Placed, withSwaps } from "@/lib/domain/player/swap";
import { warmUpsBefore } from "@/lib/domain/programmes/warm-up-first";
import { doseWords } from "@/lib/i18n/dose-words";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { figureWords } from "@/lib/i18n/figure-words";
import { whyWords } from "@/lib/i18n/why-words";
import type { PlanToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";

type Plan = Extract<PlanToKeep, { kind: "plan" }>;
type Place = Placed<PlannedItem> & {
  /** The item it may take the place of, once that hurt. */
  readonly standsFor: string | null;
} & Omit<KeptRest, "id">;

/** The items of the kept plan, and behind each the easier exercise that may take its place once it hurt. */
export function keptPlaces({ items, easier, rests, rounds, open, day }: Plan): readonly Place[] {
  const swaps = [...easier].map(([itemId, swap]) => ({ ...swap, itemId, id: `easier-${itemId}` }));
  const standsFor = new Map(swaps.map(({ id, itemId }) => [id, itemId]));
  const places = withSwaps(items, swaps);
  const before = rests.worked.filter((work) => work.day < day);
  return places.map((item) => ({
    ...{ ...item, standsFor: standsFor.get(item.id) ?? null },
    // What an open session has in an item's place is done in that session.
    rounds: rounds.get(standsFor.get(item.id) ?? item.id) ?? open?.round ?? 1,
    backOn: backAfter(item.exerciseId, rests.worked, rests.restDays),
    backBefore: backAfter(item.exerciseId, before, rests.restDays),
    sharesWith: places.flatMap(({ id, exerciseId }) =>
      sharesMuscles(exerciseId, item.exerciseId) ? [id] : [],
    ),
  }));
}

/** A photo of the clinic's is kept on the phone; a video is too large for that, and says so. */
async function stillOf({ own }: PlannedItem): Promise<OwnPicture | null> {
  if (!own) return null;
  const { name, photoId, videoId } = own;
  const later = (await getTranslations("session"))("item.videoLater");
  return { name, photoId, videoId, videoLater: later };
}

/** One exercise of the kept plan: the page of the session, whose ways lead within the plan. */
export async function keptItem(item: Place, places: readonly Place[], plan: Plan): Promise<ShownItem> {
  const { id, standsFor, backOn, backBefore, sharesWith, rounds, exerciseId, side, dose, note } = item;
  const [say, words, figure] = [await doseWords(), await exerciseWords(), await figureWords()];
  const exercise = shownText(words, item);
  const shown = { id: exerciseId, words: figure(exerciseId), own: await stillOf(item) };
  const weaker = plan.weaker[exerciseId];
  const sides = sidesInOrder(side, weaker ?? null);
  // What stands in for it is of a day on which it hurt.
  const items = places.filter((one) => one.standsFor === null || one.id === id);
  const t = await getTranslations("session");
  const page = (
    <SessionItem
      action="/patient/kept-plan"
      backHref="#back"
      hurtsHref="#hurts"
      warmUpFirst={false}
      progress={
        <KeptProgress
          itemId={standsFor ?? id}
          words={t("item.progress", { number: "{number}", total: "{total}" })}
        />
      }
      isLast={false}
      exercise={exercise}
      inPlaceOf={item.inPlaceOf && words[item.inPlaceOf].name}
      figure={shown}
      player={<ItemPlayer sessionId="kept" item={item} sides={sides} hurtsHref="#hurts" figure={shown} />}
      dose={say(dose, side)}
      note={note}
      sides={sides.map((one) => ({
        ...{ side: one, clientKey: crypto.randomUUID(), outcome: undefined, amount: undefined },
      }))}
      target={doseTarget(dose)}
      why={await whyWords(exerciseId, plan.whyWords)}
      weaker={weaker}
      form={
        <FormBeside
          exerciseId={exerciseId}
          notes={plan.formNotes}
          kept={{ hasClips: plan.filmed.includes(exerciseId) }}
        />
      }
      formFelt={undefined}
      pain={undefined}
      problems={{}}
    />
  );
  const needs = warmUpsBefore(items, id).map((one) => one.id);
  return {
    id,
    standsFor,
    side,
    dose,
    needs,
    backOn,
    backBefore,
    sharesWith,
    rounds,
    name: exercise.name,
    page,
  };
}
