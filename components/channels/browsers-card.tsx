import { ThisBrowser } from "@/components/channels/this-browser";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

type OwnBrowser = { readonly id: string; readonly device: string; readonly createdAt: Date };
type ListProps = { readonly browsers: readonly OwnBrowser[]; readonly time: (at: Date) => string };

function OwnBrowsers({ browsers, time }: ListProps) {
  return (
    <ul className="ruled">
      {browsers.map(({ id, device, createdAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <p>
            <span className="font-semibold">{device}</span>{" "}
            <span className="text-door-small text-muted">since {time(createdAt)}</span>
          </p>
          <NativeForm action={`/api/push-subscriptions/${id}/remove`}>
            <Button variant="secondary" small fit>
              Remove <VisuallyHidden>{`${device}, since ${time(createdAt)}`}</VisuallyHidden>
            </Button>
          </NativeForm>
        </li>
      ))}
    </ul>
  );
}

type Props = ListProps & {
  /** Null where the server has no keys for push. */
  readonly pushKey: string | null;
  readonly staffId: string;
};

/** The browsers that show one's own messages, this one among them or to be added. */
export function BrowsersCard({ browsers, pushKey, staffId, time }: Props) {
  return (
    <Card title="Browser messages" lead="They say “Please open the portal” and nothing about anyone.">
      <div className="space-y-4">
        {pushKey === null ? (
          <Notice tone="warning" title="Browser messages are not set up on this server">
            The person who runs it sets VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY to the pair that{" "}
            <code>npx web-push generate-vapid-keys</code> prints, once, and keeps it.
          </Notice>
        ) : (
          <ThisBrowser whose={staffId} publicKey={pushKey} />
        )}
        {browsers.length > 0 && <OwnBrowsers browsers={browsers} time={time} />}
      </div>
    </Card>
  );
}
