import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

export const texts = inBoth(
  {
    calendarName: 'プロボノの予定',

    title: '予定表に登録',
    close: '閉じる',
    intro:
      '活動回が、ふだんお使いの予定表に並びます。変更や中止も、しばらくすると自動で反映されます（予定表によっては数時間かかります）。',
    addressLabel: 'あなた専用のアドレス',
    outlook: 'Outlook：「予定表を追加」→「Web から登録」に、アドレスを貼り付けます。',
    google:
      'Google カレンダー（パソコン）：「他のカレンダー」の「＋」→「URL で追加」に、アドレスを貼り付けます。',
    secret:
      'アドレスを知っている人には、予定が見えます。ほかの人に知られたときは、新しいアドレスに替えられます。',
    ahead: (d: { many: number; next: Part }) => [`いま入っている予定：${d.many}件（次は `, d.next, '）'],
    aheadNone: '入る予定は、まだありません。チームの活動が始まると、自動で並びます。',
    noPages:
      'このクラブでは、予定表から読み込めるアドレスがまだ用意されていません。かわりに、これからの予定をファイルで受け取って、Outlook や Google カレンダーに取り込めます。',

    renew: '新しいアドレスに替える',
    renewTitle: 'アドレスを替えますか',
    renewText: 'これまでのアドレスでは読めなくなります。予定表には、新しいアドレスを登録し直してください。',
    renewYes: '替える',
    renewed:
      'アドレスを新しくしました。これまでのアドレスでは、もう読めません。予定表には、下のアドレスを登録し直してください。',
    stop: '使うのをやめる',
    stopTitle: 'アドレスを取り消しますか',
    stopText: 'このアドレスでは読めなくなります。また使いたくなったら、いつでも新しくつくれます。',
    stopYes: '取り消す',
    stopped:
      'アドレスを取り消しました。もう誰も読めません。予定表に残っている登録は、削除して構いません。また使うときは、下のボタンで新しいアドレスをつくれます。',
    again: '新しいアドレスをつくる',
    no: 'やめる',
    file: 'ファイルで受け取る',
    fileSent: 'ファイルを DM でお送りしました。',
    fileOf: (d: { title: string; follows: boolean }) =>
      `「${d.title}」の予定です。ファイルを開くと、お使いの予定表に取り込めます。${afterJa(d.follows)}`,
    fileOfAll: (d: { follows: boolean }) =>
      `これからの予定です。ファイルを開くと、お使いの予定表に取り込めます。${afterJa(d.follows)}`,
    home: '予定表に登録する',

    cancelledTitle: (d: { title: string }) => `【中止】${d.title}`,
    organisation: (d: { name: string }) => `支援先：${d.name}`,
    role: (d: { roles: string[]; leads: boolean }) =>
      `あなたの役割：${d.roles.join('・')}${d.leads ? '（リーダー）' : ''}`,
    instead: '代役として参加する予定です。',
    said: {
      well: 'あなたの返事：問題なし',
      help: 'あなたの返事：相談したい',
      absent: 'あなたの返事：参加できない',
    },
    notSaid: 'あなたの返事：まだです（Slack で /probono sessions と入力すると返事ができます）',
    moved: (d: { day: string }) => `${d.day}の回から変わりました。`,
    cancelled: 'この回は中止になりました。',
    ended: 'プロジェクトが終わったため、この回はありません。',
    reason: (d: { reason: string }) => `理由：${d.reason}`,
    room: (d: { link: string }) => `チームのチャンネル：${d.link}`,

    closedTitle: 'この予定表は読めません',
    closed:
      'アドレスが取り消されたか、途中で切れています。Slack で /probono calendar と入力すると、いまのアドレスが表示されます。',

    notYours:
      'このチームの予定は、メンバーと代役の方が受け取れます。ご自分の予定は /probono calendar で受け取れます。',
    nothing: '入れる予定が、まだありません。チームの活動が始まると受け取れます。',
  },
  {
    calendarName: 'Pro bono',

    title: 'Sessions in my calendar',
    close: 'Close',
    intro:
      'Your sessions stand in the calendar that you use anyway. What is moved or cancelled follows by itself (some calendars take a few hours).',
    addressLabel: 'Your own address',
    outlook: 'Outlook: “Add calendar” → “Subscribe from web”, and paste the address.',
    google:
      'Google Calendar (on a computer): “+” beside “Other calendars” → “From URL”, and paste the address.',
    secret: 'Whoever knows the address sees your sessions. Should somebody learn it, make a new one.',
    ahead: (d) => [`In it now: ${d.many === 1 ? '1 entry' : `${d.many} entries`} (next: `, d.next, ')'],
    aheadNone: 'Nothing is in it yet. When your team begins, its sessions appear by themselves.',
    noPages:
      'This club has no address yet that calendars could read. Instead you can have what is ahead as a file, for Outlook or Google Calendar.',

    renew: 'Make a new address',
    renewTitle: 'Make a new address?',
    renewText: 'The one so far stops working. Please add the new one to your calendar.',
    renewYes: 'Make it',
    renewed:
      'This is your new address. The one before no longer works: please add this one to your calendar instead.',
    stop: 'Stop using it',
    stopTitle: 'Take the address back?',
    stopText: 'Nobody can read it then. You can make a new one whenever you like.',
    stopYes: 'Take it back',
    stopped:
      'The address is taken back, and nobody can read it any more. You may delete it from your calendar. To use it again, make a new one below.',
    again: 'Make an address',
    no: 'Keep it',
    file: 'Have it as a file',
    fileSent: 'The file was sent to you as a direct message.',
    fileOf: (d) =>
      `The sessions of “${d.title}”. Open the file to take them into your calendar. ${afterEn(d.follows)}`,
    fileOfAll: (d) =>
      `What is ahead of you. Open the file to take it into your calendar. ${afterEn(d.follows)}`,
    home: 'Sessions in my calendar',

    cancelledTitle: (d) => `Cancelled: ${d.title}`,
    organisation: (d) => `For: ${d.name}`,
    role: (d) => `Your role: ${d.roles.join(', ')}${d.leads ? ' (leader)' : ''}`,
    instead: 'You stand in for somebody.',
    said: {
      well: 'Your answer: all is well',
      help: 'Your answer: I need to talk',
      absent: 'Your answer: I can’t make it',
    },
    notSaid: 'Your answer: none yet (type /probono sessions in Slack to give it)',
    moved: (d) => `This is the session of ${d.day}, changed.`,
    cancelled: 'This session is cancelled.',
    ended: 'The project has ended, so this session does not take place.',
    reason: (d) => `Why: ${d.reason}`,
    room: (d) => `The team’s channel: ${d.link}`,

    closedTitle: 'This calendar cannot be read',
    closed:
      'Its address was taken back, or is not complete. Type /probono calendar in Slack to see the one that works.',

    notYours:
      'The sessions of this team are for its members and those who stand in. Your own are at /probono calendar.',
    nothing: 'There is nothing to put into a calendar yet. When your team begins, there will be.',
  },
);

const afterJa = (follows: boolean) =>
  `あとから変わった分は反映されませんので、そのときは受け取り直してください。${follows ? '自動で反映させたいときは、/probono calendar をお使いください。' : ''}`;
const afterEn = (follows: boolean) =>
  `What changes later is not in it: have it sent again then. ${follows ? 'To have it follow by itself, use /probono calendar.' : ''}`.trim();

export const problem = problems(texts);
