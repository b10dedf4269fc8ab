import { bold, type Part } from '../../core/blocks';
import type { Role } from '../../core/feature';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import { acts } from './actTexts';

export const texts = inBoth(
  {
    appointTitle: '役割をお願いする',
    dismissTitle: '役割を終える',
    person: '対象の人',
    role: '役割',
    roleName: (d: { role: Role }) => (d.role === 'coordinator' ? 'コーディネーター' : 'CSR 担当'),
    roleHint: (d: { role: Role }) =>
      d.role === 'coordinator'
        ? '支援要請を受け、募集とチームを承認し、登録者のプロフィールを見られます。'
        : '活動の成果を見て、振り返りで会社の立場から答えます。',
    reason: '理由',
    reasonHint: '操作の記録に残り、コーディネーター全員が見られます。300文字まで。',
    appoint: '任命する',
    dismiss: '終える',
    cancel: 'やめる',
    close: '閉じる',
    appointed: (d: { who: Part; role: Role }) => [
      d.who,
      `さんを${d.role === 'coordinator' ? 'コーディネーター' : ' CSR 担当'}に任命し、ご本人に DM でお知らせしました。`,
    ],
    dismissed: (d: { who: Part; role: Role }) => [
      d.who,
      `さんの${d.role === 'coordinator' ? 'コーディネーター' : ' CSR 担当'}としての役割を終え、ご本人に DM でお知らせしました。`,
    ],
    removeFromChannel:
      'コーディネーター用のチャンネルからは自動では外れません。必要に応じて、チャンネルの設定から外してください。',
    toldAppointed: (d: { by: Part; role: Role }) => [
      d.by,
      'さんが、あなたをプロボノクラブの',
      bold(d.role === 'coordinator' ? 'コーディネーター' : 'CSR 担当'),
      'に任命しました。お引き受けいただき、ありがとうございます。',
    ],
    meansCoordinator: [
      '支援要請を受けて、面談から目標づくりまでを進めます。',
      '募集とチーム案を承認したり、理由を添えて差し戻したりします。',
      'プロジェクトの終了を決め、ほかの人にも役割をお願いできます。',
      'お知らせはコーディネーター用のチャンネルに届きます。登録者のプロフィールは、チームづくりのためだけに使ってください。',
    ].join('\n'),
    meansCsr: [
      'プロジェクトが終わるたびに、会社の立場からの振り返りをお願いします。',
      '会社が得たものと、会社の目指すこととの重なりを言葉にしてください。',
    ].join('\n'),
    meansMore:
      '使えるコマンドは /probono help で見られます。ご都合が合わないときは、任命した人にお伝えください。',
    toldDismissed: (d: { role: Role }) =>
      `プロボノクラブの${d.role === 'coordinator' ? 'コーディネーター' : ' CSR 担当'}としての役割が終わりました。これまで支えてくださり、ありがとうございました。登録者としては、これまでどおり参加していただけます。`,
    already: (d: { role: Role }) =>
      `この人は、すでに${d.role === 'coordinator' ? 'コーディネーター' : ' CSR 担当'}です。`,
    bot: 'アプリには役割をお願いできません。人を選んでください。',
    notHolder: (d: { role: Role }) =>
      `この人は、いま${d.role === 'coordinator' ? 'コーディネーター' : 'CSR 担当'}ではありません。`,
    configured:
      'この人はアプリの設定（COORDINATORS）で決められた最初のコーディネーターです。Slack からは解任できないため、アプリの管理者にご相談ください。',
    lastOne: '最後のコーディネーターは解任できません。先に、ほかの人を任命してください。',
    auditTitle: '操作の記録（新しい順）',
    auditNone: 'まだ記録はありません。',
    auditReason: (d: { reason: string }) => `　理由：${d.reason}`,
    someone: '退会した人',
    san: 'さん',
    act: acts.ja,
  },
  {
    appointTitle: 'Appoint somebody',
    dismissTitle: 'End a role',
    person: 'Who',
    role: 'Role',
    roleName: (d) => (d.role === 'coordinator' ? 'Coordinator' : 'CSR partner'),
    roleHint: (d) =>
      d.role === 'coordinator'
        ? 'Takes requests, approves postings and teams, and may see profiles.'
        : 'Sees what came of it, and answers for the company in retrospectives.',
    reason: 'Reason',
    reasonHint: 'Kept in the audit log, where every coordinator can read it. Up to 300 characters.',
    appoint: 'Appoint',
    dismiss: 'End the role',
    cancel: 'Cancel',
    close: 'Close',
    appointed: (d) => [
      d.who,
      ` is now a ${d.role === 'coordinator' ? 'coordinator' : 'CSR partner'} and was told by direct message.`,
    ],
    dismissed: (d) => [
      d.who,
      ` is no longer a ${d.role === 'coordinator' ? 'coordinator' : 'CSR partner'} and was told by direct message.`,
    ],
    removeFromChannel:
      'They stay in the coordinators’ channel until somebody removes them there. Please do so if it is right.',
    toldAppointed: (d) => [
      d.by,
      ' appointed you as a ',
      bold(d.role === 'coordinator' ? 'coordinator' : 'CSR partner'),
      ' of the Pro Bono Club. Thank you for taking it on.',
    ],
    meansCoordinator: [
      'You take requests, from the first interview to an agreed goal.',
      'You approve postings and proposed teams, or send them back with a reason.',
      'You close projects, and may appoint others.',
      'What waits for you comes into the coordinators’ channel. Please use profiles for forming teams only.',
    ].join('\n'),
    meansCsr: [
      'Whenever a project ends, you are asked for the company’s side of its retrospective.',
      'Please put into words what the company gained, and how it fits its goals.',
    ].join('\n'),
    meansMore:
      '/probono help shows what you can type. If it does not suit you, tell the person who appointed you.',
    toldDismissed: (d) =>
      `Your role as a ${d.role === 'coordinator' ? 'coordinator' : 'CSR partner'} of the Pro Bono Club has ended. Thank you for all you did. You are welcome as a member, as before.`,
    already: (d) => `They are a ${d.role === 'coordinator' ? 'coordinator' : 'CSR partner'} already.`,
    bot: 'An app cannot hold a role. Please choose a person.',
    notHolder: (d) => `They are not a ${d.role === 'coordinator' ? 'coordinator' : 'CSR partner'} now.`,
    configured:
      'They are one of the first coordinators, named in the app’s settings (COORDINATORS), and cannot be dismissed in Slack. Please ask whoever runs the app.',
    lastOne: 'The last coordinator cannot be dismissed. Please appoint somebody else first.',
    auditTitle: 'Audit log, newest first',
    auditNone: 'Nothing has been written down yet.',
    auditReason: (d) => `  Reason: ${d.reason}`,
    someone: 'somebody who has left',
    san: '',
    act: acts.en,
  },
);

export const problem = problems(texts);
