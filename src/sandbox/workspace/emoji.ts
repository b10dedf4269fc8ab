import shortcodes from 'emojibase-data/en/shortcodes/iamcal.json';

/** Slack's names of emoji, which are those of iamcal's table. */
const names = new Set(Object.values(shortcodes as Record<string, string | string[]>).flat());

/** The name without its colons, when Slack knows such an emoji, in one of five skin tones or none. */
export function knownEmoji(given: string): string | undefined {
  const name = given.replace(/^:|:$/g, '');
  return names.has(name.replace(/::skin-tone-[2-6]$/, '')) ? name : undefined;
}
