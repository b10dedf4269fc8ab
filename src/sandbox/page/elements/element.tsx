import { Picture } from '../blocks/image';
import { usePane } from '../pane-context';
import { Button } from './button';
import { Checkboxes, RadioButtons } from './checks';
import { Datepicker, DateTimepicker, Timepicker } from './dates';
import { FeedbackButtons, IconButton } from './feedback';
import type { Fitting } from './field';
import { FileInput } from './fileinput';
import { TextInput } from './inputs';
import type { Element as AnyElement } from './kinds';
import { Overflow } from './overflow';
import { RichTextInput } from './richinput';
import { Select } from './select';

/** Any element of Block Kit, by its type. */
export function Element({ element, ...rest }: Fitting<AnyElement>) {
  const { t } = usePane();
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <Button element={element} {...rest} />;
    case 'overflow':
      return <Overflow element={element} {...rest} />;
    case 'checkboxes':
      return <Checkboxes element={element} {...rest} />;
    case 'radio_buttons':
      return <RadioButtons element={element} {...rest} />;
    case 'datepicker':
      return <Datepicker element={element} {...rest} />;
    case 'timepicker':
      return <Timepicker element={element} {...rest} />;
    case 'datetimepicker':
      return <DateTimepicker element={element} {...rest} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInput element={element} {...rest} />;
    case 'rich_text_input':
      return <RichTextInput element={element} {...rest} />;
    case 'file_input':
      return <FileInput element={element} {...rest} />;
    case 'feedback_buttons':
      return <FeedbackButtons element={element} {...rest} />;
    case 'icon_button':
      return <IconButton element={element} {...rest} />;
    case 'image':
      return <Picture image={element} class="thumb" />;
    case 'static_select':
    case 'external_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
    case 'multi_static_select':
    case 'multi_external_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <Select element={element} {...rest} />;
    default:
      return <em class="unknown">{t.unknownElement((element as { type: string }).type)}</em>;
  }
}
