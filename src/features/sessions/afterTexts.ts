import { join, type Line, type Part, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Attended } from './roll';

type Ids = readonly string[];

const さん = (ids: Ids): Part[] => ids.flatMap((id, i) => [...(i ? ['、'] : []), user(id), 'さん']);
const and = (ids: Ids): Part[] => join(ids.map(user), ', ');

const minutes = (count: number): string => `${count} ${count === 1 ? 'minute' : 'minutes'}`;
/** In English, of one's own hours `you`, of somebody else's nobody is spoken to. */
interface Whose {
  own: boolean;
}

/** What is said once a session is over: who came, what was done, whose hours. */
export const afterTexts = inBoth(
  {
    afterTitle: '活動おつかれさまでした',
    afterAsk: '参加した人は、次のとおりでよろしいですか。ボタンひとつで活動時間が記録されます。',
    afterAgain: '参加した人の確認がまだです。次のとおりでよろしいですか。',
    booked: (d: { byLeader: boolean }) =>
      d.byLeader
        ? '参加した人を記録しました。'
        : 'お返事がなかったため、チームの返事をもとに参加した人を記録しました。違っていたら直してください。',
    came: (d: { ids: Ids }): Line => ['参加：', ...さん(d.ids)],
    cameNone: '参加：なし',
    missed: (d: { ids: Ids }): Line => ['不参加：', ...さん(d.ids)],
    minutes: '議事録を残す',
    minutesMissing: 'この回の議事録はまだありません。日付と出席、議題を入れたひな形から書けます。',
    confirm: 'このとおり記録する',
    correct: '直して記録する',
    correctAgain: '記録を直す',
    attendanceTitle: '参加した人の記録',
    attendanceLabel: '参加した人',
    attendanceHint: '活動がなかったときは、だれも選ばずに送ってください。',

    corrected: (d: { them: readonly Attended[] }): Line => [
      '本人の訂正：',
      ...d.them.flatMap((it, i) => [
        ...(i ? ['、'] : []),
        user(it.userId),
        it.came ? `さん（${it.minutes}分）` : 'さん（不参加）',
      ]),
    ],
    took: (d: { minutes: number }) => `活動した時間：${d.minutes}分`,
    reached: (d: { people: number }) => `届けた人数：${d.people}人`,
    did: (d: { done: string }) => `行ったこと：${d.done}`,
    figures: '内容と人数を書き添える',
    figuresTitle: '活動の内容と人数',
    figuresIntro: 'どれも書けるところだけで大丈夫です。休んだ人へのお知らせと、活動のまとめに使います。',
    figuresSaved: '書き添えました。ありがとうございます。',
    doneLabel: '行ったこと（一文で）',
    doneHint: '例：体操を2つと、参加者どうしのおしゃべりの時間。300文字まで。',
    reachedLabel: '活動を届けた人数',
    reachedHint: '支援先の参加者など、チーム以外の人のおよその数です。',
    tookLabel: '活動した時間（分）',
    tookHint: '予定と違ったときに直してください。参加した人の活動時間になります。',
    send: '送る',
    cancel: 'やめる',

    lately: '記録された活動時間',
    own: (d: { title: string; when: Part; came: boolean; minutes: number }): Line => [
      d.when,
      `　${d.title}：${d.came ? `${d.minutes}分` : '不参加'}`,
    ],
    notRight: '時間を直す',
    hoursTitle: '活動時間を直す',
    whose: 'だれの活動時間ですか',
    which: '活動回',
    cameLabel: (_: Whose) => '参加しましたか',
    cameYes: (_: Whose) => '参加した',
    cameNo: (_: Whose) => '参加していない',
    ownMinutes: '活動した時間（分）',
    ownMinutesHint: '空欄のままなら、その回の時間になります。途中からの参加や準備も、実際の時間でどうぞ。',
    ownNone: '直せる活動時間はありません。',
    ownNoneLate:
      '自分で直せるのは、記録されてから1週間です。それより前の回は、コーディネーターが直せますので、お声がけください。',
    ownLate: '記録から1週間を過ぎました。コーディネーターが直せますので、お声がけください。',
    ownGone: 'この回の記録は見つかりませんでした。',
    ownSaved: (d: Whose & { title: string; when: Part; came: boolean; minutes: number }): Line => [
      '直しました。',
      d.when,
      `の「${d.title}」は、${d.came ? `${d.minutes}分の参加` : '不参加'}として記録されています。`,
    ],
    ownSavedBy: (d: { by: string; title: string; when: Part; came: boolean; minutes: number }): Line => [
      user(d.by),
      'さんが、あなたの活動時間を直しました。',
      d.when,
      `の「${d.title}」は、${d.came ? `${d.minutes}分の参加` : '不参加'}です。`,
    ],
    hoursHelp: '記録された活動時間の確認と訂正',
  },
  {
    afterTitle: 'Thank you for the session',
    afterAsk: 'Were these the people who took part? One press books their hours.',
    afterAgain: 'It is still open who took part. Were it these?',
    booked: (d) =>
      d.byLeader
        ? 'It is booked who took part.'
        : 'As nobody answered, it was booked who took part by what the team had said. Please correct it if it is wrong.',
    came: (d) => ['Took part: ', ...and(d.ids)],
    cameNone: 'Took part: nobody',
    missed: (d) => ['Did not: ', ...and(d.ids)],
    minutes: 'Keep minutes',
    minutesMissing: 'There are no minutes of it yet. A template with date, attendance and topics is ready.',
    confirm: 'Book it so',
    correct: 'Correct and book',
    correctAgain: 'Correct it',
    attendanceTitle: 'Who took part',
    attendanceLabel: 'Took part',
    attendanceHint: 'If the session did not take place, choose nobody.',

    corrected: (d) => [
      'Put right by themselves: ',
      ...d.them.flatMap((it, i) => [
        ...(i ? [', '] : []),
        user(it.userId),
        it.came ? ` (${minutes(it.minutes)})` : ' (was not there)',
      ]),
    ],
    took: (d) => `It took ${minutes(d.minutes)}`,
    reached: (d) => `Reached: ${d.people} ${d.people === 1 ? 'person' : 'people'}`,
    did: (d) => `What was done: ${d.done}`,
    figures: 'Add what was done',
    figuresTitle: 'What was done',
    figuresIntro: 'Fill in what you can. It goes into the note to those who missed it and into the summary.',
    figuresSaved: 'Noted. Thank you.',
    doneLabel: 'What was done, in a sentence',
    doneHint: 'For example: two sets of exercises, and time to chat. Up to 300 characters.',
    reachedLabel: 'How many people it reached',
    reachedHint: 'About how many on the organisation’s side took part; without the team.',
    tookLabel: 'Minutes really worked',
    tookHint: 'Change it where it was otherwise than planned. It is booked for all who took part.',
    send: 'Send',
    cancel: 'Cancel',

    lately: 'Hours booked for you',
    own: (d) => [d.when, `  ${d.title}: ${d.came ? minutes(d.minutes) : 'not there'}`],
    notRight: 'Put hours right',
    hoursTitle: 'Put hours right',
    whose: 'Whose hours?',
    which: 'Session',
    cameLabel: (d) => (d.own ? 'Were you there?' : 'Were they there?'),
    cameYes: (d) => (d.own ? 'I was there' : 'They were there'),
    cameNo: (d) => (d.own ? 'I was not there' : 'They were not there'),
    ownMinutes: 'Minutes worked',
    ownMinutesHint:
      'Left empty, it is the session’s minutes. Joined late, or prepared something? Say what it was.',
    ownNone: 'There are no booked hours to put right.',
    ownNoneLate:
      'You can put hours right yourself within a week of their booking. For earlier ones please tell a coordinator, who can.',
    ownLate: 'This was booked more than a week ago. Please tell a coordinator, who can put it right.',
    ownGone: 'Nothing is booked for this session.',
    ownSaved: (d) => [
      'Done. ',
      d.when,
      `, “${d.title}”: ${d.own ? 'you were ' : ''}${d.came ? `there, ${minutes(d.minutes)}` : 'not there'}.`,
    ],
    ownSavedBy: (d) => [
      user(d.by),
      ' put your hours right. ',
      d.when,
      `, “${d.title}”: ${d.came ? `you were there, ${minutes(d.minutes)}` : 'you were not there'}.`,
    ],
    hoursHelp: 'Hours booked for me, to put right',
  },
);

export const afterProblem = problems(afterTexts);
