import { inBoth } from '../../core/texts';
import type { Facts, Need, Step } from './rules';

const ja: Record<Step, string> = {
  participant: '参加者',
  deputy: '副リーダー',
  leader: 'リーダー',
  mentor: 'メンター',
  coordinator: 'コーディネーター',
};

/** The way to leadership, in words. */
export const texts = inBoth(
  {
    title: 'わたしの道のり',
    step: ja as Record<Step, string>,
    arrow: ' → ',
    at: (d: { at: Step; served: boolean }) =>
      !d.served
        ? `いまは「${ja[d.at]}」を担えるところまで来ています。`
        : `いまは「${ja[d.at]}」として活動されています。`,
    start: 'これから最初の一歩です。',
    next: (d: { next: Step }) => `次は「${ja[d.next]}」。そのために、あと`,
    ready: (d: { next: Step }) => `「${ja[d.next]}」を引き受ける準備ができています。`,
    need: ({ fact, have, want }: Need) => {
      const more = want - have;
      const lines: Record<keyof Facts, string> = {
        teams: 'どこかのチームに参加する',
        finished: `プロジェクトを最後まで終える：あと${more}件（いま${have}件）`,
        sessions: `活動回に参加する：あと${more}回（いま${have}回）`,
        answered: `振り返りに答える：あと${more}件（いま${have}件）`,
        wouldLead: 'プロフィールで「チームのリーダーを引き受けてもよい」を選ぶ',
        deputy: 'チームの副リーダーを務める',
        led: 'チームのリーダーを務める',
        ledWell: `リーダーとして目標に届いて終える：あと${more}件（いま${have}件）`,
        mentored: 'はじめてのリーダーの相談相手を務める',
        coordinates: 'コーディネーターになる',
      };
      return lines[fact];
    },
    small: 'はじめの小さな一歩：',
    smallFor: (d: { fact: keyof Facts }) => {
      const lines: Record<keyof Facts, string> = {
        teams: '/probono find で、気になる募集を一つ見てみてください。',
        finished: 'いまのチームの活動を続けるか、/probono find で次の募集をご覧ください。',
        sessions: '/probono sessions で、次の活動回に「参加する」とお返事ください。',
        answered: '/probono retro に、お返事を待っている振り返りがあれば並んでいます。',
        wouldLead: '/probono register から、気が向いたときに選べます。',
        deputy: '気が向いたときに、チームのリーダーへお知らせください。',
        led: '気が向いたときに、コーディネーターへお知らせください。',
        ledWell: 'いまのチームの目標を /probono crew の仲間と確かめるところからどうぞ。',
        mentored: 'コーディネーターにご相談ください。',
        coordinates: 'コーディネーターにご相談ください。',
      };
      return lines[d.fact];
    },
    readyFor: (d: { next: Step }) => {
      const lines: Record<Step, string> = {
        participant: '',
        deputy: '次のチームで、リーダーに「一緒に担いたい」と声をかけてみてください。',
        leader: '次のチームをつくるとき、リーダーの候補になります。',
        mentor:
          'はじめてリーダーを務める人の相談相手になれます。引き受けてもよいときは、コーディネーターに一声おかけください。',
        coordinator: 'ご興味があれば、いまのコーディネーターにご相談ください。',
      };
      return lines[d.next];
    },
    end: '道のりの最後まで来られました。次の人に、手を貸してください。',
    kind: 'これは目安です。どの段階でも活動は同じように大切で、急ぐ必要はありません。この画面を見られるのはあなただけです。準備ができたときは、コーディネーターに月に一度お知らせすることがあります。',
    kindQuiet:
      'これは目安です。どの段階でも活動は同じように大切で、急ぐ必要はありません。この画面を見られるのはあなただけで、コーディネーターへのお知らせは止めています。',
    beQuiet: '候補として知らせない',
    beHeard: '候補として知らせてよい',
    quietSaved:
      'これからは、候補としてコーディネーターにお知らせしません。いつでも /probono path から戻せます。',
    heardSaved:
      '準備ができたときに、コーディネーターにお知らせします。引き受けるかどうかは、そのつどお選びいただけます。',
  },
  {
    title: 'My path',
    step: {
      participant: 'participant',
      deputy: 'deputy',
      leader: 'leader',
      mentor: 'mentor',
      coordinator: 'coordinator',
    },
    arrow: ' → ',
    at: (d) => (d.served ? `You are a ${d.at} now.` : `You are ready to be a ${d.at}.`),
    start: 'Your first step lies ahead.',
    next: (d) => `Next is “${d.next}”. For it there is still missing:`,
    ready: (d) => `You are ready to be a ${d.next}.`,
    need: ({ fact, have, want }) => {
      const more = want - have;
      const lines: Record<keyof Facts, string> = {
        teams: 'take part in a team',
        finished: `finish ${more} more ${more === 1 ? 'project' : 'projects'} (${have} so far)`,
        sessions: `come to ${more} more ${more === 1 ? 'session' : 'sessions'} (${have} so far)`,
        answered: `answer ${more} more ${more === 1 ? 'retrospective' : 'retrospectives'} (${have} so far)`,
        wouldLead: 'say in your profile that you would lead a team',
        deputy: 'be the deputy of a team',
        led: 'lead a team',
        ledWell: `lead ${more} more ${more === 1 ? 'project' : 'projects'} to a goal that is met (${have} so far)`,
        mentored: 'be the mentor of somebody who leads for the first time',
        coordinates: 'become a coordinator',
      };
      return lines[fact];
    },
    small: 'A small step to begin with: ',
    smallFor: (d) => {
      const lines: Record<keyof Facts, string> = {
        teams: 'look at one posting with /probono find.',
        finished: 'go on with your team, or look at the next posting with /probono find.',
        sessions: 'say that you come to your next session with /probono sessions.',
        answered: '/probono retro shows the retrospectives that wait for you, if any.',
        wouldLead: 'choose it in /probono register, whenever you like.',
        deputy: 'tell the leader of your team, whenever you like.',
        led: 'tell a coordinator, whenever you like.',
        ledWell: 'look at the goal together with the people of /probono crew.',
        mentored: 'talk to a coordinator.',
        coordinates: 'talk to a coordinator.',
      };
      return lines[d.fact];
    },
    readyFor: (d) => {
      const lines: Record<Step, string> = {
        participant: '',
        deputy: 'In your next team, tell the leader that you would share the work.',
        leader: 'You are among those who may lead when the next team is formed.',
        mentor:
          'You could be the mentor of somebody who leads for the first time. If you like the thought, tell a coordinator.',
        coordinator: 'If you like the thought, talk to one of the coordinators.',
      };
      return lines[d.next];
    },
    end: 'You have come to the end of the path. Please lend a hand to those who follow.',
    kind: 'This is a guide, not a measure. Work at every step matters alike, and there is no hurry. Only you see this page. Once you are ready, coordinators may hear of it, once a month.',
    kindQuiet:
      'This is a guide, not a measure. Work at every step matters alike, and there is no hurry. Only you see this page, and coordinators do not hear of it.',
    beQuiet: 'Don’t suggest me',
    beHeard: 'You may suggest me',
    quietSaved:
      'From now on coordinators are not told when you are ready. /probono path takes it back at any time.',
    heardSaved: 'Coordinators hear of it when you are ready. Whether you say yes is up to you each time.',
  },
);
