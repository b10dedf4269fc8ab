import { join, type Line, type Part, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

type Ids = { ids: readonly string[] };
const さん = (ids: readonly string[]): Part[] =>
  ids.flatMap((id, i) => [...(i ? ['、'] : []), user(id), 'さん']);
const and = (ids: readonly string[]): Part[] => join(ids.map(user), ', ');

/** Who comes next time, and whether they are enough. */
export const crewTexts = inBoth(
  {
    title: '次の活動回の出欠',
    save: '保存する',
    close: '閉じる',
    coming: (d: Ids): Line => ['参加：', ...さん(d.ids)],
    standing: (d: Ids): Line => ['代役：', ...さん(d.ids)],
    away: (d: Ids): Line => ['参加できない：', ...さん(d.ids)],
    silent: (d: Ids): Line => ['まだ返事なし：', ...さん(d.ids)],
    enough: (d: { count: number; least: number }) =>
      `見込み${d.count}人（最少${d.least}人）。人数は足りています。`,
    short: (d: { count: number; least: number }) =>
      `見込み${d.count}人（最少${d.least}人）。あと${d.least - d.count}人足りません。`,
    uncovered: (d: { roles: readonly string[] }) => `担当できる人がいない役割：${d.roles.join('・')}`,
    least: '最少人数',
    leastHint: 'これより少なくなりそうなとき、リーダーにお知らせし、アプリが代役を探します。',
    saved: '最少人数を保存しました。',
    noTeam: 'リーダーを務める活動中のチームはありません。/probono sessions で、ご自分の活動回を見られます。',
    allWell: '次の活動回で、人数や役割が足りないチームはありません。',
    warnTitle: '次の活動回の人数・役割が足りません',
    warnAdvice:
      '参加できない人やチームを離れた人の分は、アプリが代役を順に探しています。心当たりの人がいれば、声をかけてみてください。',
    ownAdvice:
      'アプリが代役を探している人はいません。心当たりの人に声をかけるか、下のボタンから最少人数を見直してください。',
    silentTitle: '次の活動回に、まだ返事のない人がいます',
    silentAdvice:
      '参加の返事だけでは、最少人数に届いていません。チームのチャンネルで声をかけてみてください。',
    wellTitle: '次の活動回の人数と役割がそろいました',
    open: '出欠を見る・最少人数を変える',
    leaderOnly: '最少人数を決められるのは、チームのリーダーかコーディネーターです。',
    leastRange: '1から100までの整数で入力してください。',
  },
  {
    title: 'Who comes next time',
    save: 'Save',
    close: 'Close',
    coming: (d) => ['Coming: ', ...and(d.ids)],
    standing: (d) => ['Standing in: ', ...and(d.ids)],
    away: (d) => ['Can’t make it: ', ...and(d.ids)],
    silent: (d) => ['No answer yet: ', ...and(d.ids)],
    enough: (d) => `${d.count} expected, ${d.least} needed: enough people.`,
    short: (d) => `${d.count} expected, ${d.least} needed: ${d.least - d.count} too few.`,
    uncovered: (d) => `Nobody for the role: ${d.roles.join(', ')}`,
    least: 'Minimum crew',
    leastHint: 'When fewer are expected, the leader is told and the app looks for substitutes.',
    saved: 'The minimum crew is saved.',
    noTeam: 'You lead no team at work. /probono sessions shows your own sessions.',
    allWell: 'No team lacks people or a skill at its next session.',
    warnTitle: 'Your next session lacks people or a skill',
    warnAdvice:
      'For those who can’t come or have left the team, the app asks around. If you know somebody, please ask them.',
    ownAdvice:
      'The app is asking nobody at the moment. Please ask somebody you know, or change the minimum crew below.',
    silentTitle: 'Some have not said whether they come',
    silentAdvice:
      'Those who said yes are fewer than the minimum crew. A word in the team’s channel may help.',
    wellTitle: 'Your next session has its people and skills',
    open: 'See who comes, change the minimum',
    leaderOnly: 'Only the team’s leader or a coordinator sets the minimum crew.',
    leastRange: 'Please give a whole number from 1 to 100.',
  },
);

export const crewProblem = problems(crewTexts);
