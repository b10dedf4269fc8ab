import type { Part } from '../../core/blocks';
import { inBoth } from '../../core/texts';
import { PATIENCE_DAYS } from '../../outbox/patience';

interface Titled {
  title: string;
}

/** Questions that were asked at a meeting, on their way into know-how. */
export const questionsTexts = inBoth(
  {
    heading: (d: Titled) => `「${d.title}」で出た質問`,
    intro: '答えると、告知のスレッドに載り、ノウハウの下書きになります。1件5分ほどで終わります。',
    allDone: 'すべての質問が終わりました。ありがとうございました。',
    more: (d: { more: number }) => `ほかに${d.more}件あります。いまの質問が終わると、ここに並びます。`,
    answer: '答える',
    close: '答えずに閉じる',
    publish: '下書きを直して公開する',
    answeredLine: (d: { question: string }) => `答えました：${d.question}`,
    closedLine: (d: { question: string; reason: string }) => `閉じました：${d.question}（${d.reason}）`,

    label: '出た質問',
    state: { open: '（答えを準備しています）', answered: '（スレッドで答えました）', closed: '' },
    inThread:
      '会の開始から、終了後2週間まで、このスレッドに書かれた質問は、名前を付けずに控え、スレッドで答えます。',
    known: 'すでに控えた質問',

    answerTitle: '質問に答える',
    answerLabel: 'わかっていること',
    answerHint: '告知のスレッドに載ります。個人名や団体の内情は書かないでください。',
    project: '関係するプロジェクト',
    projectHint: '選ぶと、そのスキル・テーマ・シナリオがノウハウに付きます。',
    send: '送る',
    cancel: 'やめる',
    ok: '閉じる',
    answered: (d: { question: string }) =>
      `「${d.question}」に答えました。告知のスレッドに載ります。ノウハウの下書きもできました。読みやすく直して公開すると、検索で見つかり、似た活動のチームに届きます。`,
    closeTitle: '答えずに閉じる',
    reason: '理由',
    reasonHint: '質問した方が読めるよう、告知のスレッドに載ります。',
    closed: '閉じました。理由は告知のスレッドに載ります。',

    threadAnswer: (d: { question: string; answer: string }): Part[] => [
      { type: 'text', text: `質問：${d.question}`, style: { bold: true } },
      `\n${d.answer}`,
    ],
    threadClosed: (d: { question: string; reason: string }) =>
      `質問「${d.question}」は、答えずに閉じました。理由：${d.reason}`,
    lapsed: `${PATIENCE_DAYS}日のあいだ、答えの記録がありませんでした。`,

    nudge: (d: Titled & { many: number }) =>
      `「${d.title}」で出た質問${d.many}件が、答えを待っています。スレッドで答えが出ていたら、その内容を「答える」に写してください。`,
    nudgeOther: (d: Titled & { many: number; days: number }) =>
      `「${d.title}」で出た質問${d.many}件に、まだ答えがありません。わかる範囲で答えていただけますか。${d.days}日たつと、答えのないまま閉じます。`,
    ended: (d: Titled & { many: number }) =>
      `「${d.title}」で出た質問${d.many}件は、${PATIENCE_DAYS}日のあいだ答えの記録がなかったため閉じました。質問した方が読めるよう、告知のスレッドにも載せました。`,
  },
  {
    heading: (d) => `Questions asked at “${d.title}”`,
    intro:
      'An answer goes into the thread of the announcement, and becomes a draft of know-how. Each takes about five minutes.',
    allDone: 'No question is left. Thank you!',
    more: (d) => `${d.more} more are waiting; they come up here as these are done.`,
    answer: 'Answer',
    close: 'Close without an answer',
    publish: 'Edit the draft and publish',
    answeredLine: (d) => `Answered: ${d.question}`,
    closedLine: (d) => `Closed: ${d.question} (${d.reason})`,

    label: 'Questions that were asked',
    state: { open: ' (an answer is on its way)', answered: ' (answered in the thread)', closed: '' },
    inThread:
      'Questions asked in this thread from the beginning of the meeting until two weeks after its end are kept, without a name, and answered here.',
    known: 'Questions that are kept already',

    answerTitle: 'Answer a question',
    answerLabel: 'What we know',
    answerHint:
      'It goes into the thread of the announcement. Please leave out names, and what is private to an organisation.',
    project: 'The project that it is about',
    projectHint: 'Its skills, themes and scenario go with the know-how.',
    send: 'Send',
    cancel: 'Cancel',
    ok: 'Close',
    answered: (d) =>
      `You answered “${d.question}”. It goes into the thread of the announcement. There is a draft of know-how, too: edited and published, it is found by a search and reaches teams with similar work.`,
    closeTitle: 'Close the question',
    reason: 'Why',
    reasonHint: 'It goes into the thread of the announcement, for whoever asked.',
    closed: 'It is closed. The reason goes into the thread of the announcement.',

    threadAnswer: (d) => [
      { type: 'text', text: `Question: ${d.question}`, style: { bold: true } },
      `\n${d.answer}`,
    ],
    threadClosed: (d) => `The question “${d.question}” was closed without an answer. Why: ${d.reason}`,
    lapsed: `No answer was written down within ${PATIENCE_DAYS} days.`,

    nudge: (d) =>
      `${d.many === 1 ? 'A question' : `${d.many} questions`} asked at “${d.title}” ${d.many === 1 ? 'waits' : 'wait'} for an answer. Where the thread has one already, please copy it into “Answer”.`,
    nudgeOther: (d) =>
      `${d.many === 1 ? 'A question' : `${d.many} questions`} asked at “${d.title}” ${d.many === 1 ? 'has' : 'have'} no answer yet. Could you say what you know? After ${d.days} days ${d.many === 1 ? 'it is' : 'they are'} closed without one.`,
    ended: (d) =>
      `${d.many === 1 ? 'A question' : `${d.many} questions`} asked at “${d.title}” had no answer written down for ${PATIENCE_DAYS} days and ${d.many === 1 ? 'was' : 'were'} closed. The thread of the announcement says so to whoever asked.`,
  },
);
