import type { Part } from '../../core/blocks';
import { inBoth } from '../../core/texts';
import { PATIENCE_DAYS } from '../../outbox/patience';

/** What lessons say again and again, offered as a pitfall of a scenario. */
export const recurringTexts = inBoth(
  {
    title: (d: { scenario: string }) => `シナリオ「${d.scenario}」：注意点の追加のご提案`,
    intro: (d: { many: number }) =>
      `${d.many}件のノウハウに、同じ注意が書かれています。シナリオの「つまずきやすい点」に加えると、次のチームが始める前に気づけます。`,
    from: (d: { titles: string[] }) => `もとのノウハウ：${d.titles.map((it) => `「${it}」`).join('')}`,
    take: 'シナリオを開いて加える',
    refuse: '加えない',
    nudge: (d: { scenario: string; text: string }) =>
      `シナリオ「${d.scenario}」に「${d.text}」を加えるご提案が、お返事を待っています。`,
    taken: (d: { text: string; by: Part[] }): Part[] => [
      ...d.by,
      `「${d.text}」は、シナリオに加わりました。ありがとうございます。`,
    ],
    refused: (d: { text: string; by: Part[] }): Part[] => [
      ...d.by,
      `が、「${d.text}」はシナリオに加えないと決めました。`,
    ],
    lapsed: (d: { text: string; by: Part[] }): Part[] => [
      ...d.by,
      `「${d.text}」を加えるご提案は、${PATIENCE_DAYS}日のあいだお返事がなかったため、終わりにしました。シナリオはいつでも直せます。`,
    ],
    refusedTold: '承知しました。同じご提案は、もういたしません。',
  },
  {
    title: (d) => `A pitfall for the scenario “${d.scenario}”`,
    intro: (d) =>
      `${d.many} pieces of know-how warn of the same thing. Among the scenario’s pitfalls the next team reads it before it begins.`,
    from: (d) => `It comes from ${d.titles.map((it) => `“${it}”`).join(', ')}.`,
    take: 'Open the scenario and add it',
    refuse: 'Do not add it',
    nudge: (d) => `“${d.text}” is still offered as a pitfall of the scenario “${d.scenario}”.`,
    taken: (d) => [...d.by, `“${d.text}” is in the scenario now. Thank you.`],
    refused: (d) => [...d.by, ` decided not to add “${d.text}” to the scenario.`],
    lapsed: (d) => [
      ...d.by,
      `Nobody decided on “${d.text}” within ${PATIENCE_DAYS} days, so it is no longer offered. The scenario can be edited at any time.`,
    ],
    refusedTold: 'Understood. It will not be offered again.',
  },
);
