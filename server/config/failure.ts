/**
 * Something that the person who starts Kerjaya can put right. It is printed as one line, without a stack:
 * `message` says what is wrong, `next` what to do about it.
 */
export class StartFailure extends Error {
  readonly next: string;

  constructor(message: string, next: string) {
    super(message);
    this.name = 'StartFailure';
    this.next = next;
  }

  get line(): string {
    return `${this.message} ${this.next}`.trim();
  }
}
