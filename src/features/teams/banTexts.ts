import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

/** Who is not to be asked for a project. */
export const banTexts = inBoth(
  {
    title: '候補から外す',
    yes: '保存する',
    cancel: 'やめる',
    close: '閉じる',
    intro:
      '外した方は、このプロジェクトの候補にも代役にもなりません。あとから戻せます。保存すると、チームを組み直します。ご本人には知らせません。',
    people: '候補から外す方',
    reason: '理由',
    reasonHint: '外すときに必要です。次回からの計算でも、この判断を守ります。200文字まで。',
    back: '候補に戻す方',
    banned: (d: { name: string; reason: string }) => (d.reason ? `${d.name}（${d.reason}）` : d.name),
    audited: (d: { title: string; reason: string }) =>
      d.reason ? `「${d.title}」 ${d.reason}` : `「${d.title}」`,
    takenBack: '候補に戻しました。次の計算から、またこの方を候補にします。',
    unban: '候補に戻す',
    choose: '候補から外す方か、戻す方を選んでください。',
    whyNot: '外す理由を入力してください。',
    gone: 'この案はもう残っていません。最新のチーム案をご覧ください。',
  },
  {
    title: 'Not to be asked',
    yes: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    intro:
      'They are no longer asked for this project, nor as substitutes. You can take it back later. Saving forms the teams again. They are not told.',
    people: 'Who is not to be asked',
    reason: 'Reason',
    reasonHint: 'Needed for whoever is not to be asked. Later calculations keep to it. Up to 200 characters.',
    back: 'Who may be asked again',
    banned: (d) => (d.reason ? `${d.name} (${d.reason})` : d.name),
    audited: (d) => (d.reason ? `“${d.title}”: ${d.reason}` : `“${d.title}”`),
    takenBack: 'They may be asked again, from the next calculation on.',
    unban: 'Let them be asked again',
    choose: 'Please choose who is not to be asked, or who may be asked again.',
    whyNot: 'Please say why they are not to be asked.',
    gone: 'This proposal is no longer there. Please look at the latest card.',
  },
);

export const problem = problems(banTexts);
