import type { SectionBlock } from '@slack/types';
import { Element } from '../elements/element';
import { Words } from './text';

export function Section({ block }: { block: SectionBlock }) {
  const { accessory, fields, text } = block;
  const label = accessory && 'placeholder' in accessory ? accessory.placeholder?.text : undefined;
  return (
    <div class="section">
      <div class="section-words">
        {text && (
          <div class="words">
            <Words of={text} />
          </div>
        )}
        {fields && (
          <div class="fields">
            {fields.map((field, index) => (
              <div key={index} class="words">
                <Words of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div class="accessory">
          <Element
            element={accessory}
            block={block.block_id ?? ''}
            dispatches
            label={label ?? text?.text ?? accessory.type}
          />
        </div>
      )}
    </div>
  );
}
