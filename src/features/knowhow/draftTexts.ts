import type { Part } from '../../core/blocks';
import { inBoth } from '../../core/texts';
import { PATIENCE_DAYS } from '../../outbox/patience';

/** Lessons that wait for somebody: drafts out of retrospectives, and those that are a year old. */
export const draftTexts = inBoth(
  {
    title: (d: { title: string }) => `「${d.title}」から学んだこと`,
    situation: (d: { goal: string }) => `次の目標で活動した。${d.goal}`,
    line: (d: { text: string; times: number }) =>
      d.times > 1 ? `・${d.text}（${d.times}人）` : `・${d.text}`,

    draftAsk: (d: { title: string }) => `${d.title}：ノウハウの下書き`,
    draftWhy:
      '振り返りの回答をまとめて、下書きをつくりました。読みやすく直して公開すると、似た活動のチームに届きます。5分ほどで終わります。',
    askedIntro: (d: { event: string }) =>
      `「${d.event}」で出た質問と答えから、下書きをつくりました。質問は「どんな場面で」に、答えは「何をしたか」に入っています。次のチームが読んでわかるように直して公開してください。`,
    askedAt: (d: { event: string }) => `「${d.event}」での質問`,
    askedEnd: (d: { title: string }) =>
      `「${d.title}」の下書きは、${PATIENCE_DAYS}日のあいだ公開されなかったため、しまいました。質問への答えは、告知のスレッドに残っています。`,
    draftEdit: '直して公開する',
    drop: '公開しない',
    dropTitle: '公開しない',
    dropText: 'この下書きからは、ノウハウをつくりません。',
    dropYes: '公開しない',
    no: 'やめる',

    staleAsk: (d: { title: string }) => `ノウハウ「${d.title}」は、いまも役に立ちますか`,
    staleWhy: '最後に確かめてから1年がたちました。古くなった内容が次のチームに届かないよう、教えてください。',
    holds: 'このまま使える',
    staleEdit: '直す',

    draftNudge: (d: { title: string }) => `「${d.title}」の下書きが、公開を待っています。`,
    staleNudge: (d: { title: string }) =>
      `ノウハウ「${d.title}」がいまも使えるか、確かめるのを待っています。`,
    draftEnd: (d: { title: string }) =>
      `「${d.title}」の下書きは、${PATIENCE_DAYS}日のあいだ公開されなかったため、しまいました。振り返りの回答は、そのまま残っています。`,
    staleEnd: (d: { title: string }) =>
      `ノウハウ「${d.title}」は、いまも使えるか確かめられなかったため、検索とお知らせから外しました。読んで公開し直すと、また使えます。`,

    settledPublished: (d: { title: string }) => `「${d.title}」を公開しました。ありがとうございました。`,
    settledHolds: (d: { title: string; by: Part[] }): Part[] => [
      ...d.by,
      `が、「${d.title}」はいまも使えると確かめました。`,
    ],
    settledRetired: (d: { title: string }) => `「${d.title}」は、使わないことになりました。`,
    settledDropped: (d: { title: string }) => `「${d.title}」の下書きは、公開しないことになりました。`,
    thanks: 'お返事をありがとうございます。',
  },
  {
    title: (d) => `What “${d.title}” taught us`,
    situation: (d) => `We worked towards this goal: ${d.goal}`,
    line: (d) => (d.times > 1 ? `- ${d.text} (${d.times} people)` : `- ${d.text}`),

    draftAsk: (d) => `${d.title}: a draft of know-how`,
    draftWhy:
      'It was made of the answers to the retrospective. Edited and published, it reaches teams with similar work. It takes about five minutes.',
    askedIntro: (d) =>
      `This draft was made of a question asked at “${d.event}” (the situation) and its answer (what you did). Please make it easy to read for the next team, and publish it.`,
    askedAt: (d) => `a question asked at “${d.event}”`,
    askedEnd: (d) =>
      `The draft “${d.title}” was not published within ${PATIENCE_DAYS} days, so it was put away. The answer stays in the thread of the announcement.`,
    draftEdit: 'Edit and publish',
    drop: 'Do not publish',
    dropTitle: 'Do not publish',
    dropText: 'No know-how is made of this draft.',
    dropYes: 'Do not publish',
    no: 'Cancel',

    staleAsk: (d) => `Does the know-how “${d.title}” still hold?`,
    staleWhy:
      'Nobody has looked at it for a year. Please tell us, so that nothing outdated reaches the next team.',
    holds: 'It still holds',
    staleEdit: 'Edit',

    draftNudge: (d) => `The draft “${d.title}” is waiting to be published.`,
    staleNudge: (d) => `Does the know-how “${d.title}” still hold? The question is waiting for an answer.`,
    draftEnd: (d) =>
      `The draft “${d.title}” was not published within ${PATIENCE_DAYS} days, so it was put away. The answers to the retrospective stay.`,
    staleEnd: (d) =>
      `Nobody could say whether the know-how “${d.title}” still holds, so it is no longer found or shown. Read and published again, it is in use again.`,

    settledPublished: (d) => `“${d.title}” is published. Thank you.`,
    settledHolds: (d) => [...d.by, ` says that “${d.title}” still holds.`],
    settledRetired: (d) => `“${d.title}” is no longer in use.`,
    settledDropped: (d) => `The draft “${d.title}” will not be published.`,
    thanks: 'Thank you for your answer.',
  },
);
