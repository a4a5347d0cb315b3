/** The thread of an import of phrases; see `table-worker`. */
import { openDatabase } from '../../../storage/database';
import { faultOf } from '../faults';
import { serve } from '../thread';
import { createPhraseImportDesk } from './desk';

serve(createPhraseImportDesk(openDatabase(), Date.now), faultOf);
