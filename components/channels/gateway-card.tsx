import { WebhookForm } from "@/components/channels/webhook-form";
import { Card } from "@/components/ui/card";

type Props = {
  readonly webhookUrl: string | null;
  /** The hosts that this server lets a gateway have. */
  readonly webhookHosts: readonly string[];
};

/** Text messages, by a gateway of the clinic's choice. */
export function GatewayCard({ webhookUrl, webhookHosts }: Props) {
  return (
    <Card
      title="Text messages"
      lead="A text message service that you choose, the gateway, sends them. It is given the mobile number and the words “Please open the portal”, with a signature that shows they came from here."
    >
      {webhookHosts.length === 0 && webhookUrl === null ? (
        <p>
          Not set up on this server. The person who runs it lists the hosts a gateway may have in
          WEBHOOK_HOSTS.
        </p>
      ) : (
        <WebhookForm url={webhookUrl} />
      )}
    </Card>
  );
}
