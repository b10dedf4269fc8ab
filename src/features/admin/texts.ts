import { bold, type Part } from '../../core/blocks';
import type { Role } from '../../core/feature';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

interface Acted {
  by: readonly Part[];
  subject: readonly Part[];
}

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
    act: {
      appointCoordinator: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'をコーディネーターに任命'],
      appointCsr: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'を CSR 担当に任命'],
      dismissCoordinator: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'をコーディネーターから解任'],
      dismissCsr: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'を CSR 担当から解任'],
      addSkill: (d: Acted): Part[] => [...d.by, 'がスキル「', ...d.subject, '」を一覧に追加'],
      mergeSkill: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」を既存のスキルの別名に登録'],
      refuseSkill: (d: Acted): Part[] => [...d.by, 'がスキルの候補「', ...d.subject, '」を見送り'],
      approveProject: (d: Acted): Part[] => [...d.by, 'がプロジェクト「', ...d.subject, '」を承認'],
      sendBackProject: (d: Acted): Part[] => [...d.by, 'がプロジェクト「', ...d.subject, '」を差し戻し'],
      callOffProject: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の募集を中止'],
      editProject: (d: Acted): Part[] => [...d.by, 'がプロジェクト「', ...d.subject, '」を編集'],
      extendProject: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の募集の締め切りを変更'],
      pauseProject: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の募集を一時停止'],
      resumeProject: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の募集を再開'],
      reopenProject: (d: Acted): Part[] => [...d.by, 'が、取りやめた「', ...d.subject, '」をもう一度募集'],
      withdrawProject: (d: Acted): Part[] => [...d.by, 'が提案「', ...d.subject, '」を取り下げ'],
      approveTeam: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」のチーム案を承認'],
      rejectTeam: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」のチーム案を見送り'],
      close: (d: Acted): Part[] => [...d.by, 'がプロジェクト「', ...d.subject, '」を終了'],
      import: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'の一覧を取り込み'],
      writeList: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'の一覧を書き出し'],
      moveStage: (d: Acted): Part[] => [...d.by, 'が支援先の段階を変更：', ...d.subject],
      takeRequest: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の支援要請を担当'],
      answerRequest: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の支援要請に返事'],
      declineRequest: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の支援要請を見送り'],
      handOverRequest: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の支援要請の担当を変更'],
      setGoal: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の仮の目標を記録'],
      agreeGoal: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の合意した目標を記録'],
      changeGoal: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の合意した目標を変更'],
      amend: (d: Acted): Part[] => [...d.by, 'が募集「', ...d.subject, '」の条件を変更'],
      share: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'を2つのチームに固定'],
      postpone: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」のチームづくりを延期'],
      ask: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」に参加できないか、登録者に確認'],
      ban: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'をプロジェクトの候補から除外'],
      unban: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'の候補からの除外を取り消し'],
      saveScenario: (d: Acted): Part[] => [...d.by, 'がシナリオ「', ...d.subject, '」を保存'],
      retireScenario: (d: Acted): Part[] => [...d.by, 'がシナリオ「', ...d.subject, '」を休止'],
      restoreScenario: (d: Acted): Part[] => [...d.by, 'がシナリオ「', ...d.subject, '」を再開'],
      correctHours: (d: Acted): Part[] => [...d.by, 'が「', ...d.subject, '」の自分の活動時間を訂正'],
      correctHoursOf: (d: Acted): Part[] => [...d.by, 'が', ...d.subject, 'の活動時間を訂正'],
      weigh: (d: Acted): Part[] => [...d.by, 'がチームづくりの重みづけを変更', ...d.subject],
    },
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
    act: {
      appointCoordinator: (d) => [...d.by, ' appointed ', ...d.subject, ' as a coordinator'],
      appointCsr: (d) => [...d.by, ' appointed ', ...d.subject, ' as a CSR partner'],
      dismissCoordinator: (d) => [...d.by, ' ended the role of ', ...d.subject, ' as a coordinator'],
      dismissCsr: (d) => [...d.by, ' ended the role of ', ...d.subject, ' as a CSR partner'],
      addSkill: (d) => [...d.by, ' added the skill “', ...d.subject, '”'],
      mergeSkill: (d) => [...d.by, ' made “', ...d.subject, '” another word for a known skill'],
      refuseSkill: (d) => [...d.by, ' did not add the suggested skill “', ...d.subject, '”'],
      approveProject: (d) => [...d.by, ' approved the project “', ...d.subject, '”'],
      sendBackProject: (d) => [...d.by, ' sent the project “', ...d.subject, '” back'],
      callOffProject: (d) => [...d.by, ' called off the posting of “', ...d.subject, '”'],
      editProject: (d) => [...d.by, ' changed the project “', ...d.subject, '”'],
      extendProject: (d) => [...d.by, ' changed until when people are called for “', ...d.subject, '”'],
      pauseProject: (d) => [...d.by, ' put the call for “', ...d.subject, '” on hold'],
      resumeProject: (d) => [...d.by, ' resumed the call for “', ...d.subject, '”'],
      reopenProject: (d) => [...d.by, ' reopened “', ...d.subject, '”, which was called off'],
      withdrawProject: (d) => [...d.by, ' withdrew the proposal “', ...d.subject, '”'],
      approveTeam: (d) => [...d.by, ' approved the proposed team of “', ...d.subject, '”'],
      rejectTeam: (d) => [...d.by, ' rejected the proposed team of “', ...d.subject, '”'],
      close: (d) => [...d.by, ' closed the project “', ...d.subject, '”'],
      import: (d) => [...d.by, ' took over a list: ', ...d.subject],
      writeList: (d) => [...d.by, ' wrote out a list: ', ...d.subject],
      moveStage: (d) => [...d.by, ' moved the stage of ', ...d.subject],
      takeRequest: (d) => [...d.by, ' took the request of “', ...d.subject, '”'],
      answerRequest: (d) => [...d.by, ' answered the request of “', ...d.subject, '”'],
      declineRequest: (d) => [...d.by, ' declined the request of “', ...d.subject, '”'],
      handOverRequest: (d) => [...d.by, ' handed over the request of “', ...d.subject, '”'],
      setGoal: (d) => [...d.by, ' set a provisional goal for “', ...d.subject, '”'],
      agreeGoal: (d) => [...d.by, ' recorded the agreed goal of “', ...d.subject, '”'],
      changeGoal: (d) => [...d.by, ' changed the agreed goal of “', ...d.subject, '”'],
      amend: (d) => [...d.by, ' changed what “', ...d.subject, '” asks for'],
      share: (d) => [...d.by, ' put ', ...d.subject, ' into two teams'],
      postpone: (d) => [...d.by, ' put the team for “', ...d.subject, '” off'],
      ask: (d) => [...d.by, ' had members asked about “', ...d.subject, '”'],
      ban: (d) => [...d.by, ' decided that ', ...d.subject, ' is not asked for a project'],
      unban: (d) => [...d.by, ' took back that ', ...d.subject, ' is not asked for a project'],
      saveScenario: (d) => [...d.by, ' saved the scenario “', ...d.subject, '”'],
      retireScenario: (d) => [...d.by, ' retired the scenario “', ...d.subject, '”'],
      restoreScenario: (d) => [...d.by, ' brought back the scenario “', ...d.subject, '”'],
      correctHours: (d) => [...d.by, ' put their own hours in “', ...d.subject, '” right'],
      correctHoursOf: (d) => [...d.by, ' put the hours of ', ...d.subject, ' right'],
      weigh: (d) => [...d.by, ' changed the weights of forming teams', ...d.subject],
    },
  },
);

export const problem = problems(texts);
