import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

export const texts = inBoth(
  {
    exportFile: 'あなたのデータです。このアプリがあなたについて持っている情報のすべてが入っています。',
    exported: 'あなたのデータを JSON ファイルにまとめました。まもなく DM に届きます。',
    leaveTitle: '退会',
    leave: '退会する',
    cancel: 'やめる',
    close: '閉じる',
    leaveIntro:
      '退会すると、このアプリにあるあなたの情報を削除します。元には戻せません。残しておきたいときは、先に /probono export で受け取ってください。',
    deletedTitle: '削除されるもの',
    deleted: [
      'プロフィール（スキル、時間、ひとこと、表示言語）と、コーディネーターなどの役割',
      '募集への ✋ 🌱 👀、お誘いへの返事、チームの席',
      'まだ答えていない振り返りのお願い',
      'あなたに届いた DM の控え',
    ].join('\n'),
    keptTitle: 'お名前を外して残るもの',
    kept: [
      'チームで行った活動の記録と、答えていただいた振り返り',
      'コーディネーターとして行った操作の記録（「退会した人」と表示されます）',
      'Slack に届いた DM と、あなた自身の投稿。これらは Slack に残り、このアプリからは消せません',
    ].join('\n'),
    lastOne:
      'あなたは最後のコーディネーターです。退会の前に、/probono appoint でほかの人を任命してください。',
    leaveConfigured:
      'あなたはアプリの設定（COORDINATORS）に名前があるため、退会後もコーディネーターとして扱われます。外すには、アプリの管理者にご相談ください。',
    confirm: '確認',
    confirmOption: '削除されるものを読み、退会します',
    gone: '退会の手続きが終わりました。',
    goodbye:
      'これまで一緒に活動してくださり、本当にありがとうございました。またご一緒できる日が来たら、/probono register でいつでも戻ってきてください。',
    former: '退会した人',
  },
  {
    exportFile: 'Here is your data: everything that this app holds about you.',
    exported: 'Your data is being put into a JSON file. It will reach you by direct message in a moment.',
    leaveTitle: 'Leave the club',
    leave: 'Leave',
    cancel: 'Cancel',
    close: 'Close',
    leaveIntro:
      'If you leave, what this app holds about you is deleted. This cannot be undone. To keep a copy, type /probono export first.',
    deletedTitle: 'What is deleted',
    deleted: [
      'Your profile (skills, hours, your words, language) and roles such as coordinator',
      'Your ✋ 🌱 👀 on postings, your answers to invitations, your seats in teams',
      'Retrospectives that still wait for you',
      'This app’s copies of the messages it sent you',
    ].join('\n'),
    keptTitle: 'What stays, without your name',
    kept: [
      'The record of what your teams did, and retrospectives that you answered',
      'What you decided as a coordinator (shown as “somebody who has left”)',
      'Direct messages in Slack and what you posted yourself: they belong to Slack, and this app cannot delete them',
    ].join('\n'),
    lastOne:
      'You are the last coordinator. Please appoint somebody else with /probono appoint before you leave.',
    leaveConfigured:
      'You are named in the app’s settings (COORDINATORS), so you will still count as a coordinator. Ask whoever runs the app to change that.',
    confirm: 'Please confirm',
    confirmOption: 'I have read what is deleted, and I leave',
    gone: 'You have left the club.',
    goodbye:
      'Thank you for everything we did together. If you ever want to come back, /probono register is all it takes.',
    former: 'somebody who has left',
  },
);

export const problem = problems(texts);
