import { bold, bullets, type Message, type Modal, message, para } from '../../core/blocks';
import { check, input } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { texts } from './texts';

export const exportMessage = (lang: Lang): Message => message(para(texts[lang].exportFile));

/** @param configured the settings name them as a coordinator, which no press in Slack can end */
export function leaveModal(configured: boolean, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'privacy.leave',
    title: say.leaveTitle,
    submit: say.leave,
    close: say.cancel,
    blocks: [
      para(say.leaveIntro),
      para(bold(say.deletedTitle)),
      bullets(say.deleted.split('\n')),
      para(bold(say.keptTitle)),
      bullets(say.kept.split('\n')),
      ...(configured ? [para(say.leaveConfigured)] : []),
      input('confirm', say.confirm, check(say.confirmOption, false)),
    ],
  };
}

/** Said in the modal itself, so that nothing of it is kept. */
export const goodbyeModal = (lang: Lang): Modal => ({
  id: 'privacy.left',
  title: texts[lang].leaveTitle,
  close: texts[lang].close,
  blocks: [para(bold(texts[lang].gone)), para(texts[lang].goodbye)],
});
