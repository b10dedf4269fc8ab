import { languages, prefectures, skills, themes } from '../taxonomy';
import { type Shares, shares } from './luck';

/** Skills that go together, with how often: what one knows seldom comes alone. */
export const circles: readonly Shares[] = [
  shares({
    excel: 8,
    'excel-macro': 3,
    'data-analysis': 4,
    statistics: 2,
    'survey-design': 3,
    'data-visualisation': 2,
  }),
  shares({
    'project-management': 6,
    negotiation: 3,
    'business-improvement': 4,
    logistics: 2,
    'needs-interview': 4,
    leadership: 3,
  }),
  shares({
    facilitation: 8,
    'workshop-design': 4,
    ideation: 3,
    'idea-review': 4,
    mentoring: 5,
    'graphic-recording': 1,
  }),
  shares({
    'it-support': 5,
    network: 3,
    'pc-setup': 4,
    'information-security': 4,
    'it-consulting': 3,
    'google-workspace': 3,
  }),
  shares({
    programming: 6,
    'programming-education': 2,
    javascript: 3,
    'web-development': 3,
    python: 3,
    'no-code': 2,
  }),
  shares({
    'online-meetings': 8,
    moderation: 4,
    lecturing: 4,
    'study-sessions': 3,
    'manual-writing': 3,
    'training-design': 3,
  }),
  shares({
    sns: 5,
    copywriting: 3,
    photography: 5,
    writing: 4,
    'flyer-design': 3,
    infographic: 2,
    editing: 3,
  }),
  shares({
    'video-editing': 2,
    filming: 3,
    subtitles: 2,
    sound: 2,
    narration: 2,
    'live-streaming': 1,
    'video-planning': 1,
  }),
  shares({ cad: 4, woodwork: 3, 'three-d-printing': 3, electronics: 3, 'equipment-making': 2, repair: 3 }),
  shares({
    'teaching-children': 6,
    'science-education': 3,
    'space-education': 2,
    'teaching-materials': 3,
    tutoring: 3,
    'inquiry-learning': 3,
    mentoring: 3,
  }),
  shares({
    'radio-exercise': 5,
    boccia: 4,
    moderation: 4,
    recreation: 3,
    listening: 5,
    'sports-coaching': 3,
    fitness: 2,
  }),
  shares({
    accounting: 4,
    bookkeeping: 4,
    budgeting: 3,
    excel: 5,
    'business-plan': 3,
    tax: 1,
    'grant-writing': 1,
  }),
  shares({
    english: 6,
    translation: 4,
    editing: 2,
    'easy-japanese': 2,
    intercultural: 3,
    portuguese: 1,
    chinese: 1,
    interpreting: 1,
  }),
  shares({ listening: 4, 'event-running': 5, 'set-up': 4, driving: 3, 'user-research': 3, negotiation: 3 }),
  shares({
    sales: 5,
    slides: 6,
    marketing: 4,
    'market-research': 3,
    'public-speaking': 4,
    'business-strategy': 2,
    mentoring: 2,
  }),
];

/** How much oftener than any other skill; an office knows Excel, few know how to stream. */
const popular: Readonly<Record<string, number>> = {
  excel: 70,
  facilitation: 36,
  slides: 30,
  'online-meetings': 24,
  'project-management': 18,
  minutes: 14,
  documents: 12,
  'event-running': 12,
  'business-improvement': 10,
  english: 8,
  photography: 8,
  programming: 10,
  moderation: 7,
  'data-analysis': 7,
  sns: 6,
  writing: 6,
  'set-up': 6,
  listening: 6,
  'teaching-children': 5,
  'video-editing': 0.5,
  'live-streaming': 0.3,
};
export const skillShares: Shares = new Map(skills.map(({ id }) => [id, popular[id] ?? 1]));

/** Levels, each with its share, of what one does every day, and of what one does beside. */
export const levelsAtWork = shares({ '2': 18, '3': 42, '4': 30, '5': 10 });
export const levelsAside = shares({ '1': 22, '2': 36, '3': 30, '4': 9, '5': 3 });
/** Level → how many of those who have it would rather learn than use it. */
export const learners = [1, 0.95, 0.5, 0.1, 0.05, 0];

export const hourShares = shares({ '1': 18, '2': 36, '3': 22, '4': 14, '5': 6, '6': 4 });
export const placeShares = shares({ online: 50, both: 40, site: 10 });
export const slotShares = shares({
  'weekday-evening': 40,
  saturday: 28,
  'weekday-daytime': 24,
  'weekday-lunch': 18,
  sunday: 18,
  'weekday-morning': 16,
});
/** How likely one speaks each language beside Japanese. */
export const languageOdds = new Map(
  languages.map(({ id }) => [id, { ja: 0, en: 0.2, zh: 0.03, ko: 0.02 }[id] ?? 0.004]),
);

const loved = ['children', 'education', 'elderly', 'disability', 'environment', 'town', 'disaster', 'sports'];
export const themeShares: Shares = new Map(themes.map(({ id }) => [id, loved.includes(id) ? 3 : 1]));

/** Where the company has many people. */
const cities = {
  '13': 60,
  '14': 30,
  '27': 20,
  '23': 12,
  '11': 12,
  '40': 10,
  '12': 8,
  '20': 10,
  '22': 10,
  '32': 3,
};
export const prefectureShares: Shares = new Map([
  ...prefectures.map(({ id }) => [id, 1.5] as const),
  ...shares(cities),
]);

export const notes = [
  '平日は21時以降だと助かります。',
  '子育て中なので、オンラインから始めたいです。',
  '学生のころ、地元の子ども会を手伝っていました。',
  '月末月初は経理の締めで動けません。',
  '教えるのは初めてですが、準備は得意です。',
  '手話を習い始めました。使える場があればうれしいです。',
  '定年まであと3年。経験を地域で生かしたいです。',
  '在宅勤務の日なら、昼休みに参加できます。',
  '車を出せます。機材の運搬もお任せください。',
  '人前で話すより、裏方が好きです。',
  '来春に異動の可能性があります。',
  'Happy to help in English; my Japanese is conversational.',
];
