import Link from "next/link";
import { FigureImage } from "@/components/exercises/figure-image";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { doseNotation } from "@/lib/domain/exercises/dose-notation";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";

type OwnExerciseListProps = {
  readonly exercises: readonly OwnExercise[];
  readonly basisName: (id: ExerciseId) => string;
  readonly mayChange: boolean;
};

/** Exercises of the clinic's own, each with what it follows and its usual dose. */
export function OwnExerciseList({ exercises, basisName, mayChange }: OwnExerciseListProps) {
  if (exercises.length === 0) return <p className="px-4 py-2 text-muted sm:px-5">None.</p>;
  return (
    <ul className="divide-y divide-line">
      {exercises.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center gap-3 px-4 py-3 sm:px-5">
          <FigureImage
            id={one.basis}
            photoId={one.photoId}
            picture="thumbnail"
            alt=""
            className="h-auto w-20 shrink-0"
          />
          <div className="min-w-0 flex-1 basis-44">
            <Link
              href={`/clinic/settings/exercises/${one.id}`}
              prefetch={false}
              className="font-bold underline underline-offset-4"
            >
              {one.name}
            </Link>
            <p className="text-door-small text-muted">
              Follows {basisName(one.basis)}.{" "}
              {doseNotation(one.dose, exerciseById(one.basis).defaultSide ?? "each")}. Version {one.number}.
            </p>
          </div>
          {mayChange && (
            <NativeForm action={`/api/own-exercises/${one.id}/retire`} className="">
              <input type="hidden" name="retired" value={one.retired ? "no" : "yes"} />
              <Button small variant="quiet">
                {one.retired ? "Use again" : "Retire"}
                <span className="sr-only">: {one.name}</span>
              </Button>
            </NativeForm>
          )}
        </li>
      ))}
    </ul>
  );
}
