// What was pasted or dropped and is still on its way is waited for before the form is sent, as long as a person would.
const patience = 15_000;

export class Coming {
  private readonly open = new Set<Promise<unknown>>();
  private isWaiting = false;
  private isGivenUp = false;
  // The button that was pressed last.
  private submitter: HTMLElement | null = null;

  /** @param tell is given whether it is waited for, or was given up */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly tell: (told: "waiting" | "late" | "in") => void,
  ) {}

  add(one: Promise<unknown>): void {
    this.isGivenUp = false;
    this.open.add(one);
    void one.finally(() => this.open.delete(one));
  }

  /** Is the form held back? Then it is sent as soon as all is in; where that takes too long a person is told, and sends it again without what is missing. */
  holds(event: SubmitEvent): boolean {
    if (!this.isWaiting && (this.open.size === 0 || this.isGivenUp)) return false;
    event.preventDefault();
    this.submitter = event.submitter;
    if (!this.isWaiting) void this.wait();
    return true;
  }

  private async wait(): Promise<void> {
    this.isWaiting = true;
    this.tell("waiting");
    let isLate = false;
    const late = new Promise<void>((resolve) =>
      setTimeout(() => {
        isLate = true;
        resolve();
      }, patience),
    );
    // More may be pasted while it waits.
    while (this.open.size > 0 && !isLate) await Promise.race([late, Promise.allSettled(this.open)]);
    this.isWaiting = false;
    this.isGivenUp = this.open.size > 0;
    this.tell(this.isGivenUp ? "late" : "in");
    if (!this.isGivenUp) this.form.requestSubmit(this.submitter);
  }
}
