import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Gap, Question } from './interview.rules';

/** Another coordinator by name; the app may not have met them yet. */
const ja = (name: string) => (name ? `${name}さん` : 'ほかのコーディネーター');
const en = (name: string) => name || 'another coordinator';

export const interviewTexts = inBoth(
  {
    title: '事前面談の記録',
    next: '次へ',
    finish: '記録を終える',
    back: '前へ',
    later: 'あとで続ける',
    close: '閉じる',
    where: (d: { step: number; steps: number }) =>
      `${d.step}／${d.steps}　入力した内容はそのつど保存されます。途中で閉じても、続きから始められます。`,
    stepTitle: (d: { step: number }) =>
      [
        '面談と、困りごとの奥にあるもの',
        'だれのために、いま何があるか',
        'だれが決め、いつまでか',
        '心配なこと・メモ',
      ][d.step] ?? '',
    question: (d: { name: Question }) =>
      ({
        heldOn: '面談した日',
        attendees: '参加した人',
        need: '困りごとの奥にある、本当に必要なこと',
        beneficiaries: '良い変化を受け取る人',
        count: 'その人数',
        existing: 'いまあるもの・これまで試したこと',
        decider: '団体で決める人',
        wantedBy: 'いつまでに必要か',
        dates: '日程について',
        risks: '心配なこと・制約',
        notes: 'メモ',
      })[d.name],
    hint: (d: { name: Question }) =>
      ({
        heldOn: '',
        attendees: '団体側とこちら側の両方を。コーディネーターだけが見ます。',
        need: '「それができると、何が変わりますか」と重ねて尋ねると見えてきます。',
        beneficiaries: '例：外出しにくい高齢者とそのご家族',
        count: 'おおよそで構いません。',
        existing: '機材、資料、担当者、過去の取り組みなど',
        decider: 'お名前と役職。コーディネーターだけが見ます。',
        wantedBy: '決まっていなければ空欄で、下に書いてください。',
        dates: '例：6月の総会の前／平日の夜なら集まれる',
        risks: '個人情報、安全、費用、担当者の異動など',
        notes: '',
      })[d.name],
    people: (d: { count: number }) => `約${d.count.toLocaleString('ja-JP')}名`,
    doneTitle: '面談の記録を終えました。',
    ready: '必要なことがそろいました。次は、仮の目標を立てましょう。',
    notReady: 'まず、次のことから始めましょう。',
    gap: (d: { gap: Gap }) =>
      ({
        need: '本当に必要なことを、もう一度団体と話す。「動画がほしい」の先にある変化がわかると、目標になります。',
        decider: '団体の中でだれが決めるのかを確かめる。決める人がいないままでは、あとで話が戻ります。',
        beneficiaries: 'だれのための活動なのかを、団体と言葉にする。',
        count: '良い変化を受け取る人数を、おおよそで聞く。成果を測るもとになります。',
        date: 'いつまでに必要かを、団体に尋ねる。',
        soon: '期限まで4週間を切っています。延ばせるか、小さく分けられるかを団体と相談する。',
        existing: 'いまあるものと、これまで試したことを聞く。',
        risks: '心配なことや制約がないかを聞く。',
      })[d.gap],
    worthAsking: '急ぎませんが、次の機会に聞けると安心です。',
    setAnyway: '先に仮の目標を立てる',
    setGoal: '仮の目標を立てる',
    more: '面談の記録に戻る',
    changed: (d: { name: string }) =>
      `${ja(d.name)}が先に書き込みました。入力した文章を控えてから、開き直してください。`,
  },
  {
    title: 'Interview',
    next: 'Next',
    finish: 'Finish',
    back: 'Back',
    later: 'Go on later',
    close: 'Close',
    where: (d) =>
      `${d.step} of ${d.steps}. What you type is kept as you go: you may close this and go on later.`,
    stepTitle: (d) =>
      [
        'The interview, and the need behind the need',
        'For whom, and what there is today',
        'Who decides, and by when',
        'Risks and notes',
      ][d.step] ?? '',
    question: (d) =>
      ({
        heldOn: 'Day of the interview',
        attendees: 'Who was there',
        need: 'The need behind the need',
        beneficiaries: 'Who benefits',
        count: 'How many of them',
        existing: 'What exists already, what was tried',
        decider: 'Who decides there',
        wantedBy: 'Wanted by',
        dates: 'About the dates',
        risks: 'Risks and limits',
        notes: 'Notes',
      })[d.name],
    hint: (d) =>
      ({
        heldOn: '',
        attendees: 'From both sides. Only coordinators see this.',
        need: 'Ask again: “Once you have it, what will be different?”',
        beneficiaries: 'For example: older people who seldom go out, and their families',
        count: 'A rough number is fine.',
        existing: 'Equipment, material, staff, earlier attempts',
        decider: 'Name and position. Only coordinators see this.',
        wantedBy: 'Leave it empty if it is open, and say so below.',
        dates: 'For example: before the meeting in June; weekday evenings suit them',
        risks: 'Personal data, safety, cost, staff about to change',
        notes: '',
      })[d.name],
    people: (d) => `about ${d.count.toLocaleString('en-GB')}`,
    doneTitle: 'The interview is noted.',
    ready: 'All that is needed is there. Next, set a provisional goal.',
    notReady: 'Begin with this:',
    gap: (d) =>
      ({
        need: 'Talk with them once more about what they really need: the change behind “we want a video” becomes the goal.',
        decider: 'Find out who decides there. Without them, it all comes back later.',
        beneficiaries: 'Put into words, together with them, whom it is for.',
        count: 'Ask roughly how many benefit: that is what success is measured by.',
        date: 'Ask by when they need it.',
        soon: 'Less than four weeks are left: ask whether it can wait, or be cut smaller.',
        existing: 'Ask what exists already, and what was tried.',
        risks: 'Ask whether anything worries or limits them.',
      })[d.gap],
    worthAsking: 'No hurry, but good to ask when you next talk:',
    setAnyway: 'Set a provisional goal anyway',
    setGoal: 'Set a provisional goal',
    more: 'Back to the interview',
    changed: (d) => `${en(d.name)} wrote before you. Please keep your text, close this and open it again.`,
  },
);

export const interviewProblem = problems(interviewTexts);
