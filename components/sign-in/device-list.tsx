import { NativeForm } from "@/components/sign-in/native-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export type ListedDevice = {
  readonly id: string;
  readonly device: string;
  readonly current: boolean;
  /** "Last used today, 09:12" */ readonly lastUsed: string;
  readonly since: string;
};

type DeviceListProps = {
  readonly devices: readonly ListedDevice[];
  readonly words: { readonly thisDevice: string; readonly end: string };
};

/** Where somebody is signed in, each with its way out. */
export function DeviceList({ devices, words }: DeviceListProps) {
  return (
    <ul className="ruled">
      {devices.map(({ id, device, current, lastUsed, since }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {device} {current && <Badge tone="success">{words.thisDevice}</Badge>}
            </p>
            <p className="text-door-small text-muted">
              {lastUsed}
              <br />
              {since}
            </p>
          </div>
          <NativeForm action={`/api/sessions/${id}/end`}>
            <Button variant="secondary" small fit>
              {words.end} <VisuallyHidden>{`${device}, ${lastUsed}`}</VisuallyHidden>
            </Button>
          </NativeForm>
        </li>
      ))}
    </ul>
  );
}
