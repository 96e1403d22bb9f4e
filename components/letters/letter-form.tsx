import { LetterAutosave } from "@/components/letters/letter-autosave";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type RefusedForm = {
  readonly typed: (name: string) => string;
  readonly error: (name: string) => string | undefined;
};

type LetterFormProps = {
  /** Who writes. */
  readonly owner: string;
  readonly letter: {
    readonly id: string;
    readonly version: number;
    readonly savedKey: string | null;
    readonly recipient: string;
    readonly subject: string;
    readonly text: string;
  };
  /** What was refused, or null: the draft as it is stored. */
  readonly form: RefusedForm | null;
  /** The words stand over a colleague's: nothing is saved until a button is pressed. */
  readonly isConflict: boolean;
};

/** The draft of a letter: saved while it is written, then signed or thrown away. */
export function LetterForm({ owner, letter, form, isConflict }: LetterFormProps) {
  const { id, version, savedKey, ...stored } = letter;
  const shown = (name: keyof typeof stored) => (form === null ? stored[name] : form.typed(name));
  return (
    <NativeForm action={`/api/letters/${id}`}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="over" defaultValue="" />
      <TextArea
        name="recipient"
        label="To"
        hint="Name and address, as they stand on the letter"
        defaultValue={shown("recipient")}
        error={form?.error("recipient")}
        maxLength={500}
      />
      <TextField
        name="subject"
        label="About what"
        hint="For example: please see for possible inflammatory back pain"
        defaultValue={shown("subject")}
        error={form?.error("subject")}
        maxLength={200}
      />
      <TextArea
        name="text"
        label="The letter"
        hint="What came from the chart is yours to change. Say what you ask of them."
        rows={18}
        defaultValue={shown("text")}
        error={form?.error("text")}
        maxLength={20000}
      />
      {!isConflict && (
        <LetterAutosave
          owner={owner}
          letterId={id}
          version={version}
          savedKey={savedKey}
          isStored={form === null}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button name="move" value="sign">
          Save and sign
        </Button>
        <Button name="move" value="save" variant="secondary">
          Save the draft
        </Button>
      </div>
      <details>
        <summary>Throw this draft away</summary>
        <p className="my-3">It is gone for good, for your colleagues too.</p>
        <Button name="move" value="discard" variant="secondary">
          Throw the draft away
        </Button>
      </details>
    </NativeForm>
  );
}
