import { Refusal } from '../refusal';
import type { Block, Metadata } from '../workspace/model';
import { keepMarkup } from '../workspace/text';
import { faultsOfBlocks } from './check';
import { fill, fillBlocks } from './fill';

/** What a message says: what remains after Slack has read it. */
export interface Content {
  text: string;
  blocks?: Block[];
  attachments?: Record<string, unknown>[];
}

interface Given {
  text?: unknown;
  blocks?: unknown;
  attachments?: unknown;
  markdown_text?: unknown;
}

/** Slack keeps this many characters of a text, and this many attachments. */
const longestText = 40_000;
const mostAttachments = 100;
const withoutText = "This content can't be displayed.";

/**
 * Reads a message's content as Slack does: from `chat.*`, a `response_url` or an acknowledgement.
 * @throws Refusal with Slack's code: `no_text`, `invalid_blocks`, `invalid_blocks_format`, `too_many_attachments`, …
 */
export function readContent({ text, blocks, attachments, markdown_text }: Given): Content {
  if (given(markdown_text)) return readMarkdown(String(markdown_text), given(text) || given(blocks));
  const laidOut = given(blocks) ? readBlocks(blocks) : undefined;
  const attached = given(attachments) ? readAttachments(attachments) : undefined;
  if (!given(text) && !laidOut?.length && !attached?.length) throw new Refusal('no_text');
  return {
    text: given(text) ? keepMarkup(String(text).slice(0, longestText)) : laidOut?.length ? withoutText : '',
    ...(laidOut?.length ? { blocks: laidOut } : {}),
    ...(attached?.length ? { attachments: attached } : {}),
  };
}

/** @throws Refusal `invalid_blocks` with where and why, `invalid_blocks_format` when it is no list */
export function readBlocks(blocks: unknown): Block[] {
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  const faults = faultsOfBlocks(blocks, 'message', ['blocks']);
  if (faults.length > 0) throw Refusal.invalid(faults, 'invalid_blocks');
  return fillBlocks(blocks);
}

/**
 * An app's own data on a message: a type and a flat payload.
 * @throws Refusal `invalid_metadata_format` or `invalid_metadata_schema`
 */
export function readMetadata(metadata: unknown): Metadata | undefined {
  if (!given(metadata)) return undefined;
  if (!isObject(metadata)) throw new Refusal('invalid_metadata_format');
  const { event_type, event_payload } = metadata;
  if (typeof event_type !== 'string' || event_type === '' || !isObject(event_payload)) {
    throw new Refusal('invalid_metadata_schema');
  }
  if (JSON.stringify(event_payload).length > 15_000) throw new Refusal('metadata_too_large');
  return { event_type, event_payload };
}

function readMarkdown(text: string, alsoOther: boolean): Content {
  if (alsoOther) throw new Refusal('markdown_text_conflict');
  return { text, blocks: readBlocks([{ type: 'markdown', text }]) };
}

function readAttachments(attachments: unknown): Record<string, unknown>[] {
  if (!Array.isArray(attachments) || !attachments.every(isObject)) throw new Refusal('invalid_attachments');
  if (attachments.length > mostAttachments) throw new Refusal('too_many_attachments');
  return attachments.map((attachment, index) => {
    const kept: Record<string, unknown> = { id: index + 1, ...fill(attachment) };
    if (attachment.blocks === undefined)
      return { ...kept, fallback: attachment.fallback ?? attachment.text ?? '' };
    const faults = faultsOfBlocks(attachment.blocks, 'message', ['attachments', index, 'blocks']);
    if (faults.length > 0) throw Refusal.invalid(faults, 'invalid_blocks');
    return {
      ...kept,
      blocks: fillBlocks(attachment.blocks as Block[]),
      fallback: attachment.fallback ?? '[no preview available]',
    };
  });
}

function given(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
