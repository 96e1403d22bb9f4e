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
      lead="Through the gateway of your choice: it gets the mobile number and “Please open the portal”, signed."
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
