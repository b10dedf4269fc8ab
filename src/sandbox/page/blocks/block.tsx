import type { ContextBlock, KnownBlock, VideoBlock } from '@slack/types';
import { Element } from '../elements/element';
import { Icon } from '../icons';
import { usePane } from '../pane-context';
import { Card, Carousel } from './card';
import { Chart, type ChartBlock } from './chart';
import { Container } from './container';
import { Image, Picture } from './image';
import { Input } from './input';
import { RichText } from './richtext';
import { Section } from './section';
import { Table } from './table';
import { Plan, TaskCard } from './tasks';
import { Link, Mrkdwn, Plain, Words } from './text';

export function Blocks({ blocks }: { blocks: KnownBlock[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block key={block.block_id ?? index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: KnownBlock }) {
  const { t } = usePane();
  switch (block.type) {
    case 'section':
      return <Section block={block} />;
    case 'header':
      return (
        <h3 class="header">
          <Plain of={block.text} />
        </h3>
      );
    case 'context':
      return <Context block={block} />;
    case 'divider':
      return <hr />;
    case 'image':
      return <Image block={block} />;
    case 'input':
      return <Input block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'actions':
    case 'context_actions':
      return (
        <div class="actions">
          {block.elements.map((element, index) => (
            <Element
              key={('action_id' in element && element.action_id) || index}
              element={element}
              block={block.block_id ?? ''}
              dispatches
              label={('placeholder' in element && element.placeholder?.text) || element.type}
            />
          ))}
        </div>
      );
    case 'markdown':
      return <Mrkdwn text={block.text.replace(/\*\*(.+?)\*\*/g, '*$1*').replace(/^#+ (.*)$/gm, '*$1*')} />;
    case 'table':
    case 'data_table':
      return <Table block={block} />;
    case 'alert':
      return (
        <p class={`alert ${block.level ?? 'default'}`}>
          <Words of={block.text} />
        </p>
      );
    case 'data_visualization' as string:
      return <Chart block={block as unknown as ChartBlock} />;
    case 'card':
      return <Card block={block} />;
    case 'carousel':
      return <Carousel block={block} />;
    case 'container':
      return (
        <Container block={block}>
          <Blocks blocks={block.child_blocks} />
        </Container>
      );
    case 'task_card':
      return <TaskCard block={block} />;
    case 'plan':
      return <Plan block={block} />;
    case 'video':
      return <Video block={block} />;
    case 'file':
      return (
        <p class="fallback">
          <Icon name="file" /> {block.external_id}
        </p>
      );
    default:
      return <p class="unknown">{t.unknownBlock((block as { type: string }).type)}</p>;
  }
}

function Context({ block }: { block: ContextBlock }) {
  return (
    <div class="context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <Picture key={index} image={element} class="small" />
        ) : (
          <span key={index}>
            <Words of={element} />
          </span>
        ),
      )}
    </div>
  );
}

/** Not played here: what it is, and where. */
function Video({ block }: { block: VideoBlock }) {
  return (
    <div class="video">
      <p>
        <b>
          <Link url={block.title_url ?? block.video_url} text={block.title.text} />
        </b>
        {block.author_name && <small> {block.author_name}</small>}
      </p>
      {block.description && (
        <p>
          <Plain of={block.description} />
        </p>
      )}
      <Picture
        image={{ type: 'image', image_url: block.thumbnail_url, alt_text: block.alt_text }}
        class="large"
      />
    </div>
  );
}
