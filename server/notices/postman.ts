import { createTransport, type Transporter } from 'nodemailer';
import type { Settings } from '../config/index.ts';

export interface Letter {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** The same for the same content: whoever receives it twice can tell. */
  id: string;
  /** Where the reader chooses not to be sent any more. */
  unsubscribe: string;
}

/** Why an e-mail did not go. `forGood`: no attempt will go better. `message` holds no secret. */
export class MailFailure extends Error {
  readonly forGood: boolean;

  constructor(message: string, forGood: boolean) {
    super(message);
    this.name = 'MailFailure';
    this.forGood = forGood;
  }
}

/** Seconds that the mail server gets to answer, in milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Hands e-mail to the school's mail server, one connection an e-mail. */
export class Postman {
  private readonly transport: Transporter;
  private readonly from: { name: string; address: string };
  private readonly host: string;
  private readonly secrets: string[];

  constructor({ smtpUrl, mailFrom, publicUrl }: Settings) {
    const server = new URL(smtpUrl!);
    this.from = mailFrom!;
    this.host = new URL(publicUrl).hostname;
    this.secrets = [server.password, decodeURIComponent(server.password)].filter(Boolean);
    this.transport = createTransport({
      url: smtpUrl!,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...PATIENCE,
    });
  }

  /** Returns when the mail server has taken it. @throws {MailFailure} */
  async send(letter: Letter): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.from,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        messageId: `<${letter.id}@${this.host}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'List-Id': `<notifications.${this.host}>`,
          'List-Unsubscribe': `<${letter.unsubscribe}>`,
        },
      });
    } catch (error) {
      throw this.failure(error as Error & { code?: string; responseCode?: number });
    }
  }

  /** What the server refuses about the person or the text stays refused; anything else may pass. */
  private failure(error: Error & { code?: string; responseCode?: number }): MailFailure {
    const { code, responseCode = 0 } = error;
    const refused = code === 'EENVELOPE' || code === 'EMESSAGE';
    const words = this.secrets.reduce(
      (text, secret) => text.replaceAll(secret, '…'),
      `${code ? `${code}: ` : ''}${error.message}`,
    );
    return new MailFailure(words, refused && responseCode >= 500);
  }
}
