import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import { MOST_THEMES } from '../members';
import type { Place, Rhythm } from '../projects';
import type { Use } from './store';

interface Size {
  weeks: number;
  hours: number;
  minutes: number;
  rhythm: Rhythm;
  place: Place;
}

export const texts = inBoth(
  {
    title: 'シナリオ',
    close: '閉じる',
    intro: '活動の種類ごとの進め方です。選ぶと、プロジェクトの提案に内容が入った状態から始められます。',
    seek: 'さがす',
    seekHint: '例：動画、高齢者、オンライン',
    none: '当てはまるシナリオがありません。言葉を短くするか、別の言葉でおさがしください。',
    use: 'これで始める',
    show: 'くわしく見る',
    back: '一覧に戻る',
    edit: (d: { other: boolean }) => (d.other ? '編集する（英語）' : '編集する（日本語）'),
    retired: 'いまは使わないことにしています。',
    used: (d: Use) => {
      const went = [
        ...(d.closed ? [`完了${d.closed}件`] : []),
        ...(d.going ? [`募集・進行中${d.going}件`] : []),
        ...(d.cancelled ? [`取りやめ${d.cancelled}件`] : []),
        ...(d.rating === null ? [] : [`参加者の評価${d.rating.toFixed(1)}`]),
      ];
      return d.used ? `${d.used}回使われました（${went.join('・')}）` : 'まだ使われていません';
    },
    size: (d: Size) => {
      const rhythm = { once: '1回', weekly: '毎週', biweekly: '隔週', monthly: '毎月' }[d.rhythm];
      const place = { online: 'オンライン', site: '現地', both: 'オンラインでも現地でも' }[d.place];
      return `${rhythm}${d.minutes}分・約${d.weeks}週間・一人あたり週${d.hours}時間・${place}`;
    },
    purpose: 'だれに、どんな良いことがあるか',
    task: '参加する人がすること',
    goal: '目標の例',
    steps: '進め方',
    step: (d: { what: string; lasts: string }) => (d.lasts ? `${d.what}（${d.lasts}）` : d.what),
    roles: '役割',
    role: (d: { title: string; skills: string; seats: number }) => `${d.title}：${d.skills}（${d.seats}名）`,
    skill: (d: { skill: string; level: number }) => `${d.skill} ${d.level}以上`,
    deliverables: '成果物',
    pitfalls: 'つまずきやすいところ',
    measures: '成功のものさし',
    versions: 'これまでの版',
    version: (d: { version: number; by: Part[]; when: Part; reason: string }) => [
      `第${d.version}版　`,
      ...d.by,
      '　',
      d.when,
      ...(d.reason ? [`\n${d.reason}`] : []),
    ],
    first: '第1版　はじめから入っているもの',
    former: '退会した方',

    editTitle: 'シナリオの編集',
    save: '保存する',
    cancel: 'やめる',
    editIntro: '保存すると新しい版になり、次に始めるプロジェクトから使われます。前の版も残ります。',
    keepIntro:
      'このプロジェクトをもとに、ほかの団体でも使えるシナリオを作ります。団体や人の名前は書かないでください。',
    name: '名前',
    stepsHint: '1行に1つ。「内容｜期間」のように書きます。',
    linesHint: '1行に1つ書きます。',
    tierLabel: '活動の種類',
    themes: `テーマ（${MOST_THEMES}つまで）`,
    addRole: '役割を追加',
    dropRole: '最後の役割を外す',
    weeks: '期間（週）',
    hours: '一人あたりの時間（週）',
    minutes: '1回の長さ（分）',
    time: '開始時刻の例',
    slots: '活動する時間帯',
    place: '活動の場所',
    rhythm: '活動の間隔',
    state: '扱い',
    stateOption: (d: { retired: boolean }) => (d.retired ? 'いまは使わない' : '使う'),
    reason: '変えた理由',
    reasonHint: '次に見る人のために、ひとことで。',

    gone: 'このシナリオは見つかりませんでした。一覧からお選びください。',
    resting: 'このシナリオは、いまは使わないことになっています。ほかのものをお選びください。',
    beaten: 'ほかの人が先に保存しました。新しい版を見てから、もう一度編集してください。',
    noProject: 'このプロジェクトは見つかりませんでした。',
    tooMany: '12行までで書いてください。',
    tooLong: '1行を300文字以内（進め方は100文字以内、期間は40文字以内）で書いてください。',
    bounds: '書ける範囲を超えています。見直してください。',
  },
  {
    title: 'Scenarios',
    close: 'Close',
    intro: 'Ways that worked, one for each kind of activity. Choose one and your project is half written.',
    seek: 'Search',
    seekHint: 'Such as: video, elderly, online',
    none: 'No scenario fits. Try a shorter or another word.',
    use: 'Start with this',
    show: 'Details',
    back: 'Back to the list',
    edit: (d) => (d.other ? 'Edit (Japanese)' : 'Edit (English)'),
    retired: 'Retired: not offered for the time being.',
    used: (d) => {
      const went = [
        ...(d.closed ? [`${d.closed} finished`] : []),
        ...(d.going ? [`${d.going} open or running`] : []),
        ...(d.cancelled ? [`${d.cancelled} called off`] : []),
        ...(d.rating === null ? [] : [`rated ${d.rating.toFixed(1)} by participants`]),
      ];
      if (!d.used) return 'Not used yet';
      return `Used ${d.used === 1 ? 'once' : `${d.used} times`} (${went.join(', ')})`;
    },
    size: (d) => {
      const rhythm = { once: 'once', weekly: 'weekly', biweekly: 'every other week', monthly: 'monthly' }[
        d.rhythm
      ];
      const place = { online: 'online', site: 'on site', both: 'online or on site' }[d.place];
      const weeks = d.weeks === 1 ? '1 week' : `${d.weeks} weeks`;
      return `${d.minutes} minutes ${rhythm} · about ${weeks} · ${d.hours} h a week each · ${place}`;
    },
    purpose: 'What good it does, and for whom',
    task: 'What one would do',
    goal: 'A goal, for example',
    steps: 'Steps',
    step: (d) => (d.lasts ? `${d.what} (${d.lasts})` : d.what),
    roles: 'Roles',
    role: (d) => `${d.title}: ${d.skills} (${d.seats})`,
    skill: (d) => `${d.skill} ${d.level}+`,
    deliverables: 'Deliverables',
    pitfalls: 'Where it goes wrong',
    measures: 'How to tell that it worked',
    versions: 'Versions',
    version: (d) => [`${d.version} · `, ...d.by, ' · ', d.when, ...(d.reason ? [`\n${d.reason}`] : [])],
    first: '1 · came with the app',
    former: 'a former member',

    editTitle: 'Edit a scenario',
    save: 'Save',
    cancel: 'Cancel',
    editIntro: 'Saving makes a new version, for projects that begin from now on. Earlier ones stay.',
    keepIntro:
      'Make this project into a scenario for others. Please leave names of people and organisations out.',
    name: 'Name',
    stepsHint: 'One a line: “what | how long”.',
    linesHint: 'One a line.',
    tierLabel: 'Kind of activity',
    themes: `Themes (up to ${MOST_THEMES})`,
    addRole: 'Add a role',
    dropRole: 'Drop the last role',
    weeks: 'Weeks in all',
    hours: 'Hours a week, each',
    minutes: 'Minutes each time',
    time: 'Starts at, for example',
    slots: 'When in the week',
    place: 'Where',
    rhythm: 'How often',
    state: 'Offered',
    stateOption: (d) => (d.retired ? 'No: retired' : 'Yes'),
    reason: 'Why it changed',
    reasonHint: 'In a word, for who looks next.',

    gone: 'This scenario is gone. Please choose one from the list.',
    resting: 'This scenario is retired. Please choose another.',
    beaten: 'Somebody else saved first. Please look at their version, then edit again.',
    noProject: 'This project is gone.',
    tooMany: 'Please keep it to 12 lines.',
    tooLong: 'Please keep a line to 300 characters (a step to 100, how long to 40).',
    bounds: 'This is more than fits. Please check it.',
  },
);
export const problem = problems(texts);
