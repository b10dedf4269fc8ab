import { type Activity, portfolio } from './portfolio';

type Closed = Extract<Activity, { state: 'closed' }>;
type Words = Closed['title'];

/** An activity that the club carried out again, or had before, for somebody else. */
export interface Round extends Closed {
  /** The activity of the portfolio that it repeats. */
  of: string;
  met: 'yes' | 'partly';
  /** Who of those whom one knows by name take part. */
  people: readonly string[];
}

interface Told {
  of: string;
  id: string;
  organisation: Closed['organisation'];
  title: Words;
  achieved: Words;
  change: Words;
  /** What the organisation would keep. */
  keep: Words;
  /** Days after the activity of the portfolio. */
  later: number;
  people?: readonly string[];
  /** The first of them who answer would rather not join again, and the goal was met in part. */
  unsure?: true;
}

const [REN, HINATA, TAKUYA, SAKURA, EMILY] = [
  'U0000REN005',
  'U0HINATA006',
  'U0TAKUYA007',
  'U0SAKURA010',
  'U00EMILY004',
] as const;

const told: readonly Told[] = [
  {
    of: 'online-meetings',
    id: 'online-meetings-volunteers',
    later: -95,
    unsure: true,
    organisation: {
      name: { ja: '潮見町社会福祉協議会', en: 'Shiomi Town Council of Social Welfare' },
      kind: 'council',
      prefecture: '12',
    },
    title: {
      ja: '民生委員さんとつながるオンライン会議勉強会',
      en: 'Online meetings with welfare volunteers',
    },
    achieved: {
      ja: '職員6名がオンライン会議を主催できるようになりました。定例の集いはまだ月1回です。',
      en: 'Six members of staff can host an online meeting; the regular gathering is held once a month so far.',
    },
    change: {
      ja: '坂の上の地区の民生委員さんが、雪の日も打ち合わせに参加できました。',
      en: 'Welfare volunteers from the hillside took part on a day of snow.',
    },
    keep: {
      ja: '同じ質問に何度でも付き合っていただけたので、安心して失敗できました。',
      en: 'They answered the same question as often as we asked, so we dared to fail.',
    },
  },
  {
    of: 'information-security',
    id: 'information-security-nursery',
    later: 150,
    people: [TAKUYA],
    organisation: {
      name: { ja: '社会福祉法人つくし野保育会', en: 'Tsukushino Nursery Association' },
      kind: 'facility',
      prefecture: '11',
    },
    title: { ja: '保育園の写真と名簿を守る勉強会', en: 'Keeping a nursery’s photographs and lists safe' },
    achieved: {
      ja: '4園の職員36名が研修を受け、写真の置き場所と消す日の決まりができました。',
      en: '36 members of staff of four nurseries were trained, and there is a rule where photographs lie and when they go.',
    },
    change: {
      ja: '保護者の方に、写真の扱いを自信をもって説明できるようになりました。',
      en: 'Staff explain to parents with confidence what happens to a photograph.',
    },
    keep: {
      ja: '園の一日の流れを先に見てくださったので、無理のない決まりになりました。',
      en: 'They watched a day at the nursery first, so the rules fit it.',
    },
  },
  {
    of: 'idea-review',
    id: 'idea-review-high-school',
    later: -110,
    people: [SAKURA, EMILY],
    organisation: {
      name: { ja: '県立あさぎり高等学校', en: 'Asagiri Prefectural High School' },
      kind: 'school',
      prefecture: '20',
    },
    title: {
      ja: '高校生の商店街アイデアのブラッシュアップ',
      en: 'Ideas of a high school for its shopping street',
    },
    achieved: {
      ja: '6チームが商店街で発表し、2つの案が夏のあいだ試されました。',
      en: 'Six teams presented in the shopping street; two ideas were tried over the summer.',
    },
    change: {
      ja: '「話を聞いてくれる大人が増えた」と、生徒のほうから店を訪ねるようになりました。',
      en: '“More grown-ups listen to us”: pupils now call at the shops by themselves.',
    },
    keep: {
      ja: 'どの案にも質問から入ってくださり、生徒が自分で直す力がつきました。',
      en: 'They began with a question every time, and pupils learned to mend their own ideas.',
    },
  },
  {
    of: 'video-editing',
    id: 'video-editing-festival',
    later: 110,
    people: [REN],
    organisation: {
      name: { ja: '灯籠まつり保存会', en: 'Lantern Festival Society' },
      kind: 'group',
      prefecture: '32',
    },
    title: { ja: '灯籠づくりを伝える2分動画', en: 'Two minutes on how lanterns are made' },
    achieved: {
      ja: '動画4本が町の公民館と学校で流れ、保存会の3名が編集を続けています。',
      en: 'Four films run in the town hall and at school, and three of the society go on editing.',
    },
    change: {
      ja: '動画を見た中学生5名が、はじめて灯籠づくりに加わりました。',
      en: 'Five pupils who saw the films came to make lanterns for the first time.',
    },
    keep: {
      ja: '祭りの言葉をそのまま字幕に残してくださいました。',
      en: 'They kept the words of the festival in the captions.',
    },
  },
  {
    of: 'online-meetings',
    id: 'online-meetings-carers',
    later: 80,
    organisation: {
      name: { ja: '認知症の家族の会なぎさ', en: 'Nagisa Association of Dementia Carers' },
      kind: 'group',
      prefecture: '40',
    },
    title: { ja: '介護する家族のためのオンラインの集いづくり', en: 'Online gatherings for family carers' },
    achieved: {
      ja: '世話人8名が集いを開けるようになり、夜の回を含めて月3回続いています。',
      en: 'Eight of the association can host a gathering; there are three a month, one of them in the evening.',
    },
    change: {
      ja: '家を空けられない方が、夜の20分だけでも話せるようになりました。',
      en: 'Who cannot leave the house has twenty minutes to talk at night.',
    },
    keep: {
      ja: '夜の回の練習にまで付き合っていただき、世話人が自信を持てました。',
      en: 'They rehearsed the evening gathering with us, and those who host it trust themselves.',
    },
  },
];

