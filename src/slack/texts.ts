import { join, user } from '../core/blocks';
import { inBoth } from '../core/texts';

export const texts = inBoth(
  {
    fault: (d: { id: string }) =>
      `うまく処理できませんでした。少し時間をおいて、もう一度お試しください。続くようでしたら、番号 ${d.id} をコーディネーターにお伝えください。`,
    notAllowed: (d: { role: 'coordinator' | 'csr' }) =>
      d.role === 'coordinator' ? 'この操作はコーディネーターが行います。' : 'この操作は CSR 担当が行います。',
    askThem: (d: { ids: readonly string[] }) =>
      d.ids.length ? ['お願いできる人：', ...join(d.ids.map(user), '、')] : [],
    unknownWord: (d: { word: string }) => `「${d.word}」というコマンドはありません。`,
    didYouMean: (d: { word: string }) => `「/probono ${d.word}」のことでしょうか。`,
    fileUnknown: (d: { name: string }) =>
      `「${d.name}」を受け取りましたが、このアプリで読み取れるファイルではありません。`,
    fileTooLarge: (d: { name: string; most: number }) =>
      `「${d.name}」は大きすぎて読み取れません。${d.most} MB までに分けてお送りください。`,
    gone: 'このボタンはもう使えません。',
    tooSlow: '画面を開くのに時間がかかりすぎました。もう一度お試しください。',
    helpTitle: 'プロボノクラブへようこそ',
    helpIntro:
      '仕事で身につけたスキルで、地域の団体をチームで応援します。募集に ✋（参加したい）🌱（学びながら参加したい）👀（様子を知りたい）で応えるところから始められます。',
    helpWords: '使えるコマンド',
    helpDesk: 'コーディネーターが使えるコマンド',
    notice: 'お知らせ',
    close: '閉じる',
    homeEmpty: 'まだ何もありません。まずはプロフィールを登録してみませんか。',
  },
  {
    fault: (d: { id: string }) =>
      `Something went wrong on our side. Please try again in a while; if it stays so, give number ${d.id} to a coordinator.`,
    notAllowed: (d: { role: 'coordinator' | 'csr' }) =>
      d.role === 'coordinator' ? 'This is done by a coordinator.' : 'This is done by a CSR partner.',
    askThem: (d: { ids: readonly string[] }) =>
      d.ids.length ? ['You can ask: ', ...join(d.ids.map(user), ', ')] : [],
    unknownWord: (d: { word: string }) => `There is no command “${d.word}”.`,
    didYouMean: (d: { word: string }) => `Did you mean “/probono ${d.word}”?`,
    fileUnknown: (d: { name: string }) =>
      `“${d.name}” has arrived, but it is no file that this app can read.`,
    fileTooLarge: (d: { name: string; most: number }) =>
      `“${d.name}” is too large to read. Please send it in parts of up to ${d.most} MB.`,
    gone: 'This button no longer works.',
    tooSlow: 'Opening the window took too long. Please try again.',
    helpTitle: 'Welcome to the Pro Bono Club',
    helpIntro:
      'We put the skills of our work to use for local nonprofits, in teams. Start by answering a posting with ✋ (I want to take part), 🌱 (I want to learn by taking part) or 👀 (keep me posted).',
    helpWords: 'What you can type',
    helpDesk: 'What coordinators can type',
    notice: 'Please note',
    close: 'Close',
    homeEmpty: 'Nothing here yet. Would you like to register your profile first?',
  },
);
