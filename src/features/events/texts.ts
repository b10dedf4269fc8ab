import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import { PATIENCE_DAYS } from '../../outbox/patience';
import type { EventState, Kind, SpeakerState } from './rules';

const kindsJa: Record<Kind, string> = {
  report: '活動報告会',
  study: '勉強会',
  retrospective: '公開の振り返り',
};
const kindsEn: Record<Kind, string> = {
  report: 'Report meeting',
  study: 'Study session',
  retrospective: 'Open retrospective',
};
const statesJa: Record<EventState, string> = {
  waiting: '承認を待っています',
  open: '参加を受け付けています',
  declined: '見送りました',
  cancelled: '中止になりました',
  held: '開催しました',
};
const statesEn: Record<EventState, string> = {
  waiting: 'Waits for approval',
  open: 'You can join',
  declined: 'Not taken up',
  cancelled: 'Cancelled',
  held: 'Was held',
};
const speakersJa: Record<SpeakerState, string> = {
  named: '（承認後にお願いします）',
  asked: '（お返事待ち）',
  spared: '（提案した方からお願いします）',
  yes: '',
  no: '（辞退）',
  expired: '（お返事なし）',
};
const speakersEn: Record<SpeakerState, string> = {
  named: ' (asked once approved)',
  asked: ' (has not answered yet)',
  spared: ' (asked by who proposed it)',
  yes: '',
  no: ' (declined)',
  expired: ' (did not answer)',
};

