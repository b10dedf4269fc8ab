/** Words to small numbers, in the order in which they come. */
export class Codes {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  /** The word's number; a new word gets the next one. */
  of(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The word's number, or -1. */
  find(word: string): number {
    return this.numbers.get(word) ?? -1;
  }
}

/** A set of small numbers for each of many owners. */
export class Bits {
  private readonly words: number;
  private readonly bits: Uint32Array;

  constructor(owners: number, kinds: number) {
    this.words = Math.max(1, Math.ceil(kinds / 32));
    this.bits = new Uint32Array(owners * this.words);
  }

  add(owner: number, kind: number): void {
    this.bits[owner * this.words + (kind >>> 5)]! |= 1 << (kind & 31);
  }

  /** How many kinds an owner here shares with an owner there. */
  shared(owner: number, there: Bits, other: number): number {
    let shared = 0;
    for (let word = 0; word < this.words; word++) {
      let both = this.bits[owner * this.words + word]! & there.bits[other * this.words + word]!;
      for (; both !== 0; both &= both - 1) shared++;
    }
    return shared;
  }
}

/** The words of two lists of owners as sets that can be compared with each other. */
export function comparable(
  here: readonly (readonly string[])[],
  there: readonly (readonly string[])[],
): [Bits, Bits] {
  const codes = new Codes();
  for (const words of [...here, ...there]) for (const word of words) codes.of(word);
  const bitsOf = (owners: readonly (readonly string[])[]) => {
    const bits = new Bits(owners.length, codes.size);
    owners.forEach((words, owner) => {
      for (const word of words) bits.add(owner, codes.of(word));
    });
    return bits;
  };
  return [bitsOf(here), bitsOf(there)];
}
