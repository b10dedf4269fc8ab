import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

export const texts = inBoth(
  {
    title: 'プロフィール',
    submit: '保存する',
    cancel: 'やめる',
    close: '閉じる',
    intro:
      '登録内容は、あなたとコーディネーター、そして参加したチームのリーダーだけが見られます。あとからいつでも変えられます。',
    skills: 'スキル',
    skillsHint:
      '「動画編集」「Excel」のように入力すると候補が出ます。得意でなくても、関心があるだけで構いません。',
    level: (d: { skill: string }) => `${d.skill} のレベルと希望`,
    levelOption: (d: { level: number; wants: 'use' | 'learn' }) =>
      `${d.level} ${['関心がある', 'やってみたことがある', '仕事で使っている', '仕事で中心になっている', '人に教えている'][d.level - 1]}・${d.wants === 'use' ? '活かしたい' : '学びたい'}`,
    levelsMissing: 'スキルごとに、レベルと希望を選んでください。',
    levelsMissingTyped: (d: { skills: readonly string[] }) =>
      `${d.skills.map((it) => `「${it}」`).join('')}は、スキルの一覧にあります。下でレベルと希望を選び、もう一度保存してください。あなたのスキルに加わります。`,
    tooManySkills: (d: { most: number }) =>
      `一覧にあるスキルは、上で選んだものと合わせて${d.most}個までにしてください。`,
    themes: '関心のあるテーマ',
    themesHint: '「子ども食堂」「防災」のように入力しても探せます。',
    hours: '活動できる時間（週あたり）',
    hoursHint: '週に何時間くらいなら無理なく続けられますか。1〜40 の数字で入力してください。',
    slots: '活動しやすい時間帯',
    prefecture: 'お住まい・勤務先の都道府県',
    abroad: '日本国外',
    place: '活動の場所',
    placeOption: (d: { place: 'both' | 'online' | 'site' }) =>
      ({ both: 'オンラインでも現地でも', online: 'オンラインのみ', site: '現地のみ' })[d.place],
    languages: '活動で使える言語',
    department: '部署',
    departmentHint: 'いろいろな部署の方が一緒になるよう、チームづくりに使います。例：人事部。60文字まで。',
    leads: 'リーダー',
    leadsOption: 'チームのリーダーを引き受けてもよい',
    consent: '関心の分析',
    consentOption: '公開チャンネルでの投稿から、関心のあるテーマを推測することに同意する',
    consentHint: '任意です。テーマだけを残し、文章は保存しません。いつでも取り消せます。',
    lang: 'このアプリの表示言語',
    langOption: (d: { lang: 'auto' | 'ja' | 'en' }) =>
      ({ auto: 'Slack の設定に合わせる', ja: '日本語', en: 'English' })[d.lang],
    note: 'ひとこと',
    noteHint: '活動への思いや、配慮してほしいことなど。500文字まで。',
    saved: 'プロフィールを保存しました。',
    savedNext:
      '募集に ✋ 🌱 👀 で応えると、コーディネーターがチームを考えます。ホームタブでは、あなたに合いそうな募集を見られます。',
    savedPaused: '活動のお休みは続いています。再開するには /probono pause ともう一度入力してください。',
    paused:
      'しばらくお休みにしました。その間、お誘いや週ごとのお知らせは届きません。再開するときは、もう一度 /probono pause と入力してください。',
    resumed: 'おかえりなさい。またお誘いや週ごとのお知らせが届くようになりました。',
    notRegistered: 'まだプロフィールが登録されていません。/probono register から登録できます。',
    langSet: '表示言語を日本語にしました。',
    langWhich: '「/probono lang ja」で日本語、「/probono lang en」で英語になります。',
    homeTitle: 'わたしのプロフィール',
    homeNone: 'プロフィールを登録すると、スキルに合ったお誘いが届きます。3分ほどで終わります。',
    homeSkills: (d: { skills: string }) => `スキル：${d.skills}`,
    homeTime: (d: { hours: number; slots: string }) => `時間：週${d.hours}時間まで（${d.slots}）`,
    homePaused: 'いまはお休み中です。',
    edit: 'プロフィールを編集',
    register: 'プロフィールを登録',
    resume: '活動を再開する',
  },
  {
    title: 'My profile',
    submit: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    intro:
      'Only you, the coordinators and the leader of a team that you joined can see this. You can change it at any time.',
    skills: 'Skills',
    skillsHint: 'Type “video editing” or “Excel” and pick from the list. Being interested is enough.',
    level: (d) => `${d.skill}: your level and wish`,
    levelOption: (d) =>
      `${d.level} ${['interested', 'have tried it', 'do it at work', 'lead it at work', 'teach it'][d.level - 1]} · want to ${d.wants}`,
    levelsMissing: 'Please choose a level and a wish for each skill.',
    levelsMissingTyped: (d) =>
      `The list of skills has ${d.skills.map((it) => `“${it}”`).join(', ')}. Please choose a level and a wish below and save once more: then it is among your skills.`,
    tooManySkills: (d) =>
      `Skills that the list has can be ${d.most} at most, together with those chosen above.`,
    themes: 'Themes you care about',
    themesHint: 'Choose from the list, or type “food bank” or “disaster” to find them.',
    hours: 'Hours a week',
    hoursHint: 'How many hours a week could you keep up without strain? A number from 1 to 40.',
    slots: 'When you are free',
    prefecture: 'Prefecture where you live or work',
    abroad: 'Outside Japan',
    place: 'Where',
    placeOption: (d) => ({ both: 'Online or on site', online: 'Online only', site: 'On site only' })[d.place],
    languages: 'Languages you can work in',
    department: 'Department',
    departmentHint:
      'Helps us bring people of different departments together, for example “Human Resources”. Up to 60 characters.',
    leads: 'Leading',
    leadsOption: 'I would lead a team',
    consent: 'Analysis of interests',
    consentOption: 'I agree that themes I care about may be guessed from my posts in public channels',
    consentHint:
      'Entirely up to you. Only themes are kept, never the text, and you can take it back at any time.',
    lang: 'Language of this app',
    langOption: (d) => ({ auto: 'As in Slack', ja: '日本語', en: 'English' })[d.lang],
    note: 'A word from you',
    noteHint: 'What moves you, or what we should consider. Up to 500 characters.',
    saved: 'Your profile is saved.',
    savedNext:
      'Answer a posting with ✋ 🌱 👀 and a coordinator will think of a team. The Home tab shows what fits you.',
    savedPaused: 'You are still on a break. Type /probono pause again to come back.',
    paused:
      'You are on a break now: no invitations and no weekly messages. Type /probono pause again to come back.',
    resumed: 'Welcome back. Invitations and weekly messages will reach you again.',
    notRegistered: 'You have no profile yet. /probono register makes one.',
    langSet: 'This app now speaks English to you.',
    langWhich: '“/probono lang en” switches to English, “/probono lang ja” to Japanese.',
    homeTitle: 'My profile',
    homeNone:
      'With a profile, invitations that fit your skills will reach you. It takes about three minutes.',
    homeSkills: (d) => `Skills: ${d.skills}`,
    homeTime: (d) => `Time: up to ${d.hours} h a week (${d.slots})`,
    homePaused: 'You are on a break.',
    edit: 'Edit my profile',
    register: 'Register my profile',
    resume: 'Come back',
  },
);

export const problem = problems(texts);
