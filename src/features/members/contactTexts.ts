import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

interface About {
  about: string;
  because: string;
}

/** Contact that nobody asked for: how much of it, and why. */
export const contactTexts = inBoth(
  {
    title: 'わたしへのお声がけ',
    spent: (d: { spent: number; budget: number }) =>
      d.budget === 0
        ? 'こちらからのお声がけは届かない設定です。ご自分でリアクションや依頼をした件のご連絡は、これまでどおり届きます。'
        : `この7日間で、上限${d.budget}件のうち${d.spent}件お声がけしました。夜間・週末・祝日には届きません。`,
    none: 'まだお声がけしたことはありません。',
    why: {
      invited: (d: About) =>
        `「${d.about}」のチームに合うと、コーディネーターが考えたため${d.because && `（${d.because}）`}`,
      fits: (d: About) => `「${d.about}」の募集に合いそうなため${d.because && `（${d.because}）`}`,
      substitute: (d: About) => `「${d.about}」で代役が必要になったため${d.because && `（${d.because}）`}`,
      owner: (d: About) => `「${d.about}」の担当で、次の一歩を待っているため`,
      proposer: (d: About) => `「${d.about}」を提案し、手直しを待っているため`,
      another: (d: About) => `「${d.about}」が止まっていて、コーディネーターの中で最近のお声がけが少ないため`,
      speaker: (d: About) => `「${d.about}」で活動の話をしてほしいと、お願いがあったため`,
      host: (d: About) => `あなたが開いた「${d.about}」で出た質問が、答えを待っているため`,
      participant: (d: About) => `「${d.about}」に参加し、その振り返りを伺うため`,
      organisation: (d: About) => `「${d.about}」で、支援先の声を伺う役目のため`,
      company: (d: About) => `「${d.about}」で、会社の立場からの振り返りを伺うため`,
      summary: (d: About) => `「${d.about}」の振り返りに関わり、まとめをお届けするため`,
      after: (d: About) => `「${d.about}」に参加し、その後のようすをお届けするため`,
      mentor: (d: About) => `「${d.about}」で、はじめてのリーダーの相談相手をお願いしたいため`,
      lesson: (d: About) => `「${d.about}」のノウハウを、あなたがよくご存じのため`,
      role: () => 'クラブでの役割が変わったため',
      lead: () => 'これまでの活動から、リーダーをお願いできるのではと、コーディネーターが考えたため',
      shared: () => '同僚が、自分の活動の記録をあなたに共有したため',
      listed: () => 'クラブの名簿から、あなたのプロフィールを登録したため',
    },
    whyUnknown: 'クラブの活動についてのご連絡のため',
    fewer: 'お声がけを減らす',
    all: '理由の一覧・回数の変更',
    save: '保存する',
    close: '閉じる',
    budget: 'お声がけの上限（7日間）',
    budgetOption: (d: { budget: number }) => (d.budget === 0 ? '届かないようにする' : `${d.budget}件まで`),
    budgetHint:
      'ご自分でリアクションや依頼をした件のご連絡と、参加したチームのお知らせは、この件数に数えません。',
    saved: (d: { budget: number }) =>
      d.budget === 0
        ? 'こちらからのお声がけを止めました。募集は /probono find でいつでもご覧いただけます。'
        : `お声がけを、7日間で${d.budget}件までにしました。`,
    notRegistered: 'まだプロフィールが登録されていません。/probono register から登録できます。',
  },
  {
    title: 'Why I was asked',
    spent: (d) =>
      d.budget === 0
        ? 'The club does not write to you on its own. What you asked for or reacted on still reaches you.'
        : `In the last 7 days you were asked ${d.spent} of at most ${d.budget} times. Never at night, on weekends or on holidays.`,
    none: 'You have not been asked for anything yet.',
    why: {
      invited: (d) =>
        `because a coordinator saw you in the team of “${d.about}”${d.because && ` (${d.because})`}`,
      fits: (d) => `because “${d.about}” seems to fit you${d.because && ` (${d.because})`}`,
      substitute: (d) => `because “${d.about}” needed a substitute${d.because && ` (${d.because})`}`,
      owner: (d) => `because you take care of “${d.about}”, which waits for its next step`,
      proposer: (d) => `because you proposed “${d.about}”, which waits for your changes`,
      another: (d) => `because “${d.about}” was stuck, and of the coordinators you were asked least recently`,
      speaker: (d) => `because somebody would like you to speak at “${d.about}”`,
      host: (d) => `because questions asked at “${d.about}”, which you proposed, wait for an answer`,
      participant: (d) => `because you took part in “${d.about}”, to hear how it went for you`,
      organisation: (d) => `because you speak for the organisation in the retrospective of “${d.about}”`,
      company: (d) => `because you answer for the company in the retrospective of “${d.about}”`,
      summary: (d) => `because you had a part in the retrospective of “${d.about}”: its summary`,
      after: (d) => `because you took part in “${d.about}”: what became of it`,
      mentor: (d) => `because somebody leads “${d.about}” for the first time, and you have led before`,
      lesson: (d) => `because you know best about the know-how of “${d.about}”`,
      role: () => 'because your role in the club changed',
      lead: () => 'because a coordinator thinks, by what you did, that you could lead a team',
      shared: () => 'because a colleague shared their record with you',
      listed: () => 'because your profile was taken over from the club’s list of members',
    },
    whyUnknown: 'about the work of the club',
    fewer: 'Ask me less',
    all: 'All reasons, and how often',
    save: 'Save',
    close: 'Close',
    budget: 'Ask me at most (in 7 days)',
    budgetOption: (d) => (d.budget === 0 ? 'not at all' : d.budget === 1 ? 'once' : `${d.budget} times`),
    budgetHint:
      'Answers to what you asked for or reacted on, and news of a team that you joined, are not counted.',
    saved: (d) =>
      d.budget === 0
        ? 'The club will not write to you on its own. /probono find shows postings at any time.'
        : `You will be asked at most ${d.budget === 1 ? 'once' : `${d.budget} times`} in 7 days.`,
    notRegistered: 'You have no profile yet. /probono register makes one.',
  },
);

export const problem = problems(contactTexts);
