export type AddPlaceProps = {
  readonly id: string;
  readonly label: string;
  readonly places: readonly (readonly [value: string, words: string])[];
  readonly onAdd: (value: string) => void;
};

/** The list beside a picture: each place that is not marked yet, to mark it without pointing. */
export function AddPlace({ id, label, places, onAdd }: AddPlaceProps) {
  return (
    <p className="flex flex-wrap items-center gap-2">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="compact-select"
        value=""
        onChange={(event) => onAdd(event.currentTarget.value)}
      >
        <option value="" disabled>
          Choose
        </option>
        {places.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
