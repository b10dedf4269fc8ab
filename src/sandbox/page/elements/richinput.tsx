import type { RichTextBlock, RichTextInput as RichTextInputElement, RichTextSection } from '@slack/types';
import type { Json } from '../../protocol';
import { type Fitting, naming, useField } from './field';

/** Plain writing for a rich text field: paragraphs, and lists by lines that start with "- " or "1. ". */
export function RichTextInput(props: Fitting<RichTextInputElement>) {
  const { element } = props;
  const { value, hold } = useField(props);
  const rich = value.rich_text_value as unknown as RichTextBlock | null;
  return (
    <textarea
      class="input"
      {...naming(props)}
      rows={element.min_lines ?? 4}
      placeholder={element.placeholder?.text ?? ''}
      autofocus={element.focus_on_load ?? false}
      value={rich ? written(rich) : ''}
      onInput={(event) => {
        const typed = event.currentTarget.value;
        hold({ rich_text_value: typed ? (read(typed) as unknown as Json) : null });
      }}
    />
  );
}

/** Text as a rich text block. */
function read(typed: string): RichTextBlock {
  const elements: RichTextBlock['elements'] = [];
  for (const line of typed.split('\n')) {
    const [, dash, item = ''] = /^(-|\d+\.) (.*)$/.exec(line) ?? [];
    const last = elements.at(-1);
    if (!dash) {
      if (last?.type === 'rich_text_section') last.elements.push({ type: 'text', text: `\n${line}` });
      else elements.push(section(line));
      continue;
    }
    const style = dash === '-' ? 'bullet' : 'ordered';
    if (last?.type === 'rich_text_list' && last.style === style) last.elements.push(section(item));
    else elements.push({ type: 'rich_text_list', style, elements: [section(item)] });
  }
  return { type: 'rich_text', elements };
}

/** The other way round. */
function written({ elements }: RichTextBlock): string {
  return elements
    .map((part) => {
      if (part.type !== 'rich_text_list') return plain(part.elements);
      return part.elements
        .map((item, index) => `${part.style === 'bullet' ? '-' : `${index + 1}.`} ${plain(item.elements)}`)
        .join('\n');
    })
    .join('\n');
}

function section(text: string): RichTextSection {
  return { type: 'rich_text_section', elements: text ? [{ type: 'text', text }] : [] };
}

function plain(elements: RichTextSection['elements']): string {
  return elements.map((element) => ('text' in element ? element.text : '')).join('');
}
