import { inBoth } from '../../core/texts';
import type { Used } from './after.rules';

interface Of {
  title: string;
  organisation: string;
  months: number;
}

/** Three and six months after the end. */
export const afterTexts = inBoth(
  {
    title: (d: { months: number }) => `${d.months}か月たちました`,
    intro: (d: Of) =>
      `${d.organisation}との「${d.title}」が終わって${d.months}か月です。成果がいまも使われているか、電話などでひとこと聞いていただけませんか。団体があなたをご存じなので、お願いしています。`,
    answer: '聞いたことを伝える',
    nudge1: (d: Of) =>
      `${d.organisation}に、「${d.title}」のその後を聞いていただけましたか。まだでしたら、お手すきのときにお願いします。`,
    nudge2: (d: Of) =>
      `「${d.title}」のその後を、まだお待ちしています。3日後には、コーディネーターにお願いします。`,
    room: (d: Of) =>
      `${d.organisation}との「${d.title}」の${d.months}か月後のようすが、まだ届いていません。コーディネーターのどなたかが聞いてくださいませんか。2週間後に締め切ります。`,
    lapse: (d: Of) =>
      `${d.organisation}との「${d.title}」の${d.months}か月後のようすは、回答がないまま締め切りました。あとから分かったときは、下のボタンから伝えられます。`,
    modal: 'その後のようす',
    modalIntro: (d: { title: string; organisation: string }) =>
      `「${d.title}」について、${d.organisation}から聞いたことをお書きください。参加した全員に、チームのチャンネルか DM で届きます。`,
    used: '成果は、いまも使われていますか',
    usedOption: { yes: '使われている', partly: '一部使われている', no: '使われていない' },
    byWhom: '誰が使っていますか',
    broke: 'うまくいかなくなったこと',
    stage: '団体の段階',
    send: '伝える',
    saved: (d: { title: string }) =>
      `「${d.title}」のその後を、チームのみなさんに届けました。聞いてくださり、ありがとうございました。`,
    roomTitle: (d: { title: string; months: number }) => `「${d.title}」の${d.months}か月後`,
    roomUsed: (d: { organisation: string; used: Used }) =>
      `${d.organisation}では、成果が${{ yes: 'いまも使われています', partly: '一部使われています', no: '使われなくなりました' }[d.used]}。`,
    roomByWhom: (d: { byWhom: string }) => `使っている人：${d.byWhom}`,
    roomBroke: (d: { broke: string }) => `うまくいかなくなったこと：${d.broke}`,
    roomStage: (d: { organisation: string; stage: string }) =>
      `${d.organisation}は「${d.stage}」になりました。`,
    roomThanks: 'みなさんの活動のその後です。力を貸してくださり、ありがとうございました。',
    stageReason: (d: { title: string; months: number }) => `「${d.title}」の${d.months}か月後に聞いたため`,
    stageMoved: (d: { organisation: string; from: string; to: string }) =>
      `${d.organisation}：${d.from} → ${d.to}`,
  },
  {
    title: (d) => `${d.months} months later`,
    intro: (d) =>
      `“${d.title}” with ${d.organisation} ended ${d.months} months ago. Would you ask them, by phone for example, whether its result is still used? We ask you because they know you.`,
    answer: 'Tell what you heard',
    nudge1: (d) => `Have you heard from ${d.organisation} how things went after “${d.title}”?`,
    nudge2: (d) =>
      `We would still like to know how things went after “${d.title}”. In three days we ask a coordinator instead.`,
    room: (d) =>
      `Nobody has told yet how things are ${d.months} months after “${d.title}” with ${d.organisation}. Would one of you ask? It ends in two weeks.`,
    lapse: (d) =>
      `How things are ${d.months} months after “${d.title}” with ${d.organisation} was not heard, and we no longer ask. Should you learn it later, the button still takes it.`,
    modal: 'How things went on',
    modalIntro: (d) =>
      `What did ${d.organisation} tell you about “${d.title}”? Everybody who took part reads it, in the team’s channel or by direct message.`,
    used: 'Is the result still used?',
    usedOption: { yes: 'yes', partly: 'partly', no: 'no' },
    byWhom: 'By whom?',
    broke: 'What broke?',
    stage: 'Where the organisation stands',
    send: 'Tell',
    saved: (d) => `The team reads now how “${d.title}” went on. Thank you for asking.`,
    roomTitle: (d) => `“${d.title}”, ${d.months} months later`,
    roomUsed: (d) =>
      `At ${d.organisation} the result is ${{ yes: 'still used', partly: 'partly used', no: 'no longer used' }[d.used]}.`,
    roomByWhom: (d) => `Used by: ${d.byWhom}`,
    roomBroke: (d) => `What broke: ${d.broke}`,
    roomStage: (d) => `${d.organisation} is now “${d.stage}”.`,
    roomThanks: 'This is what became of your work. Thank you for it.',
    stageReason: (d) => `told ${d.months} months after “${d.title}”`,
    stageMoved: (d) => `${d.organisation}: ${d.from} → ${d.to}`,
  },
);