/** Rounds of activities of the portfolio, which make its two years: they read like it, for others and at other times. */
export const rounds: readonly Round[] = told.map(roundOf);

function roundOf({ of, later, people = [], unsure, achieved, change, keep, ...own }: Told): Round {
  const base = portfolio.find((it): it is Closed => it.id === of && it.state === 'closed');
  if (!base) throw new Error(`There is no ended activity ${of}.`);
  const { participants, organisation, ...rest } = base.retrospective;
  const [first, ...others] = [...participants].reverse();
  const said =
    first && unsure ? [{ ...first, rating: 3, again: false, recommend: true }, ...others] : participants;
  return {
    ...base,
    ...own,
    ...{ of, people, met: unsure ? 'partly' : 'yes', intermediary: null },
    rhythm: movedBy(base.rhythm, later),
    retrospective: { ...rest, achieved, participants: said, organisation: { ...organisation, change, keep } },
  };
}

function movedBy(rhythm: Activity['rhythm'], days: number): Activity['rhythm'] {
  if (rhythm.kind === 'weekly') return { ...rhythm, first: rhythm.first + days };
  return { kind: 'dates', sessions: rhythm.sessions.map((it) => ({ ...it, day: it.day + days })) };
}

/** Who of those whom one knows by name are in a team, beside whoever reacts. */
export const peopleOf = (activity: Activity | Round): readonly string[] =>
  'people' in activity ? activity.people : (inPortfolio[activity.id] ?? []);

const inPortfolio: Readonly<Record<string, readonly string[]>> = {
  'video-editing': [REN],
  'information-security': [TAKUYA, HINATA],
  'idea-review': [SAKURA],
  'it-tools': [HINATA],
};

/** Who leads, where it is not left to the matcher: two who have done it before are there to turn to. */
export const leaderFor: Readonly<Record<string, string>> = {
  'video-editing': REN,
  'video-editing-festival': REN,
  'information-security': TAKUYA,
  'information-security-nursery': TAKUYA,
};

/** The scenario that an activity was begun from. */
export const scenarioOf = (activity: Activity | Round): string =>
  'of' in activity ? activity.of : activity.id;

/** How far its goal was met. */
export const metOf = (activity: Activity | Round): Round['met'] => ('met' in activity ? activity.met : 'yes');
