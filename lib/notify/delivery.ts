/** A mail to send. */
export type Delivery = {
  /** Makes the Message-ID, so that a mail sent twice is known as one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where a mail program may post to end mails like this one (RFC 8058). */
  readonly oneClick?: string;
  /** A code to be scanned: goes along as a picture. */
  readonly scan?: string;
};
