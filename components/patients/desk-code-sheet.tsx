import { Fragment } from "react";
import { unbroken } from "@/components/check-in/unbroken";
import { QrCode } from "@/components/programmes/qr-code";

type DeskCodeSheetProps = {
  /** Eight characters. */
  readonly code: string;
  readonly clinicName: string;
  readonly clinicPhone: string;
  /** Where the code is typed. The picture holds this address alone: whoever scans it still needs the code. */
  readonly address: string;
  readonly until: string;
};

/** An address that a line may end after a slash of, and nowhere else while that is enough. */
const withBreaks = (address: string) =>
  address
    .replace(/^https?:\/\//, "")
    .split("/")
    .map((part, at) => (
      <Fragment key={at}>
        {at > 0 && "/"}
        <wbr />
        {part}
      </Fragment>
    ));

/** What the patient takes home. It names nobody. */
export function DeskCodeSheet({ code, clinicName, clinicPhone, address, until }: DeskCodeSheetProps) {
  return (
    <article className="mt-5 max-w-3xl rounded-door border border-line bg-surface p-6 text-text print:m-0 print:max-w-none print:border-0 print:p-0">
      <p className="font-semibold">
        {clinicName}, {unbroken(clinicPhone)}
      </p>
      <h2 className="mt-1 text-[1.75rem]">Open your own page</h2>
      <div className="mt-4 flex flex-wrap items-start gap-6">
        <ol className="min-w-0 grow basis-72 list-inside list-decimal space-y-3">
          <li>
            Scan the picture with your phone, or open{" "}
            <strong className="wrap-anywhere">{withBreaks(address)}</strong>
          </li>
          <li>
            Type this code:{" "}
            <strong className="block py-2 font-mono text-[2rem]/none tracking-[0.15em]" data-desk-code>
              {code.slice(0, 4)}-{code.slice(4)}
            </strong>
          </li>
          <li>Type your date of birth and your email address.</li>
        </ol>
        <QrCode text={address} label="Opens the page where the code is typed" className="size-40" />
      </div>
      <p className="mt-4">
        The code works once, until {until}. Afterwards you sign in with a code we send to your email address.
      </p>
      <p>
        Keep this paper to yourself until you have used it. Lost it? Ring the clinic, and we end the code.
      </p>
    </article>
  );
}
