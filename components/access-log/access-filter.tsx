import { WHAT_OPTIONS } from "@/components/access-log/what-options";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { SelectField } from "@/components/ui/select-field";
import { SoftLink } from "@/components/ui/soft-link";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly staff: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
  readonly filter: {
    readonly patientId: string | null;
    readonly actorId: string | null;
    readonly from: string;
    readonly to: string;
  };
  /** A part of the record, or one thing done with it; empty for anything. */
  readonly what: string;
  readonly patientName: string | null;
  /** What was typed to find a patient, and who it may be. */
  readonly typed: string;
  readonly matches: readonly { readonly id: string; readonly name: string; readonly birthDate: string }[];
};

const PAGE = "/clinic/settings/access-log";

/** The boxes of both forms stand under each other; where there is room, those of the second on one line. */
const LINE =
  "grid items-end gap-3 sm:grid-cols-[repeat(2,minmax(0,1fr))_6rem] xl:grid-cols-[12rem_20rem_10rem_10rem_6rem]";

const asking = (query: Readonly<Record<string, string>>) =>
  `${PAGE}?${new URLSearchParams(query).toString()}`;

/** Whose record, who, and when. Ids and dates stand in the address; a name is posted. */
export function AccessFilter({ staff, filter, what, patientName, typed, matches }: Props) {
  const people = [
    { value: "", label: "Anybody" },
    ...staff.map(({ id, name, active }) => ({ value: id, label: active ? name : `${name}, no access now` })),
  ];
  const { actorId, from, to } = filter;
  const others = { ...(actorId !== null && { person: actorId }), ...(what !== "" && { what }), from, to };
  return (
    <div className="space-y-4">
      <NativeForm
        action="/api/access-log/patients"
        className={classes(LINE, "grid-cols-[minmax(0,1fr)_auto]")}
      >
        {Object.entries(others).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          name="name"
          label="Find a patient"
          defaultValue={typed}
          autoComplete="off"
          maxLength={120}
          className="sm:col-span-2"
        />
        <Button variant="secondary" className="xl:w-24">
          Find
        </Button>
      </NativeForm>
      {typed !== "" && (
        <div role="status">
          {matches.length === 0 ? (
            <p>Nobody found for “{typed}”.</p>
          ) : (
            <ul className="space-y-1">
              {matches.map(({ id, name, birthDate }) => (
                <li key={id}>
                  <SoftLink
                    href={asking({ patient: id, ...others })}
                    className="inline-flex min-h-(--target) items-center"
                  >
                    {name}, born {birthDate}
                  </SoftLink>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {patientName !== null && (
        <p>
          Only the record of <strong>{patientName}</strong>.{" "}
          <SoftLink href={asking(others)}>Show all</SoftLink>
        </p>
      )}
      <form action={PAGE} className={classes(LINE, "grid-cols-2")}>
        {filter.patientId !== null && <input type="hidden" name="patient" value={filter.patientId} />}
        <SelectField
          name="person"
          label="Who"
          options={people}
          defaultValue={filter.actorId ?? ""}
          className="max-sm:col-span-2"
        />
        <SelectField
          name="what"
          label="What"
          options={WHAT_OPTIONS}
          defaultValue={what}
          className="col-span-2 xl:col-span-1"
        />
        <TextField name="from" type="date" label="From" defaultValue={filter.from} />
        <TextField name="to" type="date" label="To" defaultValue={filter.to} />
        <Button className="max-sm:col-span-2 max-sm:justify-self-start">Show</Button>
      </form>
    </div>
  );
}