export const texts = inBoth(
  {
    listTitle: '報告会・勉強会',
    listNone: '予定されている報告会・勉強会はありません。どなたでも提案できます。',
    propose: '提案する',
    proposeTitle: '報告会・勉強会の提案',
    send: '送る',
    cancel: 'やめる',
    close: '閉じる',
    kind: '種類',
    kinds: kindsJa,
    title: '件名',
    agenda: '進め方',
    agendaHint: '例：1. 活動の紹介（20分） 2. 質問（15分） 3. 次に試すこと（10分）',
    day: '開催日',
    time: '開始時刻',
    minutes: '長さ（分）',
    place: '場所・参加用リンク',
    speakers: '話してほしい人',
    speakersHint: '終わったプロジェクトの参加者から探せます。承認のあとでお願いし、辞退もできます。',
    proposed: (d: { title: string }) =>
      `「${d.title}」を提案しました。コーディネーターが確認し、結果をお知らせします。`,

    states: statesJa,
    begun: '参加の受付は終わりました',
    by: (d: { who: Part[] }) => ['提案：', ...d.who],
    when: (d: { at: Part; minutes: number }) => [d.at, `（${d.minutes}分）`],
    placeLine: (d: { place: string }) => `場所：${d.place}`,
    speakersLabel: '話す人',
    speakerStates: speakersJa,
    guests: (d: { many: number }) => `参加予定：${d.many}名`,
    cameLine: (d: { many: number }) => `参加：${d.many}名`,
    linkLabel: '資料・録画を開く',
    reasonLine: (d: { reason: string }) => `理由：${d.reason}`,
    howTo: '✋（raised_hand）のリアクションでも参加を伝えられます。外せば取り消しです。',
    approve: '承認して知らせる',
    decline: '見送る',
    join: '参加する',
    leave: '参加を取り消す',
    callOff: '中止する',
    declineTitle: '提案を見送る',
    callOffTitle: '中止する',
    reason: '理由',
    reasonHint: '提案した人や参加予定の人に、そのまま届きます。',

    waitsLong: (d: { title: string }) => `「${d.title}」の提案が承認を待っています。確認をお願いします。`,
    lapsed: `${PATIENCE_DAYS}日のあいだ確認されなかったため、いったん終わりにしました。`,
    approvedTold: (d: { title: string }) => `「${d.title}」が承認され、クラブのチャンネルで知らせました。`,
    declinedTold: (d: { title: string; reason: string }) =>
      `「${d.title}」は、今回は見送りになりました。理由：${d.reason}`,
    cancelledTold: (d: { title: string; reason: string }) =>
      `「${d.title}」は中止になりました。理由：${d.reason}`,

    askSpeaker: (d: { title: string; kind: string; who: Part[] }) => [
      ...d.who,
      `から、${d.kind}「${d.title}」で活動の話をしてほしいとお願いが届きました。辞退しても差し支えありません。`,
    ],
    speakYes: '引き受ける',
    speakNo: '今回は辞退する',
    thanksYes: 'ありがとうございます。前日にもう一度お知らせします。',
    thanksNo: '承知しました。お返事をありがとうございます。',
    speakerTold: (d: { title: string; who: Part[]; state: SpeakerState }) => [
      `「${d.title}」：`,
      ...d.who,
      d.state === 'yes'
        ? 'が話すことを引き受けました。'
        : d.state === 'no'
          ? 'は今回は辞退されました。ほかの方にお願いするか、進め方を見直してください。'
          : d.state === 'spared'
            ? 'には、いまアプリからはお願いできません。よろしければ直接声をかけてください。'
            : 'からはお返事がありませんでした。直接声をかけるか、進め方を見直してください。',
    ],

    joined: (d: { title: string }) => `「${d.title}」への参加を受け付けました。前日にお知らせします。`,
    left: (d: { title: string }) => `「${d.title}」への参加を取り消しました。`,
    calendar: (d: { title: string }) => `「${d.title}」の予定のファイルです。開くとカレンダーに入ります。`,
    reminder: (d: { title: string }) => `「${d.title}」がまもなくです。`,
    askAfter: (d: { title: string; many: number }) =>
      `「${d.title}」はいかがでしたか。参加した人数（予定は${d.many}名）と、資料や録画、答えきれなかった質問を残してください。7日たつと、予定の人数で記録します。`,
    after: '開催の記録を残す',
    afterTitle: '開催の記録',
    came: '参加した人数',
    link: '資料・録画のリンク',
    questions: '答えきれなかった質問',
    questionsHint: '1行に1つずつ。告知に載り、答えるとスレッドとノウハウに残ります。',
    afterSaved: '記録しました。告知にも載りました。',
    closedItself: (d: { title: string; many: number }) =>
      `「${d.title}」の記録がなかったため、参加予定の${d.many}名で記録しました。`,

    materialHint: '四半期を「/probono events 2026Q4」のように書いてください。',
    materialSent: (d: { quarter: string }) =>
      `${d.quarter}の報告会の資料を、ダイレクトメッセージで送りました。自由に手を入れてお使いください。`,
    materialFile: (d: { quarter: string }) => `${d.quarter}の報告会の資料（下書き）です。`,

    gone: 'この会は見つかりません。',
    decided: 'この提案は、ほかのコーディネーターがすでに決めています。',
    past: 'これからの日時を選んでください。',
    notOpen: 'この会はいま参加を受け付けていません。',
    notYours: '提案した人とコーディネーターだけができます。',
    notAsked: 'このお願いは、もう終わっています。',
    notYet: '会が終わってから記録できます。',
    questionOver: 'この質問は、もう終わっています。',
    coordinatorsOnly: '資料をつくれるのは、コーディネーターと CSR 担当です。',
  },
  {
    listTitle: 'Report meetings and study sessions',
    listNone: 'None is planned. Anybody may propose one.',
    propose: 'Propose one',
    proposeTitle: 'Propose a meeting',
    send: 'Send',
    cancel: 'Cancel',
    close: 'Close',
    kind: 'Kind',
    kinds: kindsEn,
    title: 'Title',
    agenda: 'Agenda',
    agendaHint: 'For example: 1. the project (20 min) 2. questions (15 min) 3. what we try next (10 min)',
    day: 'Day',
    time: 'Begins at',
    minutes: 'Length (minutes)',
    place: 'Place, or link to join',
    speakers: 'Who should speak',
    speakersHint: 'People of finished projects. They are asked once it is approved, and may decline.',
    proposed: (d) => `“${d.title}” is proposed. A coordinator looks at it, and you will hear.`,

    states: statesEn,
    begun: 'Joining has closed',
    by: (d) => ['Proposed by ', ...d.who],
    when: (d) => [d.at, ` (${d.minutes} minutes)`],
    placeLine: (d) => `Where: ${d.place}`,
    speakersLabel: 'Speakers',
    speakerStates: speakersEn,
    guests: (d) => `Coming: ${d.many}`,
    cameLine: (d) => `Came: ${d.many}`,
    linkLabel: 'Slides or recording',
    reasonLine: (d) => `Why: ${d.reason}`,
    howTo: 'You can also react with ✋ (raised_hand); taking it away takes it back.',
    approve: 'Approve and announce',
    decline: 'Not this time',
    join: 'I come',
    leave: 'I can’t come',
    callOff: 'Call it off',
    declineTitle: 'Not this time',
    callOffTitle: 'Call it off',
    reason: 'Why',
    reasonHint: 'Who proposed it, and who wanted to come, get these words.',

    waitsLong: (d) => `The proposal “${d.title}” waits for approval. Could one of you look at it?`,
    lapsed: `Nobody looked at it for ${PATIENCE_DAYS} days, so it has ended for now.`,
    approvedTold: (d) => `“${d.title}” is approved and announced in the club’s channel.`,
    declinedTold: (d) => `“${d.title}” will not take place this time. Why: ${d.reason}`,
    cancelledTold: (d) => `“${d.title}” is cancelled. Why: ${d.reason}`,

    askSpeaker: (d) => [
      ...d.who,
      ` would like you to tell of your project at “${d.title}” (${d.kind}). It is fine to decline.`,
    ],
    speakYes: 'I will speak',
    speakNo: 'Not this time',
    thanksYes: 'Thank you! You get a reminder the day before.',
    thanksNo: 'Understood. Thank you for answering.',
    speakerTold: (d) => [
      `“${d.title}”: `,
      ...d.who,
      d.state === 'yes'
        ? ' will speak.'
        : d.state === 'no'
          ? ' can’t this time. Please ask somebody else, or change the agenda.'
          : d.state === 'spared'
            ? ' can’t be asked by the app now. Please ask them yourself, if you like.'
            : ' did not answer. Please ask them yourself, or change the agenda.',
    ],

    joined: (d) => `You are on the list for “${d.title}”. You get a reminder the day before.`,
    left: (d) => `You are no longer on the list for “${d.title}”.`,
    calendar: (d) => `“${d.title}” as a calendar file: open it to put it into your calendar.`,
    reminder: (d) => `“${d.title}” is soon.`,
    askAfter: (d) =>
      `How was “${d.title}”? Please keep how many came (${d.many} had said so), slides or recording, and questions left open. After 7 days it is booked with those who had said so.`,
    after: 'Keep what came of it',
    afterTitle: 'What came of it',
    came: 'How many came',
    link: 'Link to slides or recording',
    questions: 'Questions left open',
    questionsHint:
      'One a line. They stand with the announcement; answers go into its thread and into know-how.',
    afterSaved: 'It is kept, and stands with the announcement.',
    closedItself: (d) =>
      `Nothing was kept of “${d.title}”, so it is booked with the ${d.many} who had said they come.`,

    materialHint: 'Please name a quarter, such as “/probono events 2026Q4”.',
    materialSent: (d) =>
      `The material for ${d.quarter} is in your direct messages. It is a draft: change whatever you like.`,
    materialFile: (d) => `Material for the report meeting of ${d.quarter}, a draft.`,

    gone: 'This meeting cannot be found.',
    decided: 'Another coordinator has decided on it already.',
    past: 'Please choose a time that is still to come.',
    notOpen: 'One cannot join this meeting now.',
    notYours: 'Only who proposed it and coordinators can do this.',
    notAsked: 'This is no longer asked.',
    notYet: 'This can be kept once the meeting is over.',
    questionOver: 'This question has ended already.',
    coordinatorsOnly: 'Only coordinators and CSR partners can have the material.',
  },
);

export const problem = problems(texts);
