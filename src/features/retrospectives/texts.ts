import { join, type Part, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Met, Side } from './rules';

export const texts = inBoth(
  {
    closeTitle: 'プロジェクトを終了',
    closeIntro:
      '終了すると、参加者・支援先・会社の三者から振り返りを集め、2週間後までにチームのチャンネルへまとめを投稿します。',
    project: '終了するプロジェクト',
    projectOption: (d: { title: string; organisation: string }) => `${d.title}（${d.organisation}）`,
    achieved: '達成したこと',
    achievedHint: '一文で。チームのチャンネルと、三方よしのまとめに載ります。300文字まで。',
    met: '目標は達成できましたか',
    metOption: (d: { met: Met }) =>
      ({ yes: '達成できた', partly: '一部達成できた', no: '達成できなかった' })[d.met],
    confirm: '確認',
    confirmOption: 'このプロジェクトを終了します（元に戻せません）',
    closeSubmit: '終了する',
    cancel: 'やめる',
    close: '閉じる',
    closed: (d: { title: string; people: number; day: string }) =>
      `「${d.title}」を終了しました。${d.people}人に振り返りをお願いし、${d.day}まで回答を受け付けます。ここまで導いてくださり、ありがとうございました。`,
    closedRoom: (d: { by: Part; title: string; organisation: string }) => [
      d.by,
      `さんが、${d.organisation}との「${d.title}」を終了しました。みなさん、本当にお疲れさまでした。そして、ありがとうございました。`,
    ],
    closedRoomNext: (d: { day: string }) =>
      `振り返りのお願いを DM でお送りしています。3分ほどで終わります。${d.day}までにお聞かせください。`,

    answeredSoFar: (d: { who: readonly Part[] }) => ['回答済み：', ...join(d.who, '、')],
    sideAnswered: (d: { side: Side }) =>
      ({ organisation: '支援先', participants: '参加者', company: '会社' })[d.side],

    askTitle: '振り返りのお願い',
    askIntro: (d: { title: string; organisation: string }) =>
      `${d.organisation}との「${d.title}」、お疲れさまでした。力を貸してくださり、ありがとうございました。次のチームのために、あなたの声を聞かせてください。`,
    askAs: (d: { side: Side }) =>
      ({
        participants: '参加者として：',
        organisation: '支援先に代わって：',
        company: '会社の立場から：',
      })[d.side],
    askSide: (d: { side: Side }) =>
      ({
        participants: 'よかったこと、困ったこと、次に試したいことを教えてください（3分ほど）。',
        organisation: '支援先と電話などで話してから、聞いたことをお答えください。',
        company: '会社が得たものと、会社の目指すこととの重なりを教えてください。',
      })[d.side],
    askState: (d: { state: 'answered' | 'taken' | 'own' }) =>
      ({
        answered: '回答済みです。ありがとうございました。',
        taken: 'ほかの方が回答してくださいました。',
        own: '支援先がご自身で答えてくださいました。',
      })[d.state],
    linkButton: '支援先に送るリンクをつくる',
    threewayFor: '三方よしの一覧や図を受け取れるのは、コーディネーターと CSR 担当です。',
    levelNeeded: '学んだスキルの、いまのレベルを選んでください。',
    byThemselves: '支援先がご自身のページから答えてくださいました。その言葉は、そのまままとめに載ります。',
    askUntil: (d: { day: string }) =>
      `${d.day}まで受け付けます。まとめが投稿されるまでは、何度でも直せます。参加者の言葉は名前を出さずにチームだけが読み、よいと言われたものだけをほかで紹介します。`,
    askEnded: (d: { title: string }) => `「${d.title}」の振り返りは終わりました。ありがとうございました。`,
    askEndedWhere: 'まとめは、チームのチャンネルなどにお届けしています。',
    answerButton: (d: { side: Side }) =>
      ({
        participants: '参加者として答える',
        organisation: '支援先に代わって答える',
        company: '会社の立場で答える',
      })[d.side],
    changeButton: (d: { side: Side }) =>
      ({
        participants: '参加者としての回答を直す',
        organisation: '支援先の回答を直す',
        company: '会社の回答を直す',
      })[d.side],
    nudge: (d: { title: string; day: string; last: boolean }) =>
      d.last
        ? `「${d.title}」の振り返りを、${d.day}までお待ちしています。ひとことだけでも、次のチームの助けになります。これが最後のお知らせです。`
        : `「${d.title}」の振り返りを、まだお待ちしています。お手すきのときに、3分ほどいただけるとうれしいです（${d.day}まで）。`,

    answerTitle: (d: { side: Side }) =>
      ({
        participants: '参加者の振り返り',
        organisation: '支援先の振り返り',
        company: '会社の振り返り',
      })[d.side],
    answerIntro: (d: { side: Side; title: string }) =>
      ({
        participants: `「${d.title}」について。答えてくださったことはチームに表示されますが、だれが何と答えたかは誰にも表示されません。言葉を読むのはチームの人だけです。回答が3人に満たないときは、点数も言葉もまとめに載せません。`,
        organisation: `「${d.title}」について。支援先と話したうえで、支援先の声としてお答えください。内容は、まとめに支援先の声として載ります。`,
        company: `「${d.title}」について。会社の声としてお答えください。内容は、まとめに会社の声として載ります。`,
      })[d.side],
    send: '送信する',
    answered: (d: { title: string; day: string }) =>
      `「${d.title}」への回答を受け取りました。ありがとうございました。${d.day}までは、/probono retro から直せます。`,
    answeredLast: (d: { title: string }) =>
      `「${d.title}」への回答を受け取りました。全員の声がそろったので、まとめをお届けしました。ありがとうございました。`,

    retroTitle: 'わたしの振り返り',
    retroNone: 'いま、あなたの回答を待っている振り返りはありません。',
    retroLine: (d: { title: string; side: Side; day: string }) =>
      `${d.title}（${{ participants: '参加者として', organisation: '支援先に代わって', company: '会社の立場から' }[d.side]}・${d.day}まで）`,

    noneToClose: '終了できる進行中のプロジェクトはありません。',
    notLeading:
      '終了できるのは、そのチームのリーダーとコーディネーターです。いま、あなたがリーダーを務める進行中のプロジェクトはありません。',
    askCoordinators: (d: { ids: readonly string[] }) => [
      'コーディネーター：',
      ...join(d.ids.map(user), '、'),
    ],
    notYours: 'このプロジェクトを終了できるのは、チームのリーダーとコーディネーターです。',
    alreadyClosed: (d: { title: string; name: string }) =>
      `「${d.title}」は、先に${d.name}さんが終了しました。振り返りのお願いもすでに届いています。`,
    notRunning: (d: { title: string }) => `「${d.title}」は進行中ではないため、終了できません。`,
    notAsked: 'この振り返りは、あなたへのお願いではありません。',
    ended: 'この振り返りは終わり、まとめが投稿されています。お気持ちをありがとうございます。',
    halfEnded: 'この中間の振り返りは終わりました。お気持ちをありがとうございます。',
    taken: (d: { name: string }) =>
      `先に${d.name}さんが回答してくださいました。内容を直せるのは、回答した人だけです。`,
    someone: '退会した人',
  },
  {
    closeTitle: 'Close a project',
    closeIntro:
      'Closing it collects retrospectives from participants, the organisation and the company. Their summary is posted in the team’s channel within two weeks.',
    project: 'Which project',
    projectOption: (d) => `${d.title} (${d.organisation})`,
    achieved: 'What was achieved',
    achievedHint: 'One sentence, shown in the team’s channel and in the summary. Up to 300 characters.',
    met: 'Was the goal met?',
    metOption: (d) => ({ yes: 'Yes', partly: 'Partly', no: 'No' })[d.met],
    confirm: 'Please confirm',
    confirmOption: 'I close this project (it cannot be reopened)',
    closeSubmit: 'Close project',
    cancel: 'Cancel',
    close: 'Close',
    closed: (d) =>
      `“${d.title}” is closed. ${d.people === 1 ? 'One person was' : `${d.people} people were`} asked for a retrospective, open until ${d.day}. Thank you for bringing it this far.`,
    closedRoom: (d) => [
      d.by,
      ` closed “${d.title}” with ${d.organisation}. Well done, all of you, and thank you.`,
    ],
    closedRoomNext: (d) =>
      `A direct message asks you for a retrospective. It takes about three minutes. Please answer until ${d.day}.`,

    answeredSoFar: (d) => ['Answered so far: ', ...join(d.who, ', ')],
    sideAnswered: (d) =>
      ({ organisation: 'the organisation', participants: 'participants', company: 'the company' })[d.side],

    askTitle: 'Looking back',
    askIntro: (d) =>
      `“${d.title}” with ${d.organisation} has come to its end. Thank you for your part in it. Please tell us how it was, for the teams that follow.`,
    askAs: (d) =>
      ({
        participants: 'As a participant: ',
        organisation: 'For the organisation: ',
        company: 'For the company: ',
      })[d.side],
    askSide: (d) =>
      ({
        participants: 'what was good, what was hard, what to try next (about three minutes).',
        organisation: 'please talk with them first, by phone for example, and tell us what you heard.',
        company: 'what it gained, and how it fits its goals.',
      })[d.side],
    askState: (d) =>
      ({
        answered: 'Answered. Thank you.',
        taken: 'Somebody else has answered this one.',
        own: 'The organisation has answered by itself.',
      })[d.state],
    linkButton: 'Make a link for them',
    threewayFor: 'The three-way summaries are for coordinators and CSR partners.',
    levelNeeded: 'Please choose your level in that skill.',
    byThemselves:
      'The organisation has answered on its own page. Its words stand in the summary as they are.',
    askUntil: (d) =>
      `Open until ${d.day}. You can change your answer until the summary is posted. Your words reach your team, without a name; beyond it they are quoted only if you say so.`,
    askEnded: (d) => `The retrospective of “${d.title}” has ended. Thank you.`,
    askEndedWhere: 'Its summary was sent to the team’s channel and to those who were asked.',
    answerButton: (d) =>
      ({
        participants: 'Answer as a participant',
        organisation: 'Answer for the organisation',
        company: 'Answer for the company',
      })[d.side],
    changeButton: (d) =>
      ({
        participants: 'Change my answer',
        organisation: 'Change the organisation’s',
        company: 'Change the company’s',
      })[d.side],
    nudge: (d) =>
      d.last
        ? `The retrospective of “${d.title}” is open until ${d.day}. One line would already help the next team. We will not remind you again.`
        : `We would still like to hear how “${d.title}” was for you. It takes about three minutes, until ${d.day}.`,

    answerTitle: (d) =>
      ({
        participants: 'As a participant',
        organisation: 'For the organisation',
        company: 'For the company',
      })[d.side],
    answerIntro: (d) =>
      ({
        participants: `About “${d.title}”. Your team sees that you answered, and nobody sees who said what. Only your team reads the words. With fewer than three answers, neither ratings nor words are shown.`,
        organisation: `About “${d.title}”. Please answer with what the organisation told you. It is shown in the summary as the organisation’s word.`,
        company: `About “${d.title}”. Please answer for the company. It is shown in the summary as the company’s word.`,
      })[d.side],
    send: 'Send',
    answered: (d) =>
      `Your answer about “${d.title}” is in. Thank you. Until ${d.day} you can change it with /probono retro.`,
    answeredLast: (d) =>
      `Your answer about “${d.title}” is in. It was the last one, so the summary is on its way. Thank you.`,

    retroTitle: 'My retrospectives',
    retroNone: 'No retrospective waits for you right now.',
    retroLine: (d) =>
      `${d.title} (${{ participants: 'as a participant', organisation: 'for the organisation', company: 'for the company' }[d.side]}, until ${d.day})`,

    noneToClose: 'There is no running project to close.',
    notLeading:
      'A project is closed by its leader or a coordinator. You lead no running project at the moment.',
    askCoordinators: (d) => ['Coordinators: ', ...join(d.ids.map(user), ', ')],
    notYours: 'This project is closed by its leader or a coordinator.',
    alreadyClosed: (d) =>
      `“${d.title}” was closed by ${d.name} just before you. Retrospectives have been asked for already.`,
    notRunning: (d) => `“${d.title}” is not running, so it cannot be closed.`,
    notAsked: 'This retrospective was not meant for you.',
    ended: 'This retrospective has ended, and its summary was posted. Thank you for the thought.',
    halfEnded: 'This look at half time has ended. Thank you for the thought.',
    taken: (d) => `${d.name} has answered this one. Only they can change it.`,
    someone: 'somebody who has left',
  },
);

export const problem = problems(texts);
