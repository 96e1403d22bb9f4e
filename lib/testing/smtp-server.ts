import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export type TakenMail = { readonly to: string; readonly source: string };

/** A mail server on loopback that takes mail as RFC 5321 says; `answer` may refuse a recipient with a code and text. */
export async function startSmtpServer(answer: (recipient: string) => string = () => "250 ok") {
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let to = "";
    let data: string[] | null = null;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "EHLO" || verb === "HELO") say("250 test.example");
      else if (verb === "MAIL" || verb === "RSET") say("250 ok");
      else if (verb === "RCPT") {
        to = /<(.*)>/.exec(line)?.[1] ?? "";
        say(answer(to));
      } else if (verb === "DATA") {
        data = [];
        say("354 go on");
      } else if (verb === "QUIT") {
        say("221 bye");
        socket.end();
      } else say("500 not known");
    };
    const read = (line: string) => {
      if (data === null) command(line);
      else if (line === ".") {
        taken.push({ to, source: data.join("\n") });
        data = null;
        say("250 taken");
      } else data.push(line.replace(/^\.\./, "."));
    };
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      const lines = (rest + chunk.toString("utf8")).split("\r\n");
      rest = lines.pop() ?? "";
      lines.forEach(read);
    });
    say("220 test.example");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `smtp://127.0.0.1:${port}`, taken, stop };
}
