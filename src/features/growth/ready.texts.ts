import type { Part } from '../../core/blocks';
import { user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Facts } from '../path';
import type { ReadyState, ReadyStep } from './ready.rules';

type Why = Facts & { title: string };
type By = { by: readonly Part[] };
type Who = { who: string };

const several = (many: number, one: string, more = `${one}s`) => `${many} ${many === 1 ? one : more}`;

/** Who is ready for the next step, for coordinators, and the question to whom it is about. */
export const readyTexts = inBoth(
  {
    title: '次の一歩の準備ができた人',
    intro:
      '活動の記録から、次の役割をお願いできそうな方です。お願いするかどうかは、皆さんでお決めください。並び順に意味はありません。',
    note: 'ご本人には、ボタンを押すまでお知らせしません。知らせないでほしいと選んだ方、休止中の方は含みません。次回は来月の最初の営業日です。',
    gone: 'いま、ここでお知らせする方はいません。',
    mentors: 'メンター（はじめてのリーダーの相談相手）をお願いできる方',
    mentorsMeans:
      'いま決めることはありません。はじめてリーダーを務める方がいるときに、相談相手の候補としてお知らせします。',
    whyMentor: (d: Facts) => ` — リーダーとして${d.ledWell}件を目標に届けて終えています`,
    step: {
      deputy: '副リーダー',
      leader: 'リーダー',
      mentor: 'メンター',
      coordinator: 'コーディネーター',
    } as Record<ReadyStep, string>,
    why: {
      deputy: (d: Why) =>
        `プロジェクトを${d.finished}件終え、活動回に${d.sessions}回参加、振り返りに${d.answered}件回答。いまは「${d.title}」のチームで、副リーダーはまだいません。`,
      leader: (d: Why) =>
        `プロジェクトを${d.finished}件終え、活動回に${d.sessions}回参加、振り返りに${d.answered}件回答。「リーダーを引き受けてもよい」は、まだ選ばれていません。`,
      mentor: (d: Why) => `リーダーとして${d.ledWell}件を目標に届けて終えています。`,
      coordinator: (d: Why) =>
        `リーダーとして${d.ledWell}件を目標に届けて終え、振り返りに${d.answered}件回答。`,
    } as Record<ReadyStep, (d: Why) => string>,
    name: '副リーダーをお願いする',
    nameTitle: '副リーダー',
    nameText: 'ご本人とチームのチャンネルにお知らせします。先にリーダーと話しておくと安心です。',
    cancel: 'やめる',
    ask: '引き受けられるか尋ねる',
    appoint: 'コーディネーターに任命する',
    later: '今はお願いしない',
    state: {
      named: (d: By) => [...d.by, 'が、副リーダーをお願いしました。'],
      asked: (d: By) => [...d.by, 'が、リーダーを引き受けられるか尋ねました。お返事を待っています。'],
      yes: () => ['リーダーを引き受けてもよいとのことです。次のチームづくりから候補になります。'],
      no: () => ['いまは見送りたいとのことです。半年は、こちらからお尋ねしません。'],
      silent: () => ['期限までにお返事がありませんでした。半年は、こちらからお尋ねしません。'],
      later: (d: By) => [...d.by, 'が、今はお願いしないと決めました。半年は、ここに出しません。'],
      appointed: () => ['コーディネーターに任命されました。'],
    } as Record<Exclude<ReadyState, 'told' | 'noted'>, (d: By) => Part[]>,

    leadTitle: 'リーダーを引き受けてみませんか',
    leadWhy: (d: Facts) =>
      `これまでプロジェクトを${d.finished}件終え、活動回に${d.sessions}回参加してくださいました。コーディネーターが、チームのリーダーをお願いできるのではと考えています。`,
    leadMeans:
      'リーダーは、初回の進め方を決め、メンバーと支援先の間に立つ役目です。はじめての方には、経験のある相談相手をご紹介するようにしています。すぐにチームが決まるわけではなく、具体的なお願いのときに、あらためて伺います。',
    leadUntil: (d: { at: Part }): Part[] => [
      'お返事は ',
      d.at,
      ' までにお聞かせください。見送るときも、理由は要りません。',
    ],
    leadYes: '引き受けてもよい',
    leadNo: '今は見送る',
    thanks: {
      yes: 'ありがとうございます。プロフィールの「リーダーを引き受けてもよい」を選びました。次のチームづくりから候補になり、具体的なお願いのときにあらためて伺います。/probono register でいつでも変えられます。',
      no: 'お返事をありがとうございました。しばらくは、こちらからお尋ねしません。気持ちが変わったら、/probono register から選べます。',
      silent:
        'リーダーについてのお尋ねは、期限を過ぎたため締め切りました。気が向いたときに /probono register から選べます。',
    },
    said: {
      yes: (d: Who): Part[] => [user(d.who), 'さんは、リーダーを引き受けてもよいとのことです。'],
      no: (d: Who): Part[] => [user(d.who), 'さんは、リーダーは今は見送りたいとのことです。'],
      silent: (d: Who): Part[] => [user(d.who), 'さんから、期限までにお返事がありませんでした。'],
    },

    unknown: 'このお知らせは、もう使えません。',
    decided: 'この方については、すでに決まっています。',
    answered: 'このお尋ねは、すでに締め切りました。/probono register からいつでも選べます。',
    hasDeputy: 'このチームには、すでに副リーダーがいます。',
    notNow: 'いまはこの方へのお声がけを控えています。日をあらためるか、直接お話しください。',
  },
  {
    title: 'Ready for the next step',
    intro:
      'By what they did, these people could be asked for the next role. Whether to ask is for you to decide. Their order means nothing.',
    note: 'They are not told before you press a button. Whoever does not want to be suggested, or takes a break, is left out. The next message comes on the first workday of next month.',
    gone: 'There is nobody to tell of here now.',
    mentors: 'Could be a mentor of somebody who leads for the first time',
    mentorsMeans: 'Nothing to decide now: they are proposed when somebody leads for the first time.',
    whyMentor: (d) => ` — led ${several(d.ledWell, 'project')} to a goal that was met`,
    step: { deputy: 'deputy', leader: 'leader', mentor: 'mentor', coordinator: 'coordinator' },
    why: {
      deputy: (d) =>
        `Finished ${several(d.finished, 'project')}, came to ${several(d.sessions, 'session')}, answered ${several(d.answered, 'retrospective')}. Now in the team of “${d.title}”, which has no deputy.`,
      leader: (d) =>
        `Finished ${several(d.finished, 'project')}, came to ${several(d.sessions, 'session')}, answered ${several(d.answered, 'retrospective')}. Their profile does not say yet that they would lead.`,
      mentor: (d) => `Led ${several(d.ledWell, 'project')} to a goal that was met.`,
      coordinator: (d) =>
        `Led ${several(d.ledWell, 'project')} to a goal that was met, answered ${several(d.answered, 'retrospective')}.`,
    },
    name: 'Name as deputy',
    nameTitle: 'Deputy',
    nameText: 'They and the team’s channel are told. Please speak with the leader first.',
    cancel: 'Cancel',
    ask: 'Ask if they would lead',
    appoint: 'Appoint as coordinator',
    later: 'Not now',
    state: {
      named: (d) => [...d.by, ' named them the deputy.'],
      asked: (d) => [...d.by, ' asked whether they would lead. Their answer is awaited.'],
      yes: () => ['They would lead: they are considered when the next teams are formed.'],
      no: () => ['They would rather not lead now. They are not asked again for half a year.'],
      silent: () => ['They did not answer in time. They are not asked again for half a year.'],
      later: (d) => [...d.by, ' decided not to ask now. They are not suggested for half a year.'],
      appointed: () => ['They are a coordinator now.'],
    },

    leadTitle: 'Would you lead a team?',
    leadWhy: (d) =>
      `You have finished ${several(d.finished, 'project')} and come to ${several(d.sessions, 'session')}. The coordinators think that you could lead a team.`,
    leadMeans:
      'Who leads decides how the first session goes, and stands between the team and the organisation. We try to find somebody experienced to turn to for everybody who leads for the first time. A yes puts you in no team yet: you are asked again for each.',
    leadUntil: (d) => ['Please answer by ', d.at, '. If you decline, no reason is needed.'],
    leadYes: 'I would',
    leadNo: 'Not now',
    thanks: {
      yes: 'Thank you! Your profile says now that you would lead. You are considered when the next teams are formed, and asked each time. /probono register changes it at any time.',
      no: 'Thank you for your answer. We won’t ask for a while; should you change your mind, choose it in /probono register.',
      silent:
        'The time to answer whether you would lead is over. Whenever you like, choose it in /probono register.',
    },
    said: {
      yes: (d) => [user(d.who), ' would lead a team.'],
      no: (d) => [user(d.who), ' would rather not lead now.'],
      silent: (d) => [user(d.who), ' did not answer in time.'],
    },

    unknown: 'This can no longer be used.',
    decided: 'That has been decided already.',
    answered: 'This question has ended. /probono register lets you choose at any time.',
    hasDeputy: 'This team has a deputy already.',
    notNow: 'They are not to be asked now. Please try another day, or speak with them.',
  },
);

export const readyProblem = problems(readyTexts);
