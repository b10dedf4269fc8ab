import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Audience, Kind } from './rules';

const kindsJa: Record<Kind, string> = {
  minutes: '議事録',
  decision: '決めたこと',
  deliverable: '成果物',
  slides: 'スライド',
  photo: '写真',
  video: '動画',
};
const kindsEn: Record<Kind, string> = {
  minutes: 'Minutes',
  decision: 'Decision',
  deliverable: 'Deliverable',
  slides: 'Slides',
  photo: 'Photo',
  video: 'Video',
};
const audiencesJa: Record<Audience, string> = {
  team: 'チームだけ',
  club: 'クラブの登録者',
  company: '社内の全員',
};
const audiencesEn: Record<Audience, string> = {
  team: 'The team',
  club: 'Everybody registered with the club',
  company: 'Everybody in the company',
};

export const texts = inBoth(
  {
    keepTitle: '活動の記録を残す',
    changeTitle: '記録を直す',
    readTitle: '活動の記録',
    next: '次へ',
    save: '残す',
    cancel: 'やめる',
    close: '閉じる',
    startIntro: '議事録や成果物を残すと、チームの固定メッセージに並び、あとから検索できます。',
    about: 'どの活動のものか',
    aboutHint: 'プロジェクト名で探せます。活動回を選ぶと、その回の記録になります。',
    kind: '種類',
    kinds: kindsJa,
    title: '件名',
    link: 'リンク',
    linkHint: 'ファイルは元の場所に置いたままで、リンクだけを残します。',
    words: '内容',
    wordsHint: 'リンクだけのときは空欄でかまいません。書いた言葉で検索できます。',
    present: '出席した人',
    audience: '見られる人',
    audiences: audiencesJa,

    minutesTitle: (d: { day: string }) => `${d.day}の議事録`,
    template: (d: { topics: string }) =>
      `■ 議題\n${d.topics}\n\n■ 話したこと\n・\n\n■ 決まったこと\n・\n\n■ 次回まで（だれが・いつまでに）\n・`,
    nextMark: '■ 次回まで',
    topic: (d: { goal: string }) => `・目標への進みぐあい（${d.goal}）`,

    kept: (d: { title: string }) => `「${d.title}」を残しました。`,
    keptNext: (d: { words: string }) => `あとで「/probono keep find ${d.words}」で見つけられます。`,
    removed: (d: { title: string }) => `「${d.title}」の記録を消しました。元のファイルはそのままです。`,

    foundTitle: (d: { words: string }) => `「${d.words}」の記録`,
    foundNone: (d: { words: string }) =>
      `「${d.words}」の記録は見つかりませんでした。言葉を減らすか、別の言い方で試してください。`,
    foundMore: (d: { many: number }) => `ほかに${d.many}件あります。言葉を足すとしぼれます。`,
    findWhat: '何を探すか、続けて書いてください。例：/probono keep find 動画 議事録',
    see: '見る',
    edit: '直す',
    remove: '消す',
    removeTitle: '記録を消しますか',
    removeText: '記録と検索から消えます。元のファイルやメッセージは消えません。',
    open: '開く',
    of: (d: { project: string; when: Part[] }) => [d.project, ...(d.when.length ? ['　', ...d.when] : [])],
    keptBy: (d: { who: Part[]; audience: string }) => [...d.who, `が残しました。見られる人：${d.audience}`],
    presentLine: (d: { who: Part[] }) => ['出席：', ...d.who],
    whole: '（全体）',

    gone: 'この記録はもうありません。',
    notYours: 'この記録は、見られる人が限られています。必要なときは、チームのリーダーに相談してください。',
    notToChange: 'この記録を直せるのは、残した人とチームのリーダー、コーディネーターです。',
    noTeam: '残せる活動がまだありません。チームに入ると、その活動の記録を残せます。',
    notYourTeam: 'このプロジェクトのチームの人だけが残せます。',
    notALink: 'リンクは https:// から始まる形で入力してください。',
    nothingKept: '内容かリンクのどちらかを入力してください。',
  },
  {
    keepTitle: 'Keep for the project',
    changeTitle: 'Change what was kept',
    readTitle: 'From the project',
    next: 'Next',
    save: 'Keep',
    cancel: 'Cancel',
    close: 'Close',
    startIntro:
      'Minutes and results that you keep stand in the team’s pinned message, and can be found again by words.',
    about: 'What it belongs to',
    aboutHint: 'Type to look for a project. With a session it is kept for that one.',
    kind: 'Kind',
    kinds: kindsEn,
    title: 'Title',
    link: 'Link',
    linkHint: 'Files stay where they are; only the link is kept.',
    words: 'What it says',
    wordsHint: 'May stay empty when there is a link. It can be found by these words.',
    present: 'Who was there',
    audience: 'Who may see it',
    audiences: audiencesEn,

    minutesTitle: (d) => `Minutes of ${d.day}`,
    template: (d) =>
      `■ Topics\n${d.topics}\n\n■ What was said\n- \n\n■ What was decided\n- \n\n■ Until next time (who, by when)\n- `,
    nextMark: '■ Until next time',
    topic: (d) => `- How far we are (${d.goal})`,

    kept: (d) => `“${d.title}” is kept.`,
    keptNext: (d) => `Find it again with “/probono keep find ${d.words}”.`,
    removed: (d) => `“${d.title}” is no longer kept. The file itself is still where it was.`,

    foundTitle: (d) => `Kept: “${d.words}”`,
    foundNone: (d) => `Nothing that was kept answers “${d.words}”. Try fewer words, or other ones.`,
    foundMore: (d) =>
      `There ${d.many === 1 ? 'is 1 more' : `are ${d.many} more`}. Add a word to narrow it down.`,
    findWhat: 'Please say what to look for, such as: /probono keep find video minutes',
    see: 'See it',
    edit: 'Change',
    remove: 'Remove',
    removeTitle: 'Remove this?',
    removeText: 'It goes from the list and from the search. The file or message itself stays.',
    open: 'Open',
    of: (d) => [d.project, ...(d.when.length ? [' · ', ...d.when] : [])],
    keptBy: (d) => ['Kept by ', ...d.who, `. Who may see it: ${d.audience}`],
    presentLine: (d) => ['There: ', ...d.who],
    whole: '(as a whole)',

    gone: 'This is no longer kept.',
    notYours: 'Only some may see this. If you need it, please ask the team’s leader.',
    notToChange: 'Only who kept it, the team’s leader and coordinators can change this.',
    noTeam: 'There is no project yet that you can keep something for. Once you are in a team, there is.',
    notYourTeam: 'Only people of this project’s team can keep something for it.',
    notALink: 'Please enter a link that begins with https://.',
    nothingKept: 'Please enter some words or a link.',
  },
);

export const problem = problems(texts);
