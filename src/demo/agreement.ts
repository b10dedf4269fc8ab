import type { Values } from '../core/feature';
import { type Activity, occasions } from './portfolio';
import { proposalOf } from './proposal';

type Settings = Parameters<typeof proposalOf>[2];

/** What the coordinator writes down once the organisation has agreed to an activity's goal. */
export function agreementOf(
  activity: Activity,
  { today, settings, ourUser }: { today: Date; settings: Settings; ourUser: string },
): Values {
  const lang = settings.locale;
  const { starts = '', ends = '', goal = '' } = proposalOf(activity, today, settings);
  const times = occasions(activity, today).length;
  const words = say[lang];
  return {
    statement: goal,
    starts,
    ends,
    'criterion1:measure': words.held,
    'criterion1:target': words.times(times),
    'criterion2:measure': words.satisfied,
    'criterion2:target': words.four,
    theirs: words.theirs,
    ours: words.ours(activity.work[lang].slice(0, 300)),
    outOfScope: words.out,
    theirName: words.name,
    ourUser,
  };
}

/** What the interview with an organisation showed, a screen after another. */
export const interviewOf = (day: string, lang: Settings['locale']): Values[] =>
  ({
    ja: [
      {
        heldOn: day,
        attendees: '代表の小池様、青木',
        need: '活動の楽しさが若い人に伝わり、手入れの仲間が増えること。',
      },
      {
        beneficiaries: '里山の手入れをする人と、遊びに来る親子',
        count: '120',
        existing: '写真と、年に4回のお便り。動画はまだありません。',
      },
      { decider: '代表の小池様', dates: '春の草刈りの前に、最初の1本がほしい。' },
      { risks: '映る子どもの保護者の同意', notes: '平日の夜に、オンラインで打ち合わせができます。' },
    ],
    en: [
      {
        heldOn: day,
        attendees: 'Mr Koike, chair; Aoki',
        need: 'That young people see the joy of it, and more of them help.',
      },
      {
        beneficiaries: 'Those who tend the woodland, and families who come',
        count: '120',
        existing: 'Photographs, and a letter four times a year. No film yet.',
      },
      { decider: 'Mr Koike, chair', dates: 'A first film before the mowing in spring.' },
      {
        risks: 'Consent of the parents of children who are seen',
        notes: 'Online on weekday evenings suits them.',
      },
    ],
  })[lang];

export const goalOfInterview = {
  ja: '春の草刈りまでに、活動を伝える1分の動画を3本公開し、初めて参加する人を10名迎える。',
  en: 'Before the mowing in spring, publish three films of a minute, and welcome ten people who come for the first time.',
};

const say = {
  ja: {
    held: '予定どおり開いた活動回',
    times: (times: number) => `${times}回`,
    satisfied: '参加した方の満足度（5段階）',
    four: '平均4以上',
    theirs: '参加者への案内、会場や端末の準備、当日の受付',
    ours: (work: string) => work,
    out: '活動期間のあとの運営、機材の購入、個人情報の預かり',
    name: '事務局ご担当者様',
  },
  en: {
    held: 'sessions held as planned',
    times: (times: number) => String(times),
    satisfied: 'how content participants are (1 to 5)',
    four: '4 or more on average',
    theirs: 'Inviting participants, room and devices, welcoming people on the day',
    ours: (work: string) => work,
    out: 'Running it afterwards, buying equipment, keeping personal data',
    name: 'The office',
  },
} as const;
