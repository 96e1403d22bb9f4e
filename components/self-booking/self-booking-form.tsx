import { SeenBoxesField, type SeenBoxesFieldProps } from "@/components/clinics/seen-boxes-field";
import { Boxes } from "@/components/self-booking/boxes";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox-group";
import { FieldError } from "@/components/ui/field-error";
import { TextField } from "@/components/ui/text-field";
import type { OpeningHours } from "@/lib/domain/hours/opening-hours";
import { weekSessions } from "@/lib/domain/hours/week-sessions";
import { kindField, sessionField, TICKED } from "@/lib/domain/visits/read-self-booking";
import { sessionWords } from "@/lib/domain/visits/self-booking-boxes";
import { AHEAD_MOST_DAYS, NOTICE_MOST_HOURS } from "@/lib/domain/visits/self-booking";
import { type VisitType, visitTypeName } from "@/lib/domain/visits/visit-types";

type Props = SeenBoxesFieldProps & {
  readonly types: readonly VisitType[];
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly openingHours: OpeningHours;
  readonly isTicked: (name: string) => boolean;
  readonly text: (name: string) => string;
};

/** The switch, and what it lets patients book: types, sessions of each clinician, how soon and how far ahead. */
export function SelfBookingForm(props: Props) {
  const { types, clinicians, openingHours, boxes, form, isTicked, text } = props;
  const { error } = form;
  const week = weekSessions(openingHours);
  const numberBox = (name: string) => ({
    ...({ name, inputMode: "numeric", width: "short", autoComplete: "off" } as const),
    ...{ defaultValue: text(name), error: error(name) },
  });
  return (
    <NativeForm action="/api/clinic/self-booking">
      <SeenBoxesField boxes={boxes} form={form} />
      <Card>
        <Checkbox
          name="on"
          option={{
            value: TICKED,
            label: "Patients may book a time themselves",
            hint: "Off, they ask by phone or message. What they have booked stays either way.",
          }}
          checked={isTicked("on")}
        />
        <Refusal box="on" error={error} />
      </Card>
      <Card title="What">
        <div id="kinds" className="space-y-2" tabIndex={-1}>
          <Refusal box="kinds" error={error} />
          <Boxes
            id="kind-boxes"
            label="Types patients may book"
            hint="How long each takes is set under Settings, Visits. A type that is renamed there has to be ticked anew."
            error={error}
            boxes={types.map((type) => ({
              name: kindField(type.kind),
              label: `${visitTypeName(type)}, ${type.minutes} min`,
            }))}
            isTicked={isTicked}
          />
        </div>
      </Card>
      <Card
        title="With whom, and when"
        lead="Tick the sessions somebody works in. Patients are offered what is still free in them, never a closed day. A session whose opening you change has to be ticked anew."
      >
        <div id="sessions" className="space-y-6" tabIndex={-1}>
          <Refusal box="sessions" error={error} />
          {week.length === 0 && <p>The clinic has no opening hours yet: set them first.</p>}
          {week.length > 0 &&
            clinicians.map(({ id, name }) => (
              <Boxes
                key={id}
                id={`sessions-${id}`}
                label={name}
                error={error}
                boxes={week.map((session) => ({
                  name: sessionField(id, session),
                  label: sessionWords(session).replaceAll(/ (?=[ap]m)/g, "\u00a0"),
                }))}
                isTicked={isTicked}
              />
            ))}
        </div>
      </Card>
      <Card title="How soon, how far ahead">
        <div className="space-y-5">
          <TextField
            {...numberBox("noticeHours")}
            label="At least how many hours before?"
            hint={`0 to ${NOTICE_MOST_HOURS}. Nobody books a time that is sooner.`}
          />
          <TextField
            {...numberBox("daysAhead")}
            label="How many days ahead at most?"
            hint={`1 to ${AHEAD_MOST_DAYS}.`}
          />
        </div>
      </Card>
      <Button>Save</Button>
    </NativeForm>
  );
}

function Refusal({ box, error }: { readonly box: string } & Pick<Props["form"], "error">) {
  const words = error(box);
  return words === undefined ? null : <FieldError id={`${box}-error`}>{words}</FieldError>;
}
