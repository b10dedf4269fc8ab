import { inBoth } from '../core/texts';

export const texts = inBoth(
  {
    missingTitle: 'ページが見つかりません',
    missing:
      'リンクが途中で切れていないか、お確かめください。お困りのときは、リンクをお送りした担当者にご連絡ください。',
    sorry: '受け付けられませんでした',
    fault: (d: { id: string }) =>
      `こちらの不具合で処理できませんでした。少し時間をおいて、もう一度お試しください。続くようでしたら、番号 ${d.id} を担当者にお伝えください。`,
    unsent:
      'いまは送信できませんでした。ご記入いただいた内容は、この画面に残っています。しばらくしてから、もう一度「送信する」を押してください。',
  },
  {
    missingTitle: 'There is no such page',
    missing: 'Please check that the link is complete. If it is, tell whoever sent it to you.',
    sorry: 'This could not be taken',
    fault: (d: { id: string }) =>
      `Something went wrong on our side. Please try again in a while; if it stays so, give number ${d.id} to whoever sent you the link.`,
    unsent:
      'It could not be sent just now. All that you wrote is still here: please send it again in a while.',
  },
);
