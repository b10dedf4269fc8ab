import { randomBytes } from 'node:crypto';
import { readConfig } from '../config';
import type { Answer, Cx, Feature, Role, Values, World } from '../core/feature';
import { parseValues } from '../core/values';
import { type Engine, openDatabase } from '../db/database';

/** The club as the demo plays it: the app's own handlers on its own database, with a clock that the play sets. */
export class Club {
  private time = new Date();
  private readonly db: Engine;
  readonly world: World;

  constructor(env: NodeJS.ProcessEnv) {
    const config = readConfig(env);
    this.db = openDatabase(config.databaseUrl, { durable: false });
    const newId = () => randomBytes(9).toString('base64url');
    this.world = { db: this.db, settings: config, now: () => this.time, newId };
  }

  /** Goes to a moment: what is done next, is done then. */
  at(time: Date): void {
    this.time = time;
  }

  /** Presses a button of a feature. */
  async press(feature: Feature, verb: string, who: Cx['person'], value: string): Promise<Answer> {
    const button = feature.buttons?.[verb];
    if (!button) throw new Error(`${feature.name} has no button ${verb}`);
    return button.press(this.cx(who), { value, values: {}, meta: '' });
  }

  /** Submits a form of a feature, checked by its schema. */
  async submit(
    feature: Feature,
    verb: string,
    who: Cx['person'],
    values: Values,
    meta = '',
  ): Promise<string> {
    const form = feature.forms?.[verb];
    if (!form) throw new Error(`${feature.name} has no form ${verb}`);
    const id = this.world.newId();
    await form.submit(this.cx(who), parseValues(form.schema, values, who.lang), { id, meta, values });
    return id;
  }

  cx(person: Cx['person']): Cx {
    return { ...this.world, person };
  }

  person(id: string, ...roles: Role[]): Cx['person'] {
    return {
      id,
      lang: this.world.settings.locale,
      zone: this.world.settings.timezone,
      roles: new Set(roles),
      bot: false,
    };
  }

  close(): Promise<void> {
    return this.db.close();
  }
}
