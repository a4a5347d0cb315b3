/** The thread of an export of phrases; see `table-worker`. */
import { openDatabase } from '../../../storage/database';
import { faultOf } from '../faults';
import { serve } from '../thread';
import { createExportDesk } from './desk';

serve(createExportDesk(openDatabase()), faultOf);
