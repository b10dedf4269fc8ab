import { bold, type Line, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

/** What a leader and a coordinator read, and do, when nobody is left to be asked. */
export const stuckTexts = inBoth(
  {
    stuckTitle: '代役が見つかっていません',
    stuck: (d: { title: string; who: string }): Line => [
      bold(d.title),
      ' で、',
      user(d.who),
      'さんの代役をお願いできる人が、ほかに見つかりません。',
    ],
    colon: '：',
    gap: {
      open: (_: { by?: string }): Line => '代役は未定です。',
      filled: (d: { by?: string }): Line =>
        d.by ? [user(d.by), 'さんが参加します。'] : '代役が決まりました。',
      back: (_: { by?: string }): Line => '本人が参加できることになりました。',
      kept: (_: { by?: string }): Line => 'この人数で行います。',
      over: (_: { by?: string }): Line => '代役のないまま、この回の時間になりました。',
      gone: (_: { by?: string }): Line => 'この回は日程が変わりました。代役は要りません。',
    },
    canDo:
      '次のいずれかができます。心当たりの人にお願いする。参加できる人だけで行う。むずかしければ、日程の変更をチームで相談する。新しく引き受けられる人が出てきたら、こちらでも引き続きお願いします。',
    canDoCoordinator:
      'リーダーにもお知らせしましたが、まだ決まっていません。心当たりの人にお願いするか、リーダーと進め方を相談してください。',
    choose: '人を選んでお願いする',
    keep: 'この人数で行う',
    chooseTitle: '代役をお願いする',
    chooseLabel: 'お願いする人',
    chooseHint: 'その人に、あなたからのお願いとしてお知らせします。',
    chooseSubmit: 'お願いする',
    cancel: 'やめる',
    chosen: (d: { who: string }): Line => [
      user(d.who),
      'さんにお願いしました。お返事があればお知らせします。',
    ],
    keptNow: 'この人数で行う、と承りました。代役の募集を終えます。',
    unknown: 'この募集は見つかりませんでした。',
    leaderOnly: '代役を選べるのは、チームのリーダーかコーディネーターです。',
    askedAlready: 'この人には、この回のお願いをすでに送っています。',
    inTeam: 'この人はチームのメンバーで、この回に参加する予定です。別の人を選んでください。',
    settled: '代役の募集は、もう終わっています。',
  },
  {
    stuckTitle: 'No substitute yet',
    stuck: (d) => ['Nobody else could be found to stand in for ', user(d.who), ' at ', bold(d.title), '.'],
    colon: ': ',
    gap: {
      open: () => 'nobody yet',
      filled: (d) => (d.by ? [user(d.by), ' comes'] : 'somebody comes'),
      back: () => 'they can come after all',
      kept: () => 'held with those who come',
      over: () => 'began without a substitute',
      gone: () => 'moved or cancelled, nobody is needed',
    },
    canDo:
      'You can ask somebody you know, hold the session with those who come, or talk with the team about another day. Should somebody become free, they are asked by themselves.',
    canDoCoordinator:
      'The leader was told and has found no way yet. Please ask somebody you know, or talk with the leader.',
    choose: 'Ask somebody',
    keep: 'Hold it with those who come',
    chooseTitle: 'Ask for a substitute',
    chooseLabel: 'Whom to ask',
    chooseHint: 'They are asked in your name.',
    chooseSubmit: 'Ask',
    cancel: 'Cancel',
    chosen: (d) => [user(d.who), ' has been asked. You will hear of the answer.'],
    keptNow: 'Held with those who come. Nobody else is asked.',
    unknown: 'This could not be found.',
    leaderOnly: 'Only the team’s leader or a coordinator may do that.',
    askedAlready: 'They were asked for this session already.',
    inTeam: 'They are in the team and come anyway. Please choose somebody else.',
    settled: 'The search has ended already.',
  },
);

export const stuckProblem = problems(stuckTexts);
