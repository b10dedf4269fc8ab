import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

/** From the form to the proposal: drafts and the preview. */
export const draftTexts = inBoth(
  {
    title: 'プレビュー',
    send: '提案する',
    save: '反映する',
    change: '直す',
    close: '閉じる',
    intro: '募集チャンネルには、次のとおり載ります。',
    next: '提案すると、コーディネーターが確認します。ここで閉じても下書きとして残り、/probono mine から続けられます。',
    nextEdit: '反映すると、承認のカードに書き込まれ、提案した人に知らせが届きます。',
    kept: '下書きに保存しました。閉じても、/probono mine から続けられます。',
    drafts: '書きかけの下書き',
    untitled: '（名前はまだありません）',
    when: (d: { since: string }) => `最後に書いたのは${d.since}`,
    goOn: '続きを書く',
    drop: '下書きを捨てる',
    dropTitle: '下書きを捨てますか',
    dropText: '書いたことは元に戻せません。',
    cancel: 'やめる',
    dropped: (d: { title: string }) => `下書き「${d.title}」を捨てました。`,
    remind: (d: { title: string; since: string }) =>
      `「${d.title}」の下書きが、${d.since}からそのままになっています。続きを書いて提案するか、捨ててください。`,
    lapsed: (d: { title: string; days: number }) =>
      `「${d.title}」の下書きは、${d.days}日のあいだ動きがなかったため、片付けました。もう一度、いつでも書き始められます。`,
    stale: '保存してから時間がたち、次の点を直す必要があります。',
    gone: 'この下書きは、もう提案したか、捨てられています。',
    editedTitle: (d: { title: string }) => `「${d.title}」を直しました。`,
    edited: '承認のカードに反映しました。提案した人にもお知らせします。',
  },
  {
    title: 'Preview',
    send: 'Propose',
    save: 'Save the changes',
    change: 'Change',
    close: 'Close',
    intro: 'This is how it will look in the recruiting channel.',
    next: 'Once you propose it, a coordinator looks at it. Closed now, it stays as a draft: /probono mine goes on with it.',
    nextEdit: 'The approval card will say so, and whoever proposed it will be told.',
    kept: 'Saved as a draft. Close this window whenever you like: /probono mine goes on with it.',
    drafts: 'My drafts',
    untitled: '(no name yet)',
    when: (d) => `last written ${d.since}`,
    goOn: 'Go on with it',
    drop: 'Throw the draft away',
    dropTitle: 'Throw the draft away?',
    dropText: 'What you wrote cannot be brought back.',
    cancel: 'Cancel',
    dropped: (d) => `The draft “${d.title}” is gone.`,
    remind: (d) =>
      `Your draft “${d.title}” has waited since you last wrote on it ${d.since}. Please go on and propose it, or throw it away.`,
    lapsed: (d) =>
      `Your draft “${d.title}” was cleared away, because nothing moved for ${d.days} days. You can start again at any time.`,
    stale: 'It was saved a while ago, and this has to be put right:',
    gone: 'This draft was proposed already, or thrown away.',
    editedTitle: (d) => `“${d.title}” is changed.`,
    edited: 'The approval card says so, and whoever proposed it will be told.',
  },
);

export const draftProblem = problems(draftTexts);
