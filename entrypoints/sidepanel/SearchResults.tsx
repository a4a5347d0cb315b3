import { useText } from '../../components/i18n/language';
import { Replies } from '../../components/panel/Replies';
import { Section } from '../../components/panel/Section';
import type { ShownReply } from '../../components/panel/shown';
import { panelTexts } from '../../components/panel/texts';
import { usePanel } from './panel-store';
import { showImagesOf } from './ReplyPictures';
import type { Library } from './use-library';
import { type Picking, replyActions } from './use-pick';

interface Props {
  library: Library;
  replies: ShownReply[];
  picking: Picking;
}

/** What the search found, chosen like any suggestion. */
export function SearchResults({ library, replies, picking }: Props) {
  const t = useText(panelTexts);
  const asking = usePanel((state) => state.asking);
  return (
    <Section title={t.search} aside={t.results(replies.length)}>
      {replies.length > 0 ? (
        <Replies
          label={t.search}
          replies={replies}
          keys
          asking={asking}
          actions={replyActions(picking)}
          showImages={showImagesOf(library.database)}
        />
      ) : (
        <p>{t.noResults}</p>
      )}
    </Section>
  );
}
