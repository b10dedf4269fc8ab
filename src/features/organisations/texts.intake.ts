import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

/** A request's clock, its first answer, and how it goes from hand to hand. */
export const intake = inBoth(
  {
    answerBy: (d: { when: Part | string; late: boolean }) => [
      '初回回答：',
      d.when,
      d.late ? ' まで（期限を過ぎています）' : ' まで',
    ],
    answeredIn: (d: { when: Part | string; inTime: boolean | null }) => [
      '初回回答：',
      d.when,
      d.inTime === false ? '（期限後）' : d.inTime ? '（期限内）' : '',
    ],
    answer: '回答する',
    handOver: '引き継ぎを頼む',
    file: '記録を見る',
    setGoal: '仮の目標を立てる',
    agreeGoal: '合意した目標を記録',
    changeGoal: '目標を変える',
    save: '記録する',
    close: '閉じる',
    cancel: 'やめる',

    answerTitle: '初回の回答',
    answerIntro: '団体へ送る文面の下書きです。自由に直してください。記録したあと、そのまま写して送れます。',
    answerText: '団体への回答',
    answered: '初回の回答を記録しました。',
    sendOn: '下の文面を団体へお送りください。メールなどに貼り付けられます。',
    toldAnswered: (d: { organisation: string; by: Part[] }) => [
      ...d.by,
      `が「${d.organisation}」への最初の回答を用意しました。これから団体と事前面談の日程を相談します。`,
    ],

    farewell: '団体へ送る文面',
    farewellHint: '下書きです。団体の事情に合わせて直してください。送るのはあなたです。',
    declined: '支援要請を見送り、持ち込んだ人にお知らせしました。',

    handOverTitle: '引き継ぎを頼む',
    handOverTo: '引き継ぐ人',
    handOverToHint: 'ほかのコーディネーターを選んでください。',
    handOverReason: '引き継ぐ理由・伝えておくこと',
    handOverReasonHint: '引き継ぐ人に、このまま DM で届きます。',
    handedOver: (d: { to: Part[] }) => [...d.to, 'に引き継ぎました。理由とこれまでの記録を DM で届けます。'],
    toldHandedOver: (d: { organisation: string; by: Part[] }) => [
      ...d.by,
      `から「${d.organisation}」の支援要請を引き継ぎました。次のような理由です。`,
    ],
    toldNext:
      'これまでの記録はすべて「記録を見る」で読め、次の一歩もそこから進められます。続けるのが難しいときは、ほかの人に引き継げます。',
    toldNewOwner: (d: { organisation: string; to: Part[] }) => [
      `「${d.organisation}」の支援要請は、これから`,
      ...d.to,
      'が担当します。',
    ],
    notCoordinator: 'コーディネーターの中から選んでください。',
    alreadyTheirs: 'その人がすでに担当しています。',

    fileTitle: '支援要請の記録',
    answerLabel: '初回の回答',
    farewellLabel: '見送りの際に団体へ送る文面',
    interviewLabel: '面談の記録',
    handOversLabel: '引き継ぎの履歴',
    handOverLine: (d: { from: Part[]; to: Part[]; reason: string }) => [
      ...d.from,
      ' → ',
      ...d.to,
      `：${d.reason}`,
    ],
    nobody: '担当なし',
    again: '前回までの要請',
    page: (d: { page: number; pages: number; count: number }) => `${d.count}件中 ${d.page}／${d.pages}ページ`,
    next: '次のページ',
    previous: '前のページ',
  },
  {
    answerBy: (d) => ['First answer by ', d.when, d.late ? ' (overdue)' : ''],
    answeredIn: (d) => [
      'First answer: ',
      d.when,
      d.inTime === false ? ' (late)' : d.inTime ? ' (in time)' : '',
    ],
    answer: 'Answer',
    handOver: 'Hand over',
    file: 'All notes',
    setGoal: 'Set a provisional goal',
    agreeGoal: 'Record the agreed goal',
    changeGoal: 'Change the goal',
    save: 'Save',
    close: 'Close',
    cancel: 'Cancel',

    answerTitle: 'First answer',
    answerIntro:
      'A draft to send to the organisation; please make it your own. Once it is saved you can copy it from there.',
    answerText: 'Answer to the organisation',
    answered: 'The first answer is saved.',
    sendOn: 'Please send these words to the organisation; you can paste them into a mail.',
    toldAnswered: (d) => [
      ...d.by,
      ` has written a first answer to “${d.organisation}”. Next they look for a time to talk with them.`,
    ],

    farewell: 'Words for the organisation',
    farewellHint: 'A draft: please fit it to their case. It is you who sends it.',
    declined: 'The request is declined, and whoever brought it has been told.',

    handOverTitle: 'Hand over',
    handOverTo: 'To whom',
    handOverToHint: 'Please choose another coordinator.',
    handOverReason: 'Why, and what they should know',
    handOverReasonHint: 'They get these words in a direct message.',
    handedOver: (d) => [
      'Handed over to ',
      ...d.to,
      '. They get your reason and all notes in a direct message.',
    ],
    toldHandedOver: (d) => [
      ...d.by,
      ` has handed the request of “${d.organisation}” over to you. The reason:`,
    ],
    toldNext:
      'All that was noted so far stands under “All notes”, with the next step to take. If you cannot go on with it, hand it over in turn.',
    toldNewOwner: (d) => [`From now on `, ...d.to, ` takes care of your request for “${d.organisation}”.`],
    notCoordinator: 'Please choose one of the coordinators.',
    alreadyTheirs: 'They take care of it already.',

    fileTitle: 'Notes of a request',
    answerLabel: 'First answer',
    farewellLabel: 'Words for the organisation when declining',
    interviewLabel: 'Interview',
    handOversLabel: 'From hand to hand',
    handOverLine: (d) => [...d.from, ' → ', ...d.to, `: ${d.reason}`],
    nobody: 'nobody',
    again: 'Earlier requests',
    page: (d) => `Page ${d.page} of ${d.pages}, ${d.count} in all`,
    next: 'Next page',
    previous: 'Previous page',
  },
);

export const intakeProblem = problems(intake);
