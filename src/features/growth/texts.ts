import type { Part as Piece } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Part } from './rules';

const ja: Record<Part, string> = {
  leader: 'リーダー',
  deputy: '副リーダー',
  member: 'メンバー',
  learner: '学びながら参加',
  mentor: 'リーダーの相談相手（メンター）',
  standIn: '活動回への参加',
};
const en: Record<Part, string> = {
  leader: 'leader',
  deputy: 'deputy',
  member: 'member',
  learner: 'took part to learn',
  mentor: 'mentor of the leader',
  standIn: 'at single sessions',
};

/** The experience record and sharing it. */
export const texts = inBoth(
  {
    title: 'わたしの活動の記録',
    close: '閉じる',
    cancel: 'やめる',
    private: 'この画面を見られるのは、あなただけです。',
    none: 'まだ記録はありません。チームで活動すると、役割・時間・学んだスキル・支援先からの言葉がここに残ります。募集は /probono find でご覧になれます。',
    sum: (d: { projects: number; sessions: number; hours: string | null }) =>
      `プロジェクト${d.projects}件、活動回${d.sessions}回、${d.hours ? `記録された時間${d.hours}時間` : '時間の記録なし'}`,
    learnedAll: (d: { skills: string }) => `学んだスキル：${d.skills}`,
    level: (d: { skill: string; level: number }) => `${d.skill} レベル${d.level}`,
    comma: '、',
    period: (d: { from: string; until: string | null }) => `${d.from}〜${d.until ?? '活動中'}`,
    part: (d: { part: Part; role: string }) =>
      d.role && d.role !== ja[d.part] ? `${d.role}（${ja[d.part]}）` : ja[d.part],
    line: (d: { organisation: string; period: string; part: string; hours: string | null }) =>
      `${d.organisation}　${d.period}\n${d.part}　${d.hours ? `${d.hours}時間` : '時間の記録なし'}`,
    lineBare: (d: { organisation: string; period: string; part: string }) =>
      `${d.organisation}　${d.period}\n${d.part}`,
    used: (d: { skills: string }) => `使ったスキル：${d.skills}`,
    learned: (d: { skills: string }) => `学んだスキル：${d.skills}`,
    thanks: '支援先からの言葉',
    thanksPrivate: '支援先からの言葉（チームの中だけでお読みください）',
    more: (d: { count: number }) => `ほかに${d.count}件あります。証明書にはすべて載ります。`,
    certificateJa: '証明書（日本語）',
    certificateEn: '証明書（英語）',
    share: '選んで共有',
    sent: '証明書の PDF を、このアプリとのダイレクトメッセージにお送りしました。',
    file: (d: { number: string }) =>
      `活動証明書です（番号 ${d.number}）。どなたに見せるかは、ご自由にお決めください。`,

    shareTitle: '記録を共有',
    shareIntro: '選んだものだけを載せます。投稿の前に、見え方をご確認いただけます。',
    next: '見え方を確かめる',
    which: '載せるプロジェクト',
    what: '一緒に載せるもの',
    whatHours: '活動時間',
    whatSkills: '使ったスキル・学んだスキル',
    whatThanks: '支援先からの言葉（引用の承諾があるもの）',
    channel: 'チャンネル',
    channelHint: '公開チャンネルを選べます。',
    person: '人',
    personHint: 'チャンネルの代わりに、一人の方へ送ることもできます。',
    word: 'ひとこと',
    previewTitle: '見え方の確認',
    previewIntro: 'このように届きます。',
    post: '投稿する',
    shared: '共有しました。まもなく届きます。',
    sharedBy: (d: { who: Piece[] }) => [...d.who, 'が、プロボノ活動の記録を共有しました。'],
    home: (d: { projects: number; hours: string | null }) =>
      `活動の記録：プロジェクト${d.projects}件、${d.hours ? `${d.hours}時間` : '時間の記録なし'}`,
    homeOpen: '記録を見る',

    whereOne: 'チャンネルか人の、どちらか一つを選んでください。',
    nothing: '記録が見つかりませんでした。/probono record からもう一度お試しください。',
    personBusy:
      'いまはこの方へのお声がけを控えています。チャンネルを選ぶか、証明書をご自分でお送りください。',
  },
  {
    title: 'My record',
    close: 'Close',
    cancel: 'Cancel',
    private: 'Only you can see this.',
    none: 'There is nothing here yet. Once you work in a team, your roles, hours, skills and the organisation’s words are kept here. /probono find shows who needs you.',
    sum: (d) =>
      `${d.projects} ${d.projects === 1 ? 'project' : 'projects'}, ${d.sessions} ${d.sessions === 1 ? 'session' : 'sessions'}, ${d.hours ?? 'no'} hours booked`,
    learnedAll: (d) => `Skills learned: ${d.skills}`,
    level: (d) => `${d.skill} (level ${d.level})`,
    comma: ', ',
    period: (d) => `${d.from} – ${d.until ?? 'today'}`,
    part: (d) => (d.role ? `${d.role} (${en[d.part]})` : en[d.part]),
    line: (d) =>
      `${d.organisation}, ${d.period}\n${d.part}, ${d.hours ? `${d.hours} hours` : 'no hours booked'}`,
    lineBare: (d) => `${d.organisation}, ${d.period}\n${d.part}`,
    used: (d) => `Skills used: ${d.skills}`,
    learned: (d) => `Skills learned: ${d.skills}`,
    thanks: 'The organisation’s words',
    thanksPrivate: 'The organisation’s words (for the team only)',
    more: (d) => `And ${d.count} more. The certificate has all of them.`,
    certificateJa: 'Certificate (Japanese)',
    certificateEn: 'Certificate (English)',
    share: 'Choose and share',
    sent: 'The certificate is in your direct messages with this app, as a PDF.',
    file: (d) => `Your certificate (number ${d.number}). Whom you show it to is up to you.`,

    shareTitle: 'Share my record',
    shareIntro: 'Only what you choose is shown. You see how it looks before it is posted.',
    next: 'See how it looks',
    which: 'Projects to show',
    what: 'What else to show',
    whatHours: 'Hours',
    whatSkills: 'Skills used and learned',
    whatThanks: 'The organisation’s words, where it agreed to be quoted',
    channel: 'Channel',
    channelHint: 'Any public channel.',
    person: 'Person',
    personHint: 'Instead of a channel, it can go to one person.',
    word: 'A word from you',
    previewTitle: 'How it will look',
    previewIntro: 'It will look like this.',
    post: 'Post',
    shared: 'Shared. It will be there in a moment.',
    sharedBy: (d) => [...d.who, ' shared a record of their pro bono work.'],
    home: (d) =>
      `My record: ${d.projects} ${d.projects === 1 ? 'project' : 'projects'}, ${d.hours ? `${d.hours} hours` : 'no hours booked'}`,
    homeOpen: 'See my record',

    whereOne: 'Please choose a channel or a person, one of the two.',
    nothing: 'The record could not be found. Please try again from /probono record.',
    personBusy:
      'This person should not be written to just now. Please choose a channel, or send them the certificate yourself.',
  },
);

export const problem = problems(texts);
