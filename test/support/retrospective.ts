import type { Actor, Got } from './actor';
import type { Club } from './club';
import type { Filled } from './forms';
import type { Posted } from './recorder';

/** What whoever closes a project says of it. */
export const closing = {
  達成したこと: '職員12人が、自分たちだけで会議を開けるようになりました。',
  目標は達成できましたか: '達成できた',
  確認: ['このプロジェクトを終了します（元に戻せません）'],
};

/** The way from a close to the summary, as people go it. */
export class LookingBack {
  constructor(private readonly club: Club) {}

  async closes(who: string, filled: Filled = {}): Promise<Got> {
    const actor = this.club.person(who);
    const { modal } = await actor.types('close');
    return actor.submits(modal, { ...closing, ...filled });
  }

  /** The message that asks somebody, while it still asks. */
  asked(who: string): Posted {
    return this.club.person(who).told.find((it) => it.text.includes('振り返りのお願い'))!;
  }

  /** What stands in the team's channel. */
  room(id = 'p1'): Posted[] {
    return this.club.slack.inChannel(`team-${id}`);
  }

  summaries(id = 'p1'): Posted[] {
    return this.room(id).filter((it) => /三方よしの振り返り|Good for all three/.test(it.text));
  }

  participates(who: string, again: string, recommend: string, words: Filled = {}): Promise<Got> {
    return this.answers(who, '参加者として答える', {
      また参加したいですか: again,
      同僚にもすすめたいですか: recommend,
      ...words,
    });
  }

  speaksForOrganisation(who: string, words: Filled = {}): Promise<Got> {
    return this.answers(who, '支援先に代わって答える', {
      目標はどのくらい達成できましたか: '5  十分に達成できた',
      支援先はどのくらい満足していますか: '5  とても満足している',
      '支援先は、また頼みたいと言っていますか': '5  ぜひまた頼みたい',
      '誰に、どんな変化がありましたか': '一人暮らしの方が、毎週の集まりに戻ってきました。',
      ...words,
    });
  }

  speaksForCompany(who: string): Promise<Got> {
    return this.answers(who, '会社の立場で答える', {
      '会社の目指すことと、どのくらい合っていましたか': '4',
      会社は何を得ましたか: '若手が人に教える経験を積みました。',
    });
  }

  private async answers(who: string, button: string, filled: Filled): Promise<Got> {
    const actor: Actor = this.club.person(who);
    const { modal } = await actor.presses(button, this.asked(who));
    return actor.submits(modal, filled);
  }
}
