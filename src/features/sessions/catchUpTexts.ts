import { bold, join, type Line, type Part, user } from '../../core/blocks';
import { inBoth } from '../../core/texts';

/** To who missed a session: what happened, what was kept, and what comes next. */
export const catchUpTexts = inBoth(
  {
    title: '前回の活動のようす',
    intro: 'この回にいらっしゃらなかったので、ようすをお届けします。お返事はいりません。',
    session: (d: { title: string; when: Part }): Line => [bold(d.title), '\n', d.when],
    came: (d: { ids: readonly string[] }): Line => [
      '参加：',
      ...d.ids.flatMap((id, i) => [...(i ? ['、'] : []), user(id), 'さん']),
    ],
    did: (d: { done: string }) => `行ったこと：${d.done}`,
    reached: (d: { people: number }) => `届けた人数：${d.people}人`,
    kept: 'この回の記録',
    keptNone: '議事録や資料が残されたら、このメッセージに加えます。',
    next: (d: { when: Part }): Line => ['次の活動回は', d.when, 'です。またお会いしましょう。'],
  },
  {
    title: 'What you missed',
    intro: 'You were not at this session, so here is how it went. No answer is needed.',
    session: (d) => [bold(d.title), '\n', d.when],
    came: (d) => ['Took part: ', ...join(d.ids.map(user), ', ')],
    did: (d) => `What was done: ${d.done}`,
    reached: (d) => `Reached: ${d.people} ${d.people === 1 ? 'person' : 'people'}`,
    kept: 'Kept of this session',
    keptNone: 'Once minutes or results are kept, they are added here.',
    next: (d) => ['The next session is on ', d.when, '. See you there!'],
  },
);
