import type { Part } from '../../core/blocks';
import { inBoth } from '../../core/texts';
import type { Stage } from './tables';

/** Lessons that come by themselves. */
export const bringTexts = inBoth(
  {
    intro: (d: { stage: Stage; title: string }) =>
      ({
        draft: `「${d.title}」の提案に役立ちそうなノウハウです。承認を待つ間にご覧ください。`,
        posting: `「${d.title}」に似た活動から、先輩たちのノウハウです。`,
        proposal: `「${d.title}」のチームを考えるときに役立ちそうなノウハウです。`,
        kickoff: '始める前に：似た活動のチームが残したノウハウです。',
      })[d.stage],
    beside: '先輩チームから：似た活動のノウハウ',
    why: (d: { reasons: string[] }) => `お知らせした理由：${d.reasons.join('、')}`,
    sameScenario: '同じシナリオ',
    sameSkills: (d: { skills: string }) => `同じスキル（${d.skills}）`,
    sameThemes: (d: { themes: string }) => `同じテーマ（${d.themes}）`,
    sameKind: (d: { kind: string }) => `同じ種類の団体（${d.kind}）`,
    sameWords: '内容が近い',
    past: 'よく似た、これまでのプロジェクト',
    pastLine: (d: {
      title: string;
      organisation: string;
      met: string;
      achieved: string;
      alike: string[];
    }): Part[] => [
      `「${d.title}」（${d.organisation}）　${d.met}：${d.achieved}（似ているところ：${d.alike.join('、')}）`,
    ],
    met: (d: { met: 'yes' | 'partly' | 'no' }) =>
      ({ yes: '目標を達成', partly: '一部を達成', no: '未達成' })[d.met],
    comma: '・',
  },
  {
    intro: (d) =>
      ({
        draft: `Know-how that may help with your proposal “${d.title}”, while it waits for approval.`,
        posting: `From work like “${d.title}”: what earlier teams learned.`,
        proposal: `Know-how to keep in mind for the team of “${d.title}”.`,
        kickoff: 'Before you begin: what teams with similar work learned.',
      })[d.stage],
    beside: 'From earlier teams',
    why: (d) => `Shown because of: ${d.reasons.join(', ')}`,
    sameScenario: 'the same scenario',
    sameSkills: (d) => `the same skills (${d.skills})`,
    sameThemes: (d) => `the same themes (${d.themes})`,
    sameKind: (d) => `the same kind of organisation (${d.kind})`,
    sameWords: 'similar words',
    past: 'Earlier projects much like this one',
    pastLine: (d) => [
      `“${d.title}” (${d.organisation}) · ${d.met}: ${d.achieved} (alike in: ${d.alike.join(', ')})`,
    ],
    met: (d) => ({ yes: 'goal reached', partly: 'partly reached', no: 'not reached' })[d.met],
    comma: ', ',
  },
);
