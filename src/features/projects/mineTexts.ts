import { inBoth } from '../../core/texts';

/** All that is somebody's own, at a glance. */
export const mineTexts = inBoth(
  {
    profile: 'プロフィール',
    registered: (d: { skills: number; hours: number }) => `スキル${d.skills}件・週${d.hours}時間まで`,
    unregistered: 'まだ登録されていません。3分ほどで終わります。',
    paused: 'いまはお休み中です。/probono pause で再開できます。',
    edit: 'プロフィールを編集',
    register: 'プロフィールを登録',
    invitations: 'お返事を待っているご招待',
    answerBy: (d: { at: string }) => `　${d.at}までに、DM のボタンでお返事ください`,
    teams: '参加しているチーム',
    team: (d: { leader: boolean; begun: boolean }) =>
      `　${d.leader ? 'リーダー・' : ''}${d.begun ? '活動中' : 'チームが揃うのを待っています'}`,
    sessions: '次の活動',
    gap: '　',
    watches: '新着を知らせる条件',
    changeWatches: '条件を見直す',
  },
  {
    profile: 'My profile',
    registered: (d) => `${d.skills === 1 ? '1 skill' : `${d.skills} skills`}, up to ${d.hours} h a week`,
    unregistered: 'You have none yet. It takes about three minutes.',
    paused: 'You are on a break. /probono pause ends it.',
    edit: 'Edit my profile',
    register: 'Register my profile',
    invitations: 'Invitations that wait for my answer',
    answerBy: (d) => `: please answer with the buttons in your messages by ${d.at}`,
    teams: 'My teams',
    team: (d) => `: ${d.leader ? 'leader, ' : ''}${d.begun ? 'running' : 'waits until the team is complete'}`,
    sessions: 'Next sessions',
    gap: ' · ',
    watches: 'What I am told of',
    changeWatches: 'Change what I am told of',
  },
);
