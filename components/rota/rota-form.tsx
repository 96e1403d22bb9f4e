import { SeenBoxesField, type SeenBoxesFieldProps } from "@/components/clinics/seen-boxes-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { rotaField } from "@/lib/domain/escalation/read-rota";
import { WEEK, WEEKDAY_NAMES } from "@/lib/domain/hours/read-hours";
import type { Rota } from "@/lib/contracts/rota";
import { sessionTimes } from "@/lib/domain/hours/time-of-day";

type Session = Rota["sessions"][number];
type Fields = {
  readonly rota: Rota;
  /** What a box shows and what is wrong with it; `kept` is the stored choice. */
  readonly box: (
    name: string,
    kept: string,
  ) => { readonly value: string; readonly error: string | undefined };
};

function SessionFields({ session, rota, box }: Fields & { readonly session: Session }) {
  const people = rota.people.map(({ id, name }) => ({ value: id, label: name }));
  const [duty, deputy] = [rotaField("duty", session), rotaField("deputy", session)];
  const [onDuty, second] = [box(duty, session.now?.onDutyId ?? ""), box(deputy, session.now?.deputyId ?? "")];
  const times = sessionTimes(session);
  const said = (what: string) => (
    <>
      {what}
      <VisuallyHidden>
        , {WEEKDAY_NAMES[session.weekday]} {times}
      </VisuallyHidden>
    </>
  );
  return (
    <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-[11.5rem_1fr_1fr]">
      <p className="tabular self-center font-semibold sm:pt-7">{times}</p>
      <SelectField
        name={duty}
        label={said("On duty")}
        defaultValue={onDuty.value}
        error={onDuty.error}
        options={[{ value: "", label: "Choose" }, ...people]}
      />
      <SelectField
        name={deputy}
        label={said("Deputy")}
        defaultValue={second.value}
        error={second.error}
        options={[{ value: "", label: "The clinic’s deputy" }, ...people]}
      />
    </div>
  );
}

/** Who answers alerts in every session of the week. */
export function RotaForm({ rota, box, form }: Fields & Pick<SeenBoxesFieldProps, "form">) {
  const days = WEEK.map((weekday) => ({
    weekday,
    sessions: rota.sessions.filter((one) => one.weekday === weekday),
  })).filter(({ sessions }) => sessions.length > 0);
  return (
    <NativeForm action="/api/clinic/rota" className="space-y-6">
      <SeenBoxesField boxes={rota.boxes.rota} form={form} />
      {days.map(({ weekday, sessions }) => (
        <fieldset key={weekday} className="border-t border-line pt-4 first:border-t-0 first:pt-0">
          <legend className="float-start mb-2 w-full text-(length:--h2) font-bold">
            {WEEKDAY_NAMES[weekday]}
          </legend>
          <div className="clear-both space-y-4">
            {sessions.map((session) => (
              <SessionFields key={session.session} session={session} rota={rota} box={box} />
            ))}
          </div>
        </fieldset>
      ))}
      <Button>Save the rota</Button>
    </NativeForm>
  );
}
