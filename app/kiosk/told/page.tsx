import { MessagePage } from "@/app/kiosk/message-page";

/** The answers of today's visit were handed in before. */
export default function ToldPage() {
  return <MessagePage words="told" clearsAfterSeconds={15} />;
}
