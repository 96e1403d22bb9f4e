import { QrCode } from "@/components/programmes/qr-code";

type TotpPictureProps = {
  /** What an authenticator app reads from the picture. */
  readonly address: string;
  /** The same for typing, base32. */
  readonly secret: string;
  readonly pictureLabel: string;
  readonly secretLabel: string;
};

/** What a phone scans to become somebody's second step, with the key in groups of four for typing. */
export function TotpPicture({ address, secret, pictureLabel, secretLabel }: TotpPictureProps) {
  return (
    <div className="space-y-3">
      <QrCode text={address} label={pictureLabel} className="size-48 rounded-door border border-line" />
      <p>
        {secretLabel}
        <br />
        <code className="text-[1.0625em] font-semibold tracking-wide break-words">
          {secret.match(/.{1,4}/g)?.join(" ")}
        </code>
      </p>
    </div>
  );
}
