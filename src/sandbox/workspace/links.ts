import type { Post } from './model';
import type { Workspace } from './workspace';

const link = /<(https?:\/\/[^<>|\s]+)(?:\|[^<>]*)?>/g;

export interface Link {
  domain: string;
  url: string;
}

/** The links of a message that the app shows previews of, each once. */
export function linksOf({ app }: Workspace, { text }: Post): Link[] {
  const urls = [...new Set([...text.matchAll(link)].map(([, url = '']) => url.replace(/&amp;/g, '&')))];
  return urls.flatMap((url) => {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    const domain = app.unfurlDomains.find((one) => host === one || host.endsWith(`.${one}`));
    return domain ? [{ domain, url }] : [];
  });
}
