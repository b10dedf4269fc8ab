import { inBoth } from '../../core/texts';
import type { Quote } from '../retrospectives';

/** What was done: how many people it reached, where that was said. */
interface Sum {
  sessions: number;
  hours: number;
  reached: number | null;
}
const reachedJa = ({ reached }: Sum) => (reached === null ? '' : `、届けた人数はのべ${reached}人`);
const reachedEn = ({ reached }: Sum) =>
  reached === null ? '' : ` People reached, all sessions taken together: ${reached}.`;

/** The report meeting's material, as a document. */
export const materialTexts = inBoth(
  {
    head: (d: { quarter: string }) => `活動報告会の資料　${d.quarter}（下書き）`,
    sum: (d: Sum & { projects: number; people: number }) =>
      `プロジェクト${d.projects}件、参加者${d.people}名、活動回${d.sessions}回、合計${d.hours}時間${reachedJa(d)}`,
    none: 'この四半期に動いたプロジェクトはありません。',
    for: (d: { organisation: string }) => `支援先：${d.organisation}`,
    goal: (d: { goal: string }) => `目標：${d.goal}`,
    done: (d: { task: string }) => `したこと：${d.task}`,
    good: (d: { good: string }) => `良いこと：${d.good}`,
    outcome: (d: { achieved: string; met: 'yes' | 'partly' | 'no' }) =>
      `達成したこと（目標は${{ yes: '達成', partly: '一部達成', no: '未達成' }[d.met]}）：${d.achieved}`,
    people: (d: { names: string }) => `参加した人：${d.names}`,
    figures: (d: Sum) => `活動回${d.sessions}回、${d.hours}時間${reachedJa(d)}`,
    quotes: (d: { many: number }) =>
      d.many > 0
        ? '声（紹介してよいと言われたもの）'
        : '声（紹介してよいと言われたものはまだありません。了解を得たものを書き足してください）',
    quote: (d: Pick<Quote, 'side' | 'words'>) =>
      `${{ organisation: '支援先', participants: '参加者', company: '会社' }[d.side]}「${d.words}」`,
    state: (d: { closed: boolean }) => (d.closed ? '終了' : '活動中'),
    former: '退会した方',
  },
  {
    head: (d) => `Report meeting, ${d.quarter} (draft)`,
    sum: (d) =>
      `Projects: ${d.projects}. People: ${d.people}. Sessions: ${d.sessions}. Hours: ${d.hours}.${reachedEn(d)}`,
    none: 'No project was at work in this quarter.',
    for: (d) => `For: ${d.organisation}`,
    goal: (d) => `Goal: ${d.goal}`,
    done: (d) => `What was done: ${d.task}`,
    good: (d) => `What was good: ${d.good}`,
    outcome: (d) =>
      `What was achieved (goal ${{ yes: 'met', partly: 'partly met', no: 'not met' }[d.met]}): ${d.achieved}`,
    people: (d) => `By: ${d.names}`,
    figures: (d) => `Sessions: ${d.sessions}. Hours: ${d.hours}.${reachedEn(d)}`,
    quotes: (d) =>
      d.many > 0
        ? 'Voices that may be quoted'
        : 'Voices (none may be quoted yet; add those whose people agree)',
    quote: (d) =>
      `${{ organisation: 'The organisation', participants: 'A participant', company: 'The company' }[d.side]}: “${d.words}”`,
    state: (d) => (d.closed ? 'ended' : 'at work'),
    former: 'a former member',
  },
);
