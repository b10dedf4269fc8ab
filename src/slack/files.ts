import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** Larger files are not fetched. */
export const MOST_BYTES = 5_000_000;
const PATIENCE_MS = 20_000;

const shared = z.object({
  files: z
    .array(
      z.looseObject({
        id: z.string(),
        name: z.string().nullish(),
        size: z.number().default(0),
        url_private_download: z.string().optional(),
        url_private: z.string().optional(),
      }),
    )
    .min(1),
});

export interface FileInSlack {
  id: string;
  name: string;
  size: number;
  address: string | undefined;
}

/** The files of a message event; none where it has none. */
export function filesIn(event: unknown): FileInSlack[] {
  const { data } = shared.safeParse(event);
  return (data?.files ?? []).map(({ id, name, size, url_private_download, url_private }) => ({
    id,
    name: name ?? id,
    size,
    address: url_private_download ?? url_private,
  }));
}

/**
 * Fetches a file with the app's token, which only Slack's own servers are given.
 * @throws when Slack does not hand it out, or it is larger than it said
 */
export async function fetchFile(client: WebClient, { address }: FileInSlack): Promise<Uint8Array> {
  const url = new URL(address ?? '');
  const own = new URL(client.slackApiUrl);
  const isSlack =
    url.origin === own.origin || (url.protocol === 'https:' && /(^|\.)slack\.com$/.test(url.hostname));
  if (!isSlack) throw new Error('A file lies elsewhere than in Slack.');
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${client.token}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  // Without the scope Slack answers with its sign-in page.
  if (!answer.ok || answer.headers.get('content-type')?.startsWith('text/html'))
    throw new Error(`Slack does not hand out a file: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw new Error('A file is larger than it said.');
  return bytes;
}
