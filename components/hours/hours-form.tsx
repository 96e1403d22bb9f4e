import { SeenBoxesField, type SeenBoxesFieldProps } from "@/components/clinics/seen-boxes-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { TextField } from "@/components/ui/text-field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { hoursField, SESSIONS_A_DAY, WEEK, WEEKDAY_NAMES } from "@/lib/domain/hours/read-hours";
import type { Weekday } from "@/lib/domain/hours/opening-hours";

type Box = (name: string) => { readonly value: string; readonly error: string | undefined };

const SESSION_WORDS = ["First session", "Second session", "Third session"];

/** A third session is rare: it is there when the day has one, or had one meanwhile. */
function sessionsShown(weekday: Weekday, box: Box): number[] {
  const third = SESSIONS_A_DAY - 1;
  const ends = [hoursField("open", weekday, third), hoursField("close", weekday, third)];
  const used = ends.some((name) => box(name).value !== "" || box(name).error !== undefined);
  return Array.from({ length: used ? SESSIONS_A_DAY : third }, (_, session) => session);
}

/** The day stands over its boxes; a screen reader hears it with each. */
function Label({ of, children }: { readonly of: string; readonly children: string }) {
  return (
    <>
      {children}
      <VisuallyHidden>, {of}</VisuallyHidden>
    </>
  );
}

function SessionBoxes({
  weekday,
  session,
  box,
}: {
  readonly weekday: Weekday;
  readonly session: number;
  readonly box: Box;
}) {
  const [opens, closes] = [hoursField("open", weekday, session), hoursField("close", weekday, session)];
  const words = `${WEEKDAY_NAMES[weekday]}, ${(SESSION_WORDS[session] ?? "").toLowerCase()}`;
  // Words about a time need the width of both boxes.
  const isRefused = [opens, closes].some((name) => box(name).error !== undefined);
  return (
    <div className={classes("grid gap-3", !isRefused && "grid-cols-2")}>
      {/* One under the other they need names; a screen reader hears them with each box. */}
      <p aria-hidden="true" className="col-span-full font-semibold text-muted sm:hidden">
        {SESSION_WORDS[session]}
      </p>
      <TextField
        name={opens}
        type="time"
        label={<Label of={words}>Opens</Label>}
        defaultValue={box(opens).value}
        error={box(opens).error}
      />
      <TextField
        name={closes}
        type="time"
        label={<Label of={words}>Closes</Label>}
        defaultValue={box(closes).value}
        error={box(closes).error}
      />
    </div>
  );
}

/** The week's opening hours, two sessions a day; an empty day is closed. */
export function HoursForm({ box, ...seen }: SeenBoxesFieldProps & { readonly box: Box }) {
  return (
    <NativeForm action="/api/clinic/hours" className="space-y-6">
      <SeenBoxesField {...seen} />
      {WEEK.map((weekday) => (
        <fieldset key={weekday} className="border-t border-line pt-4 first:border-t-0 first:pt-0">
          <legend className="float-start mb-2 w-full text-(length:--h2) font-bold">
            {WEEKDAY_NAMES[weekday]}
          </legend>
          <div className="clear-both grid gap-x-8 gap-y-4 sm:grid-cols-2">
            {sessionsShown(weekday, box).map((session) => (
              <SessionBoxes key={session} weekday={weekday} session={session} box={box} />
            ))}
          </div>
        </fieldset>
      ))}
      <Button>Save the hours</Button>
    </NativeForm>
  );
}
