import { type Block, para } from '../core/blocks';
import { describeFault } from '../core/fault';
import type { World } from '../core/feature';
import type { Lang } from '../core/lang';
import { Problem } from '../core/problem';
import { FieldErrors, fieldsOf } from '../core/values';
import type { View } from './payloads';
import { texts } from './texts';

export interface Log {
  info(data: object, text: string): void;
  warn(data: object, text: string): void;
  error(data: object, text: string): void;
}

/** One of the three places where a Problem becomes words, and anything else a fault with an id. */
export class Complaints {
  constructor(
    private readonly world: World,
    private readonly log: Log,
  ) {}

  /** For the person: what they can put right, or the id of what only we can. */
  words(error: unknown, lang: Lang, what: string): Block[] {
    return [para(this.sentence(error, lang, what))];
  }

  /** For a modal: a sentence for each input that is wrong; what is about none stands at the first. */
  atFields(error: unknown, lang: Lang, view: View): Record<string, string> {
    const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
    const first = inputs[0] ?? '';
    const fields = fieldsOf(error, lang) ?? { [first]: this.sentence(error, lang, view.callback_id) };
    return Object.fromEntries(
      Object.entries(fields).map(([name, sentence]) => [inputs.includes(name) ? name : first, sentence]),
    );
  }

  /** Logs a fault, once. @returns its id */
  fault(error: unknown, what: string): string {
    const id = this.world.newId().slice(-6).toUpperCase();
    this.log.error({ fault: id, what, ...describeFault(error) }, 'A handler failed.');
    return id;
  }

  private sentence(error: unknown, lang: Lang, what: string): string {
    if (error instanceof Problem) return error.in(lang);
    if (error instanceof FieldErrors) return Object.values(error.fields).join(' ');
    return texts[lang].fault({ id: this.fault(error, what) });
  }
}
