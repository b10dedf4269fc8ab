import { bold, channel, join, type Part, user } from '../../core/blocks';
import { inBoth } from '../../core/texts';
import type { WishKind } from '../projects';

/** What is said to those who are asked, who take part, and who wished to. */
export const inviteTexts = inBoth(
  {
    heading: 'チームへのご招待',
    intro: (d: { title: string; organisation: string }) => [
      bold(d.title),
      `（${d.organisation}）のチームに、あなたを迎えたいと考えています。`,
    ],
    goal: (d: { goal: string }) => `目標：${d.goal}`,
    role: (d: { role: string; leader: boolean; learner: boolean }) =>
      `役割：${d.role}${d.leader ? '（リーダー）' : ''}${d.learner ? '（経験者と一緒に、学びながらの参加）' : ''}`,
    leads: 'リーダーは、初回の進め方を決め、メンバーと支援先の間に立つ役目です。',
    hours: (d: { hours: number }) => `時間：週${d.hours}時間ほど`,
    times: (d: { times: string; place: string }) => `日程：${d.times}、${d.place}`,
    why: (d: { reasons: string }) => `お声がけの理由：${d.reasons}`,
    ownTime: (d: { at: Part }) => [
      'あなたの地域の時刻では、初回は ',
      d.at,
      '（日程は、クラブの地域の時刻です）',
    ],
    whyWish: (d: { kind: WishKind }) =>
      ({
        join: '「参加したい」と応えてくださったこと',
        learn: '「学びながら参加したい」と応えてくださったこと',
        watch: '募集に関心を寄せてくださったこと',
      })[d.kind],
    whySkill: (d: { skill: string; level: number }) => `${d.skill}（レベル${d.level}）の力を活かせること`,
    whyUse: (d: { skills: string }) => `${d.skills}を活かしたいというご希望`,
    whyGrow: (d: { skills: string }) => `${d.skills}を学びたいというご希望`,
    whyTheme: (d: { themes: string }) => `${d.themes}へのご関心`,
    whyOwed: '前回までのご希望にお応えできていないこと',
    comma: '、',
    answerBy: (d: { at: Part }) => [
      'お返事は ',
      d.at,
      ' までにお願いします。見送るときも、理由は要りません。',
    ],
    accept: '参加する',
    decline: '今回は見送る',
    accepted: (d: { title: string; role: string; leader: boolean }) =>
      `「${d.title}」に${d.role}${d.leader ? '（リーダー）' : ''}として参加が決まりました。ありがとうございます。`,
    acceptedNext: 'メンバーが揃ったら、チームのチャンネルにお招きします。',
    acceptedRoom: 'チームのチャンネルにお招きしました。そちらでお会いしましょう。',
    withdraw: 'やはり参加できない',
    withdrawTitle: '参加の取り消し',
    withdrawText: '席はほかの方にお願いします。理由は要りません。',
    withdrawYes: '取り消す',
    withdrawNo: 'やめる',
    declined: (d: { title: string }) =>
      `「${d.title}」は今回見送りとのこと、お返事をありがとうございました。席はほかの方にお願いしますので、ご心配なく。`,
    withdrawn: (d: { title: string }) =>
      `「${d.title}」への参加を取り消しました。早めに知らせてくださり、ありがとうございます。席はほかの方にお願いします。`,
    expired: (d: { title: string }) =>
      `「${d.title}」へのご招待は、お返事の期限を過ぎたため、ほかの方にお願いすることにしました。お忙しいところ、ありがとうございました。`,
    expiredAgain:
      '参加したいお気持ちがあれば、募集に ✋（参加したい）をもう一度付けてください。次の機会に考えます。',
    over: (d: { title: string }) => `「${d.title}」へのご招待は、お返事の期限を過ぎました。`,
    calledOff: (d: { title: string }) =>
      `「${d.title}」は取りやめになりました。ご招待は取り消しとさせてください。お時間をいただき、ありがとうございました。`,
    calledOffTeam: (d: { title: string }) =>
      `「${d.title}」は取りやめになりました。参加を決めてくださったのに、申し訳ありません。次の募集で、またご一緒できればうれしいです。`,
    alreadyAccepted: 'すでに参加が決まっています。ありがとうございます。',
    alreadyDeclined:
      'このご招待は、すでに見送りとして受け取っています。参加したいときは、募集に ✋ を付けてください。',
    alreadyExpired:
      'お返事の期限を過ぎたため、席はほかの方にお願いしています。参加したいときは、募集に ✋ を付けてください。',
    alreadyOver: 'このプロジェクトの招待は、すでに終わっています。',
    tooLate:
      'チームはすでに始まっています。参加が難しくなったときは、チームのチャンネルでリーダーに知らせてください。',

    leaderAsked: (d: { title: string }) =>
      `「${d.title}」のリーダーをお願いすることになりました。難しいときは、コーディネーターに知らせてください。`,

    kickoff: (d: { title: string }) => `${d.title} を始めましょう`,
    kickoffIntro: (d: { organisation: string }) =>
      `${d.organisation} を支えるチームのチャンネルです。ここで相談し、記録を残しましょう。`,
    kickoffDates: 'これからの活動日',
    kickoffPeople: 'メンバー',
    kickoffCalendar: '予定表用のファイルを受け取る',
    person: (d: { user: string; role: string; marks: string }) => [
      user(d.user),
      `さん　${d.role}${d.marks ? `（${d.marks}）` : ''}`,
    ],
    kickoffNext: (d: { leader: string }) => [
      '最初の一歩：自己紹介と、初回の進め方の確認から始めましょう。',
      ...(d.leader ? [user(d.leader), 'さん、よろしくお願いします。'] : []),
    ],
    topic: (d: { goal: string }) => `目標：${d.goal}`,
    purpose: (d: { title: string; organisation: string }) =>
      `${d.organisation}「${d.title}」のプロボノチーム`,
    leader: 'リーダー',
    learner: '学びながら参加',

    thanks: (d: { title: string; kind: 'join' | 'learn' }) =>
      `「${d.title}」のチームが決まりました。${d.kind === 'learn' ? '「学びながら参加したい」' : '「参加したい」'}と応えてくださったのに、今回は席をご用意できず申し訳ありません。`,
    thanksNext: 'お気持ちは次のチームづくりで優先して考えます。またの応募をお待ちしています。',
    proposer: (d: { title: string }) =>
      `あなたが提案した「${d.title}」のチームが揃い、活動が始まります。ありがとうございました。`,
    proposerTeam: (d: { users: string[] }) => ['メンバー：', ...join(d.users.map(user), '、')],
    joined: (d: { user: string; role: string }) => [
      user(d.user),
      `さんが${d.role}としてチームに加わりました。よろしくお願いします。`,
    ],
    room: (d: { channel: string }) => [channel(d.channel)],
  },
  {
    heading: 'Will you join this team?',
    intro: (d) => ['We would love to have you in the team for ', bold(d.title), ` (${d.organisation}).`],
    goal: (d) => `Goal: ${d.goal}`,
    role: (d) =>
      `Role: ${d.role}${d.leader ? ' (leader)' : ''}${d.learner ? ' (learning beside somebody experienced)' : ''}`,
    leads: 'The leader decides how the team starts and stands between it and the organisation.',
    hours: (d) => `Time: about ${d.hours} h a week`,
    times: (d) => `When: ${d.times}, ${d.place}`,
    why: (d) => `Why you: ${d.reasons}`,
    ownTime: (d) => ['By your clock, the first session is on ', d.at, '; the times above are the club’s.'],
    whyWish: (d) =>
      ({
        join: 'you want to take part',
        learn: 'you want to learn by taking part',
        watch: 'you showed interest in the posting',
      })[d.kind],
    whySkill: (d) => `it needs your ${d.skill} (level ${d.level})`,
    whyUse: (d) => `you want to use ${d.skills}`,
    whyGrow: (d) => `you want to learn ${d.skills}`,
    whyTheme: (d) => `you care about ${d.themes}`,
    whyOwed: 'earlier wishes of yours could not be met',
    comma: ', ',
    answerBy: (d) => ['Please answer by ', d.at, '. A no needs no reason.'],
    accept: 'Accept',
    decline: 'Not this time',
    accepted: (d) =>
      `You are in the team for “${d.title}” (${d.role}${d.leader ? ', leader' : ''}). Thank you.`,
    acceptedNext: 'As soon as everybody has answered, you will be invited to the team’s channel.',
    acceptedRoom: 'You have been invited to the team’s channel. See you there.',
    withdraw: 'I cannot take part after all',
    withdrawTitle: 'Leave the team',
    withdrawText: 'Somebody else will be asked. No reason is needed.',
    withdrawYes: 'Leave',
    withdrawNo: 'Stay',
    declined: (d) =>
      `Thank you for your answer about “${d.title}”. Somebody else will be asked, so please do not worry.`,
    withdrawn: (d) =>
      `You are no longer in the team for “${d.title}”. Thank you for telling us early. Somebody else will be asked.`,
    expired: (d) =>
      `The time to answer the invitation to “${d.title}” is over, and somebody else will be asked. We know that you are busy: thank you all the same.`,
    expiredAgain:
      'If you would like to take part, please put ✋ (I want to take part) on the posting again. We will think of you next time.',
    over: (d) => `The time to answer the invitation to “${d.title}” is over.`,
    calledOff: (d) => `“${d.title}” was called off, and your invitation with it. Thank you for your time.`,
    calledOffTeam: (d) =>
      `“${d.title}” was called off. We are sorry, as you had agreed to take part. We hope to see you in the next project.`,
    alreadyAccepted: 'You have accepted already. Thank you.',
    alreadyDeclined:
      'You have declined this invitation. If you would like to take part, put ✋ on the posting.',
    alreadyExpired:
      'The time to answer is over, and somebody else has been asked. If you would like to take part, put ✋ on the posting.',
    alreadyOver: 'The invitations to this project are closed.',
    tooLate:
      'The team has begun already. If you can no longer take part, please tell the leader in the team’s channel.',

    leaderAsked: (d) =>
      `You were named leader of the team for “${d.title}”. If that is too much for you, please tell a coordinator.`,

    kickoff: (d) => `Let’s begin: ${d.title}`,
    kickoffIntro: (d) =>
      `This is the channel of the team that supports ${d.organisation}. Let’s talk here and keep here what we do.`,
    kickoffDates: 'What is coming up',
    kickoffPeople: 'The team',
    kickoffCalendar: 'Have these for my calendar',
    person: (d) => [user(d.user), `: ${d.role}${d.marks ? ` (${d.marks})` : ''}`],
    kickoffNext: (d) => [
      'First step: introduce yourselves and agree on how to begin. ',
      ...(d.leader ? ['Over to you, ', user(d.leader), '.'] : []),
    ],
    topic: (d) => `Goal: ${d.goal}`,
    purpose: (d) => `The pro bono team for “${d.title}” of ${d.organisation}`,
    leader: 'leader',
    learner: 'learning by taking part',

    thanks: (d) =>
      `The team for “${d.title}” is complete. You wanted to ${d.kind === 'learn' ? 'learn by taking part' : 'take part'}, and we are sorry that there was no seat for you this time.`,
    thanksNext: 'Your wish counts for more when the next teams are formed. We hope to hear from you again.',
    proposer: (d) => `The team for “${d.title}”, which you proposed, is complete and begins. Thank you.`,
    proposerTeam: (d) => ['The team: ', ...join(d.users.map(user), ', ')],
    joined: (d) => [user(d.user), ` has joined the team (${d.role}). Welcome.`],
    room: (d) => [channel(d.channel)],
  },
);
