import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TIME_ZONES, timeZoneName } from "@/lib/domain/hours/time-zones";

type TimeZoneFormProps = {
  /** The clinic's own, which an older list may have had and this one not. */
  readonly timeZone: string;
  /** From today on. */
  readonly visits: number;
  readonly error: string | undefined;
  /** What was chosen in a form that was refused. */
  readonly typed: string;
};

const counted = (visits: number) =>
  visits === 1 ? "The one visit from today on keeps" : `The ${visits} visits from today on keep`;

/** Another time zone for the clinic, with what moves and what does not said before it is saved. */
export function TimeZoneForm({ timeZone, visits, error, typed }: TimeZoneFormProps) {
  const zones = TIME_ZONES.includes(timeZone) ? TIME_ZONES : [timeZone, ...TIME_ZONES];
  return (
    <NativeForm action="/api/clinic/time-zone">
      <input type="hidden" name="shown" value={timeZone} />
      <SelectField
        name="timeZone"
        label="Time zone"
        options={zones.map((value) => ({ value, label: timeZoneName(value) }))}
        defaultValue={zones.includes(typed) ? typed : timeZone}
        error={error}
        className="max-w-sm"
      />
      <Notice tone="warning" title="What changes with the time zone">
        <ul className="list-disc ps-5">
          <li>
            {visits > 0 && `${counted(visits)} the time of day: 9:00 am stays 9:00 am. `}
            An entry a patient has put into their own calendar does not move.
          </li>
          <li>Opening hours keep their times of day too. The clocks of alerts go by the new zone at once.</li>
          <li>
            What has happened keeps its moment: visits of earlier days, notes and messages show the new zone’s
            time.
          </li>
        </ul>
      </Notice>
      <Button variant="secondary">Save the time zone</Button>
    </NativeForm>
  );
}
