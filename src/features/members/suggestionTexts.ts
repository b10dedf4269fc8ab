import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

/** Words that the list of skills does not have yet. */
export const suggestionTexts = inBoth(
  {
    heading: '新しいスキルの候補',
    asked: (d: { word: string }) =>
      `登録者が「${d.word}」と入力しましたが、スキルの一覧にありません。どうしますか。`,
    add: '一覧に追加する',
    same: (d: { skill: string }) => `「${d.skill}」と同じ`,
    refuse: '追加しない',
    addTitle: 'スキルの追加',
    ja: '日本語の名前',
    en: '英語の名前',
    group: '分類',
    submit: '追加する',
    cancel: 'やめる',
    close: '閉じる',
    added: (d: { word: string; name: string }) =>
      `「${d.word}」を「${d.name}」としてスキルの一覧に追加しました。`,
    merged: (d: { word: string; name: string }) =>
      `「${d.word}」を「${d.name}」の別の言い方として登録しました。`,
    refused: (d: { word: string }) => `「${d.word}」は一覧に追加しないことにしました。`,
    by: '決めた人：',
    toldAdded: (d: { word: string; name: string }) =>
      `ご提案の「${d.word}」を「${d.name}」としてスキルの一覧に追加しました。プロフィールで選べます。`,
    toldMerged: (d: { word: string; name: string }) =>
      `ご提案の「${d.word}」は、一覧の「${d.name}」でさがせるようになりました。プロフィールで選べます。`,
    toldRefused: (d: { word: string }) =>
      `ご提案の「${d.word}」は、今回はスキルの一覧に追加しませんでした。プロフィールの「ひとこと」に書いていただければ、コーディネーターの目に留まります。`,
    edit: 'プロフィールを編集',
    decided: 'この候補は、ほかのコーディネーターがすでに決めています。',
    taken: 'この名前のスキルは、すでに一覧にあります。',
    other: 'ほかのスキル',
    otherHint:
      '一覧に見つからないスキルを、読点で区切って書いてください。コーディネーターに候補として届きます。',
    suggested: (d: { words: string }) =>
      `「${d.words}」は、一覧への追加の候補としてコーディネーターに届けました。`,
  },
  {
    heading: 'A new skill is suggested',
    asked: (d) => `A member typed “${d.word}”, which the list of skills does not have. What shall we do?`,
    add: 'Add it to the list',
    same: (d) => `Same as “${d.skill}”`,
    refuse: 'Do not add it',
    addTitle: 'Add a skill',
    ja: 'Japanese name',
    en: 'English name',
    group: 'Group',
    submit: 'Add',
    cancel: 'Cancel',
    close: 'Close',
    added: (d) => `“${d.word}” was added to the list of skills as “${d.name}”.`,
    merged: (d) => `“${d.word}” is now another word for “${d.name}”.`,
    refused: (d) => `“${d.word}” was not added to the list.`,
    by: 'Decided by: ',
    toldAdded: (d) =>
      `“${d.word}”, which you suggested, is in the list of skills as “${d.name}” now. You can choose it in your profile.`,
    toldMerged: (d) =>
      `“${d.word}”, which you suggested, now finds “${d.name}” in the list. You can choose it in your profile.`,
    toldRefused: (d) =>
      `“${d.word}”, which you suggested, was not added to the list this time. Write it into the note of your profile, where coordinators see it.`,
    edit: 'Edit my profile',
    decided: 'Another coordinator has decided on this already.',
    taken: 'The list has a skill of this name already.',
    other: 'Other skills',
    otherHint:
      'Skills that the list does not have, with commas between. Coordinators get them as suggestions.',
    suggested: (d) => `“${d.words}” went to the coordinators as a suggestion for the list.`,
  },
);

export const suggestionProblem = problems(suggestionTexts);
