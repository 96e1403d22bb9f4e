import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerAddress } from "smtp-server";

export type TakenMail = { readonly to: string; readonly source: string };

/** Said to nobody: the connection ends, as when the server is gone. */
export const GONE = "000 gone";

/** A mail server on loopback; `answer` may refuse a recipient with a code and text. Its source's lines end in LF. */
export async function startSmtpServer(
  answer: (recipient: string) => string = () => "250 ok",
  took: (mail: TakenMail) => void = () => undefined,
) {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onRcptTo: ({ address }: SMTPServerAddress, session, done) => {
      const said = answer(address);
      if (said === GONE) {
        hangUp(({ id }) => id === session.id);
        return;
      }
      const responseCode = Number(said.slice(0, 3));
      done(responseCode < 400 ? null : Object.assign(new Error(said.slice(4)), { responseCode }));
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const source = Buffer.concat(parts).toString("utf8").replaceAll("\r\n", "\n");
        for (const { address } of envelope.rcptTo) {
          taken.push({ to: address, source });
          took({ to: address, source });
        }
        done();
      });
    },
  });
  type Connection = { readonly id: string; readonly close: () => void };
  const hangUp = (whose: (connection: Connection) => boolean) => {
    for (const connection of server.connections as Set<Connection>) if (whose(connection)) connection.close();
  };
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port: taking } = server.server.address() as AddressInfo;
  const stop = async () => {
    hangUp(() => true);
    await new Promise<void>((resolve) => server.close(resolve));
  };
  return { url: `smtp://127.0.0.1:${taking}`, taken, stop };
}
