import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import { type Kind, MOST } from './rules';

const kindsJa: Record<Kind, string> = {
  nonprofit: 'NPO・市民団体',
  council: '社会福祉協議会',
  school: '学校',
  municipality: '自治体',
  facility: '福祉施設',
  group: '地域の集まり',
  other: 'その他',
};
const kindsEn: Record<Kind, string> = {
  nonprofit: 'nonprofit',
  council: 'council of social welfare',
  school: 'school',
  municipality: 'municipality',
  facility: 'care facility',
  group: 'local group',
  other: 'other',
};

export const texts = inBoth(
  {
    writeTitle: 'ノウハウを書く',
    editTitle: 'ノウハウを直す',
    publish: '公開する',
    save: '保存する',
    cancel: 'やめる',
    close: '閉じる',
    intro:
      '次のチームに役立つことを、短く書いてください。誰でも読めるので、個人名や団体の内情は書かないでください。探すときは「/probono knowhow 字幕 許可」のように、言葉を続けて入力します。',
    draftIntro:
      '振り返りの回答のうち、紹介してよいと言われた言葉から下書きをつくりました。ほかの声は、チームのまとめで読めます。読みやすく直して公開してください。答えた方が誰か分かる書き方は避けてください。',
    title: 'ひとことで',
    titleHint: '例：顔が写る前に紙一枚。80文字まで。',
    situation: 'どんな場面で',
    did: '何をしたか',
    outcome: 'どうなったか',
    dos: 'するとよいこと',
    donts: '避けたいこと',
    skills: `関係するスキル（${MOST.skills}つまで）`,
    themes: `関係するテーマ（${MOST.themes}つまで）`,
    kind: '団体の種類',
    kindOption: (d: { kind: Kind }) => kindsJa[d.kind],
    project: 'もとになったプロジェクト',
    scenario: 'シナリオ',
    scenarioHint: 'シナリオの名前や番号。わかる場合だけで構いません。',

    published: (d: { title: string }) =>
      `「${d.title}」を公開しました。似た活動のチームに、アプリからお知らせします。`,
    saved: (d: { title: string; version: number }) => `「${d.title}」の第${d.version}版を保存しました。`,

    foundTitle: (d: { words: string }) => `「${d.words}」に近いノウハウ`,
    foundNone: (d: { words: string }) =>
      `「${d.words}」に近いノウハウは、まだありません。別の言葉で探すか、わかったときに書き残してください。`,
    helpedBy: (d: { people: number }) => (d.people ? `役に立った：${d.people}人` : ''),
    read: '読む',
    helped: '役に立った',
    write: 'ノウハウを書く',
    thanked: (d: { title: string; people: number }) =>
      `「${d.title}」が役に立ったと記録しました（${d.people}人）。書いた方の励みになります。`,
    thankedBefore: (d: { title: string }) => `「${d.title}」は、すでに「役に立った」と記録しています。`,

    shownTitle: 'ノウハウ',
    retired: 'このノウハウは、いまは使われていません。',
    dropped: 'この下書きは公開されませんでした。',
    draft: 'まだ公開していない下書きです。',
    version: (d: { version: number; by: Part[]; at: Part }): Part[] => [
      `第${d.version}版：`,
      ...d.by,
      '　',
      d.at,
    ],
    readVersion: 'この版を読む',
    olderVersions: 'これより前の版は、「この版を読む」から順に読めます。',
    versionTitle: '以前の版',
    versionOf: (d: { version: number; versions: number }) =>
      `第${d.version}版（全${d.versions}版）です。いま使われている版ではありません。`,
    older: '一つ前の版',
    newer: '一つ後の版',
    back: '戻る',
    linked: (d: { links: string }) => `関係：${d.links}`,
    artifacts: 'このプロジェクトに残されたもの',
    comma: '、',
    edit: '直す',
    retire: '使わないことにする',
    retireTitle: '使わないことにする',
    retireText: '検索にもお知らせにも出なくなります。直して公開すれば、また使えます。',
    retireYes: '使わない',
    no: 'やめる',
    edited: (d: { by: Part[]; title: string; version: number }): Part[] => [
      ...d.by,
      `が、あなたの書いたノウハウ「${d.title}」を直しました（第${d.version}版）。`,
    ],
    retiredBy: (d: { by: Part[]; title: string }): Part[] => [
      ...d.by,
      `が、ノウハウ「${d.title}」を使わないことにしました。`,
    ],

    pitfallOver: 'このご提案は、もう終わっています。',
    gone: 'このノウハウは見つかりません。',
    notPublished: 'この版は公開されていません。読めるのは、このノウハウを直せる方だけです。',
    notYours: 'このノウハウを直せるのは、書いた方、プロジェクトのリーダー、コーディネーターです。',
    changed: 'ほかの方が先に直しました。入力した文章を控えてから、開き直してください。',
    noProject: 'そのプロジェクトは見つかりません。選び直してください。',
  },
  {
    writeTitle: 'Write down know-how',
    editTitle: 'Edit know-how',
    publish: 'Publish',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    intro:
      'A few words that help the next team. Everybody can read them: please leave out names, and what is private to an organisation. To search, type words behind the command: “/probono knowhow captions permission”.',
    draftIntro:
      'This draft was made of those answers to the retrospective that may be quoted; the others stand in the team’s summary. Please make it easy to read and publish it. Nobody should be able to tell who answered what.',
    title: 'In a few words',
    titleHint: 'For example: One sheet of paper before a face is filmed. Up to 80 characters.',
    situation: 'In what situation',
    did: 'What you did',
    outcome: 'What came of it',
    dos: 'Do',
    donts: 'Do not',
    skills: `Skills (up to ${MOST.skills})`,
    themes: `Themes (up to ${MOST.themes})`,
    kind: 'Kind of organisation',
    kindOption: (d) => kindsEn[d.kind],
    project: 'The project it comes from',
    scenario: 'Scenario',
    scenarioHint: 'Its name or number, if you know it.',

    published: (d) => `“${d.title}” is published. The app will bring it to teams with similar work.`,
    saved: (d) => `Version ${d.version} of “${d.title}” is saved.`,

    foundTitle: (d) => `Know-how about “${d.words}”`,
    foundNone: (d) =>
      `There is no know-how about “${d.words}” yet. Try other words, or write it down once you know.`,
    helpedBy: (d) => (d.people ? `Helped ${d.people === 1 ? '1 person' : `${d.people} people`}` : ''),
    read: 'Read',
    helped: 'It helped me',
    write: 'Write down know-how',
    thanked: (d) =>
      `Noted that “${d.title}” helped you (${d.people === 1 ? '1 person' : `${d.people} people`} so far). Whoever wrote it will be glad.`,
    thankedBefore: (d) => `You have said before that “${d.title}” helped you.`,

    shownTitle: 'Know-how',
    retired: 'This is no longer in use.',
    dropped: 'This draft was not published.',
    draft: 'A draft that is not published yet.',
    version: (d) => [`Version ${d.version}: `, ...d.by, ' · ', d.at],
    readVersion: 'Read this version',
    olderVersions: 'Versions before these can be read one by one from “Read this version”.',
    versionTitle: 'An earlier version',
    versionOf: (d) => `This is version ${d.version} of ${d.versions}. It is not the one in use now.`,
    older: 'The version before',
    newer: 'The version after',
    back: 'Back',
    linked: (d) => `About: ${d.links}`,
    artifacts: 'What its project kept',
    comma: ', ',
    edit: 'Edit',
    retire: 'No longer use it',
    retireTitle: 'No longer use it',
    retireText: 'It will not be found or shown any more. Once edited and published, it is in use again.',
    retireYes: 'Do not use it',
    no: 'Cancel',
    edited: (d) => [...d.by, ` edited your know-how “${d.title}” (version ${d.version}).`],
    retiredBy: (d) => [...d.by, ` took the know-how “${d.title}” out of use.`],

    pitfallOver: 'This is no longer offered.',
    gone: 'This know-how cannot be found.',
    notPublished: 'This version was never published. Only those who can edit this know-how can read it.',
    notYours: 'Whoever wrote it, the leader of its project and coordinators can edit it.',
    changed: 'Somebody else saved a version before you. Please keep your text, close this and open it again.',
    noProject: 'That project cannot be found. Please choose again.',
  },
);

export const problem = problems(texts);
