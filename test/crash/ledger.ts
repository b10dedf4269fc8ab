/** What is known of one fact: everything that may hold, and whether one of it must. */
interface Entry {
  readonly possible: ReadonlySet<string>;
  readonly sure: boolean;
}

/** What people were told: each act that was acknowledged, and each that may or may not have happened. */
export class Ledger {
  private readonly entries = new Map<string, Entry>();
  readonly counts = { told: 0, unclear: 0 };

  /** It was acknowledged: this holds, and nothing else. */
  told(fact: string, value: string): void {
    this.counts.told += 1;
    this.entries.set(fact, { possible: new Set([value]), sure: true });
  }

  /** It was acknowledged that this holds, unless one of the others that may hold was first. */
  toldOrBeaten(fact: string, value: string): void {
    this.counts.told += 1;
    this.entries.set(fact, { possible: new Set([...this.possible(fact), value]), sure: true });
  }

  /** No answer came, or one that leaves it open: it may hold. */
  mayBe(fact: string, value: string): void {
    this.counts.unclear += 1;
    const sure = this.entries.get(fact)?.sure ?? false;
    this.entries.set(fact, { possible: new Set([...this.possible(fact), value]), sure });
  }

  knows(fact: string): boolean {
    return this.entries.has(fact);
  }

  /** Where what is stored is not what people were told. */
  contradictions(stored: ReadonlyMap<string, string>): string[] {
    return [...this.entries].flatMap(([fact, { possible, sure }]) => {
      const is = stored.get(fact);
      if (is === undefined ? !sure : possible.has(is)) return [];
      return [
        `${fact}: ${[...possible].join(' or ')} was ${sure ? 'told' : 'tried'}, ${is ?? 'nothing'} is stored`,
      ];
    });
  }

  private possible(fact: string): Iterable<string> {
    return this.entries.get(fact)?.possible ?? [];
  }
}
